//! An appointment as the page shows it.

use super::{Appointment, AppointmentKind, storage};
use crate::{Desk, Result, officer};
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
}

/// An appointment as the page shows it.
pub(crate) fn view(desk: &Desk, appointment: Appointment) -> Result<AppointmentView> {
    Ok(AppointmentView {
        made_by: officer::name(desk.read(), appointment.made_by)?,
        working_day: desk.profile.is_working_day(appointment.day),
        id: appointment.id,
        kind: appointment.kind,
        day: appointment.day,
        time: appointment.time,
        place: appointment.place,
        persons: appointment.persons.0,
        note: appointment.note,
        cancelled: appointment.cancelled,
    })
}

/// Appointments of a case in the order in which they come, the cancelled among them.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Appointment>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}
