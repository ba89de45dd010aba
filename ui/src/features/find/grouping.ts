import type { FoundPerson } from "@/ipc/generated";

/** A person as found: the record that stands, and those that were linked to it. */
export interface FoundGroup {
  stands: FoundPerson;
  linked: FoundPerson[];
}

/**
 * Puts linked records under the one that stands, at the place of the best of them.
 * A record whose standing one was not found stays by itself.
 */
export function grouped(found: readonly FoundPerson[]): FoundGroup[] {
  const known = new Map(found.map((person) => [person.id, person]));
  const root = (person: FoundPerson): FoundPerson => {
    const seen = new Set([person.id]);
    let at = person;
    for (;;) {
      const next = at.sameAs === null ? undefined : known.get(at.sameAs);
      if (!next) return at;
      // Two workstations may have linked in a ring: the first of it stands.
      if (seen.has(next.id)) return found.find(({ id }) => seen.has(id)) ?? at;
      seen.add(next.id);
      at = next;
    }
  };
  const groups = new Map<string, FoundGroup>();
  for (const person of found) {
    const stands = root(person);
    const group = groups.get(stands.id) ?? { stands, linked: [] };
    groups.set(stands.id, group);
    if (person.id !== stands.id) group.linked.push(person);
  }
  return [...groups.values()];
}

/** Where a found person is opened: their newest case that they have not left, or their card. */
export function caseOf({ cases }: Pick<FoundPerson, "cases">): string | null {
  return (cases.find(({ left }) => !left) ?? cases[0])?.id ?? null;
}
