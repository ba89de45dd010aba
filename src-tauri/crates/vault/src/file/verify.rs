//! The check of the whole file, step by step: each step is short, so that whoever waits sees how far it is.

use super::{
    Access, DATABASE, FileCheck, Problem, Schema, Vault,
    check::{Chain, compare_table, is_about_content, told_tables, unplayable},
    checkpoint, connect, migrate,
};
use crate::{
    Error, Id, Read, Result, blob,
    log::{self, Place},
};
use rusqlite::{Connection, InterruptHandle};

/// Commits in one step, records that people signed, and blobs.
const COMMITS: u32 = 2_000;
const VOUCHED: u32 = 200;
const BLOBS: u32 = 32;

/// What is looked at, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Every page against its digest.
    Pages,
    /// Every index against its table. Not `quick_check`, which does not: an old page of an index hides rows.
    Structure,
    /// The chain of hashes.
    Chain,
    /// What was signed, against the log.
    Checkpoints,
    /// The tables, told anew by the log.
    Rebuild,
    /// The tables as they are against those.
    Tables,
    /// What people signed in their own names.
    Vouched,
    /// Scans and letters against their digests.
    Blobs,
}

/// How far a check is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is looked at now; none when it is done.
    pub part: Option<Part>,
    /// Steps done.
    pub done: u64,
    /// Steps in all, as far as it can be said beforehand.
    pub total: u64,
}

enum At {
    Pages,
    Structure,
    Chain(Option<(Vec<u8>, i64)>),
    Checkpoints,
    Rebuild(Option<Place>),
    Tables(usize),
    Vouched(usize, Option<Id>),
    Blobs(Vec<u8>),
    End,
}

/// A check that is going on. It looks at the file as it was when the check began, while work goes on.
pub struct Verification {
    db: Connection,
    /// The tables as the log tells them, in memory.
    told: Connection,
    schema: &'static Schema,
    at: At,
    chain: Chain,
    order: log::Causal,
    done: u64,
    total: u64,
    found: FileCheck,
    #[cfg(test)]
    left_out: Option<Part>,
}

impl Vault {
    /// Begins a check of the whole file.
    ///
    /// # Errors
    /// [`Error::Busy`] while a backup reads the file as it was; of the database. What is wrong with the content is an answer, not an error.
    pub fn begin_check(&self) -> Result<std::result::Result<Verification, FileCheck>> {
        // Before a checkpoint the page check reads stale pages of the main file and raises false alarms.
        let sql = "PRAGMA wal_checkpoint(PASSIVE)";
        let (written, moved): (i64, i64) =
            self.db.query_row(sql, [], |row| Ok((row.get(1)?, row.get(2)?)))?;
        if moved < written {
            return Err(Error::Busy);
        }
        // A fresh connection reads what the file holds, not what this one remembers of it.
        let begun = connect(&self.folder.join(DATABASE), &self.data_key, Access::Open)
            .and_then(|db| Verification::over(db, self.schema));
        // What else was found at the opening is found again, and better.
        let of_witness = |problem: &&Problem| matches!(problem, Problem::Witness(_) | Problem::Keys(_));
        let problems: Vec<Problem> = self.alarm.iter().filter(of_witness).cloned().collect();
        match begun {
            Ok(mut verification) => {
                verification.found.problems = problems;
                Ok(Ok(verification))
            }
            Err(Error::Damaged(what)) => {
                let problems = problems.into_iter().chain([Problem::Page(what)]).collect();
                Ok(Err(FileCheck { problems, ..FileCheck::default() }))
            }
            Err(other) => Err(other),
        }
    }

    /// Checks the whole file at once. Reads everything; a file of 60 000 commits takes seconds.
    ///
    /// # Errors
    /// As [`Vault::begin_check`].
    pub fn check(&self) -> Result<FileCheck> {
        match self.begin_check()? {
            Ok(mut verification) => {
                while verification.step()?.part.is_some() {}
                Ok(verification.into_found())
            }
            Err(found) => Ok(found),
        }
    }
}

impl Verification {
    fn over(db: Connection, schema: &'static Schema) -> Result<Self> {
        // The first read fixes what is looked at until the end.
        db.execute_batch("BEGIN")?;
        let count = |sql: &str| -> Result<u64> {
            let rows: i64 = db.query_row(sql, [], |row| row.get(0))?;
            Ok(u64::try_from(rows).unwrap_or(0))
        };
        let commits = count("SELECT count(*) FROM commit_log")?;
        let blobs = count("SELECT count(*) FROM blob")?;
        let told = Connection::open_in_memory()?;
        migrate::migrate(&told, schema)?;
        // The log holds the last value of each field of a commit, not the steps in between: within a commit a record
        // may be named before it is made.
        told.pragma_update(None, "foreign_keys", false)?;
        told.execute_batch("BEGIN")?;
        let tables = u64::try_from(told_tables(schema).len()).unwrap_or(0);
        let vouched = u64::try_from(schema.vouched.len()).unwrap_or(0);
        let total =
            4 + vouched + 2 * (commits / u64::from(COMMITS) + 1) + tables + 1 + blobs / u64::from(BLOBS) + 1;
        Ok(Self {
            db,
            told,
            schema,
            at: At::Pages,
            chain: Chain::default(),
            order: log::Causal::default(),
            done: 0,
            total,
            found: FileCheck::default(),
            #[cfg(test)]
            left_out: None,
        })
    }

    /// Takes the next step.
    ///
    /// # Errors
    /// Of the machine; what is wrong with the file is found, and the check goes on.
    pub fn step(&mut self) -> Result<Progress> {
        let at = std::mem::replace(&mut self.at, At::End);
        if !matches!(at, At::End) {
            self.done += 1;
        }
        self.at = match at {
            At::Pages => {
                self.ask(Part::Pages, "cipher_integrity_check")?;
                At::Structure
            }
            At::Structure => {
                self.ask(Part::Structure, "integrity_check")?;
                At::Chain(None)
            }
            At::Chain(after) => self.follow(after)?,
            At::Checkpoints => {
                self.signed()?;
                At::Rebuild(None)
            }
            At::Rebuild(after) => self.retell(after)?,
            At::Tables(place) => self.compare(place)?,
            At::Vouched(place, after) => self.vouched(place, after)?,
            At::Blobs(after) => self.digest(&after)?,
            At::End => At::End,
        };
        let part = match &self.at {
            At::Pages => Some(Part::Pages),
            At::Structure => Some(Part::Structure),
            At::Chain(_) => Some(Part::Chain),
            At::Checkpoints => Some(Part::Checkpoints),
            At::Rebuild(_) => Some(Part::Rebuild),
            At::Tables(_) => Some(Part::Tables),
            At::Vouched(..) => Some(Part::Vouched),
            At::Blobs(_) => Some(Part::Blobs),
            At::End => None,
        };
        // What was estimated beforehand must not go beyond its end, nor end before it.
        let total = if part.is_none() { self.done } else { self.total.max(self.done + 1) };
        Ok(Progress { part, done: self.done, total })
    }

    /// What ends a step that goes on in another thread: it answers an error then.
    #[must_use]
    pub fn interrupts(&self) -> [InterruptHandle; 2] {
        [self.db.get_interrupt_handle(), self.told.get_interrupt_handle()]
    }

    /// What was found so far.
    #[must_use]
    pub fn found(&self) -> &FileCheck {
        &self.found
    }

    /// The tables as the log tells them, and what was found.
    pub(super) fn into_told(self) -> (Connection, FileCheck) {
        (self.told, self.found)
    }

    /// What was found.
    #[must_use]
    pub fn into_found(self) -> FileCheck {
        self.found
    }

    fn ask(&mut self, part: Part, pragma: &str) -> Result<()> {
        if self.leaves_out(part) {
            return Ok(());
        }
        let read = Read { db: &self.db };
        let complaints: Result<Vec<String>> = read.rows(&format!("PRAGMA {pragma}"), [], |row| row.get(0));
        let complaints = self.answer(complaints)?;
        self.found.problems.extend(complaints.into_iter().filter(|text| text != "ok").map(Problem::Page));
        Ok(())
    }

    fn follow(&mut self, after: Option<(Vec<u8>, i64)>) -> Result<At> {
        if self.leaves_out(Part::Chain) {
            return Ok(At::Checkpoints);
        }
        let last = log::rows_after(&self.db, after, COMMITS, |row| self.chain.follow(row));
        let last = self.answer(last)?;
        if last.is_none() {
            self.chain.end(&self.db)?;
        }
        self.found.commits = self.chain.commits;
        self.found.problems.append(&mut self.chain.problems);
        Ok(last.map_or(At::Checkpoints, |last| At::Chain(Some(last))))
    }

    fn signed(&mut self) -> Result<()> {
        if self.leaves_out(Part::Checkpoints) {
            return Ok(());
        }
        let wrong = checkpoint::all(&self.db, self.schema);
        let wrong = self.answer(wrong)?;
        self.found.problems.extend(wrong);
        Ok(())
    }

    fn retell(&mut self, after: Option<Place>) -> Result<At> {
        let told = log::commits_after(&self.db, after, COMMITS).and_then(|(commits, last)| {
            for commit in commits {
                self.order.take(commit, |commit| log::project(&self.told, self.schema, commit))?;
            }
            Ok(last)
        });
        match told {
            Ok(Some(last)) => Ok(At::Rebuild(Some(last))),
            Ok(None) => {
                let left = self.order.left();
                if left > 0 {
                    let what = format!("{left} commits replace writes that the log does not hold");
                    self.found.problems.push(Problem::Chain(what));
                }
                Ok(At::Tables(0))
            }
            Err(error) if !is_about_content(&error) => Err(error),
            Err(error) => {
                self.found.problems.push(unplayable(&error));
                Ok(At::Vouched(0, None))
            }
        }
    }

    fn compare(&mut self, place: usize) -> Result<At> {
        let tables = told_tables(self.schema);
        let Some((table, sql)) = tables.get(place).filter(|_| !self.leaves_out(Part::Tables)) else {
            return Ok(At::Vouched(0, None));
        };
        let compared = compare_table(&self.db, &self.told, table, sql);
        let (rows, different) = self.answer(compared)?;
        self.found.rows += rows;
        self.found.problems.extend(different);
        Ok(At::Tables(place + 1))
    }

    fn vouched(&mut self, place: usize, after: Option<Id>) -> Result<At> {
        let Some(look) = self.schema.vouched.get(place).filter(|_| !self.leaves_out(Part::Vouched)) else {
            return Ok(At::Blobs(Vec::new()));
        };
        let looked = look(Read { db: &self.db }, after, VOUCHED);
        let (wrong, last) = self.answer(looked)?;
        self.found.problems.extend(wrong);
        Ok(match last {
            Some(last) => At::Vouched(place, Some(last)),
            None => At::Vouched(place + 1, None),
        })
    }

    fn digest(&mut self, after: &[u8]) -> Result<At> {
        if self.leaves_out(Part::Blobs) {
            return Ok(At::End);
        }
        let mut wrong = Vec::new();
        let last = blob::altered(&self.db, after, BLOBS, &mut wrong);
        let last = self.answer(last)?;
        self.found.problems.extend(wrong.into_iter().map(Problem::Table));
        Ok(last.map_or(At::End, At::Blobs))
    }

    /// A damaged page is found wherever it is first read.
    fn answer<T: Default>(&mut self, result: Result<T>) -> Result<T> {
        match result {
            Err(Error::Damaged(what)) => {
                self.found.problems.push(Problem::Page(what));
                Ok(T::default())
            }
            other => other,
        }
    }

    #[cfg(not(test))]
    fn leaves_out(&self, _: Part) -> bool {
        false
    }

    /// For the tests that show what each part is there for.
    #[cfg(test)]
    fn leaves_out(&self, part: Part) -> bool {
        self.left_out == Some(part)
    }
}

#[cfg(test)]
impl Vault {
    /// The check without one of its parts: the planted fault.
    pub(super) fn check_without(&self, part: Part) -> FileCheck {
        let mut verification = self.begin_check().unwrap().unwrap_or_else(|found| panic!("{found:?}"));
        verification.left_out = Some(part);
        while verification.step().unwrap().part.is_some() {}
        verification.into_found()
    }
}
