//! What went out and what came in, line by line.

use crate::{Reason, Result, take::signed};
use chrono::{DateTime, Utc};
use vault::{Id, Intake, KeyId};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Happened {
    /// A bundle was written.
    Exported,
    /// A bundle was applied.
    Received,
    /// A bundle, or something in it, was refused.
    Refused,
    /// Two histories under one name.
    Forked,
    /// A device was certified, or this one was.
    Enrolled,
    /// A device was revoked.
    Revoked,
    /// A revoked device is believed further than before.
    Believed,
}

impl Happened {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Exported, "exported"),
        (Self::Received, "received"),
        (Self::Refused, "refused"),
        (Self::Forked, "forked"),
        (Self::Enrolled, "enrolled"),
        (Self::Revoked, "revoked"),
        (Self::Believed, "believed"),
    ];

    fn code(self) -> &'static str {
        Self::ALL.iter().find(|(event, _)| *event == self).map_or("", |(_, code)| code)
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: Happened,
    /// The other device.
    pub device: Option<KeyId>,
    /// Number of the bundle.
    pub bundle: Option<u64>,
    /// Batches in it.
    pub batches: u64,
    /// Commits that it brought, or held.
    pub commits: u64,
    /// Pictures and papers in it.
    pub blobs: u64,
    /// Who did it.
    pub officer: Option<Id>,
    /// Why it was refused.
    pub reason: Option<Reason>,
}

impl Line {
    /// A line about nothing yet.
    #[must_use]
    pub fn new(event: Happened, at: DateTime<Utc>, officer: Option<Id>) -> Self {
        Self {
            at,
            event,
            device: None,
            bundle: None,
            batches: 0,
            commits: 0,
            blobs: 0,
            officer,
            reason: None,
        }
    }
}

/// Adds a line.
///
/// # Errors
/// Of the database.
pub fn add(intake: &mut Intake<'_>, line: &Line) -> Result<()> {
    let reason = line.reason.map(|reason| format!("{reason:?}"));
    intake.note(
        "INSERT INTO exchange_ledger (at, kind, device, bundle, batches, commits, blobs, officer, reason) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            line.at.timestamp_millis(),
            line.event.code(),
            line.device.map(|device| device.0),
            line.bundle.map(signed),
            signed(line.batches),
            signed(line.commits),
            signed(line.blobs),
            line.officer,
            reason,
        ),
    )?;
    Ok(())
}

/// The newest lines, newest first.
///
/// # Errors
/// Of the database.
pub fn newest(intake: &Intake<'_>, most: u32) -> Result<Vec<Line>> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let sql = "SELECT at, kind, device, bundle, batches, commits, blobs, officer, reason FROM exchange_ledger \
         ORDER BY id DESC LIMIT ?1";
    Ok(intake.read().rows(sql, [most], |row| {
        let (kind, reason): (String, Option<String>) = (row.get(1)?, row.get(8)?);
        let device: Option<[u8; 8]> = row.get(2)?;
        let bundle: Option<i64> = row.get(3)?;
        Ok(Line {
            at: DateTime::from_timestamp_millis(row.get(0)?).unwrap_or_default(),
            event: Happened::ALL
                .iter()
                .find(|(_, code)| *code == kind)
                .map_or(Happened::Refused, |(event, _)| *event),
            device: device.map(KeyId),
            bundle: bundle.map(number),
            batches: number(row.get(4)?),
            commits: number(row.get(5)?),
            blobs: number(row.get(6)?),
            officer: row.get(7)?,
            reason: reason
                .and_then(|code| Reason::ALL.iter().find(|known| format!("{known:?}") == code).copied()),
        })
    })?)
}
