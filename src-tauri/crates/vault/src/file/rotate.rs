//! A new data key: whoever was removed cannot read what is written from now on, even with a copy of the old key.
//!
//! The database is copied under the new key and takes the old one's place by a rename. Before that, each key slot
//! opens both keys; after it, the new one alone. A crash at any moment leaves a file that one of the two opens.

use super::{Access, DATABASE, Vault, check, checkpoint, connect, remove_database, witness};
use crate::{
    Error, Id, Result,
    error::IoContext,
    keys::{self, DataKey, KeySlots, Opened},
};
use rusqlite::Connection;
use std::{fs, path::Path};

const NEXT: &str = "case.db.next";

impl Vault {
    /// Takes an officer's password out and replaces the data key. Backups made before still open with that password
    /// and the old key.
    ///
    /// # Errors
    /// [`Error::DiskFull`]: there must be room for a second copy. Before the new key is in force the old one stays;
    /// the password is out in each case, unless the key slots themselves could not be written.
    pub fn remove_password(&mut self, login: &str) -> Result<()> {
        self.with_slots(|slots, data| slots.remove_password(data, login).map(drop))?;
        self.rotate()
    }

    /// Replaces the data key.
    ///
    /// # Errors
    /// [`Error::DiskFull`]; [`Error::Damaged`] when the copy does not verify; [`Error::Busy`] while a check goes on: its
    /// connection would keep the log of writes. The old key then stays in force.
    pub fn rotate(&mut self) -> Result<()> {
        self.alone()?;
        let next = self.data_key.successor()?;
        let beside = self.folder.join(NEXT);
        remove_database(&beside)?;
        let made = encrypt(&self.db, &self.data_key, &next, &beside);
        if let Err(error) = made {
            let _best_effort = remove_database(&beside);
            return Err(error);
        }
        self.with_slots(|slots, data| slots.announce(data, &next))?;
        // Closed, so that no log of writes is left that would be replayed into the new file.
        let database = self.folder.join(DATABASE);
        let open = std::mem::replace(&mut self.db, Connection::open_in_memory()?);
        let closed = open.close().map_err(|(_, error)| Error::from(error));
        let closed = closed.and_then(|()| self.no_writes_left());
        let renamed = closed.and_then(|()| fs::rename(&beside, &database).at("replacing", &database));
        let key: &DataKey = if renamed.is_ok() { &next } else { &self.data_key };
        self.db = connect(&database, key, Access::Open)?;
        renamed?;
        keys::sync_folder(&self.folder)?;
        self.data_key = next;
        // Before the old key is gone for good: it sealed the witness that is there.
        self.witness()?;
        self.with_slots(|slots, data| slots.turn(data, true))
    }

    /// Writes the log of writes into the file. With another connection the last one to close would leave it there, and
    /// SQLite would replay pages under the old key into the file that took its place.
    fn alone(&self) -> Result<()> {
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let (busy, left): (i64, i64) = self.db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if busy == 0 && left <= 0 { Ok(()) } else { Err(Error::Busy) }
    }

    fn no_writes_left(&self) -> Result<()> {
        if self.folder.join(format!("{DATABASE}-wal")).exists() { Err(Error::Busy) } else { Ok(()) }
    }

    /// How often the data key was replaced.
    #[must_use]
    pub fn key_epoch(&self) -> u32 {
        self.slots.epoch()
    }
}

/// Writes the copy under the new key, and verifies it.
fn encrypt(db: &Connection, old: &DataKey, next: &DataKey, beside: &Path) -> Result<()> {
    let name = beside.to_str().ok_or_else(|| Error::misuse("the path is not valid Unicode".to_owned()))?;
    db.execute("VACUUM INTO ?1", [name])?;
    let copy = connect(beside, old, Access::Open)?;
    // Rewriting every page through the write-ahead log would need the room twice more.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    copy.execute_batch(&next.pragma_rekey())?;
    copy.close().map_err(|(_, error)| Error::from(error))?;
    let copy = connect(beside, next, Access::Open)?;
    let (commits, problems) = check::chain(&copy)?;
    if let Some(problem) = problems.first() {
        return Err(Error::Damaged(format!("the copy under the new key does not verify: {problem:?}")));
    }
    let count = "SELECT count(*) FROM commit_log";
    let before: i64 = db.query_row(count, [], |row| row.get(0))?;
    if u64::try_from(before) != Ok(commits) {
        return Err(Error::Damaged("the copy under the new key is not complete".to_owned()));
    }
    copy.close().map_err(|(_, error)| Error::from(error))?;
    fs::File::open(beside).and_then(|file| file.sync_all()).at("making durable", beside)
}

/// Opens the database with the key that is in force, and finishes a replacement that a crash cut short.
pub(super) fn settle(
    folder: &Path,
    mut slots: KeySlots,
    opened: Opened,
) -> Result<(Connection, Box<DataKey>, KeySlots)> {
    let database = folder.join(DATABASE);
    let Opened { key, next, .. } = opened;
    // A copy that never came into force is of no use to anybody. Best effort: a folder may be read-only.
    let Some(next) = next else {
        let _gone = remove_database(&folder.join(NEXT));
        return Ok((connect(&database, &key, Access::Open)?, key, slots));
    };
    let (db, key, is_new) = match connect(&database, &key, Access::Open) {
        Ok(db) => (db, key, false),
        // The rename was done.
        Err(Error::Damaged(_)) => (connect(&database, &next, Access::Open)?, next, true),
        Err(other) => return Err(other),
    };
    // Sealed with the old key, the witness of a file under the new one would raise a false alarm.
    let announced = slots.clone();
    slots.turn(&key, is_new)?;
    if is_new {
        let signs = signs_for_own(&db)?;
        witness::write(folder, &db, signs, &key, &[&announced, &slots])?;
    } else {
        witness::allow(folder, &key, &[&announced, &slots])?;
    }
    keys::save(folder, &slots)?;
    witness::allow(folder, &key, &[&slots])?;
    remove_database(&folder.join(NEXT))?;
    Ok((db, key, slots))
}

/// The key that signs for the stream of this file, whatever domain it is of.
fn signs_for_own(db: &Connection) -> Result<Option<[u8; 32]>> {
    let signs = "SELECT count(*) FROM sqlite_schema WHERE name = 'workstation_key'";
    if db.query_row(signs, [], |row| row.get::<_, i64>(0))? == 0 {
        return Ok(None);
    }
    let stream: Id = db.query_row("SELECT stream FROM meta", [], |row| row.get(0))?;
    checkpoint::public(db, stream)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Desk, LIBRARY, open, password, right};

    #[test]
    fn a_removed_officer_is_out_and_the_others_notice_nothing() {
        let (mut desk, _) = Desk::with_book("kept under a new key");
        desk.vault.set_cost(crate::Cost::FOR_TESTS);
        desk.vault.add_password("kamran", &password("kamran's password")).unwrap();
        let old = desk.vault.data_key.key;
        desk.vault.remove_password("kamran").unwrap();
        assert!(desk.vault.data_key.key != old && desk.vault.key_epoch() == 1);
        desk.register(2, "written after the change");
        desk.assert_sound();
        let desk = desk.reopen();
        assert_eq!((desk.book(1).title.as_str(), desk.vault.key_epoch()), ("kept under a new key", 1));
        desk.assert_sound();
        let Desk { folder, vault, code } = desk;
        let now = vault.data_key.key;
        drop(vault);
        let mut old_key = DataKey::blank();
        old_key.key = old;
        let database = folder.path().join(DATABASE);
        assert!(connect(&database, &old_key, Access::Open).is_err(), "the old key opens nothing");
        let refused = Vault::open(folder.path(), &LIBRARY, "kamran", &password("kamran's password"));
        assert!(matches!(refused, Err(Error::WrongPassword)));
        let recovered = Vault::recover(folder.path(), &LIBRARY, &code).unwrap();
        assert_eq!(recovered.data_key.key, now, "the printed code still opens");
        assert!(!folder.path().join(NEXT).exists());
    }

    /// A check that goes on holds a connection of its own, and with it the log of writes of the file that is replaced.
    #[test]
    fn the_key_is_not_replaced_under_a_check_that_goes_on() {
        let (mut desk, _) = Desk::with_book("read by a check");
        desk.vault.set_cost(crate::Cost::FOR_TESTS);
        desk.vault.add_password("kamran", &password("kamran's password")).unwrap();
        let mut check = desk.vault.begin_check().unwrap().unwrap();
        check.step().unwrap();
        desk.register(2, "written while it is checked");
        let refused = desk.vault.remove_password("kamran");
        assert!(matches!(refused, Err(Error::Busy)), "{refused:?}");
        desk.register(3, "written under the old key");
        drop(check);
        desk.vault.rotate().unwrap();
        let desk = desk.reopen();
        assert_eq!((desk.book(3).title.as_str(), desk.vault.key_epoch()), ("written under the old key", 1));
        desk.assert_sound();
        let out = Vault::open(desk.folder.path(), &LIBRARY, "kamran", &password("kamran's password"));
        assert!(matches!(out, Err(Error::WrongPassword | Error::Busy)), "the password is out in each case");
    }

    /// At each step of the replacement the files are copied away, as a kill would leave them.
    #[test]
    fn killed_at_each_step_of_the_replacement_one_key_opens() {
        let (desk, _) = Desk::with_book("there at each step");
        let Desk { folder, vault, .. } = desk;
        drop(vault);
        let path = folder.path();
        let mut kills = Vec::new();
        let mut kill = |name: &'static str| {
            let copy = tempfile::tempdir().unwrap();
            for entry in fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()) {
                fs::copy(&entry, copy.path().join(entry.file_name().unwrap())).unwrap();
            }
            kills.push((name, copy));
        };
        let vault = open(path).unwrap();
        let (next, beside) = (vault.data_key.successor().unwrap(), path.join(NEXT));
        encrypt(&vault.db, &vault.data_key, &next, &beside).unwrap();
        kill("the copy is made");
        let mut slots = vault.slots.clone();
        slots.announce(&vault.data_key, &next).unwrap();
        witness::allow(path, &vault.data_key, &[&vault.slots, &slots]).unwrap();
        kill("the witness knows both");
        fs::write(path.join("keyslots"), slots.encode()).unwrap();
        kill("the first of the key slots announces it");
        keys::save(path, &slots).unwrap();
        kill("both announce it");
        let mut vault = vault;
        vault.slots = slots.clone();
        drop(vault);
        fs::rename(&beside, path.join(DATABASE)).unwrap();
        kill("the copy is in place");
        let db = connect(&path.join(DATABASE), &next, Access::Open).unwrap();
        witness::write(path, &db, None, &next, &[&slots]).unwrap();
        drop(db);
        kill("the witness is sealed anew");
        let announced = slots.clone();
        slots.turn(&next, true).unwrap();
        witness::allow(path, &next, &[&announced, &slots]).unwrap();
        fs::write(path.join("keyslots"), slots.encode()).unwrap();
        kill("the first of the key slots is turned");
        keys::save(path, &slots).unwrap();
        kill("done");
        for (name, copy) in kills {
            for round in ["first", "second"] {
                let vault = Vault::open(copy.path(), &LIBRARY, "leyla", &right());
                let vault = vault.unwrap_or_else(|error| panic!("{name}, {round}: {error}"));
                let title = vault.read().get::<crate::domain::Book>(crate::domain::id(1)).unwrap().title;
                assert_eq!(title, "there at each step", "{name}");
                assert!(vault.alarm().is_empty(), "{name}, {round}: {:?}", vault.alarm());
                assert!(vault.check().unwrap().problems.is_empty(), "{name}");
            }
            assert!(!copy.path().join(NEXT).exists(), "{name}: nothing is left over");
        }
    }
}
