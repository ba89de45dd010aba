import { Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button, Card, Dialog, Form, SaveState, Skeleton, TextArea, useFault, useToast } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { CaseFile, Verdict } from "@/ipc/generated";

/** The second pair of eyes: approves, or returns with reasons. */
export function ReviewForm({ file, reload }: { file: CaseFile; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const review = useCommand("decision.review");
  const draft = useDraft(`cases/${file.id}/decision/review`, { reasons: "" });
  const [asking, setAsking] = useState(false);
  const { reasons } = draft.value;

  const send = async (verdict: Verdict) => {
    setAsking(false);
    if (verdict === "returned" && reasons.trim() === "") return review.fail(Failure.fields({ reasons: "required" }));
    const done = await review.run({ application: file.id, verdict, reasons, overrides: [] });
    if (!done.ok) return;
    await draft.discard();
    say(verdict === "approved" ? t("decision.approved_toast") : t("decision.returned_toast"));
    reload();
  };

  if (!draft.ready) return <Skeleton lines={3} />;
  return (
    <Card title={t("decision.review")} actions={<SaveState saved={draft.saved} />}>
      <Form
        label={t("decision.review")}
        onSubmit={() => setAsking(true)}
        failure={review.failure}
        actions={
          <>
            <Button look="primary" icon={Check} busy={review.busy} onPress={() => setAsking(true)}>
              {t("decision.approve")}
            </Button>
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
