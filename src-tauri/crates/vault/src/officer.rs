//! What an officer signs with. It lies in the officer's own key slot, wrapped by what their password gives: the key of
//! the file does not open it, so that whoever has that alone signs in nobody's name. In clear it is in memory only,
//! as long as the officer is signed in.

use crate::{Identity, PublicKey, Purpose, Recipient, Result, Secret, Vault, id::fill_random};
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};
use std::{fmt, sync::Arc};
use zeroize::{Zeroize, ZeroizeOnDrop};

#[derive(Zeroize, ZeroizeOnDrop)]
struct Seed([u8; 32]);

/// An officer's signing key, in memory.
pub struct OfficerKey {
    /// On the heap from the start: each move of the bytes themselves would leave a copy on the stack.
    seed: Box<Seed>,
    public: PublicKey,
}

impl fmt::Debug for OfficerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfficerKey({})", self.public.id())
    }
}

impl OfficerKey {
    /// A new key.
    ///
    /// # Errors
    /// [`crate::Error::Random`].
    pub fn generate() -> Result<Self> {
        let mut seed = Box::new(Seed([0; 32]));
        fill_random(&mut seed.0)?;
        Ok(Self::of(seed))
    }

    /// The key of these bytes; none when they are not as many as a key has.
    pub(crate) fn from_seed(bytes: &[u8]) -> Option<Self> {
        let mut seed = Box::new(Seed([0; 32]));
        if bytes.len() != seed.0.len() {
            return None;
        }
        seed.0.copy_from_slice(bytes);
        Some(Self::of(seed))
    }

    fn of(seed: Box<Seed>) -> Self {
        let public = PublicKey::of(&SigningKey::from_bytes(&seed.0));
        swept();
        Self { seed, public }
    }

    pub(crate) fn seed(&self) -> &[u8] {
        &self.seed.0
    }

    /// The key that proves its signatures.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        self.public
    }

    /// The key to which others seal what is for the officer.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        let mut opening = Identity::blank();
        let hash = Sha256::new().chain_update(b"panah officer opening 1").chain_update(self.seed.0);
        hash.finalize_into(opening.bytes_mut().into());
        let recipient = opening.recipient();
        swept();
        recipient
    }

    /// Signs a message.
    #[must_use]
    pub fn sign(&self, purpose: Purpose, message: &[u8]) -> [u8; 64] {
        let signature = SigningKey::from_bytes(&self.seed.0).sign(&purpose.of(message)).to_bytes();
        swept();
        signature
    }
}

/// Writes over what a computation left on the stack below: hashing copies the key into its block.
#[inline(never)]
fn swept() {
    let mut below = [0_u8; 16 * 1024];
    below.zeroize();
    std::hint::black_box(&below);
}

impl Vault {
    /// What the officer who opened the file signs with; none when it was opened otherwise, or has no such key yet.
    #[must_use]
    pub fn officer_key(&self) -> Option<Arc<OfficerKey>> {
        self.officer.clone()
    }

    /// As [`Vault::officer_key`]; an officer whose slot has none gets it. The password is the one that opens the slot.
    ///
    /// # Errors
    /// [`crate::Error::WrongPassword`]; I/O.
    pub fn provide_officer_key(&mut self, login: &str, password: &Secret) -> Result<Arc<OfficerKey>> {
        if let Some(known) = &self.officer {
            return Ok(Arc::clone(known));
        }
        self.verify_password(login, password)?;
        self.new_officer_key(login, password)
    }

    /// Gives the officer a new key to sign with. What the one before signed stays signed.
    ///
    /// # Errors
    /// [`crate::Error::WrongPassword`] when there is no such slot; I/O.
    pub fn new_officer_key(&mut self, login: &str, password: &Secret) -> Result<Arc<OfficerKey>> {
        let key = OfficerKey::generate()?;
        self.with_slots(|slots, data| slots.wrap_signing(data, login, password, &key))?;
        let key = Arc::new(key);
        self.officer = Some(Arc::clone(&key));
        Ok(key)
    }

    /// Whether these bytes are what the officer signs with; as [`Vault::is_key`], for tests.
    #[must_use]
    pub fn is_officer_key(&self, bytes: &[u8]) -> bool {
        self.officer.as_ref().is_some_and(|key| bytes == key.seed())
    }
}

#[cfg(test)]
mod tests;
