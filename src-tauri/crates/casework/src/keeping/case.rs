//! Everything about the records of one case: its paper file, requests, what left, orders, and until when it is kept.

use super::{DueRow, OrderView, due};
use crate::{
    Desk, Result,
    application::Application,
    disclosure::{self, RequestView},
    filing::{self, FileView},
    permit::{Permit, ReadCases},
    release::{self, ExportView},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// The records of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CaseRecords {
    /// Volumes of its paper file.
    pub files: Vec<FileView>,
    /// Requests for disclosure, the newest first.
    pub requests: Vec<RequestView>,
    /// What left, the newest first.
    pub exports: Vec<ExportView>,
    /// What was ordered, the newest first.
    pub orders: Vec<OrderView>,
    /// Until when it is kept; nothing while it is not closed.
    pub limits: Vec<DueRow>,
}

/// The records of a case.
///
/// # Errors
/// Not found.
pub fn of_case(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    application: Id,
    now: DateTime<Utc>,
) -> Result<CaseRecords> {
    let (read, today) = (desk.read(), desk.today(now));
    let case: Application = read.get(application)?;
    Ok(CaseRecords {
        files: filing::of_application(desk, case.id, today)?,
        requests: disclosure::of_application(desk, case.id, today)?,
        exports: release::of_application(read, case.id, today)?,
        orders: super::of_application(read, case.id)?,
        limits: due::of_case(desk, permit.officer(), &case, today)?,
    })
}

/// Erasures of all cases that are open to the reader, also of those that are gone, the newest first.
///
/// # Errors
/// Of the database.
pub fn erasures(desk: &Desk, permit: &Permit<ReadCases>) -> Result<Vec<OrderView>> {
    super::view::erasures(desk.read(), permit.scope())
}
