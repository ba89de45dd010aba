//! Makes the writer's document an archivable and accessible one (PDF/A-2a, PDF/UA-1).

mod metadata;
mod outline;
mod pictures;
mod structure;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use miniz_oxide::deflate::compress_to_vec_zlib;
use printpdf::{Mm, Op};
use printpdf::{PdfDocument, PdfFont, PdfPage, PdfSaveOptions};
use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::draw::Drawn;
use crate::draw::pen::{font_id, picture_id};
use crate::embed::{Embedded, embed};
use crate::error::LetterError;
use crate::fonts::{Face, Faces};
use crate::layout::flow::Flow;
use crate::pictures::Pictures;
use crate::sheet::Sheet;

/// sRGB, so that colours are defined without the device that shows them.
const PROFILE: &[u8] = include_bytes!("../../icc/sRGB-v2-magic.icc");

fn failed(e: impl std::fmt::Display) -> LetterError {
    LetterError::Writer(e.to_string())
}

/// Writes the file.
pub(crate) fn finish(
    doc: &Document,
    flow: Flow,
    mut drawn: Drawn,
    faces: &Faces,
) -> Result<Vec<u8>, LetterError> {
    let mut fonts = Vec::new();
    for face in Face::all() {
        let codes = &drawn.codes.faces[face.index()];
        if !codes.list.is_empty() {
            fonts.push((face, embed(face, codes, faces)?));
        }
    }
    let pages = std::mem::take(&mut drawn.pages);
    let mut file = write(pages, flow.frame.sheet, &fonts, flow.pictures)?;
    map_codes(&mut file, fonts)?;
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = structure::add(&mut file, &flow.tree, &drawn.owners, &page_ids)?;
    let outline = outline::add(&mut file, &drawn.outline, &page_ids);
    let information = metadata::information(doc)?;
    let information = file.add_object(information);
    let xmp = metadata::xmp(doc)?;
    let xmp = file.add_object(xmp);
    let intent = output_intent(&mut file);
    let catalog = file.catalog_mut().map_err(failed)?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", Object::string_literal(doc.lang.tag()));
    let direction: &[u8] = if doc.lang.is_rtl() { b"R2L" } else { b"L2R" };
    catalog.set(
        "ViewerPreferences",
        dictionary! {
            "DisplayDocTitle" => true,
            "Direction" => Object::Name(direction.to_vec()),
        },
    );
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![intent]);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    file.version = "1.7".into();
    file.trailer.set("Info", information);
    compress(&mut file)?;
    // Named by its content: the same letter is the same file.
    let mut bytes = Vec::new();
    file.trailer.remove(b"ID");
    file.save_to(&mut bytes).map_err(failed)?;
    let id = Sha256::digest(&bytes).iter().take(16).copied().collect();
    let id = Object::String(id, lopdf::StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    bytes.clear();
    file.save_to(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn write(
    pages: Vec<Vec<Op>>,
    sheet: Sheet,
    fonts: &[(Face, Embedded)],
    pictures: Pictures,
) -> Result<lopdf::Document, LetterError> {
    let mut pdf = PdfDocument::new("");
    for (face, embedded) in fonts {
        let font = PdfFont::new(embedded.font.clone());
        pdf.resources.fonts.map.insert(font_id(*face), font);
    }
    for (number, picture) in pictures.list.into_iter().enumerate() {
        pdf.resources.xobjects.map.insert(picture_id(number), pictures::object(picture));
    }
    let (width, height) = sheet.millimetres();
    pdf.pages = pages.into_iter().map(|ops| PdfPage::new(Mm(width), Mm(height), ops)).collect();
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let mut file = pdf.to_lopdf_document(&options, &mut warnings);
    // The writer only warns of what would leave a hole on the page.
    if let Some(warning) = warnings.first() {
        return Err(LetterError::Writer(warning.msg.clone()));
    }
    for page in file.get_pages().into_values() {
        let page = file.get_dictionary_mut(page).map_err(failed)?;
        page.remove(b"Annots");
    }
    Ok(file)
}

/// Tells the reader which glyph belongs to which code.
fn map_codes(file: &mut lopdf::Document, fonts: Vec<(Face, Embedded)>) -> Result<(), LetterError> {
    for (_, embedded) in fonts {
        let name = embedded.font.font_name.unwrap_or_default();
        let map = file.add_object(Stream::new(Dictionary::new(), embedded.glyph_of_code));
        let has_name =
            |d: &Dictionary| d.get(b"BaseFont").and_then(Object::as_name).ok() == Some(name.as_bytes());
        let font = file
            .objects
            .values_mut()
            .filter_map(|object| object.as_dict_mut().ok())
            .find(|d| d.has(b"DescendantFonts") && has_name(d))
            .ok_or_else(|| failed("a font went missing"))?;
        let descendants = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).map_err(failed)?;
        for descendant in descendants {
            let descendant = descendant.as_dict_mut().map_err(failed)?;
            descendant.set("CIDToGIDMap", map);
        }
    }
    Ok(())
}

fn output_intent(file: &mut lopdf::Document) -> Object {
    let profile = Stream::new(dictionary! { "N" => 3 }, PROFILE.to_vec());
    let profile = file.add_object(profile);
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    })
}

/// A tenth faster than the writer's 9, and hardly larger.
const LEVEL: u8 = 6;

fn compress(file: &mut lopdf::Document) -> Result<(), LetterError> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        // Metadata stay readable for programs that do not know the format.
        if stream.dict.has_type(b"Metadata") || stream.dict.has(b"Filter") {
            continue;
        }
        let mut plain = std::mem::take(&mut stream.content);
        let mut packed = compress_to_vec_zlib(&plain, LEVEL);
        // Data ending in a carriage return run into the line feed before `endstream`, and readers then
        // count one byte less. The last byte of packed data is a sum of the plain bytes, so these are
        // lengthened: text by a space, glyph maps and fonts by a code that is never used.
        while packed.last() == Some(&b'\r') {
            let filling: &[u8] = if plain.contains(&0) { &[0, 1] } else { b" " };
            plain.extend(filling);
            packed = compress_to_vec_zlib(&plain, LEVEL);
        }
        if stream.dict.has(b"Length1") {
            let length = i64::try_from(plain.len()).map_err(failed)?;
            stream.dict.set("Length1", length);
        }
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}
