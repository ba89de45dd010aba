//! What the fields of a zone say.

use super::arabic::{arabic_from_zone, writes_arabic};
use super::fields::{checked_fields, number_spans, verdict};
use super::layout::{Grid, Layout, Span};
use super::normalise::Reading;
use super::{
    ArabicNames, Check, Mrz, MrzField, MrzFormat, MrzNote, MrzSex, dates, mend, repair, state_name_code,
};
use crate::calendar::CivilDate;
use crate::country::StateKind;

/// Everything about the zone.
pub(super) fn of(reading: &Reading, today: CivilDate) -> Mrz {
    let grid = reading.grid();
    let mut mrz = unchecked(reading, &grid, today);
    mrz.checks = checks(reading.layout, &grid, today);
    let other = other_kind(&mrz, reading.layout, &grid);
    let known = mrz.notes.iter().any(|n| matches!(n, MrzNote::KindDoubtful { .. }));
    mrz.notes.extend(other.filter(|_| !known).map(|format| MrzNote::KindDoubtful { format }));
    if !mrz.all_ok() {
        let plausible = |g: &Grid| {
            let dates = [g.text(reading.layout.birth), g.text(reading.layout.expiry)];
            let [birth, expiry] = dates;
            dates::birth(&birth, today).plausible && dates::expiry(&expiry, today).plausible
        };
        mrz.mended = mend::mend(reading.layout, &grid, &plausible);
    }
    mrz
}

fn checks(layout: &Layout, grid: &Grid, today: CivilDate) -> Vec<Check> {
    let fields = checked_fields(layout, grid);
    let one = |field: MrzField, g: &Grid| {
        checked_fields(layout, g).iter().find(|c| c.field == field).is_none_or(|c| verdict(c, g).2)
    };
    let others_right = |field: MrzField| {
        let others = fields.iter().filter(|o| o.field != field && o.field != MrzField::Composite);
        others.clone().all(|o| verdict(o, grid).2)
    };
    let repairs = |field: MrzField, cells: &[Span]| {
        let others = others_right(field);
        if field == MrzField::Composite {
            if !others {
                return Vec::new();
            }
            // Alone, it accuses what nothing else checks; otherwise the other field is wrong.
            let unchecked = layout.optional.iter().filter(|_| !layout.optional_checked);
            let cells: Vec<Span> = unchecked.copied().chain(cells.iter().copied()).collect();
            return repair::search(grid, &cells, |g| {
                checked_fields(layout, g).iter().all(|c| verdict(c, g).2).then_some(true)
            });
        }
        repair::search(grid, cells, |g| {
            let possible = match field {
                MrzField::Birth => dates::birth(&g.text(layout.birth), today).plausible,
                MrzField::Expiry => dates::expiry(&g.text(layout.expiry), today).plausible,
                _ => true,
            };
            let agrees = layout.composite.is_some() && one(MrzField::Composite, g);
            // With another field wrong, the composite cannot agree yet.
            let enough = agrees || layout.composite.is_none() || !others;
            (possible && enough && one(field, g)).then_some(agrees && others)
        })
    };
    fields
        .iter()
        .map(|c| {
            let (expected, found, ok) = verdict(c, grid);
            let cells: Vec<Span> = match c.field {
                MrzField::Composite => vec![c.digit],
                _ => c.covers.iter().copied().chain([c.digit]).collect(),
            };
            let repairs = if ok { Vec::new() } else { repairs(c.field, &cells) };
            Check { field: c.field, expected, found, ok, repairs }
        })
        .collect()
}

/// Passports and visas of one size differ only in their last digits: a visa whose last digits are right
/// for a passport, or a passport in which only those are wrong and no misreading explains it.
fn other_kind(mrz: &Mrz, layout: &Layout, grid: &Grid) -> Option<MrzFormat> {
    let wrong = |field| mrz.check(field).filter(|c| !c.ok);
    let unexplained = |field| wrong(field).is_some_and(|c| c.repairs.is_empty());
    let only = |fields: &[MrzField]| mrz.checks.iter().all(|c| c.ok != fields.contains(&c.field));
    let passport = |other: &'static Layout, format| {
        let filled = other.composite.is_some_and(|(digit, _)| grid.at(digit.line, digit.start) != '<');
        (filled && super::fields::wrong(other, grid) == 0).then_some(format)
    };
    match layout.format {
        MrzFormat::MrvA => passport(&super::layout::TD3, MrzFormat::Td3),
        MrzFormat::MrvB => passport(&super::layout::TD2, MrzFormat::Td2),
        MrzFormat::Td3 if only(&[MrzField::Optional, MrzField::Composite]) => {
            unexplained(MrzField::Optional).then_some(MrzFormat::MrvA)
        }
        MrzFormat::Td2 if only(&[MrzField::Composite]) => {
            unexplained(MrzField::Composite).then_some(MrzFormat::MrvB)
        }
        _ => None,
    }
}

fn words(text: &str) -> String {
    text.split('<').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn sex(c: char) -> Option<MrzSex> {
    match c {
        'F' => Some(MrzSex::F),
        'M' => Some(MrzSex::M),
        '<' | 'X' => Some(MrzSex::X),
        _ => None,
    }
}

/// Document number and optional data; of a long number the rest stands in the optional data.
fn number_and_optional(layout: &Layout, grid: &Grid) -> (String, String, bool) {
    let spans = number_spans(layout, grid);
    let number: String = spans.covers.iter().map(|s| grid.text(*s)).collect();
    let long_end = spans.covers.get(1).map(|_| spans.digit.end);
    let optional: Vec<String> = layout
        .optional
        .iter()
        .enumerate()
        .map(|(i, span)| match long_end {
            Some(start) if i == 0 => grid.text(Span { start, ..*span }),
            _ => grid.text(*span),
        })
        .map(|text| text.trim_matches('<').to_owned())
        .filter(|text| !text.is_empty())
        .collect();
    (number.trim_matches('<').to_owned(), optional.join(" "), long_end.is_some())
}

/// The content of the fields and what is to be said about them, without the check digits.
pub(super) fn unchecked(reading: &Reading, grid: &Grid, today: CivilDate) -> Mrz {
    let layout = reading.layout;
    let mut suspect = Vec::new();
    let mut notes = reading.notes.clone();
    notes.extend(reading.lookalikes());
    let trimmed = |span| grid.text(span).trim_matches('<').to_owned();
    let document_code = trimmed(Span { line: 0, start: 0, end: 2 });
    if reading.notes.iter().any(|n| matches!(n, MrzNote::KindDoubtful { .. })) {
        suspect.push(MrzField::DocumentCode);
    }

    let names = grid.text(layout.names);
    let (family, given) = names.trim_start_matches('<').split_once("<<").unwrap_or((&names, ""));
    let (family_name, given_names) = (words(family), words(given));
    if names.chars().any(|c| c.is_ascii_digit()) || words(&names).is_empty() {
        suspect.push(MrzField::Names);
    }

    let expiry = dates::expiry(&grid.text(layout.expiry), today);
    let birth = dates::birth(&grid.text(layout.birth), today).not_after(&expiry);
    for (read, field) in [(&birth, MrzField::Birth), (&expiry, MrzField::Expiry)] {
        if !read.plausible {
            suspect.push(field);
        }
    }
    if expiry.plausible && dates::is_over(&expiry.date, today) {
        notes.push(MrzNote::Expired);
    }

    let sex = sex(grid.at(layout.sex.line, layout.sex.start));
    if sex.is_none() {
        suspect.push(MrzField::Sex);
    }

    let (document_number, optional, long) = number_and_optional(layout, grid);
    if document_number.is_empty() {
        suspect.push(MrzField::DocumentNumber);
    }
    if long {
        notes.push(MrzNote::LongNumber);
    }

    let issuing_state = trimmed(Span { line: 0, start: 2, end: 5 });
    let nationality = trimmed(layout.nationality);
    let (issuer, holder) = (state_name_code(&issuing_state), state_name_code(&nationality));
    for (state, field) in [(&issuer, MrzField::IssuingState), (&holder, MrzField::Nationality)] {
        if !state.code.chars().all(|c| c.is_ascii_alphabetic()) {
            suspect.push(field);
        }
        let code = state.code.clone();
        match state.kind {
            StateKind::Unknown => notes.push(MrzNote::UnknownState { field, code }),
            StateKind::Former => notes.push(MrzNote::FormerState { field, code }),
            _ => {}
        }
    }
    if issuer.kind == StateKind::Specimen {
        notes.push(MrzNote::Specimen);
    }

    let arabic = |name: &str| if name.is_empty() { Some(String::new()) } else { arabic_from_zone(name) };
    let arabic_names = [&issuing_state, &nationality]
        .into_iter()
        .any(|state| writes_arabic(state))
        .then(|| arabic_from_zone(&format!("{family_name} {given_names}")))
        .flatten()
        .map(|_| ArabicNames {
            family: arabic(&family_name).unwrap_or_default(),
            given: arabic(&given_names).unwrap_or_default(),
        });

    Mrz {
        format: layout.format,
        document_code,
        issuing_state,
        issuer,
        family_name,
        given_names,
        arabic_names,
        document_number,
        nationality,
        holder,
        birth: birth.date,
        sex: sex.unwrap_or(MrzSex::X),
        expiry: expiry.date,
        optional,
        names_truncated: !names.ends_with('<'),
        checks: Vec::new(),
        suspect,
        notes,
        mended: None,
        lines: grid.0.iter().map(|l| l.iter().collect()).collect(),
    }
}
