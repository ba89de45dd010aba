//! Reading dates people type: any of the four calendars, Persian or Arabic digits, month names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::given::check_parts;
use super::months::{self, Months};
use super::spellings::SPELLINGS;
use super::{Calendar, DateError, GivenDate};

/// Tables searched for month words, with the calendar a hit implies.
const TABLES: &[(Calendar, &Months)] = &[
    (Calendar::Gregorian, &months::ENGLISH),
    (Calendar::Gregorian, &months::AZERBAIJANI),
    (Calendar::Gregorian, &months::RUSSIAN_GENITIVE),
    (Calendar::Gregorian, &months::RUSSIAN),
    (Calendar::Gregorian, &months::PERSIAN),
    (Calendar::Gregorian, &months::DARI),
    (Calendar::SolarHijri, &months::AFGHAN_LATIN),
    (Calendar::SolarHijri, &months::AFGHAN),
    (Calendar::SolarHijri, &months::PASHTO),
    (Calendar::SolarHijri, &months::PASHTO_LATIN),
    (Calendar::SolarHijri, &months::IRANIAN_LATIN),
    (Calendar::SolarHijri, &months::IRANIAN),
    (Calendar::IslamicCivil, &months::ISLAMIC_LATIN),
    (Calendar::IslamicCivil, &months::ISLAMIC),
];

/// Words that stand around a date and say nothing about it.
const NOISE: &[&str] = &[
    "of",
    "st",
    "nd",
    "rd",
    "th",
    "il",
    "ci",
    "cı",
    "cu",
    "cü",
    "г",
    "год",
    "года",
    "سال",
    "ماه",
    "ه",
    "هجری",
    "د",
    "کال",
    "میاشت",
    "عام",
    "سنة",
    "شهر",
    "یوم",
    "h",
    "hijri",
    "hicri",
    "хиджры",
];

/// Words that name the calendar of a date given in numbers. `AH` is the lunar one, as in print.
const MARKERS: &[(&str, Calendar)] = &[
    ("شمسی", Calendar::SolarHijri),
    ("خورشیدی", Calendar::SolarHijri),
    ("لمریز", Calendar::SolarHijri),
    ("ش", Calendar::SolarHijri),
    ("هش", Calendar::SolarHijri),
    ("هل", Calendar::SolarHijri),
    ("sh", Calendar::SolarHijri),
    ("hs", Calendar::SolarHijri),
    ("hsh", Calendar::SolarHijri),
    ("shamsi", Calendar::SolarHijri),
    ("şəmsi", Calendar::SolarHijri),
    ("шамси", Calendar::SolarHijri),
    ("قمری", Calendar::IslamicCivil),
    ("سپوږمیز", Calendar::IslamicCivil),
    ("ق", Calendar::IslamicCivil),
    ("هق", Calendar::IslamicCivil),
    ("ah", Calendar::IslamicCivil),
    ("qamari", Calendar::IslamicCivil),
    ("qəməri", Calendar::IslamicCivil),
    ("میلادی", Calendar::Gregorian),
    ("زیږدیز", Calendar::Gregorian),
    ("عیسوی", Calendar::Gregorian),
    ("م", Calendar::Gregorian),
    ("ad", Calendar::Gregorian),
    ("ce", Calendar::Gregorian),
    ("miladi", Calendar::Gregorian),
];

/// Longest text read as a date, in characters.
const LONGEST: usize = 80;

/// Lower-cased, compatibility-normalised, with Persian letter forms, without marks or spaces.
fn key(word: &str) -> String {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    lower
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !c.is_whitespace())
        .filter(|c| !matches!(c, '\u{200c}' | '\u{200d}' | '\'' | '’' | 'ʼ' | '`' | '-' | 'ـ'))
        .map(|c| match c {
            'ي' | 'ى' | 'ې' | 'ۍ' => 'ی',
            'ك' => 'ک',
            'ګ' => 'گ',
            'ة' | 'ە' => 'ه',
            c => c,
        })
        .collect()
}

/// The month a word names: a full name, or an English, Russian or Azerbaijani beginning of at
/// least three letters.
fn month_word(word: &str, default: Calendar) -> Option<(Calendar, u8)> {
    let wanted = key(word);
    let lunar = |calendar| match (calendar, default) {
        (Calendar::IslamicCivil, Calendar::UmmAlQura) => Calendar::UmmAlQura,
        (calendar, _) => calendar,
    };
    // The calendar asked for goes first, so that a shared spelling means its month.
    let in_order =
        TABLES.iter().filter(|(c, _)| *c == default).chain(TABLES.iter().filter(|(c, _)| *c != default));
    for (calendar, table) in in_order {
        for (month, name) in (1u8..).zip(table.iter()) {
            if key(name) == wanted {
                return Some((lunar(*calendar), month));
            }
        }
    }
    let variant = SPELLINGS.iter().find(|(.., names)| names.split(", ").any(|name| key(name) == wanted));
    if let Some((calendar, month, _)) = variant {
        return Some((lunar(*calendar), *month));
    }
    if wanted.chars().count() < 3 {
        return None;
    }
    TABLES.iter().take(3).find_map(|(calendar, table)| {
        let mut hits = (1u8..).zip(table.iter()).filter(|(_, n)| key(n).starts_with(&wanted));
        hits.next().filter(|_| hits.next().is_none()).map(|(month, _)| (*calendar, month))
    })
}

/// A run of digits or a word.
enum Piece {
    Number(u32, usize),
    Word(String),
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut digits = String::new();
    let mut word = String::new();
    let mut end = |digits: &mut String, word: &mut String| {
        if let Ok(n) = digits.parse() {
            out.push(Piece::Number(n, digits.len()));
        } else if !digits.is_empty() {
            out.push(Piece::Word(digits.clone()));
        }
        if !word.is_empty() && !NOISE.iter().any(|noise| key(noise) == key(word)) {
            out.push(Piece::Word(word.clone()));
        }
        digits.clear();
        word.clear();
    };
    for c in text.nfkc() {
        let digit = match c {
            '0'..='9' => u32::from(c) - u32::from('0'),
            '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
            '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
            _ => 10,
        };
        if let Some(d) = char::from_digit(digit, 10) {
            if !word.is_empty() {
                end(&mut digits, &mut word);
            }
            digits.push(d);
        } else if c.is_alphabetic() || matches!(c, '\u{200c}' | '\u{307}' | '\'' | '’') {
            if !digits.is_empty() {
                end(&mut digits, &mut word);
            }
            word.push(c);
        } else {
            end(&mut digits, &mut word);
        }
    }
    end(&mut digits, &mut word);
    out
}

/// Reads a date: `12 Hamal 1366`, `۱۲ حمل ۱۳۶۶`, `12.03.1987` (day first), `1987-03-12`,
/// `March 1987`, `1987`. A month name decides the calendar, or a word such as شمسی; numbers alone
/// are of `default`.
///
/// # Errors
/// [`DateError`] if it cannot be read, or names the part that cannot exist.
pub fn parse_given(text: &str, default: Calendar) -> Result<GivenDate, DateError> {
    let unreadable = || DateError::Unreadable { text: text.chars().take(40).collect() };
    if text.chars().count() > LONGEST {
        return Err(unreadable());
    }
    let mut numbers = Vec::new();
    let mut words: Vec<String> = Vec::new();
    let mut default = default;
    for piece in pieces(text) {
        match piece {
            Piece::Number(n, width) => numbers.push((n, width)),
            Piece::Word(w) => match MARKERS.iter().find(|(marker, _)| key(marker) == key(&w)) {
                Some((_, Calendar::IslamicCivil)) if default == Calendar::UmmAlQura => {}
                Some((_, calendar)) => default = *calendar,
                None => words.push(w),
            },
        }
    }
    let (calendar, named) = if words.is_empty() {
        (default, None)
    } else {
        // All words together must be one month name ("Rabi al-Awwal"): "before March" is not.
        let (calendar, month) = month_word(&words.concat(), default)
            .ok_or_else(|| DateError::UnknownMonth { word: words.join(" ") })?;
        (calendar, Some(u32::from(month)))
    };
    let is_year = |(_, width): &(u32, usize)| (3..=4).contains(width);
    let (year, month, day) = match (numbers.as_slice(), named) {
        ([y], named) if is_year(y) => (y.0, named, None),
        ([a, b], Some(m)) if is_year(b) && !is_year(a) => (b.0, Some(m), Some(a.0)),
        ([a, b], Some(m)) if is_year(a) && !is_year(b) => (a.0, Some(m), Some(b.0)),
        ([a, b], None) if is_year(b) && !is_year(a) => (b.0, Some(a.0), None),
        ([a, b], None) if is_year(a) && !is_year(b) => (a.0, Some(b.0), None),
        ([d, m, y], None) if is_year(y) && !is_year(d) && !is_year(m) => (y.0, Some(m.0), Some(d.0)),
        ([y, m, d], None) if is_year(y) && !is_year(d) && !is_year(m) => (y.0, Some(m.0), Some(d.0)),
        _ => return Err(unreadable()),
    };
    let year = i32::try_from(year).map_err(|_| unreadable())?;
    let month = match month {
        Some(m) => Some(u8::try_from(m).map_err(|_| DateError::Month { calendar, month: m, max: 12 })?),
        None => None,
    };
    let day = match day {
        Some(d) => Some(u8::try_from(d).map_err(|_| unreadable())?),
        None => None,
    };
    check_parts(calendar, year, month, day)?;
    Ok(GivenDate { calendar, year, month, day })
}
