//! What can be wrong with a date somebody gave.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::Calendar;

/// Why a date cannot exist or cannot be read; names the impossible part and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DateError {
    /// No calendar here has such a year.
    #[error("year {year} is outside {min} to {max}")]
    Year {
        /// Calendar the date was given in.
        calendar: Calendar,
        /// The year given.
        year: i32,
        /// First year accepted.
        min: i32,
        /// Last year accepted.
        max: i32,
    },
    /// Months run from 1 to 12.
    #[error("month {month} does not exist; the last month is {max}")]
    Month {
        /// Calendar the date was given in.
        calendar: Calendar,
        /// The month given.
        month: u32,
        /// Always 12.
        max: u8,
    },
    /// The month has fewer days in that year.
    #[error("{month_name} {year} has {max} days, not {day}")]
    Day {
        /// Calendar the date was given in.
        calendar: Calendar,
        /// The year given.
        year: i32,
        /// The month given.
        month: u8,
        /// Its name in Latin letters.
        month_name: String,
        /// The day given.
        day: u32,
        /// The last day of that month in that year.
        max: u8,
    },
    /// A day was given without a month.
    #[error("a day needs a month")]
    DayWithoutMonth,
    /// A word that is no month name.
    #[error("\"{word}\" is not a month name")]
    UnknownMonth {
        /// The word.
        word: String,
    },
    /// Not a date at all.
    #[error("\"{text}\" cannot be read as a date")]
    Unreadable {
        /// The text (shortened).
        text: String,
    },
}
