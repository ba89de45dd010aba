//! Birth: as precisely as known, in the calendar it was given in, with the range of days it can be.

use crate::{Code, failure::Faults, time};
use chrono::NaiveDate;
use names::calendar::{Calendar, CivilDate, DateRange, GivenDate};

/// How precisely a birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum BirthPrecision {
    /// To the day.
    Exact,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// From an age ("about 9").
    Age,
    /// Not at all.
    #[default]
    Unknown,
}

/// From where a birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum BirthBasis {
    /// The person or their family says so.
    #[default]
    Stated,
    /// A document says so.
    Document,
}

/// Birth of a person. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Birth {
    /// How precisely it is known.
    pub precision: BirthPrecision,
    /// The date as given, in its calendar.
    pub given: Option<GivenDate>,
    /// The age as stated.
    pub age: Option<u16>,
    /// When the age was stated.
    pub stated_on: Option<NaiveDate>,
    /// From where it is known.
    pub basis: BirthBasis,
    /// The earliest day it can be.
    pub earliest: Option<NaiveDate>,
    /// The latest day it can be.
    pub latest: Option<NaiveDate>,
}

vault::structured!(Birth);

impl Birth {
    /// Age in full years on a day, at least and at most.
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<(u16, u16)> {
        let (earliest, latest) = (self.earliest?, self.latest?);
        let range = DateRange::new(time::civil(earliest), time::civil(latest));
        Some(names::calendar::age_at(&range, time::civil(day)))
    }

    /// Whether the person is, or may be, under 18 on a day. Doubt speaks for minority.
    #[must_use]
    pub fn may_be_child(&self, day: NaiveDate) -> bool {
        self.age_on(day).is_some_and(|(least, _)| least < 18)
    }
}

/// Birth as typed: a date with or without month and day, or an age, or nothing.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct BirthForm {
    /// Calendar of the date.
    pub calendar: Option<Calendar>,
    /// Year in that calendar.
    pub year: Option<i32>,
    /// Month, from 1.
    pub month: Option<u8>,
    /// Day, from 1.
    pub day: Option<u8>,
    /// Age in years, when no date is known.
    pub age: Option<u16>,
    /// From where it is known.
    pub basis: BirthBasis,
}

/// Nobody is older.
const MAX_AGE: u16 = 120;

impl BirthForm {
    /// The checked birth, with its range. `at` is the path of the form.
    pub(crate) fn check(&self, at: &str, today: NaiveDate, faults: &mut Faults) -> Birth {
        let mut birth = Birth { basis: self.basis, ..Birth::default() };
        let range = match (self.year, self.age) {
            (Some(year), _) => {
                let calendar = self.calendar.unwrap_or(Calendar::Gregorian);
                let given = GivenDate { calendar, year, month: self.month, day: self.day };
                birth.precision = match (self.month, self.day) {
                    (Some(_), Some(_)) => BirthPrecision::Exact,
                    (Some(_), None) => BirthPrecision::Month,
                    _ => BirthPrecision::Year,
                };
                birth.given = Some(given);
                match names::calendar::convert(&given) {
                    Ok(range) => range,
                    Err(error) => {
                        faults.add_with(format!("{at}.date"), Code::ImpossibleDate, "why", error);
                        return birth;
                    }
                }
            }
            (None, Some(age)) if age <= MAX_AGE => {
                birth.precision = BirthPrecision::Age;
                birth.age = Some(age);
                birth.stated_on = Some(today);
                names::calendar::age_range(age, time::civil(today))
            }
            (None, Some(age)) => {
                faults.add_with(
                    format!("{at}.age"),
                    Code::ImpossibleDate,
                    "why",
                    format!("{age} > {MAX_AGE}"),
                );
                return birth;
            }
            (None, None) => {
                if self.month.is_some() || self.day.is_some() {
                    faults.add(format!("{at}.date"), Code::Required);
                }
                return birth;
            }
        };
        self.within_a_life(at, &range, today, faults);
        birth.earliest = Some(time::naive(range.earliest));
        birth.latest = Some(time::naive(range.latest));
        birth
    }

    fn within_a_life(&self, at: &str, range: &DateRange, today: NaiveDate, faults: &mut Faults) {
        let today: CivilDate = time::civil(today);
        if range.earliest > today {
            faults.add(format!("{at}.date"), Code::DateInFuture);
        } else if range.latest < today.plus_months(-12 * i32::from(MAX_AGE)) {
            let why = format!("{} – {}", range.earliest, range.latest);
            faults.add_with(format!("{at}.date"), Code::ImpossibleDate, "why", why);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(form: BirthForm) -> (Birth, Vec<Code>) {
        let mut faults = Faults::default();
        let birth = form.check("birth", "2026-11-25".parse().unwrap(), &mut faults);
        let codes = faults.check().err().map(|f| f.fields.iter().map(|f| f.code).collect());
        (birth, codes.unwrap_or_default())
    }

    #[test]
    fn a_solar_hijri_day_is_kept_as_given_and_converted() {
        let (birth, faults) = checked(BirthForm {
            calendar: Some(Calendar::SolarHijri),
            year: Some(1366),
            month: Some(1),
            day: Some(12),
            ..BirthForm::default()
        });
        assert_eq!(faults, []);
        assert_eq!(birth.precision, BirthPrecision::Exact);
        assert_eq!(birth.earliest, "1987-04-01".parse().ok(), "12 Hamal 1366");
        assert_eq!(birth.latest, birth.earliest);
    }

    #[test]
    fn an_age_gives_a_year_of_days_and_may_be_a_child() {
        let (birth, faults) = checked(BirthForm { age: Some(9), ..BirthForm::default() });
        assert_eq!(faults, []);
        assert_eq!(birth.earliest, "2016-11-26".parse().ok());
        assert_eq!(birth.latest, "2017-11-25".parse().ok());
        assert!(birth.may_be_child("2026-11-25".parse().unwrap()));
    }

    #[test]
    fn impossible_births_are_named_at_the_field() {
        let date = |calendar, year, month, day| BirthForm {
            calendar: Some(calendar),
            year: Some(year),
            month,
            day,
            ..BirthForm::default()
        };
        for (form, code) in [
            (date(Calendar::Gregorian, 2026, Some(2), Some(29)), Code::ImpossibleDate),
            (date(Calendar::Gregorian, 2026, Some(13), None), Code::ImpossibleDate),
            (date(Calendar::SolarHijri, 1366, Some(7), Some(31)), Code::ImpossibleDate),
            (date(Calendar::Gregorian, 2027, None, None), Code::DateInFuture),
            (date(Calendar::Gregorian, 1850, None, None), Code::ImpossibleDate),
            (BirthForm { age: Some(200), ..BirthForm::default() }, Code::ImpossibleDate),
            (BirthForm { day: Some(3), ..BirthForm::default() }, Code::Required),
        ] {
            assert_eq!(checked(form.clone()).1, [code], "{form:?}");
        }
    }
}
