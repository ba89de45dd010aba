//! A ruled box on a pale ground.

use super::flow::{Decor, Keep, Row};
use super::{Composer, Place};
use crate::block::Block;
use crate::error::LetterError;
use crate::style::{ACCENT, BOX_TITLE, PALE, RULE};
use crate::tags::Role;

const PADDING: f32 = 9.0;
const SIDES: f32 = 14.0;

impl Composer<'_> {
    pub(crate) fn boxed(&mut self, title: &str, blocks: &[Block], place: Place) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Sect);
        let within = place.inset(SIDES, SIDES - 2.0).under(node).deeper()?;
        let from = self.next_row();
        let decor = self.flow.decors.len();
        // Reserved before the content, so that an inner box is drawn over an outer one.
        self.flow.decors.push(Decor {
            rows: from..from,
            x: place.left,
            width: place.width,
            ground: Some(PALE),
            frame: Some(RULE),
            bar: Some(ACCENT),
            rtl: place.lang.is_rtl(),
        });
        self.push(Row { gap: 13.0, height: PADDING - 4.0, keep: Keep::Hard, ..Row::default() });
        let level = self.beside();
        self.titled(level, title, &BOX_TITLE, 2.0, within)?;
        self.blocks(blocks, within)?;
        self.leave(0.0);
        let last = self.next_row() - 1;
        self.flow.bind(last..last + 1, Keep::Hard);
        let end = self.push(Row { height: PADDING, ..Row::default() });
        self.flow.decors[decor].rows = from..end + 1;
        self.flow.bind(from..end, Keep::Soft);
        self.leave(5.0);
        Ok(())
    }
}
