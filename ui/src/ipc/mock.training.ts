import type { Answer, Args, CommandName } from "./client";
import type { Certificate, EnrolmentView, MyTraining, Trainer, TrainingMatrix, TrainingModule, TrainingModuleView, TrainingNeedView, TrainingRequirement, TrainingRow, TrainingSession, TrainingSessionRow, TrainingSessionView, TrainingTurnover, Words } from "./generated";

/** Trainings of the stand-in: invented, like all of it. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const said = (az: string, ru: string, en: string): Words => ({ az, ru, en });
const module = (code: string, title: Words, more: Partial<TrainingModule> = {}): TrainingModule => ({
  code,
  version: "2026",
  title,
  area: "asylum",
  level: "core",
  onlineHours: 30,
  faceHours: 16,
  prerequisites: [],
  validityMonths: null,
  passMark: 60,
  qualification: code,
  verified: false,
  ...more,
});

const INCLUSION = module("inclusion", said("Qaçqın anlayışına uyğunluq", "Критерии предоставления статуса беженца", "Inclusion (refugee definition)"));
const TECHNIQUES = module("interview-techniques", said("Müsahibə texnikası", "Техника проведения собеседования", "Interview techniques"));
const CHILDREN = module("interviewing-children", said("Uşaqlarla müsahibə", "Собеседование с детьми", "Interviewing children"), { level: "specialised", validityMonths: 36, prerequisites: ["interview-techniques"] });
const INTERPRETERS = module("interpreters", said("Tərcüməçi ilə iş", "Работа с переводчиком", "Working with interpreters"), { onlineHours: 10, faceHours: 8, passMark: null });
const HOUSE = module("qsm-report", said("İdarə hesabatı (nümunə)", "Отчётность службы (пример)", "Reports of the service (sample)"), { version: "2", onlineHours: 0, faceHours: 8, passMark: null, qualification: null, verified: true, level: "foundation" });

const view = (one: TrainingModule, more: Partial<TrainingModuleView> = {}): TrainingModuleView => ({ module: one, national: false, current: true, addedBy: null, addedOn: null, ...more });

const trainer = (id: string, name: string, more: Partial<Trainer> = {}): Trainer => ({ id, officer: null, name, organisation: "BMT QAK", modules: ["interview-techniques", "interviewing-children"], since: "2024-03-01", ended: null, ...more });
const TRAINERS = [trainer("trainer-1", "Təlimçi Nümunəzadə"), trainer("trainer-2", "Kamran Yoxlayıcı", { officer: "officer-2", organisation: "DMX" }), trainer("trainer-3", "Намуна Преподаваева", { ended: { reason: "Başqa işə keçib", by: "officer", on: "2026-01-10" } })];
const OFFICERS = [
  { id: "officer", name: "Leyla Nümunə" },
  { id: "officer-2", name: "Kamran Yoxlayıcı" },
  { id: "officer-3", name: "Samir Nümunə" },
  { id: "officer-4", name: "Nigar Nümunəli" },
];

const SESSION: TrainingSession = {
  id: "session-1",
  module: CHILDREN,
  online: { from: "2026-10-19", until: "2026-11-20" },
  faceDays: ["2026-11-24", "2026-11-25", "2026-11-26"],
  place: "Bakı, tədris mərkəzi",
  language: "az",
  trainers: [
    { trainer: "trainer-1", part: "lead" },
    { trainer: "trainer-2", part: "co" },
  ],
  funder: "unhcr",
  seats: 12,
  plannedBy: "officer",
  plannedOn: "2026-09-01",
  cancelled: null,
};
const row = (session: TrainingSession, more: Partial<TrainingSessionRow> = {}): TrainingSessionRow => ({
  id: session.id,
  module: session.module,
  firstDay: session.online?.from ?? session.faceDays[0] ?? null,
  lastDay: session.faceDays.at(-1) ?? session.online?.until ?? null,
  place: session.place,
  language: session.language,
  trainers: ["Təlimçi Nümunəzadə", "Kamran Yoxlayıcı"],
  funder: session.funder,
  seats: session.seats,
  taken: 3,
  nominated: 1,
  completed: 1,
  cancelled: session.cancelled !== null,
  ...more,
});
const COMING: TrainingSession = { ...SESSION, id: "session-2", module: INTERPRETERS, online: { from: "2026-12-07", until: "2026-12-18" }, faceDays: ["2026-12-22"], place: "Bakı", funder: "national" };
const GONE: TrainingSession = { ...SESSION, id: "session-3", module: INCLUSION, online: { from: "2026-03-02", until: "2026-04-03" }, faceDays: ["2026-04-14"], cancelled: { reason: "Maliyyə yoxdur", by: "officer", on: "2026-02-20" } };
const ROWS = [row(COMING, { taken: 0, nominated: 2, completed: 0 }), row(SESSION), row(GONE, { taken: 0, nominated: 0, completed: 0 })];

const certificate = (id: string, more: Partial<Certificate> = {}): Certificate => ({
  id,
  officer: "officer",
  module: "interviewing-children",
  version: "2026",
  qualification: "interviewing-children",
  origin: "session",
  enrolment: "enrolment-1",
  number: "BLK2-T2026-0001",
  awardedOn: "2026-11-26",
  validUntil: "2029-11-25",
  evidence: null,
  hours: 46,
  printed: { language: "az", template: "certificate@1", inputs: "", pdf: "", pages: 1 },
  issuedBy: "officer",
  issuedAt: "2026-11-26T09:00:00Z",
  withdrawn: null,
  ...more,
});

const days = (...marks: (EnrolmentView["days"][number]["presence"])[]) => SESSION.faceDays.map((day, at) => ({ day, presence: marks[at] ?? null }));
const participant = (id: string, name: string, more: Partial<EnrolmentView>, state: EnrolmentView["enrolment"]["state"] = "attending"): EnrolmentView => ({
  enrolment: { id, session: "session-1", officer: id, state, nominatedBy: "officer", nominatedOn: "2026-09-05", online: state === "nominated" ? null : { hours: 30, on: "2026-11-20" }, reason: null, evaluation: null },
  name,
  days: days(),
  tests: [],
  lacks: [],
  certificate: null,
  ...more,
});
const test = (number: number, score: number) => ({ id: `test-${number}`, enrolment: "e", number, score, passMark: 60, heldOn: "2026-11-25", recordedBy: "officer" });
const VIEW: TrainingSessionView = {
  session: SESSION,
  row: row(SESSION),
  participants: [
    participant("enrolment-1", "Leyla Nümunə", { days: days("present", "present", "present"), tests: [test(1, 74)], certificate: certificate("certificate-1") }, "completed"),
    participant("enrolment-2", "Nigar Nümunəli", { days: days("present", "absent"), tests: [test(1, 52)], lacks: [{ code: "attendanceMissing", params: { done: "1", owed: "3" } }, { code: "testFailed", params: { score: "52", needed: "60" } }] }),
    participant("enrolment-3", "Samir Nümunə", { days: days("present", "excused"), lacks: [{ code: "faceToFaceMissing", params: {} }, { code: "testMissing", params: {} }] }),
    participant("enrolment-4", "Aygün İkivəzifə", {}, "nominated"),
  ],
  answers: 3,
  evaluation: [
    { code: "relevant", counts: [0, 0, 0, 1, 2], mean: 4.67 },
    { code: "clear", counts: [0, 0, 1, 1, 1], mean: 4 },
  ],
  remarks: ["Daha çox rol oyunu olsun."],
};

const required = (of: string, state: TrainingRequirement["state"], more: Partial<TrainingRequirement> = {}): TrainingRequirement => ({ module: of, roles: ["caseworker"], due: "2026-12-01", state, until: null, ...more });
const officer = (id: string, name: string, list: TrainingRequirement[], more: Partial<TrainingRow> = {}): TrainingRow => ({ officer: id, name, roles: ["caseworker"], post: { unit: "1-ci şöbə", since: "2025-12-01", leftOn: null }, required: list, others: [], ...more });
const LEYLA = officer("officer", "Leyla Nümunə", [required("inclusion", "held"), required("interview-techniques", "held"), required("interviewing-children", "held", { until: "2029-11-25" }), required("interpreters", "overdue", { due: "2026-11-01" })], { others: [{ code: "coi", until: null }] });
const MATRIX: TrainingMatrix = {
  modules: ["inclusion", "interview-techniques", "interviewing-children", "interpreters"],
  rows: [
    officer("officer-2", "Kamran Yoxlayıcı", [required("inclusion", "held")], { roles: ["reviewer"], post: { unit: "", since: null, leftOn: null } }),
    LEYLA,
    officer("officer-4", "Nigar Nümunəli", [required("inclusion", "missing"), required("interview-techniques", "held"), required("interviewing-children", "missing"), required("interpreters", "missing")]),
    officer("officer-3", "Samir Nümunə", [required("inclusion", "overdue", { due: "2026-06-01" }), required("interview-techniques", "held"), required("interviewing-children", "expiring", { until: "2026-12-31" }), required("interpreters", "expired", { until: "2026-10-01" })], { post: { unit: "2-ci şöbə", since: "2024-02-01", leftOn: null } }),
  ],
};

const NEEDS: TrainingNeedView[] = [
  {
    need: { id: "need-1", gap: "gap-1", module: "interviewing-children", officers: ["officer-4"], unit: "", why: "Auditin tapdığı boşluq: uşaqlarla müsahibə.", due: "2026-11-15", raisedBy: "officer", raisedOn: "2026-09-01", session: "session-1", closed: null },
    state: "planned",
    late: true,
    officers: ["Nigar Nümunəli"],
    done: 0,
    gap: "Nəyin inandırıcı olduğu barədə fərziyyə edilir, səbəb göstərilmir.",
    raisedBy: "Aysel Nümunəli",
    firstDay: "2026-10-19",
  },
  { need: { id: "need-2", gap: null, module: "interpreters", officers: [], unit: "2-ci şöbə", why: "Yeni əməkdaşlar gəlib.", due: null, raisedBy: "officer", raisedOn: "2026-11-02", session: null, closed: null }, state: "open", late: false, officers: [], done: 0, gap: null, raisedBy: "Aysel Nümunəli", firstDay: null },
];

const MINE: MyTraining = {
  row: LEYLA,
  certificates: [
    certificate("certificate-1"),
    certificate("certificate-2", { module: "interview-techniques", qualification: "interview-techniques", origin: "elsewhere", enrolment: null, number: "UTM-17", awardedOn: "2024-05-06", validUntil: null, evidence: { issuer: "Uydurma Təlim Mərkəzi", seen: "Əsli" }, printed: null }),
    certificate("certificate-3", { module: "inclusion", qualification: "inclusion", origin: "recorded", enrolment: null, number: "", validUntil: null, printed: null }),
  ],
  sessions: [{ enrolment: VIEW.participants[0]?.enrolment ?? participant("enrolment-1", "", {}).enrolment, session: row(SESSION), days: SESSION.faceDays }],
  plan: [{ item: { id: "plan-1", officer: "officer", module: "gender", due: "2027-03-01", agreedBy: "officer-2", agreedOn: "2026-11-01", note: "Onlayn hissə dekabrda.", dropped: null }, agreedBy: "Rəis Sınaqlı", state: "missing" }],
  due: [
    { code: "moduleOverdue", module: "interpreters", id: null, count: 1, day: "2026-11-01", late: true },
    { code: "sessionSoon", module: "interviewing-children", id: "session-1", count: 1, day: "2026-11-26", late: false },
    { code: "needsOpen", module: null, id: null, count: 1, day: null, late: false },
  ],
};

const TURNOVER: TrainingTurnover = {
  leavers: [{ name: "Tofiq Gedənli", unit: "1-ci şöbə", leftOn: "2026-08-31", certificates: 3, hours: 138 }],
  lost: [
    { module: "inclusion", certificates: 1, hours: 46, remaining: 2 },
    { module: "interviewing-children", certificates: 2, hours: 92, remaining: 2 },
  ],
  certificates: 3,
  hours: 138,
  coverage: [
    { role: "caseworker", unit: "1-ci şöbə", module: "inclusion", officers: 2, held: 1, overdue: 0 },
    { role: "caseworker", unit: "2-ci şöbə", module: "inclusion", officers: 1, held: 0, overdue: 1 },
  ],
};

export const trainingHandlers: Handlers = {
  "training.catalogue": () => ({
    modules: [view(INCLUSION), view(TECHNIQUES), view(CHILDREN), view(INTERPRETERS), view({ ...HOUSE, version: "1" }, { national: true, current: false, addedBy: "Aysel Nümunəli", addedOn: "2025-01-10" }), view(HOUSE, { national: true, addedBy: "Aysel Nümunəli", addedOn: "2026-01-10" })],
    rules: { online: 100, attendance: 80, resits: 2, expiringDays: 60, leastAnswers: 3 },
    required: [{ role: "caseworker", modules: ["inclusion", "interview-techniques"], withinMonths: 6 }],
    funders: [
      { code: "national", text: said("Dövlət büdcəsi", "Государственный бюджет", "State budget") },
      { code: "unhcr", text: said("BMT QAK", "УВКБ ООН", "UNHCR") },
    ],
    questions: [
      { code: "relevant", text: said("Modul mənim işimə uyğundur", "Модуль соответствует моей работе", "The module fits my work") },
      { code: "clear", text: said("Təlimçilər aydın izah etdilər", "Преподаватели объясняли понятно", "The trainers explained clearly") },
    ],
    verified: false,
  }),
  "training.choices": () => ({ officers: OFFICERS, trainers: TRAINERS.map((one, at) => ({ trainer: one, sessions: 2 - at })) }),
  "training.sessions": () => ROWS,
  "training.export": () => ({ path: "/…/panah/letters" }),
  "training.session": ({ id }) => (id === "session-1" ? VIEW : { ...VIEW, session: id === "session-3" ? GONE : COMING, row: ROWS.find((one) => one.id === id) ?? row(COMING), participants: [], answers: 0, evaluation: [], remarks: [] }),
  "training.matrix": () => MATRIX,
  "training.needs": () => NEEDS,
  "training.mine": ({ officer: of }) => (of ? { ...MINE, row: MATRIX.rows.find((one) => one.officer === of) ?? LEYLA, due: [] } : MINE),
  "training.turnover": () => TURNOVER,
};
