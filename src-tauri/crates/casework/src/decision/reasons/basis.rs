//! What a paragraph rests on, and where it no longer agrees with it.

use crate::{
    assessment::{EvidenceSource, Finding},
    decision::guidance::DecisionSection,
    profile::OutcomeCode,
};
use vault::Id;

/// A record that a paragraph rests on, as it stood when the paragraph was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Basis {
    /// A material fact with what was found about it.
    Fact {
        /// Which.
        id: Id,
        /// What was found.
        finding: Finding,
        /// Mark of the rest of it.
        seen: String,
    },
    /// What a fact rests on: a line, a document, a scan, a citation.
    Source {
        /// Which.
        source: EvidenceSource,
        /// Mark of its words.
        seen: String,
    },
    /// A step of the legal analysis.
    Element {
        /// Which.
        step: DecisionSection,
        /// Whose claim, where it differs from the family's; whose unity.
        of: Option<Id>,
        /// Mark of what is written at it.
        seen: String,
    },
    /// What is decided for a person.
    Outcome {
        /// Who.
        person: Id,
        /// What.
        code: Option<OutcomeCode>,
    },
}

impl Basis {
    /// Whether both are the same record, in whatever state.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Fact { id: a, .. }, Self::Fact { id: b, .. }) => a == b,
            (Self::Source { source: a, .. }, Self::Source { source: b, .. }) => a == b,
            (Self::Element { step: a, of: x, .. }, Self::Element { step: b, of: y, .. }) => (a, x) == (b, y),
            (Self::Outcome { person: a, .. }, Self::Outcome { person: b, .. }) => a == b,
            _ => false,
        }
    }

    /// How it differs from how it stands now.
    #[must_use]
    pub fn against(&self, now: Option<&Self>) -> Option<Mismatch> {
        match (self, now) {
            (_, None) => Some(Mismatch::Gone),
            (Self::Fact { finding: was, .. }, Some(Self::Fact { finding: now, .. })) if was != now => {
                Some(Mismatch::Finding { was: *was, now: *now })
            }
            (Self::Outcome { code: was, .. }, Some(Self::Outcome { code: now, .. })) if was != now => {
                Some(Mismatch::Outcome { was: *was, now: *now })
            }
            (was, Some(now)) => (was != now).then_some(Mismatch::Changed),
        }
    }
}

/// How something differs from what a paragraph was written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Mismatch {
    /// It is no longer there.
    Gone,
    /// It says something else.
    Changed,
    /// Something else was found.
    Finding {
        /// Then.
        was: Finding,
        /// Now.
        now: Finding,
    },
    /// Something else is decided.
    Outcome {
        /// Then.
        was: Option<OutcomeCode>,
        /// Now.
        now: Option<OutcomeCode>,
    },
}

impl Mismatch {
    /// Whether the paragraph says the opposite: a fact accepted that is rejected now, another outcome.
    #[must_use]
    pub fn contradicts(self) -> bool {
        match self {
            Self::Gone | Self::Changed => false,
            Self::Finding { was, now } => {
                matches!((believed(was), believed(now)), (Some(was), Some(now)) if was != now)
            }
            Self::Outcome { was, now } => was.is_some() && now.is_some(),
        }
    }
}

/// Whether a fact is taken as given; none where that was not said.
fn believed(finding: Finding) -> Option<bool> {
    match finding {
        Finding::Accepted | Finding::BenefitOfDoubt => Some(true),
        Finding::Rejected => Some(false),
        Finding::Undecided | Finding::NotMaterial => None,
    }
}

/// A place where a paragraph no longer agrees with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Disagreement {
    /// Place in what it rests on.
    pub at: u32,
    /// How.
    pub mismatch: Mismatch,
    /// Whether it says the opposite.
    pub contradicts: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_opposite_contradicts() {
        use Finding::{Accepted, BenefitOfDoubt, NotMaterial, Rejected, Undecided};
        for (was, now, opposite) in [
            (Accepted, Rejected, true),
            (Rejected, Accepted, true),
            (BenefitOfDoubt, Rejected, true),
            (Rejected, BenefitOfDoubt, true),
            (Accepted, BenefitOfDoubt, false),
            (Accepted, NotMaterial, false),
            (Rejected, Undecided, false),
        ] {
            assert_eq!(Mismatch::Finding { was, now }.contradicts(), opposite, "{was:?} {now:?}");
        }
        use OutcomeCode::{Refugee, Refused};
        for (was, now, opposite) in
            [(Some(Refugee), Some(Refused), true), (Some(Refugee), None, false), (None, Some(Refused), false)]
        {
            assert_eq!(Mismatch::Outcome { was, now }.contradicts(), opposite);
        }
    }

    #[test]
    fn a_record_is_known_again_in_whatever_state() {
        let id = Id::from_bytes([3; 16]);
        let fact = |finding, seen: &str| Basis::Fact { id, finding, seen: seen.to_owned() };
        let (then, now) = (fact(Finding::Accepted, "a"), fact(Finding::Accepted, "b"));
        assert!(then.is_same(&now));
        assert_eq!(then.against(Some(&then)), None);
        assert_eq!(then.against(Some(&now)), Some(Mismatch::Changed));
        assert_eq!(then.against(None), Some(Mismatch::Gone));
        let (was, now) = (Finding::Accepted, Finding::Rejected);
        assert_eq!(then.against(Some(&fact(now, "b"))), Some(Mismatch::Finding { was, now }));
    }
}
