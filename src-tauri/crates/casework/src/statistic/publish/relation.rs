//! Cells of several tables as counts, and the sums between them.

use super::{Place, hide::Counts};
use crate::statistic::sheet::{Cell, Sheet};
use std::collections::HashMap;

/// Some rows of some tables as counts. Sums that these rows have with others are not looked at.
pub(super) struct Cells<'s> {
    sheets: &'s [Sheet],
    counts: Counts,
    numbers: HashMap<Place, usize>,
    places: HashMap<usize, Place>,
}

/// Parts of a sum: cells, each added or taken away.
pub(super) type Parts = Vec<(Option<Place>, i32)>;

/// What a sum is that does not come to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// None that a reader would look for.
    NoSum,
    /// What is left are persons, of whom no column tells.
    Persons,
    /// What is left are those whom one of the tables counts otherwise.
    Otherwise,
}

/// What it costs to leave out a count, a total and what goes on from one year into the next.
const PART: u32 = 10;
const NOTHING: u32 = 40;
const TOTAL: u32 = 150;
const STOCK: u32 = 300;

impl<'s> Cells<'s> {
    pub(super) fn of(sheets: &'s [Sheet]) -> Self {
        Self { sheets, counts: Counts::default(), numbers: HashMap::new(), places: HashMap::new() }
    }

    /// The place of a column in a row.
    pub(super) fn at(&self, sheet: usize, row: usize, column: &str) -> Option<Place> {
        let columns = &self.sheets.get(sheet)?.columns;
        Some((sheet, row, columns.iter().position(|one| one.id == column)?))
    }

    fn value(&self, (sheet, row, column): Place) -> Option<u32> {
        match self.sheets.get(sheet)?.rows.get(row)?.get(column)? {
            Cell::Count(count) => Some(*count),
            Cell::Text(_) => None,
        }
    }

    /// Takes all counts of a row.
    pub(super) fn take(&mut self, sheet: usize, row: usize) {
        let width = self.sheets.get(sheet).map_or(0, |sheet| sheet.columns.len());
        for column in 0..width {
            self.number((sheet, row, column));
        }
    }

    fn number(&mut self, place: Place) -> Option<usize> {
        if let Some(number) = self.numbers.get(&place) {
            return Some(*number);
        }
        let value = self.value(place)?;
        let number = self.counts.shown(value, self.cost(place, value));
        self.numbers.insert(place, number);
        self.places.insert(number, place);
        Some(number)
    }

    /// A column in which nothing stands says nothing, and stays.
    fn cost(&self, (sheet, _, column): Place, value: u32) -> Option<u32> {
        let sheet = self.sheets.get(sheet)?;
        let id = sheet.columns.get(column)?.id.as_str();
        if sheet.sum(id) == 0 {
            return None;
        }
        let kind = match id {
            "start" | "end" | "pending_start" | "pending_end" | "refugees" | "asylum_seekers" | "pending" => {
                STOCK
            }
            id if id.contains("total") || id.contains("whole") => TOTAL,
            _ if value == 0 => NOTHING,
            _ => PART,
        };
        Some(kind + value.min(200) / 4)
    }

    /// Cells that a reader knows to come to nothing: sums, and the same count in two tables (one taken from the other).
    pub(super) fn sum(&mut self, parts: Parts, rest: Rest) {
        let mut parts: Vec<(usize, i32)> =
            parts.into_iter().filter_map(|(place, sign)| Some((self.number(place?)?, sign))).collect();
        let left = self.counts.left(&parts);
        let value = u32::try_from(left.unsigned_abs()).unwrap_or(u32::MAX);
        let against = if left > 0 { -1 } else { 1 };
        match rest {
            // Whoever reads that two counts are the same takes them for the same.
            _ if left == 0 => {}
            Rest::NoSum => return,
            Rest::Persons => parts.push((self.counts.between(value), against)),
            Rest::Otherwise => parts.push((self.counts.rest(value), against)),
        }
        if !parts.is_empty() {
            self.counts.sum(parts);
        }
    }

    /// One count that stands in two tables. Where one of them has no such row, it says that there is nothing.
    pub(super) fn same(&mut self, one: Option<Place>, other: Option<Place>, rest: Rest) {
        self.sum(vec![(one, 1), (other, -1)], rest);
    }

    /// Places that are left out.
    pub(super) fn hidden(self) -> Vec<Place> {
        let Self { counts, places, .. } = self;
        counts.hide().into_iter().filter_map(|number| places.get(&number).copied()).collect()
    }
}
