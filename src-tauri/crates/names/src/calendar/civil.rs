//! A day of the Gregorian calendar, without time or time zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

use super::{Calendar, DateError};

/// A day of the (proleptic) Gregorian calendar, years 1 to 9999. Serialised as `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct CivilDate {
    /// Year, 1 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

/// Day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Days from 0001-01-01 to 9999-12-31, counted from 0001-01-01 = 1 (the "rata die").
const LAST_DAY: i64 = 3_652_059;

pub(super) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

pub(super) fn gregorian_month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl CivilDate {
    /// The first day this type can hold, 0001-01-01.
    pub const MIN: Self = Self { year: 1, month: 1, day: 1 };
    /// The last day this type can hold, 9999-12-31.
    pub const MAX: Self = Self { year: 9999, month: 12, day: 31 };

    /// A day that exists, or the reason why it does not.
    ///
    /// # Errors
    /// [`DateError`] naming the impossible part and its allowed maximum.
    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, DateError> {
        super::given::check_parts(Calendar::Gregorian, year, Some(month), Some(day))?;
        Ok(Self { year, month, day })
    }

    /// Days counted from 0001-01-01 = 1.
    pub(super) fn rata_die(self) -> i64 {
        // March-based years: the leap day is the last day of the year.
        let m = i64::from(self.month.clamp(1, 12));
        let (y, m) = if m > 2 { (i64::from(self.year), m - 3) } else { (i64::from(self.year) - 1, m + 9) };
        let leap_days = y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400);
        y * 365 + leap_days + (153 * m + 2) / 5 + i64::from(self.day) - 307 + 1
    }

    /// The day with this count; outside the supported years the nearest day that is inside.
    pub(super) fn from_rata_die(count: i64) -> Self {
        let n = count.clamp(1, LAST_DAY) + 305;
        let cycle = n.div_euclid(146_097);
        let in_cycle = n.rem_euclid(146_097);
        let y = (in_cycle - in_cycle / 1460 + in_cycle / 36_524 - in_cycle / 146_096) / 365;
        let in_year = in_cycle - (365 * y + y / 4 - y / 100);
        let m = (5 * in_year + 2) / 153;
        let day = in_year - (153 * m + 2) / 5 + 1;
        let month = if m < 10 { m + 3 } else { m - 9 };
        let year = y + cycle * 400 + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(1),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// The day `days` later (earlier if negative), held inside the supported years.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        Self::from_rata_die(self.rata_die().saturating_add(days))
    }

    /// The same day `months` later (earlier if negative), or the last day of that month if it
    /// is shorter.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let index = i64::from(self.year) * 12 + i64::from(self.month) - 1 + i64::from(months);
        let year = i32::try_from(index.div_euclid(12)).unwrap_or(i32::MAX);
        if year < 1 {
            return Self::MIN;
        }
        if year > 9999 {
            return Self::MAX;
        }
        let month = u8::try_from(index.rem_euclid(12) + 1).unwrap_or(12);
        Self { year, month, day: self.day.min(gregorian_month_length(year, month)) }
    }

    /// Day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        let i = usize::try_from((self.rata_die() - 1).rem_euclid(7)).unwrap_or(0);
        WEEK.get(i).copied().unwrap_or(Weekday::Monday)
    }

    /// Days from this day to `other`; negative if `other` is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        other.rata_die() - self.rata_die()
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for CivilDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let unreadable = || DateError::Unreadable { text: text.chars().take(40).collect() };
        let mut parts = text.split('-');
        let mut number = |width: usize| {
            parts
                .next()
                .filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|p| p.parse::<u16>().ok())
                .ok_or_else(unreadable)
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        if parts.next().is_some() {
            return Err(unreadable());
        }
        let short = |n: u16| u8::try_from(n).map_err(|_| unreadable());
        Self::new(i32::from(year), short(month)?, short(day)?)
    }
}

impl Serialize for CivilDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CivilDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}
