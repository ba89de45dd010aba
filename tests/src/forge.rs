//! What somebody may do to a letter: each of these changes one thing.
//!
//! They panic where a file is not one of ours: the test that uses them has failed then.
#![allow(clippy::missing_panics_doc, reason = "said above")]

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, content::Content, dictionary};

/// Numbers that look like chance and are the same in every run, from the one that it begins with.
pub struct Chance(pub u64);

impl Chance {
    /// A number below this one.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most.max(1)
    }

    /// One of them.
    pub fn of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        let at = self.below(all.len());
        &all[at]
    }
}

/// The file as a document.
#[must_use]
pub fn opened(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// The document as a file.
#[must_use]
pub fn written(mut file: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

fn pages(file: &Document) -> Vec<ObjectId> {
    file.get_pages().into_values().collect()
}

fn content(file: &Document, page: ObjectId) -> Content {
    Content::decode(&file.get_page_content(page)).unwrap()
}

fn put(file: &mut Document, page: ObjectId, content: Vec<u8>) {
    let id = file.add_object(Stream::new(Dictionary::new(), content));
    file.get_dictionary_mut(page).unwrap().set("Contents", id);
}

/// Operation, operand, part of an array, font, code.
type Shown = (usize, usize, usize, Vec<u8>, [u8; 2]);

/// Every code that is shown on a page: operation, operand, part of an array, place; with its font.
fn shown(content: &Content) -> Vec<Shown> {
    let (mut all, mut font) = (Vec::new(), Vec::new());
    for (nth, operation) in content.operations.iter().enumerate() {
        match operation.operator.as_str() {
            "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
            "Tj" | "TJ" => {
                let parts = match &operation.operands[0] {
                    Object::Array(parts) => parts.clone(),
                    one => vec![one.clone()],
                };
                for (part, object) in parts.iter().enumerate() {
                    let Object::String(codes, _) = object else { continue };
                    for (at, code) in codes.chunks_exact(2).enumerate() {
                        all.push((nth, part, at, font.clone(), [code[0], code[1]]));
                    }
                }
            }
            _ => {}
        }
    }
    all
}

/// What the codes of a font say.
fn says(file: &Document, page: ObjectId, font: &[u8], code: [u8; 2]) -> String {
    let fonts = file.get_page_fonts(page).unwrap();
    let map = fonts[font].get_deref(b"ToUnicode", file).and_then(Object::as_stream).unwrap();
    let map = String::from_utf8(map.decompressed_content().unwrap()).unwrap();
    let wanted = format!("<{:02x}{:02x}>", code[0], code[1]);
    let line = map.lines().find(|line| line.to_lowercase().starts_with(&wanted));
    let digits = line.and_then(|line| line.split(['<', '>']).nth(3)).unwrap_or_default();
    let units: Vec<u16> = digits
        .as_bytes()
        .chunks_exact(4)
        .map(|four| u16::from_str_radix(std::str::from_utf8(four).unwrap(), 16).unwrap())
        .collect();
    String::from_utf16(&units).unwrap()
}

/// One character of the visible text is another one of the same font, as `may` picks them.
pub fn character(bytes: &[u8], chance: &mut Chance, may: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let mut content = content(&file, page);
    let all = shown(&content);
    for _ in 0..400 {
        let (nth, part, at, font, code) = chance.of(&all).clone();
        let other = chance.of(&all).clone();
        let [old, new] = [code, other.4].map(|code| says(&file, page, &font, code));
        if other.3 != font || old == new || !may(&old) || !may(&new) {
            continue;
        }
        let operand = &mut content.operations[nth].operands[0];
        let string = match operand {
            Object::Array(parts) => &mut parts[part],
            one => one,
        };
        let Object::String(codes, _) = string else { continue };
        codes[2 * at..2 * at + 2].copy_from_slice(&other.4);
        put(&mut file, page, content.encode().unwrap());
        return Some(written(file));
    }
    None
}

/// A passage is no longer there.
pub fn passage_taken(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let mut content = content(&file, page);
    let texts: Vec<usize> = (0..content.operations.len())
        .filter(|nth| matches!(content.operations[*nth].operator.as_str(), "Tj" | "TJ"))
        .collect();
    content.operations.remove(*chance.of(&texts));
    put(&mut file, page, content.encode().unwrap());
    written(file)
}

/// Something moves on the page: a line, a box, a stretch of the code, a word.
pub fn moved(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let mut content = content(&file, page);
    let placed: Vec<usize> = (0..content.operations.len())
        .filter(|nth| matches!(content.operations[*nth].operator.as_str(), "Td" | "Tm" | "m" | "l" | "re"))
        .collect();
    let operation = &mut content.operations[*chance.of(&placed)];
    let last = operation.operands.last_mut().unwrap();
    *last = Object::Real(last.as_float().unwrap() + 3.0);
    put(&mut file, page, content.encode().unwrap());
    written(file)
}

/// A white box, or words, over what stands there.
pub fn painted_over(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let (x, y) = (60 + chance.below(300), 100 + chance.below(600));
    let paint = match chance.below(2) {
        0 => format!("q 1 1 1 rg {x} {y} 120 12 re f Q"),
        _ => format!("/Artifact BMC q 0 0 0 rg {x} {y} 2 40 re f Q EMC"),
    };
    let content = [file.get_page_content(page), paint.into_bytes()].concat();
    put(&mut file, page, content);
    written(file)
}

/// A note, a stamp or a field is laid over the page.
pub fn annotated(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let subtype = *chance.of(&["FreeText", "Stamp", "Square", "Widget"]);
    let place = i64::try_from(chance.below(500)).unwrap();
    let note = file.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => subtype,
        "Rect" => vec![50.into(), place.into(), 300.into(), (place + 20).into()],
        "Contents" => Object::string_literal("Approved"),
    });
    file.get_dictionary_mut(page).unwrap().set("Annots", vec![note.into()]);
    written(file)
}

fn kids(file: &mut Document) -> &mut Vec<Object> {
    let root = file.catalog().unwrap().get(b"Pages").and_then(Object::as_reference).unwrap();
    let tree = file.get_dictionary_mut(root).unwrap();
    tree.get_mut(b"Kids").and_then(Object::as_array_mut).unwrap()
}

fn counted(mut file: Document) -> Vec<u8> {
    let count = i64::try_from(kids(&mut file).len()).unwrap();
    let root = file.catalog().unwrap().get(b"Pages").and_then(Object::as_reference).unwrap();
    file.get_dictionary_mut(root).unwrap().set("Count", count);
    written(file)
}

/// The first page stands last.
#[must_use]
pub fn pages_swapped(bytes: &[u8]) -> Vec<u8> {
    let mut file = opened(bytes);
    let kids = kids(&mut file);
    let last = kids.len() - 1;
    kids.swap(0, last);
    counted(file)
}

/// A page is missing.
#[must_use]
pub fn page_taken(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let kids = kids(&mut file);
    let at = chance.below(kids.len());
    kids.remove(at);
    counted(file)
}

/// A page stands there twice.
#[must_use]
pub fn page_doubled(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let copy = file.get_object(page).unwrap().clone();
    let copy = file.add_object(copy);
    kids(&mut file).push(copy.into());
    counted(file)
}

/// A part of a page is not shown, or it stands on its head.
#[must_use]
pub fn page_cropped(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let cut = i64::try_from(200 + chance.below(200)).unwrap();
    let page = file.get_dictionary_mut(page).unwrap();
    let (key, value) = match chance.below(3) {
        0 => ("CropBox", Object::Array(vec![0.into(), cut.into(), 595.into(), 842.into()])),
        1 => ("Rotate", 180.into()),
        _ => ("UserUnit", 2.into()),
    };
    page.set(key, value);
    written(file)
}

/// Another picture stands in the place of one.
pub fn picture(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let is_picture = |object: &&mut Object| {
        let stream = object.as_stream().ok();
        stream.is_some_and(|stream| stream.dict.has_type(b"XObject") && stream.dict.has(b"Width"))
    };
    let stream = file.objects.values_mut().find(is_picture).unwrap().as_stream_mut().unwrap();
    // Beyond the tables: the file stays a JPEG, the face becomes another.
    let at = stream.content.len() / 2 + chance.below(stream.content.len() / 3);
    stream.content[at] = stream.content[at].wrapping_add(1 + u8::try_from(chance.below(200)).unwrap());
    written(file)
}

/// Title, author or dates are others.
#[must_use]
pub fn properties(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let info = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
    match chance.below(5) {
        0 => file.get_dictionary_mut(info).unwrap().set("Title", Object::string_literal("Recognition")),
        1 => file.get_dictionary_mut(info).unwrap().set("Author", Object::string_literal("Another office")),
        2 => file
            .get_dictionary_mut(info)
            .unwrap()
            .set("CreationDate", Object::string_literal("D:20200101000000Z")),
        3 => {
            file.trailer.remove(b"Info");
        }
        _ => {
            let xmp = file.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
            let stream = file.get_object_mut(xmp).and_then(Object::as_stream_mut).unwrap();
            let text = String::from_utf8(stream.content.clone()).unwrap().replacen("2026", "2025", 1);
            stream.set_content(text.into_bytes());
        }
    }
    written(file)
}

/// What is read aloud, jumped to or copied says something else than what is seen.
pub fn hidden(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    match chance.below(4) {
        0 => {
            let figures: Vec<ObjectId> = file
                .objects
                .iter()
                .filter(|(_, object)| object.as_dict().is_ok_and(|dict| dict.has(b"Alt")))
                .map(|(id, _)| *id)
                .collect();
            let figure = *chance.of(&figures);
            file.get_dictionary_mut(figure).unwrap().set("Alt", Object::string_literal("Another"));
        }
        1 => {
            let action = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
            file.catalog_mut().unwrap().set("OpenAction", action);
        }
        2 => file.catalog_mut().unwrap().set("Lang", Object::string_literal("xx")),
        _ => {
            let file_of = Stream::new(Dictionary::new(), b"another letter".to_vec());
            let attached = file.add_object(file_of);
            file.catalog_mut().unwrap().set("AF", vec![attached.into()]);
        }
    }
    written(file)
}

/// The letters that codes stand for, or their shapes, are others.
pub fn font(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let page = *chance.of(&pages(&file));
    let fonts: Vec<Dictionary> = file.get_page_fonts(page).unwrap().into_values().cloned().collect();
    let font = chance.of(&fonts).clone();
    let map = font.get(b"ToUnicode").and_then(Object::as_reference).unwrap();
    let descendant = font.get_deref(b"DescendantFonts", &file).and_then(Object::as_array).unwrap()[0].clone();
    let (_, descendant) = file.dereference(&descendant).unwrap();
    let glyphs = descendant.as_dict().unwrap().get(b"CIDToGIDMap").and_then(Object::as_reference).unwrap();
    let (id, unit) = if chance.below(2) == 0 { (map, 0) } else { (glyphs, 2) };
    let stream = file.get_object_mut(id).and_then(Object::as_stream_mut).unwrap();
    let mut plain = stream.decompressed_content().unwrap();
    if unit == 0 {
        let text = String::from_utf8(plain).unwrap();
        plain = text.replacen("<0001>", "<0002>", 1).into_bytes();
        plain.extend(b" ");
        plain.extend(b"%");
    } else {
        // The first two glyphs change places.
        plain.swap(2, 4);
        plain.swap(3, 5);
    }
    stream.dict.remove(b"Filter");
    stream.set_content(plain);
    written(file)
}

/// What an editor appends to a file without touching what is there.
pub fn appended(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = lopdf::IncrementalDocument::load_from(bytes).unwrap();
    let pages: Vec<ObjectId> = file.get_prev_documents().get_pages().into_values().collect();
    let page = *chance.of(&pages);
    let (x, y) = (60 + chance.below(300), 100 + chance.below(600));
    let old = file.get_prev_documents().get_page_content(page);
    let paint = [old, format!("q 1 1 1 rg {x} {y} 90 14 re f Q").into_bytes()].concat();
    file.opt_clone_object_to_new_document(page).unwrap();
    let id = file.new_document.add_object(Stream::new(Dictionary::new(), paint));
    file.new_document.get_dictionary_mut(page).unwrap().set("Contents", id);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// A bit anywhere in the file is another.
pub fn bit(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = chance.below(bytes.len());
    bytes[at] ^= 1 << chance.below(8);
    bytes
}

fn piece(file: &mut Document) -> &mut Dictionary {
    let catalog = file.catalog_mut().unwrap();
    let pieces = catalog.get_mut(b"PieceInfo").and_then(Object::as_dict_mut).unwrap();
    pieces.get_mut(b"Panah").and_then(Object::as_dict_mut).unwrap()
}

/// A byte of the seal is another.
pub fn seal(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut file = opened(bytes);
    let data = piece(&mut file).get(b"Private").and_then(Object::as_reference).unwrap();
    let stream = file.get_object_mut(data).and_then(Object::as_stream_mut).unwrap();
    // Between what it begins and ends with.
    let at = 11 + chance.below(stream.content.len() - 12);
    stream.content[at] ^= 1 << chance.below(8);
    written(file)
}

/// The seal is no longer there.
pub fn unsealed(bytes: &[u8]) -> Vec<u8> {
    let mut file = opened(bytes);
    file.catalog_mut().unwrap().remove(b"PieceInfo");
    written(file)
}
