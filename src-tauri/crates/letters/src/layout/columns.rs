//! One text in two languages, side by side.

use super::flow::{Keep, Mark};
use super::grid::{SetCell, Surround};
use super::text::PARAGRAPH_GAP;
use super::{Composer, Place};
use crate::block::Pair;
use crate::error::LetterError;
use crate::inline;
use crate::lang::Lang;
use crate::shape::Align;
use crate::style::{BODY, HAIR, heading};
use crate::tags::{NodeId, Role};

/// Between the columns.
const GUTTER: f32 = 20.0;
/// Between a number and its text.
const APART: f32 = 6.0;

/// A column on the page: its language, where it begins, and how wide it is.
#[derive(Clone, Copy)]
struct Half {
    lang: Lang,
    node: NodeId,
    start: f32,
    width: f32,
    /// Room for the numbers.
    indent: f32,
}

impl Composer<'_> {
    pub(crate) fn columns(
        &mut self,
        langs: (Lang, Lang),
        rows: &[Pair],
        place: Place,
    ) -> Result<(), LetterError> {
        let width = (place.width - GUTTER) / 2.0;
        let whole = self.flow.tree.add(place.node, Role::Div);
        let mut half = |lang, start, indent| {
            let node = self.flow.tree.add(whole, Role::Sect);
            self.flow.tree.nodes[node].lang = Some(lang);
            Half { lang, node, start, width, indent }
        };
        let halves = [half(langs.0, 0.0, 0.0), half(langs.1, width + GUTTER, 0.0)];
        let numbers: (Vec<&String>, Vec<&String>) =
            rows.iter().map(|row| (&row.numbers.0, &row.numbers.1)).unzip();
        let mut ready = Vec::with_capacity(2);
        for (half, numbers) in halves.into_iter().zip([numbers.0, numbers.1]) {
            let indent = self.numbers_width(&numbers, half)?;
            ready.push(Half { indent, ..half });
        }
        let from = self.next_row();
        for row in rows {
            self.pair(row, &ready, place)?;
        }
        for at in from..self.next_row() {
            // A hairline between the languages, in each row so that it is cut with them.
            let row = &mut self.flow.rows[at];
            let gap = if at == from { 0.0 } else { row.gap };
            let x = place.column(width + GUTTER / 2.0, 0.5);
            row.marks
                .insert(0, Mark::Fill { x, y: -gap, width: 0.5, height: row.height + gap, colour: HAIR });
        }
        self.leave(3.0);
        Ok(())
    }

    fn numbers_width(&mut self, numbers: &[&String], half: Half) -> Result<f32, LetterError> {
        let mut indent: f32 = 0.0;
        for number in numbers.iter().filter(|number| !number.is_empty()) {
            let lines = self.shaper.lines(&inline::parse(number), &BODY, half.lang, None, Align::Start)?;
            indent = lines.iter().fold(indent.max(14.0), |w, line| w.max(line.width));
        }
        Ok(if indent > 0.0 { (indent + APART + 1.0).min(half.width * 0.3) } else { 0.0 })
    }

    fn pair(&mut self, pair: &Pair, halves: &[Half], place: Place) -> Result<(), LetterError> {
        let texts = [(&pair.numbers.0, &pair.texts.0), (&pair.numbers.1, &pair.texts.1)];
        let level = pair.heading.min(6);
        let tagged = level.min(self.level + 1);
        let mut cells: Vec<SetCell> = Vec::with_capacity(4);
        for (half, (number, text)) in halves.iter().zip(texts) {
            // Each column has the direction of its language, wherever it stands.
            let left = place.column(half.start, half.width);
            let place = Place { lang: half.lang, left, width: half.width, ..place };
            let role = if level > 0 { Role::Heading(tagged) } else { Role::P };
            let node = self.flow.tree.add(half.node, role);
            if !number.is_empty() {
                let style = (if level > 0 { heading(level) } else { BODY }, half.lang, Align::Start);
                cells.push(self.cell(number, style, place, (0.0, half.indent - APART), node)?);
            }
            // Headings without a number stand out to the edge.
            let start = if level > 0 && number.is_empty() { 0.0 } else { half.indent };
            let column = (start, half.width - start);
            cells.push(if level > 0 {
                self.cell(text, (heading(level), half.lang, Align::Start), place, column, node)?
            } else {
                self.prose_cell(text, (BODY, half.lang), place, column, node)?
            });
        }
        let gap = if level > 0 { 13.5 } else { PARAGRAPH_GAP };
        let from = self.next_row();
        let surround = Surround { gap, above: 0.0, below: 0.0, ground: None, rule: None };
        self.passage(&cells, &surround, place);
        if level > 0 {
            self.level = tagged;
            self.people = None;
            let title = inline::plain(&pair.texts.0);
            if !title.is_empty() {
                self.flow.rows[from].marks.push(Mark::Entry { level: tagged, title });
            }
            self.flow.bind(from..self.next_row(), Keep::Hard);
        }
        Ok(())
    }
}
