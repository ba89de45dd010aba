//! The rows that were left out because of faults, as a list for whoever sent it: what is wrong, what to do, and the
//! original cells.

use super::{CellFault, Import, ImportRow, on_desk::List, preview::key, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, Register},
    release::{self, ExportKind, Going, Mark, Package, ReleaseForm},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// Words of one reason.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct CodeWords {
    /// What is wrong. `{name}` stands for a value of the fault.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// Words of the list, in the language of whoever reads it. They stand in the page's catalogues.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ErrorWords {
    /// Headings: line, field, what is wrong, what to do.
    pub head: Vec<String>,
    /// Names of fields, by their keys.
    pub fields: BTreeMap<String, String>,
    /// Words of reasons, by their codes.
    pub codes: BTreeMap<String, CodeWords>,
}

/// A list of errors to be written.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ErrorsForm {
    /// List.
    pub import: Id,
    /// Words.
    #[serde(default)]
    pub words: ErrorWords,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Sends the rows at fault of a list that was taken over, or of one that was only looked at, back to whoever sent it.
///
/// # Errors
/// [`Code::NotFound`]; those of [`release::release`].
pub fn errors(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &ErrorsForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    // Nobody of them is a person of this file.
    let going =
        Going { kind: ExportKind::ImportErrors, application: None, request: None, persons: Vec::new() };
    let set = |desk: &Desk, _: &Mark| Ok(vec![faulty_rows(desk, form)?]);
    release::release_with(desk, permit.officer(), &form.release, going, set, now, |_, _| Ok(()))
}

/// File name and CSV.
fn faulty_rows(desk: &Desk, form: &ErrorsForm) -> Result<(String, Vec<u8>)> {
    let read = desk.read();
    let (name, header, faulty) = match (read.find::<Import>(form.import)?, desk.imports.get(form.import)) {
        (Some(import), _) => {
            let rows: Vec<ImportRow> = read.list(storage::FAULTY, [import.id])?;
            let rows = rows.into_iter().map(|row| (row.line, row.faults.0, row.cells.0));
            (import.name, import.header.0, rows.collect())
        }
        (None, Some(list)) => (list.name.clone(), list.table.header.clone(), looked_at(list)),
        (None, None) => return Err(Failure::new(Kind::NotFound, Code::NotFound)),
    };
    let mut lines = vec![form.words.heading().into_iter().chain(header).collect::<Vec<String>>()];
    for (line, faults, cells) in faulty {
        for fault in &faults {
            let words = form.words.of(fault);
            lines.push(std::iter::once(line.to_string()).chain(words).chain(cells.iter().cloned()).collect());
        }
    }
    Ok((file_name(&name), intake::table::write_csv(lines)))
}

type Faulty = Vec<(u32, Vec<CellFault>, Vec<String>)>;

fn looked_at(list: &List) -> Faulty {
    let rows = list.checked().iter().zip(&list.table.rows).filter(|(row, _)| !row.faults.is_empty());
    rows.map(|(row, source)| {
        (row.line, row.faults.clone(), source.cells.iter().map(|cell| cell.text.clone()).collect())
    })
    .collect()
}

impl ErrorWords {
    fn heading(&self) -> Vec<String> {
        let own = ["line", "field", "what", "remedy"];
        own.iter()
            .enumerate()
            .map(|(at, own)| self.head.get(at).cloned().unwrap_or_else(|| (*own).to_owned()))
            .collect()
    }

    /// Field, what is wrong, what to do. Where there are no words the code itself stands.
    fn of(&self, fault: &CellFault) -> [String; 3] {
        let code = code(fault.code);
        let words = self.codes.get(&code);
        let filled = |text: &str| {
            fault
                .params
                .iter()
                .fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
        };
        [
            self.fields.get(&key(fault.field)).cloned().unwrap_or_else(|| key(fault.field)),
            words.map_or(code, |words| filled(&words.what)),
            words.map_or_else(String::new, |words| filled(&words.remedy)),
        ]
    }
}

fn code(code: Code) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// `camp.xlsx` becomes `camp-errors.csv`; what has no place in a file name is left out.
fn file_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let kept: String = stem.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    let kept = kept.trim_matches('-');
    if kept.is_empty() { "errors.csv".to_owned() } else { format!("{kept}-errors.csv") }
}
