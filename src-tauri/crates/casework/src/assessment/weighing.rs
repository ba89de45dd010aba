//! How a fact is weighed: the indicators with what each rests on, what affected the applicant, the benefit of the doubt.

use super::EvidenceSource;
use std::collections::BTreeMap;

/// Credibility indicators (UNHCR, Beyond Proof, 2013). Demeanour is none of them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Indicator {
    /// Sufficiency of detail and specificity.
    Detail,
    /// Consistency of the applicant's own statements and documents.
    Internal,
    /// Consistency with family members and witnesses.
    Family,
    /// Consistency with country information and experts.
    External,
    /// Plausibility.
    Plausibility,
}

impl Indicator {
    /// Its code, as forms name their fields.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Detail => "detail",
            Self::Internal => "internal",
            Self::Family => "family",
            Self::External => "external",
            Self::Plausibility => "plausibility",
        }
    }
}

/// Which way an indicator points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Mark {
    /// For the fact.
    Supports,
    /// Neither way.
    Neutral,
    /// Against it.
    Against,
}

/// An indicator that was considered: which way it points, why, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Weighed {
    /// Which way it points.
    pub mark: Mark,
    /// Why.
    pub note: String,
    /// What it rests on.
    pub sources: Vec<EvidenceSource>,
}

impl From<Mark> for Weighed {
    fn from(mark: Mark) -> Self {
        Self { mark, note: String::new(), sources: Vec::new() }
    }
}

/// Indicators were first kept as bare marks; those still read.
impl<'de> serde::Deserialize<'de> for Weighed {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Mark(Mark),
            Weighed {
                mark: Mark,
                #[serde(default)]
                note: String,
                #[serde(default)]
                sources: Vec<EvidenceSource>,
            },
        }
        Ok(match <Written as serde::Deserialize>::deserialize(deserializer)? {
            Written::Mark(mark) => mark.into(),
            Written::Weighed { mark, note, sources } => Self { mark, note, sources },
        })
    }
}

/// The indicators that were considered.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Indicators(
    /// By indicator; one that was not considered is missing.
    pub BTreeMap<Indicator, Weighed>,
);

/// A personal circumstance that affected what the applicant could tell, or how.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Factor {
    /// Which, a code of the list `personal_factor`.
    pub code: String,
    /// How it affected the account.
    #[serde(default)]
    pub note: String,
}

/// Personal circumstances that were taken into account: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Factors(
    /// In the order they were named.
    pub Vec<Factor>,
);

/// Conditions of the benefit of the doubt (UNHCR Handbook, paragraphs 203–204), each confirmed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Doubt {
    /// A genuine effort was made to substantiate the claim.
    pub effort: bool,
    /// All available evidence was submitted, or its lack explained.
    pub evidence: bool,
    /// What was said is coherent and plausible.
    pub coherent: bool,
    /// It is not contradicted by country information.
    pub not_contradicted: bool,
    /// The applicant is generally credible.
    pub credible: bool,
}

impl Doubt {
    /// Whether all of them are met.
    #[must_use]
    pub const fn is_met(self) -> bool {
        self.effort && self.evidence && self.coherent && self.not_contradicted && self.credible
    }
}

vault::structured!(Indicators, Factors);

#[cfg(test)]
mod tests {
    use super::*;
    use vault::Id;

    /// What was recorded before indicators had notes and links reads as it was meant.
    #[test]
    fn bare_marks_and_bare_lines_still_read() {
        let (one, two) = (Id::from_bytes([7; 16]), Id::from_bytes([8; 16]));
        let old: Indicators = serde_json::from_str(r#"{"detail":"supports","family":"against"}"#).unwrap();
        assert_eq!(old.0[&Indicator::Detail], Mark::Supports.into());
        assert_eq!(old.0[&Indicator::Family], Mark::Against.into());
        let text = format!(r#"["{one}",{{"kind":"attachment","id":"{two}"}}]"#);
        let sources: Vec<EvidenceSource> = serde_json::from_str(&text).unwrap();
        assert_eq!(sources[0], EvidenceSource::line(one));
        assert_eq!(sources[1], EvidenceSource { kind: super::super::SourceKind::Attachment, id: two });
        let new = Weighed { mark: Mark::Neutral, note: "x".to_owned(), sources };
        let again: Weighed = serde_json::from_str(&serde_json::to_string(&new).unwrap()).unwrap();
        assert_eq!(again, new);
    }
}
