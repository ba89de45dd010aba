//! Migrations: each beside its table, dated, never edited once released.

use super::Schema;
use crate::{
    Error, Id, Read, Result,
    fault::{self, Fault},
};
use rusqlite::Connection;

/// One step of the schema.
pub struct Migration {
    /// Date and number, `yyyymmddnn`: the version of the file after it.
    pub version: i64,
    /// What it does.
    pub sql: &'static str,
}

/// The vault's own first step: its log and what stands beside it.
pub const OWN: Migration = Migration { version: 1, sql: include_str!("schema.sql") };

fn all(schema: &'static Schema) -> impl Iterator<Item = &'static Migration> {
    const { &[OWN] }.iter().chain(schema.migrations)
}

fn version(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Whether the file is older than the program.
pub(super) fn is_due(db: &Connection, schema: &'static Schema) -> Result<bool> {
    let found = version(db)?;
    let supported = all(schema).map(|migration| migration.version).max().unwrap_or(0);
    let is_newer = found > supported && !fault::is(Fault::NoVersion);
    if is_newer { Err(Error::Newer { found, supported }) } else { Ok(found < supported) }
}

/// Brings the schema up to date, in one transaction.
pub(crate) fn migrate(db: &Connection, schema: &'static Schema) -> Result<()> {
    // To make a table anew is to drop the old one, which would strike at the rows that refer to it.
    db.pragma_update(None, "foreign_keys", false)?;
    let migrated = steps(db, schema);
    db.pragma_update(None, "foreign_keys", true)?;
    migrated
}

fn steps(db: &Connection, schema: &'static Schema) -> Result<()> {
    let found = version(db)?;
    let transaction = db.unchecked_transaction()?;
    for migration in all(schema).filter(|migration| migration.version > found) {
        transaction.execute_batch(migration.sql)?;
        transaction.pragma_update(None, "user_version", migration.version)?;
    }
    let orphan: Option<String> = {
        let mut statement = transaction.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        rows.next()?.map(|row| row.get(0)).transpose()?
    };
    if let Some(table) = orphan {
        return Err(Error::Damaged(format!("after the migration, rows of {table} refer to nothing")));
    }
    if found > 0 {
        fill(&transaction, schema)?;
    }
    transaction.commit()?;
    Ok(())
}

/// Records at once.
const CHUNK: u32 = 1_000;

/// Computes what is derived and was not known to an older program: its tables are empty.
fn fill(db: &Connection, schema: &'static Schema) -> Result<()> {
    for derived in schema.derived {
        let is_empty =
            |table: &&str| db.prepare(&format!("SELECT 1 FROM \"{table}\""))?.exists([]).map(|any| !any);
        let empty = derived.tables.iter().map(is_empty).collect::<rusqlite::Result<Vec<bool>>>()?;
        if empty.contains(&false) {
            continue;
        }
        let tags = derived.of.iter().map(u16::to_string).collect::<Vec<_>>().join(",");
        let sql =
            format!("SELECT tbl, id FROM ent WHERE tbl IN ({tags}) AND id > ?1 ORDER BY id LIMIT {CHUNK}");
        let mut last = Id::from_bytes([0; 16]);
        loop {
            let mut statement = db.prepare_cached(&sql)?;
            let rows = statement.query_map([last], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let records: Vec<(u16, Id)> = rows.collect::<rusqlite::Result<_>>()?;
            let Some((_, id)) = records.last() else { break };
            last = *id;
            (derived.refresh)(Read { db }, db, &records)?;
        }
    }
    Ok(())
}
