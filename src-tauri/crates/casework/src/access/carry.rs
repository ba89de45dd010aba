//! What closes a case goes with its people: a seal with its list, and conflicts of interest.

use super::{
    Admission, Beside, Conflict, Seal,
    conflict::conflicted,
    seal::{admitted, standing},
    storage,
};
use crate::{Result, application::Application, folder};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Change, Id};

/// Closes a case that takes people of another in the same way as that one, within the commit that moves them. Of two
/// sealed cases the lists are one from then on, and of two lists of conflicts likewise: whoever may not read of somebody
/// may not read of them under another number, and whoever worked on them goes on.
pub(crate) fn carry(change: &mut Change<'_>, (from, to): (Id, Id), by: Id, now: DateTime<Utc>) -> Result<()> {
    // A case that went into this one before, on another workstation say, closes it also.
    let sources = folder::together(change.read(), from)?;
    let mut seals: Vec<Seal> = Vec::new();
    let mut lists: Vec<Admission> = Vec::new();
    let mut conflicts: Vec<Conflict> = Vec::new();
    for source in &sources {
        conflicts.extend(change.read().list::<Conflict>(storage::OF_CASE, [*source])?);
        if let Some(seal) = standing(change.read(), *source)? {
            seals.push(seal);
            lists.extend(admitted(change.read(), *source)?);
        }
    }
    let mut told = conflicted(change.read(), to)?;
    for conflict in conflicts.into_iter().filter(|one| one.withdrawn.is_none()) {
        if told.insert(conflict.officer) {
            let beside = Some(Beside::of(change.read(), to)?);
            change.create(&Conflict { id: change.new_id()?, application: to, beside, ..conflict })?;
        }
    }
    let Some(seal) = seals.into_iter().next() else { return Ok(()) };
    let reason = seal.reason.clone();
    if standing(change.read(), to)?.is_none() {
        let beside = Some(Beside::of(change.read(), to)?);
        change.create(&Seal { id: change.new_id()?, application: to, beside, ..seal })?;
    }
    let mut listed: BTreeSet<Id> = admitted(change.read(), to)?.into_iter().map(|one| one.officer).collect();
    for one in lists {
        if listed.insert(one.officer) {
            change.create(&Admission { id: change.new_id()?, application: to, ..one })?;
        }
    }
    // Whoever is in charge of either sees it without standing on a list, as long as they are.
    for case in [from, to] {
        let Some(case) = change.read().find::<Application>(case)? else { continue };
        if listed.insert(case.officer) {
            change.create(&Admission {
                id: change.new_id()?,
                application: to,
                officer: case.officer,
                because: reason.clone(),
                given_by: by,
                given_at: now,
                ended_because: None,
                ended_by: None,
            })?;
        }
    }
    Ok(())
}
