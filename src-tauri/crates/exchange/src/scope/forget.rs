//! Forgetting: what a device is not to know any more, once others have it.

use super::{Holds, Scopes, heard, holds::LACKS, reach_of};
use crate::{Log, Result, Vector, batch::Batch, peer, trust::Trusted, wire::short};
use std::collections::BTreeSet;
use vault::{
    Device, Dot, Erased, Id, Intake, KeyId,
    fault::{self, Fault},
};

/// Records of which something is known here: their making, or a field that was written later; of one that was erased, what
/// came too late.
const HERE: &str = "SELECT e.tbl, e.id FROM ent e \
     WHERE EXISTS (SELECT 1 FROM head h WHERE h.entity = e.id AND h.field <> 0) \
        OR NOT (EXISTS (SELECT 1 FROM head h WHERE h.entity = e.id AND h.field = 0) \
                OR EXISTS (SELECT 1 FROM exchange_withheld w \
                           WHERE w.entity = e.id AND w.stream = e.stream AND w.seq = e.seq))";

/// What a device forgot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// What went.
    pub gone: Erased,
    /// Records that are not to be known here and stay, because nobody said yet that they have them.
    pub waiting: u64,
}

/// Forgets what is beyond the scope of this device, as far as devices that know everything said that they have it.
///
/// # Errors
/// Of the database.
pub fn forget(log: &mut impl Log, scopes: &impl Scopes, device: &Device) -> Result<Forgotten> {
    let own = device.public().id();
    log.exchange(|intake| {
        let trusted = Trusted::load(intake)?;
        forget_for(intake, scopes, &trusted, own)
    })
}

/// As [`forget`], where what is trusted stands in no table.
///
/// # Errors
/// Of the database.
pub fn forget_for(
    intake: &mut Intake<'_>,
    scopes: &impl Scopes,
    trusted: &Trusted,
    own: KeyId,
) -> Result<Forgotten> {
    let Some(reach) = reach_of(intake, scopes, trusted, own, true)? else {
        return Ok(Forgotten::default());
    };
    let opened = reach.all();
    let here: Vec<(u16, Id)> = intake.read().rows(HERE, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let beyond: BTreeSet<(u16, Id)> = here.into_iter().filter(|(_, id)| !opened.contains(id)).collect();
    if beyond.is_empty() {
        return Ok(Forgotten::default());
    }
    let words = acknowledged(intake, trusted, own)?;
    let covered = intake.covered(&beyond, |dot| {
        fault::is(Fault::ForgetsEarly) || words.iter().any(|word| word.covers(dot))
    })?;
    let gone = intake.withhold(&covered)?;
    clear_inbox(intake, &covered)?;
    let waiting = u64::try_from(beyond.len() - covered.len()).unwrap_or(0);
    Ok(Forgotten { gone, waiting })
}

/// What a device that knows everything said of itself.
struct Word {
    has: Vector,
    lacks: BTreeSet<Dot>,
}

impl Word {
    /// Whether it has the values of a commit: it may have the commit alone, from a device that does not know them.
    fn covers(&self, dot: Dot) -> bool {
        dot.seq <= self.has.seq(dot.stream) && !self.lacks.contains(&dot)
    }
}

/// What devices that know everything said they have, each for itself.
fn acknowledged(intake: &Intake<'_>, trusted: &Trusted, own: KeyId) -> Result<Vec<Word>> {
    let mut words = Vec::new();
    for standing in trusted.devices() {
        let id = standing.certificate.id();
        if id == own || trusted.scope(id).is_some() || trusted.revocation(standing).is_some() {
            continue;
        }
        let Holds { parts, lacks } = heard(intake, id)?;
        // Whoever speaks of parts has a scope that is not known here yet; and what is beyond a long list nobody knows.
        if !parts.is_empty() || lacks.len() >= LACKS as usize {
            continue;
        }
        let mut has = Vector::default();
        for (stream, (seq, hash)) in peer::get(intake, id)?.acknowledged.0 {
            // Another history under the same name is no acknowledgement of ours; more than is here is one.
            if intake.hash_at(stream, seq)?.is_none_or(|here| short(&here).0 == hash) {
                has.0.insert(stream, (seq, hash));
            }
        }
        words.push(Word { has, lacks });
    }
    Ok(words)
}

/// What waits and holds values of such records is dropped: its sender gives it again, without them.
fn clear_inbox(intake: &mut Intake<'_>, gone: &BTreeSet<(u16, Id)>) -> Result<()> {
    let gone: BTreeSet<Id> = gone.iter().map(|(_, id)| *id).collect();
    let waits: Vec<([u8; 32], Vec<u8>)> =
        intake
            .read()
            .rows("SELECT hash, bytes FROM exchange_inbox", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for (hash, bytes) in waits {
        let commits = Batch::read(&bytes).and_then(|batch| batch.commits()).unwrap_or_default();
        let tells = commits.iter().any(|parts| {
            let commit = vault::Commit::decode(&parts.header, &parts.body);
            commit.is_ok_and(|commit| {
                commit.writes.iter().any(|write| write.value.is_some() && gone.contains(&write.entity))
            })
        });
        if tells {
            intake.note("DELETE FROM exchange_inbox WHERE hash = ?1", [hash])?;
        }
    }
    Ok(())
}
