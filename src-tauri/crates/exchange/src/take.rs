//! What becomes of a batch that came.

use crate::{
    Error, Log, READER, Reason, Result,
    batch::{Batch, Head},
    cut::cut,
    peer,
    trust::Trusted,
    wire::{digest, short},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{
    BlobHash, Device, Dot, Id, Intake,
    fault::{self, Fault},
};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Its commits are in the tables.
    Applied {
        /// So many were new.
        commits: u64,
        /// A clock that cannot be right made them.
        suspect: bool,
    },
    /// All of it was here.
    Known,
    /// All of it was here, and not the values of so many records, which are now.
    Filled(u64),
    /// Kept until the commit of this number in this stream is here.
    Early(Id, u64),
    /// Kept until this program is newer.
    Newer,
    /// Kept aside: there are two histories under one name.
    Forked(Id),
    /// Somebody else goes on in the stream that this file writes: it was copied, or put back.
    OwnIsAhead,
}

/// Takes a batch, and then all that waited for it. What this workstation wrote is signed first: signed later it would
/// say that it rests on what comes now, which may itself rest on it.
///
/// # Errors
/// [`Error::Refused`]: nothing of it is kept.
pub fn take(
    log: &mut impl Log,
    device: &Device,
    trusted: &Trusted,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<Vec<Outcome>> {
    log.exchange(|intake| cut(intake, device))?;
    signed_before(log, trusted, bytes, now)
}

/// As [`take`], where nothing was written since the last signing.
pub(crate) fn signed_before(
    log: &mut impl Log,
    trusted: &Trusted,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<Vec<Outcome>> {
    let batch = Batch::read(bytes)?;
    trusted.check(&batch)?;
    let first = log.exchange(|intake| {
        let outcome = one(intake, &batch, bytes, now)?;
        match (outcome, complete(intake, trusted, &batch)?) {
            (Outcome::Known, records) if records > 0 => Ok(Outcome::Filled(records)),
            (outcome, _) => Ok(outcome),
        }
    });
    let first = first.map_err(told)?;
    let mut outcomes = vec![first];
    let mut streams = vec![batch.head.stream()];
    while let Some(stream) = streams.pop() {
        if !matches!(outcomes.last(), Some(Outcome::Applied { .. })) && outcomes.len() == 1 {
            break;
        }
        for bytes in log.exchange(|intake| waiting(intake, stream))? {
            let Ok(batch) = Batch::read(&bytes) else { continue };
            if trusted.check(&batch).is_err() {
                log.exchange(|intake| forget(intake, &bytes))?;
                continue;
            }
            match log.exchange(|intake| one(intake, &batch, &bytes, now)).map_err(told) {
                Ok(outcome) => {
                    if let Outcome::Applied { .. } = outcome {
                        streams.push(batch.head.stream());
                    }
                    outcomes.push(outcome);
                }
                // What waited and cannot be applied is forgotten; its sender gives it again.
                Err(Error::Refused(_)) => log.exchange(|intake| forget(intake, &bytes))?,
                Err(other) => return Err(other),
            }
        }
    }
    Ok(outcomes)
}

/// What a newer version wrote and this one, being newer now, reads.
///
/// # Errors
/// Of the database.
pub fn take_up(
    log: &mut impl Log,
    device: &Device,
    trusted: &Trusted,
    now: DateTime<Utc>,
) -> Result<Vec<Outcome>> {
    let kept: Vec<Vec<u8>> = log.exchange(|intake| {
        let sql = "SELECT bytes FROM exchange_inbox WHERE why = 'newer' ORDER BY stream, first";
        Ok(intake.read().rows(sql, [], |row| row.get(0))?)
    })?;
    let mut outcomes = Vec::new();
    for bytes in kept {
        if Batch::read(&bytes).is_ok_and(|batch| batch.head.min_reader <= READER) {
            log.exchange(|intake| cut(intake, device))?;
            outcomes.extend(signed_before(log, trusted, &bytes, now)?);
        }
    }
    Ok(outcomes)
}

/// The case file's complaint about content is a refusal.
pub(crate) fn told(error: Error) -> Error {
    match error {
        Error::Vault(vault::Error::Unfit(_)) => Error::Refused(Reason::Unfit),
        other => other,
    }
}

/// Judges one batch, and does what follows.
pub(crate) fn one(
    intake: &mut Intake<'_>,
    batch: &Batch,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<Outcome> {
    let head = &batch.head;
    let verdict = judge(intake, head)?;
    match verdict {
        Verdict::Known => {
            forget(intake, bytes)?;
            Ok(Outcome::Known)
        }
        Verdict::OwnIsAhead => Ok(Outcome::OwnIsAhead),
        Verdict::Newer => park(intake, batch, bytes, "newer", None, now).map(|()| Outcome::Newer),
        Verdict::Early(stream, seq) => {
            park(intake, batch, bytes, "early", Some((stream, seq)), now)?;
            Ok(Outcome::Early(stream, seq))
        }
        Verdict::Forked(stream) => {
            park(intake, batch, bytes, "fork", None, now)?;
            Ok(Outcome::Forked(stream))
        }
        Verdict::Apply { known } => {
            let commits = batch.commits()?;
            let new = commits.get(known..).ok_or(Reason::Malformed)?;
            let tip = intake.apply(head.stream(), new)?;
            if tip.hash != head.after.0 {
                return Err(Reason::Unfit.into());
            }
            let suspect = intake.suspect_clock(new, now);
            keep(intake, batch, suspect)?;
            forget(intake, bytes)?;
            let commits = u64::try_from(new.len()).unwrap_or(0);
            Ok(Outcome::Applied { commits, suspect: suspect.is_some() })
        }
    }
}

/// Values of commits that are here without them: a post gave them on before whoever wrote them did. Answers of how many
/// records.
fn complete(intake: &mut Intake<'_>, trusted: &Trusted, batch: &Batch) -> Result<u64> {
    let own = peer::writer(intake.read(), intake.own())?;
    if own.is_some_and(|own| trusted.scope(own).is_some()) {
        // What it lacks it is not to know, or gave away.
        return Ok(0);
    }
    let (stream, first, last) = (batch.head.stream(), batch.head.first, batch.head.last);
    let sql = "SELECT DISTINCT seq FROM exchange_withheld WHERE stream = ?1 AND seq BETWEEN ?2 AND ?3";
    let lacking: BTreeSet<i64> = intake
        .read()
        .rows(sql, (stream, signed(first), signed(last)), |row| row.get(0))?
        .into_iter()
        .collect();
    if lacking.is_empty() {
        return Ok(0);
    }
    let mut filled = BTreeSet::new();
    for (seq, parts) in (first..).zip(batch.commits()?) {
        if lacking.contains(&signed(seq)) {
            filled.extend(intake.fill(Dot { stream, seq }, &parts.body)?);
        }
    }
    intake.tell(&filled)?;
    let records: BTreeSet<Id> = filled.iter().map(|one| one.entity).collect();
    Ok(u64::try_from(records.len()).unwrap_or(u64::MAX))
}

enum Verdict {
    Apply { known: usize },
    Known,
    Early(Id, u64),
    Newer,
    Forked(Id),
    OwnIsAhead,
}

/// Compares a head with what is here.
fn judge(intake: &Intake<'_>, head: &Head) -> Result<Verdict> {
    let stream = head.stream();
    let tip = intake.tip(stream)?;
    owner(intake, head)?;
    if head.last <= tip.seq {
        let is_same = intake.hash_at(stream, head.last)? == Some(head.after.0);
        return Ok(if is_same { Verdict::Known } else { Verdict::Forked(stream) });
    }
    if stream == intake.own() {
        return Ok(Verdict::OwnIsAhead);
    }
    if head.min_reader > READER {
        return Ok(Verdict::Newer);
    }
    let before = head.first - 1;
    if before > tip.seq {
        return Ok(Verdict::Early(stream, before));
    }
    if intake.hash_at(stream, before)? != Some(head.before.0) {
        return Ok(Verdict::Forked(stream));
    }
    let gate = if fault::is(Fault::NoGate) { &[] } else { head.rests_on.as_slice() };
    for seen in gate {
        let other = Id::from(seen.stream);
        match intake.hash_at(other, seen.seq)? {
            None => return Ok(Verdict::Early(other, seen.seq)),
            Some(hash) if short(&hash) != seen.hash => return Ok(Verdict::Forked(other)),
            Some(_) => {}
        }
    }
    Ok(Verdict::Apply { known: usize::try_from(tip.seq - before).unwrap_or(usize::MAX) })
}

/// A stream belongs to the device that began it.
fn owner(intake: &Intake<'_>, head: &Head) -> Result<()> {
    if peer::writer(intake.read(), head.stream())?.is_some_and(|owner| owner != head.device()) {
        return Err(Reason::ForeignStream.into());
    }
    Ok(())
}

/// Notes the head of a batch whose commits are here, so that it can be given on.
pub(crate) fn keep(intake: &mut Intake<'_>, batch: &Batch, suspect: Option<DateTime<Utc>>) -> Result<()> {
    let head = &batch.head;
    intake.note(
        "INSERT OR REPLACE INTO exchange_batch (stream, last, first, head, signature, device, suspect) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            head.stream(),
            signed(head.last),
            signed(head.first),
            &batch.signed,
            batch.signature,
            head.device.0,
            suspect.map(|clock| clock.timestamp_millis()),
        ),
    )?;
    Ok(())
}

fn park(
    intake: &mut Intake<'_>,
    batch: &Batch,
    bytes: &[u8],
    why: &str,
    wanted: Option<(Id, u64)>,
    now: DateTime<Utc>,
) -> Result<()> {
    if fault::is(Fault::ForgetfulInbox) {
        return Ok(());
    }
    // Since when it waits stays, also when it waits for something else now.
    let sql = "SELECT since FROM exchange_inbox WHERE hash = ?1";
    let since: Option<i64> = intake.read().row(sql, [name(bytes)], |row| row.get(0))?;
    intake.note(
        "INSERT OR REPLACE INTO exchange_inbox \
         (hash, stream, first, bytes, why, wanted_stream, wanted_seq, since) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            name(bytes),
            batch.head.stream(),
            signed(batch.head.first),
            bytes,
            why,
            wanted.map(|(stream, _)| stream),
            wanted.map(|(_, seq)| signed(seq)),
            since.unwrap_or_else(|| now.timestamp_millis()),
        ),
    )?;
    Ok(())
}

fn forget(intake: &mut Intake<'_>, bytes: &[u8]) -> Result<()> {
    intake.note("DELETE FROM exchange_inbox WHERE hash = ?1", [name(bytes)])?;
    Ok(())
}

fn waiting(intake: &Intake<'_>, stream: Id) -> Result<Vec<Vec<u8>>> {
    let tip = intake.tip(stream)?;
    let sql = "SELECT bytes FROM exchange_inbox \
         WHERE why = 'early' AND wanted_stream = ?1 AND wanted_seq <= ?2 ORDER BY stream, first";
    Ok(intake.read().rows(sql, (stream, signed(tip.seq)), |row| row.get(0))?)
}

fn name(bytes: &[u8]) -> [u8; 32] {
    digest("panah inbox", bytes)
}

/// Notes that a picture or a paper is wanted, unless it is here. A size of 0 is not known.
///
/// # Errors
/// Of the database.
pub fn want(intake: &mut Intake<'_>, hash: BlobHash, size: u64) -> Result<()> {
    if intake.blob_size(hash)?.is_none() {
        let sql = "INSERT OR IGNORE INTO exchange_wanted (hash, size) VALUES (?1, ?2)";
        intake.note(sql, (hash.as_bytes(), signed(size)))?;
    }
    Ok(())
}

/// SQLite's integers are signed; numbers of commits stay far below 2⁶³.
#[must_use]
pub fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Stream of the batch.
    pub stream: Id,
    /// Number of its first commit.
    pub first: u64,
    /// `early`, `newer` or `fork`.
    pub why: String,
    /// The commit it waits for: whoever holds the batch has seen it, and it did not come here.
    pub wanted: Option<(Id, u64)>,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What waits in the inbox. What waits long for the end of a stream is the sign that somebody holds that end back.
///
/// # Errors
/// Of the database.
pub fn inbox(intake: &Intake<'_>) -> Result<Vec<Waiting>> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let sql = "SELECT stream, first, why, wanted_stream, wanted_seq, since FROM exchange_inbox ORDER BY since, hash";
    Ok(intake.read().rows(sql, [], |row| {
        let wanted: (Option<Id>, Option<i64>) = (row.get(3)?, row.get(4)?);
        Ok(Waiting {
            stream: row.get(0)?,
            first: number(row.get(1)?),
            why: row.get(2)?,
            wanted: wanted.0.zip(wanted.1.map(number)),
            since: DateTime::from_timestamp_millis(row.get(5)?).unwrap_or_default(),
        })
    })?)
}
