import type { Answer, Args, CommandName } from "./client";
import type { CaseReturns, ReturnMember, ReturnRow, ReturnStep, ReturnStepCode, VoluntaryReturnView, VoluntaryReturn, Words } from "./generated";

/** Voluntary returns of the stand-in: invented, like all of it. */
type Handlers = { [K in CommandName]?: (args: Args<K>) => Answer<K> };

const said = (az: string, ru: string, en: string): Words => ({ az, ru, en });
const nameOf = (latin: string, native: string | null) => ({ latin, native, parts: [] }) as unknown as ReturnMember["name"];
const NADIR = nameOf("Nadir Namuna", "نادر نمونه");
const SIMIN = nameOf("Simin Namuna", "سیمین نمونه");
const LALEH = nameOf("Laleh Namuna", "لاله نمونه");

const ORDER: ReturnStepCode[] = ["counselling", "screening", "application", "eligibility", "declaration", "withdrawal", "travelPaper", "booking", "reconfirmation", "departure", "arrival", "reintegration", "monitoring", "completion"];
const steps = (done: number, stopped?: ReturnStepCode): ReturnStep[] => ORDER.map((code, place) => ({ code, state: place < done ? "done" : code === stopped ? "stopped" : place === done ? "next" : "later" }));

const record = (id: string, person: string, more: Partial<VoluntaryReturn> = {}): VoluntaryReturn => ({
  id,
  application: "case-return",
  person,
  askedOn: "2026-11-02",
  said: "Anam xəstədir, qayıtmaq barədə bilmək istəyirəm.",
  ledBy: null,
  destination: null,
  applied: null,
  consulate: null,
  travelPaper: null,
  booking: null,
  reconfirmed: [],
  departed: null,
  arrived: null,
  ended: null,
  openedBy: "rena",
  legalNote: null,
  cleared: null,
  ...more,
});

const BASE = { role: "adult", hasClaim: true, holdsStatus: false, topicsMissing: [], counsellings: [], screenings: [], findings: [], eligibilities: [], declarations: [], withdrawals: [], payments: [], visits: [], papers: [] } satisfies Partial<VoluntaryReturnView>;
const talk = (voluntaryReturn: string) => ({ id: `talk-${voluntaryReturn}`, application: "case-return", voluntaryReturn, heldOn: "2026-11-03", language: "fa", interpreter: "Parviz Namuna", topics: ["stay", "consequences", "change-of-mind", "conditions", "help", "consulate", "family"], explained: "Qalmaq hüququ, oradakı şərait və yardımın həddi izah edilib.", questions: null, alone: true, officer: "rena" });
const signed = (voluntaryReturn: string) => ({ application: "case-return", voluntaryReturn, signedOn: "2026-11-12", language: "fa", interpreter: "Parviz Namuna", witness: "Şahid Nümunə", guardian: null, officer: "rena" });

const BOOKED: VoluntaryReturnView = {
  ...BASE,
  name: NADIR,
  stage: "booked",
  steps: steps(8),
  record: record("return-1", "nadir", {
    destination: { country: "IRN", place: "Təbriz" },
    applied: { on: "2026-11-05", help: "Bilet və yol pulu.", awaitedBy: "Bacısı", officer: "rena" },
    consulate: { givenOn: "2026-11-06", consulate: "Nümunə konsulluğu, Bakı", officer: "rena", takenBackOn: null },
    travelPaper: { kind: "travel-emergency", number: "LP-000-N", validUntil: "2027-01-31" },
    booking: { departsOn: "2026-11-29", route: "Bakı – Tehran, nümunə reysi", arrangedBy: "iom", escort: null, bookedOn: "2026-11-16", officer: "rena" },
  }),
  counsellings: [talk("return-1")],
  screenings: [{ id: "screen-1", application: "case-return", voluntaryReturn: "return-1", screenedOn: "2026-11-04", indicators: [], referral: null, verdict: null, officer: "rena" }],
  eligibilities: [{ id: "help-1", application: "case-return", voluntaryReturn: "return-1", organisation: "iom", askedOn: "2026-11-06", askedBy: "rena", answer: { on: "2026-11-10", eligible: true, reason: "Şərtlərə uyğundur.", reference: "IOM-N-1", officer: "rena" } }],
  declarations: [{ ...signed("return-1"), id: "declared-1", counselling: "talk-return-1", lapsedOn: null }],
  withdrawals: [{ ...signed("return-1"), id: "withdrawn-1", person: "nadir", state: "waiting", settledOn: null, closure: null }],
  payments: [
    { id: "pay-1", application: "case-return", voluntaryReturn: "return-1", purpose: "ticket", tranche: null, amount: 41_000, currency: "USD", payer: "iom", plannedBy: "rena", plannedOn: "2026-11-16", approval: { officer: "sevda", on: "2026-11-17" }, paid: { on: "2026-11-18", reference: "Köçürmə 77-N", receipt: null, officer: "rena" }, cancelled: null },
    { id: "pay-2", application: "case-return", voluntaryReturn: "return-1", purpose: "tranche", tranche: 1, amount: 80_000, currency: "USD", payer: "iom", plannedBy: "rena", plannedOn: "2026-11-20", approval: null, paid: null, cancelled: null },
  ],
  papers: [{ id: "paper-1", application: "case-return", voluntaryReturn: "return-1", kind: "consulate", number: "T4F0A91C2B7", language: "en", inputs: "00", pdf: "00", pages: 1, issuedBy: "rena", issuedAt: "2026-11-06T09:00:00Z", record: null }],
};
const STOPPED: VoluntaryReturnView = {
  ...BASE,
  name: SIMIN,
  stage: "referred",
  steps: steps(1, "screening"),
  record: record("return-2", "simin"),
  counsellings: [talk("return-2")],
  screenings: [{ id: "screen-2", application: "case-return", voluntaryReturn: "return-2", screenedOn: "2026-11-04", indicators: [{ code: "pressure", note: "Əri tələb edir." }], referral: { to: "Qadınlara yardım xidməti (nümunə)", on: "2026-11-04" }, verdict: null, officer: "rena" }],
};
const BEGUN: VoluntaryReturnView = { ...BASE, name: LALEH, stage: "asked", role: "childWithAdult", steps: steps(0), topicsMissing: ["stay"], record: record("return-3", "laleh", { ledBy: "simin" }) };

const limit = (purpose: "ticket" | "allowance" | "tranche", tranche: number | null, most: number) => ({ purpose, tranche, most, currency: "USD", afterMonths: 0 });
export const ALL: CaseReturns = {
  application: "case-return",
  number: "BLK-2-2026-00017-3",
  returns: [BOOKED, STOPPED, BEGUN],
  members: [
    { person: "nadir", name: NADIR, relationship: "PA", child: false },
    { person: "simin", name: SIMIN, relationship: "WIF", child: false },
    { person: "laleh", name: LALEH, relationship: "DAU", child: true },
  ],
  officers: { rena: "Rəna Nümunəli", sevda: "Sevda Nümunəli" },
  languages: ["az", "ru", "en", "fa", "prs", "ps", "ur", "ar", "tr", "uk", "ka"],
  unconfirmed: ["az", "ru", "en", "fa", "prs", "ps", "ur", "ar", "tr", "uk", "ka"],
  rules: {
    reconfirmDays: 7,
    eligibilityDays: 14,
    monitoringMonths: [3, 6, 12],
    requiredTopics: ["stay", "consequences"],
    organisations: ["iom", "unhcr", "authority", "partner", "own"],
    excluded: [{ country: "YEM", because: said("Heç bir təşkilat ora qayıdış təşkil etmir", "Ни одна организация не организует туда возвращение", "No organisation arranges returns there") }],
    advisedAgainst: [{ country: "AFG", because: said("BMT QAK ora qayıdışı tövsiyə etmir", "УВКБ ООН не рекомендует возвращение туда", "UNHCR advises against returns there") }],
    limits: [limit("ticket", null, 150_000), limit("allowance", null, 20_000), limit("tranche", 1, 80_000), limit("tranche", 2, 60_000)],
    legalBasis: said("", "", ""),
    verified: false,
  },
  mayAsk: true,
  mayCounsel: true,
  mayDecide: true,
  mayAdvise: false,
  me: "sevda",
};

const row = ({ record: one, name, stage, steps: all }: VoluntaryReturnView): ReturnRow => ({
  id: one.id,
  application: one.application,
  number: ALL.number,
  name,
  led: one.ledBy !== null,
  stage,
  next: all.find(({ state }) => state === "next" || state === "stopped")?.code ?? null,
  country: one.destination?.country ?? null,
  departsOn: one.booking?.departsOn ?? null,
  askedOn: one.askedOn,
  open: one.ended === null,
});
const STAYS: VoluntaryReturnView = { ...BASE, name: nameOf("Karim Namuna", null), stage: "revoked", steps: steps(8), record: record("return-4", "karim", { ended: { kind: "revoked", on: "2026-11-20", note: null, officer: "rena" } }) };

export const returnHandlers: Handlers = {
  "return.list": () => [...ALL.returns, STAYS].map(row),
  "return.of_case": ({ application }) => (application === ALL.application ? ALL : { ...ALL, application, returns: [] }),
};
