//! The fonts of letters, kept from one to the next: letters written from one template mostly need the same
//! glyphs, and cutting a font down and packing it takes as long as setting a page.

use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;

use crate::codes::{Code, Sign, Signs};
use crate::embed::{Embedded, embed};
use crate::error::LetterError;
use crate::fonts::{Face, FaceFacts};
use crate::pack::Packer;
use crate::quick::Quickly;

/// So many fonts are kept, about ten kilobytes each.
const KEPT: usize = 200;

/// A face cut down to some signs, as it stands in a file.
pub(crate) struct Font {
    pub(crate) face: Face,
    /// The signs by their codes, from 1 on.
    pub(crate) order: Vec<Sign>,
    /// Name with the tag of the subset.
    pub(crate) name: String,
    pub(crate) facts: [i64; 6],
    /// The font program, packed, and its length before.
    pub(crate) program: (Vec<u8>, usize),
    /// The glyph of each code, packed.
    pub(crate) glyphs: Vec<u8>,
    /// What each code is read as, packed.
    pub(crate) meanings: Vec<u8>,
    /// Of each code, in thousandths of an em.
    pub(crate) widths: Vec<u16>,
}

/// What was cut down before.
#[derive(Default)]
pub(crate) struct Shelf(HashMap<(Face, Box<[Sign]>), Rc<Font>, Quickly>);

impl Shelf {
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The font for some signs, in order and each once.
    pub(crate) fn font(
        &mut self,
        face: Face,
        facts: &FaceFacts,
        met: &[Sign],
        signs: &Signs,
    ) -> Result<Rc<Font>, LetterError> {
        let key = (face, Box::from(met));
        if let Some(font) = self.0.get(&key) {
            return Ok(Rc::clone(font));
        }
        let font = Rc::new(make(face, facts, met, signs)?);
        if self.0.len() >= KEPT {
            self.0.clear();
        }
        self.0.insert(key, Rc::clone(&font));
        Ok(font)
    }
}

fn make(face: Face, facts: &FaceFacts, met: &[Sign], signs: &Signs) -> Result<Font, LetterError> {
    if met.len() > usize::from(u16::MAX) {
        return Err(LetterError::Writer("more than 65535 codes in a face".into()));
    }
    let mut named = met.iter().map(|sign| Ok((signs.get(*sign)?, *sign))).collect::<Result<Vec<_>, _>>()?;
    // The numbers of signs depend on what was set before, the letter must not.
    named.sort_unstable();
    let codes: Vec<&(Code, u16)> = named.iter().map(|(code, _)| *code).collect();
    let Embedded { name, program, glyph_of_code } = embed(face, &codes)?;
    let [left, lower, right, upper] = facts.bounds.map(i64::from);
    let mut packer = Packer::new();
    Ok(Font {
        face,
        order: named.iter().map(|(_, sign)| *sign).collect(),
        name,
        facts: [i64::from(facts.ascent), i64::from(facts.descent), left, lower, right, upper],
        program: (packer.pack(&program)?, program.len()),
        glyphs: packer.pack(&glyph_of_code)?,
        meanings: packer.pack(meanings(&codes).as_bytes())?,
        widths: codes.iter().map(|(_, advance)| *advance).collect(),
    })
}

/// A map may name at most so many codes at once.
const AT_ONCE: usize = 100;

/// What each code is read as.
fn meanings(codes: &[&(Code, u16)]) -> String {
    let mut out = String::with_capacity(400 + 20 * codes.len());
    out.push_str(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n\
         /Registry (Adobe) def\n/Ordering (UCS) def\n/Supplement 0 def\nend def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let codes: Vec<(usize, &str)> =
        codes.iter().enumerate().map(|(at, (code, _))| (at + 1, code.text.as_str())).collect();
    for some in codes.chunks(AT_ONCE) {
        // Writing to memory does not fail.
        writeln!(out, "{} beginbfchar", some.len()).unwrap_or_default();
        for (number, text) in some {
            write!(out, "<{number:04x}> <").unwrap_or_default();
            for unit in text.encode_utf16() {
                write!(out, "{unit:04x}").unwrap_or_default();
            }
            out.push_str(">\n");
        }
        out.push_str("endbfchar\n");
    }
    out.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
    out
}
