//! How complete a registration is. UNHCR's data sets grow from emergency through basic and comprehensive to
//! enhanced; a border post takes what the hour allows, and the office sees what the next tier lacks.

use super::{BirthPrecision, IdentityDocument, Person, Sex};
use crate::profile::Profile;

/// What can be known of a person, as the tiers of a profile name it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names of the form's fields")]
pub enum Known {
    Name,
    NativeName,
    Sex,
    Birth,
    Nationality,
    FatherName,
    MotherName,
    BirthPlace,
    Origin,
    Marital,
    Ethnicity,
    Religion,
    Documents,
    Languages,
    Education,
    Work,
    Contact,
    Addresses,
    Relatives,
    Background,
    LeftHome,
    Route,
    Entry,
    Wishes,
    Portrait,
}

/// A tier of registration and what it asks for beyond the tier before.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Tier {
    /// Which.
    pub code: TierCode,
    /// What it asks for of everybody.
    pub asks: Vec<Known>,
    /// What it asks for of adults besides.
    #[serde(default)]
    pub asks_adults: Vec<Known>,
}

/// Tiers of registration, in UNHCR's order (Guidance on Registration and Identity Management, chapter 5).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum TierCode {
    /// Less than the emergency data set.
    None,
    /// Emergency: the least that names a person.
    Emergency,
    /// Basic.
    Basic,
    /// Comprehensive.
    Comprehensive,
    /// Enhanced.
    Enhanced,
}

/// How complete a person's registration is.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Completeness {
    /// The highest tier that is complete.
    pub tier: TierCode,
    /// The next one.
    pub next: Option<TierCode>,
    /// What the next one lacks.
    pub lacks: Vec<Known>,
}

/// How complete a person's registration is under a profile.
pub(crate) fn completeness(
    profile: &Profile,
    person: &Person,
    documents: &[IdentityDocument],
    child: bool,
) -> Completeness {
    let mut reached = TierCode::None;
    for tier in &profile.tiers {
        let adults = tier.asks_adults.iter().filter(|_| !child);
        let lacks: Vec<Known> = tier
            .asks
            .iter()
            .chain(adults)
            .copied()
            .filter(|asked| !asked.is_known(person, documents))
            .collect();
        if !lacks.is_empty() {
            return Completeness { tier: reached, next: Some(tier.code), lacks };
        }
        reached = tier.code;
    }
    Completeness { tier: reached, next: None, lacks: Vec::new() }
}

impl Known {
    fn is_known(self, person: &Person, documents: &[IdentityDocument]) -> bool {
        let origins = person.origins.as_ref();
        let journey = person.journey.as_ref();
        match self {
            Self::Name => !person.name.latin.is_empty(),
            Self::NativeName => person.name.native.is_some(),
            Self::Sex => person.sex != Sex::U,
            Self::Birth => person.birth.precision != BirthPrecision::Unknown,
            Self::Nationality => person.nationality.is_some() || origins.is_some_and(|o| o.stateless),
            Self::FatherName => person.name.father.is_some(),
            Self::MotherName => person.name.mother.is_some(),
            Self::BirthPlace => origins.is_some_and(|o| o.birth_country.is_some() && o.birth_place.is_some()),
            Self::Origin => origins.is_some_and(|o| o.origin.is_some()),
            Self::Marital => person.civil.as_ref().is_some_and(|civil| civil.marital.is_some()),
            Self::Ethnicity => person.ethnicity.is_some(),
            Self::Religion => person.religion.is_some(),
            Self::Documents => !documents.is_empty(),
            Self::Languages => person.languages.is_some(),
            Self::Education => person.schooling.as_ref().is_some_and(|schooling| schooling.level.is_some()),
            Self::Work => person.work.is_some(),
            Self::Contact => person.contact.is_some(),
            Self::Addresses => person.addresses.is_some(),
            Self::Relatives => person.relatives.is_some(),
            Self::Background => person.background.is_some(),
            Self::LeftHome => journey.is_some_and(|journey| journey.left_home.is_some()),
            Self::Route => journey.is_some_and(|journey| !journey.legs.is_empty()),
            Self::Entry => journey.is_some_and(|journey| journey.entered.is_some()),
            Self::Wishes => person.wishes.is_some(),
            Self::Portrait => person.portrait.is_some(),
        }
    }
}
