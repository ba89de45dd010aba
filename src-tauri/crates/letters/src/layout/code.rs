//! The square code with its caption.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::block::Block;
use crate::document::Qr;
use crate::error::LetterError;
use crate::inline;
use crate::qr;
use crate::shape::Align;
use crate::style::{FOOT, MM};
use crate::tags::Role;

/// Side of a code, with its quiet zone.
const CODE: f32 = 27.0 * MM;
/// Side of one that says more than fits the small one: a scanner at 150 dots per inch wants three dots for each module.
const LARGE_CODE: f32 = 38.0 * MM;
/// The same on a slip, on paper: as small as that scanner allows, for there the text has little room beside it.
const SLIP_CODE: f32 = 32.0 * MM;
/// Characters that the small one takes.
const SMALL_DATA: usize = 120;

/// Modules left free round a code, as its standard asks for.
const QUIET: f32 = 4.0;
/// Between the caption and what stands beside it.
const APART: f32 = 10.0;
/// A caption is a hint, not a text.
const CAPTION_LINES: usize = 8;

impl Composer<'_> {
    /// Side of a code. The type of a slip is smaller than that of a letter, the dots of its code are not.
    fn side(&self, code: &Qr) -> f32 {
        match (code.data.len() > SMALL_DATA, self.flow.frame.is_narrow()) {
            (true, true) => SLIP_CODE / self.flow.frame.scale,
            (true, false) => LARGE_CODE,
            (false, _) => CODE,
        }
    }

    /// How far the caption reaches beyond its code.
    fn overhang(&self) -> f32 {
        if self.flow.frame.is_narrow() { 0.0 } else { 40.0 }
    }

    /// The place that a code at the end leaves free.
    pub(crate) fn beside_code(&self, code: Option<&Qr>, place: Place) -> Place {
        place.inset(0.0, code.map_or(0.0, |code| self.side(code) + (self.overhang() + APART)))
    }

    /// Blocks on the starting side, the code on the other.
    pub(crate) fn blocks_beside_code(
        &mut self,
        blocks: &[Block],
        code: Option<&Qr>,
        place: Place,
    ) -> Result<(), LetterError> {
        let within = self.beside_code(code, place);
        let Some(code) = code else { return self.blocks(blocks, within) };
        let from = self.push(Row { keep: Keep::Hard, ..Row::default() });
        self.blocks(blocks, within)?;
        self.leave(0.0);
        // A page that ended here would leave the code behind.
        self.new_page = false;
        if let [anchor, within @ ..] = &mut self.flow.rows[from..] {
            within.iter_mut().for_each(|row| row.new_page = false);
            // The space above belongs to both.
            anchor.gap += within.first_mut().map_or(0.0, |first| std::mem::take(&mut first.gap));
        }
        let height = self.code(code, from, Align::End, place)?;
        self.hold_beside(from, height);
        self.leave(5.0);
        Ok(())
    }

    /// A code at the end of a letter without a signature.
    pub(crate) fn lone_code(&mut self, code: &Qr, place: Place) -> Result<(), LetterError> {
        let from = self.push(Row { gap: 14.0, ..Row::default() });
        let height = self.code(code, from, Align::Start, place)?;
        self.flow.rows[from].height = height;
        Ok(())
    }

    /// Hangs a code with its caption into a row, at the end or the start of the place; returns its
    /// height.
    pub(crate) fn code(
        &mut self,
        code: &Qr,
        row: usize,
        align: Align,
        place: Place,
    ) -> Result<f32, LetterError> {
        let side = self.side(code);
        let modules = Rc::new(qr::encode(&code.data)?);
        // The dark part stands flush with the text; its quiet zone reaches into the margin.
        let quiet = side * QUIET / (f32::from(modules.size) + 2.0 * QUIET);
        let width = side + self.overhang();
        let (start, caption_start) = match align {
            Align::Start => (-quiet, 0.0),
            Align::Middle => ((place.width - side) / 2.0, (place.width - width) / 2.0),
            Align::End => (place.width - side + quiet, place.width - width),
        };
        let node = self.flow.tree.add(place.node, Role::Figure);
        // A picture without any description is refused by every checker.
        let words = [code.alt.as_str(), &code.caption, "QR"].map(inline::plain);
        self.flow.tree.nodes[node].alt = words.into_iter().find(|text| !text.is_empty());
        self.flow.rows[row].marks.push(Mark::Code {
            x: place.column(start, side),
            y: -quiet,
            size: side,
            modules,
            node,
        });
        let caption = self.flow.tree.add(place.node, Role::P);
        let lines =
            self.shaper.lines(&inline::parse(&code.caption), &FOOT, place.lang, Some(width), align)?;
        if lines.len() > CAPTION_LINES {
            return Err(LetterError::TooLong {
                what: "lines under the code",
                limit: CAPTION_LINES,
                found: lines.len(),
            });
        }
        let mut y = side - 2.0 * quiet + 3.0;
        for line in &lines {
            self.flow.rows[row].marks.push(Mark::Text {
                x: place.column(caption_start, width),
                y: y + FOOT.baseline(place.lang),
                line: Rc::clone(line),
                colour: FOOT.colour,
                node: caption,
            });
            y += FOOT.line_height(place.lang);
        }
        Ok(y)
    }
}
