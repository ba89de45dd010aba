//! Lists as text: which encoding, which delimiter, which cells.

mod delimiter;
mod records;

use super::collect::{Collector, End, to_u32};
use super::{Cell, Choice, Limits, Note, Source, Table, TableError};
use crate::text::encoding;
use encoding_rs::UTF_8;
use records::Records;

/// Reads a list that is text.
pub(super) fn read(bytes: &[u8], choice: &Choice, limits: &Limits) -> Result<Table, TableError> {
    let encoding = match &choice.encoding {
        Some(label) => {
            encoding::named(label).ok_or_else(|| TableError::UnknownEncoding { label: label.clone() })?
        }
        None => encoding::detect(bytes),
    };
    let decoded = encoding::decode(bytes, encoding);
    let mut text = decoded.text.as_ref();
    let mut first_line = 1;
    // Excel's own way to say what separates the cells.
    let (declared, after) = delimiter::declared(text);
    if declared.is_some() {
        text = after;
        first_line = 2;
    }
    let delimiter = choice.delimiter.or(declared).unwrap_or_else(|| delimiter::detect(text));

    let mut records = Records::new(text, delimiter, first_line, limits);
    let mut rows = Collector::new(limits);
    while let Some((line, cells)) = records.next_record() {
        let cells = cells.into_iter().map(|text| Cell::text(unguarded(text))).collect();
        if !rows.push(line, cells) {
            break;
        }
    }
    let lines = memchr::memchr_iter(b'\n', text.as_bytes()).count() + usize::from(!text.ends_with('\n'));
    let was_guessed =
        choice.encoding.is_none() && !matches!(encoding.name(), "UTF-8" | "UTF-16LE" | "UTF-16BE");
    let name = encoding.name().to_lowercase();
    let notes = [
        (was_guessed && !bytes.is_ascii() && encoding != UTF_8)
            .then(|| Note::EncodingGuessed { encoding: name.clone() }),
        (decoded.replaced > 0).then_some(Note::Unreadable { count: decoded.replaced }),
        records.stray.note(|count, line| Note::StrayQuotes { count, line }),
    ];
    rows.finish(End {
        source: Source::Csv { encoding: name, delimiter },
        sheets: Vec::new(),
        sheet: 0,
        choice,
        lines: Some(to_u32(lines).saturating_add(first_line - 1)),
        notes: notes.into_iter().flatten().collect(),
    })
}

/// The text without the apostrophe that [`super::write_csv`] and other careful programs put before what a
/// spreadsheet would take for a formula.
fn unguarded(text: String) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if super::write::is_dangerous(rest) => rest.to_owned(),
        _ => text,
    }
}
