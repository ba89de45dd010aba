//! Inline text: the marks of strong, emphasised and annotated words, and the taming of characters that
//! could do harm.
//!
//! A letter quotes people. What they wrote must neither switch on a mark nor turn the words around it
//! the other way, so embeddings and overrides are dropped everywhere, and isolates are balanced within
//! their line.

mod marks;

use std::ops::Range;

use crate::burmese;
use marks::{Token, pairs, tokens};

/// First strong isolate: the direction of the content is found from the content.
const FSI: char = '\u{2068}';
/// Pop directional isolate.
const PDI: char = '\u{2069}';
/// A place at which a word may be divided, and the hyphen printed there. Never in the source.
pub(crate) const SHY: char = '\u{ad}';
/// The bidirectional algorithm gives up counting at 125; nobody writes this deep on purpose.
const MAX_ISOLATES: usize = 32;

/// Makes text of a person safe to be put into a [`crate::Document`]: `*` and `[^` lose their meaning,
/// controls and directional formatting are removed.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().filter_map(clean).filter(|c| !is_isolate(*c)).peekable();
    while let Some(c) = chars.next() {
        if matches!(c, '*' | '\\') || (c == '[' && chars.peek() == Some(&'^')) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Keeps the direction of a text to itself, so that a Persian name in an Azerbaijani line (or the
/// reverse) leaves the words around it in their places.
#[must_use]
pub fn isolate(text: &str) -> String {
    let inner = text.chars().filter(|c| !is_isolate(*c));
    std::iter::once(FSI).chain(inner).chain(std::iter::once(PDI)).collect()
}

/// [`escape`] and [`isolate`] in one: what a value from the register needs inside a sentence.
#[must_use]
pub fn user(text: &str) -> String {
    isolate(&escape(text))
}

/// Makes parsed text source again.
pub(crate) fn unparse(text: &str) -> String {
    text.replace('\\', "\\\\").replace('*', "\\*").replace("[^", "\\[^")
}

/// Text ready to be shaped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Inline {
    pub(crate) text: String,
    pub(crate) bold: Vec<Range<usize>>,
    /// What is emphasised, as its script does it.
    pub(crate) emphasis: Vec<Range<usize>>,
    /// References to footnotes: where their number stands, and which it is, counted from 0.
    pub(crate) notes: Vec<(Range<usize>, usize)>,
}

impl Inline {
    /// The same text with a character put in at some places, in order. A range that ends at one of them
    /// takes it in.
    pub(crate) fn with(&self, character: char, places: &[usize]) -> Self {
        let moved = |at: usize| at + character.len_utf8() * places.partition_point(|place| *place <= at);
        let moved = |Range { start, end }: &Range<usize>| moved(*start)..moved(*end);
        let mut text = String::with_capacity(self.text.len() + character.len_utf8() * places.len());
        let mut from = 0;
        for place in places {
            text.push_str(self.text.get(from..*place).unwrap_or_default());
            text.push(character);
            from = *place;
        }
        text.push_str(self.text.get(from..).unwrap_or_default());
        Self {
            text,
            bold: self.bold.iter().map(moved).collect(),
            emphasis: self.emphasis.iter().map(moved).collect(),
            notes: self.notes.iter().map(|(range, note)| (moved(range), *note)).collect(),
        }
    }

    /// Puts a text in, which moves what follows.
    fn insert(&mut self, at: usize, text: &str) {
        self.text.insert_str(at, text);
        let length = text.len();
        for range in self.bold.iter_mut().chain(&mut self.emphasis) {
            range.start += if range.start >= at { length } else { 0 };
            range.end += if range.end > at { length } else { 0 };
        }
    }
}

/// Reads the marks. One without a partner is printed as it stands, and so is what would refer to a
/// footnote.
pub(crate) fn parse(source: &str) -> Inline {
    whole(burmese::open(read(source, false).0))
}

/// Reads the marks, also those of footnotes. `number` is asked for the place of each named one, from 0,
/// and `label` for what is printed of that place.
pub(crate) fn parse_noted<E>(
    source: &str,
    mut number: impl FnMut(&str) -> Result<usize, E>,
    label: impl Fn(usize) -> String,
) -> Result<Inline, E> {
    let (mut inline, names) = read(source, true);
    let mut moved = 0;
    for (at, name) in names {
        let note = number(&name)?;
        // Never parted from the word before it.
        let label = format!("\u{2060}{}", label(note));
        let from = at + moved;
        inline.insert(from, &label);
        inline.notes.push((from..from + label.len(), note));
        moved += label.len();
    }
    Ok(whole(burmese::open(inline)))
}

/// Keeps a range of numbers, as in `4–9`, and a number with its ending, as in `9-cu`, on one line.
fn whole(inline: Inline) -> Inline {
    let bytes = inline.text.as_bytes();
    // Most texts have neither.
    if !inline.text.contains('\u{2013}') && !bytes.windows(2).any(|w| w[1] == b'-' && w[0].is_ascii_digit()) {
        return inline;
    }
    let before = |at: usize| inline.text.get(..at).and_then(|text| text.chars().next_back());
    let after = |at: usize| inline.text.get(at..).and_then(|text| text.chars().next());
    let places: Vec<usize> = inline
        .text
        .match_indices(['\u{2013}', '-'])
        .filter(|(at, _)| before(*at).is_some_and(char::is_numeric))
        .map(|(at, dash)| (at + dash.len(), dash == "-"))
        .filter(|(end, hyphen)| {
            after(*end).is_some_and(|c| if *hyphen { c.is_lowercase() } else { c.is_numeric() })
        })
        .map(|(end, _)| end)
        .collect();
    inline.with('\u{2060}', &places)
}

/// The text, and where which footnotes are referred to.
fn read(source: &str, noted: bool) -> (Inline, Vec<(usize, String)>) {
    let mut out = Inline::default();
    let mut names = Vec::new();
    let mut isolates: Vec<char> = Vec::new();
    // Most texts have no marks.
    let marked = source.contains(['*', '\\']) || (noted && source.contains("[^"));
    if !marked {
        let source = source.replace("\r\n", "\n");
        source.chars().for_each(|c| push_clean(&mut out.text, &mut isolates, c));
        out.text.extend(isolates.iter().map(|_| PDI));
        return (out, names);
    }
    let tokens = tokens(source, noted);
    let paired = pairs(&tokens);
    let (mut bold_from, mut emphasis_from) = (None, None);
    for (token, paired) in tokens.into_iter().zip(paired) {
        let at = out.text.len();
        match token {
            Token::Bold if paired => toggle(&mut bold_from, &mut out.bold, at),
            Token::Emphasis { .. } if paired => toggle(&mut emphasis_from, &mut out.emphasis, at),
            Token::Bold => out.text.push_str("**"),
            Token::Emphasis { .. } => out.text.push('*'),
            Token::Note(name) => names.push((at, name)),
            Token::Literal(c) => out.text.push(c),
            Token::Char(c) => push_clean(&mut out.text, &mut isolates, c),
        }
    }
    out.text.extend(isolates.iter().map(|_| PDI));
    out.bold.retain(|range| !range.is_empty());
    out.emphasis.retain(|range| !range.is_empty());
    (out, names)
}

fn toggle(from: &mut Option<usize>, ranges: &mut Vec<Range<usize>>, at: usize) {
    match from.take() {
        None => *from = Some(at),
        Some(start) => ranges.push(start..at),
    }
}

/// The text without markup and without any formatting character, for titles and properties.
pub(crate) fn plain(source: &str) -> String {
    let kept = parse(source).text;
    let mut out = String::with_capacity(kept.len());
    for c in kept.chars().filter(|c| !is_directional(*c) && !matches!(c, '\u{200b}' | '\u{2060}')) {
        out.push(if c == '\n' { ' ' } else { c });
    }
    out.trim().to_owned()
}

fn push_clean(out: &mut String, isolates: &mut Vec<char>, c: char) {
    let Some(c) = clean(c) else { return };
    match c {
        '\n' => {
            // A line feed ends every isolate; they are opened again for the line that follows.
            out.extend(isolates.iter().map(|_| PDI));
            out.push('\n');
            out.extend(isolates.iter());
        }
        PDI => {
            if isolates.pop().is_some() {
                out.push(PDI);
            }
        }
        c if is_isolate(c) => {
            // Beyond the limit the partner is dropped too, since nothing is left to pop.
            if isolates.len() < MAX_ISOLATES {
                isolates.push(c);
                out.push(c);
            }
        }
        c => out.push(c),
    }
}

/// What a character becomes; `None` drops it.
fn clean(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Embeddings and overrides, deprecated shaping switches, annotation marks.
        '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => None,
        // Soft hyphen, joiner that joins nothing, byte order mark, selectors and tags: they print
        // nothing and hide differences between texts that look the same.
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => None,
        '\u{2061}'..='\u{2065}' | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Marks and isolates: they steer the direction and are never printed.
pub(crate) fn is_directional(c: char) -> bool {
    is_isolate(c) || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Characters that are honoured but leave no ink and need no glyph.
pub(crate) fn is_invisible(c: char) -> bool {
    is_directional(c) || matches!(c, '\n' | SHY | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{Inline, escape, isolate, parse, parse_noted, plain};

    /// Numbers footnotes by their names, which are numbers.
    fn noted(source: &str) -> Inline {
        parse_noted(source, str::parse, |note| format!("{note}")).unwrap_or_default()
    }

    #[test]
    fn bold_is_read_and_lone_markers_stay() {
        let inline = parse("a **b** c");
        assert_eq!(inline.text, "a b c");
        assert_eq!(inline.bold, vec![Range { start: 2, end: 3 }]);
        assert_eq!(parse("2 ** 3").text, "2 ** 3");
        assert_eq!(parse("**a** ** b").text, "a ** b");
    }

    #[test]
    fn emphasis_is_read_from_without() {
        let inline = parse("a *b c* d **e** *f*");
        assert_eq!(inline.text, "a b c d e f");
        assert_eq!(inline.emphasis, [Range { start: 2, end: 5 }, Range { start: 10, end: 11 }]);
        for text in ["2*3*4", "2 * 3 * 4", "*a", "a*", "* a *", "5* of 6"] {
            let inline = parse(text);
            assert_eq!(inline.text, text);
            assert!(inline.emphasis.is_empty(), "{text}");
        }
        let inline = parse("***a***");
        assert_eq!((inline.text.as_str(), inline.bold.len(), inline.emphasis.len()), ("a", 1, 1));
    }

    #[test]
    fn footnotes_are_numbered_where_they_are_referred_to() {
        let inline = noted("**a[^7]** b[^12], *c*");
        assert_eq!(inline.text, "a\u{2060}7 b\u{2060}12, c");
        assert_eq!(inline.notes, [(1..5, 7), (7..12, 12)]);
        assert_eq!(inline.bold, vec![Range { start: 0, end: 1 }]);
        assert_eq!(&inline.text[inline.emphasis[0].clone()], "c");
        for text in ["a[^]", "a[^b c]", "a[^b", "[^", "x[1]"] {
            assert_eq!(noted(text).text, text);
        }
        assert_eq!(parse("a[^7]").text, "a[^7]");
        assert_eq!(noted(&escape("a[^7] [\u{202e}^8]")).text, "a[^7] [^8]");
    }

    #[test]
    fn a_range_of_numbers_stays_whole() {
        assert_eq!(parse("4–9, a–b, 4 – 9").text, "4–\u{2060}9, a–b, 4 – 9");
        assert_eq!(parse("9-cu, 4-9, 9-CU, a-b, 9-").text, "9-\u{2060}cu, 4-9, 9-CU, a-b, 9-");
        assert_eq!(plain("4–9"), "4–9");
    }

    #[test]
    fn escaped_text_comes_back_as_it_was() {
        for text in ["**x**", "a*b", "\\", "\\*", "**", "\\\\**", "c:\\d"] {
            let inline = parse(&escape(text));
            assert_eq!(inline.text, text);
            assert!(inline.bold.is_empty());
        }
    }

    #[test]
    fn overrides_go_and_isolates_balance() {
        assert_eq!(parse("a\u{202e}b\u{202c}").text, "ab");
        assert_eq!(parse("a\u{2069}b\u{2067}c").text, "ab\u{2067}c\u{2069}");
        assert_eq!(parse("\u{2068}a\nb\u{2069}").text, "\u{2068}a\u{2069}\n\u{2068}b\u{2069}");
        assert_eq!(isolate("x\u{2069}y"), "\u{2068}xy\u{2069}");
        assert_eq!(plain("**a** \u{2068}b\u{2069}"), "a b");
    }
}
