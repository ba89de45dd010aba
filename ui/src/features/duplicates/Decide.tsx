import { useState } from "react";
import { go } from "@/app/router";
import { useDraft } from "@/app/useDraft";
import { Button, Card, Form, Notice, Row, SaveState, Stack, useFault, useToast } from "@/components";
import { useI18n } from "@/i18n";
import { useCommand, type Failure } from "@/ipc";
import type { LikenessReason } from "@/ipc/generated";
import { tellsApart } from "./reasons";
import { emptyVerdict, verdictFault, verdictForm, type VerdictDraft } from "./verdict";
import { VerdictFields, type Party } from "./VerdictFields";

/** The officer's decision about two records. What was begun is kept. */
export function Decide({ one, other, reasons }: { one: Party; other: Party; reasons: readonly LikenessReason[] }) {
  const { t } = useI18n();
  const fault = useFault();
  const say = useToast();
  const decide = useCommand("duplicate.decide");
  const { value, set, saved, ready, discard } = useDraft<VerdictDraft>(`duplicates/${one.id}/${other.id}`, emptyVerdict());
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async () => {
    const wrong = verdictFault(value);
    if (wrong || value.verdict === null) return setFailure(wrong);
    const answer = await decide.run(verdictForm(one.id, other.id, { ...value, verdict: value.verdict }));
    if (!answer.ok) return setFailure(answer.failure);
    await discard();
    say(t(`pair.done.${value.verdict}`));
    go("#/duplicates");
  };
  if (!ready) return null;
  return (
    <Card title={t("pair.title")} actions={<SaveState saved={saved} />}>
      <Form
        label={t("pair.title")}
        failure={failure}
        onSubmit={() => void send()}
        actions={
          <Row>
            <Button type="submit" look="primary" busy={decide.busy}>
              {t("pair.record")}
            </Button>
          </Row>
        }
      >
        <Stack gap={4}>
          {value.verdict === "same" && tellsApart(reasons) && <Notice tone="warning" live title={t("pair.careful")} children={t("pair.careful_text")} />}
          <VerdictFields one={one} other={other} draft={value} set={set} errors={(field) => fault.of(failure, field)} />
        </Stack>
      </Form>
    </Card>
  );
}
