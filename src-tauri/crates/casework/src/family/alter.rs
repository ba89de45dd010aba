//! What all changes of a family have in common: which cases they may be made in, and what they leave behind.

use super::{Concerned, FamilyChange, FamilyChangeKind, storage};
use crate::{
    Code, Failure, Kind, Result,
    application::{self, Application, Member},
    decision::{self, Outcome, Ruling},
    failure::Faults,
    interview,
    profile::Stage,
    text,
};
use chrono::NaiveDate;
use vault::{Change, Id, Read};

/// The case of which a person is a member. It may stand at any stage, but must not have gone into another.
pub(crate) fn case_of(read: Read<'_>, application: Id, person: Id) -> Result<Application> {
    let case = living(read, application)?;
    if application::members(read, application)?.iter().any(|member| member.person == person) {
        Ok(case)
    } else {
        Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"))
    }
}

/// A case that has not gone into another.
pub(super) fn living(read: Read<'_>, application: Id) -> Result<Application> {
    let case: Application = read.get(application)?;
    match case.merged_into {
        None => Ok(case),
        Some(_) => Err(Failure::not_now(Code::CaseMerged)),
    }
}

/// A case whose family may be changed now. Under review it must be as it was handed in; once it is decided, the
/// decision names who it is about.
pub(super) fn open_family(read: Read<'_>, application: Id) -> Result<Application> {
    let case = living(read, application)?;
    match case.stage {
        Stage::Registered | Stage::Interview | Stage::Assessment => Ok(case),
        Stage::Review => Err(Failure::not_now(Code::FamilyInReview)),
        Stage::Decided | Stage::Issued | Stage::Notified | Stage::Appeal | Stage::Final | Stage::Closed => {
            Err(Failure::not_now(Code::FamilyDecided))
        }
    }
}

/// Refuses to move persons away from an interview that goes on: nobody could sign it any more.
pub(super) fn no_open_interview(read: Read<'_>, application: Id, moving: &[Id]) -> Result<()> {
    let interviews = interview::of_application(read, application)?;
    for one in interviews.iter().filter(|one| one.closing.is_none() && moving.contains(&one.person)) {
        // One that was started by mistake has no lines and loses nothing.
        if interview::has_lines(read, one.id)? {
            return Err(Failure::not_now(Code::InterviewOpen));
        }
    }
    Ok(())
}

/// Day and reason of a change, checked.
pub(super) fn day_and_reason(
    on: Option<NaiveDate>,
    reason: &str,
    today: NaiveDate,
    faults: &mut Faults,
) -> (NaiveDate, String) {
    let reason = faults.keep(text::required_long("reason", reason));
    let on = on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    }
    (on, reason)
}

/// Writes a change into the history of a family.
pub(super) fn remember(
    change: &mut Change<'_>,
    application: Id,
    kind: FamilyChangeKind,
    (on, because, reason): (&str, Option<&str>, &str),
    persons: &[Id],
    other: Option<Id>,
) -> Result<()> {
    change.create(&FamilyChange {
        id: change.new_id()?,
        application,
        kind,
        happened_on: on.to_owned(),
        because: because.map(str::to_owned),
        reason: reason.to_owned(),
        persons: Concerned(persons.to_vec()),
        other,
    })?;
    Ok(())
}

/// The next place in a family. Places are never given twice, so none changes its meaning.
pub(super) fn next_position(read: Read<'_>, application: Id) -> Result<u32> {
    let last: Option<Option<u32>> = read.row(storage::LAST_POSITION, [application], |row| row.get(0))?;
    Ok(last.flatten().unwrap_or(0) + 1)
}

/// Lets a member leave.
pub(super) fn step_out(
    change: &mut Change<'_>,
    member: &Member,
    on: NaiveDate,
    because: &str,
    left_for: Option<Id>,
) -> Result<()> {
    change.update(&Member {
        left_on: Some(on),
        left_because: Some(because.to_owned()),
        left_for,
        ..member.clone()
    })?;
    undecide(change, member.application, member.person)
}

/// Takes back what a draft proposes and says of somebody who left, and what it derives from them.
fn undecide(change: &mut Change<'_>, application: Id, person: Id) -> Result<()> {
    let case: Application = change.read().get(application)?;
    // What was handed in or approved stays as it was.
    if decision::open_to_change(&case).is_err() {
        return Ok(());
    }
    let Some(mut draft) = decision::current(change.read(), &case)? else { return Ok(()) };
    if draft.forget(person) {
        change.update(&draft)?;
    }
    for ruling in decision::rulings(change.read(), draft.id)? {
        if ruling.person == person || ruling.outcome.derived_from == Some(person) {
            change.update(&Ruling { outcome: Outcome::default(), ..ruling })?;
        }
    }
    Ok(())
}
