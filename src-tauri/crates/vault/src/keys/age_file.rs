//! Whole files sealed to several recipients, in the format of age: a header that each recipient opens, then chunks of
//! 64 KiB, each with its tag. Written and read piece by piece, for a bundle may be larger than the memory.

use super::age::{Identity, Recipient, VERSION, decrypt, derive, encrypt, header_mac};
use crate::{Result, error::IoContext, id::fill_random};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use std::{
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};
use zeroize::Zeroizing;

const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// A header is read whole: so long at most, which is a thousand recipients.
const HEADER: u64 = 128 * 1024;

/// The nonce of a chunk: its number, and whether it is the last.
fn nonce(number: u64, is_last: bool) -> [u8; 12] {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = is_last.into();
    nonce
}

/// Seals what is written to it.
pub struct Sealing<W: Write> {
    to: W,
    key: Zeroizing<[u8; 32]>,
    chunk: Zeroizing<Vec<u8>>,
    number: u64,
}

impl<W: Write> Sealing<W> {
    /// Begins a file for these recipients.
    ///
    /// # Errors
    /// Of writing; no randomness.
    pub fn new(mut to: W, recipients: &[Recipient]) -> Result<Self> {
        let mut file_key = Zeroizing::new([0; 16]);
        let mut salt = [0; 16];
        fill_random(file_key.as_mut())?;
        fill_random(&mut salt)?;
        let mut header = format!("{VERSION}\n");
        for recipient in recipients {
            header.push_str(&recipient.stanza(&file_key)?);
        }
        header.push_str("---");
        let mac = header_mac(&file_key, header.as_bytes())?.finalize_bytes();
        let begin = [header.as_bytes(), b" ", BASE64.encode(mac).as_bytes(), b"\n", &salt].concat();
        to.write_all(&begin).at("writing", Path::new("the sealed file"))?;
        let key = derive(file_key.as_ref(), &salt, b"payload")?;
        Ok(Self { to, key, chunk: Zeroizing::new(Vec::with_capacity(CHUNK)), number: 0 })
    }

    /// Ends the file. Without this it cannot be opened.
    ///
    /// # Errors
    /// Of writing.
    pub fn finish(mut self) -> io::Result<W> {
        self.seal(true)?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn seal(&mut self, is_last: bool) -> io::Result<()> {
        let sealed =
            encrypt(&self.key, nonce(self.number, is_last), &self.chunk).map_err(io::Error::other)?;
        self.to.write_all(&sealed)?;
        self.number += 1;
        self.chunk.clear();
        Ok(())
    }
}

impl<W: Write> Write for Sealing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk is sealed only when more comes: the last one is marked.
        if self.chunk.len() == CHUNK {
            self.seal(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens a sealed file as it is read. What it gives before its end may be a part only: nothing may be done with it
/// until the end was reached without an error.
pub struct Opening<R: Read> {
    from: BufReader<R>,
    key: Zeroizing<[u8; 32]>,
    chunk: Zeroizing<Vec<u8>>,
    given: usize,
    number: u64,
    is_done: bool,
}

impl<R: Read> Opening<R> {
    /// Reads the header. None when the file is sealed to others, or is none.
    ///
    /// # Errors
    /// Of reading.
    pub fn new(from: R, identity: &Identity) -> io::Result<Option<Self>> {
        let mut from = BufReader::new(from);
        let mut header = Vec::new();
        let mac = loop {
            let begun = header.len();
            let left = HEADER.saturating_sub(header.len() as u64);
            if (&mut from).take(left).read_until(b'\n', &mut header)? == 0 || header.last() != Some(&b'\n') {
                return Ok(None);
            }
            if let Some(line) = header[begun..].strip_prefix(b"--- ") {
                let mac = BASE64.decode(&line[..line.len() - 1]);
                header.truncate(begun + 3);
                break mac;
            }
        };
        let (Ok(mac), Ok(text)) = (mac, std::str::from_utf8(&header)) else { return Ok(None) };
        let mut lines = text.lines();
        if lines.next() != Some(VERSION) {
            return Ok(None);
        }
        let Some(file_key) = identity.file_key(lines) else { return Ok(None) };
        if header_mac(&file_key, &header).map_err(io::Error::other)?.verify(&mac).is_none() {
            return Ok(None);
        }
        let mut salt = [0; 16];
        if from.read_exact(&mut salt).is_err() {
            return Ok(None);
        }
        let key = derive(file_key.as_ref(), &salt, b"payload").map_err(io::Error::other)?;
        let chunk = Zeroizing::new(Vec::new());
        Ok(Some(Self { from, key, chunk, given: 0, number: 0, is_done: false }))
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let mut sealed = Vec::with_capacity(CHUNK + TAG);
        (&mut self.from).take((CHUNK + TAG) as u64).read_to_end(&mut sealed)?;
        self.is_done = self.from.fill_buf()?.is_empty();
        let opened = decrypt(&self.key, nonce(self.number, self.is_done), &sealed);
        let altered =
            || io::Error::new(io::ErrorKind::InvalidData, "the sealed file is cut short or altered");
        self.chunk = opened.ok_or_else(altered)?;
        // Only an empty file has an empty chunk.
        if self.chunk.is_empty() && self.number > 0 {
            return Err(altered());
        }
        self.given = 0;
        self.number += 1;
        Ok(())
    }
}

impl<R: Read> Read for Opening<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if self.given == self.chunk.len() && !self.is_done && !to.is_empty() {
            self.next_chunk()?;
        }
        let left = &self.chunk[self.given..];
        let taken = left.len().min(to.len());
        to[..taken].copy_from_slice(&left[..taken]);
        self.given += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(bytes: &[u8], to: &[Recipient]) -> Vec<u8> {
        let mut sealing = Sealing::new(Vec::new(), to).unwrap();
        sealing.write_all(bytes).unwrap();
        sealing.finish().unwrap()
    }

    fn opened(sealed: &[u8], identity: &Identity) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        Opening::new(sealed, identity).unwrap()?.read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    #[test]
    fn each_recipient_opens_files_of_every_length_and_nobody_else() {
        let [a, b, other] = [(); 3].map(|()| Identity::generate().unwrap());
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 200_001] {
            let bytes: Vec<u8> = (0..length).map(|i| u8::try_from(i % 251).unwrap()).collect();
            let file = sealed(&bytes, &[a.recipient(), b.recipient()]);
            assert_eq!(opened(&file, &a).unwrap(), bytes, "{length}");
            assert_eq!(opened(&file, &b).unwrap(), bytes, "{length}");
            assert!(opened(&file, &other).is_none());
        }
    }

    #[test]
    fn what_is_cut_or_altered_never_comes_to_its_end() {
        let us = Identity::generate().unwrap();
        let file = sealed(&vec![7; 2 * CHUNK + 9], &[us.recipient()]);
        let steps = (0..file.len()).step_by(997).chain(0..400).chain(file.len() - 40..file.len());
        for at in steps {
            assert!(opened(&file[..at], &us).is_none(), "cut at {at}");
            let mut altered = file.clone();
            altered[at] ^= 1;
            assert!(opened(&altered, &us).is_none(), "altered at {at}");
        }
        assert!(opened(&[file.as_slice(), b"more"].concat(), &us).is_none());
        // A chunk left out, and two in the wrong order.
        let begin = file.len() - (2 * (CHUNK + TAG) + 9 + TAG);
        let (one, two) = (begin + CHUNK + TAG, begin + 2 * (CHUNK + TAG));
        let without = [&file[..begin], &file[one..]].concat();
        let swapped = [&file[..begin], &file[one..two], &file[begin..one], &file[two..]].concat();
        assert!(opened(&without, &us).is_none() && opened(&swapped, &us).is_none());
        let endless = [b"age-encryption.org/v1\n".to_vec(), vec![b'-'; 1 << 20]].concat();
        assert!(opened(&endless, &us).is_none(), "a header without an end");
    }

    /// One chunk is what the other form of the same format writes.
    #[test]
    fn small_files_are_those_of_the_keys() {
        let us = Identity::generate().unwrap();
        assert_eq!(us.open(&sealed(b"small", &[us.recipient()])).unwrap().as_slice(), b"small");
        assert_eq!(opened(&us.recipient().seal(b"small").unwrap(), &us).unwrap(), b"small");
    }
}
