import { Minus, Plus } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { useI18n } from "@/i18n";
import { IconButton } from "./IconButton";
import { Notice } from "./Notice";
import { openPdf, type OpenPdf, type PdfBytes } from "./pdf";
import { showSheets, type Stop } from "./pdfSheets";
import { Skeleton } from "./Skeleton";
import s from "./PdfPreview.module.css";

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;

export interface PdfPreviewProps {
  /** The document itself, as bytes or base64. Undefined: on its way. */
  bytes: PdfBytes | undefined;
  label: string;
  /** Fresh bytes are being made; the old pages stay until they are there. */
  busy?: boolean;
  /** What can be seen of these bytes is on screen. */
  onDrawn?(bytes: PdfBytes): void;
}

/** The real document, page under page, drawn anew without a flicker when it changes; of a long one what is near the view. */
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
  const showing = useRef<{ pdf: OpenPdf; stop: Stop } | null>(null);
  const draw = useCallback(async () => {
    if (drawing.current) return;
    drawing.current = true;
    const { signal } = gone.current;
    for (let job = wanted.current; job && !signal.aborted; job = wanted.current) {
      wanted.current = null;
      try {
        const pdf = await openPdf(job.bytes, job.width);
        if (signal.aborted || !view.current || !sheets.current) {
          pdf.close();
          break;
        }
        showing.current?.stop();
        showing.current?.pdf.close();
        const label = (index: number, pages: number) => latest.current.t("pdf.page", { page: index + 1, pages });
        const { shown, stop } = showSheets(pdf, {
          ...{ view: view.current, list: sheets.current, sheet: s.sheet ?? "", label },
          stale: () => wanted.current !== null,
          onBroken: () => setBroken(true),
        });
        showing.current = { pdf, stop };
        await shown;
        if (signal.aborted) break;
        setCount(pdf.sheets.length);
        setBroken(false);
        latest.current.onDrawn?.(job.bytes);
      } catch {
        if (!signal.aborted) setBroken(true);
      }
    }
    drawing.current = false;
  }, []);

  useEffect(() => {
    gone.current = new AbortController();
    return () => {
      gone.current.abort();
      showing.current?.stop();
      showing.current?.pdf.close();
      showing.current = null;
    };
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
