import { useState } from "react";
import { href } from "@/app/router";
import { Button, Dialog, Form, Notice, PersonName, Stack, TextArea, useFault } from "@/components";
import { useI18n } from "@/i18n";
import { call, Failure, refresh, toFailure } from "@/ipc";
import type { ImportView, UndoDone } from "@/ipc/generated";
import s from "./Import.module.css";

/** Takes a whole list back in one act. Persons who were used since stay and are named. */
export function UndoImport({ view, open, onClose }: { view: ImportView; open: boolean; onClose(): void }) {
  const { t, number } = useI18n();
  const fault = useFault();
  const [reason, setReason] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [done, setDone] = useState<UndoDone | null>(null);
  const send = async () => {
    const missing = Failure.fields({ reason: reason.trim() === "" && "required" });
    if (missing) return setFailure(missing);
    setBusy(true);
    try {
      setDone(await call("import.undo", { import: view.id, reason }));
      // A list that was under way is not gone on with.
      if (!view.finishedOn) await call("import.close", { import: view.id }).catch(() => null);
      setFailure(null);
      refresh();
    } catch (thrown) {
      setFailure(toFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const close = () => {
    setDone(null);
    setReason("");
    onClose();
  };
  return (
    <Dialog
      keep
      title={t("import.undo_title", { name: view.name })}
      open={open}
      onClose={close}
      actions={
        done ? (
          <Button look="primary" onPress={close}>
            {t("action.close")}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{t("action.cancel")}</Button>
            <Button look="danger" busy={busy} onPress={() => void send()}>
              {t("import.undo_now", { count: view.made, made: number(view.made) })}
            </Button>
          </>
        )
      }
    >
      {done ? (
        <Stack gap={3}>
          <Notice tone="success" live title={t("import.undone", { count: done.withdrawn, withdrawn: number(done.withdrawn) })} />
          {done.kept.length > 0 && (
            <>
              <p>{t("import.kept", { count: done.kept.length })}</p>
              <ul className={s.bullets}>
                {done.kept.map(({ person, because }) => (
                  <li key={person.id}>
                    <a href={href(["find", person.id])}>
                      <PersonName latin={person.name.latin} native={person.name.native} />
                    </a>{" "}
                    {t(`import.kept_because.${because}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Stack>
      ) : (
        <Form label={t("import.undo")} failure={failure} onSubmit={() => void send()}>
          <p>{t("import.undo_text")}</p>
          <TextArea autoFocus name="reason" label={t("pair.reason")} rows={2} value={reason} onChange={setReason} error={fault.of(failure, "reason")} />
        </Form>
      )}
    </Dialog>
  );
}
