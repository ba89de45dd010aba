//! Putting a backup in the place of the case file; and the drill, which shows that it could be done and what it would
//! cost.

use super::{DATABASE, FileCheck, Vault, aside};
use crate::{
    Error, Id, Result, Secret,
    error::IoContext,
    keys::{self, KeySlots},
    log::{self, Hash},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
};

/// What a drill showed.
#[derive(Debug, Clone)]
pub struct Drill {
    /// Commits in the backup.
    pub commits: u64,
    /// When the last of them was made.
    pub last: Option<DateTime<Utc>>,
    /// What a check of the backup found.
    pub check: FileCheck,
    /// Commits of the case file that the backup does not have.
    pub lost: u64,
    /// When the first of those was made.
    pub lost_from: Option<DateTime<Utc>>,
    /// Half-typed forms of the case file that the backup does not have, or has as they were before.
    pub drafts: u64,
    /// Whether the backup is of this case file, and not of another one.
    pub is_ours: bool,
}

impl Vault {
    /// Opens a copy of the backup, checks all of it and compares it with this file. The copy lies in `room`, a folder
    /// that must not exist yet and is gone afterwards; the backup itself is not touched.
    ///
    /// # Errors
    /// Those of opening; [`Error::DiskFull`]. What a check finds is an answer.
    pub fn drill(&self, backup: &Path, room: &Path, login: &str, password: &Secret) -> Result<Drill> {
        if room.exists() {
            return Err(Error::Exists(room.to_owned()));
        }
        let outcome = lay_out(backup, room)
            .and_then(|()| Self::open(room, self.schema, login, password))
            .and_then(|copy| self.compared_with(&copy));
        // Best effort: what counts is the outcome.
        let _gone = fs::remove_dir_all(room);
        outcome
    }

    /// When the last change in the file was made.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_change(&self) -> Result<Option<DateTime<Utc>>> {
        let last: Option<i64> = self.db.query_row("SELECT max(hlc) FROM commit_log", [], |row| row.get(0))?;
        Ok(last.map(log::instant))
    }

    fn compared_with(&self, backup: &Self) -> Result<Drill> {
        let (check, last) = (backup.check()?, backup.last_change()?);
        let (mut lost, mut first) = (0, None);
        for (stream, had) in common(&backup.db, &self.db)? {
            let (more, from): (i64, Option<i64>) = self.db.query_row(
                "SELECT count(*), min(hlc) FROM commit_log WHERE stream = ?1 AND seq > ?2",
                (stream, had),
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            lost += u64::try_from(more).unwrap_or(0);
            first = [first, from].into_iter().flatten().min();
        }
        Ok(Drill {
            commits: check.commits,
            last,
            check,
            lost,
            lost_from: first.map(log::instant),
            drafts: drafts_lost(&backup.db, &self.db)?,
            is_ours: backup.slots.vault() == self.slots.vault(),
        })
    }
}

/// Half-typed forms that the backup does not have as they are now. No log tells of them.
fn drafts_lost(backup: &Connection, file: &Connection) -> Result<u64> {
    let mut had = backup.prepare("SELECT saved_at FROM scratch WHERE officer = ?1 AND key = ?2")?;
    let mut drafts = file.prepare("SELECT officer, key, saved_at FROM scratch")?;
    let mut drafts = drafts.query([])?;
    let mut lost = 0;
    while let Some(row) = drafts.next()? {
        let (officer, key, saved_at): (Id, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let before: Option<i64> = had.query_row((officer, key), |row| row.get(0)).optional()?;
        lost += u64::from(before.is_none_or(|before| before < saved_at));
    }
    Ok(lost)
}

/// The streams of this file, each with the last number that the backup has of it too; -1 where it has another commit
/// under that number. Either may be ahead of the other: a backup from before an older file was put in place is.
fn common(backup: &Connection, file: &Connection) -> Result<Vec<(Id, i64)>> {
    let mut streams = file.prepare("SELECT DISTINCT stream FROM commit_log")?;
    let streams = streams.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<Id>>>()?;
    let tip = |db: &Connection, stream: Id, most: i64| -> Result<Option<(i64, Hash)>> {
        let sql =
            "SELECT seq, hash FROM commit_log WHERE stream = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1";
        Ok(db.query_row(sql, (stream, most), |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    };
    streams
        .into_iter()
        .map(|stream| {
            let Some((theirs, _)) = tip(backup, stream, i64::MAX)? else { return Ok((stream, 0)) };
            let ours = tip(file, stream, theirs)?;
            match ours {
                Some((seq, _)) if tip(backup, stream, seq)? == ours => Ok((stream, seq)),
                _ => Ok((stream, -1)),
            }
        })
        .collect()
}

/// Puts a backup in the place of the case file, which must be closed. What was there is set aside in a folder beside
/// it, whose path is answered: nothing is thrown away. The restored file writes a stream of its own when it is first
/// opened, for what the lost one wrote may be known elsewhere.
///
/// # Errors
/// [`Error::Missing`] when there is no backup; [`Error::Busy`] when the case file is open; [`Error::DiskFull`]. The
/// case file is as it was, unless the copy was whole already: then the next opening goes on with it.
pub fn restore(backup: &Path, folder: &Path) -> Result<Option<PathBuf>> {
    if !Vault::exists(backup) {
        return Err(Error::Missing(backup.to_owned()));
    }
    fs::create_dir_all(folder).at("making the folder", folder)?;
    let _lock = super::locked(folder)?;
    // What an earlier one did not come to the end of.
    finish(folder)?;
    // Whole and durable under another name first: half a case file is none.
    let (unfinished, whole) = (folder.join("restored.new"), folder.join(WHOLE));
    for old in [&unfinished, &whole] {
        if old.exists() {
            fs::remove_dir_all(old).at("removing", old)?;
        }
    }
    let aside = aside::free(folder);
    copy(backup, &unfinished).and_then(|()| remember(&unfinished, &aside)).inspect_err(|_| {
        let _gone = fs::remove_dir_all(&unfinished);
    })?;
    // From here on it is decided.
    aside::moved(&unfinished, &whole)?;
    keys::sync_folder(folder)?;
    finish(folder)
}

/// Where a backup lies whole, while what was there is being set aside.
const WHOLE: &str = "restored";
/// Where it lies once that was done, while its files are moved into their place.
const CLEAR: &str = "restored.clear";
/// The name of the folder that takes what was there: whoever goes on after a kill fills the same one.
const ASIDE: &str = "aside";

fn remember(unfinished: &Path, aside: &Path) -> Result<()> {
    let (name, file) = (aside.file_name().unwrap_or_default(), unfinished.join(ASIDE));
    fs::write(&file, name.as_encoded_bytes()).at("writing", &file)?;
    fs::File::open(&file).and_then(|file| file.sync_all()).at("making durable", &file)?;
    keys::sync_folder(unfinished)
}

/// The folder that takes what was there. A name is no path: what was written there by others names none.
fn remembered(folder: &Path) -> PathBuf {
    let name = fs::read_to_string(folder.join(WHOLE).join(ASIDE)).unwrap_or_default();
    let is_name =
        Path::new(&name).file_name() == Some(OsStr::new(&name)) && name.starts_with(aside::LEFT_OVER);
    if is_name { folder.join(name) } else { aside::free(folder) }
}

/// Whether a restored file is not in its place yet.
pub(super) fn is_unfinished(folder: &Path) -> bool {
    [WHOLE, CLEAR].iter().any(|name| folder.join(name).join(DATABASE).exists())
}

/// Sets aside what is there and brings the restored files into its place, also after a crash in the middle of either.
/// Answers where the old file lies now, when it was moved. Nothing of it stays: its log of writes would be replayed into
/// the restored one.
pub(super) fn finish(folder: &Path) -> Result<Option<PathBuf>> {
    move_in(folder)?;
    let (whole, clear) = (folder.join(WHOLE), folder.join(CLEAR));
    if !whole.join(DATABASE).exists() {
        return Ok(None);
    }
    let aside = remembered(folder);
    let was_there = aside::all(folder, &aside)? || aside.exists();
    aside::moved(&whole, &clear)?;
    keys::sync_folder(folder)?;
    move_in(folder)?;
    Ok(Some(aside).filter(|_| was_there))
}

/// The database last: what has one is a case file.
fn move_in(folder: &Path) -> Result<()> {
    let clear = folder.join(CLEAR);
    if clear.join(DATABASE).exists() {
        for name in keys::COPIES.into_iter().chain(["case.db-wal", DATABASE]) {
            let (from, to) = (clear.join(name), folder.join(name));
            if from.exists() {
                aside::moved(&from, &to)?;
            }
        }
        keys::sync_folder(folder)?;
    }
    if clear.exists() {
        fs::remove_dir_all(&clear).at("removing", &clear)?;
    }
    Ok(())
}

/// Lays a copy of a backup in `room`, where it can be opened and looked at without touching the backup.
///
/// # Errors
/// [`Error::Missing`] when there is no backup; [`Error::DiskFull`].
pub fn lay_out(backup: &Path, room: &Path) -> Result<()> {
    if !Vault::exists(backup) {
        return Err(Error::Missing(backup.to_owned()));
    }
    copy(backup, room)
}

/// Which case file the key slots in a folder belong to; none where both copies are missing or damaged. It needs no
/// password, and proves nothing: that a backup opens does.
#[must_use]
pub fn identity(folder: &Path) -> Option<Id> {
    let read = |name| KeySlots::decode(&fs::read(folder.join(name)).ok()?).ok();
    keys::COPIES.into_iter().find_map(read).map(|slots| slots.vault())
}

/// Copies the files of a case file, and makes them durable. Not its witness: it told of the other one.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).at("making the folder", to)?;
    for name in [DATABASE, "case.db-wal"].into_iter().chain(keys::COPIES) {
        let (source, target) = (from.join(name), to.join(name));
        if source.exists() {
            fs::copy(&source, &target).at("copying", &source)?;
            fs::File::open(&target).and_then(|file| file.sync_all()).at("making durable", &target)?;
        }
    }
    keys::sync_folder(to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Book, Desk, LIBRARY, at, book, id, intent, open, password, right};

    /// A desk with a backup of three books, and two more since.
    fn desk() -> (Desk, PathBuf) {
        let mut desk = Desk::new();
        for number in 0..3 {
            desk.register(number, &format!("book {number}"));
        }
        let backup = desk.folder.path().join("backups").join("one");
        fs::create_dir_all(backup.parent().unwrap()).unwrap();
        desk.vault.backup(&backup).unwrap();
        for number in 3..5 {
            desk.vault
                .commit(&intent("book.register", 600), |change| change.create(&book(id(number), "since")))
                .unwrap();
        }
        (desk, backup)
    }

    #[test]
    fn a_drill_says_what_would_be_lost_and_leaves_nothing_behind() {
        let (desk, backup) = desk();
        let room = desk.folder.path().join("drill");
        let before = fs::read(backup.join(DATABASE)).unwrap();
        let drill = desk.vault.drill(&backup, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.commits, drill.lost, drill.is_ours), (3, 2, true));
        assert_eq!((drill.last, drill.lost_from), (Some(at(1)), Some(at(600))));
        assert!(drill.check.problems.is_empty());
        assert!(!room.exists() && fs::read(backup.join(DATABASE)).unwrap() == before, "nothing was touched");
        let refused = desk.vault.drill(&backup, &room, "leyla", &password("wrong"));
        assert!(matches!(refused, Err(Error::WrongPassword)) && !room.exists());
        let missing = desk.vault.drill(&room, &room, "leyla", &right());
        assert!(matches!(missing, Err(Error::Missing(_))));
        let (other, _) = Desk::with_book("of another office");
        let foreign = other.folder.path().join("backup");
        other.vault.backup(&foreign).unwrap();
        let drill = desk.vault.drill(&foreign, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.is_ours, drill.lost), (false, 5), "all of ours would be lost");
        // A backup that a bad disk damaged is told as that.
        let mut bytes = before;
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(backup.join(DATABASE), bytes).unwrap();
        let drill = desk.vault.drill(&backup, &room, "leyla", &right());
        assert!(drill.is_err() || !drill.unwrap().check.problems.is_empty());
    }

    #[test]
    fn a_restored_file_goes_on_in_a_stream_of_its_own_and_the_old_one_is_kept() {
        let (desk, backup) = desk();
        let Desk { folder, vault, .. } = desk;
        let path = folder.path();
        assert!(matches!(restore(&backup, path), Err(Error::Busy)), "while it is open");
        let stream = vault.stream();
        drop(vault);
        let aside = restore(&backup, path).unwrap().unwrap();
        let mut vault = open(path).unwrap();
        assert!(vault.alarm().is_empty(), "a restored file raises no alarm");
        assert_ne!(vault.stream(), stream);
        assert_eq!(vault.read().list::<Book>("", []).unwrap().len(), 3);
        vault.commit(&intent("book.register", 900), |change| change.create(&book(id(9), "after"))).unwrap();
        assert!(vault.check().unwrap().problems.is_empty());
        drop(vault);
        assert!(open(path).unwrap().alarm().is_empty());
        // The old one is whole.
        let old = Vault::open(&aside, &LIBRARY, "leyla", &right()).unwrap();
        assert_eq!((old.read().list::<Book>("", []).unwrap().len(), old.stream()), (5, stream));
        drop(old);
        // A machine that lost everything.
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(restore(&backup, &empty.path().join("office")).unwrap(), None);
        assert_eq!(open(&empty.path().join("office")).unwrap().read().list::<Book>("", []).unwrap().len(), 3);
        assert!(matches!(restore(empty.path(), path), Err(Error::Missing(_))));
        assert!(open(path).is_ok(), "left as it was");
    }

    /// Killed before each of the moves, and once more while the next start goes on with it.
    #[test]
    fn a_restore_that_was_killed_goes_on_at_the_next_start() {
        use super::super::aside::kill;
        let mut finished = false;
        for moves in 0..40 {
            let (desk, backup) = desk();
            let Desk { folder, vault, .. } = desk;
            let path = folder.path();
            // A log of writes that was never taken into the database, as a power cut leaves it.
            let log = fs::read(path.join("case.db-wal")).unwrap();
            drop(vault);
            fs::write(path.join("case.db-wal"), log).unwrap();
            kill::after(Some(moves));
            finished = restore(&backup, path).is_ok();
            kill::after(Some(2));
            let _killed_again = open(path).map(drop);
            kill::after(None);
            assert!(Vault::exists(path), "{moves}");
            let vault = open(path).unwrap();
            let books = vault.read().list::<Book>("", []).unwrap().len();
            // Before the copy is whole nothing was decided.
            assert_eq!(books, if moves == 0 { 5 } else { 3 }, "{moves}");
            assert!(vault.alarm().is_empty() && vault.check().unwrap().problems.is_empty(), "{moves}");
            drop(vault);
            if moves > 0 {
                let old = Vault::open(&path.join("left-over-1"), &LIBRARY, "leyla", &right()).unwrap();
                assert_eq!(old.read().list::<Book>("", []).unwrap().len(), 5, "{moves}");
                assert!(!path.join("left-over-2").exists(), "{moves}: in one folder");
            }
            assert!(!path.join(WHOLE).exists() && !path.join(CLEAR).exists(), "{moves}");
            if finished {
                break;
            }
        }
        assert!(finished, "each of the moves was the last");
    }

    #[test]
    fn a_file_without_its_database_is_set_aside_whole() {
        use super::super::aside::kill;
        for moves in 1..8 {
            let (desk, backup) = desk();
            let Desk { folder, vault, .. } = desk;
            let path = folder.path();
            let log = fs::read(path.join("case.db-wal")).unwrap();
            drop(vault);
            fs::write(path.join("case.db-wal"), log).unwrap();
            fs::remove_file(path.join(DATABASE)).unwrap();
            kill::after(Some(moves));
            let _killed = restore(&backup, path);
            kill::after(None);
            let vault = open(path).unwrap();
            assert_eq!(vault.read().list::<Book>("", []).unwrap().len(), 3, "{moves}: no stale log");
            assert!(vault.alarm().is_empty() && vault.check().unwrap().problems.is_empty(), "{moves}");
            for name in ["keyslots", "keyslots.copy", "case.db-wal", "witness"] {
                assert!(path.join("left-over-1").join(name).exists(), "{moves}: {name}");
            }
        }
    }

    #[test]
    fn a_drill_counts_what_is_half_typed() {
        let (mut desk, backup) = desk();
        let room = desk.folder.path().join("drill");
        let officer = id(90);
        desk.vault.save_draft(officer, "registration/new", "half a name", at(700)).unwrap();
        let drill = desk.vault.drill(&backup, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.lost, drill.drafts), (2, 1), "missing");
        let newer = desk.folder.path().join("backups").join("two");
        desk.vault.backup(&newer).unwrap();
        let drill = desk.vault.drill(&newer, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.lost, drill.lost_from, drill.drafts), (0, None, 0));
        desk.vault.save_draft(officer, "registration/new", "half a name more", at(800)).unwrap();
        desk.vault.save_draft(officer, "decision/1", "a reason", at(801)).unwrap();
        let drill = desk.vault.drill(&newer, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.lost, drill.drafts), (0, 2), "one older, one missing");
    }

    #[test]
    fn a_backup_that_is_ahead_lacks_nothing_of_what_both_have() {
        let (desk, backup) = desk();
        let path = desk.folder.path().to_owned();
        let (room, older, ahead) =
            (path.join("drill"), path.join("older"), path.join("backups").join("ahead"));
        desk.vault.backup(&ahead).unwrap();
        // The file of three books again, as when the older backup was put in place.
        lay_out(&backup, &older).unwrap();
        let vault = open(&older).unwrap();
        let drill = vault.drill(&ahead, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.commits, drill.lost, drill.lost_from), (5, 0, None));
        drop(vault);
        // What this file wrote since is lost, and no more than that.
        let mut vault = open(&older).unwrap();
        vault.commit(&intent("book.register", 900), |change| change.create(&book(id(9), "after"))).unwrap();
        let drill = vault.drill(&ahead, &room, "leyla", &right()).unwrap();
        assert_eq!((drill.lost, drill.lost_from), (1, Some(at(900))));
    }
}
