//! Cuts the strip into pages.

use super::flow::{Flow, Keep, Row};
use crate::error::LetterError;

/// A letter longer than this is a mistake.
const MAX_PAGES: usize = 1000;

/// A row on its page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Placed {
    pub(crate) row: usize,
    pub(crate) y: f32,
    /// Shown again for the eye only; not part of the text.
    pub(crate) again: bool,
}

/// The rows of a page.
pub(crate) type Page = Vec<Placed>;

/// Distributes the rows over pages.
pub(crate) fn paginate(flow: &Flow) -> Result<Vec<Page>, LetterError> {
    let mut cutter = Cutter { flow, pages: vec![Page::new()], y: flow.frame.top_first, empty: true };
    let rows = &flow.rows;
    let mut at = 0;
    // End of a unit that does not fit a page and is therefore cut where it has to be.
    let mut loosened = 0;
    while at < rows.len() {
        if rows[at].new_page && !cutter.empty {
            cutter.turn(at)?;
        }
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
        if !cutter.fits(at, end) && !cutter.empty {
            cutter.turn(at)?;
        }
        for row in at..end {
            // Only a row that is itself higher than what is left of a fresh page gets here unfit.
            if !cutter.fits(row, row + 1) && !cutter.empty {
                cutter.turn(row)?;
            }
            cutter.put(row);
        }
        at = end;
    }
    let mut pages = cutter.pages;
    // A break or a space at the very end does not make a page.
    let blank = |page: &Page| page.iter().all(|p| rows[p.row].marks.is_empty());
    while pages.len() > 1 && pages.last().is_some_and(blank) {
        pages.pop();
    }
    Ok(pages)
}

/// End of the rows that hold on to each other at least as strongly as asked.
fn reach(rows: &[Row], from: usize, keep: Keep) -> usize {
    let mut end = from;
    while end + 1 < rows.len() && rows[end].keep >= keep && !rows[end + 1].new_page {
        end += 1;
    }
    end + 1
}

struct Cutter<'a> {
    flow: &'a Flow,
    pages: Vec<Page>,
    y: f32,
    empty: bool,
}

impl Cutter<'_> {
    fn height(&self, from: usize, to: usize) -> f32 {
        let rows = self.flow.rows.get(from..to).unwrap_or_default();
        rows.iter().map(|row| row.gap + row.height).sum()
    }

    /// Height of a page that is not the first.
    fn room(&self) -> f32 {
        self.flow.frame.bottom - self.flow.frame.top
    }

    fn fits(&self, from: usize, to: usize) -> bool {
        let gap = if self.empty { self.flow.rows[from].gap } else { 0.0 };
        self.y + self.height(from, to) - gap <= self.flow.frame.bottom + 0.01
    }

    fn too_tall(&self, from: usize, to: usize) -> bool {
        self.height(from, to) - self.flow.rows[from].gap + self.head_height(from) > self.room()
    }

    /// Height of the table head that would be shown again above a row.
    fn head_height(&self, row: usize) -> f32 {
        let repeats = self.flow.repeats.iter();
        repeats.filter(|r| r.body.contains(&row)).map(|r| self.height(r.head.start, r.head.end)).sum()
    }

    fn turn(&mut self, next: usize) -> Result<(), LetterError> {
        if self.pages.len() >= MAX_PAGES {
            return Err(LetterError::TooLong {
                what: "pages",
                limit: MAX_PAGES,
                found: self.pages.len() + 1,
            });
        }
        self.pages.push(Page::new());
        self.y = self.flow.frame.top;
        self.empty = true;
        let flow = self.flow;
        for repeat in &flow.repeats {
            // The first row of the body follows its head anyway.
            let within = repeat.body.contains(&next);
            let room = self.height(repeat.head.start, repeat.head.end) < self.room() / 3.0;
            if within && room {
                for row in repeat.head.clone() {
                    self.place(row, true);
                }
            }
        }
        Ok(())
    }

    fn put(&mut self, row: usize) {
        self.place(row, false);
    }

    fn place(&mut self, row: usize, again: bool) {
        let Row { gap, height, .. } = self.flow.rows[row];
        if !self.empty {
            self.y += gap;
        }
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { row, y: self.y, again });
        }
        self.y += height;
        // A repeated head alone is not yet content: what follows must not be pushed on for ever.
        self.empty &= again || (height == 0.0 && self.flow.rows[row].marks.is_empty());
    }
}
