//! Where a case stands, and how it moves: only as the profile allows.

use super::Application;
use crate::{Code, Failure, Result, profile::Profile, profile::Stage};
use vault::{Change, Id};

/// Moves a case to a stage. Being there already is no move.
pub(crate) fn advance(
    change: &mut Change<'_>,
    profile: &Profile,
    application: Id,
    to: Stage,
) -> Result<Application> {
    let mut case: Application = change.read().get(application)?;
    if case.stage == to {
        return Ok(case);
    }
    if !profile.allows(case.stage, to) {
        return Err(Failure::not_now(Code::StageForbids).context(format!("{:?} to {to:?}", case.stage)));
    }
    case.stage = to;
    change.update(&case)?;
    Ok(case)
}
