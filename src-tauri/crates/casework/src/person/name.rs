//! Names: as spoken, in the person's own script, and in parts only where the person has parts.

use crate::{Code, failure::Faults, text};

/// Names of a person. One value, one merge unit: parts of two versions are never mixed.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonName {
    /// The full name in Latin letters, as the person says it or the document has it.
    pub latin: String,
    /// The full name in the person's own script.
    pub native: Option<String>,
    /// Family name, where there is one.
    pub family: Option<String>,
    /// Given names, where they can be told apart.
    pub given: Option<String>,
    /// Name of the father; decisive for persons with one name only.
    pub father: Option<String>,
    /// The person has one name only; no part is missing.
    pub single: bool,
    /// Name of the mother; tells persons of one name apart.
    pub mother: Option<String>,
    /// Further parts, each with its role; never required.
    #[serde(default)]
    pub parts: Vec<NamePart>,
}

vault::structured!(PersonName);

/// Role of a part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum NameRole {
    /// Patronymic with its ending: Vaqif oğlu, Иванович.
    #[default]
    Patronymic,
    /// Name of the grandfather, in a chain of names.
    Grandfather,
    /// Name before marriage.
    Maiden,
    /// Name after a place or people: al-Baghdadi, Rahimi.
    Nisba,
    /// Name after a child: Abu Ali, Umm Kulthum.
    Kunya,
    /// Tribe or clan.
    Tribe,
    /// Title that identifies nobody: Haji, Sayed, Mullah.
    Honorific,
}

/// A part of a name with its role.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NamePart {
    /// Role.
    pub role: NameRole,
    /// The part.
    pub text: String,
}

/// Names as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct NameForm {
    /// The full name in Latin letters.
    pub latin: String,
    /// The full name in the person's own script.
    pub native: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Given names.
    pub given: Option<String>,
    /// Name of the father.
    pub father: Option<String>,
    /// The person has one name only.
    pub single: bool,
    /// Name of the mother.
    pub mother: Option<String>,
    /// Further parts.
    pub parts: Vec<NamePart>,
}

impl NameForm {
    /// The checked names. `at` is the path of the form.
    pub(crate) fn check(&self, at: &str, faults: &mut Faults) -> PersonName {
        let name = PersonName {
            latin: faults.keep(
                text::required(&format!("{at}.latin"), &self.latin)
                    .and_then(|latin| text::printable(&format!("{at}.latin"), latin)),
            ),
            native: faults.keep(text::optional(&format!("{at}.native"), self.native.as_deref())),
            family: faults.keep(text::optional(&format!("{at}.family"), self.family.as_deref())),
            given: faults.keep(text::optional(&format!("{at}.given"), self.given.as_deref())),
            father: faults.keep(text::optional(&format!("{at}.father"), self.father.as_deref())),
            single: self.single,
            mother: faults.keep(text::optional(&format!("{at}.mother"), self.mother.as_deref())),
            parts: self.parts(at, faults),
        };
        if !name.latin.is_empty() && !name.latin.chars().any(char::is_alphabetic) {
            faults.add(format!("{at}.latin"), Code::NoLetters);
        }
        if name.single && name.family.is_some() {
            faults.add(format!("{at}.family"), Code::OneNameNeeded);
        }
        name
    }

    fn parts(&self, at: &str, faults: &mut Faults) -> Vec<NamePart> {
        let part = |(i, part): (usize, &NamePart)| {
            let text = faults.keep(text::optional(&format!("{at}.parts.{i}.text"), Some(&part.text)))?;
            Some(NamePart { role: part.role, text })
        };
        self.parts.iter().enumerate().filter_map(part).collect()
    }
}
