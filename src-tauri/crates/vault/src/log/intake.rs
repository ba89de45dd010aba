//! Commits of other workstations: how they come in, and how ours go out.
//!
//! They are not written through the door, for they were: at another desk. Here they are held against everything that
//! can be checked without knowing who made them, and applied in one transaction with whatever the exchange notes about
//! it. Who may send what is decided by the crate `exchange`.

use super::{Commit, Dot, GENESIS, Hash, Hlc, door::append, door::signed, door::tip, project};
use crate::{
    BlobHash, Error, Id, Migration, Read, Result, Schema, Vault, blob,
    fault::{self, Fault},
    file::is_about_content,
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// The tables of the exchange, which are of this machine and in no log. A domain that exchanges lists it among its
/// migrations.
pub const EXCHANGE: Migration = Migration { version: 2_026_112_740, sql: include_str!("exchange.sql") };

/// The tables of the hub's client, likewise. They come after those of the exchange.
pub const HUB: Migration = Migration { version: 2_026_112_860, sql: include_str!("hub.sql") };

/// The log in rows, so that a long commit costs nothing to those who seek another one. It has the indexes of
/// [`CHECKPOINTS`](crate::CHECKPOINTS) too, and comes after them.
pub const LOG_ROWS: Migration = Migration { version: 2_026_112_870, sql: include_str!("rows.sql") };
/// The tables of scopes, likewise. They come after those of the hub.
pub const SCOPES: Migration = Migration { version: 2_026_112_920, sql: include_str!("scope.sql") };
/// What is known of the parcels that go through the hub between an office and the devices of its posts, likewise.
pub const PARCELS: Migration = Migration { version: 2_026_112_945, sql: include_str!("parcel.sql") };

/// The end of a stream as far as it is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tip {
    /// Number of the last commit; 0 before the first.
    pub seq: u64,
    /// Its hash, in the chain of all before it.
    pub hash: [u8; 32],
}

/// A commit as it travels: the hashed part, and salts with values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Who, what, which fields, on which base, digests of values.
    pub header: Vec<u8>,
    /// Salts and values.
    pub body: Vec<u8>,
}

/// A transaction in which commits of other workstations are applied.
pub struct Intake<'v> {
    pub(super) db: &'v Connection,
    pub(super) schema: &'v Schema,
    own: Id,
}

impl Vault {
    /// Applies what comes from other workstations, in one transaction or not at all.
    ///
    /// # Errors
    /// Those of `run`, and of the database; in each case nothing is kept.
    pub fn exchange<T, E: From<Error>>(
        &mut self,
        run: impl FnOnce(&mut Intake<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let own = self.stream();
        let (db, schema) = self.parts();
        transact(db, schema, own, run)
    }
}

pub(super) fn transact<T, E: From<Error>>(
    db: &mut Connection,
    schema: &Schema,
    own: Id,
    run: impl FnOnce(&mut Intake<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    // Two commits may each be sound and together break a constraint between fields; the domain shows that. A commit
    // may also name a record before it makes it, so references count at the end.
    db.pragma_update(None, "ignore_check_constraints", true).map_err(Error::from)?;
    let done = (|| {
        // Immediate, for it waits while a backup begins; a transaction that reads first would be refused.
        let transaction =
            db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        transaction.pragma_update(None, "defer_foreign_keys", true).map_err(Error::from)?;
        let answer = run(&mut Intake { db: &transaction, schema, own })?;
        transaction.commit().map_err(|error| E::from(told(Error::from(error))))?;
        Ok(answer)
    })();
    db.pragma_update(None, "ignore_check_constraints", false).map_err(Error::from)?;
    done
}

/// What the database says against content that came from elsewhere is said against the content.
fn told(error: Error) -> Error {
    match error {
        Error::Sql(_) | Error::Value(_) if is_about_content(&error) => Error::Unfit(error.to_string()),
        other => other,
    }
}

fn unfit<T>(dot: Dot, what: &str) -> Result<T> {
    Err(Error::Unfit(format!("commit {} of stream {} {what}", dot.seq, dot.stream)))
}

impl Intake<'_> {
    /// Runs within the transaction as if in one of its own: what fails is undone, and what was done before stays. That
    /// each reference leads somewhere is seen at the end of the whole transaction only.
    ///
    /// # Errors
    /// Those of `run`, and of the database.
    pub fn within<T, E: From<Error>>(
        &mut self,
        run: impl FnOnce(&mut Self) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let db = self.db;
        let step =
            |sql: &str| db.prepare_cached(sql).and_then(|mut step| step.execute([])).map_err(Error::from);
        step("SAVEPOINT within")?;
        let done = run(self);
        // A full disk undoes the whole transaction by itself; the error that says so ends it.
        if done.is_err() && db.is_autocommit() {
            return done;
        }
        if done.is_err() {
            step("ROLLBACK TO within")?;
        }
        step("RELEASE within")?;
        done
    }

    /// The stream that this installation writes.
    #[must_use]
    pub fn own(&self) -> Id {
        self.own
    }

    /// Reads.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read { db: self.db }
    }

    /// The end of a stream.
    ///
    /// # Errors
    /// Of the database.
    pub fn tip(&self, stream: Id) -> Result<Tip> {
        let (seq, hash) = tip(self.db, stream)?;
        Ok(Tip { seq, hash })
    }

    /// The ends of all streams: what is known here.
    ///
    /// # Errors
    /// Of the database.
    pub fn tips(&self) -> Result<BTreeMap<Id, Tip>> {
        let (mut tips, mut after) = (BTreeMap::new(), Vec::new());
        let mut next = self
            .db
            .prepare_cached("SELECT stream FROM commit_log WHERE stream > ?1 ORDER BY stream LIMIT 1")?;
        // From stream to stream by the index; a query with `GROUP BY` would read the whole log.
        while let Some(stream) = next.query_row([&after], |row| row.get::<_, Id>(0)).optional()? {
            tips.insert(stream, self.tip(stream)?);
            after = stream.as_bytes().to_vec();
        }
        Ok(tips)
    }

    /// The hash of one commit; none when it is not known here.
    ///
    /// # Errors
    /// Of the database.
    pub fn hash_at(&self, stream: Id, seq: u64) -> Result<Option<[u8; 32]>> {
        if seq == 0 {
            return Ok(Some(GENESIS));
        }
        let mut statement =
            self.db.prepare_cached("SELECT hash FROM commit_log WHERE stream = ?1 AND seq = ?2")?;
        Ok(statement.query_row((stream, signed(seq)), |row| row.get(0)).optional()?)
    }

    /// Commits of a stream, from one number to another.
    ///
    /// # Errors
    /// Of the database.
    pub fn commits(&self, stream: Id, first: u64, last: u64) -> Result<Vec<Parts>> {
        self.read().rows(
            "SELECT header, body FROM commit_log WHERE stream = ?1 AND seq BETWEEN ?2 AND ?3 ORDER BY seq",
            (stream, signed(first), signed(last)),
            |row| Ok(Parts { header: row.get(0)?, body: row.get(1)? }),
        )
    }

    /// Applies the next commits of another workstation's stream, and answers its new end. The caller has made sure
    /// that what they rest on is here; it is looked at again, for a merge without it is wrong for ever.
    ///
    /// # Errors
    /// [`Error::Unfit`] when a commit is malformed, altered, out of its order, or cannot be applied.
    pub fn apply(&mut self, stream: Id, commits: &[Parts]) -> Result<Tip> {
        let mut tip = self.tip(stream)?;
        let mut hlc = self.last_clock(stream)?;
        let mut struck = BTreeSet::new();
        for parts in commits {
            let commit = Commit::decode(&parts.header, &parts.body)
                .map_err(|what| Error::Unfit(format!("a commit of stream {stream} is malformed: {what}")))?;
            let wanted = Dot { stream, seq: tip.seq + 1 };
            if commit.dot != wanted {
                return unfit(commit.dot, &format!("stands where {} of {stream} must", wanted.seq));
            }
            if commit.hlc <= hlc || i64::try_from(commit.hlc).is_err() {
                return unfit(wanted, "is dated before the one it follows");
            }
            if commit.header() != parts.header || commit.body() != parts.body {
                return unfit(wanted, "is not in its one form");
            }
            if !commit.writes.iter().all(super::Write::is_intact) {
                return unfit(wanted, "holds a value that was altered");
            }
            for base in commit.writes.iter().flat_map(|write| &write.base) {
                let known = if base.stream == stream { tip.seq } else { self.tip(base.stream)?.seq };
                if base.seq > known && !fault::is(Fault::NoGate) {
                    return unfit(wanted, "replaces a write that is not here");
                }
            }
            let hash = append(self.db, &commit, &parts.header, &parts.body, &tip.hash).map_err(told)?;
            self.note_blank(&commit)?;
            project(self.db, self.schema, &commit).map_err(told)?;
            self.note_unknown(&commit)?;
            struck.extend(commit.writes.iter().filter(|write| write.strikes()).map(|write| write.entity));
            (tip, hlc) = (Tip { seq: wanted.seq, hash }, commit.hlc);
        }
        self.follow_erasures(&struck)?;
        Ok(tip)
    }

    /// The latest clock among commits that were applied, when it is so far ahead that it cannot be right. Their clocks
    /// run forward, so it is that of the last.
    #[must_use]
    pub fn suspect_clock(&self, applied: &[Parts], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let last = applied.last()?;
        let latest = Hlc(Commit::decode(&last.header, &last.body).ok()?.hlc);
        (latest > Hlc::latest_believed(now)).then(|| latest.instant())
    }

    fn last_clock(&self, stream: Id) -> Result<u64> {
        let sql = "SELECT hlc FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT 1";
        let last: Option<i64> =
            self.db.prepare_cached(sql)?.query_row([stream], |row| row.get(0)).optional()?;
        Ok(last.and_then(|clock| u64::try_from(clock).ok()).unwrap_or(0))
    }

    /// What came without its value is for others, or was erased by somebody of whom that is not known yet: it may be
    /// filled in.
    fn note_blank(&self, commit: &Commit) -> Result<()> {
        for write in commit.writes.iter().filter(|write| write.value.is_none()) {
            self.db
                .prepare_cached(
                    "INSERT OR IGNORE INTO exchange_withheld (entity, stream, seq) VALUES (?1, ?2, ?3)",
                )?
                .execute((write.entity, commit.dot.stream, signed(commit.dot.seq)))?;
        }
        Ok(())
    }

    /// Remembers what a newer version wrote and this one does not know: it is kept in the log and as heads, and shown
    /// once the program knows it.
    fn note_unknown(&self, commit: &Commit) -> Result<()> {
        for write in &commit.writes {
            let known = self
                .schema
                .table(write.table)
                .is_some_and(|table| write.field == super::EXISTENCE || table.field(write.field).is_some());
            if !known {
                self.db
                    .prepare_cached(
                        "INSERT OR IGNORE INTO exchange_unknown (entity, tbl, field) VALUES (?1, ?2, ?3)",
                    )?
                    .execute((write.entity, write.table, write.field))?;
            }
        }
        Ok(())
    }

    /// Writes to the tables of the exchange, whose names begin with `exchange_`, and to no other.
    ///
    /// # Errors
    /// Of the database; when the statement is another.
    pub fn note(&mut self, sql: &str, params: impl Params) -> Result<usize> {
        let aims =
            ["INSERT INTO exchange_", "INSERT OR IGNORE INTO exchange_", "INSERT OR REPLACE INTO exchange_"];
        let others = ["UPDATE exchange_", "DELETE FROM exchange_"];
        if !aims.iter().chain(&others).any(|begin| sql.starts_with(begin)) {
            return Err(Error::misuse("this is no statement about the exchange".to_owned()));
        }
        Ok(self.db.prepare_cached(sql)?.execute(params)?)
    }

    /// The bytes kept under a hash, as many as there are; none when they are not here.
    ///
    /// # Errors
    /// Of the database.
    pub fn blob(&self, hash: BlobHash) -> Result<Option<Vec<u8>>> {
        if self.blob_size(hash)?.is_none() {
            return Ok(None);
        }
        let sql = "SELECT data FROM blob_chunk WHERE hash = ?1 ORDER BY number";
        let chunks: Vec<Vec<u8>> = self.read().rows(sql, [hash.as_bytes()], |row| row.get(0))?;
        Ok(Some(chunks.concat()))
    }

    /// Size of the bytes kept under a hash; none when they are not here.
    ///
    /// # Errors
    /// Of the database.
    pub fn blob_size(&self, hash: BlobHash) -> Result<Option<u64>> {
        let sql = "SELECT size FROM blob WHERE hash = ?1";
        let size: Option<i64> = self.read().row(sql, [hash.as_bytes()], |row| row.get(0))?;
        Ok(size.and_then(|size| u64::try_from(size).ok()))
    }

    /// Keeps bytes that another workstation sent, when they are those of the hash. Says whether they were.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep(&mut self, wanted: BlobHash, bytes: &[u8]) -> Result<bool> {
        if BlobHash::of(bytes) != wanted {
            return Ok(false);
        }
        blob::keep(self.db, bytes).map(|_| true)
    }
}

/// The hash that a chain has after these commits, from the one before them; none when one of them is malformed.
#[must_use]
pub fn chained(before: Hash, commits: &[Parts]) -> Hash {
    commits.iter().fold(before, |hash, parts| super::digest_of_chain(&hash, &parts.header))
}
