//! Exclusion: clause by clause, each with serious reasons and with what the person did themselves.

/// Clauses of exclusion.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Clause {
    /// Article 1D: protected or assisted by another agency of the United Nations.
    OtherAgency,
    /// Article 1E: has the rights of nationals.
    RightsOfNationals,
    /// Article 1F(a): crime against peace, war crime, crime against humanity.
    Atrocity,
    /// Article 1F(b): serious non-political crime outside, before admission.
    SeriousCrime,
    /// Article 1F(c): acts contrary to the purposes of the United Nations.
    ContraryToPurposes,
}

impl Clause {
    /// Whether it asks for serious reasons and individual responsibility: Article 1F.
    #[must_use]
    pub const fn is_conduct(self) -> bool {
        matches!(self, Self::Atrocity | Self::SeriousCrime | Self::ContraryToPurposes)
    }
}

/// A clause that was examined.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ClauseFound {
    /// Which.
    pub clause: Clause,
    /// Serious reasons for considering: the acts and what shows them.
    #[serde(default)]
    pub reasons: String,
    /// Individual responsibility: part, knowledge, intent, defences.
    #[serde(default)]
    pub responsibility: String,
    /// Whether it applies.
    #[serde(default)]
    pub applies: bool,
}

impl ClauseFound {
    /// Whether what it applies for is written down.
    #[must_use]
    pub fn is_reasoned(&self) -> bool {
        let written = |text: &str| !text.trim().is_empty();
        written(&self.reasons) && (!self.clause.is_conduct() || written(&self.responsibility))
    }
}
