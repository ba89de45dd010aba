import { useState } from "react";
import { Button, Checkbox, Dialog, Form, Notice, TextArea, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";

export interface SignDialogProps {
  interview: string;
  /** Something stands in the field that is not a line yet. */
  unsent: boolean;
  open: boolean;
  onClose(): void;
}

/** The last step: read back, remarks, signature. From then on the record never changes. */
export function SignDialog({ interview, unsent, open, onClose }: SignDialogProps) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const sign = useCommand("interview.sign");
  const [readBack, setReadBack] = useState(false);
  const [remarks, setRemarks] = useState("");

  const submit = async () => {
    const wrong = Failure.fields({ remarks: !readBack && remarks.trim() === "" && "required" });
    if (wrong) return sign.fail(wrong);
    const done = await sign.run({ interview, readBack, remarks });
    if (!done.ok) return;
    say(t("interview.sign_done"));
    onClose();
  };

  return (
    <Dialog title={t("interview.sign_title")} open={open} onClose={onClose} keep>
      {unsent ? (
        <>
          <Notice tone="warning">{t("interview.sign_unsent")}</Notice>
          <div>
            <Button autoFocus onPress={onClose}>
              {t("action.back")}
            </Button>
          </div>
        </>
      ) : (
        <Form
          label={t("interview.sign_title")}
          onSubmit={() => void submit()}
          failure={sign.failure}
          actions={
            <>
              <Button type="submit" look="primary" busy={sign.busy}>
                {t("interview.sign")}
              </Button>
              <Button look="quiet" onPress={onClose}>
                {t("action.cancel")}
              </Button>
            </>
          }
        >
          <p>{t("interview.sign_lead")}</p>
          <Checkbox name="readBack" label={t("interview.sign_read_back")} checked={readBack} onChange={setReadBack} autoFocus />
          <TextArea
            name="remarks"
            label={t("interview.sign_remarks")}
            hint={t("interview.sign_remarks_hint")}
            value={remarks}
            onChange={setRemarks}
            error={fault.of(sign.failure, "remarks")}
          />
        </Form>
      )}
    </Dialog>
  );
}
