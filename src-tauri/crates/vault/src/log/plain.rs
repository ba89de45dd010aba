//! A log without a file: in memory and in clear. For simulations of many workstations; it holds nothing but what they
//! invent.

use super::{Causal, Change, Commit, Intake, Intent, Read, door, intake, project};
use crate::{
    Error, Id, Result, Schema,
    file::{compare, migrate},
};
use rusqlite::{Connection, params_from_iter, types::Value};

/// A log in memory.
pub struct PlainLog {
    db: Connection,
    schema: &'static Schema,
    stream: Id,
}

impl PlainLog {
    /// An empty log that writes this stream.
    ///
    /// # Errors
    /// Of the database.
    pub fn new(schema: &'static Schema, stream: Id) -> Result<Self> {
        let db = Connection::open_in_memory()?;
        migrate(&db, schema)?;
        db.set_prepared_statement_cache_capacity(256);
        db.execute("INSERT INTO meta (vault, stream, created_at) VALUES (?1, ?1, 0)", [stream])?;
        Ok(Self { db, schema, stream })
    }

    /// As [`crate::Vault::commit`].
    ///
    /// # Errors
    /// As there.
    pub fn commit<T, E: From<Error>>(
        &mut self,
        intent: &Intent<'_>,
        command: impl FnOnce(&mut Change<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        door::run(&mut self.db, self.schema, self.stream, intent, command)
    }

    /// As [`crate::Vault::exchange`].
    ///
    /// # Errors
    /// As there.
    pub fn exchange<T, E: From<Error>>(
        &mut self,
        run: impl FnOnce(&mut Intake<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        intake::transact(&mut self.db, self.schema, self.stream, run)
    }

    /// Read access.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read { db: &self.db }
    }

    /// The stream it writes.
    #[must_use]
    pub fn stream(&self) -> Id {
        self.stream
    }

    /// Notes which stream it writes, as opening a file does.
    ///
    /// # Errors
    /// Of the database.
    pub fn note_own(&self) -> Result<()> {
        self.db.execute("INSERT OR IGNORE INTO own_stream (stream) VALUES (?1)", [self.stream])?;
        Ok(())
    }

    /// One commit.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when there is none.
    pub fn commits_of(&self, stream: Id, seq: u64) -> Result<Commit> {
        let sql = "SELECT header, body FROM commit_log WHERE stream = ?1 AND seq = ?2";
        let row = self.read().row(sql, (stream, door::signed(seq)), |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (header, body): (Vec<u8>, Vec<u8>) =
            row.ok_or_else(|| Error::Damaged("no such commit".to_owned()))?;
        Commit::decode(&header, &body).map_err(Error::Damaged)
    }

    /// Writes another stream from now on.
    pub fn go_on_as(&mut self, stream: Id) {
        self.stream = stream;
    }

    /// All commits, stream by stream.
    ///
    /// # Errors
    /// Of the database.
    pub fn commits(&self) -> Result<Vec<Commit>> {
        let sql = "SELECT header, body FROM commit_log ORDER BY stream, seq";
        let rows = self.read().rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.into_iter()
            .map(|(header, body): (Vec<u8>, Vec<u8>)| Commit::decode(&header, &body).map_err(Error::Damaged))
            .collect()
    }

    /// The same log at another desk, or known by a version with another schema.
    ///
    /// # Errors
    /// Of the database.
    pub fn copy(&self) -> Result<Self> {
        let copy = Connection::open_in_memory()?;
        migrate(&copy, self.schema)?;
        copy.pragma_update(None, "foreign_keys", false)?;
        let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        for table in self.read().rows(sql, [], |row| row.get::<_, String>(0))? {
            copy.execute(&format!("DELETE FROM \"{table}\""), [])?;
            let mut statement = self.db.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let columns = statement.column_count();
            let marks = vec!["?"; columns].join(", ");
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let values: Vec<Value> = (0..columns).map(|i| row.get(i)).collect::<rusqlite::Result<_>>()?;
                copy.execute(&format!("INSERT INTO \"{table}\" VALUES ({marks})"), params_from_iter(values))?;
            }
        }
        copy.pragma_update(None, "foreign_keys", true)?;
        Ok(Self { db: copy, schema: self.schema, stream: self.stream })
    }

    /// The same log, known by another version of the program.
    ///
    /// # Errors
    /// Of the database.
    pub fn upgrade(&mut self, schema: &'static Schema) -> Result<()> {
        migrate(&self.db, schema)?;
        self.schema = schema;
        super::learn(&self.db, schema)
    }

    /// The tables told anew by these commits, whatever their order.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when some of them rest on what is not among them.
    pub fn told(schema: &'static Schema, commits: Vec<Commit>) -> Result<Self> {
        let told = Self::new(schema, Id::from_bytes([0; 16]))?;
        told.db.pragma_update(None, "foreign_keys", false)?;
        let mut order = Causal::default();
        for commit in commits {
            order.take(commit, |commit| project(&told.db, schema, commit))?;
        }
        if order.left() > 0 {
            return Err(Error::Damaged(format!("{} commits rest on what is not there", order.left())));
        }
        Ok(told)
    }

    /// How the tables differ from those of another log, in words; nothing when they are equal.
    ///
    /// # Errors
    /// Of the database.
    pub fn differences(&self, other: &Self) -> Result<Vec<String>> {
        let (_, problems) = compare(&self.db, &other.db, self.schema)?;
        Ok(problems.into_iter().map(|problem| format!("{problem:?}")).collect())
    }

    /// The writes of a field that nothing replaced.
    ///
    /// # Errors
    /// Of the database.
    pub fn heads(&self, entity: Id, field: u16) -> Result<Vec<super::Dot>> {
        super::heads(&self.db, entity, field)
    }
}
