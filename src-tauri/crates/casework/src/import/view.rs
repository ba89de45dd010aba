//! Lists that were taken over, for the page.

use super::{AlikeChoice, Import, ImportRow, storage};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ReadCases, Register, Release, Right},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A list that was taken over.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportView {
    /// Which.
    pub id: Id,
    /// Name of the file.
    pub name: String,
    /// Name of the sheet of a workbook.
    pub sheet: Option<String>,
    /// What was done with rows that are likely somebody known.
    pub alike: AlikeChoice,
    /// Rows of the list.
    pub rows: u32,
    /// Persons made.
    pub made: u32,
    /// Rows left out because of faults.
    pub skipped: u32,
    /// Rows like somebody known.
    pub duplicates: u32,
    /// When it was begun.
    pub begun_on: NaiveDate,
    /// By whom.
    pub begun_by: String,
    /// When its last row was reached.
    pub finished_on: Option<NaiveDate>,
    /// When it was undone.
    pub undone_on: Option<NaiveDate>,
    /// By whom.
    pub undone_by: Option<String>,
    /// Why.
    pub undone_because: Option<String>,
}

/// Where a person comes from.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonSource {
    /// The list.
    pub import: ImportView,
    /// The line.
    pub line: u32,
}

/// A right by which somebody sees what became of a list: whoever takes lists over, and whoever sends rows of them back.
pub trait SeesLists: Right {}

impl SeesLists for Register {}
impl SeesLists for Release {}

/// Lists that were taken over, the newest first.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Permit<impl SeesLists>) -> Result<Vec<ImportView>> {
    let read = desk.read();
    let imports: Vec<Import> = read.list(storage::NEWEST, [])?;
    imports.into_iter().map(|import| view(read, import)).collect()
}

/// The list and line a person comes from, when they come from one.
///
/// # Errors
/// Of the database.
pub fn source(desk: &Desk, _: &Permit<ReadCases>, person: Id) -> Result<Option<PersonSource>> {
    let read = desk.read();
    let Some(row) = read.list::<ImportRow>(storage::OF_PERSON, [person])?.pop() else { return Ok(None) };
    let import = view(read, read.get(row.import)?)?;
    Ok(Some(PersonSource { import, line: row.line }))
}

pub(super) fn view(read: Read<'_>, import: Import) -> Result<ImportView> {
    let undone_by = match import.undone_by {
        Some(by) => Some(officer::name(read, by)?),
        None => None,
    };
    Ok(ImportView {
        begun_by: officer::name(read, import.begun_by)?,
        undone_by,
        id: import.id,
        name: import.name,
        sheet: import.sheet,
        alike: import.alike,
        rows: import.rows,
        made: import.made,
        skipped: import.skipped,
        duplicates: import.duplicates,
        begun_on: import.begun_on,
        finished_on: import.finished_on,
        undone_on: import.undone_on,
        undone_because: import.undone_because,
    })
}
