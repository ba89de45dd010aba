//! Which classes each record of a case carries: its own, and those of what it rests on.

use super::{Classes, Restriction, storage};
use crate::{
    Result,
    assessment::{self, Fact, SourceKind},
    attachment::Attachment,
    coi::{self, CitationRecord},
    folder,
    interview::{self, Addendum, Interview, Line, ReadBack},
    permit::Class,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read};

/// Classes of the records of a case. Of a case in which nothing is restricted, nothing is read.
#[derive(Default)]
pub(crate) struct Carried {
    by: BTreeMap<Id, BTreeSet<Class>>,
    own: Vec<Restriction>,
    /// What was read to find it, for whoever looks at the words.
    pub(super) read: Contents,
}

/// Records of a case that may carry a class.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) interviews: Vec<Interview>,
    pub(super) lines: Vec<Line>,
    pub(super) addenda: Vec<Addendum>,
    pub(super) parts: Vec<ReadBack>,
    pub(super) scans: Vec<Attachment>,
    pub(super) facts: Vec<Fact>,
    pub(super) citations: Vec<CitationRecord>,
}

impl Carried {
    /// Of a case that stands, with those that went into it.
    pub(crate) fn of(read: Read<'_>, case: Id) -> Result<Self> {
        let interviews = interview::of_application(read, case)?;
        let mut cases: BTreeSet<Id> = folder::joined(read, case)?.into_iter().collect();
        let folders = cases.clone();
        cases.extend(interviews.iter().map(|one| one.application));
        let mut own: Vec<Restriction> = Vec::new();
        for case in &cases {
            own.extend(read.list::<Restriction>(storage::OF_CASE, [*case])?);
        }
        if own.is_empty() {
            return Ok(Self::default());
        }
        let mut found = Contents { interviews, ..Contents::default() };
        for one in &found.interviews {
            found.lines.extend(interview::lines(read, one.id)?);
            found.addenda.extend(interview::addenda(read, one.id)?);
            found.parts.extend(interview::parts(read, one.id)?);
        }
        for case in folders {
            found.scans.extend(read.list::<Attachment>(storage::SCANS, [case])?);
            found.citations.extend(coi::of_application(read, case)?);
        }
        found.facts = assessment::facts(read, case)?;
        let mut carried = Self { own, read: found, ..Self::default() };
        carried.begin();
        while carried.step() {}
        carried.end();
        Ok(carried)
    }

    /// Classes of a record.
    pub(crate) fn classes(&self, record: Id) -> Option<&BTreeSet<Class>> {
        self.by.get(&record).filter(|classes| !classes.is_empty())
    }

    /// Every record that carries one.
    pub(crate) fn all(&self) -> impl Iterator<Item = (Id, &BTreeSet<Class>)> {
        self.by.iter().filter(|(_, classes)| !classes.is_empty()).map(|(id, classes)| (*id, classes))
    }

    /// What was set on a record itself.
    pub(crate) fn own(&self, record: Id) -> impl Iterator<Item = &Restriction> {
        self.own.iter().filter(move |one| one.record == record)
    }

    fn begin(&mut self) {
        for Restriction { record, classes: Classes(classes), .. } in &self.own {
            self.by.entry(*record).or_default().extend(classes);
        }
        // The same picture is the same picture wherever it was put.
        let scans = &self.read.scans;
        for scan in scans {
            for other in scans.iter().filter(|other| other.blob == scan.blob && other.id != scan.id) {
                take(&mut self.by, scan.id, &[other.id]);
            }
        }
        for line in &self.read.lines {
            take(&mut self.by, line.id, &[line.interview]);
        }
    }

    /// Hands classes on by one step; whether any went on.
    fn step(&mut self) -> bool {
        let Self { by, read, .. } = self;
        let mut went_on = false;
        for scan in &read.scans {
            let original: Vec<Id> = scan.translation_of.into_iter().collect();
            went_on |= take(by, scan.id, &original);
        }
        for line in &read.lines {
            let Some(refers) = &line.refers else { continue };
            went_on |= take(by, line.id, &refers.lines);
            went_on |= take(by, line.id, &refers.attachments);
            went_on |= take(by, line.id, &refers.facts);
        }
        for fact in &read.facts {
            went_on |= take(by, fact.id, &rests_on(fact));
        }
        went_on
    }

    /// What nothing else rests on.
    fn end(&mut self) {
        let Self { by, read, .. } = self;
        for one in &read.addenda {
            take(by, one.id, &one.lines.0);
            take(by, one.id, &[one.interview]);
        }
        for part in &read.parts {
            let here = |line: &&Line| {
                line.interview == part.interview && (part.first..=part.last).contains(&line.number)
            };
            let lines: Vec<Id> = read.lines.iter().filter(here).map(|line| line.id).collect();
            take(by, part.id, &lines);
        }
        // Country information tells what a fact is about; one that an open fact rests on, too, tells nothing.
        for one in &read.citations {
            let cites = |fact: &&Fact| one.fact == Some(fact.id) || cited(fact).any(|id| id == one.id);
            let facts: Vec<Id> = read.facts.iter().filter(cites).map(|fact| fact.id).collect();
            if facts.iter().all(|fact| by.get(fact).is_some_and(|classes| !classes.is_empty())) {
                take(by, one.id, &facts);
            }
        }
    }
}

/// What a fact rests on that may carry a class.
fn rests_on(fact: &Fact) -> Vec<Id> {
    let sources = fact.evidence.0.iter().chain(fact.indicators.0.values().flat_map(|one| &one.sources));
    let carries = sources.filter(|one| matches!(one.kind, SourceKind::Line | SourceKind::Attachment));
    carries.map(|one| one.id).chain(fact.assessed.put_in).collect()
}

fn cited(fact: &Fact) -> impl Iterator<Item = Id> {
    let sources = fact.evidence.0.iter().chain(fact.indicators.0.values().flat_map(|one| &one.sources));
    sources.filter(|one| one.kind == SourceKind::Citation).map(|one| one.id)
}

/// Gives a record the classes of others; whether that changed anything.
fn take(by: &mut BTreeMap<Id, BTreeSet<Class>>, to: Id, from: &[Id]) -> bool {
    let classes: BTreeSet<Class> = from.iter().filter_map(|id| by.get(id)).flatten().copied().collect();
    if classes.is_empty() {
        return false;
    }
    let known = by.entry(to).or_default();
    let before = known.len();
    known.extend(classes);
    known.len() > before
}
