//! The rows that were left out because of faults, as a list for whoever sent it: what is wrong, what to do, and the
//! original cells.

use super::{CellFault, Import, ImportField, ImportRow, Mapping, on_desk::List, preview::key, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, Release},
    release::{self, ExportKind, Going, Mark, Others, Package, ReleaseForm},
};
use chrono::{DateTime, Utc};
use names::country;
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
    permit: &Permit<Release>,
    form: &ErrorsForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    // Nobody of them is a person of this file; their cells say where they come from, or nobody can tell.
    let faulty = Faulty::of(desk, form.import)?;
    let going = Going { others: faulty.others(), ..Going::of(ExportKind::ImportErrors) };
    let set = |_: &Desk, _: &Mark| Ok(vec![faulty.written(&form.words)]);
    release::release(desk, permit, &form.release, going, set, now)
}

/// The rows at fault of a list.
struct Faulty {
    name: String,
    header: Vec<String>,
    mapping: Mapping,
    /// Line, what is wrong, the cells.
    rows: Vec<(u32, Vec<CellFault>, Vec<String>)>,
}

/// What codes begin with that stand for no country: without a nationality, of an unknown one.
const NO_COUNTRY: &str = "XX";

impl Faulty {
    fn of(desk: &Desk, import: Id) -> Result<Self> {
        let read = desk.read();
        match (read.find::<Import>(import)?, desk.imports.get(import)) {
            (Some(import), _) => {
                let rows: Vec<ImportRow> = read.list(storage::FAULTY, [import.id])?;
                let rows = rows.into_iter().map(|row| (row.line, row.faults.0, row.cells.0));
                let (name, header, mapping) = (import.name, import.header.0, import.mapping);
                Ok(Self { name, header, mapping, rows: rows.collect() })
            }
            (None, Some(list)) => Ok(Self {
                name: list.name.clone(),
                header: list.table.header.clone(),
                mapping: list.mapping().cloned().unwrap_or_default(),
                rows: looked_at(list),
            }),
            (None, None) => Err(Failure::new(Kind::NotFound, Code::NotFound)),
        }
    }

    /// Where the persons of the rows come from. Three letters may be a code of either kind, whatever the list was said to
    /// hold: both count. Where somebody without a nationality lived before stands in no list.
    fn others(&self) -> Others {
        let column = self.mapping.column(ImportField::Nationality);
        let mut others = Others::default();
        for (.., cells) in &self.rows {
            let text = column.and_then(|column| cells.get(column)).map_or("", |text| text.trim());
            let told = [country::recognise(text), country::by_unhcr(text)].into_iter().flatten();
            let told: Vec<String> = told.map(|one| one.iso3.to_owned()).collect();
            others.untold += usize::from(!told.iter().any(|code| !code.starts_with(NO_COUNTRY)));
            others.countries.extend(told);
        }
        others
    }

    /// File name and CSV.
    fn written(&self, words: &ErrorWords) -> (String, Vec<u8>) {
        let head = words.heading().into_iter().chain(self.header.iter().cloned());
        let mut lines = vec![head.collect::<Vec<String>>()];
        for (line, faults, cells) in &self.rows {
            for fault in faults {
                let said = std::iter::once(line.to_string()).chain(words.of(fault));
                lines.push(said.chain(cells.iter().cloned()).collect());
            }
        }
        (file_name(&self.name), intake::table::write_csv(lines))
    }
}

fn looked_at(list: &List) -> Vec<(u32, Vec<CellFault>, Vec<String>)> {
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
