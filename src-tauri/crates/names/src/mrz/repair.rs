//! One-character repairs of a failed check, from the usual misreadings.

use super::layout::{Grid, Span};
use super::{MrzField, Repair};

/// Pairs that scanners and eyes mix up, the commonest first.
#[rustfmt::skip]
const CONFUSED: &[(char, char)] = &[
    ('O', '0'), ('I', '1'), ('B', '8'), ('S', '5'), ('Z', '2'), ('G', '6'), ('D', '0'),
    ('Q', '0'), ('L', '1'), ('1', '7'), ('3', '8'), ('5', '6'), ('U', '0'), ('C', '0'),
    ('T', '1'), ('T', '7'), ('2', '7'), ('J', '3'), ('B', '3'), ('0', '8'), ('A', '4'),
    ('6', '8'), ('0', '6'), ('6', 'B'), ('S', '8'), ('9', 'G'), ('9', 'P'), ('8', '9'),
    ('O', 'D'), ('O', 'Q'), ('O', 'C'), ('I', 'L'), ('E', 'F'), ('M', 'N'), ('U', 'V'),
    ('V', 'Y'), ('C', 'G'), ('<', 'K'), ('<', 'C'), ('<', 'L'), ('<', 'E'),
];

/// What a character may be instead.
pub(super) fn alternatives(c: char) -> impl Iterator<Item = char> {
    CONFUSED.iter().filter_map(move |(a, b)| match c {
        _ if c == *a => Some(*b),
        _ if c == *b => Some(*a),
        _ => None,
    })
}

/// Tries every usual misreading in `cells`; `accept` says of a changed grid whether the field
/// is right, and whether the composite agrees. The likeliest misreading comes first.
pub(super) fn search(grid: &Grid, cells: &[Span], accept: impl Fn(&Grid) -> Option<bool>) -> Vec<Repair> {
    let number = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
    let mut out: Vec<Repair> = Vec::new();
    for span in cells {
        for column in span.start..span.end {
            let found = grid.at(span.line, column);
            for suggested in alternatives(found) {
                if let Some(confirmed) = accept(&grid.with(span.line, column, suggested)) {
                    out.push(Repair {
                        line: number(span.line),
                        position: number(column),
                        found,
                        suggested,
                        confirmed,
                    });
                }
            }
        }
    }
    out.sort_by_key(|r| (!r.confirmed, rank(r)));
    out
}

fn rank(repair: &Repair) -> Option<usize> {
    let Repair { found, suggested, .. } = *repair;
    CONFUSED.iter().position(|p| *p == (found, suggested) || *p == (suggested, found))
}

/// Whether a field holds dates, where only digits and fillers can stand.
pub(super) fn is_date(field: MrzField) -> bool {
    matches!(field, MrzField::Birth | MrzField::Expiry)
}
