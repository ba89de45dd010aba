import { FileText } from "lucide-react";
import { useRef, useState, type ReactNode } from "react";
import { Empty, Notice, PdfPreview, useFault } from "@/components";
import { useI18n } from "@/i18n";
import type { PreviewState } from "./usePreview";
import s from "./PreviewPane.module.css";

/** The real letter beside the form, drawn anew as one types, with how long that took from the last key to the last page. */
export function PreviewPane({ preview, controls }: { preview: PreviewState; controls?: ReactNode }) {
  const { t, number } = useI18n();
  const fault = useFault();
  const [took, setTook] = useState<number | null>(null);
  const told = useRef(0);
  /** Only what was typed is timed, not the same letter drawn anew at another size. */
  const drawn = (bytes: unknown) => {
    if (bytes !== preview.pdf || told.current === preview.asked) return;
    told.current = preview.asked;
    setTook(Math.round(performance.now() - preview.asked));
  };

  const { failure, pdf } = preview;
  const nothing = failure?.code === "outcomeMissing";
  const text = failure?.params.text;
  return (
    <div className={s.pane}>
      {controls && <div className={s.controls}>{controls}</div>}
      {failure && !nothing && (
        <Notice tone="danger" title={fault.whole(failure)}>
          {failure.code === "missingGlyph" && text ? <bdi>{t("letter.missing_glyph_near", { text })}</bdi> : fault.advice(failure)}
        </Notice>
      )}
      <div className={s.pages}>
        {nothing ? (
          <Empty icon={FileText} title={t("letter.preview_needs_outcome")}>
            {t("letter.preview_needs_outcome_hint")}
          </Empty>
        ) : failure && !pdf ? null : (
          <PdfPreview bytes={pdf} label={t("letter.preview")} onDrawn={drawn} />
        )}
      </div>
      <p className={s.took}>{took !== null && !nothing && t("letter.refreshed", { ms: number(took) })}</p>
    </div>
  );
}
