//! Where a case file lives: on which machine, which disk, in which folder. A file that finds itself elsewhere was copied,
//! and the one it was copied from may live on: two that wrote on under one name would each lose the other's commits, so a
//! copy writes a stream of its own. One that was only moved does the same, which costs nothing.
//!
//! A disk that was imaged whole onto another has the same machine's name and the same folder: the disk's own serial number
//! tells them apart. Where there is none (some virtual machines), only the network tells, when both have written.

use super::Schema;
use crate::{Id, Migration, Result};
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The table of the place. A domain that exchanges lists it among its migrations.
pub const PLACES: Migration = Migration {
    version: 2_026_112_943,
    sql: "CREATE TABLE place (mark BLOB NOT NULL) STRICT;   -- where the file lives, 32 bytes: one row",
};

const DOMAIN: &[u8] = b"panah place 1";

/// What tells this place from others: a digest, for neither a machine's nor a disk's number is anybody's business.
fn mark(folder: &Path) -> [u8; 32] {
    let mut digest = Sha256::new().chain_update(DOMAIN);
    let (inode, disk) = folder_and_disk(folder);
    for part in [fs::read("/etc/machine-id").unwrap_or_default(), inode, disk] {
        digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// What tells the folder from others on its disk, and that disk from others.
#[cfg(unix)]
fn folder_and_disk(folder: &Path) -> (Vec<u8>, Vec<u8>) {
    use std::os::unix::fs::MetadataExt;
    let Ok(known) = fs::metadata(folder) else { return Default::default() };
    let (major, minor) = split(known.dev());
    if major == 0 {
        // What is composed of several, or lies on another machine, may number its folders anew each time.
        return (path_of(folder), Vec::new());
    }
    let disk = serial(Path::new(&format!("/sys/dev/block/{major}:{minor}")), 8);
    (known.ino().to_be_bytes().to_vec(), disk)
}

#[cfg(not(unix))]
fn folder_and_disk(folder: &Path) -> (Vec<u8>, Vec<u8>) {
    (path_of(folder), Vec::new())
}

fn path_of(folder: &Path) -> Vec<u8> {
    let path = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    path.to_string_lossy().into_owned().into_bytes()
}

/// The two numbers of a device, as glibc splits them. The first is 0 where no disk is behind it alone.
#[cfg(unix)]
fn split(device: u64) -> (u64, u64) {
    let major = ((device >> 8) & 0xfff) | ((device >> 32) & !0xfff);
    let minor = (device & 0xff) | ((device >> 12) & !0xff);
    (major, minor)
}

/// The serial number of the disk below a block device: of the device itself, of the disk it is a partition of, or of the
/// first disk below an encrypted or composed one. Empty when there is none.
#[cfg(unix)]
fn serial(device: &Path, depth: u8) -> Vec<u8> {
    let Some(deeper) = depth.checked_sub(1) else { return Vec::new() };
    let Ok(device) = fs::canonicalize(device) else { return Vec::new() };
    for name in ["wwid", "device/wwid", "device/serial", "serial"] {
        match fs::read(device.join(name)) {
            Ok(found) if !found.trim_ascii().is_empty() => return found,
            _ => {}
        }
    }
    let mut below: Vec<PathBuf> = fs::read_dir(device.join("slaves"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    below.sort();
    if let Some(first) = below.first() {
        return serial(first, deeper);
    }
    if device.join("partition").exists() {
        return device.parent().map_or_else(Vec::new, |disk| serial(disk, deeper));
    }
    Vec::new()
}

/// Notes where the file lives from now on. The stream that it writes then, when it was copied or moved here since it was
/// last open; `is_new` is for one that has none of its past to share.
pub(super) fn settle(db: &Connection, schema: &Schema, folder: &Path, is_new: bool) -> Result<Option<Id>> {
    if !schema.migrations.iter().any(|migration| migration.version == PLACES.version) {
        return Ok(None);
    }
    let here = mark(folder);
    let known: Option<Vec<u8>> = db.query_row("SELECT mark FROM place", [], |row| row.get(0)).optional()?;
    if known.as_deref() == Some(&here) {
        return Ok(None);
    }
    // Together: killed in between, it would take itself for the one that it was copied from.
    let transaction = db.unchecked_transaction()?;
    db.execute("DELETE FROM place", [])?;
    db.execute("INSERT INTO place (mark) VALUES (?1)", [here.as_slice()])?;
    let stream = if known.is_some() && !is_new { Some(begin(db, schema)?) } else { None };
    transaction.commit()?;
    Ok(stream)
}

/// Begins a stream. The old one is signed no more: what goes on where it came from signs it.
pub(super) fn begin(db: &Connection, schema: &Schema) -> Result<Id> {
    let stream = Id::random()?;
    db.execute("UPDATE meta SET stream = ?1", [stream])?;
    if schema.keeps_checkpoints() {
        db.execute("UPDATE workstation_key SET secret = NULL", [])?;
    }
    Ok(stream)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        CHECKPOINTS, Cost, EXCHANGE, Vault,
        domain::{SQL, WORDS, at, book, id, intent, right},
        record::Record,
    };

    static LIVES: Schema = Schema {
        migrations: &[
            Migration { version: 2_026_010_101, sql: SQL },
            CHECKPOINTS,
            EXCHANGE,
            crate::LOG_ROWS,
            PLACES,
        ],
        tables: &[crate::domain::Shelf::TABLE, crate::domain::Book::TABLE],
        derived: WORDS,
        vouched: &[],
    };

    fn opened(folder: &Path) -> Vault {
        let vault = Vault::open(folder, &LIVES, "leyla", &right()).unwrap();
        assert_eq!(vault.alarm(), [], "neither copying nor moving is an alarm");
        vault
    }

    /// Copies the files of a folder into another, as a person at a file manager does.
    fn copied(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
            }
        }
    }

    #[test]
    fn a_copied_file_writes_a_stream_of_its_own_and_its_original_goes_on() {
        let room = tempfile::tempdir().unwrap();
        let (original, copy) = (room.path().join("original"), room.path().join("copy"));
        let (mut vault, _) =
            Vault::create(&original, &LIVES, "leyla", &right(), Cost::FOR_TESTS, at(0)).unwrap();
        let stream = vault.stream();
        vault.commit(&intent("book.register", 1), |change| change.create(&book(id(1), "Bir"))).unwrap();
        drop(vault);
        copied(&original, &copy);
        for (number, (folder, is_copy)) in (2..).zip([(&original, false), (&copy, true), (&copy, true)]) {
            let mut vault = opened(folder);
            assert_eq!(vault.stream() == stream, !is_copy, "{folder:?}");
            let write = |change: &mut crate::Change<'_>| change.create(&book(id(number), "Kitab"));
            vault.commit(&intent("book.register", i64::from(number)), write).unwrap();
            assert_eq!(vault.check().unwrap().problems, []);
        }
        let vault = opened(&copy);
        let sql = "SELECT count(DISTINCT stream), (SELECT count(*) FROM own_stream) FROM commit_log";
        let streams: Option<(i64, i64)> =
            vault.read().row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(streams, Some((2, 2)), "one more, and not one more at each opening");
        let secrets = vault
            .read()
            .rows("SELECT stream, secret IS NULL FROM workstation_key", [], |row| {
                Ok((row.get::<_, Id>(0)?, row.get::<_, bool>(1)?))
            })
            .unwrap();
        assert!(
            secrets.iter().all(|(of, gone)| *gone == (*of == stream)),
            "it signs as its original no more"
        );
        drop(vault);
        // A folder that only got another name is where it was, where folders have numbers that last.
        use std::os::unix::fs::MetadataExt;
        let renamed = room.path().join("renamed");
        fs::rename(&original, &renamed).unwrap();
        let lasts = split(fs::metadata(&renamed).unwrap().dev()).0 != 0;
        assert_eq!(opened(&renamed).stream() == stream, lasts);
    }

    #[test]
    fn a_disk_is_known_by_its_number_also_below_a_partition_and_an_encrypted_one() {
        let sys = tempfile::tempdir().unwrap();
        let disk = sys.path().join("nvme0n1");
        let part = disk.join("nvme0n1p2");
        let crypt = sys.path().join("dm-0");
        fs::create_dir_all(disk.join("device")).unwrap();
        fs::create_dir_all(&part).unwrap();
        fs::create_dir_all(crypt.join("slaves")).unwrap();
        fs::write(disk.join("device/serial"), "S1\n").unwrap();
        fs::write(part.join("partition"), "2").unwrap();
        std::os::unix::fs::symlink(&part, crypt.join("slaves/nvme0n1p2")).unwrap();
        for device in [&disk, &part, &crypt] {
            assert_eq!(serial(device, 8), b"S1\n", "{device:?}");
        }
        std::os::unix::fs::symlink(&crypt, part.join("slaves")).unwrap();
        fs::remove_file(disk.join("device/serial")).unwrap();
        assert_eq!(serial(&crypt, 8), b"", "whatever leads in a circle ends");
        assert_eq!(serial(&sys.path().join("none"), 8), b"");
    }
}
