//! What the index is made of, kept in tables that follow from the log.

use super::storage;
use crate::person::{IdentityDocument, Person};
use std::collections::BTreeSet;
use vault::{Derived, Id, Read, Record, rusqlite::Connection};

/// Names and numbers, refreshed with each commit.
pub(crate) const DERIVED: Derived = Derived {
    of: &[Person::TABLE.tag, IdentityDocument::TABLE.tag],
    tables: &["person_find", "person_number"],
    refresh,
};

fn refresh(read: Read<'_>, db: &Connection, touched: &[(u16, Id)]) -> vault::Result<()> {
    touched.iter().try_for_each(|(_, entity)| refresh_one(read, db, *entity))
}

fn refresh_one(read: Read<'_>, db: &Connection, entity: Id) -> vault::Result<()> {
    let id = match read.find::<IdentityDocument>(entity)? {
        Some(document) => document.person,
        None => entity,
    };
    db.prepare_cached(storage::FORGET_NAMES)?.execute([id])?;
    db.prepare_cached(storage::FORGET_NUMBERS)?.execute([id])?;
    let Some(person) = read.find::<Person>(id)?.filter(|person| person.withdrawn.is_none()) else {
        return Ok(());
    };
    let documents: Vec<IdentityDocument> =
        read.list("WHERE person = ?1 AND withdrawn IS NULL ORDER BY id", [id])?;
    let (earliest, latest) = (person.birth.earliest, person.birth.latest);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    db.prepare_cached(storage::SAVE_NAMES)?.execute((
        id,
        spellings(&person, &documents).join("\n"),
        day(earliest),
        day(latest),
    ))?;
    for number in numbers(&person, &documents) {
        db.prepare_cached(storage::SAVE_NUMBER)?.execute((number, id))?;
    }
    Ok(())
}

/// Every spelling of a person's name that is known, each once.
pub(crate) fn spellings(person: &Person, documents: &[IdentityDocument]) -> Vec<String> {
    let name = &person.name;
    let mut found = BTreeSet::new();
    let mut add = |spelling: &str| {
        let spelling = spelling.trim();
        if !spelling.is_empty() {
            found.insert(spelling.to_owned());
        }
    };
    add(&name.latin);
    name.native.as_deref().iter().for_each(|native| add(native));
    if let (Some(given), Some(family)) = (&name.given, &name.family) {
        add(&format!("{given} {family}"));
    }
    // A person of one name is told from others by the father's.
    if let Some(father) = name.father.as_ref().filter(|father| !name.latin.contains(father.as_str())) {
        add(&format!("{} {father}", name.latin));
    }
    for part in &name.parts {
        if !name.latin.contains(&part.text) {
            add(&format!("{} {}", name.latin, part.text));
        }
    }
    person.aliases.iter().flat_map(|aliases| &aliases.0).for_each(|alias| add(&alias.name));
    documents.iter().for_each(|document| add(&document.name));
    found.into_iter().collect()
}

/// Numbers by which a person is found.
fn numbers(person: &Person, documents: &[IdentityDocument]) -> BTreeSet<String> {
    let unhcr = person.origins.as_ref().and_then(|origins| origins.unhcr_number.as_deref());
    let earlier = person.journey.iter().flat_map(|journey| &journey.earlier);
    documents
        .iter()
        .map(|document| document.number.as_str())
        .chain(unhcr)
        .chain(earlier.filter_map(|earlier| earlier.number.as_deref()))
        .map(bare)
        .filter(|number| !number.is_empty())
        .collect()
}

/// A number as it is compared: letters and digits only, in capitals.
pub(crate) fn bare(number: &str) -> String {
    number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}
