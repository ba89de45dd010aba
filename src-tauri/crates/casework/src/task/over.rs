//! Cases that wait for nothing but their end: nobody was protected, all was served, and the time to challenge it is over.

use super::{TaskCode, storage};
use crate::{
    Desk, Result, appeal,
    application::Application,
    decision,
    permit::{Acting, Issue},
    profile::Statistics,
};
use chrono::NaiveDate;
use vault::Id;

/// Cases of an officer that can be ended as rejected.
pub(super) fn of(desk: &Desk, acting: &Acting, today: NaiveDate) -> Result<Vec<(Id, TaskCode)>> {
    if !acting.may::<Issue>() {
        return Ok(Vec::new());
    }
    let told: Vec<Id> = desk.read().rows(storage::TOLD, [acting.officer()], |row| row.get(0))?;
    let mut found = Vec::new();
    for case in told {
        if is_over(desk, acting, &desk.read().get(case)?, today)? {
            found.push((case, TaskCode::EndCase));
        }
    }
    Ok(found)
}

fn is_over(desk: &Desk, acting: &Acting, case: &Application, today: NaiveDate) -> Result<bool> {
    let (read, profile) = (desk.read(), desk.profile_of(case));
    let ends = profile.closures.iter().any(|closure| {
        closure.statistics == Statistics::Rejected
            && closure.stages.contains(&case.stage)
            && acting.is_any(&closure.roles)
    });
    if !ends {
        return Ok(false);
    }
    let Some(decision) = appeal::challenged(read, case.id)? else { return Ok(false) };
    let protects = |one: &decision::Ruling| one.outcome.code.is_none_or(|code| code.protects());
    if decision::rulings(read, decision.id)?.iter().any(protects) {
        return Ok(false);
    }
    let served = appeal::served_on(read, &decision)?.is_some();
    let open = appeal::levels(desk, case)?.iter().any(|level| level.is_open(today));
    Ok(served && !open && appeal::pending(read, case.id)?.is_empty())
}
