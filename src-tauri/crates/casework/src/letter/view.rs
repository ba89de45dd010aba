//! A letter as the page shows it.

use super::{Delivery, Letter};
use crate::{Result, officer};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A letter as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterView {
    /// Letter.
    pub id: Id,
    /// Number.
    pub number: String,
    /// Language, as a tag.
    pub language: String,
    /// Language of the summary.
    pub summary: Option<String>,
    /// Template and version.
    pub template: String,
    /// Who issued it.
    pub issued_by: String,
    /// When.
    pub issued_at: DateTime<Utc>,
    /// Day on which it was to be handed over.
    pub hand_over: NaiveDate,
    /// SHA-256 of the printed document.
    pub hash: String,
    /// Pages.
    pub pages: u32,
    /// How it was handed over.
    pub delivery: Option<Delivery>,
    /// The decision that it tells of.
    pub decision: Id,
}

impl LetterView {
    pub(crate) fn new(read: Read<'_>, letter: Letter) -> Result<Self> {
        Ok(Self {
            issued_by: officer::name(read, letter.issued_by)?,
            id: letter.id,
            number: letter.number,
            language: letter.language,
            summary: letter.summary,
            template: letter.template,
            issued_at: letter.issued_at,
            hand_over: letter.hand_over,
            hash: letter.pdf.to_string(),
            pages: letter.pages,
            delivery: letter.delivery,
            decision: letter.decision,
        })
    }
}

/// Letters of a case, in the order they were issued.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Letter>> {
    Ok(read.list("WHERE application = ?1 ORDER BY issued_at, id", [application])?)
}
