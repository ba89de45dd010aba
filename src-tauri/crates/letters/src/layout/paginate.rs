//! Cuts the strip into pages.

mod cutter;
#[cfg(test)]
mod tests;

use super::flow::{Flow, Keep, Row};
use crate::error::LetterError;
use cutter::Cutter;

/// A row on its page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) row: usize,
    pub(crate) y: f32,
    /// Shown again for the eye only; not part of the text.
    pub(crate) again: bool,
}

/// A page: its rows from top to bottom, and the part of the letter that it belongs to.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Page {
    pub(crate) rows: Vec<Placed>,
    pub(crate) section: usize,
}

/// Distributes the rows over pages.
pub(crate) fn paginate(flow: &Flow) -> Result<Vec<Page>, LetterError> {
    let mut cutter = Cutter::new(flow);
    let rows = &flow.rows[..flow.body];
    let mut at = 0;
    // End of a unit that does not fit a page and is therefore cut where it has to be.
    let mut loosened = 0;
    while at < rows.len() {
        if rows[at].new_page {
            cutter.turn_if_begun(at)?;
        }
        cutter.enter(at)?;
        let mut end = at;
        if at >= loosened {
            end = reach(rows, at, Keep::Soft);
            if cutter.too_tall(at, end) {
                loosened = end;
            }
        }
        if at < loosened {
            end = reach(rows, at, Keep::Hard);
            if cutter.too_tall(at, end) {
                end = at + 1;
            }
        }
        if !cutter.fits(at, end) {
            cutter.turn_if_begun(at)?;
        }
        for row in at..end {
            // Only a row that is itself higher than what is left of a fresh page gets here unfit.
            if !cutter.fits(row, row + 1) {
                cutter.turn_if_begun(row)?;
            }
            cutter.put(row, end);
        }
        at = end;
    }
    cutter.finish()
}

/// End of the rows that hold on to each other at least as strongly as asked.
fn reach(rows: &[Row], from: usize, keep: Keep) -> usize {
    let mut end = from;
    while end + 1 < rows.len() && rows[end].keep >= keep && !rows[end + 1].new_page {
        end += 1;
    }
    end + 1
}
