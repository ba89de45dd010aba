import type { Answer, Args, CommandName } from "./client";
import type { Balance, BalanceRow, CaseRow, CountQuestion, Dimension, Measure, ReturnSheet, SituationSlice, SubmissionView } from "./generated";

/** Statistics of an invented office. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const LEVELS = { dimension: "level" as const, values: ["NA", "RA"] };
const period = { from: "2026-01-01", to: "2026-12-31" };
const question = (measure: Measure, dimension?: Dimension, value?: string): CountQuestion => ({ measure, unit: "persons", period, by: [], filters: [LEVELS, ...(dimension && value !== undefined ? [{ dimension, values: [value] }] : [])] });
const slices = (measure: Measure, dimension: Dimension, parts: [string, number, string?][]): SituationSlice[] => parts.map(([code, count, name]) => ({ code, count, name: name ?? null, question: question(measure, dimension, code) }));
const BANDS = ["0-3", "3-6", "6-12", "12-24", "24+"];

const row = (origin: string, level: string, numbers: number[]): BalanceRow => {
  const [start = 0, applied = 0, recognized = 0, other = 0, rejected = 0, closed = 0, end = 0] = numbers;
  return { origin, procedure: "regular", level, start, applied, movedIn: 0, recognized, other, rejected, closed, movedOut: 0, end, difference: start + applied - recognized - other - rejected - closed - end };
};
const rows = [row("AFG", "NA", [14, 41, 20, 0, 12, 4, 19]), row("AFG", "JR", [2, 9, 1, 0, 5, 1, 4]), row("IRN", "NA", [6, 17, 4, 0, 9, 2, 8]), row("RUS", "NA", [3, 22, 1, 0, 6, 3, 15])];
const total = rows.reduce((sum, one) => ({ ...one, ...Object.fromEntries(Object.entries(sum).map(([key, value]) => [key, typeof value === "number" ? value + Number(one[key as keyof BalanceRow]) : value])) }) as BalanceRow);
const balance: Balance = { rows, total, cases: { ...total, start: 18, applied: 61, end: 33 }, balances: true, broken: [] };

const text = (id: string) => ({ id, kind: "text" as const });
const count = (id: string) => ({ id, kind: "count" as const });
const sheets: ReturnSheet[] = [
  {
    id: "asylum-applications",
    columns: ["year", "coo_name", "coo", "coo_iso", "coa_name", "coa", "coa_iso", "procedure_type", "app_type", "dec_level", "app_pc"].map(text) as ReturnSheet["columns"],
    rows: [
      ["2026", "Afghanistan", "AFG", "AFG", "Azerbaijan", "AZE", "AZE", "G", "N", "NA", "P", 41],
      ["2026", "Afghanistan", "AFG", "AFG", "Azerbaijan", "AZE", "AZE", "G", "A", "JR", "P", 9],
      ["2026", "Iran", "IRN", "IRN", "Azerbaijan", "AZE", "AZE", "G", "N", "NA", "P", 17],
    ],
  },
  { id: "solutions", columns: [text("year"), text("coo"), count("returned_refugees"), count("resettlement"), count("naturalisation"), count("returned_idps")], rows: [["2026", "SYR", 3, 2, 1, "-"]] },
  { id: "population", columns: [text("year"), text("coo"), count("refugees")], rows: [] },
];
sheets[0]?.columns.push(count("applied"));

const version = (id: string, number: number): SubmissionView => ({
  id,
  family: "unhcrAnnual",
  period: { from: "2025-01-01", to: "2025-12-31" },
  version: number,
  officer: "Nümunə Statistik",
  submittedAt: `2026-0${number + 1}-15T08:30:00Z`,
  note: number === 1 ? "BMT QAK, Bakı nümayəndəliyi" : "Gec daxil edilmiş iki iş əlavə olunub.",
  commits: 1200 + number * 84,
  key: "9F2C 11A4 77D0 B3E8",
  sound: true,
  digest: "5f3a9c1e".repeat(8),
});

/** Handlers; the cases behind figures are those of the list. */
export function statisticHandlers(cases: readonly CaseRow[]): Handlers {
  return {
    "statistic.situation": (query) => ({
      period: query.period,
      before: { from: "2025-01-01", to: "2025-12-31" },
      years: [2026, 2025, 2024],
      headlines: ([["applied", 97, 81], ["decided", 74, 69], ["pending", 42, 23], ["longWaiting", 9, 4], ["appealsPending", 6, 5], ["alone", 3, 1], ["held", 188, 160], ["returned", 3, 0], ["resettled", 2, 4], ["naturalised", 1, 2]] as [string, number, number][]).map(([id, value, before]) => ({ id, value, before, question: question("applied") })),
      shares: [
        { id: "recognition", part: 25, whole: 52, partBefore: 20, wholeBefore: 49, question: question("decided"), of: question("decided") },
        { id: "protection", part: 25, whole: 52, partBefore: 20, wholeBefore: 49, question: question("decided"), of: question("decided") },
        { id: "appeals", part: 1, whole: 6, partBefore: 0, wholeBefore: 0, question: question("decided"), of: question("decided") },
      ],
      backlog: (["registered", "interview", "assessment", "review"] as const).map((stage, at) => {
        const numbers = [12 - at * 3, 6 - at, 4 - at, at, at === 2 ? 1 : 0].map((one) => Math.max(0, one));
        return { stage, question: question("pending", "stage", stage), total: numbers.reduce((sum, one) => sum + one, 0), waiting: BANDS.map((code, band) => ({ code, name: null, count: numbers[band] ?? 0, question: question("pending", "stage", stage) })) };
      }),
      origins: slices("applied", "origin", [["AFG", 41], ["RUS", 22], ["IRN", 17], ["IRQ", 8], ["SOM", 5], ["", 4]]),
      posts: slices("pending", "post", [["BAK", 30], ["AST", 12]]),
      workload: slices("pending", "officer", [["o1", 19, "Nigar Əliyeva"], ["o2", 15, "Rəşad Məmmədov"], ["o3", 8, "Sevinc İbrahimova"]]),
      workloadWithheld: false,
      elsewhere: ([["quality", "right", 188, 214], ["training", "trained", 7, 11], ["integration", "goals", 5, 8]] as const).map(([room, id, part, whole]) => ({ room, id, part, whole, partBefore: part - 2, wholeBefore: whole - 1, question: null, of: null })),
      procedures: slices("pending", "procedure", [["regular", 36], ["border", 6]]),
      trend: Array.from({ length: 24 }, (_, month) => ({ month: `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, applied: 5 + ((month * 7) % 6), decided: 4 + ((month * 5) % 5), pending: 20 + month, question: question("applied") })),
    }),
    "statistic.overdue": () => ({
      rows: [
        { deadline: "decision", name: { en: "Decision", az: "Qərar", ru: "Решение" }, verified: true, overdue: 4, soon: 3, running: 21, worst: 19 },
        { deadline: "interview", name: { en: "Interview", az: "Müsahibə", ru: "Собеседование" }, verified: false, overdue: 1, soon: 5, running: 12, worst: 2 },
      ],
    }),
    "statistic.overdue_cases": () => ({ counted: 4, cases: 4, rows: cases.slice(0, 4) }),
    "statistic.cases": () => ({ counted: 11, cases: 7, rows: cases.slice(0, 7) }),
    "statistic.table": ({ columns }) => {
      const codes = columns ? ["recognized", "other", "rejected", "closed"] : [""];
      const of = (...counts: number[]) => (columns ? counts : [counts.reduce((sum, one) => sum + one, 0)]);
      const rows = [["AFG", of(20, 0, 12, 4)], ["IRN", of(4, 0, 9, 2)], ["RUS", of(1, 0, 6, 3)]].map(([code, counts]) => ({ codes: [code as string], counts: counts as number[], total: (counts as number[]).reduce((sum, one) => sum + one, 0) }));
      const totals = codes.map((_, at) => rows.reduce((sum, one) => sum + (one.counts[at] ?? 0), 0));
      return { columns: codes, rows, totals, total: totals.reduce((sum, one) => sum + one, 0) };
    },
    "statistic.saved": () => [{ id: "t1", name: "Aylıq icmal", question: { measure: "decided", unit: "persons", period, rows: ["origin"], columns: "result", filters: [] }, shared: true, own: true, savedOn: "2026-11-01" }],
    "statistic.save": () => "t2",
    "statistic.forget": () => null,
    "statistic.prepare": ({ family }) => ({ family, period: { from: "2025-01-01", to: "2025-12-31" }, over: true, sheets, balance, unverified: [], verified: false, versions: [version("v1", 1)] }),
    "statistic.submit": () => version("v2", 2),
    "statistic.submissions": () => [version("v2", 2), version("v1", 1)],
    "statistic.submitted": () => ({ submission: version("v1", 1), sheets, balance }),
    "statistic.difference": () => ({
      reproduced: true,
      cells: [
        { sheet: "asylum-decisions", row: ["2025", "Russia", "RUS", "RUS", "Azerbaijan", "AZE", "AZE", "G", "NA", "P"], column: "dec_closed", before: 2, after: 3 },
        { sheet: "population", row: ["2025", "Iraq", "IRQ", "IRQ", "Azerbaijan", "AZE", "AZE"], column: "asylum_seekers", before: null, after: 1 },
      ],
      cases: cases.slice(0, 2).map(({ id, number }) => ({ application: id, number, enteredAt: "2026-02-03T07:12:00Z", officer: "Nigar Əliyeva", command: "case.close" })),
    }),
    "statistic.export": () => ({ path: "/home/nigar/Panah/Letters" }),
    "statistic.brief": () => ({ path: "/home/nigar/Panah/Letters/brief-2026-01-01-2026-12-31-az.pdf" }),
  };
}
