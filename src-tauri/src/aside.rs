//! What is kept because something was wrong with the case file: copies set aside beside it when it was repaired or
//! replaced, and backups made under an alarm. Nothing thins them, for whoever looks into it may need them; but what is
//! erased from the case file lies in them still, so they go by age, or when an administrator removes them.

use crate::backups;
use casework::{Code, Failure, Kind, Result};
use chrono::{DateTime, Utc};
use std::{fs, path::Path};
use vault::{
    Vault,
    file::{OLDEST, SetAsideKind},
};

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AsideKind {
    /// The case file as it was before a backup was put in its place.
    Replaced,
    /// Key slots of a case file whose database was gone.
    Remains,
    /// The case file as it was found before it was repaired.
    Altered,
    /// A backup made while something was wrong with the case file.
    Backup,
}

/// Something that is kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AsideEntry {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: AsideKind,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Bytes that it takes.
    pub bytes: u64,
}

/// All that is kept beside the case file and among its backups, the newest first.
#[must_use]
pub fn all(vault: &Vault, folder: &Path) -> Vec<AsideEntry> {
    let beside = vault.set_aside().into_iter().map(|one| {
        let kind = match one.kind {
            SetAsideKind::Replaced => AsideKind::Replaced,
            SetAsideKind::Remains => AsideKind::Remains,
            SetAsideKind::Altered => AsideKind::Altered,
        };
        AsideEntry { name: one.name, kind, at: one.at, bytes: one.bytes }
    });
    let alarmed = backups::all(folder).into_iter().filter(|kept| kept.alarmed).map(|kept| AsideEntry {
        name: kept.name,
        kind: AsideKind::Backup,
        at: kept.made_at,
        bytes: kept.bytes,
    });
    let mut kept: Vec<AsideEntry> = beside.chain(alarmed).collect();
    kept.sort_by_key(|one| std::cmp::Reverse(one.at));
    kept
}

/// What is kept under a name. Only what [`all`] lists: a name is no path.
///
/// # Errors
/// [`Code::NotFound`].
pub fn named(vault: &Vault, folder: &Path, name: &str) -> Result<AsideEntry> {
    let known = all(vault, folder).into_iter().find(|one| one.name == name);
    known.ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound).context(name))
}

/// Takes it away.
///
/// # Errors
/// Of the disk.
pub fn remove(vault: &Vault, folder: &Path, one: &AsideEntry) -> Result<()> {
    if one.kind != AsideKind::Backup {
        return Ok(vault.drop_set_aside(&one.name)?);
    }
    let path = folder.join(&one.name);
    fs::remove_dir_all(&path).map_err(|error| {
        Failure::new(Kind::File, Code::CannotWriteFile).with("path", path.display()).context(error)
    })
}

/// Takes away what is as old as no backup may grow. Nothing while something is wrong with the case file, nor a backup
/// that no good one came after: either may be the only way back.
pub fn remove_old(vault: &Vault, folder: &Path, now: DateTime<Utc>) {
    if !vault.alarm().is_empty() {
        return;
    }
    let good = backups::newest(folder, now);
    for one in all(vault, folder).into_iter().filter(|one| now - one.at >= OLDEST) {
        if one.kind != AsideKind::Backup || good.is_some_and(|made| made > one.at) {
            // Best effort: what stays is looked at the next time.
            let _kept = remove(vault, folder, &one);
        }
    }
}
