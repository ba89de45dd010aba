//! The file as it stood when the log was shorter: for whoever must say today what was known then.
//!
//! Only what was written since is put back, so that it costs what changed and not what there is. It lives in memory, in
//! tables that stand before those of the file under the same names; any query of the domain reads it.

use super::{Access, DATABASE, Vault, connect};
use crate::{
    Dot, Error, Id, Mark, Read, Result, Value,
    log::{Commit, EXISTENCE, signed},
};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// A table that is wanted as it stood, and which of its rows: SQL over the set `scope`, without what binds them.
pub struct Wanted {
    /// Tag of the table.
    pub tag: u16,
    /// A condition, as `application IN (SELECT id FROM scope)`.
    pub rows: &'static str,
    /// Columns by which they are looked for.
    pub by: &'static [&'static str],
}

/// Part of a file as it stood.
pub struct Past {
    db: Connection,
    touched: BTreeSet<(u16, Id)>,
}

/// What was written to a record's fields since: the writes from before that were replaced.
type Undone = BTreeMap<(u16, Id), BTreeMap<u16, BTreeSet<Dot>>>;

impl Past {
    /// Read access. Tables that were not asked for are as they are now.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        Read { db: &self.db }
    }

    /// Table tag and identifier of each record that was written since.
    #[must_use]
    pub fn touched(&self) -> &BTreeSet<(u16, Id)> {
        &self.touched
    }
}

impl Vault {
    /// Some tables as they stood at a mark: of each, the rows within a set that `scope` draws from what was written
    /// since.
    ///
    /// # Errors
    /// Of the database; [`Error::Damaged`] when a commit cannot be read; those of `scope`.
    pub fn past(
        &self,
        mark: &Mark,
        wanted: &[Wanted],
        scope: impl FnOnce(Read<'_>, &BTreeSet<(u16, Id)>) -> Result<BTreeSet<Id>>,
    ) -> Result<Past> {
        let db = connect(&self.folder.join(DATABASE), &self.data_key, Access::Open)?;
        // The first read fixes what is looked at.
        db.execute_batch("BEGIN; CREATE TEMP TABLE scope (id BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID;")?;
        let (undone, made) = since(&db, mark)?;
        let touched: BTreeSet<(u16, Id)> = undone.keys().chain(&made).copied().collect();
        for id in scope(Read { db: &db }, &touched)? {
            db.prepare_cached("INSERT OR IGNORE INTO scope (id) VALUES (?1)")?.execute([id])?;
        }
        // All copies first: a condition on one table may ask another, as it is now.
        let mut names = Vec::new();
        for Wanted { tag, rows, by } in wanted {
            let table = self.schema.table(*tag);
            let name = table.ok_or_else(|| Error::misuse(format!("there is no table {tag}")))?.name;
            db.execute_batch(&format!(
                "CREATE TEMP TABLE \"then {name}\" AS SELECT * FROM main.\"{name}\" WHERE {rows};
                 CREATE INDEX temp.\"then {name} id\" ON \"then {name}\" (id);"
            ))?;
            for column in *by {
                db.execute_batch(&format!(
                    "CREATE INDEX temp.\"then {name} {column}\" ON \"then {name}\" (\"{column}\");"
                ))?;
            }
            names.push((*tag, name));
        }
        for (tag, name) in &names {
            for (_, id) in made.iter().filter(|(table, _)| table == tag) {
                db.prepare_cached(&format!("DELETE FROM \"then {name}\" WHERE id = ?1"))?.execute([id])?;
            }
            for ((_, id), fields) in undone.iter().filter(|((table, _), _)| table == tag) {
                for (field, bases) in fields {
                    let known = self.schema.table(*tag).and_then(|table| table.field(*field));
                    let Some(field) = known else { continue };
                    let value = value(&db, *id, field.tag, bases)?;
                    let value = match value {
                        Some(value) => value,
                        None => default(&db, name, field.name)?,
                    };
                    let sql = format!("UPDATE \"then {name}\" SET \"{}\" = ?2 WHERE id = ?1", field.name);
                    db.prepare_cached(&sql)?.execute((id, value))?;
                }
            }
        }
        for (_, name) in &names {
            db.execute_batch(&format!("ALTER TABLE temp.\"then {name}\" RENAME TO \"{name}\";"))?;
        }
        Ok(Past { db, touched })
    }
}

/// Everything that was written after a mark: which fields, and on which writes from before; and the records that were
/// made since.
fn since(db: &Connection, mark: &Mark) -> Result<(Undone, BTreeSet<(u16, Id)>)> {
    let (mut undone, mut made) = (Undone::new(), BTreeSet::new());
    let mut streams = db.prepare("SELECT DISTINCT stream FROM commit_log")?;
    let streams: Vec<Id> = streams.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for stream in streams {
        let mut statement = db.prepare_cached(
            "SELECT header, body FROM commit_log WHERE stream = ?1 AND seq > ?2 ORDER BY seq",
        )?;
        let mut rows = statement.query((stream, mark.of(stream)))?;
        while let Some(row) = rows.next()? {
            let (header, body): (Vec<u8>, Vec<u8>) = (row.get(0)?, row.get(1)?);
            let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
            for write in commit.writes {
                let record = (write.table, write.entity);
                if write.field == EXISTENCE && write.base.is_empty() {
                    made.insert(record);
                }
                let before = write.base.into_iter().filter(|dot| signed(dot.seq) <= mark.of(dot.stream));
                undone.entry(record).or_default().entry(write.field).or_default().extend(before);
            }
        }
    }
    undone.retain(|record, _| !made.contains(record));
    Ok((undone, made))
}

/// What a field said after these writes: the newest of them. None when they left it unknown.
fn value(db: &Connection, entity: Id, field: u16, bases: &BTreeSet<Dot>) -> Result<Option<Value>> {
    let mut newest: Option<((u64, Dot), Option<Value>)> = None;
    for dot in bases {
        let found: Option<(Vec<u8>, Vec<u8>)> = db
            .prepare_cached("SELECT header, body FROM commit_log WHERE stream = ?1 AND seq = ?2")?
            .query_row((dot.stream, signed(dot.seq)), |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let Some((header, body)) = found else { continue };
        let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
        let place = (commit.hlc, *dot);
        let wrote = commit.writes.into_iter().find(|one| one.entity == entity && one.field == field);
        if newest.as_ref().is_none_or(|(known, _)| *known < place) {
            newest = Some((place, wrote.map(|write| write.value.unwrap_or(Value::Null))));
        }
    }
    Ok(newest.and_then(|(_, value)| value))
}

/// What a column says of itself.
fn default(db: &Connection, table: &str, column: &str) -> Result<Value> {
    let text: Option<Option<String>> = db
        .prepare_cached("SELECT dflt_value FROM pragma_table_info(?1, 'main') WHERE name = ?2")?
        .query_row((table, column), |row| row.get(0))
        .optional()?;
    match text.flatten() {
        // Written in a migration, never by anybody who uses the program.
        Some(text) => Ok(db.query_row(&format!("SELECT {text}"), [], |row| row.get(0))?),
        None => Ok(Value::Null),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Record,
        domain::{Book, Desk, book, intent},
    };

    const BOOKS: &[Wanted] =
        &[Wanted { tag: Book::TABLE.tag, rows: "id IN (SELECT id FROM scope)", by: &["title"] }];

    #[test]
    fn what_was_known_then_is_read_again() {
        let mut desk = Desk::new();
        let ids = [1, 2, 3].map(|byte| Id::from_bytes([byte; 16]));
        let make = |desk: &mut Desk, id: Id, title: &str, at: i64| {
            desk.vault.commit(&intent("book.buy", at), |change| change.create(&book(id, title))).unwrap();
        };
        make(&mut desk, ids[0], "One", 0);
        make(&mut desk, ids[1], "Two", 1);
        let write = |desk: &mut Desk, id: Id, title: &str, bought: Option<&str>, at: i64| {
            desk.vault
                .commit(&intent("book.change", at), |change| {
                    let known: Book = change.read().get(id)?;
                    let bought = bought.map(|day| day.parse().unwrap());
                    change.update(&Book { title: title.to_owned(), bought, ..known }).map(drop)
                })
                .unwrap();
        };
        write(&mut desk, ids[0], "One, second edition", None, 2);
        let then = desk.vault.mark().unwrap();
        let known = desk.vault.read().list::<Book>("ORDER BY id", []).unwrap();
        write(&mut desk, ids[0], "One, third edition", Some("2026-01-02"), 3);
        write(&mut desk, ids[0], "One, fourth edition", Some("2026-01-03"), 4);
        make(&mut desk, ids[2], "Three", 5);
        let all = |_: Read<'_>, touched: &BTreeSet<(u16, Id)>| {
            assert_eq!(touched.iter().map(|(_, id)| *id).collect::<Vec<_>>(), [ids[0], ids[2]]);
            Ok(ids.into_iter().collect())
        };
        let past = desk.vault.past(&then, BOOKS, all).unwrap();
        assert_eq!(past.read().list::<Book>("ORDER BY id", []).unwrap(), known);
        // The file itself is untouched, and so is what it shows.
        assert_eq!(desk.vault.read().list::<Book>("", []).unwrap().len(), 3);
        assert!(desk.vault.check().unwrap().problems.is_empty());
        let at_the_beginning = desk.vault.past(&Mark::default(), BOOKS, |_, _| Ok(ids.into_iter().collect()));
        assert_eq!(at_the_beginning.unwrap().read().list::<Book>("", []).unwrap(), []);
    }
}
