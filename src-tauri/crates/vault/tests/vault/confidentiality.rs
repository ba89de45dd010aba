//! Nothing that an officer types is readable on the disk.

use crate::domain::{Book, Desk, LEYLA, at, book, id, intent, open, password};
use std::{fs, path::Path};

const CANARY: &str = "CANARY-Məryəm-مریم";

#[test]
fn no_typed_text_is_readable_in_any_file() {
    let mut desk = Desk::new();
    let cover = CANARY.repeat(20_000);
    let hash = desk.commit(|change| change.keep(cover.as_bytes())).unwrap();
    desk.commit(|change| change.create(&Book { cover: Some(hash), ..book(id(1), CANARY) })).unwrap();
    desk.edit(1, |book| book.title = format!("{CANARY} again")).unwrap();
    desk.vault.save_draft(LEYLA, CANARY, CANARY, at(0)).unwrap();
    desk.vault.commit(&intent(CANARY, 1), |_| Ok::<_, vault::Error>(())).unwrap();
    desk.vault.add_password("kamran", &password(CANARY)).unwrap();
    desk.vault.backup(&desk.folder.path().join("backup")).unwrap();
    let names = seen(desk.folder.path(), &hash.to_string());
    for name in ["case.db", "case.db-wal", "case.db-shm", "keyslots", "keyslots.copy", "backup/case.db"] {
        assert!(names.iter().any(|found| found.ends_with(name)), "{name} was looked into: {names:?}");
    }
    // The search has teeth: it finds the text where it is kept in clear.
    fs::write(desk.folder.path().join("probe"), format!("...{CANARY}...")).unwrap();
    assert!(contains(&fs::read(desk.folder.path().join("probe")).unwrap(), CANARY.as_bytes()));
    fs::remove_file(desk.folder.path().join("probe")).unwrap();

    let desk = desk.reopen();
    seen(desk.folder.path(), &hash.to_string());
    assert!(desk.book(1).title.contains(CANARY));
    assert!(open(&desk.folder.path().join("backup")).is_ok());
}

/// Looks into every file; answers their names.
fn seen(folder: &Path, hash: &str) -> Vec<String> {
    let mut names = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            names.extend(seen(&path, hash));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        for secret in [CANARY, "CANARY", "Məryəm", "مریم", hash, "correct horse", "book", "CREATE TABLE"]
        {
            assert!(!contains(&bytes, secret.as_bytes()), "{} shows {secret:?}", path.display());
        }
        assert!(!bytes.starts_with(b"SQLite format 3"), "{} is not encrypted", path.display());
        names.push(path.to_string_lossy().replace('\\', "/"));
    }
    names
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}
