//! Applying a bundle that was checked.

use super::{
    Checked, Manifest,
    frame::{Part, Parts},
    read::opened,
};
use crate::{
    Error, Log, Reason, Result,
    cut::cut,
    ledger::{self, Happened, Line},
    peer, scope,
    take::{self, Outcome},
    wire::short,
};
use chrono::{DateTime, Utc};
use std::{collections::BTreeSet, fs::File};
use vault::{BlobHash, Device, Id, Intake, Opening};

/// Bytes of batches that are applied in one transaction: the end of each costs as much as a hundred commits.
const TOGETHER: usize = 512 * 1024;

/// What applying a bundle did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Applied {
    /// Batches in it.
    pub batches: u64,
    /// Commits that were new.
    pub commits: u64,
    /// Pictures and papers that were new.
    pub blobs: u64,
    /// Fields that are disputed since.
    pub conflicts: u64,
    /// Batches that wait for others.
    pub early: u64,
    /// Batches of a newer version, kept until this one is as new.
    pub newer: u64,
    /// Streams that have two histories.
    pub forked: Vec<Id>,
    /// Whether somebody else writes our own stream.
    pub own_is_ahead: bool,
    /// Batches made by a clock that cannot be right.
    pub suspect: u64,
    /// Records whose values were filled in.
    pub filled: u64,
    /// Why a batch was refused, each reason once.
    pub refused: Vec<Reason>,
}

/// Pictures and papers that were left out of a bundle and did not come since.
///
/// # Errors
/// Of the database.
pub fn missing(intake: &Intake<'_>) -> Result<u64> {
    let count: i64 =
        intake.read().row("SELECT count(*) FROM exchange_wanted", [], |row| row.get(0))?.unwrap_or(0);
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Batches that wait for others: stream, and number of the first commit.
pub(super) fn waiting(intake: &Intake<'_>) -> Result<BTreeSet<(Id, u64)>> {
    let all = take::inbox(intake)?.into_iter().filter(|one| one.why == "early");
    Ok(all.map(|one| (one.stream, one.first)).collect())
}

pub(super) fn disputed(intake: &Intake<'_>) -> Result<BTreeSet<(Id, u16)>> {
    let rows =
        intake.read().rows("SELECT entity, field FROM conflict", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

pub(super) fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// Applies a bundle: each batch as a whole, or not at all, and some of them in one transaction. What was applied stays
/// applied when the machine stops in the middle; the next time it is known already.
///
/// # Errors
/// Of reading and of the database. What is wrong with single batches is an answer.
pub fn apply(
    log: &mut impl Log,
    device: &Device,
    bundle: &Checked,
    officer: Option<Id>,
    now: DateTime<Utc>,
    mut progress: impl FnMut(u64),
) -> Result<Applied> {
    let mut applying = Applying::begin(log, device, bundle.clone(), officer)?;
    loop {
        let applied = applying.step(log, now)?;
        progress(applying.done);
        if let Some(applied) = applied {
            return Ok(applied);
        }
    }
}

/// A bundle that is being applied, some of it at a time: whoever waits for the case file has it between two steps.
pub struct Applying {
    bundle: Checked,
    parts: Parts<Opening<File>>,
    officer: Option<Id>,
    batches: Vec<Vec<u8>>,
    applied: Applied,
    disputed: BTreeSet<(Id, u16)>,
    waited: BTreeSet<(Id, u64)>,
    done: u64,
}

impl Applying {
    /// Opens the bundle, and notes what it promises.
    ///
    /// # Errors
    /// Of reading and of the database.
    pub fn begin(log: &mut impl Log, device: &Device, bundle: Checked, officer: Option<Id>) -> Result<Self> {
        let manifest = &bundle.manifest;
        let (disputed, waited) = log.exchange(|intake| {
            cut(intake, device)?;
            bundle.trusted.store(intake)?;
            // Before the changes that name them: were the stick pulled out between, nobody would know that they are
            // missing.
            for hash in &manifest.blobs {
                take::want(intake, *hash, 0)?;
            }
            for (hash, size) in &manifest.left_out {
                take::want(intake, *hash, *size)?;
            }
            Ok((disputed(intake)?, waiting(intake)?))
        })?;
        Ok(Self {
            parts: Parts::of(opened(device, &bundle.path)?)?,
            applied: Applied { batches: count(manifest.batches.len()), ..Applied::default() },
            officer,
            batches: Vec::new(),
            disputed,
            waited,
            done: 0,
            bundle,
        })
    }

    /// Parts done.
    #[must_use]
    pub fn done(&self) -> u64 {
        self.done
    }

    /// Parts in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        let Manifest { batches, blobs, scoped, .. } = &self.bundle.manifest;
        count(batches.len() + blobs.len() + scoped.fills.len() + 1)
    }

    /// Applies some more; what it did, once it is the last of it.
    ///
    /// # Errors
    /// As [`apply`].
    pub fn step(&mut self, log: &mut impl Log, now: DateTime<Utc>) -> Result<Option<Applied>> {
        let mut bytes = 0;
        while bytes < TOGETHER {
            match self.parts.next()? {
                None => {
                    self.together(log, now)?;
                    return self.end(log, now).map(Some);
                }
                Some((Part::Batch, batch)) => {
                    bytes += batch.len();
                    self.batches.push(batch);
                }
                Some((part, beside)) => {
                    bytes += beside.len();
                    self.together(log, now)?;
                    self.beside(log, part, &beside)?;
                    self.done += 1;
                }
            }
        }
        self.together(log, now)?;
        Ok(None)
    }

    /// Applies the batches that were read in one transaction. One that cannot be applied is undone by itself.
    fn together(&mut self, log: &mut impl Log, now: DateTime<Utc>) -> Result<()> {
        let batches = std::mem::take(&mut self.batches);
        if batches.is_empty() {
            return Ok(());
        }
        let bundle = &self.bundle;
        let all = log.exchange(|intake| {
            let each = batches.iter().map(|bytes| judged(intake, bundle, bytes, now));
            each.collect::<Result<Vec<_>>>()
        });
        let judged = match all {
            // A reference that leads nowhere is seen when the transaction ends, and not whose it is: one by one.
            Err(Error::Vault(vault::Error::Unfit(_))) => {
                let each = batches.iter().map(|bytes| judged(log, bundle, bytes, now));
                each.collect::<Result<Vec<_>>>()?
            }
            all => all?,
        };
        for outcome in judged {
            match outcome {
                Ok(outcomes) => outcomes.into_iter().for_each(|outcome| self.applied.count(outcome)),
                Err(reason) => self.applied.refuse(reason),
            }
        }
        self.done += count(batches.len());
        Ok(())
    }

    /// Keeps what a bundle has beside its batches.
    fn beside(&mut self, log: &mut impl Log, part: Part, bytes: &[u8]) -> Result<()> {
        match part {
            Part::Batch | Part::Manifest => {}
            Part::Blob => {
                let hash = BlobHash::of(bytes);
                self.applied.blobs += u64::from(log.exchange(|intake| {
                    let is_new = intake.blob_size(hash)?.is_none();
                    intake.keep(hash, bytes)?;
                    intake.note("DELETE FROM exchange_wanted WHERE hash = ?1", [hash.as_bytes()])?;
                    Ok(is_new)
                })?);
            }
            Part::Fill => match log.exchange(|intake| scope::take_fill(intake, bytes)) {
                Ok(records) => self.applied.filled += records,
                Err(Error::Refused(reason)) => self.applied.refuse(reason),
                Err(other) => return Err(other),
            },
        }
        Ok(())
    }

    /// Says what it led to, and notes what the sender has.
    fn end(&mut self, log: &mut impl Log, now: DateTime<Utc>) -> Result<Applied> {
        let mut applied = std::mem::take(&mut self.applied);
        log.exchange(|intake| {
            applied.conflicts = count(disputed(intake)?.difference(&self.disputed).count());
            applied.early = count(waiting(intake)?.difference(&self.waited).count());
            // What the sender has under a name that is another history here: it need not have sent it.
            for (stream, (seq, hash)) in &self.bundle.manifest.has.0 {
                let is_other = intake.hash_at(*stream, *seq)?.is_some_and(|here| short(&here).0 != *hash);
                if is_other && !applied.forked.contains(stream) {
                    applied.forked.push(*stream);
                }
            }
            close(intake, &self.bundle, &applied, self.officer, now)
        })?;
        Ok(applied)
    }
}

/// What became of a batch and of those that waited for it, or why it was refused.
pub(super) fn judged(
    log: &mut impl Log,
    bundle: &Checked,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<std::result::Result<Vec<Outcome>, Reason>> {
    match take::signed_before(log, &bundle.trusted, bytes, now) {
        Ok(outcomes) => Ok(Ok(outcomes)),
        Err(Error::Refused(reason)) => Ok(Err(reason)),
        Err(other) => Err(other),
    }
}

impl Applied {
    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Applied { commits, suspect } => {
                self.commits += commits;
                self.suspect += u64::from(suspect);
            }
            // What waits is counted in the end: it may have been released by what came after it.
            Outcome::Known | Outcome::Early(..) => {}
            Outcome::Filled(records) => self.filled += records,
            Outcome::Newer => self.newer += 1,
            Outcome::Forked(stream) => self.forked.push(stream),
            Outcome::OwnIsAhead => self.own_is_ahead = true,
        }
    }

    fn refuse(&mut self, reason: Reason) {
        if !self.refused.contains(&reason) {
            self.refused.push(reason);
        }
    }
}

/// Notes what the sender has, what it lacks, and what happened.
fn close(
    intake: &mut Intake<'_>,
    bundle: &Checked,
    applied: &Applied,
    officer: Option<Id>,
    now: DateTime<Utc>,
) -> Result<()> {
    let manifest = &bundle.manifest;
    let mut peer = peer::get(intake, manifest.from)?;
    // Whatever the number: a device that was put back has less than it said once, and counts from an earlier one. An
    // old bundle makes the next one for that device larger than it must be, and harms nothing.
    peer.acknowledged = manifest.has.clone();
    peer.imported = peer.imported.max(manifest.number);
    intake.note("DELETE FROM exchange_asked WHERE device = ?1", [manifest.from.0])?;
    for hash in &manifest.wants {
        intake.note(
            "INSERT OR IGNORE INTO exchange_asked (device, hash) VALUES (?1, ?2)",
            (manifest.from.0, hash.as_bytes()),
        )?;
    }
    scope::note_holds(intake, manifest.from, &manifest.scoped.holds)?;
    peer.contact = Some(now);
    peer::set(intake, manifest.from, &peer)?;
    let line = |event| Line {
        device: Some(manifest.from),
        bundle: Some(manifest.number),
        batches: applied.batches,
        commits: applied.commits,
        blobs: applied.blobs,
        ..Line::new(event, now, officer)
    };
    ledger::add(intake, &line(Happened::Received))?;
    for reason in &applied.refused {
        ledger::add(intake, &Line { reason: Some(*reason), ..line(Happened::Refused) })?;
    }
    if !applied.forked.is_empty() || applied.own_is_ahead {
        ledger::add(intake, &Line { reason: Some(Reason::Forked), ..line(Happened::Forked) })?;
    }
    Ok(())
}
