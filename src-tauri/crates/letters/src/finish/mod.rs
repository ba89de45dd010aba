//! Makes the writer's document an archivable and accessible one (PDF/A-2a, PDF/UA-1).

mod fonts;
mod metadata;
mod outline;
mod pictures;
pub(crate) mod save;
mod structure;

use std::sync::OnceLock;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, XObjectId};

use crate::codes::Codes;
use crate::document::Document;
use crate::draw::Drawn;
use crate::draw::pen::{font_name, picture_name};
use crate::error::LetterError;
use crate::layout::flow::Flow;
use crate::pack::Packer;
use crate::pictures::Pictures;
use crate::sheet::Sheet;
use save::save;

/// sRGB, so that colours are defined without the device that shows them.
const PROFILE: &[u8] = include_bytes!("../../icc/sRGB-v2-magic.icc");

fn failed(e: impl std::fmt::Display) -> LetterError {
    LetterError::Writer(e.to_string())
}

/// Writes the file.
pub(crate) fn finish(doc: &Document, flow: Flow, mut drawn: Drawn) -> Result<Vec<u8>, LetterError> {
    let pages = std::mem::take(&mut drawn.pages);
    let mut file = frame(pages.len(), flow.frame.sheet, flow.pictures)?;
    let fonts = fonts(&mut file, &drawn.codes)?;
    fill(&mut file, pages, fonts)?;
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = structure::add(&mut file, &flow.tree, &drawn.owners, &page_ids)?;
    let outline = outline::add(&mut file, &drawn.outline, &page_ids);
    let information = metadata::information(doc)?;
    let information = file.add_object(information);
    let xmp = metadata::xmp(doc)?;
    let xmp = file.add_object(xmp);
    let intent = output_intent(&mut file)?;
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
    let mut packer = Packer::new();
    compress(&mut file, &mut packer)?;
    save(&mut file, &mut packer)
}

/// Writes a file out once more, after something was added to it.
pub(crate) fn save_again(file: &mut lopdf::Document) -> Result<Vec<u8>, LetterError> {
    save(file, &mut Packer::new())
}

/// The fonts that have codes, by name.
fn fonts(file: &mut lopdf::Document, codes: &Codes) -> Result<Dictionary, LetterError> {
    let mut out = Dictionary::new();
    for font in codes.fonts.iter().flatten() {
        let reference = fonts::add(file, font)?;
        out.set(font_name(font.face), reference);
    }
    Ok(out)
}

/// The file with its empty pages and its pictures.
fn frame(count: usize, sheet: Sheet, pictures: Pictures) -> Result<lopdf::Document, LetterError> {
    let mut pdf = PdfDocument::new("");
    for (number, picture) in pictures.list.into_iter().enumerate() {
        pdf.resources.xobjects.map.insert(XObjectId(picture_name(number)), pictures::object(picture));
    }
    let (width, height) = sheet.millimetres();
    pdf.pages = (0..count).map(|_| PdfPage::new(Mm(width), Mm(height), Vec::new())).collect();
    let options =
        PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let mut warnings = Vec::new();
    let file = pdf.to_lopdf_document(&options, &mut warnings);
    // The writer only warns of what would leave a hole on the page.
    match warnings.first() {
        Some(warning) => Err(LetterError::Writer(warning.msg.clone())),
        None => Ok(file),
    }
}

/// Puts the content onto the pages.
fn fill(file: &mut lopdf::Document, pages: Vec<Vec<u8>>, fonts: Dictionary) -> Result<(), LetterError> {
    let fonts = file.add_object(fonts);
    let ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    if ids.len() != pages.len() {
        return Err(failed("a page went missing"));
    }
    for (id, content) in ids.into_iter().zip(pages) {
        let page = file.get_dictionary_mut(id).map_err(failed)?;
        for needless in ["Annots", "TrimBox", "CropBox"] {
            page.remove(needless.as_bytes());
        }
        let [contents, resources] = [page.get(b"Contents"), page.get(b"Resources")]
            .map(|entry| entry.and_then(Object::as_reference).map_err(failed));
        let (contents, resources) = (contents?, resources?);
        file.get_object_mut(contents).and_then(Object::as_stream_mut).map_err(failed)?.set_content(content);
        let resources = file.get_dictionary_mut(resources).map_err(failed)?;
        resources.set("Font", fonts);
        for needless in ["ExtGState", "Shading"] {
            resources.remove(needless.as_bytes());
        }
    }
    Ok(())
}

fn output_intent(file: &mut lopdf::Document) -> Result<Object, LetterError> {
    // The same in every letter.
    static PACKED: OnceLock<Vec<u8>> = OnceLock::new();
    let packed = match PACKED.get() {
        Some(packed) => packed,
        None => {
            let packed = Packer::new().pack(PROFILE)?;
            PACKED.get_or_init(|| packed)
        }
    };
    let profile = Stream::new(dictionary! { "N" => 3, "Filter" => "FlateDecode" }, packed.clone());
    let profile = file.add_object(profile);
    Ok(Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    }))
}

fn compress(file: &mut lopdf::Document, packer: &mut Packer) -> Result<(), LetterError> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        // Metadata stay readable for programs that do not know the format.
        if stream.dict.has_type(b"Metadata") || stream.dict.has(b"Filter") {
            continue;
        }
        let packed = packer.pack(&stream.content)?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}
