//! What separates the cells of a line.

use super::records::Records;
use crate::{table::Limits, text::beginning};

/// Delimiters tried, the likelier first.
const TRIED: [char; 4] = [',', ';', '\t', '|'];

/// Records looked at.
const LOOKED_AT: usize = 100;

/// Bytes looked at: enough for many lines, few enough to be quick.
const SAMPLE: usize = 64 * 1024;

/// The delimiter of a first line `sep=;`, and what follows that line.
pub(super) fn declared(text: &str) -> (Option<char>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let declared = first.trim_end_matches('\r').strip_prefix("sep=").and_then(|rest| {
        let mut chars = rest.chars();
        chars.next().filter(|_| chars.next().is_none())
    });
    (declared, if declared.is_some() { rest } else { text })
}

/// The delimiter that cuts most lines into the same number of cells.
pub(super) fn detect(text: &str) -> char {
    let sample = beginning(text, SAMPLE);
    let is_whole = sample.len() == text.len();
    let mut best = (0, ',');
    for delimiter in TRIED {
        let score = consistency(sample, delimiter, is_whole);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// Lines that have the usual number of cells, times how many that are, up to a point: three columns in all
/// lines tell more than thirty in half of them.
fn consistency(sample: &str, delimiter: char, is_whole: bool) -> usize {
    let limits = Limits::default();
    let mut records = Records::new(sample, delimiter, 1, &limits);
    let mut widths = Vec::new();
    while let Some((_, cells)) = records.next_record().filter(|_| widths.len() < LOOKED_AT) {
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            widths.push(cells.len());
        }
    }
    // The sample may end within a line.
    if !is_whole && widths.len() > 1 {
        widths.pop();
    }
    let usual = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths
        .iter()
        .filter(|width| **width > 1)
        .map(|width| usual(*width) * 1000 / widths.len().max(1) * (10 + width.min(&10)))
        .max()
        .unwrap_or(0)
}
