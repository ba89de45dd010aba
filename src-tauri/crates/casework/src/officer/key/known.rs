//! The keys that signatures are checked with, each held against what its holder and the office say of it.

use super::{OfficerKey, STATEMENT, certified_name, stated, storage};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Duration, Utc};
use exchange::trust::{Certificate, Kind, Trusted};
use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};
use vault::{Id, PublicKey, Read, Result};

/// A clock that was put right a little must not make a signature one from before its key.
const LEEWAY: Duration = Duration::hours(24);

/// A key as a checker knows it.
pub(crate) struct Known {
    /// The record.
    pub record: OfficerKey,
    /// The key itself.
    pub key: PublicKey,
    /// Whether another key of the same officer was in use at the same time: one of them is somebody else's.
    overlaps: bool,
    held: OnceCell<Held>,
}

/// A key held against what its holder and the office say of it.
#[derive(Clone)]
pub(crate) struct Held {
    /// Whether its holder stated it, the office that certified it did, and no other was in use at the same time.
    pub sound: bool,
    /// The office that certified it, where this file trusts that office.
    pub certified_by: Option<String>,
}

impl Known {
    /// Whether the key was in use at a time.
    pub(crate) fn signs_at(&self, at: DateTime<Utc>) -> bool {
        self.record.since <= at + LEEWAY && self.record.until.is_none_or(|until| at <= until)
    }
}

/// All keys of officers, as a file knows them. Each is held against what is said of it when it is asked for.
pub(crate) struct Keys<'r> {
    read: Read<'r>,
    by_public: BTreeMap<[u8; 32], Known>,
    trusted: OnceCell<Trusted>,
    /// When officers of this file began to have keys, and who they are.
    here_since: Option<DateTime<Utc>>,
    here: BTreeSet<Id>,
}

impl<'r> Keys<'r> {
    /// Reads them.
    pub(crate) fn of(read: Read<'r>) -> Result<Self> {
        let all: Vec<OfficerKey> = read.list(storage::ALL, [])?;
        let overlapping = overlapping(&all);
        let mut by_public = BTreeMap::new();
        for record in all {
            let Ok(key) = record.public.parse::<PublicKey>() else { continue };
            let overlaps = overlapping.contains(&record.id);
            by_public.insert(*key.as_bytes(), Known { record, key, overlaps, held: OnceCell::new() });
        }
        let since: Option<i64> = read.row(storage::HERE_SINCE, [], |row| row.get(0))?.flatten();
        let here = read.rows(storage::HERE, [], |row| row.get(0))?.into_iter().collect();
        let here_since = since.and_then(DateTime::from_timestamp_millis);
        Ok(Self { read, by_public, trusted: OnceCell::new(), here_since, here })
    }

    /// The key with these bytes.
    pub(crate) fn get(&self, key: &[u8; 32]) -> Option<&Known> {
        self.by_public.get(key)
    }

    /// What is said of a key.
    pub(crate) fn held(&self, known: &Known) -> Result<Held> {
        if let Some(held) = known.held.get() {
            return Ok(held.clone());
        }
        let (is_certified, certified_by) = certified(self.trusted()?, &known.record, &known.key);
        let sound = is_stated(&known.record, &known.key) && is_certified && !known.overlaps;
        Ok(known.held.get_or_init(|| Held { sound, certified_by }).clone())
    }

    fn trusted(&self) -> Result<&Trusted> {
        if let Some(trusted) = self.trusted.get() {
            return Ok(trusted);
        }
        // An office that trusts nobody yet has keys that rest on their own statement.
        let trusted = match Trusted::known(self.read) {
            Err(exchange::Error::Vault(error)) => return Err(error),
            known => known.unwrap_or_default(),
        };
        Ok(self.trusted.get_or_init(|| trusted))
    }

    /// Whether an officer had to sign at a time: they had a key, or their office had begun with keys.
    pub(crate) fn must_sign(&self, officer: Id, at: DateTime<Utc>) -> bool {
        let of_officer = |known: &&Known| known.record.officer == officer;
        let has_key = self.by_public.values().filter(of_officer).any(|known| known.record.since <= at);
        has_key || self.here.contains(&officer) && self.here_since.is_some_and(|since| since <= at)
    }
}

fn is_stated(record: &OfficerKey, key: &PublicKey) -> bool {
    let signature = STANDARD.decode(&record.statement).ok().and_then(|bytes| bytes.try_into().ok());
    signature.is_some_and(|signature| {
        key.verifies(STATEMENT, &stated(record.officer, key, record.since), &signature)
    })
}

/// Whether nothing speaks against the certificate, and who issued it as far as this file trusts them. One of an office
/// that is not known here says neither yes nor no.
fn certified(trusted: &Trusted, record: &OfficerKey, key: &PublicKey) -> (bool, Option<String>) {
    let Some(bytes) = record.certificate.as_deref() else { return (true, None) };
    let certificate = STANDARD.decode(bytes).ok().and_then(|bytes| Certificate::read(&bytes).ok());
    let Some(certificate) = certificate else { return (false, None) };
    let is_of_it = certificate.kind == Kind::Officer
        && certificate.key == *key
        && certificate.name.starts_with(&certified_name(record.officer, ""));
    match trusted.get(certificate.issuer) {
        _ if !is_of_it => (false, None),
        None => (true, None),
        Some(office) if certificate.is_by(&office.certificate) => {
            (true, Some(office.certificate.name.clone()).filter(|_| office.revoked.is_none()))
        }
        Some(_) => (false, None),
    }
}

/// Keys of one officer that were in use at the same time: one of them was put there by somebody else.
fn overlapping(all: &[OfficerKey]) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    for (place, one) in all.iter().enumerate() {
        for other in all.iter().skip(place + 1).filter(|other| other.officer == one.officer) {
            if one.until.is_none_or(|until| other.since < until) {
                found.extend([one.id, other.id]);
            }
        }
    }
    found
}
