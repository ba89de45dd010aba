import type { AfterView, Delivery, Stage } from "./generated";

/** What follows a decision, in a case of which nothing has followed yet. */
export function afterOf(stage: Stage): AfterView {
  const served = stage === "notified";
  const words = (en: string) => ({ az: en, en, ru: en });
  return {
    appeal: {
      appeals: [],
      levels: served
        ? [
            {
              ...{ remedy: "court", name: words("Administrative court"), level: 1, kind: "court" as const, procedure: null, from: "2026-11-01", lastDay: "2026-12-01" },
              ...{ daysLeft: 6, open: true, used: null, suspensive: true, late: null, legalBasis: words("Article 38"), verified: false },
            },
          ]
        : [],
    },
    end: { closures: [], reopenings: [], offered: [], reasons: [], reopening: null, grounds: [] },
    status: { holders: [], procedures: [], rules: [] },
    flags: [],
    flagsHidden: false,
    services: [],
    rights: { record: true, examine: true, decide: false },
  };
}

/** A handover of which no more is known than day, means and officer. */
export const handedOver = (on: string, means: string, officer: string): Delivery => ({
  ...{ on, means, officer, doneOn: on, by: null, interpreter: null, readOut: true, signed: true },
  ...{ refusal: null, witness: null, document: null },
});
