import type { Answer, Args, CommandName } from "./client";
import type { AuditChecklist, AuditEvidenceView, AuditFileView, AuditGroup, AuditMark, AuditReport, AuditRow, AuditScores, AuditSheet, AuditView, GapView, Words } from "./generated";

/** Audits of quality of the stand-in: invented, like all of it. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const said = (az: string, ru: string, en: string): Words => ({ az, ru, en });
const scores = (correct: number, minor: number, significant: number): AuditScores => ({ correct, minor, significant, notApplicable: 2, critical: 0 });
const right = (of: AuditScores) => {
  const all = of.correct + of.minor + of.significant;
  return { share: of.correct / all, low: Math.max(0, of.correct / all - 0.09), high: Math.min(1, of.correct / all + 0.07) };
};

const CHECKLIST: AuditChecklist = {
  code: "decision",
  version: 1,
  subject: "decision",
  verified: false,
  title: said("Qərar", "Решение", "Decision"),
  sections: [
    {
      code: "credibility",
      title: said("Etibarlılığın qiymətləndirilməsi", "Оценка достоверности", "Credibility assessment"),
      items: [
        { code: "d5", critical: false, text: said("Hər əsas fakt üzrə aydın nəticə var", "По каждому существенному факту есть ясный вывод", "Each material fact has a clear finding") },
        { code: "d9", critical: false, text: said("Fərziyyə və davranışa əsaslanma yoxdur", "Нет домыслов и ссылок на поведение", "No speculation, nothing drawn from demeanour") },
        { code: "d12", critical: true, text: said("Yalnız bildirilmiş ziddiyyətlərə istinad olunur", "Использованы только предъявленные противоречия", "Only inconsistencies that were put to the applicant are relied on") },
      ],
    },
    {
      code: "form",
      title: said("Forma", "Форма", "Form"),
      items: [{ code: "d28", critical: true, text: said("Şikayət yolu, müddət və yer düzgündür", "Порядок, срок и место обжалования верны", "Remedies, time limit and place are right") }],
    },
  ],
};

const AUDITS: AuditRow[] = [
  { id: "audit-2", title: "Qərarlar, noyabr (nümunə)", checklist: "decision", plannedOn: "2026-11-20", closedOn: null, files: 12, marked: 7, scores: scores(181, 14, 6) },
  { id: "audit-1", title: "Decisions of the first half of the year (sample)", checklist: "decision", plannedOn: "2026-07-02", closedOn: "2026-08-14", files: 38, marked: 38, scores: scores(902, 120, 61) },
];

const file = (position: number, more: Partial<AuditFileView> = {}): AuditFileView => ({
  file: { id: `file-${position}`, audit: "audit-2", subject: `decision-${position}`, application: `case-${position}`, officer: "officer", stratum: "AFG", position, double: position % 4 === 0, replaced: null },
  number: `BLK-2-2026-000${position}-${position}`,
  officer: "Leyla Nümunə",
  assessors: [],
  marked: false,
  disputed: 0,
  grade: null,
  told: false,
  ...more,
});
const FILES = [
  file(1, { assessors: ["Sevda Nümunəli"], marked: true, grade: "A", told: true }),
  file(2, { assessors: ["Sevda Nümunəli"], marked: true, grade: "B" }),
  file(4, { assessors: ["Sevda Nümunəli", "Tofiq Nümunəli"], marked: true, grade: "D", disputed: 2 }),
  file(5, { file: { ...file(5).file, replaced: "İş məhkəmədədir." } }),
  file(6),
];

const AUDIT: AuditView = {
  audit: {
    id: "audit-2",
    checklist: "decision",
    version: 1,
    title: "Qərarlar, noyabr (nümunə)",
    purpose: "Etibarlılığın qiymətləndirilməsi necə aparılır",
    plan: { filter: { from: "2026-11-01", until: "2026-11-30", country: null, procedure: null, outcome: null, officer: null, unit: null, stage: null, target: null }, method: "stratified", stratum: "country", confidence: "ninetyFive", margin: 10, seed: "1795000000000", population: 74, excluded: 3, double: 20 },
    plannedBy: "officer",
    plannedOn: "2026-11-20",
    follows: "audit-1",
    conclusion: null,
    closedOn: null,
  },
  plannedBy: "Sevda Nümunəli",
  follows: "Decisions of the first half of the year (sample)",
  checklist: CHECKLIST,
  files: FILES,
  agreement: { pairs: 96, observed: 0.94, expected: 0.81, kappa: 0.68 },
};

const EVIDENCE: AuditEvidenceView[] = [
  { evidence: { kind: "paragraph", id: "decision-2", paragraph: 2, letter: null }, application: "case-2", interview: null, number: 2, text: "Müraciət edənin dedikləri inandırıcı deyil.", stands: true, withheld: [] },
  { evidence: { kind: "line", id: "line-14", paragraph: null, letter: null }, application: "case-2", interview: "interview-1", number: 14, text: "Gecə gəldilər, qapını sındırdılar.", stands: true, withheld: [] },
  { evidence: { kind: "attachment", id: "scan-1", paragraph: null, letter: null }, application: "case-2", interview: null, number: null, text: "Tibbi arayış", stands: true, withheld: [] },
];
const mark = (given: AuditMark) => ({ mark: given, note: given === "significant" ? "2-ci bənd: «inandırıcı deyil» — səbəb yoxdur." : "", evidence: given === "significant" ? EVIDENCE.slice(0, 2).map(({ evidence }) => evidence) : [], causes: given === "significant" ? ["speculation"] : [] });
const SHEET: AuditSheet = {
  sources: EVIDENCE,
  file: file(6),
  checklist: CHECKLIST,
  pass: "first",
  own: null,
  finished: [],
  disputed: [],
  feedback: [],
  registeredOn: "2026-03-02",
};
const MARKED: AuditSheet = {
  ...SHEET,
  file: FILES[1] ?? SHEET.file,
  pass: null,
  finished: [{ id: "a", file: "file-2", assessor: "officer", pass: "first", marks: { d5: mark("correct"), d9: mark("significant"), d12: mark("correct"), d28: mark("notApplicable") }, conclusion: "", finishedAt: "2026-11-24T08:00:00Z" }],
  feedback: [{ id: "f", file: "file-2", officer: "officer", text: "9-cu göstərici üzrə danışaq.", givenBy: "officer", givenOn: "2026-11-25", answer: "Razıyam, növbəti qərarda nəzərə alacağam.", answeredOn: "2026-11-26" }],
};

const group = (key: string, files: number, of: AuditScores, name: AuditGroup["name"] = null): AuditGroup => ({ key, name, files, scores: of, right: right(of) });

const REPORT: AuditReport = {
  checklist: CHECKLIST,
  audits: 2,
  files: 45,
  scores: scores(1083, 134, 67),
  right: right(scores(1083, 134, 67)),
  grades: [12, 21, 8, 4],
  sections: [
    { code: "credibility", scores: scores(96, 24, 15), right: right(scores(96, 24, 15)), items: [["d5", 38, 5, 2], ["d9", 22, 12, 11], ["d12", 36, 7, 2]].map(([code, ...of]) => ({ code: String(code), scores: scores(Number(of[0]), Number(of[1]), Number(of[2])), right: right(scores(Number(of[0]), Number(of[1]), Number(of[2]))) })) },
    { code: "form", scores: scores(43, 2, 0), right: right(scores(43, 2, 0)), items: [{ code: "d28", scores: scores(43, 2, 0), right: right(scores(43, 2, 0)) }] },
  ],
  causes: { speculation: 11, evidence: 6, coi: 4, time: 2 },
  compared: [
    { by: "quarter", withheld: 0, groups: [group("2026-Q2", 20, scores(470, 70, 40)), group("2026-Q3", 25, scores(613, 64, 27))] },
    { by: "unit", withheld: 3, groups: [group("", 12, scores(280, 40, 20)), group("Balakən məntəqəsi", 30, scores(750, 88, 44))] },
    { by: "procedure", withheld: 0, groups: [group("regular", 45, scores(1083, 134, 67), { az: "Adi icraat", en: "Regular", ru: "Обычная" })] },
    { by: "country", withheld: 0, groups: [group("AFG", 31, scores(720, 100, 60)), group("IRN", 14, scores(363, 34, 7))] },
  ],
  officers: [
    { name: "Leyla Nümunə", files: 24, scores: scores(610, 60, 30) },
    { name: "Samir Nümunə", files: 21, scores: scores(473, 74, 37) },
  ],
  withheld: 0,
  change: {
    audit: "audit-1",
    title: "Decisions of the first half of the year (sample)",
    files: 38,
    all: { code: "", before: scores(902, 120, 61), after: scores(1083, 134, 67), difference: { share: 0.01, low: -0.02, high: 0.04 }, verdict: "within" },
    sections: [{ code: "credibility", before: scores(60, 30, 24), after: scores(96, 24, 15), difference: { share: 0.18, low: 0.06, high: 0.3 }, verdict: "better" }],
    items: [
      { code: "d9", before: scores(8, 14, 16), after: scores(22, 12, 11), difference: { share: 0.28, low: 0.08, high: 0.45 }, verdict: "better" },
      { code: "d28", before: scores(36, 2, 0), after: scores(43, 2, 0), difference: { share: 0.01, low: -0.1, high: 0.12 }, verdict: "within" },
    ],
  },
  findings: [{ code: "d9", text: said("Fərziyyə və davranışa əsaslanma yoxdur", "Нет домыслов и ссылок на поведение", "No speculation, nothing drawn from demeanour"), mark: "significant", note: "2-ci bənd: «inandırıcı deyil» — səbəb yoxdur.", causes: ["speculation"], file: "file-2", number: "BLK-2-2026-0002-2", evidence: EVIDENCE.slice(0, 2) }],
};

const GAPS: GapView[] = [
  {
    gap: { id: "gap-1", audit: "audit-1", area: "training", text: "Nəyin inandırıcı olduğu barədə fərziyyə edilir, səbəb göstərilmir.", indicators: ["d9"], causes: ["speculation", "evidence"], training: "interview-techniques", foundBy: "officer", foundOn: "2026-08-14" },
    audit: "Decisions of the first half of the year (sample)",
    indicators: [{ code: "d9", text: said("Fərziyyə və davranışa əsaslanma yoxdur", "Нет домыслов и ссылок на поведение", "No speculation, nothing drawn from demeanour") }],
    foundBy: "Sevda Nümunəli",
    needs: [],
    recommendations: [
      {
        recommendation: { id: "rec-1", gap: "gap-1", text: "Hamıya sübutların qiymətləndirilməsi təlimi keçilsin.", addressedTo: "İdarə", priority: "high", madeBy: "officer", madeOn: "2026-08-20", response: { kind: "partly", reason: "Əvvəlcə iki nəfər.", by: "officer", on: "2026-09-01" } },
        madeBy: "Sevda Nümunəli",
        answeredBy: "Rəis Sınaqlı",
        improvements: [
          { improvement: { id: "imp-1", recommendation: "rec-1", text: "Təlim keçirmək", owner: "officer", due: "2026-11-10", done: null, addedBy: "officer", addedOn: "2026-09-01" }, owner: "Samir Nümunə", overdue: true },
          { improvement: { id: "imp-2", recommendation: "rec-1", text: "Təlimatı yeniləmək", owner: "officer", due: "2026-10-10", done: { on: "2026-10-02", evidence: "Əmr 12, 02.10.2026", by: "officer" }, addedBy: "officer", addedOn: "2026-09-01" }, owner: "Leyla Nümunə", overdue: false },
        ],
      },
      { recommendation: { id: "rec-2", gap: "gap-1", text: "Qərar şablonuna göstəricilər əlavə edilsin.", addressedTo: "Hüquq şöbəsi", priority: "medium", madeBy: "officer", madeOn: "2026-08-20", response: null }, madeBy: "Sevda Nümunəli", answeredBy: null, improvements: [] },
    ],
  },
];

export const qualityHandlers: Handlers = {
  "quality.checklists": () => [CHECKLIST],
  "quality.audits": () => AUDITS,
  "quality.audit": () => AUDIT,
  "quality.choices": () => ({ countries: ["AFG", "IRN"], procedures: [{ code: "regular", name: { az: "Adi icraat", en: "Regular", ru: "Обычная" } }], units: ["Balakən məntəqəsi"], officers: [{ id: "officer", name: "Leyla Nümunə" }] }),
  "quality.propose": () => ({ population: 74, own: 3, sealed: 1, enough: 42 }),
  "quality.sheet": ({ id }) => (id === "file-6" ? SHEET : MARKED),
  "quality.report": () => REPORT,
  "quality.export": ({ format, language }) => ({ path: format === "pdf" ? `/…/panah/letters/quality-decision-2026-11-26-${language}.pdf` : "/…/panah/letters" }),
  "quality.gaps": () => ({ gaps: GAPS, owners: [{ id: "officer", name: "Samir Nümunə" }] }),
  "quality.mine": () => ({ feedback: [], improvements: GAPS[0]?.recommendations[0]?.improvements.slice(0, 1) ?? [] }),
};
