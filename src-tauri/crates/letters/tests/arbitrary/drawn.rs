//! What was drawn on the pages of a file, and where; read from the operators themselves.

use std::collections::HashMap;

use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

type Matrix = [f32; 6];

/// Everything on a page.
#[derive(Default)]
pub struct Drawn {
    /// Text that belongs to the letter; headers, footers and repeated heads of tables do not.
    pub text: String,
    /// Left, lower, right and upper edge of all there is, artifacts too.
    pub bounds: Option<[f32; 4]>,
}

struct Font {
    widths: HashMap<u16, f32>,
    texts: HashMap<u16, String>,
}

/// Reads the pages of a file.
pub fn read(bytes: &[u8]) -> Vec<Drawn> {
    let file = Document::load_mem(bytes).unwrap();
    file.get_pages().into_values().map(|page| read_page(&file, page)).collect()
}

fn read_page(file: &Document, page: ObjectId) -> Drawn {
    let fonts: HashMap<Vec<u8>, Font> = file
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, read_font(file, font)))
        .collect();
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let mut reader = Reader {
        fonts: &fonts,
        out: Drawn::default(),
        saved: Vec::new(),
        matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        text: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
        font: None,
        size: 0.0,
        tags: Vec::new(),
    };
    for operation in content.operations {
        reader.run(&operation.operator, &operation.operands);
    }
    reader.out
}

struct Reader<'a> {
    fonts: &'a HashMap<Vec<u8>, Font>,
    out: Drawn,
    saved: Vec<Matrix>,
    matrix: Matrix,
    text: Matrix,
    font: Option<&'a Font>,
    size: f32,
    /// Whether each of the open marks is an artifact.
    tags: Vec<bool>,
}

impl Reader<'_> {
    fn run(&mut self, operator: &str, operands: &[Object]) {
        let numbers: Vec<f32> = operands.iter().filter_map(|o| o.as_float().ok()).collect();
        match operator {
            "q" => self.saved.push(self.matrix),
            "Q" => self.matrix = self.saved.pop().unwrap(),
            "cm" => self.matrix = product(numbers.try_into().unwrap(), self.matrix),
            "Tm" => self.text = numbers.try_into().unwrap(),
            "Td" => self.text = product([1.0, 0.0, 0.0, 1.0, numbers[0], numbers[1]], self.text),
            "BT" => self.text = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0],
            "Tf" => {
                self.font = self.fonts.get(operands[0].as_name().unwrap());
                assert!(self.font.is_some(), "an unknown font");
                self.size = numbers[0];
            }
            "BDC" | "BMC" => self.tags.push(operands[0].as_name().unwrap() == b"Artifact"),
            "EMC" => drop(self.tags.pop().unwrap()),
            "TJ" => self.show(operands[0].as_array().unwrap()),
            "Tj" => self.show(operands),
            "re" => {
                self.reach(numbers[0], numbers[1]);
                self.reach(numbers[0] + numbers[2], numbers[1] + numbers[3]);
            }
            "m" | "l" => self.reach(numbers[0], numbers[1]),
            // A picture fills the unit square.
            "Do" => [(0.0, 0.0), (1.0, 1.0)].into_iter().for_each(|(x, y)| self.reach(x, y)),
            "Ts" | "TL" | "T*" | "'" | "\"" => panic!("{operator} is not expected"),
            _ => {}
        }
    }

    fn show(&mut self, items: &[Object]) {
        let font = self.font.unwrap();
        let artifact = self.tags.iter().any(|artifact| *artifact);
        let mut x = 0.0;
        for item in items {
            if let Ok(offset) = item.as_float() {
                x -= offset * self.size / 1000.0;
                continue;
            }
            for code in item.as_str().unwrap().chunks(2) {
                let code = u16::from_be_bytes(code.try_into().unwrap());
                self.reach_text(x);
                x += font.widths[&code] * self.size / 1000.0;
                self.reach_text(x);
                if !artifact {
                    self.out.text.push_str(font.texts.get(&code).expect("each code has its text"));
                }
            }
        }
        if !artifact {
            self.out.text.push('\n');
        }
    }

    fn reach_text(&mut self, x: f32) {
        let [a, b, _, _, e, f] = self.text;
        self.reach(a * x + e, b * x + f);
    }

    fn reach(&mut self, x: f32, y: f32) {
        let [a, b, c, d, e, f] = self.matrix;
        let (x, y) = (a * x + c * y + e, b * x + d * y + f);
        let [left, low, right, high] = self.out.bounds.unwrap_or([x, y, x, y]);
        self.out.bounds = Some([left.min(x), low.min(y), right.max(x), high.max(y)]);
    }
}

/// The first transformation, then the second.
fn product(first: Matrix, second: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = first;
    let [p, q, r, s, t, u] = second;
    [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u]
}

fn read_font(file: &Document, font: &lopdf::Dictionary) -> Font {
    let map = font.get_deref(b"ToUnicode", file).unwrap().as_stream().unwrap();
    let map = map.decompressed_content().unwrap_or_else(|_| map.content.clone());
    let descendant = font.get_deref(b"DescendantFonts", file).unwrap().as_array().unwrap();
    let descendant = match &descendant[0] {
        Object::Reference(id) => file.get_dictionary(*id).unwrap(),
        other => other.as_dict().unwrap(),
    };
    let widths = descendant.get_deref(b"W", file).unwrap().as_array().unwrap();
    Font { widths: read_widths(widths), texts: read_texts(&String::from_utf8_lossy(&map)) }
}

fn read_widths(array: &[Object]) -> HashMap<u16, f32> {
    let mut out = HashMap::new();
    let mut items = array.iter();
    while let Some(first) = items.next() {
        let first = u16::try_from(first.as_i64().unwrap()).unwrap();
        match items.next().unwrap() {
            Object::Array(widths) => {
                let widths = widths.iter().map(|width| width.as_float().unwrap());
                out.extend((first..).zip(widths));
            }
            last => {
                let last = u16::try_from(last.as_i64().unwrap()).unwrap();
                let width = items.next().unwrap().as_float().unwrap();
                out.extend((first..=last).map(|code| (code, width)));
            }
        }
    }
    out
}

/// Pairs and ranges of a map from codes to texts.
fn read_texts(map: &str) -> HashMap<u16, String> {
    let mut out = HashMap::new();
    let mut range = false;
    for line in map.lines() {
        range = (range || line.contains("beginbfrange")) && !line.contains("endbfrange");
        let hex: Vec<Vec<u16>> = line
            .split('<')
            .skip(1)
            .filter_map(|part| part.split('>').next())
            .map(|hex| {
                let digits: Vec<char> = hex.chars().filter(|c| !c.is_whitespace()).collect();
                digits
                    .chunks(4)
                    .map(|d| u16::from_str_radix(&d.iter().collect::<String>(), 16).unwrap())
                    .collect()
            })
            .collect();
        match hex.as_slice() {
            [from, to, text] if range => {
                for code in from[0]..=to[0] {
                    let mut text = text.clone();
                    *text.last_mut().unwrap() += code - from[0];
                    out.insert(code, String::from_utf16(&text).unwrap());
                }
            }
            [code, text] if !line.contains("codespace") && !range => {
                out.insert(code[0], String::from_utf16(text).unwrap());
            }
            _ => {}
        }
    }
    out
}
