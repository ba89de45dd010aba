//! Where a word may be divided at the end of a line.
//!
//! Patterns of each language are those of the crate `hypher`. Azerbaijani has none of its own; it
//! divides by syllables as Turkish does, so a word is divided as its Turkish spelling would be.

use crate::inline::{Inline, SHY};
use crate::lang::Lang;

/// Shorter words are not divided.
const LEAST: usize = 6;
/// Letters that stay on the line, and letters that go to the next.
const BEFORE: usize = 2;
const AFTER: usize = 3;

fn patterns(lang: Lang) -> Option<hypher::Lang> {
    match lang {
        Lang::Az | Lang::Tr => Some(hypher::Lang::Turkish),
        Lang::En => Some(hypher::Lang::English),
        Lang::Ru => Some(hypher::Lang::Russian),
        Lang::Uk => Some(hypher::Lang::Ukrainian),
        Lang::Ka => Some(hypher::Lang::Georgian),
        Lang::Ku => Some(hypher::Lang::Kurmanji),
        _ => None,
    }
}

/// A letter as Turkish would write its sound.
fn turkish(c: char) -> char {
    match c {
        'ə' => 'e',
        'x' => 'h',
        'q' => 'k',
        'w' => 'v',
        c => c,
    }
}

/// Marks the places in a text at which its words may be divided.
pub(crate) fn divide(inline: &Inline, lang: Lang) -> Inline {
    let Some(patterns) = patterns(lang) else { return inline.clone() };
    let mut places = Vec::new();
    for (start, word) in words(&inline.text) {
        // A product of letters and digits, a name, an abbreviation.
        if word.chars().count() < LEAST || !word.chars().all(char::is_lowercase) {
            continue;
        }
        let spelt: String =
            if lang == Lang::Az { word.chars().map(turkish).collect() } else { word.to_owned() };
        let mut at = 0;
        let ends = hypher::hyphenate_bounded(&spelt, patterns, BEFORE, AFTER).map(|syllable| {
            at += syllable.chars().count();
            at
        });
        let last = word.chars().count();
        let offset = |letters: usize| word.char_indices().nth(letters).map(|(offset, _)| start + offset);
        places.extend(ends.filter(|end| *end < last).filter_map(offset));
    }
    inline.with(SHY, &places)
}

/// Words that stand by themselves: not in an isolate, where names and values are, and not part of a
/// number, an address or a compound with its own hyphen.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut depth = 0_usize;
    let mut start: Option<usize> = None;
    let mut before: Option<char> = None;
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (index, (at, c)) in chars.iter().enumerate() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if c.is_alphabetic() {
            if start.is_none() {
                start = Some(*at);
                before = index.checked_sub(1).map(|before| chars[before].1);
            }
            let next = chars.get(index + 1).map(|(_, c)| *c);
            if next.is_none_or(|next| !next.is_alphabetic()) {
                let after = chars.get(index + 2).map(|(_, c)| *c);
                let free = depth == 0 && !joins(before, None) && !joins(next, after);
                if let (Some(from), true) = (start.take(), free) {
                    out.push((from, text.get(from..at + c.len_utf8()).unwrap_or_default()));
                }
            }
        }
    }
    out
}

/// Whether a character makes a word part of something longer.
fn joins(c: Option<char>, after: Option<char>) -> bool {
    match c {
        Some('.') => after.is_none_or(char::is_alphanumeric) && after.is_some(),
        Some(
            '-'
            | '\u{2060}'
            | '\u{2010}'
            | '\u{2011}'
            | '@'
            | '/'
            | '_'
            | '\''
            | '\u{2019}'
            | '\u{300}'..='\u{36f}',
        ) => true,
        Some(c) => c.is_numeric(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::divide;
    use crate::inline::parse;
    use crate::lang::Lang;

    fn divided(text: &str, lang: Lang) -> String {
        divide(&parse(text), lang).text.replace('\u{ad}', "-")
    }

    #[test]
    fn words_are_divided_as_their_language_does() {
        for (lang, text, expected) in [
            (Lang::Az, "müraciətinizə", "mü-ra-ci-əti-nizə"),
            (Lang::Az, "təsdiqlənmişdir", "təs-diq-lən-miş-dir"),
            (Lang::Tr, "başvurunuz", "baş-vu-ru-nuz"),
            (Lang::En, "determination", "de-ter-mi-na-tion"),
            (Lang::Ru, "рассмотрение", "рас-смот-ре-ние"),
            (Lang::Fa, "درخواست‌های", "درخواست‌های"),
        ] {
            assert_eq!(divided(text, lang), expected);
        }
    }

    #[test]
    fn what_stands_for_itself_is_left_whole() {
        for text in [
            "Məryəm Nümunəyeva",
            "\u{2068}nümunəyeva\u{2069}",
            "nümunəyeva@nümunəyeva.az",
            "2026-cıildəki",
            "nümunəyeva-qızı",
            "məsələ/müraciət",
            "QAÇQIN",
            "belə",
        ] {
            assert_eq!(divide(&parse(text), Lang::Az).text, parse(text).text);
        }
    }
}
