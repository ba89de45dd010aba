//! What the members of a family are to their principal applicant, given all at once and checked against each other.

use crate::{
    Code, Result,
    application::{Member, Relationship},
    failure::Faults,
    person::{Birth, Person, Sex},
    profile::Lists,
};
use std::collections::BTreeMap;
use vault::{Change, Id, Read};

/// What a person is to the principal applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Tie {
    /// Who.
    pub person: Id,
    /// What they are.
    pub relationship: Relationship,
}

/// The persons of a family.
pub(super) fn persons(read: Read<'_>, ids: impl Iterator<Item = Id>) -> Result<BTreeMap<Id, Person>> {
    ids.map(|id| Ok((id, read.get(id)?))).collect()
}

/// Checks that the ties name each person once and nobody else, exactly one of them as principal applicant, and that
/// none is impossible. `at` is the path of the list.
pub(super) fn check(
    lists: &Lists,
    ties: &[Tie],
    family: &BTreeMap<Id, Person>,
    at: &str,
    faults: &mut Faults,
) {
    for (i, tie) in ties.iter().enumerate() {
        let twice = ties[..i].iter().any(|earlier| earlier.person == tie.person);
        if twice || !family.contains_key(&tie.person) {
            faults.add(format!("{at}.{i}.person"), Code::NotAChoice);
        }
    }
    if family.keys().any(|person| ties.iter().all(|tie| tie.person != *person)) {
        faults.add(at, Code::RelationshipsMissing);
    }
    let mut principals = (0..).zip(ties).filter(|(_, tie)| tie.relationship == Relationship::Pa);
    let principal = principals.next().and_then(|(_, tie)| family.get(&tie.person));
    if principal.is_none() {
        faults.add(at, Code::NoPrincipal);
    }
    if let Some((second, _)) = principals.next() {
        faults.add(format!("{at}.{second}.relationship"), Code::OnePrincipal);
    }
    for (i, tie) in ties.iter().enumerate() {
        let Some(person) = family.get(&tie.person) else { continue };
        let code =
            impossible(lists, tie.relationship, person.sex, &person.birth, principal.map(|one| &one.birth));
        if let Some(code) = code {
            faults.add(format!("{at}.{i}.relationship"), code);
        }
    }
}

/// Why a person cannot be this to the principal applicant.
pub(super) fn impossible(
    lists: &Lists,
    relationship: Relationship,
    sex: Sex,
    birth: &Birth,
    principal: Option<&Birth>,
) -> Option<Code> {
    if relationship.sex(lists).is_some_and(|implied| sex != Sex::U && sex != implied) {
        return Some(Code::SexContradicts);
    }
    let younger = |parent: &Birth, child: &Birth| {
        parent.earliest.zip(child.latest).is_some_and(|(parent, child)| parent > child)
    };
    let principal = principal?;
    let contradicts = match super::warn::descent(lists, relationship)?.signum() {
        1 => younger(birth, principal),
        -1 => younger(principal, birth),
        _ => false,
    };
    contradicts.then_some(Code::ParentYounger)
}

/// Writes the ties that changed. Whoever is the principal applicant claims in their own right.
pub(super) fn write(change: &mut Change<'_>, members: &[Member], ties: &[Tie]) -> Result<()> {
    for member in members {
        let Some(tie) = ties.iter().find(|tie| tie.person == member.person) else { continue };
        change.update(&Member {
            relationship: tie.relationship,
            own_claim: member.own_claim || tie.relationship == Relationship::Pa,
            ..member.clone()
        })?;
    }
    Ok(())
}
