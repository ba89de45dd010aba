//! Lists: paragraphs with their numbers, and lists within them.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::text::PARAGRAPH_GAP;
use super::{Composer, Place};
use crate::block::{Block, Item};
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::numeral::{Numerals, label};
use crate::shape::{Align, Line};
use crate::style::BODY;
use crate::tags::{NodeId, Role};

/// Least room for the numbers.
const INDENT: f32 = 24.0;
/// Between a number and its text.
const APART: f32 = 6.0;

impl Composer<'_> {
    /// A run of numbered paragraphs as one list.
    pub(crate) fn list(&mut self, items: &[Block], place: Place) -> Result<(), LetterError> {
        let mut labels = Vec::with_capacity(items.len());
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            if let Block::Numbered { number, text } = item {
                labels.push(inline::parse(&number.replace(['\n', '\r'], " ")));
                texts.push((text, &[][..]));
            }
        }
        self.items(Numerals::Number, &labels, &texts, place)
    }

    /// A list that is counted as its language does.
    pub(crate) fn counted(
        &mut self,
        numerals: Option<Numerals>,
        start: u32,
        items: &[Item],
        place: Place,
    ) -> Result<(), LetterError> {
        let numerals = numerals.unwrap_or_else(|| Numerals::of_depth(place.lists, place.lang));
        let number = |index| start.saturating_add(u32::try_from(index).unwrap_or(u32::MAX));
        let labels: Vec<Inline> = (0..items.len())
            .map(|index| inline::parse(&label(numerals, number(index), place.lang)))
            .collect();
        let texts: Vec<(&String, &[Block])> =
            items.iter().map(|item| (&item.text, item.blocks.as_slice())).collect();
        self.items(numerals, &labels, &texts, place)
    }

    /// Items under their numbers; the widest number sets the indent of all.
    fn items(
        &mut self,
        numerals: Numerals,
        labels: &[Inline],
        texts: &[(&String, &[Block])],
        place: Place,
    ) -> Result<(), LetterError> {
        let mut indent = INDENT;
        for label in labels {
            let lines = self.shaper.lines(label, &BODY, place.lang, None, Align::Start)?;
            indent = indent.max(lines.first().map_or(0.0, |line| line.width) + APART + 2.0);
        }
        // A number as long as a sentence is wrapped rather than left to push the text off the page.
        let indent = indent.min(place.width * 0.3);
        let list = self.flow.tree.add(place.node, Role::L(numerals));
        for (label, (text, blocks)) in labels.iter().zip(texts) {
            let item = self.flow.tree.add(list, Role::Li);
            self.item(label, text, blocks, indent, place.under(item))?;
        }
        Ok(())
    }

    fn item(
        &mut self,
        label: &Inline,
        text: &str,
        blocks: &[Block],
        indent: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let label_node = self.flow.tree.add(place.node, Role::Lbl);
        let body_node = self.flow.tree.add(place.node, Role::LBody);
        let labels = self.shape(label, &BODY, place.lang, indent - APART)?;
        let label_place = Place { left: place.column(0.0, indent - APART), width: indent - APART, ..place };
        let within = place.inset(indent, 0.0).under(body_node);
        let from = self.next_row();
        let text = self.read(text, place.lang)?;
        let lines = self.prose(&text, &BODY, place.lang, within.width)?;
        // Beside blocks the text is a paragraph among them.
        let node = if blocks.is_empty() { body_node } else { self.flow.tree.add(body_node, Role::P) };
        self.text_rows(&lines, &BODY, PARAGRAPH_GAP - 1.0, within, node);
        if lines.len() < labels.len() {
            self.longer_label(&labels[lines.len()..], lines.is_empty(), label_place, label_node);
        }
        self.label_marks(&labels[..lines.len().min(labels.len())], from, label_place, label_node);
        if !blocks.is_empty() {
            // The number and what it numbers are not parted.
            if let Some(last) = self.flow.rows[from..].last_mut() {
                last.keep = Keep::Hard;
            }
            self.blocks(blocks, Place { lists: place.lists + 1, ..within }.deeper()?)?;
        }
        Ok(())
    }

    /// Numbers beside the text; they come first when it is read.
    fn label_marks(&mut self, labels: &[Rc<Line>], from: usize, place: Place, node: NodeId) {
        for (row, line) in self.flow.rows[from..].iter_mut().zip(labels) {
            let (x, y) = (place.left, BODY.baseline(place.lang));
            row.marks.insert(0, Mark::Text { x, y, line: Rc::clone(line), colour: BODY.colour, node });
        }
    }

    /// What a number is longer than its text.
    fn longer_label(&mut self, labels: &[Rc<Line>], alone: bool, place: Place, node: NodeId) {
        for (index, line) in labels.iter().enumerate() {
            let (x, y) = (place.left, BODY.baseline(place.lang));
            self.push(Row {
                gap: if alone && index == 0 { PARAGRAPH_GAP - 1.0 } else { 0.0 },
                height: BODY.line_height(place.lang),
                marks: vec![Mark::Text { x, y, line: Rc::clone(line), colour: BODY.colour, node }],
                ..Row::default()
            });
        }
    }
}
