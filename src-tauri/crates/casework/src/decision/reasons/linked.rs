//! What a paragraph may rest on: records of this case, and what an earlier draft rested on already.

use super::Basis;
use crate::{
    Result,
    application::Member,
    assessment::{self, Fact, Linkable},
    decision::{self, Decision, Reasons},
};
use vault::{Id, Read};

/// What a paragraph may rest on.
pub(in crate::decision) struct Linked<'a> {
    linkable: &'a Linkable<'a>,
    facts: Vec<Fact>,
    members: &'a [Member],
    /// What was withdrawn since does not keep a draft from being saved.
    known: Vec<Basis>,
}

impl<'a> Linked<'a> {
    /// In a case.
    pub(in crate::decision) fn of(
        read: Read<'_>,
        linkable: &'a Linkable<'a>,
        application: Id,
        members: &'a [Member],
    ) -> Result<Self> {
        let bases = |reasons: &Reasons| {
            reasons.0.iter().flat_map(|paragraph| paragraph.rests_on.clone()).collect::<Vec<_>>()
        };
        let of_draft = |draft: &Decision| {
            let mut all = bases(&draft.reasons);
            all.extend(draft.letter_reasons.0.values().flat_map(bases));
            all
        };
        let known = decision::of_application(read, application)?.as_ref().map(of_draft).unwrap_or_default();
        Ok(Self { linkable, facts: assessment::facts(read, application)?, members, known })
    }

    /// Whether a paragraph may rest on it.
    pub(in crate::decision) fn has(&self, basis: &Basis) -> Result<bool> {
        let is_member = |person: &Id| self.members.iter().any(|member| member.person == *person);
        let here = match basis {
            Basis::Fact { id, .. } => self.facts.iter().any(|fact| fact.id == *id),
            Basis::Source { source, .. } => self.linkable.has(source)?,
            Basis::Element { of, .. } => of.as_ref().is_none_or(is_member),
            Basis::Outcome { person, .. } => is_member(person),
        };
        Ok(here || self.known.iter().any(|known| known.is_same(basis)))
    }
}
