//! The legal analysis, in its fixed order: inclusion before exclusion, non-refoulement always.

mod check;
mod exclusion;
mod harm;
mod nexus;
mod relocation;

pub(super) use check::Checking;
pub use exclusion::{Clause, ClauseFound};
pub use harm::{Harm, SeriousHarm, SeriousHarmFound, Severity};
pub use nexus::{Ground, Held, Nexus};
pub use relocation::{Agent, Alternative, ProtectionTest};

use std::collections::{BTreeMap, BTreeSet};
use vault::Id;

/// The legal analysis of a claim. Its texts were there first; each step has its particulars beside them.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Analysis {
    /// Well-founded fear: the risk looking forward, on the accepted facts.
    pub fear: String,
    /// What was suffered before: a serious indication of what is feared.
    pub past: String,
    /// What arose after they left.
    pub sur_place: String,
    /// Whether the harm is persecution.
    pub persecution: String,
    /// The acts, each with the right it violates.
    pub harms: Vec<Harm>,
    /// Whether the acts reach persecution together only.
    pub cumulative: bool,
    /// Grounds of the Convention.
    pub grounds: Vec<Nexus>,
    /// From whom the harm comes.
    pub agents: BTreeSet<Agent>,
    /// Protection by the State.
    pub protection: String,
    /// What protection must be, each answered by itself.
    pub protection_tests: BTreeMap<ProtectionTest, bool>,
    /// Internal flight alternative.
    pub relocation: String,
    /// The place, and whether it is one.
    pub alternative: Alternative,
    /// Exclusion.
    pub exclusion: String,
    /// The clauses that were examined.
    pub clauses: Vec<ClauseFound>,
    /// Subsidiary or complementary protection, where the profile has it.
    pub subsidiary: String,
    /// Its grounds.
    pub serious_harms: Vec<SeriousHarmFound>,
    /// Non-refoulement, examined even without a status.
    pub refoulement: String,
    /// Family unity, for each member by itself.
    pub unity: BTreeMap<Id, String>,
}

impl Analysis {
    /// Whether it was found that the person is a refugee, before anything is asked about exclusion.
    #[must_use]
    pub fn is_included(&self) -> bool {
        let written = |text: &str| !text.trim().is_empty();
        written(&self.fear) && written(&self.persecution) && !self.grounds.is_empty()
    }

    /// Whether a clause of exclusion was found to apply.
    #[must_use]
    pub fn excludes(&self) -> bool {
        self.clauses.iter().any(|clause| clause.applies)
    }
}

/// Analyses of claims that differ from the family's: by claimant. One merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OwnAnalyses(
    /// By person.
    pub BTreeMap<Id, Analysis>,
);

vault::structured!(Analysis, OwnAnalyses);

#[cfg(test)]
mod tests {
    use super::*;

    /// What was drafted before the steps had particulars reads as it was written.
    #[test]
    fn flat_texts_still_read() {
        let old = r#"{"fear":"a","persecution":"b","grounds":["race","politicalOpinion"],"protection":"c",
            "relocation":"d","exclusion":"e","refoulement":"f"}"#;
        let read: Analysis = serde_json::from_str(old).unwrap();
        assert_eq!((read.fear.as_str(), read.relocation.as_str()), ("a", "d"));
        let grounds: Vec<Ground> = read.grounds.iter().map(|nexus| nexus.ground).collect();
        assert_eq!(grounds, [Ground::Race, Ground::PoliticalOpinion]);
        assert!(read.is_included() && !read.excludes());
        let again: Analysis = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }
}
