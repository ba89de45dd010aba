import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AttachmentView } from "@/ipc/generated";
import { FormDrawer } from "../forms/FormDrawer";
import { useSaid } from "../forms/useSaid";
import { REMOVE, textOf } from "./spec";

/** A scan that does not belong here is taken out, with a reason; its bytes stay. */
export function RemoveDrawer({ application, scan, onClose }: { application: string; scan: AttachmentView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("attachment.withdraw");
  return (
    <FormDrawer
      title={t("scan.remove_title", { what: scan.title })}
      draft={`cases/${application}/documents/remove/${scan.id}`}
      fields={REMOVE}
      start={{ reason: "" }}
      intro={t("scan.remove_means")}
      send={t("scan.remove")}
      danger
      submit={async (values) => {
        const done = await withdraw.run({ attachment: scan.id, reason: textOf(values, "reason") ?? "" });
        return said(done, t("scan.removed"));
      }}
      onClose={onClose}
    />
  );
}
