//! Other devices: what each has of ours, as it said itself.

use crate::{
    Result, Vector,
    take::signed,
    vector::Seen,
    wire::{decoded, encoded},
};
use chrono::{DateTime, Utc};
use vault::{Id, Intake, KeyId, Read};

/// What is known of another device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Peer {
    /// What it has, as it said itself.
    pub acknowledged: Vector,
    /// Number of the last bundle that was made for it.
    pub exported: u64,
    /// The highest number of its bundles that came here.
    pub imported: u64,
    /// When it was last heard of.
    pub contact: Option<DateTime<Utc>>,
}

/// What is known of a device.
///
/// # Errors
/// Of the database.
pub fn get(intake: &Intake<'_>, device: KeyId) -> Result<Peer> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let sql = "SELECT acknowledged, exported, imported, contact FROM exchange_peer WHERE device = ?1";
    let found = intake.read().row(sql, [device.0], |row| {
        let contact: Option<i64> = row.get(3)?;
        Ok((row.get::<_, Vec<u8>>(0)?, number(row.get(1)?), number(row.get(2)?), contact))
    })?;
    let Some((seen, exported, imported, contact)) = found else { return Ok(Peer::default()) };
    let seen: Vec<Seen> = decoded(&seen)?;
    let contact = contact.and_then(DateTime::from_timestamp_millis);
    Ok(Peer { acknowledged: Vector::from(seen.as_slice()), exported, imported, contact })
}

/// Writes down what is known of a device.
///
/// # Errors
/// Of the database.
pub fn set(intake: &mut Intake<'_>, device: KeyId, peer: &Peer) -> Result<()> {
    intake.note(
        "INSERT OR REPLACE INTO exchange_peer (device, acknowledged, exported, imported, contact) \
         VALUES (?1, ?2, ?3, ?4, ?5)",
        (
            device.0,
            encoded(&Vec::<Seen>::from(&peer.acknowledged)),
            signed(peer.exported),
            signed(peer.imported),
            peer.contact.map(|at| at.timestamp_millis()),
        ),
    )?;
    Ok(())
}

/// The device that writes a stream; none before a batch of it came.
///
/// # Errors
/// Of the database.
pub fn writer(read: Read<'_>, stream: Id) -> Result<Option<KeyId>> {
    let sql = "SELECT device FROM exchange_batch WHERE stream = ?1 LIMIT 1";
    let device: Option<[u8; 8]> = read.row(sql, [stream], |row| row.get(0))?;
    Ok(device.map(KeyId))
}

/// What the clock of a device said when it cannot have been right; none when it always could.
///
/// # Errors
/// Of the database.
pub fn suspect(intake: &Intake<'_>, device: KeyId) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT max(suspect) FROM exchange_batch WHERE device = ?1";
    let clock: Option<i64> = intake.read().row(sql, [device.0], |row| row.get(0))?.flatten();
    Ok(clock.and_then(DateTime::from_timestamp_millis))
}
