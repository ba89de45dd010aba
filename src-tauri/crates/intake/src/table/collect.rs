//! Rows as they come, cleaned, counted and bounded, until they are a table.

use super::cell::{Cell, CellKind, Row};
use super::header;
use super::limits::Limits;
use super::note::{Cut, Note, Reached};
use super::{Choice, Sheet, Source, Table, TableError};
use crate::text::clean::{cleaned, is_clean};

/// How often something happened, and in which line first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    count: u32,
    line: u32,
}

impl Tally {
    /// Once more, in this line.
    pub(super) fn add(&mut self, line: u32) {
        if self.count == 0 {
            self.line = line;
        }
        self.count = self.count.saturating_add(1);
    }

    /// The note about it, if it happened.
    pub(super) fn note(self, note: impl FnOnce(u32, u32) -> Note) -> Option<Note> {
        (self.count > 0).then(|| note(self.count, self.line))
    }
}

/// Rows read so far.
pub(super) struct Collector<'l> {
    limits: &'l Limits,
    rows: Vec<Row>,
    width: usize,
    cells: usize,
    text: usize,
    cut: Option<Cut>,
    invisible: (u32, Tally),
    long: Tally,
    wide: Tally,
    empty: u32,
    formulas: Tally,
    unsaved: Tally,
    errors: Tally,
}

impl<'l> Collector<'l> {
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            rows: Vec::new(),
            width: 0,
            cells: 0,
            text: 0,
            cut: None,
            invisible: Default::default(),
            long: Default::default(),
            wide: Default::default(),
            empty: 0,
            formulas: Default::default(),
            unsaved: Default::default(),
            errors: Default::default(),
        }
    }

    /// Takes a row in; false when a bound is reached and it was not taken.
    pub(super) fn push(&mut self, line: u32, mut cells: Vec<Cell>) -> bool {
        if cells.len() > self.limits.columns {
            let beyond = cells.get(self.limits.columns..).unwrap_or_default();
            if beyond.iter().any(|cell| !cell.text.is_empty()) {
                self.wide.add(line);
            }
            cells.truncate(self.limits.columns);
        }
        for cell in &mut cells {
            self.clean(line, cell);
        }
        let filled = cells.iter().rposition(|cell| !cell.text.is_empty() || cell.is_formula);
        cells.truncate(filled.map_or(0, |last| last + 1));
        if cells.iter().all(|cell| cell.text.is_empty()) {
            self.empty = self.empty.saturating_add(1);
            return true;
        }
        let text = cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        let bounds = [
            (Reached::Rows, self.rows.len() >= self.limits.rows),
            (Reached::Cells, self.cells.saturating_add(cells.len()) > self.limits.cells),
            (Reached::Text, self.text.saturating_add(text) > self.limits.text),
        ];
        if let Some((reached, _)) = bounds.into_iter().find(|(_, is)| *is) {
            let last_line = self.rows.last().map_or(0, |row| row.line);
            self.cut = Some(Cut { reached, last_line, lines: None });
            return false;
        }
        for cell in &cells {
            if cell.is_formula {
                self.formulas.add(line);
                if cell.text.is_empty() {
                    self.unsaved.add(line);
                }
            }
            if cell.kind == CellKind::Error {
                self.errors.add(line);
            }
        }
        self.width = self.width.max(cells.len());
        self.cells += cells.len();
        self.text += text;
        cells.shrink_to_fit();
        self.rows.push(Row { line, cells });
        true
    }

    fn clean(&mut self, line: u32, cell: &mut Cell) {
        if is_clean(&cell.text) && cell.text.len() <= self.limits.characters {
            return;
        }
        let clean = cleaned(&cell.text);
        if clean.removed > 0 {
            self.invisible.0 = self.invisible.0.saturating_add(clean.removed);
            self.invisible.1.add(line);
        }
        cell.text = clean.text;
        // Bytes are at least as many as characters: most cells need no counting.
        if cell.text.len() > self.limits.characters
            && let Some((end, _)) = cell.text.char_indices().nth(self.limits.characters)
        {
            cell.text.truncate(end);
            self.long.add(line);
        }
    }

    /// The table.
    pub(super) fn finish(self, end: End) -> Result<Table, TableError> {
        let End { source, sheets, sheet, choice, lines, notes: more } = end;
        let mut rows = self.rows;
        let found = header::find(&rows, choice.header);
        let (mut above, mut header, mut header_line) = (Vec::new(), Vec::new(), None);
        if let Some(at) = found {
            let below = rows.split_off(at.saturating_add(1));
            let head = rows.pop();
            header_line = head.as_ref().map(|row| row.line);
            let heads = head.map(|row| row.cells).unwrap_or_default();
            header = heads.into_iter().map(|cell| one_line(&cell.text)).collect();
            above = std::mem::replace(&mut rows, below);
        }
        if rows.is_empty() && header.is_empty() {
            return Err(TableError::NoRows);
        }
        let (count, tally) = self.invisible;
        let headings = header.len();
        let mut wider = Tally::default();
        if headings > 0 {
            rows.iter().filter(|row| row.cells.len() > headings).for_each(|row| wider.add(row.line));
        }
        header.resize(self.width.max(headings), String::new());
        let mut notes = more;
        notes.extend(
            [
                tally.note(|cells, _| Note::Invisible { count, cells }),
                self.long.note(|count, line| Note::LongCells { count, line }),
                self.wide.note(|count, line| Note::ColumnsCut { count, line }),
                wider.note(|count, line| Note::WideRows { count, line }),
                (self.empty > 0).then_some(Note::EmptyRows { count: self.empty }),
                self.formulas.note(|count, line| Note::Formulas { count, line }),
                self.unsaved.note(|count, line| Note::FormulasWithoutValue { count, line }),
                self.errors.note(|count, line| Note::ErrorCells { count, line }),
            ]
            .into_iter()
            .flatten(),
        );
        notes.extend(repeated(&header).map(|heading| Note::RepeatedHeading { heading }));
        let cut = self.cut.map(|cut| Cut { lines, ..cut });
        Ok(Table { source, sheets, sheet, above, header, header_line, rows, cut, notes })
    }
}

/// What else a table needs once its rows are read.
pub(super) struct End<'c> {
    pub source: Source,
    pub sheets: Vec<Sheet>,
    pub sheet: u32,
    pub choice: &'c Choice,
    /// Lines or rows of the whole, as far as the file tells.
    pub lines: Option<u32>,
    /// Notes that only this format has.
    pub notes: Vec<Note>,
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Headings that stand over several columns, each once.
fn repeated(header: &[String]) -> impl Iterator<Item = String> + '_ {
    let is_second = |at: usize, heading: &String| {
        header.get(..at).is_some_and(|before| before.iter().filter(|other| *other == heading).count() == 1)
    };
    header
        .iter()
        .enumerate()
        .filter(move |(at, heading)| !heading.is_empty() && is_second(*at, heading))
        .map(|(_, heading)| heading.clone())
}

/// A count as it is reported.
pub(super) fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
