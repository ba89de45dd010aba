//! The main job, from the border post to the issued letter, walked through the verbs. One realistic family: a
//! passport with a machine-readable zone, a person with one name only, a birth in another calendar, an estimated age,
//! a contradiction put to the applicant, a draft that is returned once.

use super::{
    people,
    telling::{Found, line, sources, spoken},
    unusable,
};
use crate::{
    Code, Desk, Result,
    application::{self, RegistrationForm, register},
    assessment::{self, FactForm},
    decision::{
        self, Analysis, DecisionForm, LetterReasons, OwnAnalyses, Reasons, ReviewForm, RulingForm,
        SubmitForm, Verdict,
    },
    interview::{self, LineForm, OpeningForm, SignForm, StartForm},
    letter::{self, LetterForm},
    permit::Acting,
    profile::OutcomeCode,
    rule::{self, Act, RuleQuery},
};
use chrono::{DateTime, Days, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::Id;

/// Why a family that may have been here before is decided all the same.
const AGAIN: &str = "Nümayiş: uydurma ailə eyni iş yerində yenidən qeydiyyata alınır.";

#[derive(Debug, serde::Deserialize)]
struct Data {
    registration: Registration,
    interviews: Vec<Interview>,
    facts: Vec<Fact>,
    analysis: Analysis,
    returned: Returned,
    revised: Revised,
    reasons: BTreeMap<String, Vec<String>>,
    letter: Letter,
}

#[derive(Debug, serde::Deserialize)]
struct Registration {
    language: String,
    #[serde(default)]
    fears: String,
    contact: String,
    arrived_days_before: u64,
    reasons: String,
    members: Vec<people::Member>,
}

#[derive(Debug, serde::Deserialize)]
struct Interview {
    member: usize,
    language: String,
    interpreter: String,
    remarks: String,
    /// A line that is first written down otherwise, and corrected when it is read back.
    correction: Option<Correction>,
    lines: Vec<String>,
}

#[derive(Debug, serde::Deserialize)]
struct Correction {
    line: u32,
    first: String,
}

#[derive(Debug, serde::Deserialize)]
struct Fact {
    member: usize,
    /// Interview, and number of the line in it.
    evidence: Vec<(usize, u32)>,
    put_in: Option<(usize, u32)>,
    #[serde(flatten)]
    found: Found,
}

#[derive(Debug, serde::Deserialize)]
struct Returned {
    reasons: String,
}

#[derive(Debug, serde::Deserialize)]
struct Revised {
    relocation: String,
}

#[derive(Debug, serde::Deserialize)]
struct Letter {
    language: Lang,
    summary: Lang,
    hand_over_after: u64,
}

fn data() -> Result<Data> {
    toml::from_str(include_str!("main_job.toml")).map_err(unusable)
}

/// Reasons in the first draft; the reviewer finds that two are missing.
const AT_FIRST: usize = 3;

/// Where the job is done: at which desk, what time it is, and who is told of each step that was acknowledged.
pub struct Work<'w> {
    /// The desk.
    pub desk: &'w mut Desk,
    /// Tells the time of each step.
    pub clock: &'w mut dyn FnMut() -> DateTime<Utc>,
    /// Is told the command of each step, once it was acknowledged. Each step is one commit about the case.
    pub step: &'w mut dyn FnMut(&str),
}

/// The case in the making.
#[derive(Debug, Clone)]
pub struct Case {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// The family: mother, father, son, daughter.
    pub members: Vec<Id>,
}

/// What comes out of the main job.
#[derive(Debug, Clone)]
pub struct MainJob {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// The issued letter.
    pub letter: Id,
    /// Its pages.
    pub pages: u32,
}

/// Walks the whole job with two officers.
///
/// # Errors
/// Of the verbs.
pub fn walk(
    desk: &mut Desk,
    caseworker: &Acting,
    reviewer: &Acting,
    clock: &mut dyn FnMut() -> DateTime<Utc>,
    step: &mut dyn FnMut(&str),
) -> Result<MainJob> {
    let mut work = Work { desk, clock, step };
    let case = take(&mut work, caseworker)?;
    interviews(&mut work, caseworker, &case)?;
    assess(&mut work, caseworker, &case)?;
    draft(&mut work, caseworker, &case)?;
    send_back(&mut work, reviewer, &case)?;
    revise(&mut work, caseworker, &case)?;
    approve(&mut work, reviewer, &case)?;
    issue(&mut work, caseworker, &case)
}

/// The border post registers the family.
///
/// # Errors
/// Of the verb.
pub fn take(work: &mut Work<'_>, officer: &Acting) -> Result<Case> {
    let data = data()?.registration;
    let now = (work.clock)();
    let form = RegistrationForm {
        language: data.language,
        reasons: data.reasons,
        fears: data.fears,
        contact: data.contact,
        arrived_on: Some(work.desk.today(now) - Days::new(data.arrived_days_before)),
        intent_on: Some(work.desk.today(now) - Days::new(data.arrived_days_before)),
        members: data.members.iter().map(people::Member::form).collect::<Result<_>>()?,
    };
    let registered = register(work.desk, &officer.permit()?, &form, now)?;
    (work.step)("application.register");
    let members = application::members(work.desk.read(), registered.application)?;
    Ok(Case {
        application: registered.application,
        number: registered.number,
        members: members.into_iter().map(|member| member.person).collect(),
    })
}

/// Mother and father are interviewed, each alone.
///
/// # Errors
/// Of the verbs.
pub fn interviews(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    for data in &data()?.interviews {
        interview(work, officer, case, data)?;
    }
    Ok(())
}

fn interview(work: &mut Work<'_>, officer: &Acting, case: &Case, data: &Interview) -> Result<()> {
    let permit = officer.permit()?;
    let form = StartForm {
        application: case.application,
        person: member(case, data.member)?,
        language: data.language.clone(),
        interpreter: Some(data.interpreter.clone()),
        interpreter_id: None,
        appointment: None,
        overrides: Vec::new(),
    };
    let interview = interview::start(work.desk, &permit, &form, (work.clock)())?.id;
    (work.step)("interview.start");
    let now = (work.clock)();
    let opening = OpeningForm::all_confirmed(work.desk, interview, now);
    interview::check_opening(work.desk, &permit, &opening, now)?;
    (work.step)("interview.check_opening");
    let mut correction = None;
    for (number, written) in (1..).zip(&data.lines) {
        let (kind, text) = spoken(written)?;
        let first = data.correction.as_ref().filter(|correction| correction.line == number);
        let said = first.map_or(text, |correction| &correction.first).to_owned();
        let line =
            interview::add_line(work.desk, &permit, &LineForm::new(interview, kind, said), (work.clock)())?;
        (work.step)("interview.add_line");
        if first.is_some() {
            correction = Some((line.id, text));
        }
    }
    if let Some((line, right)) = correction {
        interview::change_line(work.desk, &permit, line, right, (work.clock)())?;
        (work.step)("interview.change_line");
    }
    let now = (work.clock)();
    let form = SignForm { remarks: data.remarks.clone(), ..SignForm::by_all(work.desk, interview, now)? };
    interview::sign(work.desk, &permit, &form, now)?;
    (work.step)("interview.sign");
    Ok(())
}

/// The material facts are established.
///
/// # Errors
/// Of the verb.
pub fn assess(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    let interviews = interview::of_application(work.desk.read(), case.application)?;
    for data in data()?.facts {
        let linked = |(interview, number): (usize, u32)| {
            let interview = interviews.get(interview).ok_or_else(|| unusable("no such interview"))?;
            line(work.desk, interview.id, number)
        };
        let form = FactForm {
            fact: None,
            application: case.application,
            person: member(case, data.member)?,
            indicators: data.found.indicators(),
            doubt: data.found.doubt(),
            statement: data.found.statement,
            evidence: sources(data.evidence.into_iter().map(linked))?,
            finding: data.found.finding,
            reasoning: data.found.reasoning,
            put_in: data.put_in.map(linked).transpose()?,
            explanation: String::new(),
            factors: Vec::new(),
            confidential: false,
        };
        assessment::record(work.desk, &officer.permit()?, &form, (work.clock)())?;
        (work.step)("fact.record");
    }
    Ok(())
}

/// The decision as drafted at first, or as revised.
///
/// # Errors
/// When the data cannot be read.
pub fn decision(case: &Case, revised: bool) -> Result<DecisionForm> {
    let Data { mut analysis, mut reasons, revised: better, .. } = data()?;
    if revised {
        analysis.relocation = better.relocation;
    } else {
        reasons.retain(|language, _| language == "az");
        reasons.values_mut().for_each(|reasons| reasons.truncate(AT_FIRST));
    }
    let mother = case.members.first().copied();
    let daughter = case.members.last().copied();
    let ruling = |person: &Id| {
        let derived = Some(*person) == daughter;
        RulingForm {
            person: *person,
            outcome: Some(if derived { OutcomeCode::Derivative } else { OutcomeCode::Refugee }),
            derived_from: mother.filter(|_| derived),
        }
    };
    Ok(DecisionForm {
        application: case.application,
        rulings: case.members.iter().map(ruling).collect(),
        analysis,
        reasons: Reasons::written(reasons),
        own: OwnAnalyses::default(),
        letter_reasons: LetterReasons::default(),
    })
}

/// The decision is drafted and handed in.
///
/// # Errors
/// Of the verbs.
pub fn draft(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    hand_in(work, officer, case, &decision(case, false)?)
}

/// What the reviewer missed is added, and the draft handed in again.
///
/// # Errors
/// Of the verbs.
pub fn revise(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    hand_in(work, officer, case, &decision(case, true)?)
}

fn hand_in(work: &mut Work<'_>, officer: &Acting, case: &Case, form: &DecisionForm) -> Result<()> {
    decision::save(work.desk, &officer.permit()?, form, (work.clock)())?;
    (work.step)("decision.draft");
    let now = (work.clock)();
    let query = RuleQuery::of(case.application, Act::SubmitDecision);
    let broken = rule::ask(work.desk, &officer.permit()?, &query, now)?;
    // Whoever walks this twice in one office registers the same invented family again.
    let again = broken.into_iter().filter(|one| one.code == Code::DuplicateOpen);
    let overrides = again.map(|one| one.because(AGAIN)).collect();
    let form = SubmitForm { application: case.application, overrides };
    decision::submit(work.desk, &officer.permit()?, &form, now)?;
    (work.step)("decision.submit");
    Ok(())
}

/// The reviewer returns the draft with reasons.
///
/// # Errors
/// Of the verb.
pub fn send_back(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    review(work, officer, case, Verdict::Returned, data()?.returned.reasons)
}

/// The reviewer approves.
///
/// # Errors
/// Of the verb.
pub fn approve(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<()> {
    review(work, officer, case, Verdict::Approved, String::new())
}

fn review(
    work: &mut Work<'_>,
    officer: &Acting,
    case: &Case,
    verdict: Verdict,
    reasons: String,
) -> Result<()> {
    let (remarks, overrides) = (Vec::new(), Vec::new());
    let form = ReviewForm { application: case.application, verdict, reasons, remarks, overrides };
    decision::review(work.desk, &officer.permit()?, &form, (work.clock)())?;
    (work.step)("decision.review");
    Ok(())
}

/// The letter is issued, in the official language with a summary in the family's.
///
/// # Errors
/// Of the verb.
pub fn issue(work: &mut Work<'_>, officer: &Acting, case: &Case) -> Result<MainJob> {
    let data = data()?.letter;
    let now = (work.clock)();
    let form = LetterForm {
        application: case.application,
        language: data.language,
        summary: Some(data.summary),
        hand_over: work.desk.today(now) + Days::new(data.hand_over_after),
        letter: None,
        about: None,
        overrides: Vec::new(),
    };
    let letter = letter::issue(work.desk, &officer.permit()?, &form, now)?;
    (work.step)("letter.issue");
    Ok(MainJob {
        application: case.application,
        number: case.number.clone(),
        letter: letter.id,
        pages: letter.pages,
    })
}

fn member(case: &Case, index: usize) -> Result<Id> {
    case.members.get(index).copied().ok_or_else(|| unusable(format!("no member {index}")))
}
