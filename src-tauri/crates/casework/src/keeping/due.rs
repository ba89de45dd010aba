//! Whose time is over: closed cases by the time limits of their profile, counted by the engine of all time limits.

use super::{KeepingOrder, OrderKind, standing, storage};
use crate::{
    Desk, Result,
    application::Application,
    closure,
    permit::{Permit, Retain},
    profile::{Covers, Disposal, Period, Retention, Stage, Unit, Words},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::{Id, column};

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(rename = "RetentionQuery")]
pub struct DueQuery {
    /// Also what is not over yet.
    pub all: bool,
    /// Page, from 0.
    pub page: u32,
}

/// A time limit of a closed case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "RetentionRow")]
pub struct DueRow {
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// When it was closed.
    pub closed_on: NaiveDate,
    /// The time limit, a code of the profile.
    pub rule: String,
    /// Its name.
    pub name: Words,
    /// What it is about.
    pub covers: Covers,
    /// What happens then.
    pub then: Disposal,
    /// Last day; none is without end.
    pub last_day: Option<NaiveDate>,
    /// Whether it is over.
    pub over: bool,
    /// Why it is held.
    pub held: Option<String>,
    /// The erasure that waits for a second officer.
    pub proposed: Option<Id>,
    /// Whether the officer who asks proposed it.
    pub own: bool,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// One page of the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "RetentionList")]
pub struct DueList {
    /// What was closed first comes first.
    pub rows: Vec<DueRow>,
    /// In all.
    pub total: u32,
    /// On a page.
    pub size: u32,
}

const PAGE: u32 = 50;

/// Last day on which something of a closed case is kept; none is without end, or while it is not closed.
pub(super) fn ends(desk: &Desk, case: &Application, rule: &Retention) -> Result<Option<NaiveDate>> {
    if case.stage != Stage::Closed {
        return Ok(None);
    }
    let closed = closure::of_application(desk.read(), case.id)?.into_iter().map(|one| one.closed_on).max();
    let profile = desk.profile_of(case);
    Ok(closed.zip(rule.period).map(|(closed, period)| period.after(closed, profile)))
}

struct Closed {
    case: Id,
    number: String,
    profile: String,
    on: NaiveDate,
}

/// Closed cases, without those of which nothing can be over yet: of a large file that is nearly all of them.
fn closed(desk: &Desk, all: bool, today: NaiveDate) -> Result<Vec<Closed>> {
    let rules = desk.editions.all().flat_map(|profile| &profile.retention);
    let shortest = rules.filter_map(|rule| rule.period).map(at_least).min().unwrap_or(0);
    let before = if all { today.succ_opt() } else { today.checked_sub_days(Days::new(shortest)) };
    let before = before.unwrap_or(today).to_string();
    Ok(desk.read().rows(storage::CLOSED, [before], |row| {
        Ok(Closed { case: row.get(0)?, number: row.get(1)?, profile: row.get(2)?, on: column(row, 3)? })
    })?)
}

/// Days that a period has at the least.
fn at_least(period: Period) -> u64 {
    let days = if period.unit == Unit::Month { 28 } else { 1 };
    u64::from(period.length) * days
}

/// Each time limit of each closed case that is over, or all of them.
fn limits(
    desk: &Desk,
    all: bool,
    today: NaiveDate,
) -> Result<Vec<(Closed, &'static Retention, Option<NaiveDate>)>> {
    let mut found = Vec::new();
    for one in closed(desk, all, today)? {
        let profile = desk.edition(&one.profile);
        for rule in &profile.retention {
            let last = rule.period.map(|period| period.after(one.on, profile));
            if all || last.is_some_and(|last| last < today) {
                let Closed { case, number, profile, on } = &one;
                let row = Closed { case: *case, number: number.clone(), profile: profile.clone(), on: *on };
                found.push((row, rule, last));
            }
        }
    }
    Ok(found)
}

/// How many time limits are over that nothing holds and nobody proposed anything for.
pub(crate) fn count_due(desk: &Desk, today: NaiveDate) -> Result<Vec<(Id, NaiveDate)>> {
    let mut due = Vec::new();
    for (one, _, last) in limits(desk, false, today)? {
        let orders = super::view::all(desk.read(), one.case)?;
        let stopped = orders.iter().any(|order| {
            order.waits() || order.erased.is_some() || (order.kind == OrderKind::Hold && order.stands())
        });
        if let Some(last) = last.filter(|_| !stopped) {
            due.push((one.case, last));
        }
    }
    due.dedup_by_key(|(case, _)| *case);
    Ok(due)
}

/// Lists whose time is over, of cases that are open to the reader.
///
/// # Errors
/// Of the database.
pub fn due(desk: &Desk, permit: &Permit<Retain>, query: &DueQuery, now: DateTime<Utc>) -> Result<DueList> {
    let today = desk.today(now);
    let mut found = limits(desk, query.all, today)?;
    if !permit.scope().is_whole() {
        let mut open = Vec::with_capacity(found.len());
        for limit in found {
            if permit.scope().opens(desk.read(), limit.0.case)? {
                open.push(limit);
            }
        }
        found = open;
    }
    let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let from = usize::try_from(query.page.saturating_mul(PAGE)).unwrap_or(usize::MAX);
    let page = found.into_iter().skip(from).take(usize::try_from(PAGE).unwrap_or(0));
    let rows = page.map(|(one, rule, last)| row(desk, permit.officer(), one, rule, last, today));
    Ok(DueList { rows: rows.collect::<Result<_>>()?, total, size: PAGE })
}

fn row(
    desk: &Desk,
    me: Id,
    one: Closed,
    rule: &Retention,
    last: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<DueRow> {
    let orders = super::view::all(desk.read(), one.case)?;
    let of_rule = |order: &&KeepingOrder| order.waits() && order.rule.as_deref() == Some(rule.code.as_str());
    let waiting = orders.iter().find(of_rule);
    Ok(DueRow {
        held: standing(desk.read(), one.case, OrderKind::Hold)?.map(|order| order.reason),
        proposed: waiting.map(|order| order.id),
        own: waiting.is_some_and(|order| order.ordered_by == me),
        application: one.case,
        number: one.number,
        closed_on: one.on,
        rule: rule.code.clone(),
        name: rule.name.clone(),
        covers: rule.covers,
        then: rule.then,
        last_day: last,
        over: last.is_some_and(|last| last < today),
        legal_basis: rule.legal_basis.clone(),
        verified: rule.verified,
    })
}

/// The time limits of one case, closed or not.
pub(super) fn of_case(desk: &Desk, me: Id, case: &Application, today: NaiveDate) -> Result<Vec<DueRow>> {
    let closed = closure::of_application(desk.read(), case.id)?.into_iter().map(|one| one.closed_on).max();
    let Some(on) = closed.filter(|_| case.stage == Stage::Closed) else { return Ok(Vec::new()) };
    let mut rows = Vec::new();
    for rule in &desk.profile_of(case).retention {
        let one = Closed { case: case.id, number: case.number.clone(), profile: case.profile.clone(), on };
        rows.push(row(desk, me, one, rule, ends(desk, case, rule)?, today)?);
    }
    Ok(rows)
}
