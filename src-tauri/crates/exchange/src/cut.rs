//! What this workstation has to give: its own commits, cut into batches and signed; and the batches of others, which it
//! gives on as they are.

use crate::{
    READER, Result, Vector,
    batch::{Batch, Head},
    take::{keep, signed},
    vector::Seen,
    wire::{B8, B32, short},
};
use vault::{
    Device, Id, Intake, Parts,
    fault::{self, Fault},
};

/// Commits in one batch at most.
const COMMITS: u64 = 500;
/// Bytes of commits in one batch, unpacked, after which it is closed.
const BYTES: usize = 4 * 1024 * 1024;

/// Signs what this workstation committed since it last did. Answers how many batches it made.
///
/// # Errors
/// Of the database.
pub fn cut(intake: &mut Intake<'_>, device: &Device) -> Result<u64> {
    let mut made = 0;
    let uncut = uncut(intake)?;
    for (place, (stream, signed_until)) in uncut.iter().copied().enumerate() {
        let later = uncut.get(place + 1..).unwrap_or_default();
        let mut before = signed_until;
        let tip = intake.tip(stream)?;
        while before < tip.seq {
            let mut commits = intake.commits(stream, before + 1, tip.seq.min(before + COMMITS))?;
            commits.truncate(fitting(&commits));
            let Some(last) =
                u64::try_from(commits.len()).ok().filter(|count| *count > 0).map(|count| before + count)
            else {
                break;
            };
            let rests_on = news(intake, stream, later)?;
            let hash = |seq| Ok::<_, crate::Error>(B32(intake.hash_at(stream, seq)?.unwrap_or_default()));
            let head = Head {
                min_reader: READER,
                stream: stream.into(),
                first: before + 1,
                last,
                before: hash(before)?,
                after: hash(last)?,
                rests_on,
                device: B8(device.public().id().0),
            };
            keep(intake, &Batch::sign(head, &commits, device), None)?;
            before = last;
            made += 1;
        }
    }
    Ok(made)
}

/// The streams that were written here and are not signed to their end, each with the last commit that is signed: those of
/// before a restore in the order in which they were written, and the present one. What was written later rests on what was
/// before, and never the other way round: two that waited for each other would wait for ever.
fn uncut(intake: &Intake<'_>) -> Result<Vec<(Id, u64)>> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    // By place in the table: clocks may have been set back in between.
    let sql = "SELECT stream, signed, (SELECT min(rowid) FROM commit_log AS c WHERE c.stream = s.stream AND c.seq > signed) AS began \
         FROM (SELECT o.stream, coalesce((SELECT max(last) FROM exchange_batch AS b WHERE b.stream = o.stream), 0) AS signed \
               FROM own_stream AS o) AS s WHERE began IS NOT NULL ORDER BY s.stream = ?1, began";
    Ok(intake.read().rows(sql, [intake.own()], |row| Ok((row.get(0)?, number(row.get(1)?))))?)
}

/// So many of the commits make a batch: at least one.
fn fitting(commits: &[Parts]) -> usize {
    let mut bytes = 0;
    let fits = commits.iter().take_while(|parts| {
        let is_open = bytes < BYTES;
        bytes += parts.header.len() + parts.body.len();
        is_open
    });
    fits.count()
}

/// The ends of other streams, as far as no batch of ours told them; but for those of ours that were written later.
fn news(intake: &mut Intake<'_>, stream: Id, later: &[(Id, u64)]) -> Result<Vec<Seen>> {
    let mut news = Vec::new();
    if fault::is(Fault::NoWitness) {
        return Ok(news);
    }
    let is_later = |other: &Id| later.iter().any(|(later, _)| later == other);
    for (other, tip) in intake.tips()?.into_iter().filter(|(other, _)| *other != stream && !is_later(other)) {
        let sql = "SELECT seq FROM exchange_said WHERE own = ?1 AND stream = ?2";
        let said: Option<i64> = intake.read().row(sql, (stream, other), |row| row.get(0))?;
        if said.is_none_or(|said| said < signed(tip.seq)) && other != intake.own() {
            intake.note(
                "INSERT OR REPLACE INTO exchange_said (own, stream, seq) VALUES (?1, ?2, ?3)",
                (stream, other, signed(tip.seq)),
            )?;
            news.push(Seen { stream: other.into(), seq: tip.seq, hash: short(&tip.hash) });
        }
    }
    Ok(news)
}

/// A batch that is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Its stream.
    pub stream: Id,
    /// Number of its last commit.
    pub last: u64,
    /// Number of its first.
    pub first: u64,
}

/// The batches that hold what is beyond `known`, ours and those of others, each stream in its order.
///
/// # Errors
/// Of the database.
pub fn beyond(intake: &Intake<'_>, known: &Vector) -> Result<Vec<Name>> {
    let number = |number: i64| u64::try_from(number).unwrap_or(0);
    let mut names = Vec::new();
    for stream in intake.tips()?.into_keys() {
        let sql =
            "SELECT last, first FROM exchange_batch WHERE stream = ?1 AND last > ?2 ORDER BY first, last";
        let found = intake.read().rows(sql, (stream, signed(known.seq(stream))), |row| {
            Ok(Name { stream, last: number(row.get(0)?), first: number(row.get(1)?) })
        })?;
        names.extend(found);
    }
    Ok(names)
}

/// A batch, as it travels.
///
/// # Errors
/// Of the database.
pub fn load(intake: &Intake<'_>, name: Name) -> Result<Option<Batch>> {
    let sql = "SELECT head, signature FROM exchange_batch WHERE stream = ?1 AND last = ?2 AND first = ?3";
    let found = intake.read().row(sql, (name.stream, signed(name.last), signed(name.first)), |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let Some((head, signature)) = found else { return Ok(None) };
    Batch::again(head, signature, &intake.commits(name.stream, name.first, name.last)?).map(Some)
}
