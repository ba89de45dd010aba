import { useState } from "react";
import { Checkbox, Field, Grid, Select, Stack, TextField } from "@/components";
import { contentOf } from "@/features/case/forms/upload";
import { FileField } from "@/features/case/forms/FileField";
import { FormDrawer } from "@/features/case/forms/FormDrawer";
import { useSaid } from "@/features/case/forms/useSaid";
import { choice, line, long, rows, wholeDay, type Fields, type Values } from "@/features/person/spec";
import { useI18n } from "@/i18n";
import { Failure, useCommand } from "@/ipc";
import type { BoardBody, BoardBodyKind, BoardDecisionView, BoardMeeting, BoardMeetingView, BoardOverview, BoardRisk, BoardRiskLevel, BoardSeatRole, Owner } from "@/ipc/generated";
import { countOf } from "./agenda";

const KINDS = { board: "board.kind.board", unhcr: "board.kind.unhcr", iom: "board.kind.iom", authorities: "board.kind.authorities", delegation: "board.kind.delegation", other: "board.kind.other" } as const;
const ROLES = { chair: "board.role.chair", member: "board.role.member", secretary: "board.role.secretary", observer: "board.role.observer" } as const;
const LEVELS = { low: "board.level.low", medium: "board.level.medium", high: "board.level.high" } as const;

const BODY: Fields = { kind: choice(KINDS, "board.kind"), name: line("board.body_name", { required: true }), mandate: long("board.mandate"), since: wholeDay("board.since", { required: true }) };
const SEAT: Fields = { organisation: line("board.organisation", { required: true }), role: choice(ROLES, "board.role"), since: wholeDay("board.since", { required: true }) };
const UNSEAT: Fields = { until: wholeDay("board.until", { required: true }) };
const MEETING: Fields = { day: wholeDay("board.day", { required: true }), time: line("board.time", { required: true, hint: "board.time_hint" }), place: line("board.place", { required: true }) };
const REASON: Fields = { reason: long("board.reason", { required: true }) };
const MINUTES: Fields = { text: long("board.minutes_text", { required: true }) };
const DECISION: Fields = { text: long("board.decision_text", { required: true }) };
const ACTION: Fields = { text: long("board.action_text", { required: true }), outside: line("board.outside", { hint: "board.outside_hint" }), due: wholeDay("board.due", { required: true }) };
const DONE: Fields = { evidence: long("board.evidence", { required: true, hint: "board.evidence_hint" }) };
const RISK: Fields = { text: long("board.risk_text", { required: true }), likelihood: choice(LEVELS, "board.likelihood"), impact: choice(LEVELS, "board.impact"), owner: line("board.risk_owner", { required: true }), measure: long("board.measure", { required: true }) };
const PAPER: Fields = { title: line("board.paper_title", { hint: "board.paper_title_hint" }) };
const WHY: Fields = { reason: line("board.reason", { required: true }) };
const GUESTS: Fields = {
  guests: rows({ fields: { name: line("board.guest_name", { required: true }), onBehalf: line("board.on_behalf") }, empty: { name: "", onBehalf: "" }, title: "board.guest", add: "board.guest_add" }, "board.guests"),
};

const own = (given: string) => given || null;

/** A body, new or changed, with its quorum. */
export function BodyDrawer({ body, kinds, onClose }: { body?: BoardBody | undefined; kinds: BoardOverview["kinds"]; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const save = useCommand("board.body");
  const usual = (kind: unknown) => kinds.find((one) => one.kind === kind)?.quorum ?? { percent: 50, least: 2 };
  return (
    <FormDrawer
      title={t(body ? "board.body_change" : "board.body_add")}
      draft={`board/body/${body?.id ?? "new"}`}
      fields={BODY}
      start={{ kind: body?.kind ?? "board", name: body?.name ?? "", mandate: body?.mandate ?? "", since: body?.since ?? "", percent: body ? String(body.quorum.percent) : "", least: body ? String(body.quorum.least) : "" }}
      intro={t("board.quorum_means", { percent: usual("board").percent, least: usual("board").least })}
      send={t("board.save")}
      before={({ errors, values, set }) => (
        <Grid min="10rem">
          <TextField name="percent" label={t("board.quorum_percent")} hint={t("board.quorum_hint")} value={String(values.percent ?? "")} error={errors("quorum")} onChange={(percent) => set({ percent })} />
          <TextField name="least" label={t("board.quorum_least")} value={String(values.least ?? "")} onChange={(least) => set({ least })} />
        </Grid>
      )}
      submit={async ({ kind, name, mandate, since, percent, least }) => {
        const [share, some] = [countOf(percent), countOf(least)];
        const quorum = share === null && some === null ? null : { percent: share ?? usual(kind).percent, least: some ?? usual(kind).least };
        return said(await save.run({ id: body?.id ?? null, kind: String(kind) as BoardBodyKind, name: String(name), mandate: String(mandate ?? ""), quorum, since: String(since) }), t("board.body_saved"));
      }}
      onClose={onClose}
    />
  );
}

/** Who sits in a body: an officer of this office, or somebody else by name. */
export function SeatDrawer({ body, owners, onClose }: { body: string; owners: readonly Owner[]; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const seat = useCommand("board.seat");
  return (
    <FormDrawer
      title={t("board.seat_add")}
      draft={`board/body/${body}/seat`}
      fields={SEAT}
      start={{ officer: "", name: "", organisation: "", role: "member", since: "" }}
      send={t("board.seat_add")}
      before={({ errors, values, set }) => (
        <Grid min="13rem">
          <Select name="officer" label={t("board.officer")} options={[{ id: "", label: t("board.officer_none") }, ...owners.map(({ id, name }) => ({ id, label: name }))]} value={String(values.officer ?? "")} error={errors("officer")} onChange={(officer) => set({ officer })} />
          {!values.officer && <TextField name="name" label={t("board.name")} value={String(values.name ?? "")} error={errors("name")} onChange={(name) => set({ name })} />}
        </Grid>
      )}
      submit={async ({ officer, name, organisation, role, since }) => said(await seat.run({ body, officer: own(String(officer ?? "")), name: String(name ?? ""), organisation: String(organisation), role: String(role) as BoardSeatRole, since: String(since) }), t("board.seat_added"))}
      onClose={onClose}
    />
  );
}

/** The last day of a seat. */
export function UnseatDrawer({ seat, onClose }: { seat: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const end = useCommand("board.unseat");
  return <FormDrawer title={t("board.seat_end")} draft={`board/seat/${seat}/end`} fields={UNSEAT} start={{ until: "" }} send={t("board.seat_end")} submit={async ({ until }) => said(await end.run({ seat, until: String(until) }), t("board.seat_ended"))} onClose={onClose} />;
}

/** A meeting, called or moved. */
export function MeetingDrawer({ meeting, bodies, onDone, onClose }: { meeting?: BoardMeeting | undefined; bodies: readonly BoardBody[]; onDone?(id: string): void; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const call = useCommand("board.call");
  const first = bodies[0]?.id ?? "";
  return (
    <FormDrawer
      title={t(meeting ? "board.move" : "board.call")}
      draft={`board/meeting/${meeting?.id ?? "new"}`}
      fields={MEETING}
      start={{ body: meeting?.body ?? first, day: meeting?.day ?? "", time: meeting?.time ?? "10:00", place: meeting?.place ?? "" }}
      send={t(meeting ? "board.move" : "board.call")}
      before={({ errors, values, set }) =>
        meeting ? null : <Select name="body" label={t("board.body")} options={bodies.map(({ id, name }) => ({ id, label: name }))} value={String(values.body || first)} error={errors("body")} onChange={(body) => set({ body })} />
      }
      submit={async ({ body, day, time, place }) => {
        const done = await call.run({ id: meeting?.id ?? null, body: meeting?.body ?? String(body || first), day: String(day), time: String(time), place: String(place) });
        if (done.ok && onDone) onDone(done.answer);
        return said(done, t(meeting ? "board.was_moved" : "board.called"));
      }}
      onClose={onClose}
    />
  );
}

/** Why a meeting is not held. */
export function CancelDrawer({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const cancel = useCommand("board.cancel");
  return <FormDrawer danger title={t("board.cancel")} draft={`board/meeting/${meeting}/cancel`} fields={REASON} start={{ reason: "" }} send={t("board.cancel")} submit={async ({ reason }) => said(await cancel.run({ meeting, reason: String(reason) }), t("board.cancelled"))} onClose={onClose} />;
}

/** Who was there: those who have seats, whoever came for them, and guests. */
export function AttendanceDrawer({ view, onClose }: { view: BoardMeetingView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const attend = useCommand("board.attend");
  const { meeting, seats } = view;
  const known = meeting.attendance ?? [];
  const start: Values = {
    present: known.flatMap(({ seat }) => (seat ? [seat] : [])),
    guests: known.filter(({ seat }) => !seat).map(({ name, onBehalf }) => ({ name, onBehalf })),
    ...Object.fromEntries(seats.map(({ seat }) => [`for.${seat.id}`, known.find((one) => one.seat === seat.id)?.name ?? ""])),
  };
  return (
    <FormDrawer
      title={t("board.attendance")}
      draft={`board/meeting/${meeting.id}/attendance`}
      fields={GUESTS}
      start={start}
      intro={t("board.attendance_means", { needed: view.presence.needed, voting: view.presence.voting })}
      send={t("board.save")}
      before={({ values, set }) => {
        const present = (values.present ?? []) as readonly string[];
        return (
          <Field name="present" label={t("board.present")} width="full" group>
            {() => (
              <Stack gap={2}>
                {seats.map(({ seat, votes }) => (
                  <Stack key={seat.id} gap={1}>
                    <Checkbox
                      name={`present.${seat.id}`}
                      label={t(votes ? "board.seat_is" : "board.seat_is_not_voting", { name: seat.name, organisation: seat.organisation, role: t(`board.role.${seat.role}`) })}
                      checked={present.includes(seat.id)}
                      onChange={(on) => set({ present: on ? [...present, seat.id] : present.filter((one) => one !== seat.id) })}
                    />
                    {present.includes(seat.id) && <TextField name={`for.${seat.id}`} label={t("board.substitute", { name: seat.name })} value={String(values[`for.${seat.id}`] ?? "")} onChange={(name) => set({ [`for.${seat.id}`]: name })} />}
                  </Stack>
                ))}
              </Stack>
            )}
          </Field>
        );
      }}
      submit={async (values) => {
        const present = ((values.present ?? []) as readonly string[]).map((seat) => ({ seat, name: String(values[`for.${seat}`] ?? ""), onBehalf: "" }));
        const guests = ((values.guests ?? []) as readonly Values[]).map(({ name, onBehalf }) => ({ seat: null, name: String(name ?? ""), onBehalf: String(onBehalf ?? "") }));
        return said(await attend.run({ meeting: meeting.id, there: [...present, ...guests] }), t("board.attendance_saved"));
      }}
      onClose={onClose}
    />
  );
}

/** The minutes. */
export function MinutesDrawer({ meeting, onClose }: { meeting: BoardMeeting; onClose(): void }) {
  const { t, lang } = useI18n();
  const said = useSaid();
  const write = useCommand("board.minutes");
  return (
    <FormDrawer
      title={t("board.minutes")}
      draft={`board/meeting/${meeting.id}/minutes`}
      fields={MINUTES}
      start={{ language: meeting.minutes?.language ?? lang, text: meeting.minutes?.text ?? "" }}
      send={t("board.save")}
      before={({ values, set }) => <Select name="language" label={t("board.language")} options={(["az", "ru", "en"] as const).map((id) => ({ id, label: t(`language.${id}`) }))} value={String(values.language) as "az"} onChange={(language) => set({ language })} />}
      submit={async ({ language, text }) => said(await write.run({ meeting: meeting.id, language: String(language), text: String(text) }), t("board.minutes_saved"))}
      onClose={onClose}
    />
  );
}

/** A decision with its votes. */
export function DecisionDrawer({ view, onClose }: { view: BoardMeetingView; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const decide = useCommand("board.decide");
  return (
    <FormDrawer
      title={t("board.decide")}
      draft={`board/meeting/${view.meeting.id}/decision`}
      fields={DECISION}
      start={{ text: "", for: String(view.presence.present), against: "0", abstained: "0" }}
      intro={t("board.decide_means", { present: view.presence.present, needed: view.presence.needed })}
      send={t("board.decide")}
      before={({ errors, values, set }) => (
        <Grid min="8rem">
          <TextField name="votes" label={t("board.votes_for")} value={String(values.for ?? "")} error={errors("votes")} onChange={(next) => set({ for: next })} />
          <TextField name="against" label={t("board.votes_against")} value={String(values.against ?? "")} onChange={(against) => set({ against })} />
          <TextField name="abstained" label={t("board.votes_abstained")} value={String(values.abstained ?? "")} onChange={(abstained) => set({ abstained })} />
        </Grid>
      )}
      check={(values) => ([values.for, values.against, values.abstained].some((typed) => countOf(typed) === null) ? { votes: "notANumber" } : {})}
      submit={async ({ text, for: yes, against, abstained }) => said(await decide.run({ meeting: view.meeting.id, text: String(text), votes: { for: countOf(yes) ?? 0, against: countOf(against) ?? 0, abstained: countOf(abstained) ?? 0 } }), t("board.decided"))}
      onClose={onClose}
    />
  );
}

/** Something that somebody is to do. */
export function ActionDrawer({ meeting, decisions, owners, onClose }: { meeting: string; decisions: readonly BoardDecisionView[]; owners: readonly Owner[]; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const act = useCommand("board.act");
  const carried = decisions.filter((one) => one.carried);
  return (
    <FormDrawer
      title={t("board.act")}
      draft={`board/meeting/${meeting}/action`}
      fields={ACTION}
      start={{ decision: "", officer: "", text: "", outside: "", due: "" }}
      send={t("board.act")}
      before={({ errors, values, set }) => (
        <Grid min="13rem">
          <Select name="decision" label={t("board.decision")} options={[{ id: "", label: t("board.decision_none") }, ...carried.map(({ decision, number }) => ({ id: decision.id, label: t("board.decision_is", { number, text: decision.text }) }))]} value={String(values.decision ?? "")} error={errors("decision")} onChange={(decision) => set({ decision })} />
          <Select name="owner" label={t("board.owner")} options={[{ id: "", label: t("board.owner_outside") }, ...owners.map(({ id, name }) => ({ id, label: name }))]} value={String(values.officer ?? "")} error={errors("owner")} onChange={(officer) => set({ officer, outside: officer ? "" : String(values.outside ?? "") })} />
        </Grid>
      )}
      submit={async ({ decision, officer, text, outside, due }) => said(await act.run({ meeting, decision: own(String(decision ?? "")), officer: own(String(officer ?? "")), text: String(text), outside: officer ? "" : String(outside ?? ""), due: String(due) }), t("board.acted"))}
      onClose={onClose}
    />
  );
}

/** What shows that it was done. */
export function DoneDrawer({ action, onClose }: { action: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const done = useCommand("board.done");
  return <FormDrawer title={t("board.finish")} draft={`board/action/${action}/done`} fields={DONE} start={{ evidence: "" }} send={t("board.finish")} submit={async ({ evidence }) => said(await done.run({ action, evidence: String(evidence) }), t("board.finished"))} onClose={onClose} />;
}

/** A risk, new or changed. */
export function RiskDrawer({ body, risk, onClose }: { body: string; risk?: BoardRisk | undefined; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const save = useCommand("board.risk");
  return (
    <FormDrawer
      title={t(risk ? "board.risk_change" : "board.risk_add")}
      draft={`board/risk/${risk?.id ?? body}`}
      fields={RISK}
      start={{ text: risk?.text ?? "", likelihood: risk?.likelihood ?? "medium", impact: risk?.impact ?? "medium", owner: risk?.owner ?? "", measure: risk?.measure ?? "" }}
      send={t("board.save")}
      submit={async ({ text, likelihood, impact, owner, measure }) => said(await save.run({ id: risk?.id ?? null, body, text: String(text), likelihood: String(likelihood) as BoardRiskLevel, impact: String(impact) as BoardRiskLevel, owner: String(owner), measure: String(measure) }), t("board.risk_saved"))}
      onClose={onClose}
    />
  );
}

/** Why a risk is none any more. */
export function CloseRiskDrawer({ risk, onClose }: { risk: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const close = useCommand("board.close_risk");
  return <FormDrawer title={t("board.risk_close")} draft={`board/risk/${risk}/close`} fields={REASON} start={{ reason: "" }} send={t("board.risk_close")} submit={async ({ reason }) => said(await close.run({ risk, reason: String(reason) }), t("board.risk_closed"))} onClose={onClose} />;
}

/** A paper of this machine. */
export function PaperDrawer({ meeting, onClose }: { meeting: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const add = useCommand("board.paper");
  const [file, setFile] = useState<File | null>(null);
  return (
    <FormDrawer
      title={t("board.paper_add")}
      draft={`board/meeting/${meeting}/paper`}
      fields={PAPER}
      start={{ title: "" }}
      send={t("board.paper_add")}
      before={({ errors }) => <FileField name="file" label={t("board.paper_file")} hint={t("board.paper_file_hint")} accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" file={file} onChange={setFile} error={errors("file")} />}
      check={() => (file ? {} : { file: "required" })}
      submit={async ({ title }) => {
        if (!file) return Failure.fields({ file: "required" });
        return said(await add.run({ meeting, title: String(title ?? ""), fileName: file.name, file: await contentOf(file) }), t("board.paper_added"));
      }}
      onClose={onClose}
    />
  );
}

/** Why a paper is none of the meeting any more. */
export function WithdrawPaperDrawer({ paper, onClose }: { paper: string; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const withdraw = useCommand("board.withdraw_paper");
  return <FormDrawer danger title={t("board.paper_withdraw")} draft={`board/paper/${paper}/withdraw`} fields={WHY} start={{ reason: "" }} send={t("board.paper_withdraw")} submit={async ({ reason }) => said(await withdraw.run({ paper, reason: String(reason) }), t("board.paper_withdrawn"))} onClose={onClose} />;
}

/** The end of a body: it is called to no meeting any more. */
export function EndBodyDrawer({ body, onClose }: { body: BoardBody; onClose(): void }) {
  const { t } = useI18n();
  const said = useSaid();
  const end = useCommand("board.end");
  return <FormDrawer danger title={t("board.body_end")} draft={`board/body/${body.id}/end`} fields={{}} start={{}} intro={t("board.body_end_means", { name: body.name })} send={t("board.body_end")} before={() => null} submit={async () => said(await end.run({ id: body.id }), t("board.body_ended"))} onClose={onClose} />;
}
