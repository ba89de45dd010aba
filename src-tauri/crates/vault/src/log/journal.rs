//! Reading the log: the journal of a record, and whole commits.

use super::{Commit, Dot, EXISTENCE, Hash, Hlc};
use crate::{Error, FieldValue, Id, Result, Schema, Value};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use std::collections::BTreeMap;

/// One field changed, as the journal shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Table of the record.
    pub table: &'static str,
    /// Record.
    pub entity: Id,
    /// Field; none when the record was made.
    pub field: Option<&'static str>,
    /// The value that it had; none when it had none, or it was erased since.
    pub before: Option<Value>,
    /// The value written; none when it was erased since.
    pub value: Option<Value>,
}

/// One commit, as the journal shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// The stream: which workstation.
    pub stream: Id,
    /// Number in its stream.
    pub seq: u64,
    /// When, by the clock that never goes back.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Id,
    /// Which command.
    pub command: String,
    /// Record whose journal it stands in.
    pub subject: Option<Id>,
    /// What it wrote, in order. Fields that this version does not know are left out.
    pub changes: Vec<FieldChange>,
}

/// Which commits of the whole log are asked for. What is none or empty leaves out nothing.
#[derive(Debug, Clone, Default)]
pub struct JournalFilter {
    /// From this instant on.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// By this officer.
    pub actor: Option<Id>,
    /// About these records.
    pub subjects: Option<Vec<Id>>,
    /// Of these commands.
    pub commands: Vec<String>,
    /// Not of these commands.
    pub other_than: Vec<String>,
}

impl JournalFilter {
    /// The clause and its values.
    fn clause(&self) -> (String, Vec<Value>) {
        let (mut parts, mut values) = (vec!["1".to_owned()], Vec::new());
        let clock = |at: DateTime<Utc>| Value::Int(super::door::signed(Hlc::first(at).0));
        for (sign, at) in [(">=", self.from), ("<", self.until)] {
            if let Some(at) = at {
                parts.push(format!("hlc {sign} ?"));
                values.push(clock(at));
            }
        }
        if let Some(actor) = self.actor {
            parts.push("actor = ?".to_owned());
            values.push(actor.to_value());
        }
        let mut among = |column: &str, not: &str, list: Vec<Value>| {
            parts.push(format!("{column} {not} IN ({})", vec!["?"; list.len()].join(", ")));
            values.extend(list);
        };
        if let Some(subjects) = &self.subjects {
            among("subject", "", subjects.iter().map(FieldValue::to_value).collect());
        }
        let texts = |list: &[String]| list.iter().cloned().map(Value::Text).collect::<Vec<_>>();
        if !self.commands.is_empty() {
            among("command", "", texts(&self.commands));
        }
        if !self.other_than.is_empty() {
            among("command", "NOT", texts(&self.other_than));
        }
        (parts.join(" AND "), values)
    }
}

/// The commits that a filter lets through, the newest first, and how many there are in all.
pub(crate) fn journal(
    db: &Connection,
    schema: &Schema,
    filter: &JournalFilter,
    skip: u64,
    most: u32,
) -> Result<(Vec<JournalEntry>, u64)> {
    let (clause, values) = filter.clause();
    let count = format!("SELECT count(*) FROM commit_log WHERE {clause}");
    let all: i64 = db.prepare_cached(&count)?.query_row(params_from_iter(&values), |row| row.get(0))?;
    let sql = format!(
        "SELECT header, body FROM commit_log WHERE {clause} ORDER BY hlc DESC, stream DESC LIMIT {most} OFFSET {skip}"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(&values), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut known = BTreeMap::new();
    let entries = rows.map(|row| {
        let (header, body): (Vec<u8>, Vec<u8>) = row?;
        let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
        entry(db, schema, commit, &mut known)
    });
    Ok((entries.collect::<Result<_>>()?, u64::try_from(all).unwrap_or(0)))
}

/// Names of all commands in the log.
pub(crate) fn commands(db: &Connection) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT DISTINCT command FROM commit_log ORDER BY command")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Commits that others rest on, read once.
type Known = BTreeMap<Dot, Option<Commit>>;

fn entry(db: &Connection, schema: &Schema, commit: Commit, known: &mut Known) -> Result<JournalEntry> {
    let Commit { dot, hlc, actor, command, subject, writes, .. } = commit;
    let mut changes = Vec::new();
    for write in writes {
        let Some(table) = schema.table(write.table) else { continue };
        let field = match write.field {
            EXISTENCE => None,
            tag => match table.field(tag) {
                Some(field) => Some(field.name),
                None => continue,
            },
        };
        let before = if field.is_some() { before(db, &write, known)? } else { None };
        changes.push(FieldChange {
            table: table.name,
            entity: write.entity,
            field,
            before,
            value: write.value,
        });
    }
    let at = Hlc(hlc).instant();
    Ok(JournalEntry { stream: dot.stream, seq: dot.seq, at, actor, command, subject, changes })
}

/// What a field was before: what the write that was replaced wrote; of several, the newest known.
fn before(db: &Connection, write: &super::Write, known: &mut Known) -> Result<Option<Value>> {
    let mut found = None;
    for dot in &write.base {
        if !known.contains_key(dot) {
            known.insert(*dot, commit_at(db, *dot)?);
        }
        let older = known.get(dot).and_then(Option::as_ref);
        let said = older.and_then(|commit| {
            commit.writes.iter().find(|one| (one.entity, one.field) == (write.entity, write.field))
        });
        found = said.and_then(|one| one.value.clone()).or(found);
    }
    Ok(found)
}

pub(super) fn commit_at(db: &Connection, dot: Dot) -> Result<Option<Commit>> {
    let sql = "SELECT header, body FROM commit_log WHERE stream = ?1 AND seq = ?2";
    let found: Option<(Vec<u8>, Vec<u8>)> = db
        .prepare_cached(sql)?
        .query_row((dot.stream, super::door::signed(dot.seq)), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.map(|(header, body)| Commit::decode(&header, &body).map_err(Error::Damaged)).transpose()
}

/// Place of a commit in the order that respects causality, for its clock is later than all that it has seen: clock,
/// stream, number.
pub(crate) type Place = (i64, Id, i64);

/// The commits after a place in that order, so many at most, and the place of the last; none at the end.
pub(crate) fn commits_after(
    db: &Connection,
    after: Option<Place>,
    most: u32,
) -> Result<(Vec<Commit>, Option<Place>)> {
    let (hlc, stream, seq) = after.unwrap_or((i64::MIN, Id::from_bytes([0; 16]), i64::MIN));
    let mut statement = db.prepare_cached(
        "SELECT header, body, hlc, stream, seq FROM commit_log \
         WHERE (hlc, stream, seq) > (?1, ?2, ?3) ORDER BY hlc, stream, seq LIMIT ?4",
    )?;
    let mut rows = statement.query((hlc, stream, seq, most))?;
    let (mut commits, mut last) = (Vec::new(), None);
    while let Some(row) = rows.next()? {
        let (header, body): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
        commits.push(Commit::decode(&header, &body).map_err(Error::Damaged)?);
        last = Some((row.get(2)?, row.get(3)?, row.get(4)?));
    }
    Ok((commits, last))
}

/// One row of the log as it stands, believed in nothing.
pub(crate) struct Row {
    pub(crate) stream: Id,
    pub(crate) seq: u64,
    pub(crate) hlc: u64,
    actor: Id,
    command: String,
    subject: Option<Id>,
    pub(crate) header: Vec<u8>,
    pub(crate) body: Vec<u8>,
    pub(crate) hash: Hash,
}

impl Row {
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let [seq, hlc] = [row.get(1)?, row.get(2)?].map(|number: i64| u64::try_from(number).unwrap_or(0));
        Ok(Self {
            stream: row.get(0)?,
            seq,
            hlc,
            actor: row.get(3)?,
            command: row.get(4)?,
            subject: row.get(5)?,
            header: row.get(6)?,
            body: row.get(7)?,
            hash: row.get(8)?,
        })
    }

    /// Whether the columns, by which the journal is found, say what the hashed header says.
    pub(crate) fn says_what(&self, commit: &Commit) -> bool {
        let row = (self.stream, self.seq, self.hlc, self.actor, &self.command, self.subject);
        let Dot { stream, seq } = commit.dot;
        row == (stream, seq, commit.hlc, commit.actor, &commit.command, commit.subject)
    }
}

const ROW: &str = "SELECT stream, seq, hlc, actor, command, subject, header, body, hash FROM commit_log";

/// The rows of the log after a place, stream by stream, in the order of their numbers; so many at most. Answers the
/// place of the last, none at the end.
pub(crate) fn rows_after(
    db: &Connection,
    after: Option<(Vec<u8>, i64)>,
    most: u32,
    mut each: impl FnMut(std::result::Result<Row, String>),
) -> Result<Option<(Vec<u8>, i64)>> {
    let (stream, seq) = after.unwrap_or((Vec::new(), i64::MIN));
    let mut statement =
        db.prepare_cached(&format!("{ROW} WHERE (stream, seq) > (?1, ?2) ORDER BY stream, seq LIMIT ?3"))?;
    let mut rows = statement.query((stream, seq, most))?;
    let mut last = None;
    while let Some(row) = rows.next()? {
        last = Some((row.get(0)?, row.get(1)?));
        // A column of the wrong kind or length.
        each(Row::read(row).map_err(|error| format!("a row of the log cannot be read: {error}")));
    }
    Ok(last)
}

/// All rows of the log, stream by stream, in the order of their numbers.
pub(crate) fn each_row(
    db: &Connection,
    mut each: impl FnMut(std::result::Result<Row, String>),
) -> Result<()> {
    let mut after = None;
    loop {
        let last = rows_after(db, after, 1_000, &mut each)?;
        if last.is_none() {
            return Ok(());
        }
        after = last;
    }
}
