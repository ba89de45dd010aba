//! Outcomes, their letters and how they are counted.

use super::{Checked, Profile, complete, length};
use crate::profile::{OutcomeCode, Statistics, Unit, fault::Fault};

pub(super) fn check(profile: &Profile) -> Checked {
    for (place, outcome) in profile.outcomes.iter().enumerate() {
        let at = |key: &str| format!("outcomes.{place}.{key}");
        if profile.outcomes[..place].iter().any(|earlier| earlier.code == outcome.code) {
            return Err(Fault::new(at("code"), format!("{:?} stands twice", outcome.code)));
        }
        complete(profile, &at("name"), &outcome.name)?;
        complete(profile, &at("legal-basis"), &outcome.legal_basis)?;
        if outcome.negative == outcome.code.protects() {
            return Err(Fault::new(at("negative"), "what protects is not negative, and the other way round"));
        }
        let counted = match outcome.statistics {
            Statistics::Recognized | Statistics::Other => outcome.code.protects(),
            Statistics::Rejected | Statistics::Closed => !outcome.code.protects(),
        };
        if !counted {
            return Err(Fault::new(at("statistics"), "it is counted as its opposite"));
        }
        for lang in profile.summary_languages() {
            if !profile.templates.contains_key(&(outcome.letter.clone(), lang)) {
                return Err(Fault::new(
                    at("letter"),
                    format!("there is no letter {:?} in {}", outcome.letter, lang.tag()),
                ));
            }
            if !profile.letter_words.contains_key(&lang) {
                return Err(Fault::new("languages", format!("letters have no words in {}", lang.tag())));
            }
        }
    }
    for code in [OutcomeCode::Refugee, OutcomeCode::Refused] {
        if profile.outcome(code).is_none() {
            return Err(Fault::new("outcomes", format!("{code:?} is missing")));
        }
    }
    documents(profile)
}

fn documents(profile: &Profile) -> Checked {
    super::codes("documents", "code", profile.documents.iter().map(|one| one.code.as_str()))?;
    for (place, document) in profile.documents.iter().enumerate() {
        let at = |key: &str| format!("documents.{place}.{key}");
        complete(profile, &at("name"), &document.name)?;
        complete(profile, &at("legal-basis"), &document.legal_basis)?;
        for (index, code) in document.outcomes.iter().enumerate() {
            let at = at(&format!("outcomes.{index}"));
            let offered = profile.outcome(*code).is_some();
            super::known(offered, &at, "outcome", &format!("{code:?}"))?;
            if !code.protects() {
                return Err(Fault::new(at, "what does not protect gives no document"));
            }
        }
        if let Some(valid) = document.valid {
            length(&at("valid"), valid)?;
            if valid.unit == Unit::WorkingDay {
                return Err(Fault::new(at("valid"), "no document is valid for working days"));
            }
        }
    }
    Ok(())
}
