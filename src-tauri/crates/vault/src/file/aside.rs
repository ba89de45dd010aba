//! Moving files of a case file from one folder into another, one after the other: what is left of another case file out
//! of the way, and a restored one into its place. A kill may come between any two of them.

use super::{DATABASE, witness};
use crate::{Result, error::IoContext, keys};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Begins the name of a folder that takes what is moved out of the way; a number follows.
pub(super) const LEFT_OVER: &str = "left-over-";

/// What lies beside a database and belongs to no other one: key slots are the only way into it, should it turn up again,
/// and its log must not be replayed into the new one.
fn beside() -> impl Iterator<Item = &'static str> {
    keys::COPIES.into_iter().chain(["case.db-wal", "case.db-shm", witness::WITNESS])
}

/// A folder beside the case file that is not there yet.
pub(super) fn free(folder: &Path) -> PathBuf {
    let mut number = 1_u32;
    loop {
        let aside = folder.join(format!("{LEFT_OVER}{number}"));
        if !aside.exists() {
            return aside;
        }
        number = number.saturating_add(1);
    }
}

/// Moves what is left beside a database that is gone out of the way of a new one.
pub(super) fn leftovers(folder: &Path) -> Result<()> {
    into(folder, &free(folder), &beside().collect::<Vec<_>>()).map(drop)
}

/// Moves a whole case file out of the way, the database last. Says whether there was anything.
pub(super) fn all(folder: &Path, aside: &Path) -> Result<bool> {
    into(folder, aside, &beside().chain([DATABASE]).collect::<Vec<_>>())
}

fn into(folder: &Path, aside: &Path, names: &[&str]) -> Result<bool> {
    let left: Vec<_> = names.iter().filter(|name| folder.join(name).exists()).collect();
    if left.is_empty() {
        return Ok(false);
    }
    fs::create_dir_all(aside).at("making the folder", aside)?;
    for name in left {
        moved(&folder.join(name), &aside.join(name))?;
    }
    keys::sync_folder(aside)?;
    keys::sync_folder(folder)?;
    Ok(true)
}

/// Moves a file, or a folder.
pub(super) fn moved(from: &Path, to: &Path) -> Result<()> {
    #[cfg(test)]
    kill::count()?;
    fs::rename(from, to).at("moving into", to)
}

/// Ends the work before a move, as a kill would: nothing that comes after it is done.
#[cfg(test)]
pub(super) mod kill {
    use crate::{Error, Result};
    use std::cell::Cell;

    thread_local! {
        static LEFT: Cell<Option<u32>> = const { Cell::new(None) };
    }

    /// Lets so many moves through, or all of them.
    pub(crate) fn after(moves: Option<u32>) {
        LEFT.set(moves);
    }

    pub(super) fn count() -> Result<()> {
        match LEFT.get() {
            Some(0) => Err(Error::misuse("killed".to_owned())),
            left => {
                LEFT.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }
}
