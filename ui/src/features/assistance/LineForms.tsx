import { todayIso } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { DeliveryProofKind, PaymentLineRow } from "@/ipc/generated";
import { Doubles } from "./Doubles";
import { DELIVER, REASON } from "./specs";

export interface LineDoing {
  what: "keep" | "remove" | "deliver" | "fail";
  line: PaymentLineRow;
}

/** What is decided about a line, or proof that it was handed over. */
export function LineForm({ doing: { what, line }, onClose }: { doing: LineDoing; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const [settle, deliver, fail] = [useCommand("payment.settle"), useCommand("payment.deliver"), useCommand("payment.fail")];
  const name = line.recipient.latin;
  const common = { draft: `assistance/line/${line.id}/${what}`, onClose };
  if (what === "deliver") {
    return (
      <FormDrawer
        {...common}
        title={t("delivery.record_of", { name })}
        fields={DELIVER}
        start={{ kind: "signature", reference: "", receivedBy: "", on: todayIso() }}
        send={t("delivery.record")}
        submit={async (values) =>
          said(
            await deliver.run({ lines: [line.id], kind: (textOf(values, "kind") ?? "signature") as DeliveryProofKind, reference: textOf(values, "reference") ?? "", receivedBy: textOf(values, "receivedBy") ?? "", on: textOf(values, "on") ?? "" }),
            t("household.saved"),
          )
        }
      />
    );
  }
  if (what === "fail") {
    return <FormDrawer {...common} title={t("delivery.failed_of", { name })} fields={REASON} start={{ reason: "" }} send={t("delivery.failed")} submit={async (values) => said(await fail.run({ line: line.id, reason: textOf(values, "reason") ?? "" }), t("household.saved"))} />;
  }
  return (
    <FormDrawer
      {...common}
      danger={what === "remove"}
      title={t(what === "keep" ? "payment.keep_of" : "payment.remove_of", { name })}
      fields={REASON}
      start={{ reason: "" }}
      send={t(what === "keep" ? "payment.keep" : "payment.remove")}
      intro={<Doubles doubles={line.found} />}
      submit={async (values) => said(await settle.run({ line: line.id, verdict: what, reason: textOf(values, "reason") ?? "" }), t("household.saved"))}
    />
  );
}
