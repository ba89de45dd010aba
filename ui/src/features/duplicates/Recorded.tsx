import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useListWord } from "@/app/lists";
import { BidiText, Button, Card, Dialog, Form, Stack, TextArea, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { Compared } from "@/ipc/generated";
import s from "./Duplicates.module.css";

/** What was recorded of two records, and the way back. */
export function Recorded({ compared, mayUndo }: { compared: Compared; mayUndo: boolean }) {
  const { t, longDate } = useI18n();
  const relationship = useListWord("relationship");
  const [undoing, setUndoing] = useState(false);
  const { recorded, decidedBy, one, other } = compared;
  if (!recorded) return null;
  const nameOf = (id: string | null) => [one, other].find((person) => person.id === id)?.name.latin ?? "";
  const open = recorded.verdict === "open";
  return (
    <Card
      title={t("pair.history")}
      actions={
        mayUndo &&
        !open && (
          <Button size="sm" icon={Undo2} onPress={() => setUndoing(true)}>
            {t("pair.undo")}
          </Button>
        )
      }
    >
      <Stack gap={2}>
        {recorded.verdict === "open" ? (
          <p>{recorded.reason ? t("pair.taken_back") : t("pair.waits")}</p>
        ) : (
          <p className={s.decided}>
            {recorded.verdict === "same" && t("pair.was.same", { kept: nameOf(recorded.kept) })}
            {recorded.verdict === "different" && t("pair.was.different")}
            {recorded.verdict === "relative" && t("pair.was.relative", { who: nameOf(recorded.other), of: nameOf(recorded.one), relationship: relationship(recorded.relationship) })}
          </p>
        )}
        {recorded.reason && (
          <p>
            {t("pair.because")} <BidiText>{recorded.reason}</BidiText>
          </p>
        )}
        <p className={s.quiet}>
          {recorded.decidedOn ? t("pair.by", { name: decidedBy ?? "", date: longDate(recorded.decidedOn) }) : t("pair.raised", { date: longDate(recorded.raisedOn) })}
        </p>
      </Stack>
      <UndoDialog one={recorded.one} other={recorded.other} open={undoing} onClose={() => setUndoing(false)} />
    </Card>
  );
}

/** Takes a decision back: with a reason, and the pair waits again. */
export function UndoDialog({ one, other, open, onClose }: { one: string; other: string; open: boolean; onClose(): void }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const undo = useCommand("duplicate.undo");
  const [reason, setReason] = useState("");
  const send = async () => {
    const missing = Failure.fields({ reason: reason.trim() === "" && "required" });
    if (missing) return undo.fail(missing);
    const answer = await undo.run({ one, other, reason });
    if (!answer.ok) return;
    setReason("");
    onClose();
    say(t("pair.undone"));
  };
  return (
    <Dialog
      keep
      size="sm"
      title={t("pair.undo_title")}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("action.cancel")}</Button>
          <Button look="primary" busy={undo.busy} onPress={() => void send()}>
            {t("pair.undo_now")}
          </Button>
        </>
      }
    >
      <Form label={t("pair.undo_title")} failure={undo.failure} onSubmit={() => void send()}>
        <p>{t("pair.undo_text")}</p>
        <TextArea autoFocus name="reason" label={t("pair.reason")} rows={2} value={reason} onChange={setReason} error={fault.of(undo.failure, "reason")} />
      </Form>
    </Dialog>
  );
}
