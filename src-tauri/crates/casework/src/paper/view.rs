//! A paper as the page shows it.

use super::{About, Paper, PaperKind, storage};
use crate::{Result, officer};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A paper as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperView {
    /// Which.
    pub id: Id,
    /// Which kind.
    pub kind: PaperKind,
    /// Number.
    pub number: String,
    /// Who holds it.
    pub person: Id,
    /// Language, as a tag.
    pub language: String,
    /// Second language on it.
    pub beside: Option<String>,
    /// Template and version.
    pub template: String,
    /// What it is about.
    pub about: About,
    /// Last day on which it is valid.
    pub valid_until: Option<NaiveDate>,
    /// Whether that day has passed.
    pub expired: bool,
    /// Name of the officer who issued it.
    pub issued_by: String,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// SHA-256 of the printed paper.
    pub hash: String,
    /// Pages.
    pub pages: u32,
    /// The paper that took its place.
    pub superseded_by: Option<Id>,
}

/// A paper as the page shows it.
pub(crate) fn view(read: Read<'_>, paper: Paper, today: NaiveDate) -> Result<PaperView> {
    Ok(PaperView {
        issued_by: officer::name(read, paper.issued_by)?,
        expired: paper.valid_until.is_some_and(|last| last < today),
        id: paper.id,
        kind: paper.kind,
        number: paper.number,
        person: paper.person,
        language: paper.language,
        beside: paper.beside,
        template: paper.template,
        about: paper.about,
        valid_until: paper.valid_until,
        issued_at: paper.issued_at,
        hash: paper.pdf.to_string(),
        pages: paper.pages,
        superseded_by: paper.superseded_by,
    })
}

/// Papers of a case, in the order in which they were issued.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Paper>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}
