//! The index of names in memory. It stands beside the encrypted tables, is built when something is first looked
//! for, and follows every commit from then on, whoever made it.

use super::storage;
use crate::{
    Result,
    person::{IdentityDocument, Person},
    time,
};
use chrono::NaiveDate;
use names::{calendar::DateRange, find::Index};
use std::{
    collections::{BTreeSet, HashMap},
    panic::resume_unwind,
    sync::mpsc::{SyncSender, sync_channel},
    thread,
};
use vault::{Id, Mark, Record, Vault};

/// One part in so many: when more than that changed at once, as by an import, laying memory out anew pays.
const PART_ANEW: usize = 10;
/// Rows handed from reading to taking in at once, and how many such handfuls may wait.
const AT_ONCE: usize = 1_000;
const WAITING: usize = 8;

/// The index of names, and which person stands in which of its slots.
#[derive(Default)]
pub struct Finder {
    index: Index,
    persons: Vec<Id>,
    slots: HashMap<Id, u32>,
    mark: Option<Mark>,
}

impl Finder {
    /// Brings the index up to what the file holds now.
    ///
    /// # Errors
    /// Of the database.
    pub(crate) fn follow(&mut self, vault: &Vault) -> Result<()> {
        let Some(mut mark) = self.mark.take() else { return self.build(vault) };
        let touched = vault.touched_since(&mut mark)?;
        let read = vault.read();
        let mut persons = BTreeSet::new();
        for (table, entity) in touched {
            if table == Person::TABLE.tag {
                persons.insert(entity);
            } else if table == IdentityDocument::TABLE.tag {
                persons.extend(read.find::<IdentityDocument>(entity)?.map(|document| document.person));
            }
        }
        let many = persons.len() * PART_ANEW > self.persons.len();
        for person in persons {
            if let Some(slot) = self.slots.get(&person) {
                self.index.remove(*slot);
            }
            if let Some(row) = read.row(storage::ONE, [person], Row::read)? {
                self.put(&row, many);
            }
        }
        if many {
            self.index.settle();
        }
        self.mark = Some(mark);
        Ok(())
    }

    /// Reads the file while what was read of it is taken in: decrypting and taking names apart cost about the same.
    fn build(&mut self, vault: &Vault) -> Result<()> {
        let mark = vault.mark()?;
        let (sender, receiver) = sync_channel::<Vec<Row>>(WAITING);
        let (read, built) = thread::scope(|scope| {
            let worker = scope.spawn(move || {
                let mut finder = Self::default();
                receiver.into_iter().flatten().for_each(|row| finder.put(&row, true));
                finder.index.settle();
                finder
            });
            let read = send(vault, sender);
            (read, worker.join())
        });
        read?;
        *self = built.unwrap_or_else(|panic| resume_unwind(panic));
        self.mark = Some(mark);
        Ok(())
    }

    /// `load`: to be found only after the index has settled, and many times faster.
    fn put(&mut self, row: &Row, load: bool) {
        let next = u32::try_from(self.persons.len()).unwrap_or(u32::MAX);
        let slot = *self.slots.entry(row.person).or_insert(next);
        if slot == next {
            self.persons.push(row.person);
        }
        for name in row.names.lines() {
            if load {
                self.index.load(slot, name);
            } else {
                self.index.insert(slot, name);
            }
        }
        let born = row.earliest.zip(row.latest);
        self.index.born(
            slot,
            born.map(|(earliest, latest)| DateRange::new(time::civil(earliest), time::civil(latest)).into()),
        );
    }

    /// The index.
    pub(crate) fn index(&self) -> &Index {
        &self.index
    }

    /// The person in a slot.
    pub(crate) fn person(&self, slot: u32) -> Option<Id> {
        self.persons.get(slot as usize).copied()
    }

    /// The slot of a person.
    pub(crate) fn slot(&self, person: Id) -> Option<u32> {
        self.slots.get(&person).copied()
    }

    /// Persons in the index.
    #[must_use]
    pub fn len(&self) -> usize {
        self.persons.len()
    }

    /// Whether nobody is in the index.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.persons.is_empty()
    }
}

struct Row {
    person: Id,
    names: String,
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
}

/// Sends all rows on: a million need not stand in memory beside the index.
fn send(vault: &Vault, sender: SyncSender<Vec<Row>>) -> Result<()> {
    let mut rows = Vec::with_capacity(AT_ONCE);
    vault.read().rows(storage::ALL, [], |row| {
        rows.push(Row::read(row)?);
        if rows.len() == AT_ONCE {
            // Refused only by a worker that has ended, of which joining it tells.
            drop(sender.send(std::mem::replace(&mut rows, Vec::with_capacity(AT_ONCE))));
        }
        Ok(())
    })?;
    drop(sender.send(rows));
    Ok(())
}

impl Row {
    fn read(row: &vault::rusqlite::Row<'_>) -> vault::rusqlite::Result<Self> {
        Ok(Self {
            person: row.get(0)?,
            names: row.get(1)?,
            earliest: vault::column(row, 2)?,
            latest: vault::column(row, 3)?,
        })
    }
}
