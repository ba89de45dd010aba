//! What an officer asks for in the one box: a number, a date, a name in any script, or some of them together.

use names::calendar::{Calendar, DateRange, GivenDate, convert, parse_given};

/// A question, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Asked {
    /// The words that can be names.
    pub(super) name: String,
    /// A number as compared, when one may be meant.
    pub(super) number: Option<String>,
    /// Days of birth, when a date or a year was given.
    pub(super) birth: Option<DateRange>,
}

/// Digits of a number that is looked up at least: fewer match half the file.
const SHORTEST_NUMBER: usize = 3;

impl Asked {
    pub(super) fn of(text: &str) -> Self {
        let text = names::script::clean(text).text;
        if let Some(birth) = date(&text) {
            return Self { name: String::new(), number: number(&text), birth: Some(birth) };
        }
        let numeric = |word: &&str| word.chars().any(char::is_numeric);
        let (numbers, words): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(numeric);
        Self {
            name: words.join(" "),
            // A number may be typed with spaces, and its letters apart from its digits ("P 000 123").
            number: number(if words.iter().all(|word| word.chars().count() <= 2) { &text } else { "" })
                .or_else(|| number(&numbers.join(""))),
            birth: date(&numbers.join(" ")),
        }
    }
}

fn number(text: &str) -> Option<String> {
    let bare = super::derived::bare(text);
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    (digits > 0 && bare.chars().count() >= SHORTEST_NUMBER).then_some(bare)
}

/// Years of the Solar Hijri calendar that people alive can be born in.
const SOLAR_YEARS: std::ops::RangeInclusive<i32> = 1280..=1450;

/// A date or a year of birth. A year of the Solar Hijri calendar is taken as such.
fn date(text: &str) -> Option<DateRange> {
    let given = parse_given(text, Calendar::Gregorian).ok()?;
    let solar = given.calendar == Calendar::Gregorian && SOLAR_YEARS.contains(&given.year);
    let calendar = if solar { Calendar::SolarHijri } else { given.calendar };
    let plausible = solar || calendar != Calendar::Gregorian || (1900..=2100).contains(&given.year);
    if plausible { convert(&GivenDate { calendar, ..given }).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_box_takes_names_numbers_and_dates() {
        for (typed, name, number, birth) in [
            ("Rahimi", "Rahimi", None, None),
            ("محمد رضا", "محمد رضا", None, None),
            ("BLK2-2026-00017-X", "", Some("BLK2202600017X"), None),
            ("P 000 123", "P", Some("P000123"), None),
            ("1987", "", Some("1987"), Some(("1987-01-01", "1987-12-31"))),
            ("1366", "", Some("1366"), Some(("1987-03-21", "1988-03-20"))),
            ("12.03.1987", "", Some("12031987"), Some(("1987-03-12", "1987-03-12"))),
            ("Zahra Rahimi 1987", "Zahra Rahimi", Some("1987"), Some(("1987-01-01", "1987-12-31"))),
            ("", "", None, None),
            ("12", "", None, None),
        ] {
            let asked = Asked::of(typed);
            assert_eq!((asked.name.as_str(), asked.number.as_deref()), (name, number), "{typed:?}");
            let born = asked.birth.map(|range| (range.earliest.to_string(), range.latest.to_string()));
            let wanted = birth.map(|(from, until): (&str, &str)| (from.to_owned(), until.to_owned()));
            assert_eq!(born, wanted, "{typed:?}");
        }
    }
}
