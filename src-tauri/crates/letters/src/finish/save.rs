//! Writes the objects of a file down.
//!
//! All that is no stream goes into one packed stream: a letter has some hundred small dictionaries for its
//! structure, which say nearly the same and pack to a tenth.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, StringFormat};
use sha2::{Digest, Sha256};

use super::failed;
use crate::digits::digits;
use crate::error::LetterError;
use crate::pack::Packer;

/// Stands in the place of the name of the file until the rest is known.
const NAMELESS: [u8; 16] = [0; 16];

/// Writes a finished document out, named by its content: the same letter is the same file.
pub(crate) fn save(file: &mut Document, packer: &mut Packer) -> Result<Vec<u8>, LetterError> {
    let mut out = Vec::with_capacity(48 << 10);
    out.extend(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
    let own = |object: &Object| object.as_stream().is_ok_and(|stream| is_bookkeeping(&stream.dict));
    file.objects.retain(|_, object| !own(object));
    let last = file.objects.keys().map(|(number, _)| *number).max().unwrap_or(0);
    let (packing, crossing) = (last + 1, last + 2);
    // Of each number: nothing, where it begins, or its place in the packed stream.
    let mut places = vec![Place::Free; last as usize + 3];
    let mut set = |number: u32, place| {
        if let Some(slot) = places.get_mut(number as usize) {
            *slot = place;
        }
    };
    let (mut index, mut packed, mut count) = (Vec::new(), Vec::new(), 0u16);
    for ((number, _), object) in &file.objects {
        match object {
            Object::Stream(stream) => {
                set(*number, Place::At(out.len()));
                stream_object(&mut out, *number, &stream.dict, &stream.content);
            }
            other => {
                set(*number, Place::Packed(count));
                digits(&mut index, u64::from(*number));
                index.push(b' ');
                digits(&mut index, packed.len() as u64);
                index.push(b' ');
                write(&mut packed, other);
                packed.push(b'\n');
                count = count.checked_add(1).ok_or_else(|| failed("too many objects"))?;
            }
        }
    }
    set(packing, Place::At(out.len()));
    let mut dict = Dictionary::new();
    dict.set("Type", "ObjStm");
    dict.set("N", i64::from(count));
    dict.set("First", i64::try_from(index.len()).map_err(failed)?);
    dict.set("Filter", "FlateDecode");
    index.extend(packed);
    stream_object(&mut out, packing, &dict, &packer.pack(&index)?);
    let start = out.len();
    set(crossing, Place::At(start));
    let mut table = Vec::with_capacity(places.len() * 7);
    for place in &places {
        let (kind, first, second) = match place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(offset) => (1, u32::try_from(*offset).map_err(failed)?, 0),
            Place::Packed(at) => (2, packing, *at),
        };
        table.push(kind);
        table.extend(first.to_be_bytes());
        table.extend(second.to_be_bytes());
    }
    let mut dict = Dictionary::new();
    dict.set("Type", "XRef");
    dict.set("Size", i64::from(crossing) + 1);
    dict.set("W", vec![1.into(), 4.into(), 2.into()]);
    for key in ["Root", "Info"] {
        dict.set(key, file.trailer.get(key.as_bytes()).map_err(failed)?.clone());
    }
    let name = |name: [u8; 16]| Object::String(name.to_vec(), StringFormat::Hexadecimal);
    dict.set("ID", vec![name(NAMELESS), name(NAMELESS)]);
    dict.set("Filter", "FlateDecode");
    stream_object(&mut out, crossing, &dict, &packer.pack(&table)?);
    put(&mut out, format_args!("startxref\n{start}\n%%EOF"));
    name_file(&mut out, start)?;
    Ok(out)
}

/// Where an object is found.
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Packed(u16),
}

/// What a file says of its own objects is written anew.
fn is_bookkeeping(dict: &Dictionary) -> bool {
    dict.has_type(b"ObjStm") || dict.has_type(b"XRef")
}

/// Names the file by all of it.
fn name_file(out: &mut [u8], from: usize) -> Result<(), LetterError> {
    let digest = Sha256::digest(&*out);
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let (blank, named) = (hex(&NAMELESS), hex(digest.get(..16).unwrap_or_default()));
    let tail = out.get_mut(from..).unwrap_or_default();
    for _ in 0..2 {
        let at = tail.windows(blank.len()).position(|window| window == blank.as_bytes());
        let at = at.ok_or_else(|| failed("no place for the name of the file"))?;
        tail.get_mut(at..at + named.len()).unwrap_or_default().copy_from_slice(named.as_bytes());
    }
    Ok(())
}

fn put(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    // Writing to memory does not fail.
    out.write_fmt(text).unwrap_or_default();
}

fn stream_object(out: &mut Vec<u8>, number: u32, dict: &Dictionary, content: &[u8]) {
    put(out, format_args!("{number} 0 obj\n<<"));
    for (key, value) in dict.iter().filter(|(key, _)| key.as_slice() != b"Length") {
        entry(out, key, value);
    }
    put(out, format_args!("/Length {}>>stream\n", content.len()));
    out.extend_from_slice(content);
    out.extend(b"\nendstream\nendobj\n");
}

fn entry(out: &mut Vec<u8>, key: &[u8], value: &Object) {
    name(out, key);
    if matches!(
        value,
        Object::Integer(_) | Object::Real(_) | Object::Reference(_) | Object::Boolean(_) | Object::Null
    ) {
        out.push(b' ');
    }
    write(out, value);
}

fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for byte in name {
        match byte {
            b'!'..=b'~' if !b"#%()/<>[]{}".contains(byte) => out.push(*byte),
            byte => put(out, format_args!("#{byte:02x}")),
        }
    }
}

fn write(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(is) => put(out, format_args!("{is}")),
        Object::Integer(number) => {
            if *number < 0 {
                out.push(b'-');
            }
            digits(out, number.unsigned_abs());
        }
        Object::Real(number) => put(out, format_args!("{number}")),
        Object::Name(text) => name(out, text),
        Object::String(text, StringFormat::Hexadecimal) => {
            out.push(b'<');
            text.iter().for_each(|byte| put(out, format_args!("{byte:02x}")));
            out.push(b'>');
        }
        Object::String(text, StringFormat::Literal) => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
                    b'\r' => out.extend(b"\\r"),
                    byte => out.push(*byte),
                }
            }
            out.push(b')');
        }
        Object::Array(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                write(out, item);
            }
            out.push(b']');
        }
        Object::Dictionary(dict) => {
            out.extend(b"<<");
            dict.iter().for_each(|(key, value)| entry(out, key, value));
            out.extend(b">>");
        }
        // A stream is never within another object.
        Object::Stream(_) => out.extend(b"null"),
        Object::Reference((number, generation)) => {
            digits(out, u64::from(*number));
            out.push(b' ');
            digits(out, u64::from(*generation));
            out.extend(b" R");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, Object, Packer, StringFormat, is_bookkeeping, save};
    use lopdf::{Stream, dictionary};

    /// The objects of a document, without what it says of them itself.
    fn said(file: &Document) -> Vec<(lopdf::ObjectId, &Object)> {
        let own = |object: &Object| object.as_stream().is_ok_and(|stream| is_bookkeeping(&stream.dict));
        file.objects.iter().filter(|(_, object)| !own(object)).map(|(id, object)| (*id, object)).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let mut file = Document::new();
        let info = file.add_object(dictionary! { "Title" => Object::string_literal("(a) \\ \r\n b") });
        let pages =
            file.add_object(dictionary! { "Type" => "Pages", "Count" => 0, "Kids" => Vec::<Object>::new() });
        file.add_object(Stream::new(dictionary! { "A#1 b" => -0.5 }, b"ends in \r".to_vec()));
        file.add_object(vec![
            Object::Null,
            true.into(),
            Object::String(vec![0, 255], StringFormat::Hexadecimal),
            Object::String((0..=255).collect(), StringFormat::Literal),
            1.25.into(),
            "n/a".into(),
        ]);
        let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        file.trailer.set("Root", root);
        file.trailer.set("Info", info);
        let bytes = save(&mut file, &mut Packer::new()).unwrap();
        let mut again = Document::load_mem(&bytes).unwrap();
        for ((id, written), (found, read)) in said(&file).into_iter().zip(said(&again)) {
            assert_eq!(id, found);
            match (written, read) {
                (Object::Stream(a), Object::Stream(b)) => assert_eq!(a.content, b.content),
                (a, b) => assert_eq!(a, b),
            }
        }
        assert_eq!(said(&file).len(), said(&again).len());
        // Written again, it is the same file.
        assert_eq!(save(&mut again, &mut Packer::new()).unwrap(), bytes);
    }
}
