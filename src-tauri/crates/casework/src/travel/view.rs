//! Requests for travel documents as the page shows them.

use super::of_application;
use crate::{Result, officer};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A request as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct TravelView {
    /// Which.
    pub id: Id,
    /// For whom.
    pub person: Id,
    /// The body that is written to.
    pub body: String,
    /// Which document.
    pub document: String,
    /// For which purpose.
    pub purpose: String,
    /// Name of who recorded it.
    pub recorded_by: String,
    /// When.
    pub recorded_on: NaiveDate,
}

/// Requests of a case, the oldest first.
pub(crate) fn view(read: Read<'_>, application: Id) -> Result<Vec<TravelView>> {
    let view = |one: super::TravelRequest| {
        Ok(TravelView {
            recorded_by: officer::name(read, one.recorded_by)?,
            id: one.id,
            person: one.person,
            body: one.body,
            document: one.document,
            purpose: one.purpose,
            recorded_on: one.recorded_on,
        })
    };
    of_application(read, application)?.into_iter().map(view).collect()
}
