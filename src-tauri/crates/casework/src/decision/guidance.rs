//! Guidance beside each step of assessment and decision, and the checklist of a review: shared by all profiles.

use crate::{
    Code, Failure, Kind, Result,
    profile::{LoadError, Words},
};
use letters::Lang;
use std::{collections::BTreeSet, sync::OnceLock};

/// Parts of a decision, in their fixed order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum DecisionSection {
    /// Material facts and their findings.
    Facts,
    /// Outcomes.
    Outcomes,
    /// Well-founded fear.
    Fear,
    /// Persecution.
    Persecution,
    /// Grounds of the Convention.
    Grounds,
    /// Agents and protection by the State.
    Protection,
    /// Internal alternative.
    Relocation,
    /// Exclusion.
    Exclusion,
    /// Subsidiary protection.
    Subsidiary,
    /// Non-refoulement.
    Refoulement,
    /// Family unity.
    Unity,
    /// Reasons of the letter.
    Reasons,
    /// The letter as a whole: form, language, remedies.
    Letter,
}

vault::coded!(DecisionSection);

/// What to ask oneself at a step.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct StepGuidance {
    /// The step.
    pub section: DecisionSection,
    /// What to ask oneself.
    pub text: Words,
    /// On what it rests.
    pub source: Words,
    /// Whether a public source or a lawyer confirmed it.
    #[serde(default)]
    pub verified: bool,
}

/// An item of the checklist of a review.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct ChecklistItem {
    /// Its code.
    pub code: String,
    /// The part of the draft that it is about.
    pub section: DecisionSection,
    /// What is asked.
    pub text: Words,
}

/// Guidance and checklist.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Guidance {
    /// In the order of the steps.
    pub steps: Vec<StepGuidance>,
    /// In the order of the checklist.
    pub checklist: Vec<ChecklistItem>,
}

impl Guidance {
    /// Whether the checklist has an item.
    #[must_use]
    pub fn has_item(&self, code: &str) -> bool {
        self.checklist.iter().any(|item| item.code == code)
    }
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Steps {
    steps: Vec<StepGuidance>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Checklist {
    items: Vec<ChecklistItem>,
}

const STEPS: (&str, &str) = ("guidance.toml", include_str!("../../../../profiles/guidance.toml"));
const CHECKLIST: (&str, &str) = ("review.toml", include_str!("../../../../profiles/review.toml"));
const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

/// The shared guidance and checklist.
///
/// # Errors
/// [`Code::ProfileInvalid`]; the tests load them, so an installed program never says so.
pub fn shared() -> Result<&'static Guidance> {
    static SHARED: OnceLock<std::result::Result<Guidance, LoadError>> = OnceLock::new();
    let loaded = SHARED.get_or_init(|| load(STEPS, CHECKLIST)).as_ref();
    loaded.map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))
}

fn load(steps: (&str, &str), checklist: (&str, &str)) -> std::result::Result<Guidance, LoadError> {
    let fail = |file: &str, rule: String| LoadError::new(file, rule);
    let Steps { steps: read } = toml::from_str(steps.1).map_err(|error| fail(steps.0, error.to_string()))?;
    let Checklist { items } =
        toml::from_str(checklist.1).map_err(|error| fail(checklist.0, error.to_string()))?;
    let mut seen = BTreeSet::new();
    for step in &read {
        let place = format!("steps.{:?}", step.section);
        if !seen.insert(step.section) {
            return Err(fail(steps.0, format!("{place}: it stands twice")));
        }
        complete(&place, &[&step.text, &step.source]).map_err(|rule| fail(steps.0, rule))?;
    }
    let mut codes = BTreeSet::new();
    for item in &items {
        let place = format!("items.{}", item.code);
        if !codes.insert(&item.code) {
            return Err(fail(checklist.0, format!("{place}: it stands twice")));
        }
        complete(&place, &[&item.text]).map_err(|rule| fail(checklist.0, rule))?;
    }
    Ok(Guidance { steps: read, checklist: items })
}

fn complete(place: &str, words: &[&Words]) -> std::result::Result<(), String> {
    for lang in LANGUAGES {
        if words.iter().any(|words| words.0.get(lang.tag()).is_none_or(|text| text.trim().is_empty())) {
            return Err(format!("{place}: no text in {}", lang.tag()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_guidance_and_every_item_a_place() {
        let shared = shared().unwrap();
        assert!(shared.steps.is_sorted_by_key(|step| step.section), "in the order of the steps");
        for section in [
            DecisionSection::Facts,
            DecisionSection::Fear,
            DecisionSection::Persecution,
            DecisionSection::Grounds,
            DecisionSection::Protection,
            DecisionSection::Relocation,
            DecisionSection::Exclusion,
            DecisionSection::Subsidiary,
            DecisionSection::Refoulement,
            DecisionSection::Unity,
            DecisionSection::Reasons,
        ] {
            assert!(shared.steps.iter().any(|step| step.section == section), "{section:?}");
            assert!(shared.checklist.iter().any(|item| item.section == section), "{section:?}");
        }
    }

    #[test]
    fn a_spoilt_file_names_its_rule() {
        let twice = CHECKLIST.1.replace("code = \"d2\"", "code = \"d1\"");
        let fault = load(STEPS, ("review.toml", &twice)).unwrap_err();
        assert_eq!(fault.to_string(), "review.toml: items.d1: it stands twice");
        let silent = STEPS.1.replacen("ru = \"", "fa = \"", 1);
        let fault = load(("guidance.toml", &silent), CHECKLIST).unwrap_err();
        assert!(fault.rule.ends_with("no text in ru"), "{fault}");
    }
}
