//! Cases that go from post to post.

use super::cases::CaseId;
use crate::Session;
use casework::{
    Result,
    handover::{self, HandoverCase, HandoverForm, HandoverList, HandoverQuery, ReceiptForm},
    permit::{ReadCases, Register},
};

/// Hands a case over.
///
/// # Errors
/// See [`handover::hand_over`].
pub fn give(session: &mut Session, form: HandoverForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    handover::hand_over(desk, &permit, &form, now).map(drop)
}

/// Receives a case.
///
/// # Errors
/// See [`handover::receive`].
pub fn receive(session: &mut Session, form: ReceiptForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    handover::receive(desk, &permit, &form, now).map(drop)
}

/// Cases that went from post to post.
///
/// # Errors
/// Locked; not allowed.
pub fn list(session: &mut Session, query: HandoverQuery) -> Result<HandoverList> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    handover::handovers(desk, &permit, &query)
}

/// Where a case is.
///
/// # Errors
/// Not found.
pub fn of_case(session: &mut Session, case: CaseId) -> Result<HandoverCase> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    handover::of_case(desk, &permit, case.application)
}
