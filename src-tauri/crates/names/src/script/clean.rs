//! Text cleaned of what nobody can see, and nothing else: quotes, apostrophes, markup and
//! letters stay as they were typed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

/// Why a character was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RemovedKind {
    /// No width: zero-width space, word joiner, soft hyphen, a joiner outside Arabic letters.
    ZeroWidth,
    /// Direction controls.
    Bidi,
    /// Control characters.
    Control,
    /// Tag and annotation characters, noncharacters.
    Format,
}

/// A character that was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Its code point.
    pub code: u32,
    /// Why.
    pub kind: RemovedKind,
}

/// Cleaned text and what was taken out of it, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cleaned {
    /// NFC, trimmed, single spaces.
    pub text: String,
    /// What was taken out. White space that was only joined or trimmed is not listed.
    pub removed: Vec<Removed>,
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn invisible(c: char) -> Option<RemovedKind> {
    Some(match u32::from(c) {
        0x200B | 0x2060..=0x2064 | 0xFEFF | 0xAD | 0x180E => RemovedKind::ZeroWidth,
        0x61C | 0x200E | 0x200F | 0x202A..=0x202E | 0x2066..=0x2069 => RemovedKind::Bidi,
        0x206A..=0x206F | 0xFFF9..=0xFFFB | 0xE0000..=0xE007F | 0xFDD0..=0xFDEF => RemovedKind::Format,
        n if n & 0xFFFE == 0xFFFE => RemovedKind::Format,
        _ if c.is_control() && !c.is_whitespace() => RemovedKind::Control,
        _ => return None,
    })
}

fn is_arabic(c: char) -> bool {
    matches!(u32::from(c), 0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF
        | 0xFE70..=0xFEFE)
        && (c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c))
}

/// NFC; trimmed; white space joined; invisible characters out. The zero-width joiner and
/// non-joiner stay between Arabic letters, where Persian spelling needs them.
#[must_use]
pub fn clean(text: &str) -> Cleaned {
    let mut removed = Vec::new();
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if let Some(kind) = invisible(c) {
            removed.push(Removed { code: u32::from(c), kind });
            continue;
        }
        if c.is_whitespace() {
            space = !out.is_empty();
            continue;
        }
        if is_joiner(c) {
            let next = chars.clone().find(|n| invisible(*n).is_none() && !is_joiner(*n));
            let between =
                !space && out.chars().next_back().is_some_and(is_arabic) && next.is_some_and(is_arabic);
            if !between {
                removed.push(Removed { code: u32::from(c), kind: RemovedKind::ZeroWidth });
                continue;
            }
        }
        if space {
            out.push(' ');
            space = false;
        }
        out.push(c);
    }
    Cleaned { text: out.nfc().collect(), removed }
}

/// Whether there is at least one letter of any script.
#[must_use]
pub fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
