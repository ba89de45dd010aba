//! Recording a material fact, or what is found about it.

use super::{
    Assessed, Doubt, Evidence, EvidenceSource, Fact, Factor, Factors, Finding, Indicators, Linkable, facts,
    source::{distinct, was_linked},
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, advance},
    decision,
    failure::Faults,
    interview,
    permit::{Examine, Permit},
    profile::{ListName, Stage},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

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
    /// What it rests on.
    pub evidence: Vec<EvidenceSource>,
    /// Credibility indicators.
    pub indicators: Indicators,
    /// What was found.
    pub finding: Finding,
    /// Why.
    pub reasoning: String,
    /// Line in which a contradiction was put to the applicant.
    pub put_in: Option<Id>,
    /// How the applicant explained it.
    #[serde(default)]
    pub explanation: String,
    /// Conditions of the benefit of the doubt.
    #[serde(default)]
    pub doubt: Doubt,
    /// Personal circumstances that were taken into account.
    #[serde(default)]
    pub factors: Vec<Factor>,
    /// Whether it was told in confidence.
    #[serde(default)]
    pub confidential: bool,
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
    let checked = check(desk, form)?;
    let profile = desk.profile_of(&case);
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
            statement: checked.statement,
            evidence: Evidence(distinct(&form.evidence)),
            indicators: checked.indicators,
            assessed: checked.assessed,
            factors: checked.factors,
            confidential: form.confidential,
        };
        if old.is_some() {
            change.update(&fact)?;
        } else {
            change.create(&fact)?;
        }
        Ok(fact)
    })
}

struct Checked {
    statement: String,
    indicators: Indicators,
    assessed: Assessed,
    factors: Factors,
}

fn check(desk: &Desk, form: &FactForm) -> Result<Checked> {
    let read = desk.read();
    let mut faults = Faults::default();
    let statement = faults.keep(text::required_long("statement", &form.statement));
    let reasoning = faults.keep(text::long("reasoning", &form.reasoning));
    let explanation = faults.keep(text::long("explanation", &form.explanation));
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
    let old: Option<Fact> = match form.fact {
        Some(id) => read.find(id)?,
        None => None,
    };
    let linkable = Linkable::of(read, form.application)?;
    let may_link = |source: &EvidenceSource| -> Result<bool> {
        Ok(was_linked(old.as_ref(), source) || linkable.has(source)?)
    };
    for source in &form.evidence {
        if !may_link(source)? {
            faults.add("evidence", Code::NotAChoice);
            break;
        }
    }
    let mut indicators = form.indicators.clone();
    for (indicator, weighed) in &mut indicators.0 {
        let field = format!("indicators.{}", indicator.code());
        weighed.note = faults.keep(text::long(&format!("{field}.note"), &weighed.note));
        weighed.sources = distinct(&weighed.sources);
        for source in &weighed.sources {
            if !may_link(source)? {
                faults.add(format!("{field}.sources"), Code::NotAChoice);
                break;
            }
        }
    }
    if let Some(line) = &form.put_in
        && !linkable.has_line(*line)?
    {
        faults.add("putIn", Code::NotAChoice);
    }
    let mut factors: Vec<Factor> = Vec::new();
    for (index, factor) in form.factors.iter().enumerate() {
        let twice = factors.iter().any(|known| known.code == factor.code);
        if twice || !desk.profile.lists.has(ListName::PersonalFactor, &factor.code) {
            faults.add(format!("factors.{index}.code"), Code::NotAChoice);
        }
        let note = faults.keep(text::long(&format!("factors.{index}.note"), &factor.note));
        factors.push(Factor { code: factor.code.clone(), note });
    }
    faults.check()?;
    let (finding, put_in, doubt) = (form.finding, form.put_in, form.doubt);
    let assessed = Assessed { finding, reasoning, put_in, explanation, doubt };
    Ok(Checked { statement, indicators, assessed, factors: Factors(factors) })
}

/// A reasoning that is too long was named already; it is not missing as well.
fn faults_allow(typed: &str) -> bool {
    typed.chars().count() <= text::MAX_TEXT
}
