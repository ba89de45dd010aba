//! What an erasure reaches: every record that belongs to a case, and nobody who is still in another.

use super::{KeepingOrder, storage};
use crate::{
    Code, Failure, Result, SCHEMA,
    application::{Application, Member},
    attachment::{self, Attachment, PORTRAIT},
    conflict::Settlement,
    family::Concerned,
    folder,
    person::Person,
    profile::Covers,
    release::{Ended, Export, FileNames},
};
use std::collections::BTreeSet;
use vault::{Change, Erased, Id, Read, Record};

/// Records that stay: who ordered what, which names no one but by number.
const STAY: [u16; 1] = [KeepingOrder::TABLE.tag];

/// What hangs on records of a case beside [`folder::LINKS`], and goes to no post with it.
const BESIDE: [(&str, &str); 3] =
    [("household", "household"), ("plan", "integration_plan"), ("file", "audit_file")];

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
        for (column, parent) in folder::LINKS.into_iter().chain(BESIDE) {
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
    let mut settled = BTreeSet::new();
    for (_, id) in &found {
        let why: Vec<Id> = read.rows(storage::SETTLED, [id], |row| row.get(0))?;
        settled.extend(why.into_iter().map(|id| (Settlement::TABLE.tag, id)));
    }
    found.extend(settled);
    Ok(found.into_iter().collect())
}

/// Takes records away, and every half-typed form about one of them. That something left the office, when, to whom and on
/// which basis stays; for what, with whom and in which files goes with the case.
///
/// # Errors
/// Of the vault.
pub(super) fn strike(change: &mut Change<'_>, reached: &[(u16, Id)]) -> Result<Erased> {
    let mut left: Vec<Export> = Vec::new();
    for (_, id) in reached.iter().filter(|(tag, _)| *tag == Export::TABLE.tag) {
        left.extend(change.read().find::<Export>(*id)?);
    }
    let erased = change.erase(reached)?;
    for (_, id) in reached {
        change.forget_drafts(*id)?;
    }
    for one in left {
        let ended = one.ended.map(|ended| Ended { how: String::new(), ..ended });
        change.create(&Export {
            id: change.new_id()?,
            purpose: String::new(),
            persons: Concerned::default(),
            files: FileNames::default(),
            request: None,
            ended,
            ..one
        })?;
    }
    Ok(erased)
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

    use super::*;

    /// Tables of which no erasure of a case takes anything, because nothing in them is about one: the office and who works
    /// there, what they learn, rules and texts, countries, places, meetings, and what was counted.
    const ABOUT_NO_CASE: [&str; 43] = [
        "office",
        "officer",
        "import",
        "coi_source",
        "coi_quote",
        "coi_query",
        "coi_page",
        "interpreter",
        "room",
        "profile_edition",
        "text_edition",
        "issuer_key",
        "gap",
        "recommendation",
        "improvement",
        "checklist_edition",
        "board_body",
        "board_seat",
        "board_meeting",
        "board_paper",
        "board_decision",
        "board_pack",
        "board_risk",
        "statistical_return",
        "saved_table",
        "recipient",
        "breach",
        "incident",
        "training_module",
        "training_session",
        "trainer",
        "enrolment",
        "training_attendance",
        "training_test",
        "training_certificate",
        "training_need",
        "training_plan",
        "officer_post",
        "programme",
        "payment_list",
        "shelter_site",
        "shelter_unit",
        "officer_key",
    ];

    /// Whatever is added later is reached, or somebody says here that it is about no case.
    #[test]
    fn each_table_is_reached_or_known_to_be_about_no_case() {
        let has = |table: &vault::TableInfo, column: &str| table.fields.iter().any(|one| one.name == column);
        let mut reached = vec!["application", "person", Settlement::TABLE.name];
        let starts = |table: &&vault::TableInfo| !STAY.contains(&table.tag) && has(table, "application");
        reached.extend(SCHEMA.tables.iter().filter(starts).map(|table| table.name));
        for _ in 0..3 {
            for (column, parent) in folder::LINKS.into_iter().chain(BESIDE) {
                if reached.contains(&parent) {
                    let hang = SCHEMA.tables.iter().filter(|table| has(table, column));
                    reached.extend(hang.map(|table| table.name));
                }
            }
        }
        let left: Vec<&str> = SCHEMA
            .tables
            .iter()
            .filter(|table| !STAY.contains(&table.tag) && !reached.contains(&table.name))
            .map(|table| table.name)
            .collect();
        assert_eq!(left, ABOUT_NO_CASE);
    }
}
