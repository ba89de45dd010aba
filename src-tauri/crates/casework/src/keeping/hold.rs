//! Holding records: a court, an audit, a complaint still needs them.

use super::{KeepingOrder, Lifted, OrderKind, standing};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    permit::{Permit, Retain},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A hold, or a seal, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "KeepingForm")]
pub struct HoldForm {
    /// Case.
    pub application: Id,
    /// Why.
    pub reason: String,
}

/// Holds the records of a case: nothing of it is erased until the hold is lifted.
///
/// # Errors
/// [`Code::OrderStands`] when it is held already; [`Code::Required`] at `reason`.
pub fn hold(desk: &mut Desk, permit: &Permit<Retain>, form: &HoldForm, now: DateTime<Utc>) -> Result<Id> {
    order(desk, permit, form, OrderKind::Hold, "keeping.hold", now)
}

pub(super) fn order(
    desk: &mut Desk,
    permit: &Permit<Retain>,
    form: &HoldForm,
    kind: OrderKind,
    command: &str,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case: Application = desk.read().get(form.application)?;
    if standing(desk.read(), case.id, kind)?.is_some() {
        return Err(Failure::not_now(Code::OrderStands));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let order = KeepingOrder {
        id: Id::new(now)?,
        application: case.id,
        kind,
        rule: None,
        reason,
        ordered_by: officer,
        ordered_on: today,
        second: None,
        lifted: None,
        erased: None,
        number: case.number,
    };
    desk.commit(officer, command, Some(order.application), now, |change| {
        change.create(&order)?;
        Ok(order.id)
    })
}

/// The end of a hold or a seal, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "KeepingLiftForm")]
pub struct LiftForm {
    /// Order.
    pub order: Id,
    /// Why.
    pub reason: String,
}

/// Lifts a hold or a seal.
///
/// # Errors
/// [`Code::OrderOver`] when it is not in force; [`Code::Required`] at `reason`.
pub fn lift(desk: &mut Desk, permit: &Permit<Retain>, form: &LiftForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let order: KeepingOrder = desk.read().get(form.order)?;
    if !order.stands() {
        return Err(Failure::not_now(Code::OrderOver));
    }
    let mut faults = Faults::default();
    let because = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let lifted = Some(Lifted { because, officer, on: today });
    desk.commit(officer, "keeping.lift", Some(order.application), now, |change| {
        change.update(&KeepingOrder { lifted, ..order })?;
        Ok(())
    })
}
