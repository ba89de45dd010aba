//! Scopes: a device is to know some records and no others, as its office signed it.
//!
//! Every device gets the commits of all, in the one stream of each workstation: without them no chain could be followed
//! and nothing would be applied in its order. A device of a scope gets them without the values of records that are not
//! its own: the digests in the signed hashes stay, and say that something was left out and not what.
//!
//! What comes into a scope later is filled in: a device says which parts of its scope it holds, by a digest of the
//! records of each, and whoever gives to it looks where that is another one than here. So nothing has to be remembered
//! about what was sent, and a lost stick is healed by the next. What leaves a scope is forgotten by the device itself,
//! once devices that know everything said that they have it.
//!
//! Which records belong to which scope the domain says; the exchange knows no record.

mod fill;
mod forget;
mod holds;
mod offer;

pub use fill::{fills, take_fill};
pub use forget::{Forgotten, forget, forget_for};
pub use holds::{Holds, heard, holds, note_holds, outgrown};
pub use offer::{Offer, commits, is_partial, load, offer, withholds};

use crate::{Result, trust::Trusted};
use std::collections::{BTreeMap, BTreeSet};
use vault::{
    Id, Intake, KeyId, Read,
    fault::{self, Fault},
};

/// The part of what every device of a scope knows.
pub const COMMON: Id = Id::from_bytes([0; 16]);

/// What a scope reaches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// Records of each part: of a case, and under [`COMMON`] what belongs to none.
    pub parts: BTreeMap<Id, BTreeSet<Id>>,
}

impl Reach {
    /// Whether a record may be known.
    #[must_use]
    pub fn opens(&self, entity: Id) -> bool {
        fault::is(Fault::OpensAll) || self.parts.values().any(|part| part.contains(&entity))
    }

    /// All its records, to be asked often.
    #[must_use]
    pub fn all(&self) -> BTreeSet<Id> {
        self.parts.values().flatten().copied().collect()
    }
}

/// Which records belong to which scope: what the domain says.
pub trait Scopes {
    /// What a scope reaches now, for a device that wrote these streams.
    ///
    /// # Errors
    /// Of the database.
    fn reach(&self, read: Read<'_>, scope: &str, streams: &BTreeSet<Id>) -> Result<Reach>;
}

/// A domain without scopes: a device that has one knows nothing.
#[derive(Debug, Clone, Copy)]
pub struct Undivided;

impl Scopes for Undivided {
    fn reach(&self, _: Read<'_>, _: &str, _: &BTreeSet<Id>) -> Result<Reach> {
        Ok(Reach::default())
    }
}

/// What the scope of a device reaches; none when it is to know everything.
///
/// # Errors
/// Of the database.
pub fn reach_of(
    intake: &Intake<'_>,
    scopes: &impl Scopes,
    trusted: &Trusted,
    device: KeyId,
    is_own: bool,
) -> Result<Option<Reach>> {
    let Some(scope) = trusted.scope(device) else { return Ok(None) };
    let sql = "SELECT DISTINCT stream FROM exchange_batch WHERE device = ?1";
    let mut streams: BTreeSet<Id> =
        intake.read().rows(sql, [device.0], |row| row.get(0))?.into_iter().collect();
    if is_own {
        streams.extend(intake.read().rows("SELECT stream FROM own_stream", [], |row| row.get::<_, Id>(0))?);
    }
    scopes.reach(intake.read(), scope, &streams).map(Some)
}
