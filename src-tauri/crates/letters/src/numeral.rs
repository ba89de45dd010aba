//! How a language counts the items of a list and the pages of a letter.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// How the items of a list are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numerals {
    /// `1.` in the digits of the language.
    Number,
    /// `a)` in the order in which the language lists things.
    Letter,
    /// `i.`
    Roman,
    /// A dash, for what has no order.
    Dash,
}

impl Numerals {
    /// What a list of this depth is counted by, the outermost being 0.
    pub(crate) fn of_depth(depth: usize, lang: Lang) -> Self {
        match depth {
            0 => Self::Number,
            1 => Self::Letter,
            // Roman numbers are Latin letters, which look foreign and run the wrong way elsewhere.
            2 if is_latin(lang) => Self::Roman,
            _ => Self::Dash,
        }
    }
}

/// The label of an item, for example `3.` or `c)`. Where letters or Roman numbers run out, they are
/// doubled, and numbers take over at last.
#[must_use]
pub fn label(numerals: Numerals, number: u32, lang: Lang) -> String {
    let bare = numeral(numerals, number, lang);
    match numerals {
        Numerals::Number if lang.tag() == "my" => format!("{bare}\u{104b}"),
        Numerals::Number | Numerals::Roman => format!("{bare}."),
        Numerals::Letter if matches!(lang.tag(), "hi" | "bn" | "ta" | "si" | "my") => format!("({bare})"),
        Numerals::Letter => format!("{bare})"),
        Numerals::Dash => bare,
    }
}

/// A number as the language counts by it, without punctuation: `3`, `۳`, `c`, `в`, `iii`.
#[must_use]
pub fn numeral(numerals: Numerals, number: u32, lang: Lang) -> String {
    match numerals {
        Numerals::Number => digits(number, lang),
        Numerals::Letter => letter(number, lang).unwrap_or_else(|| digits(number, lang)),
        Numerals::Roman => roman(number).unwrap_or_else(|| digits(number, lang)),
        Numerals::Dash => "\u{2013}".to_owned(),
    }
}

fn digits(number: u32, lang: Lang) -> String {
    lang.digits(&number.to_string())
}

/// `a` to the end of the alphabet, then `aa`.
fn letter(number: u32, lang: Lang) -> Option<String> {
    let alphabet: Vec<&str> = alphabet(lang).split(' ').collect();
    let place = usize::try_from(number.checked_sub(1)?).ok()?;
    let (times, at) = (place / alphabet.len() + 1, place % alphabet.len());
    // A third round would be counted on the fingers.
    (times <= 2).then(|| alphabet.get(at).map(|letter| letter.repeat(times))).flatten()
}

fn roman(number: u32) -> Option<String> {
    const PARTS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    if number == 0 || number >= 400 {
        return None;
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in PARTS {
        while rest >= value {
            rest -= value;
            out.push_str(sign);
        }
    }
    Some(out)
}

fn is_latin(lang: Lang) -> bool {
    alphabet(lang).starts_with('a')
}

/// The letters in the order in which lists are counted by them; those are left out that would be
/// mistaken for another letter or a digit.
fn alphabet(lang: Lang) -> &'static str {
    match lang.tag() {
        "az" => "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z",
        "tr" => "a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z",
        "ku" => "a b c ç d e ê f g h i î j k l m n o p q r s ş t u û v w x y z",
        "ru" => "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я",
        "uk" => "а б в г д е ж и к л м н п р с т у ф х ц ш щ ю я",
        "fa" | "prs" | "ps" => "الف ب ج د ه و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
        "ur" => "الف ب ج د ہ و ز ح ط ی ک ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
        // Heh alone looks like the digit five and is drawn out.
        "ar" => "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ",
        "ckb" => "ا ب ج د ه و ز ح ی ک ل م ن س ع ف ق ر ش ت خ غ",
        "ka" => "ა ბ გ დ ე ვ ზ თ ი კ ლ მ ნ ო პ ჟ რ ს ტ უ ფ ქ ღ ყ შ ჩ ც ძ წ ჭ ხ ჯ ჰ",
        "hy" => "ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց փ ք օ ֆ",
        "am" | "ti" => "ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ በ ተ ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ የ ደ ጀ ገ ጠ ጨ ጰ ጸ ፀ ፈ ፐ",
        "hi" => "क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण त थ द ध न प फ ब भ म य र ल व श ष स ह",
        "bn" => "ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ",
        "ta" => "அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ",
        "si" => "අ ආ ඇ ඈ ඉ ඊ උ ඌ එ ඒ ඔ ඕ",
        "my" => "က ခ ဂ ဃ င စ ဆ ဇ ဈ ည ဋ ဌ ဍ ဎ ဏ တ ထ ဒ ဓ န ပ ဖ ဗ ဘ မ ယ ရ လ ဝ သ ဟ ဠ အ",
        _ => "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    }
}

#[cfg(test)]
mod tests {
    use super::{Numerals, label, numeral};
    use crate::lang::Lang;

    #[test]
    fn each_language_counts_in_its_own_way() {
        for (lang, numerals, number, expected) in [
            (Lang::En, Numerals::Number, 12, "12."),
            (Lang::En, Numerals::Letter, 27, "aa)"),
            (Lang::En, Numerals::Letter, 53, "53)"),
            (Lang::En, Numerals::Roman, 49, "xlix."),
            (Lang::En, Numerals::Roman, 400, "400."),
            (Lang::En, Numerals::Roman, 0, "0."),
            (Lang::Az, Numerals::Letter, 4, "ç)"),
            (Lang::Az, Numerals::Letter, 7, "ə)"),
            (Lang::Ru, Numerals::Letter, 10, "к)"),
            (Lang::Fa, Numerals::Number, 10, "۱۰."),
            (Lang::Fa, Numerals::Letter, 1, "الف)"),
            (Lang::Fa, Numerals::Letter, 4, "د)"),
            (Lang::Fa, Numerals::Dash, 4, "–"),
        ] {
            assert_eq!(label(numerals, number, lang), expected, "{lang:?} {number}");
        }
        assert_eq!(numeral(Numerals::Letter, u32::MAX, Lang::Az), "4294967295");
    }

    #[test]
    fn no_letter_comes_twice() {
        for lang in Lang::ALL {
            let letters: Vec<String> = (1..30).map(|n| numeral(Numerals::Letter, n, lang)).collect();
            let mut distinct = letters.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(distinct.len(), letters.len(), "{lang:?}");
        }
    }
}
