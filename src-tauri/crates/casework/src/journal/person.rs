//! The journal of a person: what was written of them and who looked at it, in all their cases.

use super::{EntryView, READINGS, Shower, seen};
use crate::{
    Desk, Result,
    application::Member,
    permit::{Acting, Permit, ReadCases},
};
use std::collections::BTreeSet;
use vault::{FieldChange, Id, JournalEntry, JournalFilter, Value};

/// Entries that are looked through at once.
const AT_ONCE: u32 = 1_000;
/// Entries shown at most.
const SHOWN: usize = 500;

/// Whose journal.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PersonJournal {
    /// Person.
    pub person: Id,
}

/// The newest entries about a person, of their cases that are open to the reader. Of a case whose members are several,
/// only what concerns this one; that somebody opened the case concerns all of them.
///
/// # Errors
/// Of the database.
pub fn of_person(desk: &Desk, permit: &Permit<ReadCases>, person: Id) -> Result<Vec<EntryView>> {
    let acting = permit.acting();
    let mut history = History::of(desk, acting, person)?;
    let entries = history.entries(JournalFilter::default(), SHOWN)?;
    let shown = entries.into_iter().map(|entry| {
        let sight = seen::of_entry(desk, acting, entry.subject)?;
        history.shower.entry(entry, &sight)
    });
    shown.collect()
}

/// What of the log is about a person, as far as a reader may know.
pub(super) struct History<'d> {
    desk: &'d Desk,
    reader: Acting,
    shower: Shower<'d>,
    /// The person, and their cases that are open to the reader.
    subjects: Vec<Id>,
    /// The person and every record that names them.
    own: BTreeSet<Id>,
}

impl<'d> History<'d> {
    pub(super) fn of(desk: &'d Desk, reader: &Acting, person: Id) -> Result<Self> {
        let read = desk.read();
        let mut subjects = vec![person];
        for member in read.list::<Member>("WHERE person = ?1", [person])? {
            // Of a case that is closed to the reader nobody here says that it is there.
            if reader.scope().opens(read, member.application)? {
                subjects.push(member.application);
            }
        }
        let mut own = BTreeSet::from([person]);
        let all = JournalFilter { subjects: Some(subjects.clone()), ..JournalFilter::default() };
        through(desk, &all, |entry| {
            own.extend(entry.changes.iter().filter(|one| names(one, person)).map(|one| one.entity));
            Ok(true)
        })?;
        Ok(Self { desk, reader: reader.clone(), shower: Shower::new(desk, reader)?, subjects, own })
    }

    /// The newest entries about the person that a filter lets through, so many at most, with what concerns the person
    /// alone. One that wrote of them only what the reader may not see is left out: that it was about this person, and
    /// not about another of the case, would say something of it.
    pub(super) fn entries(&mut self, mut filter: JournalFilter, most: usize) -> Result<Vec<JournalEntry>> {
        let mut subjects = self.subjects.clone();
        if let Some(asked) = &filter.subjects {
            subjects.retain(|one| asked.contains(one));
        }
        filter.subjects = Some(subjects);
        let mut found = Vec::new();
        let Self { desk, reader, shower, own, .. } = self;
        through(desk, &filter, |mut entry| {
            entry.changes.retain(|change| own.contains(&change.entity));
            let sight = seen::of_entry(desk, reader, entry.subject)?;
            let mut is_told = READINGS.contains(&entry.command.as_str());
            for change in &entry.changes {
                is_told = is_told || shower.sees(change, &sight)?;
            }
            if is_told {
                found.push(entry);
            }
            Ok(found.len() < most)
        })?;
        Ok(found)
    }
}

/// Gives each entry that a filter lets through, the newest first, until no more is wanted.
fn through(
    desk: &Desk,
    filter: &JournalFilter,
    mut take: impl FnMut(JournalEntry) -> Result<bool>,
) -> Result<()> {
    let mut skip = 0;
    loop {
        let (entries, total) = desk.vault.journal_page(filter, skip, AT_ONCE)?;
        for entry in entries {
            if !take(entry)? {
                return Ok(());
            }
        }
        skip += u64::from(AT_ONCE);
        if skip >= total {
            return Ok(());
        }
    }
}

/// Whether a change says that its record is about a person.
fn names(change: &FieldChange, person: Id) -> bool {
    matches!(&change.value, Some(Value::Bytes(bytes)) if bytes.as_slice() == person.as_bytes())
}
