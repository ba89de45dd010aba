//! Nominating officers for a session.

use super::{Enrolment, EnrolmentState, Trainer, TrainingSession, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer::Officer,
    permit::{Permit, Train},
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// Officers who are to take part.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct NominationForm {
    /// Session.
    pub session: Id,
    /// Who.
    pub officers: Vec<Id>,
}

/// Nominates officers.
///
/// # Errors
/// [`Code::Required`] at `officers`; [`Code::NotAChoice`] at one who left or teaches it, [`Code::AlreadyRecorded`] at one
/// who takes part; [`Code::SessionCancelled`].
pub fn nominate(
    desk: &mut Desk,
    permit: &Permit<Train>,
    form: &NominationForm,
    now: DateTime<Utc>,
) -> Result<Vec<Id>> {
    let session = standing(desk.read(), form.session)?;
    let mut faults = Faults::default();
    if form.officers.is_empty() {
        faults.add("officers", Code::Required);
    }
    let seated: Vec<Enrolment> = desk.read().list(storage::IN_SESSION, [session.id])?;
    let mut teachers = Vec::new();
    for led in &session.trainers.0 {
        teachers.extend(desk.read().find::<Trainer>(led.trainer)?.and_then(|trainer| trainer.officer));
    }
    for (at, id) in form.officers.iter().enumerate() {
        let field = format!("officers.{at}");
        let known: Option<Officer> = desk.read().find(*id)?;
        let takes_part = |one: &Enrolment| one.officer == *id && one.state != EnrolmentState::Withdrawn;
        if !known.is_some_and(|one| one.active) || teachers.contains(id) {
            faults.add(field, Code::NotAChoice);
        } else if form.officers[..at].contains(id) || seated.iter().any(takes_part) {
            faults.add(field, Code::AlreadyRecorded);
        }
    }
    faults.check()?;
    let nominated_on = desk.today(now);
    desk.commit(permit.officer(), "training.nominate", None, now, |change| {
        let mut made = Vec::new();
        for officer in &form.officers {
            let id = change.new_id()?;
            change.create(&Enrolment {
                id,
                session: session.id,
                officer: *officer,
                state: EnrolmentState::Nominated,
                nominated_by: permit.officer(),
                nominated_on,
                online: None,
                reason: None,
                evaluation: None,
            })?;
            made.push(id);
        }
        Ok(made)
    })
}

/// A session that takes place.
pub(super) fn standing(read: Read<'_>, session: Id) -> Result<TrainingSession> {
    let session: TrainingSession = read.get(session)?;
    if session.cancelled.is_some() {
        return Err(Failure::not_now(Code::SessionCancelled));
    }
    Ok(session)
}

/// An enrolment of somebody who has a seat and of whom nothing is settled, with its session.
pub(super) fn running(read: Read<'_>, enrolment: Id) -> Result<(Enrolment, TrainingSession)> {
    let known: Enrolment = read.get(enrolment)?;
    let session = standing(read, known.session)?;
    match known.state {
        EnrolmentState::Nominated => Err(Failure::not_now(Code::NotEnrolled)),
        EnrolmentState::Enrolled | EnrolmentState::Attending => Ok((known, session)),
        _ => Err(Failure::not_now(Code::EnrolmentClosed)),
    }
}
