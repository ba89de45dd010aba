//! Letters of a decision: whoever has an outcome of one kind is told of it in one letter.

use super::{Decision, Paragraph, Reasons};
use crate::profile::{OutcomeCode, Profile};
use vault::Id;

/// Persons whom one letter tells of their outcomes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Group {
    /// Name of the letter.
    pub letter: String,
    /// Its persons, in the order of the family.
    pub persons: Vec<Id>,
}

/// The letters that outcomes ask for, in the order of the family: the principal applicant's first.
pub(crate) fn groups(
    profile: &Profile,
    outcomes: impl IntoIterator<Item = (Id, Option<OutcomeCode>)>,
) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (person, code) in outcomes {
        let Some(outcome) = code.and_then(|code| profile.outcome(code)) else { continue };
        match groups.iter_mut().find(|group| group.letter == outcome.letter) {
            Some(group) => group.persons.push(person),
            None => groups.push(Group { letter: outcome.letter.clone(), persons: vec![person] }),
        }
    }
    groups
}

impl Decision {
    /// Reasons of a letter: its own, or the decision's where it is the first. Nobody reads in their letter why
    /// somebody else was refused.
    pub(crate) fn reasons_for(&self, letter: &str, groups: &[Group]) -> Reasons {
        reasons_for(&self.reasons, self.letter_reasons.0.get(letter), letter, groups)
    }
}

impl Decision {
    /// What members read alone, each in an annex of their own, from all letters that the decision asks for.
    pub(crate) fn annexes(&self, groups: &[Group]) -> Vec<(Id, Reasons)> {
        let mut annexes: Vec<(Id, Reasons)> = Vec::new();
        for group in groups {
            for paragraph in self.reasons_for(&group.letter, groups).0 {
                let Some(person) = paragraph.annex else { continue };
                let open = Paragraph { annex: None, ..paragraph };
                match annexes.iter_mut().find(|(known, _)| *known == person) {
                    Some((_, reasons)) => reasons.0.push(open),
                    None => annexes.push((person, Reasons(vec![open]))),
                }
            }
        }
        annexes
    }
}

/// Reasons of a letter of a draft that is still being typed.
pub(crate) fn reasons_for(
    reasons: &Reasons,
    own: Option<&Reasons>,
    letter: &str,
    groups: &[Group],
) -> Reasons {
    match own {
        Some(own) => own.clone(),
        None if groups.first().is_none_or(|first| first.letter == letter) => reasons.clone(),
        None => Reasons::default(),
    }
}
