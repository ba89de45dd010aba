//! Signed checkpoints: every so many commits, and when the file is closed, the key of this workstation signs how far
//! its stream has come and the hash of its last commit.
//!
//! The chain of hashes shows that a commit was altered, as long as nobody computes the chain anew from there. Whoever
//! has the key of the file can; what they wrote then does not fit what was signed before. Checkpoints name each the one
//! before it and stand no further apart than [`EVERY`] commits, so that none can be left out. The private half lies in
//! the encrypted file, goes into no backup, and is made anew with each stream: a copy never signs as its original.
//! Whoever has the key of the file **and** a debugger on this machine can sign as well; paper and other workstations
//! tell of that.

use super::{Migration, Problem, Schema};
use crate::{
    Error, Id, Result,
    id::fill_random,
    log::{GENESIS, Hash},
    sign::{PublicKey, Purpose},
};
use ed25519_dalek::{Signer, SigningKey};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use zeroize::Zeroizing;

/// Commits between two checkpoints at most.
pub(crate) const EVERY: u64 = 256;
/// Checkpoints looked at when the file is opened.
const LOOKED_AT: u32 = 16;
const PURPOSE: Purpose = Purpose("panah checkpoint 1");

/// The tables of checkpoints, of the keys that sign them and of the checks that were made, and what the journal of an
/// office is found by. A domain that wants them lists it among its migrations.
pub const CHECKPOINTS: Migration = Migration {
    version: 2_026_112_720,
    sql: "CREATE TABLE workstation_key (
    stream BLOB NOT NULL PRIMARY KEY,  -- the stream it signs for
    public BLOB NOT NULL,              -- 32 bytes
    secret BLOB,                       -- 32 bytes; none in a backup
    since INTEGER NOT NULL             -- commits of the stream that were there before it
) STRICT;
CREATE TABLE checkpoint (
    stream BLOB NOT NULL,
    seq INTEGER NOT NULL,              -- the commit it signs
    hash BLOB NOT NULL,
    previous INTEGER NOT NULL,         -- the checkpoint before it
    signature BLOB NOT NULL,           -- 64 bytes
    PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX commit_log_actor ON commit_log (actor, hlc);
CREATE INDEX commit_log_command ON commit_log (command, hlc);
CREATE TABLE verified (
    at INTEGER NOT NULL PRIMARY KEY,   -- when a check of the whole file ended
    commits INTEGER NOT NULL,
    problems INTEGER NOT NULL
) STRICT;",
};

impl Schema {
    /// Whether the domain wants checkpoints.
    pub(crate) fn keeps_checkpoints(&self) -> bool {
        self.migrations.iter().any(|migration| migration.version == CHECKPOINTS.version)
    }
}

fn message(stream: Id, seq: i64, hash: &Hash, previous: i64) -> Vec<u8> {
    [&stream.as_bytes()[..], &seq.to_be_bytes(), hash, &previous.to_be_bytes()].concat()
}

fn tip(db: &Connection, stream: Id) -> Result<(i64, Hash)> {
    let sql = "SELECT seq, hash FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT 1";
    let tip = db.prepare_cached(sql)?.query_row([stream], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(tip.unwrap_or((0, GENESIS)))
}

/// The public key that signs for a stream; none when there is none yet.
pub(super) fn public(db: &Connection, stream: Id) -> Result<Option<[u8; 32]>> {
    let sql = "SELECT public FROM workstation_key WHERE stream = ?1";
    Ok(db.prepare_cached(sql)?.query_row([stream], |row| row.get(0)).optional()?)
}

/// As [`public`], where the domain may not want checkpoints.
pub(super) fn signer(db: &Connection, schema: &Schema, stream: Id) -> Result<Option<[u8; 32]>> {
    if schema.keeps_checkpoints() { public(db, stream) } else { Ok(None) }
}

/// Makes the key that signs for a stream, when there is none.
pub(super) fn provide(db: &Connection, schema: &Schema, stream: Id) -> Result<()> {
    if !schema.keeps_checkpoints() || public(db, stream)?.is_some() {
        return Ok(());
    }
    let mut secret = Zeroizing::new([0; 32]);
    fill_random(secret.as_mut())?;
    let public = SigningKey::from_bytes(&secret).verifying_key().to_bytes();
    db.execute(
        "INSERT INTO workstation_key (stream, public, secret, since) VALUES (?1, ?2, ?3, ?4)",
        (stream, public, secret.as_slice(), tip(db, stream)?.0),
    )?;
    Ok(())
}

/// Signs the last commit of a stream, unless it is signed already.
pub(crate) fn sign(db: &Connection, schema: &Schema, stream: Id) -> Result<()> {
    if !schema.keeps_checkpoints() {
        return Ok(());
    }
    let sql = "SELECT secret, max(since, coalesce((SELECT max(seq) FROM checkpoint AS c WHERE c.stream = k.stream), 0)) \
               FROM workstation_key AS k WHERE stream = ?1 AND secret IS NOT NULL";
    let found: Option<(Zeroizing<Vec<u8>>, i64)> = db
        .prepare_cached(sql)?
        .query_row([stream], |row| Ok((Zeroizing::new(row.get(0)?), row.get(1)?)))
        .optional()?;
    let Some((secret, previous)) = found else { return Ok(()) };
    let (seq, hash) = tip(db, stream)?;
    if seq <= previous {
        return Ok(());
    }
    let secret: &[u8; 32] = secret
        .as_slice()
        .try_into()
        .map_err(|_| Error::Damaged("the key of this workstation is cut short".to_owned()))?;
    let signature =
        SigningKey::from_bytes(secret).sign(&PURPOSE.of(&message(stream, seq, &hash, previous))).to_bytes();
    db.execute(
        "INSERT INTO checkpoint (stream, seq, hash, previous, signature) VALUES (?1, ?2, ?3, ?4, ?5)",
        (stream, seq, hash, previous, signature),
    )?;
    Ok(())
}

/// A checkpoint as it stands, believed in nothing.
struct Row {
    stream: Id,
    seq: i64,
    hash: Hash,
    previous: i64,
    signature: [u8; 64],
    in_log: Option<Vec<u8>>,
}

const ROW: &str = "SELECT c.stream, c.seq, c.hash, c.previous, c.signature, \
                   (SELECT l.hash FROM commit_log AS l WHERE l.stream = c.stream AND l.seq = c.seq) FROM checkpoint AS c";

fn rows(
    db: &Connection,
    clause: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<std::result::Result<Row, String>>> {
    let mut statement = db.prepare_cached(&format!("{ROW} {clause}"))?;
    let mut found = statement.query(parameters)?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let read = || -> rusqlite::Result<Row> {
            Ok(Row {
                stream: row.get(0)?,
                seq: row.get(1)?,
                hash: row.get(2)?,
                previous: row.get(3)?,
                signature: row.get(4)?,
                in_log: row.get(5)?,
            })
        };
        rows.push(read().map_err(|error| format!("a checkpoint cannot be read: {error}")));
    }
    Ok(rows)
}

/// What is wrong with one checkpoint by itself.
fn fault(row: &Row, key: Option<[u8; 32]>) -> Option<Problem> {
    let name = format!("the checkpoint at commit {} of stream {}", row.seq, row.stream);
    let Some(key) = key.and_then(PublicKey::from_bytes) else {
        return Some(Problem::Keys(format!("{name} was signed with a key that is not there any more")));
    };
    if !key.verifies(PURPOSE, &message(row.stream, row.seq, &row.hash, row.previous), &row.signature) {
        return Some(Problem::Keys(format!("{name} was not signed with the key of its workstation")));
    }
    match &row.in_log {
        None => Some(Problem::Checkpoint(format!(
            "{name} signs a commit that the log does not have: its end is gone"
        ))),
        Some(hash) if hash.as_slice() != row.hash.as_slice() => Some(Problem::Checkpoint(format!(
            "{name} signs another commit than the log has: it was written anew"
        ))),
        Some(_) => None,
    }
}

/// What is wrong with the newest checkpoints of a stream: for the look when the file is opened.
pub(super) fn look(db: &Connection, schema: &Schema, stream: Id) -> Result<Vec<Problem>> {
    if !schema.keeps_checkpoints() {
        return Ok(Vec::new());
    }
    let key = public(db, stream)?;
    let newest = rows(db, "WHERE c.stream = ?1 ORDER BY c.seq DESC LIMIT ?2", (stream, LOOKED_AT))?;
    Ok(newest
        .into_iter()
        .filter_map(|row| row.map_or_else(|what| Some(Problem::Checkpoint(what)), |row| fault(&row, key)))
        .collect())
}

/// Whether a stream was signed at all.
pub(super) fn is_any(db: &Connection, schema: &Schema, stream: Id) -> Result<bool> {
    if !schema.keeps_checkpoints() {
        return Ok(false);
    }
    let sql = "SELECT EXISTS (SELECT 1 FROM checkpoint WHERE stream = ?1)";
    Ok(db.query_row(sql, [stream], |row| row.get(0))?)
}

/// Every checkpoint of every stream: its signature, the commit it names, the one before it, and that none is missing.
pub(super) fn all(db: &Connection, schema: &Schema) -> Result<Vec<Problem>> {
    if !schema.keeps_checkpoints() {
        return Ok(Vec::new());
    }
    let mut problems = Vec::new();
    let mut keys: BTreeMap<Id, ([u8; 32], i64)> = BTreeMap::new();
    let mut statement = db.prepare("SELECT stream, public, since FROM workstation_key")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        match (row.get(0), row.get(1), row.get(2)) {
            (Ok(stream), Ok(public), Ok(since)) => {
                keys.insert(stream, (public, since));
            }
            _ => problems.push(Problem::Keys("the key of a workstation cannot be read".to_owned())),
        }
    }
    let mut last: BTreeMap<Id, i64> = keys.iter().map(|(stream, (_, since))| (*stream, *since)).collect();
    for row in rows(db, "ORDER BY c.stream, c.seq", [])? {
        let row = match row {
            Ok(row) => row,
            Err(what) => {
                problems.push(Problem::Checkpoint(what));
                continue;
            }
        };
        let before = last.insert(row.stream, row.seq).unwrap_or(0);
        if before != row.previous {
            let what = format!("a checkpoint before commit {} of stream {} is missing", row.seq, row.stream);
            problems.push(Problem::Checkpoint(what));
        }
        problems.extend(fault(&row, keys.get(&row.stream).map(|(key, _)| *key)));
    }
    let apart = i64::try_from(EVERY).unwrap_or(i64::MAX);
    for (stream, last) in last.into_iter().filter(|(stream, _)| keys.contains_key(stream)) {
        let (tip, _) = tip(db, stream)?;
        if tip - last > apart {
            problems.push(Problem::Checkpoint(format!(
                "stream {stream} has come to commit {tip}, and nothing after commit {last} is signed"
            )));
        }
    }
    Ok(problems)
}
