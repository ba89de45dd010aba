//! What is published tells nobody's story: small counts are left out, with as many others as would tell them, and the rest
//! may be rounded.
//!
//! A count that is left out stands in sums: of its row, of its column, of other tables that repeat its neighbours. Whoever
//! reads all of them together must not be able to take a small count out of the others. So for each small count it is
//! shown that it could as well be 1 or 4: a way to move it there in which every sum still holds and only counts that are
//! left out change. What such a way needs is left out, too (M. Fischetti and J. J. Salazar, Solving the cell suppression
//! problem on tabular data with linear constraints, Management Science 47, 2001, ask for the same of a table).

mod grid;
mod hide;
mod relation;
mod told;

pub(super) use told::Told;

use super::sheet::{Cell, Sheet};

/// How figures are made ready for publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Publication {
    /// Exact, for whoever receives the return.
    #[default]
    Exact,
    /// Counts of 1 to 4 are left out, and others by which they could be told; the rest are exact.
    Suppressed,
    /// The same are left out, and the rest are rounded to 5.
    Rounded,
}

/// What stands in place of a count that is not published.
pub(crate) const LEFT_OUT: &str = "*";
/// Counts below are not published: UNHCR leaves out or rounds 1 to 4.
const SMALLEST: u32 = 5;

/// Whether a count may not be told.
const fn is_small(count: u32) -> bool {
    0 < count && count < SMALLEST
}

/// A cell of one of several tables: number of the table, of the row, of the column.
type Place = (usize, usize, usize);

impl Publication {
    /// Tables as they are published, all together: what one of them leaves out no other tells.
    pub(super) fn of(self, sheets: &[Sheet], told: Told) -> Vec<Sheet> {
        if self == Self::Exact {
            return sheets.to_vec();
        }
        let mut published = sheets.to_vec();
        for (sheet, row, column) in told.hidden(sheets) {
            let cell = published.get_mut(sheet).and_then(|sheet| sheet.rows.get_mut(row)?.get_mut(column));
            if let Some(cell) = cell {
                *cell = LEFT_OUT.into();
            }
        }
        if matches!(told, Told::Eurostat) {
            // A row that counts nobody is not there. One that is left out is not there either: that it is would tell that
            // somebody is counted.
            let told = |row: &Vec<Cell>| !row.contains(&LEFT_OUT.into());
            published.iter_mut().for_each(|sheet| sheet.rows.retain(told));
        }
        for cell in published.iter_mut().flat_map(|sheet| &mut sheet.rows).flatten() {
            if let Cell::Count(count) = cell {
                *cell = self.cell(*count);
            }
        }
        published
    }

    /// A count by itself.
    fn cell(self, count: u32) -> Cell {
        match self {
            Self::Exact => Cell::Count(count),
            _ if is_small(count) => LEFT_OUT.into(),
            Self::Suppressed => Cell::Count(count),
            Self::Rounded => Cell::Count(count.saturating_add(2) / 5 * 5),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn small_counts_are_left_out_and_cannot_be_told_from_the_rest() {
        let mut sheet = Sheet::new("table", &["coo"], &["a", "b", "c", "total"]);
        sheet.push(["AFG"], [3, 0, 20, 23]);
        sheet.push(["IRN"], [7, 8, 9, 24]);
        sheet.push(["NA"], [1, 2, 30, 33]);
        sheet.push(["RUS"], [1, 1, 0, 2]);
        let text = |cell: &Cell| match cell {
            Cell::Count(count) => count.to_string(),
            Cell::Text(text) => text.clone(),
        };
        let rows = |how: Publication| -> Vec<String> {
            let [sheet] = <[_; 1]>::try_from(how.of(std::slice::from_ref(&sheet), Told::Table)).unwrap();
            sheet.rows.iter().map(|row| row.iter().map(text).collect::<Vec<_>>().join(" ")).collect()
        };
        assert_eq!(
            rows(Publication::Exact),
            ["AFG 3 0 20 23", "IRN 7 8 9 24", "NA 1 2 30 33", "RUS 1 1 0 2"]
        );
        // Of 1 and 2 together, that are 3, neither could be 4: a third goes, too.
        assert_eq!(
            rows(Publication::Suppressed),
            ["AFG * 0 * 23", "IRN 7 8 9 24", "NA * * * 33", "RUS * * 0 *"]
        );
        assert_eq!(
            rows(Publication::Rounded),
            ["AFG * 0 * 25", "IRN 5 10 10 25", "NA * * * 35", "RUS * * 0 *"]
        );
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
