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
    /// Between two dates.
    Range,
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
    /// A school's record says so.
    SchoolRecord,
    /// A family book or household register says so.
    FamilyBook,
    /// An assessment of age found so.
    AgeAssessment,
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
    /// When the age was stated; with the year of a paper ("aged 17 in 1382"), its first day.
    pub stated_on: Option<NaiveDate>,
    /// The later of two dates, in the same calendar, when it lies between them.
    #[serde(default)]
    pub until: Option<GivenDate>,
    /// Whether the age is disputed: by the authority, or by the person against their papers.
    #[serde(default)]
    pub disputed: bool,
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

    /// Whether the person is, or may be, under 18 on a day. Doubt speaks for minority: where the age is disputed
    /// and an error of some years would make them a child, they are treated as one until their age is assessed.
    #[must_use]
    pub fn may_be_child(&self, day: NaiveDate) -> bool {
        let assessed = self.basis == BirthBasis::AgeAssessment;
        let limit = if self.disputed && !assessed { MAJORITY + DISPUTE_YEARS } else { MAJORITY };
        self.age_on(day).is_some_and(|(least, _)| least < limit)
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
    /// Year in that calendar in which a paper states the age; none is today.
    pub age_in_year: Option<i32>,
    /// The later date, when it lies between two: year.
    pub until_year: Option<i32>,
    /// Its month.
    pub until_month: Option<u8>,
    /// Its day.
    pub until_day: Option<u8>,
    /// From where it is known.
    pub basis: BirthBasis,
    /// Whether the age is disputed.
    pub disputed: bool,
}

/// Nobody is older.
const MAX_AGE: u16 = 120;
/// A child is under 18 (Convention on the Rights of the Child, Article 1).
const MAJORITY: u16 = 18;
/// How far a disputed age may be off: methods of assessment err by years.
const DISPUTE_YEARS: u16 = 5;

impl BirthForm {
    /// The checked birth, with its range. `at` is the path of the form.
    pub(crate) fn check(&self, at: &str, today: NaiveDate, faults: &mut Faults) -> Birth {
        let mut birth = Birth { basis: self.basis, disputed: self.disputed, ..Birth::default() };
        let range = match (self.year, self.age) {
            (Some(year), _) => self.dated(at, year, &mut birth, faults),
            (None, Some(age)) => self.aged(at, age, today, &mut birth, faults),
            (None, None) => {
                if self.month.is_some() || self.day.is_some() {
                    faults.add(format!("{at}.date"), Code::Required);
                }
                None
            }
        };
        let Some(range) = range else { return birth };
        self.within_a_life(at, &range, today, faults);
        birth.earliest = Some(time::naive(range.earliest));
        birth.latest = Some(time::naive(range.latest));
        birth
    }

    fn calendar(&self) -> Calendar {
        self.calendar.unwrap_or(Calendar::Gregorian)
    }

    fn dated(&self, at: &str, year: i32, birth: &mut Birth, faults: &mut Faults) -> Option<DateRange> {
        let calendar = self.calendar();
        let given = GivenDate { calendar, year, month: self.month, day: self.day };
        birth.precision = match (self.month, self.day) {
            (Some(_), Some(_)) => BirthPrecision::Exact,
            (Some(_), None) => BirthPrecision::Month,
            _ => BirthPrecision::Year,
        };
        birth.given = Some(given);
        let mut range = converted(&format!("{at}.date"), &given, faults)?;
        if let Some(year) = self.until_year {
            let until = GivenDate { calendar, year, month: self.until_month, day: self.until_day };
            birth.precision = BirthPrecision::Range;
            birth.until = Some(until);
            range.latest = converted(&format!("{at}.until"), &until, faults)?.latest;
            if range.latest < range.earliest {
                faults.add(format!("{at}.until"), Code::DatesOutOfOrder);
                return None;
            }
        }
        Some(range)
    }

    fn aged(
        &self,
        at: &str,
        age: u16,
        today: NaiveDate,
        birth: &mut Birth,
        faults: &mut Faults,
    ) -> Option<DateRange> {
        if age > MAX_AGE {
            faults.add_with(format!("{at}.age"), Code::ImpossibleDate, "why", format!("{age} > {MAX_AGE}"));
            return None;
        }
        birth.precision = BirthPrecision::Age;
        birth.age = Some(age);
        birth.stated_on = Some(today);
        let Some(year) = self.age_in_year else {
            return Some(names::calendar::age_range(age, time::civil(today)));
        };
        let stated = GivenDate { calendar: self.calendar(), year, month: None, day: None };
        birth.given = Some(stated);
        let stated = converted(&format!("{at}.date"), &stated, faults)?;
        birth.stated_on = Some(time::naive(stated.earliest));
        let (first, last) = (
            names::calendar::age_range(age, stated.earliest),
            names::calendar::age_range(age, stated.latest),
        );
        Some(DateRange::new(first.earliest, last.latest))
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

fn converted(at: &str, given: &GivenDate, faults: &mut Faults) -> Option<DateRange> {
    names::calendar::convert(given)
        .map_err(|error| faults.add_with(at, Code::ImpossibleDate, "why", error))
        .ok()
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

    #[test]
    fn a_paper_that_says_aged_17_in_1382_means_two_years_of_days() {
        let (birth, faults) = checked(BirthForm {
            calendar: Some(Calendar::SolarHijri),
            age: Some(17),
            age_in_year: Some(1382),
            ..BirthForm::default()
        });
        assert_eq!(faults, []);
        assert_eq!(birth.earliest, "1985-03-22".parse().ok(), "18 the day after 1 Hamal 1382");
        assert_eq!(birth.latest, "1987-03-19".parse().ok(), "17 on the last day of 1382");
    }

    #[test]
    fn between_two_dates_is_a_range_in_their_order() {
        let between =
            |from, until| BirthForm { year: Some(from), until_year: Some(until), ..BirthForm::default() };
        let (birth, faults) = checked(between(2006, 2009));
        assert_eq!((faults, birth.precision), (vec![], BirthPrecision::Range));
        assert_eq!(birth.latest, "2009-12-31".parse().ok());
        assert_eq!(checked(between(2009, 2006)).1, [Code::DatesOutOfOrder]);
    }

    #[test]
    fn where_the_age_is_disputed_doubt_speaks_for_minority_until_it_is_assessed() {
        let day = "2026-11-25".parse().unwrap();
        let aged = |age, disputed, basis| {
            checked(BirthForm { age: Some(age), disputed, basis, ..BirthForm::default() }).0.may_be_child(day)
        };
        for (age, disputed, basis, child) in [
            (17, false, BirthBasis::Stated, true),
            (18, false, BirthBasis::Document, false),
            (20, true, BirthBasis::Document, true),
            (20, true, BirthBasis::AgeAssessment, false),
            (40, true, BirthBasis::Stated, false),
        ] {
            assert_eq!(aged(age, disputed, basis), child, "{age} disputed: {disputed} {basis:?}");
        }
    }
}
