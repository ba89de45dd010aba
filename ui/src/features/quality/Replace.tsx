import { Shuffle } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { Button } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { AuditSheet } from "@/ipc/generated";
import { auditAt } from "./addresses";

const REASON: Fields = { reason: long("quality.replace_reason", { required: true, hint: "quality.replace_hint" }) };

/** Takes a file that cannot be looked at out of the sample, and the next of its group into it. */
export function Replace({ sheet }: { sheet: AuditSheet }) {
  const { t } = useI18n();
  const said = useSaid();
  const replace = useCommand("quality.replace");
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const { id, audit } = sheet.file.file;
  return (
    <>
      <Button icon={Shuffle} onPress={() => setOpen(true)}>
        {t("quality.replace")}
      </Button>
      {open && (
        <FormDrawer
          title={t("quality.replace")}
          draft={`quality/file/${id}/replace`}
          fields={REASON}
          start={{ reason: "" }}
          intro={t("quality.replace_means")}
          send={t("quality.replace")}
          submit={async ({ reason }) => {
            const answer = await replace.run({ file: id, reason: String(reason) });
            setDone(answer.ok);
            return said(answer, t("quality.replaced"));
          }}
          onClose={() => (done ? go(auditAt(audit)) : setOpen(false))}
        />
      )}
    </>
  );
}
