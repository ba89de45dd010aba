//! A letter as the page shows it.

use super::{Delivery, Letter, LetterCopy, Subject, Superseded, Voided, storage};
use crate::{Result, officer};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A copy as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct CopyView {
    /// Which.
    pub id: Id,
    /// Name of who made it.
    pub made_by: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// For whom and why.
    pub because: String,
}

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
    /// What it tells of.
    pub subject: Subject,
    /// The record that it tells of.
    pub record: Option<Id>,
    /// Whom it addresses; of older letters, nobody is everybody.
    pub persons: Vec<Id>,
    /// The letter whose place it took.
    pub supersedes: Option<Id>,
    /// That another took its place.
    pub superseded: Option<Superseded>,
    /// That it was made void.
    pub voided: Option<Voided>,
    /// Whether copies can be made of it.
    pub can_copy: bool,
    /// Copies that were made.
    pub copies: Vec<CopyView>,
}

impl LetterView {
    pub(crate) fn new(read: Read<'_>, letter: Letter) -> Result<Self> {
        let mut copies = Vec::new();
        for copy in read.list::<LetterCopy>(storage::COPIES, [letter.id])? {
            let made_by = officer::name(read, copy.made_by)?;
            copies.push(CopyView { id: copy.id, made_by, made_at: copy.made_at, because: copy.because });
        }
        Ok(Self {
            issued_by: officer::name(read, letter.issued_by)?,
            record: letter.about(),
            can_copy: letter.document.is_some() && letter.voided.is_none(),
            copies,
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
            subject: letter.subject,
            persons: letter.persons.0,
            supersedes: letter.supersedes,
            superseded: letter.superseded,
            voided: letter.voided,
        })
    }
}

/// Letters of a case, in the order they were issued.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Letter>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}
