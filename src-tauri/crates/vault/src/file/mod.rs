//! The file: create, open, migrate, back up, check.

mod aside;
mod backup;
mod check;
pub(crate) mod checkpoint;
mod connect;
mod holders;
mod migrate;
mod past;
mod place;
#[cfg(test)]
mod power;
mod repair;
mod restore;
mod rotate;
mod sample;
mod set_aside;
#[cfg(test)]
mod signed;
#[cfg(test)]
mod tamper;
mod thin;
mod verified;
mod verify;
mod witness;

pub use backup::{Backup, Copying, Stop, Unsynced};
pub(crate) use check::is_about_content;
pub use check::{FileCheck, Problem};
pub use checkpoint::CHECKPOINTS;
pub use migrate::{Migration, OWN};
pub use past::{Past, Wanted};
pub use place::PLACES;
pub use repair::Repaired;
pub use restore::{Drill, identity, lay_out, restore};
pub use set_aside::{SetAside, SetAsideKind};
pub use thin::{OLDEST, thinned};
pub use verified::Verified;
pub use verify::{Part, Progress, Verification};
#[cfg(any(test, feature = "plain"))]
pub(crate) use {check::compare, migrate::migrate};

use crate::{
    Closed, Cost, Error, Id, Identity, JournalEntry, JournalFilter, OfficerKey, Read, RecoveryCode, Result,
    Secret, TableInfo,
    error::IoContext,
    fault::{self, Fault},
    keys::{self, DataKey, KeySlots, Unlock},
    log,
};
use chrono::{DateTime, Utc};
use connect::{Access, connect};
use rusqlite::Connection;
use std::{
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
    sync::Arc,
};

/// Name of the encrypted database in its folder.
pub const DATABASE: &str = "case.db";
/// The copy that is made before the file is brought up to date.
const BEFORE: &str = "before-migration";

/// What the vault must know of the domain: its migrations, its tables and what is derived from them.
pub struct Schema {
    /// In ascending order of version.
    pub migrations: &'static [Migration],
    /// All records.
    pub tables: &'static [TableInfo],
    /// Search indexes and the like, refreshed with each commit and in a rebuild.
    pub derived: &'static [Derived],
    /// What else a check of the whole file looks at.
    pub vouched: &'static [Vouched],
}

/// Looks at some records after the one given, in the order of their identifiers, at most as many as said. Answers what
/// is wrong with them, and the last that was looked at; none when there are no more.
pub type Vouched = fn(Read<'_>, Option<Id>, u32) -> Result<(Vec<Problem>, Option<Id>)>;

impl Schema {
    /// What is wrong with the declaration itself, in words; the domain's tests ask for it and expect nothing.
    #[must_use]
    pub fn flaws(&self) -> Vec<String> {
        let mut flaws = Vec::new();
        let mut version = 1;
        for migration in self.migrations {
            if migration.version <= version {
                flaws.push(format!("migration {} does not come after {version}", migration.version));
            }
            version = version.max(migration.version);
        }
        for (place, table) in self.tables.iter().enumerate() {
            for other in &self.tables[..place] {
                if table.tag == other.tag || table.name == other.name {
                    flaws.push(format!("{} and {} share a tag or a name", other.name, table.name));
                }
            }
        }
        for tag in self.derived.iter().flat_map(|derived| derived.of) {
            if self.table(*tag).is_none() {
                flaws.push(format!("something is derived from the unknown table {tag}"));
            }
        }
        flaws
    }

    pub(crate) fn table(&self, tag: u16) -> Option<&TableInfo> {
        self.tables.iter().find(|table| table.tag == tag)
    }
}

/// Something that is computed from records and kept beside them.
pub struct Derived {
    /// Tags of the tables whose records it is computed from.
    pub of: &'static [u16],
    /// Its own tables, which a check compares after a rebuild.
    pub tables: &'static [&'static str],
    /// Computes it anew.
    pub refresh: Refresh,
}

/// Computes what is derived anew for the records of one commit, each with the tag of its table: what follows from
/// several of them is computed once.
pub type Refresh = fn(Read<'_>, &Connection, &[(u16, Id)]) -> Result<()>;

/// The stream in a backup: none yet. Whoever opens the copy writes a stream of its own, for two that went on under
/// one name would each lose the other's commits.
const NO_STREAM: Id = Id::from_bytes([0; 16]);

/// An open case file. Closing it (dropping the value) wipes the key.
pub struct Vault {
    db: Connection,
    schema: &'static Schema,
    folder: PathBuf,
    slots: KeySlots,
    data_key: Box<DataKey>,
    cost: Cost,
    stream: Id,
    alarm: Vec<Problem>,
    pub(crate) officer: Option<Arc<OfficerKey>>,
    // Held as long as the file is open; released by the operating system even after a crash.
    _lock: Lock,
}

impl Vault {
    /// Makes a case file in `folder` and a key slot for the first officer.
    ///
    /// # Errors
    /// [`Error::Exists`] when there already is one; I/O.
    pub fn create(
        folder: &Path,
        schema: &'static Schema,
        login: &str,
        password: &Secret,
        cost: Cost,
        now: DateTime<Utc>,
    ) -> Result<(Self, RecoveryCode)> {
        fs::create_dir_all(folder).at("making the folder", folder)?;
        if Self::exists(folder) {
            return Err(Error::Exists(folder.to_owned()));
        }
        let lock = locked(folder)?;
        aside::leftovers(folder)?;
        let (id, stream, data_key) = (Id::new(now)?, Id::new(now)?, DataKey::generate()?);
        let mut slots = KeySlots::new(id);
        slots.add(&data_key, &Unlock::Password { login, password }, cost)?;
        let recovery = RecoveryCode::generate()?;
        slots.add(&data_key, &Unlock::Recovery(&recovery), cost)?;
        // The database is built under another name: a crash in between leaves nothing that looks like a case file.
        let unfinished = folder.join("case.db.new");
        remove_database(&unfinished)?;
        let db = connect(&unfinished, &data_key, Access::Create)?;
        migrate::migrate(&db, schema)?;
        db.execute(
            "INSERT INTO meta (vault, stream, created_at) VALUES (?1, ?2, ?3)",
            (id, stream, now.timestamp_millis()),
        )?;
        own(&db, stream)?;
        place::settle(&db, schema, folder, true)?;
        db.close().map_err(|(_, error)| Error::from(error))?;
        keys::save(folder, &slots)?;
        let database = folder.join(DATABASE);
        fs::rename(&unfinished, &database).at("renaming", &database)?;
        keys::sync_folder(folder)?;
        let db = connect(&database, &data_key, Access::Open)?;
        checkpoint::provide(&db, schema, stream)?;
        let (folder, alarm, officer) = (folder.to_owned(), Vec::new(), None);
        let vault = Self { db, schema, folder, slots, data_key, cost, stream, alarm, officer, _lock: lock };
        vault.witness()?;
        Ok((vault, recovery))
    }

    /// Whether there is a case file in `folder`.
    #[must_use]
    pub fn exists(folder: &Path) -> bool {
        folder.join(DATABASE).exists() || restore::is_unfinished(folder)
    }

    /// Opens the case file with an officer's password. A file older than the program is brought up to date, and a
    /// copy from before is kept in `before-migration`; a backup opened for the first time, and a file that was copied,
    /// get a stream of their own.
    ///
    /// # Errors
    /// [`Error::Missing`], [`Error::Busy`], [`Error::WrongPassword`], [`Error::Damaged`], [`Error::Newer`].
    pub fn open(folder: &Path, schema: &'static Schema, login: &str, password: &Secret) -> Result<Self> {
        Self::open_with(folder, schema, &Unlock::Password { login, password })
    }

    /// Opens the case file with the printed recovery code.
    ///
    /// # Errors
    /// As [`Vault::open`], with [`Error::WrongRecoveryCode`].
    pub fn recover(folder: &Path, schema: &'static Schema, code: &RecoveryCode) -> Result<Self> {
        Self::open_with(folder, schema, &Unlock::Recovery(code))
    }

    /// Opens the case file with the offline key that it was entrusted to.
    ///
    /// # Errors
    /// As [`Vault::open`], with [`Error::WrongEscrowKey`].
    pub fn open_with_escrow(folder: &Path, schema: &'static Schema, key: &Identity) -> Result<Self> {
        Self::open_with(folder, schema, &Unlock::Escrow(key))
    }

    fn open_with(folder: &Path, schema: &'static Schema, unlock: &Unlock<'_>) -> Result<Self> {
        if !Self::exists(folder) {
            return Err(Error::Missing(folder.to_owned()));
        }
        let lock = locked(folder)?;
        restore::finish(folder)?;
        let (slots, mut opened) = keys::load(folder, unlock)?;
        let officer = opened.officer.take().map(Arc::new);
        let (db, data_key, slots) = rotate::settle(folder, slots, opened)?;
        let is_due = migrate::is_due(&db, schema)?;
        let (id, mut stream): (Id, Id) =
            db.query_row("SELECT vault, stream FROM meta", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        if id != slots.vault() {
            return Err(Error::Damaged("the key-slot file belongs to another case file".to_owned()));
        }
        if is_due {
            let unfinished = backup::write(&db, &data_key, &slots, &folder.join(BEFORE))?;
            backup::replace(&unfinished, &folder.join(BEFORE))?;
            migrate::migrate(&db, schema)?;
            log::learn(&db, schema)?;
        }
        let is_copy = stream == NO_STREAM;
        if is_copy {
            stream = place::begin(&db, schema)?;
        }
        own(&db, stream)?;
        // What the first page does not show may still be damaged: it opens, and says what is wrong.
        let alarm = match look(folder, &db, schema, &data_key, &slots, stream) {
            Err(Error::Damaged(what)) => vec![Problem::Page(what)],
            other => other?,
        };
        let mut is_anew = is_copy;
        if alarm.is_empty() {
            // After the look, which holds the witness that came along against the stream that signed it.
            if let Some(begun) = place::settle(&db, schema, folder, is_copy)? {
                stream = begun;
                own(&db, stream)?;
                is_anew = true;
            }
            checkpoint::provide(&db, schema, stream)?;
        }
        let (folder, cost) = (folder.to_owned(), Cost::STANDARD);
        let vault = Self { db, schema, folder, slots, data_key, cost, stream, alarm, officer, _lock: lock };
        // From now on a file without its witness is one whose witness was taken away.
        if is_anew {
            vault.witness()?;
        }
        Ok(vault)
    }

    /// Read access.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read { db: &self.db }
    }

    /// The newest `limit` commits about `subject`, newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn journal(&self, subject: Id, limit: u32) -> Result<Vec<JournalEntry>> {
        let filter = JournalFilter { subjects: Some(vec![subject]), ..JournalFilter::default() };
        Ok(log::journal(&self.db, self.schema, &filter, 0, limit)?.0)
    }

    /// A page of the whole log as the journal shows it, the newest first, and how many commits the filter lets through.
    ///
    /// # Errors
    /// Of the database.
    pub fn journal_page(
        &self,
        filter: &JournalFilter,
        skip: u64,
        most: u32,
    ) -> Result<(Vec<JournalEntry>, u64)> {
        log::journal(&self.db, self.schema, filter, skip, most)
    }

    /// Names of all commands that stand in the log.
    ///
    /// # Errors
    /// Of the database.
    pub fn journal_commands(&self) -> Result<Vec<String>> {
        log::commands(&self.db)
    }

    /// Closes bytes for somebody else, as a file that any program for age (age-encryption.org/v1) opens.
    ///
    /// # Errors
    /// [`Error::Random`].
    pub fn package(&self, closed: &Closed<'_>, bytes: &[u8]) -> Result<Vec<u8>> {
        // A file whose own passwords cost nothing is one of a test.
        let work = if self.cost == Cost::FOR_TESTS { 4 } else { keys::WORK };
        keys::seal(closed, work, bytes)
    }

    /// Takes away the copy that was kept when the file was last brought up to date: whatever is erased or forgotten here
    /// lies in it still.
    ///
    /// # Errors
    /// [`Error::Io`].
    pub fn drop_copy_from_before(&self) -> Result<()> {
        let copy = self.folder.join(BEFORE);
        match std::fs::remove_dir_all(&copy) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error).at("removing", &copy),
            _ => Ok(()),
        }
    }

    /// The stream this installation writes.
    #[must_use]
    pub fn stream(&self) -> Id {
        self.stream
    }

    /// The folder of the case file.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Caps the size of the database, in pages of 4 KiB beyond what it has. Reaching it is as a full disk: shows
    /// in tests that one loses nothing.
    ///
    /// # Errors
    /// Of the database.
    pub fn cap_growth(&self, pages: i64) -> Result<()> {
        let now: i64 = self.db.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let most = now.saturating_add(pages);
        self.db.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))?;
        Ok(())
    }

    /// The connection itself, past the door. For simulations, and for tests that look at pages.
    #[cfg(feature = "plain")]
    #[must_use]
    pub fn connection(&self) -> &Connection {
        &self.db
    }

    pub(crate) fn parts(&mut self) -> (&mut Connection, &'static Schema) {
        (&mut self.db, self.schema)
    }
}

impl Drop for Vault {
    /// The witness is written last, when it can be: a folder that is read only must close all the same. One that heard
    /// of something wrong keeps the old witness, for an alarm must not silence itself.
    fn drop(&mut self) {
        if self.alarm.is_empty() {
            // The witness first: a signed file without one is one whose witness was taken away.
            let _best_effort =
                self.witness().and_then(|()| checkpoint::sign(&self.db, self.schema, self.stream));
        }
    }
}

/// What the file shows when it is opened: what its witness says, its newest checkpoints, the end of its log and some
/// commits from anywhere.
fn look(
    folder: &Path,
    db: &Connection,
    schema: &Schema,
    key: &DataKey,
    slots: &KeySlots,
    stream: Id,
) -> Result<Vec<Problem>> {
    let mut problems = witness::heard(folder, db, schema, key, slots, stream)?;
    problems.extend(checkpoint::look(db, schema, stream)?);
    problems.extend(sample::look(db, schema, stream)?);
    problems.extend(verified::earlier(db, schema)?);
    Ok(problems)
}

/// Notes that the stream is written in this file, where the domain exchanges. All that a file holds from before it
/// exchanged was written in it.
fn own(db: &Connection, stream: Id) -> Result<()> {
    if !db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'own_stream'")?.exists([])? {
        return Ok(());
    }
    if !db.prepare("SELECT 1 FROM own_stream")?.exists([])? {
        db.execute("INSERT INTO own_stream (stream) SELECT DISTINCT stream FROM commit_log", [])?;
    }
    db.execute("INSERT OR IGNORE INTO own_stream (stream) VALUES (?1)", [stream])?;
    Ok(())
}

/// The lock on the folder.
struct Lock(File);

impl Drop for Lock {
    /// Closing would do, were it not for a process that this one is just starting: until it runs its own program,
    /// it holds a copy of the handle, and whoever signs in again would be told that the file is in use.
    fn drop(&mut self) {
        let _closing_does_the_rest = self.0.unlock();
    }
}

/// Takes the folder for this process. The lock goes with the process, so a crash never locks anyone out.
fn locked(folder: &Path) -> Result<Lock> {
    let path = folder.join("lock");
    let file = File::create(&path).at("opening", &path)?;
    if fault::is(Fault::NoLock) {
        return Ok(Lock(file));
    }
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Error::Busy),
        Err(TryLockError::Error(source)) => Err(Error::Io { action: "locking", path, source }),
    }
}

fn remove_database(path: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match fs::remove_file(&name) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::Io { action: "removing", path: name.into(), source: error });
            }
            _ => {}
        }
    }
    Ok(())
}
