//! What can be decided for a person.

use super::Words;

/// What was decided for a person. A profile offers those that it declares.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum OutcomeCode {
    /// Refugee status on the person's own claim.
    Refugee,
    /// Refugee status derived from a family member (family unity).
    Derivative,
    /// Another status of protection: subsidiary, complementary, humanitarian.
    Subsidiary,
    /// Refused.
    Refused,
    /// Excluded from refugee status (1951 Convention, Article 1D–1F).
    Excluded,
    /// Not examined in substance.
    Inadmissible,
}

impl OutcomeCode {
    /// All, in the order of the declaration.
    pub const ALL: [Self; 6] = [
        Self::Refugee,
        Self::Derivative,
        Self::Subsidiary,
        Self::Refused,
        Self::Excluded,
        Self::Inadmissible,
    ];

    /// Whether it gives protection.
    #[must_use]
    pub fn protects(self) -> bool {
        matches!(self, Self::Refugee | Self::Derivative | Self::Subsidiary)
    }

    /// As profiles write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Refugee => "refugee",
            Self::Derivative => "derivative",
            Self::Subsidiary => "subsidiary",
            Self::Refused => "refused",
            Self::Excluded => "excluded",
            Self::Inadmissible => "inadmissible",
        }
    }
}

/// How statistics count an outcome or a closure (UNHCR's Annual Statistical Report).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Statistics {
    /// Recognized as a refugee.
    Recognized,
    /// Another positive decision.
    Other,
    /// Rejected.
    Rejected,
    /// Otherwise closed.
    Closed,
}

/// An outcome that the profile knows.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct OutcomeRule {
    /// Which.
    pub code: OutcomeCode,
    /// Its name.
    pub name: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    #[serde(default)]
    pub verified: bool,
    /// Whether it is negative: reasons and the remedy must stand in the letter.
    pub negative: bool,
    /// Letter template.
    pub letter: String,
    /// How it is counted.
    pub statistics: Statistics,
}
