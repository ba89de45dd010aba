//! Columns side by side: the reference block and tables.

use std::rc::Rc;

use super::flow::{Keep, Mark, Repeat, Row};
use super::{Composer, Place};
use crate::error::LetterError;
use crate::inline;
use crate::shape::{Align, Line};
use crate::style::{BODY, CELL, CELL_HEAD, Colour, HAIR, LABEL, PALE, RULE, Style};
use crate::tags::{NodeId, Role};

/// More columns than this cannot hold a word each.
const MAX_COLUMNS: usize = 24;
/// Rows of a table up to this many lines are not cut.
const WHOLE_LINES: usize = 8;

/// A cell with its text set.
struct Cell {
    left: f32,
    lines: Vec<Rc<Line>>,
    style: Style,
    node: NodeId,
}

/// How a row of cells is surrounded.
struct Frame {
    gap: f32,
    above: f32,
    below: f32,
    ground: Option<Colour>,
    rule: Colour,
}

impl Composer<'_> {
    fn cell(
        &mut self,
        text: &str,
        style: Style,
        place: Place,
        (start, width): (f32, f32),
        node: NodeId,
    ) -> Result<Cell, LetterError> {
        let width = width.max(10.0);
        Ok(Cell {
            left: place.column(start, width),
            lines: self.shape(&inline::parse(text), &style, place.lang, width)?,
            style,
            node,
        })
    }

    /// Adds cells line by line, so that a long cell can go on to the next page.
    fn cells(&mut self, cells: &[Cell], frame: &Frame, place: Place) {
        let count = cells.iter().map(|c| c.lines.len()).max().unwrap_or(0).max(1);
        let height = cells.iter().map(|c| c.style.line_height(place.lang)).fold(0.0, f32::max);
        let base = cells.iter().map(|c| c.style.baseline(place.lang)).fold(0.0, f32::max);
        for index in 0..count {
            let (first, last) = (index == 0, index + 1 == count);
            let above = if first { frame.above } else { 0.0 };
            let full = above + height + if last { frame.below } else { 0.0 };
            let fill =
                |y, height, colour| Mark::Fill { x: place.left, y, width: place.width, height, colour };
            let mut marks: Vec<Mark> = Vec::new();
            marks.extend(frame.ground.map(|colour| fill(0.0, full, colour)));
            if last {
                marks.push(fill(full - 0.5, 0.5, frame.rule));
            }
            for cell in cells {
                marks.extend(cell.lines.get(index).map(|line| Mark::Text {
                    x: cell.left,
                    y: above + base,
                    line: Rc::clone(line),
                    colour: cell.style.colour,
                    node: cell.node,
                }));
            }
            let guarded = count <= WHOLE_LINES || first || index + 2 == count;
            self.push(Row {
                gap: if first { frame.gap } else { 0.0 },
                height: full,
                keep: if guarded && !last { Keep::Hard } else { Keep::Free },
                marks,
                ..Row::default()
            });
        }
    }

    pub(crate) fn key_value(&mut self, rows: &[(String, String)], place: Place) -> Result<(), LetterError> {
        self.key_value_below(rows, 9.0, place)
    }

    /// Labels and values, so far below what precedes them; tagged as a table with row heads.
    pub(crate) fn key_value_below(
        &mut self,
        rows: &[(String, String)],
        gap: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let mut label_width: f32 = 60.0;
        for (label, _) in rows {
            let inline = inline::parse(label);
            let lines = self.shaper.lines(&inline, &LABEL, place.lang, None, Align::Start)?;
            label_width = lines.iter().fold(label_width, |w, line| w.max(line.width));
        }
        let label_width = (label_width + 1.0).min(place.width * 0.4);
        let start = label_width + 14.0;
        let table = self.flow.tree.add(place.node, Role::Table);
        for (index, (label, value)) in rows.iter().enumerate() {
            let row = self.flow.tree.add(table, Role::Tr);
            let head = self.flow.tree.add(row, Role::ThRow);
            let data = self.flow.tree.add(row, Role::Td);
            let cells = [
                self.cell(label, LABEL, place, (0.0, label_width), head)?,
                self.cell(value, BODY, place, (start, place.width - start), data)?,
            ];
            let frame = Frame {
                gap: if index == 0 { gap } else { 0.0 },
                above: 2.2,
                below: 2.8,
                ground: None,
                rule: HAIR,
            };
            self.cells(&cells, &frame, place);
        }
        self.leave(5.0);
        Ok(())
    }

    pub(crate) fn table(
        &mut self,
        head: &[String],
        rows: &[Vec<String>],
        widths: &[f32],
        place: Place,
    ) -> Result<(), LetterError> {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0).max(head.len());
        if count == 0 {
            return Ok(());
        }
        if count > MAX_COLUMNS {
            return Err(LetterError::TooLong {
                what: "columns of a table",
                limit: MAX_COLUMNS,
                found: count,
            });
        }
        let columns = columns(widths, count, place.width);
        let table = self.flow.tree.add(place.node, Role::Table);
        let from = self.next_row();
        if !head.is_empty() {
            let frame = Frame { gap: 9.0, above: 3.0, below: 3.6, ground: Some(PALE), rule: RULE };
            self.row(head, &columns, (CELL_HEAD, Role::ThColumn), &frame, table, place)?;
            // A head without a row under it says nothing.
            self.flow.bind(from..self.flow.rows.len(), Keep::Hard);
        }
        let body = self.next_row();
        for (index, cells) in rows.iter().enumerate() {
            let frame = Frame {
                gap: if index == 0 && head.is_empty() { 9.0 } else { 0.0 },
                above: 2.6,
                below: 3.4,
                ground: None,
                rule: HAIR,
            };
            self.row(cells, &columns, (CELL, Role::Td), &frame, table, place)?;
        }
        if body > from {
            self.flow.repeats.push(Repeat { head: from..body, body: body..self.flow.rows.len() });
        }
        self.leave(5.0);
        Ok(())
    }

    fn row(
        &mut self,
        texts: &[String],
        columns: &[(f32, f32)],
        (style, role): (Style, Role),
        frame: &Frame,
        table: NodeId,
        place: Place,
    ) -> Result<(), LetterError> {
        let row = self.flow.tree.add(table, Role::Tr);
        let mut cells = Vec::with_capacity(columns.len());
        for (index, column) in columns.iter().enumerate() {
            let node = self.flow.tree.add(row, role);
            let text = texts.get(index).map_or("", String::as_str);
            cells.push(self.cell(text, style, place, *column, node)?);
        }
        self.cells(&cells, frame, place);
        Ok(())
    }
}

/// Start and width of the text of each column.
fn columns(widths: &[f32], count: usize, measure: f32) -> Vec<(f32, f32)> {
    const PADDING: f32 = 5.0;
    let usable = widths.len() == count && widths.iter().all(|w| w.is_finite() && *w > 0.0);
    let shares: Vec<f32> = if usable {
        // No column gets less than a fifth of its fair share.
        let least = 0.2 / count as f32;
        let sum: f32 = widths.iter().sum();
        widths.iter().map(|w| (w / sum).max(least)).collect()
    } else {
        vec![1.0; count]
    };
    let sum: f32 = shares.iter().sum();
    let mut start = 0.0;
    let mut out = Vec::with_capacity(count);
    for share in shares {
        let width = share / sum * measure;
        out.push((start + PADDING, width - 2.0 * PADDING));
        start += width;
    }
    out
}
