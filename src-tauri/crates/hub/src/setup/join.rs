//! On the device: asking, and taking the answer.

use super::{Answer, Request, authority::new_key, paper::name_of};
use crate::{Error, Result, settings, settings::Settings};
use chrono::{DateTime, Utc};
use openssl::pkey::PKey;
use vault::Vault;
use zeroize::Zeroizing;

/// Makes a TLS key, keeps it in the case file, and asks for it.
///
/// # Errors
/// Of the case file; of the certificates.
pub fn ask(vault: &mut Vault, words: &str, now: DateTime<Utc>) -> Result<Request> {
    let device = vault.device(now)?;
    let key = new_key()?;
    let pem = Zeroizing::new(key.private_key_to_pem_pkcs8()?);
    let request = Request::new(&device, words, &key)?;
    vault.exchange(|intake| {
        intake.note(
            "INSERT OR REPLACE INTO exchange_hub_asked (id, key, at) VALUES (1, ?1, ?2)",
            (pem.as_slice(), now.timestamp_millis()),
        )?;
        Ok::<_, Error>(())
    })?;
    Ok(request)
}

/// Takes the answer: from now on there is a hub. One that stands in the place of another takes over nothing of what that
/// one had shown.
///
/// # Errors
/// [`Error::Unfit`] when it answers another request, or names another device.
pub fn join(vault: &mut Vault, answer: &Answer, now: DateTime<Utc>) -> Result<()> {
    let own = name_of(vault.device(now)?.public().id());
    vault.exchange(|intake| {
        let asked: Option<Zeroizing<Vec<u8>>> =
            intake.read().row("SELECT key FROM exchange_hub_asked WHERE id = 1", [], |row| {
                Ok(Zeroizing::new(row.get(0)?))
            })?;
        let other = || Error::Unfit("this answers the request of another device, or an older one".to_owned());
        let key = asked.ok_or_else(other)?;
        if answer.name() != Some(own) || !answer.is_of(&*PKey::private_key_from_pem(&key)?) {
            return Err(other());
        }
        let known = settings::load(intake)?;
        if known.is_none_or(|known| known.authority != answer.authority) {
            settings::forget(intake)?;
        }
        let settings = Settings {
            host: answer.host.clone(),
            port: answer.port,
            database: answer.database.clone(),
            scope: answer.scope.clone(),
            authority: answer.authority.clone(),
            certificate: answer.certificate.clone(),
            key,
            paused: false,
            contact: None,
            tried: None,
            trouble: None,
        };
        settings::store(intake, &settings)?;
        intake.note("DELETE FROM exchange_hub_asked", [])?;
        Ok(())
    })
}
