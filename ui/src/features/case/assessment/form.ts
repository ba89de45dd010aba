import type { CaseFile, Fact, FactForm, Indicators, Mark, Weighed } from "@/ipc/generated";
import { stillToHear } from "../interviews/people";
import { NO_DOUBT } from "./DoubtFields";
import { sourcesOf } from "./sources";

/** The form for a fact, or an empty one for the person who was heard first. */
export function formOf(file: CaseFile, fact: Fact | undefined): FactForm {
  if (fact) {
    const { id, application, person, statement, evidence, indicators, assessed, factors, confidential } = fact;
    return { fact: id, application, person, statement, evidence: [...evidence], indicators: { ...indicators }, factors: [...factors], confidential, ...assessed };
  }
  const heard = file.interviews.find((one) => one.closing)?.person;
  const person = heard ?? stillToHear(file)[0]?.person.id ?? file.members[0]?.person.id ?? "";
  return {
    ...{ fact: null, application: file.id, person, statement: "", evidence: [], indicators: {}, finding: "undecided", reasoning: "", putIn: null },
    ...{ explanation: "", doubt: NO_DOUBT, factors: [], confidential: false },
  };
}

/** A draft that was kept before indicators had notes and links opens as it was meant. */
export function whole(kept: FactForm): FactForm {
  const marks = Object.entries(kept.indicators as Record<string, Weighed | Mark>);
  const indicators = Object.fromEntries(marks.map(([indicator, mark]) => [indicator, typeof mark === "string" ? { mark, note: "", sources: [] } : mark]));
  return { ...kept, evidence: sourcesOf(kept.evidence), indicators: indicators as Indicators };
}

/** Facts may be recorded once what the applicant said is signed. */
export function heard(file: CaseFile): boolean {
  return file.interviews.some((one) => one.closing);
}
