//! A file that this version made, encrypted, opened by each later one.
//!
//! Made once with `VAULT_MAKE_GOLDEN=1 cargo test -p vault golden`, and never again: what was made by a released
//! version is out of anybody's reach.

use crate::domain::{Book, LIBRARY, Shelf, at, book, id, intent, right};
use std::{fs, path::Path};
use vault::{Cost, Error, RecoveryCode, Vault};

const FILES: [&str; 4] = ["case.db", "keyslots", "keyslots.copy", "witness"];

/// Its recovery code protects three invented books.
fn code(folder: &Path) -> RecoveryCode {
    fs::read_to_string(folder.join("recovery-code.txt")).unwrap().parse().unwrap()
}

fn make(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    let (mut vault, code) =
        Vault::create(folder, &LIBRARY, "leyla", &right(), Cost::FOR_TESTS, at(0)).unwrap();
    fs::write(folder.join("recovery-code.txt"), code.printed().as_bytes()).unwrap();
    vault
        .commit(&intent("book.register", 1), |change| {
            change.create(&Shelf { id: id(100), name: "Rəf مریم".to_owned() })?;
            let cover = change.keep(&[7; 300_000])?;
            change.create(&Book {
                shelf: Some(id(100)),
                cover: Some(cover),
                ..book(id(1), "Əli və Nino")
            })?;
            change.create(&book(id(2), "کتاب دده قورقود"))
        })
        .unwrap();
    vault
        .commit(&intent("book.correct", 60), |change| {
            let mut found: Book = change.read().get(id(2))?;
            found.year = None;
            change.update(&found).map(drop)
        })
        .unwrap();
    drop(vault);
    let _index = fs::remove_file(folder.join("lock"));
}

#[test]
fn a_file_of_version_1_opens() {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/1");
    if std::env::var_os("VAULT_MAKE_GOLDEN").is_some() && !golden.exists() {
        make(&golden);
    }
    let folder = tempfile::tempdir().unwrap();
    for name in FILES {
        fs::copy(golden.join(name), folder.path().join(name)).unwrap();
    }
    let vault = Vault::open(folder.path(), &LIBRARY, "leyla", &right()).unwrap();
    assert!(vault.alarm().is_empty(), "{:?}", vault.alarm());
    let first: Book = vault.read().get(id(1)).unwrap();
    assert_eq!((first.title.as_str(), first.shelf), ("Əli və Nino", Some(id(100))));
    assert_eq!(vault.blob(first.cover.unwrap()).unwrap(), vec![7; 300_000]);
    assert_eq!(vault.read().get::<Book>(id(2)).unwrap().year, None);
    let check = vault.check().unwrap();
    assert!(check.problems.is_empty() && check.commits == 2, "{check:?}");
    drop(vault);
    drop(Vault::recover(folder.path(), &LIBRARY, &code(&golden)).unwrap());
    let refused = Vault::open(folder.path(), &LIBRARY, "leyla", &crate::domain::password("wrong"));
    assert!(matches!(refused, Err(Error::WrongPassword)));
}
