//! Checks that many sections share: texts, codes of the profile's lists, countries, days as far as known.

use crate::{Code, failure::Faults, profile::Lists, text};
use chrono::NaiveDate;

/// A day as far as known: `2019`, `2019-05` or `2019-05-30`, Gregorian.
pub type PartialDay = String;

/// What a check of a section needs.
pub(crate) struct Checking<'c> {
    pub(crate) today: NaiveDate,
    pub(crate) lists: &'c Lists,
    pub(crate) faults: &'c mut Faults,
}

impl Checking<'_> {
    /// A short text; an empty one is none.
    pub(crate) fn line(&mut self, at: &str, typed: Option<&String>) -> Option<String> {
        self.faults.keep(text::optional(at, typed.map(String::as_str)))
    }

    /// A short text that must be there.
    pub(crate) fn required(&mut self, at: &str, typed: &str) -> String {
        self.faults.keep(text::required(at, typed))
    }

    /// A long text; an empty one is none.
    pub(crate) fn long(&mut self, at: &str, typed: Option<&String>) -> Option<String> {
        let text = self.faults.keep(text::long(at, typed.map_or("", String::as_str)));
        Some(text).filter(|text| !text.is_empty())
    }

    /// A code of a list of the profile.
    pub(crate) fn code(&mut self, list: &str, at: &str, typed: Option<&String>) -> Option<String> {
        let code = self.line(at, typed)?;
        if self.lists.has(list, &code) {
            Some(code)
        } else {
            self.faults.add(at, Code::NotAChoice);
            None
        }
    }

    /// A code of a list of the profile that must be there.
    pub(crate) fn required_code(&mut self, list: &str, at: &str, typed: &str) -> String {
        let typed = self.required(at, typed);
        if typed.is_empty() { typed } else { self.code(list, at, Some(&typed)).unwrap_or_default() }
    }

    /// A country, as ISO 3166 alpha-3 whatever the case it was typed in.
    pub(crate) fn country(&mut self, at: &str, typed: Option<&String>) -> Option<String> {
        let typed = self.line(at, typed)?;
        let country = names::country::country(&typed);
        if country.is_none() {
            self.faults.add(at, Code::NotAChoice);
        }
        country.map(|country| country.iso3.to_owned())
    }

    /// A day as far as known, not after today.
    pub(crate) fn past(&mut self, at: &str, typed: Option<&PartialDay>) -> Option<PartialDay> {
        let typed = self.line(at, typed)?;
        match first_day(&typed) {
            None => {
                self.faults.add_with(at, Code::ImpossibleDate, "why", typed);
                None
            }
            Some(first) if first > self.today => {
                self.faults.add(at, Code::DateInFuture);
                None
            }
            Some(_) => Some(typed),
        }
    }

    /// `until` must not lie before `from`.
    pub(crate) fn in_order(&mut self, at: &str, from: Option<&PartialDay>, until: Option<&PartialDay>) {
        let ends = from.and_then(|from| first_day(from)).zip(until.and_then(|until| last_day(until)));
        if ends.is_some_and(|(from, until)| until < from) {
            self.faults.add(at, Code::DatesOutOfOrder);
        }
    }
}

fn parts(day: &str) -> Option<(i32, Option<u32>, Option<u32>)> {
    let mut parts = day.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut two = || parts.next().map(|part| part.parse().ok().filter(|_| part.len() == 2));
    let (month, day) = (two(), two());
    // A part that is there must be a number.
    if month == Some(None) || day == Some(None) || parts.next().is_some() {
        return None;
    }
    Some((year, month.flatten(), day.flatten()))
}

/// The first day that a day as far as known can be.
pub(crate) fn first_day(day: &str) -> Option<NaiveDate> {
    let (year, month, day) = parts(day)?;
    NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))
}

/// The last day that a day as far as known can be.
pub(crate) fn last_day(day: &str) -> Option<NaiveDate> {
    let first = first_day(day)?;
    match parts(day)? {
        (_, Some(_), Some(_)) => Some(first),
        (_, Some(_), None) => first.checked_add_months(chrono::Months::new(1))?.pred_opt(),
        _ => first.checked_add_months(chrono::Months::new(12))?.pred_opt(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_known_as_far_as_it_is_known() {
        for (typed, first, last) in [
            ("2019", "2019-01-01", "2019-12-31"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            ("2019-05-30", "2019-05-30", "2019-05-30"),
        ] {
            assert_eq!(first_day(typed), first.parse().ok(), "{typed}");
            assert_eq!(last_day(typed), last.parse().ok(), "{typed}");
        }
        for wrong in ["", "19", "2019-13", "2019-02-30", "2019-5", "2019-05-30-1", "May 2019", "2019-"] {
            assert_eq!(first_day(wrong), None, "{wrong:?}");
        }
    }
}
