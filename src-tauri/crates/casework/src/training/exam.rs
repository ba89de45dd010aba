//! Tests and resits.

use super::{Enrolment, EnrolmentState, Exam, catalogue, enrol, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Permit, Train},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A test as typed.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingTestForm")]
pub struct TestForm {
    /// Enrolment.
    pub enrolment: Id,
    /// Of 100.
    pub score: u32,
    /// When.
    pub held_on: NaiveDate,
}

/// Records a test. After one that was not passed comes a resit, as many as the catalogue allows.
///
/// # Errors
/// Fields at fault; [`Code::NoTest`] where the module has none; [`Code::TestPassed`]; [`Code::NoResitLeft`];
/// [`Code::NotEnrolled`]; [`Code::EnrolmentClosed`]; [`Code::SessionCancelled`].
pub fn test(desk: &mut Desk, permit: &Permit<Train>, form: TestForm, now: DateTime<Utc>) -> Result<Exam> {
    let (known, session) = enrol::running(desk.read(), form.enrolment)?;
    let Some(pass_mark) = session.module.pass_mark else { return Err(Failure::not_now(Code::NoTest)) };
    let mut faults = Faults::default();
    if form.score > 100 {
        faults.add_with("score", Code::OutOfRange, "max", 100);
    }
    if form.held_on > desk.today(now) {
        faults.add("heldOn", Code::DateInFuture);
    } else if session.first_day().is_some_and(|first| form.held_on < first) {
        faults.add("heldOn", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let earlier: Vec<Exam> = desk.read().list(storage::TESTS_OF, [known.id])?;
    if earlier.iter().any(Exam::is_passed) {
        return Err(Failure::not_now(Code::TestPassed));
    }
    let number = u32::try_from(earlier.len()).unwrap_or(u32::MAX).saturating_add(1);
    let resits = catalogue()?.rules.resits;
    if number > resits.saturating_add(1) {
        return Err(Failure::not_now(Code::NoResitLeft).with("count", resits));
    }
    desk.commit(permit.officer(), "training.test", None, now, |change| {
        let exam = Exam {
            id: change.new_id()?,
            enrolment: known.id,
            number,
            score: form.score,
            pass_mark,
            held_on: form.held_on,
            recorded_by: permit.officer(),
        };
        change.create(&exam)?;
        change.update(&Enrolment { state: EnrolmentState::Attending, ..known })?;
        Ok(exam)
    })
}
