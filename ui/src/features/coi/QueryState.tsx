import { CircleCheck } from "lucide-react";
import { Deadline, StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { QueryView } from "@/ipc/generated";

/** Answered, or how long is left. */
export function QueryState({ query }: { query: QueryView }) {
  const { t } = useI18n();
  if (query.state !== "answered") return <Deadline daysLeft={query.daysLeft} due={query.due} compact />;
  return (
    <StatusPill tone="success" icon={CircleCheck}>
      {t("coi.answered")}
    </StatusPill>
  );
}
