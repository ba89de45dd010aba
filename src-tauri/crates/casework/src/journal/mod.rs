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
use show::Shower;
pub(crate) use show::shown;

use crate::{
    Desk, Result, family, officer,
    permit::{Permit, ReadCases},
    Code, Desk, Failure, Kind, Result,
    access::Scope,
    appeal::Appeal,
    application::Application,
    appointment::{Appointment, Invited},
    closure::{Closure, Reopening},
    family::{self, FamilyChange},
    flag::{self, Flag},
    need::{self, SpecificNeed},
    officer,
    permit::{Acting, Permit, ReadCases},
    person::Person,
};
use chrono::{DateTime, Utc};
use std::{cmp::Reverse, collections::BTreeSet};
use vault::{FieldChange, Id, JournalEntry};

/// Commands that only say that somebody looked.
pub const READINGS: &[&str] = &["application.open", "person.open", "duplicate.compare", "attachment.read"];

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
/// Of the database.
pub fn of_case(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    application: Id,
    limit: u32,
) -> Result<Vec<EntryView>> {
    let acting = officer::acting_as(desk, permit.officer())?;
    let sight = seen::of_case(desk, &acting, application)?;
    let mut shower = Shower::new(desk)?;
    all(desk, application, limit)?.into_iter().map(|entry| shower.entry(entry, sight)).collect()
    let read = desk.read();
    if !permit.scope().opens(read, application)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let case: Application = read.get(application)?;
    let mut officers: BTreeMap<Id, String> = BTreeMap::new();
    let mut entries = Vec::new();
    for entry in all(desk, permit.scope(), application, limit)? {
        let name = match officers.get(&entry.actor) {
            Some(name) => name.clone(),
            None => officer::name(read, entry.actor)?,
        };
        officers.insert(entry.actor, name.clone());
        let mut changes = Vec::new();
        // Links between records say nothing to a reader.
        let said = |change: &FieldChange| !matches!(change.value, Some(Value::Bytes(_)));
        for change in entry.changes.into_iter().filter(said) {
            if is_seen(desk, permit.acting(), &case, &change)? {
                changes.push(ChangeView::of(read, change)?);
            } else if change.field.is_none() {
                changes.push(ChangeView { field: change.table.to_owned(), value: None });
            }
        }
        entries.push(EntryView { at: entry.at, officer: name, command: entry.command, changes });
    }
    Ok(entries)
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

/// Whether a change may be read: one of a need or a flag that is restricted now, whatever it was when it was written,
/// is for whoever sees its class.
fn is_seen(desk: &Desk, acting: &Acting, case: &Application, change: &FieldChange) -> Result<bool> {
    let read = desk.read();
    if change.table == Flag::TABLE.name {
        let flag: Option<Flag> = read.find(change.entity)?;
        return Ok(flag.is_some_and(|flag| flag::is_seen(desk.profile, acting, case, &flag)));
    }
    if change.table == SpecificNeed::TABLE.name {
        let need: Option<SpecificNeed> = read.find(change.entity)?;
        return Ok(need.is_some_and(|need| need::is_seen(desk.profile, acting, case, &need)));
    }
    Ok(true)
}

impl ChangeView {
    fn of(read: Read<'_>, change: FieldChange) -> Result<Self> {
        let field = match change.field {
            Some(field) => format!("{}.{field}", change.table),
            None => return Ok(Self { field: change.table.to_owned(), value: None }),
        };
        let value = match change.value {
            Some(value) if names_persons(change.table) && change.field == Some("persons") => {
                names(read, value)?
            }
            Some(value) if change.table == Appointment::TABLE.name && change.field == Some("persons") => {
                names(read, family::Concerned(Invited::from_value(value).unwrap_or_default().0).to_value())?
            }
            Some(value) => shown(&value),
            None => None,
        };
        Ok(Self { field, value })
    }
}

/// Whether records of a table list persons under `persons`.
fn names_persons(table: &str) -> bool {
    let tables = [FamilyChange::TABLE, Appeal::TABLE, Closure::TABLE, Reopening::TABLE];
    tables.iter().any(|one| one.name == table)
}

/// Names of the persons whom a change concerns.
fn names(read: Read<'_>, persons: Value) -> Result<Option<String>> {
    let Ok(persons) = family::Concerned::from_value(persons) else { return Ok(None) };
    let mut names = Vec::new();
    for person in persons.0 {
        names.extend(read.find::<Person>(person)?.map(|person| person.name.latin));
    }
    Ok(shown(&Value::Text(names.join(", "))))
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.chars().take(SHOWN).collect()),
        Value::Int(number) => Some(number.to_string()),
        Value::Null | Value::Bytes(_) => None,
    }
}
