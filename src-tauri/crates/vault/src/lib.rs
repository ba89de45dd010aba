//! The encrypted case file. Knows no asylum.
//!
//! * [`keys`]: the key-slot file. One random data key, wrapped once for each password and for the printed
//!   recovery code.
//! * [`mod@file`]: create, open, migrate, back up, check.
//! * [`log`]: **the write door**. Everything that changes goes through [`Vault::commit`]: who, which command,
//!   which fields of which record, each naming the writes it replaces. The log is hash-chained; the tables are
//!   projections of it and can be rebuilt from it.
//! * [`record!`]: a record is declared once; columns, commit fields and the TypeScript type follow from it.
//!
//! Nothing here reads the clock: the time is passed in.

// The tests inside this crate share the small domain of those beside it, which name the crate from outside.
#[cfg(test)]
extern crate self as vault;

mod blob;
mod device;
#[cfg(test)]
#[path = "../tests/vault/domain.rs"]
#[allow(dead_code, missing_docs)]
mod domain;
mod error;
pub mod fault;
pub mod file;
mod hex;
mod id;
pub mod keys;
pub mod log;
mod officer;
mod record;
mod scratch;
mod sign;
mod value;

pub use blob::BlobHash;
pub use device::Device;
pub use error::{Error, Result};
pub use file::{
    Backup, CHECKPOINTS, Copying, Derived, FileCheck, Migration, PLACES, Part, Past, Problem, Progress,
    Repaired, Schema, Stop, Unsynced, Vault, Verification, Verified, Vouched, Wanted,
};
pub use id::Id;
pub use keys::{Closed, Cost, Identity, Opening, Recipient, RecoveryCode, Sealing, Secret, open_package};
#[cfg(feature = "plain")]
pub use log::PlainLog;
pub use log::{
    Change, Claim, Commit, Dispute, Dot, EXCHANGE, Erased, FieldChange, Filled, HUB, Histories, Intake,
    Intent, JournalEntry, JournalFilter, LOG_ROWS, Mark, PARCELS, Parts, Read, SCOPES, Said, Tip, Write,
    chained, column, instant,
};
pub use officer::OfficerKey;
pub use record::{Field, Record, TableInfo, tags_are_sound};
pub use rusqlite;
pub use rusqlite::InterruptHandle;
pub use scratch::Draft;
pub use sign::{KeyId, PublicKey, Purpose, SIGNING_KEYS};
pub use value::{FieldValue, Value, ValueError};
