//! When an appointment begins and ends. Intervals are closed at the beginning and open at the end: one that ends at
//! eleven and one that begins at eleven do not touch.

use super::{Appointment, AppointmentRules};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// From when until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Interval {
    pub(super) from: NaiveDateTime,
    pub(super) until: NaiveDateTime,
}

impl Interval {
    pub(super) fn new(day: NaiveDate, time: NaiveTime, minutes: u32) -> Self {
        let from = day.and_time(time);
        Self { from, until: from + Duration::minutes(minutes.into()) }
    }

    /// Of an appointment, in the time of the office.
    pub(super) fn of(appointment: &Appointment, rules: &AppointmentRules) -> Self {
        let time = parse(&appointment.time).unwrap_or_default();
        let minutes = appointment.minutes.unwrap_or_else(|| rules.usual_minutes(appointment.kind));
        Self::new(appointment.day, time, minutes)
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }
}

/// Minutes of an appointment at most. Nothing that begins two days before another reaches it.
pub(super) const LONGEST: u32 = 12 * 60;

/// A time as records keep it, `HH:MM`.
pub(super) fn parse(time: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(time, "%H:%M").ok()
}

/// A time as records keep it.
pub(super) fn written(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A time from what people type.
pub(super) fn typed(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim().replace('.', ":");
    let (hour, minute) = typed.split_once(':')?;
    let digits = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(hour, 2) || minute.len() != 2 || !digits(minute, 2) {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// `HH:MM`, from what people type.
pub(crate) fn time_of_day(text: &str) -> Option<String> {
    typed(text).map(written)
}

/// What the clock on the wall of the office shows.
pub(super) fn wall(now: DateTime<Utc>, offset_minutes: i32) -> NaiveDateTime {
    match FixedOffset::east_opt(offset_minutes * 60) {
        Some(offset) => now.with_timezone(&offset).naive_local(),
        None => now.naive_utc(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_hours_and_minutes() {
        for (text, time) in [("9:30", "09:30"), ("09.30", "09:30"), (" 23:59 ", "23:59"), ("0:00", "00:00")] {
            assert_eq!(typed(text).map(written).as_deref(), Some(time), "{text:?}");
        }
        for wrong in ["", "9", "24:00", "12:60", "9:5", "+9:30", "9:30 PM", "12:3x", "१२:३०"] {
            assert_eq!(typed(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn what_touches_does_not_overlap() {
        let at = |day: &str, time: &str, minutes| {
            Interval::new(day.parse().unwrap(), parse(time).unwrap(), minutes)
        };
        let monday = "2026-11-30";
        for (one, other, overlap) in [
            (at(monday, "09:00", 60), at(monday, "10:00", 60), false),
            (at(monday, "09:00", 61), at(monday, "10:00", 60), true),
            (at(monday, "09:00", 120), at(monday, "09:30", 15), true),
            (at(monday, "09:00", 60), at(monday, "09:00", 60), true),
            (at(monday, "23:30", 60), at("2026-12-01", "00:00", 30), true),
            (at(monday, "23:30", 30), at("2026-12-01", "00:00", 30), false),
            (at(monday, "09:00", 60), at("2026-12-01", "09:00", 60), false),
        ] {
            assert_eq!(one.overlaps(other), overlap, "{one:?} {other:?}");
            assert_eq!(other.overlaps(one), overlap, "either way round");
        }
    }
}
