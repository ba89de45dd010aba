//! Withdrawing a source: it is not offered any more, and what cites it says so.

use super::{Source, correct::standing};
use crate::{
    Desk, Result,
    failure::Faults,
    permit::{Permit, ResearchCoi},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Withdraws a source with a reason. Its copy, its text and what cites it stay.
///
/// # Errors
/// [`crate::Code::Required`] at `reason`; [`crate::Code::NotFound`] when it was withdrawn already.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<ResearchCoi>,
    source: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = standing(desk, source)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "coi.withdraw", Some(source), now, |change| {
        change.update(&Source { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}
