//! Boxes side by side, in which several people sign.

use std::rc::Rc;

use super::flow::{Mark, Row};
use super::picture::outline;
use super::{Composer, Place};
use crate::block::SignaturePlace;
use crate::document::Qr;
use crate::error::LetterError;
use crate::inline;
use crate::shape::Line;
use crate::style::{CELL_HEAD, LABEL, MM, RULE, Style};
use crate::tags::Role;

/// Narrower boxes do not hold a signature.
const LEAST: f32 = 36.0 * MM;
/// A lone box is not drawn across the page.
const MOST: f32 = 84.0 * MM;
const GUTTER: f32 = 9.0;
const PADDING: f32 = 7.0;
/// Room to sign in.
const SPACE: f32 = 40.0;
/// Share of the width for the label of the date.
const DATE: f32 = 0.6;

/// The texts of a box, set.
struct Set {
    role: Vec<Rc<Line>>,
    name: Vec<Rc<Line>>,
    date: Vec<Rc<Line>>,
}

/// Tops of the parts of the boxes of a line; the same for all of them.
struct Levels {
    rule: f32,
    name: f32,
    date: f32,
    height: f32,
}

impl Composer<'_> {
    pub(crate) fn signatures(
        &mut self,
        places: &[SignaturePlace],
        code: Option<&Qr>,
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Div);
        let within = self.beside_code(code, place).under(node);
        let from = self.open_closing(14.0);
        let most = ((within.width + GUTTER) / (LEAST + GUTTER)).floor().max(1.0) as usize;
        // Four boxes where three fit stand two and two.
        let lines = places.len().div_ceil(most).max(1);
        let columns = places.len().div_ceil(lines).max(1);
        for (index, line) in places.chunks(columns).enumerate() {
            let gap = if index == 0 { 0.0 } else { GUTTER };
            self.signature_boxes(line, columns, gap, within)?;
        }
        self.close_closing(from, code, place)
    }

    fn signature_boxes(
        &mut self,
        places: &[SignaturePlace],
        columns: usize,
        gap: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let columns = columns as f32;
        let width = ((place.width - GUTTER * (columns - 1.0)) / columns).clamp(24.0, MOST);
        let inner = (width - 2.0 * PADDING).max(10.0);
        let mut sets = Vec::with_capacity(places.len());
        for one in places {
            sets.push(Set {
                role: self.shape(&inline::parse(&one.role), &CELL_HEAD, place.lang, inner)?,
                name: self.shape(&inline::parse(&one.name), &LABEL, place.lang, inner)?,
                date: self.shape(&inline::parse(&one.date), &LABEL, place.lang, inner * DATE)?,
            });
        }
        let levels = self.levels(&sets, place)?;
        let mut marks = Vec::new();
        for (index, set) in sets.iter().enumerate() {
            let left = place.column(index as f32 * (width + GUTTER), width);
            marks.extend(outline(left, 0.0, width, levels.height, 0.6, RULE));
            let content = Place { left: left + PADDING, width: inner, ..place };
            let own = self.flow.tree.add(place.node, Role::Div);
            self.signature_box(set, &levels, content.under(own), &mut marks);
        }
        self.push(Row { gap, height: levels.height, marks, ..Row::default() });
        Ok(())
    }

    fn levels(&self, sets: &[Set], place: Place) -> Result<Levels, LetterError> {
        let tallest = |lines: fn(&Set) -> usize, style: &Style| {
            sets.iter().map(lines).max().unwrap_or(0) as f32 * style.line_height(place.lang)
        };
        let rule = PADDING + tallest(|set| set.role.len(), &CELL_HEAD) + SPACE;
        let name = rule + 2.0;
        // The name of somebody not yet known is written by hand.
        let names = tallest(|set| set.name.len().max(1), &LABEL);
        let dates = tallest(|set| set.date.len(), &LABEL);
        let date = name + names + if dates > 0.0 { 5.0 } else { 0.0 };
        let height = date + dates + PADDING;
        // A box is never cut.
        let limit = (self.flow.frame.bottom - self.flow.frame.top) * 0.5;
        if height > limit {
            return Err(LetterError::TooLong {
                what: "points of height of a box for signing",
                limit: limit as usize,
                found: height as usize,
            });
        }
        Ok(Levels { rule, name, date, height })
    }

    fn signature_box(&mut self, set: &Set, levels: &Levels, place: Place, marks: &mut Vec<Mark>) {
        // The label of the date was set in a column of its own, on the starting side.
        let dates = place.column(0.0, place.width * DATE);
        for (lines, style, x, top) in [
            (&set.role, &CELL_HEAD, place.left, PADDING - 1.0),
            (&set.name, &LABEL, place.left, levels.name),
            (&set.date, &LABEL, dates, levels.date),
        ] {
            let node = self.flow.tree.add(place.node, Role::P);
            let mut y = top + style.baseline(place.lang);
            for line in lines {
                marks.push(Mark::Text { x, y, line: Rc::clone(line), colour: style.colour, node });
                y += style.line_height(place.lang);
            }
        }
        let label = set.date.iter().map(|line| line.width).fold(0.0, f32::max);
        let rule = |start: f32, y: f32| {
            let width = (place.width - start).max(10.0);
            Mark::Fill { x: place.column(start, width), y, width, height: 0.6, colour: RULE }
        };
        marks.push(rule(0.0, levels.rule));
        if !set.date.is_empty() {
            marks.push(rule(label + 5.0, levels.height - PADDING - 2.5));
        }
    }
}
