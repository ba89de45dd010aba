//! Two births side by side. A day that opens a year (1 January, or the Solar Hijri new year) is
//! what clerks write when only the year is known, so agreement on it tells little.

use crate::calendar::{Calendar, CivilDate, DateRange, from_civil};

/// How two births stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Births {
    Same,
    SameOpening,
    Swapped,
    PartDiffers,
    RangesMeet,
    SameYear,
    WithinOne,
    WithinOneExact,
    WithinThree,
    WithinThreeExact,
    WithinSeven,
    WithinFourteen,
    Generation,
}

impl Births {
    pub(crate) const LABELS: [&str; 13] = [
        "same",
        "same-opening",
        "swapped",
        "part-differs",
        "ranges-meet",
        "same-year",
        "within-1",
        "within-1-exact",
        "within-3",
        "within-3-exact",
        "within-7",
        "within-14",
        "generation",
    ];
}

/// Whether the day opens a year of the Gregorian or the Solar Hijri calendar.
fn opens_year(day: CivilDate) -> bool {
    let new_year = (day.month, day.day) == (1, 1);
    let maybe = day.month == 3 && (19..=22).contains(&day.day);
    new_year
        || maybe && {
            let given = from_civil(day, Calendar::SolarHijri);
            (given.month, given.day) == (Some(1), Some(1))
        }
}

fn sure(range: &DateRange) -> bool {
    range.is_exact() && !opens_year(range.earliest)
}

/// A day that opens a year may stand for any day of it.
fn widened(range: &DateRange) -> DateRange {
    if range.is_exact() && opens_year(range.earliest) {
        let last = range.earliest.plus_months(12).plus_days(-1);
        return DateRange { earliest: range.earliest, latest: last, uncertain: range.uncertain };
    }
    let slack = if range.uncertain { 2 } else { 0 };
    DateRange {
        earliest: range.earliest.plus_days(-slack),
        latest: range.latest.plus_days(slack),
        uncertain: range.uncertain,
    }
}

/// Years between two births, 0 when they can meet; and how they stand to each other.
pub(crate) fn compare(a: &DateRange, b: &DateRange) -> (Births, u16) {
    let both_sure = sure(a) && sure(b);
    let (x, y) = (a.earliest, b.earliest);
    if a.is_exact() && b.is_exact() {
        if x == y {
            return (if both_sure { Births::Same } else { Births::SameOpening }, 0);
        }
        if both_sure && x.year == y.year && (x.month, x.day) == (y.day, y.month) {
            return (Births::Swapped, 0);
        }
    }
    let (wide_a, wide_b) = (widened(a), widened(b));
    let days =
        wide_a.latest.days_until(wide_b.earliest).max(wide_b.latest.days_until(wide_a.earliest)).max(0);
    // Completed to whole years; three days short of one are none, for the sake of leap years.
    let whole = if days == 0 { 0 } else { ((days * 100 + 36_224) / 36_525).max(1) };
    let years = u16::try_from(whole).unwrap_or(u16::MAX);
    if both_sure {
        let agreeing = u8::from(x.year == y.year) + u8::from(x.month == y.month) + u8::from(x.day == y.day);
        if agreeing == 2 && years <= 11 {
            return (Births::PartDiffers, years);
        }
        if x.year == y.year {
            return (Births::SameYear, 0);
        }
    } else if days == 0 {
        return (Births::RangesMeet, 0);
    }
    let how = match (years, both_sure) {
        (0 | 1, false) => Births::WithinOne,
        (0 | 1, true) => Births::WithinOneExact,
        (2 | 3, false) => Births::WithinThree,
        (2 | 3, true) => Births::WithinThreeExact,
        (4..=7, _) => Births::WithinSeven,
        (8..=13, _) => Births::WithinFourteen,
        _ => Births::Generation,
    };
    (how, years)
}

#[cfg(test)]
mod tests {
    use super::{Births, compare};
    use crate::calendar::{CivilDate, DateRange};

    fn range(text: &str) -> DateRange {
        let (a, b) = text.split_once("..").unwrap_or((text, text));
        DateRange::new(a.parse().unwrap(), b.parse().unwrap())
    }

    #[test]
    fn births_side_by_side() {
        let table = [
            ("1990-05-07", "1990-05-07", Births::Same, 0),
            ("1990-01-01", "1990-01-01", Births::SameOpening, 0),
            ("1987-03-21", "1987-03-21", Births::SameOpening, 0),
            ("1990-05-07", "1990-07-05", Births::Swapped, 0),
            ("1990-05-07", "1990-05-08", Births::PartDiffers, 1),
            ("1990-05-07", "1980-05-07", Births::PartDiffers, 10),
            ("1990-01-01", "1990-05-07", Births::RangesMeet, 0),
            ("1990-01-01..1990-12-31", "1990-11-02..1991-11-01", Births::RangesMeet, 0),
            ("1990-02-03", "1990-05-07", Births::SameYear, 0),
            ("1990-01-01", "1991-01-01", Births::WithinOne, 1),
            ("1990-12-31", "1991-01-02", Births::WithinOneExact, 1),
            ("1990-01-01", "1993-05-07", Births::WithinThree, 3),
            ("1990-02-03", "1993-01-07", Births::WithinThreeExact, 3),
            ("1990-02-03", "1995-05-07", Births::WithinSeven, 6),
            ("1990-01-01", "2000-01-01", Births::WithinFourteen, 9),
            ("1970-02-03", "1995-05-07", Births::Generation, 26),
        ];
        for (a, b, how, years) in table {
            assert_eq!(compare(&range(a), &range(b)), (how, years), "{a} {b}");
            assert_eq!(compare(&range(b), &range(a)), (how, years), "{b} {a}");
        }
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        let all = DateRange::new(CivilDate::MIN, CivilDate::MAX);
        assert_eq!(compare(&all, &range("1990-05-07")).0, Births::RangesMeet);
        assert_eq!(compare(&DateRange::exact(CivilDate::MAX), &range("1990-05-07")).0, Births::Generation);
    }
}
