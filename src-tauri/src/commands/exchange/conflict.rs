//! Conflicts, and how they are settled.

use crate::Session;
use casework::{
    Result,
    conflict::{self, DisputeList, DisputeView, SettleForm},
    permit::Settle,
};

/// What is disputed.
///
/// # Errors
/// Locked; not allowed.
pub fn conflicts(session: &mut Session, (): ()) -> Result<DisputeList> {
    let (desk, permit, _) = session.permitted::<Settle>()?;
    conflict::list(desk, &permit)
}

/// Settles a conflict.
///
/// # Errors
/// See [`conflict::settle`].
pub fn settle(session: &mut Session, form: SettleForm) -> Result<Option<DisputeView>> {
    let (desk, permit, now) = session.permitted::<Settle>()?;
    conflict::settle(desk, &permit, &form, now)
}
