//! Which face a stretch of text is set in.
//!
//! Left to itself, font fallback goes character by character and sets `RSD-2026` in two faces inside
//! a Persian line, since both have a hyphen. Here the neutral characters follow their neighbours.

use std::ops::Range;

/// The families of glyphs a letter is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Script {
    /// Latin, Cyrillic and European digits.
    Western,
    /// Arabic letters, digits and punctuation.
    Arabic,
    Georgian,
    Armenian,
    Ethiopic,
    Devanagari,
    Bengali,
    Tamil,
    Sinhala,
    Myanmar,
}

/// The script a character decides for, if it decides.
pub(crate) fn strong(c: char) -> Option<Script> {
    match c {
        '\u{61c}' => None,
        c if is_danda(c) => None,
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{870}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' => Some(Script::Arabic),
        '\u{530}'..='\u{58f}' | '\u{fb13}'..='\u{fb17}' => Some(Script::Armenian),
        '\u{900}'..='\u{97f}'
        | '\u{a830}'..='\u{a839}'
        | '\u{a8e0}'..='\u{a8ff}'
        | '\u{1cd0}'..='\u{1cff}' => Some(Script::Devanagari),
        '\u{980}'..='\u{9ff}' => Some(Script::Bengali),
        '\u{b80}'..='\u{bff}' => Some(Script::Tamil),
        '\u{d80}'..='\u{dff}' => Some(Script::Sinhala),
        '\u{1000}'..='\u{109f}' | '\u{a9e0}'..='\u{a9fe}' | '\u{aa60}'..='\u{aa7f}' => Some(Script::Myanmar),
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => Some(Script::Georgian),
        '\u{1200}'..='\u{139f}' | '\u{2d80}'..='\u{2ddf}' | '\u{ab01}'..='\u{ab2e}' => Some(Script::Ethiopic),
        c if c.is_alphanumeric() => Some(Script::Western),
        _ => None,
    }
}

/// Stretches in another script than the `base`, in order.
pub(crate) fn exceptions(text: &str, base: Script) -> Vec<(Script, Range<usize>)> {
    let mut out: Vec<(Script, Range<usize>)> = Vec::new();
    // Whether the last strong character belongs to an exception.
    let mut open = false;
    // Where an isolate began that has had no strong character yet.
    let mut isolate: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let stands_alone = || out.last().is_none_or(|(_, last)| last.end != at);
        let strong = match strong(c) {
            None if is_danda(c) && !base.has_danda() && stands_alone() => Some(Script::Devanagari),
            other => other,
        };
        match strong {
            Some(script) if script == base => {
                open = false;
                isolate = None;
            }
            Some(script) => match out.last_mut() {
                // Everything neutral between two exceptions of a script is swallowed by the first.
                Some((last, range)) if open && *last == script => range.end = end,
                _ => {
                    // So is what leads an isolated value, as the bracket of `(+994) 12`.
                    out.push((script, isolate.take().unwrap_or(at)..end));
                    open = true;
                }
            },
            None if matches!(c, '\u{2066}'..='\u{2068}') => {
                open = false;
                isolate = Some(end);
            }
            None => {
                // A mark belongs to the letter before it, whatever follows; and what trails an
                // isolated value belongs to the value.
                if let Some((_, last)) = out.last_mut()
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
    is_danda(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Full stops of several Indic scripts: they belong to the text they end.
fn is_danda(c: char) -> bool {
    matches!(c, '\u{964}' | '\u{965}')
}

impl Script {
    fn has_danda(self) -> bool {
        matches!(self, Self::Devanagari | Self::Bengali | Self::Tamil)
    }
}

#[cfg(test)]
mod tests {
    use super::{Script, exceptions};

    fn found(text: &str, base: Script) -> Vec<(Script, &str)> {
        exceptions(text, base).into_iter().map(|(script, range)| (script, &text[range])).collect()
    }

    #[test]
    fn neutrals_follow_their_neighbours() {
        let text = "شماره RSD-2026/7 است";
        assert_eq!(found(text, Script::Arabic), [(Script::Western, "RSD-2026/7")]);
        let text = "تلفن \u{2068}(+994 12) 55.\u{2069} است";
        assert_eq!(found(text, Script::Arabic), [(Script::Western, "(+994 12) 55.")]);
        assert!(exceptions("Əli, 12", Script::Western).is_empty());
    }

    #[test]
    fn each_script_has_its_own_stretch() {
        assert_eq!(
            found("Əli გიორგი, Աննա (ሰላም) हिन्दी। বাংলা।", Script::Western),
            [
                (Script::Georgian, "გიორგი"),
                (Script::Armenian, "Աննա"),
                (Script::Ethiopic, "ሰላም"),
                (Script::Devanagari, "हिन्दी।"),
                (Script::Bengali, "বাংলা।"),
            ]
        );
    }
}
