//! Parcels: what goes between an office and the device of a post, in pieces, so that a line that breaks off loses one.

use super::{Place, Progress, Round, Stage};
use crate::{
    Error, Result,
    parcel::{self, Outgoing},
    setup::name_of,
};
use exchange::{
    Reason,
    bundle::{self, Applying},
    ledger::{self, Happened, Line},
    trust::Trusted,
};
use std::{
    fs::{self, File, OpenOptions},
    io::{Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};
use tokio_postgres::types::Type;
use vault::KeyId;

/// Bytes of a piece: what the slowest line carries at once.
const PIECE: usize = 64 << 10;

/// The newest parcel of each sender that is there whole.
const NEWEST: &str = "SELECT DISTINCT ON (sender) sender, name, parts FROM (\
     SELECT sender, name, parts, max(place) AS place FROM hub.parcel \
     WHERE recipients @> ARRAY[session_user::text] GROUP BY sender, name, parts HAVING count(*) = parts) AS whole \
     ORDER BY sender, place DESC";

/// A parcel at the hub.
struct Incoming {
    sender: String,
    from: KeyId,
    name: [u8; 16],
    parts: u64,
}

impl<P: Place> Round<'_, P> {
    /// Whether the hub was set up by a program that knows parcels.
    pub(super) async fn has_parcels(&self) -> Result<bool> {
        let rows = self.hub.ask("SELECT to_regclass('hub.parcel') IS NOT NULL", &[]).await?;
        Ok(rows.first().ok_or(Error::Silent)?.try_get(0)?)
    }

    /// Takes the newest parcel of each device that wrote to this one.
    pub(super) async fn take_parcels(&mut self) -> Result<()> {
        for row in self.hub.ask(NEWEST, &[]).await? {
            let (sender, name, parts): (String, &[u8], i32) =
                (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            let (Some(from), Ok(name), Ok(parts)) = (key_of(&sender), name.try_into(), u64::try_from(parts))
            else {
                continue;
            };
            let came =
                self.place.with(|vault, _| Ok(vault.exchange(|intake| parcel::came(intake, from))?))?;
            if came == Some(name) {
                continue;
            }
            let incoming = Incoming { sender, from, name, parts };
            if let Some(path) = self.fetch(&incoming).await? {
                self.take(&incoming, &path)?;
                // Best effort: it lies under its own name, and is never read again.
                let _gone = fs::remove_file(&path);
            }
        }
        Ok(())
    }

    /// Brings the pieces that are not here yet. None when the hub does not give them all.
    async fn fetch(&self, incoming: &Incoming) -> Result<Option<PathBuf>> {
        let folder = self.place.with(|vault, _| Ok(parcel::folder(vault)))?;
        let path = folder.join(format!("incoming-{}.part", vault::Id::from_bytes(incoming.name)));
        let failed = |source| Error::Io { path: path.clone(), source };
        fs::create_dir_all(&folder).map_err(failed)?;
        clear(&folder, &path);
        let mut file = OpenOptions::new().create(true).append(true).open(&path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let piece = u64::try_from(PIECE).unwrap_or(u64::MAX);
        let mut have = length / piece;
        // What a cut line left of a piece is asked for again.
        file.set_len(have * piece).map_err(failed)?;
        while have < incoming.parts {
            (self.tell)(Progress { stage: Stage::Pulling, done: have, total: incoming.parts });
            let most = (self.hub.portion() / PIECE).max(1);
            let rows = self
                .hub
                .carry(
                    most * PIECE,
                    "SELECT body FROM hub.parcel WHERE sender = $1 AND name = $2 AND part >= $3 ORDER BY part LIMIT $4",
                    &[
                        (&incoming.sender, Type::TEXT),
                        (&incoming.name.as_slice(), Type::BYTEA),
                        (&i32::try_from(have).unwrap_or(i32::MAX), Type::INT4),
                        (&i64::try_from(most).unwrap_or(i64::MAX), Type::INT8),
                    ],
                )
                .await?;
            if rows.is_empty() {
                return Ok(None);
            }
            for row in rows {
                let body: &[u8] = row.try_get(0)?;
                have += 1;
                if body.len() != PIECE && have < incoming.parts {
                    // Not as any of our programs cuts it: what is in it would be shifted.
                    drop(file);
                    return Ok(Some(path));
                }
                file.write_all(body).map_err(failed)?;
            }
        }
        file.sync_all().map_err(failed)?;
        Ok(Some(path))
    }

    /// Takes all of a parcel, step by step.
    fn take(&mut self, incoming: &Incoming, path: &Path) -> Result<()> {
        let (device, trusted) = self
            .place
            .with(|vault, now| Ok((vault.device(now)?, vault.exchange(|intake| Trusted::load(intake))?)))?;
        // All of it is read, and nothing is held meanwhile.
        let checked = bundle::check_by(trusted, &device, path).and_then(|checked| {
            if checked.manifest.from == incoming.from {
                Ok(checked)
            } else {
                Err(Reason::WrongSignature.into())
            }
        });
        let checked = match checked {
            Ok(checked) => checked,
            Err(exchange::Error::Refused(reason)) => return self.refuse(incoming, reason),
            Err(other) => return Err(other.into()),
        };
        let mut applying = self.place.with(|vault, _| Ok(Applying::begin(vault, &device, checked, None)?))?;
        let applied = loop {
            (self.tell)(Progress { stage: Stage::Pulling, done: applying.done(), total: applying.total() });
            if let Some(applied) = self.place.with(|vault, now| Ok(applying.step(vault, now)?))? {
                break applied;
            }
        };
        self.place.with(|vault, now| {
            Ok(vault.exchange(|intake| parcel::note(intake, incoming.from, incoming.name, now))?)
        })?;
        self.report.parcels_in += 1;
        self.place.taken(&applied)
    }

    /// A refused parcel stands in the ledger with its reason, and is not fetched again: the next may be better.
    fn refuse(&self, incoming: &Incoming, reason: Reason) -> Result<()> {
        self.place.with(|vault, now| {
            Ok(vault.exchange(|intake| {
                let line = Line::new(Happened::Refused, now, None);
                ledger::add(intake, &Line { device: Some(incoming.from), reason: Some(reason), ..line })?;
                parcel::note(intake, incoming.from, incoming.name, now)
            })?)
        })
    }

    /// Gives what is due, each parcel to its end.
    pub(super) async fn give_parcels(&mut self) -> Result<()> {
        loop {
            let scopes = self.place.scopes();
            let next = self.place.with(|vault, now| match parcel::outgoing(vault)? {
                Some(parcel) => Ok(Some(parcel)),
                None => Ok(parcel::pack(vault, scopes, now)?),
            })?;
            let Some(parcel) = next else { return Ok(()) };
            self.send(&parcel).await?;
            self.place.with(|vault, now| Ok(parcel::given(vault, &parcel, now)?))?;
            self.report.parcels_out += 1;
        }
    }

    /// Brings the pieces to the hub that are not there yet, and reads back that they are.
    async fn send(&self, parcel: &Outgoing) -> Result<()> {
        let failed = |source| Error::Io { path: parcel.path.clone(), source };
        let mut file = File::open(&parcel.path).map_err(failed)?;
        let length = usize::try_from(file.metadata().map_err(failed)?.len()).unwrap_or(usize::MAX);
        let parts = length.div_ceil(PIECE);
        let total = i32::try_from(parts).unwrap_or(i32::MAX);
        let to: Vec<String> = parcel.to.iter().map(|key| name_of(*key)).collect();
        let mut there = self.there(parcel).await?;
        while let Some(first) = (0..total).find(|part| there.binary_search(part).is_err()) {
            let progress = |done: usize| u64::try_from(done).unwrap_or(u64::MAX);
            (self.tell)(Progress {
                stage: Stage::Pushing,
                done: progress(there.len()),
                total: progress(parts),
            });
            let most = i32::try_from((self.hub.portion() / PIECE).max(1)).unwrap_or(i32::MAX);
            let numbers: Vec<i32> = (first..total.min(first.saturating_add(most))).collect();
            let mut bodies = Vec::with_capacity(numbers.len());
            for number in &numbers {
                let begins = usize::try_from(*number).unwrap_or(usize::MAX).saturating_mul(PIECE);
                let mut body = vec![0; PIECE.min(length - begins)];
                file.seek(SeekFrom::Start(u64::try_from(begins).unwrap_or(u64::MAX))).map_err(failed)?;
                file.read_exact(&mut body).map_err(failed)?;
                bodies.push(body);
            }
            self.hub
                .carry(
                    bodies.iter().map(Vec::len).sum(),
                    "INSERT INTO hub.parcel (sender, name, part, parts, recipients, body) \
                     SELECT session_user::text, $1, part, $2, $3, body \
                     FROM unnest($4::integer[], $5::bytea[]) AS w (part, body) ON CONFLICT DO NOTHING",
                    &[
                        (&parcel.name.as_slice(), Type::BYTEA),
                        (&total, Type::INT4),
                        (&to, Type::TEXT_ARRAY),
                        (&numbers, Type::INT4_ARRAY),
                        (&bodies, Type::BYTEA_ARRAY),
                    ],
                )
                .await?;
            let before = there.len();
            there = self.there(parcel).await?;
            if there.len() == before {
                return Err(Error::Unfit("the hub took a parcel and does not show it".to_owned()));
            }
        }
        Ok(())
    }

    /// The pieces of it that the hub has.
    async fn there(&self, parcel: &Outgoing) -> Result<Vec<i32>> {
        let rows = self
            .hub
            .ask(
                "SELECT part FROM hub.parcel WHERE sender = session_user::text AND name = $1 ORDER BY part",
                &[(&parcel.name.as_slice(), Type::BYTEA)],
            )
            .await?;
        rows.iter().map(|row| Ok(row.try_get(0)?)).collect()
    }
}

/// The key that a device's name at the hub is made of.
fn key_of(name: &str) -> Option<KeyId> {
    name.strip_prefix("device_")?.parse().ok()
}

/// Throws away what is left of parcels that newer ones took the place of. Best effort.
fn clear(folder: &Path, keep: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_part = path.extension().is_some_and(|kind| kind == "part");
        if is_part && path != keep && entry.file_name().to_string_lossy().starts_with("incoming-") {
            let _gone = fs::remove_file(path);
        }
    }
}
