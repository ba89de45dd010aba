//! What follows when nobody came: attempts to reach the applicant, and the day from which the application may be
//! taken as withdrawn. The profile says how many and how long.

use super::{
    Appointment, Attendance, ContactAttempt, OutcomeOfAppointment, of_application, storage, time::Interval,
};
use crate::{
    Desk, Result,
    application::Application,
    clock::{Clock, ClockState},
    folder, officer,
    profile::{Event, OnExpiry, Period, Profile, Stage, Unit, Whose},
};
use chrono::{Days, NaiveDate};
use vault::{Id, Read};

/// An attempt to reach an applicant as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ContactAttemptView {
    /// Day.
    pub day: NaiveDate,
    /// How.
    pub how: String,
    /// What came of it.
    pub result: String,
    /// Name of who tried.
    pub officer: String,
}

/// An appointment that was missed and that nothing has followed yet.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NoShowView {
    /// Which.
    pub appointment: Id,
    /// Its day.
    pub day: NaiveDate,
    /// Who did not come.
    pub persons: Vec<Id>,
    /// What was recorded of it.
    pub reason: Option<String>,
    /// Attempts to reach them, the oldest first.
    pub attempts: Vec<ContactAttemptView>,
    /// How many the profile asks for.
    pub wanted: u32,
    /// Until when they may still come; after that the application may be taken as withdrawn.
    pub clock: Clock,
}

/// Missed appointments of a case that nothing has followed: no later one was made for the same persons, and they
/// were not heard since.
pub(crate) fn open(desk: &Desk, case: &Application, today: NaiveDate) -> Result<Vec<NoShowView>> {
    if case.stage >= Stage::Notified {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for joined in folder::joined(desk.read(), case.id)? {
        all.extend(of_application(desk.read(), joined)?);
    }
    let missed = |one: &Attendance| one.outcome == OutcomeOfAppointment::NoShow;
    let mut views = Vec::new();
    for one in all.iter().filter(|one| one.attendance.as_ref().is_some_and(missed)) {
        if !all.iter().any(|later| follows(desk, one, later)) {
            views.push(view(desk, desk.profile_of(case), one, today)?);
        }
    }
    Ok(views)
}

/// Whether a later appointment answers a missed one: of the same kind, for one of the same persons, not called off.
fn follows(desk: &Desk, missed: &Appointment, later: &Appointment) -> bool {
    let rules = &desk.profile.appointments;
    later.id != missed.id
        && later.cancelled.is_none()
        && later.kind == missed.kind
        && later.persons.0.iter().any(|person| missed.persons.0.contains(person))
        && Interval::of(later, rules).from > Interval::of(missed, rules).from
}

fn view(desk: &Desk, profile: &Profile, missed: &Appointment, today: NaiveDate) -> Result<NoShowView> {
    Ok(NoShowView {
        appointment: missed.id,
        day: missed.day,
        persons: missed.persons.0.clone(),
        reason: missed.attendance.as_ref().and_then(|one| one.reason.clone()),
        attempts: attempts(desk.read(), missed.id)?,
        wanted: profile.no_show.contact_attempts,
        clock: clock(profile, missed.day, today),
    })
}

fn attempts(read: Read<'_>, appointment: Id) -> Result<Vec<ContactAttemptView>> {
    let attempts: Vec<ContactAttempt> = read.list(storage::ATTEMPTS, [appointment])?;
    let view = |one: ContactAttempt| {
        Ok(ContactAttemptView {
            officer: officer::name(read, one.officer)?,
            day: one.day,
            how: one.how,
            result: one.result,
        })
    };
    attempts.into_iter().map(view).collect()
}

/// The time that a missed appointment leaves, called after the reason for which the case may then be closed.
fn clock(profile: &Profile, missed: NaiveDate, today: NaiveDate) -> Clock {
    let rule = &profile.no_show;
    let last_day = missed.checked_add_days(Days::new(rule.days.into())).unwrap_or(missed);
    let closure = profile.closure(&rule.closure);
    Clock {
        id: "no-show".to_owned(),
        name: closure.map_or_else(|| rule.legal_basis.clone(), |closure| closure.name.clone()),
        start: Event::Invited,
        whose: Whose::Applicant,
        period: Period { length: rule.days, unit: Unit::CalendarDay },
        from: missed,
        lawful_day: last_day,
        last_day,
        days_left: (last_day - today).num_days(),
        near: today <= last_day && profile.deadline_nears(last_day, today),
        state: if today > last_day { ClockState::Expired } else { ClockState::Running },
        legal_basis: rule.legal_basis.clone(),
        verified: rule.verified,
        met_on: None,
        pauses: Vec::new(),
        extensions: Vec::new(),
        extendable: None,
        on_expiry: OnExpiry::Task,
    }
}
