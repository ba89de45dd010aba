//! What a finding rests on: lines of an interview, papers of the person, attachments, country information.

use super::Fact;
use crate::{
    Result,
    application::{self, Member},
    attachment::Attachment,
    coi::CitationRecord,
    folder, interview,
    person::IdentityDocument,
};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// Kinds of sources.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum SourceKind {
    /// A line of an interview.
    Line,
    /// An identity document.
    Document,
    /// A photograph or scan in the case.
    Attachment,
    /// A citation of country information.
    Citation,
}

/// One thing that a fact or an indicator rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, ts_rs::TS)]
pub struct EvidenceSource {
    /// What it is.
    pub kind: SourceKind,
    /// Which.
    pub id: Id,
}

impl EvidenceSource {
    /// A line of an interview.
    #[must_use]
    pub const fn line(id: Id) -> Self {
        Self { kind: SourceKind::Line, id }
    }

    /// The line, when it is one.
    #[must_use]
    pub fn as_line(&self) -> Option<Id> {
        (self.kind == SourceKind::Line).then_some(self.id)
    }
}

impl From<Id> for EvidenceSource {
    fn from(line: Id) -> Self {
        Self::line(line)
    }
}

/// Facts were first linked to lines only, as bare identifiers; those still read.
impl<'de> serde::Deserialize<'de> for EvidenceSource {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Line(Id),
            Source { kind: SourceKind, id: Id },
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Line(id) => Self::line(id),
            Written::Source { kind, id } => Self { kind, id },
        })
    }
}

/// What can be linked in a case.
pub(crate) struct Linkable<'a> {
    read: Read<'a>,
    interviews: BTreeSet<Id>,
    persons: BTreeSet<Id>,
    cases: Vec<Id>,
}

impl<'a> Linkable<'a> {
    /// Of a case, with those that were joined to it.
    pub(crate) fn of(read: Read<'a>, application: Id) -> Result<Self> {
        let interviews = interview::of_application(read, application)?;
        let members: Vec<Member> = application::members(read, application)?;
        Ok(Self {
            read,
            interviews: interviews.into_iter().map(|interview| interview.id).collect(),
            persons: members.into_iter().map(|member| member.person).collect(),
            cases: folder::joined(read, application)?,
        })
    }

    /// Whether a line was said in the case.
    pub(crate) fn has_line(&self, line: Id) -> Result<bool> {
        let line: Option<interview::Line> = self.read.find(line)?;
        Ok(line.is_some_and(|line| self.interviews.contains(&line.interview)))
    }

    /// Whether a source is of the case and still stands.
    pub(crate) fn has(&self, source: &EvidenceSource) -> Result<bool> {
        Ok(match source.kind {
            SourceKind::Line => self.has_line(source.id)?,
            SourceKind::Document => self
                .read
                .find::<IdentityDocument>(source.id)?
                .is_some_and(|one| one.withdrawn.is_none() && self.persons.contains(&one.person)),
            SourceKind::Attachment => self
                .read
                .find::<Attachment>(source.id)?
                .is_some_and(|one| one.withdrawn.is_none() && self.cases.contains(&one.application)),
            SourceKind::Citation => self
                .read
                .find::<CitationRecord>(source.id)?
                .is_some_and(|one| one.withdrawn.is_none() && self.cases.contains(&one.application)),
        })
    }
}

/// Sources that a fact rests on, in the order they were linked, each once.
pub(super) fn distinct(sources: &[EvidenceSource]) -> Vec<EvidenceSource> {
    let mut seen = BTreeSet::new();
    sources.iter().filter(|source| seen.insert(**source)).copied().collect()
}

/// Whether a fact was linked to a source already: what was withdrawn since does not keep a finding from being saved.
pub(super) fn was_linked(old: Option<&Fact>, source: &EvidenceSource) -> bool {
    old.is_some_and(|fact| {
        fact.evidence.0.contains(source)
            || fact.indicators.0.values().any(|weighed| weighed.sources.contains(source))
    })
}
