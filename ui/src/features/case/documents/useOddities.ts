import { useI18n } from "@/i18n";
import type { ScanWarning } from "@/ipc/generated";

/** What is odd about a scan that was kept all the same. */
export function useOddities(): (warning: ScanWarning) => string {
  const { t } = useI18n();
  return (warning) => {
    if (warning.code === "look") return t(`look.${warning.look}`);
    if (warning.code === "hardToRead") return t("scan.hard_to_read");
    return t(`scan.pdf.${warning.warning.code}`);
  };
}
