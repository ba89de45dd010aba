//! The rows of a sheet, one by one.

use super::format::Format;
use super::part::{Xml, attribute, is_true, push_text, unescaped};
use super::strings::Strings;
use super::workbook::SheetPart;
use super::{number, reference};
use crate::table::collect::Tally;
use crate::table::{Cell, CellKind, Limits, TableError};
use crate::zip::Archive;
use quick_xml::events::{BytesStart, Event};

/// Reads row by row.
pub(super) struct Reader<'a, 'f> {
    xml: Xml<'a>,
    path: String,
    strings: Strings<'a>,
    formats: &'f [Format],
    counts_from_1904: bool,
    /// Bytes of a cell's text at most; more would be cut later.
    longest: usize,
    /// Columns kept of a row.
    columns: usize,
    /// The row read last, from 1.
    line: u32,
    /// Rows begun so far.
    begun: u32,
    /// Rows that the sheet says it has.
    pub rows: Option<u32>,
    /// Rows that its author hid.
    pub hidden: Tally,
}

/// A cell before its value is understood.
#[derive(Default)]
struct Raw {
    column: usize,
    kind: String,
    format: usize,
    value: String,
    inline: String,
    is_formula: bool,
}

impl<'a, 'f> Reader<'a, 'f> {
    /// Opens a sheet.
    pub(super) fn open(
        archive: &Archive<'a>,
        sheet: &SheetPart,
        strings: Strings<'a>,
        formats: &'f [Format],
        counts_from_1904: bool,
        limits: &Limits,
    ) -> Result<Self, TableError> {
        Ok(Self {
            xml: Xml::required(archive, &sheet.path)?,
            path: sheet.path.clone(),
            strings,
            formats,
            counts_from_1904,
            longest: limits.characters.saturating_add(1).saturating_mul(4),
            // Room to notice that a row is too wide.
            columns: limits.columns.saturating_add(1),
            line: 0,
            begun: 0,
            rows: None,
            hidden: Tally::default(),
        })
    }

    /// The number of the next row and its cells; nothing at the end.
    pub(super) fn next_row(&mut self) -> Result<Option<(u32, Vec<Cell>)>, TableError> {
        loop {
            match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "dimension" => {
                        self.rows = attribute(&element, "ref").and_then(|range| reference::last_row(&range));
                    }
                    "row" => {
                        let said = attribute(&element, "r").and_then(|row| row.parse().ok());
                        self.begun = self.begun.saturating_add(1);
                        if self.begun > reference::ROWS {
                            return Err(TableError::TooLarge { part: self.path.clone() });
                        }
                        self.line = said.unwrap_or(self.line.saturating_add(1));
                        if is_true(&element, "hidden") {
                            self.hidden.add(self.line);
                        }
                        let cells = self.row()?;
                        return Ok(Some((self.line, cells)));
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "sheetData" => return Ok(None),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The cells of the row that has just begun.
    fn row(&mut self) -> Result<Vec<Cell>, TableError> {
        let mut cells: Vec<Cell> = Vec::new();
        let mut next_column = 0;
        loop {
            match self.xml.next()? {
                Event::Start(element) if element.local_name().as_ref() == "c" => {
                    let raw = Raw::begin(&element, next_column);
                    let raw = self.fill(raw)?;
                    next_column = raw.column.saturating_add(1);
                    if raw.column >= self.columns {
                        // That something stands out there must be noticed, where exactly must not.
                        if !raw.value.is_empty() || !raw.inline.is_empty() {
                            let beyond = self.columns.saturating_sub(1);
                            cells.resize(cells.len().max(self.columns), Cell::default());
                            if let Some(cell) = cells.get_mut(beyond).filter(|cell| cell.text.is_empty()) {
                                cell.text.push('\u{2026}');
                            }
                        }
                        continue;
                    }
                    let column = raw.column;
                    let cell = self.understood(raw)?;
                    if cell.text.is_empty() && !cell.is_formula {
                        continue;
                    }
                    if cells.len() <= column {
                        cells.resize(column + 1, Cell::default());
                    }
                    if let Some(place) = cells.get_mut(column) {
                        *place = cell;
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "row" => return Ok(cells),
                Event::Eof => return Err(self.xml.damaged("ends within a row")),
                _ => {}
            }
        }
    }

    /// Reads a cell up to its end.
    fn fill(&mut self, mut raw: Raw) -> Result<Raw, TableError> {
        #[derive(Clone, Copy, PartialEq)]
        enum In {
            Other,
            Value,
            Inline,
            Sound,
        }
        let mut place = In::Other;
        loop {
            match self.xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "f" => raw.is_formula = true,
                    "v" => place = In::Value,
                    "rPh" => place = In::Sound,
                    "t" if place != In::Sound => place = In::Inline,
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "c" => return Ok(raw),
                    "v" | "rPh" => place = In::Other,
                    "t" if place == In::Inline => place = In::Other,
                    _ => {}
                },
                Event::Eof => return Err(self.xml.damaged("ends within a cell")),
                event => match place {
                    In::Value => push_text(&mut raw.value, &event, self.longest),
                    In::Inline => push_text(&mut raw.inline, &event, self.longest),
                    In::Other | In::Sound => {}
                },
            }
        }
    }

    /// What a cell says.
    fn understood(&mut self, raw: Raw) -> Result<Cell, TableError> {
        let Raw { kind, value, inline, is_formula, .. } = raw;
        let cell = |text, kind| Cell { text, kind, is_formula };
        Ok(match kind.as_str() {
            "s" => {
                let shared = match value.trim().parse() {
                    Ok(number) => self.strings.get(number)?,
                    Err(_) => None,
                };
                match shared {
                    Some(text) => cell(text.to_owned(), CellKind::Text),
                    // A text that is not there must be seen to be missing.
                    None => cell("#REF!".to_owned(), CellKind::Error),
                }
            }
            "inlineStr" => cell(unescaped(inline), CellKind::Text),
            "str" => cell(unescaped(value), CellKind::Text),
            "b" => cell(if value.trim() == "1" { "true" } else { "false" }.to_owned(), CellKind::Bool),
            "e" => cell(value, CellKind::Error),
            "d" => cell(number::iso(&value), CellKind::Date),
            _ if value.trim().is_empty() => cell(unescaped(inline), CellKind::Text),
            _ => {
                let format = self.formats.get(raw.format).copied().unwrap_or(Format::Number);
                let (text, kind) = number::shown(&value, format, self.counts_from_1904);
                cell(text, kind)
            }
        })
    }
}

impl Raw {
    /// What the tag of a cell says.
    fn begin(element: &BytesStart<'_>, next_column: usize) -> Self {
        let mut raw = Self { column: next_column, ..Self::default() };
        for attribute in element.attributes().with_checks(false).flatten() {
            match attribute.key.local_name().as_ref() {
                "r" => {
                    raw.column = reference::parse(&attribute.value).map_or(next_column, |(column, _)| column)
                }
                "s" => raw.format = attribute.value.parse().unwrap_or(0),
                "t" => raw.kind = attribute.value.to_string(),
                _ => {}
            }
        }
        raw
    }
}
