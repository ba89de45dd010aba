//! What the device of a post may know: the cases that the post has, is to have, or gave and nobody received; what every
//! post needs to work; and what it wrote itself that belongs to no case.
//!
//! What is not named here goes to no post: a table that is added later is known to whoever knows everything, and to
//! nobody else until somebody decides otherwise.

use super::{standing, storage};
use crate::{
    Result, SCHEMA,
    application::{Application, Member},
    edition::ProfileEdition,
    folder,
    import::{Import, ImportRow},
    office::Office,
    officer::{Officer, OfficerKey},
    person::Person,
    proof::IssuerKey,
    restriction::Carried,
    template::TextEdition,
};
use std::collections::{BTreeMap, BTreeSet};
use vault::{Id, Read, Record, TableInfo};

/// The part of what belongs to no case.
pub const COMMON: Id = Id::from_bytes([0; 16]);

/// What every post needs: who works for the authority, under which rules, with which texts and keys.
const EVERYWHERE: [u16; 6] = [
    Office::TABLE.tag,
    Officer::TABLE.tag,
    OfficerKey::TABLE.tag,
    ProfileEdition::TABLE.tag,
    TextEdition::TABLE.tag,
    IssuerKey::TABLE.tag,
];

/// Records of each case that a post may know, and under [`COMMON`] what belongs to none. `streams` are those that the
/// device of the post wrote.
///
/// # Errors
/// Of the database.
pub fn reach(read: Read<'_>, post: &str, streams: &BTreeSet<Id>) -> Result<BTreeMap<Id, BTreeSet<Id>>> {
    let mut parts = BTreeMap::new();
    let perhaps: Vec<Id> = read.rows(storage::PERHAPS_AT, [post], |row| row.get(0))?;
    for case in perhaps {
        // What was forgotten is not there any more; what is handed over may not be there yet.
        if read.find::<Application>(case)?.is_some() && standing(read, case)?.is_for(post) {
            parts.insert(case, part(read, case, streams)?);
        }
    }
    let mut common: BTreeSet<Id> =
        read.rows(storage::OF_POST, [post], |row| row.get(0))?.into_iter().collect();
    for table in EVERYWHERE {
        common.extend(read.rows(storage::OF_TABLE, [table], |row| row.get::<_, Id>(0))?);
    }
    for stream in streams {
        let made: Vec<(u16, Id)> =
            read.rows(storage::MADE_BY, [stream], |row| Ok((row.get(0)?, row.get(1)?)))?;
        common.extend(made.into_iter().filter(|(table, _)| !is_of_cases(*table)).map(|(_, id)| id));
    }
    parts.insert(COMMON, common);
    Ok(parts)
}

/// Whether records of a table belong to cases, or tell of persons: those go with their cases only.
fn is_of_cases(tag: u16) -> bool {
    let tells = [Application::TABLE.tag, Person::TABLE.tag, Import::TABLE.tag, ImportRow::TABLE.tag];
    let Some(table) = SCHEMA.tables.iter().find(|table| table.tag == tag) else { return true };
    tells.contains(&tag)
        || has(table, "application")
        || folder::LINKS.iter().any(|(column, _)| has(table, column))
}

fn has(table: &TableInfo, column: &str) -> bool {
    table.fields.iter().any(|field| field.name == column)
}

/// Whether records of a table belong to a case by what this column names. A case itself belongs to none.
fn hangs(table: &TableInfo, column: &str) -> bool {
    has(table, column) && !has(table, "application") && table.tag != Application::TABLE.tag
}

/// Every record of a case and of those that were joined to it, but for what is restricted: that a post knows only where
/// it wrote it.
fn part(read: Read<'_>, case: Id, streams: &BTreeSet<Id>) -> Result<BTreeSet<Id>> {
    let mut found: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    for case in folder::joined(read, case)? {
        found.entry("application").or_default().insert(case);
        for table in SCHEMA.tables.iter().filter(|table| has(table, "application")) {
            add(&mut found, read, table.name, "application", case)?;
        }
        let members: Vec<Member> = read.list("WHERE application = ?1", [case])?;
        found.entry("person").or_default().extend(members.into_iter().map(|member| member.person));
    }
    // What hangs on what: a line on its interview, a verdict on its procedure. Nothing hangs deeper than three. What
    // names a case itself goes with that one: a person may be in another as well.
    for _ in 0..3 {
        for (column, parent) in folder::LINKS {
            let parents: Vec<Id> = found.get(parent).into_iter().flatten().copied().collect();
            for table in SCHEMA.tables.iter().filter(|table| hangs(table, column)) {
                for id in &parents {
                    add(&mut found, read, table.name, column, *id)?;
                }
            }
        }
    }
    let mut part: BTreeSet<Id> = found.into_values().flatten().collect();
    for case in folder::joined(read, case)? {
        let restricted: Vec<(Id, Id)> =
            read.rows(storage::RESTRICTED, [case], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (id, made_by) in restricted {
            if !streams.contains(&made_by) {
                part.remove(&id);
            }
        }
    }
    // What carries a class goes to no post either, nor what was said of why.
    let carried = Carried::of(read, case)?;
    for (id, _) in carried.all() {
        let made_by: Option<Id> = read.row(storage::MADE_IN, [id], |row| row.get(0))?;
        if made_by.is_none_or(|stream| !streams.contains(&stream)) {
            part.remove(&id);
            for one in carried.own(id) {
                part.remove(&one.id);
            }
        }
    }
    Ok(part)
}

fn add(
    found: &mut BTreeMap<&'static str, BTreeSet<Id>>,
    read: Read<'_>,
    table: &'static str,
    column: &str,
    of: Id,
) -> Result<()> {
    let ids: Vec<Id> = read.rows(&storage::of_column(table, column), [of], |row| row.get(0))?;
    found.entry(table).or_default().extend(ids);
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;
    use vault::PlainLog;

    /// A post with ten thousand cases among a quarter of a million is given what is its own in seconds, or in hours.
    #[test]
    fn whatever_leads_from_a_case_to_a_record_has_an_index() {
        let log = PlainLog::new(&SCHEMA, Id::from_bytes([1; 16])).unwrap();
        let indexed = "SELECT 1 FROM pragma_index_list(?1) AS l JOIN pragma_index_info(l.name) AS i \
                       WHERE i.seqno = 0 AND i.name = ?2 AND NOT l.partial";
        let mut missing = Vec::new();
        for table in SCHEMA.tables {
            let columns = folder::LINKS.iter().map(|(column, _)| *column).filter(|one| hangs(table, one));
            for column in columns.chain(has(table, "application").then_some("application")) {
                let found =
                    log.read().row(indexed, (table.name, column), |row| row.get::<_, i64>(0)).unwrap();
                if found.is_none() {
                    missing.push(format!("{}.{column}", table.name));
                }
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
    }
}
