//! Values that are for others: a workstation that is to know some records only gets the commits of all, without the
//! values of the others. The hashes cover digests, so the chain verifies, and what was left out can be filled in later and
//! is held against its digest then. Which records those are is decided by the crate `exchange`.
//!
//! What is withheld was not erased: nothing strikes the record out, and others have it. The file lists what it lacks; what
//! is blank and stands in no such list and under no erasure is a forgery. To the tables a value that is not here was not
//! written: what is known stays shown, and where the making of a record is not here there is no row.

use super::{
    Commit, Dot, EXISTENCE, Erased, Intake, Parts, Write,
    door::signed,
    erase::{drop_unnamed, each_commit, hashes_in},
    journal::commit_at,
    project::{self, is_struck},
};
use crate::{Error, FieldValue, Id, Read, Result, TableInfo, Value, Vault};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// A record of which one commit's values came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Filled {
    /// Tag of its table.
    pub table: u16,
    /// The record.
    pub entity: Id,
    /// The commit.
    pub dot: Dot,
}

impl Parts {
    /// The commit without the values of records that `opens` keeps back, each given by the tag of its table.
    ///
    /// # Errors
    /// [`Error::Damaged`] when it cannot be read.
    pub fn without(&self, opens: impl Fn(u16, Id) -> bool) -> Result<Self> {
        let mut commit = Commit::decode(&self.header, &self.body).map_err(Error::Damaged)?;
        // That a record was struck out is told to everybody, or its values would come back from somewhere.
        let is_kept_back = |write: &&mut Write| !write.strikes() && !opens(write.table, write.entity);
        commit.writes.iter_mut().filter(is_kept_back).for_each(Write::blank);
        Ok(Self { header: self.header.clone(), body: commit.body() })
    }

    /// Which commit it is, and the records of which it lacks a value.
    ///
    /// # Errors
    /// [`Error::Damaged`] when it cannot be read.
    pub fn blank(&self) -> Result<(Dot, BTreeSet<Id>)> {
        let commit = Commit::decode(&self.header, &self.body).map_err(Error::Damaged)?;
        let blank = commit.writes.iter().filter(|write| write.value.is_none()).map(|write| write.entity);
        Ok((commit.dot, blank.collect()))
    }
}

impl Vault {
    /// How many records the file lists as withheld.
    ///
    /// # Errors
    /// Of the database.
    pub fn withheld(&self) -> Result<u64> {
        if !lists_withheld(self.read().db)? {
            return Ok(0);
        }
        let sql = "SELECT count(DISTINCT entity) FROM exchange_withheld";
        let count = self.read().row(sql, [], |row| row.get::<_, i64>(0))?;
        Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or(0))
    }
}

impl Intake<'_> {
    /// The commits that wrote a record, as far as they are here: from what stands now back along what it replaced.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn history(&self, entity: Id) -> Result<BTreeSet<Dot>> {
        Ok(history(self.db, entity, &[])?.into_keys().collect())
    }

    /// Salts and values of one commit, without those of records that `opens` keeps back; none when it is not here.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when it cannot be read.
    pub fn body(&self, dot: Dot, opens: impl Fn(u16, Id) -> bool) -> Result<Option<Vec<u8>>> {
        let found = self.commits(dot.stream, dot.seq, dot.seq)?.pop();
        found.map(|parts| parts.without(opens).map(|parts| parts.body)).transpose()
    }

    /// Whether a record is listed as withheld.
    ///
    /// # Errors
    /// Of the database.
    pub fn is_withheld(&self, entity: Id) -> Result<bool> {
        is_withheld(self.db, entity)
    }

    /// Takes values over that are not here yet, each held against its digest, and answers whose they are; what was erased
    /// stays so, but for what whoever erased it had not seen. The tables follow with [`Intake::tell`].
    ///
    /// # Errors
    /// [`Error::Unfit`] when they are malformed or altered; of the database.
    pub fn fill(&mut self, dot: Dot, body: &[u8]) -> Result<BTreeSet<Filled>> {
        let unfit =
            |what: &str| Error::Unfit(format!("values for commit {} of {} {what}", dot.seq, dot.stream));
        let mut filled = BTreeSet::new();
        let Some(here) = self.commits(dot.stream, dot.seq, dot.seq)?.pop() else { return Ok(filled) };
        let mut known = Commit::decode(&here.header, &here.body).map_err(Error::Damaged)?;
        let came = Commit::decode(&here.header, body).map_err(|what| unfit(&what))?;
        if came.body() != body || !came.writes.iter().all(Write::is_intact) {
            return Err(unfit("were altered"));
        }
        for (write, new) in known.writes.iter_mut().zip(came.writes) {
            if write.value.is_none() && new.value.is_some() && !erased(self.db, write.entity)?.contains(&dot)
            {
                filled.insert(Filled { table: write.table, entity: write.entity, dot });
                (write.value, write.salt) = (new.value, new.salt);
            }
        }
        if !filled.is_empty() {
            // Where nothing is missing any more, the salts follow from their seed again.
            known.seed = came.seed;
            self.db
                .prepare_cached("UPDATE commit_log SET body = ?3 WHERE stream = ?1 AND seq = ?2")?
                .execute((dot.stream, signed(dot.seq), known.body()))?;
        }
        for one in &filled {
            let sql = "DELETE FROM exchange_withheld WHERE entity = ?1 AND stream = ?2 AND seq = ?3";
            self.db.prepare_cached(sql)?.execute((one.entity, dot.stream, signed(dot.seq)))?;
        }
        Ok(filled)
    }

    /// Tells the tables what was filled in.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn tell(&mut self, filled: &BTreeSet<Filled>) -> Result<()> {
        let mut records: BTreeMap<(u16, Id), Vec<Dot>> = BTreeMap::new();
        for one in filled {
            records.entry((one.table, one.entity)).or_default().push(one.dot);
        }
        for ((table, id), dots) in &records {
            if is_struck(self.db, *id)? {
                retell_late(self.db, *id, dots)?;
            } else {
                retell(self.db, self.schema.table(*table), *id, dots)?;
            }
        }
        self.refresh(&records.into_keys().collect())
    }

    /// Of these records, those of which `covers` names every commit that holds a value of them.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn covered(
        &self,
        records: &BTreeSet<(u16, Id)>,
        covers: impl Fn(Dot) -> bool,
    ) -> Result<BTreeSet<(u16, Id)>> {
        let mut left = records.clone();
        each_commit(self.db, |_, commit| {
            if !covers(commit.dot) {
                for write in commit.writes.iter().filter(|write| write.value.is_some()) {
                    left.remove(&(write.table, write.entity));
                }
            }
            Ok(())
        })?;
        Ok(left)
    }

    /// Forgets records, each given by the tag of its table: every value of them goes, from the log and from the tables,
    /// with the bytes that nothing else refers to. The commits stay, and so does that the records are there. What is
    /// lacking then is listed as withheld.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read.
    pub fn withhold(&mut self, records: &BTreeSet<(u16, Id)>) -> Result<Erased> {
        let gone: BTreeSet<Id> = records.iter().map(|(_, id)| *id).collect();
        let mut forgotten =
            Erased { records: u32::try_from(gone.len()).unwrap_or(u32::MAX), ..Erased::default() };
        let mut hashes = BTreeSet::new();
        each_commit(self.db, |db, commit| {
            let mut blanked = 0;
            let of_gone = |write: &&mut Write| gone.contains(&write.entity) && !write.strikes();
            for write in commit.writes.iter_mut().filter(of_gone) {
                let Some(value) = &write.value else { continue };
                hashes_in(value, &mut hashes);
                write.blank();
                blanked += 1;
                db.prepare_cached(
                    "INSERT OR IGNORE INTO exchange_withheld (entity, stream, seq) VALUES (?1, ?2, ?3)",
                )?
                .execute((write.entity, commit.dot.stream, signed(commit.dot.seq)))?;
            }
            if blanked > 0 {
                forgotten.values += blanked;
                forgotten.commits += 1;
                db.prepare_cached("UPDATE commit_log SET body = ?3 WHERE stream = ?1 AND seq = ?2")?
                    .execute((commit.dot.stream, signed(commit.dot.seq), commit.body()))?;
            }
            Ok(())
        })?;
        for (table, id) in records {
            if let Some(table) = self.schema.table(*table) {
                let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", table.name);
                self.db.prepare_cached(&sql)?.execute([id])?;
            }
            for sql in [
                "DELETE FROM head WHERE entity = ?1 AND field <> 0",
                "DELETE FROM conflict WHERE entity = ?1",
            ] {
                self.db.prepare_cached(sql)?.execute([id])?;
            }
            let sql = "DELETE FROM scratch WHERE instr(key, ?1) > 0 OR instr(body, ?1) > 0";
            self.db.prepare_cached(sql)?.execute([id.to_string()])?;
        }
        self.refresh(records)?;
        forgotten.blobs = drop_unnamed(self.db, hashes, |_| {})?;
        Ok(forgotten)
    }

    fn refresh(&self, records: &BTreeSet<(u16, Id)>) -> Result<()> {
        for derived in self.schema.derived {
            let of: Vec<(u16, Id)> =
                records.iter().filter(|(table, _)| derived.of.contains(table)).copied().collect();
            if !of.is_empty() {
                (derived.refresh)(Read { db: self.db }, self.db, &of)?;
            }
        }
        Ok(())
    }
}

/// The commits that wrote a record: those of its making and of its heads, these, and all that they replaced in turn.
pub(super) fn history(db: &Connection, entity: Id, more: &[Dot]) -> Result<BTreeMap<Dot, Commit>> {
    let sql =
        "SELECT stream, seq FROM ent WHERE id = ?1 UNION SELECT stream, seq FROM head WHERE entity = ?1";
    let mut heads: Vec<Dot> = db
        .prepare_cached(sql)?
        .query_map([entity], |row| Ok(Dot { stream: row.get(0)?, seq: number(row.get(1)?) }))?
        .collect::<rusqlite::Result<_>>()?;
    heads.extend(more);
    behind(db, entity, heads)
}

/// The commits that wrote a record and that whoever struck it out knew: what they wrote of it is gone for good.
pub(super) fn erased(db: &Connection, entity: Id) -> Result<BTreeSet<Dot>> {
    if !is_struck(db, entity)? {
        return Ok(BTreeSet::new());
    }
    Ok(behind(db, entity, project::heads(db, entity, EXISTENCE)?)?.into_keys().collect())
}

/// These commits, as far as they wrote the record, and all that they replaced in turn.
fn behind(db: &Connection, entity: Id, mut next: Vec<Dot>) -> Result<BTreeMap<Dot, Commit>> {
    let mut found = BTreeMap::new();
    while let Some(dot) = next.pop() {
        if found.contains_key(&dot) {
            continue;
        }
        if let Some(mut commit) = commit_at(db, dot)? {
            commit.writes.retain(|write| write.entity == entity);
            next.extend(commit.writes.iter().flat_map(|write| &write.base));
            found.insert(dot, commit);
        }
    }
    Ok(found)
}

fn number(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// Whether the file has the list at all: one of before scopes does not.
pub(super) fn lists_withheld(db: &Connection) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'exchange_withheld'")?.exists([])?)
}

pub(crate) fn is_withheld(db: &Connection, entity: Id) -> Result<bool> {
    Ok(lists_withheld(db)?
        && db
            .prepare_cached("SELECT 1 FROM exchange_withheld WHERE entity = ?1 LIMIT 1")?
            .exists([entity])?)
}

/// What came late of a record that was struck out, anew: these commits have values now.
fn retell_late(db: &Connection, entity: Id, filled: &[Dot]) -> Result<()> {
    let (erased, known) = (erased(db, entity)?, history(db, entity, filled)?);
    let late: Vec<(&Commit, &Write)> = known
        .iter()
        .filter(|(dot, _)| !erased.contains(dot))
        .flat_map(|(_, commit)| commit.writes.iter().map(move |write| (commit, write)))
        .filter(|(_, write)| write.field != EXISTENCE && write.value.is_some())
        .collect();
    db.prepare_cached("DELETE FROM head WHERE entity = ?1 AND field <> 0")?.execute([entity])?;
    for (commit, write) in &late {
        project::stands_late(db, commit, write)?;
    }
    // Clocks that are off say nothing of which of them took the place of which.
    for (_, write) in &late {
        project::replaces(db, write)?;
    }
    Ok(())
}

/// The row and the heads of a record, as a rebuild from the log would leave them: the same as if each value had come when
/// its commit did.
fn retell(db: &Connection, table: Option<&TableInfo>, entity: Id, filled: &[Dot]) -> Result<()> {
    let known = history(db, entity, filled)?;
    for sql in ["DELETE FROM head WHERE entity = ?1", "DELETE FROM conflict WHERE entity = ?1"] {
        db.prepare_cached(sql)?.execute([entity])?;
    }
    let (mut shown, mut is_made) = (BTreeMap::new(), false);
    let mut later: Vec<(u64, Dot, &Write)> = Vec::new();
    let mut replaced: BTreeSet<(u16, Dot)> = BTreeSet::new();
    for (dot, commit) in &known {
        let makes = commit.writes.iter().any(|write| write.field == EXISTENCE && write.base.is_empty());
        for write in commit.writes.iter().filter(|write| write.value.is_some()) {
            if makes {
                is_made = true;
                shown.insert(write.field, write.value.clone().unwrap_or(Value::Null));
            } else {
                replaced.extend(write.base.iter().map(|base| (write.field, *base)));
                later.push((commit.hlc, *dot, write));
            }
        }
    }
    later.retain(|(_, dot, write)| !replaced.contains(&(write.field, *dot)));
    later.sort_by_key(|(hlc, dot, _)| (*hlc, *dot));
    let mut each: BTreeMap<u16, BTreeSet<&Value>> = BTreeMap::new();
    for (hlc, dot, write) in &later {
        let Some(value) = &write.value else { continue };
        db.prepare_cached(
            "INSERT INTO head (entity, field, stream, seq, hlc, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute((entity, write.field, dot.stream, signed(dot.seq), signed(*hlc), value))?;
        each.entry(write.field).or_default().insert(value);
        shown.insert(write.field, value.clone());
    }
    for (field, _) in each.iter().filter(|(_, values)| values.len() > 1) {
        let sql = "INSERT INTO conflict (entity, field) VALUES (?1, ?2)";
        db.prepare_cached(sql)?.execute((entity, field))?;
    }
    let Some(table) = table else { return Ok(()) };
    db.prepare_cached(&format!("DELETE FROM \"{}\" WHERE id = ?1", table.name))?.execute([entity])?;
    if !is_made {
        return Ok(());
    }
    let known: Vec<(&str, Value)> =
        shown.into_iter().filter_map(|(tag, value)| Some((table.field(tag)?.name, value))).collect();
    let columns: Vec<&str> = std::iter::once("id").chain(known.iter().map(|(name, _)| *name)).collect();
    let row: Vec<Value> =
        std::iter::once(entity.to_value()).chain(known.into_iter().map(|(_, value)| value)).collect();
    project::insert(db, table.name, &columns, &row)
}
