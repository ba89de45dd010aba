import type { BreachView, CaseRecords, DisclosureDesk, DisclosureView, ExportView, FileView, KeepingOrderView, Recipient, Released, RetentionRow } from "./generated";

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const NAME = { latin: "Zəhra Rəhimi", native: "زهرا رحیمی", family: null, given: null, father: null, single: false, mother: null, parts: [] };
const BASIS = { az: "998-IIIQ nömrəli Qanun", en: "Law No. 998-IIIQ on personal data", ru: "Закон № 998-IIIQ" };

const file = (index: number, more: Partial<FileView>): FileView => ({
  id: `f${index}`,
  application: "c0",
  number: "AST1-26-0001-0",
  volume: index,
  label: `AST1-26-0001-0/${index}`,
  place: "Otaq 3, rəf 2",
  content: null,
  openedOn: day(-90),
  state: "inPlace",
  holder: null,
  holderId: null,
  dueBack: null,
  overdue: false,
  boxed: null,
  movements: [],
  closed: false,
  ...more,
});
const moved = { id: "m1", from: null, to: "Rəşad Məmmədov", purpose: "Müsahibə", sentOn: day(-20), sentBy: "Nigar Əliyeva", dueBack: day(-6), has: true, saidOn: day(-19), note: null };
const FILES: FileView[] = [
  file(1, { state: "with", holder: "Rəşad Məmmədov", dueBack: day(-6), overdue: true, movements: [moved] }),
  file(2, { state: "missing", holder: "Nümunə məhkəməsi", movements: [{ ...moved, id: "m2", from: "Rəşad Məmmədov", to: "Nümunə məhkəməsi", has: false, note: "Məhkəmə almayıb" }, moved] }),
  file(3, { state: "onTheWay", holder: "Sevinc İbrahimova", dueBack: day(8) }),
  file(4, { state: "boxed", boxed: "A-17" }),
  file(5, {}),
];

const request: DisclosureView = {
  id: "q1",
  application: "c0",
  number: "AST1-26-0001-0",
  person: "p0",
  personName: NAME,
  kind: "access",
  asker: "representative",
  name: "Vəkil Nümunə",
  basis: "Etibarnamə 12/3",
  scope: "İşimdəki bütün sənədlərin surəti",
  receivedOn: day(-23),
  dueOn: day(7),
  daysLeft: 7,
  state: "deciding",
  identity: "Etibarnamə və vəkil vəsiqəsi",
  decisions: [{ item: { kind: "registration", id: "p0" }, given: "redacted", ground: "outsideRequest", hidden: { passages: ["contact"], areas: [] } }],
  answer: null,
  answeredOn: null,
  answeredBy: null,
  reasons: null,
  given: 0,
  recordedBy: "Nigar Əliyeva",
};
const REQUESTS: DisclosureView[] = [request, { ...request, id: "q2", asker: "police", name: "Nümunə polis idarəsi", daysLeft: -3, state: "unidentified", identity: null }, { ...request, id: "q3", state: "answered", answer: "refused", answeredOn: day(-40) }];
const GROUNDS = [
  { code: "thirdPerson", name: { az: "Başqa şəxsin məlumatları", en: "Data of another person", ru: "Данные другого лица" }, legalBasis: BASIS, verified: false },
  { code: "outsideRequest", name: { az: "Sorğunun əhatəsinə daxil deyil", en: "Outside the request", ru: "Не относится к предмету запроса" }, legalBasis: BASIS, verified: false },
];
const desk = (id: string): DisclosureDesk => ({
  request: REQUESTS.find((one) => one.id === id) ?? request,
  items: [
    { kind: "registration", id: "p0", title: "", on: null, areas: false, withheld: [], passages: [{ id: "name", label: "", text: "Zəhra Rəhimi" }, { id: "nativeName", label: "", text: "زهرا رحیمی" }, { id: "contact", label: "", text: "+994 50 000 00 00" }] },
    { kind: "interview", id: "i1", title: "", on: day(-60), areas: false, withheld: [], passages: [{ id: "l1", label: "1", text: "Kim kömək etdi?" }, { id: "l2", label: "2", text: "Qonşumuz Kazim Nümunə kömək etdi." }] },
    { kind: "letter", id: "e1", title: "AST1-26-0001-0/1", on: day(-30), areas: false, withheld: [], passages: [] },
  ],
  grounds: GROUNDS,
  legalBasis: BASIS,
  verified: false,
});

const RECIPIENTS: Recipient[] = [
  { id: "r1", name: "Nümunə inzibati məhkəməsi", kind: "court", country: "AZE", address: "Bakı", key: null, agreement: null, inactive: null, recordedBy: "sevinc", recordedOn: day(-200) },
  { id: "r2", name: "UNHCR sample office", kind: "unhcr", country: "CHE", address: null, key: "age1mfjwf5jl87d6jhzyzdlykpxx774ljv2h6y9w6zf64m3rl30p79ysujcktf", agreement: "Data transfer agreement, sample", inactive: null, recordedBy: "sevinc", recordedOn: day(-150) },
  { id: "r3", name: "Nümunə səfirliyi", kind: "foreign", country: "AFG", address: null, key: null, agreement: null, inactive: "Heç nə verilmir", recordedBy: "sevinc", recordedOn: day(-100) },
];
const one: ExportView = {
  id: "x1",
  number: "AST1-X2026-0003",
  kind: "case",
  application: "c0",
  caseNumber: "AST1-26-0001-0",
  recipient: "Nümunə inzibati məhkəməsi",
  country: "AZE",
  basis: "court",
  purpose: "İddiaya baxılması",
  expiresOn: day(-2),
  expired: true,
  persons: 3,
  files: ["00-contents.pdf", "01-registration.pdf"],
  hash: "5d41402abc4b2a76b9719d911017c5925d41402abc4b2a76b9719d911017c592",
  size: 84_000,
  closedBy: "passphrase",
  officer: "Sevinc İbrahimova",
  at: new Date(Date.now() - 92 * 86_400_000).toISOString(),
  endedOn: null,
  endedHow: null,
};
const EXPORTS: ExportView[] = [one, { ...one, id: "x2", number: "AST1-X2026-0002", kind: "cases", application: null, caseNumber: null, expired: false, expiresOn: day(60), persons: 137, recipient: "UNHCR sample office" }];

const limit: RetentionRow = {
  application: "c7",
  number: "AST1-26-0008-9",
  closedOn: day(-4000),
  rule: "biometrics",
  name: { az: "Biometrik məlumatlar", en: "Biometric data", ru: "Биометрические данные" },
  covers: "pictures",
  then: "destroy",
  lastDay: day(-350),
  over: true,
  held: null,
  proposed: null,
  own: false,
  legalBasis: BASIS,
  verified: false,
};
const order: KeepingOrderView = { id: "o1", application: "c7", number: "AST1-26-0007-2", kind: "erasure", rule: "caseFile", reason: "Saxlanma müddəti bitib", orderedBy: "Arif Arxivçi", orderedOn: day(-12), stands: false, waits: false, approved: true, because: "Yoxlanıldı", endedBy: "Məhəbbət Mühafiz", endedOn: day(-10), erased: 41, late: [] };
const hour = (back: number) => new Date(Date.now() - back * 3_600_000).toISOString();
/** One that another office had not heard of, and worked on. */
const worked: KeepingOrderView = {
  ...order,
  id: "o9",
  number: "BAK1-25-0031-4",
  late: [
    { at: hour(30), officer: "Elnur Sample", command: "person.correct" },
    { at: hour(31), officer: "Elnur Sample", command: "keeping.hold" },
  ],
};
const breach: BreachView = {
  id: "b1",
  what: "Sərhəd məntəqəsinin noutbuku itib",
  happenedOn: day(-2),
  noticedAt: new Date(Date.now() - 40 * 3_600_000).toISOString(),
  dueAt: new Date(Date.now() + 32 * 3_600_000).toISOString(),
  hoursLeft: 32,
  legalBasis: BASIS,
  verified: false,
  affected: "Məntəqənin 14 işi",
  persons: 31,
  measures: "Cihazın açarı ləğv edildi",
  notices: [],
  conclusion: null,
  concludedOn: null,
  recordedBy: "Məhəbbət Mühafiz",
};
const released = (): Released => ({ number: "AST1-X2026-0004", path: "/…/panah/exports/AST1-X2026-0004.zip.age", passphrase: "K7QXM-ABCDE-FGHJK-MNPQR-STVWX" });

export function recordsHandlers() {
  return {
    "records.of_case": (): CaseRecords => ({ files: FILES.slice(0, 2), requests: REQUESTS.slice(0, 2), exports: EXPORTS.slice(0, 1), orders: [], limits: [limit] }),
    "filing.list": ({ text, out }: { text: string; out: boolean }) => {
      const rows = FILES.filter(({ label, state }) => label.includes(text) && (!out || state === "with" || state === "missing" || state === "onTheWay"));
      return { rows, total: rows.length, size: 50, overdue: 1, missing: 1 };
    },
    "filing.keepers": () => [
      { id: "nigar", name: "Nigar Əliyeva" },
      { id: "reshad", name: "Rəşad Məmmədov" },
    ],
    "filing.volume": () => null,
    "filing.send": () => null,
    "filing.confirm": () => null,
    "filing.put_back": () => null,
    "filing.box": () => null,
    "disclosure.list": ({ open }: { open: boolean }) => {
      const rows = REQUESTS.filter(({ answer }) => !open || answer === null);
      return { rows, total: rows.length, size: 50 };
    },
    "disclosure.open": ({ request: id }: { request: string }) => desk(id),
    "disclosure.receive": () => ({ id: "q9" }),
    "disclosure.identify": () => null,
    "disclosure.decide": () => null,
    "disclosure.disclose": released,
    "disclosure.answer": () => null,
    "disclosure.withdraw": () => null,
    "release.choices": () => ({ recipients: RECIPIENTS.filter(({ inactive }) => inactive === null), bases: [{ code: "court", name: { az: "Məhkəmənin sorğusu", en: "Request of a court", ru: "Запрос суда" }, legalBasis: BASIS, verified: false }] }),
    "release.exports": ({ expired }: { expired: boolean }) => {
      const rows = EXPORTS.filter((shown) => !expired || shown.expired);
      return { rows, total: rows.length, size: 50, expired: 1 };
    },
    "release.end": () => null,
    "release.cases": released,
    "release.case": released,
    "recipient.list": () => RECIPIENTS,
    "recipient.record": () => ({ id: "r9" }),
    "recipient.stand": () => null,
    "keeping.due": () => ({ rows: [limit, { ...limit, rule: "caseFile", over: false, lastDay: day(20_000), then: "archive" as const, held: "Məhkəmə" }], total: 2, size: 50 }),
    "keeping.erasures": () => [worked, order],
    "keeping.aside": () => 2,
    "keeping.erase_late": () => null,
    "keeping.hold": () => ({ id: "o2" }),
    "keeping.seal": () => ({ id: "o3" }),
    "keeping.lift": () => null,
    "keeping.propose_erasure": () => ({ id: "o4" }),
    "keeping.decide_erasure": () => null,
    "breach.list": () => [breach, { ...breach, id: "b2", hoursLeft: null, conclusion: "Cihaz tapılıb, açılmayıb", concludedOn: day(-100) }],
    "breach.record": () => ({ id: "b9" }),
    "breach.notify": () => null,
    "breach.close": () => null,
  };
}
