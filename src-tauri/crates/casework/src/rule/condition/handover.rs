//! Rules of what another post has.

use super::{Asked, Broken};
use crate::{Code, Result, handover, office};

/// A post that handed a case over does nothing more in it: what it wrote now would meet what the other post writes, or
/// be written for nobody.
pub(super) fn handed_over(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let here = office::current(asked.read())?.post;
    let gave = handover::gave(asked.read(), asked.case.id, &here)?;
    if !gave {
        return Ok(Vec::new());
    }
    let at = handover::standing(asked.read(), asked.case.id)?;
    let is_here = at.post == here && at.on_the_way.is_none();
    Ok(if is_here { Vec::new() } else { vec![Broken::new(Code::HandedOver, None)] })
}
