//! Which pictures and papers the commits speak of. The exchange does not know what a field means; it knows which
//! hashes are kept here, and finds those that are written, as bytes or inside a structured value.

use crate::Result;
use std::collections::BTreeSet;
use vault::{BlobHash, Commit, Intake, Parts, Value};

/// The hashes that commits name and under which something is kept here.
pub fn named(intake: &Intake<'_>, commits: &[Parts], found: &mut BTreeSet<[u8; 32]>) -> Result<()> {
    for parts in commits {
        let Ok(commit) = Commit::decode(&parts.header, &parts.body) else { continue };
        for value in commit.writes.iter().filter_map(|write| write.value.as_ref()) {
            let mut candidates = Vec::new();
            match value {
                Value::Bytes(bytes) => candidates.extend(<[u8; 32]>::try_from(bytes.as_slice())),
                Value::Text(text) => candidates.extend(hexadecimal(text)),
                Value::Null | Value::Int(_) => {}
            }
            for hash in candidates {
                if !found.contains(&hash) && intake.blob_size(BlobHash::from_bytes(hash))?.is_some() {
                    found.insert(hash);
                }
            }
        }
    }
    Ok(())
}

/// Each run of exactly 64 hexadecimal digits.
fn hexadecimal(text: &str) -> impl Iterator<Item = [u8; 32]> {
    let runs = text.split(|c: char| !c.is_ascii_hexdigit()).filter(|run| run.len() == 64);
    runs.filter_map(|run| {
        let mut hash = [0; 32];
        for (byte, pair) in hash.iter_mut().zip(run.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(hash)
    })
}
