//! Days and instants. The profile's time zone decides which day it is.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};
use names::calendar::CivilDate;

/// The calendar day of an instant, at a fixed offset from UTC in minutes.
#[must_use]
pub fn day(at: DateTime<Utc>, offset_minutes: i32) -> NaiveDate {
    match FixedOffset::east_opt(offset_minutes * 60) {
        Some(offset) => at.with_timezone(&offset).date_naive(),
        None => at.date_naive(),
    }
}

/// As the calendar arithmetic of `names` takes it. Years of records are far within its bounds.
#[must_use]
pub fn civil(date: NaiveDate) -> CivilDate {
    CivilDate {
        year: date.year(),
        month: u8::try_from(date.month()).unwrap_or(1),
        day: u8::try_from(date.day()).unwrap_or(1),
    }
}

/// As records keep it.
#[must_use]
pub fn naive(date: CivilDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(date.year, date.month.into(), date.day.into()).unwrap_or_default()
}
