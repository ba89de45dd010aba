//! The write door: the one way in which anything changes.

use super::{Commit, Dot, EXISTENCE, GENESIS, Hash, Hlc, Read, Write, project};
use crate::{BlobHash, Error, Id, Record, Result, Schema, Value, Vault, blob, rusqlite::Connection};
use chrono::{DateTime, Utc};
use rusqlite::OptionalExtension;
use std::collections::HashMap;

/// Who does what, when, and whose journal shows it.
#[derive(Debug, Clone)]
pub struct Intent<'a> {
    /// Officer who gives the command.
    pub actor: Id,
    /// Name of the command, `noun.verb`.
    pub command: &'a str,
    /// Record whose journal shows the commit, usually the application.
    pub subject: Option<Id>,
    /// When.
    pub now: DateTime<Utc>,
}

/// A change in the making. Reads see what it has written so far; it is kept only when it ends well.
pub struct Change<'v> {
    db: &'v Connection,
    schema: &'v Schema,
    dot: Dot,
    now: DateTime<Utc>,
    subject: Option<Id>,
    writes: Vec<Write>,
    places: HashMap<(Id, u16), usize>,
}

impl Vault {
    /// Runs a command through the write door: what `command` writes goes to the log and to the tables in one
    /// transaction, or not at all.
    ///
    /// # Errors
    /// Those of `command`, and of the database; in each case nothing is kept.
    pub fn commit<T, E: From<Error>>(
        &mut self,
        intent: &Intent<'_>,
        command: impl FnOnce(&mut Change<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let stream = self.stream();
        let (db, schema) = self.parts();
        let transaction = db.transaction().map_err(Error::from)?;
        let (last, previous, clock) = tip(&transaction, stream)?;
        let mut change = Change {
            db: &transaction,
            schema,
            dot: Dot { stream, seq: last + 1 },
            now: intent.now,
            subject: intent.subject,
            writes: Vec::new(),
            places: HashMap::new(),
        };
        let answer = command(&mut change)?;
        let commit = Commit {
            dot: change.dot,
            hlc: clock.next(intent.now).0,
            actor: intent.actor,
            command: intent.command.to_owned(),
            subject: change.subject,
            writes: change.writes,
        };
        append(&transaction, &commit, &previous)?;
        project(&transaction, schema, &commit)?;
        transaction.commit().map_err(Error::from)?;
        Ok(answer)
    }
}

/// Number and hash of the stream's last commit, and the newest clock of the whole log.
fn tip(db: &Connection, stream: Id) -> Result<(u64, Hash, Hlc)> {
    let last: Option<(i64, Hash)> = db
        .prepare_cached("SELECT seq, hash FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([stream], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let clock: Option<i64> =
        db.prepare_cached("SELECT max(hlc) FROM commit_log")?.query_row([], |row| row.get(0))?;
    let clock = Hlc(clock.and_then(|clock| u64::try_from(clock).ok()).unwrap_or(0));
    Ok(match last {
        Some((seq, hash)) => (u64::try_from(seq).unwrap_or(0), hash, clock),
        None => (0, GENESIS, clock),
    })
}

fn append(db: &Connection, commit: &Commit, previous: &Hash) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO commit_log (stream, seq, hlc, actor, command, subject, header, body, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute((
        commit.dot.stream,
        signed(commit.dot.seq),
        signed(commit.hlc),
        commit.actor,
        &commit.command,
        commit.subject,
        commit.header(),
        commit.body(),
        commit.hash(previous),
    ))?;
    Ok(())
}

/// SQLite's integers are signed; sequence numbers and clocks stay far below 2⁶³.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

impl Change<'_> {
    /// Reads that see what the change has written so far.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read { db: self.db }
    }

    /// A new identifier.
    ///
    /// # Errors
    /// [`Error::Random`].
    pub fn new_id(&self) -> Result<Id> {
        Id::new(self.now)
    }

    /// When the command was given.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Names the record whose journal shows the commit, when the command itself makes that record.
    pub fn about(&mut self, subject: Id) {
        self.subject = Some(subject);
    }

    /// Makes a record.
    ///
    /// # Errors
    /// Of the database.
    pub fn create<R: Record>(&mut self, record: &R) -> Result<()> {
        let id = record.id();
        self.write(R::TABLE.tag, id, EXISTENCE, Vec::new(), Value::Int(1))?;
        let mut columns = vec!["id"];
        let mut values = vec![crate::FieldValue::to_value(&id)];
        for (field, value) in R::TABLE.fields.iter().zip(record.values()) {
            if value != Value::Null {
                self.write(R::TABLE.tag, id, field.tag, Vec::new(), value.clone())?;
            }
            columns.push(field.name);
            values.push(value);
        }
        project::insert(self.db, R::TABLE.name, &columns, &values)
    }

    /// Writes the fields in which `new` differs from the record as it stands. Says whether any did.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such record.
    pub fn update<R: Record>(&mut self, new: &R) -> Result<bool> {
        let id = new.id();
        let old: R = self.read().get(id)?;
        let mut changed = false;
        for ((field, old), new) in R::TABLE.fields.iter().zip(old.values()).zip(new.values()) {
            if old != new {
                let base = project::heads(self.db, id, field.tag)?;
                project::set(self.db, R::TABLE.name, field.name, id, &new)?;
                self.write(R::TABLE.tag, id, field.tag, base, new)?;
                changed = true;
            }
        }
        Ok(changed)
    }

    /// Writes `new` only if the record still is `old`, the state the officer saw.
    ///
    /// # Errors
    /// [`Error::Stale`] when it is not.
    pub fn update_from<R: Record + PartialEq>(&mut self, old: &R, new: &R) -> Result<bool> {
        if self.read().get::<R>(old.id())? != *old {
            return Err(Error::Stale { table: R::TABLE.name, id: old.id() });
        }
        self.update(new)
    }

    /// Keeps bytes by their content; the record that points to them holds the hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<BlobHash> {
        blob::keep(self.db, bytes)
    }

    /// Tables known to this version, for tests of the schema.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        self.schema
    }

    fn write(&mut self, table: u16, entity: Id, field: u16, base: Vec<Dot>, value: Value) -> Result<()> {
        // A field written twice in one command is one write: the last value, on the first base.
        if let Some(&place) = self.places.get(&(entity, field)) {
            self.writes[place].set(value);
            return Ok(());
        }
        // A record made in this very command has no heads yet, and a field left unknown then has no write.
        let fresh = self.places.contains_key(&(entity, EXISTENCE));
        let base = if fresh { Vec::new() } else { base };
        self.places.insert((entity, field), self.writes.len());
        self.writes.push(Write::new(table, entity, field, base, value)?);
        Ok(())
    }
}
