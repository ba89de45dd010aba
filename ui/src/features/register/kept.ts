import { emptyDate, type DateDraft } from "@/components";
import type { BirthBasis, Relationship, Sex } from "@/ipc/generated";
import { emptyBirth } from "./birthDraft";
import { emptyDocument, emptyMember, emptyPerson, emptyRegistration, type MemberDraft, type PersonDraft, type RegistrationDraft } from "./draft";

/** A person as drafts of version 0.1 hold them: half typed when Panah was updated. */
interface FlatPerson extends Record<"latin" | "native" | "family" | "given" | "father" | "ethnicity" | "religion" | "mrz" | "kind" | "number" | "issuer", string> {
  single: boolean;
  sex: Sex | null;
  birth: DateDraft;
  basis: BirthBasis;
  nationality: string | null;
}

const orNull = (text: string | undefined) => text || null;
const isFlat = (person: object): person is FlatPerson => "latin" in person;

/** A kept person in today's shape: what the kept one lacks is empty. */
export function keptPerson(kept: Partial<PersonDraft> | FlatPerson): PersonDraft {
  const empty = emptyPerson();
  if (!isFlat(kept)) return { ...empty, ...kept, name: { ...empty.name, ...kept.name }, birth: { ...emptyBirth(), ...kept.birth }, details: { ...empty.details, ...kept.details } };
  const { latin, native, family, given, father, single, sex, birth, basis, nationality, ethnicity, religion } = kept;
  return {
    ...{ ...empty, sex, nationality, ethnicity: orNull(ethnicity), religion: orNull(religion) },
    name: { ...empty.name, latin, native: orNull(native), family: orNull(family), given: orNull(given), father: orNull(father), single },
    birth: { ...emptyBirth(), date: { ...emptyDate(), ...birth }, basis },
    documents: [{ ...emptyDocument(), mrz: orNull(kept.mrz), kind: orNull(kept.kind), number: orNull(kept.number), issuer: orNull(kept.issuer) }],
  };
}

/** A kept registration in today's shape. */
export function keptRegistration(kept: RegistrationDraft): RegistrationDraft {
  if (kept.members.every(isWhole)) return kept;
  const member = (one: Partial<MemberDraft> & { relationship: Relationship | null }, index: number): MemberDraft => ({
    ...emptyMember(index + 1, one.relationship),
    ...one,
    person: keptPerson(one.person ?? emptyPerson()),
  });
  return { ...emptyRegistration(), ...kept, members: kept.members.map(member) };
}

function isWhole({ person, claim, decided, taken }: Partial<MemberDraft>): boolean {
  return Boolean(claim && decided && taken && person?.name && person.details && person.birth?.date && person.documents?.length);
}
