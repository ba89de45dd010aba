//! Key slots: the data key, sealed once for each way to open the file.
//!
//! Each way has a key pair. The public key stands in the slot in clear, and the data key is sealed to it: so the
//! data key can be replaced without asking anybody for a password. The secret key is wrapped by what its holder
//! knows (a password, the printed code) or is not here at all (the authority's offline key).

use super::{Cost, DataKey, Identity, Recipient, RecoveryCode, Secret};
use crate::{Error, Id, OfficerKey, Result, id::fill_random};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

mod signing;

use signing::Signing;

/// Format of the key-slot file. 1 wrapped the data key itself, before anything was released.
const VERSION: u32 = 2;
/// Format of a file in which an officer has a key to sign with. A file without one stays as it was.
const SIGNING: u32 = 3;
const PASSWORD: u8 = 0;
const RECOVERY: u8 = 1;
const ESCROW: u8 = 2;

/// How the file is to be opened.
pub(crate) enum Unlock<'a> {
    /// An officer's login and password.
    Password { login: &'a str, password: &'a Secret },
    /// The printed code.
    Recovery(&'a RecoveryCode),
    /// The authority's offline key.
    Escrow(&'a Identity),
}

#[derive(Debug, Clone, Encode, Decode)]
#[cbor(array)]
struct Slot {
    #[n(0)]
    kind: u8,
    #[n(1)]
    label: String,
    #[n(2)]
    memory_kib: u32,
    #[n(3)]
    passes: u32,
    #[n(4)]
    #[cbor(with = "minicbor::bytes")]
    salt: [u8; 16],
    #[n(5)]
    #[cbor(with = "minicbor::bytes")]
    nonce: [u8; 24],
    /// The secret key, wrapped; empty in the escrow slot.
    #[n(6)]
    #[cbor(with = "minicbor::bytes")]
    wrapped: Vec<u8>,
    #[n(7)]
    #[cbor(with = "minicbor::bytes")]
    recipient: [u8; 32],
    /// The data keys, sealed to the public key.
    #[n(8)]
    #[cbor(with = "minicbor::bytes")]
    sealed: Vec<u8>,
    /// What the officer signs with; none in slots from before, and where the password was given by somebody else.
    #[n(9)]
    signing: Option<Signing>,
}

#[derive(Debug, Clone, Encode, Decode)]
#[cbor(array)]
struct Content {
    #[n(0)]
    version: u32,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    vault: [u8; 16],
    /// How often the data key was replaced.
    #[n(2)]
    epoch: u32,
    #[n(3)]
    slots: Vec<Slot>,
}

/// The key-slot file in memory.
#[derive(Debug, Clone)]
pub(crate) struct KeySlots {
    content: Content,
    mac: Vec<u8>,
}

/// The data key that an opened slot gives, and while it is being replaced the one that may be in force already.
pub(crate) struct Opened {
    pub(crate) key: Box<DataKey>,
    pub(crate) next: Option<Box<DataKey>>,
    /// What the officer signs with, where the slot has it.
    pub(crate) officer: Option<OfficerKey>,
}

impl KeySlots {
    pub(crate) fn new(vault: Id) -> Self {
        let content = Content { version: VERSION, vault: *vault.as_bytes(), epoch: 0, slots: Vec::new() };
        Self { content, mac: Vec::new() }
    }

    /// Adds a slot and seals the file anew.
    pub(crate) fn add(&mut self, data: &DataKey, unlock: &Unlock<'_>, cost: Cost) -> Result<()> {
        let (kind, label) = kind_and_label(unlock);
        let identity = Identity::generate()?;
        let mut slot = Slot {
            kind,
            label,
            memory_kib: cost.memory_kib,
            passes: cost.passes,
            salt: [0; 16],
            nonce: [0; 24],
            wrapped: Vec::new(),
            recipient: *identity.recipient().bytes(),
            sealed: Vec::new(),
            signing: None,
        };
        fill_random(&mut slot.salt)?;
        fill_random(&mut slot.nonce)?;
        let aad = self.associated_data(&slot);
        let payload = Payload { msg: identity.bytes().as_slice(), aad: &aad };
        slot.wrapped = cipher(unlock, &slot)?
            .encrypt(&slot.nonce.into(), payload)
            .map_err(|_| Error::Damaged("the data key cannot be wrapped".to_owned()))?;
        self.insert(data, slot)
    }

    /// Lets the holder of an offline key in, instead of the one before.
    pub(crate) fn set_escrow(&mut self, data: &DataKey, recipient: Option<Recipient>) -> Result<()> {
        self.content.slots.retain(|slot| slot.kind != ESCROW);
        let Some(recipient) = recipient else { return self.seal(data) };
        self.insert(
            data,
            Slot {
                kind: ESCROW,
                label: String::new(),
                memory_kib: 0,
                passes: 0,
                salt: [0; 16],
                nonce: [0; 24],
                wrapped: Vec::new(),
                recipient: *recipient.bytes(),
                sealed: Vec::new(),
                signing: None,
            },
        )
    }

    fn insert(&mut self, data: &DataKey, mut slot: Slot) -> Result<()> {
        if self.content.slots.iter().any(|known| known.kind == slot.kind && known.label == slot.label) {
            return Err(Error::LoginTaken(slot.label));
        }
        slot.sealed = sealed(&slot, data, None)?;
        self.content.slots.push(slot);
        self.seal(data)
    }

    /// Removes a password slot and seals the file anew. Says whether there was one.
    pub(crate) fn remove_password(&mut self, data: &DataKey, login: &str) -> Result<bool> {
        self.remove(data, PASSWORD, &folded(login))
    }

    /// Removes the slot of the printed code, before a new one is printed.
    pub(crate) fn remove_recovery(&mut self, data: &DataKey) -> Result<bool> {
        self.remove(data, RECOVERY, "")
    }

    fn remove(&mut self, data: &DataKey, kind: u8, label: &str) -> Result<bool> {
        let before = self.content.slots.len();
        self.content.slots.retain(|slot| slot.kind != kind || slot.label != label);
        self.seal(data)?;
        Ok(self.content.slots.len() < before)
    }

    /// Announces the key that is to replace the data key: until [`KeySlots::turn`], each slot opens both.
    pub(crate) fn announce(&mut self, data: &DataKey, next: &DataKey) -> Result<()> {
        for slot in &mut self.content.slots {
            slot.sealed = sealed(slot, data, Some(next))?;
        }
        self.seal(data)
    }

    /// Seals every slot to this key alone; a new epoch when it is another one than before.
    pub(crate) fn turn(&mut self, data: &DataKey, is_new: bool) -> Result<()> {
        for slot in &mut self.content.slots {
            slot.sealed = sealed(slot, data, None)?;
        }
        self.content.epoch += u32::from(is_new);
        self.seal(data)
    }

    /// The data key, when `unlock` opens a slot and the file is whole.
    pub(crate) fn open(&self, unlock: &Unlock<'_>) -> Result<Opened> {
        let wrong = || match unlock {
            Unlock::Password { .. } => Error::WrongPassword,
            Unlock::Recovery(_) => Error::WrongRecoveryCode,
            Unlock::Escrow(_) => Error::WrongEscrowKey,
        };
        let (kind, label) = kind_and_label(unlock);
        let slot = self.content.slots.iter().find(|slot| slot.kind == kind && slot.label == label);
        let slot = slot.ok_or_else(wrong)?;
        let opened = match unlock {
            Unlock::Escrow(identity) => unsealed(slot, identity).ok_or_else(wrong)?,
            _ => {
                let payload = Payload { msg: &slot.wrapped, aad: &self.associated_data(slot) };
                let cipher = cipher(unlock, slot)?;
                let plain = cipher.decrypt(&slot.nonce.into(), payload);
                let plain = plain.map(Zeroizing::new).map_err(|_| wrong())?;
                let altered = || Error::Damaged("a key slot was altered".to_owned());
                let mut identity = Identity::blank();
                if plain.len() != identity.bytes().len() {
                    return Err(altered());
                }
                identity.bytes_mut().copy_from_slice(&plain);
                let mut opened = unsealed(slot, &identity).ok_or_else(altered)?;
                opened.officer = self.unwrapped(&cipher, slot)?;
                opened
            }
        };
        self.verified_mac(&opened.key)?;
        Ok(opened)
    }

    pub(crate) fn vault(&self) -> Id {
        Id::from_bytes(self.content.vault)
    }

    /// The public key of whoever holds the offline key.
    pub(crate) fn escrow(&self) -> Option<Recipient> {
        let slot = self.content.slots.iter().find(|slot| slot.kind == ESCROW)?;
        Some(Recipient::from_bytes(slot.recipient))
    }

    /// How often the data key was replaced.
    pub(crate) fn epoch(&self) -> u32 {
        self.content.epoch
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = minicbor::Encoder::new(&mut bytes);
        // Writing to a Vec cannot fail.
        let _infallible =
            encoder.array(3).and_then(|e| e.encode(&self.content)).and_then(|e| e.bytes(&self.mac));
        let checksum = Sha256::digest(&bytes);
        let _infallible = minicbor::Encoder::new(&mut bytes).bytes(&checksum);
        bytes
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self> {
        let read = || -> std::result::Result<Self, minicbor::decode::Error> {
            let mut decoder = minicbor::Decoder::new(bytes);
            decoder.array()?;
            Ok(Self { content: decoder.decode()?, mac: decoder.bytes()?.to_vec() })
        };
        if let Some(found) = format_version(bytes).filter(|version| *version > SIGNING) {
            return Err(Error::Newer { found: found.into(), supported: SIGNING.into() });
        }
        let unreadable = || Error::Damaged("the key-slot file cannot be read".to_owned());
        let slots = read().map_err(|_| unreadable())?;
        // Tells a bad sector from a wrong password: both make a slot fail to open, and only one is the officer's.
        if slots.encode() == bytes { Ok(slots) } else { Err(unreadable()) }
    }

    /// What a slot is bound to: it cannot be moved to another file or another officer.
    fn associated_data(&self, slot: &Slot) -> Vec<u8> {
        let mut bytes = b"panah key slot 2".to_vec();
        bytes.extend_from_slice(&self.content.vault);
        bytes.push(slot.kind);
        bytes.extend_from_slice(&slot.memory_kib.to_be_bytes());
        bytes.extend_from_slice(&slot.passes.to_be_bytes());
        bytes.extend_from_slice(&slot.recipient);
        bytes.extend_from_slice(slot.label.as_bytes());
        bytes
    }

    fn mac(&self, data: &DataKey) -> Result<Hmac<Sha256>> {
        let mut key = Zeroizing::new([0_u8; 32]);
        let sealing = Sha256::new().chain_update(b"panah key slots mac 2").chain_update(data.key);
        sealing.finalize_into((&mut *key).into());
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_ref())
            .map_err(|_| Error::Damaged("no seal key".to_owned()))?;
        let mut bytes = Vec::new();
        // Writing to a Vec cannot fail.
        let _infallible = minicbor::encode(&self.content, &mut bytes);
        mac.update(&bytes);
        Ok(mac)
    }

    fn seal(&mut self, data: &DataKey) -> Result<()> {
        let signs = self.content.slots.iter().any(|slot| slot.signing.is_some());
        self.content.version = if signs { SIGNING } else { VERSION };
        self.mac = self.mac(data)?.finalize().into_bytes().to_vec();
        Ok(())
    }

    fn verified_mac(&self, data: &DataKey) -> Result<()> {
        self.mac(data)?
            .verify_slice(&self.mac)
            .map_err(|_| Error::Damaged("the key-slot file was altered".to_owned()))
    }
}

/// The data key and the one that may follow it, for the holder of the slot.
fn sealed(slot: &Slot, data: &DataKey, next: Option<&DataKey>) -> Result<Vec<u8>> {
    let mut plain = Zeroizing::new(Vec::with_capacity(96));
    for key in std::iter::once(data).chain(next) {
        plain.extend_from_slice(&key.key);
        plain.extend_from_slice(&key.salt);
    }
    Recipient::from_bytes(slot.recipient).seal(&plain)
}

fn unsealed(slot: &Slot, identity: &Identity) -> Option<Opened> {
    let plain = identity.open(&slot.sealed)?;
    let mut keys = plain.chunks(48).map(|bytes| {
        let mut data = DataKey::blank();
        let (key, salt) = bytes.split_at_checked(32).filter(|(_, salt)| salt.len() == 16)?;
        data.key.copy_from_slice(key);
        data.salt.copy_from_slice(salt);
        Some(data)
    });
    Some(Opened { key: keys.next()??, next: keys.next().flatten(), officer: None })
}

/// Logins are compared without regard to case and surrounding space.
fn folded(login: &str) -> String {
    login.trim().to_lowercase()
}

fn kind_and_label(unlock: &Unlock<'_>) -> (u8, String) {
    match unlock {
        Unlock::Password { login, .. } => (PASSWORD, folded(login)),
        Unlock::Recovery(_) => (RECOVERY, String::new()),
        Unlock::Escrow(_) => (ESCROW, String::new()),
    }
}

/// The cipher that wraps the secret key of this slot. A password is stretched; a recovery code is random already.
fn cipher(unlock: &Unlock<'_>, slot: &Slot) -> Result<XChaCha20Poly1305> {
    let mut key = Zeroizing::new([0_u8; 32]);
    match unlock {
        Unlock::Password { password, .. } => {
            if slot.memory_kib > Cost::CAP.memory_kib || slot.passes > Cost::CAP.passes {
                return Err(Error::Damaged("a key slot asks for an absurd amount of work".to_owned()));
            }
            let params = Params::new(slot.memory_kib, slot.passes, 1, Some(32))
                .map_err(|error| Error::Damaged(format!("a key slot has bad parameters: {error}")))?;
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
                .hash_password_into(password.expose_secret().as_bytes(), &slot.salt, key.as_mut())
                .map_err(|error| Error::Damaged(format!("a key slot has bad parameters: {error}")))?;
        }
        Unlock::Recovery(code) => {
            Sha256::new()
                .chain_update(b"panah recovery key 1")
                .chain_update(slot.salt)
                .chain_update(code.secret())
                .finalize_into((&mut *key).into());
        }
        Unlock::Escrow(_) => return Err(Error::misuse("an offline key wraps nothing".to_owned())),
    }
    Ok(XChaCha20Poly1305::new((&*key).into()))
}

/// The version that the bytes claim, whatever else the file of a newer program may hold.
fn format_version(bytes: &[u8]) -> Option<u32> {
    let mut decoder = minicbor::Decoder::new(bytes);
    decoder.array().ok()?;
    decoder.array().ok()?;
    decoder.u32().ok()
}

#[cfg(test)]
mod tests;
