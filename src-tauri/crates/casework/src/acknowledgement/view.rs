//! An acknowledgement as the page shows it.

use super::{Acknowledgement, AcknowledgementKind, ToldHow, storage};
use crate::{Result, officer};
use chrono::NaiveDate;
use vault::{Id, Read};

/// An acknowledgement as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AcknowledgementView {
    /// Which.
    pub id: Id,
    /// Who was told.
    pub person: Id,
    /// What.
    pub kind: AcknowledgementKind,
    /// In which language, a code of the list `language`.
    pub language: String,
    /// When.
    pub on: NaiveDate,
    /// How.
    pub how: ToldHow,
    /// Interpreter, when there was one.
    pub interpreter: Option<String>,
    /// Why they did not sign for it.
    pub refused: Option<String>,
    /// Name of the officer who told them.
    pub recorded_by: String,
}

/// An acknowledgement as the page shows it.
pub(crate) fn view(read: Read<'_>, told: Acknowledgement) -> Result<AcknowledgementView> {
    Ok(AcknowledgementView {
        recorded_by: officer::name(read, told.recorded_by)?,
        id: told.id,
        person: told.person,
        kind: told.kind,
        language: told.language,
        on: told.told_on,
        how: told.how,
        interpreter: told.interpreter,
        refused: told.refused,
    })
}

/// Acknowledgements of a case that stand, in their order.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Acknowledgement>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}
