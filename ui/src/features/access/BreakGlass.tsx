import { useState } from "react";
import { go, href } from "@/app/router";
import { TextField } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import { ReasonDialog } from "./ReasonDialog";

/** Opens a closed case in an emergency. It is alarming on purpose: somebody answers for it afterwards. */
export function BreakGlass({ onClose }: { onClose(): void }) {
  const { t } = useI18n();
  const [number, setNumber] = useState("");
  const open = useCommand("access.break_glass");
  return (
    <ReasonDialog
      title={t("access.emergency")}
      intro={t("access.emergency_intro")}
      label={t("access.emergency_reason")}
      hint={t("access.emergency_reason_hint")}
      send={t("access.emergency_now")}
      danger
      check={() => ({ number: number.trim() === "" && "required" })}
      submit={async (reason) => {
        const done = await open.run({ number: number.trim(), reason });
        if (!done.ok) return done.failure;
        go(href(["cases", done.answer.application]));
        return null;
      }}
      onClose={onClose}
    >
      {(errors) => <TextField name="number" width="full" autoFocus label={t("access.number")} value={number} onChange={setNumber} error={errors("number")} />}
    </ReasonDialog>
  );
}
