//! Values of trainings: spans of days, states, what shows a certificate.

use super::session::LedBy;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{BlobHash, Id};

/// Why and when something was ended. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingEnd")]
pub struct End {
    /// Why.
    pub reason: String,
    /// Who ended it.
    pub by: Id,
    /// When.
    pub on: NaiveDate,
}

/// Days from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingSpan")]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: NaiveDate,
}

/// Days face to face, in order. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingDays")]
pub struct Days(
    /// Each once.
    pub Vec<NaiveDate>,
);

/// What a trainer does in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainerPart")]
pub enum Part {
    /// Leads it.
    Lead,
    /// Teaches beside the one who leads.
    Co,
}

/// Trainers of a session. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "SessionTrainers")]
pub struct Led(
    /// Each once, whoever leads first.
    pub Vec<LedBy>,
);

/// Officers. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingPeople")]
pub struct People(
    /// Each once.
    pub Vec<Id>,
);

/// How far an officer came in a session.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingState")]
pub enum EnrolmentState {
    /// Somebody wishes that they take part.
    Nominated,
    /// They have a seat.
    Enrolled,
    /// They began.
    Attending,
    /// They hold the certificate.
    Completed,
    /// They did not pass.
    Failed,
    /// They were taken out.
    Withdrawn,
    /// They did not come.
    NoShow,
}

impl EnrolmentState {
    /// Whether something still comes of it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Nominated | Self::Enrolled | Self::Attending)
    }

    /// Whether it takes a seat.
    #[must_use]
    pub fn is_seated(self) -> bool {
        !matches!(self, Self::Nominated | Self::Withdrawn)
    }
}

/// What was done of the part online. One value, one merge unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingOnline")]
pub struct Online {
    /// Hours.
    pub hours: u32,
    /// When it was recorded.
    pub on: NaiveDate,
}

/// What a participant says of a session. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingEvaluation")]
pub struct Evaluation {
    /// From 1 to 5, by the code of the question.
    pub marks: BTreeMap<String, u32>,
    /// In their own words.
    pub text: String,
    /// When.
    pub on: NaiveDate,
}

/// Whether somebody was there on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingPresence")]
pub enum Presence {
    /// The whole day.
    Present,
    /// Away with leave.
    Excused,
    /// Away.
    Absent,
}

/// Where a certificate comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "CertificateOrigin")]
pub enum Origin {
    /// A session of this register.
    Session,
    /// Another body; what shows it was seen.
    Elsewhere,
    /// It was told when the account was made, or by the administrator.
    Recorded,
}

/// What shows a certificate of another body. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "CertificateEvidence")]
pub struct Evidence {
    /// Who gave it.
    pub issuer: String,
    /// What was seen: the original, a copy, a confirmation by the issuer.
    pub seen: String,
}

/// A certificate as printed. One value, one merge unit; frozen.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PrintedCertificate")]
pub struct Printed {
    /// Language, as a tag.
    pub language: String,
    /// Words and version, `certificate@1`.
    pub template: String,
    /// SHA-256 of the filled document.
    pub inputs: String,
    /// The file.
    pub pdf: BlobHash,
    /// Its pages.
    pub pages: u32,
}
