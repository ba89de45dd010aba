//! A code list: codes that others know too, each with its words in three languages.

use super::{ListName, Stage, Words};
use crate::person::Sex;
use chrono::NaiveDate;
use letters::Lang;
use std::{collections::BTreeMap, fmt, str::FromStr};

/// What a relationship is, for checks of sex, age and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// Husband, wife, partner of now.
    Spouse,
    /// Son or daughter: own, step, foster.
    Child,
    /// Father or mother: own, step, foster.
    Parent,
    /// Brother or sister: full, half, step.
    Sibling,
    /// Grandparent or grandchild.
    Grand,
    /// By marriage.
    InLaw,
    /// Another relative, or a former spouse.
    Other,
    /// No relationship, or none known.
    None,
}

/// Until when a code was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// It is given out no longer; since when is not known.
    Unknown,
    /// The last day on which it may be chosen.
    Day(NaiveDate),
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("unknown"),
            Self::Day(day) => day.fmt(f),
        }
    }
}

impl FromStr for Until {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text == "unknown" {
            return Ok(Self::Unknown);
        }
        text.parse()
            .map(Self::Day)
            .map_err(|_| format!("until: {text:?} is no day; write it like \"2026-12-31\", or \"unknown\""))
    }
}

impl<'de> serde::Deserialize<'de> for Until {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// One code of a list. Which of the columns a list has, `list_check` says.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Entry {
    /// The code. Capitals and small letters count.
    pub code: String,
    /// English.
    pub en: String,
    /// Azerbaijani.
    pub az: String,
    /// Russian.
    pub ru: String,
    /// When it is no longer given out: still shown where it stands, but not offered.
    pub until: Option<Until>,
    /// Whether a public source confirms it; none is as the list says.
    pub verified: Option<bool>,
    /// Whether the code is the program's own, in a list whose other codes are a standard's.
    #[serde(default)]
    pub own: bool,
    /// What UNHCR's exchange writes instead of the code; empty where it has nothing.
    pub unhcr: Option<String>,
    /// The wider entry that it stands below.
    pub parent: Option<String>,
    /// Relationship: the sex that the code holds for; none is both.
    pub sex: Option<Sex>,
    /// Relationship: generations above (positive) or below (negative) the principal applicant, -2 to 2.
    pub generation: Option<i8>,
    /// Relationship: its kind.
    pub kind: Option<RelationKind>,
    /// Language: BCP 47 tag.
    pub tag: Option<String>,
    /// Language: its name in itself.
    pub autonym: Option<String>,
    /// Language: whether it is written from right to left.
    #[serde(default)]
    pub rtl: bool,
    /// Document: first letter of the machine-readable zone, ICAO Doc 9303.
    pub icao: Option<char>,
    /// Custody: whether the applicant is owed a receipt.
    #[serde(default)]
    pub receipt: bool,
    /// Need: whether only named roles may see it.
    #[serde(default)]
    pub restricted: bool,
    /// Need: codes of the guarantees that it triggers.
    #[serde(default)]
    pub guarantees: Vec<String>,
    /// Need status: whether the need still counts.
    #[serde(default)]
    pub open: bool,
    /// Guarantee: the action that it asks for. Opening: what the officer says or asks.
    pub action: Option<Words>,
    /// Guarantee: the stage that must not begin before it is met or offered.
    pub before: Option<Stage>,
    /// Guarantee: whether it stops the application there; otherwise it warns.
    #[serde(default)]
    pub blocks: bool,
    /// Guarantee: whether it is asked for on the day the need is recorded.
    #[serde(default)]
    pub urgent: bool,
    /// Opening: the law or standard it rests on.
    pub legal_basis: Option<Words>,
    /// Its words in the languages of papers and letters that the lists themselves do not have; from files of their own.
    #[serde(skip)]
    pub further: BTreeMap<Lang, String>,
}

impl Entry {
    /// Its words in `lang`; none where nobody wrote them.
    #[must_use]
    pub fn said(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Az => Some(&self.az),
            Lang::Ru => Some(&self.ru),
            Lang::En => Some(&self.en),
            _ => self.further.get(&lang).map(String::as_str),
        }
    }

    /// Its words in `lang`; English where nobody wrote them.
    #[must_use]
    pub fn text(&self, lang: Lang) -> &str {
        self.said(lang).unwrap_or(&self.en)
    }

    /// The name of a language in `lang`. Where nobody wrote it, its own name is right in every text.
    #[must_use]
    pub fn language_name(&self, lang: Lang) -> String {
        let own = || self.autonym.as_deref().filter(|own| own.chars().all(letters::can_print));
        match (self.said(lang), own()) {
            (Some(name), _) => name.to_owned(),
            (None, Some(own)) => letters::isolate(own),
            (None, None) => self.en.clone(),
        }
    }

    /// Whether the code may be chosen on a day.
    #[must_use]
    pub fn offered_on(&self, day: NaiveDate) -> bool {
        match self.until {
            None => true,
            Some(Until::Unknown) => false,
            Some(Until::Day(last)) => day <= last,
        }
    }

    /// Whether a public source confirms it.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.verified.unwrap_or(false)
    }

    /// The code in UNHCR's exchange, where it has one.
    #[must_use]
    pub fn unhcr(&self) -> Option<&str> {
        match (&self.unhcr, self.own) {
            (Some(code), _) if code.is_empty() => None,
            (Some(code), _) => Some(code),
            (None, true) => None,
            (None, false) => Some(&self.code),
        }
    }
}

/// A list of codes in the order in which they are offered.
#[derive(Debug, Clone)]
pub struct CodeList {
    /// Which.
    pub name: ListName,
    /// Year and number, raised with each change: `2026.1`.
    pub version: String,
    /// From where its codes are.
    pub source: String,
    /// Whether its codes are a standard's, so that those of the program begin with `X-`.
    pub standard: bool,
    /// The codes.
    pub entries: Vec<Entry>,
    /// Place of each code.
    places: BTreeMap<String, usize>,
}

impl CodeList {
    pub(super) fn new(
        name: ListName,
        version: String,
        source: String,
        standard: bool,
        entries: Vec<Entry>,
    ) -> Self {
        let places = entries.iter().enumerate().map(|(place, entry)| (entry.code.clone(), place)).collect();
        Self { name, version, source, standard, entries, places }
    }

    /// A list without codes.
    pub(super) const fn empty() -> Self {
        Self {
            name: ListName::Sex,
            version: String::new(),
            source: String::new(),
            standard: false,
            entries: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    /// Gives an entry its words in a further language; whether there is such an entry.
    pub(super) fn translate(&mut self, code: &str, lang: Lang, word: &str) -> bool {
        let place = self.places.get(code).copied();
        let entry = place.and_then(|place| self.entries.get_mut(place));
        entry.map(|entry| entry.further.insert(lang, word.to_owned())).is_some()
    }

    /// The entry with this code.
    #[must_use]
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.entries.get(*self.places.get(code)?)
    }

    /// Whether the list has this code, offered or not.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.places.contains_key(code)
    }

    /// The entries that may be chosen on a day.
    pub fn offered_on(&self, day: NaiveDate) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.offered_on(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ended_code_is_not_offered() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        for (until, offered, why) in [
            (None, true, "no end"),
            (Some("unknown"), false, "ended at an unknown time"),
            (Some("2026-11-25"), true, "the last day itself"),
            (Some("2026-11-24"), false, "ended the day before"),
        ] {
            let mut entry: Entry = toml::from_str("code='A'\nen='a'\naz='a'\nru='а'").unwrap();
            entry.until = until.map(|text| text.parse().unwrap());
            assert_eq!(entry.offered_on(day("2026-11-25")), offered, "{why}");
        }
        let error = toml::from_str::<Entry>("code='A'\nen='a'\naz='a'\nru='а'\nuntil='soon'").unwrap_err();
        assert!(error.to_string().contains("write it like \"2026-12-31\""), "{error}");
    }

    #[test]
    fn the_exchange_code_is_the_code_unless_it_says_otherwise() {
        for (row, unhcr) in [
            ("code='SN'", Some("SN")),
            ("code='X-STU'\nown=true\nunhcr='0001'", Some("0001")),
            ("code='X-SOGI'\nown=true", None),
            ("code='1'\nunhcr=''", None),
        ] {
            let entry: Entry = toml::from_str(&format!("{row}\nen='a'\naz='a'\nru='а'")).unwrap();
            assert_eq!(entry.unhcr(), unhcr, "{row}");
        }
    }
}
