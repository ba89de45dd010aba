//! Appointments and their calendar, the register of interpreters, rooms.

use crate::Session;
use casework::{
    Result,
    appointment::{
        self, Appointment, AppointmentCheck, AppointmentChoices, AppointmentForm, BookableCase, BookingQuery,
        CalendarQuery, ContactForm, OfficeCalendar, OutcomeForm, Slot, SlotQuery,
    },
    interpreter::{self, InterpreterForm, InterpreterView},
    permit::Coordinate,
    room::{self, Room, RoomForm},
};
use vault::Id;

/// Makes an appointment.
///
/// # Errors
/// See [`appointment::make`].
pub fn make_appointment(session: &mut Session, form: AppointmentForm) -> Result<Appointment> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::make(desk, &permit, &form, now)
}

/// What stands against an appointment that is being typed.
///
/// # Errors
/// See [`appointment::check`].
pub fn check_appointment(session: &mut Session, form: AppointmentForm) -> Result<AppointmentCheck> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::check(desk, &permit, &form, now)
}

/// The case with a number, as far as booking needs it.
///
/// # Errors
/// See [`appointment::bookable`].
pub fn bookable(session: &mut Session, query: BookingQuery) -> Result<BookableCase> {
    let (desk, permit, _) = session.permitted::<Coordinate>()?;
    appointment::bookable(desk, &permit, &query)
}

/// An appointment that does not take place.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AppointmentCancellation {
    /// Which.
    pub appointment: Id,
    /// Why.
    pub reason: String,
}

/// Cancels an appointment.
///
/// # Errors
/// See [`appointment::cancel`].
pub fn cancel_appointment(session: &mut Session, unwanted: AppointmentCancellation) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::cancel(desk, &permit, unwanted.appointment, &unwanted.reason, now)
}

/// Records what became of an appointment; answers the one that takes its place.
///
/// # Errors
/// See [`appointment::record_outcome`].
pub fn record_outcome(session: &mut Session, form: OutcomeForm) -> Result<Option<Appointment>> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::record_outcome(desk, &permit, &form, now)
}

/// Records an attempt to reach an applicant who did not come.
///
/// # Errors
/// See [`appointment::attempt`].
pub fn record_attempt(session: &mut Session, form: ContactForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::attempt(desk, &permit, &form, now)
}

/// The calendar of some days.
///
/// # Errors
/// See [`appointment::calendar`].
pub fn calendar(session: &mut Session, query: CalendarQuery) -> Result<OfficeCalendar> {
    let (desk, permit, _) = session.permitted::<Coordinate>()?;
    appointment::calendar(desk, &permit, &query)
}

/// The next free times.
///
/// # Errors
/// See [`appointment::slots`].
pub fn slots(session: &mut Session, query: SlotQuery) -> Result<Vec<Slot>> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::slots(desk, &permit, &query, now)
}

/// Whom and what an appointment can be booked with.
///
/// # Errors
/// Locked; not allowed.
pub fn choices(session: &mut Session, (): ()) -> Result<AppointmentChoices> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    appointment::choices(desk, &permit, now)
}

/// The register of interpreters.
///
/// # Errors
/// Locked; not allowed.
pub fn interpreters(session: &mut Session, (): ()) -> Result<Vec<InterpreterView>> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    interpreter::list(desk, &permit, now)
}

/// Enters an interpreter in the register, or changes one.
///
/// # Errors
/// See [`interpreter::record`].
pub fn record_interpreter(session: &mut Session, form: InterpreterForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    interpreter::record(desk, &permit, &form, now)
}

/// An interpreter who is not called any more, or again.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct InterpreterStanding {
    /// Who.
    pub interpreter: Id,
    /// Why they are not called; none: they are called again.
    pub reason: Option<String>,
}

/// Stands an interpreter down, or calls them again.
///
/// # Errors
/// See [`interpreter::stand_down`].
pub fn stand_down(session: &mut Session, standing: InterpreterStanding) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    interpreter::stand_down(desk, &permit, standing.interpreter, standing.reason.as_deref(), now)
}

/// All rooms.
///
/// # Errors
/// Locked; not allowed.
pub fn rooms(session: &mut Session, (): ()) -> Result<Vec<Room>> {
    let (desk, permit, _) = session.permitted::<Coordinate>()?;
    room::list(desk, &permit)
}

/// Records a room, or changes one.
///
/// # Errors
/// See [`room::record`].
pub fn record_room(session: &mut Session, form: RoomForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Coordinate>()?;
    room::record(desk, &permit, &form, now)
}
