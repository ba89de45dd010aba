import { Minus, Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import { IconButton } from "./IconButton";
import { Notice } from "./Notice";
import { drawPages, type PdfBytes } from "./pdf";
import { Skeleton } from "./Skeleton";
import s from "./PdfPreview.module.css";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface PdfPreviewProps {
  /** The document itself, as bytes or base64. Undefined: on its way. */
  bytes: PdfBytes | undefined;
  label: string;
  /** Fresh bytes are being made; the old pages stay until they are there. */
  busy?: boolean;
}

/** The real document, page under page, drawn anew without a flicker when it changes. */
export function PdfPreview({ bytes, label, busy }: PdfPreviewProps) {
  const { t, number } = useI18n();
  const view = useRef<HTMLDivElement>(null);
  const sheets = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(2);
  const [width, setWidth] = useState(0);
  const [count, setCount] = useState(0);
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    const element = view.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!bytes || width === 0) return;
    const stop = new AbortController();
    drawPages(bytes, { width: width * (ZOOMS[zoom] ?? 1), signal: stop.signal }).then(
      (pages) => {
        if (stop.signal.aborted) return;
        for (const [index, page] of pages.entries()) {
          page.canvas.setAttribute("role", "img");
          page.canvas.setAttribute("aria-label", t("pdf.page", { page: index + 1, pages: pages.length }));
        }
        sheets.current?.replaceChildren(
          ...pages.map(({ canvas, text }) => {
            const words = document.createElement("p");
            words.className = "visually-hidden";
            words.dir = "auto";
            words.textContent = text;
            const sheet = document.createElement("div");
            sheet.className = s.sheet ?? "";
            sheet.append(canvas, words);
            return sheet;
          }),
        );
        setCount(pages.length);
        setBroken(false);
      },
      () => !stop.signal.aborted && setBroken(true),
    );
    return () => stop.abort();
  }, [bytes, width, zoom, t]);

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
