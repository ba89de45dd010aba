//! Lines put together from words that were shaped before.
//!
//! Letters of an office are written with the same few thousand words, and shaping takes most of the time
//! of setting them. A space neither joins nor kerns in the faces used here, so that a word with the spaces
//! behind it looks the same wherever it stands; what is left to do for a paragraph is its directions, its
//! breaks and its places. Wherever a word may depend on more than itself, the paragraph is shaped as a whole.

mod cut;
mod fill;
mod shaped;

use std::collections::HashMap;
use std::rc::Rc;

use icu_properties::props::Script as Writing;
use parley_engine::{Analysis, AnalysisOptions, Analyzer, BaseDirection};

use crate::error::LetterError;
use crate::inline::Inline;
use crate::lang::Lang;
use crate::quick::Quickly;
use crate::script::Script;
use crate::shape::{Align, Line, Shaper};
use crate::style::Style;

/// So many words are remembered, some hundred bytes each.
const REMEMBERED: usize = 20_000;

/// The words shaped so far, and what is needed to read a paragraph.
#[derive(Default)]
pub(crate) struct Words {
    analyzer: Analyzer,
    analysis: Analysis,
    shaped: HashMap<Manner, HashMap<Box<str>, Rc<Word>, Quickly>, Quickly>,
    count: usize,
}

/// A word with the spaces behind it, its places counted from its left edge.
#[derive(Default)]
struct Word {
    line: Line,
    advance: f32,
    /// Advance of the spaces at its end.
    space: f32,
}

/// All that the look of a word depends on beside its text.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Manner {
    lang: Lang,
    script: Script,
    /// Bits of the size.
    size: u32,
    bold: bool,
    rtl: bool,
    /// The writing that a word without letters takes over from the one before it.
    after: Option<char>,
}

impl Words {
    pub(crate) fn forget(&mut self) {
        self.shaped.clear();
        self.count = 0;
    }
}

impl Shaper {
    /// Sets a text from its words; `None` if it has to be shaped as a whole.
    pub(crate) fn set_words(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: Option<f32>,
        align: Align,
    ) -> Result<Option<Vec<Rc<Line>>>, LetterError> {
        if !cut::is_simple(inline, lang) {
            return Ok(None);
        }
        let base_direction = if lang.is_rtl() { BaseDirection::Rtl } else { BaseDirection::Ltr };
        let options = AnalysisOptions { base_direction, ..AnalysisOptions::default() };
        let mut analysis = std::mem::take(&mut self.words.analysis);
        self.words.analyzer.analyze(&inline.text, &options, &mut analysis);
        let pieces = cut::pieces(inline, style, lang, &analysis);
        self.words.analysis = analysis;
        let Some(pieces) = pieces else { return Ok(None) };
        let mut found = Vec::with_capacity(pieces.len());
        for piece in pieces {
            match self.word(&inline.text[piece.text.clone()], style, piece.manner) {
                // That one has no glyph is said with what stands around it.
                Err(LetterError::MissingGlyph { .. }) => return Ok(None),
                word => found.push((piece, word?)),
            }
        }
        Ok(fill::lines(&found, inline.text.len(), lang.is_rtl(), width, align))
    }

    fn word(&mut self, text: &str, style: &Style, manner: Manner) -> Result<Rc<Word>, LetterError> {
        if let Some(word) = self.words.shaped.get(&manner).and_then(|words| words.get(text)) {
            return Ok(Rc::clone(word));
        }
        let word = Rc::new(self.shape_word(text, style, manner)?);
        let words = &mut self.words;
        if words.count >= REMEMBERED {
            words.forget();
        }
        words.count += 1;
        words.shaped.entry(manner).or_default().insert(text.into(), Rc::clone(&word));
        Ok(word)
    }
}

/// A letter of a writing, to stand before a word that has none of its own; it joins nothing after it.
fn letter_of(writing: Writing) -> Option<char> {
    Some(match writing {
        Writing::Latin => 'a',
        Writing::Cyrillic => 'а',
        Writing::Greek => 'α',
        Writing::Arabic => 'ا',
        Writing::Georgian => 'ა',
        Writing::Armenian => 'ա',
        Writing::Ethiopic => 'አ',
        Writing::Bengali => 'অ',
        Writing::Tamil => 'அ',
        Writing::Sinhala => 'අ',
        _ => return None,
    })
}

#[cfg(test)]
#[path = "../../tests/common/tongues.rs"]
mod tongues;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Faces;
    use crate::inline::{self, user};
    use crate::shape::Cluster;
    use crate::style::{BODY, CELL_HEAD};

    /// Texts with all that letters put among their words.
    fn texts(lang: Lang) -> Vec<String> {
        let lines = tongues::sentences(lang);
        let names = ["Məryəm Nümunənejad", "مریم نمونه‌نژاد", "ნინო ნიმუშაძე", "(+994 12) 555-01-02.", "15%"];
        let mut out: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for (at, line) in lines.iter().enumerate() {
            let number = lang.digits(&format!("({}/{})", 37 * at, at + 1));
            let (name, other) = (user(names[at % 5]), names[(at + 1) % 5]);
            out.push(format!("{line} {number} {name} **{line}** «{other}» {name}, {number}"));
            out.push(format!("{number} {name} – {line}: RSD-2026/7, 2026-cı il; {other}? {line}"));
            out.push(format!("**{number}** {other}. {line} {} ({name})", lang.digits("02.03.2026")));
        }
        out
    }

    #[test]
    fn words_give_the_lines_of_the_whole() {
        let mut shaper = Shaper::new(Faces::load());
        let (mut from_words, mut all) = (0, 0);
        for lang in Lang::ALL {
            for text in texts(lang) {
                let inline = inline::parse(&text);
                for (style, width, align) in [
                    (&BODY, Some(450.0), Align::Start),
                    (&BODY, Some(283.0), Align::Middle),
                    (&BODY, Some(120.0), Align::End),
                    (&CELL_HEAD, Some(201.0), Align::Start),
                    (&BODY, None, Align::Start),
                ] {
                    all += 1;
                    let whole = shaper.set_whole(&inline, style, lang, width, align).unwrap();
                    let Some(words) = shaper.set_words(&inline, style, lang, width, align).unwrap() else {
                        continue;
                    };
                    from_words += 1;
                    let place = format!("{lang:?} {width:?} {align:?}: {text}");
                    let ends = |lines: &[Rc<Line>]| lines.iter().map(|line| line.end).collect::<Vec<_>>();
                    assert_eq!(ends(&words), ends(&whole), "{place}");
                    for (a, b) in words.iter().zip(&whole) {
                        let near = |a: f32, b: f32| assert!((a - b).abs() < 0.02, "{place}: {a} {b}");
                        near(a.width, b.width);
                        let signs = |line: &Line| line.shown.iter().map(|one| one.sign).collect::<Vec<_>>();
                        assert_eq!(signs(a), signs(b), "{place}");
                        a.shown.iter().zip(&b.shown).for_each(|(a, b)| near(a.x, b.x));
                        let looks = |line: &Line| {
                            let look = |one: &Cluster| (one.face, one.size.to_bits(), one.blank, one.end);
                            line.clusters.iter().map(look).collect::<Vec<_>>()
                        };
                        assert_eq!(looks(a), looks(b), "{place}");
                    }
                }
            }
        }
        println!("{from_words} of {all} from words");
        assert!(from_words * 2 > all, "{from_words} of {all}");
    }
}
