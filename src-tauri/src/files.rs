//! Files that leave the case file: saved letters, papers, scans.

use casework::{Code, Failure, Kind, Result};
use std::{
    fs,
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A file written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct SavedFile {
    /// Where it lies.
    pub path: String,
}

/// Saves what an export gave.
///
/// # Errors
/// As [`write`].
pub fn save(folder: &Path, (name, bytes): (String, Vec<u8>)) -> Result<SavedFile> {
    let path = write(folder, &name, &bytes)?;
    Ok(SavedFile { path: path.display().to_string() })
}

/// Saves what an export gave; answers the folder of several files, or the one.
///
/// # Errors
/// As [`write`].
pub fn save_all(folder: &Path, files: Vec<(String, Vec<u8>)>) -> Result<SavedFile> {
    let several = files.len() > 1;
    let mut saved = SavedFile { path: folder.display().to_string() };
    for file in files {
        let one = save(folder, file)?;
        if !several {
            saved = one;
        }
    }
    Ok(saved)
}

/// Shows what an export gave in the system's viewer, from where it is printed. The copy is readable: it lies in a folder
/// of this user alone, which [`forget`] empties.
///
/// # Errors
/// As [`write`] and [`open`].
pub fn view(folder: &Path, export: (String, Vec<u8>)) -> Result<SavedFile> {
    private(folder)?;
    let saved = save(folder, export)?;
    open(Path::new(&saved.path))?;
    Ok(saved)
}

/// Opens a saved file in the system's viewer, from where it is printed.
///
/// # Errors
/// As [`open`].
pub fn opened(saved: SavedFile) -> Result<SavedFile> {
    open(Path::new(&saved.path))?;
    Ok(saved)
}

/// Removes what was looked at. What a viewer still holds, where the system keeps open files, goes the next time.
pub fn forget(folder: &Path) {
    let _next_time = remove_folder(folder);
}

#[cfg(unix)]
fn private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed(folder))?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(failed(folder))
}

/// Elsewhere the user's data folder is the user's own.
#[cfg(not(unix))]
fn private(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(failed(folder))
}

fn failed(path: &Path) -> impl Fn(std::io::Error) -> Failure + '_ {
    move |error| {
        let code = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Code::DiskFull,
            _ => Code::CannotWriteFile,
        };
        Failure::new(Kind::File, code).with("path", path.display()).context(error)
    }
}

/// Writes a file whole or not at all.
///
/// # Errors
/// [`Code::DiskFull`]; [`Code::CannotWriteFile`], also where the folder is named from wherever the program runs: what
/// leaves never lies in a place that nobody chose.
pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    if !folder.is_absolute() {
        let failure = Failure::new(Kind::File, Code::CannotWriteFile).with("path", folder.display());
        return Err(failure.context("not a whole path"));
    }
    fs::create_dir_all(folder).map_err(failed(folder))?;
    let path = folder.join(name);
    let temporary = folder.join(format!(".{name}.new"));
    let written = fs::File::create(&temporary)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&temporary, &path));
    if written.is_err() {
        // Half a file must not stay; the error told is the first one.
        let _ignored = fs::remove_file(&temporary);
    }
    written.map_err(failed(&path))?;
    Ok(path)
}

/// Removes a folder with all that is in it; one that is not there is as good as removed.
///
/// # Errors
/// [`Code::CannotWriteFile`].
pub fn remove_folder(path: &Path) -> Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(path)(error)),
        _ => Ok(()),
    }
}

/// Gives a folder its final name.
///
/// # Errors
/// [`Code::CannotWriteFile`].
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(failed(to))
}

/// Opens a file in the system's viewer.
///
/// # Errors
/// [`Code::CannotWriteFile`] when there is no viewer.
pub fn open(path: &Path) -> Result<()> {
    let opener = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started = Command::new(opener)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started
        .map(drop)
        .map_err(|error| Failure::new(Kind::File, Code::NoViewer).with("path", path.display()).context(error))
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn what_is_looked_at_lies_where_nobody_else_reads_and_goes() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("opened");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        private(&folder).unwrap();
        let path = write(&folder, "scan.pdf", b"medical").unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
        forget(&folder);
        assert!(!path.exists() && !folder.exists());
        forget(&folder);
    }
}
