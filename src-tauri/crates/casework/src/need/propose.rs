//! Proposals: what a registration says of a child is put down as a need that waits for an assessment. Nothing is
//! confirmed by it, and nothing is guessed of pregnancy, illness, disability or violence.

use super::{
    NeedSource, SpecificNeed,
    alone::{CHILD_SPOUSE, Relative, suggested},
    category, of_person,
};
use crate::{Result, application, person::Person, profile::Lists};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::{Change, Id, Read};

/// Where a need stands that waits for an assessment.
const PENDING: &str = "pending";

/// What the registration of a case says of its children: persons, each with a code of the list `need`.
pub(crate) fn proposals(
    read: Read<'_>,
    lists: &Lists,
    application: Id,
    today: NaiveDate,
) -> Result<BTreeSet<(Id, &'static str)>> {
    let members = application::members(read, application)?;
    let persons =
        members.iter().map(|member| Ok(read.get(member.person)?)).collect::<Result<Vec<Person>>>()?;
    let family: Vec<Relative<'_>> = members
        .iter()
        .zip(&persons)
        .map(|(member, person)| Relative {
            person: person.id,
            relationship: member.relationship,
            birth: &person.birth,
        })
        .collect();
    Ok(suggested(lists, &family, today).into_iter().collect())
}

/// Records what the registration of a case newly says of its children, as needs that wait for an assessment.
/// `before` is what it said before the change: what an officer has reviewed since is not brought up again.
pub(crate) fn propose(
    change: &mut Change<'_>,
    lists: &Lists,
    application: Id,
    before: &BTreeSet<(Id, &'static str)>,
    officer: Id,
    today: NaiveDate,
) -> Result<()> {
    for (person, code) in proposals(change.read(), lists, application, today)?.difference(before) {
        let category = category(lists, code);
        let known = of_person(change.read(), *person)?;
        // A child known as unaccompanied is not proposed as separated beside it: one of them is right.
        let same = |need: &SpecificNeed| match *code {
            CHILD_SPOUSE => need.code == *code,
            _ => need.category == category,
        };
        if known.iter().any(|need| need.is_open(lists) && same(need)) {
            continue;
        }
        let id = change.new_id()?;
        change.create(&SpecificNeed {
            id,
            person: *person,
            category: category.to_owned(),
            code: (*code).to_owned(),
            status: PENDING.to_owned(),
            severity: None,
            source: NeedSource::Rule,
            told: None,
            restricted: lists.entry("need", code).is_some_and(|entry| entry.restricted),
            note: None,
            referral: None,
            recorded_on: today,
            recorded_by: officer,
            reviewed_on: None,
            reviewed_by: None,
            reviewed_because: None,
            ended_on: None,
            ended_because: None,
            answers: None,
            withdrawn: None,
        })?;
    }
    Ok(())
}
