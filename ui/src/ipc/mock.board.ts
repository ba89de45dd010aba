import type { Answer, Args, CommandName } from "./client";
import type { BoardAction, BoardActionView, BoardBody, BoardDecisionView, BoardMeeting, BoardMeetingView, BoardOverview, BoardSeat, Funnel, FunnelLimits, IndicatorView, ObservedFile, Words } from "./generated";

/** The board, indicators and observed files of the stand-in: invented, like all of it. */
type SystemIndicator = Omit<IndicatorView, "parts" | "figure" | "bounds" | "trend" | "opens">;
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const said = (az: string, ru: string, en: string): Words => ({ az, ru, en });

const BODY: BoardBody = { id: "body", kind: "board", name: "Layihənin İdarə Heyəti (nümunə)", mandate: "", quorum: { percent: 50, least: 3 }, since: "2026-02-02", endedOn: null };
const seat = (id: string, name: string, organisation: string, role: BoardSeat["role"], officer: string | null = null): BoardSeat => ({ id, body: "body", name, organisation, role, officer, since: "2026-02-02", until: null });
const SEATS = [seat("s1", "Rəis Sınaqlı", "DMX", "chair", "sevda"), seat("s2", "Anna Sample", "UNHCR", "member"), seat("s3", "Борис Образец", "IOM", "member"), seat("s4", "Vüqar Nümunə", "XİN", "member"), seat("s5", "Katib Nümunəli", "DMX", "secretary"), seat("s6", "Olga Sample", "EU", "observer")];
const views = SEATS.map((one) => ({ seat: one, votes: one.role === "chair" || one.role === "member", held: true }));

const decision = (number: number, text: string, votes: [number, number, number]): BoardDecisionView => ({
  decision: { id: `d${number}`, body: "body", meeting: "m1", year: 2026, number, text, votes: { for: votes[0], against: votes[1], abstained: votes[2] }, decidedOn: "2026-09-14", recordedBy: "katib" },
  number: `${number}/2026`,
  carried: votes[0] > votes[1],
});
const DECISIONS = [decision(1, "Bütün müsahibə aparan əməkdaşlar il ərzində «Müsahibə texnikaları» modulunu keçir.", [4, 0, 0]), decision(2, "Открыть второй пункт приёма в Ленкорани (пример).", [1, 2, 1])];

const action = (id: string, text: string, due: string, more: Partial<BoardAction> = {}): BoardAction => ({ id, body: "body", meeting: "m1", decision: "d1", text, officer: "sevda", outside: "", due, done: null, addedBy: "katib", addedOn: "2026-09-14", ...more });
const shown = (one: BoardAction, owner: string, overdue = false): BoardActionView => ({ action: one, body: BODY.name, meeting: 1, decision: one.decision ? "1/2026" : null, owner, overdue });
const ACTIONS = [
  shown(action("a1", "Təlim cədvəlini hazırlamaq", "2026-11-10"), "Sevda Nümunəli", true),
  shown(action("a2", "Share the interview checklist in Dari", "2026-12-20", { decision: null, officer: null, outside: "UNHCR, Anna Sample" }), "UNHCR, Anna Sample"),
  shown(action("a3", "Otaqların siyahısı", "2026-10-01", { done: { on: "2026-09-28", evidence: "Əmr № 14, 28.09.2026", by: "sevda" } }), "Sevda Nümunəli"),
];

const meeting = (id: string, number: number, day: string, more: Partial<BoardMeeting> = {}): BoardMeeting => ({ id, body: "body", number, day, time: "10:00", place: "Bakı, iclas otağı", agenda: [], attendance: null, minutes: null, adopted: null, cancelled: null, ...more });
const HELD = meeting("m1", 1, "2026-09-14", {
  agenda: [
    { kind: "gap", subject: "gap-1", title: "Nəyin inandırıcı olduğu barədə fərziyyə edilir." },
    { kind: "other", subject: null, title: "Büdcə" },
  ],
  attendance: [
    { seat: "s1", name: "", onBehalf: "" },
    { seat: "s2", name: "", onBehalf: "" },
    { seat: "s3", name: "Dina Sample", onBehalf: "" },
    { seat: "s4", name: "", onBehalf: "" },
    { seat: null, name: "Guest Sample", onBehalf: "Embassy (sample)" },
  ],
  minutes: { language: "az", text: "Sədr iclası açdı.\nTəlim məsələsi müzakirə olundu.", by: "katib", on: "2026-09-15" },
});
const PLANNED = meeting("m2", 2, "2026-12-11", { agenda: [{ kind: "minutes", subject: "m1", title: "1 (2026-09-14)" }, { kind: "followUp", subject: "a1", title: "Təlim cədvəlini hazırlamaq" }, { kind: "other", subject: null, title: "План на 2027 год" }] });

const MEETING = (one: BoardMeeting): BoardMeetingView => ({
  meeting: one,
  body: BODY,
  seats: views,
  presence: one.attendance ? { voting: 4, present: 4, needed: 3, met: true } : { voting: 4, present: 0, needed: 3, met: false },
  matters:
    one.id === "m2"
      ? [
          { kind: "recommendation", subject: "rec-2", title: "Qərar şablonuna göstəricilər əlavə edilsin.", due: null, owner: "Hüquq şöbəsi" },
          { kind: "improvement", subject: "imp-1", title: "Təlim keçirmək", due: "2026-11-10", owner: "Samir Nümunə" },
        ]
      : [],
  papers: one.id === "m1" ? [{ paper: { id: "p1", meeting: "m1", title: "Rüblük hesabat (nümunə)", mediaType: "application/pdf", size: 120_000, pages: 6, blob: "00", addedBy: "katib", addedOn: "2026-09-10", withdrawn: null }, addedBy: "Katib Nümunəli" }] : [],
  decisions: one.id === "m1" ? DECISIONS : [],
  actions: one.id === "m1" ? ACTIONS : [],
  followUp: one.id === "m2" ? ACTIONS.slice(0, 2) : [],
  earlier: one.id === "m2" ? [{ id: "m1", number: 1, day: "2026-09-14", adopted: false }] : [],
  adoptedBy: null,
  owners: [{ id: "sevda", name: "Sevda Nümunəli" }, { id: "nigar", name: "Nigar Əliyeva" }],
  open: true,
  begun: one.id === "m1",
});

const OVERVIEW: BoardOverview = {
  bodies: [
    {
      body: BODY,
      seats: views,
      decisions: DECISIONS,
      actions: ACTIONS,
      risks: [
        { risk: { id: "r1", body: "body", text: "Dari dilində tərcüməçilər çatışmır", likelihood: "high", impact: "high", owner: "Təqvim Nümunəli", measure: "Reyestri genişləndirmək, məsafədən tərcümə", recordedOn: "2026-09-14", closed: null, closedOn: null }, weight: 9 },
        { risk: { id: "r2", body: "body", text: "Задержка финансирования обучения", likelihood: "medium", impact: "medium", owner: "Rəis Sınaqlı", measure: "Резерв в бюджете службы", recordedOn: "2026-09-14", closed: null, closedOn: null }, weight: 4 },
      ],
      packs: [{ id: "pack", number: 1, meeting: 1, language: "az", from: "2026-01-01", to: "2026-06-30", pages: 9, digest: "5f0c77a91b3ee0c1", commits: 1184, officer: "Katib Nümunəli", issued: "2026-09-10T08:00:00Z" }],
    },
  ],
  meetings: [PLANNED, HELD].map((one) => ({ id: one.id, body: "body", name: BODY.name, number: one.number, day: one.day, time: one.time, place: one.place, items: one.agenda.length, decisions: one.id === "m1" ? 2 : 0, quorate: one.attendance ? true : null, minutes: one.minutes !== null, adopted: false, cancelled: false })),
  kinds: [{ kind: "board", quorum: { percent: 50, least: 2 } }],
  verified: false,
  owners: [{ id: "sevda", name: "Sevda Nümunəli" }],
  today: "2026-11-25",
};

const indicator = (code: string, area: SystemIndicator["area"], kind: SystemIndicator["kind"], good: SystemIndicator["good"], name: Words, counts: Words): SystemIndicator => ({ code, area, kind, good, deadline: null, days: null, name, counts });
const share = (one: SystemIndicator, part: number, whole: number): IndicatorView => ({
  ...one,
  figure: { part, whole, median: null, p90: null },
  bounds: { share: part / whole, low: Math.max(0, part / whole - 0.08), high: Math.min(1, part / whole + 0.07) },
  trend: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map((step, at) => ({ step, figure: { part: Math.round((part / 4) * (0.8 + at / 10)), whole: Math.round(whole / 4), median: null, p90: null } })),
  opens: true,
  parts: [],
});
const INDICATORS: IndicatorView[] = [
  {
    ...indicator("registration", "access", "days", "low", said("Gəlişdən qeydiyyata qədər günlər", "Дни от въезда до регистрации", "Days from arrival to registration"), said("Gəliş günündən qeydiyyat gününə qədər", "От дня въезда до дня регистрации", "From the day of arrival to the day of registration")),
    figure: { part: 214, whole: 214, median: 7, p90: 17.4 },
    bounds: null,
    trend: [9, 8, 7, 6].map((median, at) => ({ step: `2026-Q${at + 1}`, figure: { part: 50, whole: 50, median, p90: median + 10 } })),
    opens: true,
    parts: [],
  },
  share(indicator("registrationInTime", "access", "inTime", "high", said("Müddətində qeydiyyata alınanlar", "Зарегистрировано в срок", "Registered in time"), said("Profildəki müddətdə", "В срок по профилю", "Within the time limit of the profile")), 178, 214),
  share(indicator("interpreter", "process", "share", "high", said("Akkreditasiyalı tərcüməçi ilə müsahibələr", "Собеседования с аккредитованным переводчиком", "Interviews with a qualified interpreter"), said("Akkreditasiyası qüvvədə olan tərcüməçi ilə", "С действующей аккредитацией", "With a valid accreditation")), 96, 121),
  share(indicator("returned", "quality", "share", "low", said("Yoxlamadan qaytarılmış layihələr", "Проекты, возвращённые при проверке", "Drafts returned at review"), said("Qaytarılanlar", "Возвращённые", "Returned")), 22, 140),
  share(indicator("recognition", "output", "share", "none", said("Tanınma nisbəti", "Доля признания", "Recognition rate"), said("Qaçqın statusu alan şəxslər; haqqında mahiyyəti üzrə qərar təsdiq edilmiş şəxslərdən", "Признанные беженцами; из лиц с решением по существу", "Persons recognised as refugees; of those decided on the substance")), 61, 140),
  share(indicator("recommendations", "followUp", "share", "high", said("Cavab verilmiş tövsiyələr", "Рекомендации с ответом", "Recommendations answered"), said("Cavab verilənlər", "С ответом", "With an answer")), 7, 11),
];
const limits = (whole: number): FunnelLimits => {
  const spread = Math.sqrt((0.436 * 0.564) / whole);
  const at = (z: number) => Math.min(1, Math.max(0, 0.436 + z * spread));
  return { low: at(-1.96), high: at(1.96), farLow: at(-3.09), farHigh: at(3.09) };
};
const FUNNEL: Funnel = {
  part: 61,
  whole: 140,
  points: [
    { name: "Leyla Nümunə", part: 28, whole: 60, limits: limits(60), beyond: "within" },
    { name: "Samir Nümunə", part: 31, whole: 48, limits: limits(48), beyond: "inner" },
    { name: "Aygün İkivəzifə", part: 2, whole: 32, limits: limits(32), beyond: "outer" },
  ],
  lines: [2, 4, 8, 12, 18, 24, 32, 40, 48, 60].map((whole) => ({ whole, limits: limits(whole) })),
  withheld: 1,
};

const OBSERVED: ObservedFile = {
  application: "c7",
  number: "AST1-26-0008-9",
  stage: "notified",
  withheld: [],
  procedure: "regular",
  registeredOn: "2026-03-02",
  members: [
    { person: "p1", name: "Z. N.", relationship: "PA", sex: "F", country: "AFG", consent: "consent", until: "2026-12-20", unmaskable: true, told: false, outcome: "refugee" },
    { person: "p2", name: "R. N.", relationship: "SON", sex: "M", country: "AFG", consent: null, until: null, unmaskable: false, told: false, outcome: null },
  ],
  interviews: [
    {
      id: "i1",
      person: "p1",
      at: "2026-04-10T06:00:00Z",
      language: "prs",
      interpreted: true,
      lines: [
        { number: 1, kind: "question", text: "Niyə gəldiniz?", withheld: [] },
        { number: 2, kind: "answer", text: "Qardaşım R. həbs olundu, mən də qorxurdum. Telefonum … idi.", withheld: [] },
      ],
    },
  ],
  facts: [{ number: 1, statement: "Z. N. müəllim işləyib.", finding: "accepted", reasoning: "Sənəd … ilə təsdiqlənir." }],
  reasons: [],
  approvedOn: "2026-06-01",
};

export const boardHandlers: Handlers = {
  "board.export": () => ({ path: "/…/panah/letters" }),
  "board.overview": () => OVERVIEW,
  "board.meeting": ({ id }) => MEETING(id === "m1" ? HELD : PLANNED),
  "board.mine": () => ACTIONS.slice(0, 1),
  "indicator.all": () => ({ indicators: INDICATORS, verified: false }),
  "indicator.by_officer": () => FUNNEL,
  "indicator.cases": () => ({ counted: 0, cases: 0, rows: [] }),
  "indicator.export": () => ({ path: "/…/panah/letters/indicators-2026-01-01-2026-12-31.xlsx" }),
  "observe.files": () => [{ application: "c7", number: OBSERVED.number, principal: "Z. N.", country: "AFG", persons: 2, consented: 1, stage: "notified", audit: "Qərarlar, noyabr (nümunə)", until: "2026-12-20" }],
  "observe.file": () => OBSERVED,
  "observe.consents": () => ({
    consents: [{ consent: { id: "consent", application: "c7", person: "p1", audit: "audit-2", observer: "olga", how: "İmzalı forma", names: true, givenOn: "2026-11-20", expiresOn: "2026-12-20", recordedBy: "sevda", withdrawn: null }, number: OBSERVED.number, name: { latin: "Zahra Namuna", native: "زهرا نمونه", family: null, given: null, father: null, single: false, mother: null, parts: [] }, observer: "Olga Sample", counts: true, unmasked: 0 }],
    files: [{ application: "c7", number: OBSERVED.number, persons: [{ id: "p1", name: { latin: "Zahra Namuna", native: null, family: null, given: null, father: null, single: false, mother: null, parts: [] } }] }],
    observers: [{ id: "olga", name: "Olga Sample" }],
  }),
};
