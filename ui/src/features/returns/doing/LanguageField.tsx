import { ComboBox } from "@/components";
import type { OwnFields } from "@/features/case/forms/FormDrawer";
import { textOf } from "@/features/case/documents/spec";
import { useLanguageOptions } from "@/features/register/languages";
import { useI18n } from "@/i18n";

/** A language that something was said or read in. */
export function LanguageField({ form }: { form: OwnFields }) {
  const { t } = useI18n();
  return <ComboBox name="language" label={t("return.language")} width="full" options={useLanguageOptions()} value={textOf(form.values, "language")} onChange={(language) => form.set({ language })} error={form.errors("language")} />;
}
