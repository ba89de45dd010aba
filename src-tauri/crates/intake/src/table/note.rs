//! What is worth saying about a list that was read.

use serde::Serialize;
use ts_rs::TS;

/// Which bound ended the reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Reached {
    /// Rows.
    Rows,
    /// Cells in all.
    Cells,
    /// Bytes of text in all.
    Text,
}

/// Where reading stopped before the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cut {
    /// Which bound was reached.
    pub reached: Reached,
    /// The last line or row that was read, from 1.
    pub last_line: u32,
    /// Lines or rows of the whole, as far as the file tells.
    pub lines: Option<u32>,
}

/// Something to know about a list. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Note {
    /// The encoding was guessed: letters should be looked at.
    EncodingGuessed {
        /// Which was taken.
        encoding: String,
    },
    /// Places that mean nothing in the encoding, each now U+FFFD.
    Unreadable {
        /// How many.
        count: u32,
    },
    /// Characters that nobody can see were taken out.
    Invisible {
        /// Characters.
        count: u32,
        /// Cells.
        cells: u32,
    },
    /// Cells were cut at the bound.
    LongCells {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Rows with cells beyond the bound of columns, which were left out.
    ColumnsCut {
        /// How many rows.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Rows with more cells than there are headings.
    WideRows {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// A quotation mark that is never closed was read as one of the letters.
    StrayQuotes {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Empty rows were skipped.
    EmptyRows {
        /// How many.
        count: u32,
    },
    /// Hidden rows were read like others.
    HiddenRows {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Cells made by formulas; what was last saved was read.
    Formulas {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Formulas without a saved value: their cells are empty.
    FormulasWithoutValue {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// Cells that show an error such as `#REF!`.
    ErrorCells {
        /// How many.
        count: u32,
        /// The first of them.
        line: u32,
    },
    /// The workbook holds macros. They were not run.
    Macros,
    /// The same heading stands over several columns.
    RepeatedHeading {
        /// The heading.
        heading: String,
    },
}
