//! The calendar: who receives whom, when, where and through which interpreter.

use super::{Appointment, AppointmentView, CollisionWith, collide, storage, time::Interval, view};
use crate::{
    Code, Desk, Failure, Result,
    access::Scope,
    application::Application,
    folder,
    permit::{Coordinate, Permit},
    person::{Person, PersonName},
};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use vault::Id;

/// Which days are looked at.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct CalendarQuery {
    /// First.
    pub from: NaiveDate,
    /// Last.
    pub until: NaiveDate,
}

/// An appointment in the calendar.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CalendarEntry {
    /// The appointment.
    pub appointment: AppointmentView,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Names of those who are to come.
    pub names: Vec<PersonName>,
    /// In what it is booked twice: two workstations booked it before they met.
    pub collides: BTreeSet<CollisionWith>,
}

/// A day of the calendar.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CalendarDay {
    /// Which.
    pub day: NaiveDate,
    /// Whether offices work on it.
    pub working: bool,
}

/// The calendar of some days.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OfficeCalendar {
    /// The days.
    pub days: Vec<CalendarDay>,
    /// Appointments in the order in which they come; the cancelled left out.
    pub entries: Vec<CalendarEntry>,
}

/// Days of one calendar at most.
const MOST_DAYS: i64 = 62;

/// The calendar of some days.
///
/// # Errors
/// [`Code::DatesOutOfOrder`] at `until`, also when that is more than two months away.
pub fn calendar(desk: &Desk, permit: &Permit<Coordinate>, query: &CalendarQuery) -> Result<OfficeCalendar> {
    let days = (query.until - query.from).num_days();
    if !(0..MOST_DAYS).contains(&days) {
        return Err(Failure::field("until", Code::DatesOutOfOrder));
    }
    let days = query.from.iter_days().take_while(|day| *day <= query.until);
    Ok(OfficeCalendar {
        days: days.map(|day| CalendarDay { day, working: desk.profile.is_working_day(day) }).collect(),
        entries: entries(desk, permit.scope(), query.from, query.until, |_| true)?,
    })
}

/// Appointments of an officer on a day, for the first screen.
pub(crate) fn of_officer(desk: &Desk, scope: &Scope, day: NaiveDate) -> Result<Vec<CalendarEntry>> {
    entries(desk, scope, day, day, |one| one.officer == Some(scope.officer()))
}

fn entries(
    desk: &Desk,
    scope: &Scope,
    from: NaiveDate,
    until: NaiveDate,
    wanted: impl Fn(&Appointment) -> bool,
) -> Result<Vec<CalendarEntry>> {
    // What began late on the day before may still go on.
    let first = from - Days::new(1);
    let all: Vec<Appointment> =
        desk.read().list(storage::BETWEEN, (first.to_string(), (until + Days::new(1)).to_string()))?;
    let twice = booked_twice(desk, &all);
    let mut entries = Vec::new();
    for appointment in all.into_iter().filter(|one| (from..=until).contains(&one.day) && wanted(one)) {
        let case: Application = desk.read().get(folder::standing(desk.read(), appointment.application)?)?;
        // Its time is taken all the same: whoever books learns that, and nothing else.
        if !scope.opens(desk.read(), appointment.application)? || !scope.opens(desk.read(), case.id)? {
            continue;
        }
        let mut names = Vec::new();
        for person in &appointment.persons.0 {
            names.push(desk.read().get::<Person>(*person)?.name);
        }
        entries.push(CalendarEntry {
            application: case.id,
            number: case.number,
            names,
            collides: twice.get(&appointment.id).cloned().unwrap_or_default(),
            appointment: view(desk, appointment)?,
        });
    }
    Ok(entries)
}

/// What is booked twice. The verbs refuse it; when two workstations meet it can be so all the same.
fn booked_twice(desk: &Desk, all: &[Appointment]) -> BTreeMap<Id, BTreeSet<CollisionWith>> {
    let rules = &desk.profile.appointments;
    let held: Vec<(&Appointment, Interval)> =
        all.iter().filter(|one| one.is_held()).map(|one| (one, Interval::of(one, rules))).collect();
    let mut twice: BTreeMap<Id, BTreeSet<CollisionWith>> = BTreeMap::new();
    for (at, (one, interval)) in held.iter().enumerate() {
        for (other, _) in held.iter().skip(at + 1).filter(|(_, taken)| interval.overlaps(*taken)) {
            for (with, _) in collide::shared(one, other) {
                twice.entry(one.id).or_default().insert(with);
                twice.entry(other.id).or_default().insert(with);
            }
        }
    }
    twice
}
