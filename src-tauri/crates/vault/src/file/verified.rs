//! When the whole file was last checked, and what is known to be wrong with it.

use super::{FileCheck, Problem, Vault};
use crate::Result;
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;

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

impl Vault {
    /// Remembers that a check ended. What it found wrong is from now on what the file is alarmed about.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep_verified(&mut self, found: &FileCheck, now: DateTime<Utc>) -> Result<()> {
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
        if !self.schema.keeps_checkpoints() {
            return Ok(None);
        }
        let sql = "SELECT at, commits, problems FROM verified ORDER BY at DESC LIMIT 1";
        let last =
            self.db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
        Ok(last.map(|(at, commits, problems): (i64, i64, i64)| Verified {
            at: DateTime::from_timestamp_millis(at).unwrap_or_default(),
            commits: u64::try_from(commits).unwrap_or(0),
            problems: u64::try_from(problems).unwrap_or(0),
        }))
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
