//! Bytes kept by their content: letters, later photographs and scans.

use crate::{Error, FieldValue, Result, Value, Vault, hex};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::fmt;

/// Bytes of one chunk at most; exchange sends chunks, and a missing one can be asked for again.
const CHUNK: usize = 256 * 1024;

/// SHA-256 of the content.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BlobHash([u8; 32]);

impl BlobHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The hash with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl fmt::Display for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl fmt::Debug for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BlobHash({self})")
    }
}

impl serde::Serialize for BlobHash {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for BlobHash {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let wrong = || serde::de::Error::custom("not a SHA-256 in hexadecimal digits");
        hex::read(&text).map(Self).ok_or_else(wrong)
    }
}

impl ts_rs::TS for BlobHash {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }
}

impl FieldValue for BlobHash {
    fn to_value(&self) -> Value {
        Value::Bytes(self.0.to_vec())
    }
    fn from_value(value: Value) -> std::result::Result<Self, String> {
        match value {
            Value::Bytes(bytes) => {
                bytes.try_into().map(Self).map_err(|bytes| format!("{} bytes", bytes.len()))
            }
            other => Err(format!("{other:?}")),
        }
    }
}

pub(crate) fn keep(db: &Connection, bytes: &[u8]) -> Result<BlobHash> {
    let hash = BlobHash(Sha256::digest(bytes).into());
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let new = db
        .prepare_cached("INSERT OR IGNORE INTO blob (hash, size) VALUES (?1, ?2)")?
        .execute((hash.0, size))?;
    if new > 0 {
        for (number, chunk) in (0_i64..).zip(bytes.chunks(CHUNK)) {
            db.prepare_cached("INSERT INTO blob_chunk (hash, number, data) VALUES (?1, ?2, ?3)")?
                .execute((hash.0, number, chunk))?;
        }
    }
    Ok(hash)
}

/// What is wrong with the bytes kept after a hash, so many at most: content that no longer fits its hash or its size.
/// Answers the last hash looked at, none at the end.
pub(crate) fn altered(
    db: &Connection,
    after: &[u8],
    most: u32,
    wrong: &mut Vec<String>,
) -> Result<Option<Vec<u8>>> {
    let mut last = None;
    let mut chunks = db.prepare_cached("SELECT data FROM blob_chunk WHERE hash = ?1 ORDER BY number")?;
    let mut statement =
        db.prepare_cached("SELECT hash, size FROM blob WHERE hash > ?1 ORDER BY hash LIMIT ?2")?;
    let mut blobs = statement.query((after, most))?;
    while let Some(row) = blobs.next()? {
        let (hash, size): (Vec<u8>, i64) = (row.get(0)?, row.get(1)?);
        last = Some(hash.clone());
        let (mut content, mut length) = (Sha256::new(), 0);
        let mut rows = chunks.query([&hash])?;
        while let Some(row) = rows.next()? {
            let data = row.get_ref(0)?.as_blob().unwrap_or_default();
            content.update(data);
            length += data.len();
        }
        if content.finalize()[..] != hash[..] || i64::try_from(length) != Ok(size) {
            let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
            wrong.push(format!("the content of blob {hash} is missing or was altered"));
        }
    }
    Ok(last)
}

impl Vault {
    /// The bytes with this hash, verified.
    ///
    /// # Errors
    /// [`Error::Damaged`] when they are missing or changed.
    pub fn blob(&self, hash: BlobHash) -> Result<Vec<u8>> {
        let chunks: Vec<Vec<u8>> = self.read().rows(
            "SELECT data FROM blob_chunk WHERE hash = ?1 ORDER BY number",
            [hash.0],
            |row| row.get(0),
        )?;
        let bytes = chunks.concat();
        if BlobHash(Sha256::digest(&bytes).into()) == hash {
            Ok(bytes)
        } else {
            Err(Error::Damaged(format!("the content of blob {hash} is missing or was altered")))
        }
    }
}
