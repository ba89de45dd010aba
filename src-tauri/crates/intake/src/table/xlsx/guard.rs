//! Workbooks made to fill the memory are refused by their directory, before a part is unpacked. That the
//! directory speaks the truth is checked while reading.

use crate::table::{Limits, TableError};
use crate::zip::Archive;

/// Parts below this many bytes may grow as they like.
const SMALL: u64 = 16 << 20;

fn shown(bytes: u64) -> u32 {
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Refuses workbooks that would unpack to too much, or a part of which would.
pub(super) fn check(archive: &Archive<'_>, limits: &Limits) -> Result<(), TableError> {
    let (mut packed, mut unpacked) = (0_u64, 0_u64);
    for part in archive.parts() {
        packed = packed.saturating_add(part.packed);
        unpacked = unpacked.saturating_add(part.unpacked);
        if part.unpacked > SMALL && part.unpacked / part.packed.max(1) > limits.ratio {
            let (packed, unpacked) = (shown(part.packed), shown(part.unpacked));
            let name = part.name.chars().take(200).collect();
            return Err(TableError::Bomb { part: name, packed, unpacked });
        }
    }
    if unpacked > limits.unpacked {
        return Err(TableError::Bomb {
            part: String::new(),
            packed: shown(packed),
            unpacked: shown(unpacked),
        });
    }
    Ok(())
}
