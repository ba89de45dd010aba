//! Reading records.

use super::Dot;
use crate::{Error, FieldValue, Id, Record, Result, Value};
use chrono::{DateTime, Utc};
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row};
use std::collections::BTreeMap;

/// Read access to the tables. Holds no right to change them.
#[derive(Clone, Copy)]
pub struct Read<'v> {
    pub(crate) db: &'v Connection,
}

impl<'v> Read<'v> {
    /// The record, when there is one.
    ///
    /// # Errors
    /// Of the database.
    pub fn find<R: Record>(&self, id: Id) -> Result<Option<R>> {
        let sql = format!("{} WHERE id = ?1", select::<R>());
        self.db.prepare_cached(&sql)?.query_row([id], from_row::<R>).optional()?.transpose()
    }

    /// The record.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn get<R: Record>(&self, id: Id) -> Result<R> {
        self.find(id)?.ok_or(Error::NotFound { table: R::TABLE.name, id })
    }

    /// The records that fit `rest`, the SQL after the table's name (`WHERE … ORDER BY …`).
    ///
    /// # Errors
    /// Of the database.
    pub fn list<R: Record>(&self, rest: &str, params: impl Params) -> Result<Vec<R>> {
        let sql = format!("{} {rest}", select::<R>());
        let mut statement = self.reading(&sql)?;
        let rows = statement.query_map(params, from_row::<R>)?;
        rows.map(|row| row?).collect()
    }

    /// Rows of any query, for lists and counts. SQL stays in the `storage` modules of the domain.
    ///
    /// # Errors
    /// Of the database.
    pub fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.reading(sql)?;
        let rows = statement.query_map(params, row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The one row of a query, when there is one.
    ///
    /// # Errors
    /// Of the database.
    pub fn row<T>(
        &self,
        sql: &str,
        params: impl Params,
        row: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.reading(sql)?.query_row(params, row).optional()?)
    }

    /// Refuses SQL that writes: there is one door.
    fn reading(&self, sql: &str) -> Result<CachedStatement<'v>> {
        let statement = self.db.prepare_cached(sql)?;
        if statement.readonly() { Ok(statement) } else { Err(Error::Sql(rusqlite::Error::InvalidQuery)) }
    }

    /// Fields of this record written in more than one place, each with every value that nothing replaced.
    ///
    /// # Errors
    /// Of the database.
    pub fn conflicts(&self, entity: Id) -> Result<BTreeMap<u16, Vec<Value>>> {
        let mut fields: BTreeMap<u16, Vec<Value>> = BTreeMap::new();
        let rows = self.rows(
            "SELECT head.field, head.value FROM head JOIN conflict USING (entity, field) \
             WHERE entity = ?1 ORDER BY head.field, head.hlc, head.stream",
            [entity],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for (field, value) in rows {
            fields.entry(field).or_default().push(value);
        }
        Ok(fields)
    }
}

/// A field that is disputed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Tag of the table.
    pub table: u16,
    /// Record.
    pub entity: Id,
    /// Tag of the field.
    pub field: u16,
    /// What was written, the newest first: that one is shown.
    pub claims: Vec<Claim>,
}

/// One of the values of a disputed field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The commit that wrote it.
    pub dot: Dot,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Id,
    /// By which command.
    pub command: String,
    /// Record whose journal shows it.
    pub subject: Option<Id>,
    /// The value.
    pub value: Value,
}

impl Read<'_> {
    /// All disputed fields, the oldest records first; of one record alone when it is given.
    ///
    /// # Errors
    /// Of the database.
    pub fn disputes(&self, of: Option<Id>, most: u32) -> Result<Vec<Dispute>> {
        let mut disputes = Vec::new();
        let fields: Vec<(u16, Id, u16)> = self.rows(
            "SELECT ent.tbl, conflict.entity, conflict.field FROM conflict JOIN ent ON ent.id = conflict.entity \
             WHERE ?1 IS NULL OR conflict.entity = ?1 ORDER BY conflict.entity, conflict.field LIMIT ?2",
            (of, most),
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        for (table, entity, field) in fields {
            let claims = self.rows(
                "SELECT head.stream, head.seq, head.hlc, head.value, actor, command, subject \
                 FROM head JOIN commit_log USING (stream, seq) WHERE entity = ?1 AND field = ?2 \
                 ORDER BY head.hlc DESC, head.stream DESC, head.seq DESC",
                (entity, field),
                |row| {
                    let seq: i64 = row.get(1)?;
                    Ok(Claim {
                        dot: Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) },
                        at: super::instant(row.get(2)?),
                        value: row.get(3)?,
                        actor: row.get(4)?,
                        command: row.get(5)?,
                        subject: row.get(6)?,
                    })
                },
            )?;
            disputes.push(Dispute { table, entity, field, claims });
        }
        Ok(disputes)
    }
}

fn select<R: Record>() -> String {
    let mut sql = "SELECT id".to_owned();
    for field in R::TABLE.fields {
        sql.push_str(", \"");
        sql.push_str(field.name);
        sql.push('"');
    }
    sql.push_str(" FROM \"");
    sql.push_str(R::TABLE.name);
    sql.push('"');
    sql
}

fn from_row<R: Record>(row: &Row<'_>) -> rusqlite::Result<Result<R>> {
    let id = row.get(0)?;
    let values = (1..=R::TABLE.fields.len()).map(|i| row.get(i)).collect::<rusqlite::Result<_>>()?;
    Ok(R::from_values(id, values).map_err(Error::from))
}

/// A column's value as a field's type, for queries that read single columns.
///
/// # Errors
/// When it does not fit.
pub fn column<T: FieldValue>(row: &Row<'_>, index: usize) -> rusqlite::Result<T> {
    T::from_value(row.get(index)?).map_err(|found| {
        rusqlite::Error::FromSqlConversionFailure(index, rusqlite::types::Type::Text, found.into())
    })
}
