//! Who can be in charge of a case: whoever works here, examines cases, and declared no conflict of interest in it.

use super::{
    Conflict,
    conflict::{closed_by, conflicted},
    storage,
};
use crate::{
    Code, Desk, Result,
    application::Application,
    officer::{self, Officer},
    permit::RightName,
    profile::Stage,
};
use std::collections::BTreeSet;
use vault::{Id, Read};

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

/// Whether whoever is in charge of a case declared a conflict of interest in it, or in what was joined with it.
pub(crate) fn is_led_in_conflict(read: Read<'_>, case: &Application) -> Result<bool> {
    Ok(conflicted(read, case.id)?.contains(&case.officer))
}

/// Cases that go on and that nobody works on: whoever is in charge does not see them. A declaration in one's own case
/// hands it over in the same act; but a conflict follows people into a case that takes them, and comes from elsewhere.
pub(crate) fn to_hand_over(read: Read<'_>) -> Result<BTreeSet<Id>> {
    let mut found = BTreeSet::new();
    for conflict in read.list::<Conflict>(storage::DECLARED, [])? {
        for related in closed_by(read, &conflict)? {
            let Some(case) = read.find::<Application>(related)? else { continue };
            if case.officer == conflict.officer && case.merged_into.is_none() && case.stage < Stage::Final {
                found.insert(case.id);
            }
        }
    }
    Ok(found)
}
