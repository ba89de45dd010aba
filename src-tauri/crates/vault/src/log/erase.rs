//! Erasure: values that the law orders to be gone are gone, and the chain still verifies.
//!
//! The record is struck out by a commit of its own, so that who erased what and when stays in the log; then every value
//! that was ever written of it is blanked, with its salt, for a digest whose salt is known gives a sex or a day of birth
//! away to whoever tries them all. The hashes cover digests only: none changes. A value that is blanked though nothing
//! strikes its record out is a forgery, and the check says so.

use super::{
    Change, Commit, Dot, EXISTENCE, Intake, Write,
    door::signed,
    journal::rows_after,
    project,
    withhold::{erased, history, lists_withheld},
};
use crate::{
    BlobHash, Error, Id, Result, Value,
    fault::{self, Fault},
    hex,
};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Value of a record's existence that strikes it out.
pub(crate) const STRUCK: Value = Value::Int(0);

/// Rows of the log that are looked at together.
const ROWS: u32 = 1_000;
/// Bytes of a blob's hash.
const HASH: usize = 32;

/// What an erasure took away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Erased {
    /// Records that were struck out.
    pub records: u32,
    /// Values that were blanked.
    pub values: u32,
    /// Commits that held them.
    pub commits: u32,
    /// Pictures, scans and letters that nothing else refers to.
    pub blobs: u32,
}

impl Write {
    /// Whether it strikes its record out.
    pub(crate) fn strikes(&self) -> bool {
        self.field == EXISTENCE && !self.base.is_empty() && self.value.as_ref() == Some(&STRUCK)
    }

    /// Takes the value away, and the salt that would let it be guessed.
    pub(super) fn blank(&mut self) {
        self.value = None;
        self.salt = [0; 16];
    }
}

impl Change<'_> {
    /// Erases records, each given by the tag of its table: strikes them out and blanks every value that was ever written
    /// of them, with the bytes that nothing else refers to. What was erased before stays so.
    ///
    /// # Errors
    /// [`Error::Damaged`] when the log cannot be read; also when a record was never made.
    pub fn erase(&mut self, records: &[(u16, Id)]) -> Result<Erased> {
        self.alive()?;
        let gone: BTreeSet<Id> = records.iter().map(|(_, id)| *id).collect();
        let mut erased = Erased::default();
        for (table, id) in records {
            if self.wrote(*id) || !project::is_made(self.db, *id)? {
                return Err(Error::misuse(format!("{id} cannot be erased: it is no record of the log")));
            }
            if !project::is_struck(self.db, *id)? || !project::late(self.db, *id)?.is_empty() {
                // All that it strikes out, and not only what stands now: where a value is withheld nobody sees what it
                // took the place of. What somebody else wrote meanwhile is none of it.
                let base: Vec<Dot> = history(self.db, *id, &[])?.into_keys().collect();
                ask_no_more(self.db, *id, &base)?;
                self.keep_writes(vec![Write::seeded(&self.seed, *table, *id, EXISTENCE, base, STRUCK)]);
                erased.records += 1;
            }
        }
        let mut hashes = BTreeSet::new();
        each_commit(self.db, |db, commit| {
            let mut blanked = 0;
            for write in commit.writes.iter_mut().filter(|write| gone.contains(&write.entity)) {
                if write.value.is_none() || write.strikes() {
                    continue;
                }
                if let Some(value) = &write.value {
                    hashes_in(value, &mut hashes);
                }
                write.blank();
                blanked += 1;
            }
            if blanked > 0 {
                erased.values += blanked;
                erased.commits += 1;
                db.prepare_cached("UPDATE commit_log SET body = ?3 WHERE stream = ?1 AND seq = ?2")?
                    .execute((commit.dot.stream, signed(commit.dot.seq), commit.body()))?;
            }
            Ok(())
        })?;
        erased.blobs = drop_unnamed(self.db, hashes, |spare| self.each_write(spare))?;
        Ok(erased)
    }

    /// Removes bytes though earlier values of records that stay name them: a picture whose time is over. Whoever calls
    /// makes sure that nothing shows them any more.
    ///
    /// # Errors
    /// Of the database.
    pub fn forget(&mut self, hash: BlobHash) -> Result<bool> {
        use crate::FieldValue;
        self.alive()?;
        let hash = hash.to_value();
        self.db.prepare_cached("DELETE FROM blob_chunk WHERE hash = ?1")?.execute([&hash])?;
        Ok(self.db.prepare_cached("DELETE FROM blob WHERE hash = ?1")?.execute([&hash])? > 0)
    }

    /// Throws the half-typed forms of all officers away whose name holds this: those about a record that is erased.
    ///
    /// # Errors
    /// Of the database.
    pub fn forget_drafts(&mut self, holding: Id) -> Result<()> {
        self.alive()?;
        let sql = "DELETE FROM scratch WHERE instr(key, ?1) > 0 OR instr(body, ?1) > 0";
        self.db.prepare_cached(sql)?.execute([holding.to_string()])?;
        Ok(())
    }
}

impl Intake<'_> {
    /// Blanks what others erased: every value of these records but those that whoever erased them had not seen. An office
    /// that erases by law must be able to rely on it that all others do.
    pub(super) fn follow_erasures(&mut self, struck: &BTreeSet<Id>) -> Result<()> {
        if fault::is(Fault::KeepsErased) {
            return Ok(());
        }
        let mut hashes = BTreeSet::new();
        for id in struck {
            let erased: Vec<Dot> = erased(self.db, *id)?.into_iter().collect();
            ask_no_more(self.db, *id, &erased)?;
            for dot in erased {
                let Some(here) = self.commits(dot.stream, dot.seq, dot.seq)?.pop() else { continue };
                let mut commit = Commit::decode(&here.header, &here.body).map_err(Error::Damaged)?;
                for write in &mut commit.writes {
                    if write.entity == *id
                        && !write.strikes()
                        && let Some(value) = &write.value
                    {
                        hashes_in(value, &mut hashes);
                        write.blank();
                    }
                }
                self.db
                    .prepare_cached("UPDATE commit_log SET body = ?3 WHERE stream = ?1 AND seq = ?2")?
                    .execute((dot.stream, signed(dot.seq), commit.body()))?;
            }
        }
        drop_unnamed(self.db, hashes, |_| {})?;
        Ok(())
    }
}

/// What these commits wrote of a record is gone for good: nobody is to be asked for what of it is not here.
fn ask_no_more(db: &Connection, entity: Id, dots: &[Dot]) -> Result<()> {
    if lists_withheld(db)? {
        let sql = "DELETE FROM exchange_withheld WHERE entity = ?1 AND stream = ?2 AND seq = ?3";
        for dot in dots {
            db.prepare_cached(sql)?.execute((entity, dot.stream, signed(dot.seq)))?;
        }
    }
    Ok(())
}

/// Notes the hashes that a value names: as bytes, or in a structured value, in hexadecimal digits.
pub(super) fn hashes_in(value: &Value, hashes: &mut BTreeSet<Vec<u8>>) {
    match value {
        Value::Bytes(bytes) if bytes.len() == HASH => {
            hashes.insert(bytes.clone());
        }
        Value::Text(text) if text.len() >= 2 * HASH => {
            let runs = text.split(|c: char| !c.is_ascii_hexdigit()).filter(|run| run.len() == 2 * HASH);
            hashes.extend(runs.filter_map(|run| hex::read::<HASH>(run).map(Vec::from)));
        }
        _ => {}
    }
}

/// Removes the bytes under these hashes that no value names any more: none of the log, and none of those that `others`
/// shows, which a command has in hand.
pub(super) fn drop_unnamed(
    db: &Connection,
    mut hashes: BTreeSet<Vec<u8>>,
    others: impl FnOnce(&mut dyn FnMut(&Write)),
) -> Result<u32> {
    if hashes.is_empty() {
        return Ok(0);
    }
    let mut spare = |write: &Write| match &write.value {
        Some(Value::Bytes(bytes)) => {
            hashes.remove(bytes);
        }
        // Structured values name hashes in hexadecimal digits.
        Some(Value::Text(text)) if text.len() >= 2 * HASH => {
            hashes.retain(|hash| !text.contains(&hexadecimal(hash)));
        }
        _ => {}
    };
    others(&mut spare);
    each_commit(db, |_, commit| {
        commit.writes.iter().for_each(&mut spare);
        Ok(())
    })?;
    let mut blobs = 0;
    for hash in &hashes {
        db.prepare_cached("DELETE FROM blob_chunk WHERE hash = ?1")?.execute([hash])?;
        let gone = db.prepare_cached("DELETE FROM blob WHERE hash = ?1")?.execute([hash])?;
        blobs += u32::from(gone > 0);
    }
    Ok(blobs)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every commit of the log, stream by stream.
pub(super) fn each_commit(
    db: &Connection,
    mut each: impl FnMut(&Connection, &mut Commit) -> Result<()>,
) -> Result<()> {
    let mut after = None;
    loop {
        let mut piece = Vec::new();
        let last = rows_after(db, after, ROWS, |row| piece.push(row))?;
        for row in piece {
            let row = row.map_err(Error::Damaged)?;
            each(db, &mut Commit::decode(&row.header, &row.body).map_err(Error::Damaged)?)?;
        }
        if last.is_none() {
            return Ok(());
        }
        after = last;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Book, Desk, book, id},
        file::Problem,
        log::GENESIS,
        record::Record,
    };

    const BOOK: u16 = Book::TABLE.tag;

    /// Three books: one that changed and has a cover of its own and one that it shares, and two others.
    fn desk() -> Desk {
        let mut desk = Desk::new();
        desk.commit(|change| {
            let (own, shared) = (change.keep(b"only its own cover")?, change.keep(b"a cover of two")?);
            change.create(&Book { cover: Some(own), ..book(id(1), "the forgotten one") })?;
            change.create(&Book { cover: Some(shared), ..book(id(2), "a second") })?;
            change.create(&book(id(3), "a third"))
        })
        .unwrap();
        desk.edit(1, |book| book.title = "the forgotten one, again".to_owned()).unwrap();
        let shared = desk.book(2).cover;
        desk.edit(1, |book| book.cover = shared).unwrap();
        desk
    }

    fn hashes(desk: &Desk) -> Vec<Vec<u8>> {
        let sql = "SELECT hash FROM commit_log ORDER BY seq";
        desk.vault.read().rows(sql, [], |row| row.get(0)).unwrap()
    }

    fn commits(desk: &Desk) -> Vec<Commit> {
        let mut all = Vec::new();
        each_commit(desk.vault.read().db, |_, commit| {
            all.push(commit.clone());
            Ok(())
        })
        .unwrap();
        all
    }

    #[test]
    fn what_is_erased_is_gone_and_the_chain_holds() {
        let mut desk = desk();
        let before = hashes(&desk);
        assert_ne!(before[0], GENESIS.to_vec());
        let erased = desk.commit(|change| change.erase(&[(BOOK, id(1))])).unwrap();
        assert_eq!((erased.records, erased.commits, erased.blobs), (1, 3, 1), "{erased:?}");
        assert_eq!(hashes(&desk)[..before.len()], before, "no hash changes");
        for write in commits(&desk).iter().flat_map(|commit| &commit.writes) {
            let is_gone = write.entity == id(1) && !write.strikes();
            assert_eq!(write.value.is_none(), is_gone, "{write:?}");
            assert!(!is_gone || write.salt == [0; 16], "a salt that stays lets the value be guessed");
        }
        assert!(desk.vault.read().find::<Book>(id(1)).unwrap().is_none());
        assert_eq!(desk.book(2).title, "a second");
        assert_eq!(desk.vault.blob(desk.book(2).cover.unwrap()).unwrap(), b"a cover of two");
        desk.assert_sound();
        // Again takes nothing more away.
        let again = desk.commit(|change| change.erase(&[(BOOK, id(1))])).unwrap();
        assert_eq!(again, Erased::default());
        let desk = desk.reopen();
        desk.assert_sound();
        assert!(desk.vault.alarm().is_empty(), "{:?}", desk.vault.alarm());
    }

    #[test]
    fn an_erasure_that_fails_takes_nothing() {
        let mut desk = desk();
        let before = commits(&desk);
        let failed = desk.commit(|change| {
            change.erase(&[(BOOK, id(1))])?;
            change.erase(&[(BOOK, id(9))])
        });
        assert!(failed.is_err(), "there is no such book");
        assert_eq!(commits(&desk), before);
        desk.assert_sound();
    }

    /// Whoever has the key blanks a record, deletes its row and its heads: every digest still fits, every table is as
    /// the log tells it. Only that nobody struck it out gives it away.
    #[test]
    fn what_is_blank_without_an_erasure_is_a_forgery() {
        let mut desk = desk();
        let (db, _) = desk.vault.parts();
        each_commit(db, |db, commit| {
            commit.writes.iter_mut().filter(|write| write.entity == id(3)).for_each(Write::blank);
            let sql = "UPDATE commit_log SET body = ?2 WHERE seq = ?1";
            db.execute(sql, (signed(commit.dot.seq), commit.body()))?;
            Ok(())
        })
        .unwrap();
        for sql in ["DELETE FROM book WHERE id = ?1", "DELETE FROM book_word WHERE book = ?1"] {
            db.execute(sql, [id(3)]).unwrap();
        }
        let problems = desk.vault.check().unwrap().problems;
        let [Problem::Chain(what)] = problems.as_slice() else { panic!("{problems:?}") };
        assert!(what.contains("nothing tells of an erasure"), "{what}");
    }
}
