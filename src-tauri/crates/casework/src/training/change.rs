//! The steps of an enrolment that somebody decides on. That an officer attends, or holds the certificate, follows from
//! what is recorded.

use super::{Enrolment, EnrolmentState as State, TrainingSession, enrol, held, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer::Officer,
    permit::{Permit, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A step of an enrolment.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingStepForm")]
pub struct StepForm {
    /// Enrolment.
    pub enrolment: Id,
    /// To which state.
    pub to: State,
    /// Why; for who is taken out, did not come or did not pass.
    #[serde(default)]
    pub reason: String,
}

/// Takes an enrolment a step further.
///
/// # Errors
/// [`Code::EnrolmentClosed`] once it has ended; [`Code::NotAChoice`] at `to` where the step does not follow;
/// [`Code::Required`] at `reason`; [`Code::SessionFull`]; [`Code::PrerequisiteMissing`] with the module;
/// [`Code::SessionToCome`]; [`Code::SessionCancelled`].
pub fn step(desk: &mut Desk, permit: &Permit<Train>, form: &StepForm, now: DateTime<Utc>) -> Result<()> {
    let known: Enrolment = desk.read().get(form.enrolment)?;
    let session = enrol::standing(desk.read(), known.session)?;
    if !known.state.is_open() {
        return Err(Failure::not_now(Code::EnrolmentClosed));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::long("reason", &form.reason));
    match (known.state, form.to) {
        (State::Nominated, State::Enrolled) => {}
        (_, State::Withdrawn) | (State::Enrolled, State::NoShow) | (State::Attending, State::Failed) => {
            if reason.is_empty() {
                faults.add("reason", Code::Required);
            }
        }
        _ => faults.add("to", Code::NotAChoice),
    }
    faults.check()?;
    match form.to {
        State::Enrolled => may_enrol(desk.read(), &known, &session, desk.today(now))?,
        State::NoShow if session.first_day().is_none_or(|first| desk.today(now) < first) => {
            return Err(Failure::not_now(Code::SessionToCome));
        }
        _ => {}
    }
    let reason = Some(reason).filter(|said| !said.is_empty());
    desk.commit(permit.officer(), "training.step", None, now, |change| {
        change.update(&Enrolment { state: form.to, reason, ..known })?;
        Ok(())
    })
}

/// There is a seat, and what comes before the module is held on its first day.
fn may_enrol(read: Read<'_>, known: &Enrolment, session: &TrainingSession, today: NaiveDate) -> Result<()> {
    let all: Vec<Enrolment> = read.list(storage::IN_SESSION, [session.id])?;
    let seated = all.iter().filter(|one| one.state.is_seated()).count();
    if u32::try_from(seated).unwrap_or(u32::MAX) >= session.seats {
        return Err(Failure::not_now(Code::SessionFull).with("seats", session.seats));
    }
    let officer: Officer = read.get(known.officer)?;
    let held = held::certificates(read, &officer)?;
    let first = session.first_day().unwrap_or(today).max(today);
    let lacks = |code: &&String| !held.iter().any(|one| one.is_of(code) && one.counts(first));
    match session.module.prerequisites.iter().find(lacks) {
        Some(code) => Err(Failure::not_now(Code::PrerequisiteMissing).with("module", code)),
        None => Ok(()),
    }
}
