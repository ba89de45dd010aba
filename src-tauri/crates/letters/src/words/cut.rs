//! Cuts a paragraph into words of one direction and one look.

use std::ops::Range;

use icu_properties::props::Script as Writing;
use parley_engine::Analysis;

use super::{Manner, letter_of};
use crate::inline::{Inline, SHY};
use crate::lang::Lang;
use crate::script::{Script, exceptions, strong};
use crate::style::Style;

/// A word in its place.
pub(super) struct Piece {
    pub(super) text: Range<usize>,
    pub(super) manner: Manner,
    /// Level of its direction, after the bidirectional algorithm.
    pub(super) level: u8,
    /// Where the line before it would end if a line may begin with it.
    pub(super) opens: Option<usize>,
    /// A line may also end within it.
    pub(super) divides: bool,
}

/// Whether a text is running text of words and spaces in faces that do not look beyond a space.
pub(super) fn is_simple(inline: &Inline, lang: Lang) -> bool {
    let stands_alone = |c: char| match c {
        '\n' | '\t' | SHY | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => false,
        c => c == ' ' || !c.is_whitespace(),
    };
    !lang.is_nastaliq()
        && is_blind(lang.script())
        && inline.notes.is_empty()
        && inline.emphasis.is_empty()
        && !inline.text.starts_with(' ')
        && !inline.text.ends_with(' ')
        && inline.text.chars().all(stands_alone)
}

/// Whether the face of a script takes no notice of a space.
fn is_blind(script: Script) -> bool {
    !matches!(script, Script::Devanagari | Script::Myanmar)
}

/// The words of a text in the order they are read; `None` if one depends on another.
pub(super) fn pieces(inline: &Inline, style: &Style, lang: Lang, analysis: &Analysis) -> Option<Vec<Piece>> {
    let text = inline.text.as_str();
    let base = lang.script();
    let others = exceptions(text, base);
    if !others.iter().all(|(script, _)| is_blind(*script)) {
        return None;
    }
    let infos = analysis.char_info();
    let levels = analysis.bidi_levels();
    let mut writing =
        infos.iter().map(|info| info.script).find(|one| is_real(*one)).unwrap_or(Writing::Latin);
    let mut out: Vec<Piece> = Vec::with_capacity(text.len() / 6 + 4);
    let mut others = others.iter().peekable();
    // Whether the next character begins a word, and where a line would end before it.
    let (mut begins, mut opens) = (true, None);
    let mut before = None;
    for (index, (at, c)) in text.char_indices().enumerate() {
        let info = infos.get(index)?;
        if info.is_soft_wrap_opportunity() {
            opens = Some(at);
        }
        if is_isolate(c) {
            // A space before it would not hang over the edge.
            if before == Some(' ') && opens.is_none() {
                return None;
            }
            begins = true;
            continue;
        }
        let level = match levels {
            [] => analysis.paragraph_level(),
            levels => *levels.get(index)?,
        };
        while others.next_if(|(_, range)| range.end <= at).is_some() {}
        let script = match others.peek() {
            Some((script, range)) if range.contains(&at) => *script,
            _ => base,
        };
        let bold = style.bold || inline.bold.iter().any(|range| range.contains(&at));
        let real = is_real(info.script);
        let own = Manner {
            lang,
            script,
            size: style.size_in(script, lang).to_bits(),
            bold,
            rtl: level.is_rtl(),
            after: None,
        };
        let goes_on = match out.last() {
            Some(last) if !begins && (before != Some(' ') || c == ' ') => {
                let same = Manner { after: None, ..last.manner } == own && last.level == level.to_u8();
                // Letters that are cut apart may be joined.
                if !same && before.is_some_and(is_joining) && is_joining(c) {
                    return None;
                }
                same
            }
            _ => false,
        };
        match out.last_mut() {
            Some(last) if goes_on => {
                last.text.end = at + c.len_utf8();
                last.divides |= opens.take().is_some();
            }
            _ => {
                if !info.is_grapheme_start() || matches!(c, '\u{200c}' | '\u{200d}' | '\u{2060}') {
                    return None;
                }
                let after = if real { None } else { Some(letter_of(writing)?) };
                let manner = Manner { after, ..own };
                let text = at..at + c.len_utf8();
                out.push(Piece { text, manner, level: level.to_u8(), opens: opens.take(), divides: false });
            }
        }
        if real {
            writing = info.script;
        }
        (begins, before) = (false, Some(c));
    }
    Some(out)
}

fn is_real(writing: Writing) -> bool {
    !matches!(writing, Writing::Common | Writing::Inherited | Writing::Unknown)
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

fn is_joining(c: char) -> bool {
    strong(c) == Some(Script::Arabic)
}
