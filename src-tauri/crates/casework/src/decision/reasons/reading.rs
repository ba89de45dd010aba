//! Who reads which reasons: each letter of a decision with its persons.

use super::{Paragraph, Reasons, Standing};
use crate::{
    decision::{LetterReasons, groups, reasons_for},
    profile::Profile,
};
use vault::Id;

/// Reasons of one letter, with whom it addresses.
pub(crate) struct Told {
    /// Name of the letter; none while no outcome asks for one.
    pub(crate) letter: Option<String>,
    /// Whom it addresses.
    pub(crate) persons: Vec<Id>,
    /// Its reasons.
    pub(crate) reasons: Reasons,
}

impl Told {
    /// Who reads a paragraph: whoever has it in their annex, or everybody whom the letter addresses.
    pub(crate) fn readers(&self, paragraph: &Paragraph) -> Vec<Id> {
        paragraph.annex.map_or_else(|| self.persons.clone(), |person| vec![person])
    }
}

/// Every letter of a draft, the principal applicant's first. While no outcome asks for one, the reasons are read by all.
pub(crate) fn letters_of(
    profile: &Profile,
    standing: &Standing<'_>,
    reasons: &Reasons,
    letter_reasons: &LetterReasons,
) -> Vec<Told> {
    let groups = groups(profile, standing.outcomes.iter().map(|(person, outcome)| (*person, outcome.code)));
    if groups.is_empty() {
        let persons = standing.outcomes.iter().map(|(person, _)| *person).collect();
        return vec![Told { letter: None, persons, reasons: reasons.clone() }];
    }
    let told = |group: &crate::decision::Group| Told {
        letter: Some(group.letter.clone()),
        persons: group.persons.clone(),
        reasons: reasons_for(reasons, letter_reasons.0.get(&group.letter), &group.letter, &groups),
    };
    groups.iter().map(told).collect()
}
