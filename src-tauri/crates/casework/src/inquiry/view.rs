//! Inquiries as the page shows them.

use super::{InquiryKind, answered_on, of_application};
use crate::{Result, clock::InformationRequest, officer};
use chrono::NaiveDate;
use vault::{Id, Read};

/// An inquiry as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InquiryView {
    /// Which.
    pub id: Id,
    /// What is asked.
    pub kind: InquiryKind,
    /// Whom, the addressee first.
    pub persons: Vec<Id>,
    /// Its points.
    pub points: Vec<String>,
    /// Last day for the answer.
    pub due_on: NaiveDate,
    /// What follows when nothing comes.
    pub effect: String,
    /// Name of who recorded it.
    pub recorded_by: String,
    /// When.
    pub recorded_on: NaiveDate,
    /// Whether its letter is out, so that an answer can come.
    pub asked: bool,
    /// When the answer came.
    pub answered_on: Option<NaiveDate>,
    /// What it says.
    pub answer: Option<String>,
}

/// Inquiries of a case, the oldest first.
pub(crate) fn view(read: Read<'_>, application: Id) -> Result<Vec<InquiryView>> {
    let mut views = Vec::new();
    for one in of_application(read, application)? {
        let elsewhere = match one.information {
            Some(asked) => read.get::<InformationRequest>(asked)?.answer,
            None => None,
        };
        views.push(InquiryView {
            recorded_by: officer::name(read, one.recorded_by)?,
            answered_on: answered_on(read, &one)?,
            asked: one.information.is_some(),
            answer: one.answer.map(|answer| answer.said).or(elsewhere),
            id: one.id,
            kind: one.kind,
            persons: one.persons.0,
            points: one.points.0,
            due_on: one.due_on,
            effect: one.effect,
            recorded_on: one.recorded_on,
        });
    }
    Ok(views)
}
