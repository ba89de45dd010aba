//! The codes a page uses in place of glyph numbers.
//!
//! A code stands for glyphs *and* the text they were shaped from, so that the same glyph can be
//! extracted as two texts, and a letter with its marks as one unit on one baseline.

use std::collections::HashMap;

use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::shape::{Cluster, Part};

/// What a code draws and what it is read as.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Code {
    pub(crate) parts: Vec<Part>,
    pub(crate) text: String,
}

/// Codes of one face, numbered from 1 in order of first use.
#[derive(Default)]
pub(crate) struct FaceCodes {
    numbers: HashMap<Code, u16>,
    pub(crate) list: Vec<(Code, u16)>,
}

/// Codes of all faces.
#[derive(Default)]
pub(crate) struct Codes {
    pub(crate) faces: [FaceCodes; Face::COUNT],
}

/// A code to be shown.
pub(crate) struct Shown {
    pub(crate) number: u16,
    pub(crate) x: f32,
    /// Advance in thousandths of an em, as the reader of the file will make it.
    pub(crate) advance: u16,
    pub(crate) text: String,
}

impl Codes {
    fn number(&mut self, face: Face, code: Code, advance: u16) -> Result<u16, LetterError> {
        let codes = &mut self.faces[face.index()];
        if let Some(found) = codes.numbers.get(&code) {
            return Ok(*found);
        }
        let next = u16::try_from(codes.list.len() + 1)
            .map_err(|_| LetterError::Writer("more than 65535 codes in a face".into()))?;
        codes.numbers.insert(code.clone(), next);
        codes.list.push((code, advance));
        Ok(next)
    }

    /// The codes of a cluster in the order they are written, from left to right.
    pub(crate) fn of(
        &mut self,
        cluster: &Cluster,
        faces: &Faces,
        out: &mut Vec<Shown>,
    ) -> Result<(), LetterError> {
        let mut parts = cluster.parts.clone();
        let mut x = cluster.x;
        // A lone glyph is moved by the pen, which saves an outline in the font.
        if let [only] = parts.as_mut_slice()
            && only.dy == 0
        {
            x += f32::from(only.dx) * cluster.size / 1000.0;
            only.dx = 0;
        }
        let facts = faces.facts(cluster.face)?;
        // Dots and marks come before or after their letter and have no width of their own; syllables of
        // several glyphs reach as far as the last of them.
        let reach = |part: &Part| {
            let width = facts.advances.get(usize::from(part.gid)).copied().unwrap_or(0);
            if width == 0 { 0 } else { i32::from(part.dx) + i32::from(width) }
        };
        let advance = parts.iter().map(reach).max().and_then(|most| u16::try_from(most).ok()).unwrap_or(0);
        let mut drawn_text = cluster.text.clone();
        if cluster.rtl {
            // Readers turn right-to-left words round code by code: a code must stand for one
            // character only. The further characters get empty codes, drawn nowhere, before it.
            let mut chars = cluster.text.chars();
            drawn_text = chars.next().map(String::from).unwrap_or_default();
            for c in chars.rev() {
                self.push_empty(cluster.face, c, x, out)?;
            }
        }
        if parts.is_empty() && drawn_text.is_empty() {
            return Ok(());
        }
        let code = Code { parts, text: drawn_text.clone() };
        let number = self.number(cluster.face, code, advance)?;
        out.push(Shown { number, x, advance, text: drawn_text });
        Ok(())
    }

    fn push_empty(&mut self, face: Face, c: char, x: f32, out: &mut Vec<Shown>) -> Result<(), LetterError> {
        let text = String::from(c);
        let code = Code { parts: Vec::new(), text: text.clone() };
        let number = self.number(face, code, 0)?;
        out.push(Shown { number, x, advance: 0, text });
        Ok(())
    }
}
