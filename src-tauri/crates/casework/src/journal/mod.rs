//! The journal of a case: who did what, when, and what it changed.

use crate::{
    Desk, Result,
    appeal::Appeal,
    application::Application,
    appointment::{Appointment, Invited},
    closure::{Closure, Reopening},
    family::{self, FamilyChange},
    flag::Flag,
    need::SpecificNeed,
    officer,
    permit::{CounselReturns, DecideReturns, Permit, ReadCases},
    person::Person,
    returning::ReturnScreening,
};
use chrono::{DateTime, Utc};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};
use vault::{FieldChange, FieldValue, Id, JournalEntry, Read, Record, Value};

/// One field changed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ChangeView {
    /// `table.field`; `table` alone when the record was made.
    pub field: String,
    /// What was written, in short; none when a record was made or the value erased.
    pub value: Option<String>,
}

/// One command.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct EntryView {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub officer: String,
    /// Which command.
    pub command: String,
    /// What it changed.
    pub changes: Vec<ChangeView>,
}

/// Characters of a value shown.
const SHOWN: usize = 160;

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
    let read = desk.read();
    let acting = officer::acting_as(desk, permit.officer())?;
    let in_charge: Option<Application> = read.find(application)?;
    let sees_all = in_charge.is_some_and(|case| acting.sees_restricted(case.officer));
    // What stops a return is for whoever arranges it or decides on it: a spouse's officer need not know of it.
    let sees_screenings = acting.may::<CounselReturns>() || acting.may::<DecideReturns>();
    let mut officers: BTreeMap<Id, String> = BTreeMap::new();
    let mut entries = Vec::new();
    for entry in all(desk, application, limit)? {
        let name = match officers.get(&entry.actor) {
            Some(name) => name.clone(),
            None => officer::name(read, entry.actor)?,
        };
        officers.insert(entry.actor, name.clone());
        let mut changes = Vec::new();
        // Links between records say nothing to a reader.
        let said = |change: &FieldChange| !matches!(change.value, Some(Value::Bytes(_)));
        for change in entry.changes.into_iter().filter(said) {
            let seen = match change.table == ReturnScreening::TABLE.name {
                true => sees_screenings,
                false => sees_all || !is_restricted(read, &change)?,
            };
            if seen {
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
fn all(desk: &Desk, application: Id, limit: u32) -> Result<Vec<JournalEntry>> {
    let mut entries = desk.vault.journal(application, limit)?;
    let history = family::recorded(desk.read(), application)?;
    let others: BTreeSet<Id> = history.iter().filter_map(|change| change.other).collect();
    for other in others {
        let here = |change: &FieldChange| history.iter().any(|known| known.id == change.entity);
        let elsewhere = desk.vault.journal(other, limit)?.into_iter();
        entries.extend(elsewhere.filter(|entry| entry.changes.iter().any(here)));
    }
    entries.sort_by_key(|entry| Reverse(entry.at));
    entries.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(entries)
}

/// Whether a change is one of a need or a flag that is restricted now, whatever it was when it was written.
fn is_restricted(read: Read<'_>, change: &FieldChange) -> Result<bool> {
    if change.table == Flag::TABLE.name {
        return Ok(read.find::<Flag>(change.entity)?.is_none_or(|flag| flag.restricted));
    }
    if change.table != SpecificNeed::TABLE.name {
        return Ok(false);
    }
    Ok(read.find::<SpecificNeed>(change.entity)?.is_none_or(|need| need.restricted))
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
