//! Sessions as a list.

use super::{Enrolment, EnrolmentState, Module, Trainer, TrainingSession, session, storage};
use crate::{
    Desk, Result,
    permit::{Permit, ReadTraining},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A session in the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingSessionRow")]
pub struct SessionRow {
    /// Session.
    pub id: Id,
    /// Module.
    pub module: Module,
    /// First day.
    pub first_day: Option<NaiveDate>,
    /// Last day.
    pub last_day: Option<NaiveDate>,
    /// Where.
    pub place: String,
    /// In which language.
    pub language: String,
    /// Names of the trainers, whoever leads first.
    pub trainers: Vec<String>,
    /// Who pays.
    pub funder: String,
    /// Seats.
    pub seats: u32,
    /// Seats that are taken.
    pub taken: u32,
    /// Who was nominated and has no seat.
    pub nominated: u32,
    /// Certificates given.
    pub completed: u32,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// All sessions, the newest first.
///
/// # Errors
/// Of the database.
pub fn sessions(desk: &Desk, _: &Permit<ReadTraining>) -> Result<Vec<SessionRow>> {
    rows(desk.read())
}

pub(crate) fn rows(read: Read<'_>) -> Result<Vec<SessionRow>> {
    session::all(read)?.into_iter().map(|session| row(read, session)).collect()
}

pub(super) fn row(read: Read<'_>, session: TrainingSession) -> Result<SessionRow> {
    let seated: Vec<Enrolment> = read.list(storage::IN_SESSION, [session.id])?;
    let count = |which: fn(EnrolmentState) -> bool| {
        u32::try_from(seated.iter().filter(|one| which(one.state)).count()).unwrap_or(u32::MAX)
    };
    let mut trainers = Vec::new();
    for led in &session.trainers.0 {
        trainers.extend(read.find::<Trainer>(led.trainer)?.map(|trainer| trainer.name));
    }
    Ok(SessionRow {
        id: session.id,
        first_day: session.first_day(),
        last_day: session.last_day(),
        taken: count(EnrolmentState::is_seated),
        nominated: count(|state| state == EnrolmentState::Nominated),
        completed: count(|state| state == EnrolmentState::Completed),
        cancelled: session.cancelled.is_some(),
        module: session.module,
        place: session.place,
        language: session.language,
        funder: session.funder,
        seats: session.seats,
        trainers,
    })
}
