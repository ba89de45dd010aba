//! A row of a list that was taken over, and what may be wrong with its cells.

use super::{CellTexts, ImportField};
use crate::{
    Code,
    application::{Relationship, WarningCode},
};
use std::collections::BTreeMap;
use vault::Id;

/// A cell at fault: the row is left out.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CellFault {
    /// Which field.
    pub field: ImportField,
    /// Its column, from 0; none when no column was said to be it.
    pub column: Option<u32>,
    /// Why.
    pub code: Code,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
    /// What the cell says.
    pub value: String,
}

/// A cell to look at twice: the row is taken over.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CellWarning {
    /// Which field.
    pub field: ImportField,
    /// Its column, from 0.
    pub column: Option<u32>,
    /// What may be wrong.
    pub code: WarningCode,
    /// Values for the words.
    pub params: BTreeMap<String, String>,
    /// What the cell says.
    pub value: String,
}

/// Cells at fault in a row. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CellFaults")]
pub struct Faults(
    /// In the order of the fields.
    pub Vec<CellFault>,
);

/// What became of a row.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum RowOutcome {
    /// A person was made.
    Made,
    /// A person was made who looks like somebody known: the pair waits for a decision.
    Alike,
    /// Left out, because it is likely somebody known.
    Left,
    /// Left out because of faults.
    Faulty,
    /// A person was made and withdrawn when the import was undone.
    Withdrawn,
    /// A person was made, and stayed when the import was undone, because the record had been used.
    Kept,
}

vault::structured!(Faults);
vault::coded!(RowOutcome);

vault::record! {
    /// A row of a list that was taken over: where its person comes from.
    pub struct ImportRow = 22 "import_row" {
        /// List.
        1 import: Id,
        /// Line of the file, from 1.
        2 line: u32,
        /// Number of the family or case, as in the list.
        3 family: Option<String>,
        /// What the person is to the head of the family, as far as the list says.
        4 relationship: Option<Relationship>,
        /// The person that was made.
        5 person: Option<Id>,
        /// The known person because of whom it was left out.
        6 known: Option<Id>,
        /// What became of it.
        7 outcome: RowOutcome,
        /// Cells at fault.
        8 faults: Faults,
        /// The cells as the list had them.
        9 cells: CellTexts,
    }
}
