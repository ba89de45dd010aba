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
pub(crate) const LONGEST: usize = 1000;
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

/// What of a part decides whether it is also taken together with its neighbours.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) writing: Writing,
    letters: usize,
    pub(crate) hyphen: bool,
    /// A particle, or the first half of a compound.
    opens: bool,
    article: bool,
}

impl Shape {
    pub(crate) fn of(part: &Part) -> Self {
        Self {
            writing: part.writing,
            letters: part.letters(),
            hyphen: part.hyphen,
            opens: words::is_particle(part) || words::is_compound(part),
            article: words::is_article(part),
        }
    }

    /// How many parts from the first on are also one form: the longest first.
    pub(crate) fn joined(from: &[Self]) -> &'static [usize] {
        match from {
            [a, b, c, ..] if joinable(*a, *b) && c.writing == a.writing && b.article => &[3, 2],
            [a, b, ..] if joinable(*a, *b) => &[2],
            _ => &[],
        }
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
    let shapes: Vec<Shape> = parts.iter().map(Shape::of).collect();
    for (i, part) in parts.iter().enumerate() {
        let whole =
            Form { writing: part.writing, symbols: part.symbols.clone(), first: i, count: 1, bare: false };
        out.push(whole);
        if let Some(bare) = words::without_article(part) {
            out.push(Form { writing: part.writing, symbols: bare, first: i, count: 1, bare: true });
        }
        for count in Shape::joined(shapes.get(i..).unwrap_or(&[])) {
            let covered = parts.iter().skip(i).take(*count).map(|p| p.symbols.as_slice());
            out.push(Form {
                writing: part.writing,
                symbols: join(covered),
                first: i,
                count: *count,
                bare: false,
            });
        }
    }
    out
}

fn joinable(a: Shape, b: Shape) -> bool {
    const SHORT: usize = 3;
    a.writing == b.writing
        && a.letters > 1
        && b.letters > 1
        && (b.hyphen || a.opens || a.letters <= SHORT || b.letters <= SHORT)
}

/// Parts written as one.
pub(crate) fn join<'s>(parts: impl Iterator<Item = &'s [u8]>) -> Vec<u8> {
    let mut symbols = vec![START];
    symbols.extend(parts.flatten().filter(|s| **s > END).take(LETTERS));
    symbols.push(END);
    symbols
}
