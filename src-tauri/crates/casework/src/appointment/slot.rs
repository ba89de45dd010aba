//! Free times: when an officer, an interpreter, a room and the applicants could all be there.

use super::{
    AppointmentRules, collide,
    time::{self, Interval, LONGEST},
};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Coordinate, Permit},
};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use vault::Id;

/// Which free times are looked for.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct SlotQuery {
    /// First day that is looked at.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
    /// Minutes that are needed.
    pub minutes: u32,
    /// Whose time it is.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Interpreter.
    #[serde(default)]
    pub interpreter: Option<Id>,
    /// Room.
    #[serde(default)]
    pub room: Option<Id>,
    /// Applicants.
    #[serde(default)]
    pub persons: Vec<Id>,
}

/// A free time.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Slot {
    /// Day.
    pub day: NaiveDate,
    /// `HH:MM`.
    pub time: String,
}

/// Days that are looked at, at most, and times that are answered.
const MOST_DAYS: u64 = 120;
const MOST_SLOTS: usize = 12;

/// The next free times within working hours, the soonest first.
///
/// # Errors
/// [`Code::MinutesOutOfRange`] at `minutes`; [`Code::DatesOutOfOrder`] at `until`.
pub fn slots(
    desk: &Desk,
    _: &Permit<Coordinate>,
    query: &SlotQuery,
    now: DateTime<Utc>,
) -> Result<Vec<Slot>> {
    let mut faults = Faults::default();
    if !(5..=LONGEST).contains(&query.minutes) {
        faults.add_with("minutes", Code::MinutesOutOfRange, "max", LONGEST);
    }
    if query.until < query.from {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let rules = &desk.profile.appointments;
    let wall = time::wall(now, desk.profile.utc_offset_minutes);
    let first = query.from.max(wall.date());
    let last = query.until.min(first + Days::new(MOST_DAYS));
    let mut found = Vec::new();
    for day in first.iter_days().take_while(|day| *day <= last) {
        if !desk.profile.is_working_day(day) {
            continue;
        }
        let taken = query.taken(desk, day)?;
        for interval in of_day(rules, day, query.minutes) {
            let free = !taken.iter().any(|other| interval.overlaps(*other));
            if free && interval.from > wall {
                found.push(Slot { day, time: time::written(interval.from.time()) });
                if found.len() == MOST_SLOTS {
                    return Ok(found);
                }
            }
        }
    }
    Ok(found)
}

impl SlotQuery {
    /// What keeps those who are asked for busy on a day.
    fn taken(&self, desk: &Desk, day: NaiveDate) -> Result<Vec<Interval>> {
        let whole_day = Interval::new(day, chrono::NaiveTime::MIN, 24 * 60);
        let busy = |one: &super::Appointment| {
            let same = |a: Option<Id>, b: Option<Id>| a.is_some() && a == b;
            same(self.officer, one.officer)
                || same(self.interpreter, one.interpreter)
                || same(self.room, one.room)
                || one.persons.0.iter().any(|person| self.persons.contains(person))
        };
        let around = collide::around(desk, whole_day)?;
        let rules = &desk.profile.appointments;
        Ok(around.iter().filter(|one| busy(one)).map(|one| Interval::of(one, rules)).collect())
    }
}

/// Times of a day that an appointment of this length could take.
fn of_day(rules: &AppointmentRules, day: NaiveDate, minutes: u32) -> Vec<Interval> {
    let mut times = Vec::new();
    for (from, until) in rules.hours.iter().filter_map(super::Span::times) {
        let mut at = day.and_time(from);
        let end = day.and_time(until);
        while at + Duration::minutes(minutes.into()) <= end {
            times.push(Interval::new(day, at.time(), minutes));
            at += Duration::minutes(rules.step_minutes.into());
        }
    }
    times
}

/// Whether an appointment lies within the hours in which applicants are received. One that goes on through the
/// break does: the break is then taken at another time.
pub(super) fn in_hours(rules: &AppointmentRules, interval: Interval) -> bool {
    let spans = || rules.hours.iter().filter_map(super::Span::times);
    let Some((first, _)) = spans().next() else { return false };
    let Some((_, last)) = spans().next_back() else { return false };
    let begins_in = spans().any(|(from, until)| (from..until).contains(&interval.from.time()));
    begins_in
        && interval.from.time() >= first
        && interval.until.date() == interval.from.date()
        && interval.until.time() <= last
}
