//! Where a case stands, and how it moves: only as the profile allows.

use super::Application;
use crate::{
    Code, Failure, Result,
    profile::{Profile, Stage},
};
use vault::{Change, Id};

/// Moves a case to a stage. Being there already is no move.
pub(crate) fn advance(
    change: &mut Change<'_>,
    profile: &Profile,
    application: Id,
    to: Stage,
) -> Result<Application> {
    let case: Application = change.read().get(application)?;
    if case.stage == to {
        return Ok(case);
    }
    if !profile.allows(case.stage, to) {
        return Err(Failure::not_now(Code::StageForbids).context(format!("{:?} to {to:?}", case.stage)));
    }
    moved(change, case, to)
}

/// Closes a case for a reason of the profile, at a stage at which that reason may be recorded.
///
/// # Errors
/// [`Code::NotAChoice`] for a reason that the profile does not have; [`Code::StageForbids`].
pub fn conclude(
    change: &mut Change<'_>,
    profile: &Profile,
    application: Id,
    closure: &str,
) -> Result<Application> {
    let case: Application = change.read().get(application)?;
    let rule = profile.closure(closure).ok_or_else(|| Failure::field("closure", Code::NotAChoice))?;
    if !rule.stages.contains(&case.stage) {
        return Err(Failure::not_now(Code::StageForbids).context(format!("{:?} by {closure}", case.stage)));
    }
    moved(change, case, Stage::Closed)
}

/// Opens a case again that is final or closed, where the profile lets it return to.
///
/// # Errors
/// [`Code::StageForbids`].
pub fn reopen(change: &mut Change<'_>, profile: &Profile, application: Id, to: Stage) -> Result<Application> {
    let case: Application = change.read().get(application)?;
    let rule = &profile.reopening;
    if !rule.from.contains(&case.stage) || !rule.to.contains(&to) {
        return Err(Failure::not_now(Code::StageForbids).context(format!("{:?} back to {to:?}", case.stage)));
    }
    moved(change, case, to)
}

fn moved(change: &mut Change<'_>, mut case: Application, to: Stage) -> Result<Application> {
    case.stage = to;
    change.update(&case)?;
    Ok(case)
}

/// A case whose letter was made void before anybody got it is decided, and not issued.
pub(crate) fn unissue(change: &mut Change<'_>, application: Id) -> Result<()> {
    let case: Application = change.read().get(application)?;
    if case.stage == Stage::Issued {
        moved(change, case, Stage::Decided)?;
    }
    Ok(())
}
