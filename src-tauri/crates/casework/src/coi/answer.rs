//! Answering a question, with what the answer rests on.

use super::{Answer, Citation, CoiQuery, applicant, cite::checked};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Permit, ResearchCoi},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// An answer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct QueryAnswerForm {
    /// Question.
    pub query: Id,
    /// What is known, also that nothing was found.
    pub text: String,
    /// What it rests on.
    #[serde(default)]
    pub citations: Vec<Citation>,
}

/// Answers a question. An answer never changes: what is known later answers a new question.
///
/// # Errors
/// [`Code::QueryAnswered`]; [`Code::ApplicantNumber`] at `text` for a case number; [`Code::NotAChoice`] at `citations`
/// for a source or a quotation that does not stand.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    form: &QueryAnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let query: CoiQuery = desk.read().get(form.query)?;
    if query.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the question was taken back"));
    }
    if query.answer.is_some() {
        return Err(Failure::not_now(Code::QueryAnswered));
    }
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    // By its form alone: a researcher must not learn which numbers and names there are.
    if let Some(number) = applicant::case_number(&text) {
        faults.add_with("text", Code::ApplicantNumber, "number", number);
    }
    let mut citations: Vec<Citation> = Vec::new();
    for citation in &form.citations {
        if checked(desk.read(), *citation)?.is_none() {
            faults.add("citations", Code::NotAChoice);
        } else if !citations.contains(citation) {
            citations.push(*citation);
        }
    }
    faults.check()?;
    let (by, on) = (permit.officer(), desk.today(now));
    desk.commit(by, "coi.answer", Some(query.id), now, |change| {
        change.update(&CoiQuery { answer: Some(Answer { text, citations, by, on }), ..query })?;
        Ok(())
    })
}
