//! What can go wrong with a case file, told apart so that each gets its own words on screen.

use std::path::PathBuf;

/// Result of the vault's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// Failure of the vault.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No slot opens with this login and password.
    #[error("no key slot opens with this login and password")]
    WrongPassword,
    /// The recovery code is not well formed (mistyped: its checksum fails).
    #[error("the recovery code is mistyped: its checksum does not match")]
    MistypedRecoveryCode,
    /// The recovery code is well formed but opens nothing here.
    #[error("this recovery code belongs to another case file")]
    WrongRecoveryCode,
    /// The offline key is well formed but is not the one that this file was entrusted to.
    #[error("this offline key opens nothing here")]
    WrongEscrowKey,
    /// A login that already has a slot.
    #[error("the login {0:?} is already taken")]
    LoginTaken(String),
    /// The case file or the key-slot file is damaged.
    #[error("the case file is damaged: {0}")]
    Damaged(String),
    /// Another process has the case file open.
    #[error("the case file is open in another process")]
    Busy,
    /// The file was made by a newer version.
    #[error("the case file has schema {found}, this version reads up to {supported}")]
    Newer {
        /// Schema version of the file.
        found: i64,
        /// Newest schema this program knows.
        supported: i64,
    },
    /// There is no case file in the folder.
    #[error("there is no case file in {0}")]
    Missing(PathBuf),
    /// There already is a case file in the folder.
    #[error("there already is a case file in {0}")]
    Exists(PathBuf),
    /// What came from another workstation cannot be applied; nothing of it was kept.
    #[error("what came from another workstation does not fit: {0}")]
    Unfit(String),
    /// The disk is full; nothing of the command was kept.
    #[error("the disk is full")]
    DiskFull,
    /// No such record.
    #[error("there is no {table} {id}")]
    NotFound {
        /// Table of the record.
        table: &'static str,
        /// Its identifier.
        id: crate::Id,
    },
    /// The record changed since it was read.
    #[error("{table} {id} has changed since it was read")]
    Stale {
        /// Table of the record.
        table: &'static str,
        /// Its identifier.
        id: crate::Id,
    },
    /// A value in a table does not fit its type.
    #[error(transparent)]
    Value(#[from] crate::ValueError),
    /// Reading or writing a file beside the database failed.
    #[error("{action} {path}: {source}")]
    Io {
        /// What was attempted, in words.
        action: &'static str,
        /// On which file.
        path: PathBuf,
        /// Why it failed.
        source: std::io::Error,
    },
    /// The operating system gave no randomness.
    #[error("no randomness from the operating system: {0}")]
    Random(String),
    /// Any other failure of the database.
    #[error("database: {0}")]
    Sql(rusqlite::Error),
}

/// I/O errors that mean lost content: the file ends too early, or the file system found its checksum wrong.
const DAMAGED_BELOW: [i32; 3] = [
    rusqlite::ffi::SQLITE_IOERR_SHORT_READ,
    rusqlite::ffi::SQLITE_IOERR_CORRUPTFS,
    rusqlite::ffi::SQLITE_IOERR_DATA,
];

impl Error {
    /// A mistake of the calling program, told without a panic.
    pub(crate) fn misuse(what: String) -> Self {
        Self::Sql(rusqlite::Error::ToSqlConversionFailure(what.into()))
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        let extended = error.sqlite_error().map_or(0, |error| error.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The index of the write-ahead log could not grow: a full disk, which SQLite reports as an I/O error.
            Some(ErrorCode::SystemIoFailure) if extended == ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) if DAMAGED_BELOW.contains(&extended) => {
                Self::Damaged(error.to_string())
            }
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Sql(error),
        }
    }
}

/// Adds what was attempted, and on which file, to an I/O error.
pub(crate) trait IoContext<T> {
    /// Names the attempted action and the file.
    fn at(self, action: &'static str, path: &std::path::Path) -> Result<T>;
}

impl<T> IoContext<T> for std::io::Result<T> {
    fn at(self, action: &'static str, path: &std::path::Path) -> Result<T> {
        self.map_err(|source| match source.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Error::DiskFull,
            _ => Error::Io { action, path: path.to_owned(), source },
        })
    }
}
