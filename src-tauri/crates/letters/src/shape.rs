//! From text to lines of placed glyphs: bidirectional order, fallback, shaping and line breaking are
//! parley's; what is kept of them is just enough to draw.

use std::collections::HashMap;
use std::rc::Rc;

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontWeight, Language, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

use crate::codes::{Sign, Signs};
use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::inline::Inline;
use crate::lang::Lang;
use crate::quick::Quickly;
use crate::script::{Script, exceptions};
use crate::shelf::Shelf;
use crate::style::{NOTE_SCALE, Style};
use crate::words::Words;

/// What a line may be wider than its column, in points, by rounding.
const OVER: f32 = 0.5;
/// A little smaller than would just fit.
const SMALLER: f32 = 0.99;

/// Glyphs that stand for a piece of text and cannot be parted.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cluster {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) x: f32,
    /// Leans over, as emphasis does in Latin and its neighbours.
    pub(crate) slanted: bool,
    /// Only a space.
    pub(crate) blank: bool,
    /// The footnote that this is the number of, counted from 0.
    pub(crate) note: Option<usize>,
    /// Where it begins in its text.
    pub(crate) at: u32,
    /// Where what it shows ends in its line; it begins where that of the one before ends.
    pub(crate) end: u32,
}

/// A sign to be shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown {
    pub(crate) sign: Sign,
    /// From the origin of its line.
    pub(crate) x: f32,
    /// Advance in thousandths of an em, as the reader of the file will make it.
    pub(crate) advance: u16,
}

/// A line, its clusters from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) clusters: Vec<Cluster>,
    /// What they show, also from left to right.
    pub(crate) shown: Vec<Shown>,
    /// Width of the ink, without the spaces that hang at the end.
    pub(crate) width: f32,
    /// Where the text of the line ends in its paragraph.
    pub(crate) end: usize,
}

impl Line {
    /// Some clusters as a line of their own. `from` is where what they show begins in this one, and goes on
    /// to where it ends.
    pub(crate) fn part(&self, from: &mut u32, clusters: &[Cluster]) -> Self {
        let start = *from;
        *from = clusters.last().map_or(start, |last| last.end);
        let shown = self.shown.get(start as usize..*from as usize).unwrap_or_default();
        let clusters = clusters.iter().map(|cluster| Cluster { end: cluster.end - start, ..*cluster });
        Self { clusters: clusters.collect(), shown: shown.to_vec(), ..Self::default() }
    }
}

/// Where a text stands in its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Align {
    Start,
    Middle,
    End,
}

/// Shapes text with the loaded faces.
pub(crate) struct Shaper {
    pub(crate) faces: Faces,
    pub(crate) signs: Signs,
    pub(crate) layouts: LayoutContext<[u8; 4]>,
    pub(crate) words: Words,
    pub(crate) shelf: Shelf,
    remembered: HashMap<Asked, Vec<Rc<Line>>, Quickly>,
}

/// Letters of an office share most of their texts, and a preview differs from the one before in a word.
const REMEMBERED: usize = 2_000;

/// More signs than the glyphs of all faces come to, each alone and with a mark or two.
const SIGNS: usize = 60_000;

/// All that lines depend on.
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Asked {
    inline: Inline,
    /// Bits of the size, of the leading and of the width.
    measures: [Option<u32>; 3],
    bold: bool,
    lang: Lang,
    shape: Shape,
}

/// How lines fill their column.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    Ragged(Align),
    /// Lines of one width, of divided words or whole ones.
    Wide {
        divides: bool,
    },
}

impl Asked {
    pub(crate) fn new(inline: &Inline, style: &Style, lang: Lang, width: Option<f32>, shape: Shape) -> Self {
        let measures = [Some(style.size), Some(style.leading), width].map(|one| one.map(f32::to_bits));
        Self { inline: inline.clone(), measures, bold: style.bold, lang, shape }
    }
}

impl Shaper {
    pub(crate) fn new(faces: Faces) -> Self {
        Self {
            faces,
            signs: Signs::default(),
            layouts: LayoutContext::new(),
            words: Words::default(),
            shelf: Shelf::default(),
            remembered: HashMap::default(),
        }
    }

    /// Forgets what was set before, if it has become too much. Between letters only: lines have signs.
    pub(crate) fn tidy(&mut self) {
        if self.signs.len() > SIGNS {
            self.signs = Signs::default();
            self.remembered.clear();
            self.words.forget();
            self.shelf.clear();
        }
    }

    /// Breaks a text into lines of at most `width`; without a width only line feeds break.
    pub(crate) fn lines(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: Option<f32>,
        align: Align,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        if inline.text.is_empty() {
            return Ok(Vec::new());
        }
        let asked = Asked::new(inline, style, lang, width, Shape::Ragged(align));
        self.recall(asked, |shaper| shaper.set(inline, style, lang, width, align))
    }

    /// Lines that were set before, or now.
    pub(crate) fn recall(
        &mut self,
        asked: Asked,
        set: impl FnOnce(&mut Self) -> Result<Vec<Rc<Line>>, LetterError>,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        if let Some(lines) = self.remembered.get(&asked) {
            return Ok(lines.clone());
        }
        let lines = set(self)?;
        if self.remembered.len() >= REMEMBERED {
            self.remembered.clear();
        }
        self.remembered.insert(asked, lines.clone());
        Ok(lines)
    }

    fn set(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: Option<f32>,
        align: Align,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        if let Some(lines) = self.set_words(inline, style, lang, width, align)? {
            return Ok(lines);
        }
        self.set_whole(inline, style, lang, width, align)
    }

    /// Shapes a text as a whole.
    pub(crate) fn set_whole(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: Option<f32>,
        align: Align,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        let mut layout = self.build(inline, style, lang, OverflowWrap::Anywhere)?;
        layout.break_all_lines(width);
        // A single sign can be wider than its column, as ﷽ is: it would be drawn into the next one, or off the page.
        let room = width.unwrap_or(f32::INFINITY);
        if layout.width() > room + OVER {
            let clusters = layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
            let widest = clusters
                .flat_map(|run| run.clusters().map(|cluster| cluster.advance()).collect::<Vec<_>>())
                .fold(0.0, f32::max);
            if widest > room {
                let smaller = Style { size: style.size * SMALLER * room / widest, ..*style };
                layout = self.build(inline, &smaller, lang, OverflowWrap::Anywhere)?;
                layout.break_all_lines(width);
            }
        }
        let alignment = match align {
            Align::Start => Alignment::Start,
            Align::Middle => Alignment::Center,
            Align::End => Alignment::End,
        };
        layout.align(alignment, AlignmentOptions::default());
        layout.lines().map(|line| self.read_line(inline, &line).map(Rc::new)).collect()
    }

    /// Shapes a text, which is broken into lines thereafter.
    pub(crate) fn build(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        overflow: OverflowWrap,
    ) -> Result<Layout<[u8; 4]>, LetterError> {
        let base = lang.script();
        let text = inline.text.as_str();
        let families = self.faces.families(base, lang)?;
        let others = exceptions(text, base)
            .into_iter()
            .map(|(script, range)| Ok((self.faces.families(script, lang)?, script, range)))
            .collect::<Result<Vec<_>, LetterError>>()?;
        let mut builder = self.layouts.ranged_builder(&mut self.faces.context, text, 1.0, false);
        builder.set_base_direction(if lang.is_rtl() { BaseDirection::Rtl } else { BaseDirection::Ltr });
        builder.push_default(families.as_slice());
        builder.push_default(StyleProperty::FontSize(style.size_in(base, lang)));
        builder.push_default(LineHeight::Absolute(style.line_height(lang)));
        builder.push_default(overflow);
        builder.push_default(StyleProperty::Locale(Language::parse(lang.tag()).ok()));
        if style.bold {
            builder.push_default(FontWeight::BOLD);
        }
        // A script that does not lean is emphasised by weight.
        let upright = inline.emphasis.iter().filter(|_| !slants(base));
        for range in inline.bold.iter().chain(upright) {
            builder.push(FontWeight::BOLD, range.clone());
        }
        for (families, script, range) in &others {
            builder.push(families.as_slice(), range.clone());
            builder.push(StyleProperty::FontSize(style.size_in(*script, lang)), range.clone());
        }
        for (range, _) in &inline.notes {
            let size = style.size_in(base, lang) * NOTE_SCALE;
            builder.push(StyleProperty::FontSize(size), range.clone());
        }
        Ok(builder.build(text))
    }
}

/// Whether the script is emphasised by leaning over.
fn slants(script: Script) -> bool {
    script == Script::Western
}
