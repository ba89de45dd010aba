import { DataTable, type Column } from "@/components";
import { line, type Fields } from "@/features/person/spec";
import { textOf } from "@/features/case/documents/spec";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { useCommandWord } from "@/features/case/journal/useFieldWord";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { KeepingOrderView, LateAct } from "@/ipc/generated";

const REASON: Fields = { reason: line("paper.reason", { required: true }) };

/** What was done about an erased case by somebody who had not heard of it: it is erased as well, with a reason. */
export function LateErasure({ order, onClose }: { order: KeepingOrderView; onClose(): void }) {
  const { t, dateTime } = useI18n();
  const said = useSaid();
  const erase = useCommand("keeping.erase_late");
  const named = useCommandWord();
  const columns: Column<LateAct>[] = [
    { id: "at", header: t("journal.when"), cell: ({ at }) => dateTime(at), figures: true },
    { id: "officer", header: t("journal.who"), cell: ({ officer }) => <bdi>{officer}</bdi> },
    { id: "command", header: t("journal.what"), cell: ({ command }) => named(command) },
  ];
  return (
    <FormDrawer
      title={t("keeping.late_title", { number: order.number })}
      draft={`records/erasures/${order.id}/late`}
      fields={REASON}
      start={{ reason: "" }}
      send={t("keeping.late_erase")}
      danger
      intro={t("keeping.late_means")}
      before={() => <DataTable label={t("keeping.late_acts")} columns={columns} rows={order.late} rowKey={({ at, command }) => `${at} ${command}`} empty={null} />}
      submit={async (values) => said(await erase.run({ order: order.id, reason: textOf(values, "reason") ?? "" }), t("records.saved"))}
      onClose={onClose}
    />
  );
}
