//! Sealing of bodies: XChaCha20-Poly1305 under the key of an epoch. What stands beside a body at the hub, its place, its
//! scope and its epoch, is sealed with it: a body that is put somewhere else does not open there.

use crate::{Error, Result};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use exchange::wire::digest;
use minicbor::{Decode, Encode, bytes::ByteVec};
use vault::Id;
use zeroize::Zeroizing;

/// Bytes of a sealed body at most, as the hub takes it.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// Bytes of a piece of a picture or paper.
pub const PIECE: usize = 512 * 1024;
const ID: usize = 16;
const NONCE: usize = 24;

/// The key of an epoch.
#[derive(Clone)]
pub struct Key {
    /// Its name: a digest.
    pub id: [u8; ID],
    /// Of which scope.
    pub scope: String,
    /// Number of the epoch.
    pub epoch: u64,
    pub(crate) secret: Zeroizing<[u8; 32]>,
}

impl Key {
    /// A new key.
    ///
    /// # Errors
    /// No randomness.
    pub fn generate(scope: &str, epoch: u64) -> Result<Self> {
        let mut secret = Zeroizing::new([0; 32]);
        openssl::rand::rand_bytes(secret.as_mut())?;
        Ok(Self::of(scope, epoch, secret))
    }

    /// The key with this secret.
    #[must_use]
    pub fn of(scope: &str, epoch: u64, secret: Zeroizing<[u8; 32]>) -> Self {
        let mut id = [0; ID];
        let hash = digest("panah epoch key 1", secret.as_ref());
        id.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        Self { id, scope: scope.to_owned(), epoch, secret }
    }

    /// Seals bytes for a place.
    ///
    /// # Errors
    /// No randomness.
    pub fn seal(&self, place: &[u8], bytes: &[u8]) -> Result<Vec<u8>> {
        let mut nonce = [0; NONCE];
        openssl::rand::rand_bytes(&mut nonce)?;
        let sealed = XChaCha20Poly1305::new((&*self.secret).into())
            .encrypt(&nonce.into(), Payload { msg: bytes, aad: place })
            .map_err(|_| Error::Unfit("a body cannot be sealed".to_owned()))?;
        Ok([self.id.as_slice(), &nonce, &sealed].concat())
    }

    /// Opens a body; none when it was sealed under another key, for another place, or altered.
    #[must_use]
    pub fn open(&self, place: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (id, rest) = sealed.split_at_checked(ID)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE>()?;
        if id != self.id {
            return None;
        }
        let cipher = XChaCha20Poly1305::new((&*self.secret).into());
        cipher.decrypt(nonce.into(), Payload { msg: body, aad: place }).ok()
    }

    /// Where a picture or paper lies at the hub.
    #[must_use]
    pub fn address(&self, hash: &[u8; 32]) -> [u8; 32] {
        digest("panah hub address 1", &[self.secret.as_ref(), hash.as_slice()].concat())
    }
}

/// Name of the key under which a body was sealed.
#[must_use]
pub fn key_of(sealed: &[u8]) -> Option<[u8; ID]> {
    sealed.first_chunk().copied()
}

/// The place of a batch.
#[must_use]
pub fn place(origin: Id, seq: u64, scope: &str, epoch: u64) -> Vec<u8> {
    let numbers = [seq.to_be_bytes(), epoch.to_be_bytes()].concat();
    [b"panah hub batch 1\0".as_slice(), origin.as_bytes(), &numbers, scope.as_bytes()].concat()
}

/// The place of a piece of a picture or paper.
#[must_use]
pub fn piece(address: &[u8; 32], number: u32, count: u32) -> Vec<u8> {
    let numbers = [number.to_be_bytes(), count.to_be_bytes()].concat();
    [b"panah hub piece 1\0".as_slice(), address, &numbers].concat()
}

/// What is sealed: a batch, and the pictures and papers that its commits name, with their size.
#[derive(Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Body {
    /// The batch as it travels.
    #[n(0)]
    pub batch: ByteVec,
    /// Hash and size.
    #[n(1)]
    pub blobs: Vec<(ByteVec, u64)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_opens_at_its_place_under_its_key_and_nowhere_else() {
        let (key, other) = (Key::generate("all", 1).unwrap(), Key::generate("all", 1).unwrap());
        let origin = Id::from_bytes([1; 16]);
        let at = place(origin, 7, "all", 1);
        let sealed = key.seal(&at, b"canary").unwrap();
        assert_eq!(key.open(&at, &sealed).as_deref(), Some(b"canary".as_slice()));
        assert_eq!(key_of(&sealed), Some(key.id));
        assert_eq!(other.open(&at, &sealed), None);
        for elsewhere in [
            place(Id::from_bytes([2; 16]), 7, "all", 1),
            place(origin, 8, "all", 1),
            place(origin, 7, "border", 1),
            place(origin, 7, "all", 2),
        ] {
            assert_eq!(key.open(&elsewhere, &sealed), None);
        }
        for at_byte in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at_byte] ^= 1;
            assert_eq!(key.open(&at, &altered), None, "altered at {at_byte}");
            assert_eq!(key.open(&at, &sealed[..at_byte]), None, "cut at {at_byte}");
        }
        assert_ne!(sealed, key.seal(&at, b"canary").unwrap(), "never the same bytes twice");
        assert_ne!(key.address(&[1; 32]), other.address(&[1; 32]));
    }

    /// What leaves the machine keeps its form.
    #[test]
    fn the_form_stays_as_it_is() {
        let key = Key::of("all", 3, Zeroizing::new([7; 32]));
        let at = place(Id::from_bytes([1; 16]), 2, "all", 3);
        let sealed = key.seal(&at, &[0; 100]).unwrap();
        assert_eq!(sealed.len(), 16 + 24 + 100 + 16);
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
        let lines = [hex(&key.id), hex(&at), hex(&key.address(&[9; 32])), hex(&piece(&[9; 32], 1, 2))];
        assert_eq!(
            lines,
            [
                "29736424cdeb96073cce2b65a7286d45",
                "70616e6168206875622062617463682031000101010101010101010101010101010100000000000000020000000000000003616c6c",
                "0b30c0cb9be678b3357f848f477cc879b2ef0ee7379cd29a1019eea1ba11f4bc",
                "70616e61682068756220706965636520310009090909090909090909090909090909090909090909090909090909090909090000000100000002",
            ]
        );
    }
}
