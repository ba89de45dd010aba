//! The list of audits.

use super::{Audit, AuditAssessment, Pass, Scores, edition::Editions, files, storage};
use crate::{
    Desk, Result,
    permit::{Permit, ReadQuality},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// An audit in the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditRow {
    /// Which.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// Code of its checklist.
    pub checklist: String,
    /// When it was planned.
    pub planned_on: NaiveDate,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
    /// Files of the sample.
    pub files: u32,
    /// Files whose marking is finished.
    pub marked: u32,
    /// Marks so far.
    pub scores: Scores,
}

/// Audits, the newest first.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Permit<ReadQuality>) -> Result<Vec<AuditRow>> {
    let read = desk.read();
    let audits: Vec<Audit> = read.list(storage::NEWEST_FIRST, [])?;
    let editions = Editions::of(read)?;
    audits.into_iter().map(|audit| row(read, &editions, audit)).collect()
}

fn row(read: Read<'_>, editions: &Editions, audit: Audit) -> Result<AuditRow> {
    let list = editions.with(&audit)?;
    let counted = counted(read, audit.id)?;
    Ok(AuditRow {
        id: audit.id,
        title: audit.title,
        checklist: audit.checklist,
        planned_on: audit.planned_on,
        closed_on: audit.closed_on,
        files: u32::try_from(files(read, audit.id)?.len()).unwrap_or(u32::MAX),
        marked: u32::try_from(counted.len()).unwrap_or(u32::MAX),
        scores: counted
            .values()
            .map(|one| Scores::of(list, &one.marks))
            .fold(Scores::default(), Scores::plus),
    })
}

/// The marking that counts of each file of an audit.
pub(super) fn counted(read: Read<'_>, audit: Id) -> Result<BTreeMap<Id, AuditAssessment>> {
    let mut counting: BTreeMap<Id, AuditAssessment> = BTreeMap::new();
    for one in read.list::<AuditAssessment>(storage::OF_AUDIT, [audit])? {
        let counts = one.finished_at.is_some() && one.pass != Pass::Second;
        if counts && counting.get(&one.file).is_none_or(|known| known.pass < one.pass) {
            counting.insert(one.file, one);
        }
    }
    Ok(counting)
}
