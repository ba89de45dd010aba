//! Paragraphs that are proposed for a letter: facts with their findings, legal steps in order, what is decided.

use super::{Basis, Confidences, Paragraph, Standing, element::ORDER, telling::Telling};
use crate::{
    Result,
    assessment::{Fact, Finding},
    decision::{Analysis, DecisionSection},
    profile::Profile,
};
use std::collections::BTreeMap;
use vault::Id;

/// For whom paragraphs are proposed.
pub(super) struct Proposing<'a> {
    pub(super) profile: &'static Profile,
    pub(super) standing: &'a Standing<'a>,
    pub(super) confidences: &'a Confidences,
    /// Whom the letter addresses, in the order of the family.
    pub(super) persons: &'a [Id],
}

impl Proposing<'_> {
    /// Every paragraph that the file gives rise to, in the order of a letter.
    pub(super) fn paragraphs(&self) -> Result<Vec<Paragraph>> {
        let mut all = Vec::new();
        for fact in &self.standing.facts {
            all.extend(self.fact(fact)?);
        }
        let mut analyses: Vec<(Option<Id>, &Analysis)> = Vec::new();
        for person in self.persons {
            let (whose, analysis) = self.standing.analysis_of(*person);
            if analyses.iter().all(|(known, _)| *known != whose) {
                analyses.push((whose, analysis));
            }
        }
        for (whose, analysis) in analyses {
            for step in ORDER {
                all.extend(self.element(step, whose, analysis)?);
            }
        }
        for person in self.persons {
            let (_, analysis) = self.standing.analysis_of(*person);
            all.extend(self.element(DecisionSection::Unity, Some(*person), analysis)?);
        }
        for person in self.persons {
            all.extend(self.decided(*person)?);
        }
        Ok(all)
    }

    /// A fact of somebody whom the letter addresses, once something was found about it.
    fn fact(&self, fact: &Fact) -> Result<Option<Paragraph>> {
        if fact.assessed.finding == Finding::Undecided || !self.persons.contains(&fact.person) {
            return Ok(None);
        }
        let annex = self.annex(self.confidences.in_fact(fact.id));
        let readers = readers(self.persons, annex.as_ref());
        let rests_on = self.telling(readers, None).bases(fact)?;
        self.written(annex, rests_on, |telling| telling.fact(fact)).map(Some)
    }

    fn element(
        &self,
        step: DecisionSection,
        of: Option<Id>,
        analysis: &Analysis,
    ) -> Result<Option<Paragraph>> {
        let Some(basis) = self.standing.element(step, of) else { return Ok(None) };
        let told = of.filter(|person| step != DecisionSection::Unity && self.confidences.has_told(*person));
        let annex = self.annex(told);
        let mut rests_on = vec![basis];
        if step == DecisionSection::Fear {
            for source in self.telling(self.persons, None).of_the_country()? {
                rests_on.extend(self.standing.source(source)?);
            }
        }
        self.written(annex, rests_on, |telling| telling.element(step, analysis, of)).map(Some)
    }

    fn decided(&self, person: Id) -> Result<Option<Paragraph>> {
        let Some(basis @ Basis::Outcome { code: Some(code), .. }) = self.standing.outcome(person) else {
            return Ok(None);
        };
        let Some(rule) = self.profile.outcome(code) else { return Ok(None) };
        self.written(None, vec![basis], |telling| {
            let values =
                [("outcome", telling.words(&rule.name)), ("basis", telling.words(&rule.legal_basis))];
            if self.persons.len() == 1 {
                return Ok(telling.say("decided", &values));
            }
            let [outcome, basis] = values;
            Ok(telling.say("decided-of", &[("name", telling.name(person)?), outcome, basis]))
        })
        .map(Some)
    }

    /// Who alone may read what somebody told in confidence, where the letter is not addressed to them alone.
    fn annex(&self, told: Option<Id>) -> Option<Id> {
        told.filter(|person| self.persons != [*person])
    }

    fn written(
        &self,
        annex: Option<Id>,
        rests_on: Vec<Basis>,
        text: impl Fn(&Telling<'_>) -> Result<String>,
    ) -> Result<Paragraph> {
        let readers = readers(self.persons, annex.as_ref());
        let mut texts = BTreeMap::new();
        for lang in self.profile.phrases.languages() {
            texts.insert(lang.tag().to_owned(), text(&self.telling(readers, Some(*lang)))?);
        }
        Ok(Paragraph { texts, rests_on, annex })
    }

    fn telling<'b>(&'b self, readers: &'b [Id], lang: Option<letters::Lang>) -> Telling<'b> {
        let official = self.profile.languages.first().copied().unwrap_or(letters::Lang::En);
        Telling {
            profile: self.profile,
            standing: self.standing,
            confidences: self.confidences,
            lang: lang.unwrap_or(official),
            readers,
        }
    }
}

/// Who reads a paragraph.
fn readers<'a>(persons: &'a [Id], annex: Option<&'a Id>) -> &'a [Id] {
    annex.map_or(persons, std::slice::from_ref)
}
