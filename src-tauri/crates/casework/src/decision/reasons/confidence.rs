//! What a member told in confidence stays out of what the others read: facts marked so, lines they rest on, lines of
//! a restricted topic, restricted needs.

use super::{Basis, Paragraph, Stretches};
use crate::{
    Result, application,
    assessment::{self, EvidenceSource, Fact},
    decision::DecisionSection,
    interview::{self, Line},
    need,
    profile::{ListName, Lists},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// What was told in confidence in a case, and by whom.
pub(crate) struct Confidences {
    facts: BTreeMap<Id, Id>,
    lines: BTreeMap<Id, Id>,
    /// Stretches of words that only whoever is named has said.
    stretches: Stretches<Id>,
    /// Who told something in confidence about their claim.
    persons: BTreeSet<Id>,
}

impl Confidences {
    /// Those of a case.
    pub(crate) fn of(read: Read<'_>, lists: &Lists, application: Id) -> Result<Self> {
        let facts = assessment::facts(read, application)?;
        // Only what whoever is concerned said themselves: what others said openly stays open.
        let mut named: BTreeSet<(Id, Id)> = BTreeSet::new();
        for fact in facts.iter().filter(|fact| fact.confidential) {
            named.extend(sources(fact).filter_map(|source| source.as_line()).map(|line| (line, fact.person)));
        }
        let restricted = |line: &Line| {
            let topics = line.topics.iter().flat_map(|topics| &topics.0);
            topics
                .filter_map(|topic| lists.entry(ListName::InterviewTopic, topic))
                .any(|entry| entry.restricted)
        };
        let (mut lines, mut told, mut open) = (BTreeMap::new(), Vec::new(), Vec::new());
        for one in interview::of_application(read, application)? {
            for line in interview::lines(read, one.id)? {
                if named.contains(&(line.id, one.person)) || restricted(&line) {
                    lines.insert(line.id, one.person);
                    told.push((one.person, line.text));
                } else {
                    open.push(line.text);
                }
            }
        }
        let mut by_fact = BTreeMap::new();
        for fact in &facts {
            let mut lines_of = sources(fact).filter_map(|source| lines.get(&source.as_line()?));
            if fact.confidential || lines_of.any(|person| *person == fact.person) {
                told.extend(fact.texts().map(|text| (fact.person, text.to_owned())));
                by_fact.insert(fact.id, fact.person);
            } else {
                open.extend(fact.texts().map(str::to_owned));
            }
        }
        let persons = by_fact.values().chain(lines.values()).copied().collect();
        for member in application::members(read, application)? {
            for need in need::of_person(read, member.person)?.into_iter().filter(|need| need.restricted) {
                told.extend([need.told, need.note].into_iter().flatten().map(|text| (member.person, text)));
            }
        }
        Ok(Self { stretches: Stretches::of(&told, &open), facts: by_fact, lines, persons })
    }

    /// Whether nobody told anything in confidence.
    pub(crate) fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.lines.is_empty() && self.stretches.is_empty()
    }

    /// Whose confidences a record tells of.
    fn of_basis(&self, basis: &Basis) -> Option<Id> {
        match basis {
            Basis::Fact { id, .. } => self.in_fact(*id),
            Basis::Source { source, .. } => self.in_line(source.as_line()?),
            // An analysis of one's own rests on what one told.
            Basis::Element { step, of, .. } if *step != DecisionSection::Unity => {
                of.filter(|person| self.has_told(*person))
            }
            Basis::Element { .. } | Basis::Outcome { .. } => None,
        }
    }

    /// Whose words a text repeats that were told in confidence.
    pub(crate) fn repeated_in(&self, text: &str) -> BTreeSet<Id> {
        self.stretches.in_text(text)
    }

    /// Whose confidences a paragraph tells of: what it rests on, and what it repeats in any language.
    pub(crate) fn in_paragraph(&self, paragraph: &Paragraph) -> BTreeSet<Id> {
        let mut whose: BTreeSet<Id> =
            paragraph.rests_on.iter().filter_map(|basis| self.of_basis(basis)).collect();
        whose.extend(paragraph.texts.values().flat_map(|text| self.repeated_in(text)));
        whose
    }

    /// Whose confidence a fact is: of whoever claims it, where they told it or what it rests on in confidence.
    pub(super) fn in_fact(&self, fact: Id) -> Option<Id> {
        self.facts.get(&fact).copied()
    }

    /// Whose confidence a line is.
    pub(super) fn in_line(&self, line: Id) -> Option<Id> {
        self.lines.get(&line).copied()
    }

    /// Whether somebody told something in confidence that their own analysis may rest on.
    pub(super) fn has_told(&self, person: Id) -> bool {
        self.persons.contains(&person)
    }
}

/// Everything that a fact and its indicators rest on.
fn sources(fact: &Fact) -> impl Iterator<Item = &EvidenceSource> {
    let indicators = fact.indicators.0.values().flat_map(|weighed| &weighed.sources);
    fact.evidence.0.iter().chain(indicators)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_again_whole_or_by_a_stretch_and_never_by_what_was_said_openly() {
        let (one, two) = (Id::from_bytes([1; 16]), Id::from_bytes([2; 16]));
        let told = [
            (one, "Əsgərlər onu kənddə gecə evdən aparıb işgəncə verdilər.".to_owned()),
            (two, "Üç gün saxlanılıb.".to_owned()),
            (two, "Bəli.".to_owned()),
        ];
        let open = ["Ailə kənddə yaşayıb. Üç gün yol gediblər.".to_owned()];
        let confidences = Confidences {
            facts: BTreeMap::new(),
            lines: BTreeMap::new(),
            persons: BTreeSet::new(),
            stretches: Stretches::of(&told, &open),
        };
        for (text, whose) in [
            ("Siz dediniz ki, ƏSGƏRLƏR onu kənddə — gecə evdən aparıb, sonra buraxıblar.", vec![one]),
            ("Əsgərlər onu kənddə görüblər.", vec![]),
            ("Atası üç gün saxlanılıb, deyirlər.", vec![two]),
            ("Üç gün yol gediblər.", vec![]),
            ("Bəli.", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(confidences.repeated_in(text).into_iter().collect::<Vec<_>>(), whose, "{text}");
        }
    }
}
