//! What is measured of a person, matched to the areas of the Zaragoza indicators (OECD and European Union, Settling In 2018):
//! what those count of a population, a case knows of one person.

/// How well a language is known, by the Common European Framework.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Cefr {
    A0,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// Whether somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum WorkState {
    /// With a contract.
    Formal,
    /// Without one.
    Informal,
    /// For themselves.
    SelfEmployed,
    /// Looks for work.
    Seeking,
    /// Does not: cares for others, learns, is old or ill.
    Inactive,
}

/// What is measured of a person; what is not known is none. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(rename = "IntegrationIndicators")]
pub struct Indicators {
    /// Whether they have a valid document.
    pub document: Option<bool>,
    /// Whether they rent in their own name or own.
    pub tenancy: Option<bool>,
    /// How well they know the language of the country.
    pub language: Option<Cefr>,
    /// Whether they work.
    pub work: Option<WorkState>,
    /// Months in work in the last year.
    pub months: Option<u32>,
    /// Whether their work is what they learned.
    pub fitting: Option<bool>,
    /// Whether all their children of school age go to school.
    pub school: Option<bool>,
    /// Whether they have access to a doctor.
    pub clinic: Option<bool>,
    /// Income of a person of the household in a month, in minor units.
    pub income: Option<i64>,
    /// Whether they have people to turn to outside of their community.
    pub contacts: Option<bool>,
    /// Whether they know their rights.
    pub rights: Option<bool>,
    /// Whether they were discriminated against.
    pub discriminated: Option<bool>,
    /// Whether they have lived here long enough for a long-term residence.
    pub long_term: Option<bool>,
}

/// Areas of the Zaragoza indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ZaragozaArea")]
pub enum Area {
    /// Work.
    Employment,
    /// Learning.
    Education,
    /// Income, housing, health.
    SocialInclusion,
    /// Residence and nationality.
    ActiveCitizenship,
    /// How the country receives them.
    WelcomingSociety,
}

/// What is measured, by what Zaragoza counts of a population.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ZaragozaIndicator")]
pub enum Indicator {
    /// In work.
    Employed,
    /// In work or looking for it.
    Active,
    /// Works for themselves.
    SelfEmployed,
    /// Their work is what they learned (over-qualification).
    Fitting,
    /// Speaks the language for daily life, B1 at least.
    Language,
    /// Children go to school (early leavers).
    School,
    /// Income above the subsistence minimum (poverty).
    AbovePoverty,
    /// Rents in their own name or owns (housing tenure).
    Tenancy,
    /// Has access to a doctor (health).
    Clinic,
    /// Has people to turn to.
    Contacts,
    /// Has a valid document.
    Document,
    /// Long-term residence.
    LongTerm,
    /// Knows their rights.
    Rights,
    /// Was not discriminated against.
    NotDiscriminated,
}

/// One indicator of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "MeasuredIndicator")]
pub struct Measured {
    /// Which.
    pub indicator: Indicator,
    /// Its area.
    pub area: Area,
    /// Whether it is so; none is not known.
    pub met: Option<bool>,
}

/// Every indicator of a person. Income is compared with the subsistence minimum of the profile.
#[must_use]
pub fn measured(of: &Indicators, subsistence: Option<i64>) -> Vec<Measured> {
    use Area::{ActiveCitizenship, Education, Employment, SocialInclusion, WelcomingSociety};
    let works = |states: &[WorkState]| of.work.map(|work| states.contains(&work));
    let at_work = [WorkState::Formal, WorkState::Informal, WorkState::SelfEmployed];
    let table = [
        (Indicator::Employed, Employment, works(&at_work)),
        (Indicator::Active, Employment, of.work.map(|work| work != WorkState::Inactive)),
        (Indicator::SelfEmployed, Employment, works(&[WorkState::SelfEmployed])),
        (Indicator::Fitting, Employment, of.fitting),
        (Indicator::Language, Education, of.language.map(|level| level >= Cefr::B1)),
        (Indicator::School, Education, of.school),
        (
            Indicator::AbovePoverty,
            SocialInclusion,
            of.income.zip(subsistence).map(|(has, needs)| has >= needs),
        ),
        (Indicator::Tenancy, SocialInclusion, of.tenancy),
        (Indicator::Clinic, SocialInclusion, of.clinic),
        (Indicator::Contacts, SocialInclusion, of.contacts),
        (Indicator::Document, ActiveCitizenship, of.document),
        (Indicator::LongTerm, ActiveCitizenship, of.long_term),
        (Indicator::Rights, WelcomingSociety, of.rights),
        (Indicator::NotDiscriminated, WelcomingSociety, of.discriminated.map(|was| !was)),
    ];
    table.into_iter().map(|(indicator, area, met)| Measured { indicator, area, met }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_said_of_nothing() {
        assert!(measured(&Indicators::default(), Some(28_500)).iter().all(|one| one.met.is_none()));
        let met = |of: Indicators, subsistence, wanted| {
            measured(&of, subsistence).into_iter().find(|one| one.indicator == wanted).and_then(|one| one.met)
        };
        let earns = |income| Indicators { income: Some(income), ..Indicators::default() };
        for (of, subsistence, wanted, answer) in [
            (earns(28_500), Some(28_500), Indicator::AbovePoverty, Some(true)),
            (earns(28_499), Some(28_500), Indicator::AbovePoverty, Some(false)),
            (earns(28_500), None, Indicator::AbovePoverty, None),
            (
                Indicators { language: Some(Cefr::A2), ..Indicators::default() },
                None,
                Indicator::Language,
                Some(false),
            ),
            (
                Indicators { language: Some(Cefr::B1), ..Indicators::default() },
                None,
                Indicator::Language,
                Some(true),
            ),
            (
                Indicators { work: Some(WorkState::Seeking), ..Indicators::default() },
                None,
                Indicator::Employed,
                Some(false),
            ),
            (
                Indicators { work: Some(WorkState::Seeking), ..Indicators::default() },
                None,
                Indicator::Active,
                Some(true),
            ),
            (
                Indicators { discriminated: Some(true), ..Indicators::default() },
                None,
                Indicator::NotDiscriminated,
                Some(false),
            ),
        ] {
            assert_eq!(met(of.clone(), subsistence, wanted), answer, "{wanted:?} {of:?}");
        }
    }
}
