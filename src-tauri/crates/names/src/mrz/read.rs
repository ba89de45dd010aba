//! Reading a zone.

use super::layout::{Grid, Layout, Span};
use super::normalise::readings;
use super::{Check, Mrz, MrzError, MrzField, MrzSex, check, dates, repair};
use crate::calendar::CivilDate;

/// Reads a machine-readable zone from pasted or scanned text: with or without line breaks,
/// spaces, lower case, `«` for `<<`, fillers missing at the end of a line. `today` decides the
/// century of two-digit years.
///
/// # Errors
/// [`MrzError`] if the text has not the shape of a zone. Wrong check digits are not errors;
/// see [`Mrz::checks`].
pub fn read(text: &str, today: CivilDate) -> Result<Mrz, MrzError> {
    let read: Vec<Mrz> = readings(text)?.iter().map(|(layout, grid)| read_as(layout, grid, today)).collect();
    let good = |m: &Mrz| m.checks.iter().filter(|c| c.ok).count() * 10 / m.checks.len().max(1);
    let quality = |m: &Mrz| (good(m), usize::MAX - m.suspect.len());
    // `reduce` keeps the first of equals: the likelier format.
    read.into_iter()
        .reduce(|best, next| if quality(&next) > quality(&best) { next } else { best })
        .ok_or(MrzError::Empty)
}

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
fn number_spans(layout: &Layout, grid: &Grid) -> Checked {
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

fn checked_fields(layout: &Layout, grid: &Grid) -> Vec<Checked> {
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
fn verdict(c: &Checked, grid: &Grid) -> (char, char, bool) {
    let covered = || c.covers.iter().flat_map(|s| grid.chars(*s));
    let expected = check::digit(covered());
    let found = grid.at(c.digit.line, c.digit.start);
    let empty = c.field != MrzField::Composite && found == '<' && covered().all(|c| c == '<');
    let letters = repair::is_date(c.field) && covered().any(|c| c.is_ascii_alphabetic());
    (expected, found, (empty || found == expected) && !letters)
}

fn checks(layout: &Layout, grid: &Grid, today: CivilDate) -> Vec<Check> {
    let fields = checked_fields(layout, grid);
    let ok = |c: &Checked, g: &Grid| verdict(c, g).2;
    let composite = fields.iter().find(|c| c.field == MrzField::Composite);
    let one = |c: &Checked| {
        let (expected, found, right) = verdict(c, grid);
        let mut repairs = Vec::new();
        if !right && c.field == MrzField::Composite {
            // Alone, it accuses what nothing else checks; otherwise the other field is wrong.
            if fields.iter().filter(|o| o.field != c.field).all(|o| ok(o, grid)) {
                let unchecked = layout.optional.iter().filter(|_| !layout.optional_checked);
                let cells: Vec<Span> = unchecked.copied().chain([c.digit]).collect();
                repairs = repair::search(grid, &cells, |g| {
                    let fields = checked_fields(layout, g);
                    fields.iter().all(|c| ok(c, g)).then_some(true)
                });
            }
        } else if !right {
            let others = fields
                .iter()
                .filter(|o| o.field != c.field && o.field != MrzField::Composite)
                .all(|o| ok(o, grid));
            let cells: Vec<Span> = c.covers.iter().copied().chain([c.digit]).collect();
            repairs = repair::search(grid, &cells, |g| {
                let possible = match c.field {
                    MrzField::Birth => dates::birth(&g.text(layout.birth), today).plausible,
                    MrzField::Expiry => dates::expiry(&g.text(layout.expiry), today).plausible,
                    _ => true,
                };
                let agrees = composite.is_some_and(|all| ok(all, g));
                // With another field wrong, the composite cannot agree yet.
                let enough = agrees || composite.is_none() || !others;
                (possible && ok(c, g) && enough).then_some(agrees && others)
            });
        }
        Check { field: c.field, expected, found, ok: right, repairs }
    };
    fields.iter().map(one).collect()
}

fn words(text: &str) -> String {
    text.split('<').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn read_as(layout: &Layout, grid: &Grid, today: CivilDate) -> Mrz {
    let mut suspect = Vec::new();
    let trimmed = |span| grid.text(span).trim_matches('<').to_owned();
    let names = grid.text(layout.names);
    let (family, given) = names.trim_start_matches('<').split_once("<<").unwrap_or((&names, ""));
    if names.chars().any(|c| c.is_ascii_digit()) || words(&names).is_empty() {
        suspect.push(MrzField::Names);
    }
    let birth = dates::birth(&grid.text(layout.birth), today);
    let expiry = dates::expiry(&grid.text(layout.expiry), today);
    for (read, field) in [(&birth, MrzField::Birth), (&expiry, MrzField::Expiry)] {
        if !read.plausible {
            suspect.push(field);
        }
    }
    let sex = match grid.at(layout.sex.line, layout.sex.start) {
        'F' => MrzSex::F,
        'M' => MrzSex::M,
        other => {
            if !matches!(other, '<' | 'X') {
                suspect.push(MrzField::Sex);
            }
            MrzSex::X
        }
    };
    let number = number_spans(layout, grid);
    let long_end = number.covers.get(1).map(|_| number.digit.end);
    let optional: Vec<String> = layout
        .optional
        .iter()
        .enumerate()
        .map(|(i, span)| match long_end {
            Some(start) if i == 0 => trimmed(Span { start, ..*span }),
            _ => trimmed(*span),
        })
        .filter(|t| !t.is_empty())
        .collect();
    let state = |line, start| trimmed(Span { line, start, end: start + 3 });
    let issuing_state = state(0, 2);
    let nationality = trimmed(layout.nationality);
    for (code, field) in [(&issuing_state, MrzField::IssuingState), (&nationality, MrzField::Nationality)] {
        if !code.chars().all(|c| c.is_ascii_alphabetic()) {
            suspect.push(field);
        }
    }
    Mrz {
        format: layout.format,
        document_code: trimmed(Span { line: 0, start: 0, end: 2 }),
        issuing_state,
        family_name: words(family),
        given_names: words(given),
        document_number: number
            .covers
            .iter()
            .map(|s| grid.text(*s))
            .collect::<String>()
            .trim_matches('<')
            .to_owned(),
        nationality,
        birth: birth.date,
        sex,
        expiry: expiry.date,
        optional: optional.join(" "),
        names_truncated: !names.ends_with('<'),
        checks: checks(layout, grid, today),
        suspect,
        lines: grid.0.iter().map(|l| l.iter().collect()).collect(),
    }
}
