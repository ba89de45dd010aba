import type { Birth, Details, FoundCase, PersonForm, PersonName, PersonView, Sex } from "@/ipc/generated";

/** One of two records that lie side by side: stored, or still being typed. */
export interface Side {
  name: PersonName;
  portrait: string | null;
  sex: Sex;
  birth: Birth | null;
  age: [number, number] | null;
  nationality: string | null;
  ethnicity: string | null;
  religion: string | null;
  details: Details;
  documents: SideDocument[];
  cases: FoundCase[];
}

export interface SideDocument {
  ofType: string | null;
  kind: string;
  number: string;
}

export function sideOf(person: PersonView, cases: FoundCase[]): Side {
  const { name, portrait, sex, birth, age, nationality, ethnicity, religion, details } = person;
  const documents = person.documents.filter(({ withdrawn }) => withdrawn === null);
  return { name, portrait, sex, birth, age, nationality, ethnicity, religion, details, documents, cases };
}

/** A person being typed. `birth` as the core understands it; `number` as its machine-readable zone says. */
export function sideOfForm(form: PersonForm, birth: Birth | null, number: string | null): Side {
  const { name, sex, nationality, ethnicity, religion, details } = form;
  return {
    ...{ name, portrait: null, sex: sex ?? "U", birth, age: null, nationality, ethnicity, religion, details, cases: [] },
    documents: form.documents.flatMap(({ ofType, kind, number: typed, mrz }) => {
      const known = typed ?? (mrz ? number : null);
      return known ? [{ ofType, kind: kind ?? "", number: known }] : [];
    }),
  };
}
