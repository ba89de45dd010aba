//! Attempts to reach an applicant who did not come.

use super::{Appointment, Attendance, ContactAttempt, OutcomeOfAppointment};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    folder,
    permit::{Coordinate, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// An attempt as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ContactForm {
    /// Appointment to which nobody came.
    pub appointment: Id,
    /// Day of the attempt.
    pub day: NaiveDate,
    /// How: telephone, letter, through whom.
    pub how: String,
    /// What came of it.
    pub result: String,
}

/// Records an attempt to reach an applicant who did not come.
///
/// # Errors
/// [`Code::NobodyMissed`] when the appointment was not missed; all fields at fault in one failure.
pub fn attempt(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    form: &ContactForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let missed: Appointment = desk.read().get(form.appointment)?;
    let case = folder::standing(desk.read(), missed.application)?;
    let nobody = |one: &Attendance| one.outcome == OutcomeOfAppointment::NoShow;
    if !missed.attendance.as_ref().is_some_and(nobody) {
        return Err(Failure::not_now(Code::NobodyMissed));
    }
    let mut faults = Faults::default();
    if form.day > desk.today(now) {
        faults.add("day", Code::DateInFuture);
    } else if form.day < missed.day {
        faults.add("day", Code::DatesOutOfOrder);
    }
    let how = faults.keep(text::required("how", &form.how));
    let result = faults.keep(text::required("result", &form.result));
    faults.check()?;
    let (officer, day) = (permit.officer(), form.day);
    desk.commit(officer, "appointment.attempt", Some(case), now, |change| {
        let attempt =
            ContactAttempt { id: change.new_id()?, appointment: missed.id, day, how, result, officer };
        change.create(&attempt)?;
        Ok(attempt.id)
    })
}
