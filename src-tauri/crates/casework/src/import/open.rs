//! Putting a list on the desk.

use super::{
    Import, ImportField, ImportView, Mapping, date,
    on_desk::{self, List},
    refused::refused,
    storage, view, words,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, Register},
    text,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, Utc};
use intake::table::{Choice, Cut, Limits, Note, Sheet, Source, Table};
use sha2::{Digest, Sha256};
use vault::Id;

/// A file that an officer chose.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OpenForm {
    /// Its name.
    pub name: String,
    /// Its bytes, in base64.
    pub content: String,
}

/// A list to be read otherwise.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RereadForm {
    /// List.
    pub import: Id,
    /// Sheet, delimiter, encoding, line of the headings.
    pub choice: Choice,
}

/// A row as the list has it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ListLine {
    /// Line of the file, from 1.
    pub line: u32,
    /// Texts of its cells.
    pub cells: Vec<String>,
}

/// A list on the desk.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedList {
    /// List.
    pub import: Id,
    /// Name of the file.
    pub name: String,
    /// What it was read as.
    pub source: Source,
    /// Sheets of a workbook.
    pub sheets: Vec<Sheet>,
    /// Which of them, from 0.
    pub sheet: u32,
    /// Headings.
    pub header: Vec<String>,
    /// The first rows.
    pub first: Vec<ListLine>,
    /// Rows in all.
    pub rows: u32,
    /// Where reading stopped before the end.
    pub cut: Option<Cut>,
    /// What was cleaned, guessed and skipped.
    pub notes: Vec<Note>,
    /// What the columns most likely are; of an import that was broken off, what was said.
    pub mapping: Mapping,
    /// Imports of this very file, the newest first.
    pub earlier: Vec<ImportView>,
    /// Rows that an import which was broken off has reached.
    pub done: u32,
}

/// Bytes of a list at most: it is kept as a draft until it is taken over.
const MAX_BYTES: usize = 20 << 20;
/// Rows of a list at most.
const MAX_ROWS: usize = 50_000;
/// Rows shown of a list.
const FIRST: usize = 20;
/// Key of the draft that keeps the file: the page's address.
const DRAFT: &str = "import";

/// The draft.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    import: Id,
    file: OpenForm,
}

fn limits() -> Limits {
    Limits { bytes: MAX_BYTES, rows: MAX_ROWS, ..Limits::default() }
}

/// Reads a list and puts it on the desk. The file is kept as the officer's draft, so that a crash loses nothing.
///
/// # Errors
/// At the field `file`, when it is no list, too large, or made to do harm.
pub fn open(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &OpenForm,
    now: DateTime<Utc>,
) -> Result<OpenedList> {
    // Four letters carry three bytes: what is too large is not even unpacked.
    if form.content.len() / 4 > MAX_BYTES / 3 {
        return Err(Failure::field("file", Code::ListTooLarge));
    }
    let import = Id::new(now)?;
    let opened = lay_down(desk, import, form)?;
    let kept = serde_json::to_string(&Kept { import: opened.import, file: form.clone() });
    let kept = kept.map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
    desk.vault.save_draft(permit.officer(), DRAFT, &kept, now)?;
    Ok(opened)
}

fn lay_down(desk: &mut Desk, import: Id, form: &OpenForm) -> Result<OpenedList> {
    let bytes = BASE64_STANDARD
        .decode(&form.content)
        .map_err(|error| Failure::field("file", Code::ListDamaged).context(error))?;
    let choice = Choice::default();
    let table = intake::table::read(&bytes, &choice, &limits()).map_err(|error| refused(&error))?;
    let sha256: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let name = text::line("name", &form.name).unwrap_or_default();
    let mut list = List::new(name, sha256, bytes, choice, table);
    // An import of this file that was broken off is the one to go on with.
    let earlier: Vec<Import> = desk.read().list(storage::OF_FILE, [&list.sha256])?;
    let broken_off = earlier.iter().find(|one| one.finished_on.is_none() && one.undone_on.is_none());
    let import = broken_off.map_or(import, |one| one.id);
    if let Some(one) = broken_off {
        reread_as(&mut list, one)?;
        list.catch_up(desk.read(), one)?;
    }
    let opened = opened(desk, import, &list, broken_off)?;
    desk.imports.put(import, list);
    Ok(opened)
}

/// Reads the sheet that an import which was broken off was made from.
fn reread_as(list: &mut List, import: &Import) -> Result<()> {
    let sheet = list.table.sheets.iter().position(|sheet| Some(&sheet.name) == import.sheet.as_ref());
    if let Some(sheet) =
        sheet.and_then(|sheet| u32::try_from(sheet).ok()).filter(|sheet| *sheet != list.table.sheet)
    {
        list.choice.sheet = Some(sheet);
        list.table =
            intake::table::read(&list.bytes, &list.choice, &limits()).map_err(|error| refused(&error))?;
    }
    Ok(())
}

/// Reads a list otherwise: another sheet, delimiter, encoding, line of headings.
///
/// # Errors
/// At the field `file`; [`Code::ImportBegun`] when rows were taken over already.
pub fn reread(desk: &mut Desk, _: &Permit<Register>, form: &RereadForm) -> Result<OpenedList> {
    on_desk::with(desk, form.import, |desk, list| {
        if list.done > 0 {
            return Err(Failure::not_now(Code::ImportBegun));
        }
        let table =
            intake::table::read(&list.bytes, &form.choice, &limits()).map_err(|error| refused(&error))?;
        let bytes = std::mem::take(&mut list.bytes);
        *list = List::new(list.name.clone(), list.sha256.clone(), bytes, form.choice.clone(), table);
        opened(desk, form.import, list, None)
    })
}

/// The list that lies on the desk, or that this officer's draft keeps since a crash.
///
/// # Errors
/// Of the database; the draft cannot be read.
pub fn resume(desk: &mut Desk, permit: &Permit<Register>) -> Result<Option<OpenedList>> {
    if let Some(id) = desk.imports.there() {
        let begun: Option<Import> = desk.read().find(id)?;
        return on_desk::with(desk, id, |desk, list| opened(desk, id, list, begun.as_ref())).map(Some);
    }
    let drafts = desk.vault.drafts(permit.officer())?;
    let Some(draft) = drafts.into_iter().find(|draft| draft.key == DRAFT) else { return Ok(None) };
    let kept: Kept = serde_json::from_str(&draft.body)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
    lay_down(desk, kept.import, &kept.file).map(Some)
}

/// Takes a list off the desk and throws its draft away. What was taken over stays.
///
/// # Errors
/// Of the database.
pub fn close(desk: &mut Desk, permit: &Permit<Register>, import: Id) -> Result<()> {
    // One that is not there is as good as closed.
    drop(desk.imports.take(import));
    Ok(desk.vault.discard_draft(permit.officer(), DRAFT)?)
}

fn opened(desk: &Desk, import: Id, list: &List, begun: Option<&Import>) -> Result<OpenedList> {
    let table = &list.table;
    let mapping = match begun {
        Some(begun) => begun.mapping.clone(),
        None => suggested(table)?,
    };
    let read = desk.read();
    let mut earlier = Vec::new();
    for one in read.list::<Import>(storage::OF_FILE, [&list.sha256])? {
        earlier.push(view::view(read, one)?);
    }
    let first = table.rows.iter().take(FIRST).map(|row| ListLine {
        line: row.line,
        cells: row.cells.iter().map(|cell| cell.text.clone()).collect(),
    });
    let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(OpenedList {
        import,
        name: list.name.clone(),
        source: table.source.clone(),
        sheets: table.sheets.clone(),
        sheet: table.sheet,
        header: table.header.clone(),
        first: first.collect(),
        rows: count(table.rows.len()),
        cut: table.cut,
        notes: table.notes.clone(),
        mapping,
        earlier,
        done: count(list.done),
    })
}

/// What the columns most likely are, and how their dates are written.
fn suggested(table: &Table) -> Result<Mapping> {
    let words = words::shipped()
        .map_err(|error| Failure::new(Kind::Unexpected, Code::ProfileInvalid).context(error))?;
    let mut mapping = Mapping { columns: words.suggest(&table.header), ..Mapping::default() };
    let column = |fields: [ImportField; 2]| fields.into_iter().find_map(|field| mapping.column(field));
    if let Some(births) = column([ImportField::BirthDate, ImportField::BirthYear]) {
        let cells = || table.rows.iter().map(|row| row.text(births));
        let (calendar, order) = (date::calendar_of(cells()), date::order_of(cells()));
        (mapping.calendar, mapping.order) = (calendar, order);
    }
    Ok(mapping)
}
