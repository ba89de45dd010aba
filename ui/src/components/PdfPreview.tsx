import { Minus, Plus } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import { IconButton } from "./IconButton";
import { Notice } from "./Notice";
import { drawPages, type PdfBytes } from "./pdf";
import { Skeleton } from "./Skeleton";
import s from "./PdfPreview.module.css";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

/** Puts a fresh page where the old one lay. */
function put(sheets: HTMLElement | null, canvas: HTMLCanvasElement, index: number): void {
  const old = sheets?.children[index];
  if (old) return void old.querySelector("canvas")?.replaceWith(canvas);
  const words = document.createElement("p");
  words.className = "visually-hidden";
  words.dir = "auto";
  const sheet = document.createElement("div");
  sheet.className = s.sheet ?? "";
  sheet.append(canvas, words);
  sheets?.append(sheet);
}

export interface PdfPreviewProps {
  /** The document itself, as bytes or base64. Undefined: on its way. */
  bytes: PdfBytes | undefined;
  label: string;
  /** Fresh bytes are being made; the old pages stay until they are there. */
  busy?: boolean;
  /** All pages of these bytes are on screen. */
  onDrawn?(bytes: PdfBytes): void;
}

/** The real document, page under page, drawn anew without a flicker when it changes. */
export function PdfPreview({ bytes, label, busy, onDrawn }: PdfPreviewProps) {
  const { t, number } = useI18n();
  const view = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const [width, setWidth] = useState(0);
  const [count, setCount] = useState(0);
  const [broken, setBroken] = useState(false);
  const latest = useRef({ t, onDrawn });
  latest.current = { t, onDrawn };

  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // One drawing at a time, and the latest wins: whoever types fast still sees pages change.
  const wanted = useRef<{ bytes: PdfBytes; width: number } | null>(null);
  const drawing = useRef(false);
  const gone = useRef(new AbortController());
  const draw = useCallback(async () => {
    if (drawing.current) return;
    drawing.current = true;
    const { signal } = gone.current;
    for (let job = wanted.current; job && !signal.aborted; job = wanted.current) {
      wanted.current = null;
      const { bytes: drawn, width: wide } = job;
      try {
        await drawPages(drawn, {
          width: wide,
          signal,
          stale: () => wanted.current !== null,
          onPage: (canvas, index, pages) => {
            canvas.setAttribute("role", "img");
            canvas.setAttribute("aria-label", latest.current.t("pdf.page", { page: index + 1, pages }));
            put(sheets.current, canvas, index);
            if (index + 1 < pages) return;
            for (const left of [...(sheets.current?.children ?? [])].slice(pages)) left.remove();
            setCount(pages);
            latest.current.onDrawn?.(drawn);
          },
          onWords: (text, index) => {
            const words = sheets.current?.children[index]?.querySelector("p");
            if (words) words.textContent = text;
          },
        });
        setBroken(false);
      } catch {
        if (!signal.aborted) setBroken(true);
      }
    }
    drawing.current = false;
  }, []);

  useEffect(() => {
    gone.current = new AbortController();
    return () => gone.current.abort();
  }, []);
  useEffect(() => {
    if (!bytes || width === 0) return;
    wanted.current = { bytes, width: width * (ZOOMS[zoom] ?? 1) };
    void draw();
  }, [bytes, width, zoom, t, draw]);

  return (
    <section className={s.preview} aria-label={label} aria-busy={busy || (count === 0 && !broken) || undefined}>
      <div className={s.bar}>
        <span className={s.title}>{label}</span>
        <span className={s.note} role="status">
          {busy ? t("pdf.refreshing") : count > 0 ? t("pdf.pages", { count }) : ""}
        </span>
        <span className={s.zoom}>
          <IconButton icon={Minus} size="sm" label={t("pdf.smaller")} disabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
          <span className="tabular">{t("pdf.zoom", { percent: number((ZOOMS[zoom] ?? 1) * 100) })}</span>
          <IconButton icon={Plus} size="sm" label={t("pdf.larger")} disabled={zoom === ZOOMS.length - 1} onPress={() => setZoom(zoom + 1)} />
        </span>
      </div>
      <div ref={view} className={s.view} tabIndex={0} role="region" aria-label={t("pdf.pages_of", { label })}>
        {broken && <Notice tone="danger">{t("pdf.broken")}</Notice>}
        {count === 0 && !broken && <Skeleton lines={10} />}
        <div ref={sheets} className={s.sheets} />
      </div>
    </section>
  );
}
