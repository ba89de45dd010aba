//! Which face a stretch of text is set in.
//!
//! Left to itself, font fallback goes character by character and sets `RSD-2026` in two faces inside
//! a Persian line, since both have a hyphen. Here the neutral characters follow their neighbours.

use std::ops::Range;

/// The two families of glyphs a letter is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    /// Latin, Cyrillic and European digits.
    Western,
    /// Arabic letters, digits and punctuation.
    Arabic,
}

fn strong(c: char) -> Option<Script> {
    match c {
        '\u{61c}' => None,
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => Some(Script::Arabic),
        c if c.is_alphanumeric() => Some(Script::Western),
        _ => None,
    }
}

/// Stretches that differ from the `base`, in order.
pub(crate) fn exceptions(text: &str, base: Script) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    // End of the last strong character, if it belongs to an exception.
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match strong(c) {
            Some(script) if script == base => open = false,
            Some(_) => match out.last_mut() {
                // Everything neutral between two exceptions is swallowed by the first of them.
                Some(last) if open => last.end = end,
                _ => {
                    out.push(at..end);
                    open = true;
                }
            },
            None => {
                // A mark belongs to the letter before it, whatever follows.
                if let Some(last) = out.last_mut().filter(|last| last.end == at && is_mark(c)) {
                    last.end = end;
                }
                // A line feed starts afresh.
                open &= c != '\n';
            }
        }
    }
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::{Script, exceptions};

    #[test]
    fn neutrals_follow_their_neighbours() {
        let text = "شماره RSD-2026/7 است";
        let found = exceptions(text, Script::Arabic);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].clone()], "RSD-2026/7");
        assert!(exceptions("Əli, 12", Script::Western).is_empty());
    }
}
