//! The fonts of a letter as objects of the file.

use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::failed;
use crate::codes::FaceCodes;
use crate::embed::Embedded;
use crate::error::LetterError;
use crate::fonts::{Face, FaceFacts};

/// Adds a font; returns the reference to it.
pub(super) fn add(
    file: &mut Document,
    face: Face,
    facts: &FaceFacts,
    codes: &FaceCodes,
    embedded: Embedded,
) -> Result<Object, LetterError> {
    let Embedded { name, program, glyph_of_code } = embedded;
    let name = Object::Name(name.into_bytes());
    let length = i64::try_from(program.len()).map_err(failed)?;
    let program = file.add_object(Stream::new(dictionary! { "Length1" => length }, program));
    let bounds: Vec<Object> = facts.bounds.iter().map(|side| Object::from(i64::from(*side))).collect();
    let descriptor = file.add_object(dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name.clone(),
        "Ascent" => i64::from(facts.ascent),
        "Descent" => i64::from(facts.descent),
        "CapHeight" => i64::from(facts.ascent),
        "ItalicAngle" => 0,
        // Nonsymbolic: what the codes mean is told by the map to Unicode.
        "Flags" => 32,
        "StemV" => if face.weight() > 400 { 166 } else { 88 },
        "FontBBox" => bounds,
        "FontFile2" => program,
    });
    let glyphs = file.add_object(Stream::new(Dictionary::new(), glyph_of_code));
    let meanings = file.add_object(Stream::new(Dictionary::new(), meanings(codes).into_bytes()));
    let widths: Vec<Object> = codes.list.iter().map(|(_, advance)| i64::from(*advance).into()).collect();
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

/// A map may name at most so many codes at once.
const AT_ONCE: usize = 100;

/// What each code is read as.
fn meanings(codes: &FaceCodes) -> String {
    let mut out = String::with_capacity(400 + 20 * codes.list.len());
    out.push_str(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n\
         /Registry (Adobe) def\n/Ordering (UCS) def\n/Supplement 0 def\nend def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n",
    );
    let codes: Vec<(usize, &str)> =
        codes.list.iter().enumerate().map(|(at, (code, _))| (at + 1, code.text.as_str())).collect();
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
