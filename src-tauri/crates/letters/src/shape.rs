//! From text to lines of placed glyphs: bidirectional order, fallback, shaping and line breaking are
//! parley's; what is kept of them is just enough to draw.

use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontWeight, Language, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};

use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::inline::{Inline, is_invisible};
use crate::lang::Lang;
use crate::script::{Script, exceptions};
use crate::style::{NOTE_SCALE, Style};

/// A glyph with its shift against the start of its cluster, in thousandths of an em.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Part {
    pub(crate) gid: u16,
    pub(crate) dx: i16,
    pub(crate) dy: i16,
}

/// Glyphs that stand for a piece of text and cannot be parted.
#[derive(Clone, Debug)]
pub(crate) struct Cluster {
    pub(crate) face: Face,
    pub(crate) size: f32,
    pub(crate) x: f32,
    pub(crate) rtl: bool,
    pub(crate) parts: Vec<Part>,
    pub(crate) text: String,
    /// Leans over, as emphasis does in Latin and its neighbours.
    pub(crate) slanted: bool,
    /// The footnote that this is the number of, counted from 0.
    pub(crate) note: Option<usize>,
}

/// A line, its clusters from left to right.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) clusters: Vec<Cluster>,
    /// Width of the ink, without the spaces that hang at the end.
    pub(crate) width: f32,
    /// Where the text of the line ends in its paragraph.
    pub(crate) end: usize,
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
    layouts: LayoutContext<[u8; 4]>,
    remembered: HashMap<Asked, Vec<Rc<Line>>>,
}

/// Letters of an office share most of their texts, and a preview differs from the one before in a word.
const REMEMBERED: usize = 2_000;

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
        Self { faces, layouts: LayoutContext::new(), remembered: HashMap::new() }
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
        let mut layout = self.build(inline, style, lang, OverflowWrap::Anywhere)?;
        layout.break_all_lines(width);
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

    pub(crate) fn read_line(
        &self,
        inline: &Inline,
        line: &parley::Line<'_, [u8; 4]>,
    ) -> Result<Line, LetterError> {
        let text = inline.text.as_str();
        let metrics = line.metrics();
        let mut out = Line {
            width: (metrics.advance - metrics.hanging_advance).max(0.0),
            end: line.text_range().end,
            ..Line::default()
        };
        let mut x = metrics.offset;
        for run in line.runs() {
            let face = self
                .faces
                .by_blob(run.font().data.id())
                .ok_or_else(|| LetterError::Writer("a foreign font was chosen".into()))?;
            let space = self.faces.facts(face)?.space;
            let size = run.font_size();
            let rtl = run.is_rtl();
            // Letters of a right-to-left ligature come before the cluster that has its glyphs.
            let mut waiting: Option<(f32, String)> = None;
            for cluster in run.visual_clusters() {
                let range = cluster.text_range();
                let source = text.get(range.clone()).unwrap_or_default();
                let here = x;
                x += cluster.advance();
                if cluster.is_ligature_continuation() {
                    if rtl {
                        let (_, kept) = waiting.get_or_insert((here, String::new()));
                        kept.insert_str(0, source);
                    } else if let Some(last) = out.clusters.last_mut() {
                        last.text.push_str(source);
                    }
                    continue;
                }
                let (start, tail) = waiting.take().unwrap_or((here, String::new()));
                let mut made = Cluster {
                    face,
                    size,
                    x: start,
                    rtl,
                    parts: Vec::new(),
                    text: format!("{source}{tail}"),
                    slanted: face.slants() && holds(&inline.emphasis, range.start),
                    note: inline
                        .notes
                        .iter()
                        .find(|(at, _)| at.contains(&range.start))
                        .map(|(_, note)| *note),
                };
                let hidden = source.chars().all(is_invisible);
                let mut pen = 0.0;
                for glyph in cluster.glyphs() {
                    let gid = u16::try_from(glyph.id).unwrap_or(0);
                    // Invisible characters are shaped to a space without width.
                    let blank = gid == space && glyph.advance == 0.0;
                    if !hidden && !blank {
                        if gid == 0 {
                            return Err(missing(text, range.clone()));
                        }
                        let thousandths = |v: f32| (v * 1000.0 / size).round() as i16;
                        made.parts.push(Part {
                            gid,
                            dx: thousandths(pen + glyph.x),
                            dy: thousandths(-glyph.y),
                        });
                    }
                    pen += glyph.advance;
                }
                made.text.retain(|c| !is_invisible(c) || is_joiner(c));
                if !(made.parts.is_empty() && made.text.is_empty()) {
                    out.clusters.push(made);
                }
            }
        }
        Ok(out)
    }
}

/// Whether the script is emphasised by leaning over.
fn slants(script: Script) -> bool {
    script == Script::Western
}

fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    ranges.iter().any(|range| range.contains(&at))
}

/// Joiners are part of the spelling of Persian words and are found again by extraction.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

fn missing(text: &str, cluster: Range<usize>) -> LetterError {
    let at = cluster.start;
    let cluster = text.get(cluster).unwrap_or_default();
    // To blame is the one without a glyph, or else the mark that belongs to another script.
    let character = cluster
        .chars()
        .find(|c| !crate::fonts::can_print(*c))
        .or_else(|| cluster.chars().next_back())
        .unwrap_or('\u{fffd}');
    let before: String = {
        let head: Vec<char> = text.get(..at).unwrap_or_default().chars().collect();
        head.iter().skip(head.len().saturating_sub(16)).collect()
    };
    let after = text.get(at..).unwrap_or_default().chars().take(24);
    let after: String = after.collect();
    LetterError::MissingGlyph { character, context: format!("{before}{after}").replace('\n', " ") }
}
