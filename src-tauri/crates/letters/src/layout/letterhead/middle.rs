//! Letterheads around the middle: all of it centred, or two languages on both sides of the logo.

use std::rc::Rc;

use super::{AUTHORITY, Composer, LOGO, Mark, Place, SMALL, UNIT};
use crate::document::{Letterhead, SecondHead};
use crate::error::LetterError;
use crate::inline;
use crate::lang::Lang;
use crate::shape::Align;
use crate::style::Style;
use crate::tags::Role;

/// Between the logo and what stands beside or below it.
const APART: f32 = 12.0;
/// The authority where it has half of the width.
const HALF: Style = Style { size: 11.5, ..AUTHORITY };

impl Composer<'_> {
    pub(super) fn centred(&mut self, head: &Letterhead, place: Place) -> Result<(), LetterError> {
        let (mut marks, mut y) = match &head.logo {
            Some(logo) => {
                let (marks, (_, height)) = self.logo(logo, (0.0, Align::Middle), place)?;
                (marks, height + 6.0)
            }
            None => (Vec::new(), 0.0),
        };
        for (index, text) in head.authority.iter().enumerate() {
            let style = if index == 0 { AUTHORITY } else { UNIT };
            y = self.head_lines(text, (style, place.lang, Align::Middle), y, place, &mut marks)?;
        }
        y += 3.0;
        for text in self.gathered(&head.address, place)? {
            y = self.head_lines(&text, (SMALL, place.lang, Align::Middle), y, place, &mut marks)?;
        }
        self.close_head(marks, y + 7.0, 8.0, place)
    }

    pub(super) fn bilingual(
        &mut self,
        head: &Letterhead,
        second: &SecondHead,
        place: Place,
    ) -> Result<(), LetterError> {
        let (mut marks, (taken, logo_height)) = match &head.logo {
            Some(logo) => self.logo(logo, (0.0, Align::Middle), place)?,
            None => (Vec::new(), (0.0, 0.0)),
        };
        // The columns are equal whatever the logo is, so that it stands in the middle.
        let middle = if taken > 0.0 { taken.min(LOGO.0) + 2.0 * APART } else { 2.0 * APART };
        let width = (place.width - middle) / 2.0;
        // Each language keeps to its side of the page.
        let align = if second.lang.is_rtl() == place.lang.is_rtl() { Align::End } else { Align::Start };
        let mut bottom = logo_height;
        for (lang, align, start, authority, address) in [
            (place.lang, Align::Start, 0.0, &head.authority, &head.address),
            (second.lang, align, place.width - width, &second.authority, &second.address),
        ] {
            let node = self.flow.tree.add(place.node, Role::Div);
            if lang != place.lang {
                self.flow.tree.nodes[node].lang = Some(lang);
            }
            let column = Place { left: place.column(start, width), width, ..place }.under(node);
            let mut y = 0.0;
            for (index, text) in authority.iter().enumerate() {
                let style = if index == 0 { HALF } else { UNIT };
                y = self.head_lines(text, (style, lang, align), y, column, &mut marks)?;
            }
            y += if address.is_empty() { 0.0 } else { 3.0 };
            for text in address {
                y = self.head_lines(text, (SMALL, lang, align), y, column, &mut marks)?;
            }
            bottom = f32::max(bottom, y);
        }
        self.close_head(marks, bottom + 8.0, 8.0, place)
    }

    /// Adds the lines of a text from a height on; returns where they end.
    fn head_lines(
        &mut self,
        text: &str,
        (style, lang, align): (Style, Lang, Align),
        mut y: f32,
        place: Place,
        marks: &mut Vec<Mark>,
    ) -> Result<f32, LetterError> {
        let node = self.flow.tree.add(place.node, Role::P);
        for line in self.shaper.lines(&inline::parse(text), &style, lang, Some(place.width), align)? {
            marks.push(Mark::Text {
                x: place.left,
                y: y + style.baseline(lang),
                line: Rc::clone(&line),
                colour: style.colour,
                node,
            });
            y += style.line_height(lang);
        }
        Ok(y)
    }
}
