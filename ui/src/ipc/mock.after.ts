import type { AfterView, Delivery, Stage } from "./generated";

const DAY = 86_400_000;
const on = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const words = (en: string) => ({ az: en, en, ru: en });

/** What follows a decision: nothing yet, or, once it was served, an appeal that is heard and another that came late. */
export function afterOf(stage: Stage): AfterView {
  const served = stage === "notified";
  const base = { suspensive: true, legalBasis: words("Administrative Procedure Code, Article 38"), verified: false, procedure: null };
  const appeal = { ...{ remedy: "court", name: words("Administrative court"), kind: "court" as const, level: 1, procedure: null, persons: ["p1"] }, grounds: "The facts were not weighed as they were told." };
  const step = { time: null, whom: null, place: null, outcome: null, document: null, doneOn: null };
  return {
    appeal: {
      levels: served
        ? [
            { ...base, remedy: "complaint", name: words("Administrative complaint"), level: 1, kind: "administrative", from: on(-25), lastDay: on(5), daysLeft: 5, open: true, used: null, late: null },
            { ...base, remedy: "court", name: words("Administrative court"), level: 1, kind: "court", from: on(-25), lastDay: on(5), daysLeft: 5, open: false, used: "a1", late: null },
            { ...base, remedy: "appellateCourt", name: words("Court of Appeal"), level: 2, kind: "court", from: on(-60), lastDay: on(-30), daysLeft: -30, open: false, used: null, late: null },
          ]
        : [],
      appeals: served
        ? [
            {
              ...appeal,
              ...{ id: "a1", state: "pending", lodgedOn: on(-12), lodgedBy: "Vəkil Nümunə", reference: "2-1(81)-412/2026", lastDay: on(5), suspensive: true, lateness: null, latenessBy: null, document: null, fresh: false, judgment: null },
              steps: [
                { ...step, id: "s1", kind: "submission", day: on(-10), what: "Statement of claim", whom: "Vəkil Nümunə", doneOn: on(-10), daysLeft: null },
                { ...step, id: "s2", kind: "direction", day: on(1), what: "Hand in the transcript", whom: "State Migration Service", daysLeft: 1 },
                { ...step, id: "s3", kind: "hearing", day: on(6), time: "10:30", place: "4", what: "First hearing", daysLeft: 6 },
              ],
            },
          ]
        : [],
    },
    end: {
      closures: [],
      reopenings: [],
      offered: [
        { code: "withdrawn", name: words("Withdrawn by the applicant"), by: "applicant", roles: ["caseworker"], stages: [stage], perPerson: true, statistics: "closed", letter: null, remedies: [], leaving: [], legalBasis: words("Public guidance of the Service"), verified: true },
        { code: "died", name: words("Death"), by: "event", roles: ["caseworker"], stages: [stage], perPerson: true, statistics: "closed", letter: null, remedies: [], leaving: [], legalBasis: words("UNHCR Procedural Standards 9.1"), verified: false },
      ],
      reasons: [],
      reopening: null,
      grounds: [],
    },
    status: {
      holders: served
        ? [{ person: "p1", name: { latin: "Zəhra Nümunə", native: "زهرا نمونه", family: null, given: null, father: null, single: false, mother: null, parts: [] }, outcome: "refugee", derivedFrom: null, since: on(-25), endedOn: null, contested: false, documents: [] }]
        : [],
      procedures: [],
      rules: [],
    },
    flags: served
      ? [{ id: "f1", person: "p1", kind: "detention", since: on(-3), until: null, place: "Bakı", source: "Nümunə № 12", note: null, restricted: false, standing: true, recordedBy: "Nigar Əliyeva", endedBecause: null }]
      : [],
    flagsHidden: false,
    services: [],
    rights: { record: true, examine: true, decide: false },
  };
}

/** A handover of which no more is known than day, means and officer. */
export const handedOver = (day: string, means: string, officer: string): Delivery => ({
  ...{ on: day, means, officer, doneOn: day, by: null, interpreter: null, readOut: true, signed: true },
  ...{ refusal: null, witness: null, document: null },
});
