import type { AppointmentView, CaseFile } from "@/ipc/generated";
import type { CaseEvent } from "./events";

/** What became of an appointment that did not go as planned; the others are told by what was done in them. */
const MISSED: Partial<Record<NonNullable<AppointmentView["outcome"]>, "missed" | "putOff" | "interrupted">> = { noShow: "missed", postponed: "putOff", interrupted: "interrupted" };

/** What happened beside and after the decision: appointments, certificates, appeals, procedures about a status, the end. */
export function afterEvents(file: CaseFile): CaseEvent[] {
  const { appeal, end, status } = file.after;
  const nameOf = (person: string) => file.members.find((member) => member.person.id === person)?.person.name.latin ?? "";
  const events: CaseEvent[] = [];
  for (const { id, outcome, day, outcomeReason, officerName } of file.folder.appointments) {
    const kind = outcome && MISSED[outcome];
    if (kind) events.push({ id: `${kind} ${id}`, kind, at: day, by: officerName || null, ...(outcomeReason ? { text: outcomeReason } : {}) });
  }
  for (const { id, kind, number, person, issuedAt, issuedBy } of file.folder.papers) {
    if (kind === "certificate") events.push({ id: `certified ${id}`, kind: "certified", at: issuedAt, by: issuedBy, name: nameOf(person), number });
  }
  for (const { id, name, lodgedOn, lodgedBy, grounds, steps, judgment } of appeal.appeals) {
    events.push({ id: `lodged ${id}`, kind: "lodged", at: lodgedOn, by: lodgedBy, about: name, text: grounds });
    for (const step of steps) {
      if (step.kind === "hearing" && step.doneOn) events.push({ id: `heard ${step.id}`, kind: "heard", at: step.doneOn, by: null, about: name, ...(step.outcome ? { text: step.outcome } : {}) });
    }
    if (!judgment) continue;
    const kind = `judged.${judgment.result}` as const;
    events.push({ id: `judged ${judgment.id}`, kind, at: judgment.receivedOn, by: judgment.recordedBy, about: name, text: judgment.reasons });
    if (judgment.carriedOut) events.push({ id: `carriedOut ${judgment.id}`, kind: "carriedOut", at: judgment.carriedOut.at, by: judgment.carriedOutBy, about: name });
  }
  for (const { id, person, openedOn, openedBy, reasons, notice, response, rulings, served, abandoned } of status.procedures) {
    const add = (kind: CaseEvent["kind"], at: string, by: string | null, whom = person, text?: string) => events.push({ id: `${kind} ${id} ${whom}`, kind, at, by, name: nameOf(whom), ...(text ? { text } : {}) });
    add("lossOpened", openedOn, openedBy, person, abandoned ? `${reasons}\n${abandoned}` : reasons);
    if (notice) add("lossNoticed", notice.served.on, null);
    if (response) add("lossAnswered", response.on, null, person, response.said);
    for (const ruling of rulings) {
      if (ruling.verdict && ruling.decidedOn) add(ruling.verdict === "ends" ? "lossDecided" : "statusKept", ruling.decidedOn, ruling.officer, ruling.person, ruling.reasons);
    }
    if (served) add("lossServed", served.on, null);
  }
  for (const { id, closedOn, officer, known } of end.closures) events.push({ id: `closed ${id}`, kind: "closed", at: closedOn, by: officer, text: known });
  for (const { id, requestedOn, requestedBy, reasons, verdict, decidedBy } of end.reopenings) {
    events.push({ id: `askedAgain ${id}`, kind: "askedAgain", at: requestedOn, by: requestedBy, text: reasons });
    if (verdict) events.push({ id: `again ${id}`, kind: verdict.accepted ? "openedAgain" : "notOpenedAgain", at: verdict.on, by: decidedBy, text: verdict.because });
  }
  return events;
}
