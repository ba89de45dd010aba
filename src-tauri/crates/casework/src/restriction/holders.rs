//! Who could decide on what is restricted: the officers whose roles hold its classes.

use super::Carried;
use crate::{
    Desk, Result,
    application::Application,
    folder,
    officer::Officer,
    permit::{Class, RightName},
    profile::Profile,
};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// Classes of the facts of a case, and of all that they rest on: whoever decides on it must judge those.
pub(crate) fn of_facts(read: Read<'_>, case: Id) -> Result<BTreeSet<Class>> {
    let carried = Carried::of(read, folder::standing(read, case)?)?;
    let facts = carried.read.facts.iter().filter_map(|fact| carried.classes(fact.id));
    Ok(facts.flatten().copied().collect())
}

/// Classes of everything in a case.
pub(crate) fn of_everything(read: Read<'_>, case: Id) -> Result<BTreeSet<Class>> {
    let carried = Carried::of(read, folder::standing(read, case)?)?;
    Ok(carried.all().flat_map(|(_, classes)| classes).copied().collect())
}

/// Those of some classes that an officer does not hold in a case that somebody is in charge of.
pub(crate) fn lacked(
    profile: &Profile,
    officer: &Officer,
    in_charge: Id,
    classes: &BTreeSet<Class>,
) -> BTreeSet<Class> {
    let roles = &profile.roles;
    let mut held = roles.sees(&officer.roles.0);
    if officer.id == in_charge {
        held.extend(roles.sees_own(&officer.roles.0));
    }
    classes.difference(&held).copied().collect()
}

/// How many active officers with a right, but one, hold all of some classes in a case.
pub(crate) fn holders(
    desk: &Desk,
    case: &Application,
    (right, but): (RightName, Id),
    classes: &BTreeSet<Class>,
) -> Result<usize> {
    let profile = desk.profile;
    let holds = |one: &Officer| {
        one.active
            && one.id != but
            && profile.roles.may(&one.roles.0, right)
            && lacked(profile, one, case.officer, classes).is_empty()
    };
    Ok(crate::officer::all(desk.read())?.iter().filter(|one| holds(one)).count())
}
