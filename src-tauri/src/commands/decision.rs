//! Facts, drafts, review.

use crate::Session;
use casework::{
    Result,
    assessment::{self, Fact, FactForm},
    decision::{
        self, CloseForm, DecisionForm, ReasonsDesk, ReasonsQuery, ReviewForm, SubmitForm, TickForm,
        VersionView, VoteForm, guidance::Guidance,
    },
    permit::{Ballots, Examine, Preside, ReadCases, Review},
};
use vault::Id;

/// A decision.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct DecisionId {
    /// Which.
    pub decision: Id,
}

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

/// Ticks a remark of a review off, or opens it again.
///
/// # Errors
/// See [`decision::tick`].
pub fn tick_remark(session: &mut Session, form: TickForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    decision::tick(desk, &permit, &form, now)
}

/// Votes on a draft.
///
/// # Errors
/// See [`decision::vote`].
pub fn vote(session: &mut Session, form: VoteForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Ballots>()?;
    decision::vote(desk, &permit, &form, now).map(drop)
}

/// Closes the vote on a draft.
///
/// # Errors
/// See [`decision::close`].
pub fn close_vote(session: &mut Session, form: CloseForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Preside>()?;
    decision::close(desk, &permit, &form, now).map(drop)
}

/// Every draft of a decision that was handed in.
///
/// # Errors
/// See [`decision::versions`].
pub fn versions(session: &mut Session, id: DecisionId) -> Result<Vec<VersionView>> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    decision::versions(desk, &permit, id.decision)
}

/// How the reasons of a letter stand, and what is proposed.
///
/// # Errors
/// See [`decision::ask_reasons`].
pub fn reasons(session: &mut Session, query: ReasonsQuery) -> Result<ReasonsDesk> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    decision::ask_reasons(desk, &permit, &query)
}

/// What to ask oneself at each step, and the checklist of a review.
///
/// # Errors
/// See [`decision::guidance::shared`].
pub fn guidance(session: &mut Session, (): ()) -> Result<Guidance> {
    let _ = session.permitted::<ReadCases>()?;
    decision::guidance::shared().cloned()
}
