//! The words that a page says, passage by passage, as its fonts map codes to text.

use lopdf::{Dictionary, Document, Object, ObjectId, content::Content};
use std::collections::{BTreeMap, HashMap};

use unicode_bidi::{BidiInfo, Level};

use super::digest::MOST;

/// Which text a code of a font stands for.
type Map = HashMap<u16, String>;

/// Words that belong together: what one mark of the structure holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The words as they are drawn, each line from the left.
    pub drawn: String,
    lines: Vec<String>,
}

impl Passage {
    /// The words as somebody reads them: lines of a script that runs from the right are turned.
    #[must_use]
    pub fn read(&self) -> String {
        let right =
            |c: &char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
        let letters = || self.drawn.chars().filter(|c| c.is_alphabetic());
        let is_from_right = letters().filter(right).count() * 2 > letters().count();
        let level = if is_from_right { Level::rtl() } else { Level::ltr() };
        let turned = self.lines.iter().map(|line| {
            let bidi = BidiInfo::new(line, Some(level));
            bidi.paragraphs.iter().map(|all| bidi.reorder_line(all, all.range.clone())).collect::<String>()
        });
        turned.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The passages of a page, in the order in which they are drawn.
pub(super) fn passages(file: &Document, page: ObjectId) -> Vec<Passage> {
    let Ok(content) = file.get_page_content_with_limit(page, MOST) else { return Vec::new() };
    let Ok(content) = Content::decode(&content) else { return Vec::new() };
    let fonts: BTreeMap<Vec<u8>, Map> = file
        .get_page_fonts(page)
        .map(|fonts| fonts.into_iter().map(|(name, font)| (name, map(file, font))).collect())
        .unwrap_or_default();
    let (mut passages, mut lines, mut font) = (Vec::new(), vec![Drawn::default()], None);
    let mut close = |lines: &mut Vec<Drawn>| {
        let lines: Vec<String> =
            std::mem::replace(lines, vec![Drawn::default()]).into_iter().map(Drawn::read_from_left).collect();
        let drawn = lines.concat().split_whitespace().collect::<Vec<_>>().join(" ");
        if !drawn.is_empty() {
            passages.push(Passage { drawn, lines });
        }
    };
    for operation in &content.operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" | "EMC" => close(&mut lines),
            "BT" => lines.push(Drawn::default()),
            // Places count from the one before, or from the origin.
            "Td" | "TD" => moved(&mut lines, operation.operands.first(), true),
            "Tm" => moved(&mut lines, operation.operands.get(4), false),
            "Tf" => font = operation.operands.first().and_then(|name| fonts.get(name.as_name().ok()?)),
            "Tj" | "TJ" | "'" | "\"" => {
                let Some(line) = lines.last_mut() else { continue };
                let mut said = String::new();
                operation.operands.iter().for_each(|text| say(text, font, &mut said));
                line.pieces.push((line.x, said));
            }
            _ => {}
        }
    }
    close(&mut lines);
    passages
}

/// A line that is being read: its pieces with the place at which each begins.
#[derive(Default)]
struct Drawn {
    x: f32,
    pieces: Vec<(f32, String)>,
}

impl Drawn {
    /// The line from the left: pieces in scripts that run from the right are drawn in the order in which they are read.
    fn read_from_left(mut self) -> String {
        self.pieces.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        self.pieces.into_iter().map(|(_, said)| said).collect()
    }
}

/// Moves on within a line, by so much or to a place.
fn moved(lines: &mut [Drawn], x: Option<&Object>, from_here: bool) {
    if let (Some(line), Some(x)) = (lines.last_mut(), x.and_then(|x| x.as_float().ok())) {
        line.x = if from_here { line.x + x } else { x };
    }
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

#[cfg(test)]
mod tests {
    use crate::{Block, Document, Lang, proof::Reading, typeset};

    #[test]
    fn words_are_read_in_their_order_in_either_direction() {
        let texts = [
            (
                Lang::Fa,
                "این خلاصه برای آگاهی شما نوشته شده است و متن رسمی تصمیم به زبان دیگری است. اگر چیزی را نفهمیدید، در پنج روز بپرسید که معنی آن چیست و چه باید کرد.",
            ),
            (
                Lang::Az,
                "Bu qərardan Zahra Namuna (زهرا نمونه) şikayət verə bilər: müddət məktubun alındığı günün ertəsindən hesablanır, son gün aşağıda göstərilmişdir.",
            ),
        ];
        for (lang, text) in texts {
            let block = Block::Paragraph { text: text.to_owned() };
            let head = format!(r#"{{"lang":"{}","title":"Nümunə","date":[2026,11,26]}}"#, lang.tag());
            let mut document: Document = serde_json::from_str(&head).unwrap();
            document.blocks = vec![block];
            let reading = Reading::of(&typeset(&document).unwrap().bytes).unwrap();
            let read: Vec<String> = reading.pages[0].passages.iter().map(super::Passage::read).collect();
            assert!(read.iter().any(|passage| passage == text), "{read:#?}");
        }
    }
}
