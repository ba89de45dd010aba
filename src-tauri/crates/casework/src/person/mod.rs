//! Persons: who they are, as far as known, and from where it is known.

mod birth;
mod details;
mod document;
mod form;
mod name;
pub(crate) mod storage;
mod tier;
mod view;

pub use birth::{Birth, BirthBasis, BirthForm, BirthPrecision};
pub use details::{
    Address, Addresses, Alias, AliasKind, Aliases, Background, Civil, Contact, Details, EarlierApplication,
    Journey, LanguageSkill, Languages, Leg, Origins, PartialDay, Relative, Relatives, Schooling, Wishes,
    Work,
};
pub(crate) use details::{Checking, first_day};
pub(crate) use document::of as documents;
pub use document::{DocumentForm, IdentityDocument, MrzLines};
pub use form::PersonForm;
pub use name::{NameForm, NamePart, NameRole, PersonName};
pub use tier::{Completeness, Known, Tier, TierCode};
use vault::BlobHash;
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
        /// Religion, in the person's words or a code of the list `religion`.
        6 religion: Option<String>,
        /// Other names.
        7 aliases: Option<Aliases>,
        /// Where they come from.
        8 origins: Option<Origins>,
        /// Marriage.
        9 civil: Option<Civil>,
        /// Schooling.
        10 schooling: Option<Schooling>,
        /// Work.
        11 work: Option<Work>,
        /// Languages.
        12 languages: Option<Languages>,
        /// What they wish of an interview.
        13 wishes: Option<Wishes>,
        /// How they can be reached.
        14 contact: Option<Contact>,
        /// Where they lived and live.
        15 addresses: Option<Addresses>,
        /// Relatives who are in no case here.
        16 relatives: Option<Relatives>,
        /// What they did and suffered before.
        17 background: Option<Background>,
        /// The way here.
        18 journey: Option<Journey>,
        /// Portrait in use.
        19 portrait: Option<BlobHash>,
        /// When they died, as far as known.
        20 died: Option<PartialDay>,
        /// Why the record stands no longer: the import that made it was undone.
        21 withdrawn: Option<String>,
    }
}

impl Person {
    /// A person of whom nothing more is known.
    #[must_use]
    pub fn new(id: vault::Id, name: PersonName, sex: Sex, birth: Birth) -> Self {
        Self {
            id,
            name,
            sex,
            birth,
            nationality: None,
            ethnicity: None,
            religion: None,
            aliases: None,
            origins: None,
            civil: None,
            schooling: None,
            work: None,
            languages: None,
            wishes: None,
            contact: None,
            addresses: None,
            relatives: None,
            background: None,
            journey: None,
            portrait: None,
            died: None,
            withdrawn: None,
        }
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
