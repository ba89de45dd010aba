//! Marriage, schooling and work.

use super::{Checking, PartialDay};

/// Marital status and the marriage it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Civil {
    /// Marital status, a code of the list `marital`.
    pub marital: Option<String>,
    /// Form of the marriage in the person's words: civil, religious, customary.
    pub form: Option<String>,
    /// Since when.
    pub since: Option<PartialDay>,
    /// Where it was concluded.
    pub place: Option<String>,
}

/// Schooling.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Schooling {
    /// Highest level reached, a code of the list `education`.
    pub level: Option<String>,
    /// Highest degree, a code of the list `degree`.
    pub degree: Option<String>,
    /// Where and what, in the person's words.
    pub told: Option<String>,
}

/// Work before and now.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Work {
    /// Whether employed, a code of the list `employment`.
    pub employment: Option<String>,
    /// Occupation, a code of the list `occupation`.
    pub occupation: Option<String>,
    /// The work in the person's words.
    pub told: Option<String>,
}

vault::structured!(Civil, Schooling, Work);

impl Civil {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            marital: checking.code("marital", &format!("{at}.marital"), self.marital.as_ref()),
            form: checking.line(&format!("{at}.form"), self.form.as_ref()),
            since: checking.past(&format!("{at}.since"), self.since.as_ref()),
            place: checking.line(&format!("{at}.place"), self.place.as_ref()),
        }
    }
}

impl Schooling {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            level: checking.code("education", &format!("{at}.level"), self.level.as_ref()),
            degree: checking.code("degree", &format!("{at}.degree"), self.degree.as_ref()),
            told: checking.line(&format!("{at}.told"), self.told.as_ref()),
        }
    }
}

impl Work {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            employment: checking.code("employment", &format!("{at}.employment"), self.employment.as_ref()),
            occupation: checking.code("occupation", &format!("{at}.occupation"), self.occupation.as_ref()),
            told: checking.line(&format!("{at}.told"), self.told.as_ref()),
        }
    }
}
