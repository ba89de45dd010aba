//! An appointment as the page shows it.

use super::{
    Appointment, AppointmentKind, AppointmentMode, OutcomeOfAppointment, PostponedBy, SexWish, slot, storage,
    time::Interval,
};
use crate::{Desk, Result, interpreter, officer, room};
use chrono::NaiveDate;
use vault::{Id, Read};

/// An appointment as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppointmentView {
    /// Which.
    pub id: Id,
    /// What it is for.
    pub kind: AppointmentKind,
    /// Day.
    pub day: NaiveDate,
    /// Time of the day, `HH:MM`.
    pub time: String,
    /// Where.
    pub place: String,
    /// Who is to come.
    pub persons: Vec<Id>,
    /// What else the applicant should know.
    pub note: Option<String>,
    /// Name of the officer who made it.
    pub made_by: String,
    /// Why it does not take place.
    pub cancelled: Option<String>,
    /// Whether offices work on that day.
    pub working_day: bool,
    /// Whether it lies within the hours in which applicants are received.
    pub in_hours: bool,
    /// When it ends, `HH:MM`.
    pub until: String,
    /// Minutes it is expected to take.
    pub minutes: u32,
    /// Who receives them.
    pub officer: Option<Id>,
    /// Their name.
    pub officer_name: String,
    /// Interpreter of the register.
    pub interpreter: Option<Id>,
    /// Their name.
    pub interpreter_name: String,
    /// Room of the office.
    pub room: Option<Id>,
    /// What it is called.
    pub room_name: String,
    /// In which way they meet.
    pub mode: AppointmentMode,
    /// Language of an interview, as a tag.
    pub language: Option<String>,
    /// Whether the wish for a woman or a man was met, where there was one.
    pub wish: Option<SexWish>,
    /// What became of it.
    pub outcome: Option<OutcomeOfAppointment>,
    /// Why.
    pub outcome_reason: Option<String>,
    /// At whose wish it was put off.
    pub postponed_by: Option<PostponedBy>,
    /// The appointment that it takes the place of.
    pub follows: Option<Id>,
}

/// An appointment as the page shows it.
pub(crate) fn view(desk: &Desk, appointment: Appointment) -> Result<AppointmentView> {
    let (read, rules) = (desk.read(), &desk.profile.appointments);
    let interval = Interval::of(&appointment, rules);
    let name = |id: Option<Id>, of: fn(Read<'_>, Id) -> Result<String>| match id {
        Some(id) => of(read, id),
        None => Ok(String::new()),
    };
    let attendance = appointment.attendance;
    Ok(AppointmentView {
        made_by: officer::name(read, appointment.made_by)?,
        working_day: desk.profile.is_working_day(appointment.day),
        in_hours: slot::in_hours(rules, interval),
        until: super::time::written(interval.until.time()),
        minutes: appointment.minutes.unwrap_or_else(|| rules.usual_minutes(appointment.kind)),
        officer_name: name(appointment.officer, officer::name)?,
        interpreter_name: name(appointment.interpreter, interpreter::name)?,
        room_name: name(appointment.room, room::name)?,
        mode: appointment.mode.unwrap_or(AppointmentMode::InPerson),
        outcome: attendance.as_ref().map(|one| one.outcome),
        postponed_by: attendance.as_ref().and_then(|one| one.by),
        outcome_reason: attendance.and_then(|one| one.reason),
        id: appointment.id,
        kind: appointment.kind,
        day: appointment.day,
        time: appointment.time,
        place: appointment.place,
        persons: appointment.persons.0,
        note: appointment.note,
        cancelled: appointment.cancelled,
        officer: appointment.officer,
        interpreter: appointment.interpreter,
        room: appointment.room,
        language: appointment.language,
        wish: appointment.wish,
        follows: appointment.follows,
    })
}

/// Appointments of a case in the order in which they come, the cancelled among them.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Appointment>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}
