//! Head of the first page: a plain mark, the authority, its address and a thin rule. On a narrow sheet
//! the address stands under the authority instead of beside it.

use std::rc::Rc;

use super::flow::{Mark, Row};
use super::{Composer, Place};
use crate::document::Letterhead;
use crate::error::LetterError;
use crate::inline;
use crate::shape::Align;
use crate::style::{ACCENT, AUTHORITY, AUTHORITY_NARROW, SMALL, UNIT};
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
        let narrow = self.flow.frame.is_narrow();
        let mut address_width: f32 = 0.0;
        for text in &head.address {
            address_width = address_width.max(self.width_of(text, place)?);
        }
        let address_width = (address_width + 1.0).min(place.width * 0.36);
        let name_start = MARK + 9.0;
        let beside = if narrow { 0.0 } else { address_width + 16.0 };
        let name_width = place.width - name_start - beside;
        let name_left = place.column(name_start, name_width);
        let mut y = 0.0;
        for (index, text) in head.authority.iter().enumerate() {
            let style = match index {
                0 if narrow => AUTHORITY_NARROW,
                0 => AUTHORITY,
                _ => UNIT,
            };
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
        let (address, start, width, align) = if narrow {
            (self.gathered(&head.address, place)?, 0.0, place.width, Align::Start)
        } else {
            (head.address.clone(), place.width - address_width, address_width, Align::End)
        };
        let mut address_y = if narrow { y.max(MARK) + 4.0 } else { 2.5 };
        for text in &address {
            let para = self.flow.tree.add(node, Role::P);
            let lines = self.shaper.lines(&inline::parse(text), &SMALL, place.lang, Some(width), align)?;
            for line in lines {
                marks.push(Mark::Text {
                    x: place.column(start, width),
                    y: address_y + SMALL.baseline(place.lang),
                    line: Rc::clone(&line),
                    colour: SMALL.colour,
                    node: para,
                });
                address_y += SMALL.line_height(place.lang);
            }
        }
        let tail = if narrow { 5.0 } else { 9.0 };
        let height = y.max(address_y).max(MARK) + tail;
        // The head is one piece; higher than this it would push its letter off the page.
        let limit = (self.flow.frame.bottom - self.flow.frame.top_first) * 0.5;
        if height > limit {
            return Err(LetterError::TooLong {
                what: "points of height of the letterhead",
                limit: limit as usize,
                found: height as usize,
            });
        }
        marks.push(Mark::Fill { x: place.left, y: height, width: place.width, height: 0.9, colour: ACCENT });
        let below = if narrow { 3.0 } else { 8.0 };
        self.push(Row { height: height + below, marks, ..Row::default() });
        Ok(())
    }

    fn width_of(&mut self, text: &str, place: Place) -> Result<f32, LetterError> {
        let lines = self.shaper.lines(&inline::parse(text), &SMALL, place.lang, None, Align::Start)?;
        Ok(lines.iter().map(|line| line.width).fold(0.0, f32::max))
    }

    /// As many parts on each line as fit, none broken that need not be.
    fn gathered(&mut self, parts: &[String], place: Place) -> Result<Vec<String>, LetterError> {
        let mut lines: Vec<String> = Vec::new();
        for part in parts {
            let part = inline::isolate(part);
            let longer = lines.last().map(|line| format!("{line} \u{b7} {part}"));
            match (longer, lines.last_mut()) {
                (Some(longer), Some(line)) if self.width_of(&longer, place)? <= place.width => *line = longer,
                _ => lines.push(part),
            }
        }
        Ok(lines)
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
