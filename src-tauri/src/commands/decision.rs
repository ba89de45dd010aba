//! Facts, drafts, review.

use crate::Session;
use casework::{
    Result,
    assessment::{self, Fact, FactForm},
    decision::{self, DecisionForm, ReviewForm, SubmitForm},
    permit::{Examine, Review},
};

/// Records a fact.
///
/// # Errors
/// See [`assessment::record`].
pub fn record_fact(session: &mut Session, form: FactForm) -> Result<Fact> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    assessment::record(desk, &permit, &form, now)
}

/// Saves a draft.
///
/// # Errors
/// See [`decision::save`].
pub fn save(session: &mut Session, form: DecisionForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    decision::save(desk, &permit, &form, now).map(drop)
}

/// Hands a draft in.
///
/// # Errors
/// See [`decision::submit`].
pub fn submit(session: &mut Session, form: SubmitForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    decision::submit(desk, &permit, &form, now).map(drop)
}

/// Approves a draft or returns it.
///
/// # Errors
/// See [`decision::review`].
pub fn review(session: &mut Session, form: ReviewForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Review>()?;
    decision::review(desk, &permit, &form, now).map(drop)
}
