//! What is known here of parcels: with whom they are exchanged, what is due to whom, and the one that is being given.
//!
//! A parcel is a bundle, as it would go by stick, for a device that knows the cases of its post only or from such a device.
//! It holds all that its reader had not said to have: the newest of a sender is enough, and one that was lost is healed by
//! the next.

use chrono::{DateTime, TimeDelta, Utc};
use exchange::{
    Result, Vector,
    bundle::{self, Giving},
    peer,
    scope::{self, Holds, Scopes},
    trust::Trusted,
    wire::digest,
};
use std::{collections::BTreeSet, fs, path::PathBuf, time::Instant};
use vault::{Id, Intake, KeyId, Vault};

/// Bytes of one parcel at most, about: what does not fit goes once it is acknowledged what did. A single picture may be
/// larger.
const MOST: u64 = 64 << 20;
/// After so long without an acknowledgement it is given again.
const AGAIN: TimeDelta = TimeDelta::hours(6);
/// Making one that takes longer than this is felt at the desk, which waits meanwhile.
const FELT: i64 = 500;
/// Then as many times as long passes before the next.
const RESTS: i64 = 20;
/// A device of a post writes to whoever wrote to it within this time, and else to all that know everything.
const HEARD: TimeDelta = TimeDelta::hours(24);

/// A parcel on its way to the hub.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outgoing {
    /// Its name at the hub.
    pub(crate) name: [u8; 16],
    /// Devices that it is sealed to.
    pub(crate) to: Vec<KeyId>,
    /// Where it lies here.
    pub(crate) path: PathBuf,
}

/// Where parcels lie until all of one is there or here: sealed files beside the case file.
pub(crate) fn folder(vault: &Vault) -> PathBuf {
    vault.folder().join("parcels")
}

/// The name of the last parcel that was taken from a device.
pub(crate) fn came(intake: &Intake<'_>, from: KeyId) -> Result<Option<[u8; 16]>> {
    let sql = "SELECT came FROM exchange_parcel WHERE device = ?1";
    Ok(intake.read().row(sql, [from.0], |row| row.get(0))?.flatten())
}

/// Notes that a parcel was taken, or refused for good.
pub(crate) fn note(intake: &mut Intake<'_>, from: KeyId, name: [u8; 16], now: DateTime<Utc>) -> Result<()> {
    intake.note(
        "INSERT INTO exchange_parcel (device, came, heard) VALUES (?1, ?2, ?3) \
         ON CONFLICT (device) DO UPDATE SET came = excluded.came, heard = excluded.heard",
        (from.0, name, now.timestamp_millis()),
    )?;
    Ok(())
}

/// The parcel that is being given; one whose file is gone is made anew.
pub(crate) fn outgoing(vault: &mut Vault) -> Result<Option<Outgoing>> {
    let path = folder(vault).join("outgoing.bundle");
    vault.exchange(|intake| {
        let sql = "SELECT name, recipients FROM exchange_parcel_out WHERE id = 1";
        let found: Option<([u8; 16], Vec<u8>)> =
            intake.read().row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let Some((name, keys)) = found else { return Ok(None) };
        if !path.exists() {
            intake.note("DELETE FROM exchange_parcel_out", [])?;
            return Ok(None);
        }
        let to = keys.as_chunks().0.iter().map(|key| KeyId(*key)).collect();
        Ok(Some(Outgoing { name, to, path }))
    })
}

/// Notes that the hub has all of it.
pub(crate) fn given(vault: &mut Vault, parcel: &Outgoing, now: DateTime<Utc>) -> Result<()> {
    vault.exchange(|intake| {
        for to in &parcel.to {
            intake.note(
                "INSERT INTO exchange_parcel (device, said, acked, given, took) \
                 SELECT ?1, said, acked, ?2, took FROM exchange_parcel_out WHERE id = 1 \
                 ON CONFLICT (device) DO UPDATE SET \
                 said = excluded.said, acked = excluded.acked, given = excluded.given, took = excluded.took",
                (to.0, now.timestamp_millis()),
            )?;
        }
        intake.note("DELETE FROM exchange_parcel_out", [])?;
        Ok::<_, exchange::Error>(())
    })?;
    // Best effort: the next one is written over it.
    let _gone = fs::remove_file(&parcel.path);
    Ok(())
}

/// Writes the next parcel that is due beside the case file; none when nobody lacks anything that is known of.
pub(crate) fn pack(vault: &mut Vault, scopes: &impl Scopes, now: DateTime<Utc>) -> Result<Option<Outgoing>> {
    let began = Instant::now();
    let device = vault.device(now)?;
    let own = device.public().id();
    let is_office = vault.known_issuer()?;
    let due = vault.exchange(|intake| {
        let trusted = Trusted::load(intake)?;
        let certifies = is_office.is_some_and(|office| {
            trusted.get(office.public().id()).is_some_and(|office| office.revoked.is_none())
        });
        let groups = if trusted.scope(own).is_some() {
            vec![offices(intake, &trusted, own, now)?]
        } else if certifies {
            posts(intake, &trusted)?.into_iter().map(|post| vec![post]).collect()
        } else {
            // Of many workstations of an office the one that certifies answers.
            Vec::new()
        };
        for to in groups.into_iter().filter(|to| !to.is_empty()) {
            let state = State::of(intake, &trusted, &to)?;
            if state.is_due(intake, &to, now)? {
                return Ok(Some((to, state)));
            }
        }
        Ok::<_, exchange::Error>(None)
    })?;
    let Some((to, state)) = due else { return Ok(None) };
    let folder = folder(vault);
    let failed = |action, path: &PathBuf| {
        let path = path.clone();
        move |source| exchange::Error::Io { action, path, source }
    };
    fs::create_dir_all(&folder).map_err(failed("making the folder", &folder))?;
    let giving = Giving { to: &to, folder: &folder, officer: None, most: MOST };
    let written = bundle::give_within(vault, &device, scopes, &giving, now)?;
    let path = folder.join("outgoing.bundle");
    fs::rename(&written.path, &path).map_err(failed("renaming", &path))?;
    let name = *Id::new(now)?.as_bytes();
    let recipients: Vec<u8> = to.iter().flat_map(|key| key.0).collect();
    let took = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
    vault.exchange(|intake| {
        intake.note(
            "INSERT OR REPLACE INTO exchange_parcel_out (id, name, recipients, said, acked, took) \
             VALUES (1, ?1, ?2, ?3, ?4, ?5)",
            (name, recipients, state.said, state.acked, took),
        )
    })?;
    Ok(Some(Outgoing { name, to, path }))
}

/// To whom a device of a post writes: whoever answered lately, or all that know everything.
fn offices(intake: &Intake<'_>, trusted: &Trusted, own: KeyId, now: DateTime<Utc>) -> Result<Vec<KeyId>> {
    let sql = "SELECT device FROM exchange_parcel WHERE heard > ?1";
    let heard: BTreeSet<[u8; 8]> =
        intake.read().rows(sql, [(now - HEARD).timestamp_millis()], |row| row.get(0))?.into_iter().collect();
    let all: Vec<KeyId> = trusted
        .devices()
        .filter(|device| trusted.revocation(device).is_none())
        .map(|device| device.certificate.id())
        .filter(|id| *id != own && trusted.scope(*id).is_none())
        .collect();
    let lately: Vec<KeyId> = all.iter().copied().filter(|id| heard.contains(&id.0)).collect();
    Ok(if lately.is_empty() { all } else { lately })
}

/// The devices of posts that wrote through the hub, and are believed still.
fn posts(intake: &Intake<'_>, trusted: &Trusted) -> Result<Vec<KeyId>> {
    let sql = "SELECT device FROM exchange_parcel WHERE came IS NOT NULL ORDER BY device";
    let all: Vec<[u8; 8]> = intake.read().rows(sql, [], |row| row.get(0))?;
    let is_post = |id: &KeyId| {
        trusted.scope(*id).is_some()
            && trusted.device(*id).is_ok_and(|device| trusted.revocation(device).is_none())
    };
    Ok(all.into_iter().map(KeyId).filter(is_post).collect())
}

/// What a parcel made now would say, and what its readers said to have.
struct State {
    said: [u8; 32],
    acked: [u8; 32],
    /// Whether a reader lacks something.
    is_lacking: bool,
}

impl State {
    fn of(intake: &Intake<'_>, trusted: &Trusted, to: &[KeyId]) -> Result<Self> {
        let count = |sql: &str| -> Result<[u8; 8]> {
            Ok(intake.read().row(sql, [], |row| row.get::<_, i64>(0))?.unwrap_or(0).to_be_bytes())
        };
        let tips = Vector::from(intake.tips()?);
        let (mut said, mut acked) = (Vec::new(), Vec::new());
        vector(&tips, &mut said);
        // What is held here changes with these and with what is withheld: to digest all of it each time takes long.
        said.extend(count("SELECT count(*) FROM exchange_withheld")?);
        said.extend(count("SELECT count(*) FROM exchange_wanted")?);
        said.extend(u64::try_from(trusted.assignments().count()).unwrap_or(0).to_be_bytes());
        let mut is_lacking = false;
        for reader in to {
            // What the reader holds of its scope decides what is filled in, and what it asks for what goes beside.
            held(&scope::heard(intake, *reader)?, &mut said);
            let sql = "SELECT count(*) FROM exchange_asked JOIN blob USING (hash) WHERE device = ?1";
            let asked: Option<i64> = intake.read().row(sql, [reader.0], |row| row.get(0))?;
            said.extend(asked.unwrap_or(0).to_be_bytes());
            let known = peer::get(intake, *reader)?.acknowledged;
            is_lacking |= tips.0.iter().any(|(stream, (seq, _))| known.seq(*stream) < *seq);
            vector(&known, &mut acked);
        }
        let (said, acked) = (digest("panah parcel 1", &said), digest("panah parcel 1", &acked));
        Ok(Self { said, acked, is_lacking })
    }

    /// Whether it says something that the last one did not; or that one was not enough, or got lost.
    fn is_due(&self, intake: &Intake<'_>, to: &[KeyId], now: DateTime<Utc>) -> Result<bool> {
        let sql =
            "SELECT said, acked, given, took FROM exchange_parcel WHERE device = ?1 AND said IS NOT NULL";
        for reader in to {
            let last: Option<([u8; 32], [u8; 32], i64, i64)> = intake
                .read()
                .row(sql, [reader.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
            let Some((said, acked, given, took)) = last else { return Ok(true) };
            if took > FELT && now.timestamp_millis() < given.saturating_add(took.saturating_mul(RESTS)) {
                continue;
            }
            let is_old = given < (now - AGAIN).timestamp_millis();
            if said != self.said || self.is_lacking && (acked != self.acked || is_old) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

fn vector(of: &Vector, bytes: &mut Vec<u8>) {
    for (stream, (seq, hash)) in &of.0 {
        bytes.extend(stream.as_bytes());
        bytes.extend(seq.to_be_bytes());
        bytes.extend(hash);
    }
}

fn held(holds: &Holds, bytes: &mut Vec<u8>) {
    for (part, digest) in &holds.parts {
        bytes.extend(part.as_bytes());
        bytes.extend(digest);
    }
    for dot in &holds.lacks {
        bytes.extend(dot.stream.as_bytes());
        bytes.extend(dot.seq.to_be_bytes());
    }
}
