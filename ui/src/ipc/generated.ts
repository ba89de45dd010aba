// Written by `cargo xtask bindings` from the Rust types. Do not edit.

export type AbandonForm = {
/**
 * Procedure.
 */
procedure: string,
/**
 * Why.
 */
reason: string, };

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

export type AccessView = {
/**
 * Why it is sealed; none where it is not.
 */
sealed: string | null,
/**
 * Name of who sealed it.
 */
sealedBy: string | null,
/**
 * When.
 */
sealedAt: string | null,
/**
 * Numbers of sealed cases that close this one too, which has no seal of its own: their people went into it or parted
 * from them.
 */
sealedWith: Array<string>,
/**
 * Who stands on its list.
 */
listed: Array<ListedView>,
/**
 * Names of those who declared a conflict of interest. Why, they told the journal.
 */
conflicts: Array<string>,
/**
 * How often it was opened in an emergency.
 */
emergencies: number,
/**
 * Whether the reader is in charge of it, and must hand it over to declare a conflict.
 */
inCharge: boolean,
/**
 * Whether the reader may seal and unseal it.
 */
maySeal: boolean,
/**
 * Officers who can be named.
 */
officers: Array<OfficerChoice>, };

export type Accreditation = {
/**
 * Number, as the accrediting body gives it.
 */
number: string,
/**
 * Last day on which it counts; none is without end.
 */
until: string | null, };

export type Acknowledgement = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Who was told.
 */
person: string,
/**
 * What.
 */
kind: AcknowledgementKind,
/**
 * In which language, a code of the list `language`.
 */
language: string,
/**
 * When.
 */
toldOn: string,
/**
 * How.
 */
how: ToldHow,
/**
 * Interpreter, when there was one.
 */
interpreter: string | null,
/**
 * Why they did not sign for it, in their words; none when they did.
 */
refused: string | null,
/**
 * Who told them.
 */
recordedBy: string,
/**
 * Why the record stands no longer.
 */
withdrawn: string | null, };

export type AcknowledgementForm = {
/**
 * Case.
 */
application: string,
/**
 * Who was told.
 */
person: string,
/**
 * What.
 */
kind: AcknowledgementKind,
/**
 * In which language, a code of the list `language`.
 */
language: string,
/**
 * When.
 */
on: string,
/**
 * How.
 */
how: ToldHow,
/**
 * Interpreter, when there was one.
 */
interpreter: string | null,
/**
 * Why they did not sign for it; none when they did.
 */
refused: string | null, };

export type AcknowledgementKind = "rights" | "personalData";

export type AcknowledgementView = {
/**
 * Which.
 */
id: string,
/**
 * Who was told.
 */
person: string,
/**
 * What.
 */
kind: AcknowledgementKind,
/**
 * In which language, a code of the list `language`.
 */
language: string,
/**
 * When.
 */
on: string,
/**
 * How.
 */
how: ToldHow,
/**
 * Interpreter, when there was one.
 */
interpreter: string | null,
/**
 * Why they did not sign for it.
 */
refused: string | null,
/**
 * Name of the officer who told them.
 */
recordedBy: string, };

export type AcknowledgementWithdrawal = {
/**
 * Which.
 */
acknowledgement: string,
/**
 * Why.
 */
reason: string, };

export type Act = "bookInterview" | "startInterview" | "writeTranscript" | "signInterview" | "submitDecision" | "reviewDecision" | "issueLetter" | "serveDecision" | "lodgeAppeal" | "decideAppeal" | "closeCase" | "reopenCase" | "endStatus" | "issueCertificate" | "setProcedure" | "release" | "applyReturn" | "declareReturn" | "approachConsulate" | "bookReturn" | "departReturn" | "payReturn" | "approveList" | "checkIn" | "refer" | "decideReunification";

export type ActionCode = "correctPersons" | "interview" | "assess" | "draft" | "submit" | "review" | "vote" | "closeVote" | "issue" | "deliver";

export type ActionDoneForm = {
/**
 * Goal.
 */
goal: string,
/**
 * Place of the action, from 0.
 */
action: number,
/**
 * When.
 */
on: string,
/**
 * What came of it.
 */
note: string, };

export type ActionPlan = {
/**
 * Gaps, the newest first.
 */
gaps: Array<GapView>,
/**
 * Officers who can be given something to do, by name.
 */
owners: Array<Owner>, };

export type AddSource = {
/**
 * Its document, when there is one.
 */
file: SourceFile | null,
/**
 * Text of each page, in order; a page without text is empty. One page when the text has none.
 */
pages: Array<string>,
/**
 * The edition that this one takes the place of.
 */
supersedes: string | null,
/**
 * Title, in the language of the source.
 */
title: string,
/**
 * Who published it.
 */
publisher: string,
/**
 * Who wrote it, when somebody else.
 */
author: string | null,
/**
 * Code of the list `coi_kind`.
 */
kind: string,
/**
 * When it was published, as far as known.
 */
published: string,
/**
 * When it was read; today when nothing is said.
 */
consulted: string | null,
/**
 * Countries, ISO 3166 alpha-3.
 */
countries: Array<string>,
/**
 * Codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Code of the list `coi_reliability`.
 */
reliability: string,
/**
 * Who says it, and how they know.
 */
reliabilityNote: string | null,
/**
 * Whether the situation changes fast.
 */
volatile: boolean,
/**
 * Where it was found.
 */
foundAt: string | null, };

export type Added = {
/**
 * The attachment.
 */
attachment: string,
/**
 * What is odd about it. It is kept all the same.
 */
warnings: Array<ScanWarning>, };

export type AddendumForm = {
/**
 * Interview.
 */
interview: string,
/**
 * As what somebody speaks in it.
 */
saidBy: Signer,
/**
 * What is corrected or completed.
 */
text: string,
/**
 * Lines that it is about.
 */
lines: Array<string>, };

export type AddendumView = {
/**
 * Which.
 */
id: string,
/**
 * Number.
 */
number: number,
/**
 * As what somebody speaks in it.
 */
saidBy: Signer,
/**
 * What is corrected or completed.
 */
text: string,
/**
 * Lines that it is about.
 */
lines: Array<string>,
/**
 * Name of the officer who wrote it.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * Check code.
 */
digest: string,
/**
 * Whether it is as it was written.
 */
intact: boolean, };

export type Address = {
/**
 * A code of the list `address`.
 */
kind: string,
/**
 * Country, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Town or village.
 */
place: string | null,
/**
 * Street, house, camp.
 */
line: string | null,
/**
 * Since when.
 */
from: string | null,
/**
 * Until when.
 */
until: string | null, };

export type Addresses = Array<Address>;

export type AdmitForm = {
/**
 * Case.
 */
application: string,
/**
 * Who may see it.
 */
officer: string,
/**
 * Why.
 */
reason: string, };

export type AfterRights = {
/**
 * Record: appeals and their steps, judgments of courts, closures, requests, services, flags.
 */
record: boolean,
/**
 * Open a procedure about a status.
 */
examine: boolean,
/**
 * Decide: complaints, lateness, requests, what becomes of a status; carry a judgment out.
 */
decide: boolean, };

export type AfterView = {
/**
 * Appeals.
 */
appeal: AppealTrack,
/**
 * How the case ended, and what may follow.
 */
end: EndView,
/**
 * Who holds a status.
 */
status: StatusView,
/**
 * Flags that this officer may see.
 */
flags: Array<FlagView>,
/**
 * Whether there is a flag that this officer may not see.
 */
flagsHidden: boolean,
/**
 * Ways to serve.
 */
services: Array<ServiceRule>,
/**
 * What this officer may do.
 */
rights: AfterRights, };

export type Age = {
/**
 * The last day on which it may be relied on without looking for a newer one.
 */
until: string,
/**
 * Whether that day has passed.
 */
stale: boolean,
/**
 * Months that it may be old.
 */
months: number,
/**
 * Whether a law or a public source confirms the months.
 */
verified: boolean, };

export type Agent = "state" | "parties" | "nonState";

export type Agreement = {
/**
 * Marks that both gave.
 */
pairs: number,
/**
 * Share of equal marks.
 */
observed: number,
/**
 * Share that chance alone would give.
 */
expected: number,
/**
 * Cohen's κ; none where both always gave one mark, where chance explains everything.
 */
kappa: number | null, };

export type AidCriteria = {
/**
 * From 1.
 */
version: number,
/**
 * From when it counts.
 */
from: string,
/**
 * Who set it.
 */
officer: string,
/**
 * Why it was set so, and the decision it rests on.
 */
basis: string,
/**
 * Codes of the list `population`; none asks nothing.
 */
populations: Array<string>,
/**
 * Persons at least.
 */
least: number | null,
/**
 * Persons at most.
 */
most: number | null,
/**
 * Children at least.
 */
children: number | null,
/**
 * Persons of 60 and more at least.
 */
elderly: number | null,
/**
 * Any of these specific needs, codes of the list `need`; none asks nothing.
 */
needs: Array<string>,
/**
 * Income of a person in a month at most, in minor units.
 */
income: number | null,
/**
 * What each household is given, in minor units.
 */
base: number,
/**
 * What is given for each person, in minor units.
 */
each: number,
/**
 * At most, in minor units.
 */
cap: number | null, };

export type AidCriterion = "population" | "least" | "most" | "children" | "elderly" | "need" | "income";

export type Alias = {
/**
 * What kind.
 */
kind: AliasKind,
/**
 * The name, in any script.
 */
name: string,
/**
 * From where it is known.
 */
source: string | null,
/**
 * Since when.
 */
from: string | null,
/**
 * Until when.
 */
until: string | null, };

export type AliasKind = "spelling" | "maiden" | "earlier" | "called" | "assumed";

export type Aliases = Array<Alias>;

export type AlikeChoice = "queue" | "leave";

export type AlikeLine = {
/**
 * Its line.
 */
line: number,
/**
 * The name there.
 */
name: string,
/**
 * How likely they are one person, and what speaks for and against it.
 */
likeness: Likeness, };

export type Alternative = {
/**
 * The place, by name.
 */
place: string,
/**
 * Whether it can be reached safely and legally, and is out of reach of whoever persecutes.
 */
relevance: string,
/**
 * Whether this applicant can be expected to live there.
 */
reasonableness: string,
/**
 * The line in which it was put to the applicant.
 */
putIn: string | null,
/**
 * Whether there is an alternative; none while that was not answered.
 */
exists: boolean | null, };

export type Analysis = {
/**
 * Well-founded fear: the risk looking forward, on the accepted facts.
 */
fear: string,
/**
 * What was suffered before: a serious indication of what is feared.
 */
past: string,
/**
 * What arose after they left.
 */
surPlace: string,
/**
 * Whether the harm is persecution.
 */
persecution: string,
/**
 * The acts, each with the right it violates.
 */
harms: Array<Harm>,
/**
 * Whether the acts reach persecution together only.
 */
cumulative: boolean,
/**
 * Grounds of the Convention.
 */
grounds: Array<Nexus>,
/**
 * From whom the harm comes.
 */
agents: Array<Agent>,
/**
 * Protection by the State.
 */
protection: string,
/**
 * What protection must be, each answered by itself.
 */
protectionTests: { [key in ProtectionTest]?: boolean },
/**
 * Internal flight alternative.
 */
relocation: string,
/**
 * The place, and whether it is one.
 */
alternative: Alternative,
/**
 * Exclusion.
 */
exclusion: string,
/**
 * The clauses that were examined.
 */
clauses: Array<ClauseFound>,
/**
 * Subsidiary or complementary protection, where the profile has it.
 */
subsidiary: string,
/**
 * Its grounds.
 */
seriousHarms: Array<SeriousHarmFound>,
/**
 * Non-refoulement, examined even without a status.
 */
refoulement: string,
/**
 * Family unity, for each member by itself.
 */
unity: { [key in string]: string }, };

export type AnswerComplaintForm = {
/**
 * Which.
 */
complaint: string,
/**
 * What was found and done, as they are told.
 */
text: string,
/**
 * Whether it was right.
 */
upheld: boolean, };

export type AnswerForm = {
/**
 * Case.
 */
application: string,
/**
 * A need that triggers the guarantee.
 */
need: string,
/**
 * Code of the list `guarantee`.
 */
guarantee: string,
/**
 * What became of it.
 */
answer: GuaranteeAnswer,
/**
 * By whom and how, or why the person does not wish it.
 */
note: string, };

export type AnswerInformationForm = {
/**
 * Request.
 */
request: string,
/**
 * When it came.
 */
on: string | null,
/**
 * What it says, in short.
 */
answer: string, };

export type AnswerKind = "released" | "granted" | "refused";

export type AnswerView = {
/**
 * What is known.
 */
text: string,
/**
 * What it rests on.
 */
citations: Array<Cited>,
/**
 * Name of who answered.
 */
by: string,
/**
 * When.
 */
on: string, };

export type Answered = {
/**
 * Code of the list `guarantee`.
 */
guarantee: string,
/**
 * What became of it.
 */
answer: GuaranteeAnswer,
/**
 * When.
 */
on: string,
/**
 * By whom and how, or why the person does not wish it.
 */
note: string, };

export type AppealForm = {
/**
 * Case.
 */
application: string,
/**
 * Remedy of the profile, by its code.
 */
remedy: string,
/**
 * The procedure whose end of a status is challenged; none challenges the decision on the application.
 */
procedure: string | null,
/**
 * When it was lodged.
 */
lodgedOn: string,
/**
 * By whom.
 */
lodgedBy: string,
/**
 * Whom it concerns; nobody is everybody.
 */
persons: Array<string>,
/**
 * On what grounds.
 */
grounds: string,
/**
 * Number under which the body knows it.
 */
reference: string | null,
/**
 * Why it came too late, where it did, and is to be heard all the same.
 */
lateBecause: string | null,
/**
 * The paper, an attachment of the case.
 */
document: string | null,
/**
 * Why it is recorded in spite of warnings.
 */
overrides: Array<Overriding>, };

export type AppealState = "outOfTime" | "lateAsked" | "lateRefused" | "pending" | "toCarryOut" | "ended";

export type AppealTrack = {
/**
 * Remedies against the last decision and against ends of a status, the lowest first.
 */
levels: Array<LevelView>,
/**
 * Appeals, the oldest first.
 */
appeals: Array<AppealView>, };

export type AppealView = {
/**
 * Which.
 */
id: string,
/**
 * Remedy of the profile.
 */
remedy: string,
/**
 * Its name.
 */
name: Words,
/**
 * Who decides it.
 */
kind: BodyKind,
/**
 * Its place in the order.
 */
level: number,
/**
 * The procedure whose end of a status is challenged; none is the decision on the application.
 */
procedure: string | null,
/**
 * How it stands.
 */
state: AppealState,
/**
 * When it was lodged.
 */
lodgedOn: string,
/**
 * By whom.
 */
lodgedBy: string,
/**
 * Whom it concerns.
 */
persons: Array<string>,
/**
 * On what grounds.
 */
grounds: string,
/**
 * Number under which the body knows it.
 */
reference: string | null,
/**
 * Last day of its time.
 */
lastDay: string,
/**
 * Whether the decision waits for it.
 */
suspensive: boolean,
/**
 * When it came too late: why, and what became of that.
 */
lateness: Lateness | null,
/**
 * Name of who decided that.
 */
latenessBy: string | null,
/**
 * The paper.
 */
document: string | null,
/**
 * Whether nothing came of it yet, so that it can be taken back as a mistake.
 */
fresh: boolean,
/**
 * Steps, in the order of their days.
 */
steps: Array<ProceedingView>,
/**
 * How it ended.
 */
judgment: JudgmentView | null, };

export type AppealWithdrawForm = {
/**
 * Appeal.
 */
appeal: string,
/**
 * Why.
 */
reason: string, };

export type AppliedView = {
/**
 * Changes that were new.
 */
commits: number,
/**
 * Pictures and papers that were new.
 */
blobs: number,
/**
 * Fields that two workstations say differently since.
 */
conflicts: number,
/**
 * Parts that wait for others.
 */
early: number,
/**
 * Parts of a newer version of the program.
 */
newer: number,
/**
 * Whether a device was copied.
 */
forked: boolean,
/**
 * Parts made by a clock that cannot be right.
 */
suspect: number,
/**
 * Why parts were refused.
 */
refused: Array<Reason>,
/**
 * Records whose values came later than they did: a case that was handed over to here.
 */
filled: number,
/**
 * Records that were forgotten here: of cases that another post has now.
 */
forgotten: number,
/**
 * Whether those are in older backups still, which could not be replaced by a new one.
 */
inBackups: boolean, };

export type Appointment = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * What it is for.
 */
kind: AppointmentKind,
/**
 * Day.
 */
day: string,
/**
 * Time of the day, `HH:MM`.
 */
time: string,
/**
 * Where: building, floor, room.
 */
place: string,
/**
 * Who is to come.
 */
persons: Invited,
/**
 * What else the applicant should know; stands on the slip.
 */
note: string | null,
/**
 * Who made it.
 */
madeBy: string,
/**
 * Why it does not take place.
 */
cancelled: string | null,
/**
 * Minutes it is expected to take; none is as long as the profile says.
 */
minutes: number | null,
/**
 * Who receives them: the interviewer.
 */
officer: string | null,
/**
 * Interpreter of the register.
 */
interpreter: string | null,
/**
 * Room of the office.
 */
room: string | null,
/**
 * In which way they meet; none is in person.
 */
mode: AppointmentMode | null,
/**
 * Language of an interview, as a tag.
 */
language: string | null,
/**
 * Whether the wish for a woman or a man was met, where there was one.
 */
wish: SexWish | null,
/**
 * What became of it.
 */
attendance: Attendance | null,
/**
 * The appointment that it takes the place of.
 */
follows: string | null, };

export type AppointmentCancellation = {
/**
 * Which.
 */
appointment: string,
/**
 * Why.
 */
reason: string, };

export type AppointmentCheck = {
/**
 * Double bookings. They refuse it.
 */
collisions: Array<Collision>,
/**
 * Rules of interviews that are not kept.
 */
broken: Array<BrokenView>,
/**
 * Whether offices work on that day.
 */
workingDay: boolean,
/**
 * Whether it lies within the hours in which applicants are received.
 */
inHours: boolean,
/**
 * Minutes that it takes.
 */
minutes: number, };

export type AppointmentChoices = {
/**
 * Officers who interview.
 */
officers: Array<InterviewerChoice>,
/**
 * Interpreters who are called.
 */
interpreters: Array<InterpreterView>,
/**
 * Rooms in use.
 */
rooms: Array<Room>,
/**
 * When applicants are received on a working day.
 */
hours: Array<Span>,
/**
 * Whether the authority confirmed the hours.
 */
verified: boolean,
/**
 * Minutes that an appointment of each kind usually takes.
 */
minutes: { [key in AppointmentKind]?: number }, };

export type AppointmentForm = {
/**
 * Case.
 */
application: string,
/**
 * What it is for.
 */
kind: AppointmentKind,
/**
 * Day.
 */
day: string,
/**
 * Time of the day, `9:30` or `09:30`.
 */
time: string,
/**
 * Where; empty is where the room is.
 */
place: string,
/**
 * Who is to come; nobody is everybody.
 */
persons: Array<string>,
/**
 * What else the applicant should know.
 */
note: string | null,
/**
 * Minutes it is expected to take; none is as long as the profile says.
 */
minutes: number | null,
/**
 * Who receives them.
 */
officer: string | null,
/**
 * Interpreter of the register.
 */
interpreter: string | null,
/**
 * Room of the office.
 */
room: string | null,
/**
 * In which way they meet.
 */
mode: AppointmentMode | null,
/**
 * Language of an interview, as a tag; none is the language of the case.
 */
language: string | null,
/**
 * Why it is booked in spite of warnings.
 */
overrides: Array<Overriding>, };

export type AppointmentKind = "registration" | "interview" | "photograph" | "documents" | "collection" | "medical" | "notification" | "other";

export type AppointmentMode = "inPerson" | "phone" | "video";

export type AppointmentView = {
/**
 * Which.
 */
id: string,
/**
 * What it is for.
 */
kind: AppointmentKind,
/**
 * Day.
 */
day: string,
/**
 * Time of the day, `HH:MM`.
 */
time: string,
/**
 * Where.
 */
place: string,
/**
 * Who is to come.
 */
persons: Array<string>,
/**
 * What else the applicant should know.
 */
note: string | null,
/**
 * Name of the officer who made it.
 */
madeBy: string,
/**
 * Why it does not take place.
 */
cancelled: string | null,
/**
 * Whether offices work on that day.
 */
workingDay: boolean,
/**
 * Whether it lies within the hours in which applicants are received.
 */
inHours: boolean,
/**
 * When it ends, `HH:MM`.
 */
until: string,
/**
 * Minutes it is expected to take.
 */
minutes: number,
/**
 * Who receives them.
 */
officer: string | null,
/**
 * Their name.
 */
officerName: string,
/**
 * Interpreter of the register.
 */
interpreter: string | null,
/**
 * Their name.
 */
interpreterName: string,
/**
 * Room of the office.
 */
room: string | null,
/**
 * What it is called.
 */
roomName: string,
/**
 * In which way they meet.
 */
mode: AppointmentMode,
/**
 * Language of an interview, as a tag.
 */
language: string | null,
/**
 * Whether the wish for a woman or a man was met, where there was one.
 */
wish: SexWish | null,
/**
 * What became of it.
 */
outcome: OutcomeOfAppointment | null,
/**
 * Why.
 */
outcomeReason: string | null,
/**
 * At whose wish it was put off.
 */
postponedBy: PostponedBy | null,
/**
 * The appointment that it takes the place of.
 */
follows: string | null, };

export type ApproveListForm = {
/**
 * Which.
 */
list: string,
/**
 * Reasons for which warnings are overridden.
 */
overrides: Array<Overriding>, };

export type ArabicNames = {
/**
 * Primary identifier.
 */
family: string,
/**
 * Secondary identifier.
 */
given: string, };

export type Archived = "pdf" | "text";

export type Area = {
/**
 * From the left.
 */
x: number,
/**
 * From the top.
 */
y: number,
/**
 * Width.
 */
width: number,
/**
 * Height.
 */
height: number, };

export type Arrived = {
/**
 * When.
 */
on: string,
/**
 * Where.
 */
place: string,
/**
 * Who says so.
 */
toldBy: string, };

export type AsideEntry = {
/**
 * Its name.
 */
name: string,
/**
 * What it is.
 */
kind: AsideKind,
/**
 * Since when.
 */
at: string,
/**
 * Bytes that it takes.
 */
bytes: number, };

export type AsideKind = "replaced" | "remains" | "altered" | "backup";

export type AsideName = {
/**
 * Its name in the list.
 */
name: string, };

export type AskInformationForm = {
/**
 * Case.
 */
application: string,
/**
 * Who is asked.
 */
askedOf: string,
/**
 * For what.
 */
what: string,
/**
 * When it was asked.
 */
on: string | null,
/**
 * Until when an answer is asked for.
 */
dueOn: string | null, };

export type AskerKind = "person" | "representative" | "court" | "police" | "authority" | "unhcr";

export type AssessForm = {
/**
 * Programme.
 */
programme: string,
/**
 * Household.
 */
household: string, };

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
putIn: string | null,
/**
 * How the applicant explained it, and what that explanation is worth.
 */
explanation: string,
/**
 * Conditions of the benefit of the doubt.
 */
doubt: Doubt, };

export type AssessedMany = {
/**
 * Eligible.
 */
eligible: number,
/**
 * Not eligible.
 */
notEligible: number,
/**
 * Something is not known.
 */
unclear: number, };

export type AssignmentForm = {
/**
 * Case.
 */
application: string,
/**
 * Who is to be in charge.
 */
to: string,
/**
 * Why.
 */
reason: string,
/**
 * Whether everything goes to them that the officer in charge has open: somebody is ill, or leaves.
 */
all: boolean, };

export type AssistanceCode = "problem" | "visit" | "complaint" | "eligibility" | "checkList" | "approveList" | "payList" | "review" | "action" | "referral" | "document" | "reunification";

export type AssistanceDue = {
/**
 * What.
 */
code: AssistanceCode,
/**
 * How many.
 */
count: number,
/**
 * How many of them are late.
 */
late: number,
/**
 * The nearest day.
 */
day: string | null, };

export type AttachmentContent = {
/**
 * What it is called.
 */
title: string,
/**
 * What its bytes are.
 */
mediaType: MediaType,
/**
 * Pages.
 */
pages: number,
/**
 * The bytes, in base 64.
 */
content: string, };

export type AttachmentDescription = {
/**
 * Which.
 */
attachment: string,
/**
 * What it is, a code of the list `attachment`.
 */
kind: string,
/**
 * What it is called; when none is given, as it was, or as the file.
 */
title: string | null,
/**
 * Whose it is; none is the whole case's.
 */
person: string | null,
/**
 * The identity document that it shows.
 */
document: string | null,
/**
 * Language it is written in, a code of the list `language`.
 */
language: string | null,
/**
 * The attachment that this one translates.
 */
translationOf: string | null,
/**
 * What an examination found, a code of the list `authenticity`.
 */
authenticity: string | null,
/**
 * Anything else.
 */
note: string | null, };

export type AttachmentId = {
/**
 * Which.
 */
attachment: string, };

export type AttachmentReleaseForm = {
/**
 * Which.
 */
attachment: string,
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type AttachmentView = {
/**
 * Which.
 */
id: string,
/**
 * Whose; none is the whole case's.
 */
person: string | null,
/**
 * The identity document that it shows.
 */
document: string | null,
/**
 * What it is, a code of the list `attachment`.
 */
kind: string,
/**
 * What it is called; a portrait has no name of its own.
 */
title: string,
/**
 * What its bytes are.
 */
mediaType: MediaType,
/**
 * Bytes.
 */
size: number,
/**
 * Pages.
 */
pages: number,
/**
 * SHA-256 of the bytes; asks for the picture.
 */
hash: string,
/**
 * Language it is written in, a code of the list `language`.
 */
language: string | null,
/**
 * The attachment that this one translates.
 */
translationOf: string | null,
/**
 * What an examination found, a code of the list `authenticity`.
 */
authenticity: string | null,
/**
 * Anything else.
 */
note: string | null,
/**
 * Name of the officer who added it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string, };

export type AttachmentWithdrawal = {
/**
 * Which.
 */
attachment: string,
/**
 * Why.
 */
reason: string, };

export type Attendance = {
/**
 * What.
 */
outcome: OutcomeOfAppointment,
/**
 * Why, or how it is known.
 */
reason: string | null,
/**
 * At whose wish it was put off.
 */
by: PostponedBy | null,
/**
 * Who recorded it.
 */
recordedBy: string,
/**
 * When.
 */
recordedAt: string, };

export type AttendanceDay = {
/**
 * Day.
 */
day: string,
/**
 * Whether they were there; none while it is not marked.
 */
presence: TrainingPresence | null, };

export type AttendanceForm = {
/**
 * Session.
 */
session: string,
/**
 * Marks; a later one of a day replaces an earlier one.
 */
marks: Array<AttendanceMark>, };

export type AttendanceMark = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * Day.
 */
day: string,
/**
 * Whether they were there.
 */
presence: TrainingPresence, };

export type Audit = {
/**
 * Identifier.
 */
id: string,
/**
 * Code of its checklist.
 */
checklist: string,
/**
 * Version of the checklist.
 */
version: number,
/**
 * What it is called.
 */
title: string,
/**
 * What it is to find out.
 */
purpose: string,
/**
 * How its sample was drawn.
 */
plan: SamplePlan,
/**
 * Who planned it.
 */
plannedBy: string,
/**
 * When.
 */
plannedOn: string,
/**
 * The audit that it repeats, to see what helped.
 */
follows: string | null,
/**
 * What the assessors conclude.
 */
conclusion: string | null,
/**
 * When it was closed.
 */
closedOn: string | null, };

export type AuditAnswerForm = {
/**
 * AuditFeedback.
 */
feedback: string,
/**
 * Answer.
 */
text: string, };

export type AuditAssessment = {
/**
 * Identifier.
 */
id: string,
/**
 * File of the sample.
 */
file: string,
/**
 * Who marks.
 */
assessor: string,
/**
 * Which marking it is.
 */
pass: AuditPass,
/**
 * Marks.
 */
marks: AuditMarks,
/**
 * What the assessor concludes in their own words.
 */
conclusion: string,
/**
 * When it was finished; none while it is being written.
 */
finishedAt: string | null, };

export type AuditAssessmentForm = {
/**
 * File of the sample.
 */
file: string,
/**
 * Marks by the code of the indicator.
 */
marks: { [key in string]: AuditMarked },
/**
 * What the assessor concludes.
 */
conclusion: string,
/**
 * Whether it is finished: every indicator has its mark, and it changes no more.
 */
finish: boolean, };

export type AuditChange = {
/**
 * The earlier audit.
 */
audit: string,
/**
 * Its title.
 */
title: string,
/**
 * Files of it that were marked.
 */
files: number,
/**
 * All marks.
 */
all: AuditChanged,
/**
 * By section, those that both have.
 */
sections: Array<AuditChanged>,
/**
 * By indicator, those that both have.
 */
items: Array<AuditChanged>, };

export type AuditChangeVerdict = "better" | "worse" | "within";

export type AuditChanged = {
/**
 * Code of the section or indicator; empty of all.
 */
code: string,
/**
 * Marks of the earlier audit.
 */
before: AuditScores,
/**
 * Marks of this one.
 */
after: AuditScores,
/**
 * By how much the share that was right grew, with its bounds; none where either has nothing that applied.
 */
difference: Interval | null,
/**
 * Whether chance explains it.
 */
verdict: AuditChangeVerdict, };

export type AuditChecklist = {
/**
 * Code.
 */
code: string,
/**
 * Version; an audit keeps the one that it was planned with. Whoever changes a word or an indicator counts it up, and
 * an indicator that asks for something else gets another code: results are told together by codes.
 */
version: number,
/**
 * What is looked at.
 */
subject: AuditSubject,
/**
 * Whether the authority confirmed it.
 */
verified: boolean,
/**
 * What it is called.
 */
title: Words,
/**
 * Sections in order.
 */
sections: Array<AuditSection>, };

export type AuditChoices = {
/**
 * Countries of origin that occur, ISO 3166 alpha-3, by code.
 */
countries: Array<string>,
/**
 * Procedures of the office's profile.
 */
procedures: Array<AuditProcedure>,
/**
 * Units in which somebody works or worked, by name.
 */
units: Array<string>,
/**
 * Officers by name; only for whoever assesses.
 */
officers: Array<Owner>, };

export type AuditComparison = {
/**
 * By what.
 */
by: AuditDimension,
/**
 * In the order of their keys, which ranks nobody.
 */
groups: Array<AuditGroup>,
/**
 * Files of units that are so small that they would tell of one person.
 */
withheld: number, };

export type AuditConsents = {
/**
 * Consents, in the order in which they were given.
 */
consents: Array<ObserverConsentView>,
/**
 * Files of the sample.
 */
files: Array<SampledFile>,
/**
 * Observers.
 */
observers: Array<Owner>, };

export type AuditDimension = "quarter" | "done" | "unit" | "procedure" | "country";

export type AuditEvidence = {
/**
 * What it is.
 */
kind: AuditEvidenceKind,
/**
 * Which: a line, a document, an attachment, a citation; of a paragraph its decision.
 */
id: string,
/**
 * Number of a paragraph in the reasons, from 1.
 */
paragraph: number | null,
/**
 * The letter of whose own reasons it is; none is of the reasons for everybody.
 */
letter: string | null, };

export type AuditEvidenceKind = "line" | "attachment" | "document" | "citation" | "paragraph";

export type AuditEvidenceView = {
/**
 * What it is.
 */
evidence: AuditEvidence,
/**
 * Case that it is opened in.
 */
application: string,
/**
 * Interview that a line was said in.
 */
interview: string | null,
/**
 * Number of a line or of a paragraph.
 */
number: number | null,
/**
 * How it begins, or what it is called.
 */
text: string,
/**
 * Whether it can still be linked: what was withdrawn is only shown.
 */
stands: boolean,
/**
 * Classes for want of which its words are left out.
 */
withheld: Array<Class>, };

export type AuditExport = {
/**
 * To which kind of file.
 */
format: ExportFormat,
/**
 * Language of a document.
 */
language: string, } & ({ "of": "audits" } | { "of": "sample",
/**
 * Which.
 */
audit: string, } | { "of": "report",
/**
 * Over which.
 */
query: AuditReportQuery, } | { "of": "feedback",
/**
 * Which.
 */
audit: string, } | { "of": "consents",
/**
 * Which.
 */
audit: string, } | { "of": "plan" });

export type AuditFeedback = {
/**
 * Identifier.
 */
id: string,
/**
 * File of the sample.
 */
file: string,
/**
 * To whom: whose work it is.
 */
officer: string,
/**
 * What is told.
 */
text: string,
/**
 * Who tells it.
 */
givenBy: string,
/**
 * When.
 */
givenOn: string,
/**
 * What the officer answers.
 */
answer: string | null,
/**
 * When they answered.
 */
answeredOn: string | null, };

export type AuditFeedbackForm = {
/**
 * File of the sample.
 */
file: string,
/**
 * What is told.
 */
text: string, };

export type AuditFeedbackView = {
/**
 * Which.
 */
id: string,
/**
 * Title of the audit.
 */
audit: string,
/**
 * Case.
 */
application: string | null,
/**
 * Case number.
 */
number: string,
/**
 * What is told.
 */
text: string,
/**
 * The errors that were found, and what each rests on; none of a case that is closed to them.
 */
findings: Array<AuditFinding>,
/**
 * Who tells it.
 */
givenBy: string,
/**
 * When.
 */
givenOn: string,
/**
 * What they answered.
 */
answer: string | null,
/**
 * When.
 */
answeredOn: string | null, };

export type AuditFile = {
/**
 * Identifier.
 */
id: string,
/**
 * Audit.
 */
audit: string,
/**
 * What is looked at: a case, an interview, a decision, an answer.
 */
subject: string,
/**
 * Case it belongs to; none for answers about countries.
 */
application: string | null,
/**
 * Whose work it is.
 */
officer: string,
/**
 * Group that it was drawn from.
 */
stratum: string,
/**
 * Place in the draw, from 1.
 */
position: number,
/**
 * Whether a second assessor marks it too.
 */
double: boolean,
/**
 * Why it was taken out of the sample.
 */
replaced: string | null, };

export type AuditFileView = {
/**
 * File.
 */
file: AuditFile,
/**
 * Case number; empty for answers about countries.
 */
number: string,
/**
 * Whose work it is; only for whoever assesses.
 */
officer: string | null,
/**
 * Who marks, in the order of the markings.
 */
assessors: Array<string>,
/**
 * Whether the marking that counts is finished.
 */
marked: boolean,
/**
 * Where two assessors differ and nothing was agreed on.
 */
disputed: number,
/**
 * Its grade.
 */
grade: AuditGrade | null,
/**
 * Whether the officer was told.
 */
told: boolean, };

export type AuditFinding = {
/**
 * Code of the indicator.
 */
code: string,
/**
 * What the indicator asks for.
 */
text: Words,
/**
 * The mark.
 */
mark: AuditMark,
/**
 * What was found.
 */
note: string,
/**
 * Root causes.
 */
causes: Array<string>,
/**
 * File of the sample.
 */
file: string,
/**
 * Case number; empty for answers about countries.
 */
number: string,
/**
 * What it rests on; for whoever reads cases.
 */
evidence: Array<AuditEvidenceView>, };

export type AuditForm = {
/**
 * Code of the checklist.
 */
checklist: string,
/**
 * What it is called.
 */
title: string,
/**
 * What it is to find out.
 */
purpose: string,
/**
 * Which files.
 */
filter: SampleFilter,
/**
 * How they are chosen.
 */
method: SampleMethod,
/**
 * By what they are divided.
 */
stratum: Stratum,
/**
 * How sure the result is to be.
 */
confidence: Confidence,
/**
 * To how many points either way, of 100.
 */
margin: number,
/**
 * How many files; none is as many as are enough.
 */
size: number | null,
/**
 * How many of 100 a second assessor marks too.
 */
double: number,
/**
 * Seed of the draw; none is one made of the moment.
 */
seed: string | null,
/**
 * The audit that it repeats.
 */
follows: string | null, };

export type AuditGrade = "A" | "B" | "C" | "D";

export type AuditGroup = {
/**
 * Quarter, name or code; empty where it is not known.
 */
key: string,
/**
 * What the office's profile calls it, where that has a name for it.
 */
name: Words | null,
/**
 * Files.
 */
files: number,
/**
 * Marks.
 */
scores: AuditScores,
/**
 * Share that was right, with its bounds.
 */
right: Interval | null, };

export type AuditId = {
/**
 * Which.
 */
id: string, };

export type AuditIndicator = {
/**
 * Code, unique in its checklist.
 */
code: string,
/**
 * Whether one significant error in it decides the grade.
 */
critical: boolean,
/**
 * What it asks for.
 */
text: Words, };

export type AuditMark = "correct" | "minor" | "significant" | "notApplicable";

export type AuditMarked = {
/**
 * The mark.
 */
mark: AuditMark,
/**
 * What was found, and where: a paragraph of the decision, a line.
 */
note: string,
/**
 * What it rests on.
 */
evidence: Array<AuditEvidence>,
/**
 * Root causes, codes of the list `audit_cause`.
 */
causes: Array<string>, };

export type AuditMarks = { [key in string]: AuditMarked };

export type AuditPass = "first" | "second" | "consensus";

export type AuditProcedure = {
/**
 * Code.
 */
code: string,
/**
 * Name.
 */
name: Words, };

export type AuditReplacement = {
/**
 * File of the sample.
 */
file: string,
/**
 * Why: lost, sealed since, in use by a court.
 */
reason: string, };

export type AuditReport = {
/**
 * Checklist.
 */
checklist: AuditChecklist,
/**
 * Audits.
 */
audits: number,
/**
 * Files that were marked.
 */
files: number,
/**
 * Marks.
 */
scores: AuditScores,
/**
 * Share that was right.
 */
right: Interval | null,
/**
 * Files by their grade, A to D.
 */
grades: [number, number, number, number],
/**
 * By section, in order.
 */
sections: Array<SectionTally>,
/**
 * How often each root cause was named.
 */
causes: { [key in string]: number },
/**
 * Side by side: by quarter, unit, procedure and country.
 */
compared: Array<AuditComparison>,
/**
 * By officer: all of them for whoever assesses, each their own, the others only with five files or more and
 * without a name.
 */
officers: Array<OfficerTally>,
/**
 * Files of officers that are too few to be told.
 */
withheld: number,
/**
 * Of one audit that repeats another: what became of it.
 */
change: AuditChange | null,
/**
 * Of one audit: its errors with what they rest on, by file. Only for whoever assesses.
 */
findings: Array<AuditFinding>, };

export type AuditReportDay = "planned" | "done";

export type AuditReportQuery = {
/**
 * Code of the checklist.
 */
checklist: string,
/**
 * One audit; none is all of the period.
 */
audit: string | null,
/**
 * First day.
 */
from: string | null,
/**
 * Last day.
 */
until: string | null,
/**
 * Of what the days are.
 */
day: AuditReportDay, };

export type AuditRow = {
/**
 * Which.
 */
id: string,
/**
 * What it is called.
 */
title: string,
/**
 * Code of its checklist.
 */
checklist: string,
/**
 * When it was planned.
 */
plannedOn: string,
/**
 * When it was closed.
 */
closedOn: string | null,
/**
 * Files of the sample.
 */
files: number,
/**
 * Files whose marking is finished.
 */
marked: number,
/**
 * Marks so far.
 */
scores: AuditScores, };

export type AuditScores = {
/**
 * As they should be.
 */
correct: number,
/**
 * Minor errors.
 */
minor: number,
/**
 * Significant errors.
 */
significant: number,
/**
 * What did not arise.
 */
notApplicable: number,
/**
 * Significant errors in what is critical.
 */
critical: number, };

export type AuditSection = {
/**
 * Code.
 */
code: string,
/**
 * What it is called.
 */
title: Words,
/**
 * Indicators in order.
 */
items: Array<AuditIndicator>, };

export type AuditSheet = {
/**
 * File.
 */
file: AuditFileView,
/**
 * Checklist.
 */
checklist: AuditChecklist,
/**
 * Which marking this officer may write now.
 */
pass: AuditPass | null,
/**
 * What they wrote of it.
 */
own: AuditAssessment | null,
/**
 * Finished markings, where this officer may see them: their own, and both once both are finished.
 */
finished: Array<AuditAssessment>,
/**
 * Where two assessors differ.
 */
disputed: Array<Disputed>,
/**
 * What the officer was told, and what they answered.
 */
feedback: Array<AuditFeedback>,
/**
 * What a mark can rest on, and what those that are shown rest on.
 */
sources: Array<AuditEvidenceView>,
/**
 * Day of the file: of its registration.
 */
registeredOn: string | null, };

export type AuditSubject = "case" | "interview" | "decision" | "query" | "observation";

export type AuditView = {
/**
 * Audit.
 */
audit: Audit,
/**
 * Who planned it.
 */
plannedBy: string,
/**
 * Title of the audit that it repeats.
 */
follows: string | null,
/**
 * Its checklist.
 */
checklist: AuditChecklist,
/**
 * Its sample, and what was replaced.
 */
files: Array<AuditFileView>,
/**
 * How far two assessors agree, over all files that two marked.
 */
agreement: Agreement | null, };

export type AuthorityAnswer = {
/**
 * What it is.
 */
kind: AuthorityAnswerKind,
/**
 * Why, where it is not accepted whole.
 */
reason: string,
/**
 * Who answers for the authority.
 */
by: string,
/**
 * When.
 */
on: string, };

export type AuthorityAnswerForm = {
/**
 * Recommendation.
 */
recommendation: string,
/**
 * What the authority answers.
 */
kind: AuthorityAnswerKind,
/**
 * Why.
 */
reason: string, };

export type AuthorityAnswerKind = "accepted" | "partly" | "rejected";

export type AuthorityView = {
/**
 * The authority.
 */
authority: string,
/**
 * The code to compare with the one that the office shows.
 */
code: string, };

export type Background = {
/**
 * Military service: where, when, rank, whether refused or left.
 */
military: string | null,
/**
 * Membership of political, religious or social organisations.
 */
memberships: string | null,
/**
 * Arrests, detentions and convictions.
 */
arrests: string | null, };

export type BackupAsked = {
/**
 * Whether it is still being made.
 */
goingOn: boolean,
/**
 * When it ended.
 */
at: string | null,
/**
 * What was made.
 */
made: BackupView | null,
/**
 * Why it was not.
 */
failure: Failure | null, };

export type BackupEntry = {
/**
 * Name of its folder.
 */
name: string,
/**
 * When it was made.
 */
madeAt: string,
/**
 * Bytes of its database.
 */
bytes: number,
/**
 * Whether something was wrong with the case file when it was made.
 */
alarmed: boolean, };

export type BackupFailure = {
/**
 * When the last of them was tried.
 */
at: string,
/**
 * When it is tried again, while somebody is signed in.
 */
again: string,
/**
 * Why.
 */
code: Code,
/**
 * Whether the last good one is so old that everybody is told.
 */
old: boolean, };

export type BackupForm = {
/**
 * The folder that it lies in, when that is not the desk's own; else empty.
 */
folder: string,
/**
 * Name of its folder.
 */
name: string,
/**
 * The administrator's password then.
 */
password: string, };

export type BackupPlace = {
/**
 * A folder that somebody chose, by its path; empty for the desk's own.
 */
folder: string, };

export type BackupState = {
/**
 * When the newest good one was made; none when there is none.
 */
last: string | null,
/**
 * Why others could not be made since.
 */
failed: BackupFailure | null, };

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

export type Balance = {
/**
 * In persons: a line for each country of origin, procedure and level.
 */
rows: Array<BalanceRow>,
/**
 * The same in cases, all together.
 */
cases: BalanceRow,
/**
 * Everything together, in persons.
 */
total: BalanceRow,
/**
 * Whether every line balances.
 */
balances: boolean,
/**
 * Who breaks it, or is counted twice; no more than a thousand.
 */
broken: Array<Broken>, };

export type BalanceRow = {
/**
 * Country of origin, ISO 3166 alpha-3.
 */
origin: string,
/**
 * Procedure.
 */
procedure: string,
/**
 * Level, in UNHCR's codes.
 */
level: string,
/**
 * Pending before the first day.
 */
start: number,
/**
 * Applications, repeated applications, appeals.
 */
applied: number,
/**
 * Came over from other cases.
 */
movedIn: number,
/**
 * Recognised.
 */
recognized: number,
/**
 * Another positive decision.
 */
other: number,
/**
 * Rejected.
 */
rejected: number,
/**
 * Closed without a decision on the substance.
 */
closed: number,
/**
 * Went over to other cases.
 */
movedOut: number,
/**
 * Pending after the last day.
 */
end: number,
/**
 * By how much it does not balance; 0 where it does.
 */
difference: number, };

export type Ballot = "for" | "against" | "abstain";

export type Basis = { "kind": "fact",
/**
 * Which.
 */
id: string,
/**
 * What was found.
 */
finding: Finding,
/**
 * Mark of the rest of it.
 */
seen: string, } | { "kind": "source",
/**
 * Which.
 */
source: EvidenceSource,
/**
 * Mark of its words.
 */
seen: string, } | { "kind": "element",
/**
 * Which.
 */
step: DecisionSection,
/**
 * Whose claim, where it differs from the family's; whose unity.
 */
of: string | null,
/**
 * Mark of what is written at it.
 */
seen: string, } | { "kind": "outcome",
/**
 * Who.
 */
person: string,
/**
 * What.
 */
code: OutcomeCode | null, };

export type BatchDone = {
/**
 * Case.
 */
application: string,
/**
 * The letter, where there is one.
 */
letter: string | null,
/**
 * Its number.
 */
number: string | null,
/**
 * Why it was not done.
 */
failure: Failure | null, };

export type BenefitDouble = {
/**
 * Why.
 */
kind: BenefitDoubleKind,
/**
 * The other household.
 */
household: string,
/**
 * The person of this household.
 */
person: string | null,
/**
 * The person of the other one.
 */
other: string | null,
/**
 * The list that pays them already.
 */
list: string | null,
/**
 * How likely they are one person, in thousandths.
 */
probability: number | null, };

export type BenefitDoubleKind = "householdTwice" | "paidTwice" | "samePerson" | "sameDocument" | "paidElsewhere" | "likelySame";

export type BenefitDoubleView = {
/**
 * Why, with the other household and how likely it is.
 */
found: BenefitDouble,
/**
 * Number of the other household.
 */
number: string,
/**
 * Name of its head.
 */
head: PersonName,
/**
 * Name of the person of this household.
 */
person: PersonName | null,
/**
 * Name of the person of the other one.
 */
other: PersonName | null,
/**
 * Name of the programme that pays them already.
 */
programme: string | null, };

export type BenefitView = {
/**
 * The line.
 */
line: string,
/**
 * The list.
 */
list: string,
/**
 * Name of the programme.
 */
name: string,
/**
 * What it gives.
 */
kind: string,
/**
 * Period.
 */
period: string,
/**
 * How much.
 */
amount: number,
/**
 * Currency.
 */
currency: string,
/**
 * Where the list stands.
 */
listState: ListState,
/**
 * Where the line stands.
 */
state: LineState,
/**
 * Proof that it was handed over.
 */
proof: DeliveryProof | null, };

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
 * When the age was stated; with the year of a paper ("aged 17 in 1382"), its first day.
 */
statedOn: string | null,
/**
 * The later of two dates, in the same calendar, when it lies between them.
 */
until: GivenDate | null,
/**
 * Whether the age is disputed: by the authority, or by the person against their papers.
 */
disputed: boolean,
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

export type BirthBasis = "stated" | "document" | "schoolRecord" | "familyBook" | "ageAssessment";

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
 * Year in that calendar in which a paper states the age; none is today.
 */
ageInYear: number | null,
/**
 * The later date, when it lies between two: year.
 */
untilYear: number | null,
/**
 * Its month.
 */
untilMonth: number | null,
/**
 * Its day.
 */
untilDay: number | null,
/**
 * From where it is known.
 */
basis: BirthBasis,
/**
 * Whether the age is disputed.
 */
disputed: boolean, };

export type BirthPrecision = "exact" | "month" | "year" | "age" | "range" | "unknown";

export type Blocked = {
/**
 * The rule that it broke.
 */
directive: string,
/**
 * What it wanted, an address.
 */
wanted: string,
/**
 * Where in the program.
 */
place: string, };

export type BoardAction = {
/**
 * Identifier.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * Meeting at which it was given.
 */
meeting: string,
/**
 * Decision that it carries out.
 */
decision: string | null,
/**
 * What is to be done.
 */
text: string,
/**
 * The officer whose it is.
 */
officer: string | null,
/**
 * Whose it is, where it is nobody of this office.
 */
outside: string,
/**
 * Until when.
 */
due: string,
/**
 * That it was done.
 */
done: Done | null,
/**
 * Who recorded it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string, };

export type BoardActionForm = {
/**
 * Meeting at which it was given.
 */
meeting: string,
/**
 * Decision that it carries out.
 */
decision: string | null,
/**
 * What is to be done.
 */
text: string,
/**
 * The officer whose it is.
 */
officer: string | null,
/**
 * Whose it is, where it is nobody of this office.
 */
outside: string,
/**
 * Until when.
 */
due: string, };

export type BoardActionView = {
/**
 * The action.
 */
action: BoardAction,
/**
 * Name of the body.
 */
body: string,
/**
 * Number of the meeting at which it was given.
 */
meeting: number,
/**
 * Number of the decision that it carries out.
 */
decision: string | null,
/**
 * Name of whose it is.
 */
owner: string,
/**
 * Whether the day is over and it is not done.
 */
overdue: boolean, };

export type BoardAdoptForm = {
/**
 * The meeting that the minutes are of.
 */
meeting: string,
/**
 * The later meeting that adopts them.
 */
by: string, };

export type BoardAdoption = {
/**
 * By which meeting.
 */
meeting: string,
/**
 * When.
 */
on: string,
/**
 * Who recorded it.
 */
by: string, };

export type BoardAgenda = Array<BoardAgendaItem>;

export type BoardAgendaForm = {
/**
 * Meeting.
 */
meeting: string,
/**
 * Items in order.
 */
items: Array<BoardAgendaItem>, };

export type BoardAgendaItem = {
/**
 * What it is about.
 */
kind: BoardAgendaKind,
/**
 * Of what record it is.
 */
subject: string | null,
/**
 * What it says.
 */
title: string, };

export type BoardAgendaKind = "minutes" | "followUp" | "recommendation" | "gap" | "improvement" | "paper" | "other";

export type BoardAttendance = Array<BoardAttendee>;

export type BoardAttendanceForm = {
/**
 * Meeting.
 */
meeting: string,
/**
 * Who was there.
 */
there: Array<BoardAttendee>, };

export type BoardAttendee = {
/**
 * The seat that they had, themselves or for whoever holds it; none is a guest.
 */
seat: string | null,
/**
 * Who came for whoever holds the seat; the name of a guest.
 */
name: string,
/**
 * For whom a guest came.
 */
onBehalf: string, };

export type BoardBody = {
/**
 * Identifier.
 */
id: string,
/**
 * What kind of body.
 */
kind: BoardBodyKind,
/**
 * Its name.
 */
name: string,
/**
 * What it is for, and what it rests on.
 */
mandate: string,
/**
 * How many must be present for a decision.
 */
quorum: BoardQuorum,
/**
 * When it began.
 */
since: string,
/**
 * When it met for the last time.
 */
endedOn: string | null, };

export type BoardBodyForm = {
/**
 * Which; none is a new one.
 */
id: string | null,
/**
 * What kind of body.
 */
kind: BoardBodyKind,
/**
 * Its name.
 */
name: string,
/**
 * What it is for.
 */
mandate: string,
/**
 * How many must be present; none is as its kind has it.
 */
quorum: BoardQuorum | null,
/**
 * When it began.
 */
since: string, };

export type BoardBodyKind = "board" | "unhcr" | "iom" | "authorities" | "delegation" | "other";

export type BoardBodyView = {
/**
 * The body.
 */
body: BoardBody,
/**
 * Seats: the chair first.
 */
seats: Array<BoardSeatView>,
/**
 * Decisions, the newest first.
 */
decisions: Array<BoardDecisionView>,
/**
 * Actions: open ones first, the most urgent first.
 */
actions: Array<BoardActionView>,
/**
 * Risks.
 */
risks: Array<BoardRiskView>,
/**
 * Packs, the newest first.
 */
packs: Array<BoardPackView>, };

export type BoardCancelForm = {
/**
 * Which.
 */
meeting: string,
/**
 * Why.
 */
reason: string, };

export type BoardCancelled = {
/**
 * Why.
 */
reason: string,
/**
 * Who recorded it.
 */
by: string,
/**
 * When.
 */
on: string, };

export type BoardCloseRiskForm = {
/**
 * Which.
 */
risk: string,
/**
 * Why.
 */
reason: string, };

export type BoardDecision = {
/**
 * Identifier.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * Meeting.
 */
meeting: string,
/**
 * Year.
 */
year: number,
/**
 * Number in the body and the year, from 1.
 */
number: number,
/**
 * What was decided on.
 */
text: string,
/**
 * Votes.
 */
votes: BoardVotes,
/**
 * When.
 */
decidedOn: string,
/**
 * Who recorded it.
 */
recordedBy: string, };

export type BoardDecisionForm = {
/**
 * Meeting.
 */
meeting: string,
/**
 * What was decided on.
 */
text: string,
/**
 * Votes.
 */
votes: BoardVotes, };

export type BoardDecisionView = {
/**
 * The decision.
 */
decision: BoardDecision,
/**
 * Its number as people say it, `3/2026`.
 */
number: string,
/**
 * Whether it was carried.
 */
carried: boolean, };

export type BoardDoneForm = {
/**
 * Which.
 */
action: string,
/**
 * What shows it.
 */
evidence: string, };

export type BoardEarlier = {
/**
 * Which.
 */
id: string,
/**
 * Its number.
 */
number: number,
/**
 * Its day.
 */
day: string,
/**
 * Whether this meeting adopted its minutes.
 */
adopted: boolean, };

export type BoardEndSeatForm = {
/**
 * Which.
 */
seat: string,
/**
 * Last day.
 */
until: string, };

export type BoardExport = {
/**
 * Which.
 */
table: BoardTable,
/**
 * To which kind of file.
 */
format: ExportFormat, };

export type BoardId = {
/**
 * Which.
 */
id: string, };

export type BoardKindRule = {
/**
 * Kind.
 */
kind: BoardBodyKind,
/**
 * Its quorum where nothing else was agreed.
 */
quorum: BoardQuorum, };

export type BoardMatter = {
/**
 * The day that it was due.
 */
due: string | null,
/**
 * Whose it is.
 */
owner: string | null,
/**
 * What it is about.
 */
kind: BoardAgendaKind,
/**
 * Of what record it is.
 */
subject: string | null,
/**
 * What it says.
 */
title: string, };

export type BoardMeeting = {
/**
 * Identifier.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * Number in the body, from 1.
 */
number: number,
/**
 * Day.
 */
day: string,
/**
 * Time of day, `HH:MM`.
 */
time: string,
/**
 * Where.
 */
place: string,
/**
 * What is talked about, in order.
 */
agenda: BoardAgenda,
/**
 * Who was there; none until it was recorded.
 */
attendance: BoardAttendance | null,
/**
 * Minutes.
 */
minutes: BoardMinutes | null,
/**
 * By which later meeting the minutes were adopted. Nothing of the meeting changes after that.
 */
adopted: BoardAdoption | null,
/**
 * Why it is not held.
 */
cancelled: BoardCancelled | null, };

export type BoardMeetingForm = {
/**
 * Which; none is a new one.
 */
id: string | null,
/**
 * Body.
 */
body: string,
/**
 * Day.
 */
day: string,
/**
 * Time of day, `HH:MM`.
 */
time: string,
/**
 * Where.
 */
place: string, };

export type BoardMeetingRow = {
/**
 * Which.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * Name of the body.
 */
name: string,
/**
 * Number in the body.
 */
number: number,
/**
 * Day.
 */
day: string,
/**
 * Time of day.
 */
time: string,
/**
 * Where.
 */
place: string,
/**
 * Items of the agenda.
 */
items: number,
/**
 * Decisions.
 */
decisions: number,
/**
 * Whether there was a quorum; none before it was held.
 */
quorate: boolean | null,
/**
 * Whether there are minutes.
 */
minutes: boolean,
/**
 * Whether they were adopted.
 */
adopted: boolean,
/**
 * Whether it was called off.
 */
cancelled: boolean, };

export type BoardMeetingView = {
/**
 * The meeting.
 */
meeting: BoardMeeting,
/**
 * Its body.
 */
body: BoardBody,
/**
 * Seats that were held on its day.
 */
seats: Array<BoardSeatView>,
/**
 * Whether enough were there.
 */
presence: BoardPresence,
/**
 * What is open and on its agenda not yet.
 */
matters: Array<BoardMatter>,
/**
 * Papers.
 */
papers: Array<BoardPaperView>,
/**
 * Decisions, in their order.
 */
decisions: Array<BoardDecisionView>,
/**
 * What it gave somebody to do.
 */
actions: Array<BoardActionView>,
/**
 * What earlier meetings gave, and was open after the one before.
 */
followUp: Array<BoardActionView>,
/**
 * Earlier meetings whose minutes it can adopt, or did.
 */
earlier: Array<BoardEarlier>,
/**
 * Number of the meeting that adopted its minutes.
 */
adoptedBy: number | null,
/**
 * Officers who can be given something to do.
 */
owners: Array<Owner>,
/**
 * Whether something can still be written.
 */
open: boolean,
/**
 * Whether it has begun.
 */
begun: boolean, };

export type BoardMinutes = {
/**
 * Language, as a tag.
 */
language: string,
/**
 * What was said.
 */
text: string,
/**
 * Who wrote them.
 */
by: string,
/**
 * When they were last changed.
 */
on: string, };

export type BoardMinutesForm = {
/**
 * Meeting.
 */
meeting: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * What was said.
 */
text: string, };

export type BoardOverview = {
/**
 * Bodies, those that still meet first.
 */
bodies: Array<BoardBodyView>,
/**
 * Meetings of all bodies, the newest first.
 */
meetings: Array<BoardMeetingRow>,
/**
 * Kinds with their rules.
 */
kinds: Array<BoardKindRule>,
/**
 * Whether the authority confirmed the rules.
 */
verified: boolean,
/**
 * Officers who can be given something to do, for whoever keeps the board.
 */
owners: Array<Owner>,
/**
 * Today, as the office has it.
 */
today: string, };

export type BoardPackForm = {
/**
 * Body.
 */
body: string,
/**
 * Meeting that it is for.
 */
meeting: string | null,
/**
 * Language.
 */
language: string,
/**
 * Period; what is pending is that of its last day.
 */
period: CountPeriod,
/**
 * What the secretary writes to each section, by its code.
 */
texts: { [key in string]: string }, };

export type BoardPackView = {
/**
 * Which.
 */
id: string,
/**
 * Its number in the body.
 */
number: number,
/**
 * Number of the meeting that it was made for.
 */
meeting: number | null,
/**
 * Language, as a tag.
 */
language: string,
/**
 * First day of the period.
 */
from: string,
/**
 * Last day of the period.
 */
to: string,
/**
 * Pages.
 */
pages: number,
/**
 * Digest of its bytes.
 */
digest: string,
/**
 * Commits that the log held.
 */
commits: number,
/**
 * Who issued it.
 */
officer: string,
/**
 * When.
 */
issued: string, };

export type BoardPaper = {
/**
 * Identifier.
 */
id: string,
/**
 * Meeting.
 */
meeting: string,
/**
 * What it is called.
 */
title: string,
/**
 * What its bytes are.
 */
mediaType: MediaType,
/**
 * Bytes.
 */
size: number,
/**
 * Pages.
 */
pages: number,
/**
 * The bytes.
 */
blob: string,
/**
 * Who added it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string,
/**
 * Why it is no paper of the meeting any more. Its bytes stay.
 */
withdrawn: string | null, };

export type BoardPaperView = {
/**
 * The paper.
 */
paper: BoardPaper,
/**
 * Who added it.
 */
addedBy: string, };

export type BoardPresence = {
/**
 * Seats that vote.
 */
voting: number,
/**
 * Of them present.
 */
present: number,
/**
 * Needed for a decision.
 */
needed: number,
/**
 * Whether there were as many.
 */
met: boolean, };

export type BoardQuorum = {
/**
 * So many of 100 of those who vote.
 */
percent: number,
/**
 * But no fewer than these.
 */
least: number, };

export type BoardRisk = {
/**
 * Identifier.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * What may happen.
 */
text: string,
/**
 * How likely it is.
 */
likelihood: BoardRiskLevel,
/**
 * How grave it would be.
 */
impact: BoardRiskLevel,
/**
 * Who watches it.
 */
owner: string,
/**
 * What is done against it.
 */
measure: string,
/**
 * When it was recorded.
 */
recordedOn: string,
/**
 * Why it is a risk no longer.
 */
closed: string | null,
/**
 * When it was closed.
 */
closedOn: string | null, };

export type BoardRiskForm = {
/**
 * Which; none is a new one.
 */
id: string | null,
/**
 * Body that watches it.
 */
body: string,
/**
 * What may happen.
 */
text: string,
/**
 * How likely it is.
 */
likelihood: BoardRiskLevel,
/**
 * How grave it would be.
 */
impact: BoardRiskLevel,
/**
 * Who watches it.
 */
owner: string,
/**
 * What is done against it.
 */
measure: string, };

export type BoardRiskLevel = "low" | "medium" | "high";

export type BoardRiskView = {
/**
 * The risk.
 */
risk: BoardRisk,
/**
 * Likelihood times impact, from 1 to 9.
 */
weight: number, };

export type BoardSeat = {
/**
 * Identifier.
 */
id: string,
/**
 * Body.
 */
body: string,
/**
 * Who sits in it.
 */
name: string,
/**
 * For whom.
 */
organisation: string,
/**
 * As what.
 */
role: BoardSeatRole,
/**
 * The officer, where it is one of this office.
 */
officer: string | null,
/**
 * First day.
 */
since: string,
/**
 * Last day.
 */
until: string | null, };

export type BoardSeatForm = {
/**
 * Body.
 */
body: string,
/**
 * Who; of an officer the name of the account.
 */
name: string,
/**
 * For whom.
 */
organisation: string,
/**
 * As what.
 */
role: BoardSeatRole,
/**
 * The officer, where it is one of this office.
 */
officer: string | null,
/**
 * First day.
 */
since: string, };

export type BoardSeatRole = "chair" | "member" | "secretary" | "observer";

export type BoardSeatView = {
/**
 * The seat.
 */
seat: BoardSeat,
/**
 * Whether it counts for the quorum.
 */
votes: boolean,
/**
 * Whether it is held today.
 */
held: boolean, };

export type BoardTable = "meetings" | "seats" | "decisions" | "actions" | "risks" | "packs";

export type BoardVotes = {
/**
 * For it.
 */
for: number,
/**
 * Against it.
 */
against: number,
/**
 * Neither.
 */
abstained: number, };

export type BoardWithdrawPaperForm = {
/**
 * Which.
 */
paper: string,
/**
 * Why.
 */
reason: string, };

export type BodyKind = "administrative" | "court";

export type BookableCase = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * Language in which interviews are held, as a tag.
 */
language: string,
/**
 * Who is in charge of it.
 */
officer: string,
/**
 * Who is in it.
 */
persons: Array<Invitee>, };

export type Booking = {
/**
 * Day of departure.
 */
departsOn: string,
/**
 * From where, over what, to where.
 */
route: string,
/**
 * Who arranged it, a code of the list `return_body`.
 */
arrangedBy: string,
/**
 * Who goes along, where somebody must.
 */
escort: string | null,
/**
 * When it was booked.
 */
bookedOn: string,
/**
 * Who recorded it.
 */
officer: string, };

export type BookingQuery = {
/**
 * The whole number of the case.
 */
number: string, };

export type BoxForm = {
/**
 * Volume.
 */
file: string,
/**
 * Number of the box.
 */
number: string, };

export type BreachCloseForm = {
/**
 * Breach.
 */
breach: string,
/**
 * What was found and done.
 */
text: string, };

export type BreachForm = {
/**
 * What happened.
 */
what: string,
/**
 * When, as far as known.
 */
happenedOn: string | null,
/**
 * Day on which it was noticed.
 */
noticedOn: string,
/**
 * Time of that day, `HH:MM`; none is its beginning, so that no hour is won by not saying it.
 */
noticedAt: string | null,
/**
 * Whom it affects.
 */
affected: string,
/**
 * How many persons, as far as known.
 */
persons: number | null,
/**
 * What was done at once.
 */
measures: string, };

export type BreachNoticeView = {
/**
 * To whom.
 */
told: Told,
/**
 * Their name, and how.
 */
how: string,
/**
 * When.
 */
at: string,
/**
 * Name of who did.
 */
officer: string, };

export type BreachNotifyForm = {
/**
 * Breach.
 */
breach: string,
/**
 * To whom.
 */
told: Told,
/**
 * Their name, and how.
 */
how: string, };

export type BreachView = {
/**
 * Which.
 */
id: string,
/**
 * What happened.
 */
what: string,
/**
 * When.
 */
happenedOn: string | null,
/**
 * When it was noticed.
 */
noticedAt: string,
/**
 * Until when it is told to the authority for data protection.
 */
dueAt: string,
/**
 * Hours left; below zero it is late; none once it was told there or concluded.
 */
hoursLeft: number | null,
/**
 * The law that this time rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean,
/**
 * Whom it affects.
 */
affected: string,
/**
 * How many persons.
 */
persons: number | null,
/**
 * What was done at once.
 */
measures: string,
/**
 * To whom it was told.
 */
notices: Array<BreachNoticeView>,
/**
 * What it came to.
 */
conclusion: string | null,
/**
 * When it was concluded.
 */
concludedOn: string | null,
/**
 * Name of who recorded it.
 */
recordedBy: string, };

export type BriefForm = {
/**
 * What is looked at.
 */
query: SituationQuery,
/**
 * Language.
 */
language: string,
/**
 * Words.
 */
words: ExportWords, };

export type Broken = {
/**
 * The case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * The person.
 */
person: string,
/**
 * Why.
 */
by: BrokenBy,
/**
 * When the claim began.
 */
begin: string,
/**
 * When it ended.
 */
end: string | null,
/**
 * At which level.
 */
level: string, };

export type BrokenBy = "endedBeforeItBegan" | "inFuture" | "pendingTwice";

export type BrokenView = {
/**
 * Which.
 */
code: Code,
/**
 * Whether it blocks or warns.
 */
kind: RuleKind,
/**
 * Whom it concerns.
 */
person: string | null,
/**
 * Values for the words.
 */
params: { [key in string]: string },
/**
 * What to do next.
 */
next: Words,
/**
 * The law or standard it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type BundleFile = {
/**
 * Where.
 */
path: string,
/**
 * Its name.
 */
name: string,
/**
 * Bytes.
 */
size: number,
/**
 * When it was written, by the clock of who wrote it.
 */
written: string | null,
/**
 * Who wrote it, by its name.
 */
device: string | null,
/**
 * Its number there, by its name.
 */
number: number | null,
/**
 * Whether it was taken, or a later one of the same device was.
 */
taken: boolean, };

export type Cadence = "monthly" | "once";

export type Calendar = "gregorian" | "solarHijri" | "islamicCivil" | "ummAlQura";

export type CalendarDay = {
/**
 * Which.
 */
day: string,
/**
 * Whether offices work on it.
 */
working: boolean, };

export type CalendarEntry = {
/**
 * The appointment.
 */
appointment: AppointmentView,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Names of those who are to come.
 */
names: Array<PersonName>,
/**
 * In what it is booked twice: two workstations booked it before they met.
 */
collides: Array<CollisionWith>, };

export type CalendarQuery = {
/**
 * First.
 */
from: string,
/**
 * Last.
 */
until: string, };

export type CancelVisitForm = {
/**
 * Visit.
 */
visit: string,
/**
 * Why.
 */
reason: string, };

export type Candidate = {
/**
 * Who.
 */
person: FoundPerson,
/**
 * How likely they are one person, and what speaks for and against it.
 */
likeness: Likeness, };

export type CandidateQuery = {
/**
 * As typed; anything may be missing.
 */
person: PersonForm,
/**
 * Persons who are not meant: the family itself, those decided about.
 */
except: Array<string>, };

export type CardLoss = {
/**
 * When.
 */
on: string,
/**
 * How, and to whom it was reported.
 */
note: string,
/**
 * Who recorded it.
 */
officer: string, };

export type CardLossForm = {
/**
 * Document.
 */
document: string,
/**
 * When.
 */
on: string,
/**
 * How, and to whom it was reported.
 */
note: string, };

export type CarriedOut = {
/**
 * Who.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * The decision that follows from it.
 */
decision: string | null, };

export type CarryOutForm = {
/**
 * Judgment.
 */
judgment: string,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

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
 * Procedure of the profile that it is in.
 */
procedure: string,
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
 * What they fear on return, in the applicant's own words.
 */
fears: string,
/**
 * The case that all its members went to.
 */
mergedInto: string | null,
/**
 * Contact.
 */
contact: string,
/**
 * When they entered the country.
 */
arrivedOn: string | null,
/**
 * When the wish for protection was expressed.
 */
intentOn: string | null,
/**
 * The family, in its order.
 */
members: Array<MemberView>,
/**
 * Who was a member and left.
 */
former: Array<FormerMember>,
/**
 * How the family changed.
 */
changes: Array<FamilyChangeView>,
/**
 * What may be wrong in the family, each at its member's place here.
 */
warnings: Array<Warning>,
/**
 * Interviews.
 */
interviews: Array<InterviewView>,
/**
 * Material facts.
 */
facts: Array<Fact>,
/**
 * Scans, interviews and facts that carry a class: those that this officer sees, and those that they do not.
 */
restrictions: Array<RestrictionView>,
/**
 * Classes that this officer may put on what the case holds.
 */
holds: Array<Class>,
/**
 * The decision that is being made, or was made last.
 */
decision: DecisionView | null,
/**
 * Decisions that were made before the case came back, the oldest first.
 */
earlier: Array<DecisionView>,
/**
 * Letters that the decision asks for, the principal applicant's first.
 */
lettersDue: Array<LetterDue>,
/**
 * Letters.
 */
letters: Array<LetterView>,
/**
 * What else can be written: letters of other acts, and what they are made from.
 */
writing: WritingView,
/**
 * Documents, scans, papers, appointments, acknowledgements.
 */
folder: CaseFolder,
/**
 * Time limits, the nearest first.
 */
clocks: Array<Clock>,
/**
 * Information that was asked for.
 */
information: Array<InformationView>,
/**
 * Deadlines that this officer may extend where they run.
 */
canExtend: Array<string>,
/**
 * Procedures of the profile.
 */
procedures: Array<Procedure>,
/**
 * Editions of the profile that the file knows, the latest first.
 */
editions: Array<string>,
/**
 * Whether this officer may move the case to another edition.
 */
mayMove: boolean,
/**
 * Outcomes of the profile, each with the law it rests on.
 */
outcomes: Array<OutcomeRule>,
/**
 * Remedies of the profile.
 */
remedies: Array<Remedy>,
/**
 * Rules that stand against handing the draft in; none once it was.
 */
broken: Array<BrokenView>,
/**
 * Warnings that were overridden, each with its reason.
 */
overrides: Array<OverrideView>,
/**
 * What follows the decision.
 */
after: AfterView,
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
ownDraft: boolean,
/**
 * Fields on which two workstations differ.
 */
disputed: number, };

export type CaseFolder = {
/**
 * Identity documents of the members, in the order of the family.
 */
documents: Array<DocumentView>,
/**
 * Portraits of the members, by person, the newest last; also those that other cases took.
 */
portraits: Array<AttachmentView>,
/**
 * Scans, in the order in which they came.
 */
attachments: Array<AttachmentView>,
/**
 * Papers, in the order in which they were issued.
 */
papers: Array<PaperView>,
/**
 * Appointments, in the order in which they come.
 */
appointments: Array<AppointmentView>,
/**
 * Appointments that were missed and that nothing has followed.
 */
noShows: Array<NoShowView>,
/**
 * What the members were told of.
 */
acknowledgements: Array<AcknowledgementView>,
/**
 * What the office still owes.
 */
hints: Array<Hint>,
/**
 * What the profile says of each kind of paper.
 */
rules: { [key in PaperKind]?: PaperRuleView },
/**
 * Language of papers in which the applicant is addressed, as a tag.
 */
addressedIn: string,
/**
 * Languages that papers are written in, as tags, the official one first.
 */
languages: Array<string>, };

export type CaseId = {
/**
 * Which.
 */
application: string, };

export type CaseLink = {
/**
 * Case.
 */
id: string,
/**
 * Case number.
 */
number: string, };

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

export type CaseOfEntry = {
/**
 * Which.
 */
id: string,
/**
 * Its number.
 */
number: string, };

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

export type CaseRecords = {
/**
 * Volumes of its paper file.
 */
files: Array<FileView>,
/**
 * Requests for disclosure, the newest first.
 */
requests: Array<DisclosureView>,
/**
 * What left, the newest first.
 */
exports: Array<ExportView>,
/**
 * What was ordered, the newest first.
 */
orders: Array<KeepingOrderView>,
/**
 * Until when it is kept; nothing while it is not closed.
 */
limits: Array<RetentionRow>, };

export type CaseReleaseForm = {
/**
 * Case.
 */
application: string,
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type CaseReturns = {
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Returns, the oldest first.
 */
returns: Array<VoluntaryReturnView>,
/**
 * Members of the case.
 */
members: Array<ReturnMember>,
/**
 * Names of the officers who are named here.
 */
officers: { [key in string]: string },
/**
 * Languages that papers are printed in, as tags.
 */
languages: Array<string>,
/**
 * Those of them whose texts nobody confirmed.
 */
unconfirmed: Array<string>,
/**
 * What the country decides.
 */
rules: ReturnRules,
/**
 * Whether this officer may record that somebody asks.
 */
mayAsk: boolean,
/**
 * Whether this officer counsels and arranges.
 */
mayCounsel: boolean,
/**
 * Whether this officer decides on screenings and money.
 */
mayDecide: boolean,
/**
 * Whether this officer advises on a status.
 */
mayAdvise: boolean,
/**
 * Who this officer is: nobody decides on their own work.
 */
me: string, };

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

export type CaseVisit = {
/**
 * Which.
 */
id: string,
/**
 * Household.
 */
household: string,
/**
 * When they were visited.
 */
on: string,
/**
 * Name of the head of household.
 */
name: PersonName,
/**
 * Name of who visited.
 */
officer: string,
/**
 * What was found.
 */
findings: string, };

export type CasesReleaseForm = {
/**
 * Which cases.
 */
query: CaseQuery,
/**
 * Headings, in the language of the page: number, stage, name, nationality, persons, registered, officer, package.
 */
head: Array<string>,
/**
 * Names of stages.
 */
stages: { [key in Stage]?: string },
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type Cefr = "a0" | "a1" | "a2" | "b1" | "b2" | "c1" | "c2";

export type CellChange = {
/**
 * Table.
 */
sheet: string,
/**
 * Codes of the row.
 */
row: Array<string>,
/**
 * Column.
 */
column: string,
/**
 * As it was submitted; none where the row was not there.
 */
before: number | null,
/**
 * As it is.
 */
after: number | null, };

export type CellFault = {
/**
 * Which field.
 */
field: ImportField,
/**
 * Its column, from 0; none when no column was said to be it.
 */
column: number | null,
/**
 * Why.
 */
code: Code,
/**
 * Values for the words.
 */
params: { [key in string]: string },
/**
 * What the cell says.
 */
value: string, };

export type CellWarning = {
/**
 * Which field.
 */
field: ImportField,
/**
 * Its column, from 0.
 */
column: number | null,
/**
 * What may be wrong.
 */
code: WarningCode,
/**
 * Values for the words.
 */
params: { [key in string]: string },
/**
 * What the cell says.
 */
value: string, };

export type Certificate = {
/**
 * Identifier.
 */
id: string,
/**
 * Who holds it.
 */
officer: string,
/**
 * Module, by code.
 */
module: string,
/**
 * Version of the module; empty where it is not known.
 */
version: string,
/**
 * The training that it gives, a code of the list `training`.
 */
qualification: string | null,
/**
 * Where it comes from.
 */
origin: CertificateOrigin,
/**
 * The enrolment that it rests on.
 */
enrolment: string | null,
/**
 * Number.
 */
number: string,
/**
 * When it was given.
 */
awardedOn: string,
/**
 * Last day on which it counts; none is without end.
 */
validUntil: string | null,
/**
 * What shows one of another body.
 */
evidence: CertificateEvidence | null,
/**
 * Hours of training.
 */
hours: number,
/**
 * As printed.
 */
printed: PrintedCertificate | null,
/**
 * Who recorded it.
 */
issuedBy: string,
/**
 * When.
 */
issuedAt: string,
/**
 * Why it counts no longer.
 */
withdrawn: TrainingEnd | null, };

export type CertificateEvidence = {
/**
 * Who gave it.
 */
issuer: string,
/**
 * What was seen: the original, a copy, a confirmation by the issuer.
 */
seen: string, };

export type CertificateForm = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * Language.
 */
language: string, };

export type CertificateLack = {
/**
 * What.
 */
code: Code,
/**
 * Values for the words.
 */
params: { [key in string]: string }, };

export type CertificateOrigin = "session" | "elsewhere" | "recorded";

export type CertificateRecordForm = {
/**
 * Who holds it.
 */
officer: string,
/**
 * Module, by code.
 */
module: string,
/**
 * Version, where it is known.
 */
version: string,
/**
 * Who gave it.
 */
issuer: string,
/**
 * Its number.
 */
number: string,
/**
 * What was seen: the original, a copy, a confirmation.
 */
seen: string,
/**
 * When it was given.
 */
awardedOn: string,
/**
 * Last day; none is as the catalogue says of the module.
 */
validUntil: string | null, };

export type CertifyingOffice = {
/**
 * Name of its key.
 */
key: string,
/**
 * Its name.
 */
name: string,
/**
 * Whether it is this one.
 */
own: boolean,
/**
 * Devices that it certified.
 */
devices: number,
/**
 * When it was revoked.
 */
revoked: string | null, };

export type ChangeForm = {
/**
 * The password so far.
 */
current: string,
/**
 * The new one.
 */
password: string,
/**
 * The new one again.
 */
repeat: string, };

export type ChangeView = {
/**
 * `table.field`; `table` alone when the record was made.
 */
field: string,
/**
 * What it said before, in short; none when it said nothing, or was erased.
 */
before: string | null,
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

export type CheckDifference = { "what": "seal" } | { "what": "pageCount",
/**
 * How many were signed for.
 */
signed: number,
/**
 * How many there are.
 */
found: number, } | { "what": "pageOrder" } | { "what": "words",
/**
 * Page, from 1.
 */
page: number,
/**
 * The passage as it stands now.
 */
text: string, } | { "what": "missingWords",
/**
 * Page, from 1.
 */
page: number,
/**
 * How many passages.
 */
passages: number, } | { "what": "pictures",
/**
 * Page, from 1.
 */
page: number, } | { "what": "drawing",
/**
 * Page, from 1.
 */
page: number, } | { "what": "laidOver",
/**
 * Page, from 1.
 */
page: number, } | { "what": "properties" } | { "what": "hidden" };

export type CheckForm = {
/**
 * A file or picture, in base 64.
 */
file: string | null,
/**
 * The text of a code, as a reader typed it.
 */
code: string | null, };

export type CheckInForm = {
/**
 * Unit.
 */
unit: string,
/**
 * Household.
 */
household: string,
/**
 * Who of it; nobody is everybody.
 */
persons: Array<string>,
/**
 * First day.
 */
since: string,
/**
 * Day until which it is meant to last.
 */
until: string | null,
/**
 * Reasons for which warnings are overridden.
 */
overrides: Array<Overriding>, };

export type CheckObstacle = "brokenFile" | "brokenPicture" | "noCode" | "brokenCode" | "newerCode";

export type CheckOutForm = {
/**
 * Stay.
 */
stay: string,
/**
 * When.
 */
on: string,
/**
 * Why, and where to.
 */
reason: string, };

export type CheckPart = "pages" | "chain" | "tables" | "signatures" | "blobs";

export type CheckProgress = {
/**
 * What is looked at now.
 */
part: CheckPart | null,
/**
 * Steps done.
 */
done: number,
/**
 * Steps in all.
 */
total: number,
/**
 * What was found, once it is done.
 */
found: FileCheckView | null, };

export type CheckState = "genuine" | "rewritten" | "copy" | "codeGenuine" | "altered" | "unknownKey" | "revoked" | "superseded" | "unsealed" | "foreign" | "unreadable";

export type CheckSuccessor = {
/**
 * Its number; none when the letter was called back without another.
 */
number: string | null,
/**
 * Its day.
 */
day: string | null, };

export type CheckVerdict = {
/**
 * The answer.
 */
state: CheckState,
/**
 * Why it cannot be read.
 */
obstacle: CheckObstacle | null,
/**
 * What the office states of the letter.
 */
facts: CheckedLetter | null,
/**
 * What is not as it was signed.
 */
differences: Array<CheckDifference>,
/**
 * The key that signed, where it is known.
 */
key: KeyView | null,
/**
 * Name of the key that signed, where it is not.
 */
unknownKey: string | null,
/**
 * Whether only the code was read, so that a person must compare the paper with what it states.
 */
compare: boolean,
/**
 * Whether this office issued it; none when no office is open.
 */
issuedHere: boolean | null,
/**
 * Whether the log of this office still holds what the letter says of it.
 */
logAgrees: boolean | null,
/**
 * What took its place.
 */
successor: CheckSuccessor | null, };

export type Checked = {
/**
 * Faults, in the order of the lines.
 */
faults: Array<TextFault>,
/**
 * Letters that a clause stands in.
 */
usedIn: Array<string>, };

export type CheckedLetter = {
/**
 * Number of the letter.
 */
number: string,
/**
 * Case number.
 */
case: string,
/**
 * Name of the letter, or the kind of the paper.
 */
kind: string,
/**
 * Outcomes that it tells of.
 */
outcomes: Array<string>,
/**
 * Its day.
 */
day: string | null,
/**
 * Whom it names first; a long name is cut.
 */
holder: string,
/**
 * Where in the log of the office it was issued.
 */
position: number, };

export type ChecklistItem = {
/**
 * Its code.
 */
code: string,
/**
 * The part of the draft that it is about.
 */
section: DecisionSection,
/**
 * What is asked.
 */
text: Words, };

export type Choice = {
/**
 * Which sheet of a workbook, from 0; otherwise the first that is not hidden.
 */
sheet: number | null,
/**
 * What separates the cells of a CSV.
 */
delimiter: string | null,
/**
 * Encoding of a CSV by any of its usual names, `windows-1251`.
 */
encoding: string | null,
/**
 * Where the headings stand.
 */
header: HeaderLine, };

export type Citation = {
/**
 * Edition of a source.
 */
source: string,
/**
 * Quotation from it.
 */
quote: string | null, };

export type CitationId = {
/**
 * Which.
 */
citation: string, };

export type CitationView = {
/**
 * Which.
 */
id: string,
/**
 * Material fact for or against which it speaks.
 */
fact: string | null,
/**
 * Source, as it was cited.
 */
source: SourceBrief,
/**
 * Quotation from it.
 */
quote: QuoteView | null,
/**
 * How a letter names it, in each language of the program.
 */
reference: { [key in string]: string },
/**
 * When it was cited.
 */
citedOn: string,
/**
 * Name of who cited it.
 */
citedBy: string, };

export type CiteForm = {
/**
 * Case.
 */
application: string,
/**
 * What is cited.
 */
citation: Citation,
/**
 * Material fact for or against which it speaks; none is the country as a whole.
 */
fact: string | null, };

export type Cited = {
/**
 * Source.
 */
source: SourceBrief,
/**
 * Quotation from it.
 */
quote: QuoteView | null, };

export type CitedBy = {
/**
 * Case.
 */
application: string, };

export type Civil = {
/**
 * Marital status, a code of the list `marital`.
 */
marital: string | null,
/**
 * Form of the marriage in the person's words: civil, religious, customary.
 */
form: string | null,
/**
 * Since when.
 */
since: string | null,
/**
 * Where it was concluded.
 */
place: string | null, };

export type Claim = {
/**
 * Why they left, in their own words.
 */
reasons: string,
/**
 * What they fear on return, in their own words.
 */
fears: string, };

export type ClaimView = {
/**
 * The value; none when it is not known or cannot be told in words.
 */
value: string | null,
/**
 * When it was written.
 */
at: string,
/**
 * By whom.
 */
officer: string,
/**
 * By which command.
 */
command: string,
/**
 * Installation that wrote it: its stream.
 */
stream: string,
/**
 * Number of the commit there.
 */
seq: number,
/**
 * Whether it was written at this desk.
 */
here: boolean, };

export type ClaimWithdrawal = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * Whose claim.
 */
person: string,
/**
 * When it was signed.
 */
signedOn: string,
/**
 * Language it was read in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * Who witnessed it.
 */
witness: string,
/**
 * Who stood by a child that signs alone.
 */
guardian: string | null,
/**
 * Who took it.
 */
officer: string,
/**
 * Where it stands.
 */
state: WithdrawalState,
/**
 * When it took effect or lapsed.
 */
settledOn: string | null,
/**
 * The end of the case that it brought about.
 */
closure: string | null, };

export type Class = "sgbv" | "torture" | "sogi" | "medical" | "security" | "informant" | "other";

export type Clause = "otherAgency" | "rightsOfNationals" | "atrocity" | "seriousCrime" | "contraryToPurposes";

export type ClauseFound = {
/**
 * Which.
 */
clause: Clause,
/**
 * Serious reasons for considering: the acts and what shows them.
 */
reasons: string,
/**
 * Individual responsibility: part, knowledge, intent, defences.
 */
responsibility: string,
/**
 * Whether it applies.
 */
applies: boolean, };

export type ClauseView = {
/**
 * Its name.
 */
id: string,
/**
 * Its text.
 */
text: string,
/**
 * Whether a translator confirmed it.
 */
verified: boolean, };

export type Cleared = {
/**
 * When.
 */
on: string,
/**
 * By whom.
 */
doctor: string,
/**
 * On what conditions.
 */
conditions: string | null, };

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
 * What started it.
 */
start: Event,
/**
 * Whose time it is.
 */
whose: Whose,
/**
 * How long the law gives at first.
 */
period: Period,
/**
 * First day, from which it counts.
 */
from: string,
/**
 * Last day by the law alone, without pauses and extensions.
 */
lawfulDay: string,
/**
 * Last day.
 */
lastDay: string,
/**
 * Days until the last day; negative when it has passed.
 */
daysLeft: number,
/**
 * Whether its end nears, or is past, while something is still to be done about it.
 */
near: boolean,
/**
 * How it stands.
 */
state: ClockState,
/**
 * When it stood still, the earliest first.
 */
pauses: Array<ClockPause>,
/**
 * How it was extended, the earliest first.
 */
extensions: Array<ClockExtension>,
/**
 * By how much it may still be extended.
 */
extendable: Extendable | null,
/**
 * What follows when the last day has passed.
 */
onExpiry: OnExpiry,
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

export type ClockChange = {
/**
 * Name of the deadline.
 */
id: string,
/**
 * Its name for people.
 */
name: Words,
/**
 * Its last day now; none when it does not run.
 */
before: string | null,
/**
 * Its last day then; none when it will not run.
 */
after: string | null, };

export type ClockExtension = {
/**
 * By how much.
 */
by: Period,
/**
 * When it was granted.
 */
on: string,
/**
 * Why.
 */
reason: string,
/**
 * Officer who granted it.
 */
officer: string, };

export type ClockPause = {
/**
 * From this day.
 */
from: string,
/**
 * Until this day; none while it lasts.
 */
until: string | null, };

export type ClockState = "overdue" | "running" | "extended" | "paused" | "met" | "expired";

export type CloseAuditForm = {
/**
 * Audit.
 */
audit: string,
/**
 * What the assessors conclude.
 */
conclusion: string, };

export type CloseForm = {
/**
 * Case.
 */
application: string,
/**
 * Why it is closed in spite of warnings.
 */
overrides: Array<Overriding>, };

export type CloseProgramme = {
/**
 * Which.
 */
programme: string,
/**
 * Why.
 */
reason: string, };

export type ClosedBy = "applicant" | "authority" | "event";

export type ClosedMatch = {
/**
 * Name of the officer to ask.
 */
ask: string, };

export type Closing = {
/**
 * When it was signed.
 */
signedAt: string,
/**
 * Whether all of it was read back to the applicant.
 */
readBack: boolean,
/**
 * What the applicant said to it.
 */
remarks: string,
/**
 * SHA-256 over the numbered lines as signed.
 */
digest: string,
/**
 * What the applicant wished to add, when asked at the end.
 */
toAdd: string,
/**
 * Who signed, and who did not. Records of earlier editions have none.
 */
signatures: Array<Signature>,
/**
 * Whether the applicant was given a copy.
 */
copyGiven: boolean, };

export type Closure = {
/**
 * Its code; a case keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * Who brings it about.
 */
by: ClosedBy,
/**
 * Roles that may record it.
 */
roles: Array<Role>,
/**
 * Stages at which it may be recorded.
 */
stages: Array<Stage>,
/**
 * Whether it can be one person's, the others going on.
 */
perPerson: boolean,
/**
 * How it is counted where nothing was decided.
 */
statistics: Statistics,
/**
 * Name of the letter that tells of it; nobody is told where none is named.
 */
letter: string | null,
/**
 * Remedies that the letter names, by their code.
 */
remedies: Array<string>,
/**
 * Codes of the list `leaving`: a case ends so when its last member left for one of them.
 */
leaving: Array<string>,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type ClosureForm = {
/**
 * Case.
 */
application: string,
/**
 * Why, a closure of the profile.
 */
reason: string,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * What is known of it, and from where.
 */
known: string,
/**
 * When a withdrawal was signed.
 */
statementOn: string | null,
/**
 * Whether voluntary return is asked for.
 */
returnAsked: boolean | null,
/**
 * The case that this one repeats.
 */
other: string | null,
/**
 * To whom the file went.
 */
destination: string | null,
/**
 * The paper, an attachment of the case.
 */
document: string | null,
/**
 * Why it is closed in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ClosureView = {
/**
 * Which.
 */
id: string,
/**
 * Why, a closure of the profile.
 */
reason: string,
/**
 * When.
 */
closedOn: string,
/**
 * What is known of it.
 */
known: string,
/**
 * When a withdrawal was signed.
 */
statementOn: string | null,
/**
 * Whether voluntary return is asked for.
 */
returnAsked: boolean | null,
/**
 * The case that it repeats.
 */
other: string | null,
/**
 * To whom the file went.
 */
destination: string | null,
/**
 * The paper.
 */
document: string | null,
/**
 * Where the case stood.
 */
stage: Stage,
/**
 * Name of who closed it.
 */
officer: string, };

export type Code = "checkTheForm" | "required" | "tooLong" | "notAChoice" | "impossibleDate" | "dateInFuture" | "datesOutOfOrder" | "noLetters" | "oneNameNeeded" | "sexContradicts" | "parentYounger" | "relationshipsMissing" | "alreadyRecorded" | "putToApplicantMissing" | "classNotHeld" | "officerLacksClass" | "passwordTooShort" | "passwordsDiffer" | "passwordGuessable" | "passwordUnchanged" | "mistypedPublicKey" | "workstationNumber" | "mrzLength" | "mrzUnknown" | "mrzCharacter" | "notADate" | "notANumber" | "dayMonthSwapped" | "cellError" | "formulaWithoutValue" | "listEmpty" | "listNotATable" | "listTooLarge" | "listHarmful" | "listDamaged" | "listEncrypted" | "listEncoding" | "importBegun" | "importUndone" | "keysDamaged" | "keyRevoked" | "periodNotOver" | "balanceBroken" | "exchangeMalformed" | "exchangeTooLarge" | "exchangeNotForUs" | "exchangeUnknownSender" | "exchangeRevoked" | "exchangeWrongSignature" | "exchangeForeignStream" | "exchangeForked" | "exchangeNewer" | "exchangeUnfit" | "exchangeNotEnrolled" | "exchangeOtherAuthority" | "exchangeOtherScope" | "exchangeScopeStands" | "exchangePostIsNoOffice" | "wrongAuthorityCode" | "handedOver" | "handoverOpen" | "nothingHandedOver" | "hubAnswerUnfit" | "cannotReadFile" | "notAllowed" | "restricted" | "nobodyHoldsClass" | "factsRestricted" | "conflictDeclared" | "alreadySealed" | "notSealed" | "lastOfTheList" | "alreadyOpen" | "reasonTooShort" | "ownEmergency" | "alreadyJudged" | "ownDraft" | "ownDecision" | "reasonNeeded" | "noReadBack" | "unsigned" | "contradictionUnexplained" | "adultNotInterviewed" | "refoulementMissing" | "duplicateOpen" | "ageUncertain" | "exclusionBeforeInclusion" | "exclusionUnreasoned" | "relocationPlaceMissing" | "relocationNotPut" | "relocationUnanswered" | "subsidiaryGroundMissing" | "subsidiaryUnexamined" | "benefitUnmet" | "remarksOpen" | "reasonsContradict" | "reasonsOutdated" | "reasonsUnfinished" | "reasonsPartial" | "confidenceDisclosed" | "confidenceRepeated" | "remarksNeedReturn" | "noCommission" | "noQuorum" | "voteNeeded" | "voteTied" | "voteNotInOrder" | "noSigningKey" | "dissentUnexplained" | "notSampled" | "notObserved" | "namesHidden" | "consentTooLong" | "boardNoQuorum" | "boardDecided" | "meetingAttendanceMissing" | "votesOverPresent" | "meetingHeld" | "meetingToCome" | "meetingCancelled" | "minutesAdopted" | "minutesMissing" | "auditClosed" | "auditFinished" | "auditUnfinished" | "assessedByOther" | "evidenceMissing" | "markedAlike" | "nothingToAudit" | "ownWork" | "recommendationOpen" | "sampleExhausted" | "sampleTooLarge" | "letterLanguageDiffers" | "extraditionRequested" | "originalsHeld" | "remedyMissing" | "appealOutOfTime" | "appealNotLate" | "lateNotAllowed" | "appealEnded" | "appealHasSteps" | "nothingToCarryOut" | "appealWindowOpen" | "appealPending" | "noShowRuns" | "reopeningTooLate" | "noStatus" | "procedureEnded" | "noticeMissing" | "responseRuns" | "compellingReasonsUnexamined" | "dependantsUndecided" | "lossUntold" | "childInterviewerUntrained" | "interviewerUntrained" | "sexPreferenceUnmet" | "interpreterUnsuited" | "interpreterOpposing" | "interpreterConflict" | "interpreterUnsworn" | "deadlineNear" | "certificateExpiring" | "stageForbids" | "noPrincipal" | "onePrincipal" | "alreadyMember" | "nobodyStays" | "wouldHaveNoCase" | "familyInReview" | "familyDecided" | "caseMerged" | "guardianMissing" | "guaranteeMissing" | "needEnded" | "alreadyLinked" | "interviewSigned" | "openingMissing" | "lineReadBack" | "interviewEmpty" | "interviewOpen" | "notInterviewed" | "factsMissing" | "factsUndecided" | "outcomeMissing" | "reasonsMissing" | "notSubmitted" | "notApproved" | "decisionNotInOrder" | "decisionFrozen" | "alreadyIssued" | "alreadyDelivered" | "nothingToTell" | "notIssued" | "letterSuperseded" | "letterVoided" | "letterServed" | "noCopyKept" | "disputed" | "staleRecord" | "derivativeNeedsRefugee" | "letterTextMissing" | "letterTemplateFaulty" | "textFaulty" | "textNotOpen" | "textNotSubmitted" | "ownText" | "clauseInUse" | "missingGlyph" | "loginTaken" | "fileEmpty" | "fileTooLarge" | "fileIsProgram" | "fileNotUsable" | "fileSaveAsJpeg" | "fileSaveAsPdf" | "fileUnpack" | "fileLocked" | "pictureTooManyPixels" | "pictureTooSmall" | "pictureDamaged" | "pictureCrop" | "pictureSeveralPages" | "pictureDoesNotFit" | "pdfActs" | "pdfUncheckable" | "pdfNoPages" | "caseFull" | "documentKnown" | "documentHeld" | "documentNotHeld" | "documentIsCopy" | "nothingRetained" | "photographMissing" | "dateInPast" | "timeOfDay" | "appointmentCancelled" | "applicantNumber" | "applicantName" | "editionKnown" | "queryAnswered" | "quoteNotInText" | "sourceCited" | "citationInUse" | "sourceStale" | "appointmentPostponed" | "appointmentOver" | "appointmentToCome" | "nobodyMissed" | "doubleBooked" | "minutesOutOfRange" | "interpreterMode" | "attendanceMissing" | "enrolmentClosed" | "faceToFaceMissing" | "interpretingUntrained" | "noResitLeft" | "noTest" | "notEnrolled" | "onlinePartMissing" | "outOfRange" | "prerequisiteMissing" | "sessionBegun" | "sessionCancelled" | "sessionFull" | "sessionToCome" | "testFailed" | "testMissing" | "testPassed" | "trainerBusy" | "trainerUnaccredited" | "fileBoxed" | "fileInPlace" | "fileNotInPlace" | "nothingOnTheWay" | "requestAnswered" | "identityUnchecked" | "disclosureUndecided" | "nothingTakenOut" | "nothingGiven" | "recipientOfOrigin" | "originUntold" | "recipientInactive" | "recipientHasNoKey" | "exportEnded" | "orderStands" | "orderOver" | "ownOrder" | "recordsHeld" | "retentionRuns" | "notArchived" | "caseLinked" | "caseSealed" | "breachClosed" | "returnOpen" | "returnEnded" | "returnBegun" | "returnNotBegun" | "returnNotCounselled" | "returnScreeningOpen" | "returnChildUndetermined" | "returnFamilyUntraced" | "returnParentConsentMissing" | "returnDestinationExcluded" | "returnDestinationAdvised" | "returnNotDeclared" | "returnClaimStands" | "returnNotEligible" | "returnPaperMissing" | "returnNotReconfirmed" | "returnStatusUnexamined" | "returnUnfinished" | "returnNoClaim" | "returnLedByAdult" | "returnNothingToPrint" | "consulateConsentMissing" | "ownScreening" | "ownPayment" | "paymentOverLimit" | "paymentNotApproved" | "paymentNotPaid" | "paymentSettled" | "trancheTwice" | "householdEnded" | "livesElsewhere" | "problemEnded" | "visitOver" | "programmeClosed" | "criteriaMissing" | "nobodyEligible" | "listOpen" | "listFrozen" | "listUnchecked" | "listUnapproved" | "listUnpaid" | "lineOver" | "ownList" | "ownComplaint" | "ownReunification" | "budgetExceeded" | "paidTwice" | "eligibilityUnconfirmed" | "duplicatesOpen" | "complaintAnswered" | "shelterFull" | "shelterUnsuited" | "shelterWomenOnly" | "stayOver" | "staysElsewhere" | "unitClosed" | "planEnded" | "notRecognised" | "baselineMissing" | "actionOver" | "consentMissing" | "consentExceeded" | "referralOver" | "evidenceOfTieMissing" | "reunificationOver" | "reunificationUndecided" | "cardOver" | "locked" | "wrongPassword" | "mistypedRecoveryCode" | "wrongRecoveryCode" | "waitBeforeTrying" | "passwordGiven" | "ownAccount" | "lastAdministrator" | "officerLeft" | "backupUnsound" | "backupOfAnother" | "backupGoingOn" | "backupEnded" | "damagedFile" | "fileOpens" | "newerFile" | "openElsewhere" | "diskFull" | "fileAlarmed" | "noOffice" | "alreadyThere" | "cannotWriteFile" | "noViewer" | "noPrinting" | "noPrinter" | "printerRefused" | "notFound" | "unknownCommand" | "profileInvalid" | "profileOfAnother" | "profileVersionTaken" | "clockNotExtendable" | "extensionTooLong" | "informationAnswered" | "unexpected";

export type CodeWords = {
/**
 * What is wrong. `{name}` stands for a value of the fault.
 */
what: string,
/**
 * What to do.
 */
remedy: string, };

export type Codes = Array<string>;

export type CoiFound = {
/**
 * Sources, the best first.
 */
hits: Array<CoiHit>,
/**
 * How many sources there are in all; none when more passages hold the words than were looked at.
 */
total: number | null,
/**
 * Answered and open questions that hold the words.
 */
queries: Array<QueryView>, };

export type CoiHit = {
/**
 * Source.
 */
source: SourceBrief,
/**
 * Where the words stand, the best first.
 */
passages: Array<Passage>, };

export type CoiSearch = {
/**
 * Words, each as far as typed; what stands in quotation marks is looked for as it stands. Everything, the newest
 * first, when empty.
 */
text: string,
/**
 * Only about one of these countries, ISO 3166 alpha-3.
 */
countries: Array<string>,
/**
 * Only about one of these topics, codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * Whether editions that were superseded or withdrawn, too.
 */
old: boolean,
/**
 * How many are passed over.
 */
skip: number, };

export type Collision = {
/**
 * Who or what is booked twice.
 */
with: CollisionWith,
/**
 * The appointment that stands already.
 */
appointment: string,
/**
 * Name of the officer, interpreter, room or person.
 */
name: string,
/**
 * Case number of the appointment that stands.
 */
number: string,
/**
 * From when, `HH:MM`.
 */
from: string,
/**
 * Until when, `HH:MM`.
 */
until: string, };

export type CollisionWith = "officer" | "interpreter" | "room" | "persons";

export type ColumnKind = "text" | "count";

export type Commission = {
/**
 * Members who must vote.
 */
quorum: number,
/**
 * Members that it has at least.
 */
membersMin: number,
/**
 * Whether the chair's vote decides a tie; the draft fails otherwise.
 */
chairDecidesTie: boolean, };

export type Compared = {
/**
 * One.
 */
one: PersonView,
/**
 * Their cases.
 */
oneCases: Array<FoundCase>,
/**
 * The other.
 */
other: PersonView,
/**
 * Their cases.
 */
otherCases: Array<FoundCase>,
/**
 * How likely they are one person, and what speaks for and against it.
 */
likeness: Likeness,
/**
 * What is recorded of the pair.
 */
recorded: LikenessRecord | null,
/**
 * Name of the officer who decided.
 */
decidedBy: string | null, };

export type ComplaintAnswer = {
/**
 * What was found and done, as they were told.
 */
text: string,
/**
 * Whether it was right.
 */
upheld: boolean,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type ComplaintChannel = "inPerson" | "phone" | "letter" | "box" | "partner";

export type ComplaintForm = {
/**
 * Household, where it is known.
 */
household: string | null,
/**
 * Programme it is about.
 */
programme: string | null,
/**
 * What it is about, a code of the list `complaint_kind`.
 */
kind: string,
/**
 * How it came in.
 */
channel: ComplaintChannel,
/**
 * Whether it is made in confidence.
 */
confidential: boolean,
/**
 * Who makes it, as far as they say.
 */
complainant: string | null,
/**
 * What they say.
 */
what: string,
/**
 * When it came.
 */
receivedOn: string, };

export type ComplaintView = {
/**
 * Which.
 */
id: string,
/**
 * Household.
 */
household: string | null,
/**
 * Name of its head.
 */
head: PersonName | null,
/**
 * Name of the programme.
 */
programme: string | null,
/**
 * What it is about.
 */
kind: string,
/**
 * How it came in.
 */
channel: ComplaintChannel,
/**
 * Whether it was made in confidence.
 */
confidential: boolean,
/**
 * Who makes it.
 */
complainant: string | null,
/**
 * What they say; none where this officer may not read it.
 */
what: string | null,
/**
 * When it came.
 */
receivedOn: string,
/**
 * By when it is answered.
 */
dueOn: string,
/**
 * Days left; below zero it is late; none once answered.
 */
daysLeft: number | null,
/**
 * Name of who took it in.
 */
receivedBy: string,
/**
 * What was answered.
 */
answer: ComplaintAnswer | null,
/**
 * Whether this officer may answer it.
 */
mayAnswer: boolean, };

export type Completeness = {
/**
 * The highest tier that is complete.
 */
tier: TierCode,
/**
 * The next one.
 */
next: TierCode | null,
/**
 * What the next one lacks.
 */
lacks: Array<Known>, };

export type Concerned = Array<string>;

export type Confidence = "ninety" | "ninetyFive" | "ninetyNine";

export type ConfirmEligibilityForm = {
/**
 * Which.
 */
eligibilities: Array<string>,
/**
 * Whether they are given it.
 */
eligible: boolean,
/**
 * Why, where the criteria say otherwise.
 */
reason: string, };

export type ConfirmForm = {
/**
 * Volume.
 */
file: string,
/**
 * Whether they have it.
 */
has: boolean,
/**
 * What they say to it; why they do not have it.
 */
note: string | null, };

export type ConflictForm = {
/**
 * Case number.
 */
number: string,
/**
 * What the conflict is.
 */
note: string, };

export type ConflictOfInterestForm = {
/**
 * Case.
 */
application: string,
/**
 * What connects the officer with it.
 */
reason: string,
/**
 * Who is in charge from now on, where the officer was.
 */
handOver: string | null, };

export type ConflictView = {
/**
 * Case number.
 */
number: string,
/**
 * What the conflict is.
 */
note: string, };

export type ConsulateConsent = {
/**
 * When it was given.
 */
givenOn: string,
/**
 * Which consulate.
 */
consulate: string,
/**
 * Who recorded it.
 */
officer: string,
/**
 * When it was taken back.
 */
takenBackOn: string | null, };

export type Contact = {
/**
 * Telephone.
 */
phone: string | null,
/**
 * E-mail address.
 */
email: string | null,
/**
 * How it is safe to call or write, and how it is not.
 */
safely: string | null,
/**
 * When.
 */
times: string | null,
/**
 * Whom to tell in an emergency.
 */
emergencyName: string | null,
/**
 * How they are reached.
 */
emergencyContact: string | null, };

export type ContactAttemptView = {
/**
 * Day.
 */
day: string,
/**
 * How.
 */
how: string,
/**
 * What came of it.
 */
result: string,
/**
 * Name of who tried.
 */
officer: string, };

export type ContactForm = {
/**
 * Appointment to which nobody came.
 */
appointment: string,
/**
 * Day of the attempt.
 */
day: string,
/**
 * How: telephone, letter, through whom.
 */
how: string,
/**
 * What came of it.
 */
result: string, };

export type Content = {
/**
 * Outcomes.
 */
rulings: Array<RulingSeen>,
/**
 * Material facts.
 */
facts: Array<FactSeen>,
/**
 * The family's analysis.
 */
analysis: Analysis,
/**
 * Analyses of claims that differ.
 */
own: OwnAnalyses,
/**
 * Reasons.
 */
reasons: Reasons,
/**
 * Reasons of letters that have their own.
 */
letterReasons: LetterReasons, };

export type CopyContent = {
/**
 * What it is.
 */
archived: Archived,
/**
 * Its bytes, in base 64.
 */
content: string, };

export type CopyForm = {
/**
 * Letter.
 */
letter: string,
/**
 * For whom and why.
 */
because: string, };

export type CopyId = {
/**
 * Which.
 */
copy: string, };

export type CopyView = {
/**
 * Which.
 */
id: string,
/**
 * Name of who made it.
 */
madeBy: string,
/**
 * When.
 */
madeAt: string,
/**
 * For whom and why.
 */
because: string, };

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

export type CountFilter = {
/**
 * Which.
 */
dimension: Dimension,
/**
 * Codes.
 */
values: Array<string>, };

export type CountPeriod = {
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
to: string, };

export type CountQuestion = {
/**
 * What is counted.
 */
measure: Measure,
/**
 * In what.
 */
unit: CountUnit,
/**
 * When.
 */
period: CountPeriod,
/**
 * By what: together at most four.
 */
by: Array<Dimension>,
/**
 * Only these.
 */
filters: Array<CountFilter>, };

export type CountUnit = "persons" | "cases";

export type CountedCases = {
/**
 * How many persons or cases the figure counts.
 */
counted: number,
/**
 * In how many cases.
 */
cases: number,
/**
 * The cases, no more than two hundred.
 */
rows: Array<CaseRow>, };

export type CountryCodes = "iso" | "unhcr";

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

export type Covers = "file" | "pictures";

export type CriteriaForm = {
/**
 * Programme; required.
 */
programme: string | null,
/**
 * From when they count.
 */
from: string | null,
/**
 * Why they are set so, and the decision they rest on.
 */
basis: string,
/**
 * Codes of the list `population`.
 */
populations: Array<string>,
/**
 * Persons at least.
 */
least: number | null,
/**
 * Persons at most.
 */
most: number | null,
/**
 * Children at least.
 */
children: number | null,
/**
 * Persons of 60 and more at least.
 */
elderly: number | null,
/**
 * Any of these specific needs.
 */
needs: Array<string>,
/**
 * Income of a person in a month at most.
 */
income: number | null,
/**
 * What each household is given.
 */
base: number,
/**
 * What is given for each person.
 */
each: number,
/**
 * At most.
 */
cap: number | null, };

export type CriteriaVersions = Array<AidCriteria>;

export type CriterionMet = "yes" | "no" | "unknown";

export type Crop = {
/**
 * Left edge, 0 to 1.
 */
x: number,
/**
 * Upper edge, 0 to 1.
 */
y: number,
/**
 * Width, over 0 to 1.
 */
width: number,
/**
 * Height, over 0 to 1.
 */
height: number, };

export type Cut = {
/**
 * Which bound was reached.
 */
reached: Reached,
/**
 * The last line or row that was read, from 1.
 */
lastLine: number,
/**
 * Lines or rows of the whole, as far as the file tells.
 */
lines: number | null, };

export type DayOrder = "dayFirst" | "monthFirst";

export type DeadlineName = {
/**
 * Its name in the profile.
 */
deadline: string, };

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
reasons: Reasons,
/**
 * Analyses of claims that differ from the family's.
 */
own: OwnAnalyses,
/**
 * Reasons of letters that have their own, because outcomes differ.
 */
letterReasons: LetterReasons, };

export type DecisionId = {
/**
 * Which.
 */
decision: string, };

export type DecisionSection = "facts" | "outcomes" | "fear" | "persecution" | "grounds" | "protection" | "relocation" | "exclusion" | "subsidiary" | "refoulement" | "unity" | "reasons" | "letter";

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
 * What reviews found missing, the oldest first.
 */
remarks: Array<RemarkView>,
/**
 * Analyses of claims that differ from the family's.
 */
own: OwnAnalyses,
/**
 * Number in the case, from 1.
 */
number: number,
/**
 * Reasons of letters that have their own.
 */
letterReasons: LetterReasons,
/**
 * How often it was handed in: drafts that can be compared.
 */
versions: number,
/**
 * The vote, where a commission decides.
 */
voting: VotingView | null,
/**
 * Classes for want of which something was left out of it.
 */
withheld: Array<Class>,
/**
 * What officers signed, the oldest first, each checked.
 */
signatures: Array<SignatureView>,
/**
 * Why there is no signature on an approval.
 */
unsigned: Unsigned | null, };

export type DeliverForm = {
/**
 * Letter.
 */
letter: string,
/**
 * Day on which it was done.
 */
on: string,
/**
 * To whom and how.
 */
means: string,
/**
 * How, one of the profile's services; its first when none is given.
 */
by: string,
/**
 * Interpreter, when there was one.
 */
interpreter: string | null,
/**
 * Whether it was read out in a language that they understand.
 */
readOut: boolean,
/**
 * Whether they signed; none where nobody signs.
 */
signed: boolean | null,
/**
 * Why they did not sign, as far as they said.
 */
refusal: string | null,
/**
 * Who saw that they did not.
 */
witness: string | null,
/**
 * The signed copy or the receipt, an attachment of the case.
 */
document: string | null,
/**
 * Why it is recorded in spite of warnings.
 */
overrides: Array<Overriding>, };

export type DeliverSomeForm = {
/**
 * Which.
 */
letters: Array<string>,
/**
 * Day on which it was done.
 */
on: string,
/**
 * How, one of the profile's services.
 */
by: string,
/**
 * To whom and how, in words.
 */
means: string, };

export type Delivery = {
/**
 * Day on which it counts as served; the time for appeal runs from here.
 */
on: string,
/**
 * To whom and how, in words: in person, with which interpreter.
 */
means: string,
/**
 * Officer who handed it over.
 */
officer: string,
/**
 * Day on which it was done; none in older records, where it is the same.
 */
doneOn: string | null,
/**
 * How, one of the profile's services.
 */
by: string | null,
/**
 * Interpreter, when there was one.
 */
interpreter: string | null,
/**
 * Whether it was read out in a language that they understand.
 */
readOut: boolean,
/**
 * Whether they signed; none where nobody signs.
 */
signed: boolean | null,
/**
 * Why they did not sign, as far as they said.
 */
refusal: string | null,
/**
 * Who saw that they did not.
 */
witness: string | null,
/**
 * The signed copy or the receipt, an attachment.
 */
document: string | null, };

export type DeliveryForm = {
/**
 * Lines of one list.
 */
lines: Array<string>,
/**
 * What proves it.
 */
kind: DeliveryProofKind,
/**
 * Number of the voucher or transfer.
 */
reference: string,
/**
 * Who received it; nobody is the recipient themselves.
 */
receivedBy: string,
/**
 * When.
 */
on: string, };

export type DeliveryProof = {
/**
 * What proves it.
 */
kind: DeliveryProofKind,
/**
 * Number of the voucher or transfer, where there is one.
 */
reference: string,
/**
 * Who received it.
 */
received_by: string,
/**
 * When.
 */
on: string,
/**
 * Who recorded it.
 */
officer: string, };

export type DeliveryProofKind = "signature" | "voucher" | "transfer" | "witnesses";

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

export type Departed = {
/**
 * When.
 */
on: string,
/**
 * Who says so.
 */
proof: DepartureProof,
/**
 * Number or name of what proves it.
 */
reference: string,
/**
 * Who recorded it.
 */
officer: string, };

export type DepartureProof = "borderRecord" | "organisation" | "officer";

export type Description = {
/**
 * Case in which it is made.
 */
application: string,
/**
 * Person.
 */
person: string,
/**
 * Sections that replace what stood; those left out stay.
 */
details: Details, };

export type Destination = {
/**
 * Country, ISO 3166 alpha-3.
 */
country: string,
/**
 * Province, district, place, as far as they say.
 */
place: string, };

export type Details = {
/**
 * Other names.
 */
aliases: Aliases | null,
/**
 * Where they come from.
 */
origins: Origins | null,
/**
 * Marriage.
 */
civil: Civil | null,
/**
 * Schooling.
 */
schooling: Schooling | null,
/**
 * Work.
 */
work: Work | null,
/**
 * Languages.
 */
languages: Languages | null,
/**
 * What they wish of an interview.
 */
wishes: Wishes | null,
/**
 * How they can be reached.
 */
contact: Contact | null,
/**
 * Where they lived and live.
 */
addresses: Addresses | null,
/**
 * Relatives who are in no case here.
 */
relatives: Relatives | null,
/**
 * What they did and suffered before.
 */
background: Background | null,
/**
 * The way here.
 */
journey: Journey | null, };

export type DeviceView = {
/**
 * Name of its key.
 */
key: string,
/**
 * What its office calls it.
 */
name: string,
/**
 * Its office.
 */
office: string,
/**
 * Whether this office certified it, and so can revoke it.
 */
certified_here: boolean,
/**
 * Whether it is this one.
 */
own: boolean,
/**
 * When it was last heard of.
 */
contact: string | null,
/**
 * Changes of ours that it has not acknowledged.
 */
waiting: number,
/**
 * The post whose cases it knows; none is all.
 */
scope: string | null,
/**
 * When it was revoked.
 */
revoked: string | null,
/**
 * Changes of a revoked one that others have and that are not believed: what they wrote since rests on them.
 */
built_on: number,
/**
 * When it last wrote by a clock that cannot be right, what that clock said.
 */
suspect: string | null, };

export type DiaryEntry = {
/**
 * What.
 */
kind: DiaryKind,
/**
 * The visit, the return or the plan.
 */
record: string,
/**
 * Whom it is about.
 */
name: PersonName,
/**
 * Number of the household or of the case.
 */
number: string,
/**
 * Household, of a home visit.
 */
household: string | null,
/**
 * Case, of all else.
 */
application: string | null,
/**
 * For when it is planned or due.
 */
day: string,
/**
 * Name of who is to do it, where that is one officer.
 */
officer: string | null,
/**
 * Whether that is the reader.
 */
mine: boolean,
/**
 * What for.
 */
note: string | null, };

export type DiaryKind = "homeVisit" | "returnVisit" | "planReview";

export type DiaryQuery = {
/**
 * First.
 */
from: string,
/**
 * Last.
 */
until: string, };

export type Dimension = "origin" | "citizenship" | "procedure" | "level" | "applicationType" | "result" | "outcome" | "reason" | "departure" | "sex" | "age" | "ageEurostat" | "year" | "quarter" | "month" | "post" | "stage" | "officer" | "member" | "unaccompanied" | "waiting";

export type Disagreement = {
/**
 * Place in what it rests on.
 */
at: number,
/**
 * How.
 */
mismatch: Mismatch,
/**
 * Whether it says the opposite.
 */
contradicts: boolean, };

export type DiscloseForm = {
/**
 * Request.
 */
request: string,
/**
 * Why, in words that stand in the letter.
 */
reasons: string,
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type DisclosureAnswerForm = {
/**
 * Request.
 */
request: string,
/**
 * Whether what was asked is done.
 */
granted: boolean,
/**
 * Why, in words that stand in the letter.
 */
reasons: string,
/**
 * Language of the letter.
 */
language: string, };

export type DisclosureDecideForm = {
/**
 * Request.
 */
request: string,
/**
 * What is done with each document; one that is not named is undecided.
 */
decisions: Array<DisclosureDecision>, };

export type DisclosureDecision = {
/**
 * Which document.
 */
item: DisclosureItemRef,
/**
 * What is done with it.
 */
given: Given,
/**
 * On what ground passages or all of it are kept back, a code.
 */
ground: string | null,
/**
 * What is taken out.
 */
hidden: DisclosureHidden, };

export type DisclosureDesk = {
/**
 * The request.
 */
request: DisclosureView,
/**
 * Documents to decide on; none once it was answered.
 */
items: Array<DisclosureItem>,
/**
 * Grounds to keep something back.
 */
grounds: Array<RecordsGround>,
/**
 * The law that its time rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type DisclosureHidden = {
/**
 * Passages: fields, lines, facts.
 */
passages: Array<string>,
/**
 * Areas of a picture.
 */
areas: Array<Area>, };

export type DisclosureId = {
/**
 * Which.
 */
request: string, };

export type DisclosureItem = {
/**
 * What it is called, where its kind does not say it: the number of a letter, the title of a scan.
 */
title: string,
/**
 * When it was made.
 */
on: string | null,
/**
 * Passages that can be taken out.
 */
passages: Array<DisclosurePassage>,
/**
 * Whether areas of it can be taken out: it is a picture.
 */
areas: boolean,
/**
 * Classes for want of which the officer does not see it, or not all of it. Somebody who holds them decides on it.
 */
withheld: Array<Class>,
/**
 * What it is.
 */
kind: ItemKind,
/**
 * Which: the person, the interview, the letter, the attachment.
 */
id: string, };

export type DisclosureItemRef = {
/**
 * What it is.
 */
kind: ItemKind,
/**
 * Which: the person, the interview, the letter, the attachment.
 */
id: string, };

export type DisclosurePassage = {
/**
 * Its name: a field, a line, a fact.
 */
id: string,
/**
 * What stands beside it: a number, who speaks; empty for a field, whose name says it.
 */
label: string,
/**
 * Its words.
 */
text: string, };

export type DisclosureRequestForm = {
/**
 * Case.
 */
application: string,
/**
 * Whose data are asked for.
 */
person: string,
/**
 * What is asked for.
 */
kind: RequestKind,
/**
 * Who asks.
 */
asker: AskerKind,
/**
 * Their name.
 */
name: string,
/**
 * On what they base it: their number, the law, the article.
 */
basis: string | null,
/**
 * What they ask for.
 */
scope: string,
/**
 * When it came; none is today.
 */
on: string | null,
/**
 * The paper, an attachment of the case.
 */
document: string | null, };

export type DisclosureState = "unidentified" | "deciding" | "answered";

export type DisclosureView = {
/**
 * Which.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Whose data are asked for.
 */
person: string,
/**
 * Their name.
 */
personName: PersonName,
/**
 * What is asked for.
 */
kind: RequestKind,
/**
 * Who asks.
 */
asker: AskerKind,
/**
 * Their name.
 */
name: string,
/**
 * On what they base it.
 */
basis: string | null,
/**
 * What they ask for.
 */
scope: string,
/**
 * When it came.
 */
receivedOn: string,
/**
 * Last day for the answer.
 */
dueOn: string,
/**
 * Days left; below zero it is late.
 */
daysLeft: number,
/**
 * Where it stands.
 */
state: DisclosureState,
/**
 * How it was made sure who asks.
 */
identity: string | null,
/**
 * What is done with each document.
 */
decisions: Array<DisclosureDecision>,
/**
 * How it ended.
 */
answer: AnswerKind | null,
/**
 * When.
 */
answeredOn: string | null,
/**
 * Name of who answered.
 */
answeredBy: string | null,
/**
 * Why, in the words of the letter.
 */
reasons: string | null,
/**
 * Documents that were given, whole or in part.
 */
given: number,
/**
 * Name of who recorded it.
 */
recordedBy: string, };

export type DisclosureWithdrawForm = {
/**
 * Request.
 */
request: string,
/**
 * Why.
 */
reason: string, };

export type DisclosuresList = {
/**
 * Those that wait for an answer first, the oldest of them on top.
 */
rows: Array<DisclosureView>,
/**
 * In all.
 */
total: number,
/**
 * On a page.
 */
size: number, };

export type DisclosuresQuery = {
/**
 * Only those that wait for an answer.
 */
open: boolean,
/**
 * Page, from 0.
 */
page: number, };

export type DiskSpace = {
/**
 * Megabytes that are free; none where the system does not say.
 */
free: number | null,
/**
 * Whether that is little.
 */
low: boolean,
/**
 * Whether the desk has its reserve still.
 */
reserve: boolean, };

export type DismissForm = {
/**
 * Which.
 */
admission: string,
/**
 * Why.
 */
reason: string, };

export type Disposal = "archive" | "destroy" | "review";

export type DisputeList = {
/**
 * The oldest first.
 */
conflicts: Array<DisputeView>,
/**
 * Whether there are more.
 */
more: boolean, };

export type DisputeView = {
/**
 * Record.
 */
record: string,
/**
 * Tag of the field.
 */
field: number,
/**
 * Which field, `table.field`.
 */
name: string,
/**
 * The case it belongs to.
 */
application: string | null,
/**
 * Number of that case.
 */
number: string | null,
/**
 * The values, the one that is shown first.
 */
claims: Array<ClaimView>,
/**
 * Whether a third value can be typed here: the field is plain text.
 */
text: boolean, };

export type Disputed = {
/**
 * Code of the indicator.
 */
code: string,
/**
 * Mark of the first assessor.
 */
first: AuditMark,
/**
 * Mark of the second.
 */
second: AuditMark, };

export type DocumentChange = {
/**
 * Case.
 */
application: string,
/**
 * Which.
 */
id: string,
/**
 * The document; what is left out stays.
 */
document: DocumentForm, };

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
issuer: string | null,
/**
 * Name exactly as on the document, likewise.
 */
name: string | null,
/**
 * Last day of validity, likewise.
 */
expires: string | null,
/**
 * What it is, a code of the list `document`.
 */
ofType: string | null,
/**
 * When it was issued, as far as known.
 */
issuedOn: string | null,
/**
 * Where it was issued.
 */
issuedAt: string | null,
/**
 * Whether it is the original; none is not known.
 */
original: boolean | null,
/**
 * Who holds it now, a code of the list `custody`.
 */
custody: string | null,
/**
 * Where it is kept.
 */
keptAt: string | null,
/**
 * Anything else.
 */
note: string | null, };

export type DocumentView = {
/**
 * The document.
 */
document: IdentityDocument,
/**
 * Whether the office holds it.
 */
held: boolean,
/**
 * Whether the applicant has a receipt for it; only asked of what is held.
 */
receipt: boolean,
/**
 * Attachments that show it.
 */
scans: Array<string>, };

export type DocumentWithdrawal = {
/**
 * Case.
 */
application: string,
/**
 * Which.
 */
document: string,
/**
 * Why.
 */
reason: string, };

export type DomainLevel = {
/**
 * A code of the list `integration_domain`.
 */
domain: string,
/**
 * From 1, in crisis, to 5, on their own.
 */
level: number,
/**
 * What it rests on.
 */
note: string, };

export type DomainLevelForm = {
/**
 * A code of the list `integration_domain`.
 */
domain: string,
/**
 * From 1 to 5; none is not looked at.
 */
level: number | null,
/**
 * What it rests on.
 */
note: string, };

export type Done = {
/**
 * When.
 */
on: string,
/**
 * What shows it: an order, a session of training, a new text.
 */
evidence: string,
/**
 * Who recorded it.
 */
by: string, };

export type DoneForm = {
/**
 * Which.
 */
improvement: string,
/**
 * What shows it.
 */
evidence: string, };

export type DoorDrill = {
/**
 * What a check of the backup found.
 */
check: FileCheckView,
/**
 * When the last thing in it was done.
 */
last: string | null,
/**
 * Whether the key slots of the damaged file, where they can be read, do not say that it is another one.
 */
isOurs: boolean, };

export type DoorForm = {
/**
 * The folder that it lies in, when that is not the desk's own; else empty.
 */
folder: string,
/**
 * Name of the backup's folder.
 */
name: string,
/**
 * The administrator's login when it was made.
 */
login: string,
/**
 * The administrator's password then.
 */
password: string, };

export type Doubt = {
/**
 * A genuine effort was made to substantiate the claim.
 */
effort: boolean,
/**
 * All available evidence was submitted, or its lack explained.
 */
evidence: boolean,
/**
 * What was said is coherent and plausible.
 */
coherent: boolean,
/**
 * It is not contradicted by country information.
 */
notContradicted: boolean,
/**
 * The applicant is generally credible.
 */
credible: boolean, };

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

export type DraftPaymentListForm = {
/**
 * Programme.
 */
programme: string,
/**
 * Period, `2026-11`.
 */
period: string, };

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

export type DrillView = {
/**
 * What a check of the backup found.
 */
check: FileCheckView,
/**
 * When the last thing in it was done.
 */
last: string | null,
/**
 * How many changes of the case file it does not have.
 */
lost: number,
/**
 * When the first of those was made.
 */
lostFrom: string | null,
/**
 * How many half-typed forms it does not have as they are now.
 */
drafts: number,
/**
 * How many erasures were carried out since: it brings back what they took.
 */
erased: number,
/**
 * Whether it is a backup of this case file.
 */
isOurs: boolean, };

export type DropListForm = {
/**
 * Which.
 */
list: string,
/**
 * Why.
 */
reason: string, };

export type Due = "overdue" | "today" | "week" | "later";

export type EarlierApplication = {
/**
 * Country, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * When.
 */
on: string | null,
/**
 * What came of it, in the person's words.
 */
outcome: string | null,
/**
 * Number given there.
 */
number: string | null, };

export type EditionView = {
/**
 * Its name, `code@version`.
 */
edition: string,
/**
 * When it was loaded.
 */
loadedOn: string,
/**
 * By whom.
 */
loadedBy: string,
/**
 * Cases that are judged by it.
 */
cases: number,
/**
 * Values in it that nobody confirmed.
 */
unverified: number,
/**
 * What is wrong with it.
 */
fault: LoadError | null, };

export type EditionsView = {
/**
 * The one that new cases are opened under.
 */
current: string,
/**
 * The one that the program brings.
 */
shipped: string | null,
/**
 * What is wrong with the one that the office was given.
 */
fault: LoadError | null,
/**
 * All that the file keeps.
 */
editions: Array<EditionView>, };

export type EligibilityAnswer = {
/**
 * When.
 */
on: string,
/**
 * Whether it helps.
 */
eligible: boolean,
/**
 * Why, or under what conditions.
 */
reason: string,
/**
 * Its own number.
 */
reference: string | null,
/**
 * Who recorded it.
 */
officer: string, };

export type EligibilityConfirmation = {
/**
 * Whether they are given it.
 */
eligible: boolean,
/**
 * Why, where the criteria say otherwise.
 */
reason: string,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type EligibilityReason = {
/**
 * What was asked.
 */
criterion: AidCriterion,
/**
 * Whether it is met.
 */
met: CriterionMet,
/**
 * What was found: a code, a count, an amount.
 */
found: string,
/**
 * What was wanted.
 */
wanted: string, };

export type EligibilityReasons = Array<EligibilityReason>;

export type EligibilityVerdict = "eligible" | "notEligible" | "unclear";

export type EligibilityView = {
/**
 * Which.
 */
id: string,
/**
 * Programme.
 */
programme: string,
/**
 * Its name.
 */
name: string,
/**
 * Household.
 */
household: string,
/**
 * Name of its head.
 */
head: PersonName,
/**
 * Version of the criteria.
 */
version: number,
/**
 * What the criteria say.
 */
verdict: EligibilityVerdict,
/**
 * Why.
 */
reasons: EligibilityReasons,
/**
 * What they would be given each time.
 */
amount: number,
/**
 * Currency.
 */
currency: string,
/**
 * When it was weighed.
 */
assessedOn: string,
/**
 * What an officer decided.
 */
confirmed: EligibilityConfirmation | null,
/**
 * Name of who decided.
 */
confirmedBy: string | null, };

export type EmergencyForm = {
/**
 * Case number, whole.
 */
number: string,
/**
 * Why it cannot wait.
 */
reason: string, };

export type EmergencyView = {
/**
 * Which.
 */
id: string,
/**
 * Number of the case.
 */
number: string,
/**
 * Name of who opened it.
 */
officer: string,
/**
 * Whether that is the reader, who does not judge their own.
 */
own: boolean,
/**
 * Why.
 */
reason: string,
/**
 * When.
 */
openedAt: string,
/**
 * Until when.
 */
until: string,
/**
 * Whether it was justified.
 */
justified: boolean | null,
/**
 * On what that rests.
 */
judgment: string | null,
/**
 * Name of who said so.
 */
judgedBy: string | null, };

export type EndHouseholdForm = {
/**
 * Which.
 */
household: string,
/**
 * Why.
 */
reason: string, };

export type EndReturnForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * How.
 */
kind: ReturnEndKind,
/**
 * What is to be known of it.
 */
note: string | null, };

export type EndView = {
/**
 * Closures, the oldest first.
 */
closures: Array<ClosureView>,
/**
 * Requests to open it again, the oldest first, and the one that it came from.
 */
reopenings: Array<ReopeningView>,
/**
 * Closures of the profile that this officer may record now.
 */
offered: Array<Closure>,
/**
 * Names of all closures of the profile.
 */
reasons: Array<Closure>,
/**
 * How the profile lets a case begin again; none while it cannot.
 */
reopening: Reopening | null,
/**
 * Grounds of the profile.
 */
grounds: Array<ReopeningGround>, };

export type EnrolForm = {
/**
 * The request, in base 64.
 */
file: string,
/**
 * What the office calls the device.
 */
name: string,
/**
 * The post whose cases it is to know; `*` is all. Somebody has to choose: it cannot be changed later.
 */
post: string,
/**
 * Folder for the answer.
 */
folder: string, };

export type Enrolment = {
/**
 * Identifier.
 */
id: string,
/**
 * Session.
 */
session: string,
/**
 * Officer.
 */
officer: string,
/**
 * How far they came.
 */
state: TrainingState,
/**
 * Who nominated them.
 */
nominatedBy: string,
/**
 * When.
 */
nominatedOn: string,
/**
 * What they did online.
 */
online: TrainingOnline | null,
/**
 * Why it ended so.
 */
reason: string | null,
/**
 * What they say of the session.
 */
evaluation: TrainingEvaluation | null, };

export type EnrolmentView = {
/**
 * The enrolment.
 */
enrolment: Enrolment,
/**
 * Name.
 */
name: string,
/**
 * Each day face to face.
 */
days: Array<AttendanceDay>,
/**
 * Tests in their order.
 */
tests: Array<Exam>,
/**
 * What the certificate still lacks; nothing of who has none to come.
 */
lacks: Array<CertificateLack>,
/**
 * The certificate.
 */
certificate: Certificate | null, };

export type EntryKind = "all" | "changes" | "readings";

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
 * On which workstation.
 */
workstation: string,
/**
 * Number of the entry there.
 */
number: number,
/**
 * Which command.
 */
command: string,
/**
 * Whether somebody only looked.
 */
reading: boolean,
/**
 * The case that it is about.
 */
case: CaseOfEntry | null,
/**
 * What it changed.
 */
changes: Array<ChangeView>,
/**
 * How many fields it changed that this reader may not see.
 */
hidden: number, };

export type ErasureForm = {
/**
 * Case.
 */
application: string,
/**
 * The time limit of the profile that is over.
 */
rule: string,
/**
 * Why.
 */
reason: string, };

export type ErasureVerdictForm = {
/**
 * Order.
 */
order: string,
/**
 * Whether it is done.
 */
approved: boolean,
/**
 * Why.
 */
because: string,
/**
 * Language of the certificate.
 */
language: string, };

export type ErrorWords = {
/**
 * Headings: line, field, what is wrong, what to do.
 */
head: Array<string>,
/**
 * Names of fields, by their keys.
 */
fields: { [key in string]: string },
/**
 * Words of reasons, by their codes.
 */
codes: { [key in string]: CodeWords }, };

export type ErrorsForm = {
/**
 * List.
 */
import: string,
/**
 * Words.
 */
words: ErrorWords,
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type EscrowForm = {
/**
 * Public key, `age1…`; empty for nobody.
 */
recipient: string, };

export type Event = "intentExpressed" | "registered" | "certificateIssued" | "invited" | "interviewed" | "informationRequested" | "informationAnswered" | "submitted" | "decided" | "issued" | "notified" | "appealLodged" | "hearingHeld" | "judgmentReceived" | "reopened" | "lossNoticed";

export type Evidence = Array<EvidenceSource>;

export type EvidenceSource = {
/**
 * What it is.
 */
kind: SourceKind,
/**
 * Which.
 */
id: string, };

export type Exam = {
/**
 * Identifier.
 */
id: string,
/**
 * Enrolment.
 */
enrolment: string,
/**
 * 1 is the first, each further one a resit.
 */
number: number,
/**
 * Of 100.
 */
score: number,
/**
 * What was needed.
 */
passMark: number,
/**
 * When.
 */
heldOn: string,
/**
 * Who recorded it.
 */
recordedBy: string, };

export type ExaminationForm = {
/**
 * Case.
 */
application: string,
/**
 * Document.
 */
document: string,
/**
 * What was found, a code of the list `authenticity`.
 */
authenticity: string,
/**
 * Who examined it: name and office.
 */
by: string,
/**
 * Day.
 */
on: string,
/**
 * On what the finding rests.
 */
basis: string, };

export type ExchangeView = {
/**
 * The authority that this file trusts; none before it belongs to one.
 */
authority: string | null,
/**
 * The code of that authority, to be compared.
 */
code: string | null,
/**
 * Whether this office certifies devices.
 */
issues: boolean,
/**
 * All devices, this one first.
 */
devices: Array<DeviceView>,
/**
 * All offices, this one first.
 */
offices: Array<CertifyingOffice>,
/**
 * What came and is not applied.
 */
waiting: Array<WaitingView>,
/**
 * Pictures and papers that are not here yet.
 */
missing: number,
/**
 * What went out and came in, the newest first.
 */
ledger: Array<LedgerLine>,
/**
 * Folders that sticks are mounted in, and the one on this machine.
 */
folders: Array<string>,
/**
 * Records whose values are not here: those of other posts, or forgotten.
 */
withheld: number,
/**
 * Posts of the profile, of which a device can be.
 */
posts: Array<Post>, };

export type ExportEndForm = {
/**
 * Package.
 */
export: string,
/**
 * When.
 */
on: string,
/**
 * What they confirmed.
 */
how: string, };

export type ExportForm = {
/**
 * To which kind of file.
 */
format: ExportFormat,
/**
 * Exact, or ready for publication.
 */
publication: Publication,
/**
 * Language of a document.
 */
language: string,
/**
 * Words of a document.
 */
words: ExportWords, } & ({ "of": "return",
/**
 * Which.
 */
query: ReturnQuery, } | { "of": "submission",
/**
 * Which.
 */
submission: string, } | { "of": "table",
/**
 * Which.
 */
query: TableQuery, } | { "of": "situation",
/**
 * What is looked at.
 */
query: SituationQuery, } | { "of": "balance",
/**
 * Of which.
 */
query: ReturnQuery, } | { "of": "submittedBalance",
/**
 * Which.
 */
submission: string, } | { "of": "difference",
/**
 * Which.
 */
submission: string,
/**
 * The other.
 */
other: string | null, });

export type ExportFormat = "csv" | "xlsx" | "pdf";

export type ExportKind = "cases" | "case" | "attachment" | "disclosure" | "journal" | "statistics" | "importErrors";

export type ExportView = {
/**
 * Which.
 */
id: string,
/**
 * Its number.
 */
number: string,
/**
 * What.
 */
kind: ExportKind,
/**
 * The case that it is of.
 */
application: string | null,
/**
 * Its number.
 */
caseNumber: string | null,
/**
 * Name of the recipient.
 */
recipient: string,
/**
 * Country of the recipient.
 */
country: string,
/**
 * Legal basis, a code.
 */
basis: string,
/**
 * For what.
 */
purpose: string,
/**
 * When it is to be destroyed.
 */
expiresOn: string,
/**
 * Whether it should be gone by now.
 */
expired: boolean,
/**
 * How many persons are in it.
 */
persons: number,
/**
 * Names of its files.
 */
files: Array<string>,
/**
 * SHA-256 of the package.
 */
hash: string,
/**
 * Bytes of it.
 */
size: number,
/**
 * How it is closed.
 */
closedBy: PackageClosed,
/**
 * Name of who released it.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * When it was destroyed or given back.
 */
endedOn: string | null,
/**
 * What the recipient confirmed.
 */
endedHow: string | null, };

export type ExportWords = {
/**
 * Title of the document.
 */
title: string,
/**
 * What stands under it: the period, the unit, how it is published.
 */
notes: Array<string>,
/**
 * Words of codes and columns.
 */
words: { [key in string]: string }, };

export type ExportsList = {
/**
 * The newest first.
 */
rows: Array<ExportView>,
/**
 * In all.
 */
total: number,
/**
 * On a page.
 */
size: number,
/**
 * How much should be gone by now, whatever is asked for.
 */
expired: number, };

export type ExportsQuery = {
/**
 * Only what should be gone by now.
 */
expired: boolean,
/**
 * Page, from 0.
 */
page: number, };

export type ExtendForm = {
/**
 * Case.
 */
application: string,
/**
 * Name of the deadline.
 */
deadline: string,
/**
 * By how many units of the profile's limit.
 */
length: number,
/**
 * Why.
 */
reason: string, };

export type Extendable = {
/**
 * By how much at most.
 */
left: Period,
/**
 * For what reasons, in words.
 */
when: Words,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

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
 * What it rests on.
 */
evidence: Evidence,
/**
 * Credibility indicators.
 */
indicators: Indicators,
/**
 * Finding with its reasoning.
 */
assessed: Assessed,
/**
 * Personal circumstances that were taken into account.
 */
factors: Factors,
/**
 * Whether it was told in confidence: nobody else of the family reads of it.
 */
confidential: boolean, };

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
 * What it rests on.
 */
evidence: Array<EvidenceSource>,
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
putIn: string | null,
/**
 * How the applicant explained it.
 */
explanation: string,
/**
 * Conditions of the benefit of the doubt.
 */
doubt: Doubt,
/**
 * Personal circumstances that were taken into account.
 */
factors: Array<Factor>,
/**
 * Whether it was told in confidence.
 */
confidential: boolean, };

export type FactSeen = {
/**
 * Number in the case.
 */
number: number,
/**
 * The fact.
 */
statement: string,
/**
 * What was found.
 */
finding: Finding,
/**
 * Why.
 */
reasoning: string, };

export type Factor = {
/**
 * Which, a code of the list `personal_factor`.
 */
code: string,
/**
 * How it affected the account.
 */
note: string, };

export type Factors = Array<Factor>;

export type FailedLineForm = {
/**
 * Line.
 */
line: string,
/**
 * Why.
 */
reason: string, };

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

export type Family = "unhcrAnnual" | "unhcrMidYear" | "eurostatYear" | "eurostatQuarter" | "eurostatMonth";

export type FamilyChangeKind = "birth" | "arrival" | "joined" | "left" | "split" | "merge" | "marriage" | "divorce" | "relationships";

export type FamilyChangeView = {
/**
 * How it changed.
 */
kind: FamilyChangeKind,
/**
 * When, as far as known.
 */
on: string,
/**
 * Why, a code of the list `leaving`.
 */
because: string | null,
/**
 * Why, in the officer's words.
 */
reason: string,
/**
 * Names of those whom it concerns.
 */
persons: Array<PersonName>,
/**
 * The other case that it concerns.
 */
other: CaseLink | null, };

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

export type FieldView = {
/**
 * As it is written, such as `decision.date`.
 */
path: string,
/**
 * How it is put into a text.
 */
insert: string,
/**
 * Whether it can be missing.
 */
optional: boolean,
/**
 * Codes that it can be.
 */
choices: Array<string>, };

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
 * What is wrong.
 */
problems: Array<ProblemView>, };

export type FileChecked = {
/**
 * When the last check ended.
 */
at: string | null,
/**
 * Whether it found nothing wrong.
 */
sound: boolean,
/**
 * Changes that it read.
 */
commits: number,
/**
 * Hours after which the next is due.
 */
hours: number,
/**
 * Steps done of one that goes on by itself.
 */
done: number | null,
/**
 * Its steps in all.
 */
total: number | null, };

export type FileForm = {
/**
 * The file, in base 64.
 */
file: string, };

export type FileKeeper = {
/**
 * Who.
 */
id: string,
/**
 * Their name.
 */
name: string, };

export type FileRepaired = {
/**
 * Rows written anew or taken out.
 */
rows: number,
/**
 * Where the file lies as it was found.
 */
kept: string, };

export type FileState = "inPlace" | "onTheWay" | "with" | "missing" | "boxed";

export type FileView = {
/**
 * Which.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Number of the volume.
 */
volume: number,
/**
 * What its label says.
 */
label: string,
/**
 * Where it belongs.
 */
place: string,
/**
 * What lies in it.
 */
content: string | null,
/**
 * When it was begun.
 */
openedOn: string,
/**
 * Where it is.
 */
state: FileState,
/**
 * With whom, or with whom it should be.
 */
holder: string | null,
/**
 * The officer who has it or should have it.
 */
holderId: string | null,
/**
 * When it is due back.
 */
dueBack: string | null,
/**
 * Whether it should be back.
 */
overdue: boolean,
/**
 * The box of the archive.
 */
boxed: string | null,
/**
 * Its way, the newest first.
 */
movements: Array<MovementView>,
/**
 * Whether its case is closed to the reader, who learns where it is and nothing else.
 */
closed: boolean, };

export type FilesList = {
/**
 * Volumes of this page; those that are out come with the late ones first.
 */
rows: Array<FileView>,
/**
 * Volumes in all.
 */
total: number,
/**
 * Volumes on a page.
 */
size: number,
/**
 * Volumes that should be back, whatever is asked for.
 */
overdue: number,
/**
 * Volumes that nobody has, whatever is asked for.
 */
missing: number, };

export type FilesQuery = {
/**
 * Part of a label; everything when empty.
 */
text: string,
/**
 * Only those that are out of their place.
 */
out: boolean,
/**
 * Page, from 0.
 */
page: number, };

export type FindQuery = {
/**
 * Name, number, date, or several together.
 */
text: string,
/**
 * Whether the last word may be unfinished.
 */
typing: boolean, };

export type Finding = "undecided" | "accepted" | "benefitOfDoubt" | "rejected" | "notMaterial";

export type FindingKind = "bestInterests" | "tracing" | "parentConsent" | "courtDecision" | "soleParent";

export type FlagEndForm = {
/**
 * Flag.
 */
flag: string,
/**
 * Last day.
 */
until: string,
/**
 * Why.
 */
reason: string, };

export type FlagForm = {
/**
 * Case.
 */
application: string,
/**
 * Whom it concerns.
 */
person: string,
/**
 * What, a code of the list `flag`.
 */
kind: string,
/**
 * First day.
 */
since: string,
/**
 * Last day; none while no end is known.
 */
until: string | null,
/**
 * Where.
 */
place: string | null,
/**
 * Who says so, and the number of the paper.
 */
source: string | null,
/**
 * What is to be known of it.
 */
note: string | null,
/**
 * Whether only the officer in charge and reviewers may see it, though the list leaves it open.
 */
restricted: boolean, };

export type FlagView = {
/**
 * Which.
 */
id: string,
/**
 * Whom it concerns.
 */
person: string,
/**
 * What, a code of the list `flag`.
 */
kind: string,
/**
 * First day.
 */
since: string,
/**
 * Last day.
 */
until: string | null,
/**
 * Where.
 */
place: string | null,
/**
 * Who says so.
 */
source: string | null,
/**
 * What is to be known of it.
 */
note: string | null,
/**
 * Whether it is for named roles only.
 */
restricted: boolean,
/**
 * Whether it stands today.
 */
standing: boolean,
/**
 * Name of who raised it.
 */
recordedBy: string,
/**
 * Why it ended.
 */
endedBecause: string | null, };

export type FlagWithdrawForm = {
/**
 * Flag.
 */
flag: string,
/**
 * Why.
 */
reason: string, };

export type Folder = {
/**
 * Its path.
 */
folder: string, };

export type FormerMember = {
/**
 * Who.
 */
person: string,
/**
 * Names.
 */
name: PersonName,
/**
 * What they were to the principal applicant.
 */
relationship: Relationship,
/**
 * When they came; none is from the start.
 */
joinedOn: string | null,
/**
 * When they left.
 */
leftOn: string | null,
/**
 * Why, a code of the list `leaving`.
 */
leftBecause: string | null,
/**
 * The case they went to.
 */
leftFor: CaseLink | null,
/**
 * When they died, as far as known.
 */
died: string | null, };

export type FoundCase = {
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
 * Relationship to the principal applicant.
 */
relationship: Relationship,
/**
 * Whether the person has left it.
 */
left: boolean, };

export type FoundForm = {
/**
 * Its name.
 */
authority: string,
/**
 * What this device is called.
 */
device: string, };

export type FoundPerson = {
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
 * Nationality, ISO 3166 alpha-3.
 */
nationality: string | null,
/**
 * Portrait in use.
 */
portrait: string | null,
/**
 * Cases, the newest first; none for a person of a list that was taken over.
 */
cases: Array<FoundCase>,
/**
 * The record that stands for the person, when this one was linked to it.
 */
sameAs: string | null,
/**
 * By what they were found; empty when they were not looked for.
 */
why: Array<Why>, };

export type Founded = {
/**
 * Its secret, to print and lock away.
 */
code: string, };

export type FrameView = {
/**
 * Files that meet the filter.
 */
population: number,
/**
 * Files among them in which the planner had a part; they are left out.
 */
own: number,
/**
 * Files of the period that are closed to the planner, whatever else is asked; they are left out.
 */
sealed: number,
/**
 * How many files would be enough.
 */
enough: number, };

export type Funnel = {
/**
 * So many of all.
 */
part: number,
/**
 * Of so many of all.
 */
whole: number,
/**
 * Officers, in no order that ranks.
 */
points: Array<FunnelPoint>,
/**
 * Bounds from few to many, to draw.
 */
lines: Array<FunnelLine>,
/**
 * Officers of whom there is too little to tell.
 */
withheld: number, };

export type FunnelBeyond = "within" | "inner" | "outer";

export type FunnelLimits = {
/**
 * 95 of 100 lie above.
 */
low: number,
/**
 * 95 of 100 lie below.
 */
high: number,
/**
 * 99.8 of 100 lie above.
 */
farLow: number,
/**
 * 99.8 of 100 lie below.
 */
farHigh: number, };

export type FunnelLine = {
/**
 * Of so many.
 */
whole: number,
/**
 * The bounds.
 */
limits: FunnelLimits, };

export type FunnelPoint = {
/**
 * Who; empty where the name is not for whoever asks.
 */
name: string,
/**
 * So many.
 */
part: number,
/**
 * Of so many.
 */
whole: number,
/**
 * Bounds within which chance explains it.
 */
limits: FunnelLimits | null,
/**
 * Whether chance explains it hardly (95 of 100) or not at all (99.8 of 100).
 */
beyond: FunnelBeyond, };

export type Gap = {
/**
 * Identifier.
 */
id: string,
/**
 * The audit that found it; none where it was found otherwise.
 */
audit: string | null,
/**
 * Where it is.
 */
area: GapArea,
/**
 * What is not as it should be.
 */
text: string,
/**
 * Indicators that show it, codes of the audit's checklist.
 */
indicators: Codes,
/**
 * Root causes, codes of the list `audit_cause`.
 */
causes: Codes,
/**
 * Training that would close it, a code of the list `training`.
 */
training: string | null,
/**
 * Who found it.
 */
foundBy: string,
/**
 * When.
 */
foundOn: string, };

export type GapArea = "law" | "institutions" | "access" | "procedure" | "coi" | "interpretation" | "staffing" | "training" | "quality" | "appeals";

export type GapForm = {
/**
 * The audit that found it.
 */
audit: string | null,
/**
 * Where it is.
 */
area: GapArea,
/**
 * What is not as it should be.
 */
text: string,
/**
 * Indicators that show it.
 */
indicators: Array<string>,
/**
 * Root causes.
 */
causes: Array<string>,
/**
 * Training that would close it.
 */
training: string | null, };

export type GapIndicator = {
/**
 * Its code.
 */
code: string,
/**
 * What it asks for.
 */
text: Words, };

export type GapView = {
/**
 * The gap.
 */
gap: Gap,
/**
 * Title of the audit that found it.
 */
audit: string | null,
/**
 * The indicators that show it, in the words of that audit.
 */
indicators: Array<GapIndicator>,
/**
 * Who found it.
 */
foundBy: string,
/**
 * What was recommended.
 */
recommendations: Array<RecommendationView>,
/**
 * What is to be taught to close it.
 */
needs: Array<TrainingNeedView>, };

export type GiveForm = {
/**
 * Names of the devices' keys.
 */
devices: Array<string>,
/**
 * Folder.
 */
folder: string, };

export type Given = "whole" | "redacted" | "withheld";

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

export type GivenView = {
/**
 * Where.
 */
path: string,
/**
 * Its number.
 */
number: number,
/**
 * Changes in it.
 */
commits: number,
/**
 * Pictures and papers in it.
 */
blobs: number,
/**
 * Pictures and papers that go with the next one.
 */
leftOut: number,
/**
 * Parts that did not fit, and go once it is acknowledged what did.
 */
rest: number,
/**
 * Bytes.
 */
bytes: number, };

export type GoalEndForm = {
/**
 * Goal.
 */
goal: string,
/**
 * Whether it was reached.
 */
reached: boolean,
/**
 * How, or why not.
 */
note: string, };

export type GoalOutcome = {
/**
 * Whether it was reached.
 */
reached: boolean,
/**
 * How, or why not.
 */
note: string,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type Granted = Array<GrantedTo>;

export type GrantedForm = {
/**
 * Person.
 */
person: string,
/**
 * What is granted.
 */
outcome: OutcomeCode,
/**
 * From whom a derivative status derives.
 */
derivedFrom: string | null, };

export type GrantedTo = {
/**
 * Person.
 */
person: string,
/**
 * What is granted.
 */
outcome: Outcome, };

export type Ground = "race" | "religion" | "nationality" | "socialGroup" | "politicalOpinion";

export type GuaranteeAnswer = "provided" | "declined";

export type GuaranteeView = {
/**
 * Code of the list `guarantee`.
 */
code: string,
/**
 * The stage that must not begin before it is met or offered.
 */
before: Stage,
/**
 * Whether it stops the case there; otherwise it warns.
 */
blocks: boolean,
/**
 * Whether it was to be asked for on the day the need was recorded.
 */
urgent: boolean,
/**
 * Codes of the needs that trigger it.
 */
because: Array<string>,
/**
 * How it was met; none while it is not.
 */
met: MetBy | null,
/**
 * What an officer recorded of it.
 */
answer: Answered | null, };

export type Guidance = {
/**
 * In the order of the steps.
 */
steps: Array<StepGuidance>,
/**
 * In the order of the checklist.
 */
checklist: Array<ChecklistItem>, };

export type HandoverCase = {
/**
 * The post that has it.
 */
post: Words,
/**
 * Whether that is this one.
 */
here: boolean,
/**
 * Where it is on its way to.
 */
to: Words | null,
/**
 * Whether that is this post.
 */
coming: boolean,
/**
 * Posts that it can be handed over to; none where this post does not have it, or it is on its way.
 */
posts: Array<Post>,
/**
 * Its hand-overs, the newest first.
 */
rows: Array<HandoverView>, };

export type HandoverForm = {
/**
 * Case.
 */
application: string,
/**
 * The post that is to have it.
 */
to: string, };

export type HandoverList = {
/**
 * This post.
 */
post: Words,
/**
 * The newest first.
 */
rows: Array<HandoverView>, };

export type HandoverQuery = {
/**
 * Only what nobody received yet.
 */
open: boolean, };

export type HandoverReceiptForm = {
/**
 * Case.
 */
application: string,
/**
 * Whether the paper file and the originals came with it.
 */
papers: boolean, };

export type HandoverReceiptView = {
/**
 * When.
 */
at: string,
/**
 * Name of who received it.
 */
officer: string,
/**
 * Whether the paper file and the originals came with it.
 */
papers: boolean, };

export type HandoverView = {
/**
 * Which.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * The post that had it.
 */
from: Words,
/**
 * The post that is to have it.
 */
to: Words,
/**
 * Name of who handed it over.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * That it came; none while nobody received it.
 */
receipt: HandoverReceiptView | null,
/**
 * Whether it waits for a receipt of this post.
 */
coming: boolean,
/**
 * Whether the case is known here: it is not once it was forgotten.
 */
here: boolean, };

export type Happened = "exported" | "received" | "refused" | "forked" | "enrolled" | "revoked" | "believed";

export type Harm = {
/**
 * What it is.
 */
act: string,
/**
 * The right that it violates, a code of the list `right`.
 */
right: string | null,
/**
 * How grave it is.
 */
severity: Severity, };

export type HeaderLine = { "at": "found" } | { "at": "line",
/**
 * Which.
 */
line: number, } | { "at": "none" };

export type Headline = {
/**
 * Which.
 */
id: string,
/**
 * How many.
 */
value: number,
/**
 * How many in the period of the same length before.
 */
before: number,
/**
 * What it asks.
 */
question: CountQuestion, };

export type Held = "actual" | "imputed" | "both";

export type HeldList = {
/**
 * How many documents.
 */
total: number,
/**
 * The documents, the longest held first; no more than a thousand.
 */
rows: Array<HeldRow>, };

export type HeldRow = {
/**
 * The document, with where it is kept.
 */
document: IdentityDocument,
/**
 * Whose it is.
 */
name: PersonName,
/**
 * The newest case of the person.
 */
application: string | null,
/**
 * Its number.
 */
number: string | null,
/**
 * Since when it is held.
 */
since: string | null,
/**
 * Days that it has been held.
 */
days: number | null,
/**
 * Whether the applicant was given a receipt for it.
 */
receipt: boolean, };

export type Hint = {
/**
 * What.
 */
code: HintCode,
/**
 * To whom.
 */
person: string,
/**
 * For which document.
 */
document: string | null,
/**
 * Since or until when.
 */
on: string | null, };

export type HintCode = "receiptOwed" | "photographMissing" | "certificateMissing" | "certificateExpired" | "certificateEnding" | "rightsNotTold";

export type HolderView = {
/**
 * Who.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * Which.
 */
outcome: OutcomeCode,
/**
 * From whom it derives.
 */
derivedFrom: string | null,
/**
 * When it was served.
 */
since: string,
/**
 * When it ended.
 */
endedOn: string | null,
/**
 * Whether its end waits for an appeal.
 */
contested: boolean,
/**
 * What proves it.
 */
documents: Array<StatusDocumentView>, };

export type HomeVisitView = {
/**
 * Which.
 */
id: string,
/**
 * When.
 */
plannedOn: string,
/**
 * Name of who visits.
 */
officer: string,
/**
 * What for.
 */
purpose: string,
/**
 * What was found.
 */
report: VisitReport | null,
/**
 * Photographs.
 */
photographs: Array<VisitPhotograph>,
/**
 * Why it did not take place.
 */
cancelled: string | null, };

export type Household = {
/**
 * Identifier.
 */
id: string,
/**
 * Number, `BLK2-H2026-00017-R`.
 */
number: string,
/**
 * Post, workstation and year of the number.
 */
series: string,
/**
 * Counter in the series.
 */
counter: number,
/**
 * Who they are, a code of the list `population`.
 */
population: string,
/**
 * Their application for asylum, when there is one.
 */
application: string | null,
/**
 * Where they live.
 */
address: string,
/**
 * How they can be reached safely.
 */
contact: string,
/**
 * Where they were displaced or came back from.
 */
origin: string | null,
/**
 * Income of all in a month, in minor units; none is not known.
 */
income: number | null,
/**
 * Anything else.
 */
note: string | null,
/**
 * Who registered them.
 */
registeredBy: string,
/**
 * When.
 */
registeredOn: string,
/**
 * Why they are assisted no longer.
 */
ended: string | null, };

export type HouseholdForm = {
/**
 * Which it changes; none is a new one.
 */
household: string | null,
/**
 * Who they are, a code of the list `population`.
 */
population: string,
/**
 * Their application for asylum.
 */
application: string | null,
/**
 * The same by its number, as typed; an empty one is none. Where it is left out, `application` counts.
 */
caseNumber: string | null,
/**
 * Where they live.
 */
address: string,
/**
 * How they can be reached safely.
 */
contact: string,
/**
 * Where they were displaced or came back from.
 */
origin: string | null,
/**
 * Income of all in a month, in minor units.
 */
income: number | null,
/**
 * Anything else.
 */
note: string | null,
/**
 * Who lives there, the head among them; only of a new one.
 */
members: Array<MemberForm>, };

export type HouseholdId = {
/**
 * Which.
 */
household: string, };

export type HouseholdLeaveForm = {
/**
 * Household.
 */
household: string,
/**
 * Who.
 */
person: string,
/**
 * When.
 */
on: string,
/**
 * Why.
 */
reason: string,
/**
 * Who is its head from then on, when the head leaves.
 */
head: string | null, };

export type HouseholdList = {
/**
 * Rows.
 */
rows: Array<HouseholdRow>,
/**
 * How many there are.
 */
total: number,
/**
 * Rows of a page.
 */
size: number, };

export type HouseholdMemberRow = {
/**
 * Who.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * Sex.
 */
sex: Sex,
/**
 * Age in full years, at least and at most.
 */
age: [number, number] | null,
/**
 * Relationship to the head.
 */
relationship: Relationship,
/**
 * When they moved in.
 */
joinedOn: string,
/**
 * When they left.
 */
leftOn: string | null,
/**
 * Why.
 */
leftBecause: string | null, };

export type HouseholdQuery = {
/**
 * Part of a number or a name.
 */
text: string,
/**
 * A code of the list `population`.
 */
population: string | null,
/**
 * Page, from 0.
 */
page: number, };

export type HouseholdRow = {
/**
 * Which.
 */
id: string,
/**
 * Number.
 */
number: string,
/**
 * Who they are.
 */
population: string,
/**
 * Where they live.
 */
address: string,
/**
 * Name of its head.
 */
head: PersonName,
/**
 * How many live there.
 */
persons: number,
/**
 * Open problems.
 */
problems: number,
/**
 * Why they are assisted no longer.
 */
ended: string | null, };

export type HouseholdView = {
/**
 * What is known of it.
 */
household: Household,
/**
 * Number of their application.
 */
caseNumber: string | null,
/**
 * Who lives or lived there.
 */
members: Array<HouseholdMemberRow>,
/**
 * Problems, those that are open first.
 */
problems: Array<SocialProblemView>,
/**
 * Visits, the newest first.
 */
visits: Array<HomeVisitView>,
/**
 * What they are eligible for.
 */
eligibilities: Array<EligibilityView>,
/**
 * What they were given, the newest first.
 */
benefits: Array<BenefitView>,
/**
 * Their complaints that this officer may read.
 */
complaints: Array<ComplaintView>,
/**
 * Where they stay, the newest first.
 */
stays: Array<ShelterStayView>, };

export type HubAlarm = "refused" | "noKey" | "unopened" | "forked" | "wentBack" | "withheld" | "ownIsAhead" | "tooLarge" | "incomplete";

export type HubAnswerView = {
/**
 * Where the hub is.
 */
host: string,
/**
 * The code to compare.
 */
code: string,
/**
 * When the certificate ends.
 */
ends: string | null, };

export type HubPause = {
/**
 * Whether.
 */
paused: boolean, };

export type HubPlace = {
/**
 * How it stands; none where there is none.
 */
hub: HubView | null, };

export type HubProgress = {
/**
 * What it is at.
 */
stage: HubStage,
/**
 * Done of `total`.
 */
done: number,
/**
 * Commits, or pictures and papers.
 */
total: number, };

export type HubStage = "connecting" | "pulling" | "pushing" | "blobs";

export type HubTrouble = "unreachable" | "notOurHub" | "keptOut" | "newer" | "unwell" | "caseFile" | "diskFull" | "scoped";

export type HubView = {
/**
 * Where it is.
 */
host: string,
/**
 * Its port.
 */
port: number,
/**
 * Whether somebody stopped it.
 */
paused: boolean,
/**
 * When a round last ended well.
 */
contact: string | null,
/**
 * When one last began.
 */
tried: string | null,
/**
 * Why the last one did not end well.
 */
trouble: HubTrouble | null,
/**
 * When the certificate of this device ends.
 */
ends: string | null,
/**
 * Whether that is so soon, or past, that a new one is to be asked for.
 */
ending: boolean,
/**
 * Changes that are not there yet.
 */
waiting: number,
/**
 * Pictures and papers that go there.
 */
blobsOut: number,
/**
 * Pictures and papers that are to come.
 */
blobsIn: number,
/**
 * Whether an office has sealed the key to this device.
 */
hasKey: boolean,
/**
 * Whether this device knows the cases of its post only: it exchanges parcels with its offices, and needs no key.
 */
byParcel: boolean,
/**
 * What is held up.
 */
obstacles: Array<ObstacleView>,
/**
 * How far the round is that goes on now.
 */
progress: HubProgress | null, };

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
checksRight: boolean | null,
/**
 * What it is, a code of the list `document`.
 */
ofType: string | null,
/**
 * When it was issued, as far as known.
 */
issuedOn: string | null,
/**
 * Where it was issued.
 */
issuedAt: string | null,
/**
 * Whether it is the original; none is not known.
 */
original: boolean | null,
/**
 * Who holds it, a code of the list `custody`.
 */
custody: string | null,
/**
 * Since when.
 */
custodyOn: string | null,
/**
 * Where it is kept: cabinet, shelf, envelope.
 */
keptAt: string | null,
/**
 * What an examination found, a code of the list `authenticity`.
 */
authenticity: string | null,
/**
 * Who examined it, and on what the finding rests.
 */
examined: string | null,
/**
 * Anything else that it says or that is to be known of it.
 */
note: string | null,
/**
 * Why the record stands no longer.
 */
withdrawn: string | null,
/**
 * To whom it was given back, or how it was lost.
 */
custodyNote: string | null,
/**
 * Number of a receipt that was given elsewhere.
 */
receipt: string | null, };

export type IdentityForm = {
/**
 * Request.
 */
request: string,
/**
 * How.
 */
how: string, };

export type ImportField = "fullName" | "nativeName" | "familyName" | "givenName" | "fatherName" | "motherName" | "sex" | "birthDate" | "birthYear" | "age" | "nationality" | "documentNumber" | "documentType" | "unhcrNumber" | "phone" | "group" | "relationship" | "arrivedOn" | "remarks";

export type ImportPreviewForm = {
/**
 * List.
 */
import: string,
/**
 * Which column is what.
 */
mapping: Mapping,
/**
 * The first row, from 0.
 */
from: number,
/**
 * How many; a few hundred leave the window free to move.
 */
count: number, };

export type ImportRowView = {
/**
 * Line of the file, from 1.
 */
line: number,
/**
 * Number of the family in the list.
 */
family: string | null,
/**
 * What the person is to the head of that family.
 */
relationship: Relationship | null,
/**
 * What became of it.
 */
outcome: RowOutcome,
/**
 * The person, unless the record was withdrawn.
 */
person: FoundPerson | null,
/**
 * The known person because of whom it was left out.
 */
known: FoundPerson | null,
/**
 * Cells at fault.
 */
faults: Array<CellFault>,
/**
 * What the list remarks.
 */
remarks: string | null,
/**
 * The cells as the list had them.
 */
cells: Array<string>, };

export type ImportView = {
/**
 * Which.
 */
id: string,
/**
 * Name of the file.
 */
name: string,
/**
 * Name of the sheet of a workbook.
 */
sheet: string | null,
/**
 * What was done with rows that are likely somebody known.
 */
alike: AlikeChoice,
/**
 * Rows of the list.
 */
rows: number,
/**
 * Persons made.
 */
made: number,
/**
 * Rows left out because of faults.
 */
skipped: number,
/**
 * Rows like somebody known.
 */
duplicates: number,
/**
 * When it was begun.
 */
begunOn: string,
/**
 * By whom.
 */
begunBy: string,
/**
 * When its last row was reached.
 */
finishedOn: string | null,
/**
 * When it was undone.
 */
undoneOn: string | null,
/**
 * By whom.
 */
undoneBy: string | null,
/**
 * Why.
 */
undoneBecause: string | null, };

export type ImportedKeys = {
/**
 * Keys that were not known.
 */
added: number,
/**
 * Keys that are revoked now, or from an earlier day.
 */
revoked: number, };

export type Improvement = {
/**
 * Identifier.
 */
id: string,
/**
 * Recommendation.
 */
recommendation: string,
/**
 * What is to be done.
 */
text: string,
/**
 * By whom.
 */
owner: string,
/**
 * Until when.
 */
due: string,
/**
 * That it was done.
 */
done: Done | null,
/**
 * Who decided it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string, };

export type ImprovementForm = {
/**
 * Recommendation.
 */
recommendation: string,
/**
 * What is to be done.
 */
text: string,
/**
 * By whom.
 */
owner: string,
/**
 * Until when.
 */
due: string, };

export type ImprovementView = {
/**
 * What.
 */
improvement: Improvement,
/**
 * Name of whose it is.
 */
owner: string,
/**
 * Whether the day is over and it is not done.
 */
overdue: boolean, };

export type InUseView = {
/**
 * Version.
 */
version: number,
/**
 * Whether the authority wrote it.
 */
own: boolean, };

export type Indicator = "detail" | "internal" | "family" | "external" | "plausibility";

export type IndicatorExport = {
/**
 * The one indicator of which it is told how officers differ; none is all indicators.
 */
officers: string | null,
/**
 * To which kind of file: comma-separated values, or a workbook.
 */
format: ExportFormat,
/**
 * When.
 */
period: CountPeriod,
/**
 * In what steps.
 */
step: IndicatorStep,
/**
 * Of which cases and whose work.
 */
filter: IndicatorFilter, };

export type IndicatorFigure = {
/**
 * So many; of days, how many there are; of what each has, all of it.
 */
part: number,
/**
 * Of so many.
 */
whole: number,
/**
 * Median of the days.
 */
median: number | null,
/**
 * Nine of ten took no longer.
 */
p90: number | null, };

export type IndicatorFilter = {
/**
 * Country of origin of the principal applicant, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Procedure of the case, a code of the profile.
 */
procedure: string | null,
/**
 * Unit of whose work it is, as it is now.
 */
unit: string | null, };

export type IndicatorFound = {
/**
 * Code of the list `return_indicator`.
 */
code: string,
/**
 * What was seen or said.
 */
note: string, };

export type IndicatorPart = {
/**
 * Its code.
 */
code: string,
/**
 * What it is called.
 */
name: Words,
/**
 * So many.
 */
part: number,
/**
 * Of so many.
 */
whole: number, };

export type IndicatorPoint = {
/**
 * `2026-03` or `2026-Q1`.
 */
step: string,
/**
 * The figure.
 */
figure: IndicatorFigure, };

export type IndicatorQuery = {
/**
 * When.
 */
period: CountPeriod,
/**
 * In what steps.
 */
step: IndicatorStep,
/**
 * Of which cases and whose work.
 */
filter: IndicatorFilter, };

export type IndicatorStep = "month" | "quarter";

export type IndicatorTally = {
/**
 * Code.
 */
code: string,
/**
 * Marks.
 */
scores: AuditScores,
/**
 * Share that was right, with its bounds; none where nothing applied.
 */
right: Interval | null, };

export type IndicatorView = {
/**
 * The period as a whole.
 */
figure: IndicatorFigure,
/**
 * Bounds of a share.
 */
bounds: Interval | null,
/**
 * By month or quarter.
 */
trend: Array<IndicatorPoint>,
/**
 * Whether it is about cases that can be opened.
 */
opens: boolean,
/**
 * What it is made of: sections, reasons, states.
 */
parts: Array<IndicatorPart>,
/**
 * Its code.
 */
code: string,
/**
 * What part of the system it is about.
 */
area: SystemIndicatorArea,
/**
 * How it is told.
 */
kind: SystemIndicatorKind,
/**
 * Which way is better.
 */
good: SystemIndicatorGood,
/**
 * The time limit of the profile.
 */
deadline: string | null,
/**
 * The time limit in days, where the profile has none.
 */
days: number | null,
/**
 * What it is called.
 */
name: Words,
/**
 * What it counts, of what.
 */
counts: Words, };

export type Indicators = { [key in Indicator]?: Weighed };

export type InformationView = {
/**
 * Request.
 */
id: string,
/**
 * Who was asked.
 */
askedOf: string,
/**
 * For what.
 */
what: string,
/**
 * When.
 */
askedOn: string,
/**
 * By whom.
 */
askedBy: string,
/**
 * Until when an answer was asked for.
 */
dueOn: string | null,
/**
 * When it came.
 */
answeredOn: string | null,
/**
 * What it says.
 */
answer: string | null, };

export type InquiryAnswerForm = {
/**
 * Inquiry.
 */
inquiry: string,
/**
 * When it came.
 */
on: string,
/**
 * What it says, in short.
 */
said: string, };

export type InquiryForm = {
/**
 * Case.
 */
application: string,
/**
 * What is asked.
 */
kind: InquiryKind,
/**
 * Whom; nobody is the principal applicant.
 */
persons: Array<string>,
/**
 * Its points.
 */
points: Array<string>,
/**
 * Last day for the answer.
 */
dueOn: string,
/**
 * What follows when nothing comes.
 */
effect: string, };

export type InquiryKind = "information" | "hearing";

export type InquiryView = {
/**
 * Which.
 */
id: string,
/**
 * What is asked.
 */
kind: InquiryKind,
/**
 * Whom, the addressee first.
 */
persons: Array<string>,
/**
 * Its points.
 */
points: Array<string>,
/**
 * Last day for the answer.
 */
dueOn: string,
/**
 * What follows when nothing comes.
 */
effect: string,
/**
 * Name of who recorded it.
 */
recordedBy: string,
/**
 * When.
 */
recordedOn: string,
/**
 * Whether its letter is out, so that an answer can come.
 */
asked: boolean,
/**
 * When the answer came.
 */
answeredOn: string | null,
/**
 * What it says.
 */
answer: string | null, };

export type InquiryWithdrawForm = {
/**
 * Inquiry.
 */
inquiry: string,
/**
 * Why.
 */
reason: string, };

export type InspectedSource = {
/**
 * Its pages.
 */
pages: number, };

export type InstallForm = {
/**
 * Folder with the files of the profile; the one that the program brings where it is empty.
 */
folder: string, };

export type IntegrationIndicators = {
/**
 * Whether they have a valid document.
 */
document: boolean | null,
/**
 * Whether they rent in their own name or own.
 */
tenancy: boolean | null,
/**
 * How well they know the language of the country.
 */
language: Cefr | null,
/**
 * Whether they work.
 */
work: WorkState | null,
/**
 * Months in work in the last year.
 */
months: number | null,
/**
 * Whether their work is what they learned.
 */
fitting: boolean | null,
/**
 * Whether all their children of school age go to school.
 */
school: boolean | null,
/**
 * Whether they have access to a doctor.
 */
clinic: boolean | null,
/**
 * Income of a person of the household in a month, in minor units.
 */
income: number | null,
/**
 * Whether they have people to turn to outside of their community.
 */
contacts: boolean | null,
/**
 * Whether they know their rights.
 */
rights: boolean | null,
/**
 * Whether they were discriminated against.
 */
discriminated: boolean | null,
/**
 * Whether they have lived here long enough for a long-term residence.
 */
longTerm: boolean | null, };

export type IntegrationOf = {
/**
 * Case.
 */
application: string, };

export type IntegrationPlan = {
/**
 * Identifier.
 */
id: string,
/**
 * Case of those it is for.
 */
application: string,
/**
 * Whom it is for.
 */
persons: Concerned,
/**
 * Who is in charge of it.
 */
lead: string,
/**
 * When it was opened.
 */
openedOn: string,
/**
 * What it aims at, in words.
 */
aim: string,
/**
 * How it ended.
 */
exit: PlanExit | null, };

export type IntegrationPlanForm = {
/**
 * Case.
 */
application: string,
/**
 * Whom it is for; nobody is everybody in the case.
 */
persons: Array<string>,
/**
 * What it aims at.
 */
aim: string, };

export type IntegrationPlanView = {
/**
 * What it is.
 */
plan: IntegrationPlan,
/**
 * Name of who is in charge.
 */
lead: string,
/**
 * How each person goes on.
 */
series: Array<ProgressSeries>,
/**
 * Goals, those that are open first.
 */
goals: Array<PlanGoalView>,
/**
 * Referrals, the newest first.
 */
referrals: Array<ReferralView>, };

export type IntegrationView = {
/**
 * Who holds a status.
 */
recognised: Array<RecognisedPerson>,
/**
 * Plans, the newest first.
 */
plans: Array<IntegrationPlanView>,
/**
 * Applications for family reunification.
 */
reunions: Array<ReunionView>,
/**
 * Documents, the newest first.
 */
documents: Array<RefugeeDocumentView>,
/**
 * Partners that somebody can be referred to.
 */
partners: Array<[string, string]>,
/**
 * Currency of incomes.
 */
currency: string, };

export type InterpreterForm = {
/**
 * Whom it changes; none is a new one.
 */
interpreter: string | null,
/**
 * Name.
 */
name: string,
/**
 * Sex.
 */
sex: Sex | null,
/**
 * What they speak.
 */
languages: Array<SpokenLanguage>,
/**
 * Number of the accreditation; empty is none.
 */
accreditation: string,
/**
 * Until when it counts.
 */
accreditedUntil: string | null,
/**
 * Day of the undertaking of confidentiality.
 */
undertaking: string | null,
/**
 * In which ways they can be there.
 */
modes: Array<AppointmentMode>,
/**
 * Nationality.
 */
nationality: string | null,
/**
 * Ethnic group.
 */
ethnicity: string | null,
/**
 * What else speaks against using them for some applicants.
 */
caution: string | null,
/**
 * For whom they must not interpret.
 */
conflicts: Array<ConflictForm>,
/**
 * How they can be reached.
 */
contact: string | null, };

export type InterpreterStanding = {
/**
 * Who.
 */
interpreter: string,
/**
 * Why they are not called; none: they are called again.
 */
reason: string | null, };

export type InterpreterView = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string,
/**
 * Sex.
 */
sex: Sex,
/**
 * What they speak.
 */
languages: Array<SpokenLanguage>,
/**
 * How they are accredited.
 */
accreditation: Accreditation | null,
/**
 * Whether the accreditation counts today.
 */
accredited: boolean,
/**
 * Day of the undertaking of confidentiality.
 */
undertaking: string | null,
/**
 * In which ways they can be there.
 */
modes: Array<AppointmentMode>,
/**
 * Nationality.
 */
nationality: string | null,
/**
 * Ethnic group.
 */
ethnicity: string | null,
/**
 * What else speaks against using them for some applicants.
 */
caution: string | null,
/**
 * For whom they must not interpret.
 */
conflicts: Array<ConflictView>,
/**
 * How they can be reached.
 */
contact: string | null,
/**
 * Why they are not called any more; none: they are.
 */
inactive: string | null, };

export type Interval = {
/**
 * What was counted.
 */
share: number,
/**
 * Lower bound.
 */
low: number,
/**
 * Upper bound.
 */
high: number, };

export type InterviewId = {
/**
 * Which.
 */
interview: string, };

export type InterviewLines = {
/**
 * Interview.
 */
interview: string,
/**
 * Its lines.
 */
lines: Array<LineView>, };

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
 * What was said and asked before the first question.
 */
opening: Opening | null,
/**
 * How it was closed; none while it goes on.
 */
closing: Closing | null,
/**
 * How many lines it has; none is told of one that is withheld.
 */
lineCount: number, };

export type InterviewerChoice = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string,
/**
 * Sex, where recorded.
 */
sex: Sex | null,
/**
 * Codes of the trainings that count today.
 */
trainings: Array<string>, };

export type Invited = Array<string>;

export type Invitee = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: PersonName, };

export type IssueSomeForm = {
/**
 * Each as it would be issued alone.
 */
letters: Array<LetterForm>, };

export type ItemKind = "registration" | "interview" | "assessment" | "letter" | "attachment";

export type JoinForm = {
/**
 * Case.
 */
application: string,
/**
 * Who.
 */
member: MemberForm,
/**
 * How they came.
 */
how: Joining,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * What it rests on: the birth certificate, the border post's message.
 */
reason: string, };

export type Joining = "birth" | "arrival" | "joined";

export type JournalExport = {
/**
 * Which entries.
 */
query: JournalQuery,
/**
 * Headings of the ten columns, the last that of the number of the package.
 */
headings: Array<string>,
/**
 * Words for commands and for `table.field`; what has none stands as it is.
 */
words: { [key in string]: string },
/**
 * To whom, on what basis, until when.
 */
release: ReleaseForm, };

export type JournalOfficer = {
/**
 * Which.
 */
id: string,
/**
 * Name.
 */
name: string, };

export type JournalPage = {
/**
 * Its entries, the newest first.
 */
entries: Array<EntryView>,
/**
 * Entries in all.
 */
total: number,
/**
 * Entries of a page.
 */
pageSize: number,
/**
 * Officers who may be asked for.
 */
officers: Array<JournalOfficer>,
/**
 * Commands that may be asked for.
 */
commands: Array<string>,
/**
 * Name of the person who is asked for; none where nobody is, or the reader knows of nobody like that.
 */
person: string | null, };

export type JournalQuery = {
/**
 * First day.
 */
from: string | null,
/**
 * Last day.
 */
until: string | null,
/**
 * By this officer.
 */
officer: string | null,
/**
 * Under this command.
 */
command: string | null,
/**
 * Of this kind.
 */
kind: EntryKind,
/**
 * About the case with this number.
 */
case: string | null,
/**
 * About this person, as the journal of a person is: for whoever opens cases, and knows of the person.
 */
person: string | null,
/**
 * Which page, from 1.
 */
page: number, };

export type Journey = {
/**
 * When they left their home.
 */
leftHome: string | null,
/**
 * When they left their country.
 */
leftCountry: string | null,
/**
 * Countries in between, in order.
 */
legs: Array<Leg>,
/**
 * When they entered this country.
 */
entered: string | null,
/**
 * Where they entered it.
 */
entryPlace: string | null,
/**
 * How, a code of the list `entry`.
 */
entryManner: string | null,
/**
 * Document and visa shown at entry.
 */
entryDocument: string | null,
/**
 * Applications made before.
 */
earlier: Array<EarlierApplication>, };

export type JudgeForm = {
/**
 * Which.
 */
emergency: string,
/**
 * Whether it was justified.
 */
justified: boolean,
/**
 * On what that rests.
 */
reason: string, };

export type JudgmentForm = {
/**
 * Appeal.
 */
appeal: string,
/**
 * How it ended.
 */
result: JudgmentResult,
/**
 * When it was given.
 */
givenOn: string,
/**
 * When it was received.
 */
receivedOn: string,
/**
 * Its number.
 */
reference: string | null,
/**
 * Its reasons, in short; what is to be examined anew.
 */
reasons: string,
/**
 * What it grants.
 */
granted: Array<GrantedForm>,
/**
 * The paper, an attachment of the case.
 */
document: string | null,
/**
 * Why it is recorded in spite of warnings.
 */
overrides: Array<Overriding>, };

export type JudgmentResult = "upheld" | "granted" | "remitted" | "withdrawn" | "struckOut";

export type JudgmentView = {
/**
 * Which.
 */
id: string,
/**
 * How.
 */
result: JudgmentResult,
/**
 * When it was given.
 */
givenOn: string,
/**
 * When it was received.
 */
receivedOn: string,
/**
 * Its number.
 */
reference: string | null,
/**
 * Its reasons.
 */
reasons: string,
/**
 * What it grants.
 */
granted: Granted,
/**
 * The paper.
 */
document: string | null,
/**
 * Name of who recorded it; of a complaint, who decided it.
 */
recordedBy: string,
/**
 * That it was carried out.
 */
carriedOut: CarriedOut | null,
/**
 * Name of who carried it out.
 */
carriedOutBy: string | null, };

export type KeepingForm = {
/**
 * Case.
 */
application: string,
/**
 * Why.
 */
reason: string, };

export type KeepingLiftForm = {
/**
 * Order.
 */
order: string,
/**
 * Why.
 */
reason: string, };

export type KeepingOrderId = {
/**
 * Which.
 */
order: string, };

export type KeepingOrderView = {
/**
 * Which.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * What.
 */
kind: OrderKind,
/**
 * The time limit that an erasure rests on.
 */
rule: string | null,
/**
 * Why.
 */
reason: string,
/**
 * Name of who ordered it.
 */
orderedBy: string,
/**
 * When.
 */
orderedOn: string,
/**
 * Whether it is in force.
 */
stands: boolean,
/**
 * Whether it waits for a second officer.
 */
waits: boolean,
/**
 * What the second officer said; none while nobody did.
 */
approved: boolean | null,
/**
 * Why they said so, or why it was lifted.
 */
because: string | null,
/**
 * Name of who decided or lifted it.
 */
endedBy: string | null,
/**
 * When.
 */
endedOn: string | null,
/**
 * Records that were erased.
 */
erased: number | null,
/**
 * What was done about the case by somebody who had not heard that it is erased, the newest first.
 */
late: Array<LateAct>, };

export type KeptBecause = "inCase" | "linked" | "document" | "edited";

export type KeptPerson = {
/**
 * Line of the list.
 */
line: number,
/**
 * Who.
 */
person: FoundPerson,
/**
 * Why.
 */
because: KeptBecause, };

export type KeyFile = {
/**
 * Its bytes.
 */
file: string, };

export type KeyFileView = {
/**
 * Its keys.
 */
keys: Array<KeyView>,
/**
 * Names of those that are not known here.
 */
new: Array<string>,
/**
 * Whether one of its keys signed it.
 */
signed: boolean, };

export type KeyView = {
/**
 * Record; none for one that is only looked at.
 */
id: string | null,
/**
 * Its name, by which two persons compare it: sixteen digits in groups of four.
 */
name: string,
/**
 * Name of the office.
 */
office: string,
/**
 * Code of its post.
 */
post: string,
/**
 * First day on which it signs.
 */
since: string,
/**
 * Last day on which it signed.
 */
until: string | null,
/**
 * From this day on nothing that it signed counts.
 */
revokedSince: string | null,
/**
 * Why.
 */
revocation: string | null,
/**
 * Whether it is of this office.
 */
own: boolean,
/**
 * Whether this office signs with it now.
 */
signs: boolean, };

export type KeyboardLayout = "azerbaijani" | "russian" | "turkish" | "german";

export type KeysView = {
/**
 * Public key of whoever keeps the offline key; none when the file is entrusted to nobody.
 */
escrow: string | null,
/**
 * How often the key of the file was replaced.
 */
epoch: number, };

export type KinView = {
/**
 * Kinship.
 */
kinship: string,
/**
 * The relative, with their cases.
 */
relative: FoundPerson,
/**
 * What the relative is to the person.
 */
relationship: Relationship,
/**
 * From where it is known.
 */
note: string | null, };

export type Kind = "invalid" | "forbidden" | "notNow" | "notFound" | "locked" | "file" | "unexpected";

export type KinshipForm = {
/**
 * Case of the person.
 */
application: string,
/**
 * A member of the case.
 */
person: string,
/**
 * Another person whom the case file knows.
 */
other: string,
/**
 * What the other is to the person.
 */
relationship: Relationship,
/**
 * From where it is known.
 */
note: string | null, };

export type KinshipWithdrawForm = {
/**
 * Case.
 */
application: string,
/**
 * Kinship.
 */
kinship: string,
/**
 * Why it stands no longer.
 */
reason: string, };

export type Known = "name" | "nativeName" | "sex" | "birth" | "nationality" | "fatherName" | "motherName" | "birthPlace" | "origin" | "marital" | "ethnicity" | "religion" | "documents" | "languages" | "education" | "work" | "contact" | "addresses" | "relatives" | "background" | "leftHome" | "route" | "entry" | "wishes" | "portrait";

export type LabelForm = {
/**
 * Volume.
 */
file: string,
/**
 * Language.
 */
language: string, };

export type LanguageSkill = {
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Dialect or region.
 */
dialect: string | null,
/**
 * Whether it is their first language.
 */
first: boolean,
/**
 * How well they speak it.
 */
speaks: string | null,
/**
 * How well they understand it.
 */
understands: string | null,
/**
 * How well they read it.
 */
reads: string | null,
/**
 * How well they write it.
 */
writes: string | null, };

export type Languages = Array<LanguageSkill>;

export type Late = {
/**
 * Days of the calendar after the last day; none is without limit.
 */
days: number | null,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type LateAct = {
/**
 * When, by the clock of whoever did it.
 */
at: string,
/**
 * Name of who did it.
 */
officer: string,
/**
 * By which command.
 */
command: string, };

export type LateCase = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * When it was entered.
 */
enteredAt: string | null,
/**
 * Name of who entered it.
 */
officer: string | null,
/**
 * The command.
 */
command: string | null, };

export type LateForm = {
/**
 * The order by which the case was erased.
 */
order: string,
/**
 * Why that stands.
 */
reason: string, };

export type Lateness = {
/**
 * Why it came late, as whoever lodged it says; nothing when they do not ask to be heard all the same.
 */
request: string | null,
/**
 * Whether it is heard; none while nobody decided.
 */
accepted: boolean | null,
/**
 * Why.
 */
because: string,
/**
 * When that was decided.
 */
decidedOn: string | null,
/**
 * By which officer it was decided or recorded.
 */
decidedBy: string | null, };

export type LatenessForm = {
/**
 * Appeal.
 */
appeal: string,
/**
 * Whether it is heard.
 */
accepted: boolean,
/**
 * Why.
 */
because: string,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type LeaveForm = {
/**
 * Case.
 */
application: string,
/**
 * Who leaves.
 */
person: string,
/**
 * Why, a code of the list `leaving`.
 */
because: string,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * Day of death as far as known; none is the day of leaving.
 */
died: string | null,
/**
 * What those who stay are to each other, when the principal applicant leaves; none leaves it as it is.
 */
relationships: Array<Tie>,
/**
 * What is known of it, and from where.
 */
reason: string, };

export type LedgerLine = {
/**
 * When.
 */
at: string,
/**
 * What.
 */
event: Happened,
/**
 * The other device.
 */
device: string | null,
/**
 * Number of the bundle.
 */
bundle: number | null,
/**
 * Changes.
 */
commits: number,
/**
 * Pictures and papers.
 */
blobs: number,
/**
 * Who did it.
 */
officer: string,
/**
 * Why it was refused.
 */
reason: Reason | null, };

export type Leg = {
/**
 * Country passed or stayed in, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Place.
 */
place: string | null,
/**
 * Since when.
 */
from: string | null,
/**
 * Until when.
 */
until: string | null,
/**
 * Means of transport, a code of the list `transport`.
 */
transport: string | null,
/**
 * Documents used.
 */
documents: string | null,
/**
 * Whether they were allowed to be there; none is not known.
 */
authorised: boolean | null,
/**
 * Whether somebody was paid to bring them; none is not known.
 */
smuggled: boolean | null,
/**
 * Anything else: protection asked for, pushed back, held.
 */
note: string | null, };

export type LegalNote = {
/**
 * When.
 */
on: string,
/**
 * What.
 */
advice: string,
/**
 * Who.
 */
officer: string, };

export type LetterAbout = {
/**
 * Which act.
 */
subject: LetterSubject,
/**
 * Its record.
 */
record: string | null,
/**
 * Whom it is about, where a record has a letter for each.
 */
person: string | null, };

export type LetterCorrected = {
/**
 * Which.
 */
letter: string,
/**
 * What is wrong, a correction of the profile.
 */
correction: string, };

export type LetterCorrection = {
/**
 * Its code; the letter keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * Whether time limits count from the service of the new letter; else that of the old one goes on counting.
 */
restarts: boolean,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type LetterDue = {
/**
 * Name of the letter.
 */
letter: string,
/**
 * Whom it addresses, in the order of the family.
 */
persons: Array<string>,
/**
 * The letter, once it was issued.
 */
issued: string | null, };

export type LetterForm = {
/**
 * Case.
 */
application: string,
/**
 * What it tells of; the current decision when nothing is said.
 */
about: LetterAbout | null,
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
handOver: string,
/**
 * Which of the record's letters; the first that was not issued when none is named.
 */
letter: string | null,
/**
 * Why it is issued in spite of warnings.
 */
overrides: Array<Overriding>, };

export type LetterId = {
/**
 * Which.
 */
letter: string, };

export type LetterOffer = {
/**
 * What it tells of.
 */
subject: LetterSubject,
/**
 * The record that it tells of.
 */
record: string,
/**
 * Name of the letter.
 */
letter: string,
/**
 * Whom it addresses.
 */
persons: Array<string>,
/**
 * Whether they are owed it.
 */
owed: boolean,
/**
 * Day of the act.
 */
since: string,
/**
 * The letter, once it was issued.
 */
issued: string | null,
/**
 * Whether it is given as often as it is asked for.
 */
repeatable: boolean,
/**
 * Remedies of the profile that it names.
 */
remedies: Array<string>,
/**
 * Languages that it is written in, as tags, the official one first.
 */
languages: Array<string>,
/**
 * Further languages that a summary of it can be in.
 */
beside: Array<string>, };

export type LetterReasons = { [key in string]: Reasons };

export type LetterRow = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
case: string,
/**
 * Name of the principal applicant.
 */
principal: PersonName,
/**
 * What it tells of.
 */
subject: LetterSubject,
/**
 * The record that it tells of.
 */
record: string,
/**
 * Name of the letter.
 */
letter: string,
/**
 * Names of whom it addresses.
 */
persons: Array<PersonName>,
/**
 * Where it is on its way.
 */
state: LetterState,
/**
 * Day of the act, of the issue, or on which it was to be handed over.
 */
day: string,
/**
 * The letter, once it was issued.
 */
issued: string | null,
/**
 * Its number.
 */
number: string | null,
/**
 * Languages to issue it in: the official one, and the applicant's where a summary is written in it.
 */
language: string,
/**
 * Language of the summary.
 */
summary: string | null,
/**
 * Whether no translator confirmed the text that it is written with, in one of its languages.
 */
unconfirmed: boolean, };

export type LetterState = "toIssue" | "issued" | "overdue";

export type LetterSubject = "decision" | "closure" | "judgment" | "lossNotice" | "lossDecision" | "inquiry" | "invitation" | "transfer" | "status" | "travel" | "annex" | "reunion";

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
delivery: Delivery | null,
/**
 * What it tells of.
 */
subject: LetterSubject,
/**
 * The record that it tells of.
 */
record: string | null,
/**
 * Whom it addresses; of older letters, nobody is everybody.
 */
persons: Array<string>,
/**
 * The letter whose place it took.
 */
supersedes: string | null,
/**
 * That another took its place.
 */
superseded: Superseded | null,
/**
 * That it was made void.
 */
voided: Voided | null,
/**
 * Whether copies can be made of it.
 */
canCopy: boolean,
/**
 * Copies that were made.
 */
copies: Array<CopyView>, };

export type LettersList = {
/**
 * The letters, the oldest first.
 */
rows: Array<LetterRow>,
/**
 * How many there are in each state, whatever was asked for.
 */
states: { [key in LetterState]?: number },
/**
 * Whether there are more than are shown.
 */
more: boolean,
/**
 * Ways to serve them.
 */
services: Array<ServiceRule>, };

export type LettersQuery = {
/**
 * Where they are on their way; none is everywhere.
 */
state: LetterState | null,
/**
 * What they tell of; none is anything.
 */
subject: LetterSubject | null,
/**
 * Only of cases that this officer is in charge of.
 */
mine: boolean,
/**
 * Part of a case number or of the principal applicant's name.
 */
text: string, };

export type LevelView = {
/**
 * Remedy of the profile.
 */
remedy: string,
/**
 * Its name.
 */
name: Words,
/**
 * Its place in the order.
 */
level: number,
/**
 * Who decides it.
 */
kind: BodyKind,
/**
 * The procedure whose end of a status is challenged; none is the decision on the application.
 */
procedure: string | null,
/**
 * The day from which its time is counted.
 */
from: string,
/**
 * Its last day.
 */
lastDay: string,
/**
 * Days until the last day; negative when it has passed.
 */
daysLeft: number,
/**
 * Whether an appeal can still come in time.
 */
open: boolean,
/**
 * The appeal in which it was used.
 */
used: string | null,
/**
 * Whether the decision waits for it.
 */
suspensive: boolean,
/**
 * Until when a late one may be let in.
 */
late: Late | null,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type Likeness = {
/**
 * Probability that they are one person, 0 to 1.
 */
probability: number,
/**
 * What to think of it.
 */
band: LikenessBand,
/**
 * What was seen, weightiest first.
 */
reasons: Array<LikenessReason>, };

export type LikenessBand = "unlikely" | "possible" | "likely";

export type LikenessFinding = { "kind": "name",
/**
 * How alike.
 */
perCent: number, } | { "kind": "givenNameDiffers" } | { "kind": "father",
/**
 * How alike, 0 to 100.
 */
perCent: number, } | { "kind": "mother",
/**
 * How alike, 0 to 100.
 */
perCent: number, } | { "kind": "birthSame" } | { "kind": "birthOpeningDaySame" } | { "kind": "birthDayMonthSwapped" } | { "kind": "birthPartDiffers" } | { "kind": "birthRangesMeet" } | { "kind": "birthYearSame" } | { "kind": "birthWithin",
/**
 * Completed to whole years.
 */
years: number, } | { "kind": "birthApart",
/**
 * Completed to whole years.
 */
years: number, } | { "kind": "generationApart",
/**
 * Completed to whole years.
 */
years: number, } | { "kind": "sexSame" } | { "kind": "sexDiffers" } | { "kind": "nationalityShared" } | { "kind": "nationalityDiffers" } | { "kind": "birthPlaceSame" } | { "kind": "birthPlaceDiffers" } | { "kind": "documentSame",
/**
 * The number, without blanks and signs.
 */
number: string, } | { "kind": "documentOneSignOff" } | { "kind": "documentDiffers" } | { "kind": "phoneSame" } | { "kind": "phoneDiffers" } | { "kind": "unhcrSame" } | { "kind": "unhcrOneSignOff" } | { "kind": "unhcrDiffers" };

export type LikenessReason = {
/**
 * What was seen.
 */
finding: LikenessFinding,
/**
 * For one person (above 0) or against it, in decibans: 10 make ten to one.
 */
decibans: number, };

export type LikenessRecord = {
/**
 * Identifier.
 */
id: string,
/**
 * A person.
 */
one: string,
/**
 * Another person, registered earlier.
 */
other: string,
/**
 * What was decided.
 */
verdict: Sameness,
/**
 * The record that stands when they are the same.
 */
kept: string | null,
/**
 * What the other is to the one, a code of the list `relationship`, when they are relatives.
 */
relationship: string | null,
/**
 * Why it was decided so.
 */
reason: string,
/**
 * How likely they are one person, in thousandths, when it was raised.
 */
probability: number | null,
/**
 * When it was raised.
 */
raisedOn: string,
/**
 * Who decided.
 */
decidedBy: string | null,
/**
 * When.
 */
decidedOn: string | null, };

export type LineForm = {
/**
 * Interview.
 */
interview: string,
/**
 * What the line is.
 */
kind: LineKind,
/**
 * What is said.
 */
text: string,
/**
 * What it is about, codes of the list `interview_topic`.
 */
topics: Array<string>,
/**
 * What it refers to.
 */
refers: Refers, };

export type LineKind = "question" | "answer" | "note" | "break" | "interpreterCorrection" | "correction" | "enters" | "leaves" | "produced" | "contradiction" | "explanation" | "observation";

export type LineState = "ready" | "review" | "removed" | "delivered" | "failed";

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
 * What the line is.
 */
kind: LineKind,
/**
 * What is said.
 */
text: string,
/**
 * When it was written; when a break began.
 */
at: string,
/**
 * What it is about.
 */
topics?: Array<string>,
/**
 * What it refers to.
 */
refers?: Refers,
/**
 * Until when a break lasted.
 */
until?: string,
/**
 * Classes that it carries.
 */
classes?: Array<Class>,
/**
 * Classes that were put on the line itself.
 */
own?: Array<Class>,
/**
 * Whether its words are withheld from the officer.
 */
withheld?: boolean, };

export type ListEntryView = {
/**
 * The code.
 */
code: string,
/**
 * English.
 */
en: string,
/**
 * Azerbaijani.
 */
az: string,
/**
 * Russian.
 */
ru: string,
/**
 * Last day on which it is offered, or `unknown` when it is offered no longer.
 */
until?: string,
/**
 * Whether no public source or lawyer confirms it: the page says so.
 */
unverified: boolean,
/**
 * Whether only named roles may see it.
 */
restricted?: boolean,
/**
 * Code of the wider entry.
 */
parent?: string,
/**
 * Relationship: the sex that it holds for.
 */
sex?: Sex,
/**
 * Relationship: generations older (positive) or younger than the principal applicant.
 */
generation?: number,
/**
 * Relationship: its kind.
 */
kind?: RelationKind,
/**
 * Language: BCP 47 tag.
 */
tag?: string,
/**
 * Language: its name in itself.
 */
autonym?: string,
/**
 * Language: whether it is written from right to left.
 */
rtl?: boolean,
/**
 * Document: first letter of the machine-readable zone.
 */
icao?: string,
/**
 * Custody: whether the applicant is owed a receipt.
 */
receipt?: boolean,
/**
 * Need status: whether the need still counts.
 */
open?: boolean,
/**
 * Need: codes of the guarantees that it triggers; empty in other lists.
 */
guarantees: Array<string>,
/**
 * Guarantee: the action that it asks for. Opening: what the officer says or asks.
 */
action?: Words,
/**
 * Guarantee: the stage that must not begin before it.
 */
before?: Stage,
/**
 * Guarantee: whether it stops the application there.
 */
blocks?: boolean,
/**
 * Guarantee: whether it is asked for at once.
 */
urgent?: boolean,
/**
 * Opening: the law or standard it rests on.
 */
legalBasis?: Words, };

export type ListId = {
/**
 * Which.
 */
import: string, };

export type ListLine = {
/**
 * Line of the file, from 1.
 */
line: number,
/**
 * Texts of its cells.
 */
cells: Array<string>, };

export type ListName = "sex" | "marital" | "relationship" | "education" | "degree" | "employment" | "occupation" | "language" | "language_level" | "religion" | "ethnicity" | "address" | "document" | "custody" | "authenticity" | "transport" | "entry" | "crossing" | "attachment" | "birth_basis" | "leaving" | "need" | "need_status" | "severity" | "coi_topic" | "coi_kind" | "coi_reliability" | "guarantee" | "opening" | "interview_topic" | "personal_factor" | "right" | "flag" | "training" | "audit_cause" | "return_topic" | "return_indicator" | "return_body" | "population" | "aid_kind" | "social_problem" | "complaint_kind" | "integration_domain" | "family_evidence";

export type ListPayment = {
/**
 * Number of the order.
 */
reference: string,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type ListState = "drafted" | "checked" | "approved" | "paid" | "dropped";

export type ListView = {
/**
 * Which.
 */
name: ListName,
/**
 * Its version.
 */
version: string,
/**
 * In the order in which they are offered; those with `until` are shown where they stand, but not offered
 * after that day.
 */
entries: Array<ListEntryView>, };

export type ListedPerson = {
/**
 * Who.
 */
person: string, };

export type ListedView = {
/**
 * The admission.
 */
id: string,
/**
 * Who.
 */
officer: string,
/**
 * Their name.
 */
name: string,
/**
 * Why.
 */
because: string,
/**
 * Name of who let them.
 */
by: string,
/**
 * When.
 */
at: string, };

export type ListsView = {
/**
 * Changes as soon as any code or word does; what is kept under the same edition is still right.
 */
edition: string,
/**
 * In the order of their names in the code.
 */
lists: Array<ListView>, };

export type LoadError = {
/**
 * File of the profile.
 */
file: string,
/**
 * Line of the file, from 1, where one is at fault.
 */
line: number | null,
/**
 * Which rule it breaks.
 */
rule: string, };

export type LockedBy = {
/**
 * Login.
 */
login: string,
/**
 * Name.
 */
name: string,
/**
 * Whether nobody locked it: it locked by itself.
 */
byItself: boolean, };

export type Look = "blank" | "dark" | "glaring" | "colourless";

export type LossForm = {
/**
 * Case.
 */
application: string,
/**
 * Document.
 */
document: string,
/**
 * How it is gone.
 */
kind: LossKind,
/**
 * Day on which it was noticed.
 */
on: string,
/**
 * How it came about.
 */
how: string, };

export type LossGround = {
/**
 * Its code; the procedure keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether compelling reasons arising out of previous persecution must be examined.
 */
compellingReasons: boolean, };

export type LossKind = "lost" | "destroyed";

export type Made = {
/**
 * Which.
 */
id: string, };

export type Mapping = {
/**
 * For each column, from the first, what it is; none is left out.
 */
columns: Array<ImportField | null>,
/**
 * Calendar of dates and years that do not say theirs.
 */
calendar: Calendar,
/**
 * Order of day and month.
 */
order: DayOrder,
/**
 * What codes of countries are.
 */
countries: CountryCodes,
/**
 * Year, in that calendar, in which the ages of the list were stated; none is today.
 */
agesOfYear: number | null, };

export type Mark = "supports" | "neutral" | "against";

export type MarkForm = {
/**
 * Case.
 */
application: string,
/**
 * The fact; none for a new one.
 */
fact: string | null,
/**
 * Whose claim a new fact belongs to.
 */
person: string,
/**
 * A new fact, in one sentence.
 */
statement: string,
/**
 * Lines of interviews of the case.
 */
lines: Array<string>, };

export type MarriageChange = "marriage" | "divorce";

export type MarryForm = {
/**
 * Case of the one.
 */
application: string,
/**
 * The one.
 */
one: string,
/**
 * The other.
 */
other: string,
/**
 * Case of the other, when it is another.
 */
otherApplication: string | null,
/**
 * What they did.
 */
what: MarriageChange,
/**
 * Marital status of both from then on, a code of the list `marital`; none is married, or divorced.
 */
marital: string | null,
/**
 * When, as far as known; none is today.
 */
on: string | null,
/**
 * Form of the marriage: civil, religious, customary.
 */
form: string | null,
/**
 * Where.
 */
place: string | null,
/**
 * What it rests on: the certificate, what they say.
 */
reason: string, };

export type MeansForm = {
/**
 * How, one of the profile's services; its first when none is given.
 */
by: string,
/**
 * Day on which it was done.
 */
on: string,
/**
 * To whom and how, in words.
 */
means: string, };

export type Measure = "applied" | "decided" | "pending" | "granted" | "held" | "lost" | "returned";

export type MeasuredIndicator = {
/**
 * Which.
 */
indicator: ZaragozaIndicator,
/**
 * Its area.
 */
area: ZaragozaArea,
/**
 * Whether it is so; none is not known.
 */
met: boolean | null, };

export type MediaType = "image/jpeg" | "application/pdf";

export type MemberForm = {
/**
 * Who. Of a known person only what was filled is written.
 */
person: PersonForm,
/**
 * The person, when the case file knows them.
 */
known: string | null,
/**
 * Relationship to the principal applicant.
 */
relationship: Relationship,
/**
 * Whether they claim protection in their own right.
 */
ownClaim: boolean,
/**
 * Reasons and fears of their own.
 */
claim: Claim,
/**
 * What was decided while typing about persons who look like them.
 */
decided: Array<MemberVerdict>, };

export type MemberVerdict = {
/**
 * The known person.
 */
other: string,
/**
 * What they are: different, or relatives. Who is the same is registered as known.
 */
verdict: Sameness,
/**
 * What the known person is to the member, when they are relatives.
 */
relationship: Relationship | null,
/**
 * Why.
 */
reason: string, };

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
ownClaim: boolean,
/**
 * Reasons and fears of their own.
 */
claim: Claim,
/**
 * When they came into the case; none is from the start.
 */
joinedOn: string | null,
/**
 * Place in the family's order.
 */
position: number,
/**
 * What they need of the procedure, as far as this officer may see it.
 */
needs: Array<NeedView>,
/**
 * Whether there is something that this officer may not see.
 */
restricted: boolean,
/**
 * What the procedure owes them.
 */
guarantees: Array<GuaranteeView>,
/**
 * Who stands or stood for them.
 */
representatives: Array<RepresentativeView>,
/**
 * Relatives whom the case file knows, in any case.
 */
kin: Array<KinView>, };

export type Mended = {
/**
 * The lines.
 */
lines: Array<string>,
/**
 * The characters that differ.
 */
changes: Array<Repair>,
/**
 * Whether no other set of as likely misreadings does it.
 */
onlyOne: boolean, };

export type MergeForm = {
/**
 * The case that is emptied.
 */
from: string,
/**
 * The case that takes its members.
 */
into: string,
/**
 * What each member of both is to the principal applicant.
 */
relationships: Array<Tie>,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * What is known of it, and from where.
 */
reason: string, };

export type MetBy = "representative" | "wish" | "contact" | "interview" | "answer";

export type Mismatch = { "kind": "gone" } | { "kind": "changed" } | { "kind": "finding",
/**
 * Then.
 */
was: Finding,
/**
 * Now.
 */
now: Finding, } | { "kind": "outcome",
/**
 * Then.
 */
was: OutcomeCode | null,
/**
 * Now.
 */
now: OutcomeCode | null, };

export type MoveForm = {
/**
 * Case.
 */
application: string,
/**
 * Edition, `code@version`.
 */
edition: string,
/**
 * Why.
 */
reason: string, };

export type MoveInForm = {
/**
 * Household.
 */
household: string,
/**
 * Who.
 */
member: MemberForm,
/**
 * Since when.
 */
on: string, };

export type MovePreview = {
/**
 * Edition that it is judged by.
 */
before: string,
/**
 * Edition that it would be judged by.
 */
after: string,
/**
 * Every time limit of either, those that change first.
 */
clocks: Array<ClockChange>, };

export type MoveQuery = {
/**
 * Case.
 */
application: string,
/**
 * Edition, `code@version`.
 */
edition: string, };

export type MovementView = {
/**
 * Which.
 */
id: string,
/**
 * Who had it; none is its place.
 */
from: string | null,
/**
 * Who got it; none is its place.
 */
to: string | null,
/**
 * For what.
 */
purpose: string,
/**
 * When.
 */
sentOn: string,
/**
 * Name of who recorded it.
 */
sentBy: string,
/**
 * When it was due back.
 */
dueBack: string | null,
/**
 * Whether the receiver has it; none while they said nothing.
 */
has: boolean | null,
/**
 * When they said so.
 */
saidOn: string | null,
/**
 * What they said.
 */
note: string | null, };

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
 * The issuing state, explained.
 */
issuer: StateName,
/**
 * Primary identifier; for a single name this is the only one.
 */
familyName: string,
/**
 * Secondary identifier, parts separated by spaces.
 */
givenNames: string,
/**
 * The names in Arabic script, if the zone spells them by ICAO's table and the state writes so.
 */
arabicNames: ArabicNames | null,
/**
 * Document number without fillers.
 */
documentNumber: string,
/**
 * Nationality as written, e.g. `AFG`, `XXA`.
 */
nationality: string,
/**
 * The nationality, explained: which country to fill in, or that the holder is stateless or a refugee.
 */
holder: StateName,
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
 * What else an officer should know: expired, unknown state, lines reordered and the like.
 */
notes: Array<MrzNote>,
/**
 * The whole zone put right, if something is wrong and a few usual misreadings explain it.
 */
mended: Mended | null,
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

export type MrzNote = { "kind": "expired" } | { "kind": "specimen" } | { "kind": "unknownState",
/**
 * [`MrzField::IssuingState`] or [`MrzField::Nationality`].
 */
field: MrzField,
/**
 * The code as written.
 */
code: string, } | { "kind": "formerState",
/**
 * [`MrzField::IssuingState`] or [`MrzField::Nationality`].
 */
field: MrzField,
/**
 * The code as written.
 */
code: string, } | { "kind": "longNumber" } | { "kind": "kindDoubtful",
/**
 * The other format.
 */
format: MrzFormat, } | { "kind": "linesReordered" } | { "kind": "textLeftOut" } | { "kind": "fillersMended" } | { "kind": "lookalike",
/**
 * Line.
 */
line: number,
/**
 * Position in the line.
 */
position: number,
/**
 * The character that stood there.
 */
found: string,
/**
 * The character it was taken for.
 */
taken: string, } | { "kind": "wrongKeyboard",
/**
 * The layout.
 */
layout: KeyboardLayout, };

export type MrzSex = "F" | "M" | "X";

export type MyQuality = {
/**
 * What they were told of their work, the newest first.
 */
feedback: Array<AuditFeedbackView>,
/**
 * What they still have to do, the most urgent first.
 */
improvements: Array<ImprovementView>, };

export type MyTraining = {
/**
 * What they must hold and hold.
 */
row: TrainingRow,
/**
 * Certificates, the newest first.
 */
certificates: Array<Certificate>,
/**
 * Sessions, the newest first.
 */
sessions: Array<MyTrainingSession>,
/**
 * Their plan, the nearest step first.
 */
plan: Array<TrainingPlanRow>,
/**
 * What is due, the most urgent first; only one's own.
 */
due: Array<TrainingDue>, };

export type MyTrainingSession = {
/**
 * The enrolment.
 */
enrolment: Enrolment,
/**
 * The session.
 */
session: TrainingSessionRow,
/**
 * Days face to face.
 */
days: Array<string>, };

export type MyWork = {
/**
 * What to do, the most urgent first.
 */
tasks: Array<Task>,
/**
 * Half-typed forms.
 */
drafts: Array<DraftRow>,
/**
 * Pairs of records that look like one person and wait for a decision.
 */
pairs: number,
/**
 * Today's appointments of the officer, in the order in which they come.
 */
appointments: Array<CalendarEntry>,
/**
 * What is due about records.
 */
records: Array<RecordsDue>,
/**
 * What is due of assistance and integration.
 */
assistance: Array<AssistanceDue>, };

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
single: boolean,
/**
 * Name of the mother.
 */
mother: string | null,
/**
 * Further parts.
 */
parts: Array<NamePart>, };

export type NamePart = {
/**
 * Role.
 */
role: NameRole,
/**
 * The part.
 */
text: string, };

export type NameRole = "patronymic" | "grandfather" | "maiden" | "nisba" | "kunya" | "tribe" | "honorific";

export type NamedDevice = {
/**
 * Name of its key.
 */
device: string, };

export type NamedFile = {
/**
 * Where it lies.
 */
path: string,
/**
 * The code.
 */
code: string, };

export type NeedEndForm = {
/**
 * Case.
 */
application: string,
/**
 * Need.
 */
need: string,
/**
 * How it ended, a code of the list `need_status` that no longer counts.
 */
status: string,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * Why.
 */
reason: string, };

export type NeedForm = {
/**
 * Case.
 */
application: string,
/**
 * Whose need.
 */
person: string,
/**
 * Code of the list `need`, as exact as known.
 */
code: string,
/**
 * Where it stands, a code of the list `need_status` that still counts; none is `reported`.
 */
status: string | null,
/**
 * How grave it is, a code of the list `severity`.
 */
severity: string | null,
/**
 * From where it is known.
 */
source: NeedSource,
/**
 * What was said, in the words of whoever said it.
 */
told: string | null,
/**
 * Whether only the officer in charge and reviewers may see it, though the list leaves it open.
 */
restricted: boolean,
/**
 * What is to be known of it.
 */
note: string | null,
/**
 * To whom the person was referred.
 */
referral: string | null, };

export type NeedReviewForm = {
/**
 * Case.
 */
application: string,
/**
 * Need.
 */
need: string,
/**
 * Where it stands now, a code of the list `need_status`.
 */
status: string,
/**
 * What it is, when it was found to be another one; none leaves it.
 */
code: string | null,
/**
 * How grave it is, a code of the list `severity`; none leaves it.
 */
severity: string | null,
/**
 * Whether only the officer in charge and reviewers may see it from now on. It is never opened again.
 */
restricted: boolean,
/**
 * To whom the person was referred; none leaves it.
 */
referral: string | null,
/**
 * On what the review rests.
 */
reason: string, };

export type NeedSource = "stated" | "relative" | "observed" | "document" | "referral" | "rule";

export type NeedView = {
/**
 * Need.
 */
id: string,
/**
 * Category, a code of the list `need`.
 */
category: string,
/**
 * As exact as known, a code of the same list.
 */
code: string,
/**
 * Where it stands, a code of the list `need_status`.
 */
status: string,
/**
 * Whether it counts.
 */
open: boolean,
/**
 * How grave it is.
 */
severity: string | null,
/**
 * From where it is known.
 */
source: NeedSource,
/**
 * What was said.
 */
told: string | null,
/**
 * Whether it is for named roles only.
 */
restricted: boolean,
/**
 * What is to be known of it.
 */
note: string | null,
/**
 * To whom the person was referred.
 */
referral: string | null,
/**
 * When it was recorded.
 */
recordedOn: string,
/**
 * Name of who recorded it.
 */
recordedBy: string,
/**
 * When it was last reviewed.
 */
reviewedOn: string | null,
/**
 * Name of who reviewed it.
 */
reviewedBy: string | null,
/**
 * On what the review rests.
 */
reviewedBecause: string | null,
/**
 * When it ended.
 */
endedOn: string | null,
/**
 * Why.
 */
endedBecause: string | null,
/**
 * What became of its guarantees.
 */
answers: Array<Answered>, };

export type NeedWithdrawForm = {
/**
 * Case.
 */
application: string,
/**
 * Need.
 */
need: string,
/**
 * Why it should never have been recorded.
 */
reason: string, };

export type NewAttachment = {
/**
 * Case.
 */
application: string,
/**
 * Name of the file.
 */
fileName: string,
/**
 * The file, in base 64 or as a URL that holds it.
 */
file: string,
/**
 * What it is, a code of the list `attachment`.
 */
kind: string,
/**
 * What it is called; when none is given, as it was, or as the file.
 */
title: string | null,
/**
 * Whose it is; none is the whole case's.
 */
person: string | null,
/**
 * The identity document that it shows.
 */
document: string | null,
/**
 * Language it is written in, a code of the list `language`.
 */
language: string | null,
/**
 * The attachment that this one translates.
 */
translationOf: string | null,
/**
 * What an examination found, a code of the list `authenticity`.
 */
authenticity: string | null,
/**
 * Anything else.
 */
note: string | null, };

export type NewBoardPaper = {
/**
 * Name of the file.
 */
fileName: string,
/**
 * The file, in base 64 or as a URL that holds it.
 */
file: string,
/**
 * Meeting.
 */
meeting: string,
/**
 * What it is called; empty is as its file.
 */
title: string, };

export type NewDocument = {
/**
 * Case.
 */
application: string,
/**
 * Whose it is.
 */
person: string,
/**
 * The document.
 */
document: DocumentForm, };

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
roles: Array<Role>,
/**
 * Sex, for applicants who wish to speak to a woman or to a man.
 */
sex: Sex | null,
/**
 * What they were trained for.
 */
qualifications: Array<Qualification>, };

export type NewReturnReceipt = {
/**
 * Payment.
 */
payment: string,
/**
 * Name of the file.
 */
fileName: string,
/**
 * The file, in base 64 or as a URL that holds it.
 */
file: string, };

export type NewVisitPhotograph = {
/**
 * The file, in base 64 or as a URL that holds it.
 */
file: string,
/**
 * Visit.
 */
visit: string,
/**
 * What it shows.
 */
title: string, };

export type Nexus = {
/**
 * Which.
 */
ground: Ground,
/**
 * Whether it is held or imputed.
 */
held: Held,
/**
 * Why.
 */
reasoning: string, };

export type NoShowView = {
/**
 * Which.
 */
appointment: string,
/**
 * Its day.
 */
day: string,
/**
 * Who did not come.
 */
persons: Array<string>,
/**
 * What was recorded of it.
 */
reason: string | null,
/**
 * Attempts to reach them, the oldest first.
 */
attempts: Array<ContactAttemptView>,
/**
 * How many the profile asks for.
 */
wanted: number,
/**
 * Until when they may still come; after that the application may be taken as withdrawn.
 */
clock: Clock, };

export type NominationForm = {
/**
 * Session.
 */
session: string,
/**
 * Who.
 */
officers: Array<string>, };

export type Note = { "code": "encodingGuessed",
/**
 * Which was taken.
 */
encoding: string, } | { "code": "unreadable",
/**
 * How many.
 */
count: number, } | { "code": "invisible",
/**
 * Characters.
 */
count: number,
/**
 * Cells.
 */
cells: number, } | { "code": "longCells",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "columnsCut",
/**
 * How many rows.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "wideRows",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "strayQuotes",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "emptyRows",
/**
 * How many.
 */
count: number, } | { "code": "hiddenRows",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "formulas",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "formulasWithoutValue",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "errorCells",
/**
 * How many.
 */
count: number,
/**
 * The first of them.
 */
line: number, } | { "code": "macros" } | { "code": "repeatedHeading",
/**
 * The heading.
 */
heading: string, };

export type Notice = {
/**
 * Why it may end, as the holder was told.
 */
reasons: string,
/**
 * How it was served.
 */
served: ServedOn,
/**
 * Last day to respond.
 */
respondBy: string, };

export type ObserveId = {
/**
 * Which.
 */
id: string, };

export type ObservedFact = {
/**
 * Number in the case.
 */
number: number,
/**
 * The fact.
 */
statement: string,
/**
 * What was found.
 */
finding: Finding,
/**
 * Why.
 */
reasoning: string, };

export type ObservedFile = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * Where it stands.
 */
stage: Stage,
/**
 * Procedure of the profile.
 */
procedure: string,
/**
 * When it was registered.
 */
registeredOn: string,
/**
 * Members.
 */
members: Array<ObservedMember>,
/**
 * Signed interviews of whoever consented.
 */
interviews: Array<ObservedInterview>,
/**
 * Material facts of whoever consented; those told in confidence are nobody else's.
 */
facts: Array<ObservedFact>,
/**
 * Reasons of the approved decision, where everybody consented whom it is about.
 */
reasons: Array<ObservedReason>,
/**
 * When it was approved.
 */
approvedOn: string | null,
/**
 * Classes for want of which something was left out.
 */
withheld: Array<Class>, };

export type ObservedInterview = {
/**
 * Which.
 */
id: string,
/**
 * Of whom.
 */
person: string,
/**
 * When it began.
 */
at: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Whether there was an interpreter.
 */
interpreted: boolean,
/**
 * Lines, in order.
 */
lines: Array<ObservedLine>, };

export type ObservedLine = {
/**
 * Number.
 */
number: number,
/**
 * What it is.
 */
kind: LineKind,
/**
 * What is said, without names; nothing of what is restricted.
 */
text: string,
/**
 * Classes for want of which it is left out.
 */
withheld: Array<Class>, };

export type ObservedMember = {
/**
 * Who.
 */
person: string,
/**
 * Initials, or the name where it was asked for.
 */
name: string,
/**
 * Relationship to the principal applicant.
 */
relationship: Relationship,
/**
 * Sex.
 */
sex: Sex,
/**
 * Country of origin, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * The consent that counts; none where nothing of theirs is shown.
 */
consent: string | null,
/**
 * Until when it counts.
 */
until: string | null,
/**
 * Whether the name can be asked for.
 */
unmaskable: boolean,
/**
 * Whether it is told.
 */
told: boolean,
/**
 * What was decided for them, once it was approved.
 */
outcome: OutcomeCode | null, };

export type ObservedReason = {
/**
 * Language, as a tag.
 */
language: string,
/**
 * What it says.
 */
text: string, };

export type ObservedRow = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * Initials of the principal applicant, or their name where it was asked for.
 */
principal: string,
/**
 * Country of origin, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Persons in the case.
 */
persons: number,
/**
 * Of them, persons who consented.
 */
consented: number,
/**
 * Where it stands.
 */
stage: Stage,
/**
 * Title of the audit.
 */
audit: string,
/**
 * The last day on which all of it can be read.
 */
until: string, };

export type ObserverConsent = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Who consents, or for whom a guardian does.
 */
person: string,
/**
 * The audit whose sample the file is in.
 */
audit: string,
/**
 * The observer.
 */
observer: string,
/**
 * How it was given: the form that was signed, who interpreted.
 */
how: string,
/**
 * Whether the name may be told, too.
 */
names: boolean,
/**
 * When it was given.
 */
givenOn: string,
/**
 * Last day on which it counts.
 */
expiresOn: string,
/**
 * Who recorded it.
 */
recordedBy: string,
/**
 * Why it counts no longer.
 */
withdrawn: string | null, };

export type ObserverConsentForm = {
/**
 * Audit whose sample the file is in.
 */
audit: string,
/**
 * Case.
 */
application: string,
/**
 * Who consents.
 */
person: string,
/**
 * The observer.
 */
observer: string,
/**
 * How it was given.
 */
how: string,
/**
 * Whether the name may be told, too.
 */
names: boolean,
/**
 * When.
 */
givenOn: string,
/**
 * Last day on which it counts.
 */
expiresOn: string, };

export type ObserverConsentView = {
/**
 * The consent.
 */
consent: ObserverConsent,
/**
 * Case number.
 */
number: string,
/**
 * Name of the person.
 */
name: PersonName,
/**
 * Name of the observer.
 */
observer: string,
/**
 * Whether it counts today.
 */
counts: boolean,
/**
 * How often the name was asked for.
 */
unmasked: number, };

export type ObstacleView = {
/**
 * Why.
 */
why: HubAlarm,
/**
 * Why it was refused, where it was.
 */
reason: Reason | null,
/**
 * The device that wrote it, when known.
 */
device: string | null,
/**
 * Since when.
 */
since: string, };

export type OfficeCalendar = {
/**
 * The days.
 */
days: Array<CalendarDay>,
/**
 * Appointments in the order in which they come; the cancelled left out.
 */
entries: Array<CalendarEntry>, };

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

export type OfficerChoice = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string,
/**
 * Whether they can be in charge of a case.
 */
examines: boolean, };

export type OfficerId = {
/**
 * Officer.
 */
officer: string, };

export type OfficerInCharge = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string, };

export type OfficerTally = {
/**
 * Who.
 */
name: string,
/**
 * Files.
 */
files: number,
/**
 * Marks.
 */
scores: AuditScores, };

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
active: boolean,
/**
 * Sex, where recorded.
 */
sex: Sex | null,
/**
 * What they were trained for.
 */
qualifications: Array<Qualification>, };

export type OnExpiry = "warn" | "block" | "task";

export type OneIndicator = {
/**
 * Its code.
 */
code: string,
/**
 * When.
 */
period: CountPeriod,
/**
 * Of which cases and whose work.
 */
filter: IndicatorFilter, };

export type OnlineForm = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * Hours, in all.
 */
hours: number, };

export type OpenForm = {
/**
 * Its name.
 */
name: string,
/**
 * Its bytes, in base64.
 */
content: string, };

export type OpenOfficeForm = {
/**
 * As it stands on paper.
 */
code: string, };

export type Opened = {
/**
 * The new case of a subsequent application.
 */
application: string | null, };

export type OpenedList = {
/**
 * List.
 */
import: string,
/**
 * Name of the file.
 */
name: string,
/**
 * What it was read as.
 */
source: Source,
/**
 * Sheets of a workbook.
 */
sheets: Array<Sheet>,
/**
 * Which of them, from 0.
 */
sheet: number,
/**
 * Headings.
 */
header: Array<string>,
/**
 * The first rows.
 */
first: Array<ListLine>,
/**
 * Rows in all.
 */
rows: number,
/**
 * Where reading stopped before the end.
 */
cut: Cut | null,
/**
 * What was cleaned, guessed and skipped.
 */
notes: Array<Note>,
/**
 * What the columns most likely are; of an import that was broken off, what was said.
 */
mapping: Mapping,
/**
 * Imports of this very file, the newest first.
 */
earlier: Array<ImportView>,
/**
 * Rows that an import which was broken off has reached.
 */
done: number, };

export type Opening = {
/**
 * One for each item, in the order of the list.
 */
answers: Array<OpeningAnswer>,
/**
 * By whom.
 */
officer: string,
/**
 * When.
 */
at: string, };

export type OpeningAnswer = {
/**
 * Code of the list `opening`.
 */
item: string,
/**
 * What came of it.
 */
reply: OpeningReply,
/**
 * What is to be known of it.
 */
note: string, };

export type OpeningForm = {
/**
 * Interview.
 */
interview: string,
/**
 * What came of each item.
 */
answers: Array<OpeningAnswer>, };

export type OpeningReply = "yes" | "no" | "notApplicable";

export type OrderKind = "hold" | "seal" | "erasure";

export type Origins = {
/**
 * Country of birth.
 */
birthCountry: string | null,
/**
 * Town or village of birth.
 */
birthPlace: string | null,
/**
 * Nationalities besides the first.
 */
otherNationalities: Array<string>,
/**
 * Whether the person says they have no nationality.
 */
stateless: boolean,
/**
 * Country of origin: the one they fear to return to.
 */
origin: string | null,
/**
 * Country in which they lived before.
 */
residenceCountry: string | null,
/**
 * Place in which they lived before.
 */
residencePlace: string | null,
/**
 * Number of an earlier registration with UNHCR.
 */
unhcrNumber: string | null, };

export type Outcome = {
/**
 * What was decided; none while undecided.
 */
code: OutcomeCode | null,
/**
 * From whom a derivative status derives.
 */
derivedFrom: string | null, };

export type OutcomeCode = "refugee" | "derivative" | "subsidiary" | "refused" | "excluded" | "inadmissible";

export type OutcomeForm = {
/**
 * Which.
 */
appointment: string,
/**
 * What became of it.
 */
outcome: OutcomeOfAppointment,
/**
 * Why, or how it is known. Whatever is not as planned needs one.
 */
reason: string | null,
/**
 * At whose wish it was put off.
 */
by: PostponedBy | null,
/**
 * The appointment that takes its place.
 */
next: AppointmentForm | null,
/**
 * Why a wish for a woman or a man was not met, where that shows only now.
 */
wish: string | null, };

export type OutcomeOfAppointment = "attended" | "noShow" | "postponed" | "interrupted" | "refused";

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
 * Whether that was confirmed.
 */
verified: boolean,
/**
 * Whether it is negative: reasons and the remedy must stand in the letter.
 */
negative: boolean,
/**
 * Letter template.
 */
letter: string,
/**
 * How it is counted.
 */
statistics: Statistics, };

export type Overdue = {
/**
 * The limits, those with most cases overdue first.
 */
rows: Array<OverdueRow>, };

export type OverdueRow = {
/**
 * Name of the deadline in the profile.
 */
deadline: string,
/**
 * Its name for people.
 */
name: Words,
/**
 * Whether the limit was confirmed.
 */
verified: boolean,
/**
 * Cases whose last day has passed.
 */
overdue: number,
/**
 * Cases whose last day is within a week.
 */
soon: number,
/**
 * Cases with more time.
 */
running: number,
/**
 * Days by which the latest is over its last day.
 */
worst: number, };

export type OverrideView = {
/**
 * What was done in spite of it.
 */
act: Act,
/**
 * Which warning.
 */
code: Code,
/**
 * Whom it concerned.
 */
person: string | null,
/**
 * Why.
 */
reason: string,
/**
 * Name of who went on.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * Values for the words.
 */
params: { [key in string]: string }, };

export type Overriding = {
/**
 * Which warning.
 */
code: Code,
/**
 * Whom it concerned.
 */
person: string | null,
/**
 * Why.
 */
reason: string, };

export type OwnAnalyses = { [key in string]: Analysis };

export type Owner = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: string, };

export type PackageClosed = "key" | "passphrase";

export type PageQuery = {
/**
 * Source.
 */
source: string,
/**
 * Number, from 1.
 */
page: number, };

export type PageView = {
/**
 * Its number.
 */
page: number,
/**
 * Its text from beginning to end.
 */
stretches: Array<Stretch>, };

export type PaidListForm = {
/**
 * Which.
 */
list: string,
/**
 * Number of the order.
 */
reference: string,
/**
 * When.
 */
on: string, };

export type PaidOut = {
/**
 * When.
 */
on: string,
/**
 * Number of the transfer or the receipt.
 */
reference: string,
/**
 * The receipt, an attachment of the case.
 */
receipt: string | null,
/**
 * Who recorded it.
 */
officer: string, };

export type PairQuery = {
/**
 * One.
 */
one: string,
/**
 * The other.
 */
other: string, };

export type PaperAbout = {
/**
 * Persons named in it, the holder first.
 */
persons: Array<string>,
/**
 * Documents that a receipt lists.
 */
documents: Array<string>,
/**
 * Appointment of a slip.
 */
appointment: string | null,
/**
 * Acknowledgement of a sheet on rights.
 */
acknowledgement: string | null,
/**
 * Interview of a record.
 */
interview: string | null, };

export type PaperForm = {
/**
 * Case.
 */
application: string,
/**
 * Which paper.
 */
kind: PaperKind,
/**
 * Language.
 */
language: string,
/**
 * Second language on the same paper.
 */
beside: string | null,
/**
 * Who holds it; whom the appointment or the acknowledgement is of, or else the principal applicant.
 */
person: string | null,
/**
 * Documents of a receipt; none is all that the office holds.
 */
documents: Array<string>,
/**
 * Appointment of a slip.
 */
appointment: string | null,
/**
 * Acknowledgement of a sheet on rights; none leaves blanks.
 */
acknowledgement: string | null,
/**
 * Interview of a record.
 */
interview: string | null, };

export type PaperId = {
/**
 * Which.
 */
paper: string, };

export type PaperKind = "certificate" | "receipt" | "rights" | "slip" | "transcript";

export type PaperKindOfReturn = "counselling" | "application" | "declaration" | "withdrawal" | "consulate" | "departure" | "receipt";

export type PaperRuleView = {
/**
 * Whether its holder must have a photograph.
 */
requiresPhotograph: boolean,
/**
 * Last day on which it would be valid if it were issued today.
 */
validUntil: string | null,
/**
 * The law that it rests on.
 */
legalBasis: Words | null,
/**
 * Whether a lawyer or a public source confirmed it.
 */
verified: boolean,
/**
 * Languages that it is written in, as tags, the official one first.
 */
languages: Array<string>,
/**
 * Those of them whose text nobody confirmed.
 */
unconfirmed: Array<string>,
/**
 * The language of them in which the applicant is addressed.
 */
addressedIn: string, };

export type PaperView = {
/**
 * Which.
 */
id: string,
/**
 * Which kind.
 */
kind: PaperKind,
/**
 * Number.
 */
number: string,
/**
 * Who holds it.
 */
person: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Second language on it.
 */
beside: string | null,
/**
 * Template and version.
 */
template: string,
/**
 * What it is about.
 */
about: PaperAbout,
/**
 * Last day on which it is valid.
 */
validUntil: string | null,
/**
 * Whether that day has passed.
 */
expired: boolean,
/**
 * Name of the officer who issued it.
 */
issuedBy: string,
/**
 * When.
 */
issuedAt: string,
/**
 * SHA-256 of the printed paper.
 */
hash: string,
/**
 * Pages.
 */
pages: number,
/**
 * The paper that took its place.
 */
supersededBy: string | null, };

export type Paragraph = {
/**
 * Its text, by language tag; one that it was not written in is missing.
 */
texts: { [key in string]: string },
/**
 * What it rests on, as that stood when the paragraph was written; what it is about stands first.
 */
restsOn: Array<Basis>,
/**
 * Who alone reads it, in an annex of their own; none is everybody whom the letter addresses.
 */
annex: string | null, };

export type ParagraphView = {
/**
 * Where it no longer agrees with what it rests on.
 */
disagreements: Array<Disagreement>,
/**
 * What it rests on as that stands now; what is gone is left out.
 */
now: Array<Basis>,
/**
 * Whose confidences it tells of.
 */
confidences: Array<string>,
/**
 * Whose confidences it tells to others.
 */
disclosed: Array<string>,
/**
 * Languages in which something is still to be translated.
 */
unfinished: Array<string>, };

export type Passage = {
/**
 * In what.
 */
kind: PassageKind,
/**
 * Page.
 */
page: number,
/**
 * The quotation.
 */
quote: string | null,
/**
 * The words with what stands around them.
 */
snippet: Array<SnippetPiece>, };

export type PassageKind = "quote" | "page";

export type PaymentApproval = {
/**
 * Who.
 */
officer: string,
/**
 * When.
 */
on: string, };

export type PaymentLimit = {
/**
 * For what.
 */
purpose: PaymentPurpose,
/**
 * Which tranche.
 */
tranche: number | null,
/**
 * The most, in the smallest unit of the currency.
 */
most: number,
/**
 * Currency, ISO 4217.
 */
currency: string,
/**
 * Months after arrival at which a tranche is due.
 */
afterMonths: number, };

export type PaymentLineQuery = {
/**
 * List.
 */
list: string,
/**
 * Where they stand; none is everywhere.
 */
state: LineState | null,
/**
 * Page, from 0.
 */
page: number, };

export type PaymentLineRow = {
/**
 * Which.
 */
id: string,
/**
 * Household.
 */
household: string,
/**
 * Its number.
 */
number: string,
/**
 * Who receives it.
 */
recipient: PersonName,
/**
 * How much.
 */
amount: number,
/**
 * Where it stands.
 */
state: LineState,
/**
 * What looks like a duplicate.
 */
found: Array<BenefitDoubleView>,
/**
 * What an officer decided of that.
 */
settled: SettledDouble | null,
/**
 * Proof that it was handed over.
 */
proof: DeliveryProof | null,
/**
 * Why it could not be.
 */
failed: string | null, };

export type PaymentListId = {
/**
 * Which.
 */
list: string, };

export type PaymentListRow = {
/**
 * Which.
 */
id: string,
/**
 * Programme.
 */
programme: string,
/**
 * Its name.
 */
name: string,
/**
 * Currency.
 */
currency: string,
/**
 * Period.
 */
period: string,
/**
 * Where it stands.
 */
state: ListState,
/**
 * Lines that are paid or to be paid.
 */
lines: number,
/**
 * Lines that wait for an officer.
 */
waiting: number,
/**
 * Lines that were handed over.
 */
delivered: number,
/**
 * Lines that could not be.
 */
failed: number,
/**
 * What it comes to, without what was taken off or failed.
 */
total: number, };

export type PaymentListView = {
/**
 * What it is.
 */
list: PaymentListRow,
/**
 * What the programme has left, without this list.
 */
left: number,
/**
 * Name of who drew it up.
 */
draftedBy: string,
/**
 * When.
 */
draftedOn: string,
/**
 * Name of who looked it through.
 */
checkedBy: string | null,
/**
 * Name of who approved it.
 */
approvedBy: string | null,
/**
 * That it was handed to whoever pays.
 */
paid: ListPayment | null,
/**
 * Why it was given up.
 */
dropped: string | null,
/**
 * What stands against its approval by this officer.
 */
against: Array<BrokenView>,
/**
 * A page of its lines.
 */
rows: Array<PaymentLineRow>,
/**
 * How many there are.
 */
total: number,
/**
 * Rows of a page.
 */
size: number, };

export type PaymentListsOf = {
/**
 * Programme; none is all.
 */
programme: string | null, };

export type PaymentPurpose = "ticket" | "allowance" | "tranche" | "transport" | "medical" | "documentFee";

export type PdfWarning = { "code": "attachedFiles",
/**
 * How many.
 */
count: number, } | { "code": "form" } | { "code": "reachesOut" } | { "code": "cutShort" };

export type Period = {
/**
 * How many units.
 */
length: number,
/**
 * In what it is counted.
 */
unit: Unit, };

export type PersonFile = {
/**
 * Who.
 */
person: PersonView,
/**
 * Cases, the newest first.
 */
cases: Array<FoundCase>,
/**
 * Records for which this one stands.
 */
linked: Array<FoundPerson>, };

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
 * Documents they produced.
 */
documents: Array<DocumentForm>,
/**
 * What is known beyond that; sections left out stay as they are.
 */
details: Details, };

export type PersonId = {
/**
 * Who.
 */
person: string, };

export type PersonJournal = {
/**
 * Person.
 */
person: string, };

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
single: boolean,
/**
 * Name of the mother; tells persons of one name apart.
 */
mother: string | null,
/**
 * Further parts, each with its role; never required.
 */
parts: Array<NamePart>, };

export type PersonSource = {
/**
 * The list.
 */
import: ImportView,
/**
 * The line.
 */
line: number, };

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
 * What is known beyond that.
 */
details: Details,
/**
 * How complete the registration is.
 */
completeness: Completeness,
/**
 * The record that stands for the person, when this one was linked to it.
 */
sameAs: string | null,
/**
 * Portrait in use.
 */
portrait: string | null,
/**
 * When they died, as far as known.
 */
died: string | null,
/**
 * Documents they produced.
 */
documents: Array<IdentityDocument>,
/**
 * Names of fields on which two workstations differ.
 */
disputed: Array<string>, };

export type Photograph = {
/**
 * Case.
 */
application: string,
/**
 * Whom it shows.
 */
person: string,
/**
 * The file, in base 64 or as a URL that holds it.
 */
photograph: string,
/**
 * The part of it that becomes the portrait; the largest around the middle when none is given.
 */
crop: Crop | null, };

export type Picked = {
/**
 * What is cited.
 */
citation: Citation,
/**
 * Its source.
 */
source: SourceBrief,
/**
 * Page of the quotation.
 */
page: number | null,
/**
 * Words of the quotation; nothing for a source as a whole.
 */
snippet: Array<SnippetPiece>, };

export type Picture = {
/**
 * As a URL that holds the picture itself (RFC 2397).
 */
url: string, };

export type PictureQuery = {
/**
 * Its bytes.
 */
hash: string,
/**
 * How large.
 */
size: PictureScale, };

export type PictureScale = "thumbnail" | "whole";

export type Place = "office" | "demonstration";

export type PlanAction = {
/**
 * What.
 */
what: string,
/**
 * Who does it: the person, an officer, a partner.
 */
responsible: string,
/**
 * By when.
 */
due_on: string,
/**
 * That it was done.
 */
done: PlanActionDone | null, };

export type PlanActionDone = {
/**
 * When.
 */
on: string,
/**
 * What came of it.
 */
note: string,
/**
 * Who recorded it.
 */
officer: string, };

export type PlanActionForm = {
/**
 * What.
 */
what: string,
/**
 * Who does it.
 */
responsible: string,
/**
 * By when.
 */
dueOn: string, };

export type PlanActions = Array<PlanAction>;

export type PlanExit = {
/**
 * Whether what was aimed at is reached.
 */
reached: boolean,
/**
 * Why it ends.
 */
reason: string,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type PlanExitForm = {
/**
 * Plan.
 */
plan: string,
/**
 * Whether what was aimed at is reached.
 */
reached: boolean,
/**
 * Why it ends.
 */
reason: string, };

export type PlanGoal = {
/**
 * Identifier.
 */
id: string,
/**
 * Plan.
 */
plan: string,
/**
 * Whose; none is everybody's.
 */
person: string | null,
/**
 * Domain, a code of the list `integration_domain`.
 */
domain: string,
/**
 * What is to be reached, so that it can be told whether it was.
 */
goal: string,
/**
 * By when.
 */
dueOn: string,
/**
 * What is done towards it.
 */
actions: PlanActions,
/**
 * How it ended.
 */
outcome: GoalOutcome | null, };

export type PlanGoalForm = {
/**
 * Plan.
 */
plan: string,
/**
 * The goal that gets more actions; none is a new one.
 */
goal: string | null,
/**
 * Whose; none is everybody's.
 */
person: string | null,
/**
 * Domain, a code of the list `integration_domain`.
 */
domain: string,
/**
 * What is to be reached.
 */
text: string,
/**
 * By when.
 */
dueOn: string,
/**
 * What is done towards it.
 */
actions: Array<PlanActionForm>, };

export type PlanGoalView = {
/**
 * What it is.
 */
goal: PlanGoal,
/**
 * Whose.
 */
name: PersonName | null,
/**
 * Days left; below zero it is late.
 */
daysLeft: number, };

export type PlanItem = {
/**
 * Identifier.
 */
id: string,
/**
 * Officer.
 */
officer: string,
/**
 * Module, by code.
 */
module: string,
/**
 * By when.
 */
due: string,
/**
 * With whom it was agreed.
 */
agreedBy: string,
/**
 * When.
 */
agreedOn: string,
/**
 * What else was agreed.
 */
note: string,
/**
 * Why it was dropped.
 */
dropped: TrainingEnd | null, };

export type PlanQuery = {
/**
 * Code of the checklist.
 */
checklist: string,
/**
 * Which files.
 */
filter: SampleFilter,
/**
 * How sure the result is to be.
 */
confidence: Confidence,
/**
 * To how many points either way, of 100.
 */
margin: number, };

export type PlanReviewForm = {
/**
 * Plan.
 */
plan: string,
/**
 * Person.
 */
person: string,
/**
 * When.
 */
on: string,
/**
 * Where they stand in each domain.
 */
levels: Array<DomainLevelForm>,
/**
 * What is measured.
 */
indicators: IntegrationIndicators,
/**
 * What was agreed.
 */
note: string, };

export type PortraitChoice = {
/**
 * Case.
 */
application: string,
/**
 * Whom it shows.
 */
person: string,
/**
 * The attachment that keeps it.
 */
attachment: string, };

export type PortraitTaken = {
/**
 * The attachment that keeps it.
 */
attachment: string,
/**
 * Its bytes.
 */
hash: string,
/**
 * Width in pixels.
 */
width: number,
/**
 * Height in pixels.
 */
height: number,
/**
 * What is odd about it, for the officer to look at. It is kept all the same.
 */
looks: Array<Look>, };

export type Post = {
/**
 * Three capital letters; part of each case number.
 */
code: string,
/**
 * Its name.
 */
name: Words, };

export type PostForm = {
/**
 * Officer.
 */
officer: string,
/**
 * Unit.
 */
unit: string,
/**
 * First day.
 */
since: string, };

export type PostView = {
/**
 * Unit; empty where there is none.
 */
unit: string,
/**
 * First day of the first post.
 */
since: string | null,
/**
 * Last day.
 */
leftOn: string | null, };

export type PostponedBy = "applicant" | "office" | "interpreter";

export type Preview = {
/**
 * The PDF, in base 64.
 */
pdf: string,
/**
 * Its pages.
 */
pages: number, };

export type PreviewCounts = {
/**
 * Nothing to say.
 */
ready: number,
/**
 * To be looked at twice.
 */
warned: number,
/**
 * They will be left out.
 */
faulty: number,
/**
 * Not left out for faults, and like an earlier row.
 */
inList: number,
/**
 * Not left out for faults, and like a person of the file.
 */
inFile: number, };

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
draft: DecisionForm | null,
/**
 * Which of the letters that the outcomes ask for; the first when none is named.
 */
letter: string | null,
/**
 * What it tells of; a decision when nothing is said.
 */
about: LetterAbout | null,
/**
 * The letter whose place it takes, and what is wrong with that.
 */
corrects: LetterCorrected | null, };

export type PreviewPiece = {
/**
 * The rows asked for.
 */
rows: Array<PreviewRow>,
/**
 * Rows looked at so far, from the first on.
 */
checked: number,
/**
 * Rows of the list.
 */
of: number,
/**
 * All rows looked at so far.
 */
counts: PreviewCounts, };

export type PreviewRow = {
/**
 * Line of the file, from 1.
 */
line: number,
/**
 * Name in Latin letters.
 */
name: string,
/**
 * Number of the family in the list.
 */
family: string | null,
/**
 * What the person is to the head of that family.
 */
relationship: Relationship | null,
/**
 * Where it stands.
 */
status: RowStatus,
/**
 * Cells at fault.
 */
faults: Array<CellFault>,
/**
 * Cells to look at twice.
 */
warnings: Array<CellWarning>,
/**
 * Earlier rows that may be the same person.
 */
inList: Array<AlikeLine>,
/**
 * Persons of the file who may be the same.
 */
inFile: Array<Candidate>, };

export type PreviewView = {
/**
 * The device that made it.
 */
device: string,
/**
 * Its office.
 */
office: string,
/**
 * Its number.
 */
number: number,
/**
 * When, by that device's clock.
 */
madeAt: string,
/**
 * Changes that are not here yet.
 */
newCommits: number,
/**
 * Pictures and papers.
 */
blobs: number,
/**
 * Fields that two workstations would say differently; none when that is not foreseen.
 */
conflicts: number | null,
/**
 * New records by their table.
 */
made: Array<[string, number]>,
/**
 * Parts that would wait for others.
 */
early: number,
/**
 * Parts that would be refused.
 */
refused: number,
/**
 * Whether this bundle, or a later one, was taken before.
 */
isOld: boolean,
/**
 * The post whose cases it was made for; none is all.
 */
scope: string | null, };

export type PrintForm = {
/**
 * Which.
 */
letters: Array<string>,
/**
 * The printer.
 */
printer: string,
/**
 * Copies of each.
 */
copies: number, };

export type PrintedCertificate = {
/**
 * Language, as a tag.
 */
language: string,
/**
 * Words and version, `certificate@1`.
 */
template: string,
/**
 * SHA-256 of the filled document.
 */
inputs: string,
/**
 * The file.
 */
pdf: string,
/**
 * Its pages.
 */
pages: number, };

export type Printers = {
/**
 * Their names.
 */
printers: Array<string>,
/**
 * The usual one.
 */
usual: string | null, };

export type ProblemKind = "page" | "chain" | "table" | "witness" | "checkpoint" | "keys" | "earlier" | "signature";

export type ProblemOutcome = {
/**
 * What was done.
 */
what: string,
/**
 * Whether the problem is solved; otherwise no more can be done here.
 */
solved: boolean,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type ProblemOutcomeForm = {
/**
 * Problem.
 */
problem: string,
/**
 * What was done.
 */
what: string,
/**
 * Whether it is solved.
 */
solved: boolean, };

export type ProblemUrgency = "immediate" | "high" | "normal";

export type ProblemView = {
/**
 * What kind of thing.
 */
kind: ProblemKind,
/**
 * For support.
 */
text: string,
/**
 * Which decision is not as it was signed, and how.
 */
signature: SignatureProblem | null, };

export type Procedure = {
/**
 * Its code in the profile; a case keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * When it may be chosen, in words.
 */
when: Words,
/**
 * Stages at which a case may be put into it.
 */
stages: Array<Stage>,
/**
 * Deadlines that are of another length in it, by their name.
 */
deadlines: { [key in string]: Period },
/**
 * Deadlines that do not run in it.
 */
without: Array<string>,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type ProcedureForm = {
/**
 * Case.
 */
application: string,
/**
 * Procedure of the profile.
 */
procedure: string,
/**
 * Why.
 */
reason: string,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ProceedingDoneForm = {
/**
 * Step.
 */
proceeding: string,
/**
 * When.
 */
on: string,
/**
 * What came of it.
 */
outcome: string, };

export type ProceedingForm = {
/**
 * Appeal.
 */
appeal: string,
/**
 * What it is.
 */
kind: ProceedingKind,
/**
 * The day: of the hearing, by which it is due, on which it was handed in or ordered.
 */
day: string,
/**
 * Time of a hearing, `9:30` or `09:30`.
 */
time: string | null,
/**
 * What it is about.
 */
what: string,
/**
 * Who is to do it, or did.
 */
whom: string | null,
/**
 * Court room.
 */
place: string | null,
/**
 * The paper, an attachment of the case.
 */
document: string | null, };

export type ProceedingKind = "hearing" | "direction" | "submission" | "interim";

export type ProceedingView = {
/**
 * Which.
 */
id: string,
/**
 * What it is.
 */
kind: ProceedingKind,
/**
 * The day.
 */
day: string,
/**
 * Time of a hearing.
 */
time: string | null,
/**
 * What it is about.
 */
what: string,
/**
 * Who is to do it, or did.
 */
whom: string | null,
/**
 * Court room.
 */
place: string | null,
/**
 * When it was done or held.
 */
doneOn: string | null,
/**
 * What came of it.
 */
outcome: string | null,
/**
 * The paper.
 */
document: string | null,
/**
 * Days until it is due; none once it was done.
 */
daysLeft: number | null, };

export type ProceedingWithdrawForm = {
/**
 * Step.
 */
proceeding: string,
/**
 * Why.
 */
reason: string, };

export type ProfileChoice = {
/**
 * Its code.
 */
code: string,
/**
 * Its version.
 */
version: number,
/**
 * The authority that decides.
 */
authority: Words,
/**
 * Its posts.
 */
posts: Array<Post>,
/**
 * How many of its values nobody confirmed.
 */
unverified: number, };

export type Programme = {
/**
 * Identifier.
 */
id: string,
/**
 * Its name.
 */
name: string,
/**
 * What it gives, a code of the list `aid_kind`.
 */
kind: string,
/**
 * How often.
 */
cadence: Cadence,
/**
 * Who pays.
 */
payer: string,
/**
 * What it may spend in all, in minor units.
 */
budget: number,
/**
 * Its currency, ISO 4217.
 */
currency: string,
/**
 * First day.
 */
startsOn: string,
/**
 * Last day.
 */
endsOn: string,
/**
 * Who is eligible, in versions.
 */
criteria: CriteriaVersions,
/**
 * Who set it up.
 */
setUpBy: string,
/**
 * Why it was closed before its last day.
 */
closed: string | null, };

export type ProgrammeForm = {
/**
 * Which it changes; none is a new one.
 */
programme: string | null,
/**
 * Its name.
 */
name: string,
/**
 * What it gives, a code of the list `aid_kind`.
 */
kind: string,
/**
 * How often.
 */
cadence: Cadence,
/**
 * Who pays.
 */
payer: string,
/**
 * What it may spend in all, in minor units.
 */
budget: number,
/**
 * First day.
 */
startsOn: string,
/**
 * Last day.
 */
endsOn: string, };

export type ProgrammeId = {
/**
 * Which.
 */
programme: string, };

export type ProgrammeView = {
/**
 * What is known of it.
 */
programme: Programme,
/**
 * What it has approved and not got back.
 */
committed: number,
/**
 * Households that were confirmed.
 */
confirmed: number,
/**
 * Households that were weighed and wait for an officer.
 */
waiting: number, };

export type ProgressPoint = {
/**
 * Review.
 */
review: string,
/**
 * When.
 */
on: string,
/**
 * In each domain.
 */
levels: Array<DomainLevel>,
/**
 * What was measured.
 */
indicators: IntegrationIndicators,
/**
 * By the areas of Zaragoza.
 */
measured: Array<MeasuredIndicator>,
/**
 * What was agreed.
 */
note: string,
/**
 * Name of who reviewed.
 */
officer: string, };

export type ProgressSeries = {
/**
 * Person.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * From what they began from to the last review.
 */
points: Array<ProgressPoint>,
/**
 * When they are to be reviewed next.
 */
nextOn: string, };

export type ProtectionTest = "available" | "effective" | "accessible" | "lasting";

export type Publication = "exact" | "suppressed" | "rounded";

export type Qualification = {
/**
 * Code of the list `training`.
 */
code: string,
/**
 * Last day on which it counts; none is without end.
 */
until: string | null, };

export type QualifyForm = {
/**
 * Officer.
 */
officer: string,
/**
 * Sex, for applicants who wish to speak to a woman or to a man; none is not recorded.
 */
sex: Sex | null,
/**
 * What they were trained for.
 */
qualifications: Array<Qualification>, };

export type QueriesView = {
/**
 * Questions.
 */
queries: Array<QueryView>,
/**
 * How many wait for an answer.
 */
open: number, };

export type QueryAnswerForm = {
/**
 * Question.
 */
query: string,
/**
 * What is known, also that nothing was found.
 */
text: string,
/**
 * What it rests on.
 */
citations: Array<Citation>, };

export type QueryForm = {
/**
 * What is asked.
 */
question: string,
/**
 * Country, ISO 3166 alpha-3.
 */
country: string,
/**
 * Codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * By when the answer is needed.
 */
due: string | null,
/**
 * Whether the officer has looked: what reads like a name is nobody of a case.
 */
nobody: boolean, };

export type QueryId = {
/**
 * Which.
 */
query: string, };

export type QueryState = "open" | "overdue" | "answered";

export type QueryView = {
/**
 * Which.
 */
id: string,
/**
 * What is asked.
 */
question: string,
/**
 * Country, ISO 3166 alpha-3.
 */
country: string,
/**
 * What it is about.
 */
topics: Array<string>,
/**
 * By when the answer is needed.
 */
due: string,
/**
 * Days until then; negative when it has passed.
 */
daysLeft: number,
/**
 * Where it stands.
 */
state: QueryState,
/**
 * Name of who asks.
 */
askedBy: string,
/**
 * Whether the reader asked it: they may take it back.
 */
own: boolean,
/**
 * When.
 */
askedOn: string,
/**
 * The answer.
 */
answer: AnswerView | null, };

export type QueryWithdrawal = {
/**
 * Which.
 */
query: string,
/**
 * Why.
 */
reason: string, };

export type QuoteForm = {
/**
 * Source.
 */
source: string,
/**
 * Page.
 */
page: number,
/**
 * Its words.
 */
text: string,
/**
 * What is to be known of it.
 */
note: string | null, };

export type QuoteView = {
/**
 * Which.
 */
id: string,
/**
 * Page.
 */
page: number,
/**
 * Its words.
 */
text: string,
/**
 * What is to be known of it.
 */
note: string | null,
/**
 * Name of who marked it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string, };

export type QuoteWithdrawal = {
/**
 * Which.
 */
quote: string,
/**
 * Why.
 */
reason: string, };

export type Reached = "rows" | "cells" | "text";

export type ReadBackForm = {
/**
 * Interview.
 */
interview: string,
/**
 * Number of the first line.
 */
first: number,
/**
 * Number of the last line.
 */
last: number,
/**
 * Whether it was read back.
 */
read: boolean,
/**
 * Why not; none when it was.
 */
reason: string, };

export type ReadBackView = {
/**
 * Whether it was read back.
 */
read: boolean,
/**
 * Why not.
 */
reason: string | null,
/**
 * Name of who read it, or left it out.
 */
officer: string,
/**
 * When.
 */
at: string, };

export type Reason = "malformed" | "tooLarge" | "notForUs" | "unknownSender" | "revoked" | "wrongSignature" | "foreignStream" | "forked" | "newer" | "unfit" | "notEnrolled" | "otherAuthority" | "otherScope" | "scopeStands";

export type Reasons = Array<Paragraph>;

export type ReasonsDesk = {
/**
 * Whom the letter addresses.
 */
persons: Array<string>,
/**
 * Paragraphs that the file gives rise to, in the order of a letter.
 */
proposals: Array<Paragraph>,
/**
 * How each paragraph of the draft stands, in its order.
 */
paragraphs: Array<ParagraphView>,
/**
 * Languages that paragraphs are proposed in.
 */
languages: Array<string>,
/**
 * Those whose sentences no translator confirmed.
 */
unverified: Array<string>, };

export type ReasonsQuery = {
/**
 * Case.
 */
application: string,
/**
 * Which of the letters that the outcomes ask for; the first when none is named.
 */
letter: string | null,
/**
 * The draft as it stands in the form; the saved one when none is given.
 */
draft: DecisionForm | null, };

export type Recipient = {
/**
 * Identifier.
 */
id: string,
/**
 * Name.
 */
name: string,
/**
 * What they are.
 */
kind: RecipientKind,
/**
 * Country that they belong to, wherever they sit; ISO 3166 alpha-3.
 */
country: string,
/**
 * How they are reached.
 */
address: string | null,
/**
 * Their public key, `age1…`.
 */
key: string | null,
/**
 * The agreement or the law that they are given anything under.
 */
agreement: string | null,
/**
 * Why they are given nothing more.
 */
inactive: string | null,
/**
 * Who recorded them.
 */
recordedBy: string,
/**
 * When.
 */
recordedOn: string, };

export type RecipientForm = {
/**
 * The recipient, when they are described anew.
 */
recipient: string | null,
/**
 * Name.
 */
name: string,
/**
 * What they are.
 */
kind: RecipientKind,
/**
 * Country that they belong to, wherever they sit.
 */
country: string,
/**
 * How they are reached.
 */
address: string | null,
/**
 * Their public key.
 */
key: string | null,
/**
 * The agreement or the law that they are given anything under.
 */
agreement: string | null, };

export type RecipientKind = "person" | "representative" | "court" | "police" | "authority" | "unhcr" | "organisation" | "archive" | "foreign";

export type RecipientStanding = {
/**
 * Recipient.
 */
recipient: string,
/**
 * Why they are given nothing more; none gives to them again.
 */
reason: string | null, };

export type RecognisedPerson = {
/**
 * Who.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * Documents that the profile gives them, with its code and name.
 */
documents: Array<[string, Words]>, };

export type Recommendation = {
/**
 * Identifier.
 */
id: string,
/**
 * Gap.
 */
gap: string,
/**
 * What is recommended.
 */
text: string,
/**
 * To whom: a unit, a position, an authority.
 */
addressedTo: string,
/**
 * How urgent it is.
 */
priority: Urgency,
/**
 * Who recommends.
 */
madeBy: string,
/**
 * When.
 */
madeOn: string,
/**
 * What the authority answers.
 */
response: AuthorityAnswer | null, };

export type RecommendationForm = {
/**
 * Gap.
 */
gap: string,
/**
 * What is recommended.
 */
text: string,
/**
 * To whom.
 */
addressedTo: string,
/**
 * How urgent it is.
 */
priority: Urgency, };

export type RecommendationView = {
/**
 * The recommendation.
 */
recommendation: Recommendation,
/**
 * Who recommends.
 */
madeBy: string,
/**
 * Who answered.
 */
answeredBy: string | null,
/**
 * What is done.
 */
improvements: Array<ImprovementView>, };

export type Reconfirmations = Array<Reconfirmed>;

export type Reconfirmed = {
/**
 * When.
 */
on: string,
/**
 * How they said so.
 */
how: string,
/**
 * To whom.
 */
officer: string, };

export type RecordsCode = "emergency" | "breach" | "disclosure" | "file" | "receive" | "handover" | "export" | "erasure" | "late" | "retention";

export type RecordsDue = {
/**
 * What.
 */
code: RecordsCode,
/**
 * How many.
 */
count: number,
/**
 * How many of them are late.
 */
late: number,
/**
 * The nearest day.
 */
day: string | null, };

export type RecordsGround = {
/**
 * Its code; the record keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether a lawyer or a public source confirmed it.
 */
verified: boolean, };

export type RecordsOf = {
/**
 * Case.
 */
application: string, };

export type Recover = {
/**
 * The printed code, however typed, or the offline key that the file was entrusted to.
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

export type Referral = {
/**
 * Identifier.
 */
id: string,
/**
 * Plan.
 */
plan: string,
/**
 * Whom it concerns.
 */
person: string,
/**
 * Partner, of the register of recipients.
 */
partner: string,
/**
 * Domain, a code of the list `integration_domain`.
 */
domain: string,
/**
 * What for.
 */
purpose: string,
/**
 * What the person consented to.
 */
consent: ReferralConsent,
/**
 * What the partner was given.
 */
slice: ReferralSlice,
/**
 * When.
 */
referredOn: string,
/**
 * By when an answer is expected.
 */
answerBy: string,
/**
 * Who referred.
 */
officer: string,
/**
 * Where it stands.
 */
state: ReferralState,
/**
 * What the partner answered.
 */
answers: ReferralAnswers, };

export type ReferralAnswer = {
/**
 * What.
 */
state: ReferralState,
/**
 * Why, or what was done.
 */
note: string,
/**
 * When.
 */
on: string,
/**
 * Who recorded it.
 */
officer: string, };

export type ReferralAnswerForm = {
/**
 * Referral.
 */
referral: string,
/**
 * What.
 */
state: ReferralState,
/**
 * Why, or what was done; of what was declined it must be said.
 */
note: string,
/**
 * When.
 */
on: string, };

export type ReferralAnswers = Array<ReferralAnswer>;

export type ReferralConsent = {
/**
 * What may be given.
 */
scope: Array<SliceField>,
/**
 * When it was given.
 */
givenOn: string,
/**
 * Last day on which it counts.
 */
expiresOn: string,
/**
 * How: signed, or said before whom; through which interpreter.
 */
how: string, };

export type ReferralConsentForm = {
/**
 * What may be given.
 */
scope: Array<SliceField>,
/**
 * When it was given.
 */
givenOn: string,
/**
 * Last day on which it counts; none is as the profile says.
 */
expiresOn: string | null,
/**
 * How.
 */
how: string, };

export type ReferralForm = {
/**
 * Plan.
 */
plan: string,
/**
 * Whom it concerns.
 */
person: string,
/**
 * Partner, of the register of recipients.
 */
partner: string,
/**
 * Domain, a code of the list `integration_domain`.
 */
domain: string,
/**
 * What for.
 */
purpose: string,
/**
 * What the partner is given.
 */
fields: Array<SliceField>,
/**
 * What the person consented to.
 */
consent: ReferralConsentForm | null,
/**
 * Reasons for which warnings are overridden.
 */
overrides: Array<Overriding>, };

export type ReferralSlice = Array<[SliceField, string]>;

export type ReferralState = "sent" | "accepted" | "declined" | "completed";

export type ReferralView = {
/**
 * What it is.
 */
referral: Referral,
/**
 * Name of the person.
 */
person: PersonName,
/**
 * Name of the partner.
 */
partner: string,
/**
 * Whether the partner should have answered.
 */
late: boolean, };

export type Refers = {
/**
 * Lines of interviews of the case.
 */
lines: Array<string>,
/**
 * Documents of its persons.
 */
documents: Array<string>,
/**
 * Attachments.
 */
attachments: Array<string>,
/**
 * Material facts.
 */
facts: Array<string>, };

export type RefugeeDocument = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Holder.
 */
person: string,
/**
 * Which document of the profile, its code.
 */
kind: string,
/**
 * Number.
 */
number: string,
/**
 * When it was issued.
 */
issuedOn: string,
/**
 * Last day on which it is valid; none is without end.
 */
validUntil: string | null,
/**
 * The document that it renews or replaces.
 */
replaces: string | null,
/**
 * That it is lost.
 */
lost: CardLoss | null,
/**
 * Who issued it.
 */
officer: string, };

export type RefugeeDocumentForm = {
/**
 * Case.
 */
application: string,
/**
 * Holder.
 */
person: string,
/**
 * Which document of the profile, its code.
 */
kind: string,
/**
 * Number.
 */
number: string,
/**
 * When it was issued.
 */
issuedOn: string,
/**
 * Last day on which it is valid; none is as the profile says.
 */
validUntil: string | null,
/**
 * The document that it renews or replaces.
 */
replaces: string | null, };

export type RefugeeDocumentView = {
/**
 * What is known of it.
 */
document: RefugeeDocument,
/**
 * Its name.
 */
name: Words,
/**
 * Name of the holder.
 */
holder: PersonName,
/**
 * Number of the case.
 */
caseNumber: string,
/**
 * Days left; below zero it is over; none is without end.
 */
daysLeft: number | null,
/**
 * Whether another replaced it.
 */
replaced: boolean, };

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
 * What they fear on return, in the applicant's own words.
 */
fears: string,
/**
 * Where and how they can be reached safely.
 */
contact: string,
/**
 * When they entered the country, `YYYY-MM-DD`.
 */
arrivedOn: string | null,
/**
 * When the wish for protection was expressed, at the border or to any authority, `YYYY-MM-DD`. The time for
 * registration runs from it.
 */
intentOn: string | null,
/**
 * The family, the principal applicant among them.
 */
members: Array<MemberForm>, };

export type ReissueForm = {
/**
 * The letter with the mistake.
 */
letter: string,
/**
 * What is wrong, a correction of the profile.
 */
correction: string,
/**
 * Why, in words.
 */
because: string,
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
handOver: string,
/**
 * Why it is issued in spite of warnings.
 */
overrides: Array<Overriding>, };

export type RelateForm = {
/**
 * Case.
 */
application: string,
/**
 * What each member is to the principal applicant, who is among them.
 */
relationships: Array<Tie>,
/**
 * Since when, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * Why.
 */
reason: string, };

export type RelationKind = "spouse" | "child" | "parent" | "sibling" | "grand" | "in-law" | "other" | "none";

export type Relationship = "PA" | "HR1" | "HR2" | "HUS" | "WIF" | "CLH" | "CLW" | "EXM" | "EXF" | "PTM" | "PTF" | "SON" | "DAU" | "SCM" | "SCF" | "FCM" | "FCF" | "FPM" | "FPF" | "FP" | "PRM" | "PRF" | "SPM" | "SPF" | "PLM" | "PLF" | "SBM" | "SBF" | "SPB" | "SPS" | "HAB" | "HAS" | "BIL" | "SIL" | "CLM" | "CLF" | "ILM" | "ILF" | "GPM" | "GPF" | "GCM" | "GCF" | "UNC" | "ANT" | "NEP" | "NCE" | "COM" | "COF" | "ORM" | "ORF" | "NRM" | "NRF" | "UKM" | "UKF" | "U";

export type Relative = {
/**
 * What they are to the person, a code of the list `relationship`.
 */
relationship: string,
/**
 * Name, in any script.
 */
name: string,
/**
 * Sex.
 */
sex: Sex | null,
/**
 * Born, as far as known.
 */
born: string | null,
/**
 * Nationality, ISO 3166 alpha-3.
 */
nationality: string | null,
/**
 * Country they live in, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Place they live in.
 */
place: string | null,
/**
 * Whether they have died.
 */
deceased: boolean,
/**
 * When, as far as known.
 */
deceasedOn: string | null,
/**
 * Anything else: whether they are missing, how they can be reached.
 */
note: string | null, };

export type Relatives = Array<Relative>;

export type ReleaseChoices = {
/**
 * Recipients that are given something, by name.
 */
recipients: Array<Recipient>,
/**
 * Legal bases.
 */
bases: Array<RecordsGround>, };

export type ReleaseForm = {
/**
 * To whom, of the register.
 */
recipient: string,
/**
 * Legal basis, a code.
 */
basis: string,
/**
 * For what.
 */
purpose: string,
/**
 * When it is to be destroyed; none is as the profile says.
 */
expiresOn: string | null,
/**
 * How it is closed.
 */
closedBy: PackageClosed,
/**
 * Language of what is set for it.
 */
language: string, };

export type Released = {
/**
 * Its number.
 */
number: string,
/**
 * Where it lies.
 */
path: string,
/**
 * Words that open it; said once, kept nowhere.
 */
passphrase: string | null, };

export type RemarkForm = {
/**
 * Item of the checklist.
 */
item: string,
/**
 * The part of the draft that it is about.
 */
section: DecisionSection,
/**
 * What is missing.
 */
note: string, };

export type RemarkView = {
/**
 * Remark.
 */
id: string,
/**
 * Review that made it.
 */
review: string,
/**
 * Item of the checklist.
 */
item: string,
/**
 * The part of the draft that it is about.
 */
section: DecisionSection,
/**
 * What is missing.
 */
note: string,
/**
 * Who dealt with it; nobody yet while it is open.
 */
doneBy: string | null,
/**
 * When.
 */
doneAt: string | null,
/**
 * What was done, or why nothing was.
 */
answer: string, };

export type Remedy = {
/**
 * Its code in the profile; an appeal keeps it.
 */
code: string,
/**
 * Its place in the order, from 1. Of two with one level the applicant has the choice.
 */
level: number,
/**
 * Who decides it.
 */
kind: BodyKind,
/**
 * Its name.
 */
name: Words,
/**
 * To whom, as letters say it.
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
 * Until when a late one may be let in; none is never.
 */
late: Late | null,
/**
 * Stage that a case goes to when it is sent back.
 */
remittedTo: Stage,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether a lawyer confirmed it.
 */
verified: boolean, };

export type ReopenForm = {
/**
 * Case.
 */
application: string,
/**
 * How it is to begin again.
 */
kind: ReopeningKind,
/**
 * On what ground, one of the profile's.
 */
ground: string,
/**
 * Who asks.
 */
requestedBy: string,
/**
 * When.
 */
requestedOn: string,
/**
 * Why, in their own words.
 */
reasons: string,
/**
 * Who is to be in the subsequent application; nobody is everybody.
 */
persons: Array<string>,
/**
 * The paper, an attachment of the case.
 */
document: string | null, };

export type ReopenVerdict = {
/**
 * Whether.
 */
accepted: boolean,
/**
 * Why.
 */
because: string,
/**
 * Who decided.
 */
officer: string,
/**
 * When.
 */
on: string,
/**
 * The stage that it returned to.
 */
stage: Stage | null, };

export type ReopenVerdictForm = {
/**
 * Request.
 */
reopening: string,
/**
 * Whether the case begins again.
 */
accepted: boolean,
/**
 * Why.
 */
because: string,
/**
 * The stage that it returns to; the first that the profile has when none is given.
 */
stage: Stage | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type Reopening = {
/**
 * Grounds.
 */
grounds: Array<ReopeningGround>,
/**
 * Stages that a case may be opened again from.
 */
from: Array<Stage>,
/**
 * Stages that it may return to.
 */
to: Array<Stage>,
/**
 * Time from the closure within which it may be asked for; without limit when none is given.
 */
within: Period | null,
/**
 * Roles that decide it.
 */
roles: Array<Role>,
/**
 * The procedure of a subsequent application.
 */
subsequent: string,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type ReopeningGround = {
/**
 * Its code; the reopening keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * Closures after which it is open; any where none is named.
 */
closures: Array<string>, };

export type ReopeningKind = "reopening" | "subsequent";

export type ReopeningView = {
/**
 * Which.
 */
id: string,
/**
 * How it is to begin again.
 */
kind: ReopeningKind,
/**
 * On what ground, one of the profile's.
 */
ground: string,
/**
 * Who asks.
 */
requestedBy: string,
/**
 * When.
 */
requestedOn: string,
/**
 * Why.
 */
reasons: string,
/**
 * The paper.
 */
document: string | null,
/**
 * What was decided.
 */
verdict: ReopenVerdict | null,
/**
 * Name of who decided.
 */
decidedBy: string | null,
/**
 * The earlier case: this one, or the one that it came from.
 */
earlier: string,
/**
 * Its number.
 */
earlierNumber: string,
/**
 * The case of the subsequent application.
 */
opened: string | null,
/**
 * Its number.
 */
openedNumber: string | null, };

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

export type RepresentativeEndForm = {
/**
 * Case.
 */
application: string,
/**
 * Representative.
 */
representative: string,
/**
 * Last day, `YYYY-MM-DD`; none is today.
 */
until: string | null,
/**
 * Why.
 */
reason: string, };

export type RepresentativeForm = {
/**
 * Case.
 */
application: string,
/**
 * For whom.
 */
person: string,
/**
 * As what.
 */
kind: RepresentativeKind,
/**
 * Name.
 */
name: string,
/**
 * Organisation.
 */
organisation: string | null,
/**
 * The document that it rests on: an order, a power of attorney. Of guardians and legal representatives required.
 */
authority: string | null,
/**
 * How they are reached.
 */
contact: string | null,
/**
 * First day, `YYYY-MM-DD`; none is today.
 */
since: string | null,
/**
 * Last day, when it is known.
 */
until: string | null, };

export type RepresentativeKind = "guardian" | "legalRepresentative" | "trustedAdult" | "counsel";

export type RepresentativeView = {
/**
 * Representative.
 */
id: string,
/**
 * As what.
 */
kind: RepresentativeKind,
/**
 * Name.
 */
name: string,
/**
 * Organisation.
 */
organisation: string | null,
/**
 * The document that it rests on.
 */
authority: string | null,
/**
 * How they are reached.
 */
contact: string | null,
/**
 * First day.
 */
since: string,
/**
 * Last day.
 */
until: string | null,
/**
 * Why it ended.
 */
endedBecause: string | null,
/**
 * Whether it stands today.
 */
standing: boolean, };

export type RepresentativeWithdrawForm = {
/**
 * Case.
 */
application: string,
/**
 * Representative.
 */
representative: string,
/**
 * Why it should never have been recorded.
 */
reason: string, };

export type RequestForm = {
/**
 * What this device is called.
 */
device: string,
/**
 * Folder for the file.
 */
folder: string, };

export type RequestKind = "access" | "correction" | "erasure" | "objection";

export type RequestView = {
/**
 * What it calls itself.
 */
name: string,
/**
 * The code to compare with the one that it shows.
 */
code: string, };

export type RereadForm = {
/**
 * List.
 */
import: string,
/**
 * Sheet, delimiter, encoding, line of the headings.
 */
choice: Choice, };

export type ResetForm = {
/**
 * Officer.
 */
officer: string,
/**
 * The password that they are told, and change when they first sign in.
 */
password: string, };

export type Response = {
/**
 * When.
 */
on: string,
/**
 * What, in their own words.
 */
said: string,
/**
 * The interview that was held for it.
 */
interview: string | null,
/**
 * Who recorded it.
 */
officer: string, };

export type ResponseForm = {
/**
 * Procedure.
 */
procedure: string,
/**
 * When.
 */
on: string,
/**
 * What, in their own words.
 */
said: string,
/**
 * The interview that was held for it.
 */
interview: string | null,
/**
 * Compelling reasons out of previous persecution: what was examined and found.
 */
compelling: string | null, };

export type RestrictedKind = "attachment" | "interview" | "line" | "fact";

export type RestrictionForm = {
/**
 * What it is.
 */
kind: RestrictedKind,
/**
 * Which.
 */
record: string,
/**
 * All classes that it is to carry from now on; none opens it again.
 */
classes: Array<Class>,
/**
 * Why.
 */
reason: string, };

export type RestrictionView = {
/**
 * What it is.
 */
kind: RestrictedKind,
/**
 * Which.
 */
record: string,
/**
 * Number of the fact, so that a gap in the numbers is explained.
 */
number: number | null,
/**
 * Classes that it carries, its own and those of what it rests on.
 */
classes: Array<Class>,
/**
 * Those that were put on it itself.
 */
own: Array<Class>,
/**
 * Whether it is withheld from this officer.
 */
withheld: boolean,
/**
 * Why it was set so last; none of what is withheld.
 */
reason: string | null,
/**
 * Name of who set it.
 */
setBy: string | null,
/**
 * When.
 */
setAt: string | null, };

export type RetainForm = {
/**
 * Case.
 */
application: string,
/**
 * Document.
 */
document: string,
/**
 * Day.
 */
on: string,
/**
 * Where it is kept: cabinet, shelf, envelope.
 */
keptAt: string,
/**
 * Why it is held, a code of the list `custody` for which a receipt is owed; retained when none is given.
 */
custody: string | null,
/**
 * Number of a receipt that was given elsewhere, at the border say.
 */
receipt: string | null, };

export type RetentionList = {
/**
 * What was closed first comes first.
 */
rows: Array<RetentionRow>,
/**
 * In all.
 */
total: number,
/**
 * On a page.
 */
size: number, };

export type RetentionQuery = {
/**
 * Also what is not over yet.
 */
all: boolean,
/**
 * Page, from 0.
 */
page: number, };

export type RetentionRow = {
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * When it was closed.
 */
closedOn: string,
/**
 * The time limit, a code of the profile.
 */
rule: string,
/**
 * Its name.
 */
name: Words,
/**
 * What it is about.
 */
covers: Covers,
/**
 * What happens then.
 */
then: Disposal,
/**
 * Last day; none is without end.
 */
lastDay: string | null,
/**
 * Whether it is over.
 */
over: boolean,
/**
 * Why it is held.
 */
held: string | null,
/**
 * The erasure that waits for a second officer.
 */
proposed: string | null,
/**
 * Whether the officer who asks proposed it.
 */
own: boolean,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type ReturnAdviceForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * What becomes of the status, and what is to be told to the person.
 */
advice: string, };

export type ReturnAnswerEligibilityForm = {
/**
 * Request.
 */
eligibility: string,
/**
 * When it came; today where nothing is said.
 */
on: string | null,
/**
 * Whether it helps.
 */
eligible: boolean,
/**
 * Why, or under what conditions.
 */
reason: string,
/**
 * Its own number.
 */
reference: string | null, };

export type ReturnApplication = {
/**
 * When it was signed.
 */
on: string,
/**
 * What help is asked for.
 */
help: string,
/**
 * Who awaits them there.
 */
awaitedBy: string | null,
/**
 * Who recorded it.
 */
officer: string, };

export type ReturnApplyForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Country they wish to go to, ISO 3166 alpha-3.
 */
country: string,
/**
 * Province, district, place, as far as they say.
 */
place: string,
/**
 * When it was signed; today where nothing is said.
 */
on: string | null,
/**
 * What help is asked for.
 */
help: string,
/**
 * Who awaits them there.
 */
awaitedBy: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnApproveForm = {
/**
 * Payment.
 */
payment: string,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnArriveForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When.
 */
on: string,
/**
 * Where.
 */
place: string,
/**
 * Who says so.
 */
toldBy: string, };

export type ReturnAskEligibilityForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Who is asked, a code of the list `return_body`.
 */
organisation: string,
/**
 * When; today where nothing is said.
 */
askedOn: string | null, };

export type ReturnAskForm = {
/**
 * Case.
 */
application: string,
/**
 * Who asks, or the child of whom is asked.
 */
person: string,
/**
 * When; today where nothing is said.
 */
askedOn: string | null,
/**
 * What they asked, in their own words.
 */
said: string,
/**
 * The adult of the case with whom a child would return.
 */
ledBy: string | null, };

export type ReturnBookForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Day of departure.
 */
departsOn: string,
/**
 * From where, over what, to where.
 */
route: string,
/**
 * Who arranged it, a code of the list `return_body`.
 */
arrangedBy: string,
/**
 * Who goes along, where somebody must.
 */
escort: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnCancelForm = {
/**
 * Payment.
 */
payment: string,
/**
 * Why.
 */
reason: string, };

export type ReturnChildFinding = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * What was asked.
 */
kind: FindingKind,
/**
 * When it was found.
 */
foundOn: string,
/**
 * Who found it.
 */
foundBy: string,
/**
 * Whether it speaks for the return.
 */
favours: boolean,
/**
 * What it says.
 */
summary: string,
/**
 * Who recorded it.
 */
officer: string, };

export type ReturnChildFindingForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * What was asked.
 */
kind: FindingKind,
/**
 * When it was found; today where nothing is said.
 */
foundOn: string | null,
/**
 * Who found it: a panel, a service, a court.
 */
foundBy: string,
/**
 * Whether it speaks for the return.
 */
favours: boolean,
/**
 * What it says.
 */
summary: string, };

export type ReturnClearForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When; today where nothing is said.
 */
on: string | null,
/**
 * By whom.
 */
doctor: string,
/**
 * On what conditions.
 */
conditions: string | null, };

export type ReturnConsentForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Which consulate.
 */
consulate: string,
/**
 * When it was given; today where nothing is said.
 */
givenOn: string | null, };

export type ReturnCounselForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When; today where nothing is said.
 */
heldOn: string | null,
/**
 * Language it was held in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * What was spoken of, codes of the list `return_topic`.
 */
topics: Array<string>,
/**
 * What was explained.
 */
explained: string,
/**
 * What they asked.
 */
questions: string | null,
/**
 * Whether they were spoken to alone.
 */
alone: boolean, };

export type ReturnCounselling = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * When.
 */
heldOn: string,
/**
 * Language it was held in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * What was spoken of, codes of the list `return_topic`.
 */
topics: ReturnTopics,
/**
 * What was explained.
 */
explained: string,
/**
 * What they asked.
 */
questions: string | null,
/**
 * Whether they were spoken to alone.
 */
alone: boolean,
/**
 * Who counselled.
 */
officer: string, };

export type ReturnDecideForm = {
/**
 * Screening.
 */
screening: string,
/**
 * Whether the return goes on.
 */
goesOn: boolean,
/**
 * Why.
 */
reasons: string, };

export type ReturnDeclaration = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * When it was signed.
 */
signedOn: string,
/**
 * Language it was read in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * Who witnessed it.
 */
witness: string,
/**
 * Who stood by a child that signs alone.
 */
guardian: string | null,
/**
 * The talk that came before.
 */
counselling: string,
/**
 * Who took it.
 */
officer: string,
/**
 * When it lapsed: the person stays.
 */
lapsedOn: string | null, };

export type ReturnDeclareForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When it was signed; today where nothing is said.
 */
signedOn: string | null,
/**
 * Language it was read in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * Who witnessed it.
 */
witness: string,
/**
 * Who stood by a child that signs alone.
 */
guardian: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnDepartForm = {
/**
 * Returns of those who left together, all of one case.
 */
returns: Array<string>,
/**
 * When.
 */
on: string,
/**
 * Who says so.
 */
proof: DepartureProof,
/**
 * Number or name of what proves it.
 */
reference: string,
/**
 * What those who stay are to each other, when the principal applicant leaves.
 */
relationships: Array<Tie>,
/**
 * Why it is recorded in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnDestinationRule = {
/**
 * Country, ISO 3166 alpha-3.
 */
country: string,
/**
 * Why.
 */
because: Words, };

export type ReturnDifference = {
/**
 * Whether the tables, computed again from the log as it stood, are the ones that were signed.
 */
reproduced: boolean,
/**
 * Cells that differ.
 */
cells: Array<CellChange>,
/**
 * Cases that make the difference, as far as it is to the file as it is.
 */
cases: Array<LateCase>, };

export type ReturnEligibility = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * Who was asked, a code of the list `return_body`.
 */
organisation: string,
/**
 * When.
 */
askedOn: string,
/**
 * By whom.
 */
askedBy: string,
/**
 * What came back.
 */
answer: EligibilityAnswer | null, };

export type ReturnEnd = {
/**
 * How.
 */
kind: ReturnEndKind,
/**
 * When.
 */
on: string,
/**
 * What is to be known of it. Of whoever stays nobody asks why.
 */
note: string | null,
/**
 * Who recorded it.
 */
officer: string, };

export type ReturnEndKind = "revoked" | "notEligible" | "failed" | "completed";

export type ReturnForm = {
/**
 * Case.
 */
application: string,
/**
 * Document.
 */
document: string,
/**
 * Day.
 */
on: string,
/**
 * To whom: the holder, or who else with which authority.
 */
to: string, };

export type ReturnIndicatorForm = {
/**
 * Code of the list `return_indicator`.
 */
code: string,
/**
 * What was seen or said.
 */
note: string, };

export type ReturnIndicators = Array<IndicatorFound>;

export type ReturnMember = {
/**
 * Who.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * What they are to the principal applicant.
 */
relationship: Relationship,
/**
 * Whether they are, or may be, a child.
 */
child: boolean, };

export type ReturnPaidForm = {
/**
 * Payment.
 */
payment: string,
/**
 * When; today where nothing is said.
 */
on: string | null,
/**
 * Number of the transfer or the receipt.
 */
reference: string,
/**
 * The signed receipt, an attachment of the case.
 */
document: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnPaper = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * Which paper.
 */
kind: PaperKindOfReturn,
/**
 * Its number. It says nothing of a case.
 */
number: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * SHA-256 of the filled document: the frozen inputs.
 */
inputs: string,
/**
 * The paper as printed.
 */
pdf: string,
/**
 * Its pages.
 */
pages: number,
/**
 * Who issued it.
 */
issuedBy: string,
/**
 * When.
 */
issuedAt: string,
/**
 * What it is of: a payment.
 */
record: string | null, };

export type ReturnPaperId = {
/**
 * Which.
 */
paper: string, };

export type ReturnPayment = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * For what.
 */
purpose: PaymentPurpose,
/**
 * Which tranche of help to begin again.
 */
tranche: number | null,
/**
 * How much, in the smallest unit of the currency.
 */
amount: number,
/**
 * Currency, ISO 4217.
 */
currency: string,
/**
 * Who pays.
 */
payer: string,
/**
 * Who planned it.
 */
plannedBy: string,
/**
 * When.
 */
plannedOn: string,
/**
 * That another officer approved it.
 */
approval: PaymentApproval | null,
/**
 * That it was paid.
 */
paid: PaidOut | null,
/**
 * Why it is not paid after all.
 */
cancelled: string | null, };

export type ReturnPaymentForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * For what.
 */
purpose: PaymentPurpose,
/**
 * Which tranche.
 */
tranche: number | null,
/**
 * How much, in the smallest unit of the currency.
 */
amount: number,
/**
 * Currency, ISO 4217.
 */
currency: string,
/**
 * Who pays, a code of the list `return_body`.
 */
payer: string,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnPrintForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Which paper.
 */
kind: PaperKindOfReturn,
/**
 * Language.
 */
language: string,
/**
 * Payment of a receipt.
 */
payment: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReturnPrintQuery = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Which paper.
 */
kind: PaperKindOfReturn,
/**
 * Language.
 */
language: string,
/**
 * Payment of a receipt.
 */
payment: string | null, };

export type ReturnPrinted = {
/**
 * Which.
 */
id: string,
/**
 * The paper.
 */
pdf: Preview, };

export type ReturnQuery = {
/**
 * Which tables.
 */
family: Family,
/**
 * Year.
 */
year: number,
/**
 * Quarter or month, from 1; of no meaning for a year and its half.
 */
part: number, };

export type ReturnReconfirmForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * How they said so.
 */
how: string, };

export type ReturnReferral = {
/**
 * To whom.
 */
to: string,
/**
 * When.
 */
on: string, };

export type ReturnRevokeForm = {
/**
 * Return.
 */
voluntaryReturn: string, };

export type ReturnRole = "adult" | "childWithAdult" | "childAlone";

export type ReturnRow = {
/**
 * Return.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Case number.
 */
number: string,
/**
 * Who.
 */
name: PersonName,
/**
 * Whether a child goes with an adult.
 */
led: boolean,
/**
 * Where it stands.
 */
stage: ReturnStage,
/**
 * What is next; nothing once it ended.
 */
next: ReturnStepCode | null,
/**
 * Country, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Day of departure, booked or confirmed.
 */
departsOn: string | null,
/**
 * When they first asked.
 */
askedOn: string,
/**
 * Whether it goes on.
 */
open: boolean, };

export type ReturnRules = {
/**
 * Days before a departure within which the person says again that they wish to go.
 */
reconfirmDays: number,
/**
 * Days after which an organisation is reminded that it was asked.
 */
eligibilityDays: number,
/**
 * Months after arrival at which a person is visited.
 */
monitoringMonths: Array<number>,
/**
 * What must have been spoken of, codes of the list `return_topic`.
 */
requiredTopics: Array<string>,
/**
 * Who helps here, codes of the list `return_body`.
 */
organisations: Array<string>,
/**
 * Where nobody is taken.
 */
excluded: Array<ReturnDestinationRule>,
/**
 * Where nobody is advised to go.
 */
advisedAgainst: Array<ReturnDestinationRule>,
/**
 * What may be paid. For what is not named nothing is.
 */
limits: Array<PaymentLimit>,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type ReturnScreenForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When; today where nothing is said.
 */
screenedOn: string | null,
/**
 * What was found; nothing speaks against going where none is named.
 */
indicators: Array<ReturnIndicatorForm>,
/**
 * To whom they are referred, when something was found.
 */
referredTo: string | null, };

export type ReturnScreening = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * When.
 */
screenedOn: string,
/**
 * What was found, codes of the list `return_indicator`.
 */
indicators: ReturnIndicators,
/**
 * To whom they were referred.
 */
referral: ReturnReferral | null,
/**
 * What another officer decided.
 */
verdict: ScreeningVerdict | null,
/**
 * Who screened.
 */
officer: string, };

export type ReturnSheet = {
/**
 * Its name, also that of its file.
 */
id: string,
/**
 * Columns.
 */
columns: Array<SheetColumn>,
/**
 * Rows, in a fixed order.
 */
rows: Array<Array<SheetCell>>, };

export type ReturnStage = "asked" | "counselled" | "referred" | "screened" | "applied" | "eligible" | "declared" | "documented" | "booked" | "reconfirmed" | "departed" | "arrived" | "reintegrating" | "monitored" | "completed" | "revoked" | "notEligible" | "failed";

export type ReturnStep = {
/**
 * Which.
 */
code: ReturnStepCode,
/**
 * Whether it was done.
 */
state: ReturnStepState, };

export type ReturnStepCode = "counselling" | "screening" | "child" | "application" | "eligibility" | "declaration" | "withdrawal" | "travelPaper" | "booking" | "reconfirmation" | "departure" | "arrival" | "reintegration" | "monitoring" | "completion";

export type ReturnStepState = "done" | "next" | "later" | "stopped";

export type ReturnTakeBackForm = {
/**
 * Return.
 */
voluntaryReturn: string, };

export type ReturnTopics = Array<string>;

export type ReturnTravelPaperForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * Kind, a code of the list `document`.
 */
kind: string,
/**
 * Number.
 */
number: string,
/**
 * Last day of validity.
 */
validUntil: string | null, };

export type ReturnView = {
/**
 * Which tables.
 */
family: Family,
/**
 * For which period.
 */
period: CountPeriod,
/**
 * Whether the period is over: until then figures change by themselves.
 */
over: boolean,
/**
 * The tables.
 */
sheets: Array<ReturnSheet>,
/**
 * What was pending, came in, was decided, and is pending.
 */
balance: Balance,
/**
 * Countries of origin, by their ISO code, whose code at UNHCR was not confirmed.
 */
unverified: Array<string>,
/**
 * Whether the profile's own values for returns were confirmed.
 */
verified: boolean,
/**
 * Versions that were submitted, the newest first.
 */
versions: Array<SubmissionView>, };

export type ReturnVisit = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Of whose return.
 */
voluntaryReturn: string,
/**
 * How many months after arrival it was due.
 */
afterMonths: number,
/**
 * When.
 */
visitedOn: string,
/**
 * Whether they were reached.
 */
reached: boolean,
/**
 * How, or how it was tried.
 */
contact: string,
/**
 * Threats or incidents; none when there were none.
 */
safety: string | null,
/**
 * What they live on.
 */
livelihood: string | null,
/**
 * Where they live.
 */
housing: string | null,
/**
 * Whether they have papers.
 */
papers: boolean | null,
/**
 * How content they are with the help, from 1 to 5.
 */
satisfaction: number | null,
/**
 * Whether they think of leaving again.
 */
leavingAgain: boolean | null,
/**
 * Who recorded it.
 */
officer: string, };

export type ReturnVisitForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * How many months after arrival it was due, one of the profile's.
 */
afterMonths: number,
/**
 * When; today where nothing is said.
 */
visitedOn: string | null,
/**
 * Whether they were reached.
 */
reached: boolean,
/**
 * How, or how it was tried.
 */
contact: string,
/**
 * Threats or incidents; none when there were none.
 */
safety: string | null,
/**
 * What they live on.
 */
livelihood: string | null,
/**
 * Where they live.
 */
housing: string | null,
/**
 * Whether they have papers.
 */
papers: boolean | null,
/**
 * How content they are with the help, from 1 to 5.
 */
satisfaction: number | null,
/**
 * Whether they think of leaving again.
 */
leavingAgain: boolean | null, };

export type ReturnsOf = {
/**
 * Which.
 */
application: string, };

export type Reunification = {
/**
 * Identifier.
 */
id: string,
/**
 * Case of the sponsor.
 */
application: string,
/**
 * Sponsor, who holds a status.
 */
sponsor: string,
/**
 * Who is to come.
 */
relatives: ReunionRelatives,
/**
 * When it was made.
 */
appliedOn: string,
/**
 * By when it is decided.
 */
dueOn: string,
/**
 * Evidence of the ties.
 */
evidence: TieEvidences,
/**
 * Who prepared it.
 */
preparedBy: string,
/**
 * What was decided.
 */
decision: ReunionDecision | null,
/**
 * That visas were given.
 */
visa: ReunionStep | null,
/**
 * That they travel.
 */
travel: ReunionStep | null,
/**
 * That they arrived.
 */
arrival: ReunionArrival | null, };

export type ReunionArrival = {
/**
 * When.
 */
on: string,
/**
 * Case that they were registered in.
 */
case: string | null,
/**
 * Who came, and who did not.
 */
note: string,
/**
 * Who recorded it.
 */
officer: string, };

export type ReunionArrivalForm = {
/**
 * Application.
 */
reunion: string,
/**
 * When.
 */
on: string,
/**
 * Number of the case that they were registered in.
 */
caseNumber: string,
/**
 * Who came, and who did not.
 */
note: string, };

export type ReunionDecision = {
/**
 * Whether they may come.
 */
granted: boolean,
/**
 * Why.
 */
reasons: string,
/**
 * When.
 */
on: string,
/**
 * Who decided; nobody who prepared it.
 */
officer: string, };

export type ReunionDecisionForm = {
/**
 * Application.
 */
reunion: string,
/**
 * Whether they may come.
 */
granted: boolean,
/**
 * Why.
 */
reasons: string,
/**
 * Reasons for which warnings are overridden.
 */
overrides: Array<Overriding>, };

export type ReunionForm = {
/**
 * Case of the sponsor.
 */
application: string,
/**
 * Sponsor.
 */
sponsor: string,
/**
 * Who is to come.
 */
relatives: Array<ReunionRelative>,
/**
 * When it was made.
 */
appliedOn: string, };

export type ReunionRelative = {
/**
 * Name.
 */
name: string,
/**
 * What they are to the sponsor, a code of the list `relationship`.
 */
relationship: string,
/**
 * Born, as far as known.
 */
born: string,
/**
 * Where they are, ISO 3166 alpha-3.
 */
country: string, };

export type ReunionRelatives = Array<ReunionRelative>;

export type ReunionStep = {
/**
 * When.
 */
on: string,
/**
 * Where, under which number.
 */
note: string,
/**
 * Who recorded it.
 */
officer: string, };

export type ReunionStepForm = {
/**
 * Application.
 */
reunion: string,
/**
 * When.
 */
on: string,
/**
 * Where, under which number.
 */
note: string, };

export type ReunionView = {
/**
 * What it is.
 */
reunion: Reunification,
/**
 * Name of the sponsor.
 */
sponsor: PersonName,
/**
 * Days left; none once decided.
 */
daysLeft: number | null,
/**
 * What stands against a decision of this officer.
 */
against: Array<BrokenView>, };

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
 * Reasons; needed for a return without remarks.
 */
reasons: string,
/**
 * What is missing, by the items of the checklist; for a return.
 */
remarks: Array<RemarkForm>,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ReviewView = {
/**
 * Review.
 */
id: string,
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

export type RevokeForm = {
/**
 * Which.
 */
key: string,
/**
 * From this day on nothing that it signed counts.
 */
since: string,
/**
 * Why.
 */
reason: string, };

export type RevokeOfficeForm = {
/**
 * Name of its key.
 */
office: string,
/**
 * The printed secret of the authority.
 */
code: string, };

export type RightName = "readCases" | "register" | "examine" | "review" | "ballots" | "preside" | "issue" | "researchCoi" | "administer" | "readTexts" | "editTexts" | "approveTexts" | "assess" | "readQuality" | "steerQuality" | "count" | "submitReturns" | "readJournal" | "exportJournal" | "exchange" | "settle" | "readBoard" | "keepBoard" | "observe" | "letObserve" | "readTraining" | "train" | "coordinate" | "seals" | "overseeAccess" | "keepFiles" | "receive" | "disclose" | "release" | "seeRecipients" | "retain" | "approveErasure" | "readSealed" | "keepBreaches" | "askReturns" | "counselReturns" | "decideReturns" | "adviseReturns" | "assist" | "approveAssistance" | "hearComplaints" | "integrate" | "decideReunification";

export type Role = string;

export type RoleEntry = {
/**
 * Its code; the officer's record keeps it.
 */
code: Role,
/**
 * Its name.
 */
name: Words,
/**
 * What it may.
 */
rights: Array<RightName>,
/**
 * Which cases it opens.
 */
opens: Width,
/**
 * Classes of what is restricted that it sees in every case that is open.
 */
sees: Array<Class>,
/**
 * Those that it sees in cases that the officer is in charge of.
 */
seesInCharge: Array<Class>,
/**
 * Whether officers can be appointed to it.
 */
offered: boolean, };

export type Room = {
/**
 * Identifier.
 */
id: string,
/**
 * Code of the post that it belongs to.
 */
post: string,
/**
 * What it is called: a number, a name.
 */
name: string,
/**
 * How applicants find it: street, floor. Stands on their slip.
 */
place: string,
/**
 * Whether it is in use.
 */
active: boolean, };

export type RoomForm = {
/**
 * Which it changes; none is a new one.
 */
room: string | null,
/**
 * What it is called.
 */
name: string,
/**
 * How applicants find it.
 */
place: string,
/**
 * Whether it is in use.
 */
active: boolean, };

export type RowOutcome = "made" | "alike" | "left" | "faulty" | "withdrawn" | "kept";

export type RowStatus = "ready" | "warned" | "faulty";

export type RowsPage = {
/**
 * Headings of the columns.
 */
header: Array<string>,
/**
 * The rows.
 */
rows: Array<ImportRowView>,
/**
 * How many fit in all.
 */
total: number, };

export type RowsQuery = {
/**
 * List.
 */
import: string,
/**
 * Only those of which this became.
 */
outcome: RowOutcome | null,
/**
 * The first, from 0.
 */
from: number,
/**
 * How many.
 */
count: number, };

export type RuleKind = "block" | "warn" | "off";

export type RuleQuery = {
/**
 * Case.
 */
application: string,
/**
 * Act.
 */
act: Act,
/**
 * Whom it concerns; nobody is everybody.
 */
person: string | null,
/**
 * The record that is acted on.
 */
record: string | null,
/**
 * Officer who is to do it, when somebody else.
 */
officer: string | null,
/**
 * Interpreter of the register.
 */
interpreter: string | null,
/**
 * Language that it is done in, as a tag.
 */
language: string | null,
/**
 * A further code of the act.
 */
code: string | null, };

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

export type RulingSeen = {
/**
 * Person.
 */
person: string,
/**
 * Outcome.
 */
outcome: Outcome, };

export type RulingView = {
/**
 * Person.
 */
person: string,
/**
 * Outcome.
 */
outcome: Outcome, };

export type RunForm = {
/**
 * List.
 */
import: string,
/**
 * Which column is what. Of an import that was begun, what was said then holds.
 */
mapping: Mapping,
/**
 * What is to be done with rows that are likely somebody known; as said at first.
 */
alike: AlikeChoice,
/**
 * Rows of the piece; a few hundred leave the window free to move.
 */
count: number, };

export type RunPiece = {
/**
 * The import.
 */
import: ImportView,
/**
 * Rows reached.
 */
done: number,
/**
 * Rows of the list.
 */
of: number,
/**
 * Whether the last row was reached; the list lies on the desk no longer then.
 */
finished: boolean, };

export type Sameness = "open" | "same" | "different" | "relative";

export type Sample = "adult" | "family" | "child" | "scripts" | "bare";

export type SampleFilter = {
/**
 * First day: of registration, interview, approval or answer.
 */
from: string,
/**
 * Last day.
 */
until: string,
/**
 * Country of origin of the principal applicant, ISO 3166 alpha-3.
 */
country: string | null,
/**
 * Procedure.
 */
procedure: string | null,
/**
 * What was decided, a code.
 */
outcome: string | null,
/**
 * Whose work.
 */
officer: string | null,
/**
 * Unit of whose work it is, as it is now.
 */
unit: string | null,
/**
 * Where the case stands now.
 */
stage: Stage | null,
/**
 * Files of a kind that is looked at whole: refusals of children, what was overturned on appeal.
 */
target: SampleTarget | null, };

export type SampleMethod = "simple" | "stratified" | "systematic" | "targeted";

export type SamplePlan = {
/**
 * Which files were looked among.
 */
filter: SampleFilter,
/**
 * How they were chosen.
 */
method: SampleMethod,
/**
 * By what they were divided, in a stratified sample.
 */
stratum: Stratum,
/**
 * How sure the result is to be.
 */
confidence: Confidence,
/**
 * To how many points either way, of 100.
 */
margin: number,
/**
 * Written before the draw; the same seed draws the same files.
 */
seed: string,
/**
 * Files that there were.
 */
population: number,
/**
 * Files left out because the planner had a part in them, or because they are sealed: of the latter all of the
 * period, so that no filter tells what a sealed file is about.
 */
excluded: number,
/**
 * How many of 100 a second assessor marks too.
 */
double: number, };

export type SampleTarget = "childrenRefused" | "overturned";

export type SampledFile = {
/**
 * Case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * Members, the principal applicant first.
 */
persons: Array<SampledPerson>, };

export type SampledPerson = {
/**
 * Who.
 */
id: string,
/**
 * Name.
 */
name: PersonName, };

export type SavedFile = {
/**
 * Where it lies.
 */
path: string, };

export type SavedForm = {
/**
 * Its name.
 */
name: string,
/**
 * What it asks.
 */
question: TableQuery,
/**
 * Whether others see it, too.
 */
shared: boolean, };

export type SavedView = {
/**
 * Which.
 */
id: string,
/**
 * Its name.
 */
name: string,
/**
 * What it asks.
 */
question: TableQuery,
/**
 * Whether others see it, too.
 */
shared: boolean,
/**
 * Whether it is the asking officer's own.
 */
own: boolean,
/**
 * When it was saved.
 */
savedOn: string, };

export type ScanWarning = { "code": "look",
/**
 * What is odd.
 */
look: Look, } | { "code": "hardToRead",
/**
 * Longest side in pixels.
 */
side: number, } | { "code": "pdf",
/**
 * What.
 */
warning: PdfWarning, };

export type Scanned = {
/**
 * The text.
 */
text: string, };

export type Schooling = {
/**
 * Highest level reached, a code of the list `education`.
 */
level: string | null,
/**
 * Highest degree, a code of the list `degree`.
 */
degree: string | null,
/**
 * Where and what, in the person's words.
 */
told: string | null, };

export type ScreeningVerdict = {
/**
 * Whether the return goes on.
 */
goesOn: boolean,
/**
 * Why.
 */
reasons: string,
/**
 * Who decided.
 */
officer: string,
/**
 * When.
 */
on: string, };

export type SealForm = {
/**
 * Case.
 */
application: string,
/**
 * Why.
 */
reason: string,
/**
 * Who may see it beside whoever seals it and is in charge of it.
 */
officers: Array<string>, };

export type SectionTally = {
/**
 * Code.
 */
code: string,
/**
 * Marks.
 */
scores: AuditScores,
/**
 * Share that was right.
 */
right: Interval | null,
/**
 * Its indicators.
 */
items: Array<IndicatorTally>, };

export type SectionView = {
/**
 * Number of its first line.
 */
first: number,
/**
 * Number of its last line.
 */
last: number,
/**
 * What it is about.
 */
topics: Array<string>,
/**
 * What was read back of it; none when nothing was said to that yet.
 */
readBack: ReadBackView | null, };

export type SendForm = {
/**
 * Volume.
 */
file: string,
/**
 * The officer who gets it.
 */
officer: string | null,
/**
 * Who gets it, when it is nobody of the office.
 */
outside: string | null,
/**
 * For what.
 */
purpose: string,
/**
 * When; none is today.
 */
on: string | null,
/**
 * When it is due back; none is as the profile says.
 */
dueBack: string | null, };

export type SeriousHarm = "deathPenalty" | "torture" | "indiscriminateViolence";

export type SeriousHarmFound = {
/**
 * Which.
 */
harm: SeriousHarm,
/**
 * Why.
 */
reasoning: string, };

export type ServeForm = {
/**
 * Procedure.
 */
procedure: string,
/**
 * How it was served.
 */
service: MeansForm,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type ServedOn = {
/**
 * Day.
 */
on: string,
/**
 * How, a code of the list `service`.
 */
by: string,
/**
 * To whom, with which interpreter.
 */
note: string,
/**
 * Officer who served it.
 */
officer: string, };

export type ServiceRule = {
/**
 * Its code; a delivery keeps it.
 */
code: string,
/**
 * Its name.
 */
name: Words,
/**
 * How long after it was done it counts; the same day when none is given.
 */
countsAfter: Period | null,
/**
 * Whether a receipt or a signed copy must be in the file.
 */
receipt: boolean,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type SessionState = "noOffice" | "locked" | "open";

export type SessionTrainer = {
/**
 * Trainer of the register.
 */
trainer: string,
/**
 * As what.
 */
part: TrainerPart, };

export type SessionTrainers = Array<SessionTrainer>;

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
 * What they may.
 */
rights: Array<RightName>,
/**
 * Roles of the profile, for their names and for whom officers are appointed as.
 */
roles: Array<RoleEntry>,
/**
 * Accounts of the demonstration office, when it is at the desk.
 */
accounts: Array<DemonstrationAccount>,
/**
 * Posts of the profile, for set-up.
 */
posts: Array<Post>,
/**
 * Edition of the profile that is in use.
 */
profile: string,
/**
 * Profiles that the program brings, for set-up.
 */
profiles: Array<ProfileChoice>,
/**
 * Whether the profile that the office was given cannot be used: the last valid one is.
 */
profileBroken: boolean,
/**
 * What is wrong with it, for administrators.
 */
profileFault: LoadError | null,
/**
 * Minutes that the office's time is ahead of UTC: the page shows its days and times.
 */
utcOffsetMinutes: number,
/**
 * Version of the program.
 */
version: string,
/**
 * Who left the desk locked.
 */
lockedBy: LockedBy | null,
/**
 * Seconds after which a desk that nobody touches locks, when one is open.
 */
idleSeconds: number | null,
/**
 * Whether the officer must choose a password of their own before anything else.
 */
passwordGiven: boolean,
/**
 * Where the office's case file is gone: when the newest backup was made of those that are here.
 */
lastBackup: string | null,
/**
 * What was found wrong with the case file when it was opened.
 */
alarm: Array<ProblemView>, };

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
roles: Array<Role>,
/**
 * Code of the profile that the office works under.
 */
profile: string, };

export type SetUpDone = {
/**
 * The recovery code. Shown this once, to be printed.
 */
recoveryCode: string, };

export type SettleDoubleForm = {
/**
 * Line.
 */
line: string,
/**
 * What.
 */
verdict: Settling,
/**
 * Why.
 */
reason: string, };

export type SettleForm = {
/**
 * Record.
 */
record: string,
/**
 * Tag of the field.
 */
field: number,
/**
 * Installation whose value it is; none when it is neither.
 */
stream: string | null,
/**
 * The third value.
 */
third: string,
/**
 * Why.
 */
reason: string, };

export type SettledDouble = {
/**
 * What.
 */
verdict: Settling,
/**
 * Why.
 */
reason: string,
/**
 * When.
 */
on: string,
/**
 * Who.
 */
officer: string, };

export type Settling = "keep" | "remove";

export type Severity = "severe" | "cumulative" | "below";

export type Sex = "F" | "M" | "U";

export type SexWish = {
/**
 * Of the interviewer; none is no wish.
 */
interviewer: boolean | null,
/**
 * Of the interpreter; none is no wish, or no interpreter.
 */
interpreter: boolean | null,
/**
 * Why it was not met.
 */
because: string | null, };

export type Sheet = {
/**
 * Its name.
 */
name: string,
/**
 * Whether its author hid it.
 */
isHidden: boolean, };

export type SheetCell = number | string;

export type SheetColumn = {
/**
 * Its name, as whoever receives the table expects it.
 */
id: string,
/**
 * What stands in it.
 */
kind: ColumnKind, };

export type ShelterSite = {
/**
 * Identifier.
 */
id: string,
/**
 * Its name.
 */
name: string,
/**
 * Where it is.
 */
address: string,
/**
 * Anything else.
 */
note: string | null,
/**
 * Why nobody is taken in any more.
 */
closed: string | null, };

export type ShelterSiteForm = {
/**
 * Which it changes; none is a new one.
 */
site: string | null,
/**
 * Its name.
 */
name: string,
/**
 * Where it is.
 */
address: string,
/**
 * Anything else.
 */
note: string | null,
/**
 * Why nobody is taken in any more.
 */
closed: string | null, };

export type ShelterSiteView = {
/**
 * What is known of it.
 */
site: ShelterSite,
/**
 * Persons it holds.
 */
places: number,
/**
 * Places that are free today, in units that take in.
 */
free: number,
/**
 * Its units.
 */
units: Array<ShelterUnitView>, };

export type ShelterStayView = {
/**
 * Which.
 */
id: string,
/**
 * Name of the site.
 */
site: string,
/**
 * Name of the unit.
 */
unit: string,
/**
 * Household.
 */
household: string,
/**
 * Its number.
 */
number: string,
/**
 * Name of its head.
 */
head: PersonName,
/**
 * How many of it.
 */
persons: number,
/**
 * First day.
 */
since: string,
/**
 * Day until which it is meant to last.
 */
until: string | null,
/**
 * Day they left.
 */
leftOn: string | null,
/**
 * Why.
 */
leftBecause: string | null, };

export type ShelterUnit = {
/**
 * Identifier.
 */
id: string,
/**
 * Site.
 */
site: string,
/**
 * What it is called there.
 */
name: string,
/**
 * Persons it holds.
 */
places: number,
/**
 * Whether persons who cannot climb stairs can live there.
 */
accessible: boolean,
/**
 * Whether women and their children alone stay there.
 */
womenOnly: boolean,
/**
 * Whether it is kept for families.
 */
family: boolean,
/**
 * Why nobody is taken in: repairs, quarantine.
 */
closed: string | null, };

export type ShelterUnitForm = {
/**
 * Which it changes; none is a new one.
 */
unit: string | null,
/**
 * Site.
 */
site: string,
/**
 * What it is called there.
 */
name: string,
/**
 * Persons it holds.
 */
places: number,
/**
 * Whether persons who cannot climb stairs can live there.
 */
accessible: boolean,
/**
 * Whether women and their children alone stay there.
 */
womenOnly: boolean,
/**
 * Whether it is kept for families.
 */
family: boolean,
/**
 * Why nobody is taken in.
 */
closed: string | null, };

export type ShelterUnitView = {
/**
 * What is known of it.
 */
unit: ShelterUnit,
/**
 * Places that are free today.
 */
free: number,
/**
 * Who stays there.
 */
stays: Array<ShelterStayView>, };

export type SignForm = {
/**
 * Interview.
 */
interview: string,
/**
 * Whether it was read back to the applicant as a whole. Where it was read back by sections, these say it.
 */
readBack: boolean,
/**
 * What the applicant said to it.
 */
remarks: string,
/**
 * What the applicant wished to add, when asked.
 */
toAdd: string,
/**
 * Who signed, and why others did not.
 */
signatures: Array<Signature>,
/**
 * Whether the applicant was given a copy.
 */
copyGiven: boolean,
/**
 * Why it is signed in spite of warnings.
 */
overrides: Array<Overriding>, };

export type SignIn = {
/**
 * Login.
 */
login: string,
/**
 * Password.
 */
password: string, };

export type Signature = {
/**
 * As what.
 */
as: Signer,
/**
 * Name, as it stood then.
 */
name: string,
/**
 * Why they did not sign; none when they did.
 */
refused: string | null, };

export type SignatureFault = "missing" | "forged" | "foreign" | "key" | "outcomes" | "analysis" | "reasons" | "facts" | "words" | "votes";

export type SignatureProblem = {
/**
 * Case number, and the number of the decision in it.
 */
decision: string,
/**
 * What is wrong.
 */
fault: SignatureFault, };

export type SignatureView = {
/**
 * What was done.
 */
act: SignedAct,
/**
 * Who signed.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * Name of the key, by which two persons compare it; none when it is not known here.
 */
key: string | null,
/**
 * The office that certified the key, where this file trusts it; none is a key that rests on its own statement.
 */
certifiedBy: string | null,
/**
 * What is wrong; nothing in a signature that holds.
 */
faults: Array<SignatureFault>, };

export type SignedAct = "submitted" | "approved" | "returned" | "voted";

export type Signer = "applicant" | "interviewer" | "interpreter" | "guardian" | "legalRepresentative" | "trustedAdult" | "counsel";

export type SignerView = {
/**
 * As what.
 */
as: Signer,
/**
 * Name.
 */
name: string, };

export type Situation = {
/**
 * For which period.
 */
period: CountPeriod,
/**
 * The period before that it is compared with.
 */
before: CountPeriod,
/**
 * Years of which there is anything to tell, the newest first.
 */
years: Array<number>,
/**
 * Figures.
 */
headlines: Array<Headline>,
/**
 * Shares.
 */
shares: Array<SituationShare>,
/**
 * Backlog by stage and time of waiting.
 */
backlog: Array<StageAge>,
/**
 * Most frequent countries of origin of the applications of the period; the last, without a code, is all others.
 */
origins: Array<SituationSlice>,
/**
 * Pending by post.
 */
posts: Array<SituationSlice>,
/**
 * Pending by officer in charge, by name: nobody is ranked. For whoever reads cases; nothing for anybody else.
 */
workload: Array<SituationSlice>,
/**
 * Whether that is not for the asking officer.
 */
workloadWithheld: boolean,
/**
 * Figures of other rooms that the asking officer reads.
 */
elsewhere: Array<SituationElsewhere>,
/**
 * By procedure.
 */
procedures: Array<SituationSlice>,
/**
 * The last months.
 */
trend: Array<SituationTrend>, };

export type SituationElsewhere = {
/**
 * Where it comes from.
 */
room: SituationRoom,
/**
 * Which.
 */
id: string,
/**
 * So many.
 */
part: number,
/**
 * Of so many.
 */
whole: number,
/**
 * So many in the period before.
 */
partBefore: number,
/**
 * Of so many.
 */
wholeBefore: number,
/**
 * What the part asks, where it is about cases.
 */
question: CountQuestion | null,
/**
 * What the whole asks.
 */
of: CountQuestion | null, };

export type SituationQuery = {
/**
 * When; backlog and stocks are those of its last day.
 */
period: CountPeriod,
/**
 * In what.
 */
unit: CountUnit,
/**
 * Only these.
 */
filters: Array<CountFilter>, };

export type SituationRoom = "quality" | "training" | "integration";

export type SituationShare = {
/**
 * Which.
 */
id: string,
/**
 * So many.
 */
part: number,
/**
 * Of so many.
 */
whole: number,
/**
 * So many in the period before.
 */
partBefore: number,
/**
 * Of so many.
 */
wholeBefore: number,
/**
 * What the part asks, where it is about cases.
 */
question: CountQuestion | null,
/**
 * What the whole asks.
 */
of: CountQuestion | null, };

export type SituationSlice = {
/**
 * Its code.
 */
code: string,
/**
 * What to call it where the code is nobody's word: an officer's name.
 */
name: string | null,
/**
 * How many.
 */
count: number,
/**
 * What it asks.
 */
question: CountQuestion, };

export type SituationTrend = {
/**
 * `YYYY-MM`.
 */
month: string,
/**
 * Applications and appeals.
 */
applied: number,
/**
 * Decided or otherwise closed.
 */
decided: number,
/**
 * Pending on its last day.
 */
pending: number,
/**
 * What it asks of the applications; the same of what was decided and of what is pending, with their measure.
 */
question: CountQuestion, };

export type SliceField = "name" | "birth" | "sex" | "nationality" | "language" | "contact" | "level" | "needs";

export type Slot = {
/**
 * Day.
 */
day: string,
/**
 * `HH:MM`.
 */
time: string, };

export type SlotQuery = {
/**
 * First day that is looked at.
 */
from: string,
/**
 * Last day.
 */
until: string,
/**
 * Minutes that are needed.
 */
minutes: number,
/**
 * Whose time it is.
 */
officer: string | null,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * Room.
 */
room: string | null,
/**
 * Applicants.
 */
persons: Array<string>, };

export type SnippetPiece = {
/**
 * Its text.
 */
text: string,
/**
 * Whether it is what was looked for.
 */
hit: boolean, };

export type SocialProblemForm = {
/**
 * Household.
 */
household: string,
/**
 * Whom it concerns; none is all of them.
 */
person: string | null,
/**
 * What it is, a code of the list `social_problem`.
 */
kind: string,
/**
 * How soon something must be done.
 */
urgency: ProblemUrgency,
/**
 * Who told of it.
 */
toldBy: string,
/**
 * What it is, in words.
 */
what: string,
/**
 * To whom they were referred.
 */
referral: string | null, };

export type SocialProblemView = {
/**
 * Which.
 */
id: string,
/**
 * Whom it concerns.
 */
person: string | null,
/**
 * What it is.
 */
kind: string,
/**
 * How soon something must be done.
 */
urgency: ProblemUrgency,
/**
 * Who told of it.
 */
toldBy: string,
/**
 * In words.
 */
what: string,
/**
 * To whom they were referred.
 */
referral: string | null,
/**
 * When it was recorded.
 */
reportedOn: string,
/**
 * By when something must be done.
 */
dueOn: string,
/**
 * Days left; below zero it is late.
 */
daysLeft: number,
/**
 * What became of it.
 */
outcome: ProblemOutcome | null, };

export type SortBy = "registered" | "number" | "stage";

export type Source = { "format": "csv",
/**
 * Encoding that it was read in.
 */
encoding: string,
/**
 * What separates the cells.
 */
delimiter: string, } | { "format": "xlsx" };

export type SourceBrief = {
/**
 * Which.
 */
id: string,
/**
 * Title.
 */
title: string,
/**
 * Who published it.
 */
publisher: string,
/**
 * Who wrote it, when somebody else.
 */
author: string | null,
/**
 * Code of the list `coi_kind`.
 */
kind: string,
/**
 * When it was published, as far as known.
 */
published: string,
/**
 * Countries, ISO 3166 alpha-3.
 */
countries: Array<string>,
/**
 * Codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Code of the list `coi_reliability`.
 */
reliability: string,
/**
 * Whether the situation changes fast.
 */
volatile: boolean,
/**
 * What was archived.
 */
archived: Archived | null,
/**
 * Pages of the archived copy.
 */
pages: number,
/**
 * Number of the edition.
 */
edition: number,
/**
 * Whether a newer edition is there.
 */
superseded: boolean,
/**
 * Why it is not to be relied on.
 */
withdrawn: string | null,
/**
 * How old it is.
 */
age: Age | null, };

export type SourceCorrection = {
/**
 * Which.
 */
source: string,
/**
 * Title, in the language of the source.
 */
title: string,
/**
 * Who published it.
 */
publisher: string,
/**
 * Who wrote it, when somebody else.
 */
author: string | null,
/**
 * Code of the list `coi_kind`.
 */
kind: string,
/**
 * When it was published, as far as known.
 */
published: string,
/**
 * When it was read; today when nothing is said.
 */
consulted: string | null,
/**
 * Countries, ISO 3166 alpha-3.
 */
countries: Array<string>,
/**
 * Codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Code of the list `coi_reliability`.
 */
reliability: string,
/**
 * Who says it, and how they know.
 */
reliabilityNote: string | null,
/**
 * Whether the situation changes fast.
 */
volatile: boolean,
/**
 * Where it was found.
 */
foundAt: string | null, };

export type SourceFile = {
/**
 * Name of the file.
 */
name: string,
/**
 * The file, in base 64 or as a URL that holds it.
 */
content: string, };

export type SourceId = {
/**
 * Which.
 */
source: string, };

export type SourceKind = "line" | "document" | "attachment" | "citation";

export type SourceView = {
/**
 * When it was read.
 */
consulted: string,
/**
 * Who says it, and how they know.
 */
reliabilityNote: string | null,
/**
 * Where it was found.
 */
foundAt: string | null,
/**
 * Numbers of the pages that have a text.
 */
readable: Array<number>,
/**
 * All editions, the oldest first, this one among them.
 */
editions: Array<SourceBrief>,
/**
 * Quotations that stand, in the order of the pages.
 */
quotes: Array<QuoteView>,
/**
 * How often cases cite this edition.
 */
timesCited: number,
/**
 * Whether it may still be corrected: nothing cites it.
 */
open: boolean,
/**
 * Name of who added it.
 */
addedBy: string,
/**
 * When.
 */
addedOn: string,
/**
 * Which.
 */
id: string,
/**
 * Title.
 */
title: string,
/**
 * Who published it.
 */
publisher: string,
/**
 * Who wrote it, when somebody else.
 */
author: string | null,
/**
 * Code of the list `coi_kind`.
 */
kind: string,
/**
 * When it was published, as far as known.
 */
published: string,
/**
 * Countries, ISO 3166 alpha-3.
 */
countries: Array<string>,
/**
 * Codes of the list `coi_topic`.
 */
topics: Array<string>,
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Code of the list `coi_reliability`.
 */
reliability: string,
/**
 * Whether the situation changes fast.
 */
volatile: boolean,
/**
 * What was archived.
 */
archived: Archived | null,
/**
 * Pages of the archived copy.
 */
pages: number,
/**
 * Number of the edition.
 */
edition: number,
/**
 * Whether a newer edition is there.
 */
superseded: boolean,
/**
 * Why it is not to be relied on.
 */
withdrawn: string | null,
/**
 * How old it is.
 */
age: Age | null, };

export type SourceWithdrawal = {
/**
 * Which.
 */
source: string,
/**
 * Why.
 */
reason: string, };

export type Span = {
/**
 * `HH:MM`.
 */
from: string,
/**
 * `HH:MM`.
 */
until: string, };

export type SplitDone = {
/**
 * The new case.
 */
application: string,
/**
 * Its number.
 */
number: string,
/**
 * What may be wrong in its family.
 */
warnings: Array<Warning>, };

export type SplitForm = {
/**
 * The case that is parted.
 */
application: string,
/**
 * Who goes, and what each is to the principal applicant of the new case, who is among them.
 */
members: Array<Tie>,
/**
 * What those who stay are to each other, when the principal applicant goes; none leaves it as it is.
 */
relationships: Array<Tie>,
/**
 * Why, a code of the list `leaving`.
 */
because: string,
/**
 * When, `YYYY-MM-DD`; none is today.
 */
on: string | null,
/**
 * What is known of it, and from where.
 */
reason: string,
/**
 * Language of the new case; none is that of the old one.
 */
language: string | null,
/**
 * Reasons of the new principal applicant; none are those of their own claim.
 */
reasons: string | null,
/**
 * Fears likewise.
 */
fears: string | null,
/**
 * Where and how the new principal applicant can be reached safely. Never taken over: it may be where they fled
 * from.
 */
contact: string, };

export type SpokenLanguage = {
/**
 * Code of the list `language`.
 */
language: string,
/**
 * Dialects, as they are called; none is not limited to any.
 */
dialects: Array<string>,
/**
 * How well, a code of the list `language_level`.
 */
level: string | null,
/**
 * Whether the accreditation covers it.
 */
accredited: boolean, };

export type Stage = "registered" | "interview" | "assessment" | "review" | "decided" | "issued" | "notified" | "appeal" | "final" | "closed";

export type StageAge = {
/**
 * Stage.
 */
stage: string,
/**
 * How many, for each time of waiting.
 */
waiting: Array<SituationSlice>,
/**
 * All of them.
 */
total: number,
/**
 * What they ask.
 */
question: CountQuestion, };

export type StandDownTrainerForm = {
/**
 * Which.
 */
trainer: string,
/**
 * Why.
 */
reason: string, };

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
interpreter: string | null,
/**
 * Interpreter of the register; a border post without one writes the name.
 */
interpreterId: string | null,
/**
 * Appointment at which it is held.
 */
appointment: string | null,
/**
 * Why it begins in spite of warnings.
 */
overrides: Array<Overriding>, };

export type StateKind = "country" | "former" | "stateless" | "conventionRefugee" | "otherRefugee" | "unspecified" | "organisation" | "specimen" | "unknown";

export type StateName = {
/**
 * The code as written, without fillers, in upper case.
 */
code: string,
/**
 * What it stands for.
 */
kind: StateKind,
/**
 * The code of [`crate::country::COUNTRIES`] that it means, where it means one (`D` → `DEU`,
 * `GBO` → `GBR`, `XXA` → `XXA`; a refugee's `XXB` says no country).
 */
iso3: string | null,
/**
 * Azerbaijani name; of an unknown code, the code itself, as in the other languages.
 */
az: string,
/**
 * English name.
 */
en: string,
/**
 * Russian name.
 */
ru: string,
/**
 * Persian name.
 */
fa: string, };

export type Statistics = "recognized" | "other" | "rejected" | "closed";

export type StatusDocumentView = {
/**
 * Its name.
 */
name: Words,
/**
 * Until when; without end when none is given.
 */
validUntil: string | null,
/**
 * Whether the profile's time was confirmed.
 */
verified: boolean, };

export type StatusLossKind = "cessation" | "cancellation" | "revocation" | "renunciation";

export type StatusProcedure = {
/**
 * Which.
 */
kind: StatusLossKind,
/**
 * Its name.
 */
name: Words,
/**
 * Grounds.
 */
grounds: Array<LossGround>,
/**
 * Time for the holder to respond, from the service of the notice; none where no notice is due.
 */
response: Period | null,
/**
 * Time for the decision, from the response or the end of the time for it.
 */
decision: Period | null,
/**
 * Remedies against the decision, by their code.
 */
remedies: Array<string>,
/**
 * The law it rests on.
 */
legalBasis: Words,
/**
 * Whether that was confirmed.
 */
verified: boolean, };

export type StatusProcedureForm = {
/**
 * Case.
 */
application: string,
/**
 * Whose status.
 */
person: string,
/**
 * On what ground, one of the profile's.
 */
ground: string,
/**
 * What is known, and from where.
 */
reasons: string,
/**
 * The paper, an attachment of the case.
 */
document: string | null, };

export type StatusProcedureView = {
/**
 * Which.
 */
id: string,
/**
 * Whose status.
 */
person: string,
/**
 * On what ground, one of the profile's.
 */
ground: string,
/**
 * What is known.
 */
reasons: string,
/**
 * Name of who opened it.
 */
openedBy: string,
/**
 * When.
 */
openedOn: string,
/**
 * The paper.
 */
document: string | null,
/**
 * Notice of intent.
 */
notice: Notice | null,
/**
 * What the holder said.
 */
response: Response | null,
/**
 * Last day for the decision, where the profile sets one and it runs.
 */
decideBy: string | null,
/**
 * What was found about compelling reasons.
 */
compelling: string | null,
/**
 * Every holder whom it concerns, decided or not.
 */
rulings: Array<StatusRulingView>,
/**
 * That the decision was served.
 */
served: ServedOn | null,
/**
 * Why it ended without a decision.
 */
abandoned: string | null, };

export type StatusRulingForm = {
/**
 * Procedure.
 */
procedure: string,
/**
 * Holder: whose status the procedure is about, or somebody whose status derives from theirs.
 */
person: string,
/**
 * What becomes of their status.
 */
verdict: StatusVerdict,
/**
 * Why.
 */
reasons: string,
/**
 * From when it ends; none is from service.
 */
effectiveOn: string | null,
/**
 * Why it is done in spite of warnings.
 */
overrides: Array<Overriding>, };

export type StatusRulingView = {
/**
 * The ruling, of which a letter tells; none while it is to be decided.
 */
id: string | null,
/**
 * Holder.
 */
person: string,
/**
 * Name.
 */
name: PersonName,
/**
 * What becomes of their status; none while it is to be decided.
 */
verdict: StatusVerdict | null,
/**
 * Why.
 */
reasons: string,
/**
 * From when.
 */
effectiveOn: string | null,
/**
 * Name of who decided.
 */
officer: string | null,
/**
 * When.
 */
decidedOn: string | null, };

export type StatusVerdict = "ends" | "keeps";

export type StatusView = {
/**
 * Statuses that were granted.
 */
holders: Array<HolderView>,
/**
 * Procedures, the oldest first.
 */
procedures: Array<StatusProcedureView>,
/**
 * Procedures of the profile, with their grounds.
 */
rules: Array<StatusProcedure>, };

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

export type StepCode = "register" | "interview" | "assess" | "draft" | "review" | "issue" | "deliver" | "tell";

export type StepGuidance = {
/**
 * The step.
 */
section: DecisionSection,
/**
 * What to ask oneself.
 */
text: Words,
/**
 * On what it rests.
 */
source: Words,
/**
 * Whether a public source or a lawyer confirmed it.
 */
verified: boolean, };

export type StepState = "done" | "next" | "waiting";

export type Stratum = "country" | "officer" | "outcome" | "procedure";

export type Stretch = {
/**
 * Its text.
 */
text: string,
/**
 * The quotation that it is; the one that begins first where two overlap.
 */
quote: string | null, };

export type SubmissionForm = {
/**
 * To whom it goes; of a further version, what it corrects.
 */
note: string,
/**
 * Which tables.
 */
family: Family,
/**
 * Year.
 */
year: number,
/**
 * Quarter or month, from 1; of no meaning for a year and its half.
 */
part: number, };

export type SubmissionId = {
/**
 * Which.
 */
submission: string,
/**
 * The version that it is compared with; none is the file as it is.
 */
other: string | null, };

export type SubmissionView = {
/**
 * Which.
 */
id: string,
/**
 * Which tables.
 */
family: Family,
/**
 * For which period.
 */
period: CountPeriod,
/**
 * Number of the version.
 */
version: number,
/**
 * Name of who submitted it.
 */
officer: string,
/**
 * When.
 */
submittedAt: string,
/**
 * To whom it goes, what it corrects.
 */
note: string,
/**
 * Commits that the log held: the last number of each stream, together.
 */
commits: number,
/**
 * Name of the key, as people compare it.
 */
key: string,
/**
 * Whether the signature holds over what is kept.
 */
sound: boolean,
/**
 * Digest of the tables.
 */
digest: string, };

export type SubmitForm = {
/**
 * Case.
 */
application: string,
/**
 * Why it is handed in in spite of warnings.
 */
overrides: Array<Overriding>, };

export type Submitted = {
/**
 * The submission.
 */
submission: SubmissionView,
/**
 * Its tables.
 */
sheets: Array<ReturnSheet>,
/**
 * Its balance.
 */
balance: Balance, };

export type Superseded = {
/**
 * The letter that did.
 */
by: string,
/**
 * What was wrong, a correction of the profile.
 */
correction: string,
/**
 * Why, in words.
 */
because: string,
/**
 * Whether time limits count from the service of the new letter; else from that of this one.
 */
restarts: boolean, };

export type SystemIndicatorArea = "access" | "process" | "quality" | "output" | "capacity" | "followUp" | "return" | "integration";

export type SystemIndicatorGood = "high" | "low" | "none";

export type SystemIndicatorKind = "share" | "inTime" | "days" | "each";

export type SystemIndicators = {
/**
 * In order.
 */
indicators: Array<IndicatorView>,
/**
 * Whether the authority confirmed what they count.
 */
verified: boolean, };

export type TableQuery = {
/**
 * What is counted.
 */
measure: Measure,
/**
 * In what.
 */
unit: CountUnit,
/**
 * When.
 */
period: CountPeriod,
/**
 * By what its rows stand: one dimension or more.
 */
rows: Array<Dimension>,
/**
 * By what its columns stand; none is one column.
 */
columns: Dimension | null,
/**
 * Only these.
 */
filters: Array<CountFilter>, };

export type TableRow = {
/**
 * A code for each dimension of the rows.
 */
codes: Array<string>,
/**
 * A count for each column.
 */
counts: Array<number>,
/**
 * Their sum.
 */
total: number, };

export type TableView = {
/**
 * Codes of the columns; one empty code where nothing was asked for.
 */
columns: Array<string>,
/**
 * Rows.
 */
rows: Array<TableRow>,
/**
 * The sum of each column.
 */
totals: Array<number>,
/**
 * Everything together.
 */
total: number, };

export type TagForm = {
/**
 * Line.
 */
line: string,
/**
 * Codes of the list `interview_topic`.
 */
topics: Array<string>, };

export type Taking = {
/**
 * Where it lies.
 */
path: string, };

export type TakingView = {
/**
 * Parts taken.
 */
done: number,
/**
 * Parts in all.
 */
total: number,
/**
 * What it did, once all of it is taken.
 */
applied: AppliedView | null, };

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
 * The day that it is for, where no time limit says it: a hearing, what a court asked for.
 */
day: string | null,
/**
 * Why it came back, when it did.
 */
returned: string | null, };

export type TaskCode = "interview" | "assess" | "redraft" | "review" | "vote" | "issue" | "deliver" | "hearing" | "direction" | "lateness" | "carryOut" | "reopening" | "statusNotice" | "statusResponse" | "statusDecide" | "statusServe" | "followNoShow" | "handOver" | "chase" | "issueLetter" | "serveLetter" | "endCase" | "returnCounsel" | "returnDecide" | "returnApprove" | "returnAdvise" | "returnChase" | "returnReconfirm" | "returnDeparture" | "returnPay" | "returnTranche" | "returnVisit";

export type TextDecision = {
/**
 * Which.
 */
edition: string,
/**
 * Why.
 */
remark: string, };

export type TextEditionView = {
/**
 * Which; none of what the profile brings.
 */
id: string | null,
/**
 * Version.
 */
version: number,
/**
 * Version that it was written from.
 */
basedOn: number,
/**
 * The text.
 */
source: string,
/**
 * Whether a translator confirmed it.
 */
verified: boolean,
/**
 * Where it stands.
 */
state: TextState,
/**
 * Whoever wrote on it.
 */
writers: Array<string>,
/**
 * Whether this officer wrote on it.
 */
own: boolean,
/**
 * When it was last saved; none of what the profile brings.
 */
savedAt: string | null,
/**
 * What was changed, and why.
 */
note: string,
/**
 * Who approved it or gave it back.
 */
decidedBy: string | null,
/**
 * When.
 */
decidedAt: string | null,
/**
 * Why it was given back, or is no longer used.
 */
remark: string | null, };

export type TextFault = {
/**
 * What is wrong.
 */
code: TextFaultCode,
/**
 * Line of the file, from 1.
 */
line: number,
/**
 * Character of the line, from 1.
 */
column: number,
/**
 * What it is about: the field, the word, the character.
 */
what: string,
/**
 * Whether the template can be used in spite of it.
 */
warning: boolean,
/**
 * Further values for the words of the page.
 */
fields: { [key in string]: string }, };

export type TextFaultCode = "headMissing" | "headInvalid" | "headDiffers" | "empty" | "syntax" | "tagUnknown" | "fieldUnknown" | "filterUnknown" | "functionUnknown" | "fieldMissing" | "notPrintable" | "wrongValue" | "clauseUnknown" | "clauseNested" | "directiveUnknown" | "directiveIncomplete" | "boxOpen" | "endAlone" | "notInBox" | "markupUnknown" | "footnoteMissing" | "tooLong" | "tooLarge" | "missingGlyph" | "forbiddenCharacter" | "remediesMissing" | "neverUsed" | "valueMissing";

export type TextFile = {
/**
 * Which.
 */
text: TextName,
/**
 * What letters are written with now.
 */
inUse: InUseView | null,
/**
 * Editions, the latest first; that which the profile brings is the last.
 */
editions: Array<TextEditionView>,
/**
 * What the check says of the latest.
 */
checked: Checked | null,
/**
 * Fields that it may name.
 */
fields: Array<FieldView>,
/**
 * Clauses of its language.
 */
clauses: Array<ClauseView>,
/**
 * Whether its language runs from right to left.
 */
rtl: boolean,
/**
 * The same text in the official language, to write from where there is none.
 */
model: string | null, };

export type TextForm = {
/**
 * Which text.
 */
text: TextName,
/**
 * The text.
 */
source: string,
/**
 * What was changed, and why.
 */
note: string,
/**
 * Whether a translator confirmed it; of a template its head says so.
 */
verified: boolean,
/**
 * When the open edition that it goes on from was saved; none where there was none.
 */
seen: string | null, };

export type TextId = {
/**
 * Which.
 */
edition: string, };

export type TextKind = "letter" | "clause";

export type TextName = {
/**
 * Template or clause.
 */
kind: TextKind,
/**
 * Name of the letter or the clause.
 */
name: string,
/**
 * Language.
 */
language: string, };

export type TextPreviewForm = {
/**
 * The text.
 */
form: TextForm,
/**
 * Invented people; none for a real case.
 */
sample: Sample | null,
/**
 * Number of a real case.
 */
case: string | null, };

export type TextPreviewed = {
/**
 * What the check found.
 */
checked: Checked,
/**
 * The letter; none when it cannot be written for these people.
 */
preview: Preview | null,
/**
 * Why not.
 */
fault: TextFault | null, };

export type TextRow = {
/**
 * Template or clause.
 */
kind: TextKind,
/**
 * Its name.
 */
name: string,
/**
 * Language, as a tag.
 */
language: string,
/**
 * Title of a letter, beginning of a clause; empty where nobody wrote it.
 */
title: string,
/**
 * Version in use; 0 where there is none.
 */
version: number,
/**
 * Whether a translator confirmed what is in use.
 */
verified: boolean,
/**
 * Whether the authority wrote it, and not the program.
 */
own: boolean,
/**
 * Where an edition stands that is being written or waits.
 */
open: TextState | null, };

export type TextState = "draft" | "submitted" | "approved" | "retired";

export type TextsView = {
/**
 * Letters and clauses by kind, name and language, with those that nobody wrote.
 */
rows: Array<TextRow>,
/**
 * Languages of the office's letters, the official ones first.
 */
languages: Array<string>,
/**
 * How many of them are official.
 */
official: number, };

export type TickForm = {
/**
 * Case.
 */
application: string,
/**
 * Remark.
 */
remark: string,
/**
 * Whether it is dealt with.
 */
done: boolean,
/**
 * What was done, or why nothing was.
 */
answer: string, };

export type Tie = {
/**
 * Who.
 */
person: string,
/**
 * What they are.
 */
relationship: Relationship, };

export type TieEvidence = {
/**
 * A code of the list `family_evidence`.
 */
code: string,
/**
 * What it shows, or why it cannot be had.
 */
note: string,
/**
 * Whether it is there.
 */
there: boolean,
/**
 * When it was recorded.
 */
on: string, };

export type TieEvidenceForm = {
/**
 * Application.
 */
reunion: string,
/**
 * A code of the list `family_evidence`.
 */
code: string,
/**
 * Whether it is there.
 */
there: boolean,
/**
 * What it shows, or why it cannot be had.
 */
note: string, };

export type TieEvidences = Array<TieEvidence>;

export type TierCode = "none" | "emergency" | "basic" | "comprehensive" | "enhanced";

export type ToCase = {
/**
 * List.
 */
import: string,
/**
 * Number of the family, as the list has it.
 */
family: string | null,
/**
 * Lines, where there is no such number.
 */
lines: Array<number>, };

export type Told = "supervisor" | "persons" | "head" | "police" | "unhcr" | "other";

export type ToldHow = "read" | "readOut";

export type Trainer = {
/**
 * Identifier.
 */
id: string,
/**
 * The officer; none where the trainer comes from outside.
 */
officer: string | null,
/**
 * Name.
 */
name: string,
/**
 * Whom they come from.
 */
organisation: string,
/**
 * Modules, by code.
 */
modules: Codes,
/**
 * Since when.
 */
since: string,
/**
 * Why they teach no longer.
 */
ended: TrainingEnd | null, };

export type TrainerForm = {
/**
 * Which one is changed; none is a new one.
 */
trainer: string | null,
/**
 * The officer, where it is one.
 */
officer: string | null,
/**
 * Name; that of the officer where one is given.
 */
name: string,
/**
 * Whom they come from.
 */
organisation: string,
/**
 * Modules that they may teach.
 */
modules: Array<string>,
/**
 * Since when.
 */
since: string, };

export type TrainerPart = "lead" | "co";

export type TrainerView = {
/**
 * The trainer.
 */
trainer: Trainer,
/**
 * Sessions that they taught or will teach.
 */
sessions: number, };

export type TrainingAnswers = {
/**
 * Question, by code.
 */
code: string,
/**
 * How many gave each mark, 1 to 5.
 */
counts: [number, number, number, number, number],
/**
 * Average.
 */
mean: number, };

export type TrainingArea = "transversal" | "asylum" | "reception";

export type TrainingCancelForm = {
/**
 * Which.
 */
session: string,
/**
 * Why.
 */
reason: string, };

export type TrainingCatalogueView = {
/**
 * Modules, each version.
 */
modules: Array<TrainingModuleView>,
/**
 * Rules of certificates.
 */
rules: TrainingRules,
/**
 * What roles ask for.
 */
required: Array<TrainingRequired>,
/**
 * Who pays.
 */
funders: Array<TrainingFunder>,
/**
 * Questions of the evaluation.
 */
questions: Array<TrainingQuestion>,
/**
 * Whether the authority confirmed it.
 */
verified: boolean, };

export type TrainingChoices = {
/**
 * Officers who work here, by name.
 */
officers: Array<Owner>,
/**
 * Trainers.
 */
trainers: Array<TrainerView>, };

export type TrainingCode = "moduleOverdue" | "expired" | "expiring" | "moduleDue" | "sessionSoon" | "evaluate" | "needsOpen" | "certificatesExpired" | "sessionsToSettle";

export type TrainingCoverage = {
/**
 * Role.
 */
role: string,
/**
 * Unit; empty for who is in none.
 */
unit: string,
/**
 * Module, by code.
 */
module: string,
/**
 * Officers who must hold it.
 */
officers: number,
/**
 * Those who do.
 */
held: number,
/**
 * Those who should by now and do not.
 */
overdue: number, };

export type TrainingDays = Array<string>;

export type TrainingDue = {
/**
 * What.
 */
code: TrainingCode,
/**
 * The module that it is about.
 */
module: string | null,
/**
 * The session, or the enrolment to be evaluated.
 */
id: string | null,
/**
 * How many.
 */
count: number,
/**
 * By when.
 */
day: string | null,
/**
 * Whether that day is over.
 */
late: boolean, };

export type TrainingEnd = {
/**
 * Why.
 */
reason: string,
/**
 * Who ended it.
 */
by: string,
/**
 * When.
 */
on: string, };

export type TrainingEndForm = {
/**
 * Which.
 */
id: string,
/**
 * Why.
 */
reason: string, };

export type TrainingEvaluation = {
/**
 * From 1 to 5, by the code of the question.
 */
marks: { [key in string]: number },
/**
 * In their own words.
 */
text: string,
/**
 * When.
 */
on: string, };

export type TrainingEvaluationForm = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * From 1 to 5, by the code of the question.
 */
marks: { [key in string]: number },
/**
 * In their own words.
 */
text: string, };

export type TrainingExport = {
/**
 * Which.
 */
table: TrainingTable,
/**
 * To which kind of file.
 */
format: ExportFormat,
/**
 * Over which days leavers are counted.
 */
period: TrainingTurnoverQuery,
/**
 * Of which session, where the table is of one.
 */
session: string | null, };

export type TrainingFunder = {
/**
 * Code.
 */
code: string,
/**
 * What it is called.
 */
text: Words, };

export type TrainingHeld = "overdue" | "expired" | "expiring" | "missing" | "held";

export type TrainingId = {
/**
 * Which.
 */
id: string, };

export type TrainingLeaver = {
/**
 * Name.
 */
name: string,
/**
 * Unit.
 */
unit: string,
/**
 * When.
 */
leftOn: string,
/**
 * Certificates that counted on that day.
 */
certificates: number,
/**
 * Hours of training in them.
 */
hours: number, };

export type TrainingLevel = "foundation" | "core" | "advanced" | "specialised";

export type TrainingLost = {
/**
 * Module, by code.
 */
module: string,
/**
 * Certificates.
 */
certificates: number,
/**
 * Hours.
 */
hours: number,
/**
 * Who still holds it.
 */
remaining: number, };

export type TrainingMatrix = {
/**
 * Modules that somebody must hold, by code.
 */
modules: Array<string>,
/**
 * Officers who work here, by name.
 */
rows: Array<TrainingRow>, };

export type TrainingMeetForm = {
/**
 * Need.
 */
need: string,
/**
 * Session.
 */
session: string, };

export type TrainingModule = {
/**
 * Code; a module of the shared catalogue is called by the list `training`.
 */
code: string,
/**
 * Version, a year as a rule.
 */
version: string,
/**
 * Title.
 */
title: Words,
/**
 * Where it belongs.
 */
area: TrainingArea,
/**
 * How deep it goes.
 */
level: TrainingLevel,
/**
 * Hours online; 0 is no such part.
 */
onlineHours: number,
/**
 * Hours face to face; 0 is no such part.
 */
faceHours: number,
/**
 * Modules that come before it, by code.
 */
prerequisites: Array<string>,
/**
 * For how many months a certificate counts; none is without end.
 */
validityMonths: number | null,
/**
 * What a test must reach, of 100; none is no test.
 */
passMark: number | null,
/**
 * The training that a certificate gives, a code of the list `training`.
 */
qualification: string | null,
/**
 * Whether a public source confirms its hours and terms.
 */
verified: boolean, };

export type TrainingModuleForm = {
/**
 * Code: small letters, digits and hyphens.
 */
code: string,
/**
 * Version.
 */
version: string,
/**
 * Title in the three languages.
 */
title: { [key in string]: string },
/**
 * Where it belongs.
 */
area: TrainingArea,
/**
 * How deep it goes.
 */
level: TrainingLevel,
/**
 * Hours online.
 */
onlineHours: number,
/**
 * Hours face to face.
 */
faceHours: number,
/**
 * Modules that come before it.
 */
prerequisites: Array<string>,
/**
 * For how many months a certificate counts.
 */
validityMonths: number | null,
/**
 * What a test must reach, of 100.
 */
passMark: number | null,
/**
 * The training that it gives, a code of the list `training`.
 */
qualification: string | null, };

export type TrainingModuleView = {
/**
 * The module.
 */
module: TrainingModule,
/**
 * Whether the authority added it.
 */
national: boolean,
/**
 * Whether it is the version that sessions are planned with.
 */
current: boolean,
/**
 * Who added it.
 */
addedBy: string | null,
/**
 * When.
 */
addedOn: string | null, };

export type TrainingNeed = {
/**
 * Identifier.
 */
id: string,
/**
 * The gap that it would close.
 */
gap: string | null,
/**
 * Module, by code.
 */
module: string,
/**
 * Who.
 */
officers: TrainingPeople,
/**
 * Which unit, where no officers are named.
 */
unit: string,
/**
 * Why.
 */
why: string,
/**
 * By when.
 */
due: string | null,
/**
 * Who raised it.
 */
raisedBy: string,
/**
 * When.
 */
raisedOn: string,
/**
 * The session that meets it.
 */
session: string | null,
/**
 * Why it is none any more.
 */
closed: TrainingEnd | null, };

export type TrainingNeedForm = {
/**
 * The gap that it would close.
 */
gap: string | null,
/**
 * Module, by code.
 */
module: string,
/**
 * Who.
 */
officers: Array<string>,
/**
 * Which unit, where no officers are named.
 */
unit: string,
/**
 * Why.
 */
why: string,
/**
 * By when.
 */
due: string | null, };

export type TrainingNeedState = "open" | "planned" | "done" | "closed";

export type TrainingNeedView = {
/**
 * The need.
 */
need: TrainingNeed,
/**
 * How it stands.
 */
state: TrainingNeedState,
/**
 * Whether it should have been met by now.
 */
late: boolean,
/**
 * Names of the officers.
 */
officers: Array<string>,
/**
 * How many of them hold the certificate; of a unit, how many of the session.
 */
done: number,
/**
 * The gap in its own words.
 */
gap: string | null,
/**
 * Who raised it.
 */
raisedBy: string,
/**
 * First day of the session.
 */
firstDay: string | null, };

export type TrainingOf = {
/**
 * Officer; none is oneself.
 */
officer: string | null, };

export type TrainingOnline = {
/**
 * Hours.
 */
hours: number,
/**
 * When it was recorded.
 */
on: string, };

export type TrainingPeople = Array<string>;

export type TrainingPlanForm = {
/**
 * Officer.
 */
officer: string,
/**
 * Module, by code.
 */
module: string,
/**
 * By when.
 */
due: string,
/**
 * With whom it was agreed.
 */
agreedBy: string,
/**
 * What else was agreed.
 */
note: string, };

export type TrainingPlanRow = {
/**
 * The step.
 */
item: PlanItem,
/**
 * With whom it was agreed.
 */
agreedBy: string,
/**
 * How it stands.
 */
state: TrainingHeld, };

export type TrainingPresence = "present" | "excused" | "absent";

export type TrainingQuestion = {
/**
 * Code.
 */
code: string,
/**
 * What is asked.
 */
text: Words, };

export type TrainingRequired = {
/**
 * Role.
 */
role: string,
/**
 * Modules, by code.
 */
modules: Array<string>,
/**
 * Within how many months after appointment.
 */
withinMonths: number, };

export type TrainingRequirement = {
/**
 * Module, by code.
 */
module: string,
/**
 * The roles that ask for it.
 */
roles: string[],
/**
 * By when; none where it is not known since when the officer works here.
 */
due: string | null,
/**
 * How it stands.
 */
state: TrainingHeld,
/**
 * Last day of the certificate.
 */
until: string | null, };

export type TrainingRow = {
/**
 * Officer.
 */
officer: string,
/**
 * Name.
 */
name: string,
/**
 * Roles.
 */
roles: string[],
/**
 * Where they work.
 */
post: PostView,
/**
 * What they must hold, in the order of the catalogue's roles.
 */
required: Array<TrainingRequirement>,
/**
 * What they hold beside it and counts today, by code.
 */
others: Array<Qualification>, };

export type TrainingRules = {
/**
 * Percent of the hours online.
 */
online: number,
/**
 * Percent of the days face to face.
 */
attendance: number,
/**
 * Resits after the first test.
 */
resits: number,
/**
 * Days before the end of a certificate from which it ends soon.
 */
expiringDays: number,
/**
 * Answers below which no averages are told.
 */
leastAnswers: number, };

export type TrainingSession = {
/**
 * Identifier.
 */
id: string,
/**
 * The module as it was when the session was planned.
 */
module: TrainingModule,
/**
 * The part online.
 */
online: TrainingSpan | null,
/**
 * Days face to face.
 */
faceDays: TrainingDays,
/**
 * Where.
 */
place: string,
/**
 * In which language, as a tag.
 */
language: string,
/**
 * Who teaches.
 */
trainers: SessionTrainers,
/**
 * Who pays, a code of the catalogue.
 */
funder: string,
/**
 * How many can take part.
 */
seats: number,
/**
 * Who planned it.
 */
plannedBy: string,
/**
 * When.
 */
plannedOn: string,
/**
 * Why it does not take place.
 */
cancelled: TrainingEnd | null, };

export type TrainingSessionForm = {
/**
 * Which one is changed; none is a new one.
 */
session: string | null,
/**
 * Module, by code; its current version is taught.
 */
module: string,
/**
 * First day online.
 */
onlineFrom: string | null,
/**
 * Last day online.
 */
onlineUntil: string | null,
/**
 * First day face to face; none while it is not known.
 */
faceFrom: string | null,
/**
 * Last day face to face; days on which offices do not work are left out.
 */
faceUntil: string | null,
/**
 * Where.
 */
place: string,
/**
 * In which language.
 */
language: string,
/**
 * Who teaches.
 */
trainers: Array<SessionTrainer>,
/**
 * Who pays.
 */
funder: string,
/**
 * How many can take part.
 */
seats: number,
/**
 * The need that it meets.
 */
need: string | null, };

export type TrainingSessionRow = {
/**
 * Session.
 */
id: string,
/**
 * Module.
 */
module: TrainingModule,
/**
 * First day.
 */
firstDay: string | null,
/**
 * Last day.
 */
lastDay: string | null,
/**
 * Where.
 */
place: string,
/**
 * In which language.
 */
language: string,
/**
 * Names of the trainers, whoever leads first.
 */
trainers: Array<string>,
/**
 * Who pays.
 */
funder: string,
/**
 * Seats.
 */
seats: number,
/**
 * Seats that are taken.
 */
taken: number,
/**
 * Who was nominated and has no seat.
 */
nominated: number,
/**
 * Certificates given.
 */
completed: number,
/**
 * Whether it does not take place.
 */
cancelled: boolean, };

export type TrainingSessionView = {
/**
 * The session.
 */
session: TrainingSession,
/**
 * The session as the list has it.
 */
row: TrainingSessionRow,
/**
 * Participants by name, those who were taken out last.
 */
participants: Array<EnrolmentView>,
/**
 * How many said what they think.
 */
answers: number,
/**
 * What they think; nothing while too few have answered.
 */
evaluation: Array<TrainingAnswers>,
/**
 * What they said in their own words, likewise.
 */
remarks: Array<string>, };

export type TrainingSpan = {
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
until: string, };

export type TrainingState = "nominated" | "enrolled" | "attending" | "completed" | "failed" | "withdrawn" | "noShow";

export type TrainingStepForm = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * To which state.
 */
to: TrainingState,
/**
 * Why; for who is taken out, did not come or did not pass.
 */
reason: string, };

export type TrainingTable = "matrix" | "sessions" | "needs" | "coverage" | "leavers" | "lost" | "modules" | "trainers" | "participants" | "attendance" | "evaluation" | "certificates" | "plans";

export type TrainingTestForm = {
/**
 * Enrolment.
 */
enrolment: string,
/**
 * Of 100.
 */
score: number,
/**
 * When.
 */
heldOn: string, };

export type TrainingTurnover = {
/**
 * Who left, the latest first.
 */
leavers: Array<TrainingLeaver>,
/**
 * What left with them, by module.
 */
lost: Array<TrainingLost>,
/**
 * Certificates that left.
 */
certificates: number,
/**
 * Hours that left.
 */
hours: number,
/**
 * How far who is here is trained, as of today.
 */
coverage: Array<TrainingCoverage>, };

export type TrainingTurnoverQuery = {
/**
 * First day.
 */
from: string,
/**
 * Last day.
 */
until: string, };

export type Transcript = {
/**
 * Its lines.
 */
lines: Array<LineView>,
/**
 * Its sections; those without anything said are left out.
 */
sections: Array<SectionView>,
/**
 * Whose signatures belong under it.
 */
signers: Array<SignerView>,
/**
 * Addenda.
 */
addenda: Array<AddendumView>,
/**
 * Whether the lines are as they were signed; none while it is not signed.
 */
intact: boolean | null, };

export type TransferForm = {
/**
 * Case.
 */
application: string,
/**
 * The unit that is to have it, a post of the profile.
 */
to: string,
/**
 * From when; none is today.
 */
on: string | null,
/**
 * Why.
 */
reason: string,
/**
 * Who is to be in charge of it, where that is known here.
 */
inCharge: string | null, };

export type TransferView = {
/**
 * Which.
 */
id: string,
/**
 * The unit that had it.
 */
from: Words,
/**
 * The unit that has it.
 */
to: Words,
/**
 * From when.
 */
on: string,
/**
 * Why.
 */
reason: string,
/**
 * Name of who is in charge of it from then on.
 */
inCharge: string | null,
/**
 * Name of who decided it.
 */
officer: string, };

export type TravelForm = {
/**
 * Case.
 */
application: string,
/**
 * For whom.
 */
person: string,
/**
 * The body that is written to.
 */
body: string,
/**
 * Which document.
 */
document: string,
/**
 * For which purpose, as far as it is to be told.
 */
purpose: string, };

export type TravelPaper = {
/**
 * Kind, a code of the list `document`.
 */
kind: string,
/**
 * Number.
 */
number: string,
/**
 * Last day of validity.
 */
validUntil: string | null, };

export type TravelView = {
/**
 * Which.
 */
id: string,
/**
 * For whom.
 */
person: string,
/**
 * The body that is written to.
 */
body: string,
/**
 * Which document.
 */
document: string,
/**
 * For which purpose.
 */
purpose: string,
/**
 * Name of who recorded it.
 */
recordedBy: string,
/**
 * When.
 */
recordedOn: string, };

export type TravelWithdrawForm = {
/**
 * Request.
 */
request: string,
/**
 * Why.
 */
reason: string, };

export type UndoDone = {
/**
 * The import.
 */
import: ImportView,
/**
 * Persons withdrawn.
 */
withdrawn: number,
/**
 * Persons who stay, by line.
 */
kept: Array<KeptPerson>, };

export type UndoForm = {
/**
 * List.
 */
import: string,
/**
 * Why.
 */
reason: string, };

export type UndoVerdict = {
/**
 * One person.
 */
one: string,
/**
 * The other.
 */
other: string,
/**
 * Why.
 */
reason: string, };

export type Unit = "calendarDay" | "workingDay" | "month";

export type UnmaskForm = {
/**
 * Case.
 */
application: string,
/**
 * Whose.
 */
person: string,
/**
 * Why it is needed.
 */
reason: string, };

export type UnsealForm = {
/**
 * Case.
 */
application: string,
/**
 * Why.
 */
reason: string, };

export type Unsigned = "beforeKeys" | "missing";

export type Urgency = "high" | "medium" | "low";

export type Verdict = "approved" | "returned";

export type VerdictForm = {
/**
 * A person.
 */
one: string,
/**
 * Another person.
 */
other: string,
/**
 * What they are.
 */
verdict: Sameness,
/**
 * The record that stands, when they are the same.
 */
kept: string | null,
/**
 * What the other is to the one, when they are relatives.
 */
relationship: Relationship | null,
/**
 * Why.
 */
reason: string, };

export type VersionView = {
/**
 * Number, from 1.
 */
number: number,
/**
 * Who handed it in.
 */
officer: string,
/**
 * When.
 */
at: string,
/**
 * All that was handed in.
 */
content: Content,
/**
 * Classes for want of which something was left out of it.
 */
withheld: Array<Class>, };

export type VisitForm = {
/**
 * Household.
 */
household: string,
/**
 * When.
 */
on: string,
/**
 * Who visits; none is whoever plans it.
 */
officer: string | null,
/**
 * What for.
 */
purpose: string, };

export type VisitPhotograph = {
/**
 * Its bytes.
 */
blob: string,
/**
 * What it shows.
 */
title: string, };

export type VisitPictureQuery = {
/**
 * Visit.
 */
visit: string,
/**
 * Which of its photographs.
 */
blob: string, };

export type VisitReport = {
/**
 * When they were visited.
 */
on: string,
/**
 * Who was there.
 */
present: string,
/**
 * What was found.
 */
findings: string,
/**
 * What is to follow.
 */
followUp: string,
/**
 * Who visited.
 */
officer: string, };

export type VisitReportForm = {
/**
 * Visit.
 */
visit: string,
/**
 * When they were visited.
 */
on: string,
/**
 * Who was there.
 */
present: string,
/**
 * What was found.
 */
findings: string,
/**
 * What is to follow.
 */
followUp: string, };

export type VoidForm = {
/**
 * Letter.
 */
letter: string,
/**
 * Why.
 */
because: string, };

export type Voided = {
/**
 * Why.
 */
because: string,
/**
 * Who did.
 */
officer: string,
/**
 * When.
 */
on: string, };

export type VolumeForm = {
/**
 * Case.
 */
application: string,
/**
 * The volume, when it is described anew.
 */
file: string | null,
/**
 * Where it belongs.
 */
place: string,
/**
 * What lies in it.
 */
content: string | null, };

export type VolumeId = {
/**
 * Which.
 */
file: string, };

export type VoluntaryReturn = {
/**
 * Identifier.
 */
id: string,
/**
 * Case.
 */
application: string,
/**
 * Who.
 */
person: string,
/**
 * When they first asked.
 */
askedOn: string,
/**
 * What they asked, in their own words.
 */
said: string,
/**
 * The adult with whom a child returns; none for adults, and for a child who would return alone.
 */
ledBy: string | null,
/**
 * Where they wish to go.
 */
destination: Destination | null,
/**
 * The application for help to return.
 */
applied: ReturnApplication | null,
/**
 * Whether the office may write to their consulate.
 */
consulate: ConsulateConsent | null,
/**
 * What they travel on.
 */
travelPaper: TravelPaper | null,
/**
 * The journey.
 */
booking: Booking | null,
/**
 * When they said again that they wish to go.
 */
reconfirmed: Reconfirmations,
/**
 * That they left.
 */
departed: Departed | null,
/**
 * That they came there.
 */
arrived: Arrived | null,
/**
 * How it ended.
 */
ended: ReturnEnd | null,
/**
 * Who recorded the question.
 */
openedBy: string,
/**
 * What a lawyer says of the status of a recognised refugee.
 */
legalNote: LegalNote | null,
/**
 * Medical clearance, where the journey needs it.
 */
cleared: Cleared | null, };

export type VoluntaryReturnView = {
/**
 * What was recorded of it.
 */
record: VoluntaryReturn,
/**
 * Who.
 */
name: PersonName,
/**
 * As what they return.
 */
role: ReturnRole,
/**
 * Where it stands.
 */
stage: ReturnStage,
/**
 * Whether they have a claim that is not decided.
 */
hasClaim: boolean,
/**
 * Whether they hold a status.
 */
holdsStatus: boolean,
/**
 * Topics of the profile that were not spoken of.
 */
topicsMissing: Array<string>,
/**
 * Its steps, in order.
 */
steps: Array<ReturnStep>,
/**
 * Talks, the oldest first; so are all that follow.
 */
counsellings: Array<ReturnCounselling>,
/**
 * Screenings. What was found is for whoever arranges returns or decides on them.
 */
screenings: Array<ReturnScreening>,
/**
 * What was found of a child.
 */
findings: Array<ReturnChildFinding>,
/**
 * Organisations that were asked.
 */
eligibilities: Array<ReturnEligibility>,
/**
 * Declarations.
 */
declarations: Array<ReturnDeclaration>,
/**
 * Withdrawals of the claim.
 */
withdrawals: Array<ClaimWithdrawal>,
/**
 * Money.
 */
payments: Array<ReturnPayment>,
/**
 * Visits.
 */
visits: Array<ReturnVisit>,
/**
 * Papers that were printed.
 */
papers: Array<ReturnPaper>, };

export type VoteForm = {
/**
 * Case.
 */
application: string,
/**
 * How.
 */
ballot: Ballot,
/**
 * Why; needed against.
 */
reason: string,
/**
 * Dissenting opinion, kept with the decision.
 */
dissent: string, };

export type VoteSignature = "holds" | "beforeKeys" | "wrong";

export type VoteView = {
/**
 * Member.
 */
officer: string,
/**
 * Whether it is the vote of whoever looks.
 */
own: boolean,
/**
 * How.
 */
ballot: Ballot,
/**
 * Why.
 */
reason: string,
/**
 * Dissenting opinion.
 */
dissent: string,
/**
 * When.
 */
at: string,
/**
 * Whether the member signed it.
 */
signature: VoteSignature,
/**
 * Whether it counts; one that came from another workstation after the vote was closed does not.
 */
counted: boolean, };

export type VotingView = {
/**
 * Commission.
 */
body: Commission,
/**
 * Votes on the version that was handed in last.
 */
votes: Array<VoteView>, };

export type WaitingPair = {
/**
 * A person.
 */
one: FoundPerson,
/**
 * Another person, registered earlier.
 */
other: FoundPerson,
/**
 * How likely they are one person, in thousandths, when it was raised.
 */
probability: number | null,
/**
 * When it was raised.
 */
raisedOn: string, };

export type WaitingPairs = {
/**
 * How many wait.
 */
total: number,
/**
 * The likeliest of them.
 */
pairs: Array<WaitingPair>, };

export type WaitingView = {
/**
 * `early`, `newer` or `fork`.
 */
why: string,
/**
 * The device that wrote it, when known.
 */
from: string | null,
/**
 * The device whose changes it waits for, when known.
 */
wanted: string | null,
/**
 * Since when.
 */
since: string, };

export type Warning = {
/**
 * Path of the field in the form.
 */
field: string,
/**
 * What.
 */
code: WarningCode,
/**
 * Values for the words.
 */
params: { [key in string]: string }, };

export type WarningCode = "greatAge" | "firstOfYear" | "nearMajority" | "aloneAsChild" | "mixedScripts" | "invisible" | "longName" | "nameDiffers" | "birthDiffers" | "birthSwapped" | "sexDiffers" | "nationalityDiffers" | "documentExpired" | "sameAsMember" | "parentTooYoung" | "childSpouse" | "secondSpouse" | "fearsMissing" | "officerInConflict";

export type Weighed = {
/**
 * Which way it points.
 */
mark: Mark,
/**
 * Why.
 */
note: string,
/**
 * What it rests on.
 */
sources: Array<EvidenceSource>, };

export type Whose = "authority" | "applicant";

export type Why = { "by": "number" } | { "by": "birth" } | { "by": "name",
/**
 * How close, in per cent.
 */
perCent: number, };

export type Width = "listed" | "assigned" | "returns" | "team";

export type Wishes = {
/**
 * Language of the interview, a code of the list `language`.
 */
language: string | null,
/**
 * Dialect.
 */
dialect: string | null,
/**
 * Sex of the interviewer; none is no wish.
 */
interviewer: Sex | null,
/**
 * Sex of the interpreter; none is no wish.
 */
interpreter: Sex | null,
/**
 * Anything else, in the person's words.
 */
told: string | null, };

export type WithdrawCertificateForm = {
/**
 * Which.
 */
certificate: string,
/**
 * Why.
 */
reason: string, };

export type WithdrawClaimForm = {
/**
 * Return.
 */
voluntaryReturn: string,
/**
 * When it was signed; today where nothing is said.
 */
signedOn: string | null,
/**
 * Language it was read in, as a tag.
 */
language: string,
/**
 * Interpreter.
 */
interpreter: string | null,
/**
 * Who witnessed it.
 */
witness: string,
/**
 * Who stood by a child that signs alone.
 */
guardian: string | null, };

export type WithdrawInformationForm = {
/**
 * Request.
 */
request: string,
/**
 * Why.
 */
reason: string, };

export type WithdrawObserverConsentForm = {
/**
 * Which.
 */
consent: string,
/**
 * Why.
 */
reason: string, };

export type WithdrawSavedForm = {
/**
 * Which.
 */
table: string,
/**
 * Why.
 */
reason: string, };

export type WithdrawalState = "waiting" | "effective" | "lapsed";

export type Words = { [key in string]: string };

export type Work = {
/**
 * Whether employed, a code of the list `employment`.
 */
employment: string | null,
/**
 * Occupation, a code of the list `occupation`.
 */
occupation: string | null,
/**
 * The work in the person's words.
 */
told: string | null, };

export type WorkState = "formal" | "informal" | "selfEmployed" | "seeking" | "inactive";

export type WritingView = {
/**
 * Letters of other acts than decisions, in the order of the acts.
 */
offers: Array<LetterOffer>,
/**
 * What the applicant is asked in writing.
 */
inquiries: Array<InquiryView>,
/**
 * To which units the case went.
 */
transfers: Array<TransferView>,
/**
 * Requests for travel documents.
 */
travels: Array<TravelView>,
/**
 * What can be wrong with an issued letter.
 */
corrections: Array<LetterCorrection>,
/**
 * Units that the case can go to.
 */
posts: Array<Post>,
/**
 * Officers of this file who can be in charge of it then; nobody for whoever may not give it away.
 */
officers: Array<OfficerInCharge>,
/**
 * Languages that a letter of the decision is written in, as tags, the official one first.
 */
languages: Array<string>,
/**
 * Further languages that a summary of it can be in.
 */
summaries: Array<string>,
/**
 * Languages that its reasons are written in, the official one first.
 */
reasoned: Array<string>,
/**
 * Language in which the applicant is addressed, as a tag.
 */
addressedIn: string,
/**
 * Whether this officer may issue, serve, correct and copy letters.
 */
mayIssue: boolean,
/**
 * Whether this officer may ask the applicant in writing.
 */
mayAsk: boolean,
/**
 * Whether this officer may give the case to another unit.
 */
mayTransfer: boolean, };

export type ZaragozaArea = "employment" | "education" | "socialInclusion" | "activeCitizenship" | "welcomingSociety";

export type ZaragozaIndicator = "employed" | "active" | "selfEmployed" | "fitting" | "language" | "school" | "abovePoverty" | "tenancy" | "clinic" | "contacts" | "document" | "longTerm" | "rights" | "notDiscriminated";

/** Every command of the core: what it takes, what it answers. */
export interface Commands {
  "session.state": { args: null; answer: SessionView };
  "session.sign_in": { args: SignIn; answer: SessionView };
  "session.sign_out": { args: null; answer: SessionView };
  "session.lock": { args: boolean; answer: SessionView };
  "session.stir": { args: null; answer: null };
  "disk.space": { args: null; answer: DiskSpace };
  "session.change_password": { args: ChangeForm; answer: SessionView };
  "session.choose": { args: Place; answer: SessionView };
  "session.recover": { args: Recover; answer: SessionView };
  "session.backups": { args: BackupPlace; answer: Array<BackupEntry> };
  "session.try_backup": { args: DoorForm; answer: DoorDrill };
  "session.restore": { args: DoorForm; answer: SessionView };
  "office.set_up": { args: SetUp; answer: SetUpDone };
  "office.demonstration": { args: null; answer: SessionView };
  "work.mine": { args: null; answer: MyWork };
  "case.list": { args: CaseQuery; answer: CaseList };
  "case.open": { args: CaseId; answer: CaseFile };
  "case.journal": { args: CaseId; answer: Array<EntryView> };
  "person.journal": { args: PersonJournal; answer: Array<EntryView> };
  "journal.list": { args: JournalQuery; answer: JournalPage };
  "journal.export": { args: JournalExport; answer: Released };
  "page.blocked": { args: Blocked; answer: null };
  "registration.register": { args: RegistrationForm; answer: Registered };
  "registration.correct": { args: Correction; answer: PersonView };
  "registration.describe": { args: Description; answer: PersonView };
  "registration.warnings": { args: RegistrationForm; answer: Array<Warning> };
  "registration.read_mrz": { args: Scanned; answer: Mrz };
  "registration.check_birth": { args: BirthForm; answer: Birth };
  "registration.romanise": { args: string; answer: string };
  "find.search": { args: FindQuery; answer: Array<FoundPerson> };
  "find.person": { args: PersonId; answer: PersonFile };
  "duplicate.candidates": { args: CandidateQuery; answer: Array<Candidate> };
  "duplicate.compare": { args: PairQuery; answer: Compared };
  "duplicate.decide": { args: VerdictForm; answer: null };
  "duplicate.undo": { args: UndoVerdict; answer: null };
  "duplicate.waiting": { args: null; answer: WaitingPairs };
  "reference.countries": { args: null; answer: Array<CountryView> };
  "reference.lists": { args: null; answer: ListsView };
  "family.add_member": { args: JoinForm; answer: Array<Warning> };
  "family.leave": { args: LeaveForm; answer: Array<Warning> };
  "family.split": { args: SplitForm; answer: SplitDone };
  "family.merge": { args: MergeForm; answer: Array<Warning> };
  "family.set_relationships": { args: RelateForm; answer: Array<Warning> };
  "family.warnings": { args: Array<Tie>; answer: Array<Warning> };
  "family.marry": { args: MarryForm; answer: Array<Warning> };
  "representative.appoint": { args: RepresentativeForm; answer: string };
  "representative.end": { args: RepresentativeEndForm; answer: null };
  "representative.withdraw": { args: RepresentativeWithdrawForm; answer: null };
  "kinship.record": { args: KinshipForm; answer: string };
  "kinship.withdraw": { args: KinshipWithdrawForm; answer: null };
  "need.record": { args: NeedForm; answer: string };
  "need.review": { args: NeedReviewForm; answer: null };
  "need.end": { args: NeedEndForm; answer: null };
  "need.withdraw": { args: NeedWithdrawForm; answer: null };
  "need.answer": { args: AnswerForm; answer: null };
  "import.open": { args: OpenForm; answer: OpenedList };
  "import.reread": { args: RereadForm; answer: OpenedList };
  "import.resume": { args: null; answer: OpenedList | null };
  "import.close": { args: ListId; answer: null };
  "import.preview": { args: ImportPreviewForm; answer: PreviewPiece };
  "import.run": { args: RunForm; answer: RunPiece };
  "import.list": { args: null; answer: Array<ImportView> };
  "import.rows": { args: RowsQuery; answer: RowsPage };
  "import.errors": { args: ErrorsForm; answer: Released };
  "import.undo": { args: UndoForm; answer: UndoDone };
  "import.to_case": { args: ToCase; answer: RegistrationForm };
  "import.source": { args: ListedPerson; answer: PersonSource | null };
  "restriction.set": { args: RestrictionForm; answer: null };
  "interview.start": { args: StartForm; answer: InterviewId };
  "interview.add_line": { args: LineForm; answer: LineView };
  "interview.change_line": { args: LineText; answer: LineView };
  "interview.sign": { args: SignForm; answer: null };
  "interview.transcript": { args: InterviewId; answer: Transcript };
  "interview.lines": { args: CaseId; answer: Array<InterviewLines> };
  "interview.check_opening": { args: OpeningForm; answer: null };
  "interview.tag_line": { args: TagForm; answer: LineView };
  "interview.end_break": { args: InterviewId; answer: LineView | null };
  "interview.read_back": { args: ReadBackForm; answer: null };
  "interview.add_addendum": { args: AddendumForm; answer: null };
  "fact.mark": { args: MarkForm; answer: Fact };
  "fact.record": { args: FactForm; answer: Fact };
  "decision.save": { args: DecisionForm; answer: null };
  "decision.submit": { args: SubmitForm; answer: null };
  "clock.extend": { args: ExtendForm; answer: null };
  "information.ask": { args: AskInformationForm; answer: string };
  "information.answer": { args: AnswerInformationForm; answer: null };
  "information.withdraw": { args: WithdrawInformationForm; answer: null };
  "application.set_procedure": { args: ProcedureForm; answer: null };
  "application.preview_move": { args: MoveQuery; answer: MovePreview };
  "application.move_profile": { args: MoveForm; answer: null };
  "profile.load": { args: InstallForm; answer: EditionsView };
  "profile.editions": { args: null; answer: EditionsView };
  "rule.ask": { args: RuleQuery; answer: Array<BrokenView> };
  "decision.review": { args: ReviewForm; answer: null };
  "decision.tick_remark": { args: TickForm; answer: null };
  "decision.vote": { args: VoteForm; answer: null };
  "decision.close_vote": { args: CloseForm; answer: null };
  "decision.versions": { args: DecisionId; answer: Array<VersionView> };
  "decision.reasons": { args: ReasonsQuery; answer: ReasonsDesk };
  "decision.guidance": { args: null; answer: Guidance };
  "text.list": { args: null; answer: TextsView };
  "text.open": { args: TextName; answer: TextFile };
  "text.check": { args: TextForm; answer: Checked };
  "text.preview": { args: TextPreviewForm; answer: TextPreviewed };
  "text.save": { args: TextForm; answer: TextId };
  "text.submit": { args: TextId; answer: null };
  "text.approve": { args: TextId; answer: null };
  "text.send_back": { args: TextDecision; answer: null };
  "text.retire": { args: TextDecision; answer: null };
  "text.export": { args: TextForm; answer: SavedFile };
  "statistic.situation": { args: SituationQuery; answer: Situation };
  "statistic.overdue": { args: null; answer: Overdue };
  "statistic.overdue_cases": { args: DeadlineName; answer: CountedCases };
  "statistic.cases": { args: CountQuestion; answer: CountedCases };
  "statistic.table": { args: TableQuery; answer: TableView };
  "statistic.saved": { args: null; answer: Array<SavedView> };
  "statistic.save": { args: SavedForm; answer: string };
  "statistic.forget": { args: WithdrawSavedForm; answer: null };
  "statistic.prepare": { args: ReturnQuery; answer: ReturnView };
  "statistic.submit": { args: SubmissionForm; answer: SubmissionView };
  "statistic.submissions": { args: null; answer: Array<SubmissionView> };
  "statistic.submitted": { args: SubmissionId; answer: Submitted };
  "statistic.difference": { args: SubmissionId; answer: ReturnDifference };
  "statistic.export": { args: ExportForm; answer: SavedFile };
  "statistic.brief": { args: BriefForm; answer: SavedFile };
  "letter.preview": { args: PreviewForm; answer: Preview };
  "letter.issue": { args: LetterForm; answer: null };
  "letter.show": { args: LetterId; answer: Preview };
  "letter.save": { args: LetterId; answer: SavedFile };
  "letter.open": { args: LetterId; answer: SavedFile };
  "letter.deliver": { args: DeliverForm; answer: null };
  "letter.issue_some": { args: IssueSomeForm; answer: Array<BatchDone> };
  "letter.deliver_some": { args: DeliverSomeForm; answer: Array<BatchDone> };
  "letter.list": { args: LettersQuery; answer: LettersList };
  "letter.print": { args: PrintForm; answer: null };
  "printer.list": { args: null; answer: Printers };
  "letter.copy": { args: CopyForm; answer: null };
  "letter.show_copy": { args: CopyId; answer: Preview };
  "letter.save_copy": { args: CopyId; answer: SavedFile };
  "letter.reissue": { args: ReissueForm; answer: null };
  "letter.void": { args: VoidForm; answer: null };
  "inquiry.record": { args: InquiryForm; answer: null };
  "inquiry.answer": { args: InquiryAnswerForm; answer: null };
  "inquiry.withdraw": { args: InquiryWithdrawForm; answer: null };
  "travel.record": { args: TravelForm; answer: null };
  "travel.withdraw": { args: TravelWithdrawForm; answer: null };
  "case.transfer": { args: TransferForm; answer: null };
  "case.assign": { args: AssignmentForm; answer: number };
  "letter.check": { args: CheckForm; answer: CheckVerdict };
  "key.list": { args: null; answer: Array<KeyView> };
  "key.export": { args: null; answer: SavedFile };
  "handover.give": { args: HandoverForm; answer: null };
  "handover.receive": { args: HandoverReceiptForm; answer: null };
  "handover.list": { args: HandoverQuery; answer: HandoverList };
  "handover.of_case": { args: CaseId; answer: HandoverCase };
  "exchange.state": { args: null; answer: ExchangeView };
  "exchange.bundles": { args: Folder; answer: Array<BundleFile> };
  "exchange.give": { args: GiveForm; answer: GivenView };
  "exchange.look": { args: Taking; answer: PreviewView };
  "exchange.take": { args: null; answer: TakingView };
  "exchange.take_on": { args: null; answer: TakingView };
  "exchange.found": { args: FoundForm; answer: Founded };
  "exchange.request": { args: RequestForm; answer: NamedFile };
  "exchange.look_request": { args: FileForm; answer: RequestView };
  "exchange.enrol": { args: EnrolForm; answer: NamedFile };
  "exchange.look_answer": { args: FileForm; answer: AuthorityView };
  "exchange.join": { args: FileForm; answer: null };
  "exchange.revoke": { args: NamedDevice; answer: null };
  "exchange.open_office": { args: OpenOfficeForm; answer: null };
  "exchange.revoke_office": { args: RevokeOfficeForm; answer: null };
  "exchange.believe": { args: NamedDevice; answer: null };
  "exchange.hub": { args: null; answer: HubPlace };
  "exchange.hub_now": { args: null; answer: null };
  "exchange.hub_request": { args: RequestForm; answer: NamedFile };
  "exchange.hub_look": { args: FileForm; answer: HubAnswerView };
  "exchange.hub_join": { args: FileForm; answer: null };
  "exchange.hub_pause": { args: HubPause; answer: null };
  "exchange.hub_leave": { args: null; answer: null };
  "conflict.list": { args: null; answer: DisputeList };
  "conflict.settle": { args: SettleForm; answer: DisputeView | null };
  "key.look": { args: KeyFile; answer: KeyFileView };
  "key.import": { args: KeyFile; answer: ImportedKeys };
  "key.revoke": { args: RevokeForm; answer: null };
  "appeal.lodge": { args: AppealForm; answer: Made };
  "appeal.withdraw": { args: AppealWithdrawForm; answer: null };
  "appeal.lateness": { args: LatenessForm; answer: null };
  "appeal.proceed": { args: ProceedingForm; answer: Made };
  "appeal.done": { args: ProceedingDoneForm; answer: null };
  "appeal.take_back": { args: ProceedingWithdrawForm; answer: null };
  "appeal.judge": { args: JudgmentForm; answer: Made };
  "appeal.carry_out": { args: CarryOutForm; answer: null };
  "case.close": { args: ClosureForm; answer: null };
  "case.request_reopening": { args: ReopenForm; answer: Made };
  "case.decide_reopening": { args: ReopenVerdictForm; answer: Opened };
  "status.open": { args: StatusProcedureForm; answer: Made };
  "status.abandon": { args: AbandonForm; answer: null };
  "status.respond": { args: ResponseForm; answer: null };
  "status.decide": { args: StatusRulingForm; answer: null };
  "status.serve": { args: ServeForm; answer: null };
  "board.export": { args: BoardExport; answer: SavedFile };
  "board.overview": { args: null; answer: BoardOverview };
  "board.meeting": { args: BoardId; answer: BoardMeetingView };
  "board.mine": { args: null; answer: Array<BoardActionView> };
  "board.body": { args: BoardBodyForm; answer: string };
  "board.end": { args: BoardId; answer: null };
  "board.seat": { args: BoardSeatForm; answer: string };
  "board.unseat": { args: BoardEndSeatForm; answer: null };
  "board.call": { args: BoardMeetingForm; answer: string };
  "board.cancel": { args: BoardCancelForm; answer: null };
  "board.agenda": { args: BoardAgendaForm; answer: null };
  "board.paper": { args: NewBoardPaper; answer: string };
  "board.withdraw_paper": { args: BoardWithdrawPaperForm; answer: null };
  "board.open_paper": { args: BoardId; answer: SavedFile };
  "board.attend": { args: BoardAttendanceForm; answer: BoardPresence };
  "board.minutes": { args: BoardMinutesForm; answer: null };
  "board.adopt": { args: BoardAdoptForm; answer: null };
  "board.decide": { args: BoardDecisionForm; answer: string };
  "board.act": { args: BoardActionForm; answer: string };
  "board.done": { args: BoardDoneForm; answer: null };
  "board.risk": { args: BoardRiskForm; answer: string };
  "board.close_risk": { args: BoardCloseRiskForm; answer: null };
  "board.preview_pack": { args: BoardPackForm; answer: Preview };
  "board.issue_pack": { args: BoardPackForm; answer: string };
  "board.open_pack": { args: BoardId; answer: SavedFile };
  "indicator.all": { args: IndicatorQuery; answer: SystemIndicators };
  "indicator.by_officer": { args: OneIndicator; answer: Funnel };
  "indicator.cases": { args: OneIndicator; answer: CountedCases };
  "indicator.export": { args: IndicatorExport; answer: SavedFile };
  "observe.files": { args: null; answer: Array<ObservedRow> };
  "observe.file": { args: ObserveId; answer: ObservedFile };
  "observe.unmask": { args: UnmaskForm; answer: null };
  "observe.consents": { args: ObserveId; answer: AuditConsents };
  "observe.consent": { args: ObserverConsentForm; answer: string };
  "observe.withdraw": { args: WithdrawObserverConsentForm; answer: null };
  "quality.checklists": { args: null; answer: Array<AuditChecklist> };
  "quality.audits": { args: null; answer: Array<AuditRow> };
  "quality.audit": { args: AuditId; answer: AuditView };
  "quality.choices": { args: null; answer: AuditChoices };
  "quality.propose": { args: PlanQuery; answer: FrameView };
  "quality.plan": { args: AuditForm; answer: string };
  "quality.replace": { args: AuditReplacement; answer: string };
  "quality.sheet": { args: AuditId; answer: AuditSheet };
  "quality.assess": { args: AuditAssessmentForm; answer: AuditAssessment };
  "quality.feedback": { args: AuditFeedbackForm; answer: string };
  "quality.close": { args: CloseAuditForm; answer: null };
  "quality.report": { args: AuditReportQuery; answer: AuditReport };
  "quality.export": { args: AuditExport; answer: SavedFile };
  "quality.gaps": { args: null; answer: ActionPlan };
  "quality.found": { args: GapForm; answer: string };
  "quality.recommend": { args: RecommendationForm; answer: string };
  "quality.respond": { args: AuthorityAnswerForm; answer: null };
  "quality.improve": { args: ImprovementForm; answer: string };
  "quality.done": { args: DoneForm; answer: null };
  "quality.mine": { args: null; answer: MyQuality };
  "quality.answer": { args: AuditAnswerForm; answer: null };
  "training.catalogue": { args: null; answer: TrainingCatalogueView };
  "training.choices": { args: null; answer: TrainingChoices };
  "training.module": { args: TrainingModuleForm; answer: string };
  "training.trainer": { args: TrainerForm; answer: string };
  "training.trainer_end": { args: StandDownTrainerForm; answer: null };
  "training.sessions": { args: null; answer: Array<TrainingSessionRow> };
  "training.session": { args: TrainingId; answer: TrainingSessionView };
  "training.plan": { args: TrainingSessionForm; answer: string };
  "training.cancel": { args: TrainingCancelForm; answer: null };
  "training.nominate": { args: NominationForm; answer: Array<string> };
  "training.step": { args: TrainingStepForm; answer: null };
  "training.attendance": { args: AttendanceForm; answer: null };
  "training.online": { args: OnlineForm; answer: null };
  "training.test": { args: TrainingTestForm; answer: Exam };
  "training.award": { args: CertificateForm; answer: Certificate };
  "training.preview": { args: CertificateForm; answer: Preview };
  "training.record": { args: CertificateRecordForm; answer: string };
  "training.withdraw": { args: WithdrawCertificateForm; answer: null };
  "training.matrix": { args: null; answer: TrainingMatrix };
  "training.post": { args: PostForm; answer: null };
  "training.agree": { args: TrainingPlanForm; answer: string };
  "training.drop_plan": { args: TrainingEndForm; answer: null };
  "training.needs": { args: null; answer: Array<TrainingNeedView> };
  "training.need": { args: TrainingNeedForm; answer: string };
  "training.meet": { args: TrainingMeetForm; answer: null };
  "training.close_need": { args: TrainingEndForm; answer: null };
  "training.turnover": { args: TrainingTurnoverQuery; answer: TrainingTurnover };
  "training.export": { args: TrainingExport; answer: SavedFile };
  "training.mine": { args: TrainingOf; answer: MyTraining };
  "training.evaluate": { args: TrainingEvaluationForm; answer: null };
  "training.certificate": { args: TrainingId; answer: Preview };
  "training.save_certificate": { args: TrainingId; answer: SavedFile };
  "return.list": { args: null; answer: Array<ReturnRow> };
  "return.of_case": { args: ReturnsOf; answer: CaseReturns };
  "return.ask": { args: ReturnAskForm; answer: Made };
  "return.counsel": { args: ReturnCounselForm; answer: Made };
  "return.screen": { args: ReturnScreenForm; answer: Made };
  "return.decide": { args: ReturnDecideForm; answer: null };
  "return.child": { args: ReturnChildFindingForm; answer: Made };
  "return.apply": { args: ReturnApplyForm; answer: null };
  "return.declare": { args: ReturnDeclareForm; answer: Made };
  "return.withdraw_claim": { args: WithdrawClaimForm; answer: Made };
  "return.ask_eligibility": { args: ReturnAskEligibilityForm; answer: Made };
  "return.answer_eligibility": { args: ReturnAnswerEligibilityForm; answer: null };
  "return.advise": { args: ReturnAdviceForm; answer: null };
  "return.consent": { args: ReturnConsentForm; answer: null };
  "return.take_back_consent": { args: ReturnTakeBackForm; answer: null };
  "return.travel_paper": { args: ReturnTravelPaperForm; answer: null };
  "return.clear": { args: ReturnClearForm; answer: null };
  "return.book": { args: ReturnBookForm; answer: null };
  "return.reconfirm": { args: ReturnReconfirmForm; answer: null };
  "return.depart": { args: ReturnDepartForm; answer: null };
  "return.arrive": { args: ReturnArriveForm; answer: null };
  "return.revoke": { args: ReturnRevokeForm; answer: null };
  "return.end": { args: EndReturnForm; answer: null };
  "return.visit": { args: ReturnVisitForm; answer: Made };
  "return.plan_payment": { args: ReturnPaymentForm; answer: Made };
  "return.approve_payment": { args: ReturnApproveForm; answer: null };
  "return.paid": { args: ReturnPaidForm; answer: null };
  "return.keep_receipt": { args: NewReturnReceipt; answer: string };
  "return.cancel_payment": { args: ReturnCancelForm; answer: null };
  "return.preview": { args: ReturnPrintQuery; answer: Preview };
  "return.print": { args: ReturnPrintForm; answer: ReturnPrinted };
  "return.show": { args: ReturnPaperId; answer: Preview };
  "return.save": { args: ReturnPaperId; answer: SavedFile };
  "flag.raise": { args: FlagForm; answer: Made };
  "flag.end": { args: FlagEndForm; answer: null };
  "flag.withdraw": { args: FlagWithdrawForm; answer: null };
  "portrait.take": { args: Photograph; answer: PortraitTaken };
  "portrait.choose": { args: PortraitChoice; answer: null };
  "attachment.add": { args: NewAttachment; answer: Added };
  "attachment.describe": { args: AttachmentDescription; answer: null };
  "attachment.withdraw": { args: AttachmentWithdrawal; answer: null };
  "attachment.read": { args: AttachmentId; answer: AttachmentContent };
  "attachment.open": { args: AttachmentId; answer: SavedFile };
  "attachment.picture": { args: PictureQuery; answer: Picture };
  "document.add": { args: NewDocument; answer: IdentityDocument };
  "document.change": { args: DocumentChange; answer: IdentityDocument };
  "document.retain": { args: RetainForm; answer: IdentityDocument };
  "document.return": { args: ReturnForm; answer: IdentityDocument };
  "document.lose": { args: LossForm; answer: IdentityDocument };
  "document.examine": { args: ExaminationForm; answer: IdentityDocument };
  "document.withdraw": { args: DocumentWithdrawal; answer: null };
  "custody.held": { args: null; answer: HeldList };
  "paper.preview": { args: PaperForm; answer: Preview };
  "paper.issue": { args: PaperForm; answer: PaperId };
  "paper.show": { args: PaperId; answer: Preview };
  "paper.save": { args: PaperId; answer: SavedFile };
  "paper.open": { args: PaperId; answer: SavedFile };
  "appointment.make": { args: AppointmentForm; answer: Appointment };
  "appointment.check": { args: AppointmentForm; answer: AppointmentCheck };
  "appointment.bookable": { args: BookingQuery; answer: BookableCase };
  "appointment.cancel": { args: AppointmentCancellation; answer: null };
  "appointment.outcome": { args: OutcomeForm; answer: Appointment | null };
  "appointment.attempt": { args: ContactForm; answer: string };
  "appointment.calendar": { args: CalendarQuery; answer: OfficeCalendar };
  "appointment.slots": { args: SlotQuery; answer: Array<Slot> };
  "appointment.choices": { args: null; answer: AppointmentChoices };
  "interpreter.list": { args: null; answer: Array<InterpreterView> };
  "interpreter.record": { args: InterpreterForm; answer: string };
  "interpreter.stand_down": { args: InterpreterStanding; answer: null };
  "room.list": { args: null; answer: Array<Room> };
  "room.record": { args: RoomForm; answer: string };
  "acknowledgement.record": { args: AcknowledgementForm; answer: Acknowledgement };
  "acknowledgement.withdraw": { args: AcknowledgementWithdrawal; answer: null };
  "coi.search": { args: CoiSearch; answer: CoiFound };
  "coi.pick": { args: CoiSearch; answer: Array<Picked> };
  "coi.show": { args: SourceId; answer: SourceView };
  "coi.page": { args: PageQuery; answer: PageView };
  "coi.copy": { args: SourceId; answer: CopyContent };
  "coi.inspect": { args: SourceFile; answer: InspectedSource };
  "coi.add": { args: AddSource; answer: string };
  "coi.correct": { args: SourceCorrection; answer: null };
  "coi.withdraw": { args: SourceWithdrawal; answer: null };
  "coi.quote": { args: QuoteForm; answer: string };
  "coi.unquote": { args: QuoteWithdrawal; answer: null };
  "coi.queries": { args: null; answer: QueriesView };
  "coi.query": { args: QueryId; answer: QueryView };
  "coi.ask": { args: QueryForm; answer: string };
  "coi.unask": { args: QueryWithdrawal; answer: null };
  "coi.answer": { args: QueryAnswerForm; answer: null };
  "coi.cite": { args: CiteForm; answer: string };
  "coi.uncite": { args: CitationId; answer: null };
  "coi.cited": { args: CitedBy; answer: Array<CitationView> };
  "access.who": { args: CaseId; answer: AccessView };
  "access.seal": { args: SealForm; answer: null };
  "access.unseal": { args: UnsealForm; answer: null };
  "access.admit": { args: AdmitForm; answer: null };
  "access.dismiss": { args: DismissForm; answer: null };
  "access.declare_conflict": { args: ConflictOfInterestForm; answer: null };
  "access.break_glass": { args: EmergencyForm; answer: CaseId };
  "access.emergencies": { args: null; answer: Array<EmergencyView> };
  "access.judge": { args: JudgeForm; answer: null };
  "access.matches": { args: CandidateQuery; answer: Array<ClosedMatch> };
  "draft.save": { args: DraftForm; answer: null };
  "draft.load": { args: DraftKey; answer: DraftView | null };
  "draft.discard": { args: DraftKey; answer: null };
  "officer.list": { args: null; answer: Array<OfficerView> };
  "officer.add": { args: NewOfficer; answer: OfficerView };
  "officer.qualify": { args: QualifyForm; answer: OfficerView };
  "officer.reset_password": { args: ResetForm; answer: OfficerView };
  "officer.remove": { args: OfficerId; answer: OfficerView };
  "office.keys": { args: null; answer: KeysView };
  "office.renew_recovery_code": { args: null; answer: SetUpDone };
  "office.entrust": { args: EscrowForm; answer: KeysView };
  "backup.folders": { args: null; answer: Array<string> };
  "backup.write": { args: BackupPlace; answer: null };
  "backup.asked": { args: null; answer: BackupAsked };
  "backup.state": { args: null; answer: BackupState };
  "backup.list": { args: BackupPlace; answer: Array<BackupEntry> };
  "backup.drill": { args: BackupForm; answer: DrillView };
  "backup.restore": { args: BackupForm; answer: SessionView };
  "backup.aside": { args: null; answer: Array<AsideEntry> };
  "backup.remove_aside": { args: AsideName; answer: Array<AsideEntry> };
  "file.check": { args: null; answer: FileCheckView };
  "file.begin_check": { args: null; answer: CheckProgress };
  "file.step_check": { args: null; answer: CheckProgress };
  "records.of_case": { args: RecordsOf; answer: CaseRecords };
  "filing.list": { args: FilesQuery; answer: FilesList };
  "filing.keepers": { args: null; answer: Array<FileKeeper> };
  "filing.volume": { args: VolumeForm; answer: null };
  "filing.send": { args: SendForm; answer: null };
  "filing.confirm": { args: ConfirmForm; answer: null };
  "filing.put_back": { args: VolumeId; answer: null };
  "filing.box": { args: BoxForm; answer: null };
  "filing.label": { args: LabelForm; answer: Preview };
  "disclosure.list": { args: DisclosuresQuery; answer: DisclosuresList };
  "disclosure.open": { args: DisclosureId; answer: DisclosureDesk };
  "disclosure.receive": { args: DisclosureRequestForm; answer: Made };
  "disclosure.identify": { args: IdentityForm; answer: null };
  "disclosure.decide": { args: DisclosureDecideForm; answer: null };
  "disclosure.disclose": { args: DiscloseForm; answer: Released };
  "disclosure.answer": { args: DisclosureAnswerForm; answer: null };
  "disclosure.letter": { args: DisclosureId; answer: Preview };
  "disclosure.withdraw": { args: DisclosureWithdrawForm; answer: null };
  "release.choices": { args: null; answer: ReleaseChoices };
  "release.exports": { args: ExportsQuery; answer: ExportsList };
  "release.end": { args: ExportEndForm; answer: null };
  "release.cases": { args: CasesReleaseForm; answer: Released };
  "release.attachment": { args: AttachmentReleaseForm; answer: Released };
  "release.case": { args: CaseReleaseForm; answer: Released };
  "recipient.list": { args: null; answer: Array<Recipient> };
  "recipient.record": { args: RecipientForm; answer: Made };
  "recipient.stand": { args: RecipientStanding; answer: null };
  "keeping.due": { args: RetentionQuery; answer: RetentionList };
  "keeping.erasures": { args: null; answer: Array<KeepingOrderView> };
  "keeping.aside": { args: null; answer: number };
  "keeping.hold": { args: KeepingForm; answer: Made };
  "keeping.seal": { args: KeepingForm; answer: Made };
  "keeping.lift": { args: KeepingLiftForm; answer: null };
  "keeping.propose_erasure": { args: ErasureForm; answer: Made };
  "keeping.decide_erasure": { args: ErasureVerdictForm; answer: null };
  "keeping.erase_late": { args: LateForm; answer: null };
  "keeping.certificate": { args: KeepingOrderId; answer: Preview };
  "keeping.save_certificate": { args: KeepingOrderId; answer: SavedFile };
  "breach.list": { args: null; answer: Array<BreachView> };
  "breach.record": { args: BreachForm; answer: Made };
  "breach.notify": { args: BreachNotifyForm; answer: null };
  "breach.close": { args: BreachCloseForm; answer: null };
  "file.repair": { args: null; answer: FileRepaired };
  "file.checked": { args: null; answer: FileChecked };
  "household.list": { args: HouseholdQuery; answer: HouseholdList };
  "household.show": { args: HouseholdId; answer: HouseholdView };
  "household.register": { args: HouseholdForm; answer: string };
  "household.change": { args: HouseholdForm; answer: null };
  "household.end": { args: EndHouseholdForm; answer: null };
  "household.move_in": { args: MoveInForm; answer: null };
  "household.leave": { args: HouseholdLeaveForm; answer: null };
  "problem.report": { args: SocialProblemForm; answer: string };
  "problem.solve": { args: ProblemOutcomeForm; answer: null };
  "visit.plan": { args: VisitForm; answer: string };
  "visit.report": { args: VisitReportForm; answer: null };
  "visit.cancel": { args: CancelVisitForm; answer: null };
  "visit.picture": { args: VisitPictureQuery; answer: Picture };
  "visit.photograph": { args: NewVisitPhotograph; answer: null };
  "diary.between": { args: DiaryQuery; answer: Array<DiaryEntry> };
  "visit.of_case": { args: CaseId; answer: Array<CaseVisit> };
  "assistance.due": { args: null; answer: Array<AssistanceDue> };
  "programme.list": { args: null; answer: Array<ProgrammeView> };
  "programme.save": { args: ProgrammeForm; answer: string };
  "programme.criteria": { args: CriteriaForm; answer: number };
  "programme.close": { args: CloseProgramme; answer: null };
  "eligibility.assess": { args: AssessForm; answer: string };
  "eligibility.assess_all": { args: ProgrammeId; answer: AssessedMany };
  "eligibility.waiting": { args: ProgrammeId; answer: Array<EligibilityView> };
  "eligibility.confirm": { args: ConfirmEligibilityForm; answer: number };
  "eligibility.confirm_eligible": { args: ProgrammeId; answer: number };
  "payment.lists": { args: PaymentListsOf; answer: Array<PaymentListRow> };
  "payment.show": { args: PaymentLineQuery; answer: PaymentListView };
  "payment.draft": { args: DraftPaymentListForm; answer: string };
  "payment.settle": { args: SettleDoubleForm; answer: null };
  "payment.check": { args: PaymentListId; answer: null };
  "payment.approve": { args: ApproveListForm; answer: null };
  "payment.pay": { args: PaidListForm; answer: null };
  "payment.drop": { args: DropListForm; answer: null };
  "payment.deliver": { args: DeliveryForm; answer: number };
  "payment.fail": { args: FailedLineForm; answer: null };
  "complaint.list": { args: null; answer: Array<ComplaintView> };
  "complaint.lodge": { args: ComplaintForm; answer: string };
  "complaint.answer": { args: AnswerComplaintForm; answer: null };
  "shelter.sites": { args: null; answer: Array<ShelterSiteView> };
  "shelter.site": { args: ShelterSiteForm; answer: string };
  "shelter.unit": { args: ShelterUnitForm; answer: string };
  "shelter.against": { args: CheckInForm; answer: Array<BrokenView> };
  "shelter.check_in": { args: CheckInForm; answer: string };
  "shelter.check_out": { args: CheckOutForm; answer: null };
  "integration.of_case": { args: IntegrationOf; answer: IntegrationView };
  "integration.open": { args: IntegrationPlanForm; answer: string };
  "integration.exit": { args: PlanExitForm; answer: null };
  "integration.review": { args: PlanReviewForm; answer: string };
  "integration.goal": { args: PlanGoalForm; answer: string };
  "integration.action_done": { args: ActionDoneForm; answer: null };
  "integration.end_goal": { args: GoalEndForm; answer: null };
  "referral.against": { args: ReferralForm; answer: Array<BrokenView> };
  "referral.send": { args: ReferralForm; answer: string };
  "referral.answer": { args: ReferralAnswerForm; answer: null };
  "reunion.apply": { args: ReunionForm; answer: string };
  "reunion.evidence": { args: TieEvidenceForm; answer: null };
  "reunion.decide": { args: ReunionDecisionForm; answer: null };
  "reunion.step": { args: ReunionStepForm; answer: null };
  "reunion.arrive": { args: ReunionArrivalForm; answer: null };
  "card.issue": { args: RefugeeDocumentForm; answer: string };
  "card.lose": { args: CardLossForm; answer: null };
  "card.ending": { args: null; answer: Array<RefugeeDocumentView> };
  "about": { args: null; answer: About };
}
