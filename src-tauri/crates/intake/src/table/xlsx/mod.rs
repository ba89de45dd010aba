//! Workbooks: Office Open XML spreadsheets (ECMA-376, part 1), transitional and strict.
//!
//! Read here rather than by a library of spreadsheets, because those at hand trust the file: they reserve
//! memory for as many shared texts as it claims to have, and hold all of them however few rows are read.
//! Here every part is read as a stream, every reservation follows from bytes that are really there, and
//! reading ends where the bounds say.

mod format;
mod guard;
mod number;
mod part;
mod reference;
mod sheet;
mod strings;
mod workbook;

use super::collect::{Collector, End};
use super::{Choice, Limits, Note, Sheet, Source, Table, TableError};
use crate::zip::Archive;

/// Reads one sheet of a workbook.
pub(super) fn read(bytes: &[u8], choice: &Choice, limits: &Limits) -> Result<Table, TableError> {
    let archive = Archive::open(bytes).map_err(|error| TableError::damaged("", error))?;
    guard::check(&archive, limits)?;
    let workbook = workbook::read(&archive)?;
    let count = super::collect::to_u32(workbook.sheets.len());
    let first_shown = || workbook.sheets.iter().position(|sheet| !sheet.is_hidden).unwrap_or(0);
    let asked = choice.sheet.unwrap_or_else(|| super::collect::to_u32(first_shown()));
    let sheet = usize::try_from(asked)
        .ok()
        .and_then(|at| workbook.sheets.get(at))
        .ok_or(TableError::NoSuchSheet { sheet: asked, sheets: count })?;

    let formats = format::read(&archive, &workbook)?;
    let strings = strings::Strings::open(&archive, &workbook, limits)?;
    let mut rows = Collector::new(limits);
    let mut reader =
        sheet::Reader::open(&archive, sheet, strings, &formats, workbook.counts_from_1904, limits)?;
    while let Some((line, cells)) = reader.next_row()? {
        if !rows.push(line, cells) {
            break;
        }
    }
    let hidden = reader.hidden;
    let lines = reader.rows;
    let notes = [
        hidden.note(|count, line| Note::HiddenRows { count, line }),
        workbook.has_macros.then_some(Note::Macros),
    ];
    let sheets =
        workbook.sheets.iter().map(|sheet| Sheet { name: sheet.name.clone(), is_hidden: sheet.is_hidden });
    rows.finish(End {
        source: Source::Xlsx,
        sheets: sheets.collect(),
        sheet: asked,
        choice,
        lines,
        notes: notes.into_iter().flatten().collect(),
    })
}
