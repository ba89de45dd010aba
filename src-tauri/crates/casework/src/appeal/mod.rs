//! Appeals: a decision is challenged, level by level, as the profile has them: who may, until when, how a court
//! proceeds, what it decides, and where that takes the case. One that comes too late is recorded all the same.

mod judge;
mod late;
mod levels;
mod lodge;
mod proceed;
pub(crate) mod storage;
mod view;

pub(crate) use judge::CARRY_OUT;
pub use judge::{CarryOutForm, GrantedForm, JudgmentForm, carry_out, judge};
pub(crate) use late::LATENESS;
pub use late::{LatenessForm, decide_lateness};
pub(crate) use levels::{Level, Subject, challenged, leads_to, levels, served_on};
pub use lodge::{AppealForm, AppealWithdrawForm, lodge, withdraw};
pub use proceed::{ProceedingDoneForm, ProceedingForm, ProceedingWithdrawForm, done, proceed, take_back};
pub(crate) use view::view;
pub use view::{AppealTrack, AppealView, JudgmentView, LevelView, ProceedingView};

use crate::{Code, Result, attachment, decision::Outcome, failure::Faults, family::Concerned};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// Why an appeal that came too late is heard all the same, or not. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Lateness {
    /// Why it came late, as whoever lodged it says; nothing when they do not ask to be heard all the same.
    pub request: Option<String>,
    /// Whether it is heard; none while nobody decided.
    pub accepted: Option<bool>,
    /// Why.
    pub because: String,
    /// When that was decided.
    pub decided_on: Option<NaiveDate>,
    /// By which officer it was decided or recorded.
    pub decided_by: Option<Id>,
}

/// What happens before the body that hears an appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ProceedingKind {
    /// A hearing.
    Hearing,
    /// Somebody is told to do something by a day.
    Direction,
    /// Something is handed in.
    Submission,
    /// Something holds until the judgment.
    Interim,
}

/// How an appeal ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum JudgmentResult {
    /// The decision stands.
    Upheld,
    /// The decision is quashed, and a status is granted.
    Granted,
    /// The decision is quashed, and it is to be decided anew.
    Remitted,
    /// Whoever lodged it withdrew it.
    Withdrawn,
    /// It was not heard: no standing, no interest left.
    StruckOut,
}

/// What a judgment grants to one person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct GrantedTo {
    /// Person.
    pub person: Id,
    /// What is granted.
    pub outcome: Outcome,
}

/// What a judgment grants. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Granted(
    /// For each person whom it concerns.
    pub Vec<GrantedTo>,
);

/// That a judgment was carried out by a second officer. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CarriedOut {
    /// Who.
    pub officer: Id,
    /// When.
    pub at: DateTime<Utc>,
    /// The decision that follows from it.
    pub decision: Option<Id>,
}

vault::coded!(ProceedingKind, JudgmentResult);
vault::structured!(Lateness, Granted, CarriedOut);

vault::record! {
    /// A complaint or a claim to a court against a decision. What was lodged never changes.
    pub struct Appeal = 55 "appeal" {
        /// Case.
        1 application: Id,
        /// The decision that is challenged.
        2 decision: Option<Id>,
        /// The end of a status that is challenged.
        3 procedure: Option<Id>,
        /// Which remedy of the profile, by its deadline.
        4 remedy: String,
        /// The judgment that it goes on from.
        5 after: Option<Id>,
        /// When it was lodged.
        6 lodged_on: NaiveDate,
        /// By whom.
        7 lodged_by: String,
        /// Whom it concerns.
        8 persons: Concerned,
        /// On what grounds.
        9 grounds: String,
        /// Number under which the body knows it.
        10 reference: Option<String>,
        /// Last day of its time, as it was counted when it was lodged.
        11 last_day: NaiveDate,
        /// Whether the decision waits for it.
        12 suspensive: bool,
        /// When it came too late: why, and what became of that.
        13 lateness: Option<Lateness>,
        /// The paper, an attachment.
        14 document: Option<Id>,
        /// Who recorded it.
        15 recorded_by: Id,
        /// Why it should never have been recorded.
        16 withdrawn: Option<String>,
    }
}

vault::record! {
    /// A step before the body that hears an appeal.
    pub struct Proceeding = 56 "proceeding" {
        /// Case.
        1 application: Id,
        /// Appeal.
        2 appeal: Id,
        /// What it is.
        3 kind: ProceedingKind,
        /// The day: of the hearing, by which it is due, on which it was handed in or ordered.
        4 day: NaiveDate,
        /// Time of a hearing, `HH:MM`.
        5 time: Option<String>,
        /// What it is about.
        6 what: String,
        /// Who is to do it, or did.
        7 whom: Option<String>,
        /// Court room.
        8 place: Option<String>,
        /// When it was done or held.
        9 done_on: Option<NaiveDate>,
        /// What came of it.
        10 outcome: Option<String>,
        /// The paper, an attachment.
        11 document: Option<Id>,
        /// Who recorded it.
        12 recorded_by: Id,
        /// Why it should never have been recorded.
        13 withdrawn: Option<String>,
    }
}

vault::record! {
    /// How an appeal ended. Never changes but that it is carried out.
    pub struct Judgment = 57 "judgment" {
        /// Case.
        1 application: Id,
        /// Appeal.
        2 appeal: Id,
        /// How.
        3 result: JudgmentResult,
        /// When it was given.
        4 given_on: NaiveDate,
        /// When it was received; the time for the next level runs from here.
        5 received_on: NaiveDate,
        /// Its number.
        6 reference: Option<String>,
        /// Its reasons, in short; what is to be examined anew.
        7 reasons: String,
        /// What it grants.
        8 granted: Granted,
        /// The paper, an attachment.
        9 document: Option<Id>,
        /// Who recorded it; of a complaint, who decided it.
        10 recorded_by: Id,
        /// That it was carried out.
        11 carried_out: Option<CarriedOut>,
    }
}

/// How an appeal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AppealState {
    /// It came too late, and nobody asked to be heard all the same.
    OutOfTime,
    /// It came too late; whether it is heard is to be decided.
    LateAsked,
    /// It came too late, and is not heard.
    LateRefused,
    /// It is pending.
    Pending,
    /// A judgment grants a status, and is to be carried out.
    ToCarryOut,
    /// It ended.
    Ended,
}

impl Appeal {
    /// How it stands, with its judgment when there is one.
    #[must_use]
    pub fn state(&self, judgment: Option<&Judgment>) -> AppealState {
        match (&self.lateness, judgment) {
            (_, Some(judgment)) if judgment.awaits() => AppealState::ToCarryOut,
            (_, Some(_)) => AppealState::Ended,
            (None | Some(Lateness { accepted: Some(true), .. }), None) => AppealState::Pending,
            (Some(Lateness { accepted: Some(false), .. }), None) => AppealState::LateRefused,
            (Some(Lateness { request: Some(_), .. }), None) => AppealState::LateAsked,
            (Some(_), None) => AppealState::OutOfTime,
        }
    }
}

impl JudgmentResult {
    /// Whether it takes away what was challenged.
    #[must_use]
    pub fn quashes(self) -> bool {
        matches!(self, Self::Granted | Self::Remitted)
    }
}

impl Judgment {
    /// Whether it is still to be carried out.
    #[must_use]
    pub fn awaits(&self) -> bool {
        self.result == JudgmentResult::Granted && self.carried_out.is_none()
    }
}

/// Appeals of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Appeal>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// Judgments of a case, the oldest first.
pub(crate) fn judgments(read: Read<'_>, application: Id) -> Result<Vec<Judgment>> {
    Ok(read.list(storage::JUDGMENTS, [application])?)
}

/// Steps before courts, in the order of their days.
pub(crate) fn proceedings(read: Read<'_>, application: Id) -> Result<Vec<Proceeding>> {
    Ok(read.list(storage::PROCEEDINGS, [application])?)
}

/// Appeals of a case that are heard, or whose lateness is to be decided, and have not ended.
pub(crate) fn pending(read: Read<'_>, application: Id) -> Result<Vec<Appeal>> {
    let judgments = judgments(read, application)?;
    let stands = |appeal: &Appeal| {
        let judgment = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
        matches!(
            appeal.state(judgment),
            AppealState::Pending | AppealState::LateAsked | AppealState::ToCarryOut
        )
    };
    Ok(of_application(read, application)?.into_iter().filter(stands).collect())
}

/// A paper of the case that a record names.
pub(crate) fn check_document(
    read: Read<'_>,
    application: Id,
    document: Option<Id>,
    faults: &mut Faults,
) -> Result<()> {
    let Some(document) = document else { return Ok(()) };
    let known = attachment::of_application(read, application)?;
    if known.iter().all(|attachment| attachment.id != document) {
        faults.add("document", Code::NotAChoice);
    }
    Ok(())
}

/// Hearings and directions of all cases that are due until a day and not done.
pub(crate) fn due(read: Read<'_>, until: NaiveDate) -> Result<Vec<Proceeding>> {
    Ok(read.list(storage::DUE, [until.to_string()])?)
}

/// Appeals of all cases whose lateness is to be decided.
pub(crate) fn late(read: Read<'_>) -> Result<Vec<Appeal>> {
    Ok(read.list(storage::LATE, [])?)
}

/// Judgments of all cases that are to be carried out.
pub(crate) fn to_carry_out(read: Read<'_>) -> Result<Vec<Judgment>> {
    Ok(read.list(storage::TO_CARRY_OUT, [])?)
}
