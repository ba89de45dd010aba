//! What is shown of the hub: what waits, what is held up and why.

use crate::{settings, settings::Settings};
use chrono::{DateTime, Utc};
use exchange::{Reason, peer, trust::Trusted};
use vault::{Id, Intake, KeyId};

/// Why something does not go on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[ts(rename = "HubAlarm")]
#[serde(rename_all = "camelCase")]
pub enum Alarm {
    /// What came was refused, and the reason stands beside.
    Refused,
    /// No office has sealed the key to this device yet.
    NoKey,
    /// A body does not open at its place: it was altered or put elsewhere.
    Unopened,
    /// The hub has another history of a stream: a device was copied.
    Forked,
    /// The hub has less than it had: it was put back, or hides something.
    WentBack,
    /// The hub holds back what others have seen.
    Withheld,
    /// Somebody else writes the stream of this file.
    OwnIsAhead,
    /// A batch is too large for the hub: it goes by stick.
    TooLarge,
    /// Values of a batch are not here: whoever has them gives it.
    Incomplete,
}

impl Alarm {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Refused,
        Self::NoKey,
        Self::Unopened,
        Self::Forked,
        Self::WentBack,
        Self::Withheld,
        Self::OwnIsAhead,
        Self::TooLarge,
        Self::Incomplete,
    ];

    fn code(self) -> String {
        format!("{self:?}")
    }
}

/// Something that is held up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Obstacle {
    /// In which stream.
    pub origin: Id,
    /// At which commit.
    pub seq: u64,
    /// Why.
    pub why: Alarm,
    /// Why it was refused, where it was.
    pub reason: Option<Reason>,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// How it stands with the hub.
pub struct State {
    /// Where it is, and when it was last heard of.
    pub settings: Settings,
    /// Commits that are not there yet.
    pub waiting: u64,
    /// Pictures and papers that go there.
    pub blobs_out: u64,
    /// Pictures and papers that are to come.
    pub blobs_in: u64,
    /// Whether this device has a key of its scope.
    pub has_key: bool,
    /// Whether it exchanges parcels: it knows the cases of its post only, and needs no key.
    pub by_parcel: bool,
    /// What is held up.
    pub obstacles: Vec<Obstacle>,
}

/// How it stands; none where there is no hub. Asks nobody.
///
/// # Errors
/// Of the database.
pub fn load(intake: &Intake<'_>, own: KeyId) -> exchange::Result<Option<State>> {
    let Some(settings) = settings::load(intake)? else { return Ok(None) };
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let count = |sql: &str| -> exchange::Result<u64> {
        Ok(number(intake.read().row(sql, [], |row| row.get(0))?.unwrap_or(0)))
    };
    let trusted = Trusted::load(intake)?;
    let by_parcel = trusted.scope(own).is_some();
    let mut acknowledged = Vec::new();
    if by_parcel {
        for device in trusted.devices().map(|device| device.certificate.id()) {
            if trusted.scope(device).is_none() {
                acknowledged.push(peer::get(intake, device)?.acknowledged);
            }
        }
    }
    let mut waiting = 0;
    for (stream, tip) in intake.tips()? {
        // A parcel is one until somebody says that what is in it came.
        let there = match by_parcel {
            true => acknowledged.iter().map(|has| has.seq(stream)).max(),
            false => seen(intake, stream)?.map(|(seq, _)| seq),
        };
        waiting += tip.seq.saturating_sub(there.unwrap_or(0));
    }
    Ok(Some(State {
        waiting,
        by_parcel,
        blobs_out: count("SELECT count(*) FROM exchange_hub_blob")?,
        blobs_in: count("SELECT count(*) FROM exchange_wanted")?,
        has_key: count("SELECT count(*) FROM exchange_hub_key")? > 0,
        obstacles: obstacles(intake)?,
        settings,
    }))
}

/// The furthest that the hub showed of a stream.
pub(crate) fn seen(intake: &Intake<'_>, origin: Id) -> exchange::Result<Option<(u64, [u8; 32])>> {
    let sql = "SELECT seq, hash FROM exchange_hub_seen WHERE origin = ?1";
    let found: Option<(i64, [u8; 32])> =
        intake.read().row(sql, [origin], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.map(|(seq, hash)| (u64::try_from(seq).unwrap_or(0), hash)))
}

pub(crate) fn see(intake: &mut Intake<'_>, origin: Id, seq: u64, hash: [u8; 32]) -> exchange::Result<()> {
    if seen(intake, origin)?.is_none_or(|(known, _)| known < seq) {
        intake.note(
            "INSERT OR REPLACE INTO exchange_hub_seen (origin, seq, hash) VALUES (?1, ?2, ?3)",
            (origin, exchange::take::signed(seq), hash),
        )?;
    }
    Ok(())
}

/// What is held up, the oldest first.
///
/// # Errors
/// Of the database.
pub fn obstacles(intake: &Intake<'_>) -> exchange::Result<Vec<Obstacle>> {
    let sql = "SELECT origin, seq, why, reason, since FROM exchange_hub_refused ORDER BY since, origin, why";
    let rows = intake.read().rows(sql, [], |row| {
        let (why, reason): (String, Option<String>) = (row.get(2)?, row.get(3)?);
        let (seq, since): (i64, i64) = (row.get(1)?, row.get(4)?);
        Ok(Obstacle {
            origin: row.get(0)?,
            seq: u64::try_from(seq).unwrap_or(0),
            why: Alarm::ALL.into_iter().find(|alarm| alarm.code() == why).unwrap_or(Alarm::Refused),
            reason: reason
                .and_then(|code| Reason::ALL.into_iter().find(|known| format!("{known:?}") == code)),
            since: DateTime::from_timestamp_millis(since).unwrap_or_default(),
        })
    })?;
    Ok(rows)
}

/// Puts what a round found in place of what the one before had found. What is held up still keeps its beginning.
/// Answers what is new.
pub(crate) fn found(intake: &mut Intake<'_>, now: &[Obstacle]) -> exchange::Result<Vec<Obstacle>> {
    let before = obstacles(intake)?;
    intake.note("DELETE FROM exchange_hub_refused", [])?;
    let mut new = Vec::new();
    for obstacle in now {
        let known = before.iter().find(|known| (known.origin, known.why) == (obstacle.origin, obstacle.why));
        if known.is_none() {
            new.push(*obstacle);
        }
        let since = known.map_or(obstacle.since, |known| known.since);
        intake.note(
            "INSERT OR REPLACE INTO exchange_hub_refused (origin, why, seq, reason, since) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                obstacle.origin,
                obstacle.why.code(),
                exchange::take::signed(obstacle.seq),
                obstacle.reason.map(|reason| format!("{reason:?}")),
                since.timestamp_millis(),
            ),
        )?;
    }
    Ok(new)
}
