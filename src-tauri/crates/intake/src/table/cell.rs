//! Cells and rows.

use serde::Serialize;
use ts_rs::TS;

/// What a cell was in its file. Everything in a CSV is text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CellKind {
    /// Text, or nothing.
    #[default]
    Text,
    /// A number. Zeros before it are kept where the file showed them.
    Number,
    /// A date, `2021-03-20`, with a time where there is one, `2021-03-20T13:45:00`.
    Date,
    /// `true` or `false`.
    Bool,
    /// What the program showed instead of a value: `#N/A`, `#REF!`.
    Error,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cell {
    /// What it says, without what nobody can see. A leading `=`, `+`, `-` or `@` is only text.
    pub text: String,
    /// What it was.
    pub kind: CellKind,
    /// Whether a formula made it; the text is then what the program last saved.
    pub is_formula: bool,
}

impl Cell {
    /// A cell of text.
    pub(super) fn text(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// Line of the file, or number of the row, from 1.
    pub line: u32,
    /// Its cells, without empty ones at the end.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The text of a column, from 0; empty where the row ends before it.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }
}
