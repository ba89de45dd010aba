//! The end of a case as the page shows it, and what may follow.

use super::{Closure, ReopenVerdict, Reopening, ReopeningKind, of_application, reopenings};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    permit::Acting,
    profile::{self, Stage},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// The end of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosureView {
    /// Which.
    pub id: Id,
    /// Why, a closure of the profile.
    pub reason: String,
    /// When.
    pub closed_on: NaiveDate,
    /// What is known of it.
    pub known: String,
    /// When a withdrawal was signed.
    pub statement_on: Option<NaiveDate>,
    /// Whether voluntary return is asked for.
    pub return_asked: Option<bool>,
    /// The case that it repeats.
    pub other: Option<Id>,
    /// To whom the file went.
    pub destination: Option<String>,
    /// The paper.
    pub document: Option<Id>,
    /// Where the case stood.
    pub stage: Stage,
    /// Name of who closed it.
    pub officer: String,
}

/// A request to open a case again.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReopeningView {
    /// Which.
    pub id: Id,
    /// How it is to begin again.
    pub kind: ReopeningKind,
    /// On what ground, one of the profile's.
    pub ground: String,
    /// Who asks.
    pub requested_by: String,
    /// When.
    pub requested_on: NaiveDate,
    /// Why.
    pub reasons: String,
    /// The paper.
    pub document: Option<Id>,
    /// What was decided.
    pub verdict: Option<ReopenVerdict>,
    /// Name of who decided.
    pub decided_by: Option<String>,
    /// The earlier case: this one, or the one that it came from.
    pub earlier: Id,
    /// Its number.
    pub earlier_number: String,
    /// The case of the subsequent application.
    pub opened: Option<Id>,
    /// Its number.
    pub opened_number: Option<String>,
}

/// How a case ended, and what may follow.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct EndView {
    /// Closures, the oldest first.
    pub closures: Vec<ClosureView>,
    /// Requests to open it again, the oldest first, and the one that it came from.
    pub reopenings: Vec<ReopeningView>,
    /// Closures of the profile that this officer may record now.
    pub offered: Vec<profile::Closure>,
    /// Names of all closures of the profile.
    pub reasons: Vec<profile::Closure>,
    /// How the profile lets a case begin again; none while it cannot.
    pub reopening: Option<profile::Reopening>,
    /// Grounds of the profile.
    pub grounds: Vec<profile::ReopeningGround>,
}

pub(crate) fn view(desk: &Desk, acting: &Acting, case: &Application) -> Result<EndView> {
    let read = desk.read();
    let profile = desk.profile_of(case);
    let open = case.merged_into.is_none() && case.stage != Stage::Closed;
    let offered = profile
        .closures
        .iter()
        .filter(|closure| open && closure.stages.contains(&case.stage) && acting.is_any(&closure.roles));
    let again = case.merged_into.is_none() && profile.reopening.from.contains(&case.stage);
    Ok(EndView {
        offered: offered.cloned().collect(),
        reasons: profile.closures.clone(),
        reopening: again.then(|| profile.reopening.clone()),
        grounds: profile.reopening.grounds.clone(),
        closures: of_application(read, case.id)?
            .into_iter()
            .map(|one| closure(read, one))
            .collect::<Result<_>>()?,
        reopenings: reopenings(read, case.id)?
            .into_iter()
            .map(|one| reopening(read, one))
            .collect::<Result<_>>()?,
    })
}

fn closure(read: Read<'_>, closure: Closure) -> Result<ClosureView> {
    Ok(ClosureView {
        officer: officer::name(read, closure.officer)?,
        id: closure.id,
        reason: closure.reason,
        closed_on: closure.closed_on,
        known: closure.known,
        statement_on: closure.statement_on,
        return_asked: closure.return_asked,
        other: closure.other,
        destination: closure.destination,
        document: closure.document,
        stage: closure.stage,
    })
}

fn reopening(read: Read<'_>, request: Reopening) -> Result<ReopeningView> {
    let number = |id: Id| Ok::<_, crate::Failure>(read.get::<Application>(id)?.number);
    Ok(ReopeningView {
        decided_by: request.verdict.as_ref().map(|one| officer::name(read, one.officer)).transpose()?,
        earlier_number: number(request.application)?,
        opened_number: request.opened.map(number).transpose()?,
        id: request.id,
        kind: request.kind,
        ground: request.ground,
        requested_by: request.requested_by,
        requested_on: request.requested_on,
        reasons: request.reasons,
        document: request.document,
        verdict: request.verdict,
        earlier: request.application,
        opened: request.opened,
    })
}
