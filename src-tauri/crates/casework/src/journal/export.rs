//! The journal as a file for a spreadsheet: for an audit, or for whoever asks who looked at their data.

use super::{ChangeView, EntryView, JournalQuery, office};
use crate::{
    Desk, Result,
    incident::{self, IncidentKind},
    permit::{ExportJournal, Permit, ReadJournal},
};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::BTreeMap;

/// Entries in a file at most.
const MOST: u64 = 100_000;
const AT_ONCE: u32 = 1_000;

/// What is taken out, and the words of the reader's language for it.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
pub struct JournalExport {
    /// Which entries.
    pub query: JournalQuery,
    /// Headings of the nine columns.
    pub headings: Vec<String>,
    /// Words for commands and for `table.field`; what has none stands as it is.
    pub words: BTreeMap<String, String>,
}

/// Writes the entries as CSV, a row for each field changed. That it was done stands in the journal first: what cannot be
/// written down is not handed out. Answers a name and the bytes.
///
/// # Errors
/// Of the database.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ExportJournal>,
    reading: &Permit<ReadJournal>,
    form: &JournalExport,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let detail = asked(&form.query);
    incident::report(desk, permit.officer(), IncidentKind::JournalExported, &detail, now)?;
    let mut rows = vec![form.headings.clone()];
    let mut skip = 0;
    loop {
        let (entries, total) = office::page(desk, reading, &form.query, skip, AT_ONCE)?;
        for entry in &entries {
            push(&mut rows, entry, &form.words);
        }
        skip += u64::from(AT_ONCE);
        if entries.is_empty() || skip >= total.min(MOST) {
            break;
        }
    }
    let name = format!("journal-{}.csv", now.format("%Y-%m-%d-%H%M%S"));
    Ok((name, intake::table::write_csv(rows)))
}

fn push(rows: &mut Vec<Vec<String>>, entry: &EntryView, words: &BTreeMap<String, String>) {
    let said = |code: &str| words.get(code).cloned().unwrap_or_else(|| code.to_owned());
    let nothing = ChangeView { field: String::new(), before: None, value: None };
    let changes = if entry.changes.is_empty() { std::slice::from_ref(&nothing) } else { &entry.changes[..] };
    for change in changes {
        rows.push(vec![
            entry.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            entry.officer.clone(),
            entry.workstation.clone(),
            entry.number.to_string(),
            said(&entry.command),
            entry.case.as_ref().map(|case| case.number.clone()).unwrap_or_default(),
            if change.field.is_empty() { String::new() } else { said(&change.field) },
            change.before.clone().unwrap_or_default(),
            change.value.clone().unwrap_or_default(),
        ]);
    }
}

/// What was asked for, for the journal.
fn asked(query: &JournalQuery) -> String {
    let parts = [
        query.from.map(|day| format!("from {day}")),
        query.until.map(|day| format!("until {day}")),
        query.officer.map(|officer| format!("officer {officer}")),
        query.command.as_ref().map(|command| format!("command {command}")),
        query.case.as_ref().map(|case| format!("case {case}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
