//! Ages: what a stated age says about the day of birth, and the reverse.

use super::{CivilDate, DateRange};

/// The days of birth a stated age in completed years allows, seen from the day it was stated:
/// from the day after the same day `age + 1` years earlier to the same day `age` years earlier.
#[must_use]
pub fn age_range(stated_age: u16, on: CivilDate) -> DateRange {
    let months = i32::from(stated_age) * 12;
    let latest = on.plus_months(-months);
    let before = on.plus_months(-(months + 12));
    DateRange::new(before.plus_days(1).min(latest), latest)
}

/// Smallest and largest age in completed years on a day, for a birth within `range`. A birthday
/// on 29 February is reached on 1 March in other years. Not yet born counts as 0.
#[must_use]
pub fn age_at(range: &DateRange, on: CivilDate) -> (u16, u16) {
    (completed_years(range.latest, on), completed_years(range.earliest, on))
}

fn completed_years(birth: CivilDate, on: CivilDate) -> u16 {
    let not_yet = i32::from((on.month, on.day) < (birth.month, birth.day));
    u16::try_from(on.year.saturating_sub(birth.year).saturating_sub(not_yet)).unwrap_or(0)
}
