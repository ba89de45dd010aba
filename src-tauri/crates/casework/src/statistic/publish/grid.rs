//! Tables in the long form, in which every combination of codes has a row and each code a total.
//!
//! A count is moved together with others in every direction of the table at once: from one code to another, or with the
//! total. The corners of such a box hold all sums, whichever of them a reader takes (S. Giessing and D. Repsilber, the
//! hypercube method of secondary suppression, do the same with boxes that have no totals among their corners).

use super::{Place, SMALLEST, is_small};
use crate::statistic::sheet::{Cell, ColumnKind, Sheet};
use std::collections::BTreeMap;

/// Codes in one direction that move together: each up or down.
type Move = Vec<(usize, i32)>;

/// A direction: the column's codes, and for each how it can be moved.
struct Axis {
    codes: Vec<String>,
    moves: Vec<Vec<Move>>,
}

/// What it costs to leave out a total, for each direction in which it is one.
const TOTAL: u32 = 120;

/// Cells that are left out.
pub(super) fn hidden(sheet: &Sheet, at: usize) -> Vec<Place> {
    let Some(value) = sheet.columns.iter().position(|column| column.kind == ColumnKind::Count) else {
        return Vec::new();
    };
    let axes: Vec<(usize, Axis)> = sheet
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.kind == ColumnKind::Text)
        .map(|(place, _)| (place, Axis::of(sheet, place)))
        .filter(|(_, axis)| axis.codes.len() > 1)
        .collect();
    let mut grid = Grid { axes, values: Vec::new(), rows: Vec::new(), hidden: Vec::new() };
    grid.fill(sheet, value);
    grid.hide();
    let left_out = grid.rows.iter().zip(&grid.hidden).filter(|(_, hidden)| **hidden);
    left_out.filter_map(|(row, _)| Some((at, (*row)?, value))).collect()
}

impl Axis {
    fn of(sheet: &Sheet, place: usize) -> Self {
        let text = |row: &Vec<Cell>| match row.get(place) {
            Some(Cell::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let codes: std::collections::BTreeSet<String> = sheet.rows.iter().map(text).collect();
        let codes: Vec<String> = codes.into_iter().collect();
        let sums = sums(&codes);
        let moves = (0..codes.len()).map(|code| moves(code, &sums, codes.len())).collect();
        Self { codes, moves }
    }

    fn is_total(&self, code: usize) -> bool {
        self.codes.get(code).is_some_and(|code| matches!(code.as_str(), "TOTAL" | "T" | "TOTAL_POS"))
    }
}

/// Which codes are together another: parts and their total. Of decisions the positive ones have one of their own.
fn sums(codes: &[String]) -> Vec<(Vec<usize>, usize)> {
    let find = |wanted: &str| codes.iter().position(|code| code == wanted);
    let Some(total) = find("TOTAL").or_else(|| find("T")) else { return Vec::new() };
    let others = || (0..codes.len()).filter(|code| *code != total);
    match find("TOTAL_POS") {
        None => vec![(others().collect(), total)],
        Some(positive) => {
            let rejected = find("REJECTED");
            let parts = others().filter(|code| *code != positive && Some(*code) != rejected).collect();
            vec![(parts, positive), (rejected.into_iter().chain([positive]).collect(), total)]
        }
    }
}

/// The ways in which a code can be moved up by one: with as few others as possible.
fn moves(code: usize, sums: &[(Vec<usize>, usize)], codes: usize) -> Vec<Move> {
    let mut found = Vec::new();
    let mut moved = vec![0; codes];
    if let Some(one) = moved.get_mut(code) {
        *one = 1;
    }
    complete(&mut moved, sums, &mut found);
    found
}

fn complete(moved: &mut Vec<i32>, sums: &[(Vec<usize>, usize)], found: &mut Vec<Move>) {
    let of = |moved: &[i32], code: usize| moved.get(code).copied().unwrap_or(0);
    let left = |moved: &[i32], (parts, total): &(Vec<usize>, usize)| {
        parts.iter().map(|part| of(moved, *part)).sum::<i32>() - of(moved, *total)
    };
    let Some(broken) = sums.iter().find(|sum| left(moved, sum) != 0) else {
        found.push(moved.iter().copied().enumerate().filter(|(_, sign)| *sign != 0).collect());
        return;
    };
    let needed = -left(moved, broken).signum();
    let parts = broken.0.iter().map(|part| (*part, needed)).chain([(broken.1, -needed)]);
    for (code, sign) in parts {
        if of(moved, code) == 0 {
            if let Some(one) = moved.get_mut(code) {
                *one = sign;
            }
            complete(moved, sums, found);
            if let Some(one) = moved.get_mut(code) {
                *one = 0;
            }
        }
    }
}

struct Grid {
    /// Column of the table and its codes.
    axes: Vec<(usize, Axis)>,
    /// Counts of all combinations; those without a row are nothing.
    values: Vec<u32>,
    rows: Vec<Option<usize>>,
    hidden: Vec<bool>,
}

impl Grid {
    fn fill(&mut self, sheet: &Sheet, value: usize) {
        let size = self.axes.iter().map(|(_, axis)| axis.codes.len()).product();
        (self.values, self.rows, self.hidden) = (vec![0; size], vec![None; size], vec![false; size]);
        let numbers: Vec<BTreeMap<&str, usize>> = self
            .axes
            .iter()
            .map(|(_, axis)| axis.codes.iter().enumerate().map(|(at, code)| (code.as_str(), at)).collect())
            .collect();
        for (row, cells) in sheet.rows.iter().enumerate() {
            let mut at = 0;
            for ((column, axis), numbers) in self.axes.iter().zip(&numbers) {
                let code = match cells.get(*column) {
                    Some(Cell::Text(text)) => numbers.get(text.as_str()).copied().unwrap_or(0),
                    _ => 0,
                };
                at = at * axis.codes.len() + code;
            }
            let Some(Cell::Count(count)) = cells.get(value) else { continue };
            if let (Some(known), Some(place), Some(hidden)) =
                (self.values.get_mut(at), self.rows.get_mut(at), self.hidden.get_mut(at))
            {
                (*known, *place, *hidden) = (*count, Some(row), is_small(*count));
            }
        }
    }

    fn hide(&mut self) {
        let mut small: Vec<usize> = (0..self.values.len())
            .filter(|at| self.values.get(*at).is_some_and(|count| is_small(*count)))
            .collect();
        small.sort_by_key(|at| std::cmp::Reverse(self.values.get(*at).copied()));
        for one in small {
            for corner in self.cheapest(one) {
                if let Some(hidden) = self.hidden.get_mut(corner) {
                    *hidden = true;
                }
            }
        }
    }

    /// The codes of a combination.
    fn codes(&self, at: usize) -> Vec<usize> {
        let mut rest = at;
        let mut codes: Vec<usize> = self
            .axes
            .iter()
            .rev()
            .map(|(_, axis)| {
                let code = rest % axis.codes.len();
                rest /= axis.codes.len();
                code
            })
            .collect();
        codes.reverse();
        codes
    }

    /// The corners of the cheapest box in which a small count can be anything from 1 to 4. There always is one: with
    /// the totals in every direction, all of which are as large.
    fn cheapest(&self, one: usize) -> Vec<usize> {
        let value = self.values.get(one).copied().unwrap_or(0);
        let mut best = (u32::MAX, Vec::new());
        let codes = self.codes(one);
        self.grow(&codes, 0, &[(0, 1)], value, &mut best);
        best.1
    }

    /// Puts one direction after the other to the corners so far.
    fn grow(
        &self,
        codes: &[usize],
        axis: usize,
        corners: &[(usize, i32)],
        value: u32,
        best: &mut (u32, Vec<usize>),
    ) {
        let Some((_, of)) = self.axes.get(axis) else {
            let mut cost = 0;
            for (corner, sign) in corners.iter() {
                match self.cost(*corner, *sign, value) {
                    Some(more) if cost + more < best.0 => cost += more,
                    _ => return,
                }
            }
            *best = (cost, corners.iter().map(|(corner, _)| *corner).collect());
            return;
        };
        let moves = codes.get(axis).and_then(|code| of.moves.get(*code));
        for way in moves.into_iter().flatten() {
            let mut grown = Vec::with_capacity(corners.len() * way.len());
            for (corner, sign) in corners.iter() {
                grown.extend(way.iter().map(|(code, up)| (corner * of.codes.len() + code, sign * up)));
            }
            self.grow(codes, axis + 1, &grown, value, best);
        }
    }

    /// What it costs that a count moves with the small one, where it can: a row that stands there is at least 1.
    fn cost(&self, at: usize, sign: i32, small: u32) -> Option<u32> {
        let value = self.values.get(at).copied().unwrap_or(0);
        let least = if sign > 0 { small } else { SMALLEST - small };
        if value < least.max(1) {
            return None;
        }
        if self.hidden.get(at) == Some(&true) {
            return Some(1);
        }
        let totals =
            self.codes(at).into_iter().zip(&self.axes).filter(|(code, (_, axis))| axis.is_total(*code));
        Some(10 + value.min(200) / 4 + TOTAL * u32::try_from(totals.count()).unwrap_or(0))
    }
}
