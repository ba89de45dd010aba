import type { FailureCode } from "@/ipc";
import type { Relationship, Sex, Tie } from "@/ipc/generated";
import type { Values } from "@/features/person/spec";

/** Somebody who is to be something to the principal applicant. */
export interface Tied {
  id: string;
  latin: string;
  sex: Sex;
}

/** Who will be the principal applicant; whoever was, as long as they are among them. */
export function principalOf(values: Values, at: string, people: readonly Tied[], before: string | undefined): string | null {
  const chosen = values[`${at}principal`];
  const is = (id: unknown) => people.some((person) => person.id === id);
  if (typeof chosen === "string" && is(chosen)) return chosen;
  if (is(before)) return before ?? null;
  return people.length === 1 ? (people[0]?.id ?? null) : null;
}

export const tieField = (at: string, person: string): string => `${at}tie.${person}`;

/** What each is to the principal applicant, as typed. */
export function tiesOf(values: Values, at: string, people: readonly Tied[], before: string | undefined): Tie[] {
  const principal = principalOf(values, at, people, before);
  return people.map(({ id }) => {
    const typed = values[tieField(at, id)];
    return { person: id, relationship: id === principal ? "PA" : ((typeof typed === "string" && typed !== "PA" ? typed : "U") as Relationship) };
  });
}

/** Where the core names what is wrong with a tie. */
export const tiePath = (path: TiePath, place: number): string => `${path}.${place}.relationship`;
export type TiePath = "relationships" | "members";

/** Who has no relationship yet; and whether nobody is the principal applicant. Named as the core names them. */
export function tieFaults(values: Values, at: string, people: readonly Tied[], before: string | undefined, path: TiePath = "relationships"): Record<string, FailureCode | false> {
  const principal = principalOf(values, at, people, before);
  const empty = (id: string) => id !== principal && !values[tieField(at, id)];
  return { [`${path}.principal`]: principal === null && people.length > 0 && "required", ...Object.fromEntries(people.map(({ id }, place) => [tiePath(path, place), principal !== null && empty(id) ? ("required" as const) : false])) };
}

/** A form begins with what stands, where the principal applicant stays the same. */
export const tieStart = (at: string, members: readonly { person: { id: string }; relationship: Relationship }[]): Values =>
  Object.fromEntries(members.filter(({ relationship }) => relationship !== "PA").map(({ person, relationship }) => [tieField(at, person.id), relationship]));
