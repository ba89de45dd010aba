//! A look at the file when it is opened: the end of the log, and some commits from anywhere against the tables.
//!
//! It costs a fraction of a second whatever the size of the file, and of its commits: an import writes thousands of records
//! in one. A forgery of many records is found soon, one of a
//! single record in the long run; the check of the whole file finds every one.

use super::{Problem, Schema, check::Chain};
use crate::{
    Id, Result, Value,
    id::fill_random,
    log::{self, Commit, Dot},
};
use rusqlite::{Connection, OptionalExtension};

/// Commits at the end of the log whose chain is recomputed.
const LAST: u32 = 64;
/// Commits from anywhere that are held against the tables.
const ANYWHERE: u32 = 64;
/// Writes of one commit that are: so many from a place in it.
const WRITES: usize = 64;
/// Bytes of headers, or of commits from anywhere, after which no more are read.
const BYTES: i64 = 8 << 20;

/// What is wrong with what was looked at.
pub(super) fn look(db: &Connection, schema: &Schema, stream: Id) -> Result<Vec<Problem>> {
    let mut problems = end_of_log(db, stream)?;
    for commit in anywhere(db)? {
        match commit {
            Ok(commit) => against_tables(db, schema, &commit, &mut problems)?,
            Err(what) => problems.push(Problem::Chain(what)),
        }
    }
    Ok(problems)
}

fn end_of_log(db: &Connection, stream: Id) -> Result<Vec<Problem>> {
    let mut sizes = db.prepare_cached(
        "SELECT seq, length(header) FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT ?2",
    )?;
    let (mut first, mut bytes) = (0, 0);
    for row in sizes.query_map((stream, LAST), |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (seq, size): (i64, i64) = row?;
        first = seq - 1;
        bytes += size;
        if bytes > BYTES {
            break;
        }
    }
    let mut chain = Chain::default();
    let mut is_begun = first == 0;
    log::rows_after(db, Some((stream.as_bytes().to_vec(), first - 1)), LAST + 1, |row| match row {
        Ok(row) if row.stream != stream => {}
        Ok(row) if !is_begun => {
            is_begun = true;
            chain.believe(&row);
        }
        row => chain.follow(row),
    })?;
    Ok(chain.problems)
}

fn anywhere(db: &Connection) -> Result<Vec<std::result::Result<Commit, String>>> {
    // By the clock, which has an index; where the clock stood still, neighbours come twice.
    let (oldest, newest): (Option<i64>, Option<i64>) =
        db.query_row("SELECT min(hlc), max(hlc) FROM commit_log", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (Some(oldest), Some(newest)) = (oldest, newest) else { return Ok(Vec::new()) };
    let mut statement = db.prepare_cached(
        "SELECT header, body FROM commit_log WHERE hlc >= ?1 + abs(random() % (?2 - ?1 + 1)) ORDER BY hlc LIMIT 1",
    )?;
    let (mut commits, mut bytes) = (Vec::new(), 0);
    for _ in 0..ANYWHERE {
        let found: Option<(Vec<u8>, Vec<u8>)> =
            statement.query_row((oldest, newest), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((header, body)) = found else { break };
        bytes += header.len() + body.len();
        commits.push(Commit::decode(&header, &body));
        if i64::try_from(bytes).is_ok_and(|bytes| bytes > BYTES) {
            break;
        }
    }
    Ok(commits)
}

/// Each field whose newest write this commit is must stand in its table as it was written. Of a commit that wrote very much,
/// some are looked at.
fn against_tables(
    db: &Connection,
    schema: &Schema,
    commit: &Commit,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let mut dice = [0; 8];
    fill_random(&mut dice)?;
    let begin = u64::from_be_bytes(dice) % u64::try_from(commit.writes.len().max(1)).unwrap_or(1);
    let begin = usize::try_from(begin).unwrap_or(0);
    for write in commit.writes.iter().cycle().skip(begin).take(commit.writes.len().min(WRITES)) {
        if !write.is_intact() {
            problems
                .push(Problem::Chain(format!("commit {} holds a value that was altered", commit.dot.seq)));
        }
        let known = schema.table(write.table).and_then(|table| Some((table, table.field(write.field)?)));
        let (Some((table, field)), Some(value)) = (known, &write.value) else { continue };
        let heads: Vec<Dot> = log::heads(db, write.entity, write.field)?;
        if heads != [commit.dot] {
            continue;
        }
        let sql = format!("SELECT \"{}\" FROM \"{}\" WHERE id = ?1", field.name, table.name);
        let found: Option<Value> =
            db.prepare_cached(&sql)?.query_row([write.entity], |row| row.get(0)).optional()?;
        if found.as_ref() != Some(value) {
            let what = format!("{}: {} of {} is not what the log says", table.name, field.name, write.entity);
            problems.push(Problem::Table(what));
        }
    }
    Ok(())
}
