//! The list of known keys as a file: what another desk needs to check this office's letters. It holds nothing secret.

use super::{
    IssuerKey, KEYS,
    key::{KeyView, KnownKey, find, known},
};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Administer, Permit},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use vault::PublicKey;

/// Name of the file.
const NAME: &str = "panah-keys";
/// A list of all offices of the world is smaller.
const LARGEST: usize = 4 << 20;

/// The file. The signature shows that it arrived as it was sent; whom to believe is for people to decide, who compare
/// the names of the keys.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    #[serde(rename = "panah-keys")]
    version: u32,
    keys: Vec<KnownKey>,
    #[serde(default)]
    signed_by: Option<String>,
    #[serde(default)]
    signature: Option<String>,
}

/// A file of keys that an officer chose, in base 64.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct KeyFile {
    /// Its bytes.
    pub file: String,
}

/// What a file of keys holds.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyFileView {
    /// Its keys.
    pub keys: Vec<KeyView>,
    /// Names of those that are not known here.
    pub new: Vec<String>,
    /// Whether one of its keys signed it.
    pub signed: bool,
}

/// What came of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ImportedKeys {
    /// Keys that were not known.
    pub added: u32,
    /// Keys that are revoked now, or from an earlier day.
    pub revoked: u32,
}

fn damaged(error: impl std::fmt::Display) -> Failure {
    Failure::field("file", Code::KeysDamaged).context(error)
}

/// Reads a file of keys; says whether it is signed.
///
/// # Errors
/// [`Code::KeysDamaged`] at `file` when it is none, holds what is no key, or is not as it was signed.
pub fn read(bytes: &[u8]) -> Result<(Vec<KnownKey>, bool)> {
    if bytes.len() > LARGEST {
        return Err(damaged("too large"));
    }
    let written: Written = serde_json::from_slice(bytes).map_err(damaged)?;
    if written.version != 1 {
        return Err(damaged(format!("version {}", written.version)));
    }
    if let Some(key) = written.keys.iter().find(|key| key.key().is_none()) {
        return Err(damaged(format!("{} is no key", key.public)));
    }
    let Some(signature) = &written.signature else { return Ok((written.keys, false)) };
    let signer = written.signed_by.as_deref().unwrap_or_default();
    let signer = written.keys.iter().filter(|key| key.public == signer).find_map(KnownKey::key);
    let signature: Option<[u8; 64]> =
        STANDARD.decode(signature).ok().and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
    let (Some(signer), Some(signature)) = (signer, signature) else {
        return Err(damaged("signed by a key that is not in it"));
    };
    if !signer.verifies(KEYS, &signed_part(&written.keys)?, &signature) {
        return Err(damaged("not as it was signed"));
    }
    Ok((written.keys, true))
}

fn signed_part(keys: &[KnownKey]) -> Result<Vec<u8>> {
    serde_json::to_vec(keys).map_err(damaged)
}

/// The list of keys known here, as a file; signed where this office has a key.
///
/// # Errors
/// Of the database.
pub fn written(desk: &Desk) -> Result<Vec<u8>> {
    let keys = known(desk.read())?;
    let own = super::key::own(desk.read())?;
    let (mut signed_by, mut signature) = (None, None);
    if let Some(own) = own {
        let bytes = desk.vault.sign(KEYS, &signed_part(&keys)?)?;
        // What signs now may be newer than what the records know of.
        if own
            .parse()
            .is_ok_and(|key: PublicKey| key.verifies(KEYS, &signed_part(&keys).unwrap_or_default(), &bytes))
        {
            (signed_by, signature) = (Some(own), Some(STANDARD.encode(bytes)));
        }
    }
    let mut bytes =
        serde_json::to_vec_pretty(&Written { version: 1, keys, signed_by, signature }).map_err(damaged)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// File name and bytes of the list, for other offices. That it left is logged.
///
/// # Errors
/// Of the database.
pub fn export(desk: &mut Desk, permit: &Permit<Administer>, now: DateTime<Utc>) -> Result<(String, Vec<u8>)> {
    super::ready(desk, permit.officer(), now)?;
    let bytes = written(desk)?;
    desk.commit(permit.officer(), "key.export", None, now, |_| Ok(()))?;
    Ok((NAME.to_owned(), bytes))
}

fn chosen(form: &KeyFile) -> Result<(Vec<KnownKey>, bool)> {
    let text = form.file.split_once(";base64,").map_or(form.file.as_str(), |(_, rest)| rest);
    read(&STANDARD.decode(text).map_err(damaged)?)
}

/// What a file of keys holds, before anything is kept of it.
///
/// # Errors
/// As [`read`].
pub fn look(desk: &Desk, _: &Permit<Administer>, form: &KeyFile) -> Result<KeyFileView> {
    let (keys, signed) = chosen(form)?;
    let mut view = KeyFileView { keys: Vec::new(), new: Vec::new(), signed };
    for key in keys {
        let found = key.key().map(|key| find(desk.read(), &key)).transpose()?.flatten();
        let own = found.as_ref().map(|found| super::key::is_here(desk.read(), found)).transpose()?;
        let one = KeyView::of(key, found.as_ref().map(|found| found.id), own.unwrap_or_default());
        if found.is_none() {
            view.new.push(one.name.clone());
        }
        view.keys.push(one);
    }
    Ok(view)
}

/// Takes over the keys of a file: letters signed with them are checked from now on. A key that is known is only ever
/// revoked by it, and one of this office not even that.
///
/// # Errors
/// As [`read`].
pub fn import(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &KeyFile,
    now: DateTime<Utc>,
) -> Result<ImportedKeys> {
    let (keys, _) = chosen(form)?;
    let officer = permit.officer();
    desk.commit(officer, "key.import", None, now, |change| {
        let mut done = ImportedKeys { added: 0, revoked: 0 };
        for key in keys {
            let Some(public) = key.key() else { continue };
            match find(change.read(), &public)? {
                None => {
                    change.create(&IssuerKey {
                        id: change.new_id()?,
                        public: public.to_string(),
                        office: key.office,
                        post: key.post,
                        since: key.since,
                        until: key.until,
                        revoked_since: key.revoked_since,
                        revocation: key.revocation,
                        own: false,
                        certificate: key.certificate,
                        added_by: officer,
                        added_at: now,
                    })?;
                    done.added += 1;
                }
                Some(known) if !known.own => {
                    let earlier = match (known.revoked_since, key.revoked_since) {
                        (Some(known), Some(told)) => told < known,
                        (known, told) => known.is_none() && told.is_some(),
                    };
                    let until = known.until.or(key.until);
                    let (revoked_since, revocation) = match earlier {
                        true => (key.revoked_since, key.revocation),
                        false => (known.revoked_since, known.revocation.clone()),
                    };
                    done.revoked += u32::from(earlier);
                    change.update(&IssuerKey { until, revoked_since, revocation, ..known })?;
                }
                Some(_) => {}
            }
        }
        Ok(done)
    })
}
