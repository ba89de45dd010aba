//! Running text in lines of one width.

use std::rc::Rc;

use parley::BreakReason;

use crate::breaking::{Piece, breaks};
use crate::error::LetterError;
use crate::hyphen::divide;
use crate::inline::{Inline, SHY};
use crate::lang::Lang;
use crate::shape::{Align, Asked, Cluster, Line, Shape, Shaper, Shown};
use crate::style::Style;

/// A space wider than this, compared with the size, tears a line apart: it is left as it is.
const WIDEST: f32 = 1.1;

impl Shaper {
    /// Breaks a text into lines of one width, dividing words if that is wanted. What cannot be broken to it
    /// is set as other text is.
    pub(crate) fn justified(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: f32,
        divides: bool,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        if inline.text.is_empty() {
            return Ok(Vec::new());
        }
        let asked = Asked::new(inline, style, lang, Some(width), Shape::Wide { divides });
        self.recall(asked, |shaper| shaper.set_wide(inline, style, lang, width, divides))
    }

    fn set_wide(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: f32,
        divides: bool,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        let divided = if divides { divide(inline, lang) } else { inline.clone() };
        let hyphen = self.hyphen(style, lang)?;
        let mut layout = self.build(&divided, style, lang, parley::OverflowWrap::Normal)?;
        layout.break_all_lines(Some(0.0));
        let mut ends = Vec::new();
        let pieces: Vec<Piece> = layout
            .lines()
            .map(|line| {
                let (range, metrics) = (line.text_range(), line.metrics());
                ends.push(range.end);
                Piece {
                    width: metrics.advance - metrics.hanging_advance,
                    space: metrics.hanging_advance,
                    divided: divided.text.get(range).is_some_and(|text| text.ends_with(SHY)),
                    last: line.break_reason() != BreakReason::Regular,
                }
            })
            .collect();
        let Some(chosen) = breaks(&pieces, width, hyphen.width) else {
            return self.lines(inline, style, lang, Some(width), Align::Start);
        };
        let mut breaker = layout.break_lines();
        let mut from = 0;
        for piece in &chosen {
            let text = divided.text.get(from..ends[*piece]).unwrap_or_default();
            let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            breaker.break_next_with_length(length);
            from = ends[*piece];
        }
        breaker.finish();
        let mut out = Vec::with_capacity(chosen.len());
        let mut from = 0;
        for (line, piece) in layout.lines().zip(chosen) {
            let mut line = self.read_line(&divided, &line)?;
            line.width = natural(&pieces[from..=piece]);
            from = piece + 1;
            let Piece { divided, last, .. } = pieces[piece];
            if divided {
                add_hyphen(&mut line, &hyphen);
            }
            spread(&mut line, width, style, last, lang.is_rtl());
            out.push(Rc::new(line));
        }
        Ok(out)
    }

    /// A hyphen as a line of its own. It is read as one that is not part of the word.
    fn hyphen(&mut self, style: &Style, lang: Lang) -> Result<Rc<Line>, LetterError> {
        let inline = Inline { text: "-".to_owned(), ..Inline::default() };
        let lines = self.lines(&inline, style, lang, None, Align::Start)?;
        let mut line = lines.first().map(|line| Line::clone(line)).unwrap_or_default();
        let mut from = 0;
        for cluster in &line.clusters {
            for shown in line.shown.get_mut(from..cluster.end as usize).unwrap_or_default() {
                let (mut code, advance) = self.signs.get(shown.sign)?.clone();
                code.text = String::from(SHY);
                shown.sign = self.signs.read_as(cluster.face, code, advance);
            }
            from = cluster.end as usize;
        }
        Ok(Rc::new(line))
    }
}

/// Width of a line of pieces, without the space at its end.
fn natural(pieces: &[Piece]) -> f32 {
    let all: f32 = pieces.iter().map(|piece| piece.width + piece.space).sum();
    all - pieces.last().map_or(0.0, |last| last.space)
}

/// Ends a line within a word.
fn add_hyphen(line: &mut Line, hyphen: &Line) {
    let slanted = line.clusters.last().is_some_and(|last| last.slanted);
    let before = u32::try_from(line.shown.len()).unwrap_or(u32::MAX);
    let moved = line.width;
    line.shown.extend(hyphen.shown.iter().map(|shown| Shown { x: moved + shown.x, ..*shown }));
    line.clusters.extend(hyphen.clusters.iter().map(|cluster| Cluster {
        x: line.width + cluster.x,
        slanted,
        at: u32::MAX,
        end: before + cluster.end,
        ..*cluster
    }));
    line.width += hyphen.width;
}

/// Gives every space of a line its share of what is missing to the width, and puts the line to the side
/// on which its language starts.
fn spread(line: &mut Line, width: f32, style: &Style, last: bool, rtl: bool) {
    let inked = |cluster: &Cluster| !cluster.blank;
    let (Some(first), Some(end)) =
        (line.clusters.iter().position(inked), line.clusters.iter().rposition(inked))
    else {
        return;
    };
    let spaces = line.clusters[first..end].iter().filter(|cluster| !inked(cluster)).count();
    let missing = width - line.width;
    let mut extra = missing / spaces.max(1) as f32;
    let ragged = spaces == 0 || (last && missing > 0.0) || extra > style.size * WIDEST;
    if ragged {
        extra = 0.0;
    }
    let start = if ragged { missing } else { 0.0 };
    let mut moved = if rtl { start - line.clusters[first].x } else { 0.0 };
    let mut from = 0;
    for (index, cluster) in line.clusters.iter_mut().enumerate() {
        cluster.x += moved;
        let shown = line.shown.get_mut(from..cluster.end as usize).unwrap_or_default();
        shown.iter_mut().for_each(|shown| shown.x += moved);
        from = cluster.end as usize;
        if (first..end).contains(&index) && !inked(cluster) {
            moved += extra;
        }
    }
    line.width += extra * spaces as f32;
}
