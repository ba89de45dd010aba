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
    let own: Vec<Id> = intake.read().rows("SELECT stream FROM own_stream", [], |row| row.get(0))?;
    // Those of before a restore first: what is written now rests on them.
    let older = own.into_iter().filter(|stream| *stream != intake.own());
    for stream in older.chain([intake.own()]).collect::<Vec<_>>() {
        let sql = "SELECT max(last) FROM exchange_batch WHERE stream = ?1";
        let last: Option<i64> = intake.read().row(sql, [stream], |row| row.get(0))?.flatten();
        let mut before = last.and_then(|last| u64::try_from(last).ok()).unwrap_or(0);
        let tip = intake.tip(stream)?;
        while before < tip.seq {
            let mut commits = intake.commits(stream, before + 1, tip.seq.min(before + COMMITS))?;
            commits.truncate(fitting(&commits));
            let Some(last) =
                u64::try_from(commits.len()).ok().filter(|count| *count > 0).map(|count| before + count)
            else {
                break;
            };
            let rests_on = news(intake, stream)?;
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

/// The ends of other streams, as far as no batch of ours told them.
fn news(intake: &mut Intake<'_>, stream: Id) -> Result<Vec<Seen>> {
    let mut news = Vec::new();
    if fault::is(Fault::NoWitness) {
        return Ok(news);
    }
    for (other, tip) in intake.tips()?.into_iter().filter(|(other, _)| *other != stream) {
        let sql = "SELECT seq FROM exchange_said WHERE own = ?1 AND stream = ?2";
        let said: Option<i64> = intake.read().row(sql, (stream, other), |row| row.get(0))?;
        // The stream that is written now rests on what was not signed yet, of those of before.
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
