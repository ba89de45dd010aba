//! What an erasure reaches: every record that belongs to a case, and nobody who is still in another.

use super::{KeepingOrder, storage};
use crate::{
    Code, Failure, Result, SCHEMA,
    application::{Application, Member},
    attachment::{self, Attachment, PORTRAIT},
    folder,
    person::Person,
    profile::Covers,
    release::Export,
};
use std::collections::BTreeSet;
use vault::{Id, Read, Record};

/// Records that stay: who ordered what, and what left the office, which name no one but by number.
const STAY: [u16; 2] = [KeepingOrder::TABLE.tag, Export::TABLE.tag];

/// Every record that an erasure of a case takes away.
///
/// # Errors
/// [`Code::CaseLinked`] when another case builds on this one.
pub(super) fn of(read: Read<'_>, application: Id, covers: Covers) -> Result<Vec<(u16, Id)>> {
    if covers == Covers::Pictures {
        return pictures(read, application);
    }
    let cases = folder::joined(read, application)?;
    refuse_linked(read, &cases)?;
    let mut found: BTreeSet<(u16, Id)> = cases.iter().map(|case| (Application::TABLE.tag, *case)).collect();
    for case in &cases {
        for table in of_column("application") {
            add(&mut found, read, table, "application", *case)?;
        }
        found.extend(alone(read, *case)?.into_iter().map(|person| (Person::TABLE.tag, person)));
    }
    // What hangs on what: a line on its interview, a verdict on its procedure. Nothing hangs deeper than three.
    for _ in 0..3 {
        for (column, parent) in folder::LINKS {
            let Some(parent) = SCHEMA.tables.iter().find(|table| table.name == parent) else { continue };
            let parents: Vec<Id> =
                found.iter().filter(|(tag, _)| *tag == parent.tag).map(|(_, id)| *id).collect();
            for table in of_column(column) {
                for id in &parents {
                    add(&mut found, read, table, column, *id)?;
                }
            }
        }
    }
    Ok(found.into_iter().collect())
}

/// Tables with a column, but for those that stay.
fn of_column(column: &'static str) -> impl Iterator<Item = &'static vault::TableInfo> {
    let has = move |table: &&vault::TableInfo| table.fields.iter().any(|field| field.name == column);
    SCHEMA.tables.iter().filter(|table| !STAY.contains(&table.tag)).filter(has)
}

fn add(
    found: &mut BTreeSet<(u16, Id)>,
    read: Read<'_>,
    table: &vault::TableInfo,
    column: &str,
    of: Id,
) -> Result<()> {
    let sql = storage::of_column(table.name, column);
    let ids: Vec<Id> = read.rows(&sql, [of], |row| row.get(0))?;
    found.extend(ids.into_iter().map(|id| (table.tag, id)));
    Ok(())
}

/// Places in which a case names another.
const NAMED_IN: [(&str, &str, &str); 5] = [
    ("closure", "other", "application"),
    ("reopening", "application", "opened"),
    ("reopening", "opened", "application"),
    ("family_change", "other", "application"),
    ("member", "left_for", "application"),
];

/// A subsequent application rests on what came before it.
fn refuse_linked(read: Read<'_>, cases: &[Id]) -> Result<()> {
    for (table, column, whose) in NAMED_IN {
        for case in cases {
            let sql = storage::named_in(table, column, whose);
            let others: Vec<Option<Id>> = read.rows(&sql, [case], |row| row.get(0))?;
            if others.into_iter().flatten().any(|other| !cases.contains(&other)) {
                return Err(Failure::not_now(Code::CaseLinked));
            }
        }
    }
    Ok(())
}

/// Photographs of the persons of a case.
fn pictures(read: Read<'_>, application: Id) -> Result<Vec<(u16, Id)>> {
    let mut found = Vec::new();
    for case in folder::joined(read, application)? {
        let scans = attachment::of_application(read, case)?.into_iter();
        let portraits = scans.filter(|scan| scan.kind == PORTRAIT);
        found.extend(portraits.map(|scan| (Attachment::TABLE.tag, scan.id)));
    }
    Ok(found)
}

/// Members, also of before, who are and were in no other case.
fn alone(read: Read<'_>, application: Id) -> Result<BTreeSet<Id>> {
    let members: Vec<Member> = read.list("WHERE application = ?1", [application])?;
    let mut alone = BTreeSet::new();
    for member in members {
        let elsewhere: Option<u32> =
            read.row(storage::ELSEWHERE, (member.person, application), |row| row.get(0))?;
        if elsewhere.unwrap_or(0) == 0 {
            alone.insert(member.person);
        }
    }
    Ok(alone)
}
