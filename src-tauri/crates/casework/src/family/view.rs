//! Families as the page shows them.

use super::{
    FamilyChange, FamilyChangeKind, Representative, RepresentativeKind, standing_representatives, storage,
};
use crate::{
    Result,
    access::Scope,
    application::{Application, Member, Relationship},
    person::{PartialDay, Person, PersonName},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// Somebody who stands or stood for a person, as the page shows them.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RepresentativeView {
    /// Representative.
    pub id: Id,
    /// As what.
    pub kind: RepresentativeKind,
    /// Name.
    pub name: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// The document that it rests on.
    pub authority: Option<String>,
    /// How they are reached.
    pub contact: Option<String>,
    /// First day.
    pub since: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Why it ended.
    pub ended_because: Option<String>,
    /// Whether it stands today.
    pub standing: bool,
}

/// Another case, as a link.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CaseLink {
    /// Case.
    pub id: Id,
    /// Case number.
    pub number: String,
}

/// Somebody who was a member of a case.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FormerMember {
    /// Who.
    pub person: Id,
    /// Names.
    pub name: PersonName,
    /// What they were to the principal applicant.
    pub relationship: Relationship,
    /// When they came; none is from the start.
    pub joined_on: Option<NaiveDate>,
    /// When they left.
    pub left_on: Option<NaiveDate>,
    /// Why, a code of the list `leaving`.
    pub left_because: Option<String>,
    /// The case they went to.
    pub left_for: Option<CaseLink>,
    /// When they died, as far as known.
    pub died: Option<PartialDay>,
}

/// A change of a family as the page shows it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct FamilyChangeView {
    /// How it changed.
    pub kind: FamilyChangeKind,
    /// When, as far as known.
    pub on: PartialDay,
    /// Why, a code of the list `leaving`.
    pub because: Option<String>,
    /// Why, in the officer's words.
    pub reason: String,
    /// Names of those whom it concerns.
    pub persons: Vec<PersonName>,
    /// The other case that it concerns.
    pub other: Option<CaseLink>,
}

/// Who stands or stood for a person, the oldest first.
pub(crate) fn representatives(
    read: Read<'_>,
    person: Id,
    today: NaiveDate,
) -> Result<Vec<RepresentativeView>> {
    let view = |one: Representative| RepresentativeView {
        standing: one.stands(Some(today)),
        id: one.id,
        kind: one.kind,
        name: one.name,
        organisation: one.organisation,
        authority: one.authority,
        contact: one.contact,
        since: one.since,
        until: one.until,
        ended_because: one.ended_because,
    };
    Ok(standing_representatives(read, person, None)?.into_iter().map(view).collect())
}

/// Who left a case, in the order they left.
pub(crate) fn former(read: Read<'_>, scope: &Scope, application: Id) -> Result<Vec<FormerMember>> {
    let mut shown = Vec::new();
    for member in read.list::<Member>(storage::FORMER, [application])? {
        let person: Person = read.get(member.person)?;
        shown.push(FormerMember {
            person: person.id,
            name: person.name,
            relationship: member.relationship,
            joined_on: member.joined_on,
            left_on: member.left_on,
            left_because: member.left_because,
            left_for: link(read, scope, member.left_for)?,
            died: person.died,
        });
    }
    Ok(shown)
}

/// The principal applicant of a case that everybody left.
pub(crate) fn last_principal(read: Read<'_>, application: Id) -> Result<Option<Id>> {
    let former: Vec<Member> = read.list(storage::FORMER, [application])?;
    let principal = former.iter().rfind(|member| member.relationship == Relationship::Pa);
    Ok(principal.or(former.last()).map(|member| member.person))
}

/// How a family changed, the oldest change first.
pub(crate) fn changes(read: Read<'_>, scope: &Scope, application: Id) -> Result<Vec<FamilyChangeView>> {
    let mut shown = Vec::new();
    for change in recorded(read, application)? {
        let persons = change.persons.0.iter().map(|person| Ok(read.get::<Person>(*person)?.name));
        shown.push(FamilyChangeView {
            persons: persons.collect::<Result<_>>()?,
            other: link(read, scope, change.other)?,
            kind: change.kind,
            on: change.happened_on,
            because: change.because,
            reason: change.reason,
        });
    }
    Ok(shown)
}

/// Changes of a family, the oldest first.
pub(crate) fn recorded(read: Read<'_>, application: Id) -> Result<Vec<FamilyChange>> {
    Ok(read.list(storage::CHANGES_OF, [application])?)
}

/// A case that is closed to the reader is no link for them.
fn link(read: Read<'_>, scope: &Scope, case: Option<Id>) -> Result<Option<CaseLink>> {
    // A case of another workstation may not have come here yet.
    let case: Option<Application> = case.map(|case| read.find(case)).transpose()?.flatten();
    let open = match &case {
        Some(case) => scope.opens(read, case.id)?,
        None => false,
    };
    Ok(case.filter(|_| open).map(|case| CaseLink { id: case.id, number: case.number }))
}
