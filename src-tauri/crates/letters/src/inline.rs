//! Inline text: the bold markup, and the taming of characters that could do harm.
//!
//! A letter quotes people. What they wrote must neither switch on bold nor turn the words around it
//! the other way, so embeddings and overrides are dropped everywhere, and isolates are balanced within
//! their line.

use std::ops::Range;

use crate::burmese;

/// First strong isolate: the direction of the content is found from the content.
const FSI: char = '\u{2068}';
/// Pop directional isolate.
const PDI: char = '\u{2069}';
/// The bidirectional algorithm gives up counting at 125; nobody writes this deep on purpose.
const MAX_ISOLATES: usize = 32;

/// Makes text of a person safe to be put into a [`crate::Document`]: `*` loses its meaning, controls
/// and directional formatting are removed.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars().filter_map(clean).filter(|c| !is_isolate(*c)) {
        if matches!(c, '*' | '\\') {
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
    text.replace('\\', "\\\\").replace('*', "\\*")
}

/// Text ready to be shaped.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Inline {
    pub(crate) text: String,
    pub(crate) bold: Vec<Range<usize>>,
}

/// Reads the markup. A `**` without a partner is printed as it stands.
pub(crate) fn parse(source: &str) -> Inline {
    let source = source.replace("\r\n", "\n");
    let pairs = count_markers(&source) / 2 * 2;
    let mut out = Inline::default();
    let mut isolates: Vec<char> = Vec::new();
    let (mut seen, mut bold_from) = (0, None);
    let mut chars = source.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        match (c, next) {
            ('\\', Some(n @ ('*' | '\\'))) => {
                chars.next();
                out.text.push(n);
            }
            ('*', Some('*')) if seen < pairs => {
                chars.next();
                seen += 1;
                match bold_from.take() {
                    None => bold_from = Some(out.text.len()),
                    Some(from) => out.bold.push(from..out.text.len()),
                }
            }
            _ => push_clean(&mut out.text, &mut isolates, c),
        }
    }
    out.text.extend(isolates.iter().map(|_| PDI));
    out.bold.retain(|range| !range.is_empty());
    burmese::open(out)
}

/// The text without markup and without any formatting character, for titles and properties.
pub(crate) fn plain(source: &str) -> String {
    let kept = parse(source).text;
    let mut out = String::with_capacity(kept.len());
    for c in kept.chars().filter(|c| !is_directional(*c) && *c != '\u{200b}') {
        out.push(if c == '\n' { ' ' } else { c });
    }
    out.trim().to_owned()
}

fn count_markers(source: &str) -> usize {
    let (mut count, mut chars) = (0, source.chars().peekable());
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('*' | '\\')) => drop(chars.next()),
            ('*', Some('*')) => {
                chars.next();
                count += 1;
            }
            _ => {}
        }
    }
    count
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
    is_directional(c) || matches!(c, '\n' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::{escape, isolate, parse, plain};

    #[test]
    fn bold_is_read_and_lone_markers_stay() {
        let inline = parse("a **b** c");
        assert_eq!(inline.text, "a b c");
        assert_eq!(inline.bold, vec![Range { start: 2, end: 3 }]);
        assert_eq!(parse("2 ** 3").text, "2 ** 3");
        assert_eq!(parse("**a** ** b").text, "a ** b");
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
