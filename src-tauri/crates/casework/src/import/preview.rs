//! What would become of each row. Nothing is written.

use super::{
    CellFault, CellWarning, ImportField, Mapping,
    check::Checked,
    on_desk::{self, List},
};
use crate::{
    Code, Desk, Result,
    access::Scope,
    application::Relationship,
    duplicate::Candidate,
    failure::Faults,
    find,
    permit::{Permit, Register},
};
use chrono::{DateTime, Utc};
use names::same::Likeness;
use vault::Id;

/// Which rows are to be looked at.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ImportPreviewForm")]
pub struct PreviewForm {
    /// List.
    pub import: Id,
    /// Which column is what.
    pub mapping: Mapping,
    /// The first row, from 0.
    pub from: u32,
    /// How many; a few hundred leave the window free to move.
    pub count: u32,
}

/// Where a row stands before it is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RowStatus {
    /// Nothing to say.
    Ready,
    /// To be looked at twice; it will be taken over.
    Warned,
    /// It will be left out.
    Faulty,
}

/// An earlier row of the list that may be the same person.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AlikeLine {
    /// Its line.
    pub line: u32,
    /// The name there.
    pub name: String,
    /// How likely they are one person, and what speaks for and against it.
    pub likeness: Likeness,
}

/// A row as it would be taken over.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewRow {
    /// Line of the file, from 1.
    pub line: u32,
    /// Name in Latin letters.
    pub name: String,
    /// Number of the family in the list.
    pub family: Option<String>,
    /// What the person is to the head of that family.
    pub relationship: Option<Relationship>,
    /// Where it stands.
    pub status: RowStatus,
    /// Cells at fault.
    pub faults: Vec<CellFault>,
    /// Cells to look at twice.
    pub warnings: Vec<CellWarning>,
    /// Earlier rows that may be the same person.
    pub in_list: Vec<AlikeLine>,
    /// Persons of the file who may be the same.
    pub in_file: Vec<Candidate>,
}

/// Rows counted so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewCounts {
    /// Nothing to say.
    pub ready: u32,
    /// To be looked at twice.
    pub warned: u32,
    /// They will be left out.
    pub faulty: u32,
    /// Not left out for faults, and like an earlier row.
    pub in_list: u32,
    /// Not left out for faults, and like a person of the file.
    pub in_file: u32,
}

/// A piece of the preview.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewPiece {
    /// The rows asked for.
    pub rows: Vec<PreviewRow>,
    /// Rows looked at so far, from the first on.
    pub checked: u32,
    /// Rows of the list.
    pub of: u32,
    /// All rows looked at so far.
    pub counts: PreviewCounts,
}

/// Rows in one piece at most.
const MOST: u32 = 1_000;

/// What would become of some rows. To be asked in order, piece by piece; to stop asking is to cancel.
///
/// # Errors
/// At `mapping`, when no column tells a name or two columns are the same field; [`Code::NotFound`] when the list
/// does not lie on the desk.
pub fn preview(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &PreviewForm,
    now: DateTime<Utc>,
) -> Result<PreviewPiece> {
    sound(&form.mapping)?;
    let from = form.from as usize;
    let until = form.from.saturating_add(form.count.clamp(1, MOST)) as usize;
    on_desk::with(desk, form.import, |desk, list| {
        // What lies before is checked with it: whoever jumps ahead waits for it.
        let until = until.min(list.table.rows.len());
        list.look(desk, permit, &form.mapping, from.min(until)..until, now)?;
        let mut rows = Vec::new();
        for row in list.checked().get(from..until).unwrap_or_default() {
            rows.push(shown(desk, permit.scope(), list, row)?);
        }
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        Ok(PreviewPiece {
            rows,
            checked: count(list.checked().len()),
            of: count(list.table.rows.len()),
            counts: counts(list.checked()),
        })
    })
}

/// Whether a mapping can be worked with.
pub(super) fn sound(mapping: &Mapping) -> Result<()> {
    let mut faults = Faults::default();
    if !mapping.has_name() {
        faults.add("mapping.fullName", Code::Required);
    }
    if let Some(field) = mapping.doubled() {
        faults.add(format!("mapping.{}", key(field)), Code::AlreadyRecorded);
    }
    faults.check()
}

/// The key of a field, as the page knows it.
pub(super) fn key(field: ImportField) -> String {
    match serde_json::to_value(field) {
        Ok(serde_json::Value::String(key)) => key,
        _ => String::new(),
    }
}

fn status(row: &Checked) -> RowStatus {
    match (row.faults.is_empty(), row.warnings.is_empty()) {
        (false, _) => RowStatus::Faulty,
        (true, false) => RowStatus::Warned,
        (true, true) => RowStatus::Ready,
    }
}

fn counts(rows: &[Checked]) -> PreviewCounts {
    let mut counts = PreviewCounts::default();
    for row in rows {
        match status(row) {
            RowStatus::Ready => counts.ready += 1,
            RowStatus::Warned => counts.warned += 1,
            RowStatus::Faulty => {
                counts.faulty += 1;
                continue;
            }
        }
        counts.in_list += u32::from(!row.in_list.is_empty());
        counts.in_file += u32::from(row.in_file.as_ref().is_some_and(|found| !found.is_empty()));
    }
    counts
}

fn shown(desk: &Desk, scope: &Scope, list: &List, row: &Checked) -> Result<PreviewRow> {
    let mut in_file = Vec::new();
    for (id, likeness) in row.in_file.iter().flatten() {
        let person = find::person(desk.read(), scope, *id, Vec::new())?;
        in_file.extend(person.map(|person| Candidate { person, likeness: likeness.clone() }));
    }
    let in_list = row.in_list.iter().filter_map(|(at, likeness)| {
        let other = list.checked().get(*at)?;
        Some(AlikeLine { line: other.line, name: other.name.clone(), likeness: likeness.clone() })
    });
    Ok(PreviewRow {
        line: row.line,
        name: row.name.clone(),
        family: row.family.clone(),
        relationship: row.relationship,
        status: status(row),
        faults: row.faults.clone(),
        warnings: row.warnings.clone(),
        in_list: in_list.collect(),
        in_file,
    })
}
