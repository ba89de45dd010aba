//! How the commits of a batch are packed: what repeats stands once, what can be computed is left out, the rest is
//! deflated. A commit that cannot be told so short, because a value of it was erased, stands as it is.
//!
//! Two forms: in rows, as batches of the first version were signed and go on to travel, so that older programs read them;
//! in columns since, which takes half as much. The head of a batch tells by its version which of them it is.

mod columns;
mod reading;
mod rows;
#[cfg(test)]
mod tests;

use crate::{Reason, Result};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use std::io::{Read, Write as _};
use vault::{Commit, Dot, Id, Parts};

/// Bytes of a sheet at most, unpacked: a small file must not fill the memory.
const LARGEST: u64 = 64 * 1024 * 1024;
/// The version from which on sheets have columns.
const COLUMNS: u16 = 2;

/// Packs commits of a stream from a number on, for whoever reads batches of this version.
pub fn pack(version: u16, stream: Id, first: u64, commits: &[Parts]) -> Vec<u8> {
    if version < COLUMNS { rows::pack(stream, first, commits) } else { columns::pack(stream, first, commits) }
}

/// Unpacks commits.
///
/// # Errors
/// [`Reason::Malformed`], [`Reason::TooLarge`].
pub fn unpack(version: u16, stream: Id, first: u64, packed: &[u8]) -> Result<Vec<Parts>> {
    if version < COLUMNS {
        rows::unpack(stream, first, packed)
    } else {
        reading::unpack(stream, first, packed)
    }
}

/// The commit, if its bytes follow from what it says, and its salts from its seed.
fn told(dot: Dot, parts: &Parts) -> Option<Commit> {
    let commit = Commit::decode(&parts.header, &parts.body).ok()?;
    // Salts of which no seed is known stand as they are.
    let is_seeded = commit.seed.is_some() != commit.writes.is_empty();
    let is_plain = commit.header() == parts.header && commit.body() == parts.body;
    let is_all_here = commit.writes.iter().all(|write| write.value.is_some() && write.is_intact());
    (is_seeded && is_plain && is_all_here && commit.dot == dot).then_some(commit)
}

fn deflated(plain: &[u8]) -> Vec<u8> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing to a Vec cannot fail.
    let _infallible = deflate.write_all(plain);
    deflate.finish().unwrap_or_default()
}

fn inflated(packed: &[u8]) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    let inflate = DeflateDecoder::new(packed);
    inflate.take(LARGEST + 1).read_to_end(&mut plain).map_err(|_| Reason::Malformed)?;
    if plain.len() as u64 > LARGEST { Err(Reason::TooLarge.into()) } else { Ok(plain) }
}
