//! Transliteration of national characters for the zone, Doc 9303-3 §6: Latin (A), Cyrillic (B) and, from
//! its own table, Arabic (C). Letters of Cyrillic alphabets that the document does not list (Kazakh, Tajik,
//! Azerbaijani) are written by their nearest listed kin.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::arabic;

/// Upper-case characters and what stands for them.
const TABLE: &[(char, &str)] = &[
    ('Ə', "E"),
    ('Ö', "OE"),
    ('Ü', "UE"),
    ('Ä', "AE"),
    ('Å', "AA"),
    ('Æ', "AE"),
    ('Ø', "OE"),
    ('Œ', "OE"),
    ('ß', "SS"),
    ('ẞ', "SS"),
    ('Þ', "TH"),
    ('Ð', "D"),
    ('Đ', "D"),
    ('Ł', "L"),
    ('Ħ', "H"),
    ('Ŋ', "N"),
    ('Ŧ', "T"),
    ('Ĳ', "IJ"),
    ('ı', "I"),
    ('Ñ', "N"),
    ('Ŀ', "L"),
    ('ĸ', "Q"),
    ('А', "A"),
    ('Б', "B"),
    ('В', "V"),
    ('Г', "G"),
    ('Ґ', "G"),
    ('Ѓ', "G"),
    ('Ғ', "G"),
    ('Д', "D"),
    ('Ђ', "D"),
    ('Е', "E"),
    ('Ё', "E"),
    ('Є', "IE"),
    ('Ә', "E"),
    ('Ж', "ZH"),
    ('З', "Z"),
    ('Ѕ', "DZ"),
    ('И', "I"),
    ('І', "I"),
    ('Ї', "I"),
    ('Ӣ', "I"),
    ('Й', "I"),
    ('Ј', "J"),
    ('К', "K"),
    ('Ќ', "K"),
    ('Қ', "K"),
    ('Ҝ', "G"),
    ('Л', "L"),
    ('Љ', "LJ"),
    ('М', "M"),
    ('Н', "N"),
    ('Њ', "NJ"),
    ('О', "O"),
    ('Ң', "N"),
    ('Ө', "OE"),
    ('П', "P"),
    ('Р', "R"),
    ('С', "S"),
    ('Т', "T"),
    ('У', "U"),
    ('Ү', "UE"),
    ('Ў', "U"),
    ('Ӯ', "U"),
    ('Ұ', "U"),
    ('Ф', "F"),
    ('Х', "KH"),
    ('Һ', "H"),
    ('Ҳ', "H"),
    ('Ц', "TS"),
    ('Ч', "CH"),
    ('Ҷ', "J"),
    ('Ҹ', "C"),
    ('Ћ', "C"),
    ('Ӏ', ""),
    ('Џ', "DZ"),
    ('Ш', "SH"),
    ('Щ', "SHCH"),
    ('Ъ', "IE"),
    ('Ы', "Y"),
    ('Ь', ""),
    ('Э', "E"),
    ('Ю', "IU"),
    ('Я', "IA"),
];

/// A name in the letters A to Z, words separated by single fillers. Apostrophes vanish;
/// hyphens and spaces become fillers; characters without a table entry are left out.
#[must_use]
pub fn transliterate(name: &str) -> String {
    let name: String = name.nfkc().collect();
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, '-' | '<' | '‐' | '‑' | '–' | '_' | '/' | ',' | '.' | '،');
    let words = name.split(is_between).map(word).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join("<")
}

fn word(word: &str) -> String {
    if word.chars().any(arabic::is_written) {
        return arabic::to_zone(word);
    }
    let mut out = String::new();
    for c in word.chars().flat_map(char::to_uppercase) {
        match listed(c) {
            Some(text) => out.push_str(&text),
            // Ç, Ğ, İ, Ş and the like: the letter without its mark.
            None => {
                let bare = std::iter::once(c).nfd().filter(|d| !is_combining_mark(*d));
                out.extend(bare.filter_map(listed));
            }
        }
    }
    out
}

fn listed(c: char) -> Option<String> {
    if c.is_ascii_uppercase() {
        return Some(c.to_string());
    }
    TABLE.iter().find(|(from, _)| *from == c).map(|(_, to)| (*to).to_owned())
}
