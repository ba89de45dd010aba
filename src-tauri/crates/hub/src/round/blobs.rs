//! Pictures and papers: small ones first, in sealed pieces, after all commits. One that is missing stops nothing.

use super::{Place, Progress, Round, Stage};
use crate::{
    Error, Result, keys,
    seal::{self, Key, PIECE},
};
use std::collections::BTreeMap;
use tokio_postgres::types::Type;
use vault::{BlobHash, Intake};

/// Looked at together.
const TOGETHER: i64 = 64;

/// One picture or paper: its hash, its size, and where it may lie.
type Wanted = ([u8; 32], i64, Vec<[u8; 32]>);

/// A piece as it goes.
struct Piece {
    address: [u8; 32],
    number: i32,
    count: i32,
    body: Vec<u8>,
}

/// Those after a place in a list, small ones first.
fn listed(
    intake: &Intake<'_>,
    table: &str,
    scope: &str,
    after: (i64, [u8; 32]),
) -> exchange::Result<Vec<Wanted>> {
    let held = keys::held(intake, scope)?;
    let sql = format!(
        "SELECT hash, size FROM {table} WHERE (size, hash) > (?1, ?2) ORDER BY size, hash LIMIT {TOGETHER}"
    );
    let rows: Vec<([u8; 32], i64)> =
        intake.read().rows(&sql, (after.0, after.1), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let wanted = rows
        .into_iter()
        .map(|(hash, size)| (hash, size, held.iter().rev().map(|key| key.address(&hash)).collect()));
    Ok(wanted.collect())
}

impl<P: Place> Round<'_, P> {
    /// Which pieces of these lie at the hub: of how many, and which.
    async fn pieces(&self, wanted: &[Wanted]) -> Result<BTreeMap<[u8; 32], (i32, Vec<i32>)>> {
        let addresses: Vec<&[u8]> =
            wanted.iter().flat_map(|(_, _, addresses)| addresses.iter().map(<[u8; 32]>::as_slice)).collect();
        let rows = self
            .hub
            .ask(
                "SELECT address, max(count), array_agg(number ORDER BY number) FROM hub.blob_chunk \
                 WHERE address = ANY ($1) AND scope = $2 GROUP BY address",
                &[(&addresses, Type::BYTEA_ARRAY), (&self.scope, Type::TEXT)],
            )
            .await?;
        let mut found = BTreeMap::new();
        for row in rows {
            let address: &[u8] = row.try_get(0)?;
            if let Ok(address) = address.try_into() {
                found.insert(address, (row.try_get(1)?, row.try_get(2)?));
            }
        }
        Ok(found)
    }

    pub(super) async fn give_blobs(&mut self) -> Result<()> {
        let (mut after, mut done) = ((-1, [0; 32]), 0);
        let total = self.count("exchange_hub_blob")?;
        loop {
            let goes = self.place.with(|vault, _| {
                Ok(vault.exchange(|intake| listed(intake, "exchange_hub_blob", self.scope, after))?)
            })?;
            let Some((hash, size, addresses)) = goes.last() else { return Ok(()) };
            if addresses.is_empty() {
                return Ok(());
            }
            after = (*size, *hash);
            let there = self.pieces(&goes).await?;
            let (mut ready, mut given, mut bytes) = (Vec::new(), Vec::new(), 0);
            for (hash, _, addresses) in goes {
                (self.tell)(Progress { stage: Stage::Blobs, done, total });
                done += 1;
                let is_whole =
                    |(count, numbers): &(i32, Vec<i32>)| i32::try_from(numbers.len()) == Ok(*count);
                if !addresses.iter().any(|address| there.get(address).is_some_and(is_whole)) {
                    self.report.blobs_out += 1;
                    let pieces = self.place.with(|vault, _| {
                        vault.exchange(|intake| {
                            let Some(key) = keys::held(intake, self.scope)?.pop() else {
                                return Ok(Vec::new());
                            };
                            let bytes = intake.blob(BlobHash::from_bytes(hash))?.unwrap_or_default();
                            cut(&key, &hash, &bytes)
                        })
                    })?;
                    for piece in pieces {
                        let has =
                            there.get(&piece.address).is_some_and(|(_, has)| has.contains(&piece.number));
                        if has {
                            continue;
                        }
                        bytes += piece.body.len();
                        ready.push(piece);
                        if bytes >= self.hub.portion() {
                            self.give_pieces(std::mem::take(&mut ready)).await?;
                            bytes = 0;
                        }
                    }
                }
                given.push(hash);
            }
            self.give_pieces(ready).await?;
            self.place.with(|vault, _| {
                vault.exchange(|intake| {
                    for hash in &given {
                        intake.note("DELETE FROM exchange_hub_blob WHERE hash = ?1", [hash])?;
                    }
                    Ok::<_, Error>(())
                })
            })?;
        }
    }

    async fn give_pieces(&self, pieces: Vec<Piece>) -> Result<()> {
        if pieces.is_empty() {
            return Ok(());
        }
        let addresses: Vec<&[u8]> = pieces.iter().map(|piece| piece.address.as_slice()).collect();
        let numbers: Vec<i32> = pieces.iter().map(|piece| piece.number).collect();
        let counts: Vec<i32> = pieces.iter().map(|piece| piece.count).collect();
        let bodies: Vec<&[u8]> = pieces.iter().map(|piece| piece.body.as_slice()).collect();
        self.hub
            .carry(
                bodies.iter().map(|body| body.len()).sum(),
                "INSERT INTO hub.blob_chunk (address, number, count, scope, body) \
                 SELECT address, number, count, $5, body FROM unnest($1::bytea[], $2::integer[], $3::integer[], \
                 $4::bytea[]) AS w (address, number, count, body) ON CONFLICT DO NOTHING",
                &[
                    (&addresses, Type::BYTEA_ARRAY),
                    (&numbers, Type::INT4_ARRAY),
                    (&counts, Type::INT4_ARRAY),
                    (&bodies, Type::BYTEA_ARRAY),
                    (&self.scope, Type::TEXT),
                ],
            )
            .await?;
        Ok(())
    }

    pub(super) async fn take_blobs(&mut self) -> Result<()> {
        let (mut after, mut done) = ((-1, [0; 32]), 0);
        let total = self.count("exchange_wanted")?;
        loop {
            let wanted = self.place.with(|vault, _| {
                Ok(vault.exchange(|intake| listed(intake, "exchange_wanted", self.scope, after))?)
            })?;
            let Some((hash, size, _)) = wanted.last() else { return Ok(()) };
            after = (*size, *hash);
            let there = self.pieces(&wanted).await?;
            for (hash, _, addresses) in wanted {
                (self.tell)(Progress { stage: Stage::Blobs, done, total });
                done += 1;
                for address in addresses {
                    let Some((count, numbers)) = there.get(&address) else { continue };
                    if i32::try_from(numbers.len()) == Ok(*count)
                        && self.take_blob(hash, address, *count).await?
                    {
                        self.report.blobs_in += 1;
                        break;
                    }
                }
            }
        }
    }

    /// Fetches one, piece by piece. Says whether it is what its hash says.
    async fn take_blob(&self, hash: [u8; 32], address: [u8; 32], count: i32) -> Result<bool> {
        let mut sealed: Vec<Vec<u8>> = Vec::new();
        let mut from = 0;
        while from < count {
            let together = (self.hub.portion() / PIECE).max(1);
            let address = address.as_slice();
            let to = from.saturating_add(i32::try_from(together).unwrap_or(1)).min(count);
            let rows = self
                .hub
                .carry(
                    together * PIECE,
                    "SELECT body FROM hub.blob_chunk WHERE address = $1 AND number >= $2 AND number < $3 ORDER BY number",
                    &[(&address, Type::BYTEA), (&from, Type::INT4), (&to, Type::INT4)],
                )
                .await?;
            for row in rows {
                sealed.push(row.try_get(0)?);
            }
            from = to;
        }
        let count = u32::try_from(count).unwrap_or(0);
        self.place.with(|vault, _| {
            vault.exchange(|intake| {
                let held = keys::held(intake, self.scope)?;
                let mut bytes = Vec::new();
                for (number, piece) in (0_u32..).zip(&sealed) {
                    let place = seal::piece(&address, number, count);
                    let key = seal::key_of(piece).and_then(|id| held.iter().find(|key| key.id == id));
                    let Some(opened) = key.and_then(|key| key.open(&place, piece)) else { return Ok(false) };
                    bytes.extend(opened);
                }
                let is_it = intake.keep(BlobHash::from_bytes(hash), &bytes)?;
                if is_it {
                    intake.note("DELETE FROM exchange_wanted WHERE hash = ?1", [hash])?;
                }
                Ok::<_, Error>(is_it)
            })
        })
    }

    fn count(&self, table: &str) -> Result<u64> {
        self.place.with(|vault, _| {
            let count: i64 = vault
                .read()
                .row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?
                .unwrap_or(0);
            Ok(u64::try_from(count).unwrap_or(0))
        })
    }
}

/// Seals the pieces of one.
fn cut(key: &Key, hash: &[u8; 32], bytes: &[u8]) -> Result<Vec<Piece>> {
    let address = key.address(hash);
    let count = u32::try_from(bytes.chunks(PIECE).count().max(1)).unwrap_or(u32::MAX);
    let pieces = if bytes.is_empty() { vec![bytes] } else { bytes.chunks(PIECE).collect() };
    let sealed = (0_u32..).zip(pieces).map(|(number, bytes)| {
        let body = key.seal(&seal::piece(&address, number, count), bytes)?;
        let number = i32::try_from(number).unwrap_or(i32::MAX);
        Ok(Piece { address, number, count: i32::try_from(count).unwrap_or(i32::MAX), body })
    });
    sealed.collect()
}
