import { fromIso } from "@/components";
import { emptyMember, emptyRegistration, type RegistrationDraft } from "@/features/register/draft";
import { keptRegistration } from "@/features/register/kept";
import { asKnown } from "@/features/register/known";
import { call } from "@/ipc";
import type { PersonView, Relationship } from "@/ipc/generated";

/** Address of the registration, which its draft is kept under. */
const KEY = "register/new";

/** Known persons who are to be registered together. */
export interface Whom {
  /** Each with the relationship to the principal applicant, as far as known. */
  members: readonly { id: string; relationship: Relationship | null }[];
  /** When they entered the country. */
  arrivedOn: string | null;
}

export interface Known {
  view: PersonView;
  relationship: Relationship | null;
}

/** A registration of persons whom the file knows. The first is the principal applicant when nobody is said to be. */
export function registrationOf(persons: readonly Known[], arrivedOn: string | null): RegistrationDraft {
  const led = persons.some(({ relationship }) => relationship === "PA");
  const members = persons.map(({ view, relationship }, index) => asKnown(emptyMember(index + 1, index === 0 && !led ? "PA" : relationship), view));
  return { ...emptyRegistration(), members, arrived: fromIso(arrivedOn) };
}

/** Known persons added to a registration that was begun, after those who are in it; nobody twice. */
export function withMembers(draft: RegistrationDraft, persons: readonly Known[]): RegistrationDraft {
  const there = new Set(draft.members.map(({ known }) => known?.id));
  const next = Math.max(0, ...draft.members.map(({ id }) => id)) + 1;
  const added = persons.filter(({ view }) => !there.has(view.id)).map(({ view, relationship }, index) => asKnown(emptyMember(next + index, relationship === "PA" ? null : relationship), view));
  return { ...draft, members: [...draft.members, ...added] };
}

/** When a registration was begun, if one was. */
export async function begun(): Promise<string | null> {
  return (await call("draft.load", { key: KEY }))?.savedAt ?? null;
}

/** Puts known persons into the registration form and keeps it. `add`: to the one that was begun. Answers the address to go on at. */
export async function begin({ members, arrivedOn }: Whom, add: boolean): Promise<string> {
  const persons: Known[] = [];
  for (const { id, relationship } of members) {
    const { person: one } = await call("find.person", { person: id });
    persons.push({ view: one, relationship });
  }
  const kept = add ? await call("draft.load", { key: KEY }) : null;
  const old = kept ? keptRegistration(JSON.parse(kept.body) as RegistrationDraft) : null;
  await call("draft.save", { key: KEY, body: JSON.stringify(old ? withMembers(old, persons) : registrationOf(persons, arrivedOn)) });
  return `#/register/new?at=${(old?.members.length ?? 0) + 1}`;
}
