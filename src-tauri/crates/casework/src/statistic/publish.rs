//! What is published tells nobody's story: small counts are left out, the others are rounded.

use super::sheet::{Cell, Sheet};

/// How figures are made ready for publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Publication {
    /// Exact, for whoever receives the return.
    #[default]
    Exact,
    /// Counts of 1 to 4 are left out; all others are exact.
    Suppressed,
    /// Counts of 1 to 4 are left out, all others are rounded to 5.
    Rounded,
}

/// What stands in place of a count that is not published.
pub(crate) const LEFT_OUT: &str = "*";
/// Counts below are not published: UNHCR leaves out or rounds 1 to 4.
const SMALLEST: u32 = 5;

impl Publication {
    /// A count as it is published.
    #[must_use]
    pub fn cell(self, count: u32) -> Cell {
        match self {
            Self::Exact => Cell::Count(count),
            _ if (1..SMALLEST).contains(&count) => Cell::Text(LEFT_OUT.to_owned()),
            Self::Suppressed => Cell::Count(count),
            Self::Rounded => Cell::Count(count.saturating_add(2) / 5 * 5),
        }
    }

    /// A table as it is published.
    #[must_use]
    pub fn of(self, sheet: &Sheet) -> Sheet {
        let rows = sheet.rows.iter().map(|row| self.row(row)).collect();
        Sheet { rows, ..sheet.clone() }
    }

    /// One count that is left out could be told from the row's others and their total: then the next smallest goes, too.
    fn row(self, row: &[Cell]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = row
            .iter()
            .map(|cell| match cell {
                Cell::Count(count) => self.cell(*count),
                Cell::Text(_) => cell.clone(),
            })
            .collect();
        let is_left_out = |cell: &Cell| *cell == Cell::Text(LEFT_OUT.to_owned());
        if self == Self::Suppressed && cells.iter().filter(|cell| is_left_out(cell)).count() == 1 {
            let smallest = cells.iter_mut().filter(|cell| matches!(cell, Cell::Count(count) if *count > 0));
            if let Some(cell) = smallest.min() {
                *cell = Cell::Text(LEFT_OUT.to_owned());
            }
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_counts_are_left_out_and_cannot_be_told_from_the_rest() {
        let mut sheet = Sheet::new("t", &["coo"], &["a", "b", "c", "total"]);
        sheet.push(["AFG"], [3, 0, 20, 23]);
        sheet.push(["IRN"], [7, 8, 9, 24]);
        sheet.push(["NA"], [1, 2, 30, 33]);
        let text = |cell: &Cell| match cell {
            Cell::Count(count) => count.to_string(),
            Cell::Text(text) => text.clone(),
        };
        let rows = |how: Publication| -> Vec<String> {
            let sheet = how.of(&sheet);
            sheet.rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(rows(Publication::Exact), ["AFG 3 0 20 23", "IRN 7 8 9 24", "NA 1 2 30 33"]);
        assert_eq!(rows(Publication::Suppressed), ["AFG * 0 * 23", "IRN 7 8 9 24", "NA * * 30 33"]);
        assert_eq!(rows(Publication::Rounded), ["AFG * 0 20 25", "IRN 5 10 10 25", "NA * * 30 35"]);
    }

    proptest! {
        #[test]
        fn nothing_that_is_published_is_small(count in 0u32..10_000) {
            for how in [Publication::Suppressed, Publication::Rounded] {
                if let Cell::Count(shown) = how.cell(count) {
                    prop_assert!(shown == 0 || shown >= SMALLEST);
                    prop_assert!(shown.abs_diff(count) <= 2);
                }
            }
        }
    }
}
