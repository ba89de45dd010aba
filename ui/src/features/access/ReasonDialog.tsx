import { useState, type ReactNode } from "react";
import { Button, Dialog, Form, TextArea, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { Failure } from "@/ipc";

export interface ReasonDialogProps {
  title: string;
  /** What the act means. */
  intro?: ReactNode;
  label: string;
  hint?: string;
  send: string;
  danger?: boolean;
  /** Fields above the reason. */
  children?: ReactNode | ((errors: (field: string) => string | undefined) => ReactNode);
  /** Faults of those fields. */
  check?(): Parameters<typeof Failure.fields>[0];
  /** Does it; answers why not. */
  submit(reason: string): Promise<Failure | null>;
  onClose(): void;
}

/** An act about who sees what: it always has a reason, which the journal keeps. */
export function ReasonDialog({ title, intro, label, hint, send, danger, children, check, submit, onClose }: ReasonDialogProps) {
  const { t } = useI18n();
  const fault = useFault();
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = (field: string) => fault.of(failure, field);
  const run = async () => {
    const wrong = Failure.fields({ ...check?.(), reason: reason.trim() === "" && "required" });
    if (wrong) return setFailure(wrong);
    setBusy(true);
    const refused = await submit(reason);
    setBusy(false);
    if (refused) return setFailure(refused);
    onClose();
  };
  return (
    <Dialog title={title} open onClose={onClose} keep>
      <Form
        label={title}
        onSubmit={() => void run()}
        failure={failure}
        actions={
          <>
            <Button type="submit" look={danger ? "danger" : "primary"} busy={busy}>
              {send}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        {intro && <p>{intro}</p>}
        {typeof children === "function" ? children(errors) : children}
        <TextArea name="reason" width="full" label={label} {...(hint ? { hint } : {})} value={reason} onChange={setReason} error={errors("reason")} />
      </Form>
    </Dialog>
  );
}
