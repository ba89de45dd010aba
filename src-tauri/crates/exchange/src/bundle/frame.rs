//! The parts of a bundle, one after the other: a kind, a length, bytes.

use crate::{Reason, Result, batch};
use std::io::{self, Read, Write};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Batch,
    Blob,
    Manifest,
    Fill,
}

/// Bytes of one part at most.
const LARGEST: usize = batch::LARGEST;
/// Begins what is sealed: whoever opens the file with another program sees what it is.
const MAGIC: &[u8] = b"panah bundle 1\n";

/// Writes the beginning.
pub fn begin(to: &mut impl Write) -> io::Result<()> {
    to.write_all(MAGIC)
}

/// Writes a part.
pub fn write(to: &mut impl Write, part: Part, bytes: &[u8]) -> io::Result<()> {
    let kind = match part {
        Part::Batch => 1,
        Part::Blob => 2,
        Part::Manifest => 3,
        Part::Fill => 4,
    };
    if bytes.len() > LARGEST {
        return Err(io::Error::other("a part is larger than anything that is read"));
    }
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    to.write_all(&[kind])?;
    to.write_all(&length.to_be_bytes())?;
    to.write_all(bytes)
}

/// The parts of an opened bundle, one at a time.
pub struct Parts<R> {
    from: R,
}

impl<R: Read> Parts<R> {
    /// Reads the beginning.
    ///
    /// # Errors
    /// [`Reason::Malformed`] when it is none.
    pub fn of(mut from: R) -> Result<Self> {
        let mut magic = [0; MAGIC.len()];
        from.read_exact(&mut magic).map_err(|_| Reason::Malformed)?;
        if magic == MAGIC { Ok(Self { from }) } else { Err(Reason::Malformed.into()) }
    }

    /// The next part; none at the end.
    ///
    /// # Errors
    /// [`Reason::Malformed`] when it ends too early, [`Reason::TooLarge`].
    pub fn next(&mut self) -> Result<Option<(Part, Vec<u8>)>> {
        let mut kind = [0];
        if self.from.read(&mut kind).map_err(|_| Reason::Malformed)? == 0 {
            return Ok(None);
        }
        let part = match kind {
            [1] => Part::Batch,
            [2] => Part::Blob,
            [3] => Part::Manifest,
            [4] => Part::Fill,
            _ => return Err(Reason::Malformed.into()),
        };
        let mut length = [0; 4];
        self.from.read_exact(&mut length).map_err(|_| Reason::Malformed)?;
        let length = usize::try_from(u32::from_be_bytes(length)).map_err(|_| Reason::TooLarge)?;
        if length > LARGEST {
            return Err(Reason::TooLarge.into());
        }
        // Not reserved beforehand: a length that lies must not take the memory.
        let mut bytes = Vec::new();
        (&mut self.from).take(length as u64).read_to_end(&mut bytes).map_err(|_| Reason::Malformed)?;
        if bytes.len() == length { Ok(Some((part, bytes))) } else { Err(Reason::Malformed.into()) }
    }
}

/// Reads all parts of an opened bundle.
///
/// # Errors
/// Those of [`Parts`]; those of `each`.
pub fn each(from: impl Read, mut each: impl FnMut(Part, Vec<u8>) -> Result<()>) -> Result<()> {
    let mut parts = Parts::of(from)?;
    while let Some((part, bytes)) = parts.next()? {
        each(part, bytes)?;
    }
    Ok(())
}
