//! Backup: a complete, encrypted copy with its key slots, made while the program runs, and verified.

use super::{DATABASE, Vault, connect};
use crate::{
    Error, Result,
    error::IoContext,
    keys::{self, KeySlots},
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
    /// recomputing its chain of hashes.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::DiskFull`]; [`Error::Damaged`] when the copy does not verify.
    pub fn backup(&self, target: &Path) -> Result<Backup> {
        if target.exists() {
            return Err(Error::Exists(target.to_owned()));
        }
        write(&self.db, &self.slots, target)?;
        let database = target.join(DATABASE);
        let copy = connect(&database, &self.data_key)?;
        let (commits, problems) = super::check::chain(&copy)?;
        if let Some(problem) = problems.first() {
            return Err(Error::Damaged(format!("the backup does not verify: {problem:?}")));
        }
        copy.close().map_err(|(_, error)| Error::from(error))?;
        let bytes = fs::metadata(&database).at("reading", &database)?.len();
        Ok(Backup { folder: target.to_owned(), commits, bytes })
    }
}

/// Writes the copy under another name first: a half-written backup never looks like one.
pub(super) fn write(db: &Connection, slots: &KeySlots, target: &Path) -> Result<()> {
    let unfinished = target.with_extension("unfinished");
    if unfinished.exists() {
        fs::remove_dir_all(&unfinished).at("removing", &unfinished)?;
    }
    fs::create_dir_all(&unfinished).at("making the folder", &unfinished)?;
    let database = unfinished.join(DATABASE);
    let name = database.to_str().ok_or_else(|| Error::Io {
        action: "naming",
        path: database.clone(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidInput, "the path is not valid Unicode"),
    })?;
    db.execute("VACUUM INTO ?1", [name])?;
    fs::File::open(&database).and_then(|file| file.sync_all()).at("making durable", &database)?;
    keys::save(&unfinished, slots)?;
    fs::rename(&unfinished, target).at("renaming", target)
}
