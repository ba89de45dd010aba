//! A name taken apart: parts as they stand, and the forms a part may be met in (joined with its
//! neighbour, without its article).

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::alphabet::{END, START, WRITINGS, Writing, look_alike, symbols_of};
use super::words;

/// More parts than this are no name; the rest is left aside.
pub(crate) const PARTS: usize = 12;
/// Characters of a name that are looked at.
const LONGEST: usize = 1000;
/// Letters of a part that are looked at.
pub(crate) const LETTERS: usize = 24;

/// One part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As written, lower case, without marks that stand apart.
    pub text: String,
    /// The writing most of its letters belong to.
    pub writing: Writing,
    /// Its symbols between START and END.
    pub symbols: Vec<u8>,
    /// Joined to the part before it by a hyphen or a joiner.
    pub hyphen: bool,
}

impl Part {
    /// How many letters.
    pub(crate) fn letters(&self) -> usize {
        self.symbols.len().saturating_sub(2)
    }
}

/// A form one part, or several adjacent ones, may be met in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its writing.
    pub writing: Writing,
    /// Its symbols between START and END.
    pub symbols: Vec<u8>,
    /// The first part covered.
    pub first: usize,
    /// How many parts are covered.
    pub count: usize,
    /// Whether an article was taken off.
    pub bare: bool,
}

fn inside(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | 'ʿ' | 'ʾ' | '`' | '´' | 'ـ' | 'ʽ')
        || matches!(c, '\u{200b}' | '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
        || matches!(c, '\u{ad}' | '\u{feff}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

/// With marks joined to their letters. Most names of a register are plain, and a register is read whole.
fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// The parts of a name, at most twelve.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut out = Vec::new();
    let mut word = String::new();
    let mut hyphen = false;
    // Room for more than any name; a pasted page is not read to its end.
    let text = match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    for c in composed(text).chars().flat_map(char::to_lowercase) {
        if inside(c) {
            continue;
        }
        if c.is_alphabetic() {
            word.push(c);
            continue;
        }
        if out.len() >= PARTS {
            break;
        }
        if !word.is_empty() {
            take(&mut word, hyphen, &mut out);
            hyphen = false;
        }
        hyphen = matches!(c, '-' | '‐' | '‑' | '–' | '\u{200c}') || (hyphen && c.is_whitespace());
    }
    if !word.is_empty() && out.len() < PARTS {
        take(&mut word, hyphen, &mut out);
    }
    out
}

fn take(word: &mut String, hyphen: bool, out: &mut Vec<Part>) {
    let text = std::mem::take(word);
    let mut found = Vec::new();
    for c in composed(&text).chars() {
        symbols_of(c, &mut found);
    }
    let count = |w: Writing| found.iter().filter(|(x, _)| *x == w).count();
    let Some(writing) = WRITINGS.into_iter().rev().max_by_key(|w| count(*w)).filter(|w| count(*w) > 0) else {
        return;
    };
    let letters =
        found.iter().filter_map(|(w, s)| if *w == writing { Some(*s) } else { look_alike(*w, *s, writing) });
    let mut symbols = vec![START];
    symbols.extend(letters.take(LETTERS));
    symbols.push(END);
    out.push(Part { text, writing, symbols, hyphen: hyphen && !out.is_empty() });
}

/// The forms the parts may be met in: each part; neighbours joined where one is short, a
/// particle or hyphenated; an Arabic part without its article.
#[must_use]
pub fn forms(parts: &[Part]) -> Vec<Form> {
    let mut out = Vec::with_capacity(parts.len() * 2);
    for (i, part) in parts.iter().enumerate() {
        let whole =
            Form { writing: part.writing, symbols: part.symbols.clone(), first: i, count: 1, bare: false };
        out.push(whole);
        if let Some(bare) = words::without_article(part) {
            out.push(Form { writing: part.writing, symbols: bare, first: i, count: 1, bare: true });
        }
        let Some(next) = parts.get(i + 1).filter(|n| joinable(part, n)) else { continue };
        let joined = join(part, next);
        if let Some(third) = parts.get(i + 2).filter(|t| t.writing == part.writing && words::is_article(next))
        {
            let last =
                Part { text: String::new(), writing: part.writing, symbols: joined.clone(), hyphen: false };
            out.push(Form {
                writing: part.writing,
                symbols: join(&last, third),
                first: i,
                count: 3,
                bare: false,
            });
        }
        out.push(Form { writing: part.writing, symbols: joined, first: i, count: 2, bare: false });
    }
    out
}

fn joinable(a: &Part, b: &Part) -> bool {
    const SHORT: usize = 3;
    a.writing == b.writing
        && a.letters() > 1
        && b.letters() > 1
        && (b.hyphen
            || words::is_particle(a)
            || words::is_compound(a)
            || a.letters() <= SHORT
            || b.letters() <= SHORT)
}

fn join(a: &Part, b: &Part) -> Vec<u8> {
    let start = a.symbols.iter().copied().filter(|s| *s != END);
    let mut symbols: Vec<u8> = start.chain(b.symbols.iter().copied().filter(|s| *s != START)).collect();
    if symbols.len() > LETTERS + 2 {
        symbols.truncate(LETTERS + 1);
        symbols.push(END);
    }
    symbols
}
