//! Faults that make a file break what it claims.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, content::Content, dictionary};

/// A fault and the standard that it breaks.
pub struct Fault {
    pub name: &'static str,
    /// `a` or `ua`.
    pub breaks: &'static str,
    pub plant: fn(&[u8]) -> Vec<u8>,
}

pub const ALL: &[Fault] = &[
    Fault { name: "no-output-intent", breaks: "a", plant: no_output_intent },
    Fault { name: "untagged-text", breaks: "ua", plant: untagged_text },
    Fault { name: "no-alternative", breaks: "ua", plant: no_alternative },
    Fault { name: "wrong-widths", breaks: "a", plant: wrong_widths },
    Fault { name: "no-title", breaks: "ua", plant: no_title },
    Fault { name: "no-language", breaks: "ua", plant: no_language },
    Fault { name: "no-map-of-codes", breaks: "a", plant: no_map_of_codes },
    Fault { name: "no-structure", breaks: "a", plant: no_structure },
    Fault { name: "script", breaks: "a", plant: script },
    Fault { name: "font-not-embedded", breaks: "a", plant: font_not_embedded },
];

fn changed(bytes: &[u8], change: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut file = Document::load_mem(bytes).unwrap();
    change(&mut file);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// Written anew and not changed.
pub fn untouched(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |_| {})
}

fn without(bytes: &[u8], key: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        file.catalog_mut().unwrap().remove(key).expect("it was there");
    })
}

fn no_output_intent(bytes: &[u8]) -> Vec<u8> {
    without(bytes, b"OutputIntents")
}

fn no_language(bytes: &[u8]) -> Vec<u8> {
    without(bytes, b"Lang")
}

fn no_structure(bytes: &[u8]) -> Vec<u8> {
    without(bytes, b"StructTreeRoot")
}

fn script(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let action = dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
        file.catalog_mut().unwrap().set("OpenAction", action);
    })
}

fn untagged_text(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let page = *file.get_pages().values().next().unwrap();
        let mut content = Content::decode(&file.get_page_content(page)).unwrap();
        // The first mark of the structure and its end go.
        let begin = content.operations.iter().position(|one| one.operator == "BDC").unwrap();
        let end = content.operations[begin..].iter().position(|one| one.operator == "EMC").unwrap();
        content.operations.remove(begin + end);
        content.operations.remove(begin);
        let content = file.add_object(Stream::new(Dictionary::new(), content.encode().unwrap()));
        file.get_dictionary_mut(page).unwrap().set("Contents", content);
    })
}

/// The first dictionary that fits.
fn first(file: &Document, fits: impl Fn(&Dictionary) -> bool) -> ObjectId {
    let found = file.objects.iter().find(|(_, object)| object.as_dict().is_ok_and(&fits));
    *found.expect("there is one").0
}

fn is(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|found| found == name)
}

fn no_alternative(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let figure = first(file, |one| is(one, b"S", b"Figure"));
        file.get_dictionary_mut(figure).unwrap().remove(b"Alt").expect("it was there");
    })
}

fn descendant(file: &Document) -> ObjectId {
    first(file, |one| is(one, b"Subtype", b"CIDFontType2") || is(one, b"Subtype", b"CIDFontType0"))
}

fn wrong_widths(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let id = match file.objects.iter().find(|(_, o)| o.as_dict().is_ok_and(|d| d.has(b"DescendantFonts")))
        {
            Some((id, _)) => *id,
            None => descendant(file),
        };
        let font = file.get_dictionary(id).unwrap();
        // The descendant may stand by itself or within its font.
        let inner = font.get(b"DescendantFonts").and_then(Object::as_array).ok().map(|all| all[0].clone());
        let twice = |widths: &mut Object| {
            for part in widths.as_array_mut().unwrap() {
                if let Object::Array(widths) = part {
                    for width in widths {
                        *width = Object::Real(width.as_float().unwrap() * 2.0 + 100.0);
                    }
                }
            }
        };
        match inner {
            Some(Object::Reference(inner)) => {
                let inner = file.get_dictionary_mut(inner).unwrap();
                match inner.get(b"W").cloned().unwrap() {
                    Object::Reference(widths) => twice(file.get_object_mut(widths).unwrap()),
                    _ => twice(inner.get_mut(b"W").unwrap()),
                }
            }
            _ => {
                let font = file.get_dictionary_mut(id).unwrap();
                let all = font.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).unwrap();
                twice(all[0].as_dict_mut().unwrap().get_mut(b"W").unwrap());
            }
        }
    })
}

/// The title goes from the properties in both forms.
fn no_title(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let xmp = file.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
        let stream = file.get_object_mut(xmp).and_then(Object::as_stream_mut).unwrap();
        let text = String::from_utf8(stream.content.clone()).unwrap();
        let (before, rest) = text.split_once("<dc:title>").unwrap();
        let (_, after) = rest.split_once("</dc:title>").unwrap();
        stream.set_content(format!("{before}{after}").into_bytes());
        let info = file.trailer.get(b"Info").and_then(Object::as_reference).unwrap();
        file.get_dictionary_mut(info).unwrap().remove(b"Title");
    })
}

fn no_map_of_codes(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        let font = first(file, |one| one.has(b"ToUnicode"));
        file.get_dictionary_mut(font).unwrap().remove(b"ToUnicode");
    })
}

fn font_not_embedded(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |file| {
        for object in file.objects.values_mut() {
            if let Ok(one) = object.as_dict_mut() {
                for key in [&b"FontFile2"[..], b"FontFile3"] {
                    one.remove(key);
                }
            }
        }
    })
}
