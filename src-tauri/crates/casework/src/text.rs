//! Text as officers type and paste it: cleaned of what cannot be seen, bounded, never changed otherwise.

use crate::failure::{Code, Fault};
use std::collections::BTreeMap;

/// Characters of a long text at most: an interview answer, a reason. A whole testimony fits.
pub const MAX_TEXT: usize = 200_000;
/// Characters of a short text at most: a name, a place.
pub const MAX_LINE: usize = 300;

fn fault(field: &str, code: Code) -> Fault {
    Fault { field: field.to_owned(), code, params: BTreeMap::new() }
}

fn bounded(field: &str, text: String, max: usize) -> Result<String, Fault> {
    let length = text.chars().count();
    if length <= max { Ok(text) } else { Err(too_long(field, length, max)) }
}

/// The fault of a text that is too long: says how long it is.
pub fn too_long(field: &str, length: usize, max: usize) -> Fault {
    let params = [("max", max), ("length", length)].map(|(name, value)| (name.to_owned(), value.to_string()));
    Fault { params: BTreeMap::from(params), ..fault(field, Code::TooLong) }
}

/// A short text: one line, without zero-width and direction marks and control characters.
pub fn line(field: &str, text: &str) -> Result<String, Fault> {
    bounded(field, names::script::clean(text).text, MAX_LINE)
}

/// A short text that must be there.
pub fn required(field: &str, text: &str) -> Result<String, Fault> {
    let text = line(field, text)?;
    if text.is_empty() { Err(fault(field, Code::Required)) } else { Ok(text) }
}

/// A short text that may be left out; an empty one is none.
pub fn optional(field: &str, text: Option<&str>) -> Result<Option<String>, Fault> {
    Ok(Some(line(field, text.unwrap_or_default())?).filter(|text| !text.is_empty()))
}

/// Characters of a language tag at most; RFC 5646 allows for no more.
const MAX_TAG: usize = 35;

/// A language tag, `prs` or `fa-AF`, that must be there.
pub fn tag(field: &str, text: &str) -> Result<String, Fault> {
    let text = required(field, text)?;
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let is_tag = text.len() <= MAX_TAG
        && text.split('-').all(is_part)
        && text
            .split('-')
            .next()
            .is_some_and(|first| first.len() > 1 && first.bytes().all(|b| b.is_ascii_alphabetic()));
    if is_tag { Ok(text) } else { Err(fault(field, Code::NotAChoice)) }
}

/// A text that will stand in a letter: what cannot be printed is said while it can still be changed.
pub fn printable(field: &str, text: String) -> Result<String, Fault> {
    match text.chars().find(|character| !letters::can_print(*character)) {
        None => Ok(text),
        Some(character) => {
            let params = BTreeMap::from([("character".to_owned(), shown(character))]);
            Err(Fault { params, ..fault(field, Code::MissingGlyph) })
        }
    }
}

/// A character as people can tell it from others.
pub fn shown(character: char) -> String {
    format!("{character} (U+{:04X})", u32::from(character))
}

/// A long text: paragraphs are kept, each line is cleaned.
pub fn long(field: &str, text: &str) -> Result<String, Fault> {
    let lines: Vec<String> = text.lines().map(|line| names::script::clean(line).text).collect();
    bounded(field, lines.join("\n").trim().to_owned(), MAX_TEXT)
}

/// A long text that must be there.
pub fn required_long(field: &str, text: &str) -> Result<String, Fault> {
    let text = long(field, text)?;
    if text.is_empty() { Err(fault(field, Code::Required)) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_goes_and_the_rest_stays() {
        for (typed, kept) in [
            ("  Zəhra   Rəhimi ", "Zəhra Rəhimi"),
            ("O'Connor <b>\"x\"</b>", "O'Connor <b>\"x\"</b>"),
            ("Ali\u{202e}ila\u{200b}", "Aliila"),
            ("a\u{0}b", "ab"),
        ] {
            assert_eq!(line("name", typed).unwrap(), kept, "{typed:?}");
        }
        assert_eq!(required("name", "\u{200b}\u{202e}").unwrap_err().code, Code::Required);
        assert_eq!(long("text", "one \r\n\r\n two\u{200b}").unwrap(), "one\n\ntwo");
    }

    #[test]
    fn a_language_is_a_tag() {
        for good in ["fa", "prs", "fa-AF", "az-Cyrl-AZ"] {
            assert_eq!(tag("language", good).unwrap(), good);
        }
        for bad in ["Persian, probably", "f", "fa_AF", "fa-", "1a", "فارسی", &"a".repeat(9)] {
            assert_eq!(tag("language", bad).unwrap_err().code, Code::NotAChoice, "{bad:?}");
        }
        assert_eq!(tag("language", " ").unwrap_err().code, Code::Required);
    }

    #[test]
    fn too_long_says_how_long() {
        let long_text = "ə".repeat(MAX_TEXT + 1);
        let fault = long("answer", &long_text).unwrap_err();
        assert_eq!((fault.code, fault.params["length"].as_str()), (Code::TooLong, "200001"));
        assert!(
            long("answer", &"ə".repeat(100_000)).is_ok(),
            "a hundred thousand characters are a testimony"
        );
    }
}
