//! The code lists of a profile: those that all countries share, and what the country changes in them.

use super::{
    ListName, LoadError,
    guarantee::Guarantee,
    list::{CodeList, Entry},
    list_file, list_words,
};
use letters::Lang;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

macro_rules! shared {
    ($($name:literal),+ $(,)?) => {
        &[$((concat!("lists/", $name, ".toml"), include_str!(concat!("../../../../profiles/lists/", $name, ".toml")))),+]
    };
}

pub(super) const SHARED: &[(&str, &str)] = shared![
    "sex",
    "marital",
    "relationship",
    "education",
    "degree",
    "employment",
    "occupation",
    "language",
    "language_level",
    "religion",
    "ethnicity",
    "address",
    "document",
    "custody",
    "authenticity",
    "transport",
    "entry",
    "crossing",
    "attachment",
    "birth_basis",
    "leaving",
    "need",
    "need_status",
    "severity",
    "coi_topic",
    "coi_kind",
    "coi_reliability",
    "guarantee",
    "opening",
    "interview_topic",
    "personal_factor",
    "right",
    "flag",
    "training",
    "audit_cause",
    "return_topic",
    "return_indicator",
    "return_body",
    "population",
    "aid_kind",
    "social_problem",
    "complaint_kind",
    "integration_domain",
    "family_evidence",
];

static EMPTY: CodeList = CodeList::empty();

/// All code lists.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    lists: BTreeMap<ListName, CodeList>,
    edition: String,
}

impl Lists {
    /// The shared lists with the changes of a profile, given as file name and text.
    pub(super) fn load(changes: Option<(&str, &str)>) -> Result<Self, LoadError> {
        let mut lists = list_file::read(SHARED, changes)?;
        for file in list_words::SHARED {
            list_words::add(&mut lists, *file)?;
        }
        let edition = edition(&lists);
        Ok(Self { lists, edition })
    }

    /// Adds the words of a profile for codes in a language that the lists themselves do not have.
    pub(super) fn add_words(&mut self, file: &str, text: &str) -> Result<(), LoadError> {
        list_words::add(&mut self.lists, (file, text))?;
        self.edition = edition(&self.lists);
        Ok(())
    }

    /// The first code of a list that has no word in a language.
    pub(crate) fn without_word(&self, name: ListName, lang: Lang) -> Option<&str> {
        list_words::missing(self.lists.get(&name)?, lang)
    }

    /// The name of a language, given by its tag, in another.
    #[must_use]
    pub fn language_name(&self, tag: &str, lang: Lang) -> Option<String> {
        let same = |one: &&Entry| one.tag.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(tag));
        let found = self.get(ListName::Language).entries.iter().find(same)?;
        Some(found.language_name(lang))
    }

    /// The list of this name, a [`ListName`] or its text in the data; for any other text a list without codes.
    #[must_use]
    pub fn get(&self, name: impl AsRef<str>) -> &CodeList {
        self.lists.values().find(|list| list.name.as_str() == name.as_ref()).unwrap_or(&EMPTY)
    }

    /// Whether the list has this code, offered or not.
    #[must_use]
    pub fn has(&self, name: impl AsRef<str>, code: &str) -> bool {
        self.get(name).has(code)
    }

    /// The entry with this code.
    #[must_use]
    pub fn entry(&self, name: impl AsRef<str>, code: &str) -> Option<&Entry> {
        self.get(name).entry(code)
    }

    /// All lists, in the order of [`ListName`].
    pub fn iter(&self) -> impl Iterator<Item = &CodeList> {
        self.lists.values()
    }

    /// The latest version of a list and a digest of all that the lists hold, such as `2026.1-1f0c77a9`: another
    /// one as soon as any code or word changes.
    #[must_use]
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// The guarantees that a need triggers, in the order that its entry gives. None for an unknown code.
    pub fn guarantees_of(&self, need: &str) -> impl Iterator<Item = Guarantee<'_>> {
        let codes = self.entry(ListName::Need, need).map_or(&[][..], |entry| &entry.guarantees);
        codes.iter().filter_map(|code| self.guarantee(code))
    }

    /// The guarantee with this code.
    #[must_use]
    pub fn guarantee(&self, code: &str) -> Option<Guarantee<'_>> {
        Guarantee::of(self.entry(ListName::Guarantee, code)?)
    }
}

fn edition(lists: &BTreeMap<ListName, CodeList>) -> String {
    let latest = lists.values().map(|list| list.version.as_str()).max().unwrap_or_default();
    let latest = latest.split('+').next().unwrap_or_default();
    let mut digest = Sha256::new();
    for list in lists.values() {
        // The parsed values, not the files: their line ends differ between checkouts.
        digest.update(format!("{:?}{:?}{:?}", list.name, list.version, list.entries));
    }
    let digest = digest.finalize();
    let digest: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{latest}-{digest}")
}

#[cfg(test)]
#[path = "lists_tests.rs"]
mod tests;
