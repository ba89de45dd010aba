//! Putting a backup in the place of the case file; and the drill, which shows that it could be done and what it would
//! cost.

use super::{DATABASE, FileCheck, Vault};
use crate::{
    Error, Id, Result, Secret,
    error::IoContext,
    keys,
    log::{self, Hash},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension};
use std::{
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
        if !Self::exists(backup) {
            return Err(Error::Missing(backup.to_owned()));
        }
        if room.exists() {
            return Err(Error::Exists(room.to_owned()));
        }
        let outcome = copy(backup, room)
            .and_then(|()| Self::open(room, self.schema, login, password))
            .and_then(|copy| self.compared_with(&copy));
        // Best effort: what counts is the outcome.
        let _gone = fs::remove_dir_all(room);
        outcome
    }

    fn compared_with(&self, backup: &Self) -> Result<Drill> {
        let check = backup.check()?;
        let last: Option<i64> =
            backup.db.query_row("SELECT max(hlc) FROM commit_log", [], |row| row.get(0))?;
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
            last: last.map(log::instant),
            check,
            lost,
            lost_from: first.map(log::instant),
            is_ours: backup.slots.vault() == self.slots.vault(),
        })
    }
}

/// The streams of this file, each with the last number that the backup has of it; -1 where it has another commit under
/// that number.
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
        .map(|stream| match tip(backup, stream, i64::MAX)? {
            None => Ok((stream, 0)),
            Some((seq, hash)) if tip(file, stream, seq)? == Some((seq, hash)) => Ok((stream, seq)),
            Some(_) => Ok((stream, -1)),
        })
        .collect()
}

/// Puts a backup in the place of the case file, which must be closed. What was there is set aside in a folder beside
/// it, whose path is answered: nothing is thrown away. The restored file writes a stream of its own when it is first
/// opened, for what the lost one wrote may be known elsewhere.
///
/// # Errors
/// [`Error::Missing`] when there is no backup; [`Error::Busy`] when the case file is open; [`Error::DiskFull`]. The
/// case file is then as it was.
pub fn restore(backup: &Path, folder: &Path) -> Result<Option<PathBuf>> {
    if !Vault::exists(backup) {
        return Err(Error::Missing(backup.to_owned()));
    }
    fs::create_dir_all(folder).at("making the folder", folder)?;
    let _lock = super::locked(folder)?;
    // Whole and durable under another name first: half a case file is none.
    let (unfinished, whole) = (folder.join("restored.new"), folder.join(WHOLE));
    for old in [&unfinished, &whole] {
        if old.exists() {
            fs::remove_dir_all(old).at("removing", old)?;
        }
    }
    copy(backup, &unfinished).inspect_err(|_| {
        let _gone = fs::remove_dir_all(&unfinished);
    })?;
    fs::rename(&unfinished, &whole).at("renaming", &whole)?;
    keys::sync_folder(folder)?;
    let aside = super::set_aside(folder, &[DATABASE])?;
    finish(folder)?;
    Ok(aside)
}

/// Where a backup lies whole, before its files are in place.
const WHOLE: &str = "restored";

/// Whether a restored file is not in its place yet.
pub(super) fn is_unfinished(folder: &Path) -> bool {
    folder.join(WHOLE).join(DATABASE).exists()
}

/// Brings the restored files into their place, also after a crash in the middle of it. While the old database is still
/// there, nothing was decided yet.
pub(super) fn finish(folder: &Path) -> Result<()> {
    let whole = folder.join(WHOLE);
    if !is_unfinished(folder) || folder.join(DATABASE).exists() {
        return Ok(());
    }
    // The database last: what has one is a case file.
    for name in keys::COPIES.into_iter().chain(["case.db-wal", DATABASE]) {
        let (from, to) = (whole.join(name), folder.join(name));
        if from.exists() {
            fs::rename(&from, &to).at("moving into", &to)?;
        }
    }
    keys::sync_folder(folder)?;
    let _empty = fs::remove_dir_all(&whole);
    Ok(())
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
        // Killed when the old file was set aside and nothing else was done: the next start goes on.
        fs::create_dir(path.join(WHOLE)).unwrap();
        for name in [DATABASE, "keyslots", "keyslots.copy"] {
            fs::copy(backup.join(name), path.join(WHOLE).join(name)).unwrap();
        }
        assert_eq!(open(path).unwrap().read().list::<Book>("", []).unwrap().len(), 4, "the old one is there");
        super::super::set_aside(path, &[DATABASE]).unwrap().unwrap();
        assert!(Vault::exists(path));
        assert_eq!(open(path).unwrap().read().list::<Book>("", []).unwrap().len(), 3);
        assert!(!path.join(WHOLE).exists());
        // A machine that lost everything.
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(restore(&backup, &empty.path().join("office")).unwrap(), None);
        assert_eq!(open(&empty.path().join("office")).unwrap().read().list::<Book>("", []).unwrap().len(), 3);
        assert!(matches!(restore(empty.path(), path), Err(Error::Missing(_))));
        assert!(open(path).is_ok(), "left as it was");
    }
}
