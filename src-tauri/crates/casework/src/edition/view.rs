//! Editions as the administrator sees them.

use super::{ProfileEdition, storage};
use crate::{
    Desk, Result, officer,
    permit::{Administer, Permit},
    profile::{self, LoadError},
};
use chrono::NaiveDate;

/// An edition.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionView {
    /// Its name, `code@version`.
    pub edition: String,
    /// When it was loaded.
    pub loaded_on: NaiveDate,
    /// By whom.
    pub loaded_by: String,
    /// Cases that are judged by it.
    pub cases: u32,
    /// Values in it that nobody confirmed.
    pub unverified: u32,
    /// What is wrong with it.
    pub fault: Option<LoadError>,
}

/// The editions of a case file.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EditionsView {
    /// The one that new cases are opened under.
    pub current: String,
    /// The one that the program brings.
    pub shipped: Option<String>,
    /// What is wrong with the one that the office was given.
    pub fault: Option<LoadError>,
    /// All that the file keeps.
    pub editions: Vec<EditionView>,
}

/// Shows the editions of the file.
///
/// # Errors
/// Of the database.
pub fn view(desk: &Desk, _: &Permit<Administer>) -> Result<EditionsView> {
    let read = desk.read();
    let cases: Vec<(String, u32)> = read.rows(storage::CASES, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut editions = Vec::new();
    for kept in read.list::<ProfileEdition>(storage::ALL, [])? {
        let edition = format!("{}@{}", kept.code, kept.version);
        editions.push(EditionView {
            loaded_on: kept.loaded_on,
            loaded_by: officer::name(read, kept.loaded_by)?,
            cases: cases.iter().find(|(name, _)| *name == edition).map_or(0, |(_, count)| *count),
            unverified: desk.editions.get(&edition).map_or(0, |profile| profile.unverified()),
            fault: desk.editions.fault(&edition).cloned(),
            edition,
        });
    }
    Ok(EditionsView {
        current: desk.profile.edition(),
        shipped: profile::shipped(&desk.profile.code).ok().map(profile::Profile::edition),
        fault: desk.fault.clone(),
        editions,
    })
}
