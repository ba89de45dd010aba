//! Tables: labels with their values, rows of texts, and cells that span columns.

use super::flow::{Keep, Repeat};
use super::grid::Surround;
use super::{Composer, Place};
use crate::error::LetterError;
use crate::grid::{Cell, Column, Side};
use crate::inline::{self, Inline};
use crate::shape::Align;
use crate::style::{BODY, CELL, CELL_HEAD, HAIR, LABEL, PALE, RULE};
use crate::tags::{NodeId, Role};

/// More columns than this cannot hold a word each.
const MAX_COLUMNS: usize = 24;
/// Between the edge of a column and its text.
const PADDING: f32 = 5.0;

const HEAD: Surround = Surround { gap: 0.0, above: 3.0, below: 3.6, ground: Some(PALE), rule: Some(RULE) };
const ROW: Surround = Surround { gap: 0.0, above: 2.6, below: 3.4, ground: None, rule: Some(HAIR) };
const PAIR: Surround = Surround { gap: 0.0, above: 2.2, below: 2.8, ground: None, rule: Some(HAIR) };
/// Space above a table.
const GAP: f32 = 9.0;

impl Composer<'_> {
    pub(crate) fn key_value(&mut self, rows: &[(String, String)], place: Place) -> Result<(), LetterError> {
        self.key_value_below(rows, GAP, place)
    }

    /// Labels and values, so far below what precedes them; tagged as a table with row heads.
    pub(crate) fn key_value_below(
        &mut self,
        rows: &[(String, String)],
        gap: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        // A slip has no width to give away.
        let mut label_width: f32 = if self.flow.frame.is_narrow() { 24.0 } else { 60.0 };
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
            let value_column = (start, place.width - start);
            let cells = [
                self.cell(label, (LABEL, place.lang, Align::Start), place, (0.0, label_width), head)?,
                self.cell(value, (BODY, place.lang, Align::Start), place, value_column, data)?,
            ];
            self.cells(&cells, &Surround { gap: if index == 0 { gap } else { 0.0 }, ..PAIR }, place);
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
        let usable = widths.len() == count && widths.iter().all(|w| w.is_finite() && *w > 0.0);
        let share = |index: usize| if usable { widths[index] } else { 1.0 };
        let columns: Vec<Column> =
            (0..count).map(|index| Column { share: share(index), ..Column::default() }).collect();
        let cells = |texts: &Vec<String>| texts.iter().map(Cell::new).collect::<Vec<_>>();
        let rows: Vec<Vec<Cell>> = rows.iter().map(cells).collect();
        let head: Vec<Vec<Cell>> = head.first().map(|_| cells(&head.to_vec())).into_iter().collect();
        self.grid(&columns, &head, &rows, place)
    }

    pub(crate) fn grid(
        &mut self,
        columns: &[Column],
        head: &[Vec<Cell>],
        rows: &[Vec<Cell>],
        place: Place,
    ) -> Result<(), LetterError> {
        if columns.len() > MAX_COLUMNS {
            return Err(LetterError::TooLong {
                what: "columns of a table",
                limit: MAX_COLUMNS,
                found: columns.len(),
            });
        }
        let edges = edges(columns, &self.least(columns.len(), head, place)?, place.width);
        let table = self.flow.tree.add(place.node, Role::Table);
        let from = self.next_row();
        for (index, cells) in head.iter().enumerate() {
            let surround = Surround { gap: if index == 0 { GAP } else { 0.0 }, ..HEAD };
            self.grid_row(cells, (columns, &edges), (&surround, true), table, place)?;
        }
        let body = self.next_row();
        for (index, cells) in rows.iter().enumerate() {
            let surround = Surround { gap: if index == 0 && head.is_empty() { GAP } else { 0.0 }, ..ROW };
            self.grid_row(cells, (columns, &edges), (&surround, false), table, place)?;
        }
        let end = self.next_row();
        if body > from {
            // A head without a row under it says nothing.
            self.flow.bind(from..if end > body { body } else { body - 1 }, Keep::Hard);
            self.flow.repeats.push(Repeat { head: from..body, body: body..end });
        }
        self.leave(5.0);
        Ok(())
    }

    /// Widths below which a word of a head would be broken. One that reaches over several columns is left out.
    fn least(&mut self, columns: usize, head: &[Vec<Cell>], place: Place) -> Result<Vec<f32>, LetterError> {
        let mut least = vec![0.0_f32; columns];
        for row in head {
            let mut at = 0;
            for cell in row {
                let span = cell.span.max(1);
                if let (1, Some(least)) = (span, least.get_mut(at)) {
                    let lang = cell.lang.unwrap_or(place.lang);
                    for word in inline::plain(&cell.text).split_whitespace() {
                        let word = Inline { text: word.to_owned(), ..Inline::default() };
                        let lines = self.shaper.lines(&word, &CELL_HEAD, lang, None, Align::Start)?;
                        let width = lines.iter().fold(0.0, |w: f32, line| w.max(line.width));
                        // What fits exactly must not be broken for a rounded hundredth.
                        *least = least.max(width + 2.0 * PADDING + 0.1);
                    }
                }
                at = at.saturating_add(span);
            }
        }
        Ok(least)
    }

    fn grid_row(
        &mut self,
        cells: &[Cell],
        (columns, edges): (&[Column], &[f32]),
        (surround, head): (&Surround, bool),
        table: NodeId,
        place: Place,
    ) -> Result<(), LetterError> {
        let row = self.flow.tree.add(table, Role::Tr);
        let mut set = Vec::with_capacity(columns.len());
        let mut at = 0;
        let found: usize = cells.iter().map(|cell| cell.span.max(1)).fold(0, usize::saturating_add);
        if found > columns.len() {
            return Err(LetterError::TooManyCells { columns: columns.len(), found });
        }
        let filling = std::iter::repeat_with(Cell::default).take(columns.len() - found);
        for cell in cells.iter().cloned().chain(filling) {
            let span = cell.span.max(1);
            let column = columns[at];
            // The head says in the language of the document what stands below.
            let lang = cell.lang.or(column.lang.filter(|_| !head)).unwrap_or(place.lang);
            let role = match (head, cell.head) {
                (true, _) => Role::ThColumn,
                (false, true) => Role::ThRow,
                (false, false) => Role::Td,
            };
            let node = self.flow.tree.add(row, role);
            self.flow.tree.nodes[node].span = span;
            if lang != place.lang {
                self.flow.tree.nodes[node].lang = Some(lang);
            }
            let style = if head || cell.head { CELL_HEAD } else { CELL };
            let align = match column.side {
                Side::Start => Align::Start,
                Side::Middle => Align::Middle,
                Side::End => Align::End,
            };
            let (start, end) = (edges[at] + PADDING, edges[at + span] - PADDING);
            set.push(self.cell(&cell.text, (style, lang, align), place, (start, end - start), node)?);
            at += span;
        }
        self.cells(&set, surround, place);
        Ok(())
    }
}

/// Edges of the columns, from the starting side on. No column gets less than a fifth of its fair share, nor less than a
/// word of its head needs where there is room for all of them: the others give it up by their shares.
fn edges(columns: &[Column], least: &[f32], measure: f32) -> Vec<f32> {
    let usable = |share: f32| if share.is_finite() && share > 0.0 { share.min(1.0e6) } else { 1.0 };
    let sum: f32 = columns.iter().map(|column| usable(column.share)).sum();
    let fair = 0.2 / columns.len().max(1) as f32;
    let shares: Vec<f32> = columns.iter().map(|column| (usable(column.share) / sum).max(fair)).collect();
    let has_room = least.iter().sum::<f32>() <= measure;
    let mut held = vec![false; shares.len()];
    let widths = loop {
        let taken: f32 = least.iter().zip(&held).filter(|(_, held)| **held).map(|(least, _)| *least).sum();
        let free: f32 = shares.iter().zip(&held).filter(|(_, held)| !**held).map(|(share, _)| *share).sum();
        let width = |index: usize| match held[index] {
            true => least[index],
            false => shares[index] / free.max(f32::MIN_POSITIVE) * (measure - taken),
        };
        let widths: Vec<f32> = (0..shares.len()).map(width).collect();
        let narrow = (0..widths.len()).filter(|index| !held[*index] && widths[*index] < least[*index]);
        let narrow: Vec<usize> = narrow.collect();
        // Each round holds one more at least.
        if narrow.is_empty() || !has_room {
            break widths;
        }
        narrow.into_iter().for_each(|index| held[index] = true);
    };
    let mut edges = vec![0.0];
    let mut edge = 0.0;
    for width in widths {
        edge += width;
        edges.push(edge);
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::{Column, edges};

    fn columns(shares: &[f32]) -> Vec<Column> {
        shares.iter().map(|share| Column { share: *share, ..Column::default() }).collect()
    }

    #[test]
    fn a_column_is_as_wide_as_a_word_of_its_head() {
        let two = columns(&[3.0, 1.0]);
        assert_eq!(edges(&two, &[0.0, 0.0], 100.0), [0.0, 75.0, 100.0]);
        assert_eq!(edges(&two, &[60.0, 40.0], 100.0), [0.0, 60.0, 100.0]);
        // What one takes, another may then lack.
        let three = columns(&[2.0, 1.0, 1.0]);
        assert_eq!(edges(&three, &[45.0, 0.0, 35.0], 100.0), [0.0, 45.0, 65.0, 100.0]);
        // Where there is no room for all words, the shares stand.
        assert_eq!(edges(&two, &[90.0, 40.0], 100.0), [0.0, 75.0, 100.0]);
        assert_eq!(edges(&columns(&[f32::NAN, 0.0]), &[0.0, 0.0], 100.0), [0.0, 50.0, 100.0]);
    }
}
