//! Rows of cells: texts side by side that begin on one line.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::error::LetterError;
use crate::lang::Lang;
use crate::shape::{Align, Line};
use crate::style::{Colour, Style};
use crate::tags::NodeId;

/// A row of cells higher than this share of a page is cut, so that no page stays half empty.
const WHOLE: f32 = 0.33;

/// A cell with its text set.
pub(super) struct SetCell {
    left: f32,
    lines: Vec<Rc<Line>>,
    style: Style,
    lang: Lang,
    node: NodeId,
}

/// How a row of cells is surrounded.
#[derive(Clone, Copy)]
pub(super) struct Surround {
    pub(super) gap: f32,
    pub(super) above: f32,
    pub(super) below: f32,
    pub(super) ground: Option<Colour>,
    pub(super) rule: Option<Colour>,
}

impl Composer<'_> {
    /// Sets a cell in the column that begins `start` after the starting side of the place.
    pub(super) fn cell(
        &mut self,
        text: &str,
        (style, lang, align): (Style, Lang, Align),
        place: Place,
        (start, width): (f32, f32),
        node: NodeId,
    ) -> Result<SetCell, LetterError> {
        let width = width.max(10.0);
        let inline = self.read(text, lang)?;
        let lines = self.shaper.lines(&inline, &style, lang, Some(width), align)?;
        Ok(SetCell { left: place.column(start, width), lines, style, lang, node })
    }

    /// The same with running text.
    pub(super) fn prose_cell(
        &mut self,
        text: &str,
        (style, lang): (Style, Lang),
        place: Place,
        (start, width): (f32, f32),
        node: NodeId,
    ) -> Result<SetCell, LetterError> {
        let width = width.max(10.0);
        let inline = self.read(text, lang)?;
        let lines = self.prose(&inline, &style, lang, width)?;
        Ok(SetCell { left: place.column(start, width), lines, style, lang, node })
    }

    /// Adds cells line by line. A row of cells stays whole unless it is very high.
    pub(super) fn cells(&mut self, cells: &[SetCell], surround: &Surround, place: Place) {
        self.lay(cells, surround, true, place);
    }

    /// The same for running text, which is cut as paragraphs are.
    pub(super) fn passage(&mut self, cells: &[SetCell], surround: &Surround, place: Place) {
        self.lay(cells, surround, false, place);
    }

    fn lay(&mut self, cells: &[SetCell], surround: &Surround, whole: bool, place: Place) {
        let count = cells.iter().map(|c| c.lines.len()).max().unwrap_or(0).max(1);
        let height = cells.iter().map(|c| c.style.line_height(c.lang)).fold(0.0, f32::max);
        let base = cells.iter().map(|c| c.style.baseline(c.lang)).fold(0.0, f32::max);
        let page = self.flow.frame.bottom - self.flow.frame.top;
        let whole = whole && height * count as f32 <= page * WHOLE;
        self.cells += 1;
        for index in 0..count {
            let (first, last) = (index == 0, index + 1 == count);
            let above = if first { surround.above } else { 0.0 };
            let full = above + height + if last { surround.below } else { 0.0 };
            let fill =
                |y, height, colour| Mark::Fill { x: place.left, y, width: place.width, height, colour };
            let mut marks: Vec<Mark> = Vec::new();
            let mut notes = Vec::new();
            marks.extend(surround.ground.map(|colour| fill(0.0, full, colour)));
            if last {
                marks.extend(surround.rule.map(|colour| fill(full - 0.5, 0.5, colour)));
            }
            for cell in cells {
                if let Some(line) = cell.lines.get(index) {
                    let at = (cell.left, above + base);
                    let style = (&cell.style, cell.lang);
                    marks.extend(self.text_marks(line, at, style, cell.node, &mut notes));
                }
            }
            let guarded = whole || first || index + 2 == count;
            let row = self.push(Row {
                gap: if first { surround.gap } else { 0.0 },
                height: full,
                keep: if guarded && !last { Keep::Hard } else { Keep::Free },
                marks,
                notes,
                ..Row::default()
            });
            self.flow.rows[row].cells = self.cells;
        }
    }
}
