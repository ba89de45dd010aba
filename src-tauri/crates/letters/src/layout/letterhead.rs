//! Head of the first page: the logo or a plain mark, the authority, its address and a thin rule. On a
//! narrow sheet the address stands under the authority instead of beside it.

mod middle;

use std::rc::Rc;

use super::flow::{Mark, Row};
use super::{Composer, Place};
use crate::document::{Arrangement, Letterhead};
use crate::error::LetterError;
use crate::image::Image;
use crate::inline;
use crate::shape::Align;
use crate::style::{ACCENT, AUTHORITY, AUTHORITY_NARROW, SMALL, UNIT};
use crate::tags::Role;

/// Height of the mark.
const MARK: f32 = 30.0;
/// Most width and height of a logo.
const LOGO: (f32, f32) = (110.0, 46.0);

impl Composer<'_> {
    pub(crate) fn letterhead(&mut self, head: &Letterhead, place: Place) -> Result<(), LetterError> {
        if head.authority.is_empty() && head.address.is_empty() {
            return Ok(());
        }
        let node = self.flow.tree.add(place.node, Role::Div);
        let narrow = self.flow.frame.is_narrow();
        match (head.arrangement, &head.second) {
            (Arrangement::Centred, _) if !narrow => self.centred(head, place.under(node)),
            (Arrangement::Bilingual, Some(second)) if !narrow => {
                self.bilingual(head, second, place.under(node))
            }
            _ => self.plain(head, narrow, place.under(node)),
        }
    }

    fn plain(&mut self, head: &Letterhead, narrow: bool, place: Place) -> Result<(), LetterError> {
        let node = place.node;
        let (mut marks, (mark_width, mark_height)) = match &head.logo {
            Some(logo) => self.logo(logo, (0.0, Align::Start), place)?,
            None => (mark(place), (MARK, MARK)),
        };
        let mut address_width: f32 = 0.0;
        for text in &head.address {
            address_width = address_width.max(self.width_of(text, place)?);
        }
        let address_width = (address_width + 1.0).min(place.width * 0.36);
        let name_start = mark_width + 9.0;
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
        let mut address_y = if narrow { y.max(mark_height) + 4.0 } else { 2.5 };
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
        let height = y.max(address_y).max(mark_height) + tail;
        self.close_head(marks, height, if narrow { 3.0 } else { 8.0 }, place)
    }

    /// Adds the head with the rule under it.
    fn close_head(
        &mut self,
        mut marks: Vec<Mark>,
        height: f32,
        below: f32,
        place: Place,
    ) -> Result<(), LetterError> {
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
        self.push(Row { height: height + below, marks, ..Row::default() });
        Ok(())
    }

    /// The logo at a height and a side of the place, with its width and height.
    fn logo(
        &mut self,
        logo: &Image,
        (y, align): (f32, Align),
        place: Place,
    ) -> Result<(Vec<Mark>, (f32, f32)), LetterError> {
        let (picture, alt) = self.checked(logo)?;
        let (width, height) = self.fitted(picture, (LOGO.0.min(place.width * 0.3), LOGO.1));
        let start = match align {
            Align::Start => 0.0,
            Align::Middle => (place.width - width) / 2.0,
            Align::End => place.width - width,
        };
        let x = place.column(start, width);
        let mark = self.picture_mark(picture, alt, [x, y, width, height], place.node);
        Ok((vec![mark], (width, height)))
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
