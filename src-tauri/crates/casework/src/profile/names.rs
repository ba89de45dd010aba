//! What letters print of a profile in a language in which it has no text of its own: a summary in the language of the
//! applicant needs the name of an outcome, not the legal basis of every rule.

use super::{Profile, Words};
use letters::Lang;
use std::collections::BTreeMap;

/// Names in one language, by the codes of the profile.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    /// Name, department and address of the authority.
    #[serde(default)]
    authority: BTreeMap<String, String>,
    /// Outcomes.
    #[serde(default)]
    outcomes: BTreeMap<String, String>,
    /// To whom a remedy is addressed.
    #[serde(default)]
    remedies: BTreeMap<String, String>,
    /// Reasons to close a case.
    #[serde(default)]
    closures: BTreeMap<String, String>,
    /// Grounds on which status is lost.
    #[serde(default)]
    grounds: BTreeMap<String, String>,
}

impl Names {
    /// Puts each in its place, where the profile has no text in this language.
    pub(super) fn fill(&self, profile: &mut Profile, lang: Lang) {
        let put = |words: &mut Words, names: &BTreeMap<String, String>, code: &str| {
            if let Some(name) = names.get(code) {
                words.0.entry(lang.tag().to_owned()).or_insert_with(|| name.clone());
            }
        };
        let authority = &mut profile.authority;
        for (code, words) in [
            ("name", &mut authority.name),
            ("department", &mut authority.department),
            ("address", &mut authority.address),
        ] {
            put(words, &self.authority, code);
        }
        for outcome in &mut profile.outcomes {
            put(&mut outcome.name, &self.outcomes, outcome.code.name());
        }
        for remedy in &mut profile.remedies {
            put(&mut remedy.body, &self.remedies, &remedy.code);
        }
        for closure in &mut profile.closures {
            put(&mut closure.name, &self.closures, &closure.code);
        }
        for ground in profile.status_procedures.iter_mut().flat_map(|procedure| &mut procedure.grounds) {
            put(&mut ground.name, &self.grounds, &ground.code);
        }
    }

    /// A name of a code that the profile does not have; in the shared names any may stand.
    pub(super) fn unknown(&self, profile: &Profile) -> Option<&str> {
        let authority = ["name", "department", "address"];
        let outcomes = profile.outcomes.iter().map(|outcome| outcome.code.name());
        let grounds = profile.status_procedures.iter().flat_map(|procedure| &procedure.grounds);
        [
            strange(&self.authority, authority.into_iter()),
            strange(&self.outcomes, outcomes),
            strange(&self.remedies, profile.remedies.iter().map(|remedy| remedy.code.as_str())),
            strange(&self.closures, profile.closures.iter().map(|closure| closure.code.as_str())),
            strange(&self.grounds, grounds.map(|ground| ground.code.as_str())),
        ]
        .into_iter()
        .flatten()
        .next()
    }
}

fn strange<'n, 'c>(
    names: &'n BTreeMap<String, String>,
    codes: impl Iterator<Item = &'c str> + Clone,
) -> Option<&'n str> {
    names.keys().map(String::as_str).find(|name| !codes.clone().any(|code| code == *name))
}
