//! The disk is full: nothing of the command is kept, all before it is, and it works again once there is room.

use crate::{
    child,
    domain::{Book, Desk, LIBRARY, at, book, id, intent, right},
};
use std::{
    io::{Read, Write},
    path::Path,
    process::Command,
};
use vault::{Cost, Error, Vault};

#[test]
fn a_full_disk_keeps_nothing_of_the_command_and_all_before_it() {
    let mut desk = Desk::new();
    desk.register(0, "the first");
    desk.vault.cap_growth(20).unwrap();
    let failed = (1..5_000)
        .find(|number| {
            let long = "x".repeat(2_000);
            match desk.commit(|change| change.create(&book(id(*number), &long))) {
                Ok(()) => false,
                Err(Error::DiskFull) => true,
                Err(other) => panic!("{other:?}"),
            }
        })
        .unwrap();
    assert!(failed > 3, "some fitted");
    let kept = desk.vault.read().list::<Book>("", []).unwrap().len();
    assert_eq!(kept, usize::try_from(failed).unwrap(), "what came before is there, the failed one is not");
    let full = desk.vault.save_draft(id(7), "book/new", &"x".repeat(100_000), at(0));
    assert!(matches!(full, Err(Error::DiskFull)), "{full:?}");
    desk.assert_sound();

    // Reading goes on, also after a restart; with room again, so does writing.
    assert_eq!(desk.book(0).title, "the first");
    let mut desk = desk.reopen();
    desk.register(failed, "there is room again");
    desk.assert_sound();
    desk.vault.cap_growth(0).unwrap();
    let big = vec![1; 1_000_000];
    assert!(matches!(desk.commit(|change| change.keep(&big)), Err(Error::DiskFull)));
    desk.vault.cap_growth(i64::MAX).unwrap();
    let hash = desk.commit(|change| change.keep(&big)).unwrap();
    assert_eq!(desk.vault.blob(hash).unwrap(), big);
    desk.assert_sound();
}

/// SQLite undoes the whole transaction when the disk is full. A command that goes on regardless would then write
/// piece by piece, past the log.
#[test]
fn a_command_that_swallows_the_error_keeps_nothing_either() {
    let (mut desk, _) = Desk::with_book("the first");
    desk.vault.cap_growth(5).unwrap();
    let reckless = desk.commit(|change| {
        let full = (10..500).find_map(|number| change.create(&book(id(number), &"x".repeat(3_000))).err());
        assert!(matches!(full, Some(Error::DiskFull)), "{full:?}");
        let _ignored = change.create(&book(id(1_000), "after the error"));
        let _ignored = change.update(&book(id(1), "changed after the error"));
        let _ignored = change.keep(b"after the error");
        Ok(())
    });
    assert!(reckless.is_err(), "a half-done command must not be acknowledged");
    assert_eq!(desk.vault.read().list::<Book>("", []).unwrap().len(), 1);
    assert_eq!(desk.book(1).title, "the first");
    desk.assert_sound();
    let mut desk = desk.reopen();
    desk.register(2, "the next");
    desk.assert_sound();
}

/// On a real file system of 4 MiB, where the operating system lets an ordinary process mount one of its own.
#[test]
fn a_real_small_disk() {
    let folder = tempfile::tempdir().unwrap();
    let script = "mount -t tmpfs -o size=4m tmpfs \"$1\" || exit 77; shift; exec \"$@\"";
    let mut command = Command::new("unshare");
    command.args(["--mount", "--map-root-user", "sh", "-c", script, "sh"]).arg(folder.path());
    command.arg(std::env::current_exe().unwrap()).args(child::ARGUMENTS);
    let child = child::prepare(&mut command, "fill", folder.path()).spawn();
    let mut child = child.expect("`unshare` starts: it comes with util-linux");
    let mut said = String::new();
    child.stdout.take().unwrap().read_to_string(&mut said).unwrap();
    let status = child.wait().unwrap();
    // Where no file system may be mounted this fails too: a check that was left out looks like one that passed.
    assert!(status.success() && said.contains("\nall is well"), "{status}: {said}");
}

/// The child's part. The folder is a small file system of its own.
pub fn fill_a_small_disk(folder: &Path) {
    let desk = folder.join("desk");
    let (mut vault, _) = Vault::create(&desk, &LIBRARY, "leyla", &right(), Cost::FOR_TESTS, at(0)).unwrap();
    let title = "x".repeat(2_000);
    let write = |vault: &mut Vault, number| {
        vault.commit(&intent("book.write", 1), |change| change.create(&book(id(number), &title)))
    };
    let mut kept: u32 = 0;
    while kept < 30 {
        write(&mut vault, kept).unwrap();
        kept += 1;
    }

    // A backup for which there is no room leaves nothing behind, least of all something that looks like one.
    let filler = folder.join("filler");
    let mut file = std::fs::File::create(&filler).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    file.set_len(file.metadata().unwrap().len() - 64 * 1024).unwrap();
    drop(file);
    let target = folder.join("backup");
    assert!(matches!(vault.backup(&target), Err(Error::DiskFull)));
    let left: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 2, "the desk and the filler: {left:?}");

    // Commits until it is full.
    let full = loop {
        match write(&mut vault, kept) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, Error::DiskFull), "{full:?}");
    let rows = |vault: &Vault| vault.read().list::<Book>("", []).unwrap().len();
    assert_eq!(rows(&vault), usize::try_from(kept).unwrap());
    let passwords = vault.add_password("kamran", &right());
    assert!(matches!(passwords, Ok(()) | Err(Error::DiskFull)), "{passwords:?}");
    drop(vault);
    // Not a byte is free: even the index of the write-ahead log may find no room. Told as what it is.
    if let Err(error) = crate::domain::open(&desk) {
        assert!(matches!(error, Error::DiskFull), "{error:?}");
    }

    std::fs::remove_file(filler).unwrap();
    let mut vault = crate::domain::open(&desk).unwrap();
    assert_eq!(rows(&vault), usize::try_from(kept).unwrap(), "all that was acknowledged, nothing else");
    write(&mut vault, kept).unwrap();
    let check = vault.check().unwrap();
    assert!(check.problems.is_empty(), "{:#?}", check.problems);
    child::say("\nall is well");
}
