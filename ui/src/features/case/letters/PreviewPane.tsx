import { FileText } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Empty, Notice, PdfPreview, useFault } from "@/components";
import { useI18n } from "@/i18n";
import type { PreviewState } from "./usePreview";
import s from "./PreviewPane.module.css";

/** The real letter beside the form, drawn anew as one types, with how long that took from the question to the page. */
export function PreviewPane({ preview, controls }: { preview: PreviewState; controls?: ReactNode }) {
  const { t, number } = useI18n();
  const fault = useFault();
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  asked.current = preview.asked;
  const [took, setTook] = useState<number | null>(null);

  useEffect(() => {
    if (!box.current) return;
    const drawn = (node: Node) => node instanceof Element && (node.matches("canvas") || node.querySelector("canvas") !== null);
    const observer = new MutationObserver((records) => {
      if (asked.current > 0 && records.some(({ addedNodes }) => [...addedNodes].some(drawn))) {
        setTook(Math.round(performance.now() - asked.current));
        asked.current = 0;
      }
    });
    observer.observe(box.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);

  const { failure, pdf } = preview;
  const nothing = failure?.code === "outcomeMissing";
  const text = failure?.params.text;
  return (
    <div className={s.pane}>
      {controls && <div className={s.controls}>{controls}</div>}
      {failure && !nothing && (
        <Notice tone="danger" title={failure.code === "outcomesMixed" ? t("letter.preview_mixed") : fault.whole(failure)}>
          {failure.code === "missingGlyph" && text ? <bdi>{t("letter.missing_glyph_near", { text })}</bdi> : fault.advice(failure)}
        </Notice>
      )}
      <div ref={box} className={s.pages}>
        {nothing ? (
          <Empty icon={FileText} title={t("letter.preview_needs_outcome")}>
            {t("letter.preview_needs_outcome_hint")}
          </Empty>
        ) : failure && !pdf ? null : (
          <PdfPreview bytes={pdf} label={t("letter.preview")} />
        )}
      </div>
      <p className={s.took}>{took !== null && !nothing && t("letter.refreshed", { ms: number(took) })}</p>
    </div>
  );
}
