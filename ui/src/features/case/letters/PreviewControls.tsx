import { Select } from "@/components";
import { useI18n } from "@/i18n";
import { LETTER_LANGUAGES, SUMMARY_LANGUAGES } from "./languages";

export interface Shown {
  language: string;
  summary: string | null;
}

/** In which language the preview is shown, and whether a summary follows. */
export function PreviewControls({ shown, onChange }: { shown: Shown; onChange(shown: Shown): void }) {
  const { t } = useI18n();
  return (
    <>
      <Select
        name="preview.language"
        label={t("letter.preview_language")}
        width="full"
        options={LETTER_LANGUAGES.map((id) => ({ id: id as string, label: t(`language.${id}`) }))}
        value={shown.language}
        onChange={(language) => onChange({ language, summary: shown.summary === language ? null : shown.summary })}
      />
      <Select
        name="preview.summary"
        label={t("letter.preview_summary")}
        width="full"
        options={[{ id: "none", label: t("letter.no_summary") }, ...SUMMARY_LANGUAGES.filter((id) => id !== shown.language).map((id) => ({ id: id as string, label: t(`language.${id}`) }))]}
        value={shown.summary ?? "none"}
        onChange={(summary) => onChange({ ...shown, summary: summary === "none" ? null : summary })}
      />
    </>
  );
}
