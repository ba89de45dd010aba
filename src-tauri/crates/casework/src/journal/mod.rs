//! The journal of a case: who did what, when, and what it changed.

use crate::{Desk, Result, officer, permit::Permit, permit::ReadCases};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, Value};

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

/// The newest entries about a case.
///
/// # Errors
/// Of the database.
pub fn of_case(desk: &Desk, _: &Permit<ReadCases>, application: Id, limit: u32) -> Result<Vec<EntryView>> {
    let mut officers: BTreeMap<Id, String> = BTreeMap::new();
    let mut entries = Vec::new();
    for entry in desk.vault.journal(application, limit)? {
        let name = match officers.get(&entry.actor) {
            Some(name) => name.clone(),
            None => officer::name(desk.read(), entry.actor)?,
        };
        officers.insert(entry.actor, name.clone());
        let changes = entry.changes.into_iter().map(|change| ChangeView {
            field: match change.field {
                Some(field) => format!("{}.{field}", change.table),
                None => change.table.to_owned(),
            },
            value: change.field.and(change.value).and_then(|value| shown(&value)),
        });
        entries.push(EntryView {
            at: entry.at,
            officer: name,
            command: entry.command,
            changes: changes.collect(),
        });
    }
    Ok(entries)
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.chars().take(SHOWN).collect()),
        Value::Int(number) => Some(number.to_string()),
        // Links between records say nothing to a reader.
        Value::Null | Value::Bytes(_) => None,
    }
}
