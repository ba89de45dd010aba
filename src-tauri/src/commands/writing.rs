//! What letters of other acts are made from: inquiries, requests for travel documents, transfers; who is in charge of a case.

use crate::Session;
use casework::{
    Result,
    assignment::{self, AssignmentForm},
    inquiry::{self, InquiryAnswerForm, InquiryForm, InquiryWithdrawForm},
    permit::{Examine, Issue, Review},
    transfer::{self, TransferForm},
    travel::{self, TravelForm, TravelWithdrawForm},
};

/// Records what an applicant is to be asked.
///
/// # Errors
/// See [`inquiry::record`].
pub fn ask(session: &mut Session, form: InquiryForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    inquiry::record(desk, &permit, &form, now).map(drop)
}

/// Records what came back.
///
/// # Errors
/// See [`inquiry::answer`].
pub fn answer(session: &mut Session, form: InquiryAnswerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    inquiry::answer(desk, &permit, &form, now)
}

/// Takes an inquiry back.
///
/// # Errors
/// See [`inquiry::withdraw`].
pub fn take_back(session: &mut Session, form: InquiryWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    inquiry::withdraw(desk, &permit, &form, now)
}

/// Records a request for a travel document.
///
/// # Errors
/// See [`travel::record`].
pub fn travel(session: &mut Session, form: TravelForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    travel::record(desk, &permit, &form, now).map(drop)
}

/// Takes a request for a travel document back.
///
/// # Errors
/// See [`travel::withdraw`].
pub fn travel_withdraw(session: &mut Session, form: TravelWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    travel::withdraw(desk, &permit, &form, now)
}

/// Gives a case to another unit.
///
/// # Errors
/// See [`transfer::make`].
pub fn transfer(session: &mut Session, form: TransferForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    transfer::make(desk, &permit, &form, now).map(drop)
}

/// Puts another officer in charge of a case, or of all that somebody has open.
///
/// # Errors
/// See [`assignment::assign`].
pub fn assign(session: &mut Session, form: AssignmentForm) -> Result<usize> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    assignment::assign(desk, &permit, &form, now)
}
