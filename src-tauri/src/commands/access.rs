//! Who may see which case: seals, lists, conflicts of interest, emergencies.

use super::cases::CaseId;
use crate::Session;
use casework::{
    Result,
    access::{
        self, AccessView, AdmitForm, ConflictOfInterestForm, DismissForm, EmergencyForm, EmergencyView,
        JudgeForm, SealForm, UnsealForm,
    },
    duplicate::{self, CandidateQuery, ClosedMatch},
    permit::{OverseeAccess, ReadCases, Register, Seals},
};

/// Who may see a case.
///
/// # Errors
/// See [`access::who`].
pub fn who(session: &mut Session, case: CaseId) -> Result<AccessView> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    access::who(desk, &permit, case.application)
}

/// Seals a case.
///
/// # Errors
/// See [`access::seal`].
pub fn seal(session: &mut Session, form: SealForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Seals>()?;
    access::seal(desk, &permit, &form, now).map(drop)
}

/// Lifts the seal of a case.
///
/// # Errors
/// See [`access::unseal`].
pub fn unseal(session: &mut Session, form: UnsealForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Seals>()?;
    access::unseal(desk, &permit, &form, now)
}

/// Puts an officer on the list of a case.
///
/// # Errors
/// See [`access::admit`].
pub fn admit(session: &mut Session, form: AdmitForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Seals>()?;
    access::admit(desk, &permit, &form, now)
}

/// Takes an officer off the list of a case.
///
/// # Errors
/// See [`access::dismiss`].
pub fn dismiss(session: &mut Session, form: DismissForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Seals>()?;
    access::dismiss(desk, &permit, &form, now)
}

/// Declares the officer's own conflict of interest.
///
/// # Errors
/// See [`access::declare`].
pub fn declare_conflict(session: &mut Session, form: ConflictOfInterestForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    access::declare(desk, &permit, &form, now)
}

/// Opens a closed case in an emergency.
///
/// # Errors
/// See [`access::break_glass`].
pub fn break_glass(session: &mut Session, form: EmergencyForm) -> Result<CaseId> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    access::break_glass(desk, &permit, &form, now).map(|application| CaseId { application })
}

/// Emergencies and whether they were justified.
///
/// # Errors
/// See [`access::emergencies`].
pub fn emergencies(session: &mut Session, (): ()) -> Result<Vec<EmergencyView>> {
    let (desk, permit, _) = session.permitted::<OverseeAccess>()?;
    access::emergencies(desk, &permit)
}

/// Answers whether an emergency was justified.
///
/// # Errors
/// See [`access::judge`].
pub fn judge(session: &mut Session, form: JudgeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<OverseeAccess>()?;
    access::judge(desk, &permit, &form, now)
}

/// Whether somebody in a closed case looks like a person who is being registered, and whom to ask.
///
/// # Errors
/// See [`duplicate::closed_matches`].
pub fn matches(session: &mut Session, query: CandidateQuery) -> Result<Vec<ClosedMatch>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    duplicate::closed_matches(desk, &permit, &query, now)
}
