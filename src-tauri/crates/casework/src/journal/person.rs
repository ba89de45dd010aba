//! The journal of a person: what was written of them and who looked at it, in all their cases.

use super::{EntryView, READINGS, Shower, seen};
use crate::{
    Desk, Result,
    application::Member,
    permit::{Permit, ReadCases},
};
use std::collections::BTreeSet;
use vault::{FieldChange, Id, JournalFilter, Value};

/// Entries of their cases that are looked through, the newest.
const LOOKED_THROUGH: u32 = 5_000;
/// Entries shown at most.
const SHOWN: usize = 500;

/// Whose journal.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PersonJournal {
    /// Person.
    pub person: Id,
}

/// The newest entries about a person, of their cases that are open to the reader. Of a case whose members are several, only what concerns this one; that somebody
/// opened the case concerns all of them.
///
/// # Errors
/// Of the database.
pub fn of_person(desk: &Desk, permit: &Permit<ReadCases>, person: Id) -> Result<Vec<EntryView>> {
    let read = desk.read();
    let acting = permit.acting();
    let mut subjects = vec![person];
    for member in read.list::<Member>("WHERE person = ?1", [person])? {
        // Of a case that is closed to the reader nobody here says that it is there.
        if permit.scope().opens(read, member.application)? {
            subjects.push(member.application);
        }
    }
    let filter = JournalFilter { subjects: Some(subjects), ..JournalFilter::default() };
    let (entries, _) = desk.vault.journal_page(&filter, 0, LOOKED_THROUGH)?;
    let own = own_records(person, entries.iter().flat_map(|entry| &entry.changes));
    let mut shower = Shower::new(desk, acting)?;
    let mut shown = Vec::new();
    for mut entry in entries {
        entry.changes.retain(|change| own.contains(&change.entity));
        if entry.changes.is_empty() && !READINGS.contains(&entry.command.as_str()) {
            continue;
        }
        let sight = seen::of_entry(desk, acting, entry.subject)?;
        shown.push(shower.entry(entry, &sight)?);
        if shown.len() == SHOWN {
            break;
        }
    }
    Ok(shown)
}

/// The person and every record that names them.
fn own_records<'c>(person: Id, changes: impl Iterator<Item = &'c FieldChange>) -> BTreeSet<Id> {
    let is_named = |change: &&FieldChange| matches!(&change.value, Some(Value::Bytes(bytes)) if bytes.as_slice() == person.as_bytes());
    changes.filter(is_named).map(|change| change.entity).chain([person]).collect()
}
