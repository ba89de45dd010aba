import { CircleSlash, History, TriangleAlert } from "lucide-react";
import { StatusPill } from "@/components";
import { useI18n } from "@/i18n";
import type { SourceBrief } from "@/ipc/generated";

/** Whether a source may be relied on: withdrawn, superseded, too old. What stands without a word may. */
export function SourceState({ source }: { source: SourceBrief }) {
  const { t } = useI18n();
  return (
    <>
      {source.withdrawn !== null && (
        <StatusPill tone="danger" icon={CircleSlash}>
          {t("coi.withdrawn")}
        </StatusPill>
      )}
      {source.superseded && (
        <StatusPill tone="warning" icon={History}>
          {t("coi.superseded")}
        </StatusPill>
      )}
      {source.age?.stale && (
        <StatusPill tone="warning" icon={TriangleAlert}>
          {t("coi.stale", { months: source.age.months })}
        </StatusPill>
      )}
    </>
  );
}
