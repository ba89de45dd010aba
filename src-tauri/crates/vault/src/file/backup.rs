//! Backup: a complete, encrypted copy with its key slots, made while the program runs, and verified.

use super::{Access, DATABASE, NO_STREAM, Vault, connect};
use crate::{
    Error, Result,
    error::IoContext,
    keys::{self, DataKey, KeySlots},
};
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A backup that was made and verified.
#[derive(Debug, Clone)]
pub struct Backup {
    /// Its folder.
    pub folder: PathBuf,
    /// Commits in it.
    pub commits: u64,
    /// Bytes of its database.
    pub bytes: u64,
}

impl Vault {
    /// Writes a backup into `target`, a folder that must not exist yet, and verifies it by opening it and
    /// recomputing its chain of hashes. Only then does it get its name: what bears it is whole.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::DiskFull`]; [`Error::Damaged`] when the copy does not verify.
    pub fn backup(&self, target: &Path) -> Result<Backup> {
        if target.exists() {
            return Err(Error::Exists(target.to_owned()));
        }
        let unfinished = write(&self.db, &self.data_key, &self.slots, target)?;
        let verified = verify(&unfinished, &self.data_key).and_then(|(commits, bytes)| {
            rename(&unfinished, target)?;
            Ok(Backup { folder: target.to_owned(), commits, bytes })
        });
        verified.inspect_err(|_| discard(&unfinished))
    }
}

fn verify(folder: &Path, data_key: &DataKey) -> Result<(u64, u64)> {
    let database = folder.join(DATABASE);
    let copy = connect(&database, data_key, Access::Open)?;
    let (commits, problems) = super::check::chain(&copy)?;
    if let Some(problem) = problems.first() {
        return Err(Error::Damaged(format!("the backup does not verify: {problem:?}")));
    }
    copy.close().map_err(|(_, error)| Error::from(error))?;
    Ok((commits, fs::metadata(&database).at("reading", &database)?.len()))
}

/// Writes the copy under another name: a half-written backup never looks like one. Answers that name.
pub(super) fn write(db: &Connection, data_key: &DataKey, slots: &KeySlots, target: &Path) -> Result<PathBuf> {
    let mut name = target.as_os_str().to_owned();
    name.push(".unfinished");
    let unfinished = PathBuf::from(name);
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).at("removing", &unfinished)?;
    }
    fs::create_dir_all(&unfinished).at("making the folder", &unfinished)?;
    fill(db, data_key, slots, &unfinished).inspect_err(|_| discard(&unfinished))?;
    Ok(unfinished)
}

fn fill(db: &Connection, data_key: &DataKey, slots: &KeySlots, folder: &Path) -> Result<()> {
    let database = folder.join(DATABASE);
    let name = database.to_str().ok_or_else(|| Error::Io {
        action: "naming",
        path: database.clone(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidInput, "the path is not valid Unicode"),
    })?;
    db.execute("VACUUM INTO ?1", [name])?;
    let copy = connect(&database, data_key, Access::Open)?;
    copy.execute("UPDATE meta SET stream = ?1", [NO_STREAM])?;
    // Who opens the copy signs with a key of its own.
    let signs = "SELECT count(*) FROM sqlite_schema WHERE name = 'workstation_key'";
    if copy.query_row(signs, [], |row| row.get::<_, i64>(0))? > 0 {
        copy.execute("UPDATE workstation_key SET secret = NULL", [])?;
    }
    copy.close().map_err(|(_, error)| Error::from(error))?;
    fs::File::open(&database).and_then(|file| file.sync_all()).at("making durable", &database)?;
    keys::save(folder, slots)
}

/// Gives the copy its name, in place of an older one.
pub(super) fn replace(unfinished: &Path, target: &Path) -> Result<()> {
    if target.exists() {
        fs::remove_dir_all(target).at("removing", target)?;
    }
    rename(unfinished, target)
}

fn rename(unfinished: &Path, target: &Path) -> Result<()> {
    fs::rename(unfinished, target).at("renaming", target)?;
    target.parent().filter(|parent| !parent.as_os_str().is_empty()).map_or(Ok(()), keys::sync_folder)
}

/// Gives the space of a failed copy back. Best effort: the failure itself is what the officer must see.
fn discard(unfinished: &Path) {
    let _gone = fs::remove_dir_all(unfinished);
}
