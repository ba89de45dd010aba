//! Reading the log: the journal of a record, and whole commits.

use super::{Commit, Dot, EXISTENCE, Hash, Hlc};
use crate::{Error, Id, Result, Schema, Value};
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// One field changed, as the journal shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// Table of the record.
    pub table: &'static str,
    /// Record.
    pub entity: Id,
    /// Field; none when the record was made.
    pub field: Option<&'static str>,
    /// The value written; none when it was erased since.
    pub value: Option<Value>,
}

/// One commit, as the journal shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Number in its stream.
    pub seq: u64,
    /// When, by the clock that never goes back.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Id,
    /// Which command.
    pub command: String,
    /// What it wrote, in order. Fields that this version does not know are left out.
    pub changes: Vec<FieldChange>,
}

/// The newest `limit` commits about `subject`, newest first.
pub(crate) fn journal(
    db: &Connection,
    schema: &Schema,
    subject: Id,
    limit: u32,
) -> Result<Vec<JournalEntry>> {
    let mut statement = db.prepare_cached(
        "SELECT header, body FROM commit_log WHERE subject = ?1 ORDER BY hlc DESC, stream DESC LIMIT ?2",
    )?;
    let rows = statement.query_map((subject, limit), |row| Ok((row.get(0)?, row.get(1)?)))?;
    rows.map(|row| {
        let (header, body): (Vec<u8>, Vec<u8>) = row?;
        let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
        Ok(entry(schema, &commit))
    })
    .collect()
}

fn entry(schema: &Schema, commit: &Commit) -> JournalEntry {
    let changes = commit.writes.iter().filter_map(|write| {
        let table = schema.table(write.table)?;
        let field = match write.field {
            EXISTENCE => None,
            tag => Some(table.field(tag)?.name),
        };
        Some(FieldChange { table: table.name, entity: write.entity, field, value: write.value.clone() })
    });
    JournalEntry {
        seq: commit.dot.seq,
        at: Hlc(commit.hlc).instant(),
        actor: commit.actor,
        command: commit.command.clone(),
        changes: changes.collect(),
    }
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
