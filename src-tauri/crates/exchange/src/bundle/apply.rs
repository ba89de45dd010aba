//! Applying a bundle that was checked; and a look at what applying it would do.

use super::{Checked, frame::Part, read};
use crate::{
    Error, Log, Reason, Result,
    batch::Batch,
    cut::cut,
    ledger::{self, Happened, Line},
    peer, scope,
    take::{self, Outcome},
    wire::short,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{BlobHash, Device, Id, Intake};

/// Bytes of batches that are applied in one transaction: the end of each costs as much as a hundred commits.
const TOGETHER: usize = 512 * 1024;
/// Commits that a preview applies and takes back at most: beyond, it says how many come and not what they lead to.
const FORESEEN: u64 = 20_000;

/// What applying a bundle would do. Nothing of it was done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// Batches in it.
    pub batches: u64,
    /// Commits that are not here yet.
    pub new_commits: u64,
    /// Pictures and papers in it.
    pub blobs: u64,
    /// Records and fields that would be disputed, and are not yet; none when there are too many commits to foresee it.
    pub conflicts: Option<Vec<(Id, u16)>>,
    /// Batches that would wait for others.
    pub early: u64,
    /// Batches that would be refused.
    pub refused: u64,
    /// Records that it makes, by the tag of their table.
    pub made: Vec<(u16, u64)>,
    /// Whether a bundle of this number or a later one came from this device before.
    pub is_old: bool,
    /// The scope that it was made for; none is everything.
    pub scope: Option<String>,
}

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

/// Says what applying the bundle would do: applies it and takes everything back.
///
/// # Errors
/// Of reading and of the database.
pub fn preview(log: &mut impl Log, device: &Device, bundle: &Checked, now: DateTime<Utc>) -> Result<Preview> {
    let mut preview = Preview {
        blobs: count(bundle.manifest.blobs.len()),
        scope: bundle.manifest.scoped.scope.clone(),
        ..Preview::default()
    };
    let mut batches = Vec::new();
    let mut commits = 0_u64;
    read::each(device, &bundle.path, |part, bytes| {
        if part == Part::Batch {
            preview.batches += 1;
            let head = Batch::read(&bytes)?.head;
            commits = commits.saturating_add(head.last - head.first + 1);
            if commits <= FORESEEN {
                batches.push(bytes);
            }
        }
        Ok(())
    })?;
    // An error undoes the transaction; this one carries what was seen.
    let mut seen = None;
    let undone = log.exchange(|intake| {
        preview.is_old = peer::get(intake, bundle.manifest.from)?.imported >= bundle.manifest.number;
        if commits > FORESEEN {
            preview.new_commits = commits;
        } else {
            cut(intake, device)?;
            foresee(intake, bundle, &batches, &mut preview, now)?;
        }
        seen = Some(preview);
        Err::<(), _>(Error::Refused(Reason::Unfit))
    });
    match (seen, undone) {
        (Some(seen), _) => Ok(seen),
        (None, Err(error)) => Err(error),
        (None, Ok(())) => Err(Reason::Malformed.into()),
    }
}

fn foresee(
    intake: &mut Intake<'_>,
    bundle: &Checked,
    batches: &[Vec<u8>],
    preview: &mut Preview,
    now: DateTime<Utc>,
) -> Result<()> {
    let (before, made, waited) = (disputed(intake)?, records(intake)?, waiting(intake)?);
    for bytes in batches {
        // What waits is released as it will be; a batch that cannot be applied is undone by itself.
        match judged(intake, bundle, bytes, now)? {
            Ok(outcomes) => outcomes.into_iter().for_each(|outcome| match outcome {
                Outcome::Applied { commits, .. } => preview.new_commits += commits,
                Outcome::Newer => preview.early += 1,
                Outcome::Forked(_) | Outcome::OwnIsAhead => preview.refused += 1,
                Outcome::Early(..) | Outcome::Known | Outcome::Filled(_) => {}
            }),
            Err(_) => preview.refused += 1,
        }
    }
    preview.early += count(waiting(intake)?.difference(&waited).count());
    preview.conflicts = Some(disputed(intake)?.difference(&before).copied().collect());
    preview.made = records(intake)?
        .into_iter()
        .map(|(table, now)| {
            let was = made.iter().find(|(known, _)| *known == table).map_or(0, |(_, count)| *count);
            (table, now.saturating_sub(was))
        })
        .filter(|(_, new)| *new > 0)
        .collect();
    Ok(())
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
fn waiting(intake: &Intake<'_>) -> Result<BTreeSet<(Id, u64)>> {
    let all = take::inbox(intake)?.into_iter().filter(|one| one.why == "early");
    Ok(all.map(|one| (one.stream, one.first)).collect())
}

fn disputed(intake: &Intake<'_>) -> Result<BTreeSet<(Id, u16)>> {
    let rows =
        intake.read().rows("SELECT entity, field FROM conflict", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

fn records(intake: &Intake<'_>) -> Result<Vec<(u16, u64)>> {
    let sql = "SELECT tbl, count(*) FROM ent GROUP BY tbl ORDER BY tbl";
    let rows: Vec<(u16, i64)> = intake.read().rows(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().map(|(table, count)| (table, u64::try_from(count).unwrap_or(0))).collect())
}

fn count(number: usize) -> u64 {
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
    let manifest = &bundle.manifest;
    let (before, waited) = log.exchange(|intake| {
        cut(intake, device)?;
        bundle.trusted.store(intake)?;
        // Before the changes that name them: were the stick pulled out between, nobody would know that they are missing.
        for hash in &manifest.blobs {
            take::want(intake, *hash, 0)?;
        }
        for (hash, size) in &manifest.left_out {
            take::want(intake, *hash, *size)?;
        }
        Ok((disputed(intake)?, waiting(intake)?))
    })?;
    let mut applied = Applied { batches: count(manifest.batches.len()), ..Applied::default() };
    let (mut done, mut batches) = (0, Vec::new());
    read::each(device, &bundle.path, |part, bytes| {
        if part == Part::Batch {
            batches.push(bytes);
            if batches.iter().map(Vec::len).sum::<usize>() < TOGETHER {
                return Ok(());
            }
            done += together(log, bundle, &mut batches, &mut applied, now)?;
        } else {
            done += together(log, bundle, &mut batches, &mut applied, now)? + 1;
            beside(log, part, &bytes, &mut applied)?;
        }
        progress(done);
        Ok(())
    })?;
    progress(done + together(log, bundle, &mut batches, &mut applied, now)?);
    log.exchange(|intake| {
        applied.conflicts = count(disputed(intake)?.difference(&before).count());
        applied.early = count(waiting(intake)?.difference(&waited).count());
        // What the sender has under a name that is another history here: it need not have sent it.
        for (stream, (seq, hash)) in &manifest.has.0 {
            let is_other = intake.hash_at(*stream, *seq)?.is_some_and(|here| short(&here).0 != *hash);
            if is_other && !applied.forked.contains(stream) {
                applied.forked.push(*stream);
            }
        }
        close(intake, bundle, &applied, officer, now)
    })?;
    Ok(applied)
}

/// Applies batches in one transaction, and says how many there were. One that cannot be applied is undone by itself.
fn together(
    log: &mut impl Log,
    bundle: &Checked,
    batches: &mut Vec<Vec<u8>>,
    applied: &mut Applied,
    now: DateTime<Utc>,
) -> Result<u64> {
    let batches = std::mem::take(batches);
    if batches.is_empty() {
        return Ok(0);
    }
    let all = log.exchange(|intake| {
        let each = batches.iter().map(|bytes| judged(intake, bundle, bytes, now));
        each.collect::<Result<Vec<_>>>()
    });
    let judged = match all {
        // A reference that leads nowhere is seen when the transaction ends, and not whose it is: one after the other.
        Err(Error::Vault(vault::Error::Unfit(_))) => {
            let each = batches.iter().map(|bytes| judged(log, bundle, bytes, now));
            each.collect::<Result<Vec<_>>>()?
        }
        all => all?,
    };
    for outcome in judged {
        match outcome {
            Ok(outcomes) => outcomes.into_iter().for_each(|outcome| applied.count(outcome)),
            Err(reason) => applied.refuse(reason),
        }
    }
    Ok(count(batches.len()))
}

/// What became of a batch and of those that waited for it, or why it was refused.
fn judged(
    log: &mut impl Log,
    bundle: &Checked,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<std::result::Result<Vec<Outcome>, Reason>> {
    let is_divided = bundle.manifest.scoped.is_divided();
    match take::signed_before(log, &bundle.trusted, bytes, is_divided, now) {
        Ok(outcomes) => Ok(Ok(outcomes)),
        Err(Error::Refused(reason)) => Ok(Err(reason)),
        Err(other) => Err(other),
    }
}

/// Keeps what a bundle has beside its batches.
fn beside(log: &mut impl Log, part: Part, bytes: &[u8], applied: &mut Applied) -> Result<()> {
    match part {
        Part::Batch | Part::Manifest => {}
        Part::Blob => {
            let hash = BlobHash::of(bytes);
            applied.blobs += u64::from(log.exchange(|intake| {
                let is_new = intake.blob_size(hash)?.is_none();
                intake.keep(hash, bytes)?;
                intake.note("DELETE FROM exchange_wanted WHERE hash = ?1", [hash.as_bytes()])?;
                Ok(is_new)
            })?);
        }
        Part::Fill => match log.exchange(|intake| scope::take_fill(intake, bytes)) {
            Ok(records) => applied.filled += records,
            Err(Error::Refused(reason)) => applied.refuse(reason),
            Err(other) => return Err(other),
        },
    }
    Ok(())
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
