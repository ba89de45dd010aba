//! Who belongs to a case, and whether anything can be put into its folder.

use super::storage;
use crate::{
    Code, Failure, Kind, Result,
    application::{Application, Member},
};
use vault::{Id, Read};

/// Columns by which a record hangs on another of its case, with the table of that other: an erasure follows them, and so
/// does a hand-over. Nothing hangs deeper than three.
pub(crate) const LINKS: [(&str, &str); 11] = [
    ("person", "person"),
    ("other", "person"),
    ("one", "person"),
    ("known", "person"),
    ("interview", "interview"),
    ("decision", "decision"),
    ("appointment", "appointment"),
    ("procedure", "status_procedure"),
    ("appeal", "appeal"),
    ("letter", "letter"),
    ("consent", "observer_consent"),
];

/// Whether a person is or was a member of a case. Whoever left it may still have papers in it.
pub(crate) fn belongs(read: Read<'_>, application: Id, person: Id) -> Result<bool> {
    Ok(!read.list::<Member>(storage::PLACES, (application, person))?.is_empty())
}

/// The case that stands for one whose members went to another, and to yet another. Their folders are one.
pub(crate) fn standing(read: Read<'_>, application: Id) -> Result<Id> {
    let mut at = application;
    // Two workstations may have joined two cases crosswise: that must not go round for ever.
    for _ in 0..MOST_JOINED {
        match read.get::<Application>(at)?.merged_into {
            Some(next) => at = next,
            None => break,
        }
    }
    Ok(at)
}

/// A case and all that were joined to it, itself first.
pub(crate) fn joined(read: Read<'_>, application: Id) -> Result<Vec<Id>> {
    let mut all = vec![application];
    let mut at = 0;
    while let Some(case) = all.get(at).copied() {
        for other in read.list::<Application>(storage::JOINED, [case])? {
            if !all.contains(&other.id) && all.len() < MOST_JOINED {
                all.push(other.id);
            }
        }
        at += 1;
    }
    Ok(all)
}

/// A case, the one that stands for it, and all that were joined to that one: they tell of the same people. A case whose
/// record has not come, or is no more, stands for itself.
pub(crate) fn together(read: Read<'_>, application: Id) -> Result<Vec<Id>> {
    let mut top = application;
    for _ in 0..MOST_JOINED {
        match read.find::<Application>(top)?.and_then(|case| case.merged_into) {
            Some(next) => top = next,
            None => break,
        }
    }
    let mut all = joined(read, top)?;
    if !all.contains(&application) {
        all.push(application);
    }
    Ok(all)
}

/// Cases that are joined to one at most.
const MOST_JOINED: usize = 32;

/// A case whose folder is in use, and to which the person belongs. Letters arrive and passports are given back at
/// every stage; only a case whose members all went to another takes nothing more.
pub(crate) fn open_case(read: Read<'_>, application: Id, person: Option<Id>) -> Result<Application> {
    let case: Application = read.get(application)?;
    if case.merged_into.is_some() {
        return Err(Failure::not_now(Code::CaseMerged));
    }
    if let Some(person) = person
        && !belongs(read, application, person)?
    {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"));
    }
    Ok(case)
}
