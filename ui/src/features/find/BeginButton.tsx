import { FilePlus2 } from "lucide-react";
import { useState } from "react";
import { go } from "@/app/router";
import { Button, Dialog, FailureNotice, Row } from "@/components";
import { useI18n } from "@/i18n";
import { toFailure, type Failure } from "@/ipc";
import { begin, begun, type Whom } from "./begin";

export interface BeginButtonProps {
  label: string;
  /** Whom the registration is to be of; asked for when the button is pressed. */
  whom(): Promise<Whom>;
  look?: "primary" | "secondary";
  size?: "md" | "sm";
}

/** Takes known persons into a registration. One that was begun is never written over: they can be added to it. */
export function BeginButton({ label, whom, look = "secondary", size = "md" }: BeginButtonProps) {
  const { t, dateTime } = useI18n();
  const [since, setSince] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const take = (add: boolean) => run(async () => go(await begin(await whom(), add)));
  const press = () =>
    run(async () => {
      const kept = await begun();
      if (kept) setSince(kept);
      else go(await begin(await whom(), false));
    });
  return (
    <Row align="start">
      <Button look={look} size={size} icon={FilePlus2} busy={busy} onPress={() => void press()}>
        {label}
      </Button>
      {failure && <FailureNotice failure={failure} />}
      <Dialog
        alert
        size="sm"
        title={t("find.begun", { time: dateTime(since) })}
        open={since !== null}
        onClose={() => setSince(null)}
        actions={
          <>
            <Button onPress={() => setSince(null)}>{t("action.cancel")}</Button>
            <Button onPress={() => go("#/register/new")}>{t("find.open_begun")}</Button>
            <Button look="primary" autoFocus busy={busy} onPress={() => void take(true)}>
              {t("find.add_to_begun")}
            </Button>
          </>
        }
      >
        <p>{t("find.begun_text")}</p>
      </Dialog>
    </Row>
  );
}
