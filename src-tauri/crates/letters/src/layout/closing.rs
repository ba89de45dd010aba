//! The end of a letter: signature, code and slip.

use std::rc::Rc;

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::document::Qr;
use crate::error::LetterError;
use crate::inline;
use crate::qr;
use crate::shape::Align;
use crate::style::{BODY, BOX_TITLE, FOOT, LABEL, MM, RULE};
use crate::tags::Role;

/// Side of the code, with its quiet zone.
const CODE: f32 = 27.0 * MM;
/// Modules left free round a code, as its standard asks for.
const QUIET: f32 = 4.0;
/// A caption is a hint, not a text.
const CAPTION_LINES: usize = 8;

impl Composer<'_> {
    pub(crate) fn signature(
        &mut self,
        lines: &[String],
        place_line: &str,
        code: Option<&Qr>,
        place: Place,
    ) -> Result<(), LetterError> {
        // A signature alone on a page could be put under another letter.
        if let Some(before) = self.flow.rows.last_mut() {
            before.keep = Keep::Hard;
        }
        let node = self.flow.tree.add(place.node, Role::Div);
        let taken = if code.is_some() { CODE + 50.0 } else { 0.0 };
        let within = place.inset(0.0, taken).under(node);
        let from = self.next_row();
        self.push(Row { gap: 9.0, keep: Keep::Hard, ..Row::default() });
        for line in lines {
            self.styled(line, &BODY, 2.0, within, Role::P)?;
        }
        let width = within.width.min(76.0 * MM);
        self.push(Row {
            height: 36.0,
            marks: vec![Mark::Fill {
                x: within.column(0.0, width),
                y: 32.0,
                width,
                height: 0.7,
                colour: RULE,
            }],
            ..Row::default()
        });
        self.styled(place_line, &LABEL, 0.0, within, Role::P)?;
        if let Some(code) = code {
            let height = self.code(code, from, Align::End, place)?;
            let used: f32 = self.flow.rows[from..].iter().map(|r| r.gap + r.height).sum();
            let used = used - self.flow.rows[from].gap;
            if height > used {
                self.push(Row { height: height - used, ..Row::default() });
            }
        }
        let end = self.next_row();
        self.flow.bind(from..end - 1, Keep::Hard);
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
    fn code(&mut self, code: &Qr, row: usize, align: Align, place: Place) -> Result<f32, LetterError> {
        let modules = Rc::new(qr::encode(&code.data)?);
        // The dark part stands flush with the text; its quiet zone reaches into the margin.
        let quiet = CODE * QUIET / (f32::from(modules.size) + 2.0 * QUIET);
        let width = CODE + 40.0;
        let (start, caption_start) = match align {
            Align::Start => (-quiet, 0.0),
            Align::End => (place.width - CODE + quiet, place.width - width),
        };
        let node = self.flow.tree.add(place.node, Role::Figure);
        // A picture without any description is refused by every checker.
        let words = [code.alt.as_str(), &code.caption, "QR"].map(inline::plain);
        self.flow.tree.nodes[node].alt = words.into_iter().find(|text| !text.is_empty());
        self.flow.rows[row].marks.push(Mark::Code {
            x: place.column(start, CODE),
            y: -quiet,
            size: CODE,
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
        let mut y = CODE - 2.0 * quiet + 3.0;
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

    /// Blanks to be filled in by hand, under a dashed line to tear along.
    pub(crate) fn acknowledgement(
        &mut self,
        title: &str,
        lines: &[String],
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Sect);
        let within = place.under(node);
        let from = self.next_row();
        let dashes = (place.width / 8.0).floor().max(1.0);
        let step = (place.width + 3.5) / dashes;
        self.push(Row {
            gap: 16.0,
            height: 2.0,
            marks: (0..dashes as u16)
                .map(|dash| Mark::Fill {
                    x: place.left + f32::from(dash) * step,
                    y: 0.0,
                    width: step - 3.5,
                    height: 0.6,
                    colour: RULE,
                })
                .collect(),
            ..Row::default()
        });
        let level = self.beside();
        self.titled(level, title, &BOX_TITLE, 8.0, within)?;
        let mut label_width: f32 = 0.0;
        let mut shaped = Vec::with_capacity(lines.len());
        for label in lines {
            let inline = inline::parse(label);
            let set = self.shape(&inline, &LABEL, place.lang, place.width * 0.55)?;
            label_width = set.iter().fold(label_width, |w, line| w.max(line.width));
            shaped.push(set);
        }
        for set in shaped {
            let para = self.flow.tree.add(node, Role::P);
            let blank = label_width + 10.0;
            let width = (place.width - blank).max(24.0);
            let column = Place { left: place.column(0.0, place.width * 0.55), ..place };
            self.text_rows(&set, &LABEL, 11.0, column, para);
            if let Some(row) = self.flow.rows.last_mut() {
                row.height += 3.0;
                row.marks.push(Mark::Fill {
                    x: place.column(blank, width),
                    y: row.height - 3.5,
                    width,
                    height: 0.6,
                    colour: RULE,
                });
            }
        }
        let end = self.next_row();
        self.flow.bind(from..end - 1, Keep::Soft);
        Ok(())
    }
}
