//! What may be meant by a date besides what it says. Nothing here is an error: the form shows it beside
//! the field, and an officer asks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::given::check_parts;
use super::{Calendar, CivilDate, GivenDate, computed, from_civil};

/// A doubt about a date of birth as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum DateDoubt {
    /// 1 January, 31 December, 1 July, 1 Hamal (Nawruz) and the like: what offices write when only the
    /// year is known.
    OnlyYearMeant,
    /// Day and month can be exchanged, as where the month is written first.
    Swappable {
        /// The date with day and month exchanged.
        given: GivenDate,
    },
    /// Nobody alive was born then, but the same numbers are a likely birth by another calendar.
    OtherCalendar {
        /// The date by that calendar.
        given: GivenDate,
    },
}

/// The same numbers with day and month exchanged, if both readings are possible and differ.
#[must_use]
pub fn swapped(given: &GivenDate) -> Option<GivenDate> {
    let (month, day) = (given.month?, given.day?);
    let other = GivenDate { month: Some(day), day: Some(month), ..*given };
    let possible = |g: &GivenDate| day != month && check_parts(g.calendar, g.year, g.month, g.day).is_ok();
    (possible(given) && possible(&other)).then_some(other)
}

/// Every doubt about a date of birth, the weightiest first.
#[must_use]
pub fn doubts(given: &GivenDate, today: CivilDate) -> Vec<DateDoubt> {
    let mut out: Vec<DateDoubt> =
        other_calendars(given, today).map(|given| DateDoubt::OtherCalendar { given }).collect();
    if stands_for_year(given) {
        out.push(DateDoubt::OnlyYearMeant);
    } else {
        out.extend(swapped(given).map(|given| DateDoubt::Swappable { given }));
    }
    out
}

/// Whether the day is one that offices write for an unknown one.
fn stands_for_year(given: &GivenDate) -> bool {
    let (Some(month), Some(day)) = (given.month, given.day) else { return false };
    match given.calendar {
        Calendar::Gregorian => {
            // 20 to 22 March is how 1 Hamal looks in papers written by the Gregorian calendar.
            let nawruz = CivilDate::new(given.year, month, day).is_ok_and(|d| {
                let solar = from_civil(d, Calendar::SolarHijri);
                (solar.month, solar.day) == (Some(1), Some(1))
            });
            matches!((month, day), (1, 1) | (7, 1) | (12, 31)) || nawruz
        }
        Calendar::SolarHijri => matches!((month, day), (1, 1) | (12, 29 | 30)),
        Calendar::IslamicCivil | Calendar::UmmAlQura => (month, day) == (1, 1),
    }
}

/// Nobody is older.
const OLDEST: i32 = 120;

/// Years by which the imperial calendar of Iran (1976 to 1978) was ahead of the Solar Hijri one.
const IMPERIAL: i32 = 1180;
const LAST_IMPERIAL: i32 = 2537;

/// The same numbers by the calendars by which they are a birth, if by their own they are none.
fn other_calendars(given: &GivenDate, today: CivilDate) -> impl Iterator<Item = GivenDate> {
    let likely = move |g: &GivenDate| {
        computed(g)
            .is_ok_and(|range| range.earliest <= today && range.latest >= today.plus_months(-12 * OLDEST))
    };
    let of = |calendar, year| GivenDate { calendar, year, ..*given };
    let imperial =
        (given.year <= LAST_IMPERIAL).then(|| of(Calendar::SolarHijri, given.year.saturating_sub(IMPERIAL)));
    let others = [Calendar::Gregorian, Calendar::SolarHijri, Calendar::IslamicCivil]
        .map(|calendar| of(calendar, given.year))
        .into_iter()
        .chain(imperial)
        .filter(|g| g != given);
    others.filter(likely).take(if likely(given) { 0 } else { 3 }).collect::<Vec<_>>().into_iter()
}
