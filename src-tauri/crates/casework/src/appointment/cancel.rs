//! Cancelling an appointment.

use super::Appointment;
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    folder,
    permit::{Coordinate, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Cancels an appointment. It stays in the file, with the reason.
///
/// # Errors
/// [`Code::AppointmentCancelled`]; [`Code::AppointmentOver`] once it is recorded what became of it; [`Code::Required`] at `reason`.
pub fn cancel(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    appointment: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Appointment = desk.read().get(appointment)?;
    let case = folder::standing(desk.read(), known.application)?;
    if known.cancelled.is_some() {
        return Err(Failure::not_now(Code::AppointmentCancelled));
    }
    if known.attendance.is_some() {
        return Err(Failure::not_now(Code::AppointmentOver));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "appointment.cancel", Some(case), now, |change| {
        change.update(&Appointment { cancelled: Some(reason), ..known })?;
        Ok(())
    })
}
