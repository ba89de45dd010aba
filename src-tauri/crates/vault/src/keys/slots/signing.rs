//! An officer's signing key in their slot.

use super::{DataKey, KeySlots, PASSWORD, Secret, Slot, Unlock, cipher, folded};
use crate::{Error, OfficerKey, Result, id::fill_random};
use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

/// An officer's signing key, wrapped by what the password gives: the data key does not open it.
#[derive(Debug, Clone, Encode, Decode)]
#[cbor(array)]
pub(super) struct Signing {
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) public: [u8; 32],
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) nonce: [u8; 24],
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    pub(super) wrapped: Vec<u8>,
}

impl KeySlots {
    /// Wraps an officer's signing key by what their password gives, in place of one that may be there.
    pub(crate) fn wrap_signing(
        &mut self,
        data: &DataKey,
        login: &str,
        password: &Secret,
        key: &OfficerKey,
    ) -> Result<()> {
        let (unlock, label) = (Unlock::Password { login, password }, folded(login));
        let slots = &self.content.slots;
        let place = slots.iter().position(|slot| slot.kind == PASSWORD && slot.label == label);
        let slot = place.and_then(|place| slots.get(place)).ok_or(Error::WrongPassword)?;
        let mut nonce = [0; 24];
        fill_random(&mut nonce)?;
        let public = *key.public().as_bytes();
        let payload = Payload { msg: key.seed(), aad: &self.signing_data(slot, &public) };
        let wrapped = cipher(&unlock, slot)?
            .encrypt(&nonce.into(), payload)
            .map_err(|_| Error::Damaged("the signing key cannot be wrapped".to_owned()))?;
        if let Some(slot) = place.and_then(|place| self.content.slots.get_mut(place)) {
            slot.signing = Some(Signing { public, nonce, wrapped });
        }
        self.seal(data)
    }

    /// The signing key of a slot, by the cipher that opened the slot.
    pub(super) fn unwrapped(&self, cipher: &XChaCha20Poly1305, slot: &Slot) -> Result<Option<OfficerKey>> {
        let Some(signing) = &slot.signing else { return Ok(None) };
        let altered = || Error::Damaged("the signing key of a key slot was altered".to_owned());
        let payload = Payload { msg: &signing.wrapped, aad: &self.signing_data(slot, &signing.public) };
        let plain = cipher.decrypt(&signing.nonce.into(), payload).map(Zeroizing::new);
        let key = OfficerKey::from_seed(&plain.map_err(|_| altered())?).ok_or_else(altered)?;
        if *key.public().as_bytes() == signing.public { Ok(Some(key)) } else { Err(altered()) }
    }

    /// What a wrapped signing key is bound to.
    fn signing_data(&self, slot: &Slot, public: &[u8; 32]) -> Vec<u8> {
        let mut bytes = b"panah officer slot 1".to_vec();
        bytes.extend_from_slice(&self.content.vault);
        bytes.extend_from_slice(&slot.recipient);
        bytes.extend_from_slice(public);
        bytes.extend_from_slice(slot.label.as_bytes());
        bytes
    }

    /// Moves a wrapped key into the slot of somebody else, as whoever has the data key could.
    #[cfg(test)]
    pub(crate) fn move_signing(&mut self, data: &DataKey, from: &str, to: &str) -> Result<()> {
        let of = |slots: &Self, login: &str| slots.content.slots.iter().position(|slot| slot.label == login);
        let (from, to) = (of(self, from).unwrap(), of(self, to).unwrap());
        self.content.slots[to].signing = self.content.slots[from].signing.clone();
        self.seal(data)
    }
}
