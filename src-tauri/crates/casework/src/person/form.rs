//! A person as typed.

use super::{BirthForm, DocumentForm, IdentityDocument, NameForm, Person, Sex};
use crate::{Code, failure::Faults, text};
use chrono::NaiveDate;
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
    /// A document they produced.
    pub document: DocumentForm,
}

impl PersonForm {
    /// The checked person and document. `at` is the path of the form, empty or ending in a dot.
    pub(crate) fn check(
        &self,
        at: &str,
        ids: (Id, Id),
        today: NaiveDate,
        faults: &mut Faults,
    ) -> (Person, Option<IdentityDocument>) {
        let nationality =
            faults.keep(text::optional(&format!("{at}nationality"), self.nationality.as_deref()));
        let country = nationality.as_deref().map(names::country::country);
        if country == Some(None) {
            faults.add(format!("{at}nationality"), Code::NotAChoice);
        }
        let person = Person {
            id: ids.0,
            name: self.name.check(&format!("{at}name"), faults),
            sex: self.sex.unwrap_or(Sex::U),
            birth: self.birth.check(&format!("{at}birth"), today, faults),
            // As in the table, whatever the case it was typed in.
            nationality: country.flatten().map(|country| country.iso3.to_owned()),
            ethnicity: faults.keep(text::optional(&format!("{at}ethnicity"), self.ethnicity.as_deref())),
            religion: faults.keep(text::optional(&format!("{at}religion"), self.religion.as_deref())),
        };
        let document = self.document.check(&format!("{at}document"), ids.0, ids.1, today, faults);
        (person, document)
    }
}
