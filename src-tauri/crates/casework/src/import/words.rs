//! Words of lists in several languages: headings of columns, and what cells say for sexes, relationships, kinds of
//! papers and nothing. They are data of the profile; the words of its code lists are known besides.

use super::ImportField;
use crate::{
    application::Relationship,
    person::Sex,
    profile::{ListName, Lists, LoadError},
};
use names::script::fold;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::OnceLock,
};

const NAME: &str = "import.toml";
const FILE: &str = include_str!("../../../../profiles/azerbaijan/import.toml");

/// The file as written.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordFile {
    /// Headings that a column goes by.
    headings: BTreeMap<ImportField, Vec<String>>,
    /// What stands in a cell for nothing.
    nothing: Vec<String>,
    /// What may stand beside an age.
    years: Vec<String>,
    sex: Vec<SexWords>,
    relationship: Vec<RelationshipWords>,
    document: Vec<DocumentWords>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct SexWords {
    code: Sex,
    words: Vec<String>,
}

/// Words for a relationship that may depend on the sex of whoever stands in the row.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct RelationshipWords {
    words: Vec<String>,
    any: Relationship,
    female: Option<Relationship>,
    male: Option<Relationship>,
}

#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentWords {
    code: String,
    words: Vec<String>,
}

/// The words that ship.
///
/// # Errors
/// [`LoadError`]; a test loads them, so an installed program never sees one.
pub(super) fn shipped() -> Result<&'static WordFile, LoadError> {
    static WORDS: OnceLock<Result<WordFile, LoadError>> = OnceLock::new();
    let read = || toml::from_str(FILE).map_err(|error| LoadError::syntax(NAME, FILE, &error));
    WORDS.get_or_init(read).as_ref().map_err(Clone::clone)
}

impl WordFile {
    /// What each column most likely is.
    pub(super) fn suggest(&self, header: &[String]) -> Vec<Option<ImportField>> {
        let words: Vec<Vec<&str>> =
            self.headings.values().map(|words| words.iter().map(String::as_str).collect()).collect();
        let fields: Vec<intake::table::Field<'_>> =
            words.iter().map(|words| intake::table::Field { key: "", words }).collect();
        let keys: Vec<ImportField> = self.headings.keys().copied().collect();
        let mapping = intake::table::suggest_mapping(header, &fields);
        mapping.into_iter().map(|field| keys.get(field?).copied()).collect()
    }
}

/// What cells mean, by their folded text.
pub(super) struct Meanings {
    nothing: HashSet<String>,
    years: HashSet<String>,
    sexes: HashMap<String, Sex>,
    relationships: HashMap<String, RelationshipWords>,
    documents: HashMap<String, String>,
}

impl Meanings {
    /// Of the words that ship and of the code lists.
    pub(super) fn new(file: &WordFile, lists: &Lists) -> Self {
        let folded = |words: &[String]| words.iter().map(|word| key(word)).collect();
        let mut meanings = Self {
            nothing: folded(&file.nothing),
            years: folded(&file.years),
            sexes: HashMap::new(),
            relationships: HashMap::new(),
            documents: HashMap::new(),
        };
        for sex in &file.sex {
            meanings.sexes.extend(sex.words.iter().map(|word| (key(word), sex.code)));
        }
        for entry in &lists.get(ListName::Relationship).entries {
            let code = serde_json::Value::String(entry.code.clone());
            let Ok(code) = serde_json::from_value::<Relationship>(code) else { continue };
            let of = RelationshipWords { words: Vec::new(), any: code, female: None, male: None };
            for word in [&entry.code, &entry.az, &entry.en, &entry.ru] {
                meanings.relationships.entry(key(word)).or_insert_with(|| of.clone());
            }
        }
        // The words of the file go before: a list may call "wife" what two codes are called.
        for of in &file.relationship {
            meanings.relationships.extend(of.words.iter().map(|word| (key(word), of.clone())));
        }
        for entry in &lists.get(ListName::Document).entries {
            for word in [&entry.code, &entry.az, &entry.en, &entry.ru] {
                meanings.documents.entry(key(word)).or_insert_with(|| entry.code.clone());
            }
        }
        for of in &file.document {
            meanings.documents.extend(of.words.iter().map(|word| (key(word), of.code.clone())));
        }
        meanings
    }

    /// Whether a cell says nothing.
    pub(super) fn is_nothing(&self, text: &str) -> bool {
        let text = text.trim();
        text.is_empty()
            || !text.chars().any(char::is_alphanumeric)
            || (text.chars().count() < 40 && self.nothing.contains(&key(text)))
    }

    /// Whether a cell says no name. Short words for nothing are names somewhere.
    pub(super) fn is_no_name(&self, text: &str) -> bool {
        let short = text.chars().filter(|c| c.is_alphanumeric()).count();
        short == 0 || (short > 3 && self.is_nothing(text))
    }

    /// A sex.
    pub(super) fn sex(&self, text: &str) -> Option<Sex> {
        self.sexes.get(&key(text)).copied()
    }

    /// A relationship, as far as the sex decides it.
    pub(super) fn relationship(&self, text: &str, sex: Sex) -> Option<Relationship> {
        let of = self.relationships.get(&key(text))?;
        let sexed = match sex {
            Sex::F => of.female,
            Sex::M => of.male,
            Sex::U => None,
        };
        Some(sexed.unwrap_or(of.any))
    }

    /// A kind of paper.
    pub(super) fn document(&self, text: &str) -> Option<&str> {
        self.documents.get(&key(text)).map(String::as_str)
    }

    /// A whole number, with or without a word for years.
    pub(super) fn years(&self, text: &str) -> Option<u16> {
        let (digits, words): (String, String) = numerals(text).chars().partition(|c| c.is_ascii_digit());
        let words = words.trim().trim_matches(['.', '~', '-', '–']).trim();
        let understood = words.is_empty() || self.years.contains(&key(words));
        digits.parse().ok().filter(|_| understood)
    }
}

/// Text as it is compared.
fn key(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let folded = fold(text);
    if folded.is_empty() { text.to_lowercase() } else { folded }
}

/// Digits of any script as ours.
pub(super) fn numerals(text: &str) -> String {
    let own = |c: char| match u32::from(c) {
        n @ 0x660..=0x669 => char::from_digit(n - 0x660, 10),
        n @ 0x6f0..=0x6f9 => char::from_digit(n - 0x6f0, 10),
        _ => None,
    };
    text.chars().map(|c| own(c).unwrap_or(c)).collect()
}
