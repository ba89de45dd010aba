//! The whole zone put right: letters where only digits can stand and the reverse, then one misreading in
//! each field that is still wrong, until every check digit agrees.

use super::fields::{checked_fields, verdict, wrong};
use super::layout::{Grid, Layout, Span};
use super::normalise::count;
use super::{Mended, MrzField, Repair, repair};

/// Ways to put one field right that are tried together with those of the others.
const WAYS: usize = 12;

/// Digits that letters are read for, and the reverse.
const DIGITS: &[(char, char)] = &[
    ('O', '0'),
    ('Q', '0'),
    ('D', '0'),
    ('U', '0'),
    ('C', '0'),
    ('I', '1'),
    ('L', '1'),
    ('Z', '2'),
    ('A', '4'),
    ('S', '5'),
    ('G', '6'),
    ('T', '7'),
    ('B', '8'),
    ('P', '9'),
];

fn digit_for(c: char) -> Option<char> {
    DIGITS.iter().find(|(letter, _)| *letter == c).map(|(_, digit)| *digit)
}

fn letter_for(c: char) -> Option<char> {
    DIGITS.iter().find(|(_, digit)| *digit == c).map(|(letter, _)| *letter)
}

/// Every place where a letter cannot stand gets its digit, and the reverse.
fn of_the_right_kind(layout: &Layout, grid: &Grid) -> Grid {
    let mut out = grid.clone();
    let mut put = |span: Span, what: fn(char) -> Option<char>| {
        for column in span.start..span.end {
            if let Some(c) = what(grid.at(span.line, column)) {
                out = out.with(span.line, column, c);
            }
        }
    };
    put(layout.birth, digit_for);
    put(layout.expiry, digit_for);
    put(layout.names, letter_for);
    put(layout.nationality, letter_for);
    put(Span { line: 0, start: 0, end: 5 }, letter_for);
    for field in checked_fields(layout, grid) {
        put(field.digit, digit_for);
    }
    out
}

fn changes(before: &Grid, after: &Grid) -> Vec<Repair> {
    let mut out = Vec::new();
    for (line, row) in before.0.iter().enumerate() {
        for (position, found) in row.iter().enumerate() {
            let suggested = after.at(line, position);
            if suggested != *found {
                out.push(Repair {
                    line: count(line + 1),
                    position: count(position + 1),
                    found: *found,
                    suggested,
                    confirmed: true,
                });
            }
        }
    }
    out
}

/// The lines in which everything agrees, nearest to what was read; nothing if the zone is right, or more
/// is wrong than can be told. Only formats with a composite digit can be mended so.
pub(super) fn mend(layout: &Layout, grid: &Grid, possible: &dyn Fn(&Grid) -> bool) -> Option<Mended> {
    layout.composite.as_ref()?;
    let straight = of_the_right_kind(layout, grid);
    let right = |g: &Grid| wrong(layout, g) == 0 && possible(g);
    let mut solutions = Vec::new();
    if right(&straight) {
        solutions.push(straight);
    } else {
        let mut partial = vec![straight];
        let at_fault: Vec<MrzField> = checked_fields(layout, &partial.first()?.clone())
            .iter()
            .filter(|c| c.field != MrzField::Composite && !verdict(c, partial.first().unwrap_or(grid)).2)
            .map(|c| c.field)
            .collect();
        if at_fault.len() > 3 {
            return None;
        }
        if at_fault.is_empty() {
            // What only the composite covers.
            partial = partial.iter().flat_map(|g| ways(layout, g, MrzField::Composite)).collect();
        }
        for field in at_fault {
            partial = partial.iter().flat_map(|g| ways(layout, g, field)).collect();
        }
        solutions.extend(partial.into_iter().filter(|g| right(g)));
    }
    let only_one = solutions.len() == 1;
    let best = solutions.into_iter().next()?;
    let changes = changes(grid, &best);
    let lines = best.0.iter().map(|l| l.iter().collect()).collect();
    (!changes.is_empty()).then_some(Mended { lines, changes, only_one })
}

/// The likeliest ways to put one field right by one character.
fn ways(layout: &Layout, grid: &Grid, field: MrzField) -> Vec<Grid> {
    let Some(checked) = checked_fields(layout, grid).into_iter().find(|c| c.field == field) else {
        return Vec::new();
    };
    let mut cells = checked.covers;
    if field == MrzField::Composite {
        cells = layout.optional.iter().copied().filter(|_| !layout.optional_checked).collect();
    }
    cells.push(checked.digit);
    let right = |g: &Grid| {
        checked_fields(layout, g).iter().any(|c| c.field == field && verdict(c, g).2).then_some(true)
    };
    repair::search(grid, &cells, right)
        .iter()
        .take(WAYS)
        .filter_map(|r| {
            let at = |n: u32| usize::try_from(n).ok()?.checked_sub(1);
            Some(grid.with(at(r.line)?, at(r.position)?, r.suggested))
        })
        .collect()
}
