//! The codes a page uses in place of glyph numbers.
//!
//! A code stands for glyphs *and* the text they were shaped from, so that the same glyph can be
//! extracted as two texts, and a letter with its marks as one unit on one baseline.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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
    /// By glyph and character, which is all there is to say of nearly every code.
    plain: HashMap<Plain, u16, BuildHasherDefault<Quick>>,
    others: HashMap<Code, u16>,
    pub(crate) list: Vec<(Code, u16)>,
}

/// A glyph in its place, if there is one, and the character it stands for.
type Plain = (Option<u16>, char);

/// Mixes the few small numbers of a [`Plain`]; the standard hash guards against keys that were chosen to
/// collide, which matters nothing among the glyphs of a letter.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u16(&mut self, value: u16) {
        self.write_u64(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_isize(&mut self, value: isize) {
        self.write_u64(value.unsigned_abs() as u64);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
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
}

impl FaceCodes {
    fn add(&mut self, code: Code, advance: u16) -> Result<u16, LetterError> {
        let next = u16::try_from(self.list.len() + 1)
            .map_err(|_| LetterError::Writer("more than 65535 codes in a face".into()))?;
        self.list.push((code, advance));
        Ok(next)
    }

    fn plain(&mut self, (gid, c): Plain, advance: u16) -> Result<u16, LetterError> {
        if let Some(found) = self.plain.get(&(gid, c)) {
            return Ok(*found);
        }
        let parts = gid.map(|gid| Part { gid, dx: 0, dy: 0 }).into_iter().collect();
        let next = self.add(Code { parts, text: c.into() }, advance)?;
        self.plain.insert((gid, c), next);
        Ok(next)
    }

    fn other(&mut self, code: Code, advance: u16) -> Result<u16, LetterError> {
        if let Some(found) = self.others.get(&code) {
            return Ok(*found);
        }
        let next = self.add(code.clone(), advance)?;
        self.others.insert(code, next);
        Ok(next)
    }
}

impl Codes {
    /// The codes of a cluster in the order they are written, from left to right.
    pub(crate) fn of(
        &mut self,
        cluster: &Cluster,
        faces: &Faces,
        out: &mut Vec<Shown>,
    ) -> Result<(), LetterError> {
        let codes = &mut self.faces[cluster.face.index()];
        let mut text = cluster.text.as_str();
        let mut chars = text.chars();
        let first = chars.next();
        if cluster.rtl {
            // Readers turn right-to-left words round code by code: a code must stand for one
            // character only. The further characters get empty codes, drawn nowhere, before it.
            text = text.get(..first.map_or(0, char::len_utf8)).unwrap_or_default();
            for c in chars.rev() {
                out.push(Shown { number: codes.plain((None, c), 0)?, x: cluster.x, advance: 0 });
            }
        }
        let alone = first.filter(|c| c.len_utf8() == text.len());
        let advances = &faces.facts(cluster.face)?.advances;
        let width = |part: &Part| advances.get(usize::from(part.gid)).copied().unwrap_or(0);
        match (cluster.parts.as_slice(), alone) {
            ([], None) if text.is_empty() => {}
            ([], Some(c)) => {
                out.push(Shown { number: codes.plain((None, c), 0)?, x: cluster.x, advance: 0 });
            }
            // A lone glyph is moved by the pen, which saves an outline in the font.
            ([only], alone) if only.dy == 0 => {
                let x = cluster.x + f32::from(only.dx) * cluster.size / 1000.0;
                let advance = width(only);
                let number = match alone {
                    Some(c) => codes.plain((Some(only.gid), c), advance)?,
                    None => codes
                        .other(Code { parts: vec![Part { dx: 0, ..*only }], text: text.into() }, advance)?,
                };
                out.push(Shown { number, x, advance });
            }
            (parts, _) => {
                // Dots and marks come before or after their letter and have no width of their own;
                // syllables of several glyphs reach as far as the last of them.
                let reach = |part: &Part| match width(part) {
                    0 => 0,
                    width => i32::from(part.dx) + i32::from(width),
                };
                let most = parts.iter().map(reach).max().unwrap_or(0);
                let advance = u16::try_from(most).unwrap_or(0);
                let number = codes.other(Code { parts: parts.to_vec(), text: text.into() }, advance)?;
                out.push(Shown { number, x: cluster.x, advance });
            }
        }
        Ok(())
    }
}
