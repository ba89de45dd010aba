//! Which backups stay: the newest of each hour of the last day, of each day of the last month, of each week of a year.

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use std::collections::BTreeSet;

/// Age at which a backup goes in any case: what was erased from the case file must not stand in backups for ever. The
/// certificate of erasure says that they are removed as they grow old.
pub const OLDEST: TimeDelta = TimeDelta::weeks(53);

/// The backups, by when they were made, that may go. The newest never does, nor what is dated in the future: a clock
/// that was wrong must not throw anything away.
#[must_use]
pub fn thinned(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut newest_first = made.to_vec();
    newest_first.sort_unstable();
    newest_first.dedup();
    newest_first.reverse();
    let mut kept = BTreeSet::new();
    let may_go = |at: &DateTime<Utc>| {
        let age = now - *at;
        if age < TimeDelta::zero() {
            return false;
        }
        // However old it is, the newest of all is the only way back.
        if age >= OLDEST && !kept.is_empty() {
            return true;
        }
        let span = if age < TimeDelta::days(1) {
            (0, at.timestamp().div_euclid(3_600))
        } else if age < TimeDelta::days(31) {
            (1, i64::from(at.num_days_from_ce()))
        } else {
            (2, i64::from(at.num_days_from_ce()).div_euclid(7))
        };
        !kept.insert(span)
    };
    newest_first.into_iter().filter(may_go).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hours: i64, minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_780_000_000, 0).unwrap()
            + TimeDelta::hours(hours)
            + TimeDelta::minutes(minutes)
    }

    #[test]
    fn one_of_each_hour_day_and_week_stays() {
        let now = at(0, 0);
        // Every quarter of an hour for ninety days.
        let made: Vec<_> = (0..90 * 96).map(|quarter| now - TimeDelta::minutes(15 * quarter)).collect();
        let gone = thinned(&made, now);
        let left = made.len() - gone.len();
        assert!((24 + 29 + 8..=25 + 31 + 10).contains(&left), "{left}");
        assert!(!gone.contains(&now));
        // Again at once: nothing more to do.
        let rest: Vec<_> = made.into_iter().filter(|one| !gone.contains(one)).collect();
        assert!(thinned(&rest, now).is_empty());
        assert!(thinned(&[], now).is_empty());
        // None is kept for ever, but for the last one.
        let weekly: Vec<_> = (0..200).map(|week| now - TimeDelta::weeks(week)).collect();
        let gone = thinned(&weekly, now);
        assert_eq!(gone, weekly[53..], "a year of weeks stays");
        assert_eq!(thinned(&weekly[60..], now), weekly[61..]);
        assert!(thinned(&[at(1, 0), weekly[60]], now).is_empty(), "one of the future is no way back");
        assert!(thinned(&[at(5, 0), at(5, 1)], now).is_empty(), "of the future");
        assert_eq!(thinned(&[at(-1, 1), at(-1, 2), at(-30, 0)], now), [at(-1, 1)]);
    }

    proptest! {
        #[test]
        fn the_newest_stays_and_there_is_always_one_near(minutes in proptest::collection::vec(0_i64..400_000, 1..60)) {
            let now = at(0, 0);
            let made: Vec<_> = minutes.iter().map(|ago| now - TimeDelta::minutes(*ago)).collect();
            let gone = thinned(&made, now);
            let newest = made.iter().max().unwrap();
            prop_assert!(!gone.contains(newest));
            for one in &gone {
                let near = made.iter().any(|other| !gone.contains(other) && *other > *one && *other - *one < TimeDelta::days(7));
                prop_assert!(near, "{one} left a hole");
            }
        }
    }
}
