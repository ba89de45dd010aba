import { useState } from "react";
import { Button, Card, Dialog, FailureNotice, Form, KeyValueList, Notice, Skeleton, Stack, TextField, useFault, useToast } from "@/components";
import { useSession } from "@/app/session";
import { RecoveryCode } from "@/features/start/RecoveryCode";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import s from "./Administration.module.css";

/** The ways into the case file when all passwords are lost: the printed code, and the authority's offline key. */
export function Keys() {
  const { t, number } = useI18n();
  const { office } = useSession();
  const keys = useQuery("office.keys", null);
  const renew = useCommand("office.renew_recovery_code", { quiet: true });
  const [asking, setAsking] = useState(false);
  const [entrusting, setEntrusting] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const run = async () => {
    const done = await renew.run(null);
    if (!done.ok) return;
    setAsking(false);
    setCode(done.answer.recoveryCode);
  };
  if (code !== null) return <RecoveryCode code={code} office={office.name} done={t("recovery.renewed")} onDone={() => setCode(null)} />;
  return (
    <Stack>
      <Card title={t("keys_of_file.recovery")}>
        <Stack>
          <p>{t("keys_of_file.recovery_text")}</p>
          <div>
            <Button onPress={() => setAsking(true)}>{t("keys_of_file.renew")}</Button>
          </div>
        </Stack>
      </Card>
      <Card title={t("keys_of_file.escrow")}>
        <Stack>
          <p>{t("keys_of_file.escrow_text")}</p>
          {keys.failure && <FailureNotice failure={keys.failure} onRetry={keys.reload} />}
          {!keys.data && !keys.failure && <Skeleton />}
          {keys.data && (
            <KeyValueList
              items={[
                {
                  label: t("keys_of_file.public_key"),
                  value: keys.data.escrow ? (
                    <span className={s.path} dir="ltr">
                      {keys.data.escrow}
                    </span>
                  ) : (
                    t("keys_of_file.nobody")
                  ),
                },
                { label: t("keys_of_file.epoch"), value: number(keys.data.epoch) },
              ]}
            />
          )}
          <div>
            <Button onPress={() => setEntrusting(true)}>{t("keys_of_file.entrust")}</Button>
          </div>
        </Stack>
      </Card>
      <Dialog
        alert
        title={t("keys_of_file.renew")}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="primary" busy={renew.busy} onPress={() => void run()}>
              {t("keys_of_file.renew_now")}
            </Button>
            <Button onPress={() => setAsking(false)} autoFocus>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        {renew.failure && <FailureNotice failure={renew.failure} />}
        <p>{t("keys_of_file.renew_text")}</p>
      </Dialog>
      {entrusting && <Entrust now={keys.data?.escrow ?? ""} onClose={() => setEntrusting(false)} />}
    </Stack>
  );
}

/** To whom the file is entrusted: their public key, which is no secret. */
function Entrust({ now, onClose }: { now: string; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const [recipient, setRecipient] = useState(now);
  const entrust = useCommand("office.entrust");
  const submit = async () => {
    const done = await entrust.run({ recipient });
    if (!done.ok) return;
    say(done.answer.escrow ? t("keys_of_file.entrusted") : t("keys_of_file.to_nobody"));
    onClose();
  };
  return (
    <Dialog title={t("keys_of_file.entrust")} open onClose={onClose} keep>
      <Form
        label={t("keys_of_file.entrust")}
        onSubmit={() => void submit()}
        failure={entrust.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={entrust.busy}>
              {t("keys_of_file.entrust_now")}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <TextField name="recipient" label={t("keys_of_file.public_key")} hint={t("keys_of_file.public_key_hint")} width="full" autoFocus value={recipient} onChange={setRecipient} error={fault.of(entrust.failure, "recipient")} />
      </Form>
      <Notice tone="warning" title={t("keys_of_file.offline_title")}>
        <p>{t("keys_of_file.offline")}</p>
      </Notice>
    </Dialog>
  );
}
