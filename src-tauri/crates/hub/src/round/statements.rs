//! Certificates, revocations, scopes and epochs: each signed by whoever may say so, so any device may bring them.

use super::{Place, Round};
use crate::{Error, Result, keys};
use exchange::trust::{Certificate, Trusted};
use std::collections::{BTreeMap, BTreeSet};
use tokio_postgres::types::Type;
use vault::Intake;

const CERTIFICATE: i16 = 1;
const REVOCATION: i16 = 2;
const EPOCH: i16 = 3;
const SCOPE: i16 = 4;
/// Statements asked for or given together.
const TOGETHER: usize = 200;

type Statements = BTreeMap<[u8; 32], (i16, Vec<u8>)>;

/// All that is known here.
fn known(intake: &Intake<'_>) -> exchange::Result<Statements> {
    let mut all = Statements::new();
    let mut add = |kind, bytes: Vec<u8>| drop(all.insert(keys::name(&bytes), (kind, bytes)));
    let trusted = Trusted::load(intake)?;
    trusted.assignments().for_each(|assignment| add(SCOPE, assignment.bytes()));
    for standing in trusted.certificates() {
        add(CERTIFICATE, standing.certificate.bytes());
        if let Some(revocation) = &standing.revoked {
            add(REVOCATION, revocation.bytes());
        }
    }
    let epochs: Vec<Vec<u8>> =
        intake.read().rows("SELECT body FROM exchange_hub_epoch", [], |row| row.get(0))?;
    epochs.into_iter().for_each(|bytes| add(EPOCH, bytes));
    Ok(all)
}

impl<P: Place> Round<'_, P> {
    async fn names(&self) -> Result<BTreeSet<[u8; 32]>> {
        let rows = self.hub.ask("SELECT hash FROM hub.statement", &[]).await?;
        Ok(rows.iter().filter_map(|row| row.try_get::<_, &[u8]>(0).ok()?.try_into().ok()).collect())
    }

    /// Takes over what others state. What is wrong is passed over: it can be brought by anybody and binds nobody.
    pub(super) async fn take_statements(&self) -> Result<()> {
        let there = self.names().await?;
        let here = self.place.with(|vault, _| Ok(vault.exchange(|intake| known(intake))?))?;
        let new: Vec<Vec<u8>> =
            there.iter().filter(|name| !here.contains_key(*name)).map(|name| name.to_vec()).collect();
        let mut taken: Vec<(i16, Vec<u8>)> = Vec::new();
        for some in new.chunks(TOGETHER) {
            let rows = self
                .hub
                .ask(
                    "SELECT kind, body FROM hub.statement WHERE hash = ANY ($1)",
                    &[(&some, Type::BYTEA_ARRAY)],
                )
                .await?;
            for row in rows {
                taken.push((row.try_get(0)?, row.try_get(1)?));
            }
        }
        if taken.is_empty() {
            return Ok(());
        }
        let of = |wanted: i16| {
            taken.iter().filter(move |(kind, _)| *kind == wanted).map(|(_, bytes)| bytes.as_slice())
        };
        self.place.with(|vault, now| {
            let device = vault.device(now)?;
            vault.exchange(|intake| {
                let mut trusted = Trusted::load(intake)?;
                let certificates: Vec<Certificate> =
                    of(CERTIFICATE).filter_map(|bytes| Certificate::read(bytes).ok()).collect();
                trusted.hear_all(&certificates, of(REVOCATION), of(SCOPE));
                trusted.store(intake)?;
                for bytes in of(EPOCH) {
                    match keys::learn(intake, &trusted, &device, bytes) {
                        Ok(_) | Err(exchange::Error::Refused(_)) => {}
                        Err(other) => return Err(Error::from(other)),
                    }
                }
                Ok(())
            })
        })
    }

    /// Gives what is stated here and not there.
    pub(super) async fn give_statements(&self) -> Result<()> {
        let here = self.place.with(|vault, _| Ok(vault.exchange(|intake| known(intake))?))?;
        let there = self.names().await?;
        let new: Vec<_> = here.into_iter().filter(|(name, _)| !there.contains(name)).collect();
        for some in new.chunks(TOGETHER) {
            let names: Vec<&[u8]> = some.iter().map(|(name, _)| name.as_slice()).collect();
            let kinds: Vec<i16> = some.iter().map(|(_, (kind, _))| *kind).collect();
            let bodies: Vec<&[u8]> = some.iter().map(|(_, (_, bytes))| bytes.as_slice()).collect();
            self.hub
                .ask(
                    "INSERT INTO hub.statement (hash, kind, body) \
                     SELECT * FROM unnest($1::bytea[], $2::smallint[], $3::bytea[]) ON CONFLICT DO NOTHING",
                    &[(&names, Type::BYTEA_ARRAY), (&kinds, Type::INT2_ARRAY), (&bodies, Type::BYTEA_ARRAY)],
                )
                .await?;
        }
        Ok(())
    }
}
