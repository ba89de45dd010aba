//! From whom the harm comes, who could protect, and where else in the country it could be safe.

use vault::Id;

/// From whom the harm comes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Agent {
    /// The State.
    State,
    /// Parties or organisations that control it or much of it.
    Parties,
    /// Others, from whom the State cannot or will not protect.
    NonState,
}

/// What protection must be.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum ProtectionTest {
    /// There is somebody who protects.
    Available,
    /// It keeps the harm away.
    Effective,
    /// The applicant can reach it.
    Accessible,
    /// It lasts.
    Lasting,
}

/// An internal alternative: relevance first, then reasonableness.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Alternative {
    /// The place, by name.
    pub place: String,
    /// Whether it can be reached safely and legally, and is out of reach of whoever persecutes.
    pub relevance: String,
    /// Whether this applicant can be expected to live there.
    pub reasonableness: String,
    /// The line in which it was put to the applicant.
    pub put_in: Option<Id>,
    /// Whether there is an alternative; none while that was not answered.
    pub exists: Option<bool>,
}

impl Alternative {
    /// Whether anything about a place was examined.
    #[must_use]
    pub fn is_examined(&self) -> bool {
        let written = |text: &str| !text.trim().is_empty();
        self.exists == Some(true) || written(&self.relevance) || written(&self.reasonableness)
    }
}
