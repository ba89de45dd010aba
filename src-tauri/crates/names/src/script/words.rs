//! Words of a running text as a full-text search compares them. Unlike the key of names, this folding keeps the
//! language: it takes away only what people do not type or type differently.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// As it is compared: small letters and figures without marks.
    pub folded: String,
}

/// Signs that belong to the word around them: apostrophes, joiners, the soft hyphen, the Arabic stretching stroke.
fn is_inside(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʺ' | '`' | '´')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}' | 'ـ')
}

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || is_inside(c)
}

/// The letter or letters that a letter is compared as; nothing when it is compared as itself.
fn equated(c: char) -> Option<&'static str> {
    Some(match c {
        'ı' => "i",
        'ə' | 'ǝ' => "e",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ς' => "σ",
        'ي' | 'ى' | 'ې' | 'ۍ' | 'ے' => "ی",
        'ك' | 'ڪ' | 'ګ' => "ک",
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۃ' => "ه",
        'ٱ' => "ا",
        'ء' => "",
        '٠' | '۰' => "0",
        '١' | '۱' => "1",
        '٢' | '۲' => "2",
        '٣' | '۳' => "3",
        '٤' | '۴' => "4",
        '٥' | '۵' => "5",
        '٦' | '۶' => "6",
        '٧' | '۷' => "7",
        '٨' | '۸' => "8",
        '٩' | '۹' => "9",
        _ => return None,
    })
}

fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let plain = word.nfkd().flat_map(char::to_lowercase).nfkd();
    for c in plain.filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
        match equated(c) {
            Some(letters) => out.push_str(letters),
            // A modifier letter among the apostrophes is alphabetic.
            None if is_inside(c) => {}
            None => out.push(c),
        }
    }
    out
}

/// The words of a text, in order. What is no letter and no figure divides them.
#[must_use]
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut begun: Option<usize> = None;
    let mut take = |range: Range<usize>| {
        let folded = folded(text.get(range.clone()).unwrap_or_default());
        if !folded.is_empty() {
            found.push(Word { range, folded });
        }
    };
    for (at, c) in text.char_indices() {
        match (begun, belongs(c)) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                take(from..at);
                begun = None;
            }
            _ => {}
        }
    }
    if let Some(from) = begun {
        take(from..text.len());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folds(text: &str) -> String {
        words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn spellings_of_one_word_are_one() {
        for (typed, compared) in [
            ("Çelik ÇELİK celik", "celik celik celik"),
            ("Ələt IŞIQ ışıq", "elet isiq isiq"),
            ("Straße STRASSE", "strasse strasse"),
            ("ёлка Ёлка елка", "елка елка елка"),
            ("علي علی على", "علی علی علی"),
            ("كابل کابل", "کابل کابل"),
            ("می‌خواهد میخواهد", "میخواهد میخواهد"),
            ("مُحَمَّد محمد محـمد", "محمد محمد محمد"),
            ("آزادی أزادي", "ازادی ازادی"),
            ("Qur'an Qur’an Quran", "quran quran quran"),
            ("State-protection, 2026!", "state protection 2026"),
            ("۱۴۰۴ ١٤٤٧", "1404 1447"),
            ("e\u{301}tat état", "etat etat"),
            ("-- ' \u{200c} !", ""),
        ] {
            assert_eq!(folds(typed), compared, "{typed:?}");
        }
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "«Çelik», dedi.";
        let places: Vec<&str> = words(text).into_iter().map(|word| &text[word.range]).collect();
        assert_eq!(places, ["Çelik", "dedi"]);
    }

    proptest! {
        /// Looking for what was folded finds it again.
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = folds(&text);
            prop_assert_eq!(folds(&once), once);
        }

        /// Ranges lie in the text, in order, on the borders of characters.
        #[test]
        fn ranges_are_of_the_text(text in any::<String>()) {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.range.start >= end && text.get(word.range.clone()).is_some());
                end = word.range.end;
            }
        }
    }
}
