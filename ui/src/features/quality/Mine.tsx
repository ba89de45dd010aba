import { useState } from "react";
import { Button, Card, Row, Stack, StatusPill } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { long, type Fields } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import { Findings } from "./Findings";

const ANSWER: Fields = { text: long("quality.answer_text", { required: true }) };
const DONE: Fields = { evidence: long("quality.evidence", { required: true, hint: "quality.evidence_hint" }) };

/** What an officer was told of their own work, and what they have to do about gaps. Nothing stands here for most. */
export function MyQuality() {
  const { t, date } = useI18n();
  const said = useSaid();
  const { data } = useQuery("quality.mine", null);
  const answer = useCommand("quality.answer");
  const finish = useCommand("quality.done");
  const [asked, setAsked] = useState<{ what: "answer" | "done"; id: string } | null>(null);
  const told = data?.feedback.filter((one) => one.answer === null) ?? [];
  const owed = data?.improvements ?? [];
  if (told.length === 0 && owed.length === 0) return null;
  return (
    <Card title={t("quality.mine")}>
      <Stack gap={3}>
        {owed.map(({ improvement, overdue }) => (
          <Row key={improvement.id} gap={2}>
            <StatusPill tone={overdue ? "danger" : "accent"}>{t(overdue ? "quality.overdue_since" : "quality.due_on", { day: date(improvement.due) })}</StatusPill>
            <bdi>{improvement.text}</bdi>
            <Button size="sm" onPress={() => setAsked({ what: "done", id: improvement.id })}>
              {t("quality.finish")}
            </Button>
          </Row>
        ))}
        {told.map((one) => (
          <div key={one.id}>
            <p>{t(one.number ? "quality.told" : "quality.told_unnamed", { audit: one.audit, number: one.number, name: one.givenBy, day: date(one.givenOn) })}</p>
            <Row gap={2}>
              <bdi>{one.text}</bdi>
              <Button size="sm" onPress={() => setAsked({ what: "answer", id: one.id })}>
                {t("quality.answer")}
              </Button>
            </Row>
            {one.findings.length > 0 && <Findings findings={one.findings} sheets={false} />}
          </div>
        ))}
      </Stack>
      {asked?.what === "answer" && (
        <FormDrawer
          title={t("quality.answer")}
          draft={`work/feedback/${asked.id}`}
          fields={ANSWER}
          start={{ text: "" }}
          intro={t("quality.answer_means")}
          send={t("quality.answer")}
          submit={async ({ text }) => said(await answer.run({ feedback: asked.id, text: String(text) }), t("quality.answered"))}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === "done" && (
        <FormDrawer
          title={t("quality.finish")}
          draft={`work/improvement/${asked.id}`}
          fields={DONE}
          start={{ evidence: "" }}
          send={t("quality.finish")}
          submit={async ({ evidence }) => said(await finish.run({ improvement: asked.id, evidence: String(evidence) }), t("quality.finished"))}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}
