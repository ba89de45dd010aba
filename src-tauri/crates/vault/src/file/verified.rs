//! When the whole file was last checked, and what is known to be wrong with it.

use super::{FileCheck, Problem, Vault};
use crate::{Result, Schema};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};

/// Checks of the past that are remembered.
const REMEMBERED: u32 = 64;

/// A check of the whole file that came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified {
    /// When.
    pub at: DateTime<Utc>,
    /// Commits read.
    pub commits: u64,
    /// How much was wrong.
    pub problems: u64,
}

fn last(db: &Connection, schema: &Schema) -> Result<Option<Verified>> {
    if !schema.keeps_checkpoints() {
        return Ok(None);
    }
    let sql = "SELECT at, commits, problems FROM verified ORDER BY at DESC LIMIT 1";
    let last = db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
    Ok(last.map(|(at, commits, problems): (i64, i64, i64)| Verified {
        at: DateTime::from_timestamp_millis(at).unwrap_or_default(),
        commits: u64::try_from(commits).unwrap_or(0),
        problems: u64::try_from(problems).unwrap_or(0),
    }))
}

/// What the last check found wrong: a file that was locked and opened again is no better for it.
pub(super) fn earlier(db: &Connection, schema: &Schema) -> Result<Option<Problem>> {
    let wrong = last(db, schema)?.filter(|last| last.problems > 0);
    Ok(wrong.map(|last| Problem::Earlier(format!("{}: {}", last.at.to_rfc3339(), last.problems))))
}

impl Vault {
    /// Remembers that a check ended. What it found wrong is from now on what the file is alarmed about, also once it was
    /// closed and opened again, and until a check finds nothing.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep_verified(&mut self, found: &FileCheck, now: DateTime<Utc>) -> Result<()> {
        self.alarm.retain(|problem| !matches!(problem, Problem::Earlier(_)));
        self.raise(&found.problems);
        if !self.schema.keeps_checkpoints() {
            return Ok(());
        }
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let problems = u64::try_from(found.problems.len()).unwrap_or(u64::MAX);
        self.db.execute(
            "INSERT OR REPLACE INTO verified (at, commits, problems) VALUES (?1, ?2, ?3)",
            (now.timestamp_millis(), count(found.commits), count(problems)),
        )?;
        self.db.execute(
            "DELETE FROM verified WHERE at NOT IN (SELECT at FROM verified ORDER BY at DESC LIMIT ?1)",
            [REMEMBERED],
        )?;
        Ok(())
    }

    /// The last check of the whole file that came to its end.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_verified(&self) -> Result<Option<Verified>> {
        last(&self.db, self.schema)
    }

    /// Whether a check of the past found something that none has found put right since.
    #[must_use]
    pub fn is_to_be_checked(&self) -> bool {
        self.alarm.iter().any(|problem| matches!(problem, Problem::Earlier(_)))
    }

    /// Says what is wrong with the file, until it is closed. Such a file is not sealed on closing.
    pub fn raise(&mut self, problems: &[Problem]) {
        for problem in problems {
            if !self.alarm.contains(problem) {
                self.alarm.push(problem.clone());
            }
        }
    }

    /// Whether the log was begun here: the name of a stream that this file wrote, now or before it was restored.
    ///
    /// # Errors
    /// Of the database.
    pub fn wrote(&self, stream: crate::Id) -> Result<bool> {
        if stream == self.stream {
            return Ok(true);
        }
        Ok(self.schema.keeps_checkpoints() && super::checkpoint::public(&self.db, stream)?.is_some())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Desk, id};

    /// Everybody reads what is wrong with the file, also who may not open the case that it is of.
    #[test]
    fn what_is_different_is_told_without_what_stands_there() {
        let (desk, _) = Desk::with_book("a secret title");
        let sql = "UPDATE book SET title = 'a forged secret' WHERE id = ?1";
        desk.vault.db.execute(sql, [id(1)]).unwrap();
        let problems = desk.vault.check().unwrap().problems;
        let told = format!("{problems:?}");
        assert!(told.contains(&format!("title of {} is not what the log says", id(1))), "{told}");
        assert!(!told.contains("secret"), "{told}");
    }
}
