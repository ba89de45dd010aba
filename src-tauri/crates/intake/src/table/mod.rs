//! Lists of other authorities: CSV and XLSX in one shape, within bounds.
//!
//! Nothing is evaluated: a formula counts as what its program last saved. Nothing is lost in silence: what
//! was cut, cleaned, skipped or guessed stands in the notes.

mod cell;
mod collect;
mod csv;
mod error;
mod header;
mod limits;
mod mapping;
mod note;
mod write;
mod xlsx;

pub use cell::{Cell, CellKind, Row};
pub use error::TableError;
pub use header::HeaderLine;
pub use limits::Limits;
pub use mapping::{Field, suggest_mapping};
pub use note::{Cut, Note, Reached};
pub use write::write_csv;

use crate::kind::{self, Kind, Purpose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the officer knows better than can be guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Choice {
    /// Which sheet of a workbook, from 0; otherwise the first that is not hidden.
    pub sheet: Option<u32>,
    /// What separates the cells of a CSV.
    pub delimiter: Option<char>,
    /// Encoding of a CSV by any of its usual names, `windows-1251`.
    pub encoding: Option<String>,
    /// Where the headings stand.
    pub header: HeaderLine,
}

/// Where a table came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "format", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Source {
    /// Lines of text.
    Csv {
        /// Encoding that it was read in.
        encoding: String,
        /// What separates the cells.
        delimiter: char,
    },
    /// A workbook.
    Xlsx,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether its author hid it.
    pub is_hidden: bool,
}

/// A list as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Where it came from.
    pub source: Source,
    /// Sheets of the workbook; none for a CSV.
    pub sheets: Vec<Sheet>,
    /// Which of them this is, from 0.
    pub sheet: u32,
    /// Rows above the headings: a title, a date, the name of a camp.
    pub above: Vec<Row>,
    /// Headings, one for each column that has a cell anywhere; empty where there is none.
    pub header: Vec<String>,
    /// Line or row number of the headings, from 1; nothing when there are none.
    pub header_line: Option<u32>,
    /// Rows below the headings that are not empty, each with no more cells than there are headings.
    pub rows: Vec<Row>,
    /// Why and where reading stopped before the end, if it did.
    pub cut: Option<Cut>,
    /// What was cleaned, guessed, skipped.
    pub notes: Vec<Note>,
}

/// Reads a list.
///
/// # Errors
/// When it is neither CSV nor XLSX, too large, made to do harm, damaged, or empty.
pub fn read(bytes: &[u8], choice: &Choice, limits: &Limits) -> Result<Table, TableError> {
    kind::bounded(bytes, limits.bytes)?;
    match kind::accept(bytes, None, Purpose::Table)? {
        Kind::Xlsx => xlsx::read(bytes, choice, limits),
        _ => csv::read(bytes, choice, limits),
    }
}
