//! Signatures of the office. The private key never leaves this crate in clear: it lies in a table of the encrypted
//! file, outside the log, so that neither the journal nor an exchange nor an export can carry it. Whoever wants a
//! signature brings the message.

use crate::{Error, Migration, Result, Vault, hex, id::fill_random};
use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// Name of a key: the first eight bytes of a hash of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 8]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl FromStr for KeyId {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        hex::read(text).map(Self).ok_or(())
    }
}

/// The public half of a signing key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicKey([u8; 32]);

impl PublicKey {
    /// The key with these bytes; none when they are no key.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Self> {
        let key = VerifyingKey::from_bytes(&bytes).ok()?;
        // A key of small order would pass signatures over anything.
        (!key.is_weak()).then_some(Self(bytes))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The public half of a key.
    pub(crate) fn of(key: &SigningKey) -> Self {
        Self(key.verifying_key().to_bytes())
    }

    /// Its name.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash = Sha256::new().chain_update(b"panah key 1").chain_update(self.0).finalize();
        let mut id = [0; 8];
        id.iter_mut().zip(hash.iter()).for_each(|(to, from)| *to = *from);
        KeyId(id)
    }

    /// Whether the signature over the message, made for this purpose, is by this key.
    #[must_use]
    pub fn verifies(&self, purpose: Purpose, message: &[u8], signature: &[u8; 64]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(&self.0) else { return false };
        key.verify_strict(&purpose.of(message), &ed25519_dalek::Signature::from_bytes(signature)).is_ok()
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hex::write(&self.0, f)
    }
}

impl FromStr for PublicKey {
    type Err = ();

    fn from_str(text: &str) -> std::result::Result<Self, ()> {
        hex::read(text).and_then(Self::from_bytes).ok_or(())
    }
}

/// What a signature is for. One made for one purpose never passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose(pub &'static str);

impl Purpose {
    /// The purpose, its end, the message.
    pub(crate) fn of(self, message: &[u8]) -> Vec<u8> {
        [self.0.as_bytes(), &[0], message].concat()
    }
}

/// The table of the private keys. A domain that signs lists it among its migrations.
pub const SIGNING_KEYS: Migration = Migration {
    version: 2_026_112_686,
    sql: "CREATE TABLE signing_key (
    id BLOB NOT NULL PRIMARY KEY,      -- name of the public key
    secret BLOB NOT NULL,              -- 32 bytes
    wrapped INTEGER NOT NULL,          -- 0: as it is, under the key of the file
    made_at INTEGER NOT NULL           -- milliseconds since 1970, UTC
) STRICT;",
};

impl Vault {
    /// The key that signs now; made when there is none.
    ///
    /// # Errors
    /// Of the database; no randomness.
    pub fn signing_key(&mut self, now: DateTime<Utc>) -> Result<PublicKey> {
        match self.current_key()? {
            Some(key) => Ok(key),
            None => self.new_signing_key(now),
        }
    }

    /// The key that signs now; none before the first was made.
    ///
    /// # Errors
    /// Of the database.
    pub fn current_key(&self) -> Result<Option<PublicKey>> {
        Ok(self.secret()?.map(|key| PublicKey(key.verifying_key().to_bytes())))
    }

    /// Makes a key that signs from now on.
    ///
    /// # Errors
    /// Of the database; no randomness.
    pub fn new_signing_key(&mut self, now: DateTime<Utc>) -> Result<PublicKey> {
        let mut secret = Zeroizing::new([0; 32]);
        fill_random(secret.as_mut())?;
        let public = PublicKey(SigningKey::from_bytes(&secret).verifying_key().to_bytes());
        let (db, _) = self.parts();
        db.execute(
            "INSERT INTO signing_key (id, secret, wrapped, made_at) VALUES (?1, ?2, 0, ?3)",
            (public.id().0, secret.as_slice(), now.timestamp_millis()),
        )?;
        Ok(public)
    }

    /// Signs a message with the key that signs now.
    ///
    /// # Errors
    /// [`Error::Misuse`] when there is none; of the database.
    pub fn sign(&self, purpose: Purpose, message: &[u8]) -> Result<[u8; 64]> {
        let key = self.secret()?.ok_or_else(|| Error::misuse("there is no signing key".to_owned()))?;
        Ok(key.sign(&purpose.of(message)).to_bytes())
    }

    fn secret(&self) -> Result<Option<SigningKey>> {
        let db = self.read().db;
        let found: Option<Zeroizing<Vec<u8>>> = db
            .prepare_cached(
                "SELECT secret FROM signing_key WHERE wrapped = 0 ORDER BY made_at DESC, rowid DESC LIMIT 1",
            )?
            .query_row([], |row| row.get(0).map(Zeroizing::new))
            .optional()?;
        let Some(found) = found else { return Ok(None) };
        let secret: &[u8; 32] = found
            .as_slice()
            .try_into()
            .map_err(|_| Error::Damaged("a signing key is cut short".to_owned()))?;
        Ok(Some(SigningKey::from_bytes(secret)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Desk;

    fn now() -> DateTime<Utc> {
        "2026-11-25T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_signature_holds_for_its_message_key_and_purpose_alone() {
        let mut desk = Desk::new();
        let vault = &mut desk.vault;
        vault.parts().0.execute_batch(SIGNING_KEYS.sql).unwrap();
        assert!(vault.sign(Purpose("one"), b"text").is_err(), "there is no key yet");
        let key = vault.signing_key(now()).unwrap();
        assert_eq!(vault.signing_key(now()).unwrap(), key, "made once");
        let signature = vault.sign(Purpose("one"), b"text").unwrap();
        assert!(key.verifies(Purpose("one"), b"text", &signature));
        assert!(!key.verifies(Purpose("two"), b"text", &signature));
        assert!(!key.verifies(Purpose("one"), b"Text", &signature));
        // What parts purpose and message cannot be moved.
        assert!(!key.verifies(Purpose("on"), b"e\0text", &signature));
        for place in 0..64 {
            let mut other = signature;
            other[place] ^= 1;
            assert!(!key.verifies(Purpose("one"), b"text", &other), "{place}");
        }
        let second = vault.new_signing_key(now() + chrono::Duration::seconds(1)).unwrap();
        assert_ne!(key.id(), second.id());
        let signature = vault.sign(Purpose("one"), b"text").unwrap();
        assert!(second.verifies(Purpose("one"), b"text", &signature));
        assert!(!key.verifies(Purpose("one"), b"text", &signature));
    }

    #[test]
    fn a_key_is_written_and_read() {
        let mut desk = Desk::new();
        let vault = &mut desk.vault;
        vault.parts().0.execute_batch(SIGNING_KEYS.sql).unwrap();
        let key = vault.signing_key(now()).unwrap();
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(key.id().to_string().len(), 16);
        for wrong in ["", "00", &"0".repeat(64), &"z".repeat(64)] {
            assert_eq!(wrong.parse::<PublicKey>(), Err(()), "{wrong}");
        }
    }
}
