//! Dates as lists write them.

use super::{DayOrder, words::numerals};
use intake::table::{Cell, CellKind};
use names::calendar::{Calendar, DateError, GivenDate, convert, parse_given};

/// Why a date could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is no date.
    NotADate,
    /// There is no such day; with day and month the other way round there is.
    Swapped {
        /// The date that it then is, as parts with hyphens.
        as_written: String,
    },
    /// There is no such day.
    Impossible {
        /// What is wrong, in English.
        why: String,
    },
}

/// Reads a date.
pub(super) fn read(cell: &Cell, calendar: Calendar, order: DayOrder) -> Result<GivenDate, Unread> {
    // A workbook's own dates have no order and no calendar to ask for. What follows the T is the time of day.
    if cell.kind == CellKind::Date {
        let day = cell.text.split('T').next().unwrap_or_default();
        return parse_given(day, Calendar::Gregorian).map_err(unread);
    }
    let text = without_midnight(&cell.text);
    let numbers = three_numbers(text);
    let wanted = match (order, &numbers) {
        (DayOrder::MonthFirst, Some([month, day, year])) => format!("{day}.{month}.{year}"),
        _ => text.to_owned(),
    };
    match parse_given(&wanted, calendar) {
        Ok(given) => Ok(given),
        Err(DateError::Month { .. } | DateError::Day { .. }) if numbers.is_some() => {
            let other = match (order, numbers) {
                (DayOrder::DayFirst, Some([month, day, year])) => format!("{day}.{month}.{year}"),
                _ => text.to_owned(),
            };
            match parse_given(&other, calendar) {
                Ok(given) => Err(Unread::Swapped { as_written: written(&given) }),
                Err(_) => parse_given(&wanted, calendar).map_err(unread),
            }
        }
        Err(error) => Err(unread(error)),
    }
}

fn unread(error: DateError) -> Unread {
    match error {
        DateError::Unreadable { .. } | DateError::UnknownMonth { .. } => Unread::NotADate,
        other => Unread::Impossible { why: other.to_string() },
    }
}

/// Exports of databases write midnight after each day.
fn without_midnight(text: &str) -> &str {
    let text = text.trim();
    let end = ["T00:00:00", " 00:00:00", " 0:00:00", " 00:00", " 0:00"]
        .iter()
        .find_map(|end| text.strip_suffix(end));
    end.unwrap_or(text)
}

/// Three numbers and nothing else, the last of them a year.
pub(super) fn three_numbers(text: &str) -> Option<[String; 3]> {
    let text = numerals(text);
    if text.chars().any(char::is_alphabetic) {
        return None;
    }
    let parts: Vec<&str> =
        text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let is_year = (3..=4).contains(&year.len()) && first.len() < 3 && second.len() < 3;
    is_year.then(|| [first, second, year].map(|part| (*part).to_owned()))
}

fn written(given: &GivenDate) -> String {
    let two = |part: Option<u8>| part.map_or(String::new(), |part| format!("-{part:02}"));
    format!("{:04}{}{}", given.year, two(given.month), two(given.day))
}

/// A date as a day as far as known, Gregorian: of another calendar only what is certain.
pub(super) fn partial(given: &GivenDate) -> Option<String> {
    if given.calendar == Calendar::Gregorian {
        return Some(written(given));
    }
    let range = convert(given).ok()?;
    let (from, until) = (range.earliest, range.latest);
    Some(if range.is_exact() {
        format!("{:04}-{:02}-{:02}", from.year, from.month, from.day)
    } else if (from.year, from.month) == (until.year, until.month) {
        format!("{:04}-{:02}", from.year, from.month)
    } else {
        format!("{:04}", from.year)
    })
}

/// The order in which a column's dates are written, as far as they show it: a number above twelve is a day.
pub(super) fn order_of<'c>(cells: impl Iterator<Item = &'c str>) -> DayOrder {
    let (mut day_first, mut month_first) = (0_u32, 0_u32);
    for [first, second, _] in cells.filter_map(three_numbers) {
        let beyond = |number: &str| number.parse::<u32>().is_ok_and(|number| number > 12);
        day_first += u32::from(beyond(&first));
        month_first += u32::from(beyond(&second));
    }
    if month_first > day_first { DayOrder::MonthFirst } else { DayOrder::DayFirst }
}

/// The calendar in which a column's years are written, as far as they show it: the year 1366 is Solar Hijri.
pub(super) fn calendar_of<'c>(cells: impl Iterator<Item = &'c str>) -> Calendar {
    let (mut solar, mut gregorian) = (0_u32, 0_u32);
    for text in cells.map(numerals) {
        let years = text.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4);
        for year in years.filter_map(|part| part.parse::<u32>().ok()) {
            solar += u32::from((1250..=1450).contains(&year));
            gregorian += u32::from((1850..=2150).contains(&year));
        }
    }
    if solar > gregorian { Calendar::SolarHijri } else { Calendar::Gregorian }
}
