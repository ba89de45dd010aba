//! Opening a procedure in which a status may end, and leaving it without a decision.

use super::{StatusProcedure, held, procedures, rule_of, rulings};
use crate::{
    Code, Desk, Failure, Result, appeal,
    failure::Faults,
    folder,
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A procedure as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct StatusProcedureForm {
    /// Case.
    pub application: Id,
    /// Whose status.
    pub person: Id,
    /// On what ground, one of the profile's.
    pub ground: String,
    /// What is known, and from where.
    pub reasons: String,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
}

/// Opens a procedure. Nothing changes for the holder yet.
///
/// # Errors
/// [`Code::NoStatus`] when the person holds none by this case; [`Code::AlreadyRecorded`] while another procedure about
/// it goes on; all fields at fault in one failure.
pub fn open(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &StatusProcedureForm,
    now: DateTime<Utc>,
) -> Result<StatusProcedure> {
    let read = desk.read();
    let case = folder::open_case(read, form.application, Some(form.person))?;
    let holds = held(desk, case.id)?.into_iter().any(|one| one.person == form.person && one.stands());
    if !holds {
        return Err(Failure::not_now(Code::NoStatus));
    }
    for known in procedures(read, case.id)? {
        if known.person == form.person && known.goes_on() {
            return Err(Failure::not_now(Code::AlreadyRecorded));
        }
    }
    let mut faults = Faults::default();
    let reasons = faults.keep(text::required_long("reasons", &form.reasons));
    if rule_of(desk.profile_of(&case), &form.ground).is_none() {
        faults.add("ground", if form.ground.is_empty() { Code::Required } else { Code::NotAChoice });
    }
    appeal::check_document(read, case.id, form.document, &mut faults)?;
    faults.check()?;
    let procedure = StatusProcedure {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        ground: form.ground.clone(),
        reasons,
        opened_by: permit.officer(),
        opened_on: desk.today(now),
        document: form.document,
        notice: None,
        response: None,
        compelling: None,
        served: None,
        abandoned: None,
    };
    desk.commit(permit.officer(), "status.open", Some(case.id), now, |change| {
        change.create(&procedure)?;
        Ok(procedure)
    })
}

/// A procedure to be left.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AbandonForm {
    /// Procedure.
    pub procedure: Id,
    /// Why.
    pub reason: String,
}

/// Leaves a procedure without a decision: the status stays as it was.
///
/// # Errors
/// [`Code::ProcedureEnded`] once anything was decided in it; [`Code::Required`] at `reason`.
pub fn abandon(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &AbandonForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let procedure = going_on(desk, form.procedure)?;
    if !rulings(desk.read(), procedure.id)?.is_empty() {
        return Err(Failure::not_now(Code::ProcedureEnded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let left = StatusProcedure { abandoned: Some(reason), ..procedure };
    desk.commit(permit.officer(), "status.abandon", Some(left.application), now, |change| {
        change.update(&left)?;
        Ok(())
    })
}

/// A procedure that was neither served nor left.
pub(super) fn going_on(desk: &Desk, id: Id) -> Result<StatusProcedure> {
    let procedure: StatusProcedure = desk.read().get(id)?;
    if procedure.goes_on() { Ok(procedure) } else { Err(Failure::not_now(Code::ProcedureEnded)) }
}
