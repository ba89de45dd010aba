//! Harm: acts of persecution, and the serious harm of subsidiary protection.

/// How grave an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Persecution by itself.
    #[default]
    Severe,
    /// Persecution with others only.
    Cumulative,
    /// Discrimination or prosecution short of persecution.
    Below,
}

/// An act that is feared or was suffered.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct Harm {
    /// What it is.
    pub act: String,
    /// The right that it violates, a code of the list `right`.
    pub right: Option<String>,
    /// How grave it is.
    pub severity: Severity,
}

/// Grounds of subsidiary protection (Directive 2011/95/EU, Article 15).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum SeriousHarm {
    /// The death penalty or execution.
    DeathPenalty,
    /// Torture, inhuman or degrading treatment in the country of origin.
    Torture,
    /// Serious and individual threat by indiscriminate violence in armed conflict.
    IndiscriminateViolence,
}

/// A ground of subsidiary protection that was found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SeriousHarmFound {
    /// Which.
    pub harm: SeriousHarm,
    /// Why.
    #[serde(default)]
    pub reasoning: String,
}
