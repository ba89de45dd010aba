//! The folder of backups: named by the time, thinned, never too old.

use casework::{Code, Failure, Kind, Result};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault::{Backup, Vault, file::thinned};

const NAME: &str = "%Y-%m-%d-%H%M%S";

/// A backup in the folder.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Name of its folder.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Bytes of its database.
    pub bytes: u64,
}

/// The backups in a folder, the newest first. What is named otherwise is none of ours.
#[must_use]
pub fn all(folder: &Path) -> Vec<Kept> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut kept: Vec<Kept> = entries
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let made_at = NaiveDateTime::parse_from_str(&name, NAME).ok()?.and_utc();
            let bytes = fs::metadata(entry.path().join(vault::file::DATABASE)).ok()?.len();
            Some(Kept { name, made_at, bytes })
        })
        .collect();
    kept.sort_by_key(|one| std::cmp::Reverse(one.made_at));
    kept
}

/// The folder of the backup with this name. Only those that [`all`] lists: a name is no path.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(folder: &Path, name: &str) -> Result<PathBuf> {
    let known = all(folder).into_iter().find(|kept| kept.name == name);
    known
        .map(|kept| folder.join(kept.name))
        .ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound).context(name))
}

/// Writes a backup, verified, and takes those away that are no longer needed.
///
/// # Errors
/// Of the vault.
pub fn write(vault: &Vault, folder: &Path, now: DateTime<Utc>) -> Result<Backup> {
    let made = vault.backup(&folder.join(now.format(NAME).to_string()))?;
    let times: Vec<_> = all(folder).into_iter().map(|kept| kept.made_at).collect();
    for gone in thinned(&times, now) {
        // Best effort: one too many harms nobody.
        let _kept = fs::remove_dir_all(folder.join(gone.format(NAME).to_string()));
    }
    Ok(made)
}

/// Writes a backup, verified, and takes away every other that was made before it: what this desk forgot lies in those.
///
/// # Errors
/// Of the vault; then those of before are still there. [`Code::CannotWriteFile`] when one could not be taken away.
pub fn renew(vault: &Vault, folder: &Path, now: DateTime<Utc>) -> Result<()> {
    let before = all(folder);
    let made = vault.backup(&folder.join(now.format(NAME).to_string()))?;
    for old in before.iter().map(|kept| folder.join(&kept.name)).filter(|old| *old != made.folder) {
        fs::remove_dir_all(&old).map_err(|error| {
            Failure::new(Kind::File, Code::CannotWriteFile).with("path", old.display()).context(error)
        })?;
    }
    Ok(())
}

/// Whether another backup is due. One of the future is none: the clock was wrong then, or is now.
#[must_use]
pub fn is_due(folder: &Path, hours: u32, now: DateTime<Utc>) -> bool {
    let newest = all(folder).into_iter().map(|kept| kept.made_at).find(|made| *made <= now);
    newest.is_none_or(|made| now - made >= Duration::hours(i64::from(hours)))
}
