//! The keys of this device: with the one it signs what it sends, with the other it opens what is sent to it. Like those
//! of the office they never leave this crate in clear, and are in no log.

use crate::{Error, Identity, PublicKey, Purpose, Recipient, Result, Vault, id::fill_random};
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer, SigningKey};
use rusqlite::OptionalExtension;
use zeroize::Zeroizing;

const DEVICE: &str = "device";
const OFFICE: &str = "office";

/// The keys of a device, in memory.
pub struct Device {
    signing: SigningKey,
    opening: Identity,
}

impl Device {
    /// New keys.
    ///
    /// # Errors
    /// [`Error::Random`].
    pub fn generate() -> Result<Self> {
        let mut secret = Zeroizing::new([0; 32]);
        fill_random(secret.as_mut())?;
        Ok(Self { signing: SigningKey::from_bytes(&secret), opening: Identity::generate()? })
    }

    /// The keys that follow from a secret: that of an authority, which is printed and kept offline.
    #[must_use]
    pub fn from_secret(seed: [u8; 32]) -> Self {
        let mut opening = Identity::blank();
        opening.bytes_mut().copy_from_slice(&seed);
        Self { signing: SigningKey::from_bytes(&seed), opening }
    }

    /// The secret of keys that a simulation made.
    #[cfg(feature = "plain")]
    #[must_use]
    pub fn secret_of_simulation(&self) -> [u8; 32] {
        self.signing.to_bytes()
    }

    /// The key that proves its signatures.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey::of(&self.signing)
    }

    /// The key to which others seal what is for it.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        self.opening.recipient()
    }

    /// Opens what is sealed to it.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.opening
    }

    /// Signs a message.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, message: &[u8]) -> [u8; 64] {
        self.signing.sign(&purpose.of(message)).to_bytes()
    }
}

impl Vault {
    /// The keys of this device; made when there are none.
    ///
    /// # Errors
    /// Of the database; no randomness.
    pub fn device(&mut self, now: DateTime<Utc>) -> Result<Device> {
        self.keys_of(DEVICE, now)
    }

    /// The keys with which this office certifies devices; made when there are none.
    ///
    /// # Errors
    /// Of the database; no randomness.
    pub fn issuer(&mut self, now: DateTime<Utc>) -> Result<Device> {
        self.keys_of(OFFICE, now)
    }

    /// The keys of this device; none before they were made.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`].
    pub fn known_device(&self) -> Result<Option<Device>> {
        self.known_keys(DEVICE)
    }

    /// The keys with which this office certifies devices; none where it does not.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`].
    pub fn known_issuer(&self) -> Result<Option<Device>> {
        self.known_keys(OFFICE)
    }

    fn keys_of(&mut self, id: &str, now: DateTime<Utc>) -> Result<Device> {
        if let Some(known) = self.known_keys(id)? {
            return Ok(known);
        }
        let device = Device::generate()?;
        let (signing, opening) = (Zeroizing::new(device.signing.to_bytes()), device.opening.bytes());
        self.parts().0.execute(
            "INSERT INTO device_key (id, signing, opening, made_at) VALUES (?1, ?2, ?3, ?4)",
            (id, signing.as_slice(), opening.as_slice(), now.timestamp_millis()),
        )?;
        Ok(device)
    }

    fn known_keys(&self, id: &str) -> Result<Option<Device>> {
        let found: Option<(Zeroizing<Vec<u8>>, Zeroizing<Vec<u8>>)> = self
            .read()
            .db
            .query_row("SELECT signing, opening FROM device_key WHERE id = ?1", [id], |row| {
                Ok((row.get(0).map(Zeroizing::new)?, row.get(1).map(Zeroizing::new)?))
            })
            .optional()?;
        let Some((signing, secret)) = found else { return Ok(None) };
        let damaged = || Error::Damaged("a key of this device is cut short".to_owned());
        let signing: &[u8; 32] = signing.as_slice().try_into().map_err(|_| damaged())?;
        let mut opening = Identity::blank();
        if secret.len() != 32 {
            return Err(damaged());
        }
        opening.bytes_mut().copy_from_slice(&secret);
        Ok(Some(Device { signing: SigningKey::from_bytes(signing), opening }))
    }
}
