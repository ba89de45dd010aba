//! The end of a letter: signature and slip.

use super::flow::{Keep, Mark, Row};
use super::{Composer, Place};
use crate::document::Qr;
use crate::error::LetterError;
use crate::inline;
use crate::shape::Align;
use crate::style::{BODY, BOX_TITLE, LABEL, MM, RULE};
use crate::tags::Role;

impl Composer<'_> {
    pub(crate) fn signature(
        &mut self,
        lines: &[String],
        place_line: &str,
        code: Option<&Qr>,
        place: Place,
    ) -> Result<(), LetterError> {
        let node = self.flow.tree.add(place.node, Role::Div);
        let within = self.beside_code(code, place).under(node);
        let from = self.open_closing(9.0);
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
        self.close_closing(from, code, place)
    }

    /// Starts what is signed; returns the row on which a code can be hung.
    pub(crate) fn open_closing(&mut self, gap: f32) -> usize {
        // A signature alone on a page could be put under another letter.
        if let Some(before) = self.flow.rows.last_mut() {
            before.keep = Keep::Hard;
        }
        self.push(Row { gap, keep: Keep::Hard, ..Row::default() })
    }

    /// Ends what is signed: hangs the code and keeps all of it on one page.
    pub(crate) fn close_closing(
        &mut self,
        from: usize,
        code: Option<&Qr>,
        place: Place,
    ) -> Result<(), LetterError> {
        if let Some(code) = code {
            let height = self.code(code, from, Align::End, place)?;
            let used: f32 = self.flow.rows[from..].iter().map(|r| r.gap + r.height).sum();
            let used = used - self.flow.rows[from].gap;
            self.flow.rows[from].hung = height;
            if height > used {
                self.push(Row { height: height - used, ..Row::default() });
            }
        }
        let end = self.next_row();
        self.flow.bind(from..end - 1, Keep::Hard);
        Ok(())
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
