import { Lock } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components";
import { useI18n } from "@/i18n";
import type { CaseFile, RestrictedKind } from "@/ipc/generated";
import { RestrictDialog } from "./RestrictDialog";
import { restrictionOf } from "./words";

/** Opens the act that restricts a scan, an interview or a fact, for whoever holds a class. */
export function RestrictButton({ file, kind, record, called }: { file: CaseFile; kind: RestrictedKind; record: string; called: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const known = restrictionOf(file, record);
  if (file.holds.length === 0) return null;
  return (
    <>
      <Button size="sm" look="quiet" icon={Lock} label={t("restriction.act_on", { what: called })} onPress={() => setOpen(true)}>
        {t("restriction.act")}
      </Button>
      {open && <RestrictDialog file={file} of={{ kind, record, called, own: known?.own ?? [], classes: known?.classes ?? [], reason: known?.reason }} onDone={() => setOpen(false)} />}
    </>
  );
}
