//! Checklists of audits: shared data, each indicator with its words in the three languages.

use crate::{
    Code, Failure, Kind, Result, decision,
    profile::{LoadError, Words},
};
use std::{collections::BTreeSet, sync::OnceLock};

/// What one audit of this kind looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AuditSubject {
    /// A case, from its registration on.
    Case,
    /// An interview that was closed.
    Interview,
    /// A decision that was approved.
    Decision,
    /// An answer about a country of origin.
    Query,
    /// An interview that is still to be held, or is being held: the assessor sits in the room.
    Observation,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename = "AuditIndicator")]
pub struct Indicator {
    /// Code, unique in its checklist.
    pub code: String,
    /// Whether one significant error in it decides the grade.
    #[serde(default)]
    pub critical: bool,
    /// What it asks for.
    #[serde(default)]
    pub text: Words,
    /// Whose words it has, where it has none of its own.
    #[serde(default, rename = "text-of", skip_serializing)]
    #[ts(skip)]
    text_of: Option<String>,
}

/// A section of a checklist.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AuditSection")]
pub struct Section {
    /// Code.
    pub code: String,
    /// What it is called.
    pub title: Words,
    /// Indicators in order.
    pub items: Vec<Indicator>,
}

/// A checklist.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AuditChecklist")]
pub struct Checklist {
    /// Code.
    pub code: String,
    /// Version; an audit keeps the one that it was planned with. Whoever changes a word or an indicator counts it up, and
    /// an indicator that asks for something else gets another code: results are told together by codes.
    pub version: u32,
    /// What is looked at.
    pub subject: AuditSubject,
    /// Whether the authority confirmed it.
    pub verified: bool,
    /// What it is called.
    pub title: Words,
    /// Sections in order.
    pub sections: Vec<Section>,
}

impl Checklist {
    /// Its indicators with the section each stands in.
    pub fn indicators(&self) -> impl Iterator<Item = (&Section, &Indicator)> {
        self.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)))
    }

    /// An indicator by its code.
    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators().map(|(_, item)| item).find(|item| item.code == code)
    }
}

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../../profiles/checklists/", $name)))
    };
}

const FILES: [(&str, &str); 7] = [
    file!("registration.toml"),
    file!("interview.toml"),
    file!("observation.toml"),
    file!("decision.toml"),
    file!("notification.toml"),
    file!("coi.toml"),
    file!("file.toml"),
];

/// All checklists.
///
/// # Errors
/// [`Code::ProfileInvalid`]; the tests load them, so an installed program never says so.
pub fn checklists() -> Result<&'static [Checklist]> {
    static LOADED: OnceLock<std::result::Result<Vec<Checklist>, LoadError>> = OnceLock::new();
    let loaded = LOADED.get_or_init(|| FILES.iter().map(|(file, text)| load(file, text)).collect()).as_ref();
    loaded
        .map(Vec::as_slice)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))
}

/// A checklist by its code.
///
/// # Errors
/// [`Code::NotAChoice`] at `checklist` when there is none.
pub fn checklist(code: &str) -> Result<&'static Checklist> {
    checklists()?
        .iter()
        .find(|one| one.code == code)
        .ok_or_else(|| Failure::field("checklist", Code::NotAChoice))
}

fn load(file: &str, text: &str) -> std::result::Result<Checklist, LoadError> {
    let fail = |rule: String| LoadError::new(file, rule);
    let mut list: Checklist = toml::from_str(text).map_err(|error| fail(error.to_string()))?;
    let review = decision::guidance::shared().map_err(|error| fail(error.to_string()))?;
    let mut seen = BTreeSet::new();
    for item in list.sections.iter_mut().flat_map(|section| section.items.iter_mut()) {
        if item.text_of.as_deref() == Some("review") {
            let words = review.checklist.iter().find(|one| one.code == item.code);
            item.text = words.map(|one| one.text.clone()).unwrap_or_default();
        }
        if !seen.insert(item.code.clone()) {
            return Err(fail(format!("items.{}: it stands twice", item.code)));
        }
        complete(&item.code, &item.text).map_err(fail)?;
    }
    for section in &list.sections {
        complete(&section.code, &section.title).map_err(fail)?;
    }
    complete(&list.code, &list.title).map_err(fail)?;
    Ok(list)
}

fn complete(place: &str, words: &Words) -> std::result::Result<(), String> {
    for lang in ["az", "ru", "en"] {
        if words.0.get(lang).is_none_or(|text| text.trim().is_empty()) {
            return Err(format!("{place}: no text in {lang}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_checklists_are_whole() {
        let counts: Vec<(&str, usize)> = checklists()
            .unwrap()
            .iter()
            .map(|list| (list.code.as_str(), list.indicators().count()))
            .collect();
        assert_eq!(
            counts,
            [
                ("registration", 16),
                ("interview", 14),
                ("observation", 20),
                ("decision", 32),
                ("notification", 9),
                ("coi", 8),
                ("file", 5)
            ]
        );
        let critical: Vec<&str> = checklists()
            .unwrap()
            .iter()
            .flat_map(Checklist::indicators)
            .filter(|(_, item)| item.critical)
            .map(|(_, item)| item.code.as_str())
            .collect();
        assert_eq!(
            critical,
            [
                "r1", "r15", "i10", "o5", "o14", "o15", "d12", "d14", "d15", "d21", "d23", "d28", "n4", "n6",
                "f4"
            ]
        );
    }

    #[test]
    fn a_spoilt_file_names_its_place() {
        let text = FILES[6].1;
        let twice = text.replace("code = \"f2\"", "code = \"f1\"");
        assert_eq!(
            load("file.toml", &twice).unwrap_err().to_string(),
            "file.toml: items.f1: it stands twice"
        );
        let silent = text.replacen("ru = \"Документы описаны\"", "fa = \"x\"", 1);
        assert!(load("file.toml", &silent).unwrap_err().rule.ends_with("no text in ru"));
    }
}
