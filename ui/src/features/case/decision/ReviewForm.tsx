import { Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button, Card, Dialog, Form, SaveState, Skeleton, TextArea, useFault, useToast } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { CaseFile, RemarkForm, Verdict } from "@/ipc/generated";
import { RuleGate, useKeptOverrides } from "../rules";
import { Checklist } from "./Checklist";

/** The second pair of eyes: approves, or returns with reasons. */
export function ReviewForm({ file, reload }: { file: CaseFile; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const review = useCommand("decision.review");
  const draft = useDraft<{ reasons: string; remarks: RemarkForm[] }>(`cases/${file.id}/decision/review`, { reasons: "", remarks: [] });
  const votes = file.decision?.voting != null && file.decision.voting.body.quorum > 0;
  const [asking, setAsking] = useState(false);
  const overrides = useKeptOverrides(`cases/${file.id}/decision/review/warnings`);
  const asked = useQuery("rule.ask", { application: file.id, act: "reviewDecision", person: null, record: file.decision?.id ?? null, officer: null, interpreter: null, language: null, code: votes ? "return" : "approve" });
  const { reasons, remarks } = draft.value;

  const send = async (verdict: Verdict) => {
    setAsking(false);
    const returns = verdict === "returned";
    const wrong = Failure.fields({
      reasons: returns && remarks.length === 0 && reasons.trim() === "" && "required",
      ...Object.fromEntries(remarks.map(({ note }, index) => [`remarks.${index}.note`, returns && note.trim() === "" && ("required" as const)])),
    });
    if (wrong) return review.fail(wrong);
    const done = await review.run({ application: file.id, verdict, reasons, remarks: returns ? remarks : [], overrides: overrides.list });
    if (!done.ok) return;
    await Promise.all([draft.discard(), overrides.discard()]);
    say(verdict === "approved" ? t("decision.approved_toast") : t("decision.returned_toast"));
    reload();
  };

  if (!draft.ready) return <Skeleton lines={3} />;
  return (
    <Card title={t("decision.review")} actions={<SaveState saved={draft.saved} />}>
      <Form
        label={t("decision.review")}
        onSubmit={() => (votes ? void send("returned") : setAsking(true))}
        failure={review.failure}
        actions={
          <>
            {!votes && (
              <Button look="primary" icon={Check} busy={review.busy} onPress={() => setAsking(true)}>
                {t("decision.approve")}
              </Button>
            )}
            <Button icon={Undo2} busy={review.busy} onPress={() => void send("returned")}>
              {t("decision.return")}
            </Button>
          </>
        }
      >
        <TextArea
          name="reasons"
          label={t("decision.review_reasons")}
          hint={t("decision.review_hint")}
          value={reasons}
          onChange={(text) => draft.set({ reasons: text })}
          error={fault.of(review.failure, "reasons")}
        />
        <RuleGate file={file} broken={asked.data ?? []} overrides={overrides} here="decision" />
        <Checklist file={file} remarks={remarks} onChange={(next) => draft.set({ remarks: next })} error={(field) => fault.of(review.failure, field)} />
      </Form>
      <Dialog
        alert
        size="sm"
        title={t("decision.approve_title")}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button look="quiet" onPress={() => setAsking(false)}>
              {t("action.cancel")}
            </Button>
            <Button look="primary" autoFocus onPress={() => void send("approved")}>
              {t("decision.approve_now")}
            </Button>
          </>
        }
      >
        <p>{t("decision.approve_text")}</p>
      </Dialog>
    </Card>
  );
}
