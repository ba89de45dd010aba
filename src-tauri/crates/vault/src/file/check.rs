//! The check: pages, chain of hashes, and tables against the log.

use super::{Schema, Vault, migrate};
use crate::{
    Result, Value,
    log::{self, GENESIS, Hash},
};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Differences shown for each table at most; the first tells what is wrong.
const SHOWN: usize = 5;

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct FileCheck {
    /// Commits read.
    pub commits: u64,
    /// Rows compared with a rebuild from the log.
    pub rows: u64,
    /// What is wrong; nothing in a sound file.
    pub problems: Vec<Problem>,
}

/// Something wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The database's own check complains: a page was damaged or altered.
    Page(String),
    /// A commit does not fit its hash, its number or the commit before it.
    Chain(String),
    /// A table does not say what the log says: an old page was put back, or a row was altered past the door.
    Table(String),
}

impl Vault {
    /// Checks the whole file. Reads everything; a file of 60 000 commits takes seconds.
    ///
    /// # Errors
    /// Of the database. What is wrong with the content is an answer, not an error.
    pub fn check(&self) -> Result<FileCheck> {
        // Before a checkpoint the page check reads stale pages of the main file and raises false alarms.
        self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        let mut problems = Vec::new();
        for pragma in ["cipher_integrity_check", "quick_check"] {
            let complaints: Vec<String> =
                self.read().rows(&format!("PRAGMA {pragma}"), [], |row| row.get(0))?;
            problems.extend(complaints.into_iter().filter(|text| text != "ok").map(Problem::Page));
        }
        let (commits, broken) = chain(&self.db)?;
        problems.extend(broken);
        let (rows, different) = compare(&self.db, &rebuilt(&self.db, self.schema)?, self.schema)?;
        problems.extend(different);
        Ok(FileCheck { commits, rows, problems })
    }
}

/// Recomputes every hash and digest. Answers the number of commits and what is broken.
pub(super) fn chain(db: &Connection) -> Result<(u64, Vec<Problem>)> {
    let mut last: BTreeMap<crate::Id, (u64, Hash)> = BTreeMap::new();
    let (mut commits, mut problems) = (0, Vec::new());
    log::load_commits(db, |commit, hash, header| {
        commits += 1;
        let dot = commit.dot;
        let (seq, previous) = last.get(&dot.stream).copied().unwrap_or((0, GENESIS));
        let name = format!("commit {} of stream {}", dot.seq, dot.stream);
        if dot.seq != seq + 1 {
            problems.push(Problem::Chain(format!("{name} follows number {seq}")));
        }
        if log::digest_of_chain(&previous, header) != hash {
            problems.push(Problem::Chain(format!("{name} does not fit its hash")));
        }
        if !commit.writes.iter().all(crate::Write::is_intact) {
            problems.push(Problem::Chain(format!("{name} holds a value that was altered")));
        }
        last.insert(dot.stream, (dot.seq, hash));
        Ok(())
    })?;
    Ok((commits, problems))
}

/// The tables as the log says they are, in memory.
fn rebuilt(db: &Connection, schema: &'static Schema) -> Result<Connection> {
    let mut fresh = Connection::open_in_memory()?;
    migrate::migrate(&fresh, schema)?;
    let transaction = fresh.transaction()?;
    log::load_commits(db, |commit, _, _| log::project(&transaction, schema, &commit))?;
    transaction.commit()?;
    Ok(fresh)
}

fn compare(found: &Connection, wanted: &Connection, schema: &Schema) -> Result<(u64, Vec<Problem>)> {
    let own = ["ent", "head", "conflict"].into_iter();
    let domain = schema.tables.iter().map(|table| table.name);
    let derived = schema.derived.iter().flat_map(|derived| derived.tables.iter().copied());
    let (mut rows, mut problems) = (0, Vec::new());
    for table in own.chain(domain).chain(derived) {
        let (found, wanted) = (content(found, table)?, content(wanted, table)?);
        rows += u64::try_from(wanted.len()).unwrap_or(u64::MAX);
        let extra = found.iter().filter(|row| wanted.binary_search(row).is_err());
        let missing = wanted.iter().filter(|row| found.binary_search(row).is_err());
        let described = extra
            .map(|row| format!("{table}: the log does not say {}", shown(row)))
            .chain(missing.map(|row| format!("{table}: the log says {}", shown(row))));
        problems.extend(described.take(SHOWN).map(Problem::Table));
    }
    Ok((rows, problems))
}

/// All rows, sorted.
fn content(db: &Connection, table: &str) -> Result<Vec<Vec<Value>>> {
    let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|i| row.get(i)).collect())?;
    let mut rows = rows.collect::<rusqlite::Result<Vec<Vec<Value>>>>()?;
    rows.sort();
    Ok(rows)
}

fn shown(row: &[Value]) -> String {
    let text = format!("{row:?}");
    text.chars().take(160).collect()
}
