//! The write door: the one way in which anything changes.

use super::{Commit, Dot, EXISTENCE, GENESIS, Hash, Hlc, Read, Write, digest_of_chain, project};
use crate::{
    BlobHash, Error, Field, FieldValue, Id, Record, Result, Schema, TableInfo, Value, Vault, blob,
    fault::{self, Fault},
    file::checkpoint,
    id::fill_random,
    rusqlite::Connection,
};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, TransactionBehavior};
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
    pub(super) db: &'v Connection,
    schema: &'v Schema,
    dot: Dot,
    now: DateTime<Utc>,
    subject: Option<Id>,
    pub(super) seed: [u8; 16],
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
        run(db, schema, stream, intent, command)
    }
}

/// What [`Vault::commit`] does, over any connection.
pub(super) fn run<T, E: From<Error>>(
    db: &mut Connection,
    schema: &Schema,
    stream: Id,
    intent: &Intent<'_>,
    command: impl FnOnce(&mut Change<'_>) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    // Immediate, for it waits while a backup begins; a transaction that reads first would be refused.
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
    let (last, previous) = tip(&transaction, stream)?;
    let clock = clock(&transaction, stream, intent.now)?;
    let mut seed = [0; 16];
    fill_random(&mut seed)?;
    let mut change = Change {
        db: &transaction,
        schema,
        dot: Dot { stream, seq: last + 1 },
        now: intent.now,
        subject: intent.subject,
        seed,
        writes: Vec::new(),
        places: HashMap::new(),
    };
    let answer = command(&mut change)?;
    // A command may have swallowed the very error that undid it.
    change.alive()?;
    let commit = Commit {
        dot: change.dot,
        hlc: clock.next(intent.now).0,
        actor: intent.actor,
        command: intent.command.to_owned(),
        subject: change.subject,
        // Without a write there is no digest that a seed must fit.
        seed: (!change.writes.is_empty()).then_some(seed),
        writes: change.writes,
    };
    append(&transaction, &commit, &commit.header(), &commit.body(), &previous)?;
    project(&transaction, schema, &commit)?;
    if commit.dot.seq.is_multiple_of(checkpoint::EVERY) {
        checkpoint::sign(&transaction, schema, stream)?;
    }
    transaction.commit().map_err(Error::from)?;
    Ok(answer)
}

/// Number and hash of the stream's last commit; 0 and zeros before the first.
pub(super) fn tip(db: &Connection, stream: Id) -> Result<(u64, Hash)> {
    let last: Option<(i64, Hash)> = db
        .prepare_cached("SELECT seq, hash FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([stream], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(last.map_or((0, GENESIS), |(seq, hash)| (u64::try_from(seq).unwrap_or(0), hash)))
}

/// The newest clock that the next commit of the stream must go beyond: its own last, and all others but those so far
/// ahead of the time that they cannot be right. A workstation whose clock is years off must not take ours along.
fn clock(db: &Connection, stream: Id, now: DateTime<Utc>) -> Result<Hlc> {
    let own: Option<i64> = db
        .prepare_cached("SELECT hlc FROM commit_log WHERE stream = ?1 ORDER BY seq DESC LIMIT 1")?
        .query_row([stream], |row| row.get(0))
        .optional()?;
    let others: Option<i64> = db
        .prepare_cached("SELECT max(hlc) FROM commit_log WHERE hlc <= ?1")?
        .query_row([signed(Hlc::latest_believed(now).0)], |row| row.get(0))?;
    let newest = own.max(others).and_then(|clock| u64::try_from(clock).ok());
    Ok(Hlc(newest.unwrap_or(0)))
}

/// Writes a commit, in the form it was made or came in, after the one whose hash is `previous`.
pub(super) fn append(
    db: &Connection,
    commit: &Commit,
    header: &[u8],
    body: &[u8],
    previous: &Hash,
) -> Result<Hash> {
    let hash = digest_of_chain(previous, header);
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
        header,
        body,
        hash,
    ))?;
    Ok(hash)
}

/// SQLite's integers are signed; sequence numbers and clocks stay far below 2⁶³.
pub(crate) fn signed(number: u64) -> i64 {
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
    /// Of the database; also when any record, of this table or another, has the identifier already.
    pub fn create<R: Record>(&mut self, record: &R) -> Result<()> {
        self.alive()?;
        let (table, id) = (self.known::<R>()?, record.id());
        if self.places.contains_key(&(id, EXISTENCE)) || project::is_made(self.db, id)? {
            return Err(Error::misuse(format!("there already is a record {id}: no second {table}")));
        }
        let seed = self.seed;
        let write = |field, value| Write::seeded(&seed, R::TABLE.tag, id, field, Vec::new(), value);
        let mut writes = vec![write(EXISTENCE, Value::Int(1))];
        let mut columns = vec!["id"];
        let mut values = vec![FieldValue::to_value(&id)];
        // An unknown field is left out, here as in a rebuild: both get what the column says of itself.
        for (field, value) in R::TABLE.fields.iter().zip(record.values()) {
            if value != Value::Null {
                writes.push(write(field.tag, value.clone()));
                columns.push(field.name);
                values.push(value);
            }
        }
        project::insert(self.db, table, &columns, &values)?;
        self.keep_writes(writes);
        Ok(())
    }

    /// Writes the fields in which `new` differs from the record as it stands. Says whether any did.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such record.
    pub fn update<R: Record>(&mut self, new: &R) -> Result<bool> {
        let old: R = self.read().get(new.id())?;
        let fields = R::TABLE.fields.iter().zip(old.values()).zip(new.values());
        let changed = fields.filter(|((_, old), new)| old != new).map(|((field, _), new)| (field, new));
        self.overwrite::<R>(new.id(), changed.collect())
    }

    /// Decides a disputed field: its value in `chosen` replaces every value that was written, also when it is the
    /// one that the table happens to show. Says whether there was anything to replace.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such record.
    pub fn settle<R: Record>(&mut self, chosen: &R, field: &str) -> Result<bool> {
        self.read().get::<R>(chosen.id())?;
        let mut fields = R::TABLE.fields.iter().zip(chosen.values());
        let chosen_value = fields.find(|(known, _)| known.name == field);
        let chosen_value = chosen_value.ok_or_else(|| Error::misuse(format!("there is no field {field}")))?;
        self.overwrite::<R>(chosen.id(), vec![chosen_value])
    }

    /// Decides a disputed field of a record of any table: this value replaces every value that was written.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the field is not disputed.
    pub fn decide(&mut self, table: &TableInfo, id: Id, field: u16, value: Value) -> Result<()> {
        self.alive()?;
        let known = self.schema.table(table.tag).and_then(|known| Some((known.name, known.field(field)?)));
        let (name, known) = known.ok_or_else(|| Error::misuse(format!("there is no field {field}")))?;
        let base = project::heads(self.db, id, field)?;
        if base.len() < 2 {
            return Err(Error::NotFound { table: name, id });
        }
        project::set(self.db, name, id, &[(known.name, &value)])?;
        self.keep_writes(vec![Write::seeded(&self.seed, table.tag, id, field, base, value)]);
        Ok(())
    }

    /// Writes `new` only if the record still is `old`, the state the officer saw.
    ///
    /// # Errors
    /// [`Error::Stale`] when it is not.
    pub fn update_from<R: Record + PartialEq>(&mut self, old: &R, new: &R) -> Result<bool> {
        // By what is stored: an instant in memory is finer than the milliseconds that come back.
        if self.read().get::<R>(old.id())?.values() != old.values() {
            return Err(Error::Stale { table: R::TABLE.name, id: old.id() });
        }
        self.update(new)
    }

    /// Keeps bytes by their content; the record that points to them holds the hash.
    ///
    /// # Errors
    /// Of the database.
    pub fn keep(&mut self, bytes: &[u8]) -> Result<BlobHash> {
        self.alive()?;
        blob::keep(self.db, bytes)
    }

    /// Tables known to this version, for tests of the schema.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        self.schema
    }

    fn overwrite<R: Record>(&mut self, id: Id, fields: Vec<(&Field, Value)>) -> Result<bool> {
        self.alive()?;
        let table = self.known::<R>()?;
        let mut writes = Vec::with_capacity(fields.len());
        // A record made in this very command has no heads yet, and a field left unknown then has no write.
        let fresh = self.places.contains_key(&(id, EXISTENCE));
        for (field, value) in &fields {
            let mut base = if fresh { Vec::new() } else { project::heads(self.db, id, field.tag)? };
            if fault::is(Fault::ForgetfulBase) {
                base.truncate(1);
            }
            writes.push(Write::seeded(&self.seed, R::TABLE.tag, id, field.tag, base, value.clone()));
        }
        let columns: Vec<(&str, &Value)> = fields.iter().map(|(field, value)| (field.name, value)).collect();
        project::set(self.db, table, id, &columns)?;
        let changed = !writes.is_empty();
        self.keep_writes(writes);
        Ok(changed)
    }

    /// Takes over writes that stand in the tables. A field written twice in one command is one write: the last
    /// value, on the first base.
    pub(super) fn keep_writes(&mut self, writes: Vec<Write>) {
        for write in writes {
            if let Some(&place) = self.places.get(&(write.entity, write.field)) {
                let base = std::mem::take(&mut self.writes[place].base);
                self.writes[place] = Write { base, ..write };
            } else {
                self.places.insert((write.entity, write.field), self.writes.len());
                self.writes.push(write);
            }
        }
    }

    /// A full disk makes SQLite undo the whole transaction by itself. What a command that goes on regardless then
    /// wrote would be kept piece by piece, past the log.
    pub(super) fn alive(&self) -> Result<()> {
        if self.db.is_autocommit() {
            let undone = "the command went on after an error that undid it".to_owned();
            let abort = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ABORT_ROLLBACK);
            return Err(Error::Sql(rusqlite::Error::SqliteFailure(abort, Some(undone))));
        }
        Ok(())
    }

    /// Whether this command wrote anything of a record.
    pub(super) fn wrote(&self, id: Id) -> bool {
        self.writes.iter().any(|write| write.entity == id)
    }

    /// Everything that this command wrote so far.
    pub(super) fn each_write(&self, each: &mut dyn FnMut(&Write)) {
        self.writes.iter().for_each(each);
    }

    /// The record's table, which the schema must know: what it does not know, no check protects.
    fn known<R: Record>(&self) -> Result<&'static str> {
        let TableInfo { name, tag, .. } = R::TABLE;
        match self.schema.table(tag) {
            Some(table) if table.name == name => Ok(name),
            _ => Err(Error::misuse(format!("the schema does not know the table {name} with the tag {tag}"))),
        }
    }
}
