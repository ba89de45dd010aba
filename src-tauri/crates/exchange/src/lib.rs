//! Commits between workstations. Knows no asylum.
//!
//! * [`batch`]: what travels: commits of one stream, signed together, hash-linked, naming what they rest on.
//! * [`take`]: what becomes of a batch that came: applied, known already, parked until what it rests on is here, or
//!   refused. Pure but for the log it is given.
//! * [`cut`]: what this workstation has to give.
//! * [`scope`]: which device is to know which records, and what it gets of the others.
//! * [`trust`]: who may sign: the authority, its offices, their devices.
//! * [`bundle`]: one encrypted file on a stick, with preview, acknowledgement and ledger.
//!
//! Nothing here reads the clock, and nothing but [`bundle`] touches a file.

pub mod batch;
pub mod bundle;
pub mod cut;
mod error;
pub mod ledger;
mod log;
pub mod peer;
pub mod scope;
mod sheet;
pub mod take;
pub mod trust;
mod vector;
pub mod wire;

pub use error::{Error, Reason, Result};
pub use log::Log;
pub use vector::Vector;

/// The newest form of batches that this program reads, and writes: 1 packs its commits in rows, 2 in columns.
pub const READER: u16 = 2;
