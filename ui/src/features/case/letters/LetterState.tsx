import { Ban, CircleCheck, Hourglass, Replace } from "lucide-react";
import { StatusPill, todayIso } from "@/components";
import { useI18n } from "@/i18n";
import type { LetterView } from "@/ipc/generated";

/** Where a letter is on its way. */
export function LetterState({ letter }: { letter: LetterView }) {
  const { t } = useI18n();
  if (letter.voided) return <StatusPill icon={Ban}>{t("letter.state.void")}</StatusPill>;
  if (letter.superseded) return <StatusPill icon={Replace}>{t("letter.state.superseded")}</StatusPill>;
  if (letter.delivery) {
    return (
      <StatusPill tone="success" icon={CircleCheck}>
        {t("letter.delivered")}
      </StatusPill>
    );
  }
  const late = letter.handOver < todayIso();
  return (
    <StatusPill tone={late ? "danger" : "warning"} icon={Hourglass}>
      {late ? t("letter.state.overdue") : t("letter.waiting")}
    </StatusPill>
  );
}
