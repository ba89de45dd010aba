//! The words that a page says, passage by passage, as its fonts map codes to text.

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use std::collections::{BTreeMap, HashMap};

use super::digest::MOST;

/// Which text a code of a font stands for.
type Map = HashMap<u16, String>;

/// The passages of a page, in the order in which they are drawn; a passage is what one mark of the structure holds.
pub(super) fn passages(file: &Document, page: ObjectId) -> Vec<String> {
    let Ok(content) = file.get_page_content_with_limit(page, MOST) else { return Vec::new() };
    let Ok(content) = Content::decode(&content) else { return Vec::new() };
    let fonts: BTreeMap<Vec<u8>, Map> = file
        .get_page_fonts(page)
        .map(|fonts| fonts.into_iter().map(|(name, font)| (name, map(file, font))).collect())
        .unwrap_or_default();
    let (mut passages, mut open, mut font) = (Vec::new(), String::new(), None);
    let mut close = |open: &mut String| {
        let text = open.split_whitespace().collect::<Vec<_>>().join(" ");
        open.clear();
        if !text.is_empty() {
            passages.push(text);
        }
    };
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" | "EMC" => close(&mut open),
            "Tf" => font = operation.operands.first().and_then(|name| fonts.get(name.as_name().ok()?)),
            "Tj" | "TJ" | "'" | "\"" => operation.operands.iter().for_each(|text| say(text, font, &mut open)),
            _ => {}
        }
    }
    close(&mut open);
    passages
}

fn say(object: &Object, font: Option<&Map>, out: &mut String) {
    match object {
        Object::Array(parts) => parts.iter().for_each(|part| say(part, font, out)),
        Object::String(codes, _) => match font {
            Some(font) => {
                for code in codes.chunks(2) {
                    let code = code.iter().fold(0, |code, byte| code << 8 | u16::from(*byte));
                    match font.get(&code) {
                        Some(text) => out.push_str(text),
                        None => out.push(char::REPLACEMENT_CHARACTER),
                    }
                }
            }
            None => out.push_str(&String::from_utf8_lossy(codes)),
        },
        _ => {}
    }
}

/// The map of a font, from its `ToUnicode`.
fn map(file: &Document, font: &Dictionary) -> Map {
    let stream = font.get_deref(b"ToUnicode", file).and_then(Object::as_stream);
    let Some(text) = stream.ok().and_then(|stream| stream.decompressed_content_with_limit(MOST).ok()) else {
        return Map::new();
    };
    let mut map = Map::new();
    let mut section = "";
    for line in String::from_utf8_lossy(&text).lines() {
        let line = line.trim();
        if let Some(name) = ["beginbfchar", "beginbfrange"].into_iter().find(|name| line.ends_with(name)) {
            section = name;
        } else if line.starts_with("endbf") {
            section = "";
        } else {
            let parts: Vec<&str> =
                line.split(['<', '>', '[', ']']).map(str::trim).filter(|p| !p.is_empty()).collect();
            match (section, parts.as_slice()) {
                ("beginbfchar", pairs) => pairs.chunks_exact(2).for_each(|pair| {
                    if let (Ok(code), Some(text)) = (u16::from_str_radix(pair[0], 16), utf16(pair[1], 0)) {
                        map.insert(code, text);
                    }
                }),
                ("beginbfrange", [from, to, texts @ ..]) => {
                    let (Ok(from), Ok(to)) = (u16::from_str_radix(from, 16), u16::from_str_radix(to, 16))
                    else {
                        continue;
                    };
                    for code in from..=to {
                        let step = code - from;
                        let text = match texts {
                            [one] => utf16(one, step),
                            many => many.get(usize::from(step)).and_then(|text| utf16(text, 0)),
                        };
                        map.extend(text.map(|text| (code, text)));
                    }
                }
                _ => {}
            }
        }
    }
    map
}

/// Text from hexadecimal UTF-16, its last unit so much further.
fn utf16(digits: &str, further: u16) -> Option<String> {
    let units = digits
        .as_bytes()
        .chunks(4)
        .map(|four| std::str::from_utf8(four).ok().and_then(|four| u16::from_str_radix(four, 16).ok()));
    let mut units: Vec<u16> = units.collect::<Option<_>>()?;
    if let Some(last) = units.last_mut() {
        *last = last.wrapping_add(further);
    }
    String::from_utf16(&units).ok()
}
