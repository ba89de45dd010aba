//! Settling a conflict: one of the values, or a third one.

use super::{DisputeView, Settlement, list};
use crate::{
    Code, Desk, Failure, Result, SCHEMA, decision,
    failure::Faults,
    permit::{Permit, Settle},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Value};

/// How a conflict is settled.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct SettleForm {
    /// Record.
    pub record: Id,
    /// Tag of the field.
    pub field: u16,
    /// Installation whose value it is; none when it is neither.
    #[serde(default)]
    pub stream: Option<Id>,
    /// The third value.
    #[serde(default)]
    pub third: String,
    /// Why.
    pub reason: String,
}

/// Settles a conflict. The value replaces all others, here and wherever it comes to.
///
/// # Errors
/// [`Code::Required`] at `choice`, `third` and `reason`; [`Code::DecisionFrozen`] for another value than the one that an
/// officer signed; [`Code::NotFound`] when nothing is disputed any more.
pub fn settle(
    desk: &mut Desk,
    permit: &Permit<Settle>,
    form: &SettleForm,
    now: DateTime<Utc>,
) -> Result<Option<DisputeView>> {
    let gone = || Failure::new(crate::Kind::NotFound, Code::NotFound);
    let mut disputes = desk.read().disputes(Some(form.record), u32::MAX)?;
    disputes.retain(|dispute| dispute.field == form.field);
    let dispute = disputes.pop().ok_or_else(gone)?;
    // What they may not see they do not settle.
    let shown = list::view(desk, permit.acting(), dispute.clone())?.ok_or_else(gone)?;
    let table = SCHEMA.tables.iter().find(|table| table.tag == dispute.table).ok_or_else(gone)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    let value = match form.stream {
        Some(stream) => {
            let chosen = dispute.claims.iter().find(|claim| claim.dot.stream == stream);
            chosen.map(|claim| claim.value.clone()).ok_or_else(gone)?
        }
        None if shown.text => Value::Text(faults.keep(text::required("third", &form.third))),
        None => {
            faults.add("choice", Code::Required);
            Value::Null
        }
    };
    let stood_behind = decision::stood_behind(desk.read(), &dispute)?;
    if !stood_behind.is_empty() && !stood_behind.contains(&&value) {
        faults.add("choice", Code::DecisionFrozen);
    }
    faults.check()?;
    desk.commit(permit.officer(), "conflict.settle", shown.application, now, |change| {
        change.decide(table, form.record, form.field, value)?;
        let settlement =
            Settlement { id: change.new_id()?, record: form.record, field: shown.name.clone(), reason };
        Ok(change.create(&settlement)?)
    })?;
    let left = desk.read().disputes(Some(form.record), u32::MAX)?;
    let left = left.into_iter().find(|dispute| dispute.field == form.field);
    left.map_or(Ok(None), |dispute| list::view(desk, permit.acting(), dispute))
}
