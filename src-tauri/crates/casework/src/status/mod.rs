//! Status: who holds one, since when, from whom it derives; and the procedures that may end it. Cessation,
//! cancellation, revocation and renunciation each have a notice, a time to respond and a decision of a second
//! officer, and each holder whose status derives from another is decided individually.

mod decide;
mod held;
mod notice;
mod open;
pub(crate) mod storage;
mod view;

pub(crate) use decide::{ENDS, SERVE, told};
pub use decide::{ServeForm, StatusRulingForm, rule_on, serve};
pub(crate) use held::{Holding, dependants, held};
pub(crate) use notice::noticed;
pub use notice::{ResponseForm, respond};
pub use open::{AbandonForm, StatusProcedureForm, abandon, open};
pub(crate) use view::view;
pub use view::{HolderView, StatusDocumentView, StatusProcedureView, StatusRulingView, StatusView};

use crate::{
    Desk, Result,
    application::Application,
    profile::{self, LossGround, Profile},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// That a paper of the procedure was served. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ServedOn {
    /// Day.
    pub on: NaiveDate,
    /// How, a code of the list `service`.
    pub by: String,
    /// To whom, with which interpreter.
    pub note: String,
    /// Officer who served it.
    pub officer: Id,
}

/// Notice that a status may end. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// Why it may end, as the holder was told.
    pub reasons: String,
    /// How it was served.
    pub served: ServedOn,
    /// Last day to respond.
    pub respond_by: NaiveDate,
}

/// What the holder said. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// When.
    pub on: NaiveDate,
    /// What, in their own words.
    pub said: String,
    /// The interview that was held for it.
    pub interview: Option<Id>,
    /// Who recorded it.
    pub officer: Id,
}

/// What becomes of one holder's status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum StatusVerdict {
    /// It ends.
    Ends,
    /// It is kept.
    Keeps,
}

vault::coded!(StatusVerdict);
vault::structured!(ServedOn, Notice, Response);

vault::record! {
    /// A procedure in which a status may end.
    pub struct StatusProcedure = 60 "status_procedure" {
        /// Case.
        1 application: Id,
        /// Whose status.
        2 person: Id,
        /// On what ground, a code of the list `status_ground`.
        3 ground: String,
        /// What is known.
        4 reasons: String,
        /// Who opened it; may not decide it.
        5 opened_by: Id,
        /// When.
        6 opened_on: NaiveDate,
        /// The paper, an attachment.
        7 document: Option<Id>,
        /// Notice of intent.
        8 notice: Option<Notice>,
        /// What the holder said.
        9 response: Option<Response>,
        /// Compelling reasons out of previous persecution: what was examined and found.
        10 compelling: Option<String>,
        /// That the decision was served; the time for appeal runs from here.
        11 served: Option<ServedOn>,
        /// Why it ended without a decision.
        12 abandoned: Option<String>,
    }
}

vault::record! {
    /// What is decided for one holder in a procedure. Never changes.
    pub struct StatusRuling = 61 "status_ruling" {
        /// Procedure.
        1 procedure: Id,
        /// Holder.
        2 person: Id,
        /// What becomes of their status.
        3 verdict: StatusVerdict,
        /// Why.
        4 reasons: String,
        /// From when.
        5 effective_on: Option<NaiveDate>,
        /// Who decided.
        6 officer: Id,
        /// When.
        7 decided_on: NaiveDate,
    }
}

/// Procedures of a case, the oldest first.
pub(crate) fn procedures(read: Read<'_>, application: Id) -> Result<Vec<StatusProcedure>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// What was decided in a procedure.
pub(crate) fn rulings(read: Read<'_>, procedure: Id) -> Result<Vec<StatusRuling>> {
    Ok(read.list(storage::RULINGS, [procedure])?)
}

impl StatusProcedure {
    /// Whether it was neither served nor left.
    #[must_use]
    pub fn goes_on(&self) -> bool {
        self.served.is_none() && self.abandoned.is_none()
    }
}

/// The procedure and ground of the profile under a ground's code.
pub(crate) fn rule_of<'p>(
    profile: &'p Profile,
    ground: &str,
) -> Option<(&'p profile::StatusProcedure, &'p LossGround)> {
    let mut all = profile.status_procedures.iter();
    all.find_map(|rule| Some((rule, rule.grounds.iter().find(|known| known.code == ground)?)))
}

/// Whose status is still to be decided in a procedure: its holder, and everybody whose status derives from theirs.
pub(crate) fn undecided(desk: &Desk, procedure: &StatusProcedure) -> Result<Vec<Id>> {
    let decided = rulings(desk.read(), procedure.id)?;
    let mut concerned = vec![procedure.person];
    concerned.extend(dependants(desk, procedure.person)?.into_iter().map(|holding| holding.person));
    concerned.retain(|person| decided.iter().all(|ruling| ruling.person != *person));
    Ok(concerned)
}

/// Procedures of all cases that go on.
pub(crate) fn going_on(read: Read<'_>) -> Result<Vec<StatusProcedure>> {
    Ok(read.list(storage::GOING_ON, [])?)
}

/// Last day for the decision of a procedure: counted from the response, or from the end of the time for one. None where
/// the profile sets no time, or before it runs.
pub(crate) fn decide_by(desk: &Desk, procedure: &StatusProcedure) -> Result<Option<NaiveDate>> {
    let case: Application = desk.read().get(procedure.application)?;
    let profile = desk.profile_of(&case);
    let period = rule_of(profile, &procedure.ground).and_then(|(rule, _)| rule.decision);
    let responded = procedure.response.as_ref().map(|response| response.on);
    let from = responded.or_else(|| procedure.notice.as_ref().map(|notice| notice.respond_by));
    Ok(period.zip(from).map(|(period, from)| period.last_day(from, profile)))
}
