//! Keys of the case file.
//!
//! One random data key encrypts the file. It is never on disk in clear: the key-slot file seals it once for each
//! officer, for the printed recovery code and for the authority's offline key, so that passwords change without
//! re-encrypting, and the data key is replaced without anybody's password.

mod age;
mod age_file;
mod bech32;
mod cost;
mod package;
mod recovery;
mod slots;
mod store;

pub use age::{Identity, Recipient};
pub use age_file::{Opening, Sealing};
pub use package::{Closed, open_package};
pub(crate) use package::{WORK, seal};
pub use recovery::RecoveryCode;
pub(crate) use slots::{KeySlots, Opened, Unlock};
pub(crate) use store::{COPIES, load, save, sync_folder, verify_saved};

use crate::{Result, id::fill_random};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A password. Wiped from memory when dropped, never printed.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself. Named so that a reader stops at each use.
    #[must_use]
    pub fn expose_secret(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl<'de> serde::Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

/// How much work Argon2id (RFC 9106) does for each password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
}

impl Cost {
    /// What officers' passwords get: 64 MiB and 3 passes, RFC 9106's second recommendation with one lane.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// At most this much for a new password, however fast the machine: others of the office may be slower.
    pub const MOST: Self = Self { memory_kib: 256 * 1024, passes: 4 };
    /// For tests of everything but the cost itself. Passwords so wrapped are not protected.
    pub const FOR_TESTS: Self = Self { memory_kib: 64, passes: 1 };
    /// What a slot read from disk may ask for at most: a forged file must not hang or exhaust the machine.
    pub(crate) const CAP: Self = Self { memory_kib: 1024 * 1024, passes: 10 };
}

/// The key of the database and its salt. The salt is given explicitly and kept in the key-slot file: left to the
/// database's first sector, one torn write there would make the whole file unreadable.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct DataKey {
    pub(crate) key: [u8; 32],
    pub(crate) salt: [u8; 16],
}

impl DataKey {
    /// On the heap from the start: each move of the bytes themselves would leave a copy on the stack.
    pub(crate) fn blank() -> Box<Self> {
        Box::new(Self { key: [0; 32], salt: [0; 16] })
    }

    /// A copy, for what goes on beside the open file. It wipes itself as this one does.
    pub(crate) fn copied(&self) -> Box<Self> {
        let mut copy = Self::blank();
        copy.key.copy_from_slice(&self.key);
        copy.salt.copy_from_slice(&self.salt);
        copy
    }

    /// The key that replaces this one. The salt is no secret and stays.
    pub(crate) fn successor(&self) -> Result<Box<Self>> {
        let mut next = Self::blank();
        fill_random(&mut next.key)?;
        next.salt = self.salt;
        Ok(next)
    }

    pub(crate) fn generate() -> Result<Box<Self>> {
        let mut fresh = Self::blank();
        fill_random(&mut fresh.key)?;
        fill_random(&mut fresh.salt)?;
        Ok(fresh)
    }

    /// The statement that must be the first on each connection.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        self.statement("PRAGMA key = ")
    }

    /// The statement that encrypts the open database anew with this key.
    pub(crate) fn pragma_rekey(&self) -> Zeroizing<String> {
        self.statement("PRAGMA rekey = ")
    }

    fn statement(&self, beginning: &str) -> Zeroizing<String> {
        use std::fmt::Write as _;
        let mut sql = Zeroizing::new(String::with_capacity(128));
        sql.push_str(beginning);
        sql.push_str("\"x'");
        for byte in self.key.iter().chain(&self.salt) {
            // Writing to a String cannot fail.
            let _infallible = write!(sql, "{byte:02x}");
        }
        sql.push_str("'\"");
        sql
    }
}
