//! A source in a list, and how old it is.

use super::{Archived, Source, cited::is_superseded};
use crate::{Desk, Result};
use chrono::NaiveDate;
use vault::Id;

/// How old a source is on the day it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Age {
    /// The last day on which it may be relied on without looking for a newer one.
    pub until: NaiveDate,
    /// Whether that day has passed.
    pub stale: bool,
    /// Months that it may be old.
    pub months: u32,
    /// Whether a law or a public source confirms the months.
    pub verified: bool,
}

/// A source in short.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SourceBrief {
    /// Which.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Who wrote it, when somebody else.
    pub author: Option<String>,
    /// Code of the list `coi_kind`.
    pub kind: String,
    /// When it was published, as far as known.
    pub published: String,
    /// Countries, ISO 3166 alpha-3.
    pub countries: Vec<String>,
    /// Codes of the list `coi_topic`.
    pub topics: Vec<String>,
    /// Code of the list `language`.
    pub language: String,
    /// Code of the list `coi_reliability`.
    pub reliability: String,
    /// Whether the situation changes fast.
    pub volatile: bool,
    /// What was archived.
    pub archived: Option<Archived>,
    /// Pages of the archived copy.
    pub pages: u32,
    /// Number of the edition.
    pub edition: u32,
    /// Whether a newer edition is there.
    pub superseded: bool,
    /// Why it is not to be relied on.
    pub withdrawn: Option<String>,
    /// How old it is.
    pub age: Option<Age>,
}

/// A source in short, as it is on a day.
pub(super) fn brief(desk: &Desk, source: Source, day: NaiveDate) -> Result<SourceBrief> {
    let limits = &desk.profile.coi;
    let age = limits.until(&source.published, source.volatile).map(|until| Age {
        until,
        stale: day > until,
        months: limits.of(source.volatile),
        verified: limits.verified,
    });
    Ok(SourceBrief {
        superseded: is_superseded(desk.read(), source.id)?,
        id: source.id,
        title: source.title,
        publisher: source.publisher,
        author: source.author,
        kind: source.kind,
        published: source.published,
        countries: source.countries.0,
        topics: source.topics.0,
        language: source.language,
        reliability: source.reliability,
        volatile: source.volatile,
        archived: source.archived,
        pages: source.pages,
        edition: source.edition,
        withdrawn: source.withdrawn,
        age,
    })
}
