//! Dates as given (calendar, year, perhaps month, perhaps day) and the civil days they cover.
//!
//! Solar Hijri arithmetic is the same in Iran and Afghanistan; only month names differ. The
//! Islamic calendars are computed exactly, but an observed month may begin one or two days
//! earlier or later: such results carry `uncertain`.

use icu_calendar::Date;
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::types::RataDie;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::civil::gregorian_month_length;
use super::{CivilDate, DateError, NameStyle, month_name, umm_al_qura};

/// Calendar a date was given in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Calendar {
    /// The civil calendar of nearly all documents.
    #[default]
    Gregorian,
    /// Afghanistan and Iran.
    SolarHijri,
    /// Islamic lunar calendar, tabular (civil epoch, leap years 2, 5, 7, 10, 13, 16, …).
    IslamicCivil,
    /// Islamic lunar calendar as announced in Saudi Arabia (1343–1500 AH; computed outside).
    UmmAlQura,
}

/// A date as somebody gave it; `month` or `day` may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenDate {
    /// Calendar it was given in.
    pub calendar: Calendar,
    /// Year in that calendar.
    pub year: i32,
    /// Month in that calendar, 1 to 12.
    pub month: Option<u8>,
    /// Day of that month.
    pub day: Option<u8>,
}

/// The civil days something may fall on, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DateRange {
    /// First possible day.
    pub earliest: CivilDate,
    /// Last possible day.
    pub latest: CivilDate,
    /// Both ends may be off by one or two days (Islamic lunar calendars).
    #[serde(default)]
    pub uncertain: bool,
}

impl DateRange {
    /// A range from `earliest` to `latest`, in whichever order they come.
    #[must_use]
    pub fn new(earliest: CivilDate, latest: CivilDate) -> Self {
        Self { earliest: earliest.min(latest), latest: earliest.max(latest), uncertain: false }
    }

    /// A single day.
    #[must_use]
    pub fn exact(day: CivilDate) -> Self {
        Self::new(day, day)
    }

    /// Whether it is a single day.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.earliest == self.latest
    }

    /// Whether `day` lies inside.
    #[must_use]
    pub fn contains(&self, day: CivilDate) -> bool {
        self.earliest <= day && day <= self.latest
    }
}

const CIVIL: Hijri<icu_calendar::cal::hijri::TabularAlgorithm> =
    Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
const UMM_AL_QURA: Hijri<icu_calendar::cal::hijri::UmmAlQura> = Hijri::new_umm_al_qura();

fn last_year(calendar: Calendar) -> i32 {
    if calendar == Calendar::Gregorian { 9999 } else { 9000 }
}

/// Days in a month of a calendar, or `None` if there is no such month or year.
#[must_use]
pub fn month_length(calendar: Calendar, year: i32, month: u8) -> Option<u8> {
    if !(1..=12).contains(&month) || !(1..=last_year(calendar)).contains(&year) {
        return None;
    }
    match calendar {
        Calendar::Gregorian => Some(gregorian_month_length(year, month)),
        Calendar::SolarHijri => Date::try_new_persian(year, month, 1).ok().map(|d| d.days_in_month()),
        Calendar::IslamicCivil => {
            Date::try_new_hijri_with_calendar(year, month, 1, CIVIL).ok().map(|d| d.days_in_month())
        }
        Calendar::UmmAlQura => umm_al_qura::month_length(year, month).or_else(|| {
            let first = Date::try_new_hijri_with_calendar(year, month, 1, UMM_AL_QURA).ok()?;
            Some(first.days_in_month())
        }),
    }
}

/// Checks that the parts exist; the month and day are those the calendar counts.
pub(super) fn check_parts(
    calendar: Calendar,
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
) -> Result<(), DateError> {
    let max = last_year(calendar);
    if !(1..=max).contains(&year) {
        return Err(DateError::Year { calendar, year, min: 1, max });
    }
    let Some(month) = month else {
        return if day.is_some() { Err(DateError::DayWithoutMonth) } else { Ok(()) };
    };
    let Some(length) = month_length(calendar, year, month) else {
        return Err(DateError::Month { calendar, month: u32::from(month), max: 12 });
    };
    match day {
        Some(day) if !(1..=length).contains(&day) => Err(DateError::Day {
            calendar,
            year,
            month,
            month_name: month_name(calendar, month, NameStyle::Latin).unwrap_or("").to_owned(),
            day: u32::from(day),
            max: length,
        }),
        _ => Ok(()),
    }
}

fn civil(calendar: Calendar, year: i32, month: u8, day: u8) -> Option<CivilDate> {
    let rata_die = match calendar {
        Calendar::Gregorian => return Some(CivilDate { year, month, day }),
        Calendar::SolarHijri => Date::try_new_persian(year, month, day).ok()?.to_rata_die(),
        Calendar::IslamicCivil => {
            Date::try_new_hijri_with_calendar(year, month, day, CIVIL).ok()?.to_rata_die()
        }
        Calendar::UmmAlQura => match umm_al_qura::to_count(year, month, day) {
            Some(count) => return Some(CivilDate::from_rata_die(count)),
            None => Date::try_new_hijri_with_calendar(year, month, day, UMM_AL_QURA).ok()?.to_rata_die(),
        },
    };
    Some(CivilDate::from_rata_die(rata_die.to_i64_date()))
}

/// The civil days a given date covers: one day, a month or a year.
///
/// # Errors
/// [`DateError`] naming the impossible part and its allowed maximum.
pub fn convert(given: &GivenDate) -> Result<DateRange, DateError> {
    let GivenDate { calendar, year, month, day } = *given;
    check_parts(calendar, year, month, day)?;
    let first_month = month.unwrap_or(1);
    let last_month = month.unwrap_or(12);
    let last_day = day.or_else(|| month_length(calendar, year, last_month)).unwrap_or(1);
    let out = || DateError::Year { calendar, year, min: 1, max: last_year(calendar) };
    let earliest = civil(calendar, year, first_month, day.unwrap_or(1)).ok_or_else(out)?;
    let latest = civil(calendar, year, last_month, last_day).ok_or_else(out)?;
    Ok(DateRange {
        earliest,
        latest,
        uncertain: matches!(calendar, Calendar::IslamicCivil | Calendar::UmmAlQura),
    })
}

/// A civil day as a date of `calendar`.
#[must_use]
pub fn from_civil(date: CivilDate, calendar: Calendar) -> GivenDate {
    let rata_die = RataDie::new(date.rata_die());
    let (year, month, day) = match calendar {
        Calendar::Gregorian => (date.year, date.month, date.day),
        Calendar::SolarHijri => parts(&Date::from_rata_die(rata_die, Persian)),
        Calendar::IslamicCivil => parts(&Date::from_rata_die(rata_die, CIVIL)),
        Calendar::UmmAlQura => umm_al_qura::from_count(date.rata_die())
            .unwrap_or_else(|| parts(&Date::from_rata_die(rata_die, UMM_AL_QURA))),
    };
    GivenDate { calendar, year, month: Some(month), day: Some(day) }
}

fn parts<C: icu_calendar::Calendar>(date: &Date<C>) -> (i32, u8, u8) {
    (date.year().extended_year(), date.month().ordinal, date.day_of_month().0)
}
