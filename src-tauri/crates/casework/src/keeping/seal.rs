//! Sealing a closed case: from then on only whoever keeps records reads it.

use super::{HoldForm, OrderKind, hold::order, standing};
use crate::{
    Code, Desk, Failure, Kind, Result, access,
    application::Application,
    folder,
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

/// Refuses what names a record of a sealed case to anybody but whoever keeps records, whatever record that is: no verb
/// need think of it. A case whose people went on into another is read there, and is as sealed as that one.
///
/// # Errors
/// [`Code::CaseSealed`].
pub fn gate(desk: &Desk, acting: &Acting, named: &[Id]) -> Result<()> {
    if acting.may::<ReadSealed>() {
        return Ok(());
    }
    let read = desk.read();
    for id in named {
        if let Some(case) = access::lies_in(read, *id)? {
            refuse_sealed(read, acting, folder::standing(read, case)?)?;
        }
    }
    Ok(())
}

/// Whether a case is sealed, and to the reader as well.
pub(crate) fn is_sealed_to(read: Read<'_>, acting: &Acting, application: Id) -> Result<bool> {
    Ok(!acting.may::<ReadSealed>() && standing(read, application, OrderKind::Seal)?.is_some())
}

/// Refuses to open a sealed case to anybody but whoever keeps records.
///
/// # Errors
/// [`Code::CaseSealed`].
pub(crate) fn refuse_sealed(read: Read<'_>, acting: &Acting, application: Id) -> Result<()> {
    match is_sealed_to(read, acting, application)? {
        true => Err(Failure::new(Kind::Forbidden, Code::CaseSealed)),
        false => Ok(()),
    }
}
