//! Portraits: where they stand, and the empty frame where one is missing.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::error::LetterError;
use crate::inline;
use crate::jpeg::PictureFault;
use crate::portrait::{PictureSize, Portrait};
use crate::shape::Align;
use crate::sheet::Frame;
use crate::style::{HAIR, MM, PALE, RULE, SMALL};
use crate::tags::{NodeId, Role};

/// Width of the line round a portrait.
const LINE: f32 = 0.5;
/// What is smaller shows nobody.
const LEAST: f32 = 5.0;

/// The room for a portrait in a row, in points.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    pub(crate) row: usize,
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Composer<'_> {
    /// Width and height in points, shrunk to at most `width` and to half of a page; what is no size
    /// becomes that of a passport.
    pub(crate) fn picture_size(&self, size: PictureSize, width: f32) -> (f32, f32) {
        let usable = |side: f32| side.is_finite() && side >= LEAST;
        let size = if usable(size.width) && usable(size.height) { size } else { PictureSize::PASSPORT };
        let Frame { scale, top, bottom, .. } = self.flow.frame;
        // A size on paper is kept whatever the type of the sheet is.
        let (wide, high) = (size.width * MM / scale, size.height * MM / scale);
        let room = (bottom - top) * 0.5;
        let share = (width / wide).min(room / high).min(1.0);
        (wide * share, high * share)
    }

    /// Hangs a portrait, or its frame, into a row.
    pub(crate) fn hang(&mut self, portrait: &Portrait, room: Room, place: Place) -> Result<(), LetterError> {
        match portrait {
            Portrait::Photograph { jpeg, alt } => self.photograph(jpeg, alt, room, place.node),
            Portrait::Missing { note } => self.empty_frame(note, room, place),
        }
    }

    fn photograph(&mut self, jpeg: &[u8], alt: &str, room: Room, parent: NodeId) -> Result<(), LetterError> {
        let alt = inline::plain(alt);
        if alt.chars().all(|c| c.is_whitespace() || inline::is_invisible(c)) {
            return Err(LetterError::Picture { alt, fault: PictureFault::NoDescription });
        }
        let picture = self.flow.pictures.add(jpeg, &alt)?;
        let (width, height) = self.fitted(picture, (room.width, room.height));
        let (x, y) = (room.x + (room.width - width) / 2.0, (room.height - height) / 2.0);
        let mark = self.picture_mark(picture, alt, [x, y, width, height], parent);
        let marks = &mut self.flow.rows[room.row].marks;
        marks.push(mark);
        // A light ground would run into the paper.
        marks.extend(outline(x, y, width, height, LINE, HAIR));
        Ok(())
    }

    fn empty_frame(&mut self, note: &str, room: Room, place: Place) -> Result<(), LetterError> {
        const PADDING: f32 = 6.0;
        let width = (room.width - 2.0 * PADDING).max(10.0);
        let inline = inline::parse(note);
        let lines = self.shaper.lines(&inline, &SMALL, place.lang, Some(width), Align::Middle)?;
        let step = SMALL.line_height(place.lang);
        let fitting = (room.height / step) as usize;
        if lines.len() > fitting {
            return Err(LetterError::TooLong {
                what: "lines in the frame of a photograph",
                limit: fitting,
                found: lines.len(),
            });
        }
        let node = self.flow.tree.add(place.node, Role::P);
        let Room { x, height, .. } = room;
        let top = (height - step * lines.len() as f32) / 2.0;
        let marks = &mut self.flow.rows[room.row].marks;
        marks.push(Mark::Fill { x, y: 0.0, width: room.width, height, colour: PALE });
        marks.extend(outline(x, 0.0, room.width, height, LINE, RULE));
        for (index, line) in lines.iter().enumerate() {
            marks.push(Mark::Text {
                x: x + PADDING,
                y: top + step * index as f32 + SMALL.baseline(place.lang),
                line: Rc::clone(line),
                colour: SMALL.colour,
                node,
            });
        }
        Ok(())
    }

    /// A portrait standing alone, with its caption.
    pub(crate) fn picture(
        &mut self,
        portrait: &Portrait,
        size: PictureSize,
        caption: &str,
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Div);
        let within = place.under(node);
        let (width, height) = self.picture_size(size, place.width);
        let row = self.push(Row { gap: 10.0, height, ..Row::default() });
        let room = Room { row, x: place.column(0.0, width), width, height };
        self.hang(portrait, room, within)?;
        if self.styled(caption, &SMALL, 2.0, within, Role::P)? {
            self.flow.bind(row..row + 1, Keep::Hard);
        }
        self.leave(4.0);
        Ok(())
    }
}

/// Four lines round a rectangle, within it.
pub(crate) fn outline(
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    line: f32,
    colour: crate::style::Colour,
) -> [Mark; 4] {
    let side = |x, y, width, height| Mark::Fill { x, y, width, height, colour };
    [
        side(x, y, width, line),
        side(x, y + height - line, width, line),
        side(x, y, line, height),
        side(x + width - line, y, line, height),
    ]
}
