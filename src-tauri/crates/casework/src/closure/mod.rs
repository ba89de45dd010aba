//! Closure: why a case ends, and how it begins again: opened anew, or with a subsequent application.

mod close;
mod left;
mod reopen;
pub(crate) mod storage;
mod subsequent;
mod view;

pub use close::{ClosureForm, close};
pub(crate) use left::{Left, with_the_last};
pub use reopen::{ReopenForm, ReopenVerdictForm, decide_reopening, request_reopening};
pub(crate) use view::view;
pub use view::{ClosureView, EndView, ReopeningView};

use crate::{Result, family::Concerned, profile::Stage};
use chrono::NaiveDate;
use vault::{Id, Read};

/// How a case begins again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ReopeningKind {
    /// The same case is opened again.
    Reopening,
    /// A new application, linked to this case.
    Subsequent,
}

/// Whether a case begins again. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReopenVerdict {
    /// Whether.
    pub accepted: bool,
    /// Why.
    pub because: String,
    /// Who decided.
    pub officer: Id,
    /// When.
    pub on: NaiveDate,
    /// The stage that it returned to.
    pub stage: Option<Stage>,
}

vault::coded!(ReopeningKind);
vault::structured!(ReopenVerdict);

vault::record! {
    /// The end of a case. Never changes.
    pub struct Closure = 58 "closure" {
        /// Case.
        1 application: Id,
        /// Why, a code of the list `closure`.
        2 reason: String,
        /// When.
        3 closed_on: NaiveDate,
        /// What is known of it, and from where.
        4 known: String,
        /// When a withdrawal was signed.
        5 statement_on: Option<NaiveDate>,
        /// Whether voluntary return is asked for.
        6 return_asked: Option<bool>,
        /// The case that this one repeats.
        7 other: Option<Id>,
        /// To whom the file went.
        8 destination: Option<String>,
        /// The paper, an attachment.
        9 document: Option<Id>,
        /// Who was in the case.
        10 persons: Concerned,
        /// Where the case stood.
        11 stage: Stage,
        /// Who closed it.
        12 officer: Id,
    }
}

vault::record! {
    /// A request to open a case again, or a subsequent application. Only its verdict is added later.
    pub struct Reopening = 59 "reopening" {
        /// The earlier case.
        1 application: Id,
        /// How it is to begin again.
        2 kind: ReopeningKind,
        /// On what ground, a code of the list `reopening`.
        3 ground: String,
        /// Who asks.
        4 requested_by: String,
        /// When.
        5 requested_on: NaiveDate,
        /// Why, in their own words.
        6 reasons: String,
        /// Who is to be in the subsequent application; nobody is everybody.
        7 persons: Concerned,
        /// The closure that it follows.
        8 closure: Option<Id>,
        /// The earlier decision.
        9 decision: Option<Id>,
        /// The paper, an attachment.
        10 document: Option<Id>,
        /// Who recorded it.
        11 recorded_by: Id,
        /// What was decided.
        12 verdict: Option<ReopenVerdict>,
        /// The case of the subsequent application.
        13 opened: Option<Id>,
    }
}

/// Closures of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Closure>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// Requests to open a case again, the oldest first, and the one that it came from.
pub(crate) fn reopenings(read: Read<'_>, application: Id) -> Result<Vec<Reopening>> {
    Ok(read.list(storage::REOPENINGS, [application])?)
}

/// Requests in all cases that are to be decided.
pub(crate) fn waiting(read: Read<'_>) -> Result<Vec<Reopening>> {
    Ok(read.list(storage::WAITING, [])?)
}
