//! Families: changes of a family, representatives, kinships, specific needs.

use crate::Session;
use casework::{
    Result,
    application::Warning,
    family::{
        self, JoinForm, KinshipForm, KinshipWithdrawForm, LeaveForm, MarryForm, MergeForm, RelateForm,
        RepresentativeEndForm, RepresentativeForm, RepresentativeWithdrawForm, SplitDone, SplitForm, Tie,
    },
    need::{self, AnswerForm, NeedEndForm, NeedForm, NeedReviewForm, NeedWithdrawForm},
    permit::{Examine, Permit, Register},
};
use vault::Id;

/// Adds a member to a case.
///
/// # Errors
/// See [`family::add_member`].
pub fn add_member(session: &mut Session, form: JoinForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::add_member(desk, &permit, &form, now)
}

/// Lets a member leave a case.
///
/// # Errors
/// See [`family::leave`].
pub fn leave(session: &mut Session, form: LeaveForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::leave(desk, &permit, &form, now)
}

/// Gives some members of a case a case of their own.
///
/// # Errors
/// See [`family::split`].
pub fn split(session: &mut Session, form: SplitForm) -> Result<SplitDone> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::split(desk, &permit, &form, now)
}

/// Moves all members of a case into another.
///
/// # Errors
/// See [`family::merge`].
pub fn merge(session: &mut Session, form: MergeForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::merge(desk, &permit, &form, now)
}

/// Gives the relationships of a case anew.
///
/// # Errors
/// See [`family::set_relationships`].
pub fn set_relationships(session: &mut Session, form: RelateForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::set_relationships(desk, &permit, &form, now)
}

/// What may be wrong in relationships that are being typed.
///
/// # Errors
/// See [`family::warnings`].
pub fn warnings(session: &mut Session, relationships: Vec<Tie>) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::warnings(desk, &permit, &relationships, now)
}

/// Records a marriage or its end.
///
/// # Errors
/// See [`family::marry`].
pub fn marry(session: &mut Session, form: MarryForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::marry(desk, &permit, &form, now)
}

/// Records a representative.
///
/// # Errors
/// See [`family::appoint`].
pub fn appoint(session: &mut Session, form: RepresentativeForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::appoint(desk, &permit, &form, now)
}

/// Ends a representation.
///
/// # Errors
/// See [`family::end_representative`].
pub fn end_representative(session: &mut Session, form: RepresentativeEndForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::end_representative(desk, &permit, &form, now)
}

/// Withdraws a representation.
///
/// # Errors
/// See [`family::withdraw_representative`].
pub fn withdraw_representative(session: &mut Session, form: RepresentativeWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::withdraw_representative(desk, &permit, &form, now)
}

/// Records a kinship.
///
/// # Errors
/// See [`family::record_kinship`].
pub fn record_kinship(session: &mut Session, form: KinshipForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::record_kinship(desk, &permit, &form, now)
}

/// Withdraws a kinship.
///
/// # Errors
/// See [`family::withdraw_kinship`].
pub fn withdraw_kinship(session: &mut Session, form: KinshipWithdrawForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    family::withdraw_kinship(desk, &permit, &form, now)
}

/// Records a specific need.
///
/// # Errors
/// See [`need::record`].
pub fn record_need(session: &mut Session, form: NeedForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    need::record(desk, &permit, &form, now)
}

/// Reviews a need.
///
/// # Errors
/// See [`need::review`].
pub fn review_need(session: &mut Session, form: NeedReviewForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<Examine> = acting.permit()?;
    need::review(desk, &permit, acting, &form, now)
}

/// Ends a need.
///
/// # Errors
/// See [`need::end`].
pub fn end_need(session: &mut Session, form: NeedEndForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<Examine> = acting.permit()?;
    need::end(desk, &permit, acting, &form, now)
}

/// Withdraws a need.
///
/// # Errors
/// See [`need::withdraw`].
pub fn withdraw_need(session: &mut Session, form: NeedWithdrawForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<Examine> = acting.permit()?;
    need::withdraw(desk, &permit, acting, &form, now)
}

/// Records what became of a guarantee.
///
/// # Errors
/// See [`need::answer`].
pub fn answer_guarantee(session: &mut Session, form: AnswerForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<Examine> = acting.permit()?;
    need::answer(desk, &permit, acting, &form, now)
}
