//! Records of a CSV (RFC 4180), read as forgivingly as they are written.

use crate::table::{Limits, collect::Tally};

/// Unclosed quotation marks that are looked into; with more of them, none means anything.
const STRAY: usize = 100;

/// Reads record by record.
pub(super) struct Records<'t> {
    text: &'t str,
    delimiter: char,
    /// Byte at which the next record begins.
    at: usize,
    /// Its line, from 1.
    line: u32,
    /// Bytes that a quoted cell may have: what is longer was never closed.
    longest: usize,
    /// Columns kept of a record.
    columns: usize,
    /// Quotation marks that were never closed.
    pub stray: Tally,
    strays: usize,
}

/// A cell and the byte after it.
struct Taken {
    text: String,
    end: usize,
}

impl<'t> Records<'t> {
    /// Starts at the first record, which stands in this line.
    pub(super) fn new(text: &'t str, delimiter: char, line: u32, limits: &Limits) -> Self {
        Self {
            text,
            delimiter,
            at: 0,
            line,
            // Four bytes to a character at most, and every quotation mark doubled.
            longest: limits.characters.saturating_mul(8),
            // Room to notice that a row is too wide.
            columns: limits.columns.saturating_add(1),
            stray: Tally::default(),
            strays: 0,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The line of the next record and its cells; nothing at the end.
    pub(super) fn next_record(&mut self) -> Option<(u32, Vec<String>)> {
        if self.at >= self.text.len() {
            return None;
        }
        let (line, start) = (self.line, self.at);
        let mut cells = Vec::new();
        let mut at = start;
        loop {
            let Taken { text, end } = self.cell(at);
            if cells.len() < self.columns {
                cells.push(text);
            }
            let rest = self.text.get(end..).unwrap_or_default();
            if rest.starts_with(self.delimiter) {
                at = end + self.delimiter.len_utf8();
                continue;
            }
            self.at = end + line_end(rest);
            break;
        }
        let passed = self.text.get(start..self.at).unwrap_or_default();
        self.line = self.line.saturating_add(lines(passed));
        Some((line, cells))
    }

    /// The cell that begins here.
    fn cell(&mut self, at: usize) -> Taken {
        // Blanks before a quotation mark are as common as they are wrong.
        let rest = self.text.get(at..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
        if self.byte(at + blanks) == Some(b'"') && self.strays < STRAY {
            if let Some(taken) = self.quoted(at + blanks + 1) {
                return taken;
            }
            self.strays += 1;
            let before = self.text.get(self.at..at).unwrap_or_default();
            self.stray.add(self.line.saturating_add(lines(before)));
        }
        let end = at + self.until_delimiter(rest);
        Taken { text: self.text.get(at..end).unwrap_or_default().to_owned(), end }
    }

    fn until_delimiter(&self, rest: &str) -> usize {
        let is_end = |c: char| c == self.delimiter || c == '\n' || c == '\r';
        rest.find(is_end).unwrap_or(rest.len())
    }

    /// A cell in quotation marks, the first of which stands before `start`. Nothing when they are never
    /// closed, or not where a cell can end.
    fn quoted(&self, start: usize) -> Option<Taken> {
        let most = start.saturating_add(self.longest).min(self.text.len());
        let bytes = self.text.as_bytes().get(start..most)?;
        let mut text = String::new();
        let mut from = start;
        let mut marks = memchr::memchr_iter(b'"', bytes).map(|mark| start + mark).peekable();
        while let Some(mark) = marks.next() {
            text.push_str(self.text.get(from..mark)?);
            if marks.peek() == Some(&(mark + 1)) {
                marks.next();
                text.push('"');
                from = mark + 2;
                continue;
            }
            // What stands between the mark and the end of the cell belongs to it: `"Anna" Maria`.
            let rest = self.text.get(mark + 1..)?;
            let tail = rest.get(..self.until_delimiter(rest))?;
            if tail.contains('"') {
                return None;
            }
            text.push_str(tail.trim_end());
            return Some(Taken { text, end: mark + 1 + tail.len() });
        }
        None
    }
}

/// Bytes of the line end that comes first here.
fn line_end(rest: &str) -> usize {
    match rest.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\r' | b'\n', ..] => 1,
        _ => 0,
    }
}

/// Line ends in this text, of whatever kind.
fn lines(text: &str) -> u32 {
    let mut count = 0_u32;
    let mut was_return = false;
    for byte in text.bytes() {
        count = count.saturating_add(u32::from(byte == b'\r' || byte == b'\n' && !was_return));
        was_return = byte == b'\r';
    }
    count
}
