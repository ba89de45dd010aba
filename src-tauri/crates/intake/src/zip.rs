//! The directory of a ZIP, and its parts, each read within what the directory promised.
//!
//! Stored and deflated parts only, as every office program writes them; sizes of 64 bits are understood.
//! Described in PKWARE's APPNOTE.TXT 6.3, sections 4.3 to 4.5.

use flate2::{Crc, read::DeflateDecoder};
use std::io::{self, Read};

/// Parts at most. A workbook of a hundred sheets has a few hundred.
const PARTS: usize = 10_000;

/// Why a ZIP cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum ZipError {
    /// The directory is missing or contradicts itself; the file was cut or damaged.
    #[error("the directory of the ZIP is damaged")]
    Damaged,
    /// More parts than any honest file has.
    #[error("the ZIP has more than {PARTS} parts")]
    TooMany,
}

/// One part of a ZIP.
#[derive(Debug)]
pub(crate) struct Part {
    /// Path with `/`, without one at the beginning.
    pub name: String,
    /// Bytes in the archive.
    pub packed: u64,
    /// Bytes when unpacked, as the directory says.
    pub unpacked: u64,
    method: u16,
    is_encrypted: bool,
    crc: u32,
    /// Where its own header stands.
    header: u64,
}

/// A ZIP.
#[derive(Debug)]
pub(crate) struct Archive<'a> {
    bytes: &'a [u8],
    parts: Vec<Part>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// Where the directory stands: its first byte, and how far all places are off, because something was put
/// before the ZIP.
struct Directory {
    start: usize,
    shift: u64,
}

fn directory(bytes: &[u8]) -> Option<Directory> {
    // The end record is 22 bytes and a comment of at most 65,535.
    let from = bytes.len().saturating_sub(22 + 65_535);
    let end = from.checked_add(memchr::memmem::rfind(bytes.get(from..)?, b"PK\x05\x06")?)?;
    let mut size = u64::from(u32_at(bytes, end.checked_add(12)?)?);
    let mut offset = u64::from(u32_at(bytes, end.checked_add(16)?)?);
    let mut directory_end = u64::try_from(end).ok()?;
    let is_large = size == u64::from(u32::MAX) || offset == u64::from(u32::MAX);
    let locator = end.checked_sub(20).filter(|at| bytes.get(*at..*at + 4) == Some(b"PK\x06\x07"));
    if let (true, Some(locator)) = (is_large, locator) {
        let record = usize::try_from(u64_at(bytes, locator.checked_add(8)?)?).ok()?;
        if bytes.get(record..record.checked_add(4)?)? != b"PK\x06\x06" {
            return None;
        }
        size = u64_at(bytes, record.checked_add(40)?)?;
        offset = u64_at(bytes, record.checked_add(48)?)?;
        directory_end = u64::try_from(record).ok()?;
    }
    let start = directory_end.checked_sub(size)?;
    Some(Directory { start: usize::try_from(start).ok()?, shift: start.checked_sub(offset)? })
}

/// A field of 64 bits from the extra data, for each size that did not fit into 32.
fn widen(extra: &[u8], fields: [&mut u64; 3]) -> Option<()> {
    let mut wide: &[u8] = &[];
    let mut rest = extra;
    while let (Some(id), Some(length)) = (u16_at(rest, 0), u16_at(rest, 2)) {
        let end = 4 + usize::from(length);
        if id == 1 {
            wide = rest.get(4..end)?;
            break;
        }
        rest = rest.get(end..)?;
    }
    let mut at = 0;
    for field in fields {
        if *field == u64::from(u32::MAX) && !wide.is_empty() {
            *field = u64_at(wide, at)?;
            at += 8;
        }
    }
    Some(())
}

fn part(record: &[u8], shift: u64) -> Option<(Part, usize)> {
    if record.get(..4)? != b"PK\x01\x02" {
        return None;
    }
    let name_end = 46 + usize::from(u16_at(record, 28)?);
    let extra_end = name_end + usize::from(u16_at(record, 30)?);
    let length = extra_end + usize::from(u16_at(record, 32)?);
    let mut unpacked = u64::from(u32_at(record, 24)?);
    let mut packed = u64::from(u32_at(record, 20)?);
    let mut header = u64::from(u32_at(record, 42)?);
    widen(record.get(name_end..extra_end)?, [&mut unpacked, &mut packed, &mut header])?;
    let name = String::from_utf8_lossy(record.get(46..name_end)?).replace('\\', "/");
    let part = Part {
        name: name.trim_start_matches('/').to_owned(),
        packed,
        unpacked,
        method: u16_at(record, 10)?,
        is_encrypted: u16_at(record, 8)? & 1 == 1,
        crc: u32_at(record, 16)?,
        header: header.checked_add(shift)?,
    };
    record.get(..length)?;
    Some((part, length))
}

impl<'a> Archive<'a> {
    /// Reads the directory. Memory is bounded by the number of parts.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ZipError> {
        let Directory { start, shift } = directory(bytes).ok_or(ZipError::Damaged)?;
        let mut rest = bytes.get(start..).ok_or(ZipError::Damaged)?;
        let mut parts: Vec<Part> = Vec::new();
        while rest.starts_with(b"PK\x01\x02") {
            if parts.len() == PARTS {
                return Err(ZipError::TooMany);
            }
            let (part, length) = part(rest, shift).ok_or(ZipError::Damaged)?;
            parts.push(part);
            rest = rest.get(length..).ok_or(ZipError::Damaged)?;
        }
        let is_end = rest.starts_with(b"PK\x05\x06") || rest.starts_with(b"PK\x06\x06");
        if parts.is_empty() || !is_end {
            return Err(ZipError::Damaged);
        }
        Ok(Self { bytes, parts })
    }

    /// All parts, in the order of the directory.
    pub(crate) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The part of this path. Some programs write other capitals than they refer to.
    pub(crate) fn part(&self, name: &str) -> Option<&Part> {
        let name = name.trim_start_matches('/');
        self.parts
            .iter()
            .find(|part| part.name == name)
            .or_else(|| self.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name)))
    }

    /// Reads a part. An error when it is encrypted, packed in an unusual way or not where it should be.
    pub(crate) fn read(&self, part: &Part) -> io::Result<PartReader<'a>> {
        let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the part is not where it should be");
        let data = self.data(part).ok_or_else(damaged)?;
        let source = match part.method {
            _ if part.is_encrypted => {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "the part is encrypted"));
            }
            0 => Source::Stored(data),
            8 => Source::Deflated(DeflateDecoder::new(data)),
            _ => {
                return Err(io::Error::new(
                    io::ErrorKind::Unsupported,
                    "the part is packed in an unusual way",
                ));
            }
        };
        Ok(PartReader { source, left: part.unpacked, crc: Crc::new(), expected: part.crc })
    }

    fn data(&self, part: &Part) -> Option<&'a [u8]> {
        let header = self.bytes.get(usize::try_from(part.header).ok()?..)?;
        if header.get(..4)? != b"PK\x03\x04" {
            return None;
        }
        let start = 30 + usize::from(u16_at(header, 26)?) + usize::from(u16_at(header, 28)?);
        header.get(start..start.checked_add(usize::try_from(part.packed).ok()?)?)
    }
}

enum Source<'a> {
    Stored(&'a [u8]),
    Deflated(DeflateDecoder<&'a [u8]>),
}

/// Reads a part, never more of it than the directory promised.
pub(crate) struct PartReader<'a> {
    source: Source<'a>,
    left: u64,
    crc: Crc,
    expected: u32,
}

impl Read for PartReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let count = match &mut self.source {
            Source::Stored(data) => data.read(buffer)?,
            Source::Deflated(data) => data.read(buffer)?,
        };
        let invalid = |text: &'static str| io::Error::new(io::ErrorKind::InvalidData, text);
        self.left = u64::try_from(count)
            .ok()
            .and_then(|count| self.left.checked_sub(count))
            .ok_or_else(|| invalid("the part is longer than promised"))?;
        self.crc.update(buffer.get(..count).unwrap_or_default());
        if count == 0 && (self.left != 0 || self.crc.sum() != self.expected) {
            return Err(invalid("the part is not what was packed"));
        }
        Ok(count)
    }
}
