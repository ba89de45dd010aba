//! What a person did and suffered before, in their own words.

use super::Checking;

/// Background of a person, each part in their own words.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Background {
    /// Military service: where, when, rank, whether refused or left.
    pub military: Option<String>,
    /// Membership of political, religious or social organisations.
    pub memberships: Option<String>,
    /// Arrests, detentions and convictions.
    pub arrests: Option<String>,
}

vault::structured!(Background);

impl Background {
    pub(super) fn check(&self, at: &str, checking: &mut Checking<'_>) -> Self {
        Self {
            military: checking.long(&format!("{at}.military"), self.military.as_ref()),
            memberships: checking.long(&format!("{at}.memberships"), self.memberships.as_ref()),
            arrests: checking.long(&format!("{at}.arrests"), self.arrests.as_ref()),
        }
    }
}
