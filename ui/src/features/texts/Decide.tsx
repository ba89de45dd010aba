import { Check, Undo2 } from "lucide-react";
import { useState } from "react";
import { useSession } from "@/app/session";
import { Button, FailureNotice, Notice, Row, useToast } from "@/components";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { useI18n } from "@/i18n";
import { useCommand } from "@/ipc";
import type { TextEditionView, TextName } from "@/ipc/generated";
import { REMARK } from "./spec";

/** What waits for a second person: approved, or given back with what is to be changed. */
export function Decide({ edition, id, text }: { edition: TextEditionView; id: string; text: TextName }) {
  const { t } = useI18n();
  const { has } = useSession();
  const say = useToast();
  const approve = useCommand("text.approve");
  const [returning, setReturning] = useState(false);
  const may = has("approveTexts") && !edition.own;
  return (
    <>
      <Notice tone="info" title={t("texts.waits", { names: edition.writers.join(", ") })}>
        {edition.own ? t("texts.waits_own") : <bdi>{edition.note}</bdi>}
      </Notice>
      {approve.failure && <FailureNotice failure={approve.failure} />}
      {may && (
        <Row>
          <Button
            look="primary"
            icon={Check}
            busy={approve.busy}
            onPress={() => void approve.run({ edition: id }).then((done) => done.ok && say(t("texts.approved")))}
          >
            {t("texts.approve")}
          </Button>
          <Button icon={Undo2} onPress={() => setReturning(true)}>
            {t("texts.send_back")}
          </Button>
        </Row>
      )}
      {returning && <SendBack id={id} text={text} onClose={() => setReturning(false)} />}
    </>
  );
}

function SendBack({ id, text, onClose }: { id: string; text: TextName; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const back = useCommand("text.send_back");
  return (
    <FormDrawer
      title={t("texts.send_back")}
      draft={`texts/${text.kind}/${text.name}/${text.language}/return`}
      fields={REMARK}
      start={{ remark: "" }}
      intro={t("texts.send_back_means")}
      send={t("texts.send_back")}
      submit={async ({ remark }) => said(await back.run({ edition: id, remark: typeof remark === "string" ? remark : "" }), t("texts.sent_back"))}
      onClose={onClose}
    />
  );
}
