//! The fonts of a letter as objects of the file.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::failed;
use crate::error::LetterError;
use crate::shelf::Font;

/// Adds a font; returns the reference to it.
pub(super) fn add(file: &mut Document, font: &Font) -> Result<Object, LetterError> {
    let name = Object::Name(font.name.clone().into_bytes());
    let (program, length) = &font.program;
    let length = i64::try_from(*length).map_err(failed)?;
    let mut packed = |mut entries: Dictionary, content: &[u8]| {
        entries.set("Filter", "FlateDecode");
        file.add_object(Stream::new(entries, content.to_vec()))
    };
    let program = packed(dictionary! { "Length1" => length }, program);
    let glyphs = packed(Dictionary::new(), &font.glyphs);
    let meanings = packed(Dictionary::new(), &font.meanings);
    let [ascent, descent, bounds @ ..] = font.facts;
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name.clone(),
        "Ascent" => ascent,
        "Descent" => descent,
        "CapHeight" => ascent,
        "ItalicAngle" => 0,
        // Nonsymbolic: what the codes mean is told by the map to Unicode.
        "Flags" => 32,
        "StemV" => if font.face.weight() > 400 { 166 } else { 88 },
        "FontBBox" => bounds.map(Object::from).to_vec(),
        "FontFile2" => program,
    });
    let widths: Vec<Object> = font.widths.iter().map(|advance| i64::from(*advance).into()).collect();
    let descendant = dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => name.clone(),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "W" => vec![1.into(), widths.into()],
        "FontDescriptor" => descriptor,
        "CIDToGIDMap" => glyphs,
    };
    Ok(Object::Reference(file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => name,
        "Encoding" => "Identity-H",
        "ToUnicode" => meanings,
        "DescendantFonts" => vec![descendant.into()],
    })))
}
