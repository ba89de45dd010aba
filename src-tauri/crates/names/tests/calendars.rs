//! Calendars against published dates and against libraries that share no code with the one used.
//!
//! - Solar Hijri: `jalali-rs` (its own 33-year arithmetic), every day of 1300 to 1500.
//! - Tabular Islamic: the closed formula of the day count, written out here, every day of 1350 to 1500.
//! - Umm al-Qura: `hijri_date` (its own transcription of the announced months, 1357 to 1499) and the table
//!   of the Unicode libraries (`icu_calendar`), every day of 1350 to 1500.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use icu_calendar::Date;
use icu_calendar::cal::Hijri;
use names::calendar::{Calendar, CivilDate, GivenDate, computed, convert, from_civil, month_length};

fn d(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn given(calendar: Calendar, year: i32, month: u8, day: u8) -> GivenDate {
    GivenDate { calendar, year, month: Some(month), day: Some(day) }
}

fn day_of(calendar: Calendar, year: i32, month: u8, day: u8) -> CivilDate {
    let range = computed(&given(calendar, year, month, day)).unwrap();
    assert!(range.is_exact());
    range.earliest
}

/// Every day of these years with its civil day.
fn days(
    calendar: Calendar,
    years: std::ops::RangeInclusive<i32>,
) -> impl Iterator<Item = (GivenDate, CivilDate)> {
    years.flat_map(move |year| (1..=12).map(move |month| (year, month))).flat_map(move |(year, month)| {
        (1..=month_length(calendar, year, month).unwrap())
            .map(move |day| (given(calendar, year, month, day), day_of(calendar, year, month, day)))
    })
}

#[test]
fn published_dates() {
    use Calendar::{IslamicCivil, SolarHijri, UmmAlQura};
    for (calendar, y, m, day, expected) in [
        (SolarHijri, 1366, 1, 1, "1987-03-21"),
        (SolarHijri, 1366, 1, 12, "1987-04-01"),
        (SolarHijri, 1357, 11, 22, "1979-02-11"),
        (SolarHijri, 1370, 6, 31, "1991-09-22"),
        (SolarHijri, 1399, 12, 30, "2021-03-20"),
        (SolarHijri, 1403, 12, 30, "2025-03-20"),
        (SolarHijri, 1404, 1, 1, "2025-03-21"),
        (IslamicCivil, 1445, 1, 1, "2023-07-19"),
        (UmmAlQura, 1445, 1, 1, "2023-07-19"),
        (IslamicCivil, 1446, 9, 1, "2025-03-01"),
        (UmmAlQura, 1446, 9, 1, "2025-03-01"),
        (UmmAlQura, 1409, 12, 10, "1989-07-13"),
        (IslamicCivil, 1409, 12, 10, "1989-07-14"),
        (UmmAlQura, 1400, 1, 1, "1979-11-20"),
        (IslamicCivil, 1400, 1, 1, "1979-11-21"),
    ] {
        assert_eq!(day_of(calendar, y, m, day), d(expected), "{y}-{m}-{day}");
        assert_eq!(from_civil(d(expected), calendar), given(calendar, y, m, day));
        let range = convert(&given(calendar, y, m, day)).unwrap();
        assert!(range.contains(d(expected)));
        assert_eq!((range.is_exact(), range.uncertain), (!calendar.is_islamic(), calendar.is_islamic()));
    }
}

#[test]
fn solar_hijri_from_1300_to_1500() {
    let mut compared = 0;
    for (g, day) in days(Calendar::SolarHijri, 1300..=1500) {
        let there = jalali_rs::gregorian_to_jalali(day.year, day.month.into(), day.day.into());
        assert_eq!(there, (g.year, g.month.unwrap().into(), g.day.unwrap().into()), "{day}");
        let back = jalali_rs::jalali_to_gregorian(g.year, g.month.unwrap().into(), g.day.unwrap().into());
        assert_eq!(CivilDate { year: back.0, month: back.1 as u8, day: back.2 as u8 }, day);
        assert_eq!(from_civil(day, Calendar::SolarHijri), g);
        compared += 1;
    }
    assert_eq!(compared, 73_414);
}

/// Days from 0001-01-01 (= 1), by the rule of the tabular calendar: eleven leap years in thirty, months of
/// 30 and 29 days in turn, 1 Muharram of year 1 on Friday, 16 July 622 of the Julian calendar.
fn tabular(year: i64, month: i64, day: i64) -> i64 {
    const BEFORE_THE_FIRST: i64 = 227_014;
    BEFORE_THE_FIRST + (year - 1) * 354 + (11 * year + 3).div_euclid(30) + 29 * (month - 1) + month / 2 + day
}

#[test]
fn tabular_islamic_from_1350_to_1500() {
    let first = d("0001-01-01");
    let mut compared = 0;
    for (g, day) in days(Calendar::IslamicCivil, 1350..=1500) {
        let count = tabular(g.year.into(), g.month.unwrap().into(), g.day.unwrap().into());
        assert_eq!(first.plus_days(count - 1), day, "{g:?}");
        assert_eq!(from_civil(day, Calendar::IslamicCivil), g);
        compared += 1;
    }
    assert_eq!(compared, 53_509);
}

fn hijri_date(g: &GivenDate) -> Option<CivilDate> {
    let part = |n: u8| usize::from(n);
    let found = hijri_date::HijriDate::from_hijri(g.year as usize, part(g.month?), part(g.day?)).ok()?;
    Some(CivilDate { year: found.year_gr() as i32, month: found.month_gr() as u8, day: found.day_gr() as u8 })
}

fn unicode(g: &GivenDate) -> Option<CivilDate> {
    let date = Date::try_new_hijri_with_calendar(g.year, g.month?, g.day?, Hijri::new_umm_al_qura()).ok()?;
    Some(d("0001-01-01").plus_days(date.to_rata_die().to_i64_date() - 1))
}

/// How far the other tables lie from the announced months. The doc comment of `given.rs` and that of
/// `umm_al_qura.rs` give these figures.
#[test]
fn umm_al_qura_from_1350_to_1500() {
    let mut compared = 0;
    let mut years: BTreeMap<i32, u32> = BTreeMap::new();
    let (mut to_tabular, mut to_unicode) = (BTreeMap::new(), BTreeMap::new());
    let mut transcribed = 0;
    for (g, day) in days(Calendar::UmmAlQura, 1350..=1500) {
        compared += 1;
        assert_eq!(from_civil(day, Calendar::UmmAlQura), g);
        if (1357..=1499).contains(&g.year) {
            let other = hijri_date(&g).unwrap();
            transcribed += 1;
            if other != day {
                assert_eq!(day.days_until(other).abs(), 1, "{g:?}");
                *years.entry(g.year).or_default() += 1;
            }
        }
        let by_rule = computed(&GivenDate { calendar: Calendar::IslamicCivil, ..g }).unwrap().earliest;
        *to_tabular.entry(day.days_until(by_rule)).or_insert(0) += 1;
        if let Some(other) = unicode(&g) {
            *to_unicode.entry(day.days_until(other)).or_insert(0) += 1;
        }
    }
    assert_eq!((compared, transcribed), (53_509, 50_675));
    assert_eq!(years, BTreeMap::from([(1427, 29), (1446, 30), (1485, 30)]));
    assert_eq!(to_tabular, BTreeMap::from([(-1, 551), (0, 19_083), (1, 31_241), (2, 2_634)]));
    assert_eq!(to_unicode, BTreeMap::from([(-1, 555), (0, 32_349), (1, 19_776), (2, 435)]));
}

/// An Islamic birth covers what every table means by it, in whichever calendar it was given.
#[test]
fn islamic_births_cover_every_table() {
    let mut widths: BTreeMap<i64, u32> = BTreeMap::new();
    for calendar in [Calendar::IslamicCivil, Calendar::UmmAlQura] {
        for year in 1350..=1500 {
            for (month, day) in (1..=12).flat_map(|m| (1..=30).map(move |day| (m, day))) {
                let g = given(calendar, year, month, day);
                let range = convert(&g).unwrap();
                assert!(range.uncertain);
                let tables = [Calendar::IslamicCivil, Calendar::UmmAlQura]
                    .map(|calendar| computed(&GivenDate { calendar, ..g }).ok().map(|r| r.earliest));
                for table in tables.into_iter().chain([hijri_date(&g), unicode(&g)]).flatten() {
                    assert!(range.contains(table), "{g:?} {table} {range:?}");
                }
                *widths.entry(range.earliest.days_until(range.latest) + 1).or_default() += 1;
            }
        }
    }
    assert!(widths.keys().all(|days| (3..=6).contains(days)), "{widths:?}");
}

#[test]
fn islamic_months_and_years_are_as_wide() {
    let ramadan = GivenDate { calendar: Calendar::IslamicCivil, year: 1409, month: Some(9), day: None };
    let (range, plain) = (convert(&ramadan).unwrap(), computed(&ramadan).unwrap());
    assert!(range.earliest < plain.earliest && range.latest > plain.latest);
    assert!(range.earliest.days_until(range.latest) < 29 + 6);
    let year = GivenDate { month: None, ..ramadan };
    assert!(convert(&year).unwrap().earliest.days_until(convert(&year).unwrap().latest) < 355 + 6);
    // A day that only observation can give, and one that none can.
    let late = |day| convert(&given(Calendar::IslamicCivil, 1409, 2, day));
    assert_eq!(month_length(Calendar::IslamicCivil, 1409, 2), Some(29));
    assert!(late(30).is_ok());
    assert!(late(31).is_err());
}
