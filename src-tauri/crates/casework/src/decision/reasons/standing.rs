//! How everything that reasons can rest on stands: in the file, and in a draft that is saved or still being typed.

use super::{Basis, Disagreement, Paragraph, digest::mark, element};
use crate::{
    Result, application,
    assessment::{self, EvidenceSource, Fact, SourceKind},
    attachment::Attachment,
    coi::{self, CitationRecord},
    decision::{Analysis, Decision, DecisionForm, DecisionSection, Outcome, OwnAnalyses, rulings},
    interview::Line,
    person::IdentityDocument,
};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// How things stand.
pub(crate) struct Standing<'a> {
    pub(super) read: Read<'a>,
    pub(super) application: Id,
    pub(super) facts: Vec<Fact>,
    pub(super) analysis: Analysis,
    pub(super) own: OwnAnalyses,
    /// Outcomes in the order of the family.
    pub(crate) outcomes: Vec<(Id, Outcome)>,
}

impl<'a> Standing<'a> {
    /// In a saved draft, or in none.
    pub(crate) fn saved(read: Read<'a>, application: Id, decision: Option<&Decision>) -> Result<Self> {
        let mut known = BTreeMap::new();
        if let Some(decision) = decision {
            known.extend(rulings(read, decision.id)?.into_iter().map(|one| (one.person, one.outcome)));
        }
        let analysis = decision.map(|decision| decision.analysis.clone()).unwrap_or_default();
        let own = decision.map(|decision| decision.own.clone()).unwrap_or_default();
        Self::of(read, application, analysis, own, known)
    }

    /// In a draft as it is typed.
    pub(crate) fn typed(read: Read<'a>, form: &DecisionForm) -> Result<Self> {
        let outcome = |person: &super::super::RulingForm| {
            (person.person, Outcome { code: person.outcome, derived_from: person.derived_from })
        };
        let known = form.rulings.iter().map(outcome).collect();
        Self::of(read, form.application, form.analysis.clone(), form.own.clone(), known)
    }

    fn of(
        read: Read<'a>,
        application: Id,
        analysis: Analysis,
        own: OwnAnalyses,
        mut known: BTreeMap<Id, Outcome>,
    ) -> Result<Self> {
        let members = application::members(read, application)?.into_iter();
        let outcomes =
            members.map(|member| (member.person, known.remove(&member.person).unwrap_or_default())).collect();
        let facts = assessment::facts(read, application)?;
        Ok(Self { read, application, facts, analysis, own, outcomes })
    }

    /// The analysis of a person's claim, and whose it is where it is their own.
    pub(super) fn analysis_of(&self, person: Id) -> (Option<Id>, &Analysis) {
        match self.own.0.get(&person) {
            Some(own) => (Some(person), own),
            None => (None, &self.analysis),
        }
    }

    pub(super) fn fact(&self, fact: &Fact) -> Basis {
        let rest = mark(&(&fact.statement, &fact.evidence, &fact.indicators, &fact.assessed, &fact.factors));
        Basis::Fact { id: fact.id, finding: fact.assessed.finding, seen: rest }
    }

    /// A source as it stands; none when it was withdrawn or was never there.
    pub(super) fn source(&self, source: EvidenceSource) -> Result<Option<Basis>> {
        let seen = match source.kind {
            SourceKind::Line => self.read.find::<Line>(source.id)?.map(|line| mark(&line.text)),
            SourceKind::Document => {
                let document = self.read.find::<IdentityDocument>(source.id)?;
                document.filter(|one| one.withdrawn.is_none()).map(|one| mark(&(one.of_type, one.number)))
            }
            SourceKind::Attachment => {
                let scan = self.read.find::<Attachment>(source.id)?;
                scan.filter(|one| one.withdrawn.is_none()).map(|one| mark(&one.title))
            }
            SourceKind::Citation => self.citation(source.id)?,
        };
        Ok(seen.map(|seen| Basis::Source { source, seen }))
    }

    fn citation(&self, id: Id) -> Result<Option<String>> {
        let record = self.read.find::<CitationRecord>(id)?;
        let Some(record) = record.filter(|one| one.withdrawn.is_none()) else { return Ok(None) };
        let Some(source) = self.read.find::<coi::Source>(record.source)? else { return Ok(None) };
        let quote = match record.quote {
            Some(quote) => self.read.find::<coi::Quote>(quote)?,
            None => None,
        };
        let withdrawn =
            source.withdrawn.is_some() || quote.as_ref().is_some_and(|one| one.withdrawn.is_some());
        let words = quote.map(|quote| (quote.text, quote.page));
        Ok((!withdrawn).then(|| mark(&(source.title, source.publisher, words))))
    }

    pub(super) fn element(&self, step: DecisionSection, of: Option<Id>) -> Option<Basis> {
        let analysis = match of {
            Some(person) if step == DecisionSection::Unity => self.analysis_of(person).1,
            Some(person) => self.own.0.get(&person)?,
            None => &self.analysis,
        };
        element::seen(analysis, step, of).map(|seen| Basis::Element { step, of, seen })
    }

    /// What a paragraph rests on, as it stands now; none when it is no longer there.
    pub(crate) fn now(&self, basis: &Basis) -> Result<Option<Basis>> {
        Ok(match basis {
            Basis::Fact { id, .. } => self.facts.iter().find(|fact| fact.id == *id).map(|one| self.fact(one)),
            Basis::Source { source, .. } => self.source(*source)?,
            Basis::Element { step, of, .. } => self.element(*step, *of),
            Basis::Outcome { person, .. } => self.outcome(*person),
        })
    }

    pub(super) fn outcome(&self, person: Id) -> Option<Basis> {
        let found = self.outcomes.iter().find(|(one, _)| *one == person);
        found.map(|(_, outcome)| Basis::Outcome { person, code: outcome.code })
    }

    /// Where a paragraph no longer agrees with what it rests on.
    pub(crate) fn disagreements(&self, paragraph: &Paragraph) -> Result<Vec<Disagreement>> {
        let mut found = Vec::new();
        for (at, basis) in (0..).zip(&paragraph.rests_on) {
            if let Some(mismatch) = basis.against(self.now(basis)?.as_ref()) {
                found.push(Disagreement { at, mismatch, contradicts: mismatch.contradicts() });
            }
        }
        Ok(found)
    }
}
