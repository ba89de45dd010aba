import type { CaseFile, PaperForm, PaperKind } from "@/ipc/generated";

/** A paper as it is being drawn up. */
export interface PaperDraft {
  language: string;
  beside: string | null;
  person: string | null;
  documents: string[];
  appointment: string | null;
  acknowledgement: string | null;
}

/** What a paper begins with: in the applicant's language, the official one beside it. */
export function paperStart(file: CaseFile, kind: PaperKind, about: string | undefined): PaperDraft {
  const { folder, members } = file;
  const official = folder.languages[0] ?? "en";
  const language = folder.rules[kind]?.addressedIn ?? official;
  const coming = folder.appointments.filter(({ cancelled }) => cancelled === null);
  const appointment = coming.find(({ id }) => id === about) ?? coming.at(-1);
  const told = folder.acknowledgements.find(({ id }) => id === about);
  return {
    language,
    beside: language === official ? null : official,
    person: members.find(({ person }) => person.id === about)?.person.id ?? null,
    documents: [],
    appointment: kind === "slip" ? (appointment?.id ?? null) : null,
    acknowledgement: kind === "rights" ? (told?.id ?? null) : null,
  };
}

/** The question to the core: only what this kind of paper is about, and two languages only when they differ. */
export function paperForm(application: string, kind: PaperKind, draft: PaperDraft): PaperForm {
  return {
    application,
    kind,
    language: draft.language,
    beside: draft.beside === draft.language ? null : draft.beside,
    // An appointment and an acknowledgement say by themselves whose they are.
    person: kind === "slip" || draft.acknowledgement !== null ? null : draft.person,
    documents: kind === "receipt" ? draft.documents : [],
    appointment: kind === "slip" ? draft.appointment : null,
    acknowledgement: kind === "rights" ? draft.acknowledgement : null,
    // A record is printed from its room.
    interview: null,
  };
}
