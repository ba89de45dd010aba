import type { Answer, Args, CommandName } from "./client";
import type { AidCriteria, ComplaintView, EligibilityView, HouseholdRow, HouseholdView, IntegrationIndicators, IntegrationView, MeasuredIndicator, PaymentLineRow, PaymentListRow, PersonName, ProgrammeView, ProgressPoint, ShelterSiteView } from "./generated";

/** Assistance and integration of the stand-in: invented, like all of it. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const name = (latin: string, native: string | null = null): PersonName => ({ latin, native, family: null, given: null, father: null, single: false, mother: null, parts: [] });

/** Words of the codes that the stand-in uses. */
export const AID_ROWS: Record<string, [string, string, string, string][]> = {
  population: [["REF", "Refugee", "Qaçqın", "Беженец"], ["ASY", "Asylum-seeker", "Sığınacaq axtaran", "Лицо, ищущее убежище"], ["IDP", "Internally displaced person", "Məcburi köçkün", "Вынужденный переселенец"], ["STA", "Stateless person", "Vətəndaşlığı olmayan şəxs", "Лицо без гражданства"], ["RET", "Returned refugee", "Qayıtmış qaçqın", "Возвратившийся беженец"]],
  social_problem: [["bad-housing", "Unfit housing", "Yararsız mənzil", "Непригодное жильё"], ["no-income", "No income", "Gəlirin olmaması", "Отсутствие дохода"], ["no-school", "Child out of school", "Məktəbdən kənarda qalan uşaq", "Ребёнок вне школы"]],
  aid_kind: [["cash", "Cash", "Pul yardımı", "Денежная помощь"], ["in-kind", "In kind", "Natura şəklində yardım", "Помощь в натуральной форме"], ["rent", "Rent", "Kirayə haqqı", "Оплата жилья"]],
  integration_domain: [["legal", "Legal status and documents", "Hüquqi status və sənədlər", "Правовой статус и документы"], ["housing", "Housing", "Mənzil", "Жильё"], ["language", "Language", "Dil", "Язык"], ["work", "Work", "İş", "Работа"], ["education", "Education", "Təhsil", "Образование"], ["health", "Health", "Sağlamlıq", "Здоровье"], ["social", "Social ties", "Sosial əlaqələr", "Социальные связи"], ["family", "Family reunification", "Ailənin birləşməsi", "Воссоединение семьи"], ["nationality", "Path to nationality", "Vətəndaşlığa gedən yol", "Путь к гражданству"]],
  complaint_kind: [["amount", "Amount or quality", "Məbləğ və ya keyfiyyət", "Размер или качество"], ["conduct", "Conduct of staff", "Əməkdaşın davranışı", "Поведение сотрудника"], ["thanks", "Thanks", "Təşəkkür", "Благодарность"]],
  family_evidence: [["marriage", "Marriage certificate", "Nikah haqqında şəhadətnamə", "Свидетельство о браке"], ["birth", "Birth certificate", "Doğum haqqında şəhadətnamə", "Свидетельство о рождении"], ["family-book", "Family book or register", "Ailə kitabçası və ya reyestri", "Семейная книжка или реестр"], ["photographs", "Photographs and letters", "Fotoşəkillər və məktublar", "Фотографии и письма"], ["transfers", "Money sent", "Göndərilmiş pul", "Денежные переводы"], ["earlier-statements", "What was said at registration and interview", "Qeydiyyat və müsahibədə deyilənlər", "Сказанное при регистрации и собеседовании"], ["interview", "Interview about the tie", "Qohumluq barədə müsahibə", "Собеседование о родстве"], ["guardianship", "Custody or guardianship", "Qəyyumluq", "Опека"], ["dna", "DNA test, with consent", "Razılıqla DNT testi", "Тест ДНК с согласия"]],
};

const HOUSEHOLDS: HouseholdRow[] = [
  { id: "h1", number: "BAK1-H2026-00001-K", population: "IDP", address: "Nümunə qəsəbəsi 4, uydurma", head: name("Nümunə Köçkünova"), persons: 4, problems: 2, ended: null },
  { id: "h2", number: "BAK1-H2026-00002-3", population: "REF", address: "Sınaq küçəsi 12, uydurma", head: name("Zəhra Nümunə", "زهرا نمونه"), persons: 5, problems: 0, ended: null },
  { id: "h3", number: "BAK1-H2026-00003-Q", population: "STA", address: "Sınaq küçəsi 30, uydurma", head: name("Тестов Образец", "Тестов Образец"), persons: 1, problems: 0, ended: null },
  { id: "h4", number: "BAK1-H2026-00004-7", population: "RET", address: "Nümunəkənd, uydurma", head: name("Sınaq Qayıdanlı"), persons: 3, problems: 0, ended: "Qayıdıb." },
];

const CRITERIA: AidCriteria = { version: 2, from: "2026-11-01", officer: "sevda", basis: "Sınaq qərarı № 2: gəlir həddi qaldırılıb.", populations: ["IDP", "REF"], least: null, most: null, children: 1, elderly: null, needs: [], income: 15000, base: 5000, each: 3000, cap: 30000 };
const PROGRAMMES: ProgrammeView[] = [
  { programme: { id: "p1", name: "Aylıq yardım (nümunə)", kind: "cash", cadence: "monthly", payer: "Nümunə fondu", budget: 40000000, currency: "AZN", startsOn: "2026-11-01", endsOn: "2027-10-31", criteria: [{ ...CRITERIA, version: 1, income: 12000 }, CRITERIA], setUpBy: "sevda", closed: null }, committed: 12480000, confirmed: 1170, waiting: 3 },
  { programme: { id: "p2", name: "Winter assistance (sample)", kind: "in-kind", cadence: "once", payer: "Sample fund", budget: 8000000, currency: "AZN", startsOn: "2026-10-01", endsOn: "2027-02-28", criteria: [], setUpBy: "sevda", closed: null }, committed: 0, confirmed: 0, waiting: 0 },
];

const ELIGIBILITIES: EligibilityView[] = [
  { id: "e1", programme: "p1", name: "Aylıq yardım (nümunə)", household: "h1", head: name("Nümunə Köçkünova"), version: 2, verdict: "eligible", reasons: [{ criterion: "population", met: "yes", found: "IDP", wanted: "IDP REF" }, { criterion: "children", met: "yes", found: "2", wanted: "1" }, { criterion: "income", met: "yes", found: "4500", wanted: "15000" }], amount: 17000, currency: "AZN", assessedOn: "2026-11-20", confirmed: null, confirmedBy: null },
  { id: "e2", programme: "p1", name: "Aylıq yardım (nümunə)", household: "h3", head: name("Тестов Образец"), version: 2, verdict: "notEligible", reasons: [{ criterion: "population", met: "no", found: "STA", wanted: "IDP REF" }, { criterion: "children", met: "no", found: "0", wanted: "1" }], amount: 8000, currency: "AZN", assessedOn: "2026-11-20", confirmed: null, confirmedBy: null },
  { id: "e3", programme: "p1", name: "Aylıq yardım (nümunə)", household: "h2", head: name("Zəhra Nümunə"), version: 2, verdict: "unclear", reasons: [{ criterion: "income", met: "unknown", found: "", wanted: "15000" }], amount: 20000, currency: "AZN", assessedOn: "2026-11-20", confirmed: null, confirmedBy: null },
];

const LISTS: PaymentListRow[] = [
  { id: "l2", programme: "p1", name: "Aylıq yardım (nümunə)", currency: "AZN", period: "2026-12", state: "drafted", lines: 1200, waiting: 30, delivered: 0, failed: 0, total: 18240000 },
  { id: "l1", programme: "p1", name: "Aylıq yardım (nümunə)", currency: "AZN", period: "2026-11", state: "paid", lines: 1170, waiting: 0, delivered: 1102, failed: 6, total: 17784000 },
];
const line = (id: string, more: Partial<PaymentLineRow>): PaymentLineRow => ({ id, household: "h1", number: "BAK1-H2026-00001-K", recipient: name("Nümunə Köçkünova"), amount: 17000, state: "ready", found: [], settled: null, proof: null, failed: null, ...more });
const LINES: PaymentLineRow[] = [
  line("n1", {}),
  line("n2", {
    household: "h2",
    number: "BAK1-H2026-00002-3",
    recipient: name("Zəhra Nümunə", "زهرا نمونه"),
    amount: 20000,
    state: "review",
    found: [{ found: { kind: "likelySame", household: "h1", person: "a", other: "b", list: null, probability: 974 }, number: "BAK1-H2026-00001-K", head: name("Nümunə Köçkünova"), person: name("Zəhra Nümunə"), other: name("Zahra Namuna"), programme: null }],
  }),
  line("n3", {
    household: "h3",
    number: "BAK1-H2026-00003-Q",
    recipient: name("Тестов Образец"),
    amount: 8000,
    state: "review",
    found: [
      { found: { kind: "sameDocument", household: "h2", person: "c", other: "d", list: null, probability: null }, number: "BAK1-H2026-00002-3", head: name("Zəhra Nümunə"), person: name("Тестов Образец"), other: name("Əli Nümunə"), programme: null },
      { found: { kind: "paidElsewhere", household: "h3", person: null, other: null, list: "l9", probability: null }, number: "BAK1-H2026-00003-Q", head: name("Тестов Образец"), person: null, other: null, programme: "Winter assistance (sample)" },
    ],
  }),
  line("n4", { household: "h4", number: "BAK1-H2026-00004-7", recipient: name("Sınaq Qayıdanlı"), amount: 14000, state: "removed", settled: { verdict: "remove", reason: "Ailə qayıdıb.", on: "2026-11-22", officer: "sona" } }),
];

const COMPLAINTS: ComplaintView[] = [
  { id: "k1", household: null, head: null, programme: null, kind: "conduct", channel: "box", confidential: true, complainant: null, what: "Növbədə kobud danışdılar.", receivedOn: "2026-11-21", dueOn: "2026-11-26", daysLeft: 0, receivedBy: "Sona Nümunəyeva", answer: null, mayAnswer: true },
  { id: "k2", household: "h1", head: name("Nümunə Köçkünova"), programme: "Aylıq yardım (nümunə)", kind: "amount", channel: "phone", confidential: false, complainant: "Nümunə Köçkünova", what: "İki uşağım siyahıda bir göstərilib.", receivedOn: "2026-11-18", dueOn: "2026-12-03", daysLeft: 7, receivedBy: "Sona Nümunəyeva", answer: null, mayAnswer: true },
  { id: "k3", household: "h2", head: name("Zəhra Nümunə"), programme: null, kind: "thanks", channel: "inPerson", confidential: false, complainant: "Zəhra Nümunə", what: "Kurs üçün təşəkkür edirəm.", receivedOn: "2026-11-10", dueOn: "2026-11-25", daysLeft: null, receivedBy: "Sona Nümunəyeva", answer: { text: "Çatdırıldı.", upheld: true, on: "2026-11-12", officer: "sevda" }, mayAnswer: false },
];

const STAY = { id: "s1", site: "Nümunə mərkəzi", unit: "Otaq 1", household: "h2", number: "BAK1-H2026-00002-3", head: name("Zəhra Nümunə"), persons: 5, since: "2026-11-02", until: null, leftOn: null, leftBecause: null };
const SITES: ShelterSiteView[] = [
  {
    site: { id: "t1", name: "Nümunə mərkəzi", address: "Uydurma küçəsi 1", note: null, closed: null },
    places: 12,
    free: 5,
    units: [
      { unit: { id: "u1", site: "t1", name: "Otaq 1", places: 6, accessible: true, womenOnly: false, family: true, closed: null }, free: 1, stays: [STAY] },
      { unit: { id: "u2", site: "t1", name: "Otaq 2", places: 4, accessible: false, womenOnly: true, family: false, closed: null }, free: 4, stays: [] },
      { unit: { id: "u3", site: "t1", name: "Otaq 3", places: 2, accessible: false, womenOnly: false, family: false, closed: "Təmir" }, free: 0, stays: [] },
    ],
  },
];

const view = (id: string): HouseholdView => {
  const row = HOUSEHOLDS.find((one) => one.id === id) ?? HOUSEHOLDS[0];
  const head = row?.head ?? name("Nümunə");
  return {
    household: { id, number: row?.number ?? "", series: "BAK1-H2026", counter: 1, population: row?.population ?? "IDP", application: null, address: row?.address ?? "", contact: "+994 00 000 00 00 (uydurma)", origin: "Nümunəkənd", income: 18000, note: null, registeredBy: "sona", registeredOn: "2026-11-02", ended: row?.ended ?? null },
    caseNumber: null,
    members: [
      { person: "m1", name: head, sex: "F", age: [36, 36], relationship: "PA", joinedOn: "2026-11-02", leftOn: null, leftBecause: null },
      { person: "m2", name: name("Əli Nümunə", "علی نمونه"), sex: "M", age: [9, 10], relationship: "SON", joinedOn: "2026-11-02", leftOn: null, leftBecause: null },
      { person: "m3", name: name("Sınaq Nümunə"), sex: "M", age: [41, 41], relationship: "HUS", joinedOn: "2026-11-02", leftOn: "2026-11-15", leftBecause: "İş üçün başqa şəhərə köçüb." },
    ],
    problems: [
      { id: "b1", person: null, kind: "bad-housing", urgency: "high", toldBy: "Qonşu", what: "Dam axır, soba yoxdur.", referral: "Bələdiyyə", reportedOn: "2026-11-20", dueOn: "2026-11-23", daysLeft: -3, outcome: null },
      { id: "b2", person: "m2", kind: "no-school", urgency: "normal", toldBy: "Ana", what: "Uşaq məktəbə getmir.", referral: null, reportedOn: "2026-11-10", dueOn: "2026-11-24", daysLeft: -2, outcome: { what: "Məktəbə yazıldı.", solved: true, on: "2026-11-19", officer: "sona" } },
    ],
    visits: [
      { id: "v2", plannedOn: "2026-11-28", officer: "Sona Nümunəyeva", purpose: "Soba quraşdırıldıqdan sonra baxış", report: null, photographs: [], cancelled: null },
      { id: "v1", plannedOn: "2026-11-21", officer: "Sona Nümunəyeva", purpose: "Yaşayış şəraiti", report: { on: "2026-11-21", present: "Ana və oğlu", findings: "Bir otaq, rütubət, soba yoxdur.", followUp: "Soba alınsın", officer: "sona" }, photographs: [], cancelled: null },
    ],
    eligibilities: ELIGIBILITIES.filter(({ household }) => household === id),
    benefits: [{ line: "n9", list: "l1", name: "Aylıq yardım (nümunə)", kind: "cash", period: "2026-11", amount: 17000, currency: "AZN", listState: "paid", state: "delivered", proof: { kind: "signature", reference: "", received_by: "", on: "2026-11-24", officer: "sona" } }],
    complaints: COMPLAINTS.filter(({ household }) => household === id),
    stays: id === "h2" ? [STAY] : [],
  };
};

const DOMAINS = ["legal", "housing", "language", "work", "education", "health", "social", "family", "nationality"];
const NOTHING: IntegrationIndicators = { document: null, tenancy: null, language: null, work: null, months: null, fitting: null, school: null, clinic: null, income: null, contacts: null, rights: null, discriminated: null, longTerm: null };
const measured = (at: number): MeasuredIndicator[] => [
  { indicator: "employed", area: "employment", met: at >= 3 },
  { indicator: "language", area: "education", met: at >= 2 },
  { indicator: "tenancy", area: "socialInclusion", met: at >= 1 },
  { indicator: "abovePoverty", area: "socialInclusion", met: false },
  { indicator: "document", area: "activeCitizenship", met: true },
];
const point = (at: number, on: string): ProgressPoint => ({ review: `r${at}`, on, levels: DOMAINS.map((domain, place) => ({ domain, level: Math.min(5, 1 + at + (place % 2)), note: "" })), indicators: NOTHING, measured: measured(at), note: "", officer: "İnci Nümunəyeva" });

const INTEGRATION: IntegrationView = {
  recognised: [{ person: "p0", name: name("Zəhra Rəhimi", "زهرا رحیمی"), documents: [["refugeeCard", { az: "Qaçqın vəsiqəsi", ru: "Удостоверение беженца", en: "Refugee card" }], ["travelDocument", { az: "Yol sənədi", ru: "Проездной документ", en: "Convention travel document" }]] }],
  currency: "AZN",
  partners: [["r1", "Nümunə dil mərkəzi"]],
  plans: [
    {
      plan: { id: "g1", application: "c0", persons: ["p0"], lead: "inci", openedOn: "2025-05-20", aim: "Öz işi və evi olan müstəqil ailə", exit: null },
      lead: "İnci Nümunəyeva",
      series: [{ person: "p0", name: name("Zəhra Rəhimi", "زهرا رحیمی"), points: [point(0, "2025-05-21"), point(1, "2025-11-20"), point(2, "2026-05-22"), point(3, "2026-11-20")], nextOn: "2027-02-20" }],
      goals: [
        { goal: { id: "o1", plan: "g1", person: "p0", domain: "language", goal: "İyuna qədər B1 səviyyəsi", dueOn: "2026-12-10", actions: [{ what: "Axşam kursu", responsible: "Nümunə dil mərkəzi", due_on: "2026-09-01", done: { on: "2026-08-30", note: "", officer: "inci" } }, { what: "İmtahan", responsible: "Zəhra", due_on: "2026-12-01", done: null }], outcome: null }, name: name("Zəhra Rəhimi"), daysLeft: 14 },
      ],
      referrals: [
        { referral: { id: "f1", plan: "g1", person: "p0", partner: "r1", domain: "language", purpose: "Axşam kursu", consent: { scope: ["name", "language"], givenOn: "2026-08-20", expiresOn: "2027-02-20", how: "Tərcüməçi ilə imzalanıb" }, slice: [["name", "Zəhra Rəhimi"], ["language", "prs"]], referredOn: "2026-08-20", answerBy: "2026-09-03", officer: "inci", state: "accepted", answers: [{ state: "accepted", note: "", on: "2026-08-25", officer: "inci" }] }, person: name("Zəhra Rəhimi"), partner: "Nümunə dil mərkəzi", late: false },
      ],
    },
  ],
  reunions: [
    {
      reunion: { id: "w1", application: "c0", sponsor: "p0", relatives: [{ name: "Sınaq Rəhimi", relationship: "SON", born: "2012", country: "TUR" }], appliedOn: "2026-10-01", dueOn: "2027-04-01", evidence: [{ code: "birth", note: "Ölkədən alına bilmir", there: false, on: "2026-10-05" }, { code: "earlier-statements", note: "Qeydiyyatda adı çəkilib", there: true, on: "2026-10-05" }], preparedBy: "inci", decision: null, visa: null, travel: null, arrival: null },
      sponsor: name("Zəhra Rəhimi"),
      daysLeft: 126,
      against: [],
    },
  ],
  documents: [
    { document: { id: "d1", application: "c0", person: "p0", kind: "travelDocument", number: "NMN000123", issuedOn: "2021-12-14", validUntil: "2026-12-14", replaces: null, lost: null, officer: "sened" }, name: { az: "Yol sənədi", ru: "Проездной документ", en: "Convention travel document" }, holder: name("Zəhra Rəhimi", "زهرا رحیمی"), caseNumber: "AST1-26-0001-0", daysLeft: 18, replaced: false },
    { document: { id: "d2", application: "c0", person: "p0", kind: "refugeeCard", number: "QV-0456", issuedOn: "2025-05-10", validUntil: null, replaces: null, lost: null, officer: "sened" }, name: { az: "Qaçqın vəsiqəsi", ru: "Удостоверение беженца", en: "Refugee card" }, holder: name("Zəhra Rəhimi", "زهرا رحیمی"), caseNumber: "AST1-26-0001-0", daysLeft: null, replaced: false },
  ],
};

const against = (code: "shelterUnsuited" | "consentMissing", params: Record<string, string>, kind: "block" | "warn") => ({
  ...{ code, kind, person: null, params, verified: false },
  next: { az: "Uyğun olanı seçin", ru: "Выберите подходящее", en: "Choose what suits" },
  legalBasis: { az: "Nümunə qayda", ru: "Правило-образец", en: "Sample rule" },
});

export const assistanceHandlers: Handlers = {
  "household.list": ({ text, population }) => {
    const rows = HOUSEHOLDS.filter((row) => (!population || row.population === population) && `${row.number} ${row.head.latin}`.toLowerCase().includes(text.toLowerCase()));
    return { rows, total: rows.length, size: 50 };
  },
  "household.show": ({ household }) => view(household),
  "household.register": () => "h1",
  "household.change": () => null,
  "household.end": () => null,
  "household.move_in": () => null,
  "household.leave": () => null,
  "problem.report": () => "b9",
  "problem.solve": () => null,
  "visit.plan": () => "v9",
  "visit.report": () => null,
  "visit.cancel": () => null,
  "visit.photograph": () => null,
  "visit.picture": () => ({ url: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" }),
  "visit.of_case": () => [],
  "diary.between": () => [
    { kind: "homeVisit", record: "v2", name: name("Nümunə Köçkünova"), number: "BAK1-H2026-00001-1", household: "h1", application: null, day: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), officer: "Sona Nümunəyeva", mine: true, note: "Soba quraşdırıldıqdan sonra baxış" },
    { kind: "returnVisit", record: "r1", name: name("Nadir Namuna"), number: "BAK1-2026-00002-2", household: null, application: "c2", day: new Date().toISOString().slice(0, 10), officer: null, mine: true, note: null },
    { kind: "planReview", record: "p1", name: name("Zəhra Nümunə"), number: "BAK1-2026-00003-3", household: null, application: "c3", day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), officer: "İnci Nümunəli", mine: true, note: null },
  ],
  "assistance.due": () => [
    { code: "problem", count: 2, late: 1, day: "2026-11-23" },
    { code: "visit", count: 1, late: 0, day: "2026-11-28" },
    { code: "complaint", count: 2, late: 0, day: "2026-11-26" },
    { code: "checkList", count: 1, late: 0, day: "2026-11-25" },
    { code: "document", count: 1, late: 0, day: "2026-12-14" },
  ],
  "programme.list": () => PROGRAMMES,
  "programme.save": () => "p1",
  "programme.criteria": () => 3,
  "programme.close": () => null,
  "eligibility.assess": () => "e1",
  "eligibility.assess_all": () => ({ eligible: 1170, notEligible: 24, unclear: 6 }),
  "eligibility.waiting": ({ programme }) => ELIGIBILITIES.filter((one) => one.programme === programme),
  "eligibility.confirm": () => 1,
  "eligibility.confirm_eligible": () => 1,
  "payment.lists": () => LISTS,
  "payment.show": ({ list, state }) => {
    const row = LISTS.find(({ id }) => id === list) ?? LISTS[0];
    if (!row) throw new Error("no list");
    const rows = LINES.filter((one) => !state || one.state === state);
    return { list: row, left: 27520000, draftedBy: "Sona Nümunəyeva", draftedOn: "2026-11-25", checkedBy: row.state === "paid" ? "Elnur Nümunəyev" : null, approvedBy: row.state === "paid" ? "Sevda Nümunəli" : null, paid: row.state === "paid" ? { reference: "Tapşırıq 14", on: "2026-11-20", officer: "sona" } : null, dropped: null, against: [], rows, total: rows.length, size: 100 };
  },
  "payment.draft": () => "l2",
  "payment.settle": () => null,
  "payment.check": () => null,
  "payment.approve": () => null,
  "payment.pay": () => null,
  "payment.drop": () => null,
  "payment.deliver": () => 1,
  "payment.fail": () => null,
  "complaint.list": () => COMPLAINTS,
  "complaint.lodge": () => "k9",
  "complaint.answer": () => null,
  "shelter.sites": () => SITES,
  "shelter.site": () => "t9",
  "shelter.unit": () => "u9",
  "shelter.against": () => [against("shelterUnsuited", { why: "accessible" }, "warn")],
  "shelter.check_in": () => "s9",
  "shelter.check_out": () => null,
  "integration.of_case": () => INTEGRATION,
  "integration.open": () => "g9",
  "integration.exit": () => null,
  "integration.review": () => "r9",
  "integration.goal": () => "o9",
  "integration.action_done": () => null,
  "integration.end_goal": () => null,
  "referral.against": ({ consent }) => (consent ? [] : [against("consentMissing", {}, "block")]),
  "referral.send": () => "f9",
  "referral.answer": () => null,
  "reunion.apply": () => "w9",
  "reunion.evidence": () => null,
  "reunion.decide": () => null,
  "reunion.step": () => null,
  "reunion.arrive": () => null,
  "card.issue": () => "d9",
  "card.lose": () => null,
  "card.ending": () => INTEGRATION.documents.slice(0, 1),
};
