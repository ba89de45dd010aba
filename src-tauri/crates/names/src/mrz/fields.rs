//! The checked fields of a zone: what each check digit covers, where it stands and whether it is right.

use super::layout::{Grid, Layout, Span};
use super::{MrzField, check, repair};

/// A checked field: what it covers and where its digit stands.
pub(super) struct Checked {
    pub field: MrzField,
    pub covers: Vec<Span>,
    pub digit: Span,
}

fn after(span: Span) -> Span {
    Span { line: span.line, start: span.end, end: span.end + 1 }
}

/// Where the document number and its check digit stand. Of a number longer than nine
/// characters the rest and the digit stand in the optional data (Doc 9303-5 and -6).
pub(super) fn number_spans(layout: &Layout, grid: &Grid) -> Checked {
    let number = layout.number;
    let short = Checked { field: MrzField::DocumentNumber, covers: vec![number], digit: after(number) };
    let Some(first) = layout.optional.first().copied().filter(|_| layout.long_number) else {
        return short;
    };
    let rest = grid.chars(first).take_while(|c| *c != '<').count();
    let full = grid.chars(number).all(|c| c != '<');
    if !full || grid.at(number.line, number.end) != '<' || rest < 2 {
        return short;
    }
    let last = first.start + rest - 1;
    let overflow = Span { line: first.line, start: first.start, end: last };
    Checked {
        field: MrzField::DocumentNumber,
        covers: vec![number, overflow],
        digit: Span { line: first.line, start: last, end: last + 1 },
    }
}

pub(super) fn checked_fields(layout: &Layout, grid: &Grid) -> Vec<Checked> {
    let mut out = vec![number_spans(layout, grid)];
    for (field, span) in [(MrzField::Birth, layout.birth), (MrzField::Expiry, layout.expiry)] {
        out.push(Checked { field, covers: vec![span], digit: after(span) });
    }
    if let Some(span) = layout.optional.first().filter(|_| layout.optional_checked) {
        out.push(Checked { field: MrzField::Optional, covers: vec![*span], digit: after(*span) });
    }
    if let Some((digit, covers)) = layout.composite {
        out.push(Checked { field: MrzField::Composite, covers: covers.to_vec(), digit });
    }
    out
}

/// Expected and found digit, and whether the field is right. An empty field may have a filler
/// for its digit.
pub(super) fn verdict(c: &Checked, grid: &Grid) -> (char, char, bool) {
    let covered = || c.covers.iter().flat_map(|s| grid.chars(*s));
    let expected = check::digit(covered());
    let found = grid.at(c.digit.line, c.digit.start);
    let empty = c.field != MrzField::Composite && found == '<' && covered().all(|c| c == '<');
    let letters = repair::is_date(c.field) && covered().any(|c| c.is_ascii_alphabetic());
    (expected, found, (empty || found == expected) && !letters)
}

/// How many check digits are wrong.
pub(super) fn wrong(layout: &Layout, grid: &Grid) -> usize {
    checked_fields(layout, grid).iter().filter(|c| !verdict(c, grid).2).count()
}
