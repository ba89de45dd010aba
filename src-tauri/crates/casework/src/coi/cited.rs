//! What a case cites, and whether it may still be relied on.

use super::{
    CitationRecord, Quote, QuoteView, Source, SourceBrief, quote, reference::written, source, storage, view,
};
use crate::{
    Desk, Result, officer,
    permit::{Permit, ReadCases},
    restriction::Withheld,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

/// A citation of a case as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CitationView {
    /// Which.
    pub id: Id,
    /// Material fact for or against which it speaks.
    pub fact: Option<Id>,
    /// Source, as it was cited.
    pub source: SourceBrief,
    /// Quotation from it.
    pub quote: Option<QuoteView>,
    /// How a letter names it, in each language of the program.
    pub reference: BTreeMap<String, String>,
    /// When it was cited.
    pub cited_on: NaiveDate,
    /// Name of who cited it.
    pub cited_by: String,
}

/// Whose citations are asked for.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct CitedBy {
    /// Case.
    pub application: Id,
}

/// Citations of a case that stand, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<CitationRecord>> {
    Ok(read.list(storage::CITATIONS, [application])?)
}

/// Sources that a case cites and that are older than their limit on a day, each once.
pub(crate) fn stale(desk: &Desk, application: Id, day: NaiveDate) -> Result<Vec<Source>> {
    let mut found: Vec<Source> = Vec::new();
    for citation in of_application(desk.read(), application)? {
        if found.iter().all(|source| source.id != citation.source) {
            let source: Source = desk.read().get(citation.source)?;
            if desk.profile.coi.is_stale(&source.published, source.volatile, day) {
                found.push(source);
            }
        }
    }
    Ok(found)
}

impl CitationView {
    /// Citations of a case as the page shows them.
    ///
    /// # Errors
    /// Of the database.
    pub fn of_case(
        desk: &Desk,
        permit: &Permit<ReadCases>,
        application: Id,
        now: DateTime<Utc>,
    ) -> Result<Vec<Self>> {
        let today = desk.today(now);
        let withheld = Withheld::of(desk.read(), permit.acting(), application)?;
        let seen = of_application(desk.read(), application)?.into_iter().filter(|one| !withheld.has(one.id));
        seen.map(|one| Self::of(desk, one, today)).collect()
    }

    /// One citation.
    pub(crate) fn of(desk: &Desk, citation: CitationRecord, today: NaiveDate) -> Result<Self> {
        let read = desk.read();
        let source: Source = read.get(citation.source)?;
        let quote: Option<Quote> = match citation.quote {
            Some(id) => quote::from(read, &source, id)?,
            None => None,
        };
        let languages = desk.profile.languages.iter();
        let page = quote.as_ref().map(|quote| quote.page);
        let reference =
            languages.map(|lang| (lang.tag().to_owned(), written(&source, page, *lang))).collect();
        Ok(Self {
            id: citation.id,
            fact: citation.fact,
            source: view::brief(desk, source, today)?,
            quote: quote.map(|quote| quote::view(read, quote)).transpose()?,
            reference,
            cited_on: citation.cited_on,
            cited_by: officer::name(read, citation.cited_by)?,
        })
    }
}

/// Whether a newer edition of a source is there.
pub(super) fn is_superseded(read: Read<'_>, source: Id) -> Result<bool> {
    Ok(!source::successors(read, source)?.is_empty())
}
