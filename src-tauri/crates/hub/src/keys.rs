//! Epochs: with which key a scope is sealed, and who has it.
//!
//! An office that certifies devices makes the key of an epoch, seals it to the devices of the scope and signs that. When
//! a device is revoked, the next round of an office makes a new epoch without it. What was sealed before stays readable
//! to whoever had the key then: that cannot be taken back. A device that is certified later gets the keys of all epochs,
//! for it needs the whole log.

use crate::{Error, Result, seal::Key};
use chrono::{DateTime, Utc};
use exchange::{
    Reason,
    trust::{Certificate, Kind, Trusted},
    wire::{B8, B16, decoded, digest, encoded},
};
use minicbor::{Decode, Encode, bytes::ByteVec};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Read, Write},
};
use vault::{
    Device, Intake, KeyId, Opening, Purpose, Recipient, Sealing, Vault,
    fault::{self, Fault},
};
use zeroize::Zeroizing;

const PURPOSE: Purpose = Purpose("panah epoch 1");

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u8,
    #[n(1)]
    scope: String,
    #[n(2)]
    epoch: u64,
    #[n(3)]
    key: B16,
    #[n(4)]
    to: Vec<B8>,
    #[n(5)]
    sealed: ByteVec,
    #[n(6)]
    issuer: B8,
    #[n(7)]
    made_at: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Wire {
    #[n(0)]
    content: ByteVec,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    signature: [u8; 64],
}

/// The statement that these devices have the key of an epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Epoch {
    /// Of which scope.
    pub scope: String,
    /// Its number.
    pub number: u64,
    /// Name of its key.
    pub key: [u8; 16],
    /// Who has it by this statement.
    pub to: Vec<KeyId>,
    /// The office that says so.
    pub issuer: KeyId,
    sealed: Vec<u8>,
    wire: Wire,
}

impl Epoch {
    /// Seals a key to devices, and signs that.
    ///
    /// # Errors
    /// Of the sealing.
    pub fn issue(issuer: &Device, key: &Key, to: &[(KeyId, Recipient)], now: DateTime<Utc>) -> Result<Self> {
        let recipients: Vec<Recipient> = to.iter().map(|(_, recipient)| *recipient).collect();
        let mut sealing = Sealing::new(Vec::new(), &recipients)?;
        let unsealed = |_| Error::Unfit("a key cannot be sealed".to_owned());
        sealing.write_all(key.secret.as_ref()).map_err(unsealed)?;
        let sealed = sealing.finish().map_err(unsealed)?;
        let content = encoded(&Content {
            version: 1,
            scope: key.scope.clone(),
            epoch: key.epoch,
            key: B16(key.id),
            to: to.iter().map(|(id, _)| B8(id.0)).collect(),
            sealed: sealed.into(),
            issuer: B8(issuer.public().id().0),
            made_at: now.timestamp_millis(),
        });
        let signature = issuer.sign(PURPOSE, &content);
        Ok(Self::read(&encoded(&Wire { content: content.into(), signature }))?)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        encoded(&self.wire)
    }

    /// Reads one.
    ///
    /// # Errors
    /// [`Reason::Malformed`], [`Reason::Newer`].
    pub fn read(bytes: &[u8]) -> exchange::Result<Self> {
        let wire: Wire = decoded(bytes)?;
        let content: Content = decoded(&wire.content)?;
        if content.version != 1 {
            return Err(Reason::Newer.into());
        }
        Ok(Self {
            scope: content.scope,
            number: content.epoch,
            key: content.key.0,
            to: content.to.iter().map(|id| KeyId(id.0)).collect(),
            issuer: KeyId(content.issuer.0),
            sealed: content.sealed.into(),
            wire,
        })
    }

    /// Whether the office signed it.
    #[must_use]
    pub fn is_by(&self, office: &Certificate) -> bool {
        office.kind == Kind::Office
            && office.id() == self.issuer
            && office.key.verifies(PURPOSE, &self.wire.content, &self.wire.signature)
    }

    /// The key, where it is sealed to this device and is the one that was named.
    #[must_use]
    pub fn open(&self, device: &Device) -> Option<Key> {
        if !self.to.contains(&device.public().id()) {
            return None;
        }
        let mut secret = Zeroizing::new([0; 32]);
        let mut opening = Opening::new(self.sealed.as_slice(), device.identity()).ok()??;
        opening.read_exact(secret.as_mut()).ok()?;
        let key = Key::of(&self.scope, self.number, secret);
        (key.id == self.key && opening.read(&mut [0]).is_ok_and(|more| more == 0)).then_some(key)
    }
}

/// Name of a statement at the hub.
#[must_use]
pub fn name(statement: &[u8]) -> [u8; 32] {
    digest("panah statement 1", statement)
}

/// Takes over a statement about an epoch. Says whether it was new.
///
/// # Errors
/// [`Reason::UnknownSender`], [`Reason::Revoked`], [`Reason::WrongSignature`]; of the database.
pub fn learn(
    intake: &mut Intake<'_>,
    trusted: &Trusted,
    device: &Device,
    bytes: &[u8],
) -> exchange::Result<bool> {
    let epoch = Epoch::read(bytes)?;
    let office = trusted.get(epoch.issuer).ok_or(Reason::UnknownSender)?;
    if office.revoked.is_some() {
        return Err(Reason::Revoked.into());
    }
    if !epoch.is_by(&office.certificate) {
        return Err(Reason::WrongSignature.into());
    }
    let new = intake.note(
        "INSERT OR IGNORE INTO exchange_hub_epoch (hash, key_id, body) VALUES (?1, ?2, ?3)",
        (name(bytes), epoch.key, bytes),
    )?;
    if let Some(key) = epoch.open(device) {
        store(intake, &key)?;
    }
    Ok(new > 0)
}

fn store(intake: &mut Intake<'_>, key: &Key) -> exchange::Result<()> {
    intake.note(
        "INSERT OR IGNORE INTO exchange_hub_key (id, scope, epoch, key) VALUES (?1, ?2, ?3, ?4)",
        (key.id, &key.scope, exchange::take::signed(key.epoch), key.secret.as_slice()),
    )?;
    Ok(())
}

/// The keys of a scope that this device has, the newest last.
///
/// # Errors
/// Of the database.
pub fn held(intake: &Intake<'_>, scope: &str) -> exchange::Result<Vec<Key>> {
    let sql = "SELECT epoch, key FROM exchange_hub_key WHERE scope = ?1 ORDER BY epoch, id";
    let rows: Vec<(i64, Zeroizing<Vec<u8>>)> =
        intake.read().rows(sql, [scope], |row| Ok((row.get(0)?, Zeroizing::new(row.get(1)?))))?;
    let keys = rows.into_iter().filter_map(|(epoch, bytes)| {
        let secret = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).ok()?);
        Some(Key::of(scope, u64::try_from(epoch).ok()?, secret))
    });
    Ok(keys.collect())
}

/// The statements about a scope that are known here.
///
/// # Errors
/// Of the database.
pub fn stated(intake: &Intake<'_>, scope: &str) -> exchange::Result<Vec<Epoch>> {
    let rows: Vec<Vec<u8>> =
        intake.read().rows("SELECT body FROM exchange_hub_epoch ORDER BY hash", [], |row| row.get(0))?;
    Ok(rows.iter().filter_map(|body| Epoch::read(body).ok()).filter(|epoch| epoch.scope == scope).collect())
}

/// Where this office certifies devices: makes what is missing, an epoch or the sealing of its key to a device that came
/// later. Answers how many statements it made.
///
/// # Errors
/// Of the case file.
pub fn tend(vault: &mut Vault, scope: &str, now: DateTime<Utc>) -> Result<usize> {
    let Some(issuer) = vault.known_issuer()? else { return Ok(0) };
    let device = vault.device(now)?;
    vault.exchange(|intake| {
        let trusted = Trusted::load(intake)?;
        tend_for(intake, &trusted, &issuer, &device, scope, now)
    })
}

/// As [`tend`], where what is trusted stands in no table.
///
/// # Errors
/// Of the case file.
pub fn tend_for(
    intake: &mut Intake<'_>,
    trusted: &Trusted,
    issuer: &Device,
    device: &Device,
    scope: &str,
    now: DateTime<Utc>,
) -> Result<usize> {
    let is_office = trusted.get(issuer.public().id()).is_some_and(|office| office.revoked.is_none());
    if !is_office {
        return Ok(0);
    }
    let missing =
        missing(trusted, &stated(intake, scope)?, held(intake, scope)?, || Key::generate(scope, 0))?;
    for (key, to) in &missing {
        let statement = Epoch::issue(issuer, key, to, now)?;
        store(intake, key)?;
        learn(intake, trusted, device, &statement.bytes())?;
    }
    Ok(missing.len())
}

type Wrapping = (Key, Vec<(KeyId, Recipient)>);

/// What an office has to state.
fn missing(
    trusted: &Trusted,
    stated: &[Epoch],
    mut held: Vec<Key>,
    generate: impl FnOnce() -> Result<Key>,
) -> Result<Vec<Wrapping>> {
    let mut have: BTreeMap<[u8; 16], BTreeSet<KeyId>> = BTreeMap::new();
    for epoch in stated {
        have.entry(epoch.key).or_default().extend(epoch.to.iter().copied());
    }
    let newest = stated.iter().map(|epoch| (epoch.number, epoch.key)).max();
    // A device of a scope is not to know everything, and what is at the hub is everything.
    let is_believed = |id: &KeyId| {
        fault::is(Fault::KeyForAll)
            || trusted.scope(*id).is_none()
                && trusted.device(*id).is_ok_and(|device| trusted.revocation(device).is_none())
    };
    let is_spoiled =
        newest.is_some_and(|(_, key)| have.get(&key).is_some_and(|to| !to.iter().all(is_believed)));
    if newest.is_none() || is_spoiled {
        let fresh = generate()?;
        let number = newest.map_or(1, |(number, _)| number + 1);
        held.push(Key::of(&fresh.scope, number, fresh.secret.clone()));
    }
    let mut missing = Vec::new();
    for key in held {
        let known = have.remove(&key.id).unwrap_or_default();
        let to: Vec<_> = trusted
            .devices()
            .map(|standing| (standing.certificate.id(), standing.certificate.recipient))
            .filter(|(id, _)| is_believed(id) && !known.contains(id))
            .collect();
        if !to.is_empty() {
            missing.push((key, to));
        }
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use exchange::{
        Vector,
        trust::{Assignment, Authority, Revocation},
    };
    use vault::RecoveryCode;

    fn now() -> DateTime<Utc> {
        "2026-11-26T08:00:00Z".parse().unwrap()
    }

    /// An office and three devices that it certified.
    fn trusted() -> (Trusted, Device, Vec<Device>) {
        let (office, devices) = (Device::generate().unwrap(), (0..3).map(|_| Device::generate().unwrap()));
        let devices: Vec<Device> = devices.collect();
        let authority = Authority::of(&RecoveryCode::generate().unwrap());
        let mut trusted = Trusted::of(authority.certificate("Nümunə xidməti", now())).unwrap();
        trusted.learn(&[authority.certify(&office, "Mərkəz", now())]);
        for device in &devices {
            trusted.learn(&[certificate(&office, device)]);
        }
        (trusted, office, devices)
    }

    fn certificate(office: &Device, device: &Device) -> Certificate {
        Certificate::issue(office, Kind::Device, device.public(), device.recipient(), "Post", now())
    }

    fn state(office: &Device, missing: &[Wrapping]) -> Vec<Epoch> {
        missing.iter().map(|(key, to)| Epoch::issue(office, key, to, now()).unwrap()).collect()
    }

    #[test]
    fn an_epoch_opens_for_those_it_names_and_no_byte_of_it_can_be_changed() {
        let (trusted, office, devices) = trusted();
        let key = Key::generate("all", 1).unwrap();
        let to: Vec<_> = devices[..2].iter().map(|one| (one.public().id(), one.recipient())).collect();
        let epoch = Epoch::issue(&office, &key, &to, now()).unwrap();
        assert_eq!(Epoch::read(&epoch.bytes()).unwrap(), epoch);
        let issuer = &trusted.get(office.public().id()).unwrap().certificate;
        assert!(epoch.is_by(issuer));
        for device in &devices[..2] {
            assert_eq!(epoch.open(device).unwrap().secret, key.secret);
        }
        assert!(epoch.open(&devices[2]).is_none());
        // A device is no office.
        assert!(!epoch.is_by(&certificate(&office, &devices[0])));
        let bytes = epoch.bytes();
        for at in 0..bytes.len() {
            let mut altered = bytes.clone();
            altered[at] ^= 1;
            assert!(!Epoch::read(&altered).is_ok_and(|epoch| epoch.is_by(issuer)), "altered at {at}");
            assert!(Epoch::read(&bytes[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn what_an_office_has_to_state() {
        let (mut trusted, office, devices) = trusted();
        let fresh = || Key::generate("all", 0);
        let first = missing(&trusted, &[], Vec::new(), fresh).unwrap();
        assert_eq!((first.len(), first[0].0.epoch, first[0].1.len()), (1, 1, 3));
        let mut stated = state(&office, &first);
        let held = vec![first[0].0.clone()];
        let never = || -> Result<Key> { panic!("no key is needed") };
        assert!(missing(&trusted, &stated, held.clone(), never).unwrap().is_empty());

        // One that comes later gets the key there is.
        let later = Device::generate().unwrap();
        trusted.learn(&[certificate(&office, &later)]);
        let second = missing(&trusted, &stated, held.clone(), never).unwrap();
        assert_eq!((second.len(), second[0].0.id), (1, held[0].id));
        assert_eq!(second[0].1, [(later.public().id(), later.recipient())]);
        stated.extend(state(&office, &second));

        // One that is revoked gets no key of the next epoch, and the others do.
        let gone = devices[1].public().id();
        trusted.hear(&Revocation::issue(&office, gone, Vector::default(), now()).bytes()).unwrap();
        let third = missing(&trusted, &stated, held.clone(), fresh).unwrap();
        assert_eq!((third.len(), third[0].0.epoch, third[0].1.len()), (1, 2, 3));
        assert!(third[0].1.iter().all(|(id, _)| *id != gone) && third[0].0.id != held[0].id);
        stated.extend(state(&office, &third));
        let held = vec![held[0].clone(), third[0].0.clone()];
        assert!(missing(&trusted, &stated, held.clone(), never).unwrap().is_empty());

        // Nor does one that is to know the cases of its post only: what is at the hub is everything.
        let post = devices[0].public().id();
        trusted.hear_scope(&Assignment::issue(&office, post, "AST", now()).bytes()).unwrap();
        let fourth = missing(&trusted, &stated, held.clone(), fresh).unwrap();
        assert_eq!((fourth.len(), fourth[0].0.epoch, fourth[0].1.len()), (1, 3, 2));
        assert!(fourth[0].1.iter().all(|(id, _)| *id != post));
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(bytes: Vec<u8>) {
            let _ = Epoch::read(&bytes);
            let _ = Key::of("all", 1, Zeroizing::new([1; 32])).open(b"place", &bytes);
        }
    }
}
