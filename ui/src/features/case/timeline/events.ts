import { todayIso } from "@/components/calendars";
import type { CaseFile, CaseReturns, CaseVisit, Words } from "@/ipc/generated";
import { afterEvents } from "./after";

export type EventKind = "arrived" | "intent" | "missed" | "putOff" | "interrupted" | "certified" | "lodged" | "heard" | "judged.upheld" | "judged.granted" | "judged.remitted" | "judged.withdrawn" | "judged.struckOut" | "carriedOut" | "lossOpened" | "lossNoticed" | "lossAnswered" | "lossDecided" | "statusKept" | "lossServed" | "closed" | "askedAgain" | "openedAgain" | "notOpenedAgain" | "registered" | "interviewed" | "signed" | "submitted" | "returned" | "approved" | "issued" | "delivered" | "asked" | "answered" | "extended" | "voided" | "copied" | "transferred" | "planned" | "reviewed" | "referred" | "planEnded" | "reunionAsked" | "reunionDecided" | "reunited" | "documented" | "documentLost" | "returnAsked" | "returnCounselled" | "returnDeclared" | "returnWithdrawn" | "returnStays" | "returnDeparted" | "returnArrived" | "returnVisited" | "visitedHome";

/** Something that happened in the case. `at` is a moment, or a day where no time is known. */
export interface CaseEvent {
  id: string;
  kind: EventKind;
  at: string;
  by: string | null;
  /** Values for the words. */
  name?: string;
  /** The time limit or the remedy that it is about. */
  about?: Words;
  number?: string;
  /** What was written: reasons of a return, how a letter was handed over. */
  text?: string;
}

/** The order things happen in, for those of the same moment. */
const ORDER: EventKind[] = ["intent", "arrived", "registered", "certified", "missed", "putOff", "interrupted", "asked", "answered", "extended", "interviewed", "signed", "submitted", "returned", "approved", "issued", "voided", "delivered", "lodged", "heard", "judged.upheld", "judged.granted", "judged.remitted", "judged.withdrawn", "judged.struckOut", "carriedOut", "lossOpened", "lossNoticed", "lossAnswered", "lossDecided", "statusKept", "lossServed", "askedAgain", "openedAgain", "notOpenedAgain", "closed", "copied", "transferred", "planned", "reviewed", "referred", "planEnded", "reunionAsked", "reunionDecided", "reunited", "documented", "documentLost", "returnAsked", "returnCounselled", "returnDeclared", "returnWithdrawn", "returnStays", "returnDeparted", "returnArrived", "returnVisited", "visitedHome"];

/** The day here of a moment; a day without a time stays as it is. */
const dayOf = (at: string) => (at.length === 10 ? at : todayIso(new Date(at)));

/** What happened, with what other rooms know of it, the newest first. Of one day, an arrival comes before and a handover after what has a time. */
export function eventsOf(file: CaseFile, returns?: CaseReturns, elsewhere: readonly CaseEvent[] = []): CaseEvent[] {
  const nameOf = (person: string) => file.members.find((member) => member.person.id === person)?.person.name.latin ?? "";
  const events: CaseEvent[] = [{ id: "registered", kind: "registered", at: file.registeredAt, by: file.officer, number: file.number }];
  events.push(...elsewhere);
  if (file.intentOn) events.push({ id: "intent", kind: "intent", at: file.intentOn, by: null });
  if (file.arrivedOn) events.push({ id: "arrived", kind: "arrived", at: file.arrivedOn, by: null });
  for (const { id, person, officer, startedAt, closing, lineCount } of file.interviews) {
    events.push({ id: `interviewed ${id}`, kind: "interviewed", at: startedAt, by: officer, name: nameOf(person) });
    if (closing) events.push({ id: `signed ${id}`, kind: "signed", at: closing.signedAt, by: officer, name: nameOf(person), number: String(lineCount) });
  }
  if (file.decision) {
    const { submittedAt, draftedBy, reviews, approvedAt, approvedBy } = file.decision;
    if (submittedAt) events.push({ id: "submitted", kind: "submitted", at: submittedAt, by: draftedBy });
    for (const { officer, verdict, reasons, at } of reviews) {
      events.push({ id: `${verdict} ${at}`, kind: verdict, at, by: officer, ...(reasons ? { text: reasons } : {}) });
    }
    const told = reviews.some(({ verdict }) => verdict === "approved");
    if (approvedAt && !told) events.push({ id: "approved", kind: "approved", at: approvedAt, by: approvedBy });
  }
  for (const { id, number, issuedAt, issuedBy, delivery, voided, copies } of file.letters) {
    events.push({ id: `issued ${id}`, kind: "issued", at: issuedAt, by: issuedBy, number });
    if (voided) events.push({ id: `voided ${id}`, kind: "voided", at: voided.on, by: null, number, text: voided.because });
    for (const copy of copies) events.push({ id: `copied ${copy.id}`, kind: "copied", at: copy.madeAt, by: copy.madeBy, number, text: copy.because });
    if (delivery) events.push({ id: `delivered ${id}`, kind: "delivered", at: delivery.on, by: delivery.officer, number, text: delivery.means });
  }
  for (const { id, askedOf, what, askedOn, askedBy, answeredOn, answer } of file.information) {
    events.push({ id: `asked ${id}`, kind: "asked", at: askedOn, by: askedBy, name: askedOf, text: what });
    if (answeredOn) events.push({ id: `answered ${id}`, kind: "answered", at: answeredOn, by: null, name: askedOf, ...(answer ? { text: answer } : {}) });
  }
  for (const { id, on, officer, reason } of file.writing.transfers) events.push({ id: `transferred ${id}`, kind: "transferred", at: on, by: officer, text: reason });
  for (const { id, name, extensions } of file.clocks) {
    for (const { on, reason } of extensions) events.push({ id: `extended ${id} ${on} ${reason}`, kind: "extended", at: on, by: null, about: name, text: reason });
  }
  events.push(...afterEvents(file), ...(returns ? returnEvents(returns) : []));
  const rank = ({ kind }: CaseEvent) => ORDER.indexOf(kind);
  const timed = (a: CaseEvent, b: CaseEvent) => a.at.length > 10 && b.at.length > 10;
  return events.sort((a, b) => dayOf(b.at).localeCompare(dayOf(a.at)) || (timed(a, b) ? Date.parse(b.at) - Date.parse(a.at) : 0) || rank(b) - rank(a));
}

/** What happened of returns. Of screenings nothing is told here. */
function returnEvents({ returns, officers }: CaseReturns): CaseEvent[] {
  const events: CaseEvent[] = [];
  const add = (kind: EventKind, name: string, id: string, at: string, by: string | null) => events.push({ id: `${kind} ${id}`, kind, at, by: by === null ? null : (officers[by] ?? null), name });
  for (const { record, name, counsellings, declarations, withdrawals, visits } of returns) {
    add("returnAsked", name.latin, record.id, record.askedOn, record.openedBy);
    for (const { id, heldOn, officer } of counsellings) add("returnCounselled", name.latin, id, heldOn, officer);
    for (const { id, signedOn, officer } of declarations) add("returnDeclared", name.latin, id, signedOn, officer);
    for (const { id, signedOn, officer } of withdrawals) add("returnWithdrawn", name.latin, id, signedOn, officer);
    if (record.ended?.kind === "revoked") add("returnStays", name.latin, record.id, record.ended.on, record.ended.officer);
    if (record.departed) add("returnDeparted", name.latin, record.id, record.departed.on, record.departed.officer);
    if (record.arrived) add("returnArrived", name.latin, record.id, record.arrived.on, null);
    for (const { id, visitedOn, officer } of visits) add("returnVisited", name.latin, id, visitedOn, officer);
  }
  return events;
}

/** Home visits to the households of the case. */
export const visitEvents = (visits: readonly CaseVisit[]): CaseEvent[] => visits.map(({ id, on, officer, name, findings }) => ({ id: `visitedHome ${id}`, kind: "visitedHome", at: on, by: officer, name: name.latin, text: findings }));
