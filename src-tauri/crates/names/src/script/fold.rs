//! The search key: one plain Latin form for the spellings of a name in any script.
//!
//! Letters that Azerbaijani, Russian and passport spellings exchange become one letter:
//! Ə A E → `a`; Q G K Ğ GH → `g`; X KH H → `h`; C J DJ DZH → `j`; Ç CH → `ch`; Ş SH → `sh`;
//! Y I → `i`; Ö O OE → `o`; Ü U UE OU OO → `u`; V W → `v`. Doubled letters become single.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::letters::key_letters;

/// Rewrites of Latin runs, tried in this order at each place.
const EQUATED: &[(&str, &str)] = &[
    ("dzh", "j"),
    ("dj", "j"),
    ("ch", "ch"),
    ("sh", "sh"),
    ("kh", "h"),
    ("gh", "g"),
    ("ck", "g"),
    ("oe", "o"),
    ("ue", "u"),
    ("ae", "a"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("c", "j"),
    ("e", "a"),
    ("k", "g"),
    ("q", "g"),
    ("w", "v"),
    ("x", "h"),
    ("y", "i"),
];

/// One token of the text in lower-case key letters, Latin digraphs not yet equated.
fn letters(token: &[char]) -> String {
    let mut out = String::new();
    let is_vowel_letter = |c: Option<&char>| c.is_some_and(|c| matches!(c, 'ا' | 'آ' | 'ی' | 'ي'));
    for (i, c) in token.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| token.get(i));
        let after = token.get(i + 1);
        let key = match c {
            // Consonant at the beginning or beside a long vowel, otherwise a vowel.
            'و' if before.is_none() || is_vowel_letter(after) => Some("v"),
            'و' if matches!(before, Some('ا' | 'آ')) => Some("v"),
            c => key_letters(*c),
        };
        match key {
            Some(key) => {
                // Two Arabic letters must not look like one Latin digraph.
                let h = key.starts_with('h') && out.ends_with(['g', 'k', 's', 'z', 'c']);
                let j = key.starts_with('j') && out.ends_with('d');
                if (h || j) && super::script_of(*c) == Some(super::Script::Arabic) {
                    out.push('a');
                }
                out.push_str(key);
            }
            None if c.is_ascii() => out.push(*c),
            None => {
                for d in std::iter::once(*c).nfkd().filter(|d| !is_combining_mark(*d)) {
                    match key_letters(d) {
                        Some(key) => out.push_str(key),
                        None => out.push(d),
                    }
                }
            }
        }
    }
    out
}

fn equate(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        match EQUATED.iter().find(|(from, _)| rest.starts_with(from)) {
            Some((from, to)) => {
                out.push_str(to);
                rest = rest.get(from.len()..).unwrap_or("");
            }
            None => {
                out.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or("");
            }
        }
    }
    let mut single = String::new();
    for c in out.chars() {
        if c.is_ascii_digit() || !single.ends_with(c) {
            single.push(c);
        }
    }
    single
}

fn once(text: &str) -> String {
    let normal: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut tokens: Vec<Vec<char>> = vec![Vec::new()];
    for c in normal.nfc() {
        let digit = match u32::from(c) {
            n @ 0x660..=0x669 => char::from_digit(n - 0x660, 10),
            n @ 0x6F0..=0x6F9 => char::from_digit(n - 0x6F0, 10),
            _ => c.is_ascii_digit().then_some(c),
        };
        // Apostrophes, hamza-like signs, joiners and marks belong to the word around them.
        let inside = is_combining_mark(c)
            || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | '`' | '´' | '"')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}');
        if let Some(c) = digit.or_else(|| c.is_alphabetic().then_some(c)).filter(|_| !inside) {
            if let Some(token) = tokens.last_mut() {
                token.push(c);
            }
        } else if !inside {
            tokens.push(Vec::new());
        }
    }
    let folded: Vec<String> = tokens.iter().map(|t| equate(&letters(t))).filter(|t| !t.is_empty()).collect();
    folded.join(" ")
}

/// The search key of a text: lower-case Latin tokens separated by single spaces. Letters of
/// scripts the tables do not know stay as they are. Folding twice changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut key = once(text);
    // Dropping a letter can bring a digraph together; every round shortens the key or ends.
    for _ in 0..32 {
        let next = once(&key);
        if next == key {
            break;
        }
        key = next;
    }
    key
}

/// The tokens of the search key.
#[must_use]
pub fn keys(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|t| !t.is_empty()).map(str::to_owned).collect()
}
