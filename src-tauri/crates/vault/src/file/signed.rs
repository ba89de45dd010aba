//! Somebody who has the key of the file, and computes every hash anew: what was signed before tells.

use super::{CHECKPOINTS, DATABASE, Migration, Part, Problem, Schema, Vault, checkpoint, witness::WITNESS};
use crate::{
    Commit, Cost, Id,
    domain::{SQL, WORDS, at, book, id, intent, right},
    keys::COPIES,
    log::{GENESIS, Hash, digest_of_chain},
    record::Record,
};
use std::fs;
use tempfile::TempDir;

static SIGNED: Schema = Schema {
    migrations: &[Migration { version: 2_026_010_101, sql: SQL }, CHECKPOINTS, crate::LOG_ROWS],
    tables: &[crate::domain::Shelf::TABLE, crate::domain::Book::TABLE],
    derived: WORDS,
    vouched: &[],
};

struct Room {
    folder: TempDir,
    vault: Option<Vault>,
}

impl Room {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) =
            Vault::create(folder.path(), &SIGNED, "leyla", &right(), Cost::FOR_TESTS, at(0)).unwrap();
        Self { folder, vault: Some(vault) }
    }

    fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().unwrap()
    }

    /// So many commits, each of one book.
    fn works(mut self, books: std::ops::Range<u32>) -> Self {
        for number in books {
            let write = |change: &mut crate::Change<'_>| change.create(&book(id(number), "Bir"));
            self.vault().commit(&intent("book.register", i64::from(number)), write).unwrap();
        }
        self
    }

    fn reopen(&mut self) -> Vec<Problem> {
        self.vault = None;
        let vault = Vault::open(self.folder.path(), &SIGNED, "leyla", &right()).unwrap();
        let alarm = vault.alarm().to_vec();
        self.vault = Some(vault);
        alarm
    }

    fn close(&mut self) {
        self.vault = None;
    }

    /// Alters the file past the door, closes it as a forger would, and opens it again.
    fn forged(&mut self, forge: impl FnOnce(&rusqlite::Connection)) -> Vec<Problem> {
        let vault = self.vault();
        forge(&vault.db);
        // What the program itself would sign and seal on closing, the forger does not ask it to.
        vault.alarm = vec![Problem::Page("not to be sealed".to_owned())];
        self.reopen()
    }

    fn signed(&mut self) -> Vec<(i64, i64)> {
        let sql = "SELECT seq, previous FROM checkpoint ORDER BY seq";
        self.vault().read().rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
    }

    fn found(&mut self) -> Vec<Problem> {
        self.vault().check().unwrap().problems
    }
}

/// Changes the time of one commit and computes every hash from there anew, as somebody with the key can.
fn rewritten(db: &rusqlite::Connection, from: i64) {
    let mut statement = db.prepare("SELECT seq, header, body, hash FROM commit_log ORDER BY seq").unwrap();
    let rows: Vec<(i64, Vec<u8>, Vec<u8>, Hash)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut previous = GENESIS;
    for (seq, header, body, hash) in rows {
        let mut commit = Commit::decode(&header, &body).unwrap();
        if seq == from {
            commit.actor = Id::from_bytes([0xee; 16]);
        }
        let header = commit.header();
        let new = digest_of_chain(&previous, &header);
        assert!(seq >= from || new == hash, "before it nothing changes");
        let update = "UPDATE commit_log SET header = ?2, hash = ?3, actor = ?4 WHERE seq = ?1";
        db.execute(update, (seq, header, new, commit.actor)).unwrap();
        previous = new;
    }
}

fn said(problems: &[Problem], part: &str) -> bool {
    problems.iter().any(|problem| format!("{problem:?}").contains(part))
}

#[test]
fn the_end_is_signed_on_closing_and_every_so_often() {
    let mut room = Room::new().works(0..300);
    assert_eq!(room.signed(), [(256, 0)]);
    assert_eq!(room.reopen(), []);
    assert_eq!(room.signed(), [(256, 0), (300, 256)]);
    assert_eq!(room.reopen(), []);
    assert_eq!(room.signed().len(), 2, "nothing new, nothing to sign");
    let mut room = room.works(300..302);
    assert_eq!((room.reopen(), room.found()), (vec![], vec![]));
    assert_eq!(room.signed().last(), Some(&(302, 300)));
}

#[test]
fn a_log_written_anew_with_right_hashes_does_not_fit_what_was_signed() {
    let mut room = Room::new().works(0..20);
    room.reopen();
    let room = &mut room;
    // The witness is taken away, so that nothing but the signature can tell.
    fs::remove_file(room.folder.path().join(WITNESS)).unwrap();
    let alarm = room.forged(|db| rewritten(db, 7));
    assert!(said(&alarm, "written anew") && said(&alarm, "witness of the log is gone"), "{alarm:#?}");
    let without = room.vault().check_without(Part::Checkpoints).problems;
    assert!(matches!(&without[..], [Problem::Witness(_)]), "the planted fault: {without:#?}");
    assert!(said(&room.found(), "Checkpoint"));
}

#[test]
fn an_end_that_is_gone_is_missed() {
    let mut room = Room::new().works(0..5);
    // The last commit writes nothing, so that no table tells of it.
    room.vault().commit(&intent("book.look", 9), |_| Ok::<_, crate::Error>(())).unwrap();
    room.reopen();
    let cut = |db: &rusqlite::Connection| {
        assert_eq!(db.execute("DELETE FROM commit_log WHERE seq = 6", []).unwrap(), 1);
    };
    let alarm = room.forged(cut);
    assert!(said(&alarm, "had come to commit 6") && said(&alarm, "its end is gone"), "{alarm:#?}");
    let without = room.vault().check_without(Part::Checkpoints).problems;
    assert!(without.iter().all(|problem| matches!(problem, Problem::Witness(_))), "{without:#?}");
    // Work that goes on does not cover it up.
    let mut room = room.works(10..30);
    assert!(said(&room.reopen(), "written anew"), "under that number there is another commit now");
}

#[test]
fn checkpoints_cannot_be_left_out() {
    let mut room = Room::new().works(0..600);
    room.reopen();
    assert_eq!(room.signed(), [(256, 0), (512, 256), (600, 512)]);
    room.forged(|db| assert_eq!(db.execute("DELETE FROM checkpoint WHERE seq = 512", []).unwrap(), 1));
    assert!(said(&room.found(), "a checkpoint before commit 600"), "{:#?}", room.found());
    room.forged(|db| assert_eq!(db.execute("DELETE FROM checkpoint", []).unwrap(), 2));
    assert!(said(&room.found(), "nothing after commit 0 is signed"), "{:#?}", room.found());
    assert!(room.vault().check_without(Part::Checkpoints).problems.is_empty(), "the planted fault");
}

#[test]
fn a_swapped_key_is_noticed_even_when_everything_is_signed_anew() {
    let mut room = Room::new().works(0..10);
    room.reopen();
    let stream = room.vault().stream();
    let alarm = room.forged(|db| {
        rewritten(db, 3);
        db.execute_batch("DELETE FROM workstation_key; DELETE FROM checkpoint;").unwrap();
        checkpoint::provide(db, &SIGNED, stream).unwrap();
        db.execute("UPDATE workstation_key SET since = 0", []).unwrap();
        checkpoint::sign(db, &SIGNED, stream).unwrap();
    });
    assert!(said(&alarm, "was swapped"), "{alarm:#?}");
    assert!(said(&room.found(), "was swapped"), "a check says it too");
    // Only the key: what was signed with the right one does not fit it.
    let mut room = Room::new().works(0..10);
    room.reopen();
    let alarm = room.forged(|db| {
        let sql = "UPDATE workstation_key SET public = randomblob(32)";
        assert_eq!(db.execute(sql, []).unwrap(), 1);
    });
    assert!(said(&alarm, "Keys"), "{alarm:#?}");
}

/// After a password was replaced, an older copy of the key slots would let the former one in again.
#[test]
fn older_key_slots_put_back_are_noticed() {
    let mut room = Room::new().works(0..2);
    let old = COPIES.map(|name| fs::read(room.folder.path().join(name)).unwrap());
    room.vault().set_cost(Cost::FOR_TESTS);
    room.vault().replace_password("leyla", &crate::domain::password("a newer password")).unwrap();
    room.close();
    for (name, bytes) in COPIES.iter().zip(&old) {
        fs::write(room.folder.path().join(name), bytes).unwrap();
    }
    let alarm = room.reopen();
    assert!(matches!(&alarm[..], [Problem::Keys(what)] if what.contains("former password")), "{alarm:#?}");
    // Whoever is warned and replaces the password again is done with it once the file is restored or approved.
    assert!(said(&room.found(), "former password"));
}

#[test]
fn the_files_of_another_office_in_the_place_of_this_one_are_noticed() {
    let mut room = Room::new().works(0..2);
    let mut other = Room::new().works(0..3);
    room.close();
    other.close();
    for name in [DATABASE, COPIES[0], COPIES[1]] {
        fs::copy(other.folder.path().join(name), room.folder.path().join(name)).unwrap();
    }
    let alarm = room.reopen();
    assert!(matches!(&alarm[..], [Problem::Witness(_)]), "{alarm:#?}");
}

#[test]
fn a_copy_signs_with_a_key_of_its_own_and_without_the_old_one() {
    let mut room = Room::new().works(0..4);
    room.reopen();
    let copy = room.folder.path().join("copy");
    room.vault().backup(&copy).unwrap();
    let mut restored = Vault::open(&copy, &SIGNED, "leyla", &right()).unwrap();
    assert!(restored.alarm().is_empty() && copy.join(WITNESS).exists());
    let keys: Vec<(Id, bool)> = restored
        .read()
        .rows("SELECT stream, secret IS NULL FROM workstation_key", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(keys.len(), 2);
    let own = restored.stream();
    assert!(keys.iter().all(|(stream, gone)| *gone == (*stream != own)), "{keys:?}");
    let write = |change: &mut crate::Change<'_>| change.create(&book(id(900), "İki"));
    restored.commit(&intent("book.register", 999), write).unwrap();
    drop(restored);
    let restored = Vault::open(&copy, &SIGNED, "leyla", &right()).unwrap();
    assert_eq!((restored.alarm(), restored.check().unwrap().problems), (&[][..], vec![]));
}

/// A file from before checkpoints gets its key when it is opened; what was there before is not missed.
#[test]
fn a_file_from_before_is_signed_from_now_on() {
    let desk = crate::domain::Desk::new();
    let mut desk = desk;
    for number in 0..300 {
        desk.register(number, "Bir");
    }
    let crate::domain::Desk { folder, vault, .. } = desk;
    drop(vault);
    let vault = Vault::open(folder.path(), &SIGNED, "leyla", &right()).unwrap();
    assert_eq!((vault.alarm(), vault.check().unwrap().problems), (&[][..], vec![]));
    let mut room = Room { folder, vault: Some(vault) }.works(300..301);
    assert_eq!((room.reopen(), room.found()), (vec![], vec![]));
    assert_eq!(room.signed(), [(301, 300)]);
}

/// A desk that locks by itself five minutes after the check is no better for it.
#[test]
fn what_a_check_found_is_told_until_one_finds_nothing() {
    let mut room = Room::new().works(0..3);
    let found =
        super::FileCheck { problems: vec![Problem::Table("book".to_owned())], ..super::FileCheck::default() };
    room.vault().keep_verified(&found, at(10)).unwrap();
    assert!(!room.vault().is_to_be_checked(), "it says what it found");
    let alarm = room.reopen();
    assert!(matches!(&alarm[..], [Problem::Earlier(_)]), "{alarm:?}");
    assert!(room.vault().is_to_be_checked());
    let check = room.vault().check().unwrap();
    room.vault().keep_verified(&check, at(20)).unwrap();
    assert!(room.vault().alarm().is_empty() && !room.vault().is_to_be_checked());
    assert!(room.reopen().is_empty());
}
