//! Each thing that goes wrong at sign-in gets its own kind.

use crate::{
    child,
    domain::{Book, Desk, LIBRARY, at, book, id, intent, open, password, right},
};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use vault::{Cost, Error, Migration, RecoveryCode, Schema, Vault};

/// A closed case file of thirty books.
fn closed() -> TempDir {
    let mut desk = Desk::new();
    for number in 0..30 {
        desk.register(number, &format!("{number} {}", "x".repeat(500)));
    }
    let Desk { folder, vault, .. } = desk;
    drop(vault);
    folder
}

#[test]
fn wrong_secrets() {
    let desk = Desk::new();
    let (folder, code) = (desk.folder, desk.code);
    drop(desk.vault);
    let folder = folder.path();
    for (login, text) in [("leyla", "wrong"), ("leyla", ""), ("nobody", "correct horse battery"), ("", "")] {
        let opened = Vault::open(folder, &LIBRARY, login, &password(text));
        assert!(matches!(opened, Err(Error::WrongPassword)), "{login} {text}: {:?}", opened.err());
    }
    let mut mistyped = code.printed().to_string();
    let other = if mistyped.starts_with('7') { "8" } else { "7" };
    mistyped.replace_range(0..1, other);
    assert!(matches!(mistyped.parse::<RecoveryCode>(), Err(Error::MistypedRecoveryCode)));
    let foreign = Desk::new().code;
    let opened = Vault::recover(folder, &LIBRARY, &foreign);
    assert!(matches!(opened, Err(Error::WrongRecoveryCode)), "{:?}", opened.err());
    assert!(Vault::recover(folder, &LIBRARY, &code).is_ok(), "failed attempts harm nothing");
    assert!(!format!("{:?}{:?}", right(), code).contains("correct"), "secrets are never printed");
}

#[test]
fn there_is_none_or_there_is_one() {
    let empty = tempfile::tempdir().unwrap();
    for folder in [empty.path().to_owned(), empty.path().join("not there")] {
        let opened = open(&folder);
        assert!(matches!(opened, Err(Error::Missing(found)) if found == folder));
    }
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0, "looking makes nothing");
    let folder = closed();
    let again = Vault::create(folder.path(), &LIBRARY, "x", &right(), Cost::FOR_TESTS, at(0));
    assert!(matches!(again, Err(Error::Exists(_))));
    assert!(open(folder.path()).is_ok());
}

#[test]
fn a_folder_may_have_any_name() {
    let parent = tempfile::tempdir().unwrap();
    for name in ["file:x?mode=memory", "Ə 'quoted' \"twice\" %20", "مریم", " "] {
        let folder = parent.path().join(name);
        let made = Vault::create(&folder, &LIBRARY, "leyla", &right(), Cost::FOR_TESTS, at(0));
        let (vault, _) = made.unwrap();
        vault.backup(&folder.join("back.up")).unwrap();
        drop(vault);
        assert!(open(&folder).is_ok() && open(&folder.join("back.up")).is_ok(), "{name}");
    }
}

#[test]
fn a_second_instance_is_told_so() {
    let (desk, _) = Desk::with_book("only one desk at a time");
    let folder = desk.folder.path().to_owned();
    assert!(matches!(open(&folder), Err(Error::Busy)), "in the same process");
    let _kept = desk.folder;
    drop(desk.vault);
    let mut child = child::start("hold", &folder);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap() == "open"));
    assert!(matches!(open(&folder), Err(Error::Busy)), "in another process");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(open(&folder).is_ok(), "a crash of the other locks nobody out");
}

#[test]
fn a_damaged_file_is_told_from_a_wrong_password() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage); 6] = [
        ("emptied", Vec::clear),
        ("cut within the first page", |bytes| bytes.truncate(2_000)),
        ("cut to a few pages", |bytes| bytes.truncate(3 * 4096)),
        ("flipped in page 1", |bytes| bytes[2_000] ^= 1),
        ("zeroed", |bytes| bytes.fill(0)),
        ("overwritten by text", |bytes| *bytes = b"SQLite format 3\0 not really".repeat(500)),
    ];
    for (name, damage) in damages {
        let folder = closed();
        let path = folder.path().join("case.db");
        let mut bytes = fs::read(&path).unwrap();
        damage(&mut bytes);
        fs::write(&path, &bytes).unwrap();
        // A cut file may open, its first page being whole; then the check tells.
        match open(folder.path()) {
            Err(Error::Damaged(_)) => assert_eq!(fs::read(&path).unwrap(), bytes, "{name}: left as it was"),
            Ok(vault) => {
                assert_eq!(name, "cut to a few pages");
                assert!(!vault.check().unwrap().problems.is_empty(), "{name}");
            }
            Err(other) => panic!("{name}: {other:?}"),
        }
        let opened = Vault::open(folder.path(), &LIBRARY, "leyla", &password("wrong"));
        assert!(matches!(opened, Err(Error::WrongPassword)), "{name}");
        let left = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(left.filter(|name| name == "before-migration").count() == 0, "{name}: nothing was migrated");
    }
}

/// One bit of each page, nowhere twice in the same place; in a soak one of each sector of 512 bytes.
#[test]
fn a_flipped_bit_anywhere_is_found() {
    let folder = closed();
    let path = folder.path().join("case.db");
    let whole = fs::read(&path).unwrap();
    assert!(open(folder.path()).unwrap().check().unwrap().problems.is_empty());
    let whole_after = fs::read(&path).unwrap();
    assert_eq!(whole, whole_after, "a check writes nothing");
    let every = if std::env::var_os("PANAH_SOAK").is_some() { 512 } else { 4096 };
    for begins in (0..whole.len()).step_by(every) {
        // Spread by a multiplicative hash (Knuth), so that all places of a page are met in one file or another.
        let spread = (begins / every).wrapping_mul(2_654_435_761) >> 7;
        let (at, bit) = (begins + spread % every, spread % 8);
        // The first 16 bytes of the file are not read: the salt stands in the key slots.
        if at < 16 {
            continue;
        }
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << bit;
        fs::write(&path, bytes).unwrap();
        match open(folder.path()) {
            Err(Error::Damaged(_)) => {}
            Ok(vault) => assert!(!vault.check().unwrap().problems.is_empty(), "byte {at}, bit {bit}"),
            Err(other) => panic!("byte {at}, bit {bit}: {other:?}"),
        }
    }
}

/// The first 16 bytes, where SQLCipher would keep its salt, may be torn: the salt stands in the key slots.
#[test]
fn a_torn_first_sector_is_survived_thanks_to_the_salt_in_the_key_slots() {
    let folder = closed();
    let path = folder.path().join("case.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(0xee);
    fs::write(&path, bytes).unwrap();
    assert!(open(folder.path()).unwrap().check().unwrap().problems.is_empty());
}

/// As after a crash: the log of writes ahead is there, and a part of it is not readable.
#[test]
fn a_damaged_write_ahead_log_loses_its_tail_only() {
    let mut desk = Desk::new();
    for number in 0..30 {
        desk.register(number, "book");
    }
    let wal = fs::read(desk.folder.path().join("case.db-wal")).unwrap();
    assert!(wal.len() > 30 * 4096, "the commits are in the log: {} bytes", wal.len());
    let mut found = Vec::new();
    for percent in [0, 10, 40, 70, 99, 100] {
        let copy = tempfile::tempdir().unwrap();
        for name in ["case.db", "keyslots", "keyslots.copy"] {
            fs::copy(desk.folder.path().join(name), copy.path().join(name)).unwrap();
        }
        let mut bytes = wal.clone();
        let at = (bytes.len() - 1) * percent / 100;
        if percent < 100 {
            bytes[at] ^= 1;
        }
        fs::write(copy.path().join("case.db-wal"), bytes).unwrap();
        let vault = open(copy.path()).unwrap();
        let check = vault.check().unwrap();
        assert!(check.problems.is_empty(), "{percent} %: {:#?}", check.problems);
        let books = vault.read().list::<Book>("ORDER BY id", []).unwrap();
        assert!(
            books.iter().zip(0..).all(|(book, number)| book.id == id(number)),
            "a beginning, without gaps"
        );
        found.push(books.len());
    }
    assert!(found.is_sorted() && found[0] == 0 && found.last() == Some(&30), "{found:?}");
}

#[test]
fn damaged_key_slots() {
    let zero = |path: PathBuf| {
        let length = fs::metadata(&path).unwrap().len();
        fs::write(path, vec![0; usize::try_from(length).unwrap()]).unwrap();
    };
    let folder = closed();
    let path = folder.path();
    for name in ["keyslots", "keyslots.copy"] {
        zero(path.join(name));
        assert!(open(path).is_ok(), "the other copy of {name} opens");
    }
    for name in ["keyslots", "keyslots.copy"] {
        zero(path.join(name));
    }
    assert!(matches!(open(path), Err(Error::Damaged(_))), "told from a wrong password");
    for name in ["keyslots", "keyslots.copy"] {
        fs::remove_file(path.join(name)).unwrap();
    }
    assert!(matches!(open(path), Err(Error::Damaged(_))));
}

#[test]
fn key_slots_of_another_file() {
    let (folder, other) = (closed(), closed());
    swap_keys(folder.path(), other.path());
    let opened = open(folder.path());
    assert!(matches!(opened, Err(Error::Damaged(_))), "same password, other key: {:?}", opened.err());
}

fn swap_keys(folder: &Path, other: &Path) {
    for name in ["keyslots", "keyslots.copy"] {
        fs::copy(other.join(name), folder.join(name)).unwrap();
    }
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    static NEWER: Schema = Schema {
        migrations: &[
            Migration { version: 2026010101, sql: crate::domain::SQL },
            Migration { version: 2026020101, sql: "CREATE TABLE reader (id BLOB PRIMARY KEY) STRICT" },
        ],
        tables: LIBRARY.tables,
        derived: crate::domain::WORDS,
        vouched: &[],
    };
    let folder = closed();
    drop(Vault::open(folder.path(), &NEWER, "leyla", &right()).unwrap());
    let bytes = fs::read(folder.path().join("case.db")).unwrap();
    let opened = open(folder.path());
    assert!(
        matches!(opened, Err(Error::Newer { found: 2026020101, supported: 2026010101 })),
        "{:?}",
        opened.err()
    );
    assert_eq!(fs::read(folder.path().join("case.db")).unwrap(), bytes);
    let mut vault = Vault::open(folder.path(), &NEWER, "leyla", &right()).unwrap();
    vault.commit(&intent("book.write", 1), |change| change.create(&book(id(99), "goes on"))).unwrap();
}
