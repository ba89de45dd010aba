//! Where the headings of a list stand.

use super::cell::{CellKind, Row};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the headings stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum HeaderLine {
    /// Where they most likely are.
    #[default]
    Found,
    /// In this line or row, from 1.
    Line {
        /// Which.
        line: u32,
    },
    /// Nowhere: the first row is data.
    None,
}

/// Rows looked at. Titles and addresses above headings take fewer.
const LOOKED_AT: usize = 20;

/// Whether a cell could be a heading: words, not a number or a date.
fn is_wordy(text: &str, kind: CellKind) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(|c| c.is_numeric()).count();
    kind == CellKind::Text && letters > digits
}

/// Index of the row of headings among the rows, if there is one.
pub(super) fn find(rows: &[Row], wanted: HeaderLine) -> Option<usize> {
    match wanted {
        HeaderLine::None => None,
        HeaderLine::Line { line } => rows.iter().position(|row| row.line >= line),
        HeaderLine::Found => {
            let wordy: Vec<usize> = rows
                .iter()
                .take(LOOKED_AT)
                .map(|row| row.cells.iter().filter(|cell| is_wordy(&cell.text, cell.kind)).count())
                .collect();
            let most = wordy.iter().copied().max().unwrap_or(0);
            // The first that comes near the most: a column without heading must not make data of headings.
            wordy.iter().position(|count| *count > 0 && count * 5 >= most * 4)
        }
    }
}
