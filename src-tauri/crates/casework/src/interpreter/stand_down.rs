//! Standing an interpreter down, and calling them again.

use super::Interpreter;
use crate::{
    Desk, Result,
    failure::Faults,
    permit::{Coordinate, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Says that an interpreter is not called any more, with the reason; without one, that they are called again.
///
/// # Errors
/// [`crate::Code::TooLong`] at `reason`.
pub fn stand_down(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    interpreter: Id,
    reason: Option<&str>,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Interpreter = desk.read().get(interpreter)?;
    let mut faults = Faults::default();
    let inactive = faults.keep(match reason {
        Some(reason) => text::required("reason", reason).map(Some),
        None => Ok(None),
    });
    faults.check()?;
    desk.commit(permit.officer(), "interpreter.stand_down", None, now, |change| {
        change.update(&Interpreter { inactive, ..known })?;
        Ok(())
    })
}
