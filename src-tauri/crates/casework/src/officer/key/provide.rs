//! Giving an officer a key, ending its use, and signing with it.

use super::{OfficerKey, STATEMENT, certified_name, stated, storage};
use crate::{
    Code, Desk, Failure, Result,
    incident::{self, IncidentKind},
    officer::Officer,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use exchange::trust::{Certificate, Kind};
use std::sync::Arc;
use vault::{Change, Id, Read, Secret};

fn of_officer(read: Read<'_>, officer: Id) -> Result<Vec<OfficerKey>> {
    Ok(read.list(storage::OF_OFFICER, [officer])?)
}

/// Makes sure that an officer has a key to sign with, and that the log knows it. The password is the one that opened
/// the file, or is to open it from now on. While it is one that somebody else gave there is no key: they could sign.
///
/// # Errors
/// Of the vault: the officer then has no key, and is told why when they sign.
pub fn provide(desk: &mut Desk, officer: Id, password: &Secret, now: DateTime<Utc>) -> Result<()> {
    let provided = try_to_provide(desk, officer, password, now);
    desk.keyless = provided.as_ref().err().cloned();
    provided
}

fn try_to_provide(desk: &mut Desk, officer: Id, password: &Secret, now: DateTime<Utc>) -> Result<()> {
    let officer: Officer = desk.read().get(officer)?;
    if officer.password_given == Some(true) {
        return Ok(());
    }
    let key = desk.vault.provide_officer_key(&officer.login, password)?;
    let public = key.public().to_string();
    let known = of_officer(desk.read(), officer.id)?;
    // A backup brings back key slots from before the key was ended: that key signs nothing any more.
    if known.iter().any(|known| known.public == public && known.until.is_some()) {
        return renew(desk, &officer, password, now);
    }
    register(desk, &officer, &key, now)
}

/// Gives an officer a new key, and ends the use of the one before.
pub(crate) fn renew(desk: &mut Desk, officer: &Officer, password: &Secret, now: DateTime<Utc>) -> Result<()> {
    end_all(desk, officer.id, now)?;
    let key = desk.vault.new_officer_key(&officer.login, password)?;
    register(desk, officer, &key, now)
}

fn end_all(desk: &mut Desk, officer: Id, now: DateTime<Utc>) -> Result<()> {
    if of_officer(desk.read(), officer)?.iter().all(|known| known.until.is_some()) {
        return Ok(());
    }
    desk.commit(officer, "officer.key", None, now, |change| end(change, officer))
}

/// Ends the use of an officer's keys. What they signed stays signed.
pub(crate) fn end(change: &mut Change<'_>, officer: Id) -> Result<()> {
    let until = Some(change.now());
    for known in of_officer(change.read(), officer)?.into_iter().filter(|known| known.until.is_none()) {
        change.update(&OfficerKey { until, ..known })?;
    }
    Ok(())
}

/// Writes the key down in the log, certified where this office issues certificates.
fn register(
    desk: &mut Desk,
    officer: &Officer,
    key: &Arc<vault::OfficerKey>,
    now: DateTime<Utc>,
) -> Result<()> {
    let public = key.public();
    let text = public.to_string();
    let known = of_officer(desk.read(), officer.id)?;
    let issuer = desk.vault.known_issuer()?;
    let own = known.iter().find(|known| known.public == text);
    let foreign = known.iter().filter(|known| known.until.is_none() && known.public != text).count();
    let wants_certificate = issuer.is_some() && own.is_some_and(|own| own.certificate.is_none());
    if own.is_some() && foreign == 0 && !wants_certificate {
        return Ok(());
    }
    if foreign > 0 {
        // Key slots of an older copy, or a key that somebody wrote in: whoever reads the journal should know.
        let what = format!("signing keys that the slot of {} does not hold: {foreign}", officer.login);
        incident::report(desk, officer.id, IncidentKind::FileAltered, &what, now)?;
    }
    let certificate = issuer.map(|issuer| {
        let name = certified_name(officer.id, &officer.name);
        let issued = Certificate::issue(&issuer, Kind::Officer, public, key.recipient(), &name, now);
        STANDARD.encode(issued.bytes())
    });
    let own = own.cloned();
    desk.commit(officer.id, "officer.key", None, now, |change| {
        for known in known.iter().filter(|known| known.until.is_none() && known.public != text) {
            change.update(&OfficerKey { until: Some(now), ..known.clone() })?;
        }
        if let Some(own) = own {
            let certificate = own.certificate.clone().or(certificate);
            change.update(&OfficerKey { certificate, ..own })?;
            return Ok(());
        }
        // As it is kept: in milliseconds.
        let since = DateTime::from_timestamp_millis(now.timestamp_millis()).unwrap_or(now);
        let statement = STANDARD.encode(key.sign(STATEMENT, &stated(officer.id, &public, since)));
        change.create(&OfficerKey {
            id: change.new_id()?,
            officer: officer.id,
            public: text,
            since,
            until: None,
            given: officer.password_given != Some(false),
            statement,
            certificate,
        })?;
        Ok(())
    })
}

/// An officer's key, ready to sign.
pub(crate) struct Signer {
    /// The key.
    pub key: Arc<vault::OfficerKey>,
    /// What the log knows of it.
    pub record: OfficerKey,
}

/// What an officer signs with. None in a file in which officers have no keys yet.
///
/// # Errors
/// [`Code::NoSigningKey`] where they have, and the one who opened the file is not this officer; where no key could be
/// made when they came in, what was in the way.
pub(crate) fn signer(desk: &Desk, officer: Id) -> Result<Option<Signer>> {
    let known = of_officer(desk.read(), officer)?;
    let Some(key) = desk.vault.officer_key() else {
        let is_before = known.is_empty() && since(desk.read())?.is_none();
        return if is_before { Ok(None) } else { Err(no_key(desk)) };
    };
    let public = key.public().to_string();
    let record = known.into_iter().find(|known| known.until.is_none() && known.public == public);
    match record {
        Some(record) => Ok(Some(Signer { key, record })),
        None => Err(no_key(desk)),
    }
}

fn no_key(desk: &Desk) -> Failure {
    desk.keyless.clone().unwrap_or_else(|| Failure::not_now(Code::NoSigningKey))
}

fn since(read: Read<'_>) -> Result<Option<i64>> {
    Ok(read.row(storage::HERE_SINCE, [], |row| row.get(0))?.flatten())
}
