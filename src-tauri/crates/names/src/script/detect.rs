//! Which script a text is written in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A script, as far as this desk needs to tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters: Arabic, Persian, Dari, Pashto, Urdu, Kurdish.
    Arabic,
    /// Georgian letters.
    Georgian,
    /// Anything else, or no letters at all.
    Other,
}

/// The script of a letter, `None` for anything that is no letter.
#[must_use]
pub fn script_of(c: char) -> Option<Script> {
    if !c.is_alphabetic() {
        return None;
    }
    Some(match u32::from(c) {
        0x41..=0x24F
        | 0x250..=0x2AF
        | 0x1E00..=0x1EFF
        | 0x2C60..=0x2C7F
        | 0xA720..=0xA7FF
        | 0xFF21..=0xFF5A => Script::Latin,
        0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => Script::Cyrillic,
        0x600..=0x6FF | 0x750..=0x77F | 0x870..=0x8FF | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Script::Arabic,
        0x10A0..=0x10FF | 0x1C90..=0x1CBF | 0x2D00..=0x2D2F => Script::Georgian,
        _ => Script::Other,
    })
}

/// The script most letters of the text belong to; the first met if equal.
#[must_use]
pub fn detect(text: &str) -> Script {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in text.chars().filter_map(script_of) {
        match counts.iter_mut().find(|(s, _)| *s == script) {
            Some((_, n)) => *n += 1,
            None => counts.push((script, 1)),
        }
    }
    let mut best = (Script::Other, 0);
    for (script, n) in counts {
        if n > best.1 {
            best = (script, n);
        }
    }
    best.0
}
