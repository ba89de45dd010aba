//! Rows of a list that was taken over, page by page.

use super::{CellFault, Import, ImportField, ImportRow, RowOutcome, SeesLists, storage};
use crate::{
    Desk, Result,
    application::Relationship,
    find::{self, FoundPerson},
    permit::Permit,
};
use vault::{FieldValue, Id};

/// Which rows.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsQuery {
    /// List.
    pub import: Id,
    /// Only those of which this became.
    #[serde(default)]
    pub outcome: Option<RowOutcome>,
    /// The first, from 0.
    #[serde(default)]
    pub from: u32,
    /// How many.
    pub count: u32,
}

/// A row that was taken over or left out.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportRowView {
    /// Line of the file, from 1.
    pub line: u32,
    /// Number of the family in the list.
    pub family: Option<String>,
    /// What the person is to the head of that family.
    pub relationship: Option<Relationship>,
    /// What became of it.
    pub outcome: RowOutcome,
    /// The person, unless the record was withdrawn.
    pub person: Option<FoundPerson>,
    /// The known person because of whom it was left out.
    pub known: Option<FoundPerson>,
    /// Cells at fault.
    pub faults: Vec<CellFault>,
    /// What the list remarks.
    pub remarks: Option<String>,
    /// The cells as the list had them.
    pub cells: Vec<String>,
}

/// A page of rows.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RowsPage {
    /// Headings of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<ImportRowView>,
    /// How many fit in all.
    pub total: u32,
}

/// Rows on a page at most.
const MOST: u32 = 500;

/// Rows of a list that was taken over.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn rows(desk: &Desk, permit: &Permit<impl SeesLists>, query: &RowsQuery) -> Result<RowsPage> {
    let read = desk.read();
    let import: Import = read.get(query.import)?;
    let outcome = query.outcome.map(|outcome| outcome.to_value());
    let total = read.row(storage::COUNT, (import.id, outcome.clone()), |row| row.get(0))?.unwrap_or(0);
    let page = (import.id, outcome, query.count.min(MOST), query.from);
    let remarks = import.mapping.column(ImportField::Remarks);
    let mut rows = Vec::new();
    for row in read.list::<ImportRow>(storage::PAGE, page)? {
        let of = |person: Option<Id>| match person {
            Some(person) => find::person(read, permit.scope(), person, Vec::new()),
            None => Ok(None),
        };
        rows.push(ImportRowView {
            line: row.line,
            relationship: row.relationship,
            outcome: row.outcome,
            person: of(row.person)?,
            known: of(row.known)?,
            faults: row.faults.0,
            remarks: remarks
                .and_then(|column| row.cells.0.get(column))
                .filter(|text| !text.is_empty())
                .cloned(),
            cells: row.cells.0,
            family: row.family,
        });
    }
    Ok(RowsPage { header: import.header.0, rows, total })
}
