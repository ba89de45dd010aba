//! What was touched since: for whatever is kept in memory beside the tables and must follow them.

use super::Commit;
use crate::{Error, Id, Result, Vault};
use std::collections::{BTreeMap, BTreeSet};

/// How far a reader has followed the log: the last number of each stream.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Mark(BTreeMap<Id, i64>);

impl Mark {
    /// The last number of a stream; 0 for one that was not known.
    #[must_use]
    pub fn of(&self, stream: Id) -> i64 {
        self.0.get(&stream).copied().unwrap_or(0)
    }

    /// Streams, each with its last number.
    pub fn streams(&self) -> impl Iterator<Item = (Id, i64)> + '_ {
        self.0.iter().map(|(stream, last)| (*stream, *last))
    }
}

/// The last number of each stream. From stream to stream by the key: grouping would read the whole log, values and
/// all, and whoever follows it asks at every key that is typed.
const TIPS: &str = "WITH RECURSIVE known(stream) AS (
    SELECT min(stream) FROM commit_log
    UNION ALL
    SELECT (SELECT min(stream) FROM commit_log WHERE stream > known.stream) FROM known WHERE stream IS NOT NULL
)
SELECT stream, (SELECT max(seq) FROM commit_log WHERE commit_log.stream = known.stream) FROM known
WHERE stream IS NOT NULL";

impl Vault {
    /// Where the log stands now.
    ///
    /// # Errors
    /// Of the database.
    pub fn mark(&self) -> Result<Mark> {
        let tips = self.read().rows(TIPS, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Mark(tips.into_iter().collect()))
    }

    /// Table tag and identifier of each record that commits after `mark` wrote, each once. Moves the mark.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn touched_since(&self, mark: &mut Mark) -> Result<BTreeSet<(u16, Id)>> {
        let now = self.mark()?;
        let mut touched = BTreeSet::new();
        for (stream, last) in &now.0 {
            let seen = mark.0.get(stream).copied().unwrap_or(0);
            if seen == *last {
                continue;
            }
            let sql = "SELECT header, body FROM commit_log WHERE stream = ?1 AND seq > ?2 ORDER BY seq";
            let read = self.read();
            let commits = read.rows(sql, (*stream, seen), |row| Ok((row.get(0)?, row.get(1)?)))?;
            for (header, body) in commits {
                let (header, body): (Vec<u8>, Vec<u8>) = (header, body);
                let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
                touched.extend(commit.writes.iter().map(|write| (write.table, write.entity)));
            }
        }
        *mark = now;
        Ok(touched)
    }
}
