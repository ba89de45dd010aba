//! Rules that rest on who the persons are.

use super::{Asked, Broken};
use crate::{
    Code, Result,
    application::{self, Member},
    duplicate,
    person::{BirthBasis, Person},
};

fn members(asked: &Asked<'_>) -> Result<Vec<Member>> {
    let mut members = application::members(asked.read(), asked.case.id)?;
    members.retain(|member| asked.doing.person.is_none_or(|person| person == member.person));
    Ok(members)
}

/// Somebody in the case looks like a person of another record, and nobody has said whether they are.
pub(super) fn duplicate_open(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let mut broken = Vec::new();
    for member in members(asked)? {
        let waiting = duplicate::waiting_for(asked.read(), member.person)?;
        if waiting > 0 {
            broken.push(Broken::new(Code::DuplicateOpen, Some(member.person)).with("count", waiting));
        }
    }
    Ok(broken)
}

/// On which side of eighteen somebody stands is not known, and the age was not assessed.
pub(super) fn age_uncertain(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    const MAJORITY: u16 = 18;
    let mut broken = Vec::new();
    for member in members(asked)? {
        let birth = asked.read().get::<Person>(member.person)?.birth;
        let may_be_adult = birth.age_on(asked.day).is_some_and(|(_, most)| most >= MAJORITY);
        if may_be_adult && birth.may_be_child(asked.day) && birth.basis != BirthBasis::AgeAssessment {
            broken.push(Broken::new(Code::AgeUncertain, Some(member.person)));
        }
    }
    Ok(broken)
}

/// The profile wants a photograph of whoever is given a certificate.
pub(super) fn photograph_missing(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let wanted = asked.profile().papers.get(&crate::paper::PaperKind::Certificate);
    if !wanted.is_some_and(|rule| rule.requires_photograph) {
        return Ok(Vec::new());
    }
    let mut broken = Vec::new();
    for member in members(asked)? {
        let person: Person = asked.read().get(member.person)?;
        if person.portrait.is_none() {
            let missing = Broken::new(Code::PhotographMissing, Some(member.person));
            broken.push(missing.with("name", &person.name.latin));
        }
    }
    Ok(broken)
}
