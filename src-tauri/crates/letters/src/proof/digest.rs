//! A hash of all that an object reaches, whatever order, numbers and compression a program gave it.

use super::Digest32;
use lopdf::{Dictionary, Document, Object, ObjectId};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};

/// A stream of a letter is far smaller; one that unfolds beyond this is no letter.
pub(super) const MOST: usize = 64 << 20;
/// The structure of a file nests no deeper.
const DEEPEST: usize = 200;

/// Walks objects and hashes them.
pub(super) struct Walk<'d> {
    file: &'d Document,
    hash: Sha256,
    /// Objects that were met, by the order in which they were.
    met: HashMap<ObjectId, u64>,
    count: u64,
}

impl<'d> Walk<'d> {
    pub(super) fn new(file: &'d Document) -> Self {
        Self { file, hash: Sha256::new(), met: HashMap::new(), count: 0 }
    }

    /// What refers to this is told by its place alone.
    pub(super) fn know(&mut self, id: ObjectId) {
        self.count += 1;
        self.met.insert(id, self.count);
    }

    pub(super) fn finish(self) -> Digest32 {
        self.hash.finalize().into()
    }

    fn mark(&mut self, kind: u8, length: usize) {
        self.hash.update([kind]);
        self.hash.update((length as u64).to_be_bytes());
    }

    fn bytes(&mut self, kind: u8, bytes: &[u8]) {
        self.mark(kind, bytes.len());
        self.hash.update(bytes);
    }

    /// Bytes that are no object.
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.bytes(b'x', bytes);
    }

    /// An object and all that it reaches.
    pub(super) fn object(&mut self, object: &Object, depth: usize) {
        if depth > DEEPEST {
            return self.mark(b'!', 0);
        }
        match object {
            Object::Null => self.mark(b'0', 0),
            Object::Boolean(is) => self.mark(b'b', usize::from(*is)),
            // A program may write a whole number as either.
            Object::Integer(number) => self.number(*number as f64),
            Object::Real(number) => self.number(f64::from(*number)),
            Object::Name(name) => self.bytes(b'n', name),
            Object::String(text, _) => self.bytes(b's', text),
            Object::Array(items) => {
                self.count += 1;
                self.mark(b'a', items.len());
                items.iter().for_each(|item| self.object(item, depth + 1));
            }
            Object::Dictionary(dictionary) => self.dictionary(dictionary, &[], depth),
            Object::Stream(stream) => {
                let plain = stream.decompressed_content_with_limit(MOST).ok();
                let plain = plain.filter(|_| !is_picture(&stream.dict));
                let skipped: &[&[u8]] = match plain {
                    Some(_) => &[b"Length", b"Filter", b"DecodeParms"],
                    None => &[b"Length"],
                };
                self.dictionary(&stream.dict, skipped, depth);
                // Programs add a line feed to what they compress, and take it away.
                self.bytes(b't', plain.as_ref().unwrap_or(&stream.content).trim_ascii_end());
            }
            Object::Reference(id) => {
                if let Some(number) = self.met.get(id) {
                    let number = *number;
                    return self.bytes(b'r', &number.to_be_bytes());
                }
                match self.file.objects.get(id) {
                    Some(object) => {
                        // The number that it gets is the same where a program wrote it out in its place.
                        if matches!(object, Object::Array(_) | Object::Dictionary(_) | Object::Stream(_)) {
                            self.met.insert(*id, self.count + 1);
                        }
                        self.object(object, depth + 1);
                    }
                    None => self.mark(b'0', 0),
                }
            }
        }
    }

    fn number(&mut self, number: f64) {
        // Beyond a ten-thousandth of a point nothing is seen, and programs write it differently.
        self.bytes(b'i', &((number * 10_000.0).round() as i64).to_be_bytes());
    }

    /// A dictionary without some of its keys, in the order of the others.
    pub(super) fn dictionary(&mut self, dictionary: &Dictionary, skipped: &[&[u8]], depth: usize) {
        let entries: BTreeMap<&[u8], &Object> = dictionary
            .iter()
            .filter(|(key, value)| !skipped.contains(&key.as_slice()) && !matches!(value, Object::Null))
            .map(|(key, value)| (key.as_slice(), value))
            .collect();
        self.count += 1;
        self.mark(b'd', entries.len());
        for (key, value) in entries {
            self.bytes(b'k', key);
            self.object(value, depth + 1);
        }
    }
}

/// Pictures stay as the camera's file had them: to decode them here would prove nothing more.
pub(super) fn is_picture(dictionary: &Dictionary) -> bool {
    let name = |object: &Object| object.as_name().ok().map(<[u8]>::to_vec);
    let filters: Vec<Vec<u8>> = match dictionary.get(b"Filter") {
        Ok(Object::Array(all)) => all.iter().filter_map(name).collect(),
        Ok(one) => name(one).into_iter().collect(),
        Err(_) => Vec::new(),
    };
    filters.iter().any(|filter| matches!(filter.as_slice(), b"DCTDecode" | b"JPXDecode" | b"CCITTFaxDecode"))
}
