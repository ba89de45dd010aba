import type { CaseFile } from "@/ipc/generated";

export type EventKind = "arrived" | "registered" | "interviewed" | "signed" | "submitted" | "returned" | "approved" | "issued" | "delivered";

/** Something that happened in the case. `at` is a moment, or a day where no time is known. */
export interface CaseEvent {
  id: string;
  kind: EventKind;
  at: string;
  by: string | null;
  /** Values for the words. */
  name?: string;
  number?: string;
  /** What was written: reasons of a return, how a letter was handed over. */
  text?: string;
}

const day = (at: string) => at.slice(0, 10);

/** What happened, the newest first. Of one day, what has no time stands last in it. */
export function eventsOf(file: CaseFile): CaseEvent[] {
  const nameOf = (person: string) => file.members.find((member) => member.person.id === person)?.person.name.latin ?? "";
  const events: CaseEvent[] = [{ id: "registered", kind: "registered", at: file.registeredAt, by: file.officer, number: file.number }];
  if (file.arrivedOn) events.push({ id: "arrived", kind: "arrived", at: file.arrivedOn, by: null });
  for (const { id, person, officer, startedAt, closing, lines } of file.interviews) {
    events.push({ id: `interviewed ${id}`, kind: "interviewed", at: startedAt, by: officer, name: nameOf(person) });
    if (closing) events.push({ id: `signed ${id}`, kind: "signed", at: closing.signedAt, by: officer, name: nameOf(person), number: String(lines.length) });
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
  for (const { id, number, issuedAt, issuedBy, delivery } of file.letters) {
    events.push({ id: `issued ${id}`, kind: "issued", at: issuedAt, by: issuedBy, number });
    if (delivery) events.push({ id: `delivered ${id}`, kind: "delivered", at: delivery.on, by: delivery.officer, number, text: delivery.means });
  }
  // A handover of a day comes after the letter was issued on it; an arrival before everything else.
  const rank = ({ kind }: CaseEvent) => (kind === "delivered" ? 2 : kind === "arrived" ? 0 : 1);
  return events.sort((a, b) => day(b.at).localeCompare(day(a.at)) || rank(b) - rank(a) || b.at.localeCompare(a.at));
}
