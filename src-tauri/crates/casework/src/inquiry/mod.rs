//! What an applicant is asked in writing: further information, or their views before something is decided against
//! them. Each is a letter with points and a last day; time limits that allow it stand still from the letter's issue
//! until the answer comes.

mod answer;
mod record;
pub(crate) mod storage;
mod view;

pub use answer::{InquiryAnswerForm, InquiryWithdrawForm, answer, withdraw};
pub use record::{InquiryForm, record};
pub use view::InquiryView;
pub(crate) use view::view;

use crate::{Result, clock::InformationRequest, family::Concerned};
use chrono::NaiveDate;
use vault::{Change, Id, Read};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum InquiryKind {
    /// Further information.
    Information,
    /// What they say to what may be held against them: the right to be heard.
    Hearing,
}

/// The points of an inquiry, in their order. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Points(
    /// Each a sentence or more.
    pub Vec<String>,
);

/// What came back. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InquiryAnswer {
    /// When.
    pub on: NaiveDate,
    /// What, in short.
    pub said: String,
    /// Who recorded it.
    pub officer: Id,
}

vault::coded!(InquiryKind);
vault::structured!(Points, InquiryAnswer);

vault::record! {
    /// What an applicant is asked in writing.
    pub struct Inquiry = 70 "inquiry" {
        /// Case.
        1 application: Id,
        /// What is asked.
        2 kind: InquiryKind,
        /// Whom, the addressee first.
        3 persons: Concerned,
        /// Its points.
        4 points: Points,
        /// Last day for the answer.
        5 due_on: NaiveDate,
        /// What follows when nothing comes.
        6 effect: String,
        /// Who recorded it.
        7 recorded_by: Id,
        /// When.
        8 recorded_on: NaiveDate,
        /// The request for which time limits stand still, once the letter was issued.
        9 information: Option<Id>,
        /// What came back.
        10 answer: Option<InquiryAnswer>,
        /// Why it should never have been recorded.
        11 withdrawn: Option<String>,
    }
}

/// What was asked in a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Inquiry>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// The letter was issued: time limits that allow it stand still.
pub(crate) fn issued(
    change: &mut Change<'_>,
    inquiry: Id,
    asked_of: String,
    officer: Id,
    on: NaiveDate,
) -> Result<()> {
    let inquiry: Inquiry = change.read().get(inquiry)?;
    if inquiry.information.is_some() || inquiry.answer.is_some() {
        return Ok(());
    }
    let id = change.new_id()?;
    change.create(&InformationRequest {
        id,
        application: inquiry.application,
        asked_of,
        what: inquiry.points.0.join("\n"),
        asked_on: on,
        asked_by: officer,
        due_on: Some(inquiry.due_on),
        answered_on: None,
        answer: None,
        withdrawn: None,
    })?;
    change.update(&Inquiry { information: Some(id), ..inquiry })?;
    Ok(())
}

/// The letter was void before it was served: nobody was asked, no time limit stood still.
pub(crate) fn unissued(change: &mut Change<'_>, inquiry: Id, because: &str) -> Result<()> {
    let inquiry: Inquiry = change.read().get(inquiry)?;
    if let Some(asked) = inquiry.information {
        let request: InformationRequest = change.read().get(asked)?;
        if request.answered_on.is_none() {
            change.update(&InformationRequest { withdrawn: Some(because.to_owned()), ..request })?;
            change.update(&Inquiry { information: None, ..inquiry })?;
        }
    }
    Ok(())
}

/// When it was answered, here or where information is waited for.
pub(crate) fn answered_on(read: Read<'_>, inquiry: &Inquiry) -> Result<Option<NaiveDate>> {
    if let Some(answer) = &inquiry.answer {
        return Ok(Some(answer.on));
    }
    let Some(asked) = inquiry.information else { return Ok(None) };
    Ok(read.get::<InformationRequest>(asked)?.answered_on)
}
