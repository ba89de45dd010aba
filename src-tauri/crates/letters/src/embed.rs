//! The part of a face that a letter uses, ready to be embedded.

use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::codes::{Code, Part};
use crate::error::LetterError;
use crate::fonts::Face;
use crate::sfnt::Sfnt;

/// A font to be embedded and the glyph of each of its codes.
pub(crate) struct Embedded {
    /// Name with the tag of the subset.
    pub(crate) name: String,
    /// The font program.
    pub(crate) program: Vec<u8>,
    /// Two bytes for each code from 0 on.
    pub(crate) glyph_of_code: Vec<u8>,
}

/// Cuts the face down to the glyphs of the codes and appends what has to be composed.
pub(crate) fn embed(face: Face, codes: &[&(Code, u16)]) -> Result<Embedded, LetterError> {
    let broken = || LetterError::Writer(format!("cutting down {}", face.name()));
    let mut kept = GlyphRemapper::new();
    for (code, _) in codes {
        for part in &code.parts {
            kept.remap(part.gid);
        }
    }
    let subset = subsetter::subset(face.data(), 0, &kept)
        .map_err(|e| LetterError::Writer(format!("{}: {e}", face.name())))?;
    let mut font = Sfnt::parse(&subset).ok_or_else(broken)?;
    let mut glyph_of_code = vec![0, 0];
    let mut empty = None;
    for (code, advance) in codes {
        let glyph = match empty {
            Some(glyph) if code.parts.is_empty() => glyph,
            _ => glyph(&mut font, &kept, code, *advance).ok_or_else(broken)?,
        };
        if code.parts.is_empty() {
            empty = Some(glyph);
        }
        glyph_of_code.extend(glyph.to_be_bytes());
    }
    let program = font.build().ok_or_else(broken)?;
    Ok(Embedded { name: format!("{}+{}", subset_tag(&program), face.name()), program, glyph_of_code })
}

fn glyph(font: &mut Sfnt, kept: &GlyphRemapper, code: &Code, advance: u16) -> Option<u16> {
    let parts = code
        .parts
        .iter()
        .map(|part| Some(Part { gid: kept.get(part.gid)?, ..*part }))
        .collect::<Option<Vec<_>>>()?;
    match parts.as_slice() {
        [only] if only.dx == 0 && only.dy == 0 => Some(only.gid),
        _ => font.append(&parts, advance),
    }
}

/// Six letters that differ between different subsets, as the format asks for.
fn subset_tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}
