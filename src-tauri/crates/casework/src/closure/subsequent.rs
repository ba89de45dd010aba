//! The case of a subsequent application: the same persons, a new number, new time limits, and the earlier case known.

use super::Reopening;
use crate::{
    Code, Failure, Result, access,
    application::{Application, Member, Relationship, number},
    need, office,
    profile::{Profile, Stage},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;
use vault::{Change, Id};

/// Opens it, within the commit that accepts it.
pub(super) fn open(
    change: &mut Change<'_>,
    profile: &Profile,
    earlier: &Application,
    members: &[Member],
    request: &Reopening,
    (by, now): (Id, DateTime<Utc>),
    today: NaiveDate,
) -> Result<Id> {
    let chosen: Vec<&Member> = members
        .iter()
        .filter(|member| request.persons.0.is_empty() || request.persons.0.contains(&member.person))
        .collect();
    let led = chosen.iter().any(|member| member.relationship == Relationship::Pa);
    // Of several without the one they all stood to, nobody knows what they are to each other.
    if chosen.is_empty() || (!led && chosen.len() > 1) {
        return Err(Failure::not_now(Code::NoPrincipal));
    }
    let office = office::current(change.read())?;
    let number = number::next(change.read(), &office, today.year())?;
    let case = Application {
        id: change.new_id()?,
        number: number.text,
        series: number.series,
        counter: number.counter,
        profile: profile.edition(),
        stage: Stage::Registered,
        registered_at: now,
        registered_on: today,
        reasons: request.reasons.clone(),
        procedure: profile.reopening.subsequent.clone(),
        merged_into: None,
        intent_on: Some(request.requested_on),
        ..earlier.clone()
    };
    change.create(&case)?;
    for member in chosen {
        change.create(&Member {
            id: change.new_id()?,
            application: case.id,
            relationship: if led { member.relationship } else { Relationship::Pa },
            own_claim: member.own_claim || !led,
            joined_on: None,
            ..member.clone()
        })?;
    }
    access::carry(change, (earlier.id, case.id), by, now)?;
    need::propose(change, &profile.lists, case.id, &BTreeSet::new(), request.recorded_by, today)?;
    Ok(case.id)
}
