import type { Analysis, CaseFile, CaseRow, Clock, DecisionView, EntryView, InterviewView, LineView, MemberView, PersonView, Relationship, Sex, SignatureView, Stage, Step, StepCode } from "./generated";
import { afterOf, handedOver } from "./mock.after";
import { folderOf } from "./mock.folder";
import { PLAIN_LETTER, writingOf } from "./mock.letters";
import { identityDocument, memberView, personName, PLAIN, toldOf } from "./mock.person";
import { STANDING } from "./mock.profile";
import { checkBirth, NO_BIRTH } from "./mock.registration";

/** An invented family as a case file, at any stage. */
const ORDER: Stage[] = ["registered", "interview", "assessment", "review", "decided", "issued", "notified", "appeal", "final", "closed"];
const STEPS: [StepCode, Stage][] = [
  ["register", "registered"],
  ["interview", "assessment"],
  ["assess", "assessment"],
  ["draft", "review"],
  ["review", "decided"],
  ["issue", "issued"],
  ["deliver", "notified"],
];
const BLOCKS: Partial<Record<StepCode, Step["blockedBy"]>> = { interview: ["notInterviewed"], assess: ["factsMissing"], draft: ["outcomeMissing", "reasonsMissing"] };
const DAY = 86_400_000;
const at = (days: number, hours = 0) => new Date(Date.now() + days * DAY + hours * 3_600_000).toISOString();
const on = (days: number) => at(days).slice(0, 10);

function person(id: string, latin: string, native: string | null, sex: Sex, birth: PersonView["birth"], more: Partial<PersonView> = {}): PersonView {
  const year = new Date().getFullYear();
  const ages: [number, number] | null = birth.latest && birth.earliest ? [year - Number(birth.latest.slice(0, 4)) - 1, year - Number(birth.earliest.slice(0, 4)) - 1] : null;
  return {
    ...PLAIN,
    ...{ id, sex, birth, age: ages, child: ages !== null && ages[0] < 18, nationality: "AFG", ethnicity: "X-HZR", religion: "SIT" },
    name: personName({ latin, native, family: "Rahimi", given: latin.split(" ")[0] ?? null }),
    ...more,
  };
}

const born = (form: Partial<Parameters<typeof checkBirth>[0]>) => checkBirth({ ...NO_BIRTH, ...form });

function family(row: CaseRow): MemberView[] {
  const passport = identityDocument({
    ...{ id: "d1", person: "p1", kind: "P", number: "P12345678", issuer: "AFG", name: "ZAHRA RAHIMI", expires: "2027-09-15" },
    mrz: ["P<AFGRAHIMI<<ZAHRA<<<<<<<<<<<<<<<<<<<<<<<<<<", "P123456787AFG8704013F2709157<<<<<<<<<<<<<<04"],
    ...{ checksRight: true, ofType: "passport", custody: "retained", keptAt: "Seyf 2, zərf 14" },
  });
  const tazkira = identityDocument({ id: "d2", person: "p2", kind: "OTHER", ofType: "tazkira", number: "1399-0201-55021", issuer: "AFG" });
  const principal = person("p1", row.principal.latin, row.principal.native, "F", born({ calendar: "solarHijri", year: 1366, month: 1, day: 12, basis: "document" }), {
    documents: [passport],
    nationality: row.nationality,
  });
  const husband = person("p2", "Mohammad", "محمد", "M", born({ calendar: "solarHijri", year: 1363, month: 5 }), { documents: [tazkira] });
  husband.name = { ...husband.name, family: null, given: null, father: "Ghulam Ali", single: true };
  const all: [PersonView, Relationship, boolean][] = [
    [principal, "PA", true],
    [husband, "HUS", true],
    [person("p3", "Ali Rahimi", "علی رحیمی", "M", born({ calendar: "gregorian", year: 2012 })), "SON", false],
    [person("p4", "Maryam Rahimi", "مریم رحیمی", "F", born({ age: 9 })), "DAU", false],
    [person("p5", "Bibi Gul Ahmadzai-Rahimi Wolkenstein", "بی‌بی گل", "F", born({}), { nationality: null, ethnicity: null, religion: null }), "PRF", false],
  ];
  return all.slice(0, row.persons > 1 ? all.length : 1).map(([one, relationship, ownClaim], position) => memberView({ person: { ...one, details: toldOf(row.id, one.id) ?? one.details }, relationship, ownClaim }, position + 1));
}

function clocks(row: CaseRow, stage: number, since: number): Clock[] {
  const limit = (id: string, az: string, en: string, ru: string, from: number, length: number, metOn: number | null, verified: boolean, basis: string): Clock => ({
    ...{ start: "registered" as const, whose: "authority" as const, period: { length, unit: "calendarDay" as const }, pauses: [], extensions: [], onExpiry: "warn" as const },
    extendable: id === "decision" ? { left: { length: 3, unit: "month" as const }, when: { en: "A complex case, further enquiries", az: "Mürəkkəb iş", ru: "Сложное дело" }, legalBasis: { en: "Extension by the head of the Service", az: "Xidmət rəhbərinin uzatması", ru: "Продление руководителем службы" }, verified: false } : null,
    ...{ id, name: { az, en, ru }, from: on(from), lastDay: on(from + length), lawfulDay: on(from + length), daysLeft: from + length, near: metOn === null && from + length <= 7, verified, metOn: metOn === null ? null : on(metOn) },
    state: metOn !== null ? "met" : from + length < 0 ? "overdue" : "running",
    legalBasis: { az: `Qayda: ${basis}`, en: `Procedure: ${basis}`, ru: `Порядок: ${basis}` },
  });
  const all = [
    limit("interview", "Müsahibə", "Interview", "Собеседование", -since, 30, stage >= 1 ? -since + 9 : null, true, "419, 5"),
    limit("decision", "Vəsatət üzrə qərar", "Decision on the application", "Решение по ходатайству", -since, 91, stage >= 4 ? -2 : null, true, "419, 9"),
  ];
  if (row.stage === "notified") all.push(limit("court", "Məhkəməyə müraciət", "Claim to the court", "Обращение в суд", -1, 31, null, false, "APC 38"));
  return all.sort((a, b) => Number(a.state === "met") - Number(b.state === "met") || a.lastDay.localeCompare(b.lastDay));
}

const LINES: readonly LineView[] = lines();

function lines(): LineView[] {
  const says: [LineView["kind"], string][] = [
    ["question", "Niyə ölkənizi tərk etdiniz?"],
    ["answer", "یک شب به خانه ما آمدند و شوهرم را تهدید کردند."],
    ["question", "Bu nə vaxt oldu?"],
    ["answer", "در ماه اسد سال ۱۴۰۰."],
  ];
  return says.map(([kind, text], index) => ({ id: `l${index}`, number: index + 1, kind, text, at: at(-15, index / 10) }));
}

function interview(since: number, signed: boolean): InterviewView {
  return {
    ...{ id: "i1", person: "p1", officer: "Nigar Əliyeva", language: "prs", interpreter: "Leyla Quliyeva", startedAt: at(-since + 9), opening: null, lineCount: LINES.length },
    closing: signed ? { signedAt: at(-since + 9, 2), readBack: true, remarks: "", digest: "9f2c41aa", toAdd: "", signatures: [], copyGiven: true } : null,
  };
}

/** An analysis with nothing in it but what is given. */
export function analysisOf(part: Partial<Analysis>): Analysis {
  return {
    ...{ fear: "", past: "", surPlace: "", persecution: "", harms: [], cumulative: false, grounds: [], agents: [], protection: "", protectionTests: {} },
    ...{ relocation: "", alternative: { place: "", relevance: "", reasonableness: "", putIn: null, exists: null }, exclusion: "", clauses: [] },
    ...{ subsidiary: "", seriousHarms: [], refoulement: "", unity: {}, ...part },
  };
}

/** What a decision has beside its draft. */
export const DRAFTED = { remarks: [], own: {}, number: 1, letterReasons: {}, versions: 1, voting: null, withheld: [], signatures: [], unsigned: null };

/** Signatures of those who handed in and approved. */
export function signaturesOf(drafter: string, submittedAt: string, approvedAt: string | null): SignatureView[] {
  const of = { certifiedBy: "Bakı idarəsi", faults: [] };
  const submitted: SignatureView = { ...of, act: "submitted", officer: drafter, at: submittedAt, key: "7C41 09E2 B3D8 5FA0" };
  return approvedAt ? [submitted, { ...of, act: "approved", officer: "Sevinc İbrahimova", at: approvedAt, key: "E19B 44C7 02AD 8B36" }] : [submitted];
}

function decision(stage: number): DecisionView | null {
  if (stage < 2) return null;
  return {
    ...{ id: "dec", draftedBy: "Nigar Əliyeva", rulings: [], analysis: analysisOf({}), reasons: [], ...DRAFTED },
    state: stage >= 4 ? "approved" : stage === 3 ? "submitted" : "returned",
    submittedAt: at(-4),
    signatures: signaturesOf("Nigar Əliyeva", at(-4), stage >= 4 ? at(-2) : null),
    approvedBy: stage >= 4 ? "Sevinc İbrahimova" : null,
    approvedAt: stage >= 4 ? at(-2) : null,
    reviews: [
      { id: "r1", officer: "Sevinc İbrahimova", verdict: "returned", reasons: "Ölkə daxilində yerdəyişmə alternativi ərizəçiyə bildirilməyib.", at: at(-6) },
      ...(stage >= 4 ? [{ id: "r2", officer: "Sevinc İbrahimova", verdict: "approved" as const, reasons: "", at: at(-2) }] : []),
    ],
  };
}

export function caseFile(row: CaseRow, acting: string): CaseFile {
  const members = family(row);
  const stage = ORDER.indexOf(row.stage);
  const since = 24;
  const signed = stage >= 2;
  let next = false;
  const steps: Step[] = STEPS.map(([code, from]) => {
    const done = stage >= ORDER.indexOf(from) && !(code === "assess" && stage === 2);
    const state = done ? "done" : next ? "waiting" : "next";
    if (!done) next = true;
    return { code, state, blockedBy: done ? [] : (BLOCKS[code] ?? []), doneOn: done ? on(-since + (code === "register" ? 0 : 9)) : null };
  });
  const letter = { id: "let", number: `${row.number}/1`, language: "az", summary: "prs", template: "recognition@1", issuedBy: "Nigar Əliyeva", issuedAt: at(-1), handOver: on(0), hash: "ab12", pages: 2, ...PLAIN_LETTER, record: "dec" };
  return {
    ...{ id: row.id, number: row.number, profile: "azerbaijan@1", stage: row.stage, registeredAt: at(-since), officer: row.officer, language: "prs" },
    reasons: "بعد از آمدن طالبان شوهرم که معلم بود تهدید شد.\n\nWe left at night with the children. <b>They</b> said they would come back.",
    fears: "",
    ...STANDING,
    ...{ mergedInto: null, former: [], changes: [], warnings: [], broken: [], overrides: [] },
    contact: "Astara, Azadlıq küç. 4, tel. +994 50 000 00 00, yalnız saat 10–13",
    arrivedOn: on(-since - 2),
    intentOn: on(-since - 2),
    members,
    folder: folderOf(members),
    interviews: stage >= 1 ? [interview(since, signed)] : [],
    facts: [],
    restrictions: [],
    holds: [],
    decision: decision(stage),
    earlier: [],
    lettersDue: [],
    writing: writingOf(),
    letters: stage >= 5 ? [{ ...letter, delivery: stage >= 6 ? handedOver(on(-1), "Şəxsən, tərcüməçi Leyla Quliyeva ilə", "Nigar Əliyeva") : null }] : [],
    clocks: clocks(row, stage, since),
    outcomes: [],
    remedies: [],
    after: afterOf(row.stage),
    steps,
    actions: acting.startsWith("Sevinc") ? (row.stage === "review" ? ["review"] : []) : stage < 3 ? ["correctPersons", "interview", "assess", "draft"] : [],
    ownDraft: stage === 3 && acting.startsWith("Nigar"),
    disputed: 0,
  };
}

export function journalOf(row: CaseRow): EntryView[] {
  return written(row).map((entry, index) => ({
    ...entry,
    workstation: "BAK-1",
    number: 900 - index,
    reading: entry.changes.length === 0,
    case: { id: row.id, number: row.number },
    hidden: index === 1 ? 1 : 0,
    changes: entry.changes.map(({ before = null, ...change }) => ({ ...change, before })),
  }));
}

interface Written extends Pick<EntryView, "at" | "officer" | "command"> {
  changes: { field: string; value: string | null; before?: string | null }[];
}

function written(row: CaseRow): Written[] {
  const name = '{"latin":"Zəhra Rəhimi","native":"زهرا رحیمی","family":"Rahimi","given":"Zahra","father":null,"single":false}';
  const birth = JSON.stringify(born({ calendar: "solarHijri", year: 1366, month: 1, day: 12, basis: "document" }));
  return [
    { at: at(0, -1), officer: "Sevinc İbrahimova", command: "application.open", changes: [] },
    { at: at(-1), officer: "Nigar Əliyeva", command: "person.correct", changes: [{ field: "person.birth", value: birth }, { field: "person.religion", before: "Islam", value: null }] },
    { at: at(-2), officer: "Rəşad Məmmədov", command: "application.open", changes: [] },
    {
      ...{ at: at(-24), officer: row.officer, command: "application.register" },
      changes: [
        { field: "application", value: null },
        ...[["number", row.number], ["stage", "registered"], ["registered_at", String(Date.now() - 24 * DAY)], ["language", "prs"], ["own_claim", "1"]].slice(0, 4).map(([field, value]) => ({ field: `application.${field}`, value: value ?? null })),
        { field: "person", value: null },
        { field: "person.name", value: name },
        { field: "person.sex", value: "F" },
        { field: "person.birth", value: birth },
        { field: "person.nationality", value: "AFG" },
        { field: "member", value: null },
        { field: "member.relationship", value: "PA" },
        { field: "member.own_claim", value: "1" },
      ],
    },
  ];
}
