//! What a newer version wrote, shown once this program knows it: the log and the heads had it all the while.

use super::{Commit, EXISTENCE, project};
use crate::{Error, FieldValue, Id, Result, Schema, TableInfo, Value};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// Shows the fields and records that this version has learnt to know.
pub(crate) fn learn(db: &Connection, schema: &Schema) -> Result<()> {
    if !db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'exchange_unknown'")?.exists([])? {
        return Ok(());
    }
    let noted: Vec<(Id, u16, u16)> = db
        .prepare("SELECT entity, tbl, field FROM exchange_unknown")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut learnt: BTreeMap<Id, &TableInfo> = BTreeMap::new();
    for (entity, table, field) in noted {
        let Some(table) = schema.table(table) else { continue };
        if field == EXISTENCE || table.field(field).is_some() {
            learnt.insert(entity, table);
            db.execute(
                "DELETE FROM exchange_unknown WHERE entity = ?1 AND tbl = ?2 AND field = ?3",
                (entity, table.tag, field),
            )?;
        }
    }
    for (entity, table) in learnt {
        tell(db, table, entity)?;
        for derived in schema.derived.iter().filter(|derived| derived.of.contains(&table.tag)) {
            (derived.refresh)(super::Read { db }, db, &[(table.tag, entity)])?;
        }
    }
    Ok(())
}

/// Writes one row anew: what its making wrote, and over it the newest head of each field.
fn tell(db: &Connection, table: &TableInfo, entity: Id) -> Result<()> {
    let made: Option<(Vec<u8>, Vec<u8>)> = db
        .prepare_cached("SELECT header, body FROM commit_log JOIN ent USING (stream, seq) WHERE ent.id = ?1")?
        .query_row([entity], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((header, body)) = made else { return Ok(()) };
    let commit = Commit::decode(&header, &body).map_err(Error::Damaged)?;
    let of_entity = commit.writes.into_iter().filter(|write| write.entity == entity);
    let of_entity: Vec<_> = of_entity.collect();
    // Erased, or for others: there is no row to show.
    if of_entity.iter().any(|write| write.field == EXISTENCE && write.value.is_none()) {
        return Ok(());
    }
    let mut values: BTreeMap<u16, Value> =
        of_entity.into_iter().filter_map(|write| Some((write.field, write.value?))).collect();
    let mut heads =
        db.prepare_cached("SELECT field, value FROM head WHERE entity = ?1 ORDER BY hlc, stream, seq")?;
    let heads = heads.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for head in heads {
        let (field, value) = head?;
        values.insert(field, value);
    }
    let known: Vec<(&str, &Value)> =
        values.iter().filter_map(|(tag, value)| Some((table.field(*tag)?.name, value))).collect();
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", table.name);
    if db.prepare(&sql)?.exists([entity])? {
        return project::set(db, table.name, entity, &known);
    }
    let columns: Vec<&str> = std::iter::once("id").chain(known.iter().map(|(name, _)| *name)).collect();
    let row: Vec<Value> =
        std::iter::once(entity.to_value()).chain(known.iter().map(|(_, value)| (*value).clone())).collect();
    project::insert(db, table.name, &columns, &row)
}
