//! Orders as the page shows them.

use super::{KeepingOrder, Late, OrderKind, late, storage};
use crate::{Result, access::Scope, officer};
use chrono::NaiveDate;
use vault::{Id, Read};

/// An order as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "KeepingOrderView")]
pub struct OrderView {
    /// Which.
    pub id: Id,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// What.
    pub kind: OrderKind,
    /// The time limit that an erasure rests on.
    pub rule: Option<String>,
    /// Why.
    pub reason: String,
    /// Name of who ordered it.
    pub ordered_by: String,
    /// When.
    pub ordered_on: NaiveDate,
    /// Whether it is in force.
    pub stands: bool,
    /// Whether it waits for a second officer.
    pub waits: bool,
    /// What the second officer said; none while nobody did.
    pub approved: Option<bool>,
    /// Why they said so, or why it was lifted.
    pub because: Option<String>,
    /// Name of who decided or lifted it.
    pub ended_by: Option<String>,
    /// When.
    pub ended_on: Option<NaiveDate>,
    /// Records that were erased.
    pub erased: Option<u32>,
    /// What was done about the case by somebody who had not heard that it is erased, the newest first.
    pub late: Vec<Late>,
}

/// Orders about a case, the oldest first.
pub(super) fn all(read: Read<'_>, application: Id) -> Result<Vec<KeepingOrder>> {
    Ok(read.list(storage::OF_CASE, [application])?)
}

/// Orders about a case as the page shows them, the newest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<OrderView>> {
    all(read, application)?.into_iter().rev().map(|order| view(read, order)).collect()
}

/// Erasures that wait for a second officer.
pub(crate) fn waiting(read: Read<'_>) -> Result<Vec<KeepingOrder>> {
    Ok(read.list(storage::WAITING, [])?)
}

/// All orders that were carried out or wait, the newest first: of cases that are gone too.
pub(super) fn erasures(read: Read<'_>, scope: &Scope) -> Result<Vec<OrderView>> {
    let orders: Vec<KeepingOrder> =
        read.list("WHERE kind = 'erasure' ORDER BY ordered_on DESC, id DESC LIMIT 500", [])?;
    let mut views = Vec::new();
    for order in orders {
        if scope.opens(read, order.application)? {
            views.push(view(read, order)?);
        }
    }
    Ok(views)
}

fn view(read: Read<'_>, order: KeepingOrder) -> Result<OrderView> {
    let end = match (&order.second, &order.lifted) {
        (Some(second), _) => Some((second.because.clone(), second.officer, second.on)),
        (None, Some(lifted)) => Some((lifted.because.clone(), lifted.officer, lifted.on)),
        (None, None) => None,
    };
    Ok(OrderView {
        late: late::of_order(read, &order)?,
        stands: order.stands(),
        waits: order.waits(),
        approved: order.second.as_ref().map(|second| second.approved),
        ended_by: end.as_ref().map(|(_, officer, _)| officer::name(read, *officer)).transpose()?,
        ended_on: end.as_ref().map(|(_, _, on)| *on),
        because: end.map(|(because, ..)| because),
        ordered_by: officer::name(read, order.ordered_by)?,
        erased: order.erased.map(|erased| erased.records),
        id: order.id,
        application: order.application,
        number: order.number,
        kind: order.kind,
        rule: order.rule,
        reason: order.reason,
        ordered_on: order.ordered_on,
    })
}
