//! Reading the log: the journal of a record, and whole commits.

use super::{Commit, EXISTENCE, Hlc};
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

/// All commits in an order that respects causality: the clock of a commit is later than all it has seen.
pub(crate) fn load_commits(
    db: &Connection,
    mut each: impl FnMut(Commit, [u8; 32], &[u8]) -> Result<()>,
) -> Result<()> {
    let mut statement =
        db.prepare("SELECT header, body, hash FROM commit_log ORDER BY hlc, stream, seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let header: Vec<u8> = row.get(0)?;
        let body: Vec<u8> = row.get(1)?;
        each(Commit::decode(&header, &body).map_err(Error::Damaged)?, row.get(2)?, &header)?;
    }
    Ok(())
}
