//! A person as the page shows them.

use super::{Birth, IdentityDocument, Person, PersonName, Sex, document};
use crate::Result;
use chrono::NaiveDate;
use vault::{Id, Read};

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
    /// Documents they produced.
    pub documents: Vec<IdentityDocument>,
    /// Names of fields on which two workstations differ.
    pub disputed: Vec<String>,
}

pub(crate) fn view(read: Read<'_>, id: Id, today: NaiveDate) -> Result<PersonView> {
    use vault::Record;
    let person: Person = read.get(id)?;
    let disputed = read.conflicts(id)?;
    let disputed =
        disputed.keys().filter_map(|tag| Person::TABLE.field(*tag)).map(|field| field.name.to_owned());
    Ok(PersonView {
        age: person.birth.age_on(today),
        child: person.birth.may_be_child(today),
        documents: document::of(read, id)?,
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
