//! Backup: a complete, encrypted copy with its key slots, made while the program runs, and verified.

use super::{Access, DATABASE, NO_STREAM, Schema, Vault, connect};
use crate::{
    Error, Id, Result,
    error::IoContext,
    keys::{self, DataKey, KeySlots},
};
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
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

/// Steps of the database's machine after which it is asked whether the backup is to end. More than beginning to read
/// takes.
const BETWEEN_LOOKS: i32 = 1_000;

/// Ends a backup that is being made, from another thread, in the middle of a statement.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Ends it.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was ended.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A copy that must still reach the disk. That may take minutes on a stick and needs no key.
#[derive(Debug)]
pub struct Unsynced(PathBuf);

impl Unsynced {
    /// Waits until the disk has it.
    ///
    /// # Errors
    /// Of the machine; [`Error::DiskFull`].
    pub fn sync(&self) -> Result<()> {
        fs::File::open(&self.0).and_then(|file| file.sync_all()).at("making durable", &self.0)
    }
}

/// A backup that is being made, beside the open case file and while people work: first it is written, then the disk is
/// waited for, then it is accepted. It holds a key; dropped before it was accepted, it takes away what it wrote.
pub struct Copying {
    database: PathBuf,
    data_key: Box<DataKey>,
    slots: KeySlots,
    schema: &'static Schema,
    stream: Id,
    target: PathBuf,
    unfinished: PathBuf,
    rows: Rows,
    stop: Stop,
}

impl Vault {
    /// Writes a backup into `target`, a folder that must not exist yet, and verifies it by reading it back: key slots,
    /// pages, chain of hashes, tables. Only then does it get its name: what bears it is whole.
    ///
    /// # Errors
    /// [`Error::Exists`]; [`Error::DiskFull`]; [`Error::Damaged`] when the copy does not verify.
    pub fn backup(&self, target: &Path) -> Result<Backup> {
        let mut copying = self.begin_backup(target)?;
        copying.write()?.sync()?;
        copying.accept()
    }

    /// As [`Vault::backup`], to be made elsewhere while people work.
    ///
    /// # Errors
    /// [`Error::Exists`].
    pub fn begin_backup(&self, target: &Path) -> Result<Copying> {
        if target.exists() {
            return Err(Error::Exists(target.to_owned()));
        }
        Ok(Copying {
            database: self.folder.join(DATABASE),
            data_key: self.data_key.copied(),
            slots: self.slots.clone(),
            schema: self.schema,
            stream: self.stream,
            target: target.to_owned(),
            unfinished: unfinished(target),
            rows: Vec::new(),
            stop: Stop::default(),
        })
    }
}

impl Copying {
    /// Ends it from another thread.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Writes the copy, as the case file is now.
    ///
    /// # Errors
    /// [`Error::DiskFull`]; of the database, also where it was ended.
    pub fn write(&mut self) -> Result<Unsynced> {
        let (mut source, before, mut gate) =
            (self.connect(&self.database)?, self.connect(&self.database)?, self.connect(&self.database)?);
        empty(&self.unfinished)?;
        // Nobody saves anything until the copy has begun to read: what it is compared with is read from the same moment.
        gate.busy_handler(Some(waits_for_its_turn))?;
        gate.execute_batch("BEGIN IMMEDIATE")?;
        before.execute_batch("BEGIN")?;
        let _parts: i64 = before.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        let (stop, mut gate) = (self.stop.clone(), Some(gate));
        let begun = move || {
            // The first statement that takes so long reads the file.
            drop(gate.take());
            stop.is_asked()
        };
        source.progress_handler(BETWEEN_LOOKS, Some(begun))?;
        fill(&source, &self.data_key, &self.unfinished, &self.stop)?;
        close(source)?;
        let copied = self.unfinished.join(DATABASE);
        let copy = self.connect(&copied)?;
        self.rows = counted(&before, self.schema)?;
        if let Some(lost) = differing(&counted(&copy, self.schema)?, &self.rows) {
            return Err(lost);
        }
        close(copy)?;
        Ok(Unsynced(copied))
    }

    /// Verifies the copy, which the disk has by now, and gives it its name; takes it away where it is not what was to be
    /// written.
    ///
    /// # Errors
    /// [`Error::Damaged`] when it does not verify; of the machine; of the database, also where it was ended.
    pub fn accept(self) -> Result<Backup> {
        keys::save(&self.unfinished, &self.slots)?;
        self.name()
    }

    fn name(&self) -> Result<Backup> {
        let (commits, bytes) = self.verify()?;
        rename(&self.unfinished, &self.target)?;
        Ok(Backup { folder: self.target.clone(), commits, bytes })
    }

    /// Reads the copy back from the disk: its key slots, each page, the chain of hashes, and the tables as the opening of
    /// a case file looks at them.
    fn verify(&self) -> Result<(u64, u64)> {
        keys::verify_saved(&self.unfinished, &self.slots)?;
        let database = self.unfinished.join(DATABASE);
        let copy = self.connect(&database)?;
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
        if let Some(lost) = differing(&counted(&copy, self.schema)?, &self.rows) {
            return Err(lost);
        }
        close(copy)?;
        Ok((commits, fs::metadata(&database).at("reading", &database)?.len()))
    }

    fn connect(&self, database: &Path) -> Result<Connection> {
        let mut db = connect(database, &self.data_key, Access::Open)?;
        ends_when_asked(&mut db, &self.stop)?;
        Ok(db)
    }
}

impl Drop for Copying {
    fn drop(&mut self) {
        discard(&self.unfinished);
    }
}

/// Between two changes of an import there is a moment only, and SQLite's own waiting sleeps through it.
fn waits_for_its_turn(times: i32) -> bool {
    std::thread::sleep(std::time::Duration::from_micros(200));
    times < 50_000
}

fn ends_when_asked(db: &mut Connection, stop: &Stop) -> Result<()> {
    let stop = stop.clone();
    Ok(db.progress_handler(BETWEEN_LOOKS, Some(move || stop.is_asked()))?)
}

fn close(db: Connection) -> Result<()> {
    db.close().map_err(|(_, error)| Error::from(error))
}

/// Rows of each table that there is to lose.
type Rows = Vec<(&'static str, i64)>;

fn counted(db: &Connection, schema: &Schema) -> Result<Rows> {
    let kept = ["commit_log", "blob_chunk", "scratch"].map(|table| (table, format!("SELECT * FROM {table}")));
    let count = |(table, sql): (&'static str, String)| -> Result<_> {
        Ok((table, db.query_row(&format!("SELECT count(*) FROM ({sql})"), [], |row| row.get(0))?))
    };
    super::check::told_tables(schema).into_iter().chain(kept).map(count).collect()
}

fn differing(copy: &Rows, file: &Rows) -> Option<Error> {
    let ((table, there), (_, here)) = copy.iter().zip(file).find(|(there, here)| there != here)?;
    Some(Error::Damaged(format!("{table}: the backup has {there} of {here} rows")))
}

/// Under another name: a half-written backup never looks like one.
fn unfinished(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".unfinished");
    PathBuf::from(name)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).at("removing", folder)?;
    }
    fs::create_dir_all(folder).at("making the folder", folder)
}

/// Writes the copy of a file that nobody else reads, under another name. Answers that name.
pub(super) fn write(db: &Connection, data_key: &DataKey, slots: &KeySlots, target: &Path) -> Result<PathBuf> {
    let unfinished = unfinished(target);
    empty(&unfinished)?;
    fill(db, data_key, &unfinished, &Stop::default())
        .and_then(|()| Unsynced(unfinished.join(DATABASE)).sync())
        .and_then(|()| keys::save(&unfinished, slots))
        .inspect_err(|_| discard(&unfinished))?;
    Ok(unfinished)
}

/// Writes the rows. The disk is waited for once, at the end, by whoever can.
fn fill(db: &Connection, data_key: &DataKey, folder: &Path, stop: &Stop) -> Result<()> {
    let database = folder.join(DATABASE);
    let name = database.to_str().ok_or_else(|| Error::Io {
        action: "naming",
        path: database.clone(),
        source: std::io::Error::new(std::io::ErrorKind::InvalidInput, "the path is not valid Unicode"),
    })?;
    // Of this connection, and so of what it writes.
    let durable: i64 = db.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    db.pragma_update(None, "synchronous", "OFF")?;
    let written = db.execute("VACUUM INTO ?1", [name]);
    db.pragma_update(None, "synchronous", durable)?;
    written?;
    let mut copy = connect(&database, data_key, Access::Open)?;
    ends_when_asked(&mut copy, stop)?;
    copy.pragma_update(None, "synchronous", "OFF")?;
    copy.execute("UPDATE meta SET stream = ?1", [NO_STREAM])?;
    // Who opens the copy signs with a key of its own.
    let signs = "SELECT count(*) FROM sqlite_schema WHERE name = 'workstation_key'";
    if copy.query_row(signs, [], |row| row.get::<_, i64>(0))? > 0 {
        copy.execute("UPDATE workstation_key SET secret = NULL", [])?;
    }
    close(copy)
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
        let target = desk.folder.path().join("backup");
        let mut copying = desk.vault.begin_backup(&target).unwrap();
        copying.write().unwrap().sync().unwrap();
        keys::save(&copying.unfinished, &copying.slots).unwrap();
        spoil(&copying.unfinished);
        let (unfinished, accepted) = (copying.unfinished.clone(), copying.name());
        drop(copying);
        match accepted {
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
    fn a_backup_is_made_while_people_work() {
        let mut desk = Desk::new();
        for number in 0..200 {
            desk.register(number, "a book from before");
        }
        let done = Arc::new(AtomicBool::new(false));
        let targets: Vec<PathBuf> =
            (0..8).map(|number| desk.folder.path().join(format!("backup-{number}"))).collect();
        let mut before = 200;
        for target in &targets {
            let mut copying = desk.vault.begin_backup(target).unwrap();
            done.store(false, Ordering::SeqCst);
            let ended = Arc::clone(&done);
            let making = std::thread::spawn(move || {
                let made =
                    copying.write().and_then(|unsynced| unsynced.sync()).and_then(|()| copying.accept());
                ended.store(true, Ordering::SeqCst);
                made
            });
            let mut now = before;
            while !done.load(Ordering::SeqCst) {
                desk.register(now, "a book meanwhile");
                now += 1;
            }
            let made = making.join().unwrap().unwrap();
            let in_it = u32::try_from(made.commits).unwrap();
            assert!((before..=now).contains(&in_it), "{before} <= {in_it} <= {now}");
            assert!(now > before, "nobody waited");
            before = now;
        }
        let room = desk.folder.path().join("room");
        for target in &targets {
            let drill = desk.vault.drill(target, &room, "leyla", &crate::domain::right()).unwrap();
            assert_eq!(drill.check.problems, []);
        }
    }

    #[test]
    fn a_backup_ends_in_the_middle_of_a_statement_and_leaves_nothing() {
        let mut desk = Desk::new();
        for number in 0..2_000 {
            desk.register(number, "a book");
        }
        let target = desk.folder.path().join("backup");
        let mut copying = desk.vault.begin_backup(&target).unwrap();
        let stop = copying.stop();
        // Asked once it has begun to write.
        let unfinished = copying.unfinished.clone();
        let asking = std::thread::spawn(move || {
            while !unfinished.join(DATABASE).exists() {
                std::hint::spin_loop();
            }
            stop.now();
        });
        let outcome = copying.write();
        asking.join().unwrap();
        assert!(outcome.is_err(), "in the middle of it");
        // And where it comes to nobody's ear before the next step.
        assert!(copying.stop().is_asked());
        let unfinished = copying.unfinished.clone();
        assert!(copying.accept().is_err());
        assert!(!unfinished.exists() && !target.exists());
        assert_eq!(desk.vault.check().unwrap().problems, []);
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
