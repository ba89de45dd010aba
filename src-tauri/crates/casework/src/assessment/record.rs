//! Recording a material fact, or what is found about it.

use super::{Assessed, Evidence, Fact, Finding, Indicators, facts};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, advance},
    decision,
    failure::Faults,
    interview,
    permit::{Examine, Permit},
    profile::Stage,
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A material fact as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FactForm {
    /// The fact to change; none for a new one.
    pub fact: Option<Id>,
    /// Case.
    pub application: Id,
    /// Whose claim it belongs to.
    pub person: Id,
    /// The fact, in one sentence.
    pub statement: String,
    /// Interview lines it rests on.
    pub evidence: Vec<Id>,
    /// Credibility indicators.
    pub indicators: Indicators,
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
    /// Line in which a contradiction was put to the applicant.
    pub put_in: Option<Id>,
}

/// Records a fact, new or changed.
///
/// # Errors
/// [`Code::NotInterviewed`] before an interview was signed; [`Code::DecisionFrozen`] once the draft was handed in;
/// fields at fault. A rejection without a contradiction put to the applicant is refused: what was not put cannot
/// ground an adverse finding (UNHCR Procedural Standards 4.3.6).
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &FactForm,
    now: DateTime<Utc>,
) -> Result<Fact> {
    let case: Application = desk.read().get(form.application)?;
    decision::open_to_change(&case)?;
    let assessed = check(desk.read(), form)?;
    let profile = desk.profile;
    let statement = assessed.1;
    desk.commit(permit.officer(), "fact.record", Some(case.id), now, |change| {
        let known = facts(change.read(), case.id)?;
        if matches!(case.stage, Stage::Registered | Stage::Interview) {
            let interviews = interview::of_application(change.read(), case.id)?;
            if !interviews.iter().any(|interview| interview.closing.is_some()) {
                return Err(Failure::not_now(Code::NotInterviewed));
            }
        }
        advance(change, profile, case.id, Stage::Assessment)?;
        let old = known.iter().find(|fact| Some(fact.id) == form.fact);
        if old.is_none() && form.fact.is_some() {
            return Err(Failure::new(Kind::NotFound, Code::NotFound).context("no such fact in this case"));
        }
        let fact = Fact {
            id: match old {
                Some(fact) => fact.id,
                None => change.new_id()?,
            },
            application: case.id,
            person: form.person,
            number: match old {
                Some(fact) => fact.number,
                None => known.last().map_or(0, |fact| fact.number) + 1,
            },
            statement,
            evidence: Evidence(form.evidence.clone()),
            indicators: form.indicators.clone(),
            assessed: assessed.0,
        };
        if old.is_some() {
            change.update(&fact)?;
        } else {
            change.create(&fact)?;
        }
        Ok(fact)
    })
}

fn check(read: Read<'_>, form: &FactForm) -> Result<(Assessed, String)> {
    let mut faults = Faults::default();
    let statement = faults.keep(text::required_long("statement", &form.statement));
    let reasoning = faults.keep(text::long("reasoning", &form.reasoning));
    let members = application::members(read, form.application)?;
    if !members.iter().any(|member| member.person == form.person) {
        faults.add("person", Code::NotAChoice);
    }
    if form.finding != Finding::Undecided && reasoning.is_empty() && faults_allow(&form.reasoning) {
        faults.add("reasoning", Code::Required);
    }
    if form.finding == Finding::Rejected && form.put_in.is_none() {
        faults.add("putIn", Code::PutToApplicantMissing);
    }
    let interviews = interview::of_application(read, form.application)?;
    let is_of_the_case = |line: &Id| -> Result<bool> {
        let line: Option<interview::Line> = read.find(*line)?;
        Ok(line.is_some_and(|line| interviews.iter().any(|interview| interview.id == line.interview)))
    };
    for line in &form.evidence {
        if !is_of_the_case(line)? {
            faults.add("evidence", Code::NotAChoice);
            break;
        }
    }
    if let Some(line) = &form.put_in
        && !is_of_the_case(line)?
    {
        faults.add("putIn", Code::NotAChoice);
    }
    faults.check()?;
    Ok((Assessed { finding: form.finding, reasoning, put_in: form.put_in }, statement))
}

/// A reasoning that is too long was named already; it is not missing as well.
fn faults_allow(typed: &str) -> bool {
    typed.chars().count() <= text::MAX_TEXT
}
