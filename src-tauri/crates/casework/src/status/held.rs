//! Who holds a status: told from the decisions that were approved and served, and from what ended since. Nothing is
//! typed, so nothing can contradict the decisions.

use super::{StatusProcedure, StatusRuling, StatusVerdict, storage};
use crate::{
    Desk, Result, appeal,
    application::Application,
    decision::{self, Decision, Ruling},
    profile::OutcomeCode,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::{Id, Read};

/// A status that a person was granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holding {
    /// Who.
    pub(crate) person: Id,
    /// The case in which it was granted.
    pub(crate) application: Id,
    /// Which.
    pub(crate) outcome: OutcomeCode,
    /// From whom it derives.
    pub(crate) derived_from: Option<Id>,
    /// The decision.
    pub(crate) decision: Id,
    /// When that was served.
    pub(crate) since: NaiveDate,
    /// When it ended.
    pub(crate) ended_on: Option<NaiveDate>,
    /// Whether the end waits for an appeal.
    pub(crate) contested: bool,
}

impl Holding {
    /// Whether it is held still.
    pub(crate) fn stands(&self) -> bool {
        self.ended_on.is_none()
    }
}

/// Every status that was granted in a case and served.
pub(crate) fn held(desk: &Desk, application: Id) -> Result<Vec<Holding>> {
    let read = desk.read();
    let Some(decision) = appeal::challenged(read, application)? else { return Ok(Vec::new()) };
    let Some(since) = appeal::served_on(read, &decision)? else { return Ok(Vec::new()) };
    let case: Application = read.get(application)?;
    let profile = desk.profile_of(&case);
    let mut held = Vec::new();
    for ruling in decision::rulings(read, decision.id)? {
        let Some(outcome) = ruling.outcome.code else { continue };
        if profile.outcome(outcome).is_none_or(|rule| rule.negative) {
            continue;
        }
        let (ended_on, contested) = end(read, ruling.person, since)?;
        held.push(Holding {
            person: ruling.person,
            application: case.id,
            outcome,
            derived_from: ruling.outcome.derived_from,
            decision: decision.id,
            since,
            ended_on,
            contested,
        });
    }
    Ok(held)
}

/// When the status that a person has since a day ended, and whether that waits for an appeal.
fn end(read: Read<'_>, person: Id, since: NaiveDate) -> Result<(Option<NaiveDate>, bool)> {
    let mut contested = false;
    for ruling in read.list::<StatusRuling>(storage::OF_PERSON, [person])?.into_iter().rev() {
        let procedure: StatusProcedure = read.get(ruling.procedure)?;
        let Some(served) = procedure.served.as_ref() else { continue };
        if ruling.verdict != StatusVerdict::Ends || procedure.opened_on < since {
            continue;
        }
        let judgments = appeal::judgments(read, procedure.application)?;
        let mut stays = false;
        for appeal in appeal::of_application(read, procedure.application)? {
            if appeal.procedure != Some(procedure.id) || !appeal.persons.0.contains(&person) {
                continue;
            }
            let judgment = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
            let quashed = judgment.is_some_and(|judgment| judgment.result.quashes());
            let waits = appeal.suspensive && appeal.state(judgment) == appeal::AppealState::Pending;
            contested |= waits;
            stays |= quashed || waits;
        }
        if !stays {
            let effective = ruling.effective_on.unwrap_or(served.on).max(served.on);
            return Ok((Some(effective), false));
        }
    }
    Ok((None, contested))
}

/// Everybody whose status derives from a person and stands, in whichever case.
pub(crate) fn dependants(desk: &Desk, person: Id) -> Result<Vec<Holding>> {
    let rulings: Vec<Ruling> = desk.read().list(storage::DERIVED, [person.to_string()])?;
    standing(desk, &rulings, |holding| holding.derived_from == Some(person))
}

fn standing(desk: &Desk, rulings: &[Ruling], wanted: impl Fn(&Holding) -> bool) -> Result<Vec<Holding>> {
    let mut cases = BTreeSet::new();
    for ruling in rulings {
        cases.insert(desk.read().get::<Decision>(ruling.decision)?.application);
    }
    let mut found = Vec::new();
    for case in cases {
        found.extend(held(desk, case)?.into_iter().filter(|one| one.stands() && wanted(one)));
    }
    Ok(found)
}
