//! Headings, paragraphs, quotations and sections in another language.

use std::rc::Rc;

use super::flow::{Decor, Keep, Mark, Row};
use super::{Composer, Place};
use crate::block::Block;
use crate::document::Setting;
use crate::error::LetterError;
use crate::inline::{self, Inline};
use crate::lang::Lang;
use crate::shape::{Align, Line};
use crate::style::{BODY, HAIR, LABEL, RULE, Style, heading};
use crate::tags::{NodeId, Role};

/// Narrower columns are not filled to the edge: their spaces would gape.
const NARROW: f32 = 190.0;
/// Space above a paragraph.
pub(crate) const PARAGRAPH_GAP: f32 = 6.5;

impl Composer<'_> {
    /// Shapes a text for a column.
    pub(crate) fn shape(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: f32,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        self.shaper.lines(inline, style, lang, Some(width), Align::Start)
    }

    /// Shapes running text, in the setting of the document.
    pub(crate) fn prose(
        &mut self,
        inline: &Inline,
        style: &Style,
        lang: Lang,
        width: f32,
    ) -> Result<Vec<Rc<Line>>, LetterError> {
        match self.setting {
            Setting::Justified | Setting::Divided if width >= NARROW => {
                let divides = self.setting == Setting::Divided;
                self.shaper.justified(inline, style, lang, width, divides)
            }
            _ => self.shape(inline, style, lang, width),
        }
    }

    /// Adds lines as rows, guarding against lone first and last lines.
    pub(crate) fn text_rows(
        &mut self,
        lines: &[Rc<Line>],
        style: &Style,
        gap: f32,
        place: Place,
        node: NodeId,
    ) {
        let count = lines.len();
        for (index, line) in lines.iter().enumerate() {
            // The first two lines stay together, and so do the last two.
            let guarded = count > 1 && (index == 0 || index + 2 == count);
            let mut notes = Vec::new();
            let at = (place.left, style.baseline(place.lang));
            let marks = self.text_marks(line, at, (style, place.lang), node, &mut notes);
            self.push(Row {
                gap: if index == 0 { gap } else { 0.0 },
                height: style.line_height(place.lang),
                keep: if guarded { Keep::Hard } else { Keep::Free },
                marks,
                notes,
                ..Row::default()
            });
        }
    }

    /// A paragraph in a style of its own; returns whether anything was printed.
    pub(crate) fn styled(
        &mut self,
        text: &str,
        style: &Style,
        gap: f32,
        place: Place,
        role: Role,
    ) -> Result<bool, LetterError> {
        let inline = self.read(text, place.lang)?;
        let lines = match role {
            Role::P if *style == BODY => self.prose(&inline, style, place.lang, place.width)?,
            _ => self.shape(&inline, style, place.lang, place.width)?,
        };
        let node = self.flow.tree.add(place.node, role);
        self.text_rows(&lines, style, gap, place, node);
        Ok(!lines.is_empty())
    }

    pub(crate) fn paragraph(&mut self, text: &str, place: Place) -> Result<(), LetterError> {
        self.styled(text, &BODY, PARAGRAPH_GAP, place, Role::P)?;
        Ok(())
    }

    pub(crate) fn heading(&mut self, level: u8, text: &str, place: Place) -> Result<(), LetterError> {
        let level = level.clamp(1, 6);
        let gap = match level {
            1 if self.flow.frame.is_narrow() => 9.0,
            1 => 18.0,
            2 => 13.5,
            _ => 11.0,
        };
        self.titled(level, text, &heading(level), gap, place)
    }

    /// A heading in any style: tagged, in the outline, and never left alone.
    pub(crate) fn titled(
        &mut self,
        level: u8,
        text: &str,
        style: &Style,
        gap: f32,
        place: Place,
    ) -> Result<(), LetterError> {
        let from = self.next_row();
        // Readers stumble over a level that was left out.
        let tagged = level.min(self.level + 1);
        if self.styled(text, style, gap, place, Role::Heading(tagged))? {
            self.level = tagged;
            self.people = None;
            let title = inline::plain(text);
            let entry = Mark::Entry { level: tagged, title };
            self.flow.rows[from].marks.push(entry);
            self.flow.bind(from..self.flow.rows.len(), Keep::Hard);
        }
        Ok(())
    }

    /// Level for a heading under the last one.
    pub(crate) fn below(&self) -> u8 {
        (self.level + 1).min(6)
    }

    /// Level for a heading that stands beside the last one.
    pub(crate) fn beside(&self) -> u8 {
        self.level.max(1)
    }

    pub(crate) fn quote(&mut self, text: &str, source: &str, place: Place) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::BlockQuote);
        let within = place.inset(20.0, 14.0).under(node);
        let from = self.next_row();
        let printed = self.styled(text, &BODY, PARAGRAPH_GAP + 1.0, within, Role::P)?;
        let gap = if printed { 1.0 } else { PARAGRAPH_GAP };
        if printed && !inline::plain(source).is_empty() {
            let last = self.next_row() - 1;
            self.flow.bind(last..last + 1, Keep::Hard);
        }
        self.styled(source, &LABEL, gap, within, Role::P)?;
        self.flow.decors.push(Decor {
            rows: from..self.flow.rows.len(),
            x: place.column(8.0, place.width - 8.0),
            width: place.width - 8.0,
            ground: None,
            frame: None,
            bar: Some(HAIR),
            rtl: place.lang.is_rtl(),
        });
        self.leave(2.0);
        Ok(())
    }

    pub(crate) fn foreign(
        &mut self,
        lang: Lang,
        title: &str,
        blocks: &[Block],
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Sect);
        self.flow.tree.nodes[node].lang = Some(lang);
        self.push(Row {
            gap: 16.0,
            height: 1.0,
            keep: Keep::Hard,
            marks: vec![Mark::Fill { x: place.left, y: 0.0, width: place.width, height: 0.8, colour: RULE }],
            ..Row::default()
        });
        let within = Place { lang, ..place }.under(node).deeper()?;
        let level = self.beside();
        self.titled(level, title, &heading(2), 9.0, within)?;
        self.blocks(blocks, within)
    }
}
