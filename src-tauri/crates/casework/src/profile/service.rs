//! Ways to serve a letter, and when each counts as served.

use super::{Period, Words};

/// A way to serve a letter.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ServiceRule {
    /// Its code; a delivery keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// How long after it was done it counts; the same day when none is given.
    #[serde(default)]
    pub counts_after: Option<Period>,
    /// Whether a receipt or a signed copy must be in the file.
    #[serde(default)]
    pub receipt: bool,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}
