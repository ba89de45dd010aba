import type { Answer, Args, CommandName } from "./client";
import { Failure } from "./failure";
import { caseFile, journalOf } from "./mock.case";
import { boardHandlers } from "./mock.board";
import { assistanceHandlers } from "./mock.assistance";
import { coiHandlers } from "./mock.coi";
import { profileHandlers } from "./mock.profile";
import { proofHandlers } from "./mock.proof";
import { exchangeHandlers } from "./mock.exchange";
import { findHandlers } from "./mock.find";
import { folderHandlers } from "./mock.folder";
import { personHandlers } from "./mock.person";
import { importHandlers } from "./mock.import";
import { caseHandlers } from "./mock.work";
import { recordsHandlers } from "./mock.records";
import { textHandlers } from "./mock.text";
import { access } from "./mock.access";
import { calendarOf, scheduleHandlers } from "./mock.schedule";
import { qualityHandlers } from "./mock.quality";
import { trainingHandlers } from "./mock.training";
import { returnHandlers } from "./mock.return";
import { statisticHandlers } from "./mock.statistic";
import { checkBirth, readMrz } from "./mock.registration";
import type { CaseRow, Clock, Code, CountryView, DraftRow, OfficerView, PersonName, RightName, Role, RoleEntry, SessionView, Stage, Task, TaskCode } from "./generated";

/** A stand-in for the core, for making screens in a browser: `npm run dev`, then ?mock. Invented persons only; never part of the built page. */
const wanted = new URLSearchParams(location.search);
const today = new Date();
const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);

const PERSONS = [
  ["Zəhra Rəhimi", "زهرا رحیمی", "AFG"],
  ["Karim Abdullahi Nur", null, "SOM"],
  ["Мadina Isayeva", "Мадина Исаева", "RUS"],
  ["Yusuf al-Hamdani", "يوسف الحمداني", "IRQ"],
  ["Gulnar Ahmadzai", "ګلنار احمدزۍ", "AFG"],
  ["Mohammad", "محمد", "AFG"],
  ["Reza Khosravi Moghaddam", "رضا خسروی مقدم", "IRN"],
  ["Амина Dzhabrailova-Wolkenstein", "Амина Джабраилова", "RUS"],
] as const;
const STAGES: Stage[] = ["registered", "interview", "assessment", "review", "decided", "issued", "notified", "closed"];
const BASIS = { az: "419 nömrəli Fərman, Qayda, 5-ci bənd", en: "Decree No. 419, Procedure, para. 5", ru: "Указ № 419, Порядок, п. 5" };

function clock(left: number): Clock {
  return {
    id: "interview",
    name: { az: "Müsahibə", en: "Interview", ru: "Собеседование" },
    start: "registered",
    whose: "authority",
    period: { length: 1, unit: "month" },
    pauses: [],
    extensions: [],
    extendable: null,
    onExpiry: "task",
    lawfulDay: day(left),
    from: day(left - 30),
    lastDay: day(left),
    daysLeft: left,
    near: left <= 7,
    state: left < 0 ? "overdue" : "running",
    legalBasis: BASIS,
    verified: true,
    metOn: null,
  };
}

const rows: CaseRow[] = Array.from({ length: 137 }, (_, index) => {
  const [latin, native, nationality] = PERSONS[index % PERSONS.length] ?? PERSONS[0];
  const stage = STAGES[(index * 5) % STAGES.length] ?? "registered";
  return {
    id: `c${index}`,
    number: `AST1-26-${String(index + 1).padStart(4, "0")}-${(index * 7) % 10}`,
    principal: { latin, native, family: null, given: null, father: null, single: false, mother: null, parts: [] } satisfies PersonName,
    nationality,
    stage,
    persons: 1 + ((index * 3) % 6),
    registeredOn: day(-index * 2),
    clock: stage === "closed" ? null : clock(((index * 11) % 60) - 6),
    officer: index % 3 === 0 ? "Nigar Əliyeva" : "Rəşad Məmmədov",
  };
});

/** How often it was asked for the backup that is being made; none was begun yet. */
let backupAsked: number | null = null;

const BACKUPS: Answer<"backup.list"> = [
  { name: "2026-11-26-090000", madeAt: "2026-11-26T09:00:00Z", bytes: 4_200_000, alarmed: false },
  { name: "2026-11-25-090000", madeAt: "2026-11-25T09:00:00Z", bytes: 4_100_000, alarmed: false },
];
let aside: Answer<"backup.aside"> = [
  { name: "2026-11-20-090000-alarm", kind: "backup", at: "2026-11-20T09:00:00Z", bytes: 4_000_000 },
  { name: "found-altered-1.db", kind: "altered", at: "2026-11-20T08:40:00Z", bytes: 4_000_000 },
];
const CODES: TaskCode[] = ["interview", "assess", "redraft", "review", "issue", "deliver"];
const tasks: Task[] = [-12, -1, 0, 0, 2, 5, 7, 19, 34].flatMap((left, index) => {
  const row = rows[index * 3];
  const code = CODES[(index * 5) % CODES.length] ?? "interview";
  if (!row) return [];
  return {
    application: row.id,
    number: row.number,
    principal: row.principal,
    persons: row.persons,
    code,
    due: left < 0 ? "overdue" : left === 0 ? "today" : left <= 7 ? "week" : "later",
    clock: { ...clock(left), verified: index % 4 !== 1 },
    day: null,
    returned: code === "redraft" ? "Ölkə daxilində yerdəyişmə alternativi ərizəçiyə bildirilməyib." : null,
  } satisfies Task;
});
const drafts: DraftRow[] = [{ key: "register", savedAt: new Date(today.getTime() - 5_400_000).toISOString() }];
const kept = new Map<string, string>();
const COUNTRIES: CountryView[] = [
  { code: "AFG", az: "Əfqanıstan", en: "Afghanistan", ru: "Афганистан" },
  { code: "IRN", az: "İran", en: "Iran", ru: "Иран" },
  { code: "IRQ", az: "İraq", en: "Iraq", ru: "Ирак" },
  { code: "RUS", az: "Rusiya", en: "Russia", ru: "Россия" },
  { code: "SOM", az: "Somali", en: "Somalia", ru: "Сомали" },
];

const officers: OfficerView[] = (
  [
    ["Nigar Əliyeva", "nigar", ["caseworker"]],
    ["Rəşad Məmmədov", "reshad", ["caseworker"]],
    ["Sevinc İbrahimova", "sevinc", ["reviewer"]],
    ["Araz Araşdırıcı", "araz", ["coiResearcher"]],
    ["Cavid Əlaqəli", "cavid", ["coordinator"]],
    ["Tural Həsənov", "tural", ["administrator"]],
    ["Nümunə Statistik", "statistik", ["statistician"]],
    ["Sevda Nümunəli", "sevda", ["qualityAssessor", "headOfDepartment"]],
    ["Katib Nümunəli", "katib", ["boardSecretary"]],
    ["Olga Sample", "olga", ["observer"]],
    ["Aysel Nümunəli", "aysel", ["trainingCoordinator"]],
    ["Rəna Nümunəli", "rena", ["returnOfficer"]],
    ["Sona Nümunəyeva", "sona", ["socialWorker"]],
    ["İnci Nümunəyeva", "inci", ["integrationOfficer", "headOfDepartment"]],
    ["Məhəbbət Mühafiz", "mehebbet", ["dataProtectionOfficer", "archivist"]],
    ["Aydın Nəzarətçi", "aydin", ["auditor"]],
  ] as [string, string, Role[]][]
).map(([name, login, roles]) => ({ id: login, name, login, roles, active: true, sex: null, qualifications: [] }));

const role = (code: Role, en: string, az: string, ru: string, ...rights: RightName[]): RoleEntry => ({ code, name: { az, en, ru }, rights, offered: true, opens: "team", sees: [], seesInCharge: [] });
const ROLES: RoleEntry[] = [
  role("caseworker", "Caseworker", "İş üzrə əməkdaş", "Сотрудник по делам", "readCases", "register", "examine", "issue", "researchCoi", "coordinate", "settle"),
  role("coiResearcher", "Country information researcher", "Ölkə məlumatı üzrə araşdırmaçı", "Исследователь информации о странах", "researchCoi"),
  role("coordinator", "Coordinator", "Əlaqələndirici", "Координатор", "coordinate", "readTexts", "editTexts", "approveTexts"),
  role("reviewer", "Reviewer", "Yoxlayan əməkdaş", "Проверяющий сотрудник", "readCases", "review", "issue", "researchCoi", "readTexts", "approveTexts", "count", "settle", "seals"),
  role("qualityAssessor", "Quality assessor", "Keyfiyyət qiymətləndiricisi", "Эксперт по оценке качества", "readCases", "assess", "readQuality"),
  role("headOfDepartment", "Head of department", "İdarə rəisi", "Начальник управления", "readCases", "readQuality", "steerQuality", "readBoard", "keepBoard", "letObserve", "decideReturns", "assist", "approveAssistance", "hearComplaints", "integrate", "decideReunification"),
  role("boardSecretary", "Secretary of the board", "Şuranın katibi", "Секретарь совета", "readQuality", "count", "readBoard", "keepBoard"),
  role("observer", "Observer (UNHCR)", "Müşahidəçi (BMT QAK)", "Наблюдатель (УВКБ ООН)", "observe"),
  role("trainingCoordinator", "Training coordinator", "Təlim əlaqələndiricisi", "Координатор обучения", "readTraining", "train", "readQuality"),
  role("returnOfficer", "Return officer", "Könüllü qayıdış üzrə əməkdaş", "Сотрудник по добровольному возвращению", "readCases", "askReturns", "counselReturns"),
  role("socialWorker", "Social worker", "Sosial işçi", "Социальный работник", "assist"),
  role("integrationOfficer", "Integration officer", "İnteqrasiya üzrə əməkdaş", "Сотрудник по интеграции", "readCases", "integrate", "assist", "seeRecipients", "issue"),
  role("statistician", "Statistician", "Statistik", "Статистик", "count", "submitReturns"),
  role("administrator", "Administrator", "Administrator", "Администратор", "administer", "exchange", "readTexts", "editTexts", "approveTexts"),
  role("archivist", "Archivist", "Arxivçi", "Архивариус", "readCases", "keepFiles", "release", "seeRecipients", "retain", "readSealed"),
  role("dataProtectionOfficer", "Data protection officer", "Fərdi məlumatların mühafizəsi üzrə məsul şəxs", "Ответственный за защиту персональных данных", "readCases", "readJournal", "exportJournal", "receive", "disclose", "release", "seeRecipients", "retain", "approveErasure", "readSealed", "keepBreaches", "overseeAccess"),
  role("auditor", "Auditor", "Auditor", "Аудитор", "readJournal"),
];
const RIGHTS = [...new Set(ROLES.flatMap(({ rights }) => rights))];

const POSTS = [
  { code: "BAK", name: { az: "Bakı, baş idarə", en: "Baku, head office", ru: "Баку, главное управление" } },
  { code: "AST", name: { az: "Astara sərhəd məntəqəsi", en: "Astara border post", ru: "Пограничный пункт Астара" } },
];

const PROFILES: SessionView["profiles"] = [
  { code: "azerbaijan", version: 1, authority: { az: "Dövlət Miqrasiya Xidməti", en: "State Migration Service", ru: "Государственная миграционная служба" }, posts: POSTS, unverified: 31 },
  { code: "georgia", version: 1, authority: { en: "Ministry of Internal Affairs of Georgia", ru: "Министерство внутренних дел Грузии" }, posts: [{ code: "TBS", name: { en: "Tbilisi, Migration Department", ru: "Тбилиси, департамент миграции" } }], unverified: 48 },
  { code: "mandate", version: 1, authority: { en: "Office of the United Nations High Commissioner for Refugees" }, posts: [{ code: "BRO", name: { en: "Branch office" } }], unverified: 12 },
];

const state: SessionView = {
  state: "noOffice",
  place: "office",
  hasOffice: false,
  hasDemonstration: false,
  office: null,
  officer: null,
  rights: [],
  roles: ROLES,
  accounts: officers.map(({ name, login, roles }) => ({ name, login, roles, password: "panah-demo-2026" })),
  posts: POSTS,
  profile: "azerbaijan@1",
  profiles: PROFILES,
  profileBroken: wanted.has("brokenprofile"),
  profileFault: wanted.has("brokenprofile") ? { file: "profile.toml", line: 12, rule: "deadlines.0.length: the length is zero" } : null,
  utcOffsetMinutes: 240,
  version: "0.1.0",
  lockedBy: null,
  idleSeconds: null,
  passwordGiven: false,
  lastBackup: null,
  alarm: wanted.has("alarm") ? [{ kind: "witness", text: "the log of stream 00 had come to commit 1284 and does not have it", signature: null }, { kind: "signature", text: "decision BAK1-26-00031 / 1: outcomes", signature: { decision: "BAK1-26-00031 / 1", fault: "outcomes" } }] : [],
};
const office = (demonstration: boolean) => ({ name: "Astara sığınacaq qəbulu", post: "AST", postName: POSTS[1]?.name ?? {}, workstation: 1, demonstration });
function enter(officer: OfficerView): void {
  state.officer = officer;
  state.rights = RIGHTS.filter((right) => ROLES.some(({ code, rights }) => officer.roles.includes(code) && rights.includes(right)));
  state.office = office(state.place === "demonstration");
  state.state = "open";
  Object.assign(state, { lockedBy: null, idleSeconds: 300 });
}
if (wanted.get("mock") !== "new") {
  state.state = "locked";
  state.place = wanted.has("own") ? "office" : "demonstration";
}
const as = officers.find(({ login }) => login === wanted.get("as"));
if (as) enter(as);

function rowOf(id: string): CaseRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Failure({ kind: "notFound", code: "notFound" });
  return row;
}

let step = 0;
function fileCheck(): Answer<"file.check"> {
  return wanted.has("unsound")
    ? { sound: false, commits: 1284, rows: 3920, problems: [{ kind: "table", text: "person: sex of 7 is not what the log says", signature: null }] }
    : { sound: true, commits: 1284, rows: 3920, problems: [] };
}

function fail(code: Code): never {
  throw new Failure({ kind: "notFound", code });
}

type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };
const handlers: Handlers = {
  "session.state": () => ({ ...state }),
  "session.sign_in": ({ login, password }) => {
    const found = officers.find((officer) => officer.login === login);
    const code = ({ damaged: "damagedFile", busy: "openElsewhere", newer: "newerFile" } as Partial<Record<string, Code>>)[login];
    if (code) throw new Failure({ kind: "file", code });
    if (!found || password.length < 12) throw new Failure({ kind: "file", code: "wrongPassword" });
    enter(found);
    return { ...state };
  },
  "session.sign_out": () => {
    Object.assign(state, { officer: null, office: null, state: "locked" });
    return { ...state };
  },
  "session.lock": (byItself) => {
    const { officer } = state;
    Object.assign(state, { officer: null, office: null, state: "locked", idleSeconds: null, lockedBy: officer && { login: officer.login, name: officer.name, byItself } });
    return { ...state };
  },
  "session.stir": () => null,
  "disk.space": () => ({ free: 48_000, low: false, reserve: true }),
  ...access,
  "session.change_password": ({ current }) => {
    if (current.length < 12) throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "current", code: "wrongPassword", params: {} }] });
    return { ...state };
  },
  "session.choose": (place) => {
    Object.assign(state, { place, state: place === "office" ? "noOffice" : "locked" });
    return { ...state };
  },
  "session.recover": () => {
    throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "code", code: "mistypedRecoveryCode", params: {} }] });
  },
  "office.set_up": (form) => {
    state.place = "office";
    enter({ id: "first", name: form.name, login: form.login, roles: ["administrator", ...form.roles], active: true, sex: null, qualifications: [] });
    return { recoveryCode: "K7QF-2M9D-XV4T-H3WP-8RNC-6JYB-ZE5A-41GS" };
  },
  "office.demonstration": () => {
    Object.assign(state, { place: "demonstration", state: "locked" });
    return { ...state };
  },
  "work.mine": () => (wanted.has("empty") ? { tasks: [], drafts: [], pairs: 0, appointments: [], records: [], assistance: [] } : { tasks, drafts, pairs: 2, appointments: calendarOf(day(0), day(0)).entries, records: [{ code: "file", count: 2, late: 1, day: day(-6) }, { code: "disclosure", count: 1, late: 0, day: day(7) }], assistance: wanted.get("as") === "sona" || wanted.get("as") === "sevda" ? [{ code: "approveList", count: 1, late: 0, day: day(-1) }, { code: "complaint", count: 2, late: 1, day: day(-2) }] : [] }),
  "case.list": ({ text, stage, mine, sort, descending, page }) => {
    const found = wanted.has("empty")
      ? []
      : rows.filter(
          (row) =>
            (!stage || row.stage === stage) &&
            (!mine || row.officer === state.officer?.name) &&
            `${row.number} ${row.principal.latin} ${row.principal.native ?? ""}`.toLowerCase().includes(text.toLowerCase()),
        );
    const key = (row: CaseRow) => ({ registered: row.registeredOn, number: row.number, stage: row.stage })[sort];
    found.sort((a, b) => key(a).localeCompare(key(b)) * (descending ? -1 : 1));
    const stages: Partial<Record<Stage, number>> = {};
    for (const row of rows) stages[row.stage] = (stages[row.stage] ?? 0) + 1;
    return { rows: found.slice(page * 50, (page + 1) * 50), total: found.length, size: 50, stages };
  },
  "case.open": ({ application }) => caseFile(rowOf(application), state.officer?.name ?? ""),
  "case.journal": ({ application }) => journalOf(rowOf(application)),
  "registration.read_mrz": ({ text }) => readMrz(text),
  "registration.check_birth": (form) => checkBirth(form),
  "registration.romanise": (text) => ({ "زهرا رحیمی": "Zahra Rahimi", "Исаева Мадина": "Isayeva Madina" })[text] ?? "Latin Spelling",
  "registration.correct": ({ application, person, form }) => {
    const found = caseFile(rowOf(application), "").members.find((member) => member.person.id === person);
    if (!found) throw new Failure({ kind: "notFound", code: "notFound" });
    return { ...found.person, name: { ...found.person.name, latin: form.name.latin } };
  },
  "registration.register": (form) => {
    const wrong = form.members.findIndex(({ person, relationship }) => relationship === "SON" && person.sex === "F");
    if (wrong >= 0) {
      throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: `members.${wrong}.relationship`, code: "sexContradicts", params: {} }] });
    }
    return { application: "c0", number: "AST1-26-0138-4" };
  },
  "reference.countries": () => COUNTRIES,
  "draft.save": ({ key, body }) => {
    kept.set(key, body);
    return null;
  },
  "draft.load": ({ key }) => {
    const body = kept.get(key);
    return body ? { body, savedAt: new Date().toISOString() } : null;
  },
  "draft.discard": ({ key }) => {
    kept.delete(key);
    return null;
  },
  "officer.list": () => [...officers],
  "officer.add": ({ name, login, roles }) => {
    if (officers.some((officer) => officer.login === login)) {
      throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "login", code: "loginTaken", params: {} }] });
    }
    const officer = { id: login, name, login, roles, active: true, sex: null, qualifications: [] };
    officers.push(officer);
    return officer;
  },
  "officer.reset_password": ({ officer }) => officers.find(({ id }) => id === officer) ?? fail("notFound"),
  "officer.remove": ({ officer }) => {
    const found = officers.find(({ id }) => id === officer) ?? fail("notFound");
    found.active = false;
    return found;
  },
  "office.keys": () => ({ escrow: null, epoch: 1 }),
  "office.renew_recovery_code": () => ({ recoveryCode: "K7QF-2M9D-XV4T-H3WP-8RNC-6JYB-ZE5A-41GS" }),
  "office.entrust": ({ recipient }) => {
    if (recipient && !recipient.startsWith("age1")) throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "recipient", code: "mistypedPublicKey", params: {} }] });
    return { escrow: recipient || null, epoch: 1 };
  },
  "backup.write": () => {
    backupAsked = 0;
    return null;
  },
  "backup.asked": () => {
    if (backupAsked === null) return { goingOn: false, at: null, made: null, failure: null };
    const goingOn = (backupAsked += 1) < 4;
    const made = { path: "/…/panah/backups/2026-11-25-221503", bytes: 4_200_000, commits: 1284 };
    return { goingOn, at: goingOn ? null : "2026-11-25T18:15:03Z", made: goingOn ? null : made, failure: null };
  },
  "backup.folders": () => ["/media/leyla/STICK"],
  "backup.state": () => ({ last: "2026-11-26T09:00:00Z", failed: null }),
  "backup.list": () => BACKUPS,
  "backup.aside": () => aside,
  "backup.remove_aside": ({ name }) => (aside = aside.filter((one) => one.name !== name)),
  "session.backups": () => BACKUPS,
  "session.try_backup": () => ({ check: fileCheck(), last: "2026-11-26T08:59:00Z", isOurs: true }),
  "backup.drill": ({ password }) => {
    if (password.length < 12) throw new Failure({ kind: "invalid", code: "checkTheForm", fields: [{ field: "password", code: "wrongPassword", params: {} }] });
    return { check: fileCheck(), last: "2026-11-25T08:59:00Z", lost: 34, lostFrom: "2026-11-25T09:02:00Z", drafts: 1, erased: 1, isOurs: true };
  },
  "file.check": () => fileCheck(),
  "file.begin_check": () => {
    step = 0;
    return { part: "pages", done: 0, total: 6, found: null };
  },
  "file.repair": () => ({ rows: 3, kept: "office/found-altered-1.db" }),
  "file.checked": () => ({ at: new Date(Date.now() - 5 * 3_600_000).toISOString(), sound: true, commits: 12_480, hours: 24, done: null, total: null }),
  "page.blocked": () => null,
  "person.journal": () => journalOf(rowOf(rows[0]?.id ?? "")),
  "journal.list": (query) => {
    const entries = rows.slice(0, 6).flatMap((row) => journalOf(row));
    const kept = entries.map((entry, index) => ({ ...entry, number: 900 - index })).filter(({ reading }) => query.kind === "all" || reading === (query.kind === "readings"));
    return { entries: kept, total: kept.length, pageSize: 50, officers: [{ id: "o1", name: "Nigar Əliyeva" }], commands: ["application.open", "application.register", "person.correct"], person: query.person ? "Zəhra Nümunə" : null };
  },
  "journal.export": () => ({ number: "AST1-X2026-0005", path: "/…/panah/exports/AST1-X2026-0005.zip.age", passphrase: "K7QXM-ABCDE-FGHJK-MNPQR-STVWX" }),
  "file.step_check": () => {
    step += 1;
    const part = (["pages", "chain", "chain", "tables", "blobs"] as const)[step - 1] ?? null;
    return { part, done: step, total: 6, found: part ? null : fileCheck() };
  },
  about: () => ({
    version: "0.1.0",
    folder: "/…/panah/demonstration",
    backups: "/…/panah/demonstration-backups",
    letters: "/…/panah/letters",
    profile: "azerbaijan@1",
  }),
  ...personHandlers((application, person) => caseFile(rowOf(application), "").members.find((member) => member.person.id === person)?.person),
  ...caseHandlers(rows, clock, () => state.officer),
  ...scheduleHandlers(),
  ...statisticHandlers(rows),
  ...boardHandlers,
  ...qualityHandlers,
  ...trainingHandlers,
  ...returnHandlers,
  ...assistanceHandlers,
  ...findHandlers(),
  ...coiHandlers(),
  ...profileHandlers(),
  ...proofHandlers(),
  ...exchangeHandlers(),
  ...textHandlers(),
  ...recordsHandlers(),
  ...folderHandlers((document) => rows.flatMap((row) => caseFile(row, "").folder.documents).find((shown) => shown.document.id === document)?.document),
};

export async function answer(name: string, args: unknown): Promise<unknown> {
  await new Promise((done) => setTimeout(done, 60));
  const handler = (handlers[name as CommandName] ?? importHandlers[name]) as ((args: unknown) => unknown) | undefined;
  if (!handler) throw new Failure({ code: "unknownCommand", context: name });
  return handler(args);
}
