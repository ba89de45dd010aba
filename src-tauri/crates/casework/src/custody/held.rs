//! Everything that the office holds now.

use super::storage;
use crate::{
    Desk, Result,
    application::Application,
    paper,
    permit::{Permit, ReadCases},
    person::{IdentityDocument, Person, PersonName},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, rusqlite::params_from_iter};

/// A document that the office holds.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldRow {
    /// The document, with where it is kept.
    pub document: IdentityDocument,
    /// Whose it is.
    pub name: PersonName,
    /// The newest case of the person.
    pub application: Option<Id>,
    /// Its number.
    pub number: Option<String>,
    /// Since when it is held.
    pub since: Option<NaiveDate>,
    /// Days that it has been held.
    pub days: Option<i64>,
    /// Whether the applicant was given a receipt for it.
    pub receipt: bool,
}

/// What the office holds.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HeldList {
    /// How many documents.
    pub total: u32,
    /// The documents, the longest held first; no more than a thousand.
    pub rows: Vec<HeldRow>,
}

/// Rows at most.
const MOST: u32 = 1000;

/// Everything that the office holds now: whose, in which case, where and since when.
///
/// # Errors
/// Of the database.
pub fn held(desk: &Desk, permit: &Permit<ReadCases>, now: DateTime<Utc>) -> Result<HeldList> {
    let (read, today) = (desk.read(), desk.today(now));
    let custody = desk.profile.lists.get("custody");
    let codes: Vec<&str> =
        custody.entries.iter().filter(|entry| entry.receipt).map(|entry| entry.code.as_str()).collect();
    let total = read.row(&storage::count(codes.len()), params_from_iter(&codes), |row| row.get(0))?;
    let documents: Vec<IdentityDocument> =
        read.list(&storage::page(codes.len(), MOST), params_from_iter(&codes))?;
    let mut rows = Vec::new();
    for document in documents {
        let person: Person = read.get(document.person)?;
        if !permit.scope().knows(read, person.id)? {
            continue;
        }
        let mut case = read.list::<Application>(storage::CASE_OF, [person.id])?.into_iter().next();
        if let Some(found) = &case
            && !permit.scope().opens(read, found.id)?
        {
            case = None;
        }
        let since = document.custody_on;
        rows.push(HeldRow {
            receipt: paper::has_receipt(desk, &document)?,
            name: person.name,
            application: case.as_ref().map(|case| case.id),
            number: case.map(|case| case.number),
            days: since.map(|since| (today - since).num_days()),
            since,
            document,
        });
    }
    let shown = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    // What is not there for the reader is not counted for them either.
    let total = if permit.scope().is_whole() { total.unwrap_or(0) } else { shown };
    Ok(HeldList { total, rows })
}
