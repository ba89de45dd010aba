//! What a device holds of its scope, as it says itself.

use super::{COMMON, Reach, Scopes, reach_of};
use crate::{
    Result, Vector,
    take::signed,
    trust::Trusted,
    wire::{digest, short},
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Dot, Id, Intake, KeyId};

/// Commits that a device says it lacks values of at most; the rest is said when those came.
pub(super) const LACKS: u32 = 100_000;

/// What a device holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holds {
    /// A digest of the records of each part of its scope; none when it has no scope.
    pub parts: BTreeMap<Id, [u8; 16]>,
    /// Commits that it lacks values of though it is to know everything: a device gave them that does not know them.
    pub lacks: BTreeSet<Dot>,
}

/// The digest of a part: of its records that were made before an end of the streams, or of all.
pub(super) fn digest_of(
    intake: &Intake<'_>,
    part: &BTreeSet<Id>,
    until: Option<&Vector>,
    is_held: impl Fn(Id) -> Result<bool>,
) -> Result<Option<[u8; 16]>> {
    let mut bytes = Vec::with_capacity(16 * part.len());
    for id in part {
        let made = made(intake, *id)?;
        let is_before = until.is_none_or(|until| made.is_some_and(|dot| dot.seq <= until.seq(dot.stream)));
        if made.is_some() && is_before && is_held(*id)? {
            bytes.extend_from_slice(id.as_bytes());
        }
    }
    Ok((!bytes.is_empty()).then(|| short(&digest("panah part 1", &bytes)).0))
}

/// The commit that made a record.
pub(super) fn made(intake: &Intake<'_>, id: Id) -> Result<Option<Dot>> {
    let sql = "SELECT stream, seq FROM ent WHERE id = ?1";
    let found = intake.read().row(sql, [id], |row| {
        let seq: i64 = row.get(1)?;
        Ok(Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) })
    })?;
    Ok(found)
}

/// What is held here.
///
/// # Errors
/// Of the database.
pub fn holds(intake: &Intake<'_>, scopes: &impl Scopes, trusted: &Trusted, own: KeyId) -> Result<Holds> {
    let Some(Reach { parts }) = reach_of(intake, scopes, trusted, own, true)? else {
        return Ok(Holds { parts: BTreeMap::new(), lacks: lacks(intake)? });
    };
    let mut held = BTreeMap::new();
    for (part, records) in parts {
        let digest = digest_of(intake, &records, None, |id| Ok(!intake.is_withheld(id)?))?;
        held.extend(digest.map(|digest| (part, digest)));
    }
    // Whoever has a scope says so, also when it holds nothing of it.
    held.entry(COMMON).or_insert([0; 16]);
    Ok(Holds { parts: held, lacks: BTreeSet::new() })
}

/// Commits of which a value is not here though it was not erased.
fn lacks(intake: &Intake<'_>) -> Result<BTreeSet<Dot>> {
    let sql = "SELECT DISTINCT stream, seq FROM exchange_withheld ORDER BY stream, seq LIMIT ?1";
    let listed = intake.read().rows(sql, [LACKS], |row| {
        let seq: i64 = row.get(1)?;
        Ok(Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) })
    })?;
    Ok(listed.into_iter().collect())
}

/// Writes down what a device said it holds.
///
/// # Errors
/// Of the database.
pub fn note_holds(intake: &mut Intake<'_>, device: KeyId, holds: &Holds) -> Result<()> {
    intake.note("DELETE FROM exchange_holds WHERE device = ?1", [device.0])?;
    intake.note("DELETE FROM exchange_lacks WHERE device = ?1", [device.0])?;
    for (part, digest) in &holds.parts {
        let sql = "INSERT INTO exchange_holds (device, part, digest) VALUES (?1, ?2, ?3)";
        intake.note(sql, (device.0, part, digest))?;
    }
    for dot in &holds.lacks {
        let sql = "INSERT INTO exchange_lacks (device, stream, seq) VALUES (?1, ?2, ?3)";
        intake.note(sql, (device.0, dot.stream, signed(dot.seq)))?;
    }
    Ok(())
}

/// Drops what a device said it holds of parts that are out of its scope now: as soon as it hears so it forgets them, and
/// should one come back it is to be filled in, though the device did not speak since.
///
/// # Errors
/// Of the database.
pub fn outgrown(intake: &mut Intake<'_>, device: KeyId, reach: &Reach) -> Result<()> {
    for part in heard(intake, device)?.parts.into_keys().filter(|part| *part != COMMON) {
        if !reach.parts.contains_key(&part) {
            let sql = "DELETE FROM exchange_holds WHERE device = ?1 AND part = ?2";
            intake.note(sql, (device.0, part))?;
        }
    }
    Ok(())
}

/// What a device said it holds.
///
/// # Errors
/// Of the database.
pub fn heard(intake: &Intake<'_>, device: KeyId) -> Result<Holds> {
    let parts = intake.read().rows(
        "SELECT part, digest FROM exchange_holds WHERE device = ?1",
        [device.0],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let lacks = intake.read().rows(
        "SELECT stream, seq FROM exchange_lacks WHERE device = ?1",
        [device.0],
        |row| {
            let seq: i64 = row.get(1)?;
            Ok(Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) })
        },
    )?;
    Ok(Holds { parts: parts.into_iter().collect(), lacks: lacks.into_iter().collect() })
}
