import { ComboBox } from "@/components";
import { useI18n } from "@/i18n";

/** A folder: one of the sticks that are plugged in, the one on this machine, or any other by its path. */
export function FolderField({ folders, value, onChange, error }: { folders: readonly string[]; value: string; onChange(folder: string): void; error?: string | null | undefined }) {
  const { t } = useI18n();
  return <ComboBox free name="folder" label={t("exchange.folder")} hint={t("exchange.folder_hint")} width="full" options={folders.map((folder) => ({ id: folder, label: folder }))} value={value} onChange={(folder) => onChange(folder ?? "")} error={error ?? undefined} />;
}
