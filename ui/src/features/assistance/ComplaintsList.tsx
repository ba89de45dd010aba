import { MessageSquareWarning, Plus } from "lucide-react";
import { useState } from "react";
import { useListWord } from "@/app/lists";
import { go } from "@/app/router";
import { BidiText, Button, ButtonLink, Card, Empty, FailureNotice, Row, Select, Skeleton, StatusPill, todayIso } from "@/components";
import i from "@/features/case/Items.module.css";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { textOf } from "@/features/case/documents/spec";
import { useI18n } from "@/i18n";
import { useCommand, useQuery } from "@/ipc";
import type { ComplaintChannel, ComplaintView } from "@/ipc/generated";
import { assistanceHref, householdHref } from "./addresses";
import { ANSWER, COMPLAINT } from "./specs";

/** A complaint; of one in confidence that is not for this officer only that there is one. */
export function ComplaintItem({ complaint, onAnswer }: { complaint: ComplaintView; onAnswer?(): void }) {
  const { t, date } = useI18n();
  const kind = useListWord("complaint_kind");
  const { daysLeft, answer } = complaint;
  return (
    <li className={i.item}>
      <p className={i.itemTitle}>
        <span>{kind(complaint.kind)}</span>
        {complaint.confidential && <StatusPill tone="accent">{t("complaint.is_confidential")}</StatusPill>}
        {daysLeft === null ? <StatusPill tone="success">{t("complaint.is_answered")}</StatusPill> : <StatusPill tone={daysLeft < 0 ? "danger" : "warning"}>{t("complaint.due", { day: date(complaint.dueOn) })}</StatusPill>}
      </p>
      <p>{complaint.what === null ? t("complaint.not_shown") : <BidiText>{complaint.what}</BidiText>}</p>
      {answer && (
        <p>
          {date(answer.on)}: {t(answer.upheld ? "complaint.was_right" : "complaint.was_not_right")}. <BidiText>{answer.text}</BidiText>
        </p>
      )}
      <p className={i.quiet}>
        <BidiText>{[date(complaint.receivedOn), t(`complaint.channel.${complaint.channel}`), complaint.complainant, complaint.programme, complaint.receivedBy].filter(Boolean).join(" · ")}</BidiText>
      </p>
      {(complaint.mayAnswer || complaint.household) && (
        <Row gap={2}>
          {complaint.household && <a href={householdHref(complaint.household)}>{complaint.head?.latin ?? t("household.title")}</a>}
          {complaint.mayAnswer && onAnswer && (
            <Button size="sm" onPress={onAnswer}>
              {t("complaint.answer")}
            </Button>
          )}
        </Row>
      )}
    </li>
  );
}

/** Complaints and feedback, those that wait first. */
export function ComplaintsList({ open }: { open: string | undefined }) {
  const { t, number } = useI18n();
  const said = useSaid();
  const list = useQuery("complaint.list", null);
  const programmes = useQuery("programme.list", null);
  const [lodge, answer] = [useCommand("complaint.lodge"), useCommand("complaint.answer")];
  const [answering, setAnswering] = useState<ComplaintView | null>(null);
  const close = () => go(assistanceHref("complaints"));
  const add = (
    <ButtonLink icon={Plus} look="primary" href={assistanceHref("complaints", "new")}>
      {t("complaint.lodge")}
    </ButtonLink>
  );
  return (
    <>
      <Card title={t("assistance.complaints")} note={list.data && number(list.data.length)} actions={add}>
        {list.failure ? (
          <FailureNotice failure={list.failure} onRetry={list.reload} />
        ) : !list.data ? (
          <Skeleton lines={6} />
        ) : list.data.length === 0 ? (
          <Empty icon={MessageSquareWarning} title={t("complaint.none")}>
            {t("complaint.none_hint")}
          </Empty>
        ) : (
          <ul className={i.list} aria-label={t("assistance.complaints")}>
            {list.data.map((one) => (
              <ComplaintItem key={one.id} complaint={one} onAnswer={() => setAnswering(one)} />
            ))}
          </ul>
        )}
      </Card>
      {open === "new" && (
        <FormDrawer
          title={t("complaint.lodge")}
          draft="assistance/complaints/new"
          fields={COMPLAINT}
          start={{ kind: null, channel: "inPerson", confidential: false, complainant: null, what: "", receivedOn: todayIso(), programme: "" }}
          before={({ values, set }) => (
            <Select
              name="programme"
              label={t("complaint.programme")}
              width="full"
              options={[{ id: "", label: t("complaint.no_programme") }, ...(programmes.data ?? []).map(({ programme }) => ({ id: programme.id, label: programme.name }))]}
              value={textOf(values, "programme") ?? ""}
              onChange={(programme) => set({ programme })}
            />
          )}
          intro={t("complaint.lodge_means")}
          send={t("complaint.lodge")}
          submit={async (values) =>
            said(
              await lodge.run({
                ...{ household: null, programme: textOf(values, "programme"), kind: textOf(values, "kind") ?? "", channel: (textOf(values, "channel") ?? "inPerson") as ComplaintChannel },
                ...{ confidential: values.confidential === true, complainant: textOf(values, "complainant"), what: textOf(values, "what") ?? "", receivedOn: textOf(values, "receivedOn") ?? "" },
              }),
              t("household.saved"),
            )
          }
          onClose={close}
        />
      )}
      {answering && (
        <FormDrawer
          key={answering.id}
          title={t("complaint.answer")}
          draft={`assistance/complaints/${answering.id}`}
          fields={ANSWER}
          start={{ text: "", upheld: false }}
          intro={<BidiText>{answering.what ?? ""}</BidiText>}
          send={t("complaint.answer")}
          submit={async (values) => said(await answer.run({ complaint: answering.id, text: textOf(values, "text") ?? "", upheld: values.upheld === true }), t("household.saved"))}
          onClose={() => setAnswering(null)}
        />
      )}
    </>
  );
}
