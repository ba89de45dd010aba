import { Check, Gavel, Minus, X, type LucideIcon } from "lucide-react";
import { Button, Card, FailureNotice, Form, RadioGroup, SaveState, Skeleton, Stack, StatusPill, TextArea, useFault, useToast, type Tone } from "@/components";
import { useDraft } from "@/app/useDraft";
import { useI18n } from "@/i18n";
import { Failure, useCommand, useQuery } from "@/ipc";
import type { Ballot, CaseFile, VoteForm, VoteView, VotingView } from "@/ipc/generated";
import { RuleGate, useKeptOverrides } from "../rules";
import s from "./Decision.module.css";

const BALLOTS: readonly Ballot[] = ["for", "against", "abstain"];
const ICONS: Record<Ballot, LucideIcon> = { for: Check, against: X, abstain: Minus };
const TONES: Record<Ballot, Tone> = { for: "success", against: "danger", abstain: "neutral" };

/** The vote of the commission: who voted how and why; one's own vote; its closing by the chair. */
export function Voting({ file, voting, reload }: { file: CaseFile; voting: VotingView; reload(): void }) {
  const { t } = useI18n();
  const count = (ballot: Ballot) => voting.votes.filter((vote) => vote.counted && vote.ballot === ballot).length;
  const open = file.decision?.state === "submitted";
  return (
    <Card title={t("vote.title")} note={t("vote.count", { for: count("for"), against: count("against"), abstain: count("abstain") })}>
      <Stack gap={5}>
        {open && <p className={s.hint}>{t("vote.quorum", { quorum: voting.body.quorum, voted: voting.votes.length })}</p>}
        {voting.votes.length > 0 && (
          <ul className={s.votes}>
            {voting.votes.map((vote) => (
              <Vote key={`${vote.officer} ${vote.at}`} vote={vote} open={open} />
            ))}
          </ul>
        )}
        {file.actions.includes("vote") && <OwnVote key={voting.votes.find((one) => one.own)?.at ?? "none"} file={file} voting={voting} reload={reload} />}
        {file.actions.includes("closeVote") && <Closing file={file} reload={reload} />}
      </Stack>
    </Card>
  );
}

/** One member's vote. Who signed it is told among the signatures; here only when it is not in order, or not counted. */
function Vote({ vote, open }: { vote: VoteView; open: boolean }) {
  const { t, dateTime } = useI18n();
  return (
    <li className={s.vote}>
      <span className={s.voteHead}>
        <bdi className={s.voter}>{vote.officer}</bdi>
        <StatusPill tone={TONES[vote.ballot]} icon={ICONS[vote.ballot]}>
          {t(`ballot.${vote.ballot}`)}
        </StatusPill>
        <span className={s.hint}>{dateTime(vote.at)}</span>
      </span>
      {!vote.counted && <span className={s.hint}>{t("vote.late")}</span>}
      {vote.signature === "wrong" && <span className={s.fault}>{t(open ? "vote.wrong.open" : "vote.wrong.closed")}</span>}
      {vote.reason && (
        <span dir="auto" className={s.prose}>
          {vote.reason}
        </span>
      )}
      {vote.dissent && (
        <span dir="auto" className={s.prose}>
          <strong>{t("vote.dissent")}</strong> {vote.dissent}
        </span>
      )}
    </li>
  );
}

interface Typed extends Omit<VoteForm, "ballot"> {
  ballot: Ballot | null;
}

function OwnVote({ file, voting, reload }: { file: CaseFile; voting: VotingView; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const fault = useFault();
  const vote = useCommand("decision.vote");
  const own = voting.votes.find((one) => one.own);
  const draft = useDraft<Typed>(`cases/${file.id}/decision/vote`, { application: file.id, ballot: own?.ballot ?? null, reason: own?.reason ?? "", dissent: own?.dissent ?? "" });
  const { ballot, reason, dissent } = draft.value;
  const error = (field: string) => fault.of(vote.failure, field);
  const send = async () => {
    const wrong = Failure.fields({ ballot: ballot === null && "required", reason: ballot === "against" && reason.trim() === "" && "required" });
    if (wrong || ballot === null) return vote.fail(wrong);
    const done = await vote.run({ application: file.id, ballot, reason, dissent: ballot === "against" ? dissent : "" });
    if (!done.ok) return;
    await draft.discard();
    say(t("vote.voted_toast"));
    reload();
  };
  if (!draft.ready) return <Skeleton lines={3} />;
  return (
    <Form
      label={t("vote.own")}
      onSubmit={() => void send()}
      failure={vote.failure}
      actions={
        <>
          <Button type="submit" look="primary" busy={vote.busy}>
            {own ? t("vote.change") : t("vote.send")}
          </Button>
          <SaveState saved={draft.saved} />
        </>
      }
    >
      <RadioGroup<Ballot>
        name="ballot"
        label={t("vote.own")}
        layout="across"
        options={BALLOTS.map((id) => ({ id, label: t(`ballot.${id}`) }))}
        value={ballot}
        onChange={(next) => draft.set({ ballot: next })}
        error={error("ballot")}
      />
      <TextArea name="reason" label={t("vote.reason")} hint={t("vote.reason_hint")} rows={2} value={reason} onChange={(text) => draft.set({ reason: text })} error={error("reason")} />
      {ballot === "against" && (
        <TextArea name="dissent" label={t("vote.dissent_opinion")} hint={t("vote.dissent_hint")} rows={3} value={dissent} onChange={(text) => draft.set({ dissent: text })} error={error("dissent")} />
      )}
    </Form>
  );
}

/** The chair closes the vote: what stands against it is said before. */
function Closing({ file, reload }: { file: CaseFile; reload(): void }) {
  const { t } = useI18n();
  const say = useToast();
  const close = useCommand("decision.close_vote");
  const overrides = useKeptOverrides(`cases/${file.id}/decision/close`);
  const asked = useQuery("rule.ask", { application: file.id, act: "reviewDecision", person: null, record: file.decision?.id ?? null, officer: null, interpreter: null, language: null, code: "close" });
  const send = async () => {
    const done = await close.run({ application: file.id, overrides: overrides.list });
    if (!done.ok) return;
    await overrides.discard();
    say(t("vote.closed_toast"));
    reload();
  };
  return (
    <Stack gap={3}>
      <RuleGate file={file} broken={asked.data ?? []} overrides={overrides} here="decision" />
      {close.failure && close.failure.fields.length === 0 && <FailureNotice failure={close.failure} />}
      <div>
        <Button look="primary" icon={Gavel} busy={close.busy} onPress={() => void send()}>
          {t("vote.close")}
        </Button>
      </div>
    </Stack>
  );
}
