//! Whom and what an appointment can be booked with.

use super::{AppointmentKind, Span};
use crate::{
    Desk, Result,
    interpreter::{self, InterpreterView},
    officer,
    permit::{Coordinate, Permit, RightName},
    person::Sex,
    room::{self, Room},
    training,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// An officer who can receive applicants.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct InterviewerChoice {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Sex, where recorded.
    pub sex: Option<Sex>,
    /// Codes of the trainings that count today.
    pub trainings: Vec<String>,
}

/// Whom and what an appointment can be booked with.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentChoices {
    /// Officers who interview.
    pub officers: Vec<InterviewerChoice>,
    /// Interpreters who are called.
    pub interpreters: Vec<InterpreterView>,
    /// Rooms in use.
    pub rooms: Vec<Room>,
    /// When applicants are received on a working day.
    pub hours: Vec<Span>,
    /// Whether the authority confirmed the hours.
    pub verified: bool,
    /// Minutes that an appointment of each kind usually takes.
    pub minutes: BTreeMap<AppointmentKind, u32>,
}

/// Whom and what an appointment can be booked with now.
///
/// # Errors
/// Of the database.
pub fn choices(desk: &Desk, permit: &Permit<Coordinate>, now: DateTime<Utc>) -> Result<AppointmentChoices> {
    let (read, rules, today) = (desk.read(), &desk.profile.appointments, desk.today(now));
    let officers = officer::all(read)?.into_iter();
    let officers =
        officers.filter(|one| one.active && desk.profile.roles.may(&one.roles.0, RightName::Examine));
    let choice = |one: officer::Officer| {
        let known = training::recorded(read, &desk.profile.lists, &one)?.into_iter();
        let counts = known.filter(|known| known.until.is_none_or(|until| today <= until));
        let trainings = counts.map(|known| known.code).collect();
        Ok(InterviewerChoice { trainings, id: one.id, sex: one.sex, name: one.name })
    };
    let mut interpreters = interpreter::list(desk, permit, now)?;
    interpreters.retain(|one| one.inactive.is_none());
    let mut rooms = room::all(read)?;
    rooms.retain(|room| room.active);
    Ok(AppointmentChoices {
        officers: officers.map(choice).collect::<Result<_>>()?,
        interpreters,
        rooms,
        hours: rules.hours.clone(),
        verified: rules.verified,
        minutes: AppointmentKind::ALL.into_iter().map(|kind| (kind, rules.usual_minutes(kind))).collect(),
    })
}
