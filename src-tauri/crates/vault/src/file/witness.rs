//! What the file says of itself from outside: how far its log had come when it was last closed.
//!
//! Every page of an older copy is genuine, and its log is a whole log: only something beside it can tell that it was
//! put in the place of a newer one. The witness names the last commit of each stream, the key slots that were written
//! last (an older copy of them would let a former password in) and the key that signs for this workstation. It is sealed with the key of the
//! file and written when the file is closed, backed up or given a new key; a log that does not have what the witness
//! names was cut back.

use super::{Problem, Schema, Vault, checkpoint};
use crate::{
    Id, Result,
    error::IoContext,
    keys::{self, DataKey, KeySlots},
    log::Hash,
};
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
        let signs = checkpoint::signer(&self.db, self.schema, self.stream)?;
        write(&self.folder, &self.db, signs, &self.data_key, &[&self.slots])
    }

    /// What was found wrong when the file was opened; nothing in a sound file.
    #[must_use]
    pub fn alarm(&self) -> &[Problem] {
        &self.alarm
    }
}

/// What is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Told {
    #[n(0)]
    tips: Vec<Tip>,
    /// Digests of the key slots that may stand beside the file: two while they are being replaced.
    #[n(1)]
    slots: Vec<minicbor::bytes::ByteArray<32>>,
    /// The public key that signs for this workstation.
    #[n(2)]
    key: Option<minicbor::bytes::ByteArray<32>>,
}

/// Seals how far the log has come, which key slots may stand beside it, and which key signs.
pub(super) fn write(
    folder: &Path,
    db: &Connection,
    signs: Option<[u8; 32]>,
    key: &DataKey,
    slots: &[&KeySlots],
) -> Result<()> {
    let told = Told { tips: tips(db)?, slots: digests(slots), key: signs.map(Into::into) };
    replace(folder, key, &told)
}

/// Says that these key slots may stand beside the file from now on; what was told of the log stays.
pub(super) fn allow(folder: &Path, key: &DataKey, slots: &[&KeySlots]) -> Result<()> {
    let Ok(bytes) = fs::read(folder.join(WITNESS)) else { return Ok(()) };
    match read(key, &bytes)? {
        // One from before key slots were told of goes on without until the file is closed.
        Some(told) if !told.slots.is_empty() => replace(folder, key, &Told { slots: digests(slots), ..told }),
        _ => Ok(()),
    }
}

fn digests(slots: &[&KeySlots]) -> Vec<minicbor::bytes::ByteArray<32>> {
    let digest = |slots: &&KeySlots| <[u8; 32]>::from(Sha256::digest(slots.encode())).into();
    slots.iter().map(digest).collect()
}

fn replace(folder: &Path, key: &DataKey, told: &Told) -> Result<()> {
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _infallible = minicbor::encode(told, &mut bytes);
    let seal = sealed(key, SECOND, &bytes)?.finalize().into_bytes();
    bytes.extend_from_slice(&seal);
    let (path, beside) = (folder.join(WITNESS), folder.join("witness.new"));
    if fs::read(&path).is_ok_and(|known| known == bytes) {
        return Ok(());
    }
    let mut file = fs::File::create(&beside).at("writing", &beside)?;
    file.write_all(&bytes).and_then(|()| file.sync_all()).at("writing", &beside)?;
    fs::rename(&beside, &path).at("replacing", &path)?;
    keys::sync_folder(folder)
}

/// What a witness says; none when it was altered, or belongs to another file.
fn read(key: &DataKey, bytes: &[u8]) -> Result<Option<Told>> {
    let Some((told, seal)) = bytes.len().checked_sub(32).map(|end| bytes.split_at(end)) else {
        return Ok(None);
    };
    if sealed(key, SECOND, told)?.verify_slice(seal).is_ok() {
        return Ok(minicbor::decode(told).ok());
    }
    if sealed(key, FIRST, told)?.verify_slice(seal).is_ok() {
        let tips = minicbor::decode::<Vec<Tip>>(told).ok();
        return Ok(tips.map(|tips| Told { tips, slots: Vec::new(), key: None }));
    }
    Ok(None)
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

/// Formats: the first told of the log alone.
const FIRST: &[u8] = b"panah witness 1";
const SECOND: &[u8] = b"panah witness 2";

fn sealed(key: &DataKey, format: &[u8], bytes: &[u8]) -> Result<Hmac<Sha256>> {
    let mut own = Zeroizing::new([0_u8; 32]);
    Sha256::new().chain_update(format).chain_update(key.key).finalize_into((&mut *own).into());
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(own.as_ref())
        .map_err(|_| crate::Error::misuse("a key of no length".to_owned()))?;
    mac.update(bytes);
    Ok(mac)
}

/// What the witness says against the file. One that has none says nothing when it is new, a backup, or from before
/// witnesses; one that was closed and signed before had one.
pub(super) fn heard(
    folder: &Path,
    db: &Connection,
    schema: &Schema,
    key: &DataKey,
    slots: &KeySlots,
    stream: Id,
) -> Result<Vec<Problem>> {
    let of_witness = |what: &str| Ok(vec![Problem::Witness(what.to_owned())]);
    let Ok(bytes) = fs::read(folder.join(WITNESS)) else {
        if checkpoint::is_any(db, schema, stream)? {
            return of_witness("the witness of the log is gone");
        }
        return Ok(Vec::new());
    };
    let Some(told) = read(key, &bytes)? else {
        return of_witness("the witness of the log was altered, or belongs to another file");
    };
    let mut problems = Vec::new();
    let mut find = db.prepare_cached("SELECT hash FROM commit_log WHERE stream = ?1 AND seq = ?2")?;
    for tip in told.tips {
        let stream = Id::from_bytes(tip.stream);
        let found: Option<Vec<u8>> = find.query_row((stream, tip.seq), |row| row.get(0)).optional()?;
        if found.as_deref() != Some(tip.hash.as_slice()) {
            let had =
                format!("the log of stream {stream} had come to commit {} and does not have it", tip.seq);
            problems.push(Problem::Witness(had));
        }
    }
    if !told.slots.is_empty() && !digests(&[slots]).iter().any(|digest| told.slots.contains(digest)) {
        let what = "the key slots are not those that were written last: a former password may open the file";
        problems.push(Problem::Keys(what.to_owned()));
    }
    if let Some(signs) = told.key
        && checkpoint::signer(db, schema, stream)? != Some(*signs)
    {
        let what = "the key that signs for this workstation was swapped";
        problems.push(Problem::Keys(what.to_owned()));
    }
    Ok(problems)
}
