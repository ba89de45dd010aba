// Written by `cargo xtask bindings` from the Rust types. Do not edit.

export type About = {
/**
 * Version.
 */
version: string,
/**
 * Where the case file lies.
 */
folder: string,
/**
 * Where backups lie.
 */
backups: string,
/**
 * Where saved letters lie.
 */
letters: string,
/**
 * Profile edition.
 */
profile: string, };

export type ActionCode = "correctPersons" | "interview" | "assess" | "draft" | "submit" | "review" | "issue" | "deliver";

export type Analysis = {
/**
 * Well-founded fear: the risk looking forward, on the accepted facts.
 */
fear: string,
/**
 * Whether the harm is persecution.
 */
persecution: string,
/**
 * Grounds of the Convention.
 */
grounds: Array<Ground>,
/**
 * Protection by the State.
 */
protection: string,
/**
 * Internal flight alternative.
 */
relocation: string,
/**
 * Exclusion.
 */
exclusion: string,
/**
 * Non-refoulement, examined even without a status.
 */
refoulement: string, };

export type Assessed = {
/**
 * What was found.
 */
finding: Finding,
/**
 * Why.
 */
reasoning: string,
/**
 * Line in which a contradiction was put to the applicant.
 */
putIn: string | null, };

export type BackupView = {
/**
 * Its folder.
 */
path: string,
/**
 * Bytes of its database.
 */
bytes: number,
/**
 * Commits in it.
 */
commits: number, };

export type Birth = {
/**
 * How precisely it is known.
 */
precision: BirthPrecision,
/**
 * The date as given, in its calendar.
 */
given: GivenDate | null,
/**
 * The age as stated.
 */
age: number | null,
/**
 * When the age was stated.
 */
statedOn: string | null,
/**
 * From where it is known.
 */
basis: BirthBasis,
/**
 * The earliest day it can be.
 */
earliest: string | null,
/**
 * The latest day it can be.
 */
latest: string | null, };

export type BirthBasis = "stated" | "document";

export type BirthForm = {
/**
 * Calendar of the date.
 */
calendar: Calendar | null,
/**
 * Year in that calendar.
 */
year: number | null,
/**
 * Month, from 1.
 */
month: number | null,
/**
 * Day, from 1.
 */
day: number | null,
/**
 * Age in years, when no date is known.
 */
age: number | null,
/**
 * From where it is known.
 */
basis: BirthBasis, };

export type BirthPrecision = "exact" | "month" | "year" | "age" | "unknown";

export type Blocker = {
/**
 * What.
 */
code: Code,
/**
 * Whom it concerns.
 */
person: string | null, };

export type Calendar = "gregorian" | "solarHijri" | "islamicCivil" | "ummAlQura";

export type CaseFile = {
/**
 * Case.
 */
id: string,
/**
 * Case number.
 */
number: string,
/**
 * Profile edition it was opened under.
 */
profile: string,
/**
 * Where it stands.
 */
stage: Stage,
/**
 * When it was registered.
 */
registeredAt: string,
/**
 * Name of the officer in charge.
 */
officer: string,
/**
 * Language of the applicant, as a tag.
 */
language: string,
/**
 * Reasons in the applicant's own words.
 */
reasons: string,
/**
 * Contact.
 */
contact: string,
/**
 * When they entered the country.
 */
arrivedOn: string | null,
/**
 * The family, in its order.
 */
members: Array<MemberView>,
/**
 * Interviews.
 */
interviews: Array<InterviewView>,
/**
 * Material facts.
 */
facts: Array<Fact>,
/**
 * Decision.
 */
decision: DecisionView | null,
/**
 * Letters.
 */
letters: Array<LetterView>,
/**
 * Time limits, the nearest first.
 */
clocks: Array<Clock>,
/**
 * Outcomes of the profile, each with the law it rests on.
 */
outcomes: Array<OutcomeRule>,
/**
 * Remedies of the profile.
 */
remedies: Array<Remedy>,
/**
 * Steps, in order.
 */
steps: Array<Step>,
/**
 * What this officer may do now.
 */
actions: Array<ActionCode>,
/**
 * Why this officer may not review, when that is why.
 */
ownDraft: boolean, };

export type CaseId = {
/**
 * Which.
 */
application: string, };

export type CaseList = {
/**
 * Cases of this page.
 */
rows: Array<CaseRow>,
/**
 * Cases in all.
 */
total: number,
/**
 * Cases on a page.
 */
size: number,
/**
 * Number of cases at each stage, whatever the filter.
 */
stages: { [key in Stage]?: number }, };

export type CaseQuery = {
/**
 * Name in any script, case number or document number; everything when empty.
 */
text: string,
/**
 * Only cases at this stage.
 */
stage: Stage | null,
/**
 * Only cases of the asking officer.
 */
mine: boolean,
/**
 * By what to sort.
 */
sort: SortBy,
/**
 * Whether the last comes first.
 */
descending: boolean,
/**
 * Page, from 0.
 */
page: number, };

export type CaseRow = {
/**
 * Case.
 */
id: string,
/**
 * Case number.
 */
number: string,
/**
 * Where it stands.
 */
stage: Stage,
/**
 * Name of the principal applicant.
 */
principal: PersonName,
/**
 * Nationality of the principal applicant.
 */
nationality: string | null,
/**
 * Persons in the case.
 */
persons: number,
/**
 * Day of registration.
 */
registeredOn: string,
/**
 * Name of the officer in charge.
 */
officer: string,
/**
 * The nearest time limit that still runs.
 */
clock: Clock | null, };

export type ChangeView = {
/**
 * `table.field`; `table` alone when the record was made.
 */
field: string,
/**
 * What was written, in short; none when a record was made or the value erased.
 */
value: string | null, };

export type Check = {
/**
 * What it checks.
 */
field: MrzField,
/**
 * The digit the characters add up to.
 */
expected: string,
/**
 * The character read.
 */
found: string,
/**
 * Whether they agree and a date field holds no letter.
 */
ok: boolean,
/**
 * Possible one-character misreadings, likeliest first; empty if `ok`.
 */
repairs: Array<Repair>, };

export type Clock = {
/**
 * Name of the deadline in the profile.
 */
id: string,
/**
 * Its name for people.
 */
name: Words,
/**
 * First day, from which it counts.
 */
from: string,
/**
 * Last day.
 */
lastDay: string,
/**
 * Days until the last day; negative when it has passed.
 */
daysLeft: number,
/**
 * How it stands.
 */
state: ClockState,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether the limit was confirmed.
 */
verified: boolean,
/**
 * When what it was for was done.
 */
metOn: string | null, };

export type ClockState = "overdue" | "running" | "met" | "expired";

export type Closing = {
/**
 * When it was signed.
 */
signedAt: string,
/**
 * Whether it was read back to the applicant.
 */
readBack: boolean,
/**
 * What the applicant said to it.
 */
remarks: string,
/**
 * SHA-256 over the numbered lines as signed.
 */
digest: string, };

export type Code = "checkTheForm" | "required" | "tooLong" | "notAChoice" | "impossibleDate" | "dateInFuture" | "noLetters" | "oneNameNeeded" | "sexContradicts" | "putToApplicantMissing" | "passwordTooShort" | "passwordsDiffer" | "workstationNumber" | "mrzLength" | "mrzUnknown" | "mrzCharacter" | "notAllowed" | "ownDraft" | "stageForbids" | "noPrincipal" | "onePrincipal" | "interviewSigned" | "interviewEmpty" | "interviewOpen" | "notInterviewed" | "factsMissing" | "factsUndecided" | "outcomeMissing" | "outcomesMixed" | "reasonsMissing" | "notSubmitted" | "notApproved" | "decisionFrozen" | "alreadyIssued" | "alreadyDelivered" | "disputed" | "staleRecord" | "derivativeNeedsRefugee" | "letterTextMissing" | "missingGlyph" | "loginTaken" | "locked" | "wrongPassword" | "mistypedRecoveryCode" | "wrongRecoveryCode" | "damagedFile" | "newerFile" | "openElsewhere" | "diskFull" | "noOffice" | "alreadyThere" | "cannotWriteFile" | "noViewer" | "notFound" | "unknownCommand" | "profileInvalid" | "unexpected";

export type Correction = {
/**
 * Case in which it is made.
 */
application: string,
/**
 * Person.
 */
person: string,
/**
 * The data as they should be.
 */
form: PersonForm, };

export type CountryView = {
/**
 * ISO 3166 alpha-3.
 */
code: string,
/**
 * In Azerbaijani.
 */
az: string,
/**
 * In Russian.
 */
ru: string,
/**
 * In English.
 */
en: string, };

export type DecisionForm = {
/**
 * Case.
 */
application: string,
/**
 * Outcome for each person.
 */
rulings: Array<RulingForm>,
/**
 * Legal analysis.
 */
analysis: Analysis,
/**
 * Reasons, in each language they were written in.
 */
reasons: Reasons, };

export type DecisionState = "draft" | "submitted" | "returned" | "approved";

export type DecisionView = {
/**
 * Decision.
 */
id: string,
/**
 * Where it stands.
 */
state: DecisionState,
/**
 * Who drafted it last.
 */
draftedBy: string,
/**
 * Outcomes.
 */
rulings: Array<RulingView>,
/**
 * Legal analysis.
 */
analysis: Analysis,
/**
 * Reasons.
 */
reasons: Reasons,
/**
 * When it was handed in.
 */
submittedAt: string | null,
/**
 * Who approved it.
 */
approvedBy: string | null,
/**
 * When it was approved.
 */
approvedAt: string | null,
/**
 * Reviews, the oldest first.
 */
reviews: Array<ReviewView>,
/**
 * What keeps it from being handed in.
 */
blockers: Array<Blocker>, };

export type DeliverForm = {
/**
 * Letter.
 */
letter: string,
/**
 * Day.
 */
on: string,
/**
 * To whom and how.
 */
means: string, };

export type Delivery = {
/**
 * Day.
 */
on: string,
/**
 * To whom and how, in words: in person, with which interpreter.
 */
means: string,
/**
 * Officer who handed it over.
 */
officer: string, };

export type DemonstrationAccount = {
/**
 * Name.
 */
name: string,
/**
 * Login.
 */
login: string,
/**
 * Password.
 */
password: string,
/**
 * Roles.
 */
roles: Array<Role>, };

export type DocumentForm = {
/**
 * The machine-readable zone, as pasted or scanned.
 */
mrz: string | null,
/**
 * Kind, when there is no machine-readable zone.
 */
kind: string | null,
/**
 * Number, likewise.
 */
number: string | null,
/**
 * Issuing state, likewise.
 */
issuer: string | null, };

export type DraftForm = {
/**
 * Which form.
 */
key: string,
/**
 * Its content, as the form writes it.
 */
body: string, };

export type DraftKey = {
/**
 * Its key.
 */
key: string, };

export type DraftRow = {
/**
 * Which form.
 */
key: string,
/**
 * When it was last saved.
 */
savedAt: string, };

export type DraftView = {
/**
 * Its content.
 */
body: string,
/**
 * When it was saved.
 */
savedAt: string, };

export type Due = "overdue" | "today" | "week" | "later";

export type EntryView = {
/**
 * When.
 */
at: string,
/**
 * Who.
 */
officer: string,
/**
 * Which command.
 */
command: string,
/**
 * What it changed.
 */
changes: Array<ChangeView>, };

export type Evidence = Array<string>;

export type Fact = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Whose claim it belongs to.
 */
person: string,
/**
 * Number in the case, from 1.
 */
number: number,
/**
 * The fact, in one sentence.
 */
statement: string,
/**
 * Interview lines it rests on.
 */
evidence: Evidence,
/**
 * Credibility indicators.
 */
indicators: Indicators,
/**
 * Finding with its reasoning.
 */
assessed: Assessed, };

export type FactForm = {
/**
 * The fact to change; none for a new one.
 */
fact: string | null,
/**
 * Case.
 */
application: string,
/**
 * Whose claim it belongs to.
 */
person: string,
/**
 * The fact, in one sentence.
 */
statement: string,
/**
 * Interview lines it rests on.
 */
evidence: Array<string>,
/**
 * Credibility indicators.
 */
indicators: Indicators,
/**
 * What was found.
 */
finding: Finding,
/**
 * Why.
 */
reasoning: string,
/**
 * Line in which a contradiction was put to the applicant.
 */
putIn: string | null, };

export type Failure = {
/**
 * What the page does about it.
 */
kind: Kind,
/**
 * Why.
 */
code: Code,
/**
 * Values for the words.
 */
params: { [key in string]: string },
/**
 * The fields at fault, in the order of the form.
 */
fields: Array<Fault>,
/**
 * For support, in English; never case content.
 */
context: string, };

export type Fault = {
/**
 * Path of the field in the command's argument, `members.0.name.latin`.
 */
field: string,
/**
 * Why.
 */
code: Code,
/**
 * Values for the words.
 */
params: { [key in string]: string }, };

export type FileCheckView = {
/**
 * Whether nothing is wrong.
 */
sound: boolean,
/**
 * Commits read.
 */
commits: number,
/**
 * Rows compared with the log.
 */
rows: number,
/**
 * What is wrong, for support.
 */
problems: Array<string>, };

export type Finding = "undecided" | "accepted" | "benefitOfDoubt" | "rejected" | "notMaterial";

export type GivenDate = {
/**
 * Calendar it was given in.
 */
calendar: Calendar,
/**
 * Year in that calendar.
 */
year: number,
/**
 * Month in that calendar, 1 to 12.
 */
month: number | null,
/**
 * Day of that month.
 */
day: number | null, };

export type Ground = "race" | "religion" | "nationality" | "socialGroup" | "politicalOpinion";

export type IdentityDocument = {
/**
 * Identifier.
 */
id: string,
/**
 * Whose.
 */
person: string,
/**
 * ICAO document code, `P` for a passport; `OTHER` when it has no machine-readable zone.
 */
kind: string,
/**
 * Number.
 */
number: string,
/**
 * Issuing state as on the document.
 */
issuer: string,
/**
 * Name exactly as on the document.
 */
name: string,
/**
 * Last day of validity.
 */
expires: string | null,
/**
 * Machine-readable zone as read.
 */
mrz: MrzLines,
/**
 * Whether all its check digits are right; none when it has none.
 */
checksRight: boolean | null, };

export type Indicator = "detail" | "internal" | "family" | "external" | "plausibility";

export type Indicators = { [key in Indicator]?: Mark };

export type InterviewId = {
/**
 * Which.
 */
interview: string, };

export type InterviewView = {
/**
 * Interview.
 */
id: string,
/**
 * Who is interviewed.
 */
person: string,
/**
 * Name of the interviewer.
 */
officer: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * When it began.
 */
startedAt: string,
/**
 * How it was closed; none while it goes on.
 */
closing: Closing | null,
/**
 * Its lines.
 */
lines: Array<LineView>, };

export type Kind = "invalid" | "forbidden" | "notNow" | "notFound" | "locked" | "file" | "unexpected";

export type LetterForm = {
/**
 * Case.
 */
application: string,
/**
 * Language.
 */
language: string,
/**
 * Language of the summary.
 */
summary: string | null,
/**
 * Day on which it is to be handed over.
 */
handOver: string, };

export type LetterId = {
/**
 * Which.
 */
letter: string, };

export type LetterView = {
/**
 * Letter.
 */
id: string,
/**
 * Number.
 */
number: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Language of the summary.
 */
summary: string | null,
/**
 * Template and version.
 */
template: string,
/**
 * Who issued it.
 */
issuedBy: string,
/**
 * When.
 */
issuedAt: string,
/**
 * Day on which it was to be handed over.
 */
handOver: string,
/**
 * SHA-256 of the printed document.
 */
hash: string,
/**
 * Pages.
 */
pages: number,
/**
 * How it was handed over.
 */
delivery: Delivery | null, };

export type LineForm = {
/**
 * Interview.
 */
interview: string,
/**
 * Who speaks.
 */
kind: LineKind,
/**
 * What is said.
 */
text: string, };

export type LineKind = "question" | "answer" | "note";

export type LineText = {
/**
 * Line.
 */
line: string,
/**
 * Its text.
 */
text: string, };

export type LineView = {
/**
 * Line.
 */
id: string,
/**
 * Number.
 */
number: number,
/**
 * Who speaks.
 */
kind: LineKind,
/**
 * What is said.
 */
text: string,
/**
 * When it was written.
 */
at: string, };

export type Mark = "supports" | "neutral" | "against";

export type MemberForm = {
/**
 * Who.
 */
person: PersonForm,
/**
 * Relationship to the principal applicant.
 */
relationship: Relationship,
/**
 * Whether they claim protection in their own right.
 */
ownClaim: boolean, };

export type MemberView = {
/**
 * Who.
 */
person: PersonView,
/**
 * Relationship to the principal applicant.
 */
relationship: Relationship,
/**
 * Whether they claim in their own right.
 */
ownClaim: boolean, };

export type Mrz = {
/**
 * Size and kind.
 */
format: MrzFormat,
/**
 * One or two letters, e.g. `P`, `PR`, `V`, `I`.
 */
documentCode: string,
/**
 * Issuing state as written, e.g. `AZE`, `D`; see [`super::state_name_code`].
 */
issuingState: string,
/**
 * Primary identifier; for a single name this is the only one.
 */
familyName: string,
/**
 * Secondary identifier, parts separated by spaces.
 */
givenNames: string,
/**
 * Document number without fillers.
 */
documentNumber: string,
/**
 * Nationality as written, e.g. `AFG`, `XXA`.
 */
nationality: string,
/**
 * Date of birth.
 */
birth: MrzDate,
/**
 * Sex.
 */
sex: MrzSex,
/**
 * Date of expiry (for visas: valid until).
 */
expiry: MrzDate,
/**
 * Optional data without outer fillers; the two fields of TD1 joined by a space.
 */
optional: string,
/**
 * The name field is full to its last character, so names may be cut off.
 */
namesTruncated: boolean,
/**
 * Every check digit of the zone.
 */
checks: Array<Check>,
/**
 * Fields whose content cannot be right whatever the digits say: impossible date, letter
 * in a date, digit in a name, unknown sex.
 */
suspect: Array<MrzField>,
/**
 * The lines, normalised to their full length.
 */
lines: Array<string>, };

export type MrzDate = {
/**
 * The six characters as read, `YYMMDD`.
 */
raw: string,
/**
 * Year with its century.
 */
year: number | null,
/**
 * Month, 1 to 12.
 */
month: number | null,
/**
 * Day of the month.
 */
day: number | null, };

export type MrzField = "documentCode" | "issuingState" | "names" | "documentNumber" | "nationality" | "birth" | "sex" | "expiry" | "optional" | "composite";

export type MrzFormat = "td1" | "td2" | "td3" | "mrvA" | "mrvB";

export type MrzLines = Array<string>;

export type MrzSex = "F" | "M" | "X";

export type MyWork = {
/**
 * What to do, the most urgent first.
 */
tasks: Array<Task>,
/**
 * Half-typed forms.
 */
drafts: Array<DraftRow>, };

export type NameForm = {
/**
 * The full name in Latin letters.
 */
latin: string,
/**
 * The full name in the person's own script.
 */
native: string | null,
/**
 * Family name.
 */
family: string | null,
/**
 * Given names.
 */
given: string | null,
/**
 * Name of the father.
 */
father: string | null,
/**
 * The person has one name only.
 */
single: boolean, };

export type NewOfficer = {
/**
 * Name, as it stands on letters.
 */
name: string,
/**
 * What they sign in with.
 */
login: string,
/**
 * First password.
 */
password: string,
/**
 * What they are appointed to do.
 */
roles: Array<Role>, };

export type OfficeView = {
/**
 * Its name.
 */
name: string,
/**
 * Code of the post.
 */
post: string,
/**
 * Name of the post.
 */
postName: Words,
/**
 * Number of this workstation.
 */
workstation: number,
/**
 * Whether all its persons are invented.
 */
demonstration: boolean, };

export type OfficerView = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string,
/**
 * Login.
 */
login: string,
/**
 * Roles.
 */
roles: Array<Role>,
/**
 * Whether they still work here.
 */
active: boolean, };

export type Outcome = {
/**
 * What was decided; none while undecided.
 */
code: OutcomeCode | null,
/**
 * From whom a derivative status derives.
 */
derivedFrom: string | null, };

export type OutcomeCode = "refugee" | "derivative" | "refused";

export type OutcomeRule = {
/**
 * Which.
 */
code: OutcomeCode,
/**
 * Its name.
 */
name: Words,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether it is negative: reasons and the remedy must stand in the letter.
 */
negative: boolean,
/**
 * Letter template.
 */
letter: string, };

export type PersonForm = {
/**
 * Names.
 */
name: NameForm,
/**
 * Sex; none is unknown.
 */
sex: Sex | null,
/**
 * Birth.
 */
birth: BirthForm,
/**
 * Nationality, ISO 3166 alpha-3.
 */
nationality: string | null,
/**
 * Ethnicity.
 */
ethnicity: string | null,
/**
 * Religion.
 */
religion: string | null,
/**
 * A document they produced.
 */
document: DocumentForm, };

export type PersonName = {
/**
 * The full name in Latin letters, as the person says it or the document has it.
 */
latin: string,
/**
 * The full name in the person's own script.
 */
native: string | null,
/**
 * Family name, where there is one.
 */
family: string | null,
/**
 * Given names, where they can be told apart.
 */
given: string | null,
/**
 * Name of the father; decisive for persons with one name only.
 */
father: string | null,
/**
 * The person has one name only; no part is missing.
 */
single: boolean, };

export type PersonView = {
/**
 * Who.
 */
id: string,
/**
 * Names.
 */
name: PersonName,
/**
 * Sex.
 */
sex: Sex,
/**
 * Birth.
 */
birth: Birth,
/**
 * Age today in full years, at least and at most.
 */
age: [number, number] | null,
/**
 * Whether they are, or may be, under 18 today.
 */
child: boolean,
/**
 * Nationality, ISO 3166 alpha-3.
 */
nationality: string | null,
/**
 * Ethnicity.
 */
ethnicity: string | null,
/**
 * Religion.
 */
religion: string | null,
/**
 * Documents they produced.
 */
documents: Array<IdentityDocument>,
/**
 * Names of fields on which two workstations differ.
 */
disputed: Array<string>, };

export type Place = "office" | "demonstration";

export type Post = {
/**
 * Three capital letters; part of each case number.
 */
code: string,
/**
 * Its name.
 */
name: Words, };

export type Preview = {
/**
 * The PDF, in base 64.
 */
pdf: string,
/**
 * Its pages.
 */
pages: number, };

export type PreviewForm = {
/**
 * Case.
 */
application: string,
/**
 * Language.
 */
language: string,
/**
 * Language of the summary.
 */
summary: string | null,
/**
 * Day on which it is to be handed over; today when none is given.
 */
handOver: string | null,
/**
 * The draft as it stands in the form; the saved one when none is given.
 */
draft: DecisionForm | null, };

export type Reasons = { [key in string]: Array<string> };

export type Recover = {
/**
 * The printed code, however typed.
 */
code: string,
/**
 * Login.
 */
login: string,
/**
 * New password.
 */
password: string, };

export type Registered = {
/**
 * The case.
 */
application: string,
/**
 * Its number.
 */
number: string, };

export type RegistrationForm = {
/**
 * Language of the applicant, as a tag.
 */
language: string,
/**
 * Reasons for leaving and fears, in the applicant's own words.
 */
reasons: string,
/**
 * Where and how they can be reached safely.
 */
contact: string,
/**
 * When they entered the country, `YYYY-MM-DD`.
 */
arrivedOn: string | null,
/**
 * The family, the principal applicant among them.
 */
members: Array<MemberForm>, };

export type Relationship = "PA" | "HUS" | "WIF" | "SON" | "DAU" | "PRM" | "PRF" | "SBM" | "SBF" | "GCM" | "GCF" | "GPM" | "GPF" | "ORM" | "ORF" | "NRM" | "NRF" | "U";

export type Remedy = {
/**
 * To whom.
 */
body: Words,
/**
 * Which of the deadlines runs.
 */
deadline: string,
/**
 * Whether the decision waits for it.
 */
suspensive: boolean,
/**
 * Whether a lawyer confirmed it.
 */
verified: boolean, };

export type Repair = {
/**
 * Line, from 1.
 */
line: number,
/**
 * Position in the line, from 1.
 */
position: number,
/**
 * The character read.
 */
found: string,
/**
 * The character it may be.
 */
suggested: string,
/**
 * Whether the composite check agrees. `false` only if there is none, or if another field
 * is wrong too, so that it cannot agree yet.
 */
confirmed: boolean, };

export type ReviewForm = {
/**
 * Case.
 */
application: string,
/**
 * Verdict.
 */
verdict: Verdict,
/**
 * Reasons; needed for a return.
 */
reasons: string, };

export type ReviewView = {
/**
 * Who reviewed.
 */
officer: string,
/**
 * Verdict.
 */
verdict: Verdict,
/**
 * Reasons.
 */
reasons: string,
/**
 * When.
 */
at: string, };

export type Role = "caseworker" | "reviewer" | "administrator";

export type RulingForm = {
/**
 * Person.
 */
person: string,
/**
 * Outcome; none while undecided.
 */
outcome: OutcomeCode | null,
/**
 * From whom a derivative status derives.
 */
derivedFrom: string | null, };

export type RulingView = {
/**
 * Person.
 */
person: string,
/**
 * Outcome.
 */
outcome: Outcome, };

export type SavedFile = {
/**
 * Where it lies.
 */
path: string, };

export type Scanned = {
/**
 * The text.
 */
text: string, };

export type SessionState = "noOffice" | "locked" | "open";

export type SessionView = {
/**
 * How it stands.
 */
state: SessionState,
/**
 * Which case file is at the desk.
 */
place: Place,
/**
 * Whether this machine has an office of its own.
 */
hasOffice: boolean,
/**
 * Whether this machine has the demonstration office.
 */
hasDemonstration: boolean,
/**
 * The office, when an officer is signed in.
 */
office: OfficeView | null,
/**
 * Who is signed in.
 */
officer: OfficerView | null,
/**
 * Accounts of the demonstration office, when it is at the desk.
 */
accounts: Array<DemonstrationAccount>,
/**
 * Posts of the profile, for set-up.
 */
posts: Array<Post>,
/**
 * Minutes that the office's time is ahead of UTC: the page shows its days and times.
 */
utcOffsetMinutes: number,
/**
 * Version of the program.
 */
version: string, };

export type SetUp = {
/**
 * Name of the office.
 */
office: string,
/**
 * Code of the post.
 */
post: string,
/**
 * Number of this workstation at the post.
 */
workstation: number,
/**
 * Name of the first officer.
 */
name: string,
/**
 * Login of the first officer.
 */
login: string,
/**
 * Password.
 */
password: string,
/**
 * Password again.
 */
repeat: string,
/**
 * What the first officer does besides administering.
 */
roles: Array<Role>, };

export type SetUpDone = {
/**
 * The recovery code. Shown this once, to be printed.
 */
recoveryCode: string, };

export type Sex = "F" | "M" | "U";

export type SignForm = {
/**
 * Interview.
 */
interview: string,
/**
 * Whether it was read back to the applicant.
 */
readBack: boolean,
/**
 * What the applicant said to it.
 */
remarks: string, };

export type SignIn = {
/**
 * Login.
 */
login: string,
/**
 * Password.
 */
password: string, };

export type SortBy = "registered" | "number" | "stage";

export type Stage = "registered" | "interview" | "assessment" | "review" | "decided" | "issued" | "notified" | "closed";

export type StartForm = {
/**
 * Case.
 */
application: string,
/**
 * Who is interviewed.
 */
person: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Interpreter, when there is one.
 */
interpreter: string | null, };

export type Step = {
/**
 * Which.
 */
code: StepCode,
/**
 * How it stands.
 */
state: StepState,
/**
 * What keeps it from being done.
 */
blockedBy: Array<Code>,
/**
 * When it was done.
 */
doneOn: string | null, };

export type StepCode = "register" | "interview" | "assess" | "draft" | "review" | "issue" | "deliver";

export type StepState = "done" | "next" | "waiting";

export type Task = {
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Name of the principal applicant.
 */
principal: PersonName,
/**
 * Persons in the case.
 */
persons: number,
/**
 * What is to be done.
 */
code: TaskCode,
/**
 * When it is due.
 */
due: Due,
/**
 * The time limit it serves.
 */
clock: Clock | null,
/**
 * Why it came back, when it did.
 */
returned: string | null, };

export type TaskCode = "interview" | "assess" | "redraft" | "review" | "issue" | "deliver";

export type Verdict = "approved" | "returned";

export type Words = { [key in string]: string };

/** Every command of the core: what it takes, what it answers. */
export interface Commands {
  "session.state": { args: null; answer: SessionView };
  "session.sign_in": { args: SignIn; answer: SessionView };
  "session.sign_out": { args: null; answer: SessionView };
  "session.choose": { args: Place; answer: SessionView };
  "session.recover": { args: Recover; answer: SessionView };
  "office.set_up": { args: SetUp; answer: SetUpDone };
  "office.demonstration": { args: null; answer: SessionView };
  "work.mine": { args: null; answer: MyWork };
  "case.list": { args: CaseQuery; answer: CaseList };
  "case.open": { args: CaseId; answer: CaseFile };
  "case.journal": { args: CaseId; answer: Array<EntryView> };
  "registration.register": { args: RegistrationForm; answer: Registered };
  "registration.correct": { args: Correction; answer: PersonView };
  "registration.read_mrz": { args: Scanned; answer: Mrz };
  "registration.check_birth": { args: BirthForm; answer: Birth };
  "registration.romanise": { args: string; answer: string };
  "reference.countries": { args: null; answer: Array<CountryView> };
  "interview.start": { args: StartForm; answer: InterviewId };
  "interview.add_line": { args: LineForm; answer: LineView };
  "interview.change_line": { args: LineText; answer: LineView };
  "interview.sign": { args: SignForm; answer: null };
  "fact.record": { args: FactForm; answer: Fact };
  "decision.save": { args: DecisionForm; answer: null };
  "decision.submit": { args: CaseId; answer: null };
  "decision.review": { args: ReviewForm; answer: null };
  "letter.preview": { args: PreviewForm; answer: Preview };
  "letter.issue": { args: LetterForm; answer: null };
  "letter.show": { args: LetterId; answer: Preview };
  "letter.save": { args: LetterId; answer: SavedFile };
  "letter.open": { args: LetterId; answer: SavedFile };
  "letter.deliver": { args: DeliverForm; answer: null };
  "draft.save": { args: DraftForm; answer: null };
  "draft.load": { args: DraftKey; answer: DraftView | null };
  "draft.discard": { args: DraftKey; answer: null };
  "officer.list": { args: null; answer: Array<OfficerView> };
  "officer.add": { args: NewOfficer; answer: OfficerView };
  "backup.write": { args: null; answer: BackupView };
  "file.check": { args: null; answer: FileCheckView };
  "about": { args: null; answer: About };
}
