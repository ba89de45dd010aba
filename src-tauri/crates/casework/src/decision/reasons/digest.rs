//! The mark of what a paragraph rests on: the same while nothing of it changed.

use sha2::{Digest, Sha256};

/// Hexadecimal digits of a mark: enough to see that something changed, short enough to stand at every paragraph.
const LENGTH: usize = 16;

/// The mark of something that can be written down.
pub(super) fn mark(value: &impl serde::Serialize) -> String {
    // Our own records hold no map with keys that are not text, the one thing JSON cannot write.
    let written = serde_json::to_vec(value).unwrap_or_default();
    let digest: String = Sha256::digest(&written).iter().map(|byte| format!("{byte:02x}")).collect();
    digest.chars().take(LENGTH).collect()
}
