//! Documents to print: tables, and the brief for the head of the service. Set by the engine that sets letters.

use super::ExportWords;
use crate::{
    Code, Desk, Failure, Kind, Result, office,
    permit::{Count, Permit},
    statistic::{Cell, ColumnKind, Sheet, Situation, SituationQuery, SituationQuery as Query, situation},
};
use chrono::{DateTime, Datelike, Utc};
use letters::{Block, Column, Document, Lang, Side};

/// Rows of a table in a document at most: nobody reads more on paper, and the workbook has them all.
const MOST_ROWS: usize = 1_000;

/// The brief as asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BriefForm {
    /// What is looked at.
    pub query: SituationQuery,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Words.
    pub words: ExportWords,
}

/// The brief: the situation of a period on paper. Name and bytes of the file.
///
/// # Errors
/// As [`situation`]; [`Code::MissingGlyph`] for a character that no font has.
pub fn brief(
    desk: &mut Desk,
    permit: &Permit<Count>,
    form: &BriefForm,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let Query { period, .. } = form.query;
    let situation = situation(desk, permit, &form.query, now)?;
    let sheets = sheets(&situation);
    let bytes = tables(desk, &sheets, form.language, &form.words, now)?;
    Ok((format!("brief-{}-{}-{}.pdf", period.from, period.to, form.language.tag()), bytes))
}

/// The figures of a situation as tables.
pub(super) fn sheets(situation: &Situation) -> Vec<Sheet> {
    let mut headlines = Sheet::new("headlines", &["figure"], &["now", "before"]);
    for one in &situation.headlines {
        headlines.push([one.id.as_str()], [one.value, one.before]);
    }
    let mut shares = Sheet::new("shares", &["figure"], &["part", "whole", "part_before", "whole_before"]);
    for one in &situation.shares {
        shares.push([one.id.as_str()], [one.part, one.whole, one.part_before, one.whole_before]);
    }
    let bands: Vec<&str> = situation
        .backlog
        .first()
        .map(|stage| stage.waiting.iter().map(|band| band.code.as_str()).collect())
        .unwrap_or_default();
    let mut backlog = Sheet::new("backlog", &["stage"], &[bands.as_slice(), &["total"]].concat());
    for stage in &situation.backlog {
        let counts = stage.waiting.iter().map(|band| band.count).chain([stage.total]);
        backlog.push([stage.stage.as_str()], counts);
    }
    let slices = |id: &str, code: &str, slices: &[crate::statistic::Slice]| {
        let mut sheet = Sheet::new(id, &[code], &["count"]);
        for slice in slices {
            sheet.push([slice.name.as_deref().unwrap_or(&slice.code)], [slice.count]);
        }
        sheet
    };
    let mut trend = Sheet::new("trend", &["month"], &["applied", "decided", "pending"]);
    for month in &situation.trend {
        trend.push([month.month.as_str()], [month.applied, month.decided, month.pending]);
    }
    vec![
        headlines,
        shares,
        backlog,
        slices("origins", "origin", &situation.origins),
        slices("posts", "post", &situation.posts),
        slices("workload", "officer", &situation.workload),
        trend,
    ]
}

/// A document of tables. A word that the page did not give is written as its code.
pub(super) fn tables(
    desk: &Desk,
    sheets: &[Sheet],
    language: Lang,
    words: &ExportWords,
    now: DateTime<Utc>,
) -> Result<Vec<u8>> {
    let today = desk.today(now);
    let office = office::current(desk.read())?;
    let mut blocks = vec![Block::Heading { level: 1, text: letters::escape(&words.title) }];
    let notes = words.notes.iter().filter(|note| !note.is_empty());
    blocks.extend(notes.map(|note| Block::Paragraph { text: letters::escape(note) }));
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let name = words.word(&sheet.id, language);
        blocks.push(Block::Heading { level: 2, text: letters::escape(&name) });
        blocks.extend(grids(sheet, words, language));
        if sheet.rows.len() > MOST_ROWS {
            let more = format!("… {} / {}", MOST_ROWS, sheet.rows.len());
            blocks.push(Block::Paragraph { text: more });
        }
    }
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
    fn word(&self, code: &str, language: Lang) -> String {
        if let Some(word) = self.words.get(code) {
            return word.clone();
        }
        match names::country::country(code) {
            Some(country) if code.len() == 3 => country.name(language.tag()).to_owned(),
            _ => code.to_owned(),
        }
    }
}
