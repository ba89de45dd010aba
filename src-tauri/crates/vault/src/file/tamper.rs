//! Somebody who has the key alters the file past the door: the check says what kind of thing is wrong.

use super::{Access, DATABASE, Part, Problem, connect, witness::WITNESS};
use crate::domain::{Desk, id, open};
use rusqlite::Connection;
use std::fs;

/// A sound file of some books, with a conflict-free history and a blob.
pub(super) fn desk() -> Desk {
    let mut desk = Desk::new();
    for number in 0..40 {
        desk.register(number, &format!("book {number}"));
    }
    for number in 0..20 {
        desk.edit(number, |book| book.title = format!("book {number}, corrected")).unwrap();
    }
    desk.commit(|change| change.keep(&vec![5; 300_000])).unwrap();
    // The check writes all of it into the main file.
    desk.assert_sound();
    desk
}

impl Desk {
    /// This desk's file in the other's folder.
    fn copied_into(&self, other: Self) -> Self {
        let Self { folder, vault, code } = other;
        drop(vault);
        // The witness is of the other desk.
        let _none = fs::remove_file(folder.path().join(WITNESS));
        for name in [DATABASE, "keyslots", "keyslots.copy"] {
            fs::copy(self.folder.path().join(name), folder.path().join(name)).unwrap();
        }
        let vault = open(folder.path()).unwrap();
        Self { folder, vault, code }
    }
}

fn kinds(problems: &[Problem]) -> (bool, bool, bool) {
    let any = |is: fn(&Problem) -> bool| problems.iter().any(is);
    (
        any(|problem| matches!(problem, Problem::Page(_))),
        any(|problem| matches!(problem, Problem::Chain(_))),
        any(|problem| matches!(problem, Problem::Table(_))),
    )
}

const CHAIN: (bool, bool, bool) = (false, true, false);
const TABLE: (bool, bool, bool) = (false, false, true);
const BOTH: (bool, bool, bool) = (false, true, true);

#[test]
fn each_kind_of_forgery_is_named() {
    let last = "(SELECT max(seq) FROM commit_log)";
    let forgeries: [(&str, String, (bool, bool, bool)); 22] = [
        ("a row altered", "UPDATE book SET title = 'forged' WHERE title = 'book 3, corrected'".into(), TABLE),
        ("a row deleted", "DELETE FROM book WHERE title = 'book 30'".into(), TABLE),
        (
            "a row added",
            "INSERT INTO book (id, title, lent, genre) VALUES (x'00', 'x', 0, 'novel')".into(),
            TABLE,
        ),
        ("a field emptied", "UPDATE book SET year = NULL WHERE title = 'book 30'".into(), TABLE),
        ("an index altered", "DELETE FROM book_word WHERE word = 'book'".into(), TABLE),
        ("an index row doubled", "INSERT INTO book_word SELECT * FROM book_word LIMIT 1".into(), TABLE),
        ("a head altered", "UPDATE head SET value = 'forged'".into(), TABLE),
        ("a conflict invented", "INSERT INTO conflict VALUES (x'00', 1)".into(), TABLE),
        (
            "a trigger planted",
            "CREATE TRIGGER t AFTER INSERT ON book BEGIN DELETE FROM ent; END".into(),
            TABLE,
        ),
        ("a constraint dropped", "DROP INDEX commit_log_hlc".into(), TABLE),
        ("a blob altered", "UPDATE blob_chunk SET data = zeroblob(44) WHERE number = 1".into(), TABLE),
        ("a blob lost", "DELETE FROM blob_chunk".into(), TABLE),
        // The last commit made no record: its heads are missed.
        ("the last edits deleted", "DELETE FROM commit_log WHERE seq > 50".into(), TABLE),
        ("the log deleted", "DELETE FROM commit_log".into(), TABLE),
        ("a commit deleted", "DELETE FROM commit_log WHERE seq = 10".into(), BOTH),
        (
            "an officer swapped",
            "UPDATE commit_log SET actor = x'00000000000000000000000000000000'".into(),
            CHAIN,
        ),
        (
            "a journal hidden",
            "UPDATE commit_log SET subject = NULL, command = 'harmless' WHERE seq = 4".into(),
            CHAIN,
        ),
        ("a time altered", "UPDATE commit_log SET hlc = hlc + 1 WHERE seq = 61".into(), CHAIN),
        ("a hash altered", format!("UPDATE commit_log SET hash = zeroblob(32) WHERE seq = {last}"), CHAIN),
        ("a hash cut", format!("UPDATE commit_log SET hash = x'00' WHERE seq = {last}"), CHAIN),
        ("a body lost", "UPDATE commit_log SET body = x'80' WHERE seq = 7".into(), BOTH),
        ("a header lost", "UPDATE commit_log SET header = x'' WHERE seq = 7".into(), BOTH),
    ];
    let sound = desk();
    let mut desk = Desk::new();
    for (name, sql, expected) in forgeries {
        desk = sound.copied_into(desk);
        let altered = desk.vault.db.execute(&sql, []).unwrap();
        assert!(
            altered > 0 || sql.starts_with("CREATE") || sql.starts_with("DROP"),
            "{name}: nothing altered"
        );
        let check = desk.vault.check().unwrap();
        assert_eq!(kinds(&check.problems), expected, "{name}: {:#?}", check.problems);
        desk = desk.reopen();
        let found = desk.vault.check().unwrap();
        assert_eq!(found.problems, check.problems, "{name}: also after a restart");
    }
}

#[test]
fn a_value_altered_in_the_log_no_longer_fits_its_digest() {
    let desk = desk();
    let body: Vec<u8> =
        desk.vault.db.query_row("SELECT body FROM commit_log WHERE seq = 45", [], |row| row.get(0)).unwrap();
    let at = body.windows(4).position(|bytes| bytes == b"book").unwrap();
    let mut forged = body;
    forged[at] = b'n';
    desk.vault.db.execute("UPDATE commit_log SET body = ?1 WHERE seq = 45", [forged]).unwrap();
    // The table is altered to fit, so that only the digest can tell.
    let text = "UPDATE head SET value = 'n' || substr(value, 2) WHERE seq = 45";
    assert_eq!(desk.vault.db.execute(text, []).unwrap(), 1);
    let text = "UPDATE book SET title = 'n' || substr(title, 2) WHERE title = 'book 4, corrected'";
    assert_eq!(desk.vault.db.execute(text, []).unwrap(), 1);
    let check = desk.vault.check().unwrap();
    assert!(kinds(&check.problems).1, "{:#?}", check.problems);
}

#[test]
fn a_value_blanked_as_if_erased_is_missed_in_the_tables() {
    let desk = desk();
    let sql = "SELECT header, body FROM commit_log WHERE seq = 45";
    let (header, body): (Vec<u8>, Vec<u8>) =
        desk.vault.db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let mut commit = crate::Commit::decode(&header, &body).unwrap();
    (commit.writes[0].value, commit.writes[0].salt) = (None, [0; 16]);
    desk.vault.db.execute("UPDATE commit_log SET body = ?1 WHERE seq = 45", [commit.body()]).unwrap();
    assert!(kinds(&desk.vault.check().unwrap().problems).2);
}

/// The database's own checks find nothing wrong with a page of yesterday.
#[test]
fn an_old_page_put_back_is_found() {
    let desk = desk();
    let folder = desk.folder.path().to_owned();
    let (path, code) = (folder.join(DATABASE), desk.code);
    let _kept = desk.folder;
    drop(desk.vault);
    let old = fs::read(&path).unwrap();
    let mut vault = open(&folder).unwrap();
    let now = crate::domain::intent("book.correct", 9);
    vault
        .commit(&now, |change| {
            let mut book: crate::domain::Book = change.read().get(id(30))?;
            book.lent = true;
            change.update(&book)
        })
        .unwrap();
    assert!(vault.check().unwrap().problems.is_empty());
    let wanted = everything(&vault.db);
    drop(vault);
    let new = fs::read(&path).unwrap();
    let differ =
        |page: &usize| old.get(page * 4096..(page + 1) * 4096) != new.get(page * 4096..(page + 1) * 4096);
    // The first page holds counters, no content.
    let pages: Vec<usize> = (1..old.len().min(new.len()) / 4096).filter(differ).collect();
    let mut only_the_log_could_tell = 0;
    for page in &pages {
        let mut spliced = new.clone();
        spliced[page * 4096..(page + 1) * 4096].copy_from_slice(&old[page * 4096..(page + 1) * 4096]);
        fs::write(&path, spliced).unwrap();
        let check = open(&folder).unwrap().check().unwrap();
        if check.problems.is_empty() {
            // A page on which the same rows lie in another place.
            assert_eq!(everything(&open(&folder).unwrap().db), wanted, "page {page} of {pages:?}");
            continue;
        }
        only_the_log_could_tell += usize::from(!kinds(&check.problems).0);
    }
    assert!(only_the_log_could_tell > 0, "the pages differ only where SQLite itself can tell: {pages:?}");
    fs::write(&path, &new).unwrap();
    assert!(crate::Vault::recover(&folder, &crate::domain::LIBRARY, &code).is_ok());
}

/// All rows of all tables, and those that an index finds.
fn everything(db: &Connection) -> Vec<(String, String)> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table'";
    let mut statement = db.prepare(sql).unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let all = |name: String| {
        let rows = super::check::content(db, &format!("SELECT * FROM {name}")).unwrap();
        (name, format!("{rows:?}"))
    };
    names.into_iter().map(all).collect()
}

/// The page on disk is altered while the file is open and the page is in memory.
#[test]
fn the_check_reads_the_disk_and_not_its_memory() {
    let desk = desk();
    let path = desk.folder.path().join(DATABASE);
    desk.assert_sound();
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096 + 100;
    bytes[middle] ^= 1;
    // In place: the open connections keep their file.
    let file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    std::io::Write::write_all(&mut &file, &bytes).unwrap();
    assert!(kinds(&desk.vault.check().unwrap().problems).0);
}

#[test]
fn a_key_slot_file_with_the_same_key_but_of_another_file_is_refused() {
    let desk = desk();
    desk.vault.db.execute("UPDATE meta SET vault = ?1", [id(5)]).unwrap();
    let folder = desk.folder.path().to_owned();
    let _kept = desk.folder;
    drop(desk.vault);
    let opened = open(&folder);
    assert!(matches!(opened, Err(crate::Error::Damaged(_))), "{:?}", opened.err());
}

/// The raw key of the file, in any of its forms, is gone from the memory of the process once it is closed.
#[cfg(target_os = "linux")]
#[test]
fn the_key_is_wiped_on_closing() {
    let desk = Desk::new();
    let masked: Vec<u8> = desk.vault.data_key.key.iter().map(|byte| byte ^ 0xa5).collect();
    let statement = desk.vault.data_key.pragma();
    let (raw, digits) = copies(&masked);
    assert!(raw > 0 && digits > 0, "the search finds the key while the file is open: {raw}, {digits}");
    drop((statement, desk));
    assert_eq!(copies(&masked), (0, 0), "copies of the key, raw and in digits");
}

/// Copies of the key in memory, raw and in hexadecimal digits. Takes it masked, so as not to find itself, and
/// reads through one buffer that never moves: one that grows leaves what it read in memory that is free.
#[cfg(target_os = "linux")]
fn copies(masked: &[u8]) -> (usize, usize) {
    use std::os::unix::fs::FileExt;
    /// Bytes read at once, and how many of them are read again with the next, so that no copy is cut.
    const PIECE: usize = 1 << 20;
    const AGAIN: usize = 63;
    let maps = fs::read_to_string("/proc/self/maps").unwrap();
    let memory = fs::File::open("/proc/self/mem").unwrap();
    let mut piece = vec![0; PIECE];
    let own = piece.as_ptr() as u64;
    let own = own..own + PIECE as u64;
    let (mut raw, mut hex) = (0, 0);
    for line in maps.lines().filter(|line| line.contains(" rw-p ")) {
        let (start, end) = line.split_once(' ').unwrap().0.split_once('-').unwrap();
        let [mut start, end] = [start, end].map(|text| u64::from_str_radix(text, 16).unwrap());
        while start < end {
            if own.contains(&start) {
                start = own.end;
                continue;
            }
            let stop = if start < own.start { end.min(own.start) } else { end };
            let length = (stop - start).min(PIECE as u64) as usize;
            // Another test may have given this memory back by now.
            if memory.read_exact_at(&mut piece[..length], start).is_err() {
                break;
            }
            let last = start + length as u64 == stop;
            let counted = if last { length } else { length - AGAIN };
            let (more_raw, more_hex) = copies_in(&piece[..length], counted, masked);
            raw += more_raw;
            hex += more_hex;
            start += counted as u64;
        }
    }
    piece.fill(0);
    (raw, hex)
}

/// Copies that begin within the first `counted` bytes of a piece of memory.
#[cfg(target_os = "linux")]
fn copies_in(piece: &[u8], counted: usize, masked: &[u8]) -> (usize, usize) {
    let is_raw = |window: &[u8]| window.iter().zip(masked).all(|(byte, masked)| byte ^ 0xa5 == *masked);
    let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
    let is_hex = |window: &[u8]| {
        window.chunks(2).zip(masked).all(|(pair, masked)| {
            let byte = masked ^ 0xa5;
            pair.eq_ignore_ascii_case(&[digit(byte >> 4), digit(byte & 15)])
        })
    };
    // By the first byte, for most of the memory is something else.
    let first = masked[0] ^ 0xa5;
    let digit_of_first = digit(first >> 4);
    let (mut raw, mut hex) = (0, 0);
    for (place, byte) in piece[..counted].iter().enumerate() {
        raw += usize::from(*byte == first && piece.get(place..place + 32).is_some_and(is_raw));
        hex += usize::from(
            byte.to_ascii_lowercase() == digit_of_first && piece.get(place..place + 64).is_some_and(is_hex),
        );
    }
    (raw, hex)
}

#[test]
fn sound_means_sound_on_a_second_connection_too() {
    let desk = desk();
    let path = desk.folder.path().join(DATABASE);
    let second: Connection = connect(&path, &desk.vault.data_key, Access::Open).unwrap();
    let books: i64 = second.query_row("SELECT count(*) FROM book", [], |row| row.get(0)).unwrap();
    assert_eq!(books, 40);
    assert!(connect(&path.with_extension("missing"), &desk.vault.data_key, Access::Open).is_err());
}

/// The planted fault: without the part of the check that is there for it, each forgery goes unnoticed.
#[test]
fn each_part_of_the_check_is_needed() {
    let forgeries: [(Part, &str); 8] = [
        (Part::Tables, "UPDATE book SET title = 'forged' WHERE title = 'book 3, corrected'"),
        (Part::Tables, "DELETE FROM book WHERE title = 'book 30'"),
        (Part::Tables, "DELETE FROM commit_log WHERE seq > 50"),
        (Part::Tables, "CREATE TRIGGER t AFTER INSERT ON book BEGIN DELETE FROM ent; END"),
        (Part::Chain, "UPDATE commit_log SET actor = x'00000000000000000000000000000000'"),
        (Part::Chain, "UPDATE commit_log SET subject = NULL, command = 'harmless' WHERE seq = 4"),
        (Part::Blobs, "UPDATE blob_chunk SET data = zeroblob(44) WHERE number = 1"),
        (Part::Blobs, "DELETE FROM blob_chunk"),
    ];
    let sound = desk();
    let mut desk = Desk::new();
    for (part, sql) in forgeries {
        desk = sound.copied_into(desk);
        desk.vault.db.execute(sql, []).unwrap();
        let without = desk.vault.check_without(part).problems;
        assert!(without.is_empty(), "{sql}: without {part:?}: {without:?}");
        assert!(!desk.vault.check().unwrap().problems.is_empty(), "{sql}: with it");
    }
}

/// The planted fault for what no statement can alter: pages of the file itself. Of each part one page is found that it
/// alone tells of.
#[test]
fn pages_and_structure_are_needed_too() {
    let desk = desk();
    let folder = desk.folder.path().to_owned();
    let path = folder.join(DATABASE);
    // Pages that nothing reads any more.
    let free = "CREATE TABLE junk (x BLOB) STRICT; INSERT INTO junk VALUES (zeroblob(400000)); DROP TABLE junk; \
         PRAGMA wal_checkpoint(TRUNCATE)";
    desk.vault.db.execute_batch(free).unwrap();
    let _kept = desk.folder;
    drop(desk.vault);
    let old = fs::read(&path).unwrap();
    let mut vault = open(&folder).unwrap();
    let write = |change: &mut crate::Change<'_>| change.create(&crate::domain::book(id(77), "of today"));
    vault.commit(&crate::domain::intent("book.register", 99), write).unwrap();
    assert!(vault.check().unwrap().problems.is_empty());
    drop(vault);
    let new = fs::read(&path).unwrap();
    let pages = old.len().min(new.len()) / 4096;
    let of = |bytes: &[u8], page: usize| bytes[page * 4096..(page + 1) * 4096].to_vec();
    // Whether a file with this page in the place of its own is found out, and by this part alone.
    let told_by = |part: Part, page: usize, content: &[u8]| {
        let mut altered = new.clone();
        altered[page * 4096..(page + 1) * 4096].copy_from_slice(content);
        fs::write(&path, altered).unwrap();
        let Ok(vault) =
            crate::Vault::open(&folder, &crate::domain::LIBRARY, "leyla", &crate::domain::right())
        else {
            return false;
        };
        let Ok(Ok(begun)) = vault.begin_check() else { return false };
        drop(begun);
        !vault.check().unwrap().problems.is_empty() && vault.check_without(part).problems.is_empty()
    };
    let flipped = |page: usize| {
        let mut content = of(&new, page);
        content[100] ^= 1;
        content
    };
    assert!((1..pages).rev().any(|page| told_by(Part::Pages, page, &flipped(page))), "a page nobody reads");
    let differ = |page: &usize| of(&old, *page) != of(&new, *page);
    let index = (1..pages).filter(differ).any(|page| told_by(Part::Structure, page, &of(&old, page)));
    assert!(index, "an old page of an index");
    fs::write(&path, &new).unwrap();
    assert!(open(&folder).unwrap().check().unwrap().problems.is_empty());
}

/// Every page of yesterday's file is genuine and its log is whole; only the witness knows of today.
#[test]
fn an_older_copy_put_in_the_place_of_the_file_is_noticed_when_it_is_opened() {
    let Desk { folder, vault, .. } = desk();
    let folder = folder.path();
    drop(vault);
    let (database, witness) = (folder.join(DATABASE), folder.join(WITNESS));
    let (yesterday, told_yesterday) = (fs::read(&database).unwrap(), fs::read(&witness).unwrap());
    let mut vault = open(folder).unwrap();
    assert!(vault.alarm().is_empty());
    let write = |change: &mut crate::Change<'_>| change.create(&crate::domain::book(id(77), "of today"));
    vault.commit(&crate::domain::intent("book.register", 99), write).unwrap();
    drop(vault);
    let today = fs::read(&witness).unwrap();
    fs::write(&database, &yesterday).unwrap();
    let named =
        |problems: &[Problem]| matches!(problems, [Problem::Witness(what)] if what.contains("commit 62"));
    for round in 0..2 {
        let vault = open(folder).unwrap();
        assert!(named(vault.alarm()), "round {round}: {:?}", vault.alarm());
        assert!(named(&vault.check().unwrap().problems), "round {round}");
    }
    assert_eq!(fs::read(&witness).unwrap(), today, "an alarm does not silence itself");
    // With the witness of that day beside it, nothing here can tell: paper and backups can. Without any, it is as new.
    fs::write(&witness, told_yesterday).unwrap();
    assert!(open(folder).unwrap().alarm().is_empty());
    let broken: [(&str, &[u8]); 3] = [("cut", &today[..20]), ("empty", &[]), ("foreign", &[7; 100])];
    for (name, bytes) in broken {
        fs::write(&witness, bytes).unwrap();
        let vault = open(folder).unwrap();
        assert!(matches!(vault.alarm(), [Problem::Witness(_)]), "{name}: {:?}", vault.alarm());
    }
    fs::remove_file(&witness).unwrap();
    assert!(open(folder).unwrap().alarm().is_empty());
}

#[test]
fn what_was_forged_in_many_places_is_noticed_when_the_file_is_opened() {
    let forgeries: [(&str, &str); 4] = [
        ("titles", "UPDATE book SET title = 'forged'"),
        ("rows", "DELETE FROM book"),
        (
            "the last officers",
            "UPDATE commit_log SET actor = x'00000000000000000000000000000000' WHERE seq > 55",
        ),
        ("the end of the log", "UPDATE commit_log SET hash = zeroblob(32) WHERE seq = 40"),
    ];
    let sound = desk();
    let mut desk = Desk::new();
    for (name, sql) in forgeries {
        desk = sound.copied_into(desk);
        assert!(desk.vault.alarm().is_empty(), "{name}: sound before");
        desk.vault.db.execute_batch("PRAGMA foreign_keys = off").unwrap();
        assert!(desk.vault.db.execute(sql, []).unwrap() > 0, "{name}");
        desk = desk.reopen();
        assert!(!desk.vault.alarm().is_empty(), "{name}");
    }
}

#[test]
fn a_check_goes_on_step_by_step_and_looks_at_the_file_as_it_was() {
    let mut desk = desk();
    let mut check = desk.vault.begin_check().unwrap().unwrap_or_else(|found| panic!("{found:?}"));
    let (mut parts, mut steps) = (Vec::new(), 0);
    loop {
        let progress = check.step().unwrap();
        steps += 1;
        assert!(progress.done == steps && progress.done <= progress.total, "{progress:?}");
        let Some(part) = progress.part else {
            assert_eq!(progress.done, progress.total);
            break;
        };
        if parts.last() != Some(&part) {
            parts.push(part);
        }
        // Work goes on meanwhile.
        desk.edit(30, |book| book.title = format!("written during the check, {steps}")).unwrap();
    }
    assert_eq!(
        parts,
        [
            Part::Structure,
            Part::Chain,
            Part::Checkpoints,
            Part::Rebuild,
            Part::Tables,
            Part::Vouched,
            Part::Blobs
        ]
    );
    let found = check.into_found();
    assert_eq!((found.problems, found.commits), (Vec::new(), 61));
    desk.assert_sound();
}
