//! The label of a volume: its number in large letters, and a code that a reader types.

use super::PhysicalFile;
use crate::{
    Desk, Result,
    application::Application,
    letter::{Preview, typeset},
    permit::{KeepFiles, Permit},
    profile::records,
};
use chrono::{DateTime, Datelike, Utc};
use letters::{Block, Document, Lang, Qr, Sheet};
use vault::Id;

/// The label of a volume, as asked for.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct LabelForm {
    /// Volume.
    pub file: Id,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
}

/// Sets the label of a volume on the smallest sheet. No name stands on it: a file lies on tables and goes through hands.
///
/// # Errors
/// Not found.
pub fn label(desk: &Desk, _: &Permit<KeepFiles>, form: &LabelForm, now: DateTime<Utc>) -> Result<Preview> {
    let lang = form.language;
    let file: PhysicalFile = desk.read().get(form.file)?;
    let case: Application = desk.read().get(file.application)?;
    let words = records::words(lang)?;
    let today = desk.today(now);
    let document = Document {
        lang,
        title: file.label.clone(),
        date: (today.year(), today.month(), today.day()),
        blocks: vec![
            Block::Sheet { size: Sheet::A6 },
            Block::Heading { level: 1, text: letters::user(&file.label) },
            Block::BesideCode {
                blocks: vec![Block::KeyValue {
                    rows: vec![
                        (words.case.clone(), letters::user(&case.number)),
                        (words.volume.clone(), lang.digits(&file.volume.to_string())),
                        (words.place.clone(), letters::user(&file.place)),
                    ],
                }],
            },
            Block::Paragraph { text: words.confidential.clone() },
        ],
        qr: Some(Qr { data: file.label.clone(), alt: words.code.clone(), caption: file.label.clone() }),
        ..Document::default()
    };
    let pdf = typeset(&document)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}
