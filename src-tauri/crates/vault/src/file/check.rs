//! The check: pages, chain of hashes, and tables against the log.

use super::{Access, DATABASE, Schema, Vault, connect, migrate};
use crate::{
    Error, Id, Read, Result, blob,
    log::{self, Commit, GENESIS, Hash},
};
use rusqlite::{Connection, ErrorCode, types::Value};
use std::{cmp::Ordering, collections::BTreeMap};

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
    /// A table does not say what the log says: an old page was put back, or a row was altered past the door. Also
    /// the content of a blob that does not fit its hash.
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
        let mut found = FileCheck::default();
        // A fresh connection reads what the file holds, not what this one remembers of it.
        match connect(&self.folder.join(DATABASE), &self.data_key, Access::Open) {
            Ok(db) => found.examine(&db, self.schema)?,
            Err(Error::Damaged(what)) => found.problems.push(Problem::Page(what)),
            Err(other) => return Err(other),
        }
        Ok(found)
    }
}

impl FileCheck {
    fn examine(&mut self, db: &Connection, schema: &'static Schema) -> Result<()> {
        // Not `quick_check`, which does not compare indexes with their tables: an old page of an index hides rows.
        for pragma in ["cipher_integrity_check", "integrity_check"] {
            let complaints: Vec<String> =
                self.answer(Read { db }.rows(&format!("PRAGMA {pragma}"), [], |row| row.get(0)))?;
            self.problems.extend(complaints.into_iter().filter(|text| text != "ok").map(Problem::Page));
        }
        let (commits, broken) = self.answer(chain(db))?;
        self.commits = commits;
        self.problems.extend(broken);
        match rebuilt(db, schema) {
            Ok(wanted) => {
                let (rows, different) = self.answer(compare(db, &wanted, schema))?;
                self.rows = rows;
                self.problems.extend(different);
            }
            Err(error) if !is_about_content(&error) => return Err(error),
            Err(error) => self.problems.push(unplayable(&error)),
        }
        let altered = self.answer(blob::altered(db))?;
        self.problems.extend(altered.into_iter().map(Problem::Table));
        Ok(())
    }

    /// A damaged page is found wherever it is first read.
    fn answer<T: Default>(&mut self, result: Result<T>) -> Result<T> {
        match result {
            Err(Error::Damaged(what)) => {
                self.problems.push(Problem::Page(what));
                Ok(T::default())
            }
            other => other,
        }
    }
}

/// Whether an error while replaying the log tells of the log, and not of the machine.
fn is_about_content(error: &Error) -> bool {
    match error {
        Error::Sql(error) => error.sqlite_error_code() != Some(ErrorCode::SystemIoFailure),
        Error::Busy | Error::DiskFull | Error::Io { .. } | Error::Random(_) => false,
        _ => true,
    }
}

fn unplayable(why: &Error) -> Problem {
    Problem::Table(format!("the tables cannot be rebuilt from the log: {why}"))
}

/// Recomputes every hash and digest, and compares the columns that stand beside the hashed header. Answers the
/// number of commits and what is broken.
pub(super) fn chain(db: &Connection) -> Result<(u64, Vec<Problem>)> {
    let mut last: BTreeMap<Id, (u64, u64, Hash)> = BTreeMap::new();
    let (mut commits, mut problems) = (0, Vec::new());
    log::each_row(db, |row| {
        commits += 1;
        let row = match row {
            Ok(row) => row,
            Err(what) => return problems.push(Problem::Chain(what)),
        };
        let name = format!("commit {} of stream {}", row.seq, row.stream);
        let mut wrong = |what: &str| problems.push(Problem::Chain(format!("{name} {what}")));
        let (seq, hlc, previous) = last.get(&row.stream).copied().unwrap_or((0, 0, GENESIS));
        if row.seq != seq + 1 {
            wrong(&format!("follows number {seq}"));
        }
        if log::digest_of_chain(&previous, &row.header) != row.hash {
            wrong("does not fit its hash");
        }
        match Commit::decode(&row.header, &row.body) {
            Ok(commit) => {
                if !row.says_what(&commit) {
                    wrong("is listed under another officer, command, record, number or time");
                }
                if commit.hlc <= hlc {
                    wrong("is dated before the one it follows");
                }
                if !commit.writes.iter().all(crate::Write::is_intact) {
                    wrong("holds a value that was altered");
                }
            }
            Err(what) => wrong(&format!("cannot be read: {what}")),
        }
        last.insert(row.stream, (row.seq, row.hlc, row.hash));
    })?;
    Ok((commits, problems))
}

/// The tables as the log says they are, in memory.
fn rebuilt(db: &Connection, schema: &'static Schema) -> Result<Connection> {
    let mut fresh = Connection::open_in_memory()?;
    migrate::migrate(&fresh, schema)?;
    // The log holds the last value of each field of a commit, not the steps in between: within a commit a record
    // may be named before it is made.
    fresh.pragma_update(None, "foreign_keys", false)?;
    let transaction = fresh.transaction()?;
    log::load_commits(db, |commit| log::project(&transaction, schema, &commit))?;
    transaction.commit()?;
    Ok(fresh)
}

pub(crate) fn compare(
    found: &Connection,
    wanted: &Connection,
    schema: &Schema,
) -> Result<(u64, Vec<Problem>)> {
    let own = ["ent", "head", "conflict"].into_iter();
    let domain = schema.tables.iter().map(|table| table.name);
    let derived = schema.derived.iter().flat_map(|derived| derived.tables.iter().copied());
    let (mut rows, mut problems) = (0, Vec::new());
    let tables = own.chain(domain).chain(derived).map(|table| (table, format!("SELECT * FROM \"{table}\"")));
    // Whoever drops a constraint or plants a trigger alters no row, yet.
    let tables = tables.chain([("the schema", SCHEMA.to_owned())]);
    for (table, sql) in tables {
        let (found, wanted) = (content(found, &sql)?, content(wanted, &sql)?);
        rows += u64::try_from(wanted.len()).unwrap_or(u64::MAX);
        let (extra, missing) = differences(&found, &wanted);
        let described = extra
            .into_iter()
            .map(|row| format!("{table}: the log does not say {}", shown(row)))
            .chain(missing.into_iter().map(|row| format!("{table}: the log says {}", shown(row))));
        problems.extend(described.take(SHOWN).map(Problem::Table));
    }
    Ok((rows, problems))
}

const SCHEMA: &str =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

pub(super) type Rows = Vec<Vec<Value>>;

/// All rows, sorted.
pub(super) fn content(db: &Connection, sql: &str) -> Result<Rows> {
    let mut statement = db.prepare(sql)?;
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| (0..columns).map(|i| row.get(i)).collect())?;
    let mut rows = rows.collect::<rusqlite::Result<Rows>>()?;
    rows.sort_by(|a, b| ordering(a, b));
    Ok(rows)
}

/// Rows of the first that the second lacks, and the other way round; a row that stands twice counts twice.
fn differences<'a>(found: &'a Rows, wanted: &'a Rows) -> (Vec<&'a [Value]>, Vec<&'a [Value]>) {
    let (mut extra, mut missing) = (Vec::new(), Vec::new());
    let (mut found, mut wanted) = (found.iter().peekable(), wanted.iter().peekable());
    loop {
        let side = match (found.peek(), wanted.peek()) {
            (Some(have), Some(want)) => ordering(have, want),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return (extra, missing),
        };
        if side.is_le() {
            extra.extend(found.next().filter(|_| side.is_lt()).map(Vec::as_slice));
        }
        if side.is_ge() {
            missing.extend(wanted.next().filter(|_| side.is_gt()).map(Vec::as_slice));
        }
    }
}

fn ordering(a: &[Value], b: &[Value]) -> Ordering {
    let of_values = a.iter().zip(b).map(|(a, b)| match (a, b) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Real(a), Value::Real(b)) => a.total_cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Blob(a), Value::Blob(b)) => a.cmp(b),
        (a, b) => kind(a).cmp(&kind(b)),
    });
    of_values.fold(Ordering::Equal, Ordering::then).then(a.len().cmp(&b.len()))
}

fn kind(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Integer(_) => 1,
        Value::Real(_) => 2,
        Value::Text(_) => 3,
        Value::Blob(_) => 4,
    }
}

fn shown(row: &[Value]) -> String {
    let text = format!("{row:?}");
    text.chars().take(160).collect()
}
