//! Head of the first page: a plain mark, the authority, its address and a thin rule.

use std::rc::Rc;

use super::flow::{Mark, Row};
use super::{Composer, Place};
use crate::document::Letterhead;
use crate::error::LetterError;
use crate::inline;
use crate::shape::Align;
use crate::style::{ACCENT, AUTHORITY, BOTTOM, SMALL, TOP_FIRST, UNIT};
use crate::tags::Role;

/// Height of the mark.
const MARK: f32 = 30.0;

impl Composer<'_> {
    pub(crate) fn letterhead(&mut self, head: &Letterhead, place: Place) -> Result<(), LetterError> {
        if head.authority.is_empty() && head.address.is_empty() {
            return Ok(());
        }
        let node = self.flow.tree.add(place.node, Role::Div);
        let mut marks = mark(place);
        let mut address_width: f32 = 0.0;
        for text in &head.address {
            let inline = inline::parse(text);
            let lines = self.shaper.lines(&inline, &SMALL, place.lang, None, Align::Start)?;
            address_width = lines.iter().fold(address_width, |w, line| w.max(line.width));
        }
        let address_width = (address_width + 1.0).min(place.width * 0.36);
        let name_start = MARK + 9.0;
        let name_width = place.width - name_start - address_width - 16.0;
        let name_left = place.column(name_start, name_width);
        let mut y = 0.0;
        for (index, text) in head.authority.iter().enumerate() {
            let style = if index == 0 { AUTHORITY } else { UNIT };
            y += if index == 1 { 2.0 } else { 0.0 };
            let para = self.flow.tree.add(node, Role::P);
            for line in self.shape(&inline::parse(text), &style, place.lang, name_width)? {
                marks.push(Mark::Text {
                    x: name_left,
                    y: y + style.baseline(place.lang),
                    line,
                    colour: style.colour,
                    node: para,
                });
                y += style.line_height(place.lang);
            }
        }
        let mut address_y = 2.5;
        for text in &head.address {
            let para = self.flow.tree.add(node, Role::P);
            let inline = inline::parse(text);
            let lines = self.shaper.lines(&inline, &SMALL, place.lang, Some(address_width), Align::End)?;
            for line in lines {
                marks.push(Mark::Text {
                    x: place.column(place.width - address_width, address_width),
                    y: address_y + SMALL.baseline(place.lang),
                    line: Rc::clone(&line),
                    colour: SMALL.colour,
                    node: para,
                });
                address_y += SMALL.line_height(place.lang);
            }
        }
        let height = y.max(address_y).max(MARK) + 9.0;
        // The head is one piece; higher than this it would push its letter off the page.
        let limit = (BOTTOM - TOP_FIRST) * 0.5;
        if height > limit {
            return Err(LetterError::TooLong {
                what: "points of height of the letterhead",
                limit: limit as usize,
                found: height as usize,
            });
        }
        marks.push(Mark::Fill { x: place.left, y: height, width: place.width, height: 0.9, colour: ACCENT });
        self.push(Row { height: height + 8.0, marks, ..Row::default() });
        Ok(())
    }
}

/// Three steps of a square: a sign of an office, not the emblem of any.
fn mark(place: Place) -> Vec<Mark> {
    let left = place.column(0.0, MARK);
    let bar = |index: u8| {
        let share = f32::from(index + 1) / 3.0;
        let width = MARK * share;
        Mark::Fill {
            x: if place.lang.is_rtl() { left + MARK - width } else { left },
            y: 2.0 + f32::from(index) * 10.0,
            width,
            height: 6.0,
            colour: ACCENT,
        }
    };
    (0..3).map(bar).collect()
}
