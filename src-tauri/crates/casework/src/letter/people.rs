//! Persons in a letter: names in both scripts, birth as precisely as known, status.

use crate::{
    person::{Birth, BirthPrecision, PersonName},
    time,
};
use chrono::{Datelike, NaiveDate};
use letters::Lang;
use std::collections::BTreeMap;

/// A name as letters show it: in the letter's script first, the other beside it.
pub(crate) fn name(name: &PersonName, lang: Lang) -> String {
    let latin = letters::user(&name.latin);
    // A script that the letters' fonts do not have must not keep a family without its letter.
    let native = name.native.as_ref().filter(|native| native.chars().all(letters::can_print));
    match (native, lang.is_rtl()) {
        (None, _) => latin,
        (Some(native), true) => letters::user(native),
        (Some(native), false) => format!("{latin} ({})", letters::user(native)),
    }
}

/// A name in the script of a language, and in the other one; empty when there is none that can be printed.
pub(crate) fn in_script(name: &PersonName, lang: Lang) -> (String, String) {
    let native = name.native.as_deref().filter(|native| native.chars().all(letters::can_print));
    let (first, second) = match (native, lang.is_rtl()) {
        (Some(native), true) => (native, name.latin.as_str()),
        (native, _) => (name.latin.as_str(), native.unwrap_or_default()),
    };
    let second = if second.is_empty() { String::new() } else { letters::user(second) };
    (letters::user(first), second)
}

/// A day written out in a language.
pub(crate) fn written(day: NaiveDate, lang: Lang) -> String {
    names::calendar::written_date(time::civil(day), lang.tag())
}

/// A birth: the day written out, or the years it can be, in the words `about` with the field `{years}`.
pub(crate) fn birth(birth: &Birth, lang: Lang, unknown: &str, about: &str) -> String {
    let (Some(earliest), Some(latest)) = (birth.earliest, birth.latest) else {
        return unknown.to_owned();
    };
    if birth.precision == BirthPrecision::Exact && earliest == latest {
        return written(earliest, lang);
    }
    let number = |year: i32| lang.digits(&year.to_string());
    let years = match (earliest.year(), latest.year()) {
        (a, b) if a == b => number(a),
        (a, b) => format!("{}–{}", number(a), number(b)),
    };
    super::filled(about, &BTreeMap::from([("years", years)]))
}
