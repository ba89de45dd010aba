import { Select } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile } from "@/ipc/generated";
import { summariesOf } from "./languages";

export interface Shown {
  language: string;
  summary: string | null;
}

/** In which language the preview is shown, and whether a summary follows. */
export function PreviewControls({ file, shown, onChange }: { file: CaseFile; shown: Shown; onChange(shown: Shown): void }) {
  const { t } = useI18n();
  return (
    <>
      <Select
        name="preview.language"
        label={t("letter.preview_language")}
        width="full"
        options={file.writing.languages.map((id) => ({ id, label: t(`language.${id}`) }))}
        value={shown.language}
        onChange={(language) => onChange({ language, summary: shown.summary === language ? null : shown.summary })}
      />
      <Select
        name="preview.summary"
        label={t("letter.preview_summary")}
        width="full"
        options={[{ id: "none", label: t("letter.no_summary") }, ...summariesOf(file).filter((id) => id !== shown.language).map((id) => ({ id, label: t(`language.${id}`) }))]}
        value={shown.summary ?? "none"}
        onChange={(summary) => onChange({ ...shown, summary: summary === "none" ? null : summary })}
      />
    </>
  );
}
