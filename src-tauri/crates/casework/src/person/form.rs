//! A person as typed.

use super::{BirthForm, Checking, Details, DocumentForm, IdentityDocument, NameForm, Person, Sex};
use crate::{Code, Result, failure::Faults, profile::Lists, text};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A person as typed. Everything but a name may be unknown at first.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PersonForm {
    /// Names.
    pub name: NameForm,
    /// Sex; none is unknown.
    pub sex: Option<Sex>,
    /// Birth.
    pub birth: BirthForm,
    /// Nationality, ISO 3166 alpha-3.
    pub nationality: Option<String>,
    /// Ethnicity.
    pub ethnicity: Option<String>,
    /// Religion.
    pub religion: Option<String>,
    /// Documents they produced.
    pub documents: Vec<DocumentForm>,
    /// What is known beyond that; sections left out stay as they are.
    pub details: Details,
}

impl PersonForm {
    /// The checked person, with the sections that were filled, and their documents. `at` is the path of the form,
    /// empty or ending in a dot.
    pub(crate) fn check(
        &self,
        at: &str,
        id: Id,
        lists: &Lists,
        now: DateTime<Utc>,
        today: NaiveDate,
        faults: &mut Faults,
    ) -> Result<(Person, Vec<IdentityDocument>)> {
        let nationality =
            faults.keep(text::optional(&format!("{at}nationality"), self.nationality.as_deref()));
        let country = nationality.as_deref().map(names::country::country);
        if country == Some(None) {
            faults.add(format!("{at}nationality"), Code::NotAChoice);
        }
        let name = self.name.check(&format!("{at}name"), faults);
        let birth = self.birth.check(&format!("{at}birth"), today, faults);
        let mut person = Person::new(id, name, self.sex.unwrap_or(Sex::U), birth);
        // As in the table, whatever the case it was typed in.
        person.nationality = country.flatten().map(|country| country.iso3.to_owned());
        person.ethnicity = faults.keep(text::optional(&format!("{at}ethnicity"), self.ethnicity.as_deref()));
        person.religion = faults.keep(text::optional(&format!("{at}religion"), self.religion.as_deref()));
        let mut checking = Checking { today, lists, faults };
        self.details.check(&format!("{at}details."), &mut checking).onto(&mut person);
        let mut documents = Vec::new();
        for (i, form) in self.documents.iter().enumerate() {
            documents.extend(form.check(&format!("{at}documents.{i}"), id, Id::new(now)?, &mut checking));
        }
        Ok((person, documents))
    }
}
