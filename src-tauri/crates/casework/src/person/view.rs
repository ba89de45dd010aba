//! A person as the page shows them.

use super::{
    Birth, Completeness, Details, IdentityDocument, PartialDay, Person, PersonName, Sex, document, tier,
};
use crate::{Desk, Result, duplicate};
use chrono::NaiveDate;
use vault::{BlobHash, Id};

/// A person as the page shows them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonView {
    /// Who.
    pub id: Id,
    /// Names.
    pub name: PersonName,
    /// Sex.
    pub sex: Sex,
    /// Birth.
    pub birth: Birth,
    /// Age today in full years, at least and at most.
    pub age: Option<(u16, u16)>,
    /// Whether they are, or may be, under 18 today.
    pub child: bool,
    /// Nationality, ISO 3166 alpha-3.
    pub nationality: Option<String>,
    /// Ethnicity.
    pub ethnicity: Option<String>,
    /// Religion.
    pub religion: Option<String>,
    /// What is known beyond that.
    pub details: Details,
    /// How complete the registration is.
    pub completeness: Completeness,
    /// The record that stands for the person, when this one was linked to it.
    pub same_as: Option<Id>,
    /// Portrait in use.
    pub portrait: Option<BlobHash>,
    /// When they died, as far as known.
    pub died: Option<PartialDay>,
    /// Documents they produced.
    pub documents: Vec<IdentityDocument>,
    /// Names of fields on which two workstations differ.
    pub disputed: Vec<String>,
}

pub(crate) fn view(desk: &Desk, id: Id, today: NaiveDate) -> Result<PersonView> {
    use vault::Record;
    let read = desk.read();
    let person: Person = read.get(id)?;
    let documents = document::of(read, id)?;
    let child = person.birth.may_be_child(today);
    let disputed = read.conflicts(id)?;
    let disputed =
        disputed.keys().filter_map(|tag| Person::TABLE.field(*tag)).map(|field| field.name.to_owned());
    Ok(PersonView {
        age: person.birth.age_on(today),
        child,
        completeness: tier::completeness(desk.profile, &person, &documents, child),
        same_as: duplicate::stands_for(read, id)?,
        documents,
        details: Details::of(&person),
        portrait: person.portrait,
        died: person.died,
        disputed: disputed.collect(),
        id,
        name: person.name,
        sex: person.sex,
        birth: person.birth,
        nationality: person.nationality,
        ethnicity: person.ethnicity,
        religion: person.religion,
    })
}
