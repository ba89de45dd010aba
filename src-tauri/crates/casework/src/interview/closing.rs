//! How an interview is closed.

use crate::family::RepresentativeKind;
use chrono::{DateTime, Utc};

/// As what somebody signs a record, or speaks in an addendum to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Signer {
    /// The person interviewed.
    Applicant,
    /// The officer who interviewed them.
    Interviewer,
    /// The interpreter.
    Interpreter,
    /// The guardian of a child.
    Guardian,
    /// Who acts for a person that cannot act alone.
    LegalRepresentative,
    /// An adult whom the person trusts.
    TrustedAdult,
    /// Lawyer or legal adviser.
    Counsel,
}

vault::coded!(Signer);

impl From<RepresentativeKind> for Signer {
    fn from(kind: RepresentativeKind) -> Self {
        match kind {
            RepresentativeKind::Guardian => Self::Guardian,
            RepresentativeKind::LegalRepresentative => Self::LegalRepresentative,
            RepresentativeKind::TrustedAdult => Self::TrustedAdult,
            RepresentativeKind::Counsel => Self::Counsel,
        }
    }
}

/// A signature under a record, or why it is not there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Signature {
    /// As what.
    #[serde(rename = "as")]
    pub signer: Signer,
    /// Name, as it stood then.
    pub name: String,
    /// Why they did not sign; none when they did.
    #[serde(default)]
    pub refused: Option<String>,
}

/// How an interview was closed. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Closing {
    /// When it was signed.
    pub signed_at: DateTime<Utc>,
    /// Whether all of it was read back to the applicant.
    pub read_back: bool,
    /// What the applicant said to it.
    pub remarks: String,
    /// SHA-256 over the numbered lines as signed.
    pub digest: String,
    /// What the applicant wished to add, when asked at the end.
    #[serde(default)]
    pub to_add: String,
    /// Who signed, and who did not. Records of earlier editions have none.
    #[serde(default)]
    pub signatures: Vec<Signature>,
    /// Whether the applicant was given a copy.
    #[serde(default)]
    pub copy_given: bool,
}

vault::structured!(Closing);

impl Closing {
    /// That it was closed and when, without anything that was said.
    pub(super) fn bare(self) -> Self {
        let (remarks, to_add, signatures) = (String::new(), String::new(), Vec::new());
        Self { remarks, to_add, signatures, ..self }
    }

    /// Whether somebody whose signature belongs under it did not sign.
    #[must_use]
    pub fn is_unsigned(&self) -> bool {
        self.signatures.iter().any(|signature| signature.refused.is_some())
    }
}
