//! Who can be in charge of a case: whoever works here, examines cases, and declared no conflict of interest in it.

use super::conflict::conflicted;
use crate::{
    Code, Desk, Result,
    officer::{self, Officer},
    permit::RightName,
};
use vault::Id;

fn examines(desk: &Desk, officer: &Officer) -> bool {
    officer.active && desk.profile.roles.may(&officer.roles.0, RightName::Examine)
}

/// Why an officer cannot be put in charge of a case; none where they can.
pub(crate) fn unfit_for(desk: &Desk, case: Id, officer: Id) -> Result<Option<Code>> {
    let known: Option<Officer> = desk.read().find(officer)?;
    if !known.is_some_and(|known| examines(desk, &known)) {
        return Ok(Some(Code::NotAChoice));
    }
    let declared = conflicted(desk.read(), case)?.contains(&officer);
    Ok(declared.then_some(Code::ConflictDeclared))
}

/// Everybody who can be put in charge of a case.
pub(crate) fn fit_for(desk: &Desk, case: Id) -> Result<Vec<Officer>> {
    let declared = conflicted(desk.read(), case)?;
    let all = officer::all(desk.read())?.into_iter();
    Ok(all.filter(|one| examines(desk, one) && !declared.contains(&one.id)).collect())
}
