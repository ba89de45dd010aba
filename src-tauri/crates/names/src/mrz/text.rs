//! From text to characters of a zone, each remembering what stood in its place.

/// How a character came to stand in the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// As it is, or in the other letter case.
    Plain,
    /// A letter or digit of another script that looks and sounds the same.
    Alike(char),
    /// A letter that looks like this one and sounds like another: a scanner set to Russian writes `Н`
    /// for H, a person writes it for N. Only check digits can tell.
    Unclear(char),
    /// Nothing that can stand in a zone.
    Bad(char),
}

/// A character of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub c: char,
    pub origin: Origin,
}

pub(super) const FILLER: Cell = Cell { c: '<', origin: Origin::Plain };

/// Cyrillic and Greek capitals of the same shape and sound.
const ALIKE: &[(char, char)] = &[
    ('А', 'A'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Т', 'T'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Τ', 'T'),
];

/// Capitals of the same shape and another sound.
const UNCLEAR: &[(char, char)] = &[
    ('В', 'B'),
    ('Н', 'H'),
    ('Р', 'P'),
    ('С', 'C'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('Η', 'H'),
    ('Ρ', 'P'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
];

fn cell(c: char) -> Cell {
    let plain = |c| Cell { c, origin: Origin::Plain };
    let alike = |to| Cell { c: to, origin: Origin::Alike(c) };
    let digit = |from: u32| char::from_digit(u32::from(c) - from, 10).unwrap_or('0');
    match c {
        'A'..='Z' | '0'..='9' | '<' => plain(c),
        'a'..='z' => plain(c.to_ascii_uppercase()),
        // Keyboards set to Azerbaijani or Turkish.
        'ı' | 'İ' => plain('I'),
        '‹' | '＜' | '〈' | '﹤' => plain('<'),
        '\u{660}'..='\u{669}' => alike(digit(0x660)),
        '\u{6f0}'..='\u{6f9}' => alike(digit(0x6f0)),
        // Full-width forms of East Asian keyboards.
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => {
            let ascii = char::from_u32(u32::from(c) - 0xfee0).unwrap_or('<');
            alike(ascii.to_ascii_uppercase())
        }
        _ => {
            let capital = c.to_uppercase().next().unwrap_or(c);
            let of =
                |table: &[(char, char)]| table.iter().find(|(from, _)| *from == capital).map(|(_, to)| *to);
            match (of(ALIKE), of(UNCLEAR)) {
                (Some(to), _) => alike(to),
                (None, Some(to)) => Cell { c: to, origin: Origin::Unclear(c) },
                (None, None) => Cell { c: '<', origin: Origin::Bad(c) },
            }
        }
    }
}

/// What nobody sees: spaces, controls (scanners begin and end with them), joiners and marks of direction.
fn is_nothing(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
        || c == '\u{feff}'
}

/// The lines of the text that hold anything. `«` counts as `<<`; so does `&lt;`, which is what is copied
/// out of a web page, as `<`.
pub(super) fn lines(text: &str) -> Vec<Vec<Cell>> {
    let is_break = |c| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut out = Vec::new();
    for raw in text.split(is_break) {
        let raw = raw.replace("&lt;", "<");
        let mut line = Vec::new();
        for c in raw.chars().filter(|c| !is_nothing(*c)) {
            match c {
                '«' => line.extend([FILLER; 2]),
                c => line.push(cell(c)),
            }
        }
        if !line.is_empty() {
            out.push(line);
        }
    }
    out
}
