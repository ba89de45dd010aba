//! The journal: who did what, when, where, under which command, and what it changed: of a case, of a person, and of
//! the whole office.

mod export;
mod office;
mod person;
mod seen;
mod show;

pub use export::{JournalExport, export};
pub use office::{EntryKind, JournalOfficer, JournalPage, JournalQuery, of_office};
pub use person::{PersonJournal, of_person};
use seen::Sight;
pub(crate) use seen::is_seen;
use show::Shower;
pub(crate) use show::in_length;

use crate::{
    Code, Desk, Failure, Kind, Result,
    access::Scope,
    family,
    permit::{Permit, ReadCases},
};
use chrono::{DateTime, Utc};
use std::{cmp::Reverse, collections::BTreeSet};
use vault::{FieldChange, Id, JournalEntry};

/// Commands that only say that somebody looked.
pub const READINGS: &[&str] = &[
    "application.open",
    "person.open",
    "duplicate.compare",
    "attachment.read",
    "access.read_sealed",
    "access.read_restricted",
    "access.searched",
    "observer.open",
];

/// One field changed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ChangeView {
    /// `table.field`; `table` alone when the record was made.
    pub field: String,
    /// What it said before, in short; none when it said nothing, or was erased.
    pub before: Option<String>,
    /// What was written, in short; none when a record was made or the value erased.
    pub value: Option<String>,
}

/// The case that an entry is about.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CaseOfEntry {
    /// Which.
    pub id: Id,
    /// Its number.
    pub number: String,
}

/// One command.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EntryView {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub officer: String,
    /// On which workstation.
    pub workstation: String,
    /// Number of the entry there.
    pub number: u64,
    /// Which command.
    pub command: String,
    /// Whether somebody only looked.
    pub reading: bool,
    /// The case that it is about.
    pub case: Option<CaseOfEntry>,
    /// What it changed.
    pub changes: Vec<ChangeView>,
    /// How many fields it changed that this reader may not see.
    pub hidden: u32,
}

/// The newest entries about a case, with those of other cases that changed its family. Of a restricted need or flag whoever
/// may not see it reads that it was written, and nothing of it.
///
/// # Errors
/// [`Code::NotFound`] for a case that is not open to the reader; of the database.
pub fn of_case(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    application: Id,
    limit: u32,
) -> Result<Vec<EntryView>> {
    if !permit.scope().opens(desk.read(), application)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let sight = seen::of_case(desk, permit.acting(), application)?;
    let mut shower = Shower::new(desk, permit.acting())?;
    let entries = all(desk, permit.scope(), application, limit)?.into_iter();
    entries.map(|entry| shower.entry(entry, &sight)).collect()
}

/// A commit has one case whose journal it is; a split or a merge is the other case's history too.
fn all(desk: &Desk, scope: &Scope, application: Id, limit: u32) -> Result<Vec<JournalEntry>> {
    let mut entries = desk.vault.journal(application, limit)?;
    let history = family::recorded(desk.read(), application)?;
    let others: BTreeSet<Id> = history.iter().filter_map(|change| change.other).collect();
    for other in others {
        if !scope.opens(desk.read(), other)? {
            continue;
        }
        let here = |change: &FieldChange| history.iter().any(|known| known.id == change.entity);
        let elsewhere = desk.vault.journal(other, limit)?.into_iter();
        entries.extend(elsewhere.filter(|entry| entry.changes.iter().any(here)));
    }
    entries.sort_by_key(|entry| Reverse(entry.at));
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(entries)
}
