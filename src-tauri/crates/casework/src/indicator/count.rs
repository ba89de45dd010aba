//! The arithmetic of indicators: from rows to shares, medians and trends.

use super::{Figure, Indicator, Kind, Point, Step, capacity, narrow::Narrow, storage};
use crate::{
    Desk, Result,
    audit::measure::{Confidence, Interval, wilson},
    statistic::Period,
};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use vault::Id;

/// One thing that an indicator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) application: Option<Id>,
    pub(super) officer: Option<Id>,
    pub(super) day: NaiveDate,
    /// Days since it was waited for; of what each has, how much.
    pub(super) days: i64,
    pub(super) hit: bool,
}

/// What an indicator counts in a period, of the cases and officers that are asked for.
pub(super) fn counted(desk: &Desk, one: &Indicator, period: Period, narrow: &Narrow) -> Result<Vec<Counted>> {
    if let Some(rows) = capacity::counted(desk, &one.code, period)? {
        return Ok(narrow.keep(rows));
    }
    let Some(query) = storage::query(&one.code) else { return Ok(Vec::new()) };
    let profile = desk.profile;
    let deadline =
        one.deadline.as_ref().and_then(|id| profile.deadlines.iter().find(|known| known.id == *id));
    if one.deadline.is_some() && deadline.is_none() {
        // A profile without this time limit has nothing to be in time for.
        return Ok(Vec::new());
    }
    let offset = format!("{:+} minutes", profile.utc_offset_minutes);
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let shifts = query.contains("?3");
    let read = |row: &vault::rusqlite::Row<'_>| {
        Ok((
            row.get::<_, Option<Id>>(0)?,
            row.get::<_, Option<Id>>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, Option<String>>(3)?,
            row.get::<_, Option<i64>>(4)?,
        ))
    };
    let rows = match shifts {
        true => desk.read().rows(query, (from, to, offset), read)?,
        false => desk.read().rows(query, (from, to), read)?,
    };
    let counted = rows.into_iter().filter_map(|(application, officer, day, since, hit)| {
        let day: NaiveDate = day.parse().ok()?;
        let since: Option<NaiveDate> = since.as_deref().and_then(|since| since.parse().ok());
        let in_time = since.map(|since| match (deadline, one.days) {
            (Some(deadline), _) => day <= deadline.last_day(since, profile),
            (None, Some(days)) => (day - since).num_days() <= i64::from(days),
            (None, None) => false,
        });
        // What never came counts on the day since when it was waited for.
        let (counts_on, days) = match since {
            Some(since) if day.year() == NEVER => (since, 0),
            Some(since) => (if one.days.is_some() { since } else { day }, (day - since).num_days()),
            // Of what each has, how much.
            None => (day, if one.kind == Kind::Each { hit.unwrap_or(0) } else { 0 }),
        };
        Some(Counted {
            application,
            officer,
            day: counts_on,
            days,
            hit: if one.kind == Kind::InTime {
                in_time.unwrap_or(false)
            } else {
                hit.is_some_and(|hit| hit != 0)
            },
        })
    });
    Ok(narrow.keep(counted.collect()))
}

/// The year of what never came.
const NEVER: i32 = 9999;

/// The figure of some rows.
pub(super) fn figure(kind: Kind, rows: &[Counted]) -> Figure {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let whole = count(rows.len());
    match kind {
        Kind::Share | Kind::InTime => {
            Figure { part: count(rows.iter().filter(|row| row.hit).count()), whole, median: None, p90: None }
        }
        Kind::Each => {
            let all: i64 = rows.iter().map(|row| row.days).sum();
            Figure { part: u32::try_from(all).unwrap_or(u32::MAX), whole, median: None, p90: None }
        }
        Kind::Days => {
            let mut days: Vec<i64> = rows.iter().map(|row| row.days).collect();
            days.sort_unstable();
            Figure { part: whole, whole, median: quantile(&days, 0.5), p90: quantile(&days, 0.9) }
        }
    }
}

/// A quantile of sorted numbers, between the two that it lies between (definition 7 of R. J. Hyndman and Y. Fan, Sample
/// quantiles in statistical packages, The American Statistician 50, 1996: what spreadsheets and R do).
pub(super) fn quantile(sorted: &[i64], share: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let at = share * last as f64;
    let (below, part) = (at.floor(), at.fract());
    let below = below as usize;
    let value = |place: usize| sorted.get(place.min(last)).map(|days| *days as f64);
    let (low, high) = (value(below)?, value(below + 1)?);
    Some(low + (high - low) * part)
}

/// Bounds of a share; none of days.
pub(super) fn bounds(kind: Kind, figure: Figure) -> Option<Interval> {
    match kind {
        Kind::Days | Kind::Each => None,
        Kind::Share | Kind::InTime => wilson(figure.part, figure.whole, Confidence::NinetyFive),
    }
}

/// The figures by month or quarter, each step that has any.
pub(super) fn trend(kind: Kind, rows: &[Counted], step: Step) -> Vec<Point> {
    let mut steps: BTreeMap<String, Vec<Counted>> = BTreeMap::new();
    for row in rows {
        let name = match step {
            Step::Month => format!("{}-{:02}", row.day.year(), row.day.month()),
            Step::Quarter => format!("{}-Q{}", row.day.year(), row.day.month0() / 3 + 1),
        };
        steps.entry(name).or_default().push(*row);
    }
    steps.into_iter().map(|(step, rows)| Point { step, figure: figure(kind, &rows) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// By hand, as a spreadsheet does: of 1, 2, 3, 4 the median is 2.5, and the 90th percentile 3.7.
    #[test]
    fn quantiles_are_those_of_spreadsheets() {
        assert_eq!(quantile(&[], 0.5), None);
        for (days, median, p90) in [
            (&[7][..], 7.0, 7.0),
            (&[1, 2, 3, 4], 2.5, 3.7),
            (&[10, 20, 30, 40, 50], 30.0, 46.0),
            (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 9.1),
        ] {
            let found = (quantile(days, 0.5).unwrap(), quantile(days, 0.9).unwrap());
            assert!((found.0 - median).abs() < 1e-9 && (found.1 - p90).abs() < 1e-9, "{days:?}: {found:?}");
        }
    }

    fn row(day: &str, days: i64, hit: bool) -> Counted {
        Counted { application: None, officer: None, day: day.parse().unwrap(), days, hit }
    }

    #[test]
    fn a_trend_is_told_by_month_or_quarter() {
        let rows = [row("2026-01-31", 3, true), row("2026-02-01", 5, false), row("2026-04-01", 9, true)];
        let months = trend(Kind::Share, &rows, Step::Month);
        let told: Vec<(&str, u32, u32)> =
            months.iter().map(|one| (one.step.as_str(), one.figure.part, one.figure.whole)).collect();
        assert_eq!(told, [("2026-01", 1, 1), ("2026-02", 0, 1), ("2026-04", 1, 1)]);
        let quarters = trend(Kind::Days, &rows, Step::Quarter);
        let told: Vec<(&str, Option<f64>)> =
            quarters.iter().map(|one| (one.step.as_str(), one.figure.median)).collect();
        assert_eq!(told, [("2026-Q1", Some(4.0)), ("2026-Q2", Some(9.0))]);
    }

    proptest! {
        #[test]
        fn the_steps_of_a_trend_are_its_whole(days in proptest::collection::vec((0u32..700, any::<bool>()), 0..60)) {
            let first = NaiveDate::from_ymd_opt(2025, 1, 1).unwrap();
            let rows: Vec<Counted> = days
                .iter()
                .map(|(day, hit)| Counted {
                    application: None,
                    officer: None,
                    day: first + chrono::Days::new((*day).into()),
                    days: 0,
                    hit: *hit,
                })
                .collect();
            let whole = figure(Kind::Share, &rows);
            for step in [Step::Month, Step::Quarter] {
                let steps = trend(Kind::Share, &rows, step);
                prop_assert_eq!(steps.iter().map(|one| one.figure.part).sum::<u32>(), whole.part);
                prop_assert_eq!(steps.iter().map(|one| one.figure.whole).sum::<u32>(), whole.whole);
            }
        }
    }
}
