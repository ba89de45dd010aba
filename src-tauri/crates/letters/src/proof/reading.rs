//! What a file says, page by page, and the hashes by which two files are told apart.

use super::{
    Digest32,
    digest::{MOST, Walk, is_picture},
    words::{self, Passage},
};
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A letter is far smaller.
const LARGEST: usize = 32 << 20;

/// Why a file cannot be read back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be read: {0}")]
pub struct Unreadable(pub String);

/// A page as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageReading {
    /// Its words, passage by passage in the order in which they are drawn, running heads and feet included.
    pub passages: Vec<Passage>,
    /// Of its pictures.
    pub pictures: Digest32,
    /// Of what is drawn on it, with the fonts: the words, lines, boxes and codes at their places.
    pub drawing: Digest32,
    /// Of all else that belongs to it: size, notes and forms laid over it.
    pub laid_over: Digest32,
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its pages.
    pub pages: Vec<PageReading>,
    /// Of the properties: title, author, dates.
    pub properties: Digest32,
    /// Of everything that the file holds, but for its seal.
    pub whole: Digest32,
}

impl Reading {
    /// Reads a file.
    ///
    /// # Errors
    /// [`Unreadable`] when it is no file of this kind, is encrypted or too large.
    pub fn of(bytes: &[u8]) -> Result<Self, Unreadable> {
        Ok(Self::of_file(&load(bytes)?))
    }

    pub(super) fn of_file(file: &Document) -> Self {
        let ids: Vec<ObjectId> = file.get_pages().into_values().collect();
        let pages = ids.iter().map(|id| page(file, &ids, *id)).collect();
        let mut properties = Walk::new(file);
        for (dictionary, key) in [(Some(&file.trailer), &b"Info"[..]), (file.catalog().ok(), b"Metadata")] {
            match dictionary.and_then(|dictionary| dictionary.get(key).ok()) {
                Some(found) => properties.object(found, 0),
                None => properties.raw(b""),
            }
        }
        Self { pages, properties: properties.finish(), whole: whole(file, &ids) }
    }

    /// Of all words of the file, as they are read one after another: where a line ends is no part of it.
    #[must_use]
    pub fn words(&self) -> Digest32 {
        let mut hash = Sha256::new();
        for page in &self.pages {
            for word in page.passages.iter().flat_map(|passage| passage.drawn.split_whitespace()) {
                hash.update(word.as_bytes());
                hash.update(b" ");
            }
            hash.update(b"\x0c");
        }
        hash.finalize().into()
    }
}

/// Opens a file within bounds.
pub(super) fn load(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable(format!("{} bytes", bytes.len())));
    }
    let options = LoadOptions { max_decompressed_size: Some(MOST), ..LoadOptions::default() };
    let file = Document::load_mem_with_options(bytes, options).map_err(|e| Unreadable(e.to_string()))?;
    if file.is_encrypted() || file.was_encrypted() {
        return Err(Unreadable("it is encrypted".to_owned()));
    }
    if file.get_pages().is_empty() {
        return Err(Unreadable("it has no pages".to_owned()));
    }
    Ok(file)
}

/// An entry of a page, or of whatever it inherits from.
fn inherited<'d>(file: &'d Document, page: &'d Dictionary, key: &[u8]) -> Option<&'d Object> {
    let (mut node, mut seen) = (page, 0);
    loop {
        if let Ok(found) = node.get(key) {
            return Some(found);
        }
        seen += 1;
        node = node.get_deref(b"Parent", file).and_then(Object::as_dict).ok().filter(|_| seen < 64)?;
    }
}

const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];

fn page(file: &Document, pages: &[ObjectId], id: ObjectId) -> PageReading {
    let empty = Dictionary::new();
    let page = file.get_dictionary(id).unwrap_or(&empty);
    let walk = || {
        let mut walk = Walk::new(file);
        pages.iter().for_each(|page| walk.know(*page));
        walk
    };
    let (mut pictures, mut drawing, mut laid_over) = (walk(), walk(), walk());
    let resources = inherited(file, page, b"Resources").and_then(|found| file.dereference(found).ok());
    let resources = resources.and_then(|(_, found)| found.as_dict().ok());
    if let Some(resources) = resources {
        if let Ok(found) = resources.get(b"XObject") {
            pictures.object(found, 0);
        }
        drawing.dictionary(resources, &[b"XObject", b"ProcSet"], 0);
    }
    drawing.raw(file.get_page_content_with_limit(id, MOST).unwrap_or_default().trim_ascii_end());
    for key in INHERITED.iter().skip(1) {
        laid_over.raw(key);
        if let Some(found) = inherited(file, page, key) {
            laid_over.object(found, 0);
        }
    }
    let beside = [&INHERITED[..], &[b"Parent", b"Contents", b"StructParents"]].concat();
    laid_over.dictionary(page, &beside, 0);
    PageReading {
        passages: words::passages(file, id),
        pictures: pictures.finish(),
        drawing: drawing.finish(),
        laid_over: laid_over.finish(),
    }
}

/// Everything that the catalogue reaches, page after page: how the pages are bundled is no part of it.
fn whole(file: &Document, pages: &[ObjectId]) -> Digest32 {
    let mut walk = Walk::new(file);
    pages.iter().for_each(|page| walk.know(*page));
    for id in pages {
        let Ok(page) = file.get_dictionary(*id) else { continue };
        for key in INHERITED {
            walk.raw(key);
            if let Some(found) = inherited(file, page, key) {
                walk.object(found, 0);
            }
        }
        walk.raw(file.get_page_content_with_limit(*id, MOST).unwrap_or_default().trim_ascii_end());
        walk.dictionary(page, &[&INHERITED[..], &[b"Parent", b"Contents"]].concat(), 0);
    }
    if let Ok(catalog) = file.catalog() {
        walk.dictionary(catalog, &[b"Pages", super::seal::PLACE], 0);
        // Whatever else keeps its data there is no seal.
        let others = catalog.get_deref(super::seal::PLACE, file).and_then(Object::as_dict);
        if let Ok(others) = others {
            walk.dictionary(others, &[super::seal::NAME], 0);
        } else {
            walk.dictionary(&Dictionary::new(), &[], 0);
        }
    }
    if let Ok(info) = file.trailer.get(b"Info") {
        walk.object(info, 0);
    }
    walk.finish()
}

/// Pictures within a file that another program made, as a camera or scanner wrote them: a letter that was scanned.
///
/// # Errors
/// As [`Reading::of`].
pub fn pictures(bytes: &[u8]) -> Result<Vec<Vec<u8>>, Unreadable> {
    let file = load(bytes)?;
    let mut seen = BTreeSet::new();
    let pictures = file.objects.iter().filter_map(|(id, object)| {
        let stream = object.as_stream().ok().filter(|stream| is_picture(&stream.dict))?;
        seen.insert(*id).then(|| stream.content.clone())
    });
    Ok(pictures.take(64).collect())
}
