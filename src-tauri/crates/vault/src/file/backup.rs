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
    /// Writes a backup into `target`, a folder that must not exist yet, and verifies it by reading it back: key slots,
    /// pages, chain of hashes, tables. Only then does it get its name: what bears it is whole.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::DiskFull`]; [`Error::Damaged`] when the copy does not verify.
    pub fn backup(&self, target: &Path) -> Result<Backup> {
        if target.exists() {
            return Err(Error::Exists(target.to_owned()));
        }
        let unfinished = write(&self.db, &self.data_key, &self.slots, target)?;
        self.accept(&unfinished, target)
    }

    /// Gives the copy its name once it is verified; takes it away where it is not what was to be written.
    fn accept(&self, unfinished: &Path, target: &Path) -> Result<Backup> {
        let verified = self.verify(unfinished).and_then(|(commits, bytes)| {
            rename(unfinished, target)?;
            Ok(Backup { folder: target.to_owned(), commits, bytes })
        });
        verified.inspect_err(|_| discard(unfinished))
    }

    /// Reads the copy back from the disk: its key slots, each page, the chain of hashes, and the tables as the opening of
    /// a case file looks at them.
    fn verify(&self, folder: &Path) -> Result<(u64, u64)> {
        keys::verify_saved(folder, &self.slots)?;
        let database = folder.join(DATABASE);
        let copy = connect(&database, &self.data_key, Access::Open)?;
        // Reads every page, and each against its digest. The copy has just been written row by row: its indexes too.
        let pages: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if pages != "ok" {
            return Err(Error::Damaged(format!("the backup does not verify: {pages}")));
        }
        let (commits, mut problems) = super::check::chain(&copy)?;
        problems.extend(super::sample::look(&copy, self.schema, self.stream)?);
        if let Some(problem) = problems.first() {
            return Err(Error::Damaged(format!("the backup does not verify: {problem:?}")));
        }
        let told = super::check::told_tables(self.schema).into_iter();
        let kept = ["commit_log", "blob_chunk", "scratch"];
        let kept = kept.into_iter().map(|table| (table, format!("SELECT * FROM {table}")));
        for (table, sql) in told.chain(kept) {
            let count = |db: &Connection| -> Result<i64> {
                Ok(db.query_row(&format!("SELECT count(*) FROM ({sql})"), [], |row| row.get(0))?)
            };
            let (there, here) = (count(&copy)?, count(&self.db)?);
            if there != here {
                return Err(Error::Damaged(format!("{table}: the backup has {there} of {here} rows")));
            }
        }
        copy.close().map_err(|(_, error)| Error::from(error))?;
        Ok((commits, fs::metadata(&database).at("reading", &database)?.len()))
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cost, domain::Desk, keys::Unlock};
    use std::os::unix::fs::FileExt;

    /// Writes a copy, spoils it, and says whether it is taken for a backup.
    fn is_accepted(desk: &Desk, spoil: impl FnOnce(&Path)) -> bool {
        let (vault, target) = (&desk.vault, desk.folder.path().join("backup"));
        let unfinished = write(&vault.db, &vault.data_key, &vault.slots, &target).unwrap();
        spoil(&unfinished);
        match vault.accept(&unfinished, &target) {
            Ok(_) => {
                fs::remove_dir_all(&target).unwrap();
                true
            }
            Err(refused) => {
                assert!(matches!(refused, Error::Damaged(_)), "{refused}");
                assert!(!unfinished.exists() && !target.exists(), "taken away");
                false
            }
        }
    }

    #[test]
    fn a_copy_that_was_spoiled_before_it_is_verified_is_no_backup() {
        let mut desk = Desk::new();
        for number in 0..20 {
            desk.register(number, &format!("book {number}"));
        }
        assert!(is_accepted(&desk, |_| ()));
        // One bit of each page.
        let mut page = 0;
        loop {
            let mut is_there = false;
            let accepted = is_accepted(&desk, |folder| {
                let file = fs::OpenOptions::new().read(true).write(true).open(folder.join(DATABASE)).unwrap();
                let (place, mut byte) = (page * 4096 + 1_000, [0]);
                is_there = file.metadata().unwrap().len() > place;
                if is_there {
                    file.read_exact_at(&mut byte, place).unwrap();
                    file.write_all_at(&[byte[0] ^ 1], place).unwrap();
                }
            });
            assert_eq!(accepted, !is_there, "page {page}");
            if !is_there {
                break;
            }
            page += 1;
        }
        assert!(page > 10);
        // Cut off at a page.
        assert!(!is_accepted(&desk, |folder| {
            let file = fs::OpenOptions::new().write(true).open(folder.join(DATABASE)).unwrap();
            file.set_len((page - 1) * 4096).unwrap();
        }));
        for name in keys::COPIES {
            assert!(!is_accepted(&desk, |folder| fs::remove_file(folder.join(name)).unwrap()), "{name}");
            assert!(
                !is_accepted(&desk, |folder| fs::write(folder.join(name), b"nothing").unwrap()),
                "{name}"
            );
        }
        // Whole key slots, and not those of the file.
        let mut slots = desk.vault.slots.clone();
        let password = crate::Secret::new("a harbour of another one".to_owned());
        let unlock = Unlock::Password { login: "rashad", password: &password };
        slots.add(&desk.vault.data_key, &unlock, Cost::FOR_TESTS).unwrap();
        assert!(!is_accepted(&desk, |folder| keys::save(folder, &slots).unwrap()));
        // Rows that no page tells of.
        for sql in [
            "UPDATE commit_log SET hash = zeroblob(32) WHERE seq = 2",
            "DELETE FROM commit_log WHERE seq = (SELECT max(seq) FROM commit_log)",
            "DELETE FROM ent WHERE id = (SELECT max(id) FROM ent)",
            "UPDATE book SET title = 'another'",
        ] {
            let spoil = |folder: &Path| {
                let db = connect(&folder.join(DATABASE), &desk.vault.data_key, Access::Open).unwrap();
                assert!(db.execute(sql, []).unwrap() > 0, "{sql}");
                db.close().unwrap();
            };
            assert!(!is_accepted(&desk, spoil), "{sql}");
        }
    }
}
