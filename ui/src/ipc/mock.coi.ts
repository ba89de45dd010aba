import type { Answer, Args, CommandName } from "./client";
import { Failure } from "./failure";
import type { CoiHit, Picked, QueryView, QuoteView, SourceBrief, SourceView } from "./generated";

/** A small library for making the screens of country information. Invented sources only. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const AGE = { until: "2027-09-16", stale: false, months: 12, verified: false };
const brief = (id: string, more: Partial<SourceBrief>): SourceBrief => ({
  id,
  title: "Sample Province: security situation (invented briefing)",
  publisher: "Sample Institute for Training",
  author: "A. Sample",
  kind: "academic",
  published: "2026-03-20",
  countries: ["AFG"],
  topics: ["security", "relocation"],
  language: "ENG",
  reliability: "named",
  volatile: false,
  archived: "text",
  pages: 2,
  edition: 1,
  superseded: false,
  withdrawn: null,
  age: AGE,
  ...more,
});
const SOURCES: SourceBrief[] = [
  brief("k1", { title: "Nümunə əyaləti: polisin müdafiəsi (uydurma hesabat)", publisher: "Nümunə Araşdırma Mərkəzi", author: null, kind: "ngo", published: "2026-09-16", language: "AZE", reliability: "several", topics: ["protection", "women"] }),
  brief("k2", { volatile: true, age: { ...AGE, until: "2026-09-20", stale: true, months: 6 }, edition: 2 }),
  brief("k3", { title: "وضعیت اقلیت‌ها در ولایت نمونه (گزارش ساختگی)", publisher: "مرکز آموزشی نمونه", countries: ["AFG", "IRN"], language: "PRS", topics: ["ethnic", "religion"] }),
];
const EARLIER = brief("k0", { published: "2025-02", superseded: true, age: { ...AGE, until: "2025-08-01", stale: true, months: 6 } });
const TEXT = ["In Sample Province women who went to the police found that their complaints were mostly not recorded. ", "There is no woman police officer in Sample Town.", "\n\nThe nearest shelter is two days away."];
const quotes = (): QuoteView[] => [{ id: "q1", page: 2, text: TEXT[1] ?? "", note: "State protection", addedBy: "Nigar Əliyeva", addedOn: "2026-11-20" }];

function source(id: string): SourceView {
  const found = [...SOURCES, EARLIER].find((one) => one.id === id);
  if (!found) throw new Failure({ kind: "notFound", code: "notFound" });
  const editions = id === "k2" || id === "k0" ? [EARLIER, ...SOURCES.filter((one) => one.id === "k2")] : [found];
  return { ...found, consulted: "2026-11-20", reliabilityNote: "Invented source, for training", foundAt: null, readable: [1, 2], editions, quotes: quotes(), timesCited: 1, open: id !== "k1", addedBy: "Nigar Əliyeva", addedOn: "2026-11-20" };
}

const asked = { country: "AFG", askedBy: "Rəşad Məmmədov", own: true, askedOn: "2026-11-02" };
const QUERIES: QueryView[] = [
  { ...asked, id: "a1", question: "Sample Town: is the road open, and can somebody without relatives live there?", topics: ["relocation"], due: "2026-11-20", daysLeft: -5, state: "overdue", answer: null },
  {
    ...{ ...asked, id: "a2", question: "Nümunə əyalətində polis qadınların şikayətlərini qeydə alırmı?", topics: ["protection", "women"], due: "2026-12-20", daysLeft: 25, state: "answered" as const },
    answer: { text: "Mostly not, says the one source that was found.", citations: SOURCES.slice(0, 1).map((one) => ({ source: one, quote: quotes()[0] ?? null })), by: "Nigar Əliyeva", on: "2026-11-12" },
  },
];

const holds = (one: SourceBrief, text: string) => `${one.title} ${one.publisher} ${TEXT.join("")}`.toLowerCase().includes(text.trim().toLowerCase());
function hit(one: SourceBrief, text: string): CoiHit {
  const snippet = [{ text: "… no ", hit: false }, { text: text.trim() || "woman", hit: true }, { text: " officer in Sample Town.", hit: false }];
  return { source: one, passages: text.trim() ? [{ kind: "quote", page: 2, quote: "q1", snippet }, { kind: "page", page: 1, quote: null, snippet }] : [] };
}

export function coiHandlers(): Handlers {
  return {
    "coi.search": ({ text, countries }) => {
      const found = SOURCES.filter((one) => holds(one, text) && (countries.length === 0 || one.countries.some((code) => countries.includes(code))));
      return { hits: found.map((one) => hit(one, text)), total: found.length, queries: text.trim() ? QUERIES.slice(1) : [] };
    },
    "coi.pick": ({ text }) =>
      SOURCES.filter((one) => holds(one, text)).flatMap((one): Picked[] => [
        { citation: { source: one.id, quote: null }, source: one, page: null, snippet: [] },
        { citation: { source: one.id, quote: `q-${one.id}` }, source: one, page: 2, snippet: [{ text: TEXT[1] ?? "", hit: false }] },
      ]),
    "coi.show": ({ source: id }) => source(id),
    "coi.page": ({ page }) => ({ page, stretches: TEXT.map((text, index) => ({ text, quote: index === 1 ? "q1" : null })) }),
    "coi.inspect": () => ({ pages: 2 }),
    "coi.add": () => "k1",
    "coi.correct": () => null,
    "coi.withdraw": () => null,
    "coi.quote": () => "q2",
    "coi.unquote": () => null,
    "coi.queries": () => ({ queries: QUERIES, open: 1 }),
    "coi.query": ({ query }) => {
      const found = QUERIES.find(({ id }) => id === query);
      if (!found) throw new Failure({ kind: "notFound", code: "notFound" });
      return found;
    },
    "coi.ask": ({ question, nobody }) => {
      if (nobody || !/zahra/i.test(question)) return "a1";
      throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "question", code: "applicantName", params: { names: "Zahra Numune" } }] });
    },
    "coi.unask": () => null,
    "coi.answer": () => null,
    "coi.cited": () => [],
  };
}
