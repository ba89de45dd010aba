//! Files of any length sealed for somebody else: to public keys or under a passphrase, in the format of age
//! (age-encryption.org/v1), so that they are opened with any program that reads it.

use super::{
    Recipient, Secret,
    age::{BASE64, VERSION, decrypt, derive, encrypt, header_mac},
};
use crate::{Error, Result, id::fill_random};
use base64::Engine as _;
use zeroize::Zeroizing;

/// Bytes of one chunk.
const CHUNK: usize = 64 * 1024;
/// Bytes that each chunk is longer when sealed.
const TAG: usize = 16;
const SCRYPT: &[u8] = b"age-encryption.org/v1/scrypt";
/// Logarithm of the work that a passphrase costs (RFC 7914): what the format's own program takes on a fast machine,
/// 256 MiB and about a second. A fixed value, for a file that was made where it was measured may not open elsewhere.
pub(crate) const WORK: u8 = 18;
/// The most that is read: more would let a file of somebody else take the machine's memory.
const MOST_WORK: u8 = 20;

/// To whom a package is closed.
#[derive(Debug)]
pub enum Closed<'a> {
    /// To whoever has the secret key of one of these.
    To(&'a [Recipient]),
    /// To whoever knows these words.
    Under(&'a Secret),
}

/// Seals bytes.
pub(crate) fn seal(closed: &Closed<'_>, work: u8, bytes: &[u8]) -> Result<Vec<u8>> {
    let mut file_key = Zeroizing::new([0; 16]);
    fill_random(file_key.as_mut())?;
    let mut header = format!("{VERSION}\n");
    match closed {
        Closed::To([]) => return Err(Error::misuse("a package for nobody".to_owned())),
        Closed::To(recipients) => {
            for recipient in *recipients {
                header.push_str(&recipient.stanza(&file_key)?);
            }
        }
        Closed::Under(words) => {
            let mut salt = [0; 16];
            fill_random(&mut salt)?;
            let wrapped = encrypt(&*stretched(words, &salt, work)?, [0; 12], file_key.as_ref())?;
            let (salt, wrapped) = (BASE64.encode(salt), BASE64.encode(wrapped));
            header.push_str(&format!("-> scrypt {salt} {work}\n{wrapped}\n"));
        }
    }
    header.push_str("---");
    let mac = header_mac(&file_key, header.as_bytes())?.finalize_bytes();
    header.push(' ');
    header.push_str(&BASE64.encode(mac));
    header.push('\n');
    let mut nonce = [0; 16];
    fill_random(&mut nonce)?;
    let mut sealed = header.into_bytes();
    sealed.extend_from_slice(&nonce);
    let key = derive(file_key.as_ref(), &nonce, b"payload")?;
    let chunks = bytes.chunks(CHUNK).count().max(1);
    for place in 0..chunks {
        let from = place * CHUNK;
        let chunk = bytes.get(from..(from + CHUNK).min(bytes.len())).unwrap_or_default();
        sealed.extend(encrypt(&key, counter(place, place + 1 == chunks), chunk)?);
    }
    Ok(sealed)
}

/// Opens what was sealed under a passphrase. None when it was sealed otherwise, or altered.
///
/// Everything is opened before anything is answered: a file that was cut short gives nothing.
#[must_use]
pub fn open_package(words: &Secret, sealed: &[u8]) -> Option<Vec<u8>> {
    let end = sealed.windows(5).position(|bytes| bytes == b"\n--- ")? + 4;
    let header = std::str::from_utf8(sealed.get(..end)?).ok()?;
    let rest = sealed.get(end + 1..)?;
    let line = rest.iter().position(|byte| *byte == b'\n')?;
    let mac = BASE64.decode(rest.get(..line)?).ok()?;
    let (nonce, mut body) = rest.get(line + 1..)?.split_at_checked(16)?;
    let mut lines = header.lines();
    if lines.next() != Some(VERSION) {
        return None;
    }
    let (salt, work) = lines.next()?.strip_prefix("-> scrypt ")?.split_once(' ')?;
    let salt: [u8; 16] = BASE64.decode(salt).ok()?.try_into().ok()?;
    let work: u8 = work.parse().ok().filter(|work| (1..=MOST_WORK).contains(work))?;
    let wrapped = BASE64.decode(lines.next()?).ok()?;
    let opened = decrypt(&*stretched(words, &salt, work).ok()?, [0; 12], &wrapped)?;
    let file_key: Zeroizing<[u8; 16]> = Zeroizing::new(opened.as_slice().try_into().ok()?);
    header_mac(&file_key, header.as_bytes()).ok()?.verify(&mac)?;
    let key = derive(file_key.as_ref(), nonce, b"payload").ok()?;
    let mut bytes = Vec::with_capacity(body.len());
    for place in 0.. {
        let (chunk, left) = body.split_at(body.len().min(CHUNK + TAG));
        let is_last = left.is_empty();
        let opened = decrypt(&key, counter(place, is_last), chunk)?;
        // An empty chunk ends an empty file and no other.
        if opened.is_empty() && place > 0 {
            return None;
        }
        bytes.extend_from_slice(&opened);
        if is_last {
            break;
        }
        body = left;
    }
    Some(bytes)
}

/// Nonce of a chunk: its number, and whether it is the last.
fn counter(place: usize, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&u64::try_from(place).unwrap_or(u64::MAX).to_be_bytes());
    nonce[11] = u8::from(is_last);
    nonce
}

fn stretched(words: &Secret, salt: &[u8; 16], work: u8) -> Result<Zeroizing<[u8; 32]>> {
    let wrong = |what: String| Error::misuse(format!("the passphrase cannot be stretched: {what}"));
    let params = scrypt::Params::new(work, 8, 1).map_err(|error| wrong(error.to_string()))?;
    let mut key = Zeroizing::new([0; 32]);
    let salt = [SCRYPT, salt].concat();
    scrypt::scrypt(words.expose_secret().as_bytes(), &salt, &params, key.as_mut())
        .map_err(|error| wrong(error.to_string()))?;
    Ok(key)
}

/// Letters and figures that nobody takes for another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of words that are made up: 125 bits.
const LENGTH: usize = 25;

impl Secret {
    /// Words that nobody guesses, in groups that are read out over a telephone: `K7QXM-…`.
    ///
    /// # Errors
    /// [`Error::Random`].
    pub fn made_up() -> Result<Self> {
        let mut random = Zeroizing::new([0; LENGTH]);
        fill_random(random.as_mut())?;
        let mut words = String::with_capacity(LENGTH + LENGTH / 5);
        for (place, byte) in random.iter().enumerate() {
            if place > 0 && place % 5 == 0 {
                words.push('-');
            }
            words.push(char::from(ALPHABET[usize::from(byte % 32)]));
        }
        Ok(Self::new(words))
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Identity, *};
    use std::{io::Write, process::Command};

    /// Little work: the time of a test.
    const LITTLE: u8 = 4;

    fn words() -> Secret {
        Secret::new("K7QXM-ABCDE".to_owned())
    }

    #[test]
    fn every_length_comes_back_and_nothing_else_does() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
            let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
            let sealed = seal(&Closed::Under(&words()), LITTLE, &bytes).unwrap();
            assert_eq!(open_package(&words(), &sealed).as_deref(), Some(bytes.as_slice()), "{length}");
            assert!(open_package(&Secret::new("another".to_owned()), &sealed).is_none());
            let whole = sealed.len();
            for at in [0, 30, 60, 120, whole / 2, whole - 20, whole - 1] {
                let mut altered = sealed.clone();
                altered[at] ^= 1;
                assert!(open_package(&words(), &altered).is_none(), "{length} altered at {at}");
                assert!(open_package(&words(), &sealed[..at]).is_none(), "{length} cut at {at}");
            }
            // A file that was cut between two chunks lacks the one that says that it is the last.
            if length > CHUNK {
                let one = whole - (length % CHUNK + TAG);
                assert!(open_package(&words(), &sealed[..one]).is_none(), "{length} without its end");
            }
        }
    }

    #[test]
    fn words_that_are_made_up_are_no_two_alike() {
        let (one, two) = (Secret::made_up().unwrap(), Secret::made_up().unwrap());
        assert_eq!(one.expose_secret().len(), LENGTH + LENGTH / 5 - 1);
        assert_ne!(one.expose_secret(), two.expose_secret());
    }

    /// The program `age` opens what is sealed to a key, where it is installed.
    #[test]
    fn age_itself_opens_it() {
        if Command::new("age").arg("--version").output().is_err() {
            return;
        }
        let secret = "AGE-SECRET-KEY-1V4DLKN8F3UDXDXNWPL3JC0A7VUMY3SDPW2CLS4SWQ2GH8JV2TPXSYXNPHM";
        let (one, other) = (Identity::parse(secret).unwrap().recipient(), Identity::generate().unwrap());
        let bytes: Vec<u8> = (0..2 * CHUNK + 77).map(|at| u8::try_from(at % 253).unwrap()).collect();
        let sealed = seal(&Closed::To(&[other.recipient(), one]), LITTLE, &bytes).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (key, file) = (folder.path().join("key"), folder.path().join("file"));
        std::fs::File::create(&key).unwrap().write_all(secret.as_bytes()).unwrap();
        std::fs::write(&file, sealed).unwrap();
        let opened = Command::new("age").arg("-d").arg("-i").args([&key, &file]).output().unwrap();
        assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
        assert_eq!(opened.stdout, bytes);
    }

    proptest::proptest! {
        #[test]
        fn opening_never_panics(bytes: Vec<u8>, after: Vec<u8>) {
            let _ = open_package(&words(), &bytes);
            let head = b"age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 4\n\n--- ";
            let _ = open_package(&words(), &[head.as_slice(), &after].concat());
        }
    }
}
