//! Lists of other authorities: a CSV or a workbook whose columns are said to be fields, looked at before anything is
//! written, taken over in pieces, and undone as a whole. A row with faults is left out and listed; the rest goes in.
//! A list makes persons, not cases: its families are kept on the rows, and an officer opens a case from them.

mod alike;
mod case;
mod check;
mod date;
mod errors;
mod field;
mod name;
mod on_desk;
mod open;
mod preview;
mod reading;
mod refused;
mod row;
mod rows;
mod run;
pub(crate) mod storage;
#[cfg(test)]
mod tests;
mod undo;
mod view;
mod words;

pub use case::{ToCase, to_case};
pub use errors::{CodeWords, ErrorWords, ErrorsForm, errors};
pub use field::{CountryCodes, DayOrder, ImportField, Mapping};
pub use on_desk::OnDesk;
pub use open::{ListLine, OpenForm, OpenedList, RereadForm, close, open, reread, resume};
pub use preview::{AlikeLine, PreviewCounts, PreviewForm, PreviewPiece, PreviewRow, RowStatus, preview};
pub use row::{CellFault, CellWarning, Faults, ImportRow, RowOutcome};
pub use rows::{ImportRowView, RowsPage, RowsQuery, rows};
pub use run::{RunForm, RunPiece, run};
pub use undo::{KeptBecause, KeptPerson, UndoDone, UndoForm, undo};
pub use view::{ImportView, PersonSource, SeesLists, list, source};

use chrono::NaiveDate;
use vault::Id;

/// What is to be done with rows that are likely somebody whom the file knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AlikeChoice {
    /// They are taken over, and the pair waits for an officer's decision.
    #[default]
    Queue,
    /// They are left out and listed. Rows that only may be somebody known are taken over all the same.
    Leave,
}

/// Texts of the cells of a row, as the list had them. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CellTexts(
    /// From the first column on.
    pub Vec<String>,
);

vault::coded!(AlikeChoice);
vault::structured!(CellTexts, Mapping);

vault::record! {
    /// A list that was taken over.
    pub struct Import = 21 "import" {
        /// Name of the file.
        1 name: String,
        /// SHA-256 of the file, in hexadecimal digits.
        2 sha256: String,
        /// Name of the sheet of a workbook.
        3 sheet: Option<String>,
        /// Headings of the columns.
        4 header: CellTexts,
        /// Which column is what.
        5 mapping: Mapping,
        /// What is done with rows that are likely somebody known.
        6 alike: AlikeChoice,
        /// Rows of the list.
        7 rows: u32,
        /// Persons made so far.
        8 made: u32,
        /// Rows left out because of faults.
        9 skipped: u32,
        /// Rows like somebody known: taken over with a pair that waits, or left out.
        10 duplicates: u32,
        /// When it was begun.
        11 begun_on: NaiveDate,
        /// By whom.
        12 begun_by: Id,
        /// When its last row was reached; none while it is under way or was broken off.
        13 finished_on: Option<NaiveDate>,
        /// When it was undone.
        14 undone_on: Option<NaiveDate>,
        /// By whom.
        15 undone_by: Option<Id>,
        /// Why.
        16 undone_because: Option<String>,
    }
}
