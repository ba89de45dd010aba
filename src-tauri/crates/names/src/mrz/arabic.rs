//! Arabic script in a zone, Doc 9303-3 section 6 C: letter by letter, with X before a letter that stands
//! for another. It keeps the spelling instead of the sound, so that a name written this way can be turned
//! back into its script. Short vowels and the sign of absence are not written; a doubled letter (shadda)
//! is written twice.

/// Letters and what stands for them. Where two letters share one spelling, the first is the one read back.
const TABLE: &[(char, &str)] = &[
    ('ء', "XE"),
    ('آ', "XAA"),
    ('أ', "XAE"),
    ('ؤ', "U"),
    ('إ', "I"),
    ('ئ', "XI"),
    ('ا', "A"),
    ('ب', "B"),
    ('ة', "XTA"),
    ('ت', "T"),
    ('ث', "XTH"),
    ('ج', "J"),
    ('ح', "XH"),
    ('خ', "XKH"),
    ('د', "D"),
    ('ذ', "XDH"),
    ('ر', "R"),
    ('ز', "Z"),
    ('س', "S"),
    ('ش', "XSH"),
    ('ص', "XSS"),
    ('ض', "XDZ"),
    ('ط', "XTT"),
    ('ظ', "XZZ"),
    ('ع', "E"),
    ('غ', "G"),
    ('ف', "F"),
    ('ق', "Q"),
    ('ك', "K"),
    ('ل', "L"),
    ('م', "M"),
    ('ن', "N"),
    ('ه', "H"),
    ('و', "W"),
    ('ى', "XAY"),
    ('ي', "Y"),
    ('ٱ', "XXA"),
    ('ٹ', "XXT"),
    ('ټ', "XRT"),
    ('پ', "P"),
    ('ځ', "XKE"),
    ('څ', "XXH"),
    ('چ', "XC"),
    ('ڈ', "XXD"),
    ('ډ', "XDR"),
    ('ڑ', "XXR"),
    ('ړ', "XRR"),
    ('ږ', "XRX"),
    ('ژ', "XJ"),
    ('ښ', "XXS"),
    ('ک', "XKK"),
    ('ګ', "XXK"),
    ('ڭ', "XNG"),
    ('گ', "XGG"),
    ('ں', "XNN"),
    ('ڼ', "XXN"),
    ('ھ', "XDO"),
    ('ۀ', "XYH"),
    ('ہ', "XXG"),
    ('ۂ', "XGE"),
    ('ۃ', "XTG"),
    ('ی', "XYA"),
    ('ۍ', "XXY"),
    ('ې', "Y"),
    ('ے', "XYB"),
    ('ۓ', "XBE"),
];

const SHADDA: char = '\u{651}';
/// The feminine ending, at the end of a part of a name.
const LAST_TEH_MARBUTA: &str = "XAH";

/// What stands for a letter in the middle of a name; nothing for other characters.
fn letter(c: char) -> Option<&'static str> {
    TABLE.iter().find(|(from, _)| *from == c).map(|(_, to)| *to)
}

/// The zone characters of one part of a name in Arabic script (a word); characters that the table does
/// not know are left out.
pub(super) fn to_zone(word: &str) -> String {
    let mut out = String::new();
    let mut last = "";
    let mut rest = word.chars().peekable();
    while let Some(c) = rest.next() {
        if c == SHADDA {
            out.push_str(last);
            continue;
        }
        let ends = rest.clone().all(|c| letter(c).is_none());
        let Some(text) = letter(c).map(|text| if c == 'ة' && ends { LAST_TEH_MARBUTA } else { text }) else {
            continue;
        };
        out.push_str(text);
        last = text;
    }
    out
}

/// Whether a character is written by this table.
pub(super) fn is_written(c: char) -> bool {
    c == SHADDA || letter(c).is_some()
}

/// The letters of one part of a name, with how often an X led the way; nothing if it is not spelled so.
fn part_from_zone(part: &str) -> Option<(Vec<char>, usize)> {
    let mut out = Vec::new();
    let mut led = 0;
    let mut rest = part;
    while !rest.is_empty() {
        if rest == LAST_TEH_MARBUTA {
            out.push('ة');
            led += 1;
            break;
        }
        // Longer spellings first: XTH before XT would matter if there were an XT.
        let fits = |spelling: &str| rest.starts_with(spelling);
        let (letter, spelling) =
            TABLE.iter().filter(|(_, spelling)| fits(spelling)).max_by_key(|(_, s)| s.len())?;
        // `max_by_key` takes the last of equals; the first is meant.
        let letter = TABLE.iter().find(|(_, s)| s == spelling).map_or(*letter, |(first, _)| *first);
        led += usize::from(spelling.starts_with('X'));
        out.push(letter);
        rest = rest.get(spelling.len()..)?;
    }
    Some((out, led))
}

/// A name in Arabic script from the letters of a zone, if they are spelled by the table and at least one
/// letter shows it (`MXHMWD EBDALRXHYM` is محمود عبدالرحيم). A letter written twice is read as doubled,
/// which ordinary writing does not show; only لل stays, as in الله, and what begins a word.
///
/// Names in other spellings can pass by chance (the Albanian XHEMAL): ask only where the state writes
/// Arabic script, and show the result as a suggestion.
#[must_use]
pub fn arabic_from_zone(name: &str) -> Option<String> {
    let mut led = 0;
    let mut words = Vec::new();
    for part in name.split(['<', ' ']).filter(|p| !p.is_empty()) {
        let (letters, here) = part_from_zone(part)?;
        led += here;
        let mut word = String::new();
        for (at, c) in letters.iter().enumerate() {
            let doubled = at > 1 && letters.get(at - 1) == Some(c) && *c != 'ل';
            if !doubled {
                word.push(*c);
            }
        }
        words.push(word);
    }
    (led > 0).then(|| words.join(" "))
}

/// States that write names in Arabic script.
const STATES: &[&str] = &[
    "AFG", "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "ERI", "ESH", "IRN", "IRQ", "JOR", "KWT", "LBN", "LBY",
    "MAR", "MRT", "OMN", "PAK", "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TCD", "TUN", "YEM",
];

/// Whether a state of this code writes names in Arabic script.
pub(super) fn writes_arabic(state: &str) -> bool {
    STATES.contains(&state)
}
