//! A source whole: what is known of it, its editions, its quotations, who relies on it.

use super::{QuoteView, Source, SourceBrief, quote, source, storage, view};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ResearchCoi},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A source whole.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceView {
    /// The source in short.
    #[serde(flatten)]
    pub brief: SourceBrief,
    /// When it was read.
    pub consulted: NaiveDate,
    /// Who says it, and how they know.
    pub reliability_note: Option<String>,
    /// Where it was found.
    pub found_at: Option<String>,
    /// Numbers of the pages that have a text.
    pub readable: Vec<u32>,
    /// All editions, the oldest first, this one among them.
    pub editions: Vec<SourceBrief>,
    /// Quotations that stand, in the order of the pages.
    pub quotes: Vec<QuoteView>,
    /// How often cases cite this edition.
    pub times_cited: u32,
    /// Whether it may still be corrected: nothing cites it.
    pub open: bool,
    /// Name of who added it.
    pub added_by: String,
    /// When.
    pub added_on: NaiveDate,
}

/// Editions in one chain at most: a chain without end would be a fault of the file.
const MOST_EDITIONS: usize = 100;

/// A source whole.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn show(desk: &Desk, _: &Permit<ResearchCoi>, id: Id, now: DateTime<Utc>) -> Result<SourceView> {
    let (read, today) = (desk.read(), desk.today(now));
    let source: Source = read.get(id)?;
    let mut editions = Vec::new();
    for edition in chain(read, &source)? {
        editions.push(view::brief(desk, edition, today)?);
    }
    let quotes = quote::of_source(read, id)?;
    Ok(SourceView {
        consulted: source.consulted,
        reliability_note: source.reliability_note.clone(),
        found_at: source.found_at.clone(),
        readable: read.rows(storage::READABLE, [id], |row| row.get(0))?,
        editions,
        quotes: quotes.into_iter().map(|quote| quote::view(read, quote)).collect::<Result<_>>()?,
        times_cited: read.row(storage::TIMES_CITED, [id], |row| row.get(0))?.unwrap_or(0),
        open: source.withdrawn.is_none() && !source::is_cited(read, id)?,
        added_by: officer::name(read, source.added_by)?,
        added_on: source.added_on,
        brief: view::brief(desk, source, today)?,
    })
}

/// All editions of a source, the oldest first.
fn chain(read: Read<'_>, source: &Source) -> Result<Vec<Source>> {
    let mut first = source.clone();
    let mut passed = 0;
    while let Some(earlier) = first.supersedes.filter(|_| passed < MOST_EDITIONS) {
        first = read.get(earlier)?;
        passed += 1;
    }
    let mut editions = vec![first];
    let mut next = 0;
    while let Some(edition) = editions.get(next).map(|edition| edition.id) {
        editions.extend(read.list::<Source>(storage::ALL_SUCCESSORS, [edition])?);
        next += 1;
        if editions.len() > MOST_EDITIONS {
            break;
        }
    }
    editions.sort_by_key(|edition| (edition.edition, edition.id));
    Ok(editions)
}
