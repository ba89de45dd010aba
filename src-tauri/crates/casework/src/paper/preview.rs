//! Preview: the paper as it would be. The same path as the real one.

use super::{PaperKind, content::Content};
use crate::{
    Desk, Result,
    letter::{self, Preview},
    permit::{Permit, ReadCases},
};
use chrono::{DateTime, Utc};
use letters::Lang;
use vault::Id;

/// A paper to preview or to issue.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperForm {
    /// Case.
    pub application: Id,
    /// Which paper.
    pub kind: PaperKind,
    /// Language.
    #[ts(type = "string")]
    pub language: Lang,
    /// Second language on the same paper.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub beside: Option<Lang>,
    /// Who holds it; whom the appointment or the acknowledgement is of, or else the principal applicant.
    #[serde(default)]
    pub person: Option<Id>,
    /// Documents of a receipt; none is all that the office holds.
    #[serde(default)]
    pub documents: Vec<Id>,
    /// Appointment of a slip.
    #[serde(default)]
    pub appointment: Option<Id>,
    /// Acknowledgement of a sheet on rights; none leaves blanks.
    #[serde(default)]
    pub acknowledgement: Option<Id>,
    /// Interview of a record.
    #[serde(default)]
    pub interview: Option<Id>,
}

/// Typesets the paper with a watermark. Writes nothing. A photograph may still be missing.
///
/// # Errors
/// As [`super::issue`], but for the photograph.
pub fn preview(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    form: &PaperForm,
    now: DateTime<Utc>,
) -> Result<Preview> {
    let content = Content::of(desk, form, permit.acting(), now)?;
    let mut document = content.document(form.language, form.beside)?;
    document.watermark = Some(content.template("language", form.language)?.preview.clone());
    let pdf = letter::typeset(&document)?;
    Ok(Preview::new(&pdf.bytes, pdf.pages))
}
