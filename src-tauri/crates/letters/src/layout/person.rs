//! A person: the portrait on the starting side, names and particulars beside it.

use super::flow::{Keep, Row};
use super::picture::Room;
use super::{Composer, Place};
use crate::error::LetterError;
use crate::portrait::{PictureSize, Portrait};
use crate::style::{NAME, native_name};
use crate::tags::Role;

/// Between the portrait and what stands beside it.
const GUTTER: f32 = 14.0;

/// What is printed of a person.
pub(crate) struct Particulars<'a> {
    pub(crate) portrait: Option<&'a Portrait>,
    pub(crate) size: PictureSize,
    pub(crate) name: &'a str,
    pub(crate) native: &'a str,
    pub(crate) rows: &'a [(String, String)],
}

impl Composer<'_> {
    pub(crate) fn person(&mut self, person: &Particulars<'_>, place: Place) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Sect);
        let place = place.under(node);
        let (width, height) = match person.portrait {
            Some(_) => self.picture_size(person.size, place.width * 0.5),
            None => (0.0, 0.0),
        };
        let taken = if width > 0.0 { width + GUTTER } else { 0.0 };
        let within = place.inset(taken, 0.0);
        // The portrait hangs on a row of its own, so that its top is the top of the block.
        let from = self.push(Row { gap: 14.0, keep: Keep::Hard, ..Row::default() });
        // People named one after the other are headings of one level.
        let level = self.people.unwrap_or_else(|| self.below());
        self.titled(level, person.name, &NAME, 0.0, within)?;
        self.people = Some(level);
        self.styled(person.native, &native_name(place.lang), 0.0, within, Role::P)?;
        if let Some(portrait) = person.portrait {
            let room = Room { row: from, x: place.column(0.0, width), width, height };
            self.hang(portrait, room, place)?;
        }
        if !person.rows.is_empty() {
            self.key_value_below(person.rows, 4.0, within)?;
        }
        self.leave(0.0);
        self.hold_beside(from, height);
        self.leave(4.0);
        Ok(())
    }

    /// Reserves the height of what hangs on a row, and keeps the rows beside it together.
    pub(crate) fn hold_beside(&mut self, from: usize, height: f32) {
        self.flow.rows[from].hung = height;
        let first_gap = self.flow.rows[from].gap;
        let mut used = -first_gap;
        for at in from..self.flow.rows.len() {
            used += self.flow.rows[at].gap + self.flow.rows[at].height;
            let beside = used < height && at + 1 < self.flow.rows.len();
            let keep = if beside { Keep::Hard } else { Keep::Free };
            self.flow.bind(at..at + 1, keep);
        }
        if used < height {
            let last = self.flow.rows.len() - 1;
            self.flow.bind(last..last + 1, Keep::Hard);
            self.push(Row { height: height - used, ..Row::default() });
        }
        let last = self.flow.rows.len() - 1;
        self.flow.bind(from..last, Keep::Soft);
    }
}
