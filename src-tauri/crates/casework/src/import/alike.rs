//! Who a row may be: somebody of the file, or an earlier row of the same list.

use super::check::Checked;
use crate::{Desk, Result, duplicate, find::bare};
use names::{
    find::Index,
    same::{Evidence, Likeness, Lookup, candidates},
};
use std::collections::HashMap;
use vault::Id;

/// Candidates kept of one row.
const KEPT: usize = 5;

/// Persons of the file who may be the one of a row, the likeliest first.
pub(super) fn duplicates_of(desk: &mut Desk, row: &Checked) -> Result<Vec<(Id, Likeness)>> {
    duplicate::like(desk, &row.person, &row.documents)
}

/// The rows of a list so far, by name and number, in memory only.
#[derive(Default)]
pub(super) struct Rows {
    index: Index,
    evidence: Vec<Evidence>,
    holders: HashMap<String, Vec<u32>>,
    /// Persons of the file: how rare a coincidence is depends on how many there are.
    persons: usize,
}

impl Rows {
    /// No rows yet, beside a file of so many persons.
    pub(super) fn beside(persons: usize) -> Self {
        Self { persons, ..Self::default() }
    }

    /// Takes the next row in, and says which earlier ones may be the same person. A row without a name is nobody.
    pub(super) fn meet(&mut self, row: &Checked) -> Vec<(usize, Likeness)> {
        let slot = u32::try_from(self.evidence.len()).unwrap_or(u32::MAX);
        let evidence = if row.person.name.latin.is_empty() {
            Evidence::default()
        } else {
            duplicate::evidence(&row.person, &row.documents)
        };
        // Earlier rows are met by every spelling of theirs: to ask with the name as it stands is enough.
        let name = &row.person.name;
        let names = std::iter::once(&name.latin).chain(&name.native).cloned().collect();
        let asked = Evidence { names, ..evidence.clone() };
        let found = candidates(&self.index, &*self, &asked, KEPT);
        for name in &evidence.names {
            self.index.insert(slot, name);
        }
        self.index.born(slot, evidence.birth.map(Into::into));
        for number in evidence.documents.iter().chain(&evidence.unhcr) {
            self.holders.entry(bare(number)).or_default().push(slot);
        }
        self.evidence.push(evidence);
        let persons = self.population();
        let found = found.into_iter().filter(|one| duplicate::is_worth_a_look(persons, &one.likeness));
        found.map(|one| (one.slot as usize, one.likeness)).collect()
    }

    /// After a piece of the list: lays the index out for searching.
    pub(super) fn settle(&mut self) {
        self.index.settle();
    }
}

impl Lookup for Rows {
    fn evidence(&self, slot: u32) -> Option<Evidence> {
        self.evidence.get(slot as usize).cloned()
    }

    fn holders(&self, number: &str) -> Vec<u32> {
        self.holders.get(&bare(number)).cloned().unwrap_or_default()
    }

    fn population(&self) -> usize {
        self.persons + self.evidence.len()
    }
}
