//! Numbered paragraphs with a hanging indent.

use std::rc::Rc;

use super::flow::Mark;
use super::text::PARAGRAPH_GAP;
use super::{Composer, Place};
use crate::document::Block;
use crate::error::LetterError;
use crate::inline;
use crate::shape::Align;
use crate::style::BODY;
use crate::tags::Role;

impl Composer<'_> {
    /// A run of numbered paragraphs as one list; the widest number sets the indent of all.
    pub(crate) fn list(&mut self, items: &[Block], place: Place) -> Result<(), LetterError> {
        let mut parsed = Vec::with_capacity(items.len());
        let mut indent: f32 = 24.0;
        for item in items {
            let Block::Numbered { number, text } = item else {
                continue;
            };
            let label = inline::parse(&number.replace(['\n', '\r'], " "));
            let lines = self.shaper.lines(&label, &BODY, place.lang, None, Align::Start)?;
            let width = lines.first().map_or(0.0, |line| line.width);
            indent = indent.max(width + 8.0);
            parsed.push((label, text));
        }
        // A number as long as a sentence is wrapped rather than left to push the text off the page.
        let indent = indent.min(place.width * 0.3);
        let list = self.flow.tree.add(place.node, Role::L);
        for (label, text) in parsed {
            let item = self.flow.tree.add(list, Role::Li);
            let label_node = self.flow.tree.add(item, Role::Lbl);
            let body_node = self.flow.tree.add(item, Role::LBody);
            let within = place.inset(indent, 0.0);
            let labels = self.shape(&label, &BODY, place.lang, indent - 6.0)?;
            let lines = self.shape(&inline::parse(text), &BODY, place.lang, within.width)?;
            let from = self.next_row();
            self.text_rows(&lines, &BODY, PARAGRAPH_GAP - 1.0, within, body_node);
            let extra = labels.len().saturating_sub(lines.len());
            let gap = if lines.is_empty() { PARAGRAPH_GAP } else { 0.0 };
            let label_place = Place { left: place.column(0.0, indent - 6.0), width: indent - 6.0, ..place };
            for (index, line) in labels.iter().enumerate().take(lines.len()) {
                // Reading order: the number comes first.
                self.flow.rows[from + index].marks.insert(
                    0,
                    Mark::Text {
                        x: label_place.left,
                        y: BODY.baseline(place.lang),
                        line: Rc::clone(line),
                        colour: BODY.colour,
                        node: label_node,
                    },
                );
            }
            let rest = &labels[labels.len() - extra..];
            self.text_rows(rest, &BODY, gap, label_place, label_node);
        }
        Ok(())
    }
}
