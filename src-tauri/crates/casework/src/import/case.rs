//! From a family of a list to a registration: the form is filled, the officer registers.

use super::{ImportRow, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{MemberForm, RegistrationForm, Relationship},
    find,
    permit::{Permit, Register},
    person::{NameForm, Person, PersonForm},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A family of a list, or some of its rows.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ToCase {
    /// List.
    pub import: Id,
    /// Number of the family, as the list has it.
    #[serde(default)]
    pub family: Option<String>,
    /// Lines, where there is no such number.
    #[serde(default)]
    pub lines: Vec<u32>,
}

/// A registration of the persons of a family who are in no case yet. Nothing is written.
///
/// # Errors
/// [`Code::NotFound`] when the list has no such persons; [`Code::AlreadyMember`] when all are in a case.
pub fn to_case(desk: &Desk, _: &Permit<Register>, form: &ToCase) -> Result<RegistrationForm> {
    let read = desk.read();
    let rows: Vec<ImportRow> = match &form.family {
        Some(family) => read.list(storage::FAMILY, (form.import, family))?,
        None => read.list(storage::ROWS, [form.import])?,
    };
    let chosen = |row: &ImportRow| form.family.is_some() || form.lines.contains(&row.line);
    let (mut members, mut arrived, mut there) = (Vec::new(), Vec::new(), false);
    for row in rows.into_iter().filter(chosen) {
        let Some(person) = standing(read, &row)? else { continue };
        there = true;
        if find::all_cases(read, person.id)?.is_empty() {
            arrived.extend(person.journey.as_ref().and_then(|journey| journey.entered.clone()));
            members.push(member(&person, row.relationship));
        }
    }
    if members.is_empty() {
        let failure = Failure::new(Kind::NotFound, Code::NotFound).context("no such persons in the list");
        return Err(if there { Failure::not_now(Code::AlreadyMember) } else { failure });
    }
    led(&mut members);
    arrived.dedup();
    let arrived_on: Option<NaiveDate> = match arrived.as_slice() {
        [day] => day.parse().ok(),
        _ => None,
    };
    Ok(RegistrationForm {
        language: String::new(),
        reasons: String::new(),
        fears: String::new(),
        contact: String::new(),
        arrived_on,
        intent_on: None,
        members,
    })
}

fn standing(read: Read<'_>, row: &ImportRow) -> Result<Option<Person>> {
    let Some(id) = row.person else { return Ok(None) };
    let person: Option<Person> = read.find(id)?;
    Ok(person.filter(|person| person.withdrawn.is_none()))
}

/// A known person: only their name need be said again.
fn member(person: &Person, relationship: Option<Relationship>) -> MemberForm {
    let name = person.name.clone();
    let name = NameForm {
        latin: name.latin,
        native: name.native,
        family: name.family,
        given: name.given,
        father: name.father,
        single: name.single,
        mother: name.mother,
        parts: name.parts,
    };
    MemberForm {
        person: PersonForm { name, ..PersonForm::default() },
        known: Some(person.id),
        relationship: relationship.unwrap_or_default(),
        ..MemberForm::default()
    }
}

/// One principal applicant: who the list says, or its first person.
fn led(members: &mut [MemberForm]) {
    let principal = members.iter().position(|member| member.relationship == Relationship::Pa).unwrap_or(0);
    for (at, member) in members.iter_mut().enumerate() {
        if at == principal {
            (member.relationship, member.own_claim) = (Relationship::Pa, true);
        } else if member.relationship == Relationship::Pa {
            member.relationship = Relationship::U;
        }
    }
}
