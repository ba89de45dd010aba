//! Steps of the legal analysis that a letter gives reasons at, in their fixed order.

use super::digest::mark;
use crate::decision::{Analysis, DecisionSection};
use vault::Id;

/// The steps in order: inclusion before exclusion, non-refoulement always.
pub(super) const ORDER: [DecisionSection; 8] = [
    DecisionSection::Fear,
    DecisionSection::Persecution,
    DecisionSection::Grounds,
    DecisionSection::Protection,
    DecisionSection::Relocation,
    DecisionSection::Exclusion,
    DecisionSection::Subsidiary,
    DecisionSection::Refoulement,
];

fn written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// The mark of what is written at a step; none while nothing is.
pub(super) fn seen(analysis: &Analysis, step: DecisionSection, person: Option<Id>) -> Option<String> {
    use DecisionSection as S;
    let a = analysis;
    let (there, mark) = match step {
        S::Fear => (
            [&a.fear, &a.past, &a.sur_place].into_iter().any(|text| written(text)),
            mark(&(&a.fear, &a.past, &a.sur_place)),
        ),
        S::Persecution => {
            (written(&a.persecution) || !a.harms.is_empty(), mark(&(&a.persecution, &a.harms, a.cumulative)))
        }
        S::Grounds => (!a.grounds.is_empty(), mark(&a.grounds)),
        S::Protection => (
            written(&a.protection) || !a.agents.is_empty() || !a.protection_tests.is_empty(),
            mark(&(&a.protection, &a.agents, &a.protection_tests)),
        ),
        S::Relocation => {
            (written(&a.relocation) || a.alternative.is_examined(), mark(&(&a.relocation, &a.alternative)))
        }
        S::Exclusion => (written(&a.exclusion) || !a.clauses.is_empty(), mark(&(&a.exclusion, &a.clauses))),
        S::Subsidiary => {
            (written(&a.subsidiary) || !a.serious_harms.is_empty(), mark(&(&a.subsidiary, &a.serious_harms)))
        }
        S::Refoulement => (written(&a.refoulement), mark(&a.refoulement)),
        S::Unity => {
            let words = person.and_then(|person| a.unity.get(&person));
            (words.is_some_and(|words| written(words)), mark(&words))
        }
        S::Facts | S::Outcomes | S::Reasons | S::Letter => (false, String::new()),
    };
    there.then_some(mark)
}
