//! What a check finds: pages, chain of hashes, and tables against the log. How it goes on step by step stands in
//! `verify`.

use super::Schema;
use crate::{
    Error, Id, Result,
    log::{self, Commit, GENESIS, Hash, Row},
};
use rusqlite::{Connection, ErrorCode, types::Value};
use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

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
    /// The log is shorter than it was, or another one: an older copy of the file was put in its place.
    Witness(String),
    /// The log is not what was signed: its end was cut off, or it was written anew from somewhere on.
    Checkpoint(String),
    /// The key slots or the key that signs for this workstation were swapped.
    Keys(String),
    /// The last check of the whole file found something, and none has found it put right since.
    Earlier(String),
    /// What was signed in somebody's own name does not stand there as it was signed.
    Signature {
        /// What is wrong, by the domain's code for it.
        fault: String,
        /// What was signed, as people call it.
        subject: String,
    },
}

/// Whether an error while replaying the log tells of the log, and not of the machine.
pub(crate) fn is_about_content(error: &Error) -> bool {
    match error {
        Error::Sql(error) => error.sqlite_error_code() != Some(ErrorCode::SystemIoFailure),
        Error::Busy | Error::DiskFull | Error::Io { .. } | Error::Random(_) => false,
        _ => true,
    }
}

pub(super) fn unplayable(why: &Error) -> Problem {
    Problem::Table(format!("the tables cannot be rebuilt from the log: {why}"))
}

/// Recomputes every hash and digest, and compares the columns that stand beside the hashed header. Answers the
/// number of commits and what is broken.
pub(super) fn chain(db: &Connection) -> Result<(u64, Vec<Problem>)> {
    let mut chain = Chain::default();
    log::each_row(db, |row| chain.follow(row))?;
    chain.end(db)?;
    Ok((chain.commits, chain.problems))
}

/// The chain of each stream, as far as it was followed.
#[derive(Default)]
pub(super) struct Chain {
    last: BTreeMap<Id, (u64, u64, Hash)>,
    /// Records of which a value is blank, with the first commit that is without it.
    blank: BTreeMap<Id, u64>,
    /// Records that were struck out.
    struck: BTreeSet<Id>,
    pub(super) commits: u64,
    pub(super) problems: Vec<Problem>,
}

impl Chain {
    /// Takes the next row of a stream, in the order of their numbers.
    pub(super) fn follow(&mut self, row: std::result::Result<Row, String>) {
        self.commits += 1;
        let row = match row {
            Ok(row) => row,
            Err(what) => return self.problems.push(Problem::Chain(what)),
        };
        let (seq, hlc, previous) = self.last.get(&row.stream).copied().unwrap_or((0, 0, GENESIS));
        let mut wrong = |what: &str| {
            let name = format!("commit {} of stream {}", row.seq, row.stream);
            self.problems.push(Problem::Chain(format!("{name} {what}")));
        };
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
                for write in &commit.writes {
                    if write.value.is_none() {
                        self.blank.entry(write.entity).or_insert(row.seq);
                    } else if write.strikes() {
                        self.struck.insert(write.entity);
                    }
                }
            }
            Err(what) => wrong(&format!("cannot be read: {what}")),
        }
        self.last.insert(row.stream, (row.seq, row.hlc, row.hash));
    }

    /// After the last row: what is blank was erased, and whoever erases strikes the record out under their name; or it
    /// is for others, and stands in the list of what is withheld.
    pub(super) fn end(&mut self, db: &Connection) -> Result<()> {
        for (entity, seq) in &self.blank {
            if !self.struck.contains(entity) && !log::is_withheld(db, *entity)? {
                let what =
                    format!("commit {seq} holds nothing of {entity}, though nothing tells of an erasure");
                self.problems.push(Problem::Chain(what));
            }
        }
        Ok(())
    }

    /// Begins in the middle of a stream: the row before the next is believed.
    pub(super) fn believe(&mut self, row: &Row) {
        self.last.insert(row.stream, (row.seq, row.hlc, row.hash));
    }
}

/// Every table that the log tells, with the query of its rows; and the schema: whoever drops a constraint or plants a
/// trigger alters no row, yet.
pub(super) fn told_tables(schema: &Schema) -> Vec<(&'static str, String)> {
    let own = ["ent", "head", "conflict"].into_iter();
    let domain = schema.tables.iter().map(|table| table.name);
    let derived = schema.derived.iter().flat_map(|derived| derived.tables.iter().copied());
    let tables = own.chain(domain).chain(derived).map(|table| (table, format!("SELECT * FROM \"{table}\"")));
    tables.chain([("the schema", SCHEMA.to_owned())]).collect()
}

/// Compares one table with its rebuild. Answers the rows compared and what is different.
pub(super) fn compare_table(
    found_in: &Connection,
    wanted: &Connection,
    table: &str,
    sql: &str,
) -> Result<(u64, Vec<Problem>)> {
    let (found, wanted) = (content(found_in, sql)?, content(wanted, sql)?);
    let described = told_apart(table, &names(found_in, sql)?, differences(&found, &wanted));
    let rows = u64::try_from(wanted.len()).unwrap_or(u64::MAX);
    Ok((rows, described.into_iter().take(SHOWN).map(Problem::Table).collect()))
}

#[cfg(any(test, feature = "plain"))]
pub(crate) fn compare(
    found: &Connection,
    wanted: &Connection,
    schema: &Schema,
) -> Result<(u64, Vec<Problem>)> {
    let (mut rows, mut problems) = (0, Vec::new());
    for (table, sql) in told_tables(schema) {
        let (more, different) = compare_table(found, wanted, table, &sql)?;
        rows += more;
        problems.extend(different);
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
pub(super) fn differences<'a>(found: &'a Rows, wanted: &'a Rows) -> (Vec<&'a [Value]>, Vec<&'a [Value]>) {
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

/// Names of the columns that a query gives.
fn names(db: &Connection, sql: &str) -> Result<Vec<String>> {
    Ok(db.prepare(sql)?.column_names().map(str::to_owned).collect())
}

/// What is different, by table, record and column and never by what stands there: everybody reads it, also who may not
/// open the case that it is of.
fn told_apart(
    table: &str,
    columns: &[String],
    (extra, missing): (Vec<&[Value]>, Vec<&[Value]>),
) -> Vec<String> {
    let mut missing = missing;
    let mut told = Vec::new();
    for row in extra {
        let same = |other: &&[Value]| row.first().zip(other.first()).is_some_and(|(a, b)| a == b);
        let Some(at) = missing.iter().position(same) else {
            told.push(format!("{table}: {} is not in the log", record(row)));
            continue;
        };
        let other = missing.swap_remove(at);
        let differ = columns.iter().zip(row.iter().zip(other)).filter(|(_, (a, b))| a != b);
        let differ: Vec<&str> = differ.map(|(name, _)| name.as_str()).collect();
        told.push(format!("{table}: {} of {} is not what the log says", differ.join(", "), record(row)));
    }
    told.extend(missing.into_iter().map(|row| format!("{table}: {} is in the log alone", record(row))));
    told
}

/// A row by its identifier or number; by nothing that somebody typed.
fn record(row: &[Value]) -> String {
    match row.first() {
        Some(Value::Blob(id)) if id.len() == 16 => {
            Id::from_bytes(id.as_slice().try_into().unwrap_or_default()).to_string()
        }
        Some(Value::Integer(number)) => format!("row {number}"),
        _ => "a row".to_owned(),
    }
}
