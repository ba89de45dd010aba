//! Papers that an applicant takes along from registration: the certificate, the receipt for documents, the sheet on
//! rights, the appointment slip. A template of the profile, filled from the file, typeset, frozen when issued.

mod content;
mod export;
mod fill;
mod issue;
mod people;
mod preview;
mod receipt;
mod record;
mod rule;
pub(crate) mod storage;
mod template;
mod view;

pub use export::{export, show};
pub(crate) use issue::current_certificate;
pub use issue::issue;
pub use preview::{PaperForm, preview};
pub(crate) use receipt::has_receipt;
pub(crate) use rule::check as check_rules;
pub use rule::{PaperRule, Validity};
pub use template::{PaperBlock, PaperTemplate, Row, SigningPlace};
pub use view::{PaperRuleView, PaperView};
pub(crate) use view::{of_application, rules, view};

use chrono::{DateTime, NaiveDate, Utc};
use vault::{BlobHash, Id};

/// Which paper.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum PaperKind {
    /// That the persons have applied: names, photographs, until when it is valid.
    Certificate,
    /// Which originals the office retains.
    Receipt,
    /// That the leaflet on rights and duties was explained.
    Rights,
    /// When and where to come.
    Slip,
    /// The record of an interview.
    Transcript,
}

vault::coded!(PaperKind);

impl PaperKind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Self; 5] = [Self::Certificate, Self::Receipt, Self::Rights, Self::Slip, Self::Transcript];

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Receipt => "receipt",
            Self::Rights => "rights",
            Self::Slip => "slip",
            Self::Transcript => "transcript",
        }
    }
}

/// What a paper is about. One value, one merge unit; frozen with it.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(rename = "PaperAbout")]
pub struct About {
    /// Persons named in it, the holder first.
    pub persons: Vec<Id>,
    /// Documents that a receipt lists.
    pub documents: Vec<Id>,
    /// Appointment of a slip.
    pub appointment: Option<Id>,
    /// Acknowledgement of a sheet on rights.
    pub acknowledgement: Option<Id>,
    /// Interview of a record.
    pub interview: Option<Id>,
}

vault::structured!(About);

vault::record! {
    /// An issued paper. Only that another supersedes it is added later.
    pub struct Paper = 19 "paper" {
        /// Case.
        1 application: Id,
        /// Who holds it.
        2 person: Id,
        /// Which paper.
        3 kind: PaperKind,
        /// Number: the case number, the mark of the kind and a counter.
        4 number: String,
        /// Language, as a tag.
        5 language: String,
        /// Second language on the same paper, as a tag.
        6 beside: Option<String>,
        /// Template and version, `certificate@1`.
        7 template: String,
        /// What it is about.
        8 about: About,
        /// Last day on which it is valid, where the profile limits it.
        9 valid_until: Option<NaiveDate>,
        /// Officer who issued it.
        10 issued_by: Id,
        /// When.
        11 issued_at: DateTime<Utc>,
        /// SHA-256 of the filled document: the frozen inputs.
        12 inputs: String,
        /// The paper as printed.
        13 pdf: BlobHash,
        /// Its pages.
        14 pages: u32,
        /// The paper that took its place.
        15 superseded_by: Option<Id>,
    }
}
