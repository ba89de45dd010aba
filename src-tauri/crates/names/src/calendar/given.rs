//! Dates as given (calendar, year, perhaps month, perhaps day) and the civil days they cover.
//!
//! Solar Hijri arithmetic is the same in Iran and Afghanistan; only month names differ.
//!
//! An Islamic month begins when the new moon is seen, and people are born by the calendar of their own
//! mosque. What the rules say differs already: over the 53,509 days of 1350 to 1500 AH the tabular date lies
//! 0 days from the one announced in Saudi Arabia on 36 in 100 days, one later on 58, two later on 5 and
//! one earlier on 1; the table that the Unicode libraries carry differs from the announced one on 39 in 100
//! days, by up to two (`tests/calendars.rs` counts them). So [`convert`] answers with a range that holds
//! every one of these days and one more on either side; [`computed`] is the plain arithmetic.

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

impl Calendar {
    /// Whether its months follow the moon.
    #[must_use]
    pub fn is_islamic(self) -> bool {
        matches!(self, Self::IslamicCivil | Self::UmmAlQura)
    }
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
    /// The calendar leaves the day in doubt (Islamic lunar calendars); the range is wide enough for it.
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
    // An observed month has 29 or 30 days, whatever the tables say of it.
    let length = if calendar.is_islamic() { length.max(30) } else { length };
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
            return observed(day, |day| Date::try_new_hijri_with_calendar(year, month, day, CIVIL).ok());
        }
        Calendar::UmmAlQura => {
            let table = |day| umm_al_qura::to_count(year, month, day);
            // A 30th that the announced month did not have is the day after its 29th.
            let late = || Some(table(umm_al_qura::month_length(year, month)?)? + 1);
            return match table(day).or_else(|| late().filter(|_| day == 30)) {
                Some(count) => Some(CivilDate::from_rata_die(count)),
                None => unicode_umm_al_qura(year, month, day),
            };
        }
    };
    Some(CivilDate::from_rata_die(rata_die.to_i64_date()))
}

/// The Umm al-Qura calendar as the Unicode libraries have it: the month lengths that King Abdulaziz City
/// for Science and Technology computes for 1300 to 1600 AH, outside them the tabular calendar.
fn unicode_umm_al_qura(year: i32, month: u8, day: u8) -> Option<CivilDate> {
    observed(day, |day| Date::try_new_hijri_with_calendar(year, month, day, UMM_AL_QURA).ok())
}

/// A day of an Islamic month; a 30th that the month has not by its table is the day after the 29th.
fn observed<C: icu_calendar::AsCalendar>(day: u8, date: impl Fn(u8) -> Option<Date<C>>) -> Option<CivilDate> {
    let count = |date: Date<C>| date.to_rata_die().to_i64_date();
    let count = date(day).map(count).or_else(|| Some(date(29).map(count)? + 1).filter(|_| day == 30))?;
    Some(CivilDate::from_rata_die(count))
}

/// First and last day of a given date by one rule; nothing where the rule has no such date.
fn computed_with(
    given: &GivenDate,
    rule: impl Fn(i32, u8, u8) -> Option<CivilDate>,
) -> Option<(CivilDate, CivilDate)> {
    let first = rule(given.year, given.month.unwrap_or(1), given.day.unwrap_or(1))?;
    let month = given.month.unwrap_or(12);
    let last = match given.day {
        Some(day) => rule(given.year, month, day)?,
        // The day before the next month.
        None if month < 12 => rule(given.year, month + 1, 1)?.plus_days(-1),
        None => rule(given.year + 1, 1, 1)?.plus_days(-1),
    };
    Some((first, last))
}

/// The civil days a given date covers by the rules of its calendar alone: one day, a month or a year.
///
/// # Errors
/// [`DateError`] naming the impossible part and its allowed maximum.
pub fn computed(given: &GivenDate) -> Result<DateRange, DateError> {
    let GivenDate { calendar, year, month, day } = *given;
    check_parts(calendar, year, month, day)?;
    let first_month = month.unwrap_or(1);
    let last_month = month.unwrap_or(12);
    let last_day = day.or_else(|| month_length(calendar, year, last_month)).unwrap_or(1);
    let out = || DateError::Year { calendar, year, min: 1, max: last_year(calendar) };
    let earliest = civil(calendar, year, first_month, day.unwrap_or(1)).ok_or_else(out)?;
    let latest = civil(calendar, year, last_month, last_day).ok_or_else(out)?;
    Ok(DateRange { earliest, latest, uncertain: calendar.is_islamic() })
}

/// Doubt on either side of what the Islamic calendars compute, in days.
const SIGHTING: i64 = 1;

/// The civil days on which a date may fall: one day, a month or a year; of an Islamic date all that the
/// tabular and the Umm al-Qura calendar mean by it and a day more on either side, whichever of the two it
/// was given in.
///
/// # Errors
/// [`DateError`] naming the impossible part and its allowed maximum.
pub fn convert(given: &GivenDate) -> Result<DateRange, DateError> {
    let mut range = computed(given)?;
    if given.calendar.is_islamic() {
        let tables = [Calendar::IslamicCivil, Calendar::UmmAlQura]
            .map(|calendar| computed(&GivenDate { calendar, ..*given }).map(|r| (r.earliest, r.latest)));
        let unicode = computed_with(given, unicode_umm_al_qura);
        for (earliest, latest) in tables.into_iter().flatten().chain(unicode) {
            range.earliest = range.earliest.min(earliest);
            range.latest = range.latest.max(latest);
        }
        range.earliest = range.earliest.plus_days(-SIGHTING);
        range.latest = range.latest.plus_days(SIGHTING);
    }
    Ok(range)
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
