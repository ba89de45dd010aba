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
    // Whether the last strong character belongs to an exception.
    let mut open = false;
    // Where an isolate began that has had no strong character yet.
    let mut isolate: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match strong(c) {
            Some(script) if script == base => {
                open = false;
                isolate = None;
            }
            Some(_) => match out.last_mut() {
                // Everything neutral between two exceptions is swallowed by the first of them.
                Some(last) if open => last.end = end,
                _ => {
                    // So is what leads an isolated value, as the bracket of `(+994) 12`.
                    out.push(isolate.take().unwrap_or(at)..end);
                    open = true;
                }
            },
            None if matches!(c, '\u{2066}'..='\u{2068}') => {
                open = false;
                isolate = Some(end);
            }
            None => {
                let last = out.last_mut();
                // A mark belongs to the letter before it, whatever follows; and what trails an
                // isolated value belongs to the value.
                if let Some(last) = last
                    && ((last.end == at && is_mark(c)) || (open && c == '\u{2069}'))
                {
                    last.end = at.max(last.end);
                    if is_mark(c) {
                        last.end = end;
                    }
                }
                open &= !matches!(c, '\n' | '\u{2069}');
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
        let text = "تلفن \u{2068}(+994 12) 55.\u{2069} است";
        let found = exceptions(text, Script::Arabic);
        assert_eq!(found.len(), 1);
        assert_eq!(&text[found[0].clone()], "(+994 12) 55.");
        assert!(exceptions("Əli, 12", Script::Western).is_empty());
    }
}
