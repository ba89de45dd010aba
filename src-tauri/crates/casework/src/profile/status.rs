//! Status after it was granted: its documents, and how it is lost.

use super::{OutcomeCode, Period, Words};

/// How status is lost.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "StatusLossKind")]
pub enum LossKind {
    /// It is needed no longer (1951 Convention, Article 1C).
    Cessation,
    /// It should never have been granted.
    Cancellation,
    /// What the holder did since falls under exclusion.
    Revocation,
    /// The holder gives it up.
    Renunciation,
}

/// A ground on which status is lost.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LossGround {
    /// Its code; the procedure keeps it.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether compelling reasons arising out of previous persecution must be examined.
    #[serde(default)]
    pub compelling_reasons: bool,
}

/// A procedure in which status may be lost.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StatusProcedure {
    /// Which.
    pub kind: LossKind,
    /// Its name.
    pub name: Words,
    /// Grounds.
    pub grounds: Vec<LossGround>,
    /// Time for the holder to respond, from the service of the notice; none where no notice is due.
    #[serde(default)]
    pub response: Option<Period>,
    /// Time for the decision, from the response or the end of the time for it.
    #[serde(default)]
    pub decision: Option<Period>,
    /// Remedies against the decision, by their code.
    #[serde(default)]
    pub remedies: Vec<String>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// A document that proves a status.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"), deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StatusDocument {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Words,
    /// Outcomes whose holders get it; applicants who wait where none is named.
    #[serde(default)]
    pub outcomes: Vec<OutcomeCode>,
    /// How long one is valid; without end when none is given.
    #[serde(default)]
    pub valid: Option<Period>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}
