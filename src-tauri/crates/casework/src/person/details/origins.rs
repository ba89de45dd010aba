//! Where a person comes from.

use super::Checking;

/// Where a person was born, belongs and lived. Countries are ISO 3166 alpha-3.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Origins {
    /// Country of birth.
    pub birth_country: Option<String>,
    /// Town or village of birth.
    pub birth_place: Option<String>,
    /// Nationalities besides the first.
    pub other_nationalities: Vec<String>,
    /// Whether the person says they have no nationality.
    pub stateless: bool,
    /// Country of origin: the one they fear to return to.
    pub origin: Option<String>,
    /// Country in which they lived before.
    pub residence_country: Option<String>,
    /// Place in which they lived before.
    pub residence_place: Option<String>,
    /// Number of an earlier registration with UNHCR.
    pub unhcr_number: Option<String>,
}

vault::structured!(Origins);

impl Origins {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        let others = self.other_nationalities.iter().enumerate();
        let other_nationalities = others
            .filter_map(|(i, code)| checking.country(&format!("{at}.otherNationalities.{i}"), Some(code)))
            .collect();
        Self {
            birth_country: checking.country(&format!("{at}.birthCountry"), self.birth_country.as_ref()),
            birth_place: checking.line(&format!("{at}.birthPlace"), self.birth_place.as_ref()),
            other_nationalities,
            stateless: self.stateless,
            origin: checking.country(&format!("{at}.origin"), self.origin.as_ref()),
            residence_country: checking
                .country(&format!("{at}.residenceCountry"), self.residence_country.as_ref()),
            residence_place: checking.line(&format!("{at}.residencePlace"), self.residence_place.as_ref()),
            unhcr_number: checking.line(&format!("{at}.unhcrNumber"), self.unhcr_number.as_ref()),
        }
    }
}
