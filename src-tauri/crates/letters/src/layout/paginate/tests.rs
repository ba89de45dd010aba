//! Whatever the rest of a page holds, what hangs on a row stands above the footnotes and on the paper.

use super::super::flow::{Flow, Keep, Mark, Row};
use super::paginate;
use crate::sheet::Sheet;

const CODE: f32 = 100.0;

/// Lines of text, a code with `beside` lines at its side, of which each refers to a footnote, and lines after it.
fn strip(before: usize, beside: usize, line: f32, note_lines: usize) -> Flow {
    let mut flow = Flow::new(Sheet::A4.frame());
    // A page on which nothing stands is left out at the end.
    let marks = || vec![Mark::Entry { level: 1, title: String::new() }];
    let text = |keep| Row { height: line, keep, marks: marks(), ..Row::default() };
    flow.rows.extend((0..before).map(|_| text(Keep::Free)));
    flow.rows.push(Row { gap: 14.0, hung: CODE, keep: Keep::Hard, marks: marks(), ..Row::default() });
    flow.rows.extend((0..beside).map(|note| Row { notes: vec![note], ..text(Keep::Hard) }));
    let left = (CODE - beside as f32 * line).max(0.0);
    flow.rows.push(Row { height: left, ..Row::default() });
    flow.rows.extend((0..5).map(|_| text(Keep::Free)));
    flow.body = flow.rows.len();
    flow.notes.rule = flow.rows.len();
    flow.rows.push(Row { gap: 4.0, height: 6.0, ..Row::default() });
    for _ in 0..beside {
        let from = flow.rows.len();
        flow.rows.extend((0..note_lines).map(|_| text(Keep::Free)));
        flow.notes.rows.push(from..flow.rows.len());
    }
    flow
}

#[test]
fn what_hangs_on_a_row_stands_above_the_footnotes() {
    for line in [12.0, 90.0] {
        for (before, beside, note_lines) in heights(60, &[1, 2, 4, 12], &[1, 3, 40]) {
            let flow = strip(before, beside, line, note_lines);
            let pages = paginate(&flow).expect("few pages");
            for page in &pages {
                let is_note = |row: usize| row >= flow.notes.rule;
                let notes = page.rows.iter().filter(|placed| is_note(placed.row)).map(|placed| placed.y);
                let bottom = notes.fold(flow.frame.bottom, f32::min);
                for placed in page.rows.iter().filter(|placed| !is_note(placed.row)) {
                    let row = &flow.rows[placed.row];
                    let low = placed.y + row.height.max(row.hung);
                    let told = (before, beside, line, note_lines);
                    assert!(low <= bottom + 0.1, "{told:?}: down to {low}, free down to {bottom}");
                }
            }
            let placed = pages.iter().flat_map(|page| &page.rows).filter(|placed| !placed.again);
            assert_eq!(placed.count(), flow.rows.len() - 1, "each row once; the rule is shown again");
        }
    }
}

/// All of them with each other.
fn heights(
    before: usize,
    beside: &'static [usize],
    lines: &'static [usize],
) -> impl Iterator<Item = (usize, usize, usize)> {
    (0..before).flat_map(move |before| {
        beside.iter().flat_map(move |beside| lines.iter().map(move |lines| (before, *beside, *lines)))
    })
}
