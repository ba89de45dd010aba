import { useState } from "react";
import { Button, Checkbox, Dialog, Form, TextArea, useFault, useToast } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, Class, RestrictedKind } from "@/ipc/generated";
import { useClassWords } from "./words";
import s from "./Restricted.module.css";

export interface Restrictable {
  kind: RestrictedKind;
  record: string;
  /** What it is called in the title. */
  called: string;
  /** Classes that were put on it itself. */
  own: readonly Class[];
  /** Classes that it carries, with those of what it rests on. */
  classes: readonly Class[];
  /** Why it was set so last. */
  reason?: string | null | undefined;
}

/** The one act that puts classes on something and takes them off again, with a reason. What was typed stays until it is sent. */
export function RestrictDialog({ file, of, onDone }: { file: CaseFile; of: Restrictable; onDone(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const words = useClassWords();
  const set = useCommand("restriction.set");
  const draft = useDraft(`cases/${file.id}/restrict/${of.record}`, { reason: "" });
  const [classes, setClasses] = useState<readonly Class[]>(of.own);
  const error = (field: string) => fault.of(set.failure, field);
  const { reason } = draft.value;
  // What rests on it follows by itself and is not chosen here.
  const derived = of.classes.filter((one) => !of.own.includes(one));
  const offered = [...new Set([...file.holds, ...of.own])];

  const submit = async () => {
    const wrong = Failure.fields({ reason: reason.trim() === "" && "required" });
    if (wrong) return set.fail(wrong);
    const done = await set.run({ kind: of.kind, record: of.record, classes: [...classes], reason });
    if (!done.ok) return;
    await draft.discard();
    say(classes.length > 0 ? t("restriction.set_toast", { classes: words(classes) }) : t("restriction.opened_toast"));
    onDone();
  };

  return (
    <Dialog title={t("restriction.title", { what: of.called })} open onClose={onDone} keep>
      <Form
        label={t("restriction.title", { what: of.called })}
        onSubmit={() => void submit()}
        failure={set.failure}
        actions={
          <>
            <Button type="submit" look="primary" busy={set.busy}>
              {t("restriction.save")}
            </Button>
            <Button look="quiet" onPress={onDone}>
              {t("action.cancel")}
            </Button>
          </>
        }
      >
        <p className={s.said}>{t("restriction.means")}</p>
        <fieldset className={s.classes} data-field="classes" data-label={t("restriction.classes")}>
          <legend>{t("restriction.classes")}</legend>
          {offered.map((one, index) => (
            <Checkbox
              key={one}
              name={`classes.${one}`}
              label={t(`class.${one}`)}
              autoFocus={index === 0}
              disabled={!file.holds.includes(one)}
              checked={classes.includes(one)}
              onChange={(on) => setClasses(on ? [...classes, one] : classes.filter((known) => known !== one))}
              error={index === 0 ? error("classes") : undefined}
            />
          ))}
        </fieldset>
        {derived.length > 0 && <p className={s.said}>{t("restriction.derived", { classes: words(derived) })}</p>}
        {of.reason && <p className={s.said}>{t("restriction.last_reason", { reason: of.reason })}</p>}
        <TextArea name="reason" label={t("restriction.reason")} hint={t("restriction.reason_hint")} rows={2} value={reason} onChange={(next) => draft.set({ reason: next })} error={error("reason")} />
      </Form>
    </Dialog>
  );
}
