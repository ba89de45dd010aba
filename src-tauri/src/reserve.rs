//! Room on the disk. A file that holds nothing keeps some of it: when the disk is full, the desk gives that up, so that
//! what is being written can still be saved. Whoever is at the desk is told long before.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Bytes that are kept: thousands of changes.
const RESERVE: usize = 32 << 20;
/// Bytes below which the desk says that the disk is filling up.
const LOW: u64 = 512 << 20;

/// How much room there is where the case file lies.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct DiskSpace {
    /// Megabytes that are free; none where the system does not say.
    pub free: Option<u64>,
    /// Whether that is little.
    pub low: bool,
    /// Whether the desk has its reserve still.
    pub reserve: bool,
}

fn file(root: &Path) -> PathBuf {
    root.join("reserve")
}

/// How much room there is.
#[must_use]
pub fn space(root: &Path) -> DiskSpace {
    told(free(root), file(root).exists())
}

fn told(free: Option<u64>, reserve: bool) -> DiskSpace {
    DiskSpace { free: free.map(|bytes| bytes >> 20), low: free.is_some_and(|bytes| bytes < LOW), reserve }
}

/// Keeps the reserve, where there is room enough beside it. That there is none stops nobody from working.
pub fn keep(root: &Path) {
    let place = file(root);
    let roomy = free(root).is_some_and(|bytes| bytes >= LOW);
    if place.exists() || !roomy {
        return;
    }
    // Not zeros: a file system that packs them would keep no room.
    let written = fs::File::create(&place).and_then(|mut file| {
        let block: Vec<u8> =
            (0..1_u32 << 20).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for _ in 0..RESERVE >> 20 {
            file.write_all(&block)?;
        }
        file.sync_all()
    });
    if written.is_err() {
        give_up(root);
    }
}

/// Whether so many bytes can be written in a folder, which need not be there yet. Where the system does not say, trying
/// tells.
#[must_use]
pub fn has_room(folder: &Path, bytes: u64) -> bool {
    let there = folder.ancestors().find(|one| one.exists());
    there.and_then(free).is_none_or(|free| free >= bytes)
}

/// Gives the reserve up; says whether there was one.
pub fn give_up(root: &Path) -> bool {
    fs::remove_file(file(root)).is_ok()
}

/// Bytes that this user may still write there.
#[cfg(unix)]
fn free(root: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(root).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Elsewhere nobody asks yet; a full disk is told when it is full.
#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;

    #[test]
    fn a_reserve_is_kept_and_given_up() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path());
        let kept = fs::metadata(file(folder.path())).unwrap().len();
        assert_eq!(kept, RESERVE as u64);
        assert!(space(folder.path()).reserve);
        assert!(give_up(folder.path()) && !give_up(folder.path()));
        assert!(!space(folder.path()).reserve);
    }

    #[test]
    fn little_room_is_told_before_there_is_none() {
        assert!(!told(Some(LOW), true).low && told(Some(LOW - 1), true).low && !told(None, false).low);
        assert!(space(Path::new("/")).free.is_some());
        let folder = tempfile::tempdir().unwrap();
        let not_yet = folder.path().join("a").join("b");
        assert!(has_room(&not_yet, 1) && !has_room(&not_yet, u64::MAX));
    }
}
