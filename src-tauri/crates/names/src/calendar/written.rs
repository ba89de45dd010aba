//! Dates written out the way official letters write them.

use super::{Calendar, CivilDate, NameStyle, from_civil, further, month_name, months};

/// A number in Persian digits (۰ to ۹).
#[must_use]
pub fn persian_digits(number: i32) -> String {
    number
        .to_string()
        .chars()
        .map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x06F0 + d)).unwrap_or(c))
        .collect()
}

/// The Azerbaijani ordinal suffix of a number by the vowel of its last spoken numeral:
/// `2026` → `cı` (altı), `2024` → `cü` (dörd), `2020` → `ci` (iyirmi), `2010` → `cu` (on).
#[must_use]
pub fn azerbaijani_ordinal_suffix(number: i32) -> &'static str {
    let n = number.unsigned_abs();
    match (n % 10, n / 10 % 10, n / 100 % 10) {
        (6, _, _) | (0, 4 | 6 | 9, _) => "cı",
        (9, _, _) | (0, 1 | 3, _) => "cu",
        (3 | 4, _, _) | (0, 0, 1..) => "cü",
        (0, 0, 0) if n == 0 => "cı",
        _ => "ci",
    }
}

/// The date written out for a letter in `lang` (`az`, `ru`, `fa`, `fa-AF`, `prs`, `fa-IR`, `ps`, `ar`, `ur`, `tr`,
/// `uk`, `ka`; anything else is English).
///
/// Persian, Dari and Pashto give the Gregorian date and, in brackets, the Solar Hijri one, with the names of months that
/// its readers know: those of Iran in Persian (`fa`), of Afghanistan in Dari (`prs`, `fa-AF`) and Pashto (`ps`).
#[must_use]
pub fn written_date(date: CivilDate, lang: &str) -> String {
    let CivilDate { year, month, day } = date;
    let name = |style| month_name(Calendar::Gregorian, month, style).unwrap_or("?");
    let lang = lang.to_ascii_lowercase().replace('_', "-");
    match lang.split('-').next().unwrap_or("") {
        "az" => {
            let suffix = azerbaijani_ordinal_suffix(year);
            format!("{day} {} {year}-{suffix} il", name(NameStyle::Azerbaijani))
        }
        "ru" => format!("{day} {} {year} года", name(NameStyle::Russian)),
        "fa" | "prs" | "ps" => {
            let parts: Vec<&str> = lang.split('-').collect();
            let style = match parts.as_slice() {
                ["ps", ..] => NameStyle::Pashto,
                ["prs", ..] => NameStyle::Persian,
                [_, rest @ ..] if rest.contains(&"af") => NameStyle::Persian,
                _ => NameStyle::IranianPersian,
            };
            let gregorian = match style {
                NameStyle::IranianPersian => name(style),
                _ => months::DARI.get(usize::from(month.saturating_sub(1))).copied().unwrap_or("?"),
            };
            let solar = from_civil(date, Calendar::SolarHijri);
            let solar_month = solar.month.and_then(|m| month_name(Calendar::SolarHijri, m, style));
            format!(
                "{} {} {} ({} {} {})",
                persian_digits(i32::from(day)),
                gregorian,
                persian_digits(year),
                persian_digits(i32::from(solar.day.unwrap_or(1))),
                solar_month.unwrap_or("?"),
                persian_digits(solar.year),
            )
        }
        other => further::written(date, other)
            .unwrap_or_else(|| format!("{day} {} {year}", name(NameStyle::Latin))),
    }
}
