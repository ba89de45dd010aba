//! Annexes: what follows the letter, with titles and page numbers of its own.

use super::flow::{Keep, Mark, Section};
use super::{Composer, Place};
use crate::block::Block;
use crate::error::LetterError;
use crate::inline;
use crate::style::{LABEL, heading};
use crate::tags::{Role, Tree};

/// Stands for the pattern of the document.
pub(crate) const REST: &str = "{rest}";

/// What is printed of an annex.
pub(crate) struct Annex<'a> {
    pub(crate) name: &'a str,
    pub(crate) title: &'a str,
    pub(crate) page_label: &'a str,
    pub(crate) blocks: &'a [Block],
}

impl Composer<'_> {
    pub(crate) fn annex(&mut self, annex: &Annex<'_>, place: Place) -> Result<(), LetterError> {
        if place.node != Tree::ROOT {
            return Err(LetterError::AnnexWithin { title: inline::plain(annex.title) });
        }
        self.turn_to(Some(annex.label()));
        let node = self.flow.tree.add(place.node, Role::Sect);
        let within = place.under(node).deeper()?;
        // Its headings are counted from the highest again.
        self.level = 0;
        let named = self.next_row();
        if self.styled(annex.name, &LABEL, 0.0, within, Role::P)? {
            self.flow.bind(named..self.next_row(), Keep::Hard);
        }
        let from = self.next_row();
        self.titled(1, annex.title, &heading(1), 2.0, within)?;
        let name = inline::plain(annex.name);
        if !name.is_empty() {
            for mark in self.flow.rows[from..].iter_mut().flat_map(|row| &mut row.marks) {
                if let Mark::Entry { title, .. } = mark {
                    *title = format!("{name} \u{b7} {title}");
                }
            }
        }
        self.blocks(annex.blocks, within)?;
        // What follows belongs to the letter again.
        self.turn_to(None);
        Ok(())
    }

    /// Begins a part that counts its own pages.
    fn turn_to(&mut self, page_label: Option<String>) {
        let row = self.next_row();
        self.after = 0.0;
        self.new_page = row > 0;
        self.flow.sections.push(Section { row, page_label });
    }
}

impl Annex<'_> {
    /// The pattern of its page numbers.
    fn label(&self) -> String {
        let name = inline::plain(self.name);
        match (self.page_label, name.as_str()) {
            ("", "") => REST.to_owned(),
            ("", name) => format!("{name} \u{b7} {REST}"),
            (pattern, name) => pattern.replace("{name}", name),
        }
    }
}
