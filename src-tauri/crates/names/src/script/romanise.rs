//! A readable Latin form to prefill the Latin name field; an officer corrects it.
//!
//! Common Persian-script names come from a lexicon, since vowels are not written; the rest is
//! letter by letter, near BGN/PCGN without its diacritics. Cyrillic follows the BGN/PCGN system
//! for Russian, also without diacritics.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::detect::{Script, detect, script_of};
use super::lexicon;

/// A Latin suggestion for a name. `hint` says the script where the text alone does not decide
/// (`None`: each word by its own letters). Latin words stay as they are.
#[must_use]
pub fn romanise(text: &str, hint: Option<Script>) -> String {
    let clean = super::clean(text).text;
    let mut out: Vec<String> = Vec::new();
    let mut words = clean.split(' ').peekable();
    while let Some(word) = words.next() {
        let script = match (detect(word), hint) {
            (Script::Other, Some(script)) => script,
            (script, _) => script,
        };
        // Names of God's servants are written as one word or as two (حبیب الله).
        let joined = words
            .peek()
            .filter(|_| script == Script::Arabic)
            .and_then(|next| lexicon::find(&plain(&format!("{word}{next}"))));
        match joined {
            Some(name) => {
                words.next();
                out.push(name.to_owned());
            }
            None => out.push(with_script(word, script)),
        }
    }
    out.retain(|w| !w.is_empty());
    out.join(" ")
}

fn with_script(word: &str, script: Script) -> String {
    match script {
        Script::Arabic => persian(word),
        Script::Cyrillic => cyrillic(word),
        _ => word.to_owned(),
    }
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// One spelling per letter: Persian forms, no vowel marks, no tatweel.
fn plain(word: &str) -> String {
    word.nfkc()
        .filter(|c| !is_combining_mark(*c) && !matches!(c, 'ـ' | '\u{200d}'))
        .map(|c| match c {
            'ي' | 'ى' => 'ی',
            'ك' => 'ک',
            'ة' | 'ۀ' | 'ە' => 'ه',
            'أ' | 'إ' | 'ٱ' => 'ا',
            c => c,
        })
        .collect()
}

fn persian(word: &str) -> String {
    let word = plain(word);
    if let Some(name) = lexicon::find(&word.replace('\u{200c}', "")) {
        return name.to_owned();
    }
    let parts: Vec<String> = word
        .split(['\u{200c}', '-'])
        .filter(|p| !p.is_empty())
        .map(|part| match lexicon::find(part) {
            Some(name) => name.to_owned(),
            None => by_letter(part),
        })
        .collect();
    parts.join(if word.contains('-') { "-" } else { " " })
}

/// Letter by letter; `a` between two consonants that would otherwise stand together at the
/// beginning.
fn by_letter(word: &str) -> String {
    let letters: Vec<char> = word.chars().filter(|c| *c != '\u{200c}').collect();
    let mut out = String::new();
    let last = letters.len().saturating_sub(1);
    let mut consonants = 0;
    for (i, c) in letters.iter().enumerate() {
        let after = letters.get(i + 1);
        let vowel_after = matches!(after, Some('ا' | 'آ' | 'و' | 'ی'));
        let (sound, vowel) = match c {
            'ا' if i == 0 && after == Some(&'ی') => ("", true),
            'ا' | 'آ' => ("a", true),
            'ع' if i == 0 && !vowel_after => ("a", true),
            'ع' | 'ء' | 'ئ' if i == 0 || i == last => ("", false),
            'ع' => ("a", true),
            'و' if i > 0 && !matches!(after, Some('ا' | 'ی')) && letters.get(i - 1) != Some(&'ا') => {
                ("u", true)
            }
            'و' => ("w", false),
            'ی' if i == 0 => ("y", false),
            'ی' if matches!(after, Some('ا' | 'و')) => ("y", false),
            'ی' | 'ئ' | 'ې' | 'ۍ' | 'ے' => ("i", true),
            'ه' if i == last && i > 0 => ("a", true),
            c => (persian_consonant(*c), false),
        };
        if vowel {
            consonants = 0;
        } else if !sound.is_empty() {
            consonants += 1;
            // Two consonants at the beginning, or three anywhere, need a vowel between.
            if (consonants == 2 && out.chars().count() <= 2 && i <= 1) || consonants == 3 {
                out.push('a');
                consonants = 1;
            }
        }
        if !(vowel && sound == "a" && out.ends_with('a')) {
            out.push_str(sound);
        }
    }
    capital(&out)
}

fn persian_consonant(c: char) -> &'static str {
    match c {
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ټ' | 'ٹ' => "t",
        'ث' | 'س' | 'ص' => "s",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ھ' | 'ہ' => "h",
        'خ' => "kh",
        'د' | 'ډ' | 'ڈ' => "d",
        'ذ' | 'ز' | 'ض' | 'ظ' => "z",
        'ر' | 'ړ' | 'ڑ' => "r",
        'ژ' | 'ږ' => "zh",
        'ش' | 'ښ' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ک' => "k",
        'ګ' | 'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' | 'ڼ' => "n",
        'ځ' => "dz",
        'څ' => "ts",
        _ => "",
    }
}

fn cyrillic(word: &str) -> String {
    let mut out = String::new();
    let mut before: Option<char> = None;
    let letters: Vec<char> = word.nfc().collect();
    let shouting = letters.len() > 1 && !letters.iter().any(|c| c.is_lowercase());
    for c in letters {
        let lower = c.to_lowercase().next().unwrap_or(c);
        let soft = before.is_none_or(|b| "аеёиоуыэюяъьәөүй'-".contains(b));
        let sound = match lower {
            'е' | 'ё' if soft => {
                if lower == 'е' {
                    "ye"
                } else {
                    "yo"
                }
            }
            'е' => "e",
            'ё' => "yo",
            _ => cyrillic_letter(lower),
        };
        if sound.is_empty() && script_of(c).is_none() {
            out.push(c);
        } else if c.is_lowercase() {
            out.push_str(sound);
        } else if shouting {
            out.push_str(&sound.to_uppercase());
        } else {
            out.push_str(&capital(sound));
        }
        before = Some(lower);
    }
    out
}

fn cyrillic_letter(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ҝ' => "g",
        'ғ' => "gh",
        'д' => "d",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'ї' => "yi",
        'й' | 'ј' | 'ы' => "y",
        'к' => "k",
        'қ' => "q",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' | 'ҳ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ҹ' | 'ҷ' => "j",
        'ш' => "sh",
        'щ' => "shch",
        'ә' => "a",
        'э' => "e",
        'є' => "ye",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}
