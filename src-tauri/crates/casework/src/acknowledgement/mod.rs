//! Acknowledgements: what an applicant was told, in which language, how, and whether they signed for it.

mod record;
pub(crate) mod storage;
mod view;

pub use record::{AcknowledgementForm, record, withdraw};
pub use view::AcknowledgementView;
pub(crate) use view::{of_application, view};

use chrono::NaiveDate;
use vault::Id;

/// What was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AcknowledgementKind {
    /// The leaflet on rights and duties in the procedure.
    Rights,
    /// How personal data are kept and used.
    PersonalData,
}

/// How it was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ToldHow {
    /// The person read it.
    Read,
    /// It was read out to them, in person or by an interpreter.
    ReadOut,
}

vault::coded!(AcknowledgementKind, ToldHow);

vault::record! {
    /// That a person was told of something.
    pub struct Acknowledgement = 23 "acknowledgement" {
        /// Case.
        1 application: Id,
        /// Who was told.
        2 person: Id,
        /// What.
        3 kind: AcknowledgementKind,
        /// In which language, a code of the list `language`.
        4 language: String,
        /// When.
        5 told_on: NaiveDate,
        /// How.
        6 how: ToldHow,
        /// Interpreter, when there was one.
        7 interpreter: Option<String>,
        /// Why they did not sign for it, in their words; none when they did.
        8 refused: Option<String>,
        /// Who told them.
        9 recorded_by: Id,
        /// Why the record stands no longer.
        10 withdrawn: Option<String>,
    }
}
