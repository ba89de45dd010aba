//! Marking lines as evidence for a material fact, from the interview room: while it is heard, not only afterwards.

use super::{Assessed, Evidence, EvidenceSource, Fact, Factors, Indicators, facts};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application},
    decision,
    failure::Faults,
    interview::{self, Line},
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Change, Id};

/// Lines that speak to a fact.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct MarkForm {
    /// Case.
    pub application: Id,
    /// The fact; none for a new one.
    pub fact: Option<Id>,
    /// Whose claim a new fact belongs to.
    pub person: Id,
    /// A new fact, in one sentence.
    #[serde(default)]
    pub statement: String,
    /// Lines of interviews of the case.
    pub lines: Vec<Id>,
}

/// Adds lines to the evidence of a fact, known or new. What is found about it stays as it is: that is for the assessment.
///
/// # Errors
/// [`Code::DecisionFrozen`] once the draft was handed in; [`Code::NotFound`] for a fact of another case; fields at fault.
pub fn mark(desk: &mut Desk, permit: &Permit<Examine>, form: &MarkForm, now: DateTime<Utc>) -> Result<Fact> {
    let case: Application = desk.read().get(form.application)?;
    decision::open_to_change(&case)?;
    let statement = checked(desk, form)?;
    desk.commit(permit.officer(), "fact.mark", Some(case.id), now, |change| {
        let known = facts(change.read(), case.id)?;
        let Some(wanted) = form.fact else {
            let fact = Fact {
                id: change.new_id()?,
                application: case.id,
                person: form.person,
                number: known.last().map_or(0, |fact| fact.number) + 1,
                statement,
                evidence: Evidence(form.lines.iter().copied().map(EvidenceSource::line).collect()),
                indicators: Indicators::default(),
                assessed: Assessed::default(),
                factors: Factors::default(),
                confidential: false,
            };
            change.create(&fact)?;
            return Ok(fact);
        };
        let Some(mut fact) = known.into_iter().find(|fact| fact.id == wanted) else {
            return Err(Failure::new(Kind::NotFound, Code::NotFound).context("no such fact in this case"));
        };
        for line in form.lines.iter().copied().map(EvidenceSource::line) {
            if !fact.evidence.0.contains(&line) {
                fact.evidence.0.push(line);
            }
        }
        change.update(&fact)?;
        Ok(fact)
    })
}

fn checked(desk: &Desk, form: &MarkForm) -> Result<String> {
    let read = desk.read();
    let mut faults = Faults::default();
    let statement = match form.fact {
        Some(_) => String::new(),
        None => faults.keep(text::required_long("statement", &form.statement)),
    };
    if !application::members(read, form.application)?.iter().any(|member| member.person == form.person) {
        faults.add("person", Code::NotAChoice);
    }
    let interviews = interview::of_application(read, form.application)?;
    for line in &form.lines {
        let line: Option<Line> = read.find(*line)?;
        if !line.is_some_and(|line| interviews.iter().any(|interview| interview.id == line.interview)) {
            faults.add("lines", Code::NotAChoice);
            break;
        }
    }
    faults.check()?;
    Ok(statement)
}

/// Notes the line in which a contradiction about facts was put to the applicant, unless one stands there already.
pub(crate) fn put_to_applicant(change: &mut Change<'_>, facts: &[Id], line: Id) -> Result<()> {
    for id in facts {
        let fact: Fact = change.read().get(*id)?;
        if fact.assessed.put_in.is_none() {
            let assessed = Assessed { put_in: Some(line), ..fact.assessed };
            change.update(&Fact { assessed, ..fact })?;
        }
    }
    Ok(())
}
