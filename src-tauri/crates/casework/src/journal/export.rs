//! The journal as a file for a spreadsheet: for an audit, or for whoever asks who looked at their data. It leaves through
//! the gate of everything that leaves.

use super::{ChangeView, EntryView, JournalQuery, office};
use crate::{
    Desk, Result,
    application::{self, Application},
    incident::{self, IncidentKind},
    permit::{ExportJournal, Permit, ReadJournal, Release},
    person::Person,
    release::{self, ExportKind, Going, Mark, Package, ReleaseForm},
};
use chrono::{DateTime, SecondsFormat, Utc};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, JournalEntry, Record, Value};

/// Entries in a file at most.
const MOST: u64 = 100_000;
const AT_ONCE: u32 = 1_000;

/// What is taken out, the words of the reader's language for it, and to whom it goes.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct JournalExport {
    /// Which entries.
    pub query: JournalQuery,
    /// Headings of the ten columns, the last that of the number of the package.
    pub headings: Vec<String>,
    /// Words for commands and for `table.field`; what has none stands as it is.
    pub words: BTreeMap<String, String>,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Releases the entries as CSV, a row for each field changed. Everybody in the cases that they are about counts as in it,
/// also where the officer sees nothing of the case but its number. That it was done stands in the journal first: what
/// cannot be written down is not handed out.
///
/// # Errors
/// Those of [`release::release`].
pub fn export(
    desk: &mut Desk,
    _: &Permit<ExportJournal>,
    reading: &Permit<ReadJournal>,
    released: &Permit<Release>,
    form: &JournalExport,
    now: DateTime<Utc>,
) -> Result<Package> {
    let asked = office::Asked::of(desk, reading, &form.query)?;
    let (mut rows, mut concerned) = (Vec::new(), Concerned::default());
    let mut skip = 0;
    loop {
        let (entries, total) = asked.page(desk, skip, AT_ONCE)?;
        entries.iter().for_each(|entry| concerned.take(entry));
        let is_last = entries.is_empty();
        for entry in office::shown(desk, reading, entries)? {
            push(&mut rows, &entry, &form.words);
        }
        skip += u64::from(AT_ONCE);
        if is_last || skip >= total.min(MOST) {
            break;
        }
    }
    let going = Going { persons: concerned.persons(desk)?, ..Going::of(ExportKind::Journal) };
    let set = |_: &Desk, mark: &Mark| {
        let marked = rows.into_iter().map(|mut row: Vec<String>| {
            row.push(mark.number.clone());
            row
        });
        let csv = intake::table::write_csv(std::iter::once(form.headings.clone()).chain(marked));
        Ok(vec![("journal.csv".to_owned(), csv)])
    };
    let package = release::release(desk, released, &form.release, going, set, now)?;
    let detail = format!("{} {}", package.export.number, in_words(&form.query));
    incident::report(desk, released.officer(), IncidentKind::JournalExported, detail.trim(), now)?;
    Ok(package)
}

/// Records that entries are about.
#[derive(Default)]
struct Concerned {
    /// Cases and persons.
    subjects: BTreeSet<Id>,
    /// Records that entries about no case name: persons are among them.
    named: BTreeSet<Id>,
}

impl Concerned {
    fn take(&mut self, entry: &JournalEntry) {
        self.subjects.extend(entry.subject);
        for change in &entry.changes {
            if change.table == Person::TABLE.name {
                self.named.insert(change.entity);
            }
            // Of a case everybody counts in any event.
            if entry.subject.is_none() {
                let links = [&change.value, &change.before].into_iter().flatten();
                self.named.extend(links.filter_map(|value| match value {
                    Value::Bytes(bytes) => bytes.as_slice().try_into().ok().map(Id::from_bytes),
                    _ => None,
                }));
            }
        }
    }

    fn persons(self, desk: &Desk) -> Result<Vec<Id>> {
        let read = desk.read();
        let mut persons = BTreeSet::new();
        for subject in self.subjects {
            match read.find::<Application>(subject)? {
                Some(case) => persons.extend(application::everybody(read, case.id)?),
                None => drop(persons.insert(subject)),
            }
        }
        persons.extend(self.named);
        let mut known = Vec::new();
        for id in persons {
            known.extend(read.find::<Person>(id)?.map(|person| person.id));
        }
        Ok(known)
    }
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
fn in_words(query: &JournalQuery) -> String {
    let parts = [
        query.from.map(|day| format!("from {day}")),
        query.until.map(|day| format!("until {day}")),
        query.officer.map(|officer| format!("officer {officer}")),
        query.command.as_ref().map(|command| format!("command {command}")),
        query.case.as_ref().map(|case| format!("case {case}")),
        query.person.map(|person| format!("person {person}")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
