//! What became of an appointment: held, nobody came, put off, interrupted, refused.

use super::{
    Appointment, AppointmentForm, Attendance, OutcomeOfAppointment, PostponedBy,
    time::{self, Interval},
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    folder,
    permit::{Coordinate, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What became of an appointment, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OutcomeForm {
    /// Which.
    pub appointment: Id,
    /// What became of it.
    pub outcome: OutcomeOfAppointment,
    /// Why, or how it is known. Whatever is not as planned needs one.
    #[serde(default)]
    pub reason: Option<String>,
    /// At whose wish it was put off.
    #[serde(default)]
    pub by: Option<PostponedBy>,
    /// The appointment that takes its place.
    #[serde(default)]
    pub next: Option<AppointmentForm>,
    /// Why a wish for a woman or a man was not met, where that shows only now.
    #[serde(default)]
    pub wish: Option<String>,
}

/// Records what became of an appointment. Until it was put off, a mistake is mended by recording it again.
///
/// # Errors
/// [`Code::AppointmentCancelled`]; [`Code::AppointmentPostponed`]; [`Code::AppointmentToCome`] at `outcome` before it
/// began; [`Code::Required`] at `reason` and `by`; those of [`super::make`] for the appointment that takes its place.
pub fn record_outcome(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    form: &OutcomeForm,
    now: DateTime<Utc>,
) -> Result<Option<Appointment>> {
    let known: Appointment = desk.read().get(form.appointment)?;
    let case = folder::standing(desk.read(), known.application)?;
    if known.cancelled.is_some() {
        return Err(Failure::not_now(Code::AppointmentCancelled));
    }
    let is_postponed = |one: &Attendance| one.outcome == OutcomeOfAppointment::Postponed;
    if known.attendance.as_ref().is_some_and(is_postponed) {
        return Err(Failure::not_now(Code::AppointmentPostponed));
    }
    let postponed = form.outcome == OutcomeOfAppointment::Postponed;
    let mut faults = Faults::default();
    let begins = Interval::of(&known, &desk.profile.appointments).from;
    if !postponed && time::wall(now, desk.profile.utc_offset_minutes) < begins {
        faults.add("outcome", Code::AppointmentToCome);
    }
    let reason = faults.keep(text::optional("reason", form.reason.as_deref()));
    if reason.is_none() && form.outcome != OutcomeOfAppointment::Attended {
        faults.add("reason", Code::Required);
    }
    if postponed && form.by.is_none() {
        faults.add("by", Code::Required);
    }
    let because = faults.keep(text::optional("wish", form.wish.as_deref()));
    if form.next.as_ref().is_some_and(|next| !postponed || next.application != case) {
        faults.add("next", Code::NotAChoice);
    }
    faults.check()?;
    let next = form.next.as_ref().map(|next| next.ready(desk, permit.officer(), Some(known.id), now));
    let next = next.transpose()?;
    let attendance = Attendance {
        outcome: form.outcome,
        reason,
        by: form.by.filter(|_| postponed),
        recorded_by: permit.officer(),
        recorded_at: now,
    };
    let mut wish = known.wish.clone();
    if let (Some(wish), Some(_)) = (wish.as_mut(), &because) {
        wish.because = because;
    }
    desk.commit(permit.officer(), "appointment.outcome", Some(case), now, |change| {
        change.update(&Appointment { attendance: Some(attendance), wish, ..known })?;
        next.map(|next| next.create(change)).transpose()
    })
}

/// An appointment whose interview begins: it was held, unless somebody recorded more.
pub(crate) fn attended(appointment: Appointment, officer: Id, now: DateTime<Utc>) -> Appointment {
    let held = Attendance {
        outcome: OutcomeOfAppointment::Attended,
        reason: None,
        by: None,
        recorded_by: officer,
        recorded_at: now,
    };
    Appointment { attendance: Some(held), ..appointment }
}
