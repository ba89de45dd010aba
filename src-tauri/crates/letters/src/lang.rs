//! Languages a letter can be written in.

use serde::{Deserialize, Serialize};

use crate::script::Script;

/// Language of a document or of one of its sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Azerbaijani in Latin script.
    Az,
    /// Russian.
    Ru,
    /// English.
    En,
    /// Persian.
    Fa,
    /// Dari.
    Prs,
    /// Pashto.
    Ps,
    /// Urdu, set in Nastaliq.
    Ur,
    /// Arabic.
    Ar,
    /// Central Kurdish (Sorani) in Arabic script.
    Ckb,
    /// Northern Kurdish (Kurmanji) in Latin script.
    Ku,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
    /// Georgian.
    Ka,
    /// Armenian.
    Hy,
    /// Amharic.
    Am,
    /// Tigrinya.
    Ti,
    /// Hindi.
    Hi,
    /// Bengali.
    Bn,
    /// Tamil.
    Ta,
    /// Sinhala.
    Si,
    /// Burmese.
    My,
}

/// Tag, script and the nought of its digits.
const FACTS: [(Lang, &str, Script, char); 21] = [
    (Lang::Az, "az", Script::Western, '0'),
    (Lang::Ru, "ru", Script::Western, '0'),
    (Lang::En, "en", Script::Western, '0'),
    (Lang::Fa, "fa", Script::Arabic, '\u{6f0}'),
    (Lang::Prs, "prs", Script::Arabic, '\u{6f0}'),
    (Lang::Ps, "ps", Script::Arabic, '\u{6f0}'),
    (Lang::Ur, "ur", Script::Arabic, '0'),
    (Lang::Ar, "ar", Script::Arabic, '\u{660}'),
    (Lang::Ckb, "ckb", Script::Arabic, '\u{660}'),
    (Lang::Ku, "ku", Script::Western, '0'),
    (Lang::Tr, "tr", Script::Western, '0'),
    (Lang::Uk, "uk", Script::Western, '0'),
    (Lang::Ka, "ka", Script::Georgian, '0'),
    (Lang::Hy, "hy", Script::Armenian, '0'),
    (Lang::Am, "am", Script::Ethiopic, '0'),
    (Lang::Ti, "ti", Script::Ethiopic, '0'),
    (Lang::Hi, "hi", Script::Devanagari, '0'),
    (Lang::Bn, "bn", Script::Bengali, '\u{9e6}'),
    (Lang::Ta, "ta", Script::Tamil, '0'),
    (Lang::Si, "si", Script::Sinhala, '0'),
    (Lang::My, "my", Script::Myanmar, '\u{1040}'),
];

impl Lang {
    /// Every language, in the order of declaration.
    pub const ALL: [Self; FACTS.len()] = {
        let mut all = [Self::Az; FACTS.len()];
        let mut index = 0;
        while index < FACTS.len() {
            all[index] = FACTS[index].0;
            index += 1;
        }
        all
    };

    const fn facts(self) -> &'static (Self, &'static str, Script, char) {
        &FACTS[self as usize]
    }

    /// BCP 47 tag, as written into the document.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        self.facts().1
    }

    /// The language with this tag.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// Whether the language runs from right to left, which mirrors the page.
    #[must_use]
    pub const fn is_rtl(self) -> bool {
        matches!(self.script(), Script::Arabic)
    }

    pub(crate) const fn script(self) -> Script {
        self.facts().2
    }

    /// Whether it is set in Nastaliq. Urdu readers learn to read in it and meet Naskh mainly on screens;
    /// readers of Persian and Pashto meet it in poetry.
    pub(crate) const fn is_nastaliq(self) -> bool {
        matches!(self, Self::Ur)
    }

    /// What stands between the parts of an enumeration.
    #[must_use]
    pub const fn comma(self) -> &'static str {
        if self.is_rtl() { "، " } else { ", " }
    }

    /// A text with its European digits made those of the language.
    #[must_use]
    pub fn digits(self, text: &str) -> String {
        let zero = u32::from(self.facts().3);
        let own = |c: char| match c.to_digit(10) {
            Some(digit) => char::from_u32(zero + digit).unwrap_or(c),
            None => c,
        };
        text.chars().map(own).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Lang};

    #[test]
    fn facts_stand_in_the_order_of_declaration() {
        for (index, (lang, tag, ..)) in FACTS.iter().enumerate() {
            assert_eq!(*lang as usize, index, "{tag}");
            assert_eq!(serde_json::to_string(lang).unwrap_or_default(), format!("\"{tag}\""));
            assert_eq!(Lang::of_tag(tag), Some(*lang));
        }
    }

    #[test]
    fn digits_are_those_of_the_language() {
        for (lang, text) in [
            (Lang::Az, "12/a"),
            (Lang::Fa, "۱۲/a"),
            (Lang::Ar, "١٢/a"),
            (Lang::Bn, "১২/a"),
            (Lang::My, "၁၂/a"),
            (Lang::Ur, "12/a"),
        ] {
            assert_eq!(lang.digits("12/a"), text);
        }
    }
}
