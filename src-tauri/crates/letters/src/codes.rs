//! The codes a page uses in place of glyph numbers.
//!
//! A code stands for glyphs *and* the text they were shaped from, so that the same glyph can be
//! extracted as two texts, and a letter with its marks as one unit on one baseline. What codes can stand
//! for is kept from letter to letter, as a sign; a letter numbers those that it draws.

use std::collections::HashMap;
use std::rc::Rc;

use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::quick::Quickly;
use crate::shape::Line;
use crate::shelf::{Font, Shelf};

/// A glyph with its shift against the start of its cluster, in thousandths of an em.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Part {
    pub(crate) gid: u16,
    pub(crate) dx: i16,
    pub(crate) dy: i16,
}

/// What a code draws and what it is read as.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Code {
    pub(crate) text: String,
    pub(crate) parts: Vec<Part>,
}

/// Number of what a code can stand for, as long as the program runs; a file never has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Sign(u32);

/// A glyph in its place, if there is one, and the character it stands for: all there is to say of nearly
/// every code.
type Plain = (Face, Option<u16>, char);

/// All signs met so far.
#[derive(Default)]
pub(crate) struct Signs {
    plain: HashMap<Plain, Sign, Quickly>,
    others: HashMap<(Face, Code), Sign>,
    list: Vec<(Code, u16)>,
}

impl Signs {
    /// Number of signs.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// What a sign stands for, and its advance in thousandths of an em.
    pub(crate) fn get(&self, sign: Sign) -> Result<&(Code, u16), LetterError> {
        self.list.get(sign.0 as usize).ok_or_else(|| LetterError::Writer("a sign was forgotten".into()))
    }

    /// The sign of a lone glyph, or of none, that is read as one character.
    pub(crate) fn plain(&mut self, face: Face, gid: Option<u16>, c: char, advance: u16) -> Sign {
        if let Some(found) = self.plain.get(&(face, gid, c)) {
            return *found;
        }
        let parts = gid.map(|gid| Part { gid, dx: 0, dy: 0 }).into_iter().collect();
        let sign = self.add(Code { parts, text: c.into() }, advance);
        self.plain.insert((face, gid, c), sign);
        sign
    }

    /// The sign of any other code.
    pub(crate) fn other(&mut self, face: Face, code: Code, advance: u16) -> Sign {
        let key = (face, code);
        if let Some(found) = self.others.get(&key) {
            return *found;
        }
        let sign = self.add(key.1.clone(), advance);
        self.others.insert(key, sign);
        sign
    }

    /// The sign of a code, whichever it is.
    pub(crate) fn read_as(&mut self, face: Face, code: Code, advance: u16) -> Sign {
        let mut chars = code.text.chars();
        match (code.parts.as_slice(), chars.next(), chars.next()) {
            ([], Some(c), None) => self.plain(face, None, c, advance),
            ([Part { gid, dx: 0, dy: 0 }], Some(c), None) => self.plain(face, Some(*gid), c, advance),
            _ => self.other(face, code, advance),
        }
    }

    fn add(&mut self, code: Code, advance: u16) -> Sign {
        // So many glyphs are forgotten long before they are counted.
        let sign = Sign(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push((code, advance));
        sign
    }
}

/// Codes of a letter. Those of a face are numbered from 1 in the order of what they stand for: letters with
/// the same signs have the same fonts.
pub(crate) struct Codes {
    pub(crate) fonts: [Option<Rc<Font>>; Face::COUNT],
    /// Signs met in each face.
    met: [Vec<Sign>; Face::COUNT],
    /// The number of each sign; 0 if it was not met.
    numbers: Vec<u16>,
}

impl Codes {
    pub(crate) fn new(signs: &Signs) -> Self {
        Self {
            fonts: [const { None }; Face::COUNT],
            met: [const { Vec::new() }; Face::COUNT],
            numbers: vec![0; signs.len()],
        }
    }

    /// Takes in what a line shows.
    pub(crate) fn meet(&mut self, line: &Line) {
        let mut from = 0;
        for cluster in &line.clusters {
            let to = cluster.end as usize;
            for shown in line.shown.get(from..to).unwrap_or_default() {
                if let Some(number) = self.numbers.get_mut(shown.sign.0 as usize)
                    && *number == 0
                {
                    *number = u16::MAX;
                    self.met[cluster.face.index()].push(shown.sign);
                }
            }
            from = to;
        }
    }

    /// Numbers what was met, and finds the fonts for it.
    pub(crate) fn settle(
        &mut self,
        faces: &Faces,
        signs: &Signs,
        shelf: &mut Shelf,
    ) -> Result<(), LetterError> {
        for (face, met) in Face::all().zip(&mut self.met) {
            if met.is_empty() {
                continue;
            }
            met.sort_unstable();
            let font = shelf.font(face, faces.facts(face)?, met, signs)?;
            for (number, sign) in (1..=u16::MAX).zip(&font.order) {
                if let Some(slot) = self.numbers.get_mut(sign.0 as usize) {
                    *slot = number;
                }
            }
            self.fonts[face.index()] = Some(font);
        }
        Ok(())
    }

    /// The code of a sign in this letter.
    pub(crate) fn number(&self, sign: Sign) -> Result<u16, LetterError> {
        let number = self.numbers.get(sign.0 as usize).copied().filter(|number| *number > 0);
        number.ok_or_else(|| LetterError::Writer("a sign was not met".into()))
    }
}
