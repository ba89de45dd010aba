//! Documents to print. Set by the engine that sets letters.

use super::ExportWords;
use crate::{
    Code, Desk, Failure, Kind, Result, office,
    statistic::{Cell, ColumnKind, Sheet, sheet::NOT_COLLECTED},
};
use chrono::{DateTime, Datelike, Utc};
use letters::{Block, Column, Document, Lang, Side};

/// Rows of a table in a document at most: nobody reads more on paper, and the workbook has them all.
const MOST_ROWS: usize = 1_000;

/// A document of tables. A word that the page did not give is written as its code.
pub(super) fn tables(
    desk: &Desk,
    sheets: &[Sheet],
    language: Lang,
    words: &ExportWords,
    now: DateTime<Utc>,
) -> Result<Vec<u8>> {
    let mut blocks = head(words);
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        blocks.extend(named(sheet, words, language));
    }
    document(desk, blocks, language, words, now)
}

/// The title, and what stands under it.
pub(super) fn head(words: &ExportWords) -> Vec<Block> {
    let title = Block::Heading { level: 1, text: letters::escape(&words.title) };
    let notes = words.notes.iter().filter(|note| !note.is_empty());
    let notes = notes.map(|note| Block::Paragraph { text: letters::escape(note) });
    std::iter::once(title).chain(notes).collect()
}

/// A table under its name, with what is to be known of it.
pub(super) fn named(sheet: &Sheet, words: &ExportWords, language: Lang) -> Vec<Block> {
    let name = words.word(&sheet.id, language);
    let mut blocks = vec![Block::Heading { level: 2, text: letters::escape(&name) }];
    blocks.extend(grids(sheet, words, language));
    if sheet.rows.len() > MOST_ROWS {
        let more = format!("… {} / {}", MOST_ROWS, sheet.rows.len());
        blocks.push(Block::Paragraph { text: more });
    }
    let without: Vec<String> =
        sheet.without().iter().map(|id| words.word(id, language).replace('_', " ")).collect();
    if !without.is_empty() {
        let text =
            format!("{} – {}: {}", NOT_COLLECTED, words.word("not_collected", language), without.join(", "));
        blocks.push(Block::Paragraph { text: letters::escape(&text) });
    }
    blocks
}

/// A document of an office.
pub(super) fn document(
    desk: &Desk,
    blocks: Vec<Block>,
    language: Lang,
    words: &ExportWords,
    now: DateTime<Utc>,
) -> Result<Vec<u8>> {
    let today = desk.today(now);
    let office = office::current(desk.read())?;
    let document = Document {
        lang: language,
        title: words.title.clone(),
        date: (today.year(), today.month(), today.day()),
        letterhead: desk.profile.authority.letterhead(language),
        blocks,
        footer: letters::escape(&office.name),
        ..Document::default()
    };
    let pdf = letters::typeset(&document).map_err(|error| {
        let code = match &error {
            letters::LetterError::MissingGlyph { .. } => Code::MissingGlyph,
            _ => Code::Unexpected,
        };
        Failure::new(Kind::NotNow, code).context(error)
    })?;
    Ok(pdf.bytes)
}

/// Counts beside each other on paper at most: a wider table goes on below, its codes repeated.
const ABREAST: usize = 4;
/// Letters of the longest name of a column that stands in one line.
const NARROW: usize = 8;

/// A table on paper: of the columns that say the same country three times, one is enough there.
fn grids(sheet: &Sheet, words: &ExportWords, language: Lang) -> Vec<Block> {
    let kept = |place: &usize| {
        let id = sheet.columns.get(*place).map_or("", |column| column.id.as_str());
        !matches!(id, "coo" | "coo_iso" | "coa" | "coa_iso" | "coa_name" | "year" | "geo" | "time" | "unit")
    };
    let of = |kind: ColumnKind| -> Vec<usize> {
        let places = (0..sheet.columns.len()).filter(kept);
        places.filter(|place| sheet.columns.get(*place).is_some_and(|column| column.kind == kind)).collect()
    };
    let (codes, counts) = (of(ColumnKind::Text), of(ColumnKind::Count));
    let parts: Vec<&[usize]> = if counts.is_empty() { vec![&[]] } else { counts.chunks(ABREAST).collect() };
    parts.into_iter().map(|part| grid(sheet, &[&codes, part].concat(), words, language)).collect()
}

fn grid(sheet: &Sheet, shown: &[usize], words: &ExportWords, language: Lang) -> Block {
    let columns = || shown.iter().filter_map(|place| sheet.columns.get(*place));
    let head = columns().map(|column| {
        let name = words.word(&column.id, language);
        cell(if name.chars().count() > NARROW { name.replace('_', " ") } else { name })
    });
    let rows = sheet.rows.iter().take(MOST_ROWS).map(|row| {
        let cells = shown.iter().filter_map(|place| row.get(*place));
        cells
            .map(|one| match one {
                Cell::Count(count) => letters::Cell::new(count.to_string()),
                Cell::Text(code) => cell(words.word(code, language)),
            })
            .collect()
    });
    let shares = columns().map(|column| match column.kind {
        ColumnKind::Text => Column { share: 1.5, ..Column::default() },
        ColumnKind::Count => Column { side: Side::End, ..Column::default() },
    });
    Block::Grid { columns: shares.collect(), head: vec![head.collect()], rows: rows.collect() }
}

fn cell(text: String) -> letters::Cell {
    letters::Cell::new(letters::escape(&text))
}

impl ExportWords {
    /// The word for a code: the page's, the name of a country, or the code itself.
    pub(super) fn word(&self, code: &str, language: Lang) -> String {
        if let Some(word) = self.words.get(code) {
            return word.clone();
        }
        match names::country::country(code) {
            Some(country) if code.len() == 3 => country.name(language.tag()).to_owned(),
            _ => code.to_owned(),
        }
    }
}
