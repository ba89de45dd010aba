//! Taking what others gave: by the end of each stream that is known here, never by number of row or by time, for rows
//! become visible in another order than they are numbered.

use super::{Heads, Place, Progress, Round, Stage};
use crate::{
    Error, Result, keys, seal,
    seal::Body,
    state::{self, Alarm},
};
use exchange::{
    Reason, Vector,
    batch::Batch,
    peer,
    take::{self, Outcome, signed},
    trust::Trusted,
    wire::decoded,
};
use std::collections::BTreeMap;
use tokio_postgres::{Row, types::Type};
use vault::{BlobHash, Id, Intake, Vault};

/// Streams asked about together.
const STREAMS: usize = 64;

/// A row as it came.
struct Came {
    origin: Id,
    seq: u64,
    scope: String,
    epoch: u64,
    hash: [u8; 32],
    body: Vec<u8>,
}

impl Came {
    fn of(row: &Row) -> Result<Self> {
        let strange = || Error::Unfit("the hub gives strange rows".to_owned());
        let (origin, hash): (&[u8], &[u8]) = (row.try_get(0)?, row.try_get(4)?);
        let number =
            |at: usize| -> Result<u64> { u64::try_from(row.try_get::<_, i64>(at)?).map_err(|_| strange()) };
        Ok(Self {
            origin: Id::from_bytes(origin.try_into().map_err(|_| strange())?),
            seq: number(1)?,
            scope: row.try_get(2)?,
            epoch: number(3)?,
            hash: hash.try_into().map_err(|_| strange())?,
            body: row.try_get(5)?,
        })
    }
}

/// What became of a row.
enum Became {
    /// Taken, with so many new commits; also when it waits.
    Taken(u64),
    /// Held up.
    Held(Alarm, Option<Reason>),
}

impl<P: Place> Round<'_, P> {
    pub(super) async fn pull(&mut self, heads: &Heads) -> Result<()> {
        let mut from = self.place.with(|vault, _| Ok(vault.exchange(|intake| cursors(intake, heads))?))?;
        let total: u64 =
            from.iter().map(|(origin, seq)| heads.get(origin).map_or(0, |(end, _)| end - seq)).sum();
        let mut done = 0;
        let trusted = self.trusted()?;
        while !from.is_empty() {
            (self.tell)(Progress { stage: Stage::Pulling, done, total });
            let mut fetched = BTreeMap::<Id, u64>::new();
            let asked: Vec<(Id, u64)> = from.iter().map(|(id, seq)| (*id, *seq)).take(STREAMS).collect();
            for row in self.bodies(&asked).await? {
                let came = Came::of(&row)?;
                drop(row);
                if self.is_held_up(came.origin)
                    && came.seq != heads.get(&came.origin).map_or(0, |head| head.0)
                {
                    continue;
                }
                let before = from.get(&came.origin).copied().unwrap_or(0);
                let became = self.place.with(|vault, now| one(vault, &trusted, &came, now))?;
                match became {
                    Became::Taken(commits) => self.report.pulled += commits,
                    Became::Held(why, reason) => self.note(came.origin, came.seq, why, reason)?,
                }
                done += came.seq.saturating_sub(before);
                fetched.insert(came.origin, came.seq);
            }
            for (origin, _) in asked {
                // What gave nothing, or is held up, is asked about again in the next round.
                match fetched.get(&origin) {
                    Some(seq)
                        if !self.is_held_up(origin)
                            && heads.get(&origin).is_some_and(|head| seq < &head.0) =>
                    {
                        from.insert(origin, *seq);
                    }
                    Some(_) => drop(from.remove(&origin)),
                    None if fetched.is_empty() => drop(from.remove(&origin)),
                    None => {}
                }
            }
        }
        Ok(())
    }

    /// The next bodies of these streams, as many as fit.
    async fn bodies(&self, from: &[(Id, u64)]) -> Result<Vec<Row>> {
        let origins: Vec<&[u8]> = from.iter().map(|(id, _)| id.as_bytes().as_slice()).collect();
        let after: Vec<i64> = from.iter().map(|(_, seq)| signed(*seq)).collect();
        let sizes = self
            .hub
            .ask(
                "SELECT b.origin, b.seq, b.size FROM unnest($1::bytea[], $2::bigint[]) AS w (origin, after) \
                 CROSS JOIN LATERAL (SELECT origin, seq, octet_length(body)::bigint AS size FROM hub.batch \
                 WHERE origin = w.origin AND seq > w.after AND scope = $3 ORDER BY seq LIMIT 256) AS b",
                &[(&origins, Type::BYTEA_ARRAY), (&after, Type::INT8_ARRAY), (&self.scope, Type::TEXT)],
            )
            .await?;
        // As many bodies as the line carries; one at least.
        let portion = self.hub.portion();
        let (mut origins, mut seqs, mut bytes) = (Vec::<Vec<u8>>::new(), Vec::<i64>::new(), 0_usize);
        for row in &sizes {
            let size = usize::try_from(row.try_get::<_, i64>(2)?).unwrap_or(usize::MAX);
            if bytes.saturating_add(size) > portion && !origins.is_empty() {
                break;
            }
            bytes = bytes.saturating_add(size);
            origins.push(row.try_get(0)?);
            seqs.push(row.try_get(1)?);
        }
        if origins.is_empty() {
            return Ok(Vec::new());
        }
        self.hub
            .carry(
                bytes,
                "SELECT b.origin, b.seq, b.scope, b.epoch, b.hash, b.body \
                 FROM unnest($1::bytea[], $2::bigint[]) WITH ORDINALITY AS w (origin, seq, place) \
                 JOIN hub.batch AS b USING (origin, seq) ORDER BY w.place",
                &[(&origins, Type::BYTEA_ARRAY), (&seqs, Type::INT8_ARRAY)],
            )
            .await
    }
}

/// After which commit of each stream to ask.
fn cursors(intake: &Intake<'_>, heads: &Heads) -> exchange::Result<BTreeMap<Id, u64>> {
    let mut from = BTreeMap::new();
    for (origin, (end, hash)) in heads {
        let tip = intake.tip(*origin)?;
        let sql = "SELECT count(*) FROM exchange_inbox WHERE stream = ?1";
        let waits: i64 = intake.read().row(sql, [*origin], |row| row.get(0))?.unwrap_or(0);
        // What waits in the inbox came already. What is nowhere is asked for again.
        let seen = if waits > 0 { state::seen(intake, *origin)?.map_or(0, |(seq, _)| seq) } else { 0 };
        let mut cursor = tip.seq.max(seen);
        // Another history under this name: its end is fetched, for whoever looks into it.
        if intake.hash_at(*origin, *end)?.is_some_and(|ours| ours != *hash) && waits == 0 {
            cursor = end - 1;
        }
        if cursor < *end {
            from.insert(*origin, cursor);
        }
    }
    Ok(from)
}

/// Opens a row, takes the batch in it, and notes that.
fn one(
    vault: &mut Vault,
    trusted: &Trusted,
    came: &Came,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Became> {
    let held = vault.exchange(|intake| keys::held(intake, &came.scope))?;
    let Some(key) = seal::key_of(&came.body).and_then(|id| held.into_iter().find(|key| key.id == id)) else {
        return Ok(Became::Held(Alarm::NoKey, None));
    };
    let place = seal::place(came.origin, came.seq, &came.scope, came.epoch);
    let Some(plain) = key.open(&place, &came.body) else { return Ok(Became::Held(Alarm::Unopened, None)) };
    let (batch, body) = match read(&plain, came) {
        Ok(read) => read,
        Err(exchange::Error::Refused(reason)) => return Ok(Became::Held(Alarm::Refused, Some(reason))),
        Err(other) => return Err(other.into()),
    };
    let device = vault.device(now)?;
    // Before the changes that name them: whoever has those is not asked for anything any more.
    vault.exchange(|intake| want(intake, &body))?;
    let outcomes = match take::take(vault, &device, trusted, &body.batch, now) {
        Ok(outcomes) => outcomes,
        Err(exchange::Error::Refused(reason)) => return Ok(Became::Held(Alarm::Refused, Some(reason))),
        Err(other) => return Err(other.into()),
    };
    vault.exchange(|intake| {
        state::see(intake, came.origin, came.seq, came.hash)?;
        heard(intake, &batch, now)
    })?;
    let mut commits = 0;
    for (at, outcome) in outcomes.into_iter().enumerate() {
        match outcome {
            Outcome::Applied { commits: new, .. } => commits += new,
            Outcome::Forked(_) if at == 0 => return Ok(Became::Held(Alarm::Forked, None)),
            Outcome::OwnIsAhead => return Ok(Became::Held(Alarm::OwnIsAhead, None)),
            _ => {}
        }
    }
    Ok(Became::Taken(commits))
}

/// Notes pictures and papers that a batch names and that are not here.
fn want(intake: &mut Intake<'_>, body: &Body) -> exchange::Result<()> {
    for (hash, size) in &body.blobs {
        let Ok(hash) = <[u8; 32]>::try_from(hash.as_slice()) else { continue };
        take::want(intake, BlobHash::from_bytes(hash), *size)?;
    }
    Ok(())
}

fn read(plain: &[u8], came: &Came) -> exchange::Result<(Batch, Body)> {
    let body: Body = decoded(plain)?;
    let batch = Batch::read(&body.batch)?;
    let is_at_its_place = batch.head.stream() == came.origin && batch.head.last == came.seq;
    // What the hub says of the chain is what was signed.
    if !is_at_its_place || batch.head.after() != came.hash {
        return Err(Reason::Malformed.into());
    }
    Ok((batch, body))
}

/// Whoever signed had seen what it rests on: the next stick for that device may leave it out.
fn heard(intake: &mut Intake<'_>, batch: &Batch, now: chrono::DateTime<chrono::Utc>) -> exchange::Result<()> {
    let device = batch.head.device();
    let mut known = peer::get(intake, device)?;
    let Vector(rests_on) = batch.head.rests_on();
    for (stream, (seq, hash)) in rests_on {
        if known.acknowledged.seq(stream) < seq {
            known.acknowledged.0.insert(stream, (seq, hash));
        }
    }
    if known.acknowledged.seq(batch.head.stream()) < batch.head.last {
        let end = (batch.head.last, exchange::wire::short(&batch.head.after()).0);
        known.acknowledged.0.insert(batch.head.stream(), end);
    }
    known.contact = Some(known.contact.map_or(now, |contact| contact.max(now)));
    peer::set(intake, device, &known)
}
