import { Check, Send, Undo2 } from "lucide-react";
import { Card, Timeline, type TimelineItem } from "@/components";
import { useI18n } from "@/i18n";
import type { DecisionView } from "@/ipc/generated";

/** Who handed in, returned and approved, when and why. */
export function History({ decision }: { decision: DecisionView }) {
  const { t } = useI18n();
  const reviews = decision.reviews.map(
    ({ officer, verdict, reasons, at }): TimelineItem => ({
      id: at,
      title: t(`verdict.${verdict}`),
      at,
      by: officer,
      text: reasons && <span dir="auto">{reasons}</span>,
      icon: verdict === "approved" ? Check : Undo2,
      tone: verdict === "approved" ? "success" : "warning",
    }),
  );
  const submitted: TimelineItem[] = decision.submittedAt
    ? [{ id: "submitted", title: t("decision.handed_in"), at: decision.submittedAt, by: decision.draftedBy, icon: Send, tone: "info" }]
    : [];
  const items = [...reviews, ...submitted].sort((a, b) => b.at.localeCompare(a.at));
  if (items.length === 0) return null;
  return (
    <Card title={t("decision.history")}>
      <Timeline label={t("decision.history")} items={items} />
    </Card>
  );
}
