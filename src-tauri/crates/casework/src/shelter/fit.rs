//! Whether persons fit into a unit: as many as it holds on every day, and whom it suits.

use super::{ShelterStay, ShelterUnit, storage};
use crate::{
    Code, Desk, Result, need,
    person::{Person, Sex},
    rule::Broken,
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// How many persons stay in a unit on its fullest day from one day to another.
pub(super) fn most_on(read: Read<'_>, unit: Id, from: NaiveDate, until: Option<NaiveDate>) -> Result<u32> {
    let stays: Vec<ShelterStay> = read.list(storage::STAYS, [unit])?;
    let on = |day: NaiveDate| -> usize {
        // Who was to leave and did not takes a place until they do.
        let there = stays.iter().filter(|stay| stay.since <= day);
        there.map(|stay| stay.persons.0.len()).sum()
    };
    let within = |day: &NaiveDate| *day > from && until.is_none_or(|until| *day <= until);
    let days = stays.iter().map(|stay| stay.since).filter(within);
    let fullest = std::iter::once(from).chain(days).map(on).max().unwrap_or(0);
    Ok(u32::try_from(fullest).unwrap_or(u32::MAX))
}

/// What stands against persons staying in a unit.
pub(super) fn against(
    desk: &Desk,
    unit: &ShelterUnit,
    persons: &[Id],
    (from, until): (NaiveDate, Option<NaiveDate>),
) -> Result<Vec<Broken>> {
    let read = desk.read();
    let mut found = Vec::new();
    let taken = most_on(read, unit.id, from, until)?;
    let free = unit.places.saturating_sub(taken);
    if persons.len() > usize::try_from(free).unwrap_or(0) {
        found.push(Broken::new(Code::ShelterFull, None).with("free", free).with("places", unit.places));
    }
    let rules = &desk.profile.assistance;
    let lists = &desk.profile.lists;
    let (mut adults, mut unsuited, mut at_risk) = (0, None, None);
    for id in persons {
        let person: Person = read.get(*id)?;
        let adult = !person.birth.may_be_child(from);
        adults += usize::from(adult);
        if unit.women_only && adult && person.sex != Sex::F {
            found.push(Broken::new(Code::ShelterWomenOnly, Some(*id)));
        }
        // Of what is restricted nothing is told here.
        let needs = need::of_person(read, *id)?.into_iter();
        for need in needs.filter(|need| need.is_open(lists) && !need.restricted) {
            let any = |codes: &[String]| codes.iter().any(|code| need.code.starts_with(code.as_str()));
            if any(&rules.accessible_needs) && !unit.accessible {
                unsuited = Some(*id);
            }
            if any(&rules.women_needs) && person.sex == Sex::F && !unit.women_only {
                at_risk = Some(*id);
            }
        }
    }
    for (person, why) in [(unsuited, "accessible"), (at_risk, "womenOnly")] {
        if let Some(person) = person {
            found.push(Broken::new(Code::ShelterUnsuited, Some(person)).with("why", why));
        }
    }
    if unit.family && persons.len() == 1 && adults == 1 {
        found.push(Broken::new(Code::ShelterUnsuited, None).with("why", "family"));
    }
    Ok(found)
}
