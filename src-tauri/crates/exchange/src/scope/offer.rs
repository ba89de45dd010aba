//! What is given to a device: commits that it does not have, and values that came into its scope since.

use super::{Holds, Reach, holds::digest_of};
use crate::{Result, Vector, batch::Batch, cut};
use std::collections::BTreeSet;
use vault::{
    Dot, Id, Intake,
    fault::{self, Fault},
};

/// What is given to devices of one scope.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    /// Batches.
    pub names: Vec<cut::Name>,
    /// Commits whose values are filled in.
    pub fills: BTreeSet<Dot>,
    /// Records whose values go; none is all.
    pub opened: Option<BTreeSet<Id>>,
}

impl Offer {
    /// Whether the values of a record go.
    #[must_use]
    pub fn opens(&self, entity: Id) -> bool {
        fault::is(Fault::OpensAll) || self.opened.as_ref().is_none_or(|opened| opened.contains(&entity))
    }
}

/// What goes to devices of one scope that have this much, and said that they hold this. Commits go in any case, also those
/// of which values are missing here: nobody else may have them any more, and whoever is to know everything asks others.
///
/// # Errors
/// Of the database.
pub fn offer(intake: &Intake<'_>, reach: Option<&Reach>, has: &Vector, holds: &[Holds]) -> Result<Offer> {
    let mut offer =
        Offer { names: cut::beyond(intake, has)?, fills: BTreeSet::new(), opened: reach.map(Reach::all) };
    if fault::is(Fault::NoFill) {
        return Ok(offer);
    }
    for held in holds {
        offer.fills.extend(held.lacks.iter().copied());
    }
    // A device that never spoke of parts holds all that it has: it had no scope when it was last heard of.
    let holds: Vec<&Holds> = holds.iter().filter(|held| !held.parts.is_empty()).collect();
    for (part, records) in reach.map(|reach| &reach.parts).into_iter().flatten() {
        let here = digest_of(intake, records, Some(has), |_| Ok(true))?;
        if here.is_none() || holds.iter().all(|held| held.parts.get(part) == here.as_ref()) {
            continue;
        }
        for record in records {
            let known = intake.history(*record)?;
            offer.fills.extend(known.into_iter().filter(|dot| dot.seq <= has.seq(dot.stream)));
        }
    }
    Ok(offer)
}

/// Whether anything is withheld here.
///
/// # Errors
/// Of the database.
pub fn withholds(intake: &Intake<'_>) -> Result<bool> {
    let sql = "SELECT 1 FROM exchange_withheld LIMIT 1";
    Ok(intake.read().row(sql, [], |row| row.get::<_, i64>(0))?.is_some())
}

/// Whether a value is withheld in a batch here.
///
/// # Errors
/// Of the database.
pub fn is_partial(intake: &Intake<'_>, name: cut::Name) -> Result<bool> {
    if !withholds(intake)? {
        return Ok(false);
    }
    for parts in intake.commits(name.stream, name.first, name.last)? {
        for entity in parts.blank()?.1 {
            if intake.is_withheld(entity)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// A batch as it goes: with the values that may.
///
/// # Errors
/// Of the database.
pub fn load(intake: &Intake<'_>, name: cut::Name, offer: &Offer) -> Result<Option<Batch>> {
    let Some(batch) = cut::load(intake, name)? else { return Ok(None) };
    if offer.opened.is_none() {
        return Ok(Some(batch));
    }
    let commits = commits(intake, name, offer)?;
    Batch::again(batch.signed, batch.signature, &commits).map(Some)
}

/// The commits of a batch as they go.
///
/// # Errors
/// Of the database.
pub fn commits(intake: &Intake<'_>, name: cut::Name, offer: &Offer) -> Result<Vec<vault::Parts>> {
    let commits = intake.commits(name.stream, name.first, name.last)?;
    if offer.opened.is_none() {
        return Ok(commits);
    }
    let kept = commits.iter().map(|parts| parts.without(|_, entity| offer.opens(entity)));
    Ok(kept.collect::<vault::Result<_>>()?)
}
