//! Small secrets sealed to a public key, in the format of age (age-encryption.org/v1) with X25519 recipients.
//!
//! The format and not the library: that one brings eighty crates, and what is needed of it is this page. What is
//! sealed to an authority's offline key can be opened with any age program, should this one be gone by then.

use super::{
    bech32,
    package::{Closed, seal},
};
use crate::{Error, Result, id::fill_random};
use base64::Engine as _;
pub(super) use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use chacha20poly1305::{
    ChaCha20Poly1305,
    aead::{Aead, KeyInit},
};
use hmac::{Hmac, Mac};
use sha2::{Sha256, digest::FixedOutput};
use std::fmt;
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

pub(super) const VERSION: &str = "age-encryption.org/v1";
const X25519: &[u8] = b"age-encryption.org/v1/X25519";
/// One chunk: what is sealed here is never longer.
const LONGEST: usize = 64 * 1024;

/// A secret key: what it opens was sealed to its [`Recipient`].
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Identity(Box<[u8; 32]>);

/// A public key, `age1…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recipient([u8; 32]);

impl Identity {
    pub(crate) fn blank() -> Self {
        Self(Box::new([0; 32]))
    }

    pub(crate) fn generate() -> Result<Self> {
        let mut fresh = Self::blank();
        fill_random(fresh.0.as_mut())?;
        Ok(fresh)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }

    /// Reads `AGE-SECRET-KEY-1…`, with space around it. None when it is mistyped.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = bech32::decode("age-secret-key-", text.trim())?;
        let mut read = Self::blank();
        if bytes.len() != 32 {
            return None;
        }
        read.0.copy_from_slice(&bytes);
        Some(read)
    }

    /// Its public key.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(x25519(*self.0, X25519_BASEPOINT_BYTES))
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

impl Recipient {
    /// Reads `age1…`, with space around it. None when it is mistyped.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = bech32::decode("age", text.trim())?;
        bytes.as_slice().try_into().ok().map(Self)
    }

    /// The key with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals a secret: only the recipient's secret key opens it.
    pub(crate) fn seal(&self, secret: &[u8]) -> Result<Vec<u8>> {
        if secret.len() > LONGEST {
            return Err(Error::misuse("more than one chunk to seal".to_owned()));
        }
        seal(&Closed::To(&[*self]), 0, secret)
    }

    /// The lines of a header by which only the recipient's secret key gets the key of the file.
    pub(super) fn stanza(&self, file_key: &[u8; 16]) -> Result<String> {
        let mut ephemeral = Zeroizing::new([0; 32]);
        fill_random(ephemeral.as_mut())?;
        let share = x25519(*ephemeral, X25519_BASEPOINT_BYTES);
        let shared = Zeroizing::new(x25519(*ephemeral, self.0));
        let wrapped = encrypt(&*wrapping(&shared, &share, self)?, [0; 12], file_key)?;
        Ok(format!("-> X25519 {}\n{}\n", BASE64.encode(share), BASE64.encode(wrapped)))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bech32::encode("age", &self.0))
    }
}

impl Identity {
    /// Opens what was sealed to this identity. None when it was sealed to another one, or altered.
    pub(crate) fn open(&self, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let end = sealed.windows(5).position(|bytes| bytes == b"\n--- ")? + 4;
        let header = std::str::from_utf8(sealed.get(..end)?).ok()?;
        let rest = sealed.get(end + 1..)?;
        let line = rest.iter().position(|byte| *byte == b'\n')?;
        let mac = BASE64.decode(rest.get(..line)?).ok()?;
        let (nonce, chunk) = rest.get(line + 1..)?.split_at_checked(16)?;
        let mut lines = header.lines();
        if lines.next() != Some(VERSION) {
            return None;
        }
        let file_key = self.file_key(lines)?;
        header_mac(&file_key, header.as_bytes()).ok()?.verify(&mac)?;
        decrypt(&*derive(file_key.as_ref(), nonce, b"payload").ok()?, last_chunk(), chunk)
    }

    /// The key of the file, from the first line that this identity opens.
    pub(super) fn file_key<'l>(
        &self,
        mut lines: impl Iterator<Item = &'l str>,
    ) -> Option<Zeroizing<[u8; 16]>> {
        let recipient = self.recipient();
        while let Some(line) = lines.next() {
            let Some(share) = line.strip_prefix("-> X25519 ") else { continue };
            let share: [u8; 32] = BASE64.decode(share).ok()?.try_into().ok()?;
            let wrapped = BASE64.decode(lines.next()?).ok()?;
            let shared = Zeroizing::new(x25519(*self.0, share));
            let opened = decrypt(&*wrapping(&shared, &share, &recipient).ok()?, [0; 12], &wrapped);
            if let Some(opened) = opened.filter(|key| key.len() == 16) {
                let mut key = Zeroizing::new([0; 16]);
                key.copy_from_slice(&opened);
                return Some(key);
            }
        }
        None
    }
}

fn wrapping(shared: &[u8; 32], share: &[u8; 32], to: &Recipient) -> Result<Zeroizing<[u8; 32]>> {
    // A share of low order would make a key that everybody knows.
    if shared.iter().all(|byte| *byte == 0) {
        return Err(Error::Damaged("a sealed key is forged".to_owned()));
    }
    derive(shared, &[*share, to.0].concat(), X25519)
}

/// What proves that a header is whole.
pub(super) struct HeaderMac(Hmac<Sha256>);

impl HeaderMac {
    /// Its bytes.
    pub(super) fn finalize_bytes(self) -> [u8; 32] {
        self.0.finalize().into_bytes().into()
    }

    /// Some when these are its bytes.
    pub(super) fn verify(self, bytes: &[u8]) -> Option<()> {
        self.0.verify_slice(bytes).ok()
    }
}

pub(super) fn header_mac(file_key: &[u8; 16], header: &[u8]) -> Result<HeaderMac> {
    let mut mac = keyed(derive(file_key, &[], b"header")?.as_ref())?;
    mac.update(header);
    Ok(HeaderMac(mac))
}

/// The nonce of a file's first chunk when it is also its last.
fn last_chunk() -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[11] = 1;
    nonce
}

/// HKDF (RFC 5869) with SHA-256, of one block.
pub(super) fn derive(secret: &[u8], salt: &[u8], info: &[u8]) -> Result<Zeroizing<[u8; 32]>> {
    let mut extract = keyed(salt)?;
    extract.update(secret);
    let mut pseudorandom = Zeroizing::new([0; 32]);
    extract.finalize_into((&mut *pseudorandom).into());
    let mut expand = keyed(pseudorandom.as_ref())?;
    expand.update(info);
    expand.update(&[1]);
    let mut key = Zeroizing::new([0; 32]);
    expand.finalize_into((&mut *key).into());
    Ok(key)
}

fn keyed(key: &[u8]) -> Result<Hmac<Sha256>> {
    <Hmac<Sha256> as KeyInit>::new_from_slice(key).map_err(|_| Error::misuse("a key of no length".to_owned()))
}

pub(super) fn encrypt(key: &[u8; 32], nonce: [u8; 12], secret: &[u8]) -> Result<Vec<u8>> {
    let sealed = ChaCha20Poly1305::new(key.into()).encrypt(&nonce.into(), secret);
    sealed.map_err(|_| Error::misuse("the secret cannot be sealed".to_owned()))
}

pub(super) fn decrypt(key: &[u8; 32], nonce: [u8; 12], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    ChaCha20Poly1305::new(key.into()).decrypt(&nonce.into(), sealed).ok().map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_recipient_opens_and_nobody_alters() {
        let (ours, other) = (Identity::generate().unwrap(), Identity::generate().unwrap());
        let secret = b"forty-eight bytes of a data key and of its salt.";
        let sealed = ours.recipient().seal(secret).unwrap();
        assert_eq!(ours.open(&sealed).unwrap().as_slice(), secret);
        assert!(other.open(&sealed).is_none());
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert!(ours.open(&altered).is_none(), "altered at {at}");
            assert!(ours.open(&sealed[..at]).is_none(), "cut at {at}");
        }
    }

    /// Made with the program `age` 1.1.1, for this test: what it writes is read here, keys and sealed bytes.
    #[test]
    fn what_age_itself_wrote_is_read() {
        let secret = "AGE-SECRET-KEY-1V4DLKN8F3UDXDXNWPL3JC0A7VUMY3SDPW2CLS4SWQ2GH8JV2TPXSYXNPHM";
        let public = "age1mfjwf5jl87d6jhzyzdlykpxx774ljv2h6y9w6zf64m3rl30p79ysujcktf";
        let sealed = "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBUVkNhYjhKTEY2amNCMnFHamZTVnNLd1VZVTN1REwzR2dM\
                      TzdnYXUvV1ZzClAraDlkY2FQa3p1S0JMUTUzTmVzeXliWEY4UCtGWG9vM0dlVnh5TW8yNjAKLS0tIDhLWk5vRm5I\
                      K3BJd3Q4RE82K3RsVFB3OXUrTXh3YkJ4R0I5ZFF0UEZIZ1EKH/Hg0G6fN2LsgmrGWD01GdtnzcuHImGvHgH31H1v\
                      M+ZQQXRHZz7kKbhuhJ6BOG/ASEC8Nw";
        let identity = Identity::parse(&format!(" {secret}\n")).unwrap();
        assert_eq!(identity.recipient().to_string(), public);
        assert_eq!(Recipient::parse(public), Some(identity.recipient()));
        let opened = identity.open(&BASE64.decode(sealed).unwrap()).unwrap();
        assert_eq!(opened.as_slice(), b"sealed by age itself");
        for wrong in [public, "AGE-SECRET-KEY-1", &secret.replace('8', "7"), ""] {
            assert!(Identity::parse(wrong).is_none(), "{wrong}");
        }
        assert!(Recipient::parse(secret).is_none() && Recipient::parse(&public[..61]).is_none());
    }

    /// Its parts are as long as that program's.
    #[test]
    fn the_format_stays_as_it_is() {
        let identity = Identity(Box::new([7; 32]));
        let sealed = identity.recipient().seal(b"secret").unwrap();
        let text = String::from_utf8_lossy(&sealed);
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some(VERSION));
        assert!(lines.next().is_some_and(|line| line.starts_with("-> X25519 ") && line.len() == 10 + 43));
        assert_eq!(lines.next().map(str::len), Some(43));
        assert!(lines.next().is_some_and(|line| line.starts_with("--- ") && line.len() == 4 + 43));
        let header = sealed.windows(5).position(|bytes| bytes == b"\n--- ").unwrap();
        assert_eq!(sealed.len(), header + 5 + 43 + 1 + 16 + 6 + 16, "one chunk, with its nonce and its tag");
    }

    proptest::proptest! {
        #[test]
        fn opening_never_panics(bytes: Vec<u8>, after: Vec<u8>) {
            let identity = Identity(Box::new([7; 32]));
            let _ = identity.open(&bytes);
            let _ = identity.open(&[b"age-encryption.org/v1\n-> X25519 AAAA\n\n--- ", after.as_slice()].concat());
        }
    }
}
