import type { CellFault, ImportField, ImportRowView, ImportView, Mapping, OpenedList, PreviewRow, RowOutcome } from "@/ipc/generated";
import { Failure } from "./failure";
import { found, LIKELY } from "./mock.find";

/** An invented list for making the screens of taking lists over. */
const HEADINGS: [string, ImportField | null, string[]][] = [
  ["№", null, ["1", "2", "3"]],
  ["Soyad, ad", "fullName", ["Rəhimi Zəhra", "Nuri Qulam", "Xosrovi Reza"]],
  ["نام", "nativeName", ["زهرا رحیمی", "غلام نوری", "رضا خسروی"]],
  ["Atasının adı", "fatherName", ["Ghulam Ali", "Sher", ""]],
  ["Doğum tarixi", "birthDate", ["12.01.1366", "1363", "31.02.1990"]],
  ["Cins", "sex", ["Q", "K", "K"]],
  ["Ölkə", "nationality", ["Əfqanıstan", "AFG", "IRN"]],
  ["Ailə", "group", ["17", "17", "18"]],
  ["Çadır", "remarks", ["B-4", "B-4", "C-1"]],
];
const ROWS = 1200;
const suggested: Mapping = { columns: HEADINGS.map(([, field]) => field), calendar: "solarHijri", order: "dayFirst", countries: "iso", agesOfYear: null };
const sample = (line: number) => HEADINGS[1]?.[2][line % 3] ?? "";
const fault = (field: ImportField, code: CellFault["code"], value: string): CellFault => ({ field, code, value, column: suggested.columns.indexOf(field), params: {} });

function previewed(line: number): PreviewRow {
  const base: PreviewRow = { line, name: sample(line), family: String(17 + Math.floor(line / 4)), relationship: line % 4 === 0 ? "PA" : null, status: "ready", faults: [], warnings: [], inList: [], inFile: [] };
  if (line % 29 === 0) return { ...base, status: "faulty", faults: [fault("birthDate", "impossibleDate", "31.02.1990")] };
  if (line % 37 === 0) return { ...base, status: "faulty", faults: [fault("nationality", "notAChoice", "Atlantis")] };
  if (line % 31 === 0) return { ...base, status: "warned", warnings: [{ ...fault("age", "required", "117"), code: "greatAge", params: { age: "117" } }] };
  if (line % 41 === 0) return { ...base, inList: [{ line: line - 6, name: sample(line), likeness: LIKELY }] };
  if (line % 53 === 0) return { ...base, inFile: [{ person: found("f1"), likeness: LIKELY }] };
  return base;
}

const view = (id: string, name: string, rows: number, made: number, more: Partial<ImportView> = {}): ImportView => ({
  ...{ id, name, rows, made, sheet: null, alike: "queue", skipped: rows - made, duplicates: 4, begunOn: "2026-10-30", begunBy: "Nigar Əliyeva", finishedOn: "2026-10-30" },
  ...{ undoneOn: null, undoneBy: null, undoneBecause: null },
  ...more,
});
const lists: ImportView[] = [
  view("old", "düşərgə-2026-10.xlsx", 310, 302, { sheet: "List 1" }),
  view("undone", "siyahı.csv", 40, 40, { undoneOn: "2026-10-13", undoneBy: "Rəşad Məmmədov", undoneBecause: "Səhv siyahı göndərilib." }),
];
let desk: OpenedList | null = null;

const asked = (args: unknown) => args as { name: string; import: string; choice: { sheet: number | null }; from: number; count: number; outcome: RowOutcome | null; reason: string };

function open(name: string, sheet: number): OpenedList {
  desk = {
    ...{ import: "new", name, sheet, rows: ROWS, cut: null, done: 0, mapping: suggested, source: { format: "xlsx" } },
    sheets: [{ name: "Ailələr", isHidden: false }, { name: "Köhnə", isHidden: true }],
    header: HEADINGS.map(([heading]) => heading),
    first: [0, 1, 2].map((at) => ({ line: at + 2, cells: HEADINGS.map(([, , cells]) => cells[at] ?? "") })),
    notes: [{ code: "emptyRows", count: 3 }, { code: "formulas", count: 12, line: 4 }],
    earlier: lists.slice(0, 1),
  };
  return desk;
}

function run(count: number) {
  if (!desk) throw new Failure({ kind: "notFound", code: "notFound" });
  const done = Math.min(ROWS, desk.done + count);
  desk = { ...desk, done };
  const finished = done === ROWS;
  const made = Math.round(done * 0.94);
  const now = view("new", desk.name, ROWS, made, { sheet: "Ailələr", skipped: done - made, duplicates: 22, begunOn: "2026-11-26", finishedOn: finished ? "2026-11-26" : null });
  const at = lists.findIndex(({ id }) => id === "new");
  if (at < 0) lists.unshift(now);
  else lists[at] = now;
  if (finished) desk = null;
  return { import: now, done, of: ROWS, finished };
}

function rows({ outcome, from, count }: ReturnType<typeof asked>) {
  const all = Array.from({ length: 310 }, (_, index): ImportRowView => {
    const { line, name, family, relationship, faults, inFile } = previewed(index + 2);
    const became: RowOutcome = faults.length > 0 ? "faulty" : inFile.length > 0 ? "alike" : "made";
    return { line, family, relationship, faults, outcome: became, person: faults.length > 0 ? null : found(line % 5 === 0 ? "f6" : "f2"), known: null, remarks: "B-4", cells: [String(line), name] };
  });
  const fit = all.filter((row) => outcome === null || row.outcome === outcome);
  return { header: HEADINGS.map(([heading]) => heading), rows: fit.slice(from, from + count), total: fit.length };
}

export const importHandlers: Record<string, (args: unknown) => unknown> = {
  "import.open": (args) => open(asked(args).name, 0),
  "import.reread": (args) => open(desk?.name ?? "", asked(args).choice.sheet ?? 0),
  "import.resume": () => desk,
  "import.close": () => (desk = null),
  "import.preview": (args) => {
    const { from, count } = asked(args);
    const until = Math.min(ROWS, from + count);
    return { rows: Array.from({ length: until - from }, (_, index) => previewed(from + index + 2)), checked: until, of: ROWS };
  },
  "import.run": (args) => run(asked(args).count),
  "import.list": () => structuredClone(lists),
  "import.rows": (args) => rows(asked(args)),
  "import.errors": () => ({ number: "AST1-X2026-0004", path: "/…/panah/exports/AST1-X2026-0004.zip.age", passphrase: "K7QXM-ABCDE-FGHJK-MNPQR-STVWX" }),
  "import.undo": (args) => {
    const one = lists.find(({ id }) => id === asked(args).import);
    if (one) Object.assign(one, { undoneOn: "2026-11-26", undoneBy: "Nigar Əliyeva", undoneBecause: asked(args).reason });
    return { import: one, withdrawn: 1120, kept: [{ line: 4, person: found("f1"), because: "inCase" }] };
  },
  "import.to_case": () => ({
    ...{ language: "", reasons: "", fears: "", contact: "", arrivedOn: "2026-11-20" },
    members: [{ known: "f2", relationship: "PA" }, { known: "f6", relationship: "WIF" }],
  }),
  "import.source": (args) => ((args as { person: string }).person === "f2" ? { import: lists.at(-2), line: 17 } : null),
};
