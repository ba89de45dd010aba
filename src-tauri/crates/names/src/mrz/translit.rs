//! Transliteration of Latin and Cyrillic national characters for the zone, Doc 9303-3 §6 A
//! and B.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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
    ('А', "A"),
    ('Б', "B"),
    ('В', "V"),
    ('Г', "G"),
    ('Ґ', "G"),
    ('Ғ', "G"),
    ('Д', "D"),
    ('Ђ', "D"),
    ('Е', "E"),
    ('Ё', "E"),
    ('Є', "IE"),
    ('Ә', "E"),
    ('Ж', "ZH"),
    ('З', "Z"),
    ('И', "I"),
    ('І', "I"),
    ('Ї', "I"),
    ('Й', "I"),
    ('Ј', "J"),
    ('К', "K"),
    ('Ҝ', "G"),
    ('Л', "L"),
    ('Љ', "LJ"),
    ('М', "M"),
    ('Н', "N"),
    ('Њ', "NJ"),
    ('О', "O"),
    ('Ө', "OE"),
    ('П', "P"),
    ('Р', "R"),
    ('С', "S"),
    ('Т', "T"),
    ('У', "U"),
    ('Ү', "UE"),
    ('Ў', "U"),
    ('Ф', "F"),
    ('Х', "KH"),
    ('Һ', "H"),
    ('Ц', "TS"),
    ('Ч', "CH"),
    ('Ҹ', "C"),
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
    let mut out = String::new();
    let filler = |out: &mut String| {
        if !out.is_empty() && !out.ends_with('<') {
            out.push('<');
        }
    };
    for c in name.nfc().flat_map(char::to_uppercase) {
        match c {
            'A'..='Z' => out.push(c),
            '-' | '<' | '‐' | '‑' | '–' | '_' | '/' | ',' | '.' => filler(&mut out),
            c if c.is_whitespace() => filler(&mut out),
            c => match TABLE.iter().find(|(from, _)| *from == c) {
                Some((_, to)) => out.push_str(to),
                // Ç, Ğ, İ, Ş and the like: the letter without its mark.
                None => out.extend(
                    std::iter::once(c).nfd().filter(|d| !is_combining_mark(*d) && d.is_ascii_uppercase()),
                ),
            },
        }
    }
    out.trim_matches('<').to_owned()
}
