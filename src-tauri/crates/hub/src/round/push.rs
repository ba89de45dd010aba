//! Giving what is here and not there: our own batches, and those of others as they are. Each is read back: only what the
//! hub shows under its name, with its hash, counts as given.

use super::{Heads, Place, Progress, Round, Stage};
use crate::{
    Error, Result, keys,
    order::{self, Resting},
    seal::{self, Body},
    state::{self, Alarm},
};
use exchange::{
    Vector,
    batch::Head,
    bundle,
    cut::{self, Name},
    scope as scopes,
    take::signed,
    wire::{decoded, encoded},
};
use std::collections::{BTreeMap, BTreeSet};
use tokio_postgres::types::Type;
use vault::{BlobHash, Id, Intake, Vault};

/// Batches in one statement at most.
const BATCHES: usize = 100;

/// A row as it goes.
struct Goes {
    name: Name,
    epoch: u64,
    before: [u8; 32],
    after: [u8; 32],
    body: Vec<u8>,
    blobs: Vec<([u8; 32], u64)>,
}

impl<P: Place> Round<'_, P> {
    pub(super) async fn push(&mut self, heads: &mut Heads) -> Result<()> {
        let own = self.place.with(|vault, _| Ok(vault.stream()))?;
        let mut names = self.place.with(|vault, now| {
            let device = vault.device(now)?;
            Ok(vault.exchange(|intake| {
                cut::cut(intake, &device)?;
                to_give(intake, heads)
            })?)
        })?;
        names.retain(|name| !self.is_held_up(name.stream));
        let total: u64 = names.iter().map(|name| name.last - name.first + 1).sum();
        let (mut done, mut ready, mut bytes) = (0, Vec::new(), 0);
        for (at, name) in names.iter().enumerate() {
            (self.tell)(Progress { stage: Stage::Pushing, done, total });
            if !self.is_held_up(name.stream) {
                match self.place.with(|vault, _| prepare(vault, self.scope, *name))? {
                    Prepared::Goes(goes) => {
                        bytes += goes.body.len();
                        ready.push(*goes);
                    }
                    Prepared::Not(Alarm::NoKey) => {
                        self.note(own, name.last, Alarm::NoKey, None)?;
                        break;
                    }
                    Prepared::Not(why) => self.note(name.stream, name.last, why, None)?,
                }
            }
            done += name.last - name.first + 1;
            if ready.len() >= BATCHES || bytes >= self.hub.portion() || at + 1 == names.len() {
                self.give(std::mem::take(&mut ready), heads).await?;
                bytes = 0;
            }
        }
        Ok(())
    }

    async fn give(&mut self, rows: Vec<Goes>, heads: &mut Heads) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let origins: Vec<&[u8]> = rows.iter().map(|row| row.name.stream.as_bytes().as_slice()).collect();
        let seqs: Vec<i64> = rows.iter().map(|row| signed(row.name.last)).collect();
        let firsts: Vec<i64> = rows.iter().map(|row| signed(row.name.first)).collect();
        let epochs: Vec<i64> = rows.iter().map(|row| signed(row.epoch)).collect();
        let before: Vec<&[u8]> = rows.iter().map(|row| row.before.as_slice()).collect();
        let after: Vec<&[u8]> = rows.iter().map(|row| row.after.as_slice()).collect();
        let bodies: Vec<&[u8]> = rows.iter().map(|row| row.body.as_slice()).collect();
        self.hub
            .carry(
                bodies.iter().map(|body| body.len()).sum(),
                "INSERT INTO hub.batch (origin, seq, first, scope, epoch, before, hash, body) \
                 SELECT origin, seq, first, $8, epoch, before, hash, body FROM unnest($1::bytea[], $2::bigint[], \
                 $3::bigint[], $4::bigint[], $5::bytea[], $6::bytea[], $7::bytea[]) WITH ORDINALITY \
                 AS w (origin, seq, first, epoch, before, hash, body, place) ORDER BY place ON CONFLICT DO NOTHING",
                &[
                    (&origins, Type::BYTEA_ARRAY),
                    (&seqs, Type::INT8_ARRAY),
                    (&firsts, Type::INT8_ARRAY),
                    (&epochs, Type::INT8_ARRAY),
                    (&before, Type::BYTEA_ARRAY),
                    (&after, Type::BYTEA_ARRAY),
                    (&bodies, Type::BYTEA_ARRAY),
                    (&self.scope, Type::TEXT),
                ],
            )
            .await?;
        let there = self
            .hub
            .ask(
                "SELECT b.origin, b.seq, b.hash FROM unnest($1::bytea[], $2::bigint[]) AS w (origin, seq) \
                 JOIN hub.batch AS b USING (origin, seq)",
                &[(&origins, Type::BYTEA_ARRAY), (&seqs, Type::INT8_ARRAY)],
            )
            .await?;
        let mut stands = BTreeMap::new();
        for row in &there {
            let (origin, seq, hash): (Vec<u8>, i64, Vec<u8>) =
                (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            stands.insert((origin, seq), hash);
        }
        let ends = self.heads().await?;
        for row in rows {
            let Name { stream, last, first } = row.name;
            match stands.get(&(stream.as_bytes().to_vec(), signed(last))) {
                Some(hash) if *hash == row.after => {
                    self.report.pushed += last - first + 1;
                    heads.insert(stream, (last, row.after));
                    self.place.with(|vault, _| Ok(vault.exchange(|intake| given(intake, &row))?))?;
                }
                // Somebody cut the same commits elsewhere and was faster: the next round compares.
                None if ends.get(&stream).is_some_and(|(end, _)| *end >= last) => {}
                // Its end is one of ours, or it shows none: it took the batch and does not show it.
                None if self.is_ours(stream, ends.get(&stream))? => {
                    self.note(stream, last, Alarm::Withheld, None)?;
                }
                _ => self.note(stream, last, Alarm::Forked, None)?,
            }
        }
        Ok(())
    }
}

impl<P: Place> Round<'_, P> {
    fn is_ours(&self, stream: Id, end: Option<&(u64, [u8; 32])>) -> Result<bool> {
        let Some((seq, hash)) = end else { return Ok(true) };
        let ours = self.place.with(|vault, _| Ok(vault.exchange(|intake| intake.hash_at(stream, *seq))?))?;
        Ok(ours == Some(*hash))
    }
}

/// What is here and not there, in the order in which it is given.
fn to_give(intake: &Intake<'_>, heads: &Heads) -> exchange::Result<Vec<Name>> {
    let there = heads.iter().map(|(origin, (seq, hash))| (*origin, (*seq, exchange::wire::short(hash).0)));
    let mut batches: Vec<Resting> = Vec::new();
    let mut ends: BTreeMap<Id, u64> = heads.iter().map(|(origin, (seq, _))| (*origin, *seq)).collect();
    for name in cut::beyond(intake, &Vector(there.collect()))? {
        // Batches of a restored device overlap: one that brings nothing new is left out.
        let end = ends.entry(name.stream).or_default();
        if name.last <= *end {
            continue;
        }
        *end = name.last;
        let sql = "SELECT head FROM exchange_batch WHERE stream = ?1 AND last = ?2 AND first = ?3";
        let head: Option<Vec<u8>> =
            intake.read().row(sql, (name.stream, signed(name.last), signed(name.first)), |row| row.get(0))?;
        let Some(head) = head else { continue };
        let head: Head = decoded(&head)?;
        let rests_on = head.rests_on().0.into_iter().map(|(stream, (seq, _))| (stream, seq)).collect();
        batches.push((name, rests_on));
    }
    let there = heads.iter().map(|(origin, (seq, _))| (*origin, *seq)).collect();
    Ok(order::causal(batches, &there))
}

enum Prepared {
    Goes(Box<Goes>),
    Not(Alarm),
}

/// Loads a batch and seals it.
fn prepare(vault: &mut Vault, scope: &str, name: Name) -> Result<Prepared> {
    vault.exchange(|intake| {
        let Some(key) = keys::held(intake, scope)?.pop() else { return Ok(Prepared::Not(Alarm::NoKey)) };
        // What is at the hub stays as it is: nobody could fill in there what is missing here.
        if scopes::is_partial(intake, name)? {
            return Ok(Prepared::Not(Alarm::Incomplete));
        }
        let batch = cut::load(intake, name)?.ok_or_else(|| Error::Unfit("a batch is gone".to_owned()))?;
        let mut named = BTreeSet::new();
        bundle::named(intake, &intake.commits(name.stream, name.first, name.last)?, &mut named)?;
        let mut blobs = Vec::with_capacity(named.len());
        for hash in named {
            blobs.push((hash, size(intake, hash)?));
        }
        let body = Body {
            batch: batch.bytes().into(),
            blobs: blobs.iter().map(|(hash, size)| (hash.to_vec().into(), *size)).collect(),
        };
        let place = seal::place(name.stream, name.last, scope, key.epoch);
        let body = key.seal(&place, &encoded(&body))?;
        if body.len() > seal::LARGEST {
            return Ok(Prepared::Not(Alarm::TooLarge));
        }
        let (before, after) = (batch.head.before(), batch.head.after());
        Ok(Prepared::Goes(Box::new(Goes { name, epoch: key.epoch, before, after, body, blobs })))
    })
}

fn size(intake: &Intake<'_>, hash: [u8; 32]) -> exchange::Result<u64> {
    if let Some(size) = intake.blob_size(BlobHash::from_bytes(hash))? {
        return Ok(size);
    }
    let sql = "SELECT size FROM exchange_wanted WHERE hash = ?1";
    let size: Option<i64> = intake.read().row(sql, [hash], |row| row.get(0))?;
    Ok(size.and_then(|size| u64::try_from(size).ok()).unwrap_or(0))
}

/// Notes what the hub has now, and that the pictures and papers go next.
fn given(intake: &mut Intake<'_>, row: &Goes) -> exchange::Result<()> {
    state::see(intake, row.name.stream, row.name.last, row.after)?;
    for (hash, size) in &row.blobs {
        if intake.blob_size(BlobHash::from_bytes(*hash))?.is_some() {
            let sql = "INSERT OR IGNORE INTO exchange_hub_blob (hash, size) VALUES (?1, ?2)";
            intake.note(sql, (hash, signed(*size)))?;
        }
    }
    Ok(())
}
