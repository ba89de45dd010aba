//! Which encoding a text is in, and the text in it.
//!
//! Lists come from office programs of the region: Unicode mostly, otherwise the Windows code page of
//! whoever saved them. Four of these are told apart by how their letters stand together; whoever knows
//! better says so.

use encoding_rs::{
    Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252, WINDOWS_1254, WINDOWS_1256,
};
use std::borrow::Cow;

/// Bytes looked at to tell code pages apart.
const SAMPLE: usize = 256 * 1024;

/// A text and what could not be read of it.
pub(crate) struct Decoded<'a> {
    pub text: Cow<'a, str>,
    /// Places that mean nothing in the encoding, each now U+FFFD.
    pub replaced: u32,
}

/// The encoding that the bytes are most likely in.
pub(crate) fn detect(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    if let Some(encoding) = wide(sample) {
        return encoding;
    }
    if is_utf8(bytes) { UTF_8 } else { code_page(sample) }
}

/// UTF-16 without a mark: every second byte of its ASCII is zero.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    let (mut even, mut odd) = (0_usize, 0_usize);
    for pair in sample.chunks_exact(2) {
        even += usize::from(pair.first() == Some(&0));
        odd += usize::from(pair.get(1) == Some(&0));
    }
    let pairs = sample.len() / 2;
    // Letters of the region leave no zero byte; commas, digits and line ends do.
    let is_many = |zeros: usize, others: usize| zeros > 2 && zeros.saturating_mul(20) >= pairs && others == 0;
    match (is_many(odd, even), is_many(even, odd)) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether the bytes are UTF-8, a damaged place here and there forgiven.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
        // Cheap to see in another encoding: most of its letters are bad at once.
        if bad > 1000 && bad > good {
            return false;
        }
    }
    bad == 0 || good > bad.saturating_mul(20)
}

fn is_letter(byte: u8) -> bool {
    byte >= 0xC0
}

/// Code page by how letters stand. Where all letters of a word are beyond ASCII, the script is Cyrillic
/// or Arabic; where they stand single among Latin letters, it is Latin.
fn code_page(sample: &[u8]) -> &'static Encoding {
    let (mut together, mut single) = (0_usize, 0_usize);
    for pair in sample.windows(2) {
        let (Some(a), Some(b)) = (pair.first(), pair.get(1)) else { continue };
        together += usize::from(is_letter(*a) && is_letter(*b));
        single +=
            usize::from(is_letter(*a) && b.is_ascii_alphabetic() || a.is_ascii_alphabetic() && is_letter(*b));
    }
    if together <= single {
        // Where 1254 differs from 1252 it has the letters of Turkish; those of 1252 are Icelandic.
        let is_turkish = sample.iter().any(|byte| matches!(byte, 0xD0 | 0xDD | 0xDE | 0xF0 | 0xFD | 0xFE));
        return if is_turkish { WINDOWS_1254 } else { WINDOWS_1252 };
    }
    let letters = sample.iter().filter(|byte| is_letter(**byte)).count();
    // Small Cyrillic letters where Arabic has the accented ones of French.
    let cyrillic = sample
        .iter()
        .filter(|byte| matches!(byte, 0xE0 | 0xE2 | 0xE7..=0xEB | 0xEE | 0xEF | 0xF4 | 0xF9 | 0xFB | 0xFC))
        .count();
    // Lam, mim, nun, waw, ya: a third of any Arabic or Persian text. In Cyrillic, they are small letters
    // that do not stand without those above.
    let arabic = sample.iter().filter(|byte| matches!(byte, 0xE1 | 0xE3 | 0xE4 | 0xE6 | 0xEC | 0xED)).count();
    let is_arabic = cyrillic.saturating_mul(50) < letters && arabic.saturating_mul(10) > letters;
    if is_arabic { WINDOWS_1256 } else { WINDOWS_1251 }
}

/// The text in this encoding, without a byte-order mark. Never fails: what means nothing is replaced and
/// counted.
pub(crate) fn decode<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    let bytes = match Encoding::for_bom(bytes) {
        Some((marked, length)) if marked == encoding => bytes.get(length..).unwrap_or_default(),
        _ => bytes,
    };
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let replaced = if had_errors {
        let mark = "\u{fffd}";
        u32::try_from(memchr::memmem::find_iter(text.as_bytes(), mark).count()).unwrap_or(u32::MAX)
    } else {
        0
    };
    Decoded { text, replaced }
}

/// An encoding by any of its usual names: `windows-1251`, `cp1251`, `utf-8`, `ibm866`.
pub(crate) fn named(label: &str) -> Option<&'static Encoding> {
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lists_are_read_as_they_were_written() {
        for (encoding, text) in [
            (UTF_8, "Soyad;Ad\nƏliyev;Məhəmməd\n"),
            (UTF_8, "plain;ascii\n1;2\n"),
            (UTF_16LE, "Фамилия;Имя\nПримерова;Анна\n"),
            (UTF_16BE, "نام;نام خانوادگی\nنمونه;مثالی\n"),
            (WINDOWS_1251, "Фамилия;Имя\nПримеров;Иван\n"),
            (WINDOWS_1251, "ФАМИЛИЯ;ИМЯ\nПРИМЕРОВ;ИВАН\n"),
            (WINDOWS_1251, "No;Name\n1;Шахмар\n"),
            (WINDOWS_1251, "Name;City;Note\nIvan Primerov;Київ;їжа\nAnna;Минск;ёлка\n"),
            (WINDOWS_1254, "Soyadı;Adı\nÖrnekoğlu;Şirin\n"),
            (WINDOWS_1254, "NO;İSİM\n1;IŞIK\n"),
            (WINDOWS_1252, "Nom;Prénom\nExemple;Zoé\nMüster;Jürgen\n"),
            (WINDOWS_1256, "نام;نام پدر\nنمونه;مثال\nمحمد;علي\n"),
            (WINDOWS_1256, "الاسم;اسم الأب\nمثال;نموذج\n"),
        ] {
            let bytes: Vec<u8> = match encoding.name() {
                "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
                _ => {
                    let (bytes, _, lost) = encoding.encode(text);
                    assert!(!lost, "{text:?}");
                    bytes.into_owned()
                }
            };
            let found = detect(&bytes);
            assert_eq!(decode(&bytes, found).text, text, "{} taken for {}", encoding.name(), found.name());
        }
    }

    #[test]
    fn marks_are_honoured_and_dropped() {
        for (bytes, encoding) in
            [(&b"\xEF\xBB\xBFa"[..], UTF_8), (b"\xFF\xFEa\0", UTF_16LE), (b"\xFE\xFF\0a", UTF_16BE)]
        {
            assert_eq!(detect(bytes), encoding);
            assert_eq!(decode(bytes, encoding).text, "a");
        }
    }

    #[test]
    fn one_damaged_place_does_not_change_the_encoding() {
        let mut bytes = "Əliyev;Məhəmməd;Şəmkir;Gəncə;Ağdaş;Bərdə;Şəki;Zəngilan;".repeat(2).into_bytes();
        bytes.push(0xE4);
        assert_eq!(detect(&bytes), UTF_8);
        assert_eq!(decode(&bytes, UTF_8).replaced, 1);
    }
}
