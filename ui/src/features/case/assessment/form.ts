import type { CaseFile, Fact, FactForm } from "@/ipc/generated";
import { stillToHear } from "../interviews/people";

/** The form for a fact, or an empty one for the person who was heard first. */
export function formOf(file: CaseFile, fact: Fact | undefined): FactForm {
  if (fact) {
    const { id, application, person, statement, evidence, indicators, assessed } = fact;
    return { fact: id, application, person, statement, evidence: [...evidence], indicators: { ...indicators }, ...assessed };
  }
  const heard = file.interviews.find((one) => one.closing)?.person;
  const person = heard ?? stillToHear(file)[0]?.person.id ?? file.members[0]?.person.id ?? "";
  return { fact: null, application: file.id, person, statement: "", evidence: [], indicators: {}, finding: "undecided", reasoning: "", putIn: null };
}

/** Facts may be recorded once what the applicant said is signed. */
export function heard(file: CaseFile): boolean {
  return file.interviews.some((one) => one.closing);
}
