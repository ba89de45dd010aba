//! Projection: what a commit does to the heads, the conflicts and the tables. The same code serves the write
//! door, the rebuild from the log and, later, commits that come from other workstations.

use super::{Commit, Dot, EXISTENCE, Write, door::signed};
use crate::{FieldValue, Id, Result, Schema, TableInfo, Value};
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// Applies a commit. Applying the one the door has just written changes nothing in the tables, which already
/// hold its values; it brings the heads up to date.
///
/// Commits must come after those they name as their base. Each commit of another workstation may be sound and
/// two together break a constraint between fields or rows (`CHECK`, `UNIQUE`, a reference): whoever applies those
/// suspends such constraints, and the domain shows the contradiction.
pub(crate) fn project(db: &Connection, schema: &Schema, commit: &Commit) -> Result<()> {
    let mut touched: BTreeSet<(u16, Id)> = BTreeSet::new();
    for (entity, writes) in by_entity(commit) {
        let Some(first) = writes.first() else { continue };
        if let Some(write) = writes.iter().find(|write| write.field == EXISTENCE && write.base.is_empty()) {
            create(db, schema, commit.dot, write, &writes)?;
        } else if let Some(write) = writes.iter().find(|write| write.strikes()) {
            strike(db, schema, commit, write)?;
        } else if !is_struck(db, entity)? {
            let table = schema.table(first.table);
            let mut shown = Vec::new();
            // A value that is not here replaces none: what is known stays shown until it comes.
            for write in writes.iter().filter(|write| write.value.is_some()) {
                let value = replace(db, commit, write)?;
                shown.extend(
                    table.and_then(|table| table.field(write.field)).map(|field| (field.name, value)),
                );
            }
            if let Some(table) = table {
                let columns: Vec<_> = shown.iter().map(|(name, value)| (*name, value)).collect();
                set(db, table.name, entity, &columns)?;
            }
        } else {
            came_late(db, commit, &writes)?;
        }
        touched.insert((first.table, entity));
    }
    for derived in schema.derived {
        let of: Vec<(u16, Id)> =
            touched.iter().filter(|(table, _)| derived.of.contains(table)).copied().collect();
        if !of.is_empty() {
            (derived.refresh)(super::Read { db }, db, &of)?;
        }
    }
    Ok(())
}

fn by_entity(commit: &Commit) -> Vec<(Id, Vec<&Write>)> {
    let mut order = Vec::new();
    let mut groups: BTreeMap<Id, Vec<&Write>> = BTreeMap::new();
    for write in &commit.writes {
        let group = groups.entry(write.entity).or_default();
        if group.is_empty() {
            order.push(write.entity);
        }
        group.push(write);
    }
    order.into_iter().filter_map(|id| groups.remove(&id).map(|group| (id, group))).collect()
}

/// A new record: its creation is the head of all its fields, so no head rows are needed.
fn create(db: &Connection, schema: &Schema, dot: Dot, existence: &Write, writes: &[&Write]) -> Result<()> {
    db.prepare_cached("INSERT INTO ent (id, tbl, stream, seq) VALUES (?1, ?2, ?3, ?4)")?.execute((
        existence.entity,
        existence.table,
        dot.stream,
        signed(dot.seq),
    ))?;
    let Some(table) = schema.table(existence.table) else { return Ok(()) };
    // Erased: a later commit strikes the record out.
    if existence.value.is_none() || exists(db, table, existence.entity)? {
        return Ok(());
    }
    let mut columns = vec!["id"];
    let mut values = vec![existence.entity.to_value()];
    for write in writes {
        if let (Some(field), Some(value)) = (table.field(write.field), &write.value) {
            columns.push(field.name);
            values.push(value.clone());
        }
    }
    insert(db, table.name, &columns, &values)
}

/// A record struck out: its row goes, and what was written of it counts no more. What whoever struck it out had not seen
/// is a conflict of its existence: somebody worked on what another erased.
fn strike(db: &Connection, schema: &Schema, commit: &Commit, write: &Write) -> Result<()> {
    for base in &write.base {
        db.prepare_cached("DELETE FROM head WHERE entity = ?1 AND field <> 0 AND stream = ?2 AND seq = ?3")?
            .execute((write.entity, base.stream, signed(base.seq)))?;
    }
    for sql in [
        "UPDATE head SET value = NULL WHERE entity = ?1 AND field <> 0",
        "DELETE FROM conflict WHERE entity = ?1",
    ] {
        db.prepare_cached(sql)?.execute([write.entity])?;
    }
    replace(db, commit, write)?;
    if !late(db, write.entity)?.is_empty() {
        disputes_existence(db, write.entity)?;
    }
    if let Some(table) = schema.table(write.table) {
        let sql = format!("DELETE FROM \"{}\" WHERE id = ?1", table.name);
        db.prepare_cached(&sql)?.execute([write.entity])?;
    }
    Ok(())
}

/// Writes of a record that was struck out by somebody who had not seen them: it stays struck out, and they are known of.
fn came_late(db: &Connection, commit: &Commit, writes: &[&Write]) -> Result<()> {
    for write in writes.iter().filter(|write| write.field != EXISTENCE && write.value.is_some()) {
        replaces(db, write)?;
        stands_late(db, commit, write)?;
    }
    Ok(())
}

/// A write of a record that was struck out stands, without its value, and is a conflict of its existence.
pub(super) fn stands_late(db: &Connection, commit: &Commit, write: &Write) -> Result<()> {
    stands(db, commit, write, &Value::Null)?;
    disputes_existence(db, write.entity)
}

fn disputes_existence(db: &Connection, entity: Id) -> Result<()> {
    db.prepare_cached("INSERT OR IGNORE INTO conflict (entity, field) VALUES (?1, ?2)")?
        .execute((entity, EXISTENCE))?;
    Ok(())
}

/// Writes of a record's fields that nothing has replaced; of one that was struck out, those that came late.
pub(super) fn late(db: &Connection, entity: Id) -> Result<BTreeSet<Dot>> {
    let sql = "SELECT DISTINCT stream, seq FROM head WHERE entity = ?1 AND field <> 0";
    let dots = db
        .prepare_cached(sql)?
        .query_map([entity], |row| {
            let seq: i64 = row.get(1)?;
            Ok(Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(dots)
}

/// Whether a record was struck out.
pub(super) fn is_struck(db: &Connection, id: Id) -> Result<bool> {
    let sql = "SELECT 1 FROM head WHERE entity = ?1 AND field = 0";
    Ok(db.prepare_cached(sql)?.exists([id])?)
}

/// A write takes the place of those that it names as its base.
pub(super) fn replaces(db: &Connection, write: &Write) -> Result<()> {
    for base in &write.base {
        db.prepare_cached("DELETE FROM head WHERE entity = ?1 AND field = ?2 AND stream = ?3 AND seq = ?4")?
            .execute((write.entity, write.field, base.stream, signed(base.seq)))?;
    }
    Ok(())
}

fn stands(db: &Connection, commit: &Commit, write: &Write, value: &Value) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO head (entity, field, stream, seq, hlc, value) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute((
        write.entity,
        write.field,
        commit.dot.stream,
        signed(commit.dot.seq),
        signed(commit.hlc),
        value,
    ))?;
    Ok(())
}

/// A field written anew: it removes the heads it replaces and becomes one; more than one value left over is a
/// conflict. Answers the value to show: the newest.
fn replace(db: &Connection, commit: &Commit, write: &Write) -> Result<Value> {
    replaces(db, write)?;
    stands(db, commit, write, write.value.as_ref().unwrap_or(&Value::Null))?;
    let heads: Vec<Value> = db
        .prepare_cached(
            "SELECT value FROM head WHERE entity = ?1 AND field = ?2 ORDER BY hlc DESC, stream DESC, seq DESC",
        )?
        .query_map((write.entity, write.field), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let disputed = heads.iter().any(|value| Some(value) != heads.first());
    let sql = if disputed {
        "INSERT OR IGNORE INTO conflict (entity, field) VALUES (?1, ?2)"
    } else {
        "DELETE FROM conflict WHERE entity = ?1 AND field = ?2"
    };
    db.prepare_cached(sql)?.execute((write.entity, write.field))?;
    Ok(heads.into_iter().next().unwrap_or(Value::Null))
}

/// The writes of a field that nothing has replaced.
pub(crate) fn heads(db: &Connection, entity: Id, field: u16) -> Result<Vec<Dot>> {
    let dot = |row: &rusqlite::Row<'_>| {
        let seq: i64 = row.get(1)?;
        Ok(Dot { stream: row.get(0)?, seq: u64::try_from(seq).unwrap_or(0) })
    };
    let heads: Vec<Dot> = db
        .prepare_cached("SELECT stream, seq FROM head WHERE entity = ?1 AND field = ?2 ORDER BY stream, seq")?
        .query_map((entity, field), dot)?
        .collect::<rusqlite::Result<_>>()?;
    if !heads.is_empty() {
        return Ok(heads);
    }
    let creation = db
        .prepare_cached("SELECT stream, seq FROM ent WHERE id = ?1")?
        .query_row([entity], dot)
        .optional()?;
    Ok(creation.into_iter().collect())
}

/// Whether any record bears this identifier.
pub(super) fn is_made(db: &Connection, id: Id) -> Result<bool> {
    Ok(db.prepare_cached("SELECT 1 FROM ent WHERE id = ?1")?.exists([id])?)
}

fn exists(db: &Connection, table: &TableInfo, id: Id) -> Result<bool> {
    let sql = format!("SELECT 1 FROM \"{}\" WHERE id = ?1", table.name);
    Ok(db.prepare_cached(&sql)?.exists([id])?)
}

/// Inserts a row. Column names come from records declared in code, never from data.
pub(super) fn insert(db: &Connection, table: &str, columns: &[&str], values: &[Value]) -> Result<()> {
    let names = columns.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let marks = (1..=values.len()).map(|i| format!("?{i}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO \"{table}\" ({names}) VALUES ({marks})");
    db.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// Sets columns of a row, all at once: a constraint between two of them must not see one alone. Leaves a row that
/// says so already as it is.
pub(super) fn set(db: &Connection, table: &str, id: Id, columns: &[(&str, &Value)]) -> Result<()> {
    if columns.is_empty() {
        return Ok(());
    }
    let each = |text: fn(&str, usize) -> String, between: &str| {
        let parts = columns.iter().zip(2..).map(|((name, _), mark)| text(name, mark));
        parts.collect::<Vec<_>>().join(between)
    };
    let new = each(|name, mark| format!("\"{name}\" = ?{mark}"), ", ");
    let differs = each(|name, mark| format!("\"{name}\" IS NOT ?{mark}"), " OR ");
    let sql = format!("UPDATE \"{table}\" SET {new} WHERE id = ?1 AND ({differs})");
    let values: Vec<&Value> = columns.iter().map(|(_, value)| *value).collect();
    let id = id.to_value();
    let params = std::iter::once(&id).chain(values);
    db.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(params))?;
    Ok(())
}
