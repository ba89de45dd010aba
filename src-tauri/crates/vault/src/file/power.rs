//! The power is cut, the program is killed, the disk is full, at each moment: what was acknowledged is there.
//!
//! The recorder notes what a session writes; each image of the disk that a crash could leave is then opened and
//! checked. That these tests can fail is itself tested: a session that syncs less, or not at all, is caught.

use super::{DATABASE, Vault};
use crate::{
    Error,
    domain::{Book, Desk, LIBRARY, at, book, id, intent, open, right},
};
use recorder::{Image, Recording, Tape};
use std::{fs, path::Path};

/// Images looked at; all of them in a soak.
fn images(short: u64, full: u64) -> u64 {
    if std::env::var_os("PANAH_SOAK").is_some() { full } else { short }
}

/// Closed files of three books.
fn closed() -> tempfile::TempDir {
    let mut desk = Desk::new();
    for number in 0..3 {
        desk.register(number, &format!("book {number}"));
    }
    let Desk { folder, vault, .. } = desk;
    drop(vault);
    folder
}

/// A session of many commits, with drafts, a blob now and then, and checkpoints in between. Acknowledges each commit
/// by the number of books there are.
fn session(folder: &Path, commits: u32, synchronous: Option<&str>) -> Tape {
    let recording = Recording::of(folder).unwrap();
    let mut vault = open(folder).unwrap();
    if let Some(mode) = synchronous {
        vault.db.pragma_update(None, "synchronous", mode).unwrap();
    }
    // Thousands of pages between two checkpoints would be one checkpoint at the end.
    vault.db.pragma_update(None, "wal_autocheckpoint", 40).unwrap();
    for number in 3..3 + commits {
        register(&mut vault, number).unwrap();
        recording.acknowledge(u64::from(number) + 1);
        vault.save_draft(id(9), "book/next", &format!("after {number}"), at(0)).unwrap();
    }
    drop(vault);
    recording.tape()
}

fn register(vault: &mut Vault, number: u32) -> crate::Result<()> {
    vault.commit(&intent("book.register", i64::from(number)), |change| {
        let mut new = book(id(number), &format!("book {number}"));
        if number.is_multiple_of(16) {
            new.cover = Some(change.keep(&[7; 20_000])?);
        }
        change.create(&new)?;
        let mut before: Book = change.read().get(id(number - 1))?;
        before.lent = true;
        change.update(&before).map(drop)
    })
}

/// What is wrong with the files that a crash left; nothing when all is well.
fn complaint(image: &Image) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    image.write_into(folder.path()).unwrap();
    let vault = match open(folder.path()) {
        Ok(vault) => vault,
        Err(error) => return Some(format!("does not open: {error:?}")),
    };
    let books: Vec<Book> = match vault.read().list("ORDER BY id", []) {
        Ok(books) => books,
        Err(error) => return Some(format!("cannot be read: {error:?}")),
    };
    let (found, told) = (books.len() as u64, image.acknowledged.unwrap_or(3));
    // One commit may be kept whose acknowledgement was no longer heard.
    if !(told..=told + 1).contains(&found) {
        return Some(format!("{told} books were acknowledged, {found} are there"));
    }
    if !books.iter().zip(0..).all(|(book, number)| book.title == format!("book {number}")) {
        return Some("the books are not those that were registered".to_owned());
    }
    let problems = vault.check().map(|check| check.problems);
    match problems {
        Ok(problems) if problems.is_empty() => None,
        other => Some(format!("is not sound: {other:?}")),
    }
}

/// Power cuts spread over the tape, each with its own chance.
fn after_power_cuts(tape: &Tape, images: u64) -> Vec<String> {
    let end = tape.events.len() as u64;
    let cut = |seed: u64| usize::try_from(seed.wrapping_mul(2_654_435_761) % (end + 1)).unwrap();
    (0..images)
        .filter_map(|seed| {
            let what = complaint(&tape.after_power_cut(cut(seed), seed))?;
            Some(format!("cut after event {} of {end}, seed {seed}: {what}", cut(seed)))
        })
        .collect()
}

#[test]
fn no_power_cut_loses_an_acknowledged_commit() {
    let folder = closed();
    let tape = session(folder.path(), 60, None);
    let found = after_power_cuts(&tape, images(150, 2_000));
    assert!(found.is_empty(), "{found:#?}");
}

/// The planted fault: with less syncing, or none, the same cuts lose commits, and the same test says so.
#[test]
fn power_cuts_are_told_from_a_file_that_is_not_synced() {
    for mode in ["NORMAL", "OFF"] {
        let folder = closed();
        let tape = session(folder.path(), 60, Some(mode));
        let found = after_power_cuts(&tape, 40);
        assert!(found.len() > 5, "synchronous={mode} was caught {} times only", found.len());
    }
    let folder = closed();
    let found = after_power_cuts(&session(folder.path(), 60, None).without_syncs(), 40);
    assert!(found.len() > 5, "a disk that lies was caught {} times only", found.len());
}

/// Finer than any kill: after each single write.
#[test]
fn killed_after_any_write_all_that_was_acknowledged_is_there() {
    let folder = closed();
    let tape = session(folder.path(), 12, None);
    let step = usize::try_from(images(3, 1)).unwrap();
    for events in (0..=tape.events.len()).step_by(step) {
        let found = complaint(&tape.after_kill(events));
        assert!(found.is_none(), "after event {events}: {}", found.unwrap());
    }
}

/// The planted fault: a desk that says "kept" before the write was, is caught by the count of what is there.
#[test]
fn a_desk_that_acknowledges_what_found_no_room_is_caught() {
    let mut caught = 0;
    for room in [20, 40, 60] {
        let folder = closed();
        let recording = Recording::of(folder.path()).unwrap();
        recording.room_for(Some(room));
        if let Ok(mut vault) = open(folder.path()) {
            for number in 3..9 {
                let _hasty = register(&mut vault, number);
                recording.acknowledge(u64::from(number) + 1);
            }
        }
        recording.room_for(None);
        let tape = recording.tape();
        caught += usize::from(complaint(&tape.after_kill(tape.events.len())).is_some());
    }
    assert!(caught > 0, "the disk was full, six books were acknowledged, and nothing was found wrong");
}

/// Every write that a session makes is, in its turn, the first for which the disk has no room.
#[test]
fn the_disk_is_full_at_each_write() {
    let folder = closed();
    let closed = Recording::of(folder.path()).unwrap().tape().after_kill(0);
    let step = usize::try_from(images(5, 1)).unwrap();
    let mut refused = 0;
    for room in (0..).step_by(step) {
        let folder = tempfile::tempdir().unwrap();
        closed.write_into(folder.path()).unwrap();
        let recording = Recording::of(folder.path()).unwrap();
        recording.room_for(Some(room));
        let (told, failure) = until_it_is_full(folder.path());
        recording.room_for(None);
        let mut vault = open(folder.path()).unwrap();
        let books = vault.read().list::<Book>("", []).unwrap().len();
        assert_eq!(books, told, "room for {room} writes: what was acknowledged, nothing else");
        register(&mut vault, u32::try_from(told).unwrap()).unwrap();
        let problems = vault.check().unwrap().problems;
        assert!(problems.is_empty(), "room for {room} writes: {problems:#?}");
        match failure {
            Some(Error::DiskFull) => refused += 1,
            None => break,
            Some(other) => panic!("room for {room} writes: {other:?}"),
        }
    }
    assert!(refused > 5, "only {refused} writes were refused");
}

/// Books there are when the disk is full, and what was said then.
fn until_it_is_full(folder: &Path) -> (usize, Option<Error>) {
    let mut vault = match open(folder) {
        Ok(vault) => vault,
        Err(error) => return (3, Some(error)),
    };
    for number in 3..9 {
        if let Err(error) = register(&mut vault, number) {
            let books = vault.read().list::<Book>("", []).unwrap().len();
            assert_eq!(books, usize::try_from(number).unwrap(), "nothing of the command was kept");
            return (books, Some(error));
        }
    }
    (9, None)
}

/// The key slots are replaced beside the database; each file that a kill leaves in the middle of it opens.
#[test]
fn killed_while_a_password_changes_the_old_or_the_new_one_opens() {
    let folder = closed();
    let mut vault = open(folder.path()).unwrap();
    let old = fs::read(folder.path().join("keyslots")).unwrap();
    let new_password = crate::domain::password("another long password");
    vault.replace_password("leyla", &new_password).unwrap();
    drop(vault);
    let new = fs::read(folder.path().join("keyslots")).unwrap();
    // In the order in which they are written: the file beside, the file, the copy beside, the copy.
    type State<'b> = (&'b [u8], &'b [u8], Option<&'b [u8]>);
    let states: [State<'_>; 5] = [
        (&old, &old, Some(&new[..50])),
        (&old, &old, Some(&new)),
        (&new, &old, None),
        (&new, &old, Some(&new)),
        (&new, &new, None),
    ];
    for (number, (first, second, beside)) in states.into_iter().enumerate() {
        fs::write(folder.path().join("keyslots"), first).unwrap();
        fs::write(folder.path().join("keyslots.copy"), second).unwrap();
        for name in ["keyslots.new", "keyslots.copy.new"] {
            let _none = fs::remove_file(folder.path().join(name));
            beside.map_or(Ok(()), |bytes| fs::write(folder.path().join(name), bytes)).unwrap();
        }
        let with = |password| Vault::open(folder.path(), &LIBRARY, "leyla", password).is_ok();
        let opens = (with(&right()), with(&new_password));
        assert_eq!(opens, if number < 2 { (true, false) } else { (false, true) }, "state {number}");
    }
    assert!(folder.path().join(DATABASE).exists());
}
