//! What the file says of itself from outside: how far its log had come when it was last closed.
//!
//! Every page of an older copy is genuine, and its log is a whole log: only something beside it can tell that it was
//! put in the place of a newer one. The witness names the last commit of each stream. It is sealed with the key of the
//! file and written when the file is closed, backed up or given a new key; a log that does not have what the witness
//! names was cut back.

use super::{Problem, Vault};
use crate::{Id, Result, error::IoContext, keys::DataKey, log::Hash};
use hmac::{Hmac, KeyInit, Mac};
use minicbor::{Decode, Encode};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::{fs, io::Write, path::Path};
use zeroize::Zeroizing;

pub(super) const WITNESS: &str = "witness";

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Tip {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    stream: [u8; 16],
    #[n(1)]
    seq: i64,
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    hash: Hash,
}

impl Vault {
    /// Writes down how far the log has come.
    ///
    /// # Errors
    /// Of the database and of the file system.
    pub fn witness(&self) -> Result<()> {
        write(&self.folder, &self.db, &self.data_key)
    }

    /// What was found wrong when the file was opened; nothing in a sound file.
    #[must_use]
    pub fn alarm(&self) -> &[Problem] {
        &self.alarm
    }
}

pub(super) fn write(folder: &Path, db: &Connection, key: &DataKey) -> Result<()> {
    let tips = tips(db)?;
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _infallible = minicbor::encode(&tips, &mut bytes);
    let seal = sealed(key, &bytes)?.finalize().into_bytes();
    bytes.extend_from_slice(&seal);
    let (path, beside) = (folder.join(WITNESS), folder.join("witness.new"));
    if fs::read(&path).is_ok_and(|known| known == bytes) {
        return Ok(());
    }
    let mut file = fs::File::create(&beside).at("writing", &beside)?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).at("writing", &beside)?;
    fs::rename(&beside, &path).at("replacing", &path)
}

fn tips(db: &Connection) -> Result<Vec<Tip>> {
    let mut statement = db.prepare_cached(
        "SELECT stream, seq, hash FROM commit_log AS c \
         WHERE seq = (SELECT max(seq) FROM commit_log WHERE stream = c.stream) ORDER BY stream",
    )?;
    let tips = statement.query_map([], |row| {
        let stream: Id = row.get(0)?;
        Ok(Tip { stream: *stream.as_bytes(), seq: row.get(1)?, hash: row.get(2)? })
    })?;
    Ok(tips.collect::<rusqlite::Result<_>>()?)
}

fn sealed(key: &DataKey, bytes: &[u8]) -> Result<Hmac<Sha256>> {
    let mut own = Zeroizing::new([0_u8; 32]);
    Sha256::new().chain_update(b"panah witness 1").chain_update(key.key).finalize_into((&mut *own).into());
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(own.as_ref())
        .map_err(|_| crate::Error::misuse("a key of no length".to_owned()))?;
    mac.update(bytes);
    Ok(mac)
}

/// What the witness says against the log. A file that has none says nothing: it is new, a backup, or comes from
/// before witnesses.
pub(super) fn heard(folder: &Path, db: &Connection, key: &DataKey) -> Result<Vec<Problem>> {
    let Ok(bytes) = fs::read(folder.join(WITNESS)) else { return Ok(Vec::new()) };
    let foreign = || {
        vec![Problem::Witness("the witness of the log was altered, or belongs to another file".to_owned())]
    };
    let Some((told, seal)) = bytes.len().checked_sub(32).map(|end| bytes.split_at(end)) else {
        return Ok(foreign());
    };
    if sealed(key, told)?.verify_slice(seal).is_err() {
        return Ok(foreign());
    }
    let Ok(tips) = minicbor::decode::<Vec<Tip>>(told) else { return Ok(foreign()) };
    let mut problems = Vec::new();
    let mut find = db.prepare_cached("SELECT hash FROM commit_log WHERE stream = ?1 AND seq = ?2")?;
    for tip in tips {
        let stream = Id::from_bytes(tip.stream);
        let found: Option<Vec<u8>> = find.query_row((stream, tip.seq), |row| row.get(0)).optional()?;
        if found.as_deref() != Some(tip.hash.as_slice()) {
            let had =
                format!("the log of stream {stream} had come to commit {} and does not have it", tip.seq);
            problems.push(Problem::Witness(had));
        }
    }
    Ok(problems)
}
