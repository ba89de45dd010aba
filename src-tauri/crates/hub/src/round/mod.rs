//! One round: statements, then what others gave, then what is here, then pictures and papers.
//!
//! Whatever ends it, the next one goes on from what is in the case file and at the hub: nothing else is remembered.

mod blobs;
mod parcels;
mod pull;
mod push;
mod statements;

use crate::{
    Error, Result, Trouble,
    connect::Connection,
    keys, settings,
    settings::Settings,
    state::{self, Alarm, Obstacle},
};
use chrono::{DateTime, Utc};
use exchange::{
    Reason,
    bundle::Applied,
    ledger::{self, Happened, Line},
    scope::Scopes,
    take,
    trust::Trusted,
};
use std::collections::BTreeMap;
use tokio_postgres::types::Type;
use vault::{Id, Vault};

/// Where the case file is. It is held only while `run` runs, which waits for nothing.
pub trait Place {
    /// Runs with the open case file, and the time.
    ///
    /// # Errors
    /// [`Error::Locked`] where it is closed; those of `run`.
    fn with<T>(&self, run: impl FnOnce(&mut Vault, DateTime<Utc>) -> Result<T>) -> Result<T>;

    /// Which records belong to which post.
    fn scopes(&self) -> &impl Scopes;

    /// What follows once all of a parcel was taken: what this device is not to know any more is forgotten, and whatever
    /// is kept in memory is read anew.
    ///
    /// # Errors
    /// As those of [`Place::with`].
    fn taken(&self, applied: &Applied) -> Result<()>;
}

/// What a round is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "HubStage")]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Reaching the hub.
    Connecting,
    /// Taking commits.
    Pulling,
    /// Giving commits.
    Pushing,
    /// Pictures and papers.
    Blobs,
}

/// How far a round is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "HubProgress")]
pub struct Progress {
    /// What it is at.
    pub stage: Stage,
    /// Done of `total`.
    pub done: u64,
    /// Commits, or pictures and papers.
    pub total: u64,
}

/// What a round did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Commits that came and are in the tables.
    pub pulled: u64,
    /// Commits that went.
    pub pushed: u64,
    /// Pictures and papers that came.
    pub blobs_in: u64,
    /// Pictures and papers that went.
    pub blobs_out: u64,
    /// Parcels that came.
    pub parcels_in: u64,
    /// Parcels that went.
    pub parcels_out: u64,
    /// What is held up.
    pub obstacles: Vec<(Id, Alarm, Option<Reason>)>,
}

/// The ends of streams at the hub.
pub(crate) type Heads = BTreeMap<Id, (u64, [u8; 32])>;

/// What is needed throughout a round.
pub(crate) struct Round<'r, P> {
    place: &'r P,
    hub: &'r Connection,
    scope: &'r str,
    tell: &'r dyn Fn(Progress),
    report: Report,
    found: Vec<Obstacle>,
}

/// One round.
///
/// # Errors
/// [`Error::NotSetUp`], [`Error::Paused`], [`Error::Locked`]; of the network and the hub. What single batches suffered is an answer.
pub async fn round(place: &impl Place, tell: &dyn Fn(Progress)) -> Result<Report> {
    let settings = place.with(|vault, now| {
        vault.exchange(|intake| {
            let settings = settings::load(intake)?.ok_or(Error::NotSetUp)?;
            if settings.paused {
                return Err(Error::Paused);
            }
            intake.note("UPDATE exchange_hub SET tried = ?1", [now.timestamp_millis()])?;
            Ok(settings)
        })
    })?;
    let outcome = steps(place, &settings, tell).await;
    let trouble = outcome.as_ref().err().map(Trouble::of);
    if !matches!(trouble, Some(None)) {
        place.with(|vault, now| {
            vault.exchange(|intake| {
                match trouble.flatten() {
                    None => intake.note(
                        "UPDATE exchange_hub SET trouble = NULL, contact = ?1",
                        [now.timestamp_millis()],
                    )?,
                    Some(trouble) => intake.note("UPDATE exchange_hub SET trouble = ?1", [trouble.code()])?,
                };
                Ok::<_, Error>(())
            })
        })?;
    }
    outcome
}

async fn steps(place: &impl Place, settings: &Settings, tell: &dyn Fn(Progress)) -> Result<Report> {
    tell(Progress { stage: Stage::Connecting, done: 0, total: 0 });
    let hub = Connection::open(settings).await?;
    let scope = settings.scope.as_str();
    let mut round = Round { place, hub: &hub, scope, tell, report: Report::default(), found: Vec::new() };
    round.take_statements().await?;
    let by_parcel = round.has_parcels().await?;
    if is_scoped(place)? {
        // What lies there in batches is for whoever knows everything: it would get what is not for it, or give what it
        // does not have.
        if !by_parcel {
            return Err(Error::Scoped);
        }
        round.give_statements().await?;
        round.take_parcels().await?;
        round.give_parcels().await?;
        return round.end();
    }
    round.place.with(|vault, now| keys::tend(vault, scope, now))?;
    round.give_statements().await?;
    if by_parcel {
        // Before what is here goes on to the others.
        round.take_parcels().await?;
    }
    let mut heads = round.heads().await?;
    round.watch(&heads)?;
    round.pull(&heads).await?;
    round.push(&mut heads).await?;
    round.withheld(&heads).await?;
    if by_parcel {
        round.give_parcels().await?;
    }
    round.give_blobs().await?;
    round.take_blobs().await?;
    round.end()
}

/// Whether this device knows the cases of its post only.
fn is_scoped(place: &impl Place) -> Result<bool> {
    place.with(|vault, now| {
        let own = vault.device(now)?.public().id();
        Ok(vault.exchange(|intake| Trusted::load(intake))?.scope(own).is_some())
    })
}

impl<P: Place> Round<'_, P> {
    /// The ends of all streams that this device may see.
    async fn heads(&self) -> Result<Heads> {
        let rows = self
            .hub
            .ask(
                "SELECT origin, seq, hash FROM hub.origin_head WHERE scope = $1 AND seq > 0",
                &[(&self.scope, Type::TEXT)],
            )
            .await?;
        let mut heads = Heads::new();
        for row in rows {
            let (origin, seq, hash): (&[u8], i64, &[u8]) =
                (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            if let (Ok(origin), Ok(seq), Ok(hash)) =
                (<[u8; 16]>::try_from(origin), u64::try_from(seq), <[u8; 32]>::try_from(hash))
            {
                heads.insert(Id::from_bytes(origin), (seq, hash));
            }
        }
        Ok(heads)
    }

    /// Whether the hub has less than it had, or another history.
    fn watch(&mut self, heads: &Heads) -> Result<()> {
        let found = self.place.with(|vault, now| {
            vault.exchange(|intake| {
                let rows: Vec<(Id, i64, [u8; 32])> =
                    intake.read().rows("SELECT origin, seq, hash FROM exchange_hub_seen", [], |row| {
                        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                    })?;
                let mut found = Vec::new();
                let mut note = |origin, seq, why| {
                    found.push(Obstacle { origin, seq, why, reason: None, since: now });
                };
                for (origin, seq, _) in rows {
                    let seq = u64::try_from(seq).unwrap_or(0);
                    if heads.get(&origin).is_none_or(|(now, _)| *now < seq) {
                        note(origin, seq, Alarm::WentBack);
                    }
                }
                for (origin, (seq, hash)) in heads {
                    match intake.hash_at(*origin, *seq)? {
                        Some(ours) if ours != *hash => note(*origin, *seq, Alarm::Forked),
                        Some(_) => state::see(intake, *origin, *seq, *hash)?,
                        None => {}
                    }
                }
                Ok::<_, Error>(found)
            })
        })?;
        self.found.extend(found);
        Ok(())
    }

    /// What waits here for commits that the hub does not show, though whoever signed had seen them.
    async fn withheld(&mut self, heads: &Heads) -> Result<()> {
        let waits = self.place.with(|vault, _| Ok(vault.exchange(|intake| take::inbox(intake))?))?;
        let wanted: Vec<(Id, u64)> =
            waits.iter().filter(|wait| wait.why == "early").filter_map(|wait| wait.wanted).collect();
        let is_short =
            |heads: &Heads, (origin, seq): &(Id, u64)| heads.get(origin).is_none_or(|(there, _)| there < seq);
        if !wanted.iter().any(|wanted| is_short(heads, wanted)) {
            return Ok(());
        }
        // Somebody may have pushed both in the meantime.
        let heads = self.heads().await?;
        for (origin, seq) in wanted.into_iter().filter(|wanted| is_short(&heads, wanted)) {
            self.note(origin, seq, Alarm::Withheld, None)?;
        }
        Ok(())
    }

    fn note(&mut self, origin: Id, seq: u64, why: Alarm, reason: Option<Reason>) -> Result<()> {
        if self.found.iter().any(|known| (known.origin, known.why) == (origin, why)) {
            return Ok(());
        }
        let since = self.place.with(|_, now| Ok(now))?;
        self.found.push(Obstacle { origin, seq, why, reason, since });
        Ok(())
    }

    fn is_held_up(&self, origin: Id) -> bool {
        self.found.iter().any(|obstacle| obstacle.origin == origin && obstacle.why != Alarm::WentBack)
    }

    /// Writes down what was found and what was done.
    fn end(self) -> Result<Report> {
        let Self { place, mut report, found, .. } = self;
        report.obstacles = found.iter().map(|one| (one.origin, one.why, one.reason)).collect();
        place.with(|vault, now| {
            vault.exchange(|intake| {
                for obstacle in state::found(intake, &found)? {
                    let (event, reason) = match (obstacle.why, obstacle.reason) {
                        (Alarm::Forked | Alarm::OwnIsAhead, _) => (Happened::Forked, Some(Reason::Forked)),
                        (_, Some(reason)) => (Happened::Refused, Some(reason)),
                        _ => continue,
                    };
                    let device = exchange::peer::writer(intake.read(), obstacle.origin)?;
                    ledger::add(intake, &Line { device, reason, ..Line::new(event, now, None) })?;
                }
                if report.pulled + report.blobs_in > 0 {
                    let line = Line::new(Happened::Received, now, None);
                    ledger::add(intake, &Line { commits: report.pulled, blobs: report.blobs_in, ..line })?;
                }
                if report.pushed + report.blobs_out > 0 {
                    let line = Line::new(Happened::Exported, now, None);
                    ledger::add(intake, &Line { commits: report.pushed, blobs: report.blobs_out, ..line })?;
                }
                Ok::<_, Error>(())
            })
        })?;
        Ok(report)
    }

    fn trusted(&self) -> Result<Trusted> {
        self.place.with(|vault, _| Ok(vault.exchange(|intake| Trusted::load(intake))?))
    }
}
