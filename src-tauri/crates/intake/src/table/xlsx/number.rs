//! Numbers and dates of a workbook as text.

use super::format::Format;
use crate::table::CellKind;
use chrono::{Days, NaiveDate};

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// The last day that Excel knows, 9999-12-31.
const LAST_DAY: u64 = 2_958_465;

/// A stored number as text, and what it is.
pub(super) fn shown(stored: &str, format: Format, counts_from_1904: bool) -> (String, CellKind) {
    let Some(number) = stored.trim().parse::<f64>().ok().filter(|number| number.is_finite()) else {
        return (stored.to_owned(), CellKind::Text);
    };
    match format {
        Format::Date => match date(number, counts_from_1904) {
            Some(date) => (date, CellKind::Date),
            None => (plain(number), CellKind::Number),
        },
        Format::Digits(digits) if number >= 0.0 && number.fract() == 0.0 => {
            (format!("{:0>digits$}", plain(number)), CellKind::Number)
        }
        _ => (plain(number), CellKind::Number),
    }
}

/// A number in the fifteen digits that Excel shows, so that 0.1 + 0.2 is 0.3.
fn plain(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
    // Document numbers are whole numbers and must not come as 1.2e10; only the monstrous may.
    if rounded == 0.0 || (1e-9..1e21).contains(&rounded.abs()) {
        format!("{rounded}")
    } else {
        format!("{rounded:e}")
    }
}

/// Days since the epoch, with the part of a day that has passed, as ISO 8601. Nothing for a day that is none:
/// below zero, after 9999, or 29 February 1900, which Lotus 1-2-3 believed in and Excel after it.
fn date(number: f64, counts_from_1904: bool) -> Option<String> {
    if !(0.0..3e6).contains(&number) {
        return None;
    }
    let seconds = (number.fract() * DAY).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 3,000,000")]
    let (mut day, mut second) = (number.trunc() as u64, seconds as u64);
    if second >= 86_400 {
        (day, second) = (day + 1, 0);
    }
    if day > LAST_DAY {
        return None;
    }
    let time = format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    if day == 0 && !counts_from_1904 {
        // A time of no day; nothing at all is how an empty cell looks that became a date.
        return (second > 0).then_some(time);
    }
    let (epoch, days) = match (counts_from_1904, day) {
        (true, day) => (NaiveDate::from_ymd_opt(1904, 1, 1), day),
        (false, 60) => return None,
        (false, day) if day < 60 => (NaiveDate::from_ymd_opt(1899, 12, 31), day),
        (false, day) => (NaiveDate::from_ymd_opt(1899, 12, 30), day),
    };
    let date = epoch?.checked_add_days(Days::new(days))?.format("%Y-%m-%d");
    Some(if second == 0 { date.to_string() } else { format!("{date}T{time}") })
}

/// A date stored as ISO 8601 text: the date alone when the time is midnight.
pub(super) fn iso(stored: &str) -> String {
    let text = stored.trim().trim_end_matches('Z');
    match text.split_once('T') {
        Some((date, time)) if time.trim_matches(['0', ':', '.']).is_empty() => date.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_dates() {
        for (number, expected) in [
            ("1", "1900-01-01"),
            ("59", "1900-02-28"),
            ("61", "1900-03-01"),
            ("32874", "1990-01-01"),
            ("44275", "2021-03-20"),
            ("44275.5", "2021-03-20T12:00:00"),
            ("44275.999999", "2021-03-21"),
            ("0.25", "06:00:00"),
            ("2958465", "9999-12-31"),
        ] {
            assert_eq!(shown(number, Format::Date, false), (expected.to_owned(), CellKind::Date), "{number}");
        }
        for number in ["60", "-1", "2958466", "1e300", "0"] {
            assert_eq!(shown(number, Format::Date, false).1, CellKind::Number, "{number}");
        }
        assert_eq!(shown("42813", Format::Date, true).0, "2021-03-20");
    }

    #[test]
    fn numbers_are_as_they_were_typed() {
        for (stored, expected) in [
            ("12345678901", "12345678901"),
            ("1.2345678901E10", "12345678901"),
            ("0.30000000000000004", "0.3"),
            ("1234.5", "1234.5"),
            ("-7", "-7"),
            ("0", "0"),
            ("1e30", "1e30"),
            ("00012", "12"),
        ] {
            assert_eq!(shown(stored, Format::Number, false), (expected.to_owned(), CellKind::Number));
        }
        assert_eq!(shown("42", Format::Digits(8), false).0, "00000042");
        assert_eq!(shown("abc", Format::Number, false), ("abc".to_owned(), CellKind::Text));
        assert_eq!(shown("NaN", Format::Number, false).1, CellKind::Text);
    }

    #[test]
    fn midnight_is_no_time() {
        assert_eq!(iso("2021-03-20T00:00:00"), "2021-03-20");
        assert_eq!(iso("2021-03-20T10:00:00Z"), "2021-03-20T10:00:00");
    }
}
