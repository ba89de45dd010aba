//! Breaches as the page shows them, with the hours that are left.

use super::{Breach, Notice, Told, storage};
use crate::{
    Desk, Result, officer,
    permit::{KeepBreaches, Permit},
    profile::Words,
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use vault::Id;

/// A notice as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BreachNoticeView")]
pub struct NoticeView {
    /// To whom.
    pub told: Told,
    /// Their name, and how.
    pub how: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who did.
    pub officer: String,
}

/// A breach as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BreachView {
    /// Which.
    pub id: Id,
    /// What happened.
    pub what: String,
    /// When.
    pub happened_on: Option<NaiveDate>,
    /// When it was noticed.
    pub noticed_at: DateTime<Utc>,
    /// Until when it is told to the authority for data protection.
    pub due_at: DateTime<Utc>,
    /// Hours left; below zero it is late; none once it was told there or concluded.
    pub hours_left: Option<i64>,
    /// The law that this time rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
    /// Whom it affects.
    pub affected: String,
    /// How many persons.
    pub persons: Option<u32>,
    /// What was done at once.
    pub measures: String,
    /// To whom it was told.
    pub notices: Vec<NoticeView>,
    /// What it came to.
    pub conclusion: Option<String>,
    /// When it was concluded.
    pub concluded_on: Option<NaiveDate>,
    /// Name of who recorded it.
    pub recorded_by: String,
}

/// Breaches, those that are open first.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Permit<KeepBreaches>, now: DateTime<Utc>) -> Result<Vec<BreachView>> {
    let all: Vec<Breach> = desk.read().list(storage::ALL, [])?;
    all.into_iter().map(|one| view(desk, one, now)).collect()
}

/// Until when a breach is told.
fn due_at(desk: &Desk, breach: &Breach) -> DateTime<Utc> {
    breach.noticed_at + Duration::hours(desk.profile.records.breach_hours.into())
}

/// Whether whoever supervises knows of it.
fn is_told(breach: &Breach) -> bool {
    breach.notices.0.iter().any(|notice| notice.told == Told::Supervisor)
}

/// Breaches that are to be told yet, each with the day of its last hour.
pub(crate) fn open_breaches(desk: &Desk) -> Result<Vec<(Id, NaiveDate)>> {
    let all: Vec<Breach> = desk.read().list(storage::OPEN, [])?;
    let open = all.iter().filter(|breach| !is_told(breach));
    Ok(open.map(|breach| (breach.id, desk.today(due_at(desk, breach)))).collect())
}

fn view(desk: &Desk, one: Breach, now: DateTime<Utc>) -> Result<BreachView> {
    let read = desk.read();
    let due_at = due_at(desk, &one);
    let is_open = one.conclusion.is_none() && !is_told(&one);
    let notice = |notice: Notice| -> Result<NoticeView> {
        let officer = officer::name(read, notice.officer)?;
        Ok(NoticeView { told: notice.told, how: notice.how, at: notice.at, officer })
    };
    Ok(BreachView {
        due_at,
        hours_left: is_open.then(|| (due_at - now).num_minutes().div_euclid(60)),
        legal_basis: desk.profile.records.breach_basis.clone(),
        verified: desk.profile.records.verified,
        notices: one.notices.0.into_iter().map(notice).collect::<Result<_>>()?,
        concluded_on: one.conclusion.as_ref().map(|conclusion| conclusion.on),
        conclusion: one.conclusion.map(|conclusion| conclusion.text),
        recorded_by: officer::name(read, one.recorded_by)?,
        id: one.id,
        what: one.what,
        happened_on: one.happened_on,
        noticed_at: one.noticed_at,
        affected: one.affected,
        persons: one.persons,
        measures: one.measures,
    })
}
