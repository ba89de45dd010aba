//! Days as numbers: year, month and day side by side in one integer. They sort as days do, and the full years between
//! two of them are one shift.

use chrono::{Datelike, NaiveDate};

/// A day, or [`NEVER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Day(pub(crate) i32);

/// What has not happened.
pub(crate) const NEVER: Day = Day(i32::MAX);

impl Day {
    pub(crate) fn year(self) -> i32 {
        self.0 >> 9
    }

    pub(crate) fn month(self) -> u32 {
        u32::try_from((self.0 >> 5) & 15).unwrap_or(1)
    }

    /// Full years from a birth to this day.
    pub(crate) fn age(self, born: Self) -> i32 {
        (self.0 - born.0) >> 9
    }

    pub(crate) fn date(self) -> NaiveDate {
        let day = u32::try_from(self.0 & 31).unwrap_or(1);
        NaiveDate::from_ymd_opt(self.year(), self.month(), day).unwrap_or_default()
    }
}

impl From<NaiveDate> for Day {
    fn from(day: NaiveDate) -> Self {
        let (month, of_month) =
            (i32::try_from(day.month()).unwrap_or(1), i32::try_from(day.day()).unwrap_or(1));
        Self((day.year() << 9) | (month << 5) | of_month)
    }
}

/// From the first to the last day, both within.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CountPeriod")]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Period {
    /// A year of the calendar.
    #[must_use]
    pub fn year(year: i32) -> Self {
        let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Self { from: day(1, 1), to: day(12, 31) }
    }

    /// The first half of a year.
    #[must_use]
    pub fn half_year(year: i32) -> Self {
        Self { to: NaiveDate::from_ymd_opt(year, 6, 30).unwrap_or_default(), ..Self::year(year) }
    }

    pub(crate) fn days(self) -> (Day, Day) {
        (self.from.into(), self.to.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn days_keep_their_order_their_parts_and_their_years(a in 0i64..60_000, b in 0i64..60_000) {
            let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
            let (one, other) = (first + chrono::Duration::days(a), first + chrono::Duration::days(b));
            let (x, y) = (Day::from(one), Day::from(other));
            prop_assert_eq!(one.cmp(&other), x.cmp(&y));
            prop_assert_eq!(x.date(), one);
            if a <= b {
                prop_assert_eq!(u32::try_from(y.age(x)).ok(), other.years_since(one));
            }
        }
    }
}
