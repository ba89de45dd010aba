//! Sealing a closed case: from then on only whoever keeps records reads it.

use super::{HoldForm, OrderKind, hold::order, standing};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    permit::{Acting, Permit, ReadSealed, Retain},
    profile::Stage,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// Seals the records of a closed case.
///
/// # Errors
/// [`Code::StageForbids`] while it is not closed; [`Code::OrderStands`]; [`Code::Required`] at `reason`.
pub fn seal(desk: &mut Desk, permit: &Permit<Retain>, form: &HoldForm, now: DateTime<Utc>) -> Result<Id> {
    let case: Application = desk.read().get(form.application)?;
    if case.stage != Stage::Closed {
        return Err(Failure::not_now(Code::StageForbids));
    }
    order(desk, permit, form, OrderKind::Seal, "keeping.seal", now)
}

/// Refuses to open a sealed case to anybody but whoever keeps records.
///
/// # Errors
/// [`Code::CaseSealed`].
pub(crate) fn refuse_sealed(read: Read<'_>, acting: &Acting, application: Id) -> Result<()> {
    if acting.may::<ReadSealed>() || standing(read, application, OrderKind::Seal)?.is_none() {
        return Ok(());
    }
    Err(Failure::new(Kind::Forbidden, Code::CaseSealed))
}
