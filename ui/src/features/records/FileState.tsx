import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { FileView } from "@/ipc/generated";

const TONES = { inPlace: "success", onTheWay: "warning", with: "accent", missing: "danger", boxed: "neutral" } as const;

/** Where a volume is: in words, with whom, since when it should be back. */
export function FileStatePill({ file }: { file: FileView }) {
  const { t, date } = useI18n();
  if (file.overdue && file.dueBack) return <StatusPill tone="danger">{t("filing.overdue_since", { day: date(file.dueBack) })}</StatusPill>;
  return <StatusPill tone={TONES[file.state]}>{t(`filing.state.${file.state}`)}</StatusPill>;
}
