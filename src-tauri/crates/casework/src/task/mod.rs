//! Tasks: what each officer has to do, computed from the stages and clocks. Nothing is stored, so none is stale.

mod after;
mod find;
mod letters;
mod over;
mod records;
mod storage;

use crate::{
    Desk, Result,
    application::{self, CaseRow},
    appointment::{self, CalendarEntry},
    assistance::{self, AssistanceDue},
    clock::Clock,
    duplicate,
    permit::{Acting, Permit, ReadCases},
    person::PersonName,
};
use chrono::{DateTime, NaiveDate, Utc};
use find::Found;
pub use records::{RecordsCode, RecordsDue};
use std::collections::BTreeMap;
use vault::Id;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TaskCode {
    Interview,
    Assess,
    Redraft,
    Review,
    Vote,
    Issue,
    Deliver,
    Hearing,
    Direction,
    Lateness,
    CarryOut,
    Reopening,
    StatusNotice,
    StatusResponse,
    StatusDecide,
    StatusServe,
    /// To reach an applicant who did not come.
    FollowNoShow,
    /// To put another officer in charge: whoever is declared a conflict of interest and does not see the case.
    HandOver,
    /// Information that was asked for has not come in time.
    Chase,
    /// To issue the letter that tells of a closure, a judgment, a transfer, or that asks something.
    IssueLetter,
    /// To hand such a letter over.
    ServeLetter,
    /// To end a case that nobody can challenge any more.
    EndCase,
    /// To speak with somebody who asked about returning.
    ReturnCounsel,
    /// To decide whether a return goes on.
    ReturnDecide,
    /// To approve money for a return.
    ReturnApprove,
    /// To say what a return means for a status.
    ReturnAdvise,
    /// To remind an organisation that was asked to help.
    ReturnChase,
    /// To ask once more whether they wish to go.
    ReturnReconfirm,
    /// To find out whether they left.
    ReturnDeparture,
    /// To pay what was approved.
    ReturnPay,
    /// To plan a tranche.
    ReturnTranche,
    /// To see how they fare.
    ReturnVisit,
}

/// When it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Due {
    Overdue,
    Today,
    Week,
    Later,
}

/// One thing to do.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Task {
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Name of the principal applicant.
    pub principal: PersonName,
    /// Persons in the case.
    pub persons: u32,
    /// What is to be done.
    pub code: TaskCode,
    /// When it is due.
    pub due: Due,
    /// The time limit it serves.
    pub clock: Option<Clock>,
    /// The day that it is for, where no time limit says it: a hearing, what a court asked for.
    pub day: Option<NaiveDate>,
    /// Why it came back, when it did.
    pub returned: Option<String>,
}

/// A half-typed form.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRow {
    /// Which form.
    pub key: String,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

/// The first screen.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MyWork {
    /// What to do, the most urgent first.
    pub tasks: Vec<Task>,
    /// Half-typed forms.
    pub drafts: Vec<DraftRow>,
    /// Pairs of records that look like one person and wait for a decision.
    pub pairs: u32,
    /// Today's appointments of the officer, in the order in which they come.
    pub appointments: Vec<CalendarEntry>,
    /// What is due about records.
    pub records: Vec<RecordsDue>,
    /// What is due of assistance and integration.
    pub assistance: Vec<AssistanceDue>,
}

/// What an officer has to do.
///
/// # Errors
/// Of the database.
pub fn mine(desk: &Desk, permit: &Permit<ReadCases>, acting: &Acting, now: DateTime<Utc>) -> Result<MyWork> {
    let mut found = find::of(desk, acting, desk.today(now))?;
    found.extend(letters::of(desk, acting, desk.today(now))?);
    let scope = acting.scope();
    let mut open = Vec::with_capacity(found.len());
    for task in found {
        if scope.opens(desk.read(), task.application)? {
            open.push(task);
        }
    }
    let found: Vec<Found> = open;
    let ids: Vec<Id> = found.iter().map(|task| task.application).collect();
    let rows = application::rows(desk, &ids, now)?;
    let rows: BTreeMap<Id, CaseRow> = rows.into_iter().map(|row| (row.id, row)).collect();
    let mut tasks: Vec<Task> = found
        .into_iter()
        .filter_map(|found| Some(task(found.clone(), rows.get(&found.application)?)))
        .collect();
    tasks.extend(after::tasks(desk, acting, now)?);
    tasks.sort_by_key(|task| (task.due, task.clock.as_ref().map(|clock| clock.last_day).or(task.day)));
    let drafts = desk.vault.drafts(acting.officer())?;
    let drafts = drafts.into_iter().map(|draft| DraftRow { key: draft.key, saved_at: draft.saved_at });
    let pairs = match scope.is_whole() {
        true => duplicate::waiting_count(desk.read())?,
        false => duplicate::waiting(desk, permit)?.total,
    };
    let appointments = appointment::of_officer(desk, scope, desk.today(now))?;
    let records = records::of(desk, acting, desk.today(now))?;
    let assistance = assistance::due(desk, acting, now)?;
    Ok(MyWork { tasks, drafts: drafts.collect(), pairs, appointments, records, assistance })
}

fn due(days_left: Option<i64>) -> Due {
    match days_left {
        Some(..0) => Due::Overdue,
        Some(0) => Due::Today,
        Some(1..=7) => Due::Week,
        _ => Due::Later,
    }
}

fn task(found: Found, row: &CaseRow) -> Task {
    let days_left = match found.due_in {
        Some(days) => Some(days),
        None => row.clock.as_ref().map(|clock| clock.days_left),
    };
    Task {
        application: row.id,
        number: row.number.clone(),
        principal: row.principal.clone(),
        persons: row.persons,
        code: found.code,
        due: due(days_left),
        clock: found.clock.or_else(|| row.clock.clone().filter(|_| found.due_in.is_none())),
        day: None,
        returned: found.returned,
    }
}
