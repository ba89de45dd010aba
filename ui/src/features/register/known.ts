import type { Alias, Details, PersonView } from "@/ipc/generated";
import { DETAILS, type DetailId } from "@/features/person/details";
import type { Values } from "@/features/person/spec";
import { filledIn, isFilled, sectionValue } from "@/features/person/values";
import { birthForm, isEmptyBirth } from "./birthDraft";
import { personDraft, type MemberDraft, type PersonDraft } from "./draft";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const fold = (name: string) => name.trim().toLowerCase().replace(/\s+/g, " ");

/** A record with what was typed over what is known, field by field. */
function overRecord(known: Values, typed: Values): Values {
  const filled = Object.entries(typed).filter(([, value]) => isFilled(value) && value !== false);
  return { ...known, ...Object.fromEntries(filled) };
}

function overDetails(known: Details, typed: Details): Details {
  const ids = (Object.keys(DETAILS) as DetailId[]).filter((id) => filledIn(typed, id) > 0);
  const sections = ids.map((id) => {
    const [stood, told] = [sectionValue(known, id), sectionValue(typed, id)];
    if (stood === null || "rows" in DETAILS[id]) {
      const rows = (stood as readonly Values[] | null) ?? [];
      return [id, "rows" in DETAILS[id] ? [...rows, ...(told as readonly Values[]).filter((row) => !rows.some((one) => same(one, row)))] : told] as const;
    }
    return [id, overRecord(stood as Values, told as Values)] as const;
  });
  return { ...known, ...(Object.fromEntries(sections) as Partial<Details>) };
}

/** Spellings that were typed and that the case file does not have yet. */
function newSpellings(known: PersonDraft, typed: PersonDraft): Alias[] {
  const has = [known.name.latin, known.name.native ?? "", ...(known.details.aliases ?? []).map(({ name }) => name)].map(fold);
  return [typed.name.latin, typed.name.native ?? ""]
    .filter((name) => name.trim() !== "" && !has.includes(fold(name)))
    .map((name) => ({ kind: "spelling", name, source: null, from: null, until: null }));
}

/** What was typed, over a person whom the case file knows: who they are stays as known, a new spelling becomes another name, all else that was typed is kept. */
export function overKnown(known: PersonDraft, typed: PersonDraft): PersonDraft {
  const details = overDetails(known.details, typed.details);
  const spellings = newSpellings(known, typed);
  return {
    ...known,
    name: { ...known.name, native: known.name.native ?? typed.name.native, father: known.name.father ?? typed.name.father, mother: known.name.mother ?? typed.name.mother },
    sex: known.sex ?? typed.sex,
    birth: isEmptyBirth(known.birth) ? typed.birth : known.birth,
    nationality: known.nationality ?? typed.nationality,
    ethnicity: known.ethnicity ?? typed.ethnicity,
    religion: known.religion ?? typed.religion,
    documents: typed.documents,
    details: spellings.length > 0 ? { ...details, aliases: [...(details.aliases ?? []), ...spellings] } : details,
  };
}

/** A member who turns out to be a person of the case file. */
export function asKnown(member: MemberDraft, view: PersonView): MemberDraft {
  const as = personDraft(view);
  const typed = member.known?.before ?? member.person;
  return { ...member, person: overKnown(as, typed), known: { id: view.id, name: view.name.latin, as, before: typed } };
}

export type Told = "birth" | "sex" | "nationality" | "religion" | "ethnicity";

/** What was typed otherwise than the case file has it, and gave way. */
export function gaveWay(member: MemberDraft): Told[] {
  const { as, before } = member.known ?? { as: null, before: null };
  if (!as || !before) return [];
  const fields = ["sex", "nationality", "religion", "ethnicity"] as const;
  const differs = fields.filter((field) => before[field] !== null && as[field] !== null && before[field] !== as[field]);
  const births = !isEmptyBirth(before.birth) && !isEmptyBirth(as.birth) && !same(birthForm(before.birth), birthForm(as.birth));
  return [...(births ? (["birth"] as const) : []), ...differs];
}

/** It was somebody else after all: the form is as it was. */
export function asNew(member: MemberDraft): MemberDraft {
  return { ...member, person: member.known?.before ?? member.person, known: null };
}
