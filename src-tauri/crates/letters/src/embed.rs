//! The part of a face that a letter uses, ready to be embedded.

use printpdf::{FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::codes::{Code, FaceCodes};
use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::sfnt::Sfnt;
use crate::shape::Part;

/// A font to be embedded and the glyph of each of its codes.
pub(crate) struct Embedded {
    pub(crate) font: ParsedFont,
    /// Two bytes for each code from 0 on.
    pub(crate) glyph_of_code: Vec<u8>,
}

/// Cuts the face down to the glyphs of the codes and appends what has to be composed.
pub(crate) fn embed(face: Face, codes: &FaceCodes, faces: &Faces) -> Result<Embedded, LetterError> {
    let broken = || LetterError::Writer(format!("cutting down {}", face.name()));
    let mut kept = GlyphRemapper::new();
    for (code, _) in &codes.list {
        for part in &code.parts {
            kept.remap(part.gid);
        }
    }
    let subset = subsetter::subset(face.data(), 0, &kept)
        .map_err(|e| LetterError::Writer(format!("{}: {e}", face.name())))?;
    let mut font = Sfnt::parse(&subset).ok_or_else(broken)?;
    let mut glyph_of_code = vec![0, 0];
    let mut empty = None;
    let mut widths = std::collections::BTreeMap::new();
    for (index, (code, advance)) in codes.list.iter().enumerate() {
        let glyph = match empty {
            Some(glyph) if code.parts.is_empty() => glyph,
            _ => glyph(&mut font, &kept, code, *advance).ok_or_else(broken)?,
        };
        if code.parts.is_empty() {
            empty = Some(glyph);
        }
        glyph_of_code.extend(glyph.to_be_bytes());
        widths.insert(u16::try_from(index + 1).map_err(|_| broken())?, *advance);
    }
    let bytes = font.build().ok_or_else(broken)?;
    let facts = faces.facts(face)?;
    let [x_min, y_min, x_max, y_max] = facts.bounds;
    let font = ParsedFont {
        font_name: Some(format!("{}+{}", subset_tag(&bytes), face.name())),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: std::collections::BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: 1000,
        font_metrics: FontMetrics { ascent: facts.ascent, descent: facts.descent },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min,
            y_min,
            x_max,
            y_max,
            us_weight_class: face.weight(),
            ..PdfFontMetricsStub::default()
        },
    };
    Ok(Embedded { font, glyph_of_code })
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
