//! Text without what nobody can see.

use unicode_normalization::char::is_combining_mark;

/// Cleaned text, and how many characters went.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Cleaned {
    /// White space at the ends is gone, tabs are spaces, line ends are `\n`.
    pub text: String,
    /// Characters taken out, white space not counted.
    pub removed: u32,
}

/// Characters without width or ink, and those that turn the direction of what follows.
fn is_invisible(c: char) -> bool {
    matches!(u32::from(c), 0xAD | 0x61C | 0x180E | 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F
        | 0xFEFF | 0xFFF9..=0xFFFB | 0xFDD0..=0xFDEF | 0xE0000..=0xE007F)
        || u32::from(c) & 0xFFFE == 0xFFFE
        || c.is_control() && !matches!(c, '\t' | '\n' | '\r')
}

/// Joiners mean something between letters that join: Persian spelling needs them.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn joins(c: char) -> bool {
    matches!(u32::from(c), 0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE)
        && (c.is_alphabetic() || is_combining_mark(c))
}

/// Whether cleaning would certainly change nothing: printable ASCII without white space at the ends. Quicker
/// than cleaning, and true of most cells of most lists.
pub(crate) fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().all(|byte| (b' '..=b'~').contains(byte))
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
}

/// The text without characters that nobody can see. Joiners stay between Arabic letters.
pub(crate) fn cleaned(text: &str) -> Cleaned {
    let mut out = String::with_capacity(text.len());
    let mut removed = 0_u32;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let keep = if is_joiner(c) {
            out.chars().next_back().is_some_and(joins) && chars.peek().copied().is_some_and(joins)
        } else {
            !is_invisible(c)
        };
        match c {
            _ if !keep => removed = removed.saturating_add(1),
            '\t' => out.push(' '),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => out.push('\n'),
            c => out.push(c),
        }
    }
    let trimmed = out.trim();
    let text = if trimmed.len() == out.len() { out } else { trimmed.to_owned() };
    Cleaned { text, removed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_goes_and_is_counted() {
        for (given, kept, removed) in [
            ("  Rahim ", "Rahim", 0),
            ("Ra\u{200b}him\u{202e}", "Rahim", 2),
            ("\u{feff}Soyad", "Soyad", 1),
            ("نام\u{200c}خانوادگی", "نام\u{200c}خانوادگی", 0),
            ("نام\u{200c} خانوادگی", "نام خانوادگی", 1),
            ("a\u{200c}b", "ab", 1),
            ("a\0b\u{7}", "ab", 2),
            ("a\tb\r\nc\rd", "a b\nc\nd", 0),
            ("=1+1", "=1+1", 0),
            ("\u{a0}Əli\u{a0}", "Əli", 0),
        ] {
            assert_eq!(cleaned(given), Cleaned { text: kept.to_owned(), removed }, "{given:?}");
        }
    }
}
