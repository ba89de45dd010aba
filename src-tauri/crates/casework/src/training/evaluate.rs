//! What participants say of a session.

use super::{Enrolment, EnrolmentState, Evaluation, catalogue};
use crate::{Code, Desk, Failure, Kind, Result, failure::Faults, permit::Acting, text};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// An evaluation as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingEvaluationForm")]
pub struct EvaluationForm {
    /// Enrolment.
    pub enrolment: Id,
    /// From 1 to 5, by the code of the question.
    pub marks: BTreeMap<String, u32>,
    /// In their own words.
    #[serde(default)]
    pub text: String,
}

/// Says what one thinks of a session, once.
///
/// # Errors
/// [`Code::NotAllowed`] for anybody but the participant; [`Code::NotEnrolled`] before they began;
/// [`Code::AlreadyRecorded`]; [`Code::Required`] or [`Code::OutOfRange`] at `marks.CODE`.
pub fn evaluate(desk: &mut Desk, acting: &Acting, form: &EvaluationForm, now: DateTime<Utc>) -> Result<()> {
    let known: Enrolment = desk.read().get(form.enrolment)?;
    if known.officer != acting.officer() {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    if !matches!(known.state, EnrolmentState::Attending | EnrolmentState::Completed | EnrolmentState::Failed)
    {
        return Err(Failure::not_now(Code::NotEnrolled));
    }
    if known.evaluation.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let mut marks = BTreeMap::new();
    for question in &catalogue()?.questions {
        let field = format!("marks.{}", question.code);
        match form.marks.get(&question.code) {
            None => faults.add(field, Code::Required),
            Some(mark) if !(1..=5).contains(mark) => faults.add_with(field, Code::OutOfRange, "max", 5),
            Some(mark) => {
                marks.insert(question.code.clone(), *mark);
            }
        }
    }
    let text = faults.keep(text::long("text", &form.text));
    faults.check()?;
    let evaluation = Some(Evaluation { marks, text, on: desk.today(now) });
    desk.commit(acting.officer(), "training.evaluate", None, now, |change| {
        change.update(&Enrolment { evaluation, ..known })?;
        Ok(())
    })
}
