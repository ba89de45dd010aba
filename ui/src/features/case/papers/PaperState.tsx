import { CircleCheck, Hourglass, Layers } from "lucide-react";
import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { PaperView } from "@/ipc/generated";

/** Whether a paper is the one in force. */
export function PaperState({ paper }: { paper: PaperView }) {
  const { t } = useI18n();
  if (paper.supersededBy !== null) {
    return (
      <StatusPill icon={Layers}>{t("paper.superseded")}</StatusPill>
    );
  }
  if (paper.expired) {
    return (
      <StatusPill tone="warning" icon={Hourglass}>
        {t("paper.expired")}
      </StatusPill>
    );
  }
  return (
    <StatusPill tone="success" icon={CircleCheck}>
      {t("paper.current")}
    </StatusPill>
  );
}
