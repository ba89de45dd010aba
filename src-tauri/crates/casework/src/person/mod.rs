//! Persons: who they are, as far as known, and from where it is known.

mod birth;
mod document;
mod form;
mod name;
mod search;
pub(crate) mod storage;
mod view;

pub use birth::{Birth, BirthBasis, BirthForm, BirthPrecision};
pub(crate) use document::of as documents;
pub use document::{DocumentForm, IdentityDocument, MrzLines};
pub use form::PersonForm;
pub use name::{NameForm, PersonName};
pub(crate) use search::{DERIVED, matching};
pub use view::PersonView;
pub(crate) use view::view;

/// Sex, in UNHCR's codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub enum Sex {
    /// Female.
    F,
    /// Male.
    M,
    /// Unknown.
    U,
}

vault::coded!(Sex);

vault::record! {
    /// A person. May be in several cases.
    pub struct Person = 3 "person" {
        /// Names.
        1 name: PersonName,
        /// Sex.
        2 sex: Sex,
        /// Birth, as precisely as known.
        3 birth: Birth,
        /// Nationality, ISO 3166 alpha-3; `XXA` for a stateless person, none when unknown.
        4 nationality: Option<String>,
        /// Ethnicity, in the person's words.
        5 ethnicity: Option<String>,
        /// Religion, in the person's words.
        6 religion: Option<String>,
    }
}

/// Reads a machine-readable zone. Wrong check digits are part of the answer.
///
/// # Errors
/// At the field `text`, when it is no machine-readable zone.
pub fn read_mrz(text: &str, today: chrono::NaiveDate) -> crate::Result<names::mrz::Mrz> {
    names::mrz::read(text, crate::time::civil(today)).map_err(|error| {
        let mut faults = crate::failure::Faults::default();
        faults.add_with("text", document::mrz_code(&error), "why", &error);
        faults.into_failure()
    })
}

/// Checks a birth and converts it.
///
/// # Errors
/// At the fields `date` or `age`.
pub fn check_birth(form: &BirthForm, today: chrono::NaiveDate) -> crate::Result<Birth> {
    let mut faults = crate::failure::Faults::default();
    let birth = form.check("birth", today, &mut faults);
    faults.check()?;
    Ok(birth)
}
