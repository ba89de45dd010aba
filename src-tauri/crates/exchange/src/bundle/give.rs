//! Writing a bundle: all that the others have not acknowledged, so that a lost stick is healed by the next.

use super::{
    blobs,
    frame::{self, Part},
    manifest::{self, Manifest, Scoped},
};
use crate::{
    Error, Log, Reason, Result, Vector, cut,
    ledger::{self, Happened, Line},
    peer,
    scope::{self, Offer, Scopes, Undivided},
    trust::{Assignment, Revocation, Trusted},
};
use chrono::{DateTime, Utc};
use std::{
    collections::BTreeSet,
    fs::{self, File},
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};
use vault::{BlobHash, Device, Id, Intake, KeyId, Sealing};

/// Bytes of one bundle at most: FAT32 keeps no file of four gigabytes.
pub const LARGEST: u64 = 7 * 512 * 1024 * 1024;
/// Pictures and papers that are named as left out at most: those that are small come first.
const NAMED: usize = 1_000_000;

/// To whom, and where.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    /// Devices, of one scope.
    pub to: &'a [KeyId],
    /// Folder on the medium.
    pub folder: &'a Path,
    /// Who gives it.
    pub officer: Option<Id>,
    /// Bytes of the bundle at most, about: what one batch has more, it has more.
    pub most: u64,
}

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Where.
    pub path: PathBuf,
    /// Its number.
    pub number: u64,
    /// Batches in it.
    pub batches: u64,
    /// Commits in them.
    pub commits: u64,
    /// Pictures and papers in it.
    pub blobs: u64,
    /// Pictures and papers that did not fit. Who gets the bundle asks for them.
    pub left_out: u64,
    /// Batches that did not fit. They go once it is acknowledged what did.
    pub rest: u64,
    /// Bytes of the file.
    pub bytes: u64,
}

/// What a bundle will hold.
struct Content {
    offer: Offer,
    blobs: Vec<(BlobHash, u64)>,
    manifest: Manifest,
    recipients: Vec<vault::Recipient>,
    rest: u64,
}

/// How the names of all bundles of a device begin.
#[must_use]
pub fn beginning(device: KeyId) -> String {
    format!("panah-{device}-")
}

/// Which device wrote a bundle of this name, and its number there: for lists only, a name is easily changed.
#[must_use]
pub fn by_name(name: &str) -> Option<(KeyId, u64)> {
    let (device, number) = name.strip_prefix("panah-")?.strip_suffix(".bundle")?.split_once('-')?;
    Some((device.parse().ok()?, number.parse().ok()?))
}

/// Writes a bundle for these devices into a folder, where the domain knows no scopes.
///
/// # Errors
/// As [`give_within`].
pub fn give(
    log: &mut impl Log,
    device: &Device,
    to: &[KeyId],
    folder: &Path,
    officer: Option<Id>,
    now: DateTime<Utc>,
) -> Result<Given> {
    give_within(log, device, &Undivided, &Giving { to, folder, officer, most: LARGEST }, now)
}

/// Writes a bundle for these devices into a folder, with the values that their scope reaches.
///
/// # Errors
/// [`Reason::NotEnrolled`], [`Reason::UnknownSender`] and [`Reason::Revoked`] of a device that it is for;
/// [`Reason::OtherScope`] when they are of different scopes: each gets a bundle of its own; of writing. Nothing is left
/// on the stick then.
pub fn give_within(
    log: &mut impl Log,
    device: &Device,
    scopes: &impl Scopes,
    giving: &Giving<'_>,
    now: DateTime<Utc>,
) -> Result<Given> {
    let Giving { to, folder, officer, most } = *giving;
    let own = device.public().id();
    let mut content = log.exchange(|intake| {
        let trusted = Trusted::load(intake)?;
        let standing = trusted.device(own)?;
        if trusted.revocation(standing).is_some() {
            return Err(Reason::Revoked.into());
        }
        cut::cut(intake, device)?;
        prepare(intake, &trusted, scopes, own, to, now)
    })?;
    let name = format!("{}{:05}.bundle", beginning(own), content.manifest.number);
    let (path, unfinished) = (folder.join(&name), folder.join(format!("{name}.part")));
    let written = write(log, device, &mut content, most, &unfinished).and_then(|bytes| {
        place(&unfinished, &path, folder)?;
        Ok(bytes)
    });
    let bytes = written.inspect_err(|_| {
        let _nothing_left = fs::remove_file(&unfinished);
    })?;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let given = Given {
        path,
        number: content.manifest.number,
        batches: count(content.offer.names.len()),
        commits: content.offer.names.iter().map(|name| name.last - name.first + 1).sum(),
        blobs: count(content.manifest.blobs.len()),
        left_out: count(content.manifest.left_out.len()),
        rest: content.rest,
        bytes,
    };
    log.exchange(|intake| {
        for device in to {
            let line = Line {
                device: Some(*device),
                bundle: Some(given.number),
                batches: given.batches,
                commits: given.commits,
                blobs: given.blobs,
                ..Line::new(Happened::Exported, now, officer)
            };
            ledger::add(intake, &line)?;
        }
        Ok(())
    })?;
    Ok(given)
}

fn prepare(
    intake: &mut Intake<'_>,
    trusted: &Trusted,
    scopes: &impl Scopes,
    own: KeyId,
    to: &[KeyId],
    now: DateTime<Utc>,
) -> Result<Content> {
    let (mut recipients, mut known, mut number) = (Vec::new(), None::<Vector>, 0);
    let scope = to.first().and_then(|first| trusted.scope(*first));
    if to.iter().any(|id| trusted.scope(*id) != scope) {
        return Err(Reason::OtherScope.into());
    }
    let mut holds = Vec::new();
    for id in to {
        let device = trusted.device(*id)?;
        if trusted.revocation(device).is_some() {
            return Err(Reason::Revoked.into());
        }
        recipients.push(device.certificate.recipient);
        holds.push(scope::heard(intake, *id)?);
        let peer = peer::get(intake, *id)?;
        number = number.max(peer.exported);
        // For several: what none of them lacks is left out, and only that.
        known = Some(match known {
            None => peer.acknowledged,
            Some(known) => common(&known, &peer.acknowledged),
        });
    }
    let all: i64 = intake
        .read()
        .row("SELECT max(exported) FROM exchange_peer", [], |row| row.get(0))?
        .unwrap_or(None)
        .unwrap_or(0);
    let number = number.max(u64::try_from(all).unwrap_or(0)) + 1;
    // Given out before anything is written: two bundles never bear one number.
    for id in to {
        let peer = peer::Peer { exported: number, ..peer::get(intake, *id)? };
        peer::set(intake, *id, &peer)?;
    }
    let reach = match to.first() {
        Some(first) => scope::reach_of(intake, scopes, trusted, *first, false)?,
        None => None,
    };
    if let Some(reach) = &reach {
        for id in to {
            scope::outgrown(intake, *id, reach)?;
        }
    }
    let offer = scope::offer(intake, reach.as_ref(), &known.unwrap_or_default(), &holds)?;
    let mut found = BTreeSet::new();
    for dot in &offer.fills {
        let parts = intake.commits(dot.stream, dot.seq, dot.seq)?;
        let parts = parts.iter().map(|parts| parts.without(|_, entity| offer.opens(entity)));
        blobs::named(intake, &parts.collect::<vault::Result<Vec<_>>>()?, &mut found)?;
    }
    for name in &offer.names {
        let parts = scope::commits(intake, *name, &offer)?;
        blobs::named(intake, &parts, &mut found)?;
    }
    let mut sized = Vec::with_capacity(found.len());
    for hash in found.into_iter().map(BlobHash::from_bytes) {
        sized.extend(intake.blob_size(hash)?.map(|size| (hash, size)));
    }
    sized.extend(asked_for(intake, to, &offer)?);
    // Small ones first: faces and letters come before scans.
    sized.sort_by_key(|(hash, size)| (*size, *hash.as_bytes()));
    sized.dedup();
    let wants: Vec<[u8; 32]> = intake.read().rows(
        "SELECT hash FROM exchange_wanted ORDER BY size, hash LIMIT 100000",
        [],
        |row| row.get(0),
    )?;
    let scoped = Scoped {
        scope: scope.map(str::to_owned),
        is_partial: scope::withholds(intake)?,
        fills: Vec::new(),
        holds: scope::holds(intake, scopes, trusted, own)?,
        scopes: trusted.assignments().map(Assignment::bytes).collect(),
    };
    let manifest = Manifest {
        scoped,
        from: own,
        to: to.to_vec(),
        number,
        made_at: now,
        has: Vector::from(intake.tips()?),
        batches: Vec::new(),
        blobs: Vec::new(),
        left_out: Vec::new(),
        wants: wants.into_iter().map(BlobHash::from_bytes).collect(),
        certificates: trusted.certificates().map(|standing| standing.certificate.bytes()).collect(),
        revocations: trusted
            .certificates()
            .filter_map(|standing| standing.revoked.as_ref().map(Revocation::bytes))
            .collect(),
    };
    Ok(Content { offer, blobs: sized, manifest, recipients, rest: 0 })
}

/// What both have.
fn common(a: &Vector, b: &Vector) -> Vector {
    let both = a.0.iter().filter_map(|(stream, (seq, hash))| {
        let (other, other_hash) = b.0.get(stream)?;
        Some((*stream, if seq <= other { (*seq, *hash) } else { (*other, *other_hash) }))
    });
    Vector(both.collect())
}

/// What these devices said they lack, of what is here.
fn asked_for(intake: &Intake<'_>, to: &[KeyId], offer: &Offer) -> Result<Vec<(BlobHash, u64)>> {
    let mut asked: Vec<(BlobHash, u64)> = Vec::new();
    for device in to {
        let sql = "SELECT hash, size FROM exchange_asked JOIN blob USING (hash) WHERE device = ?1";
        let rows = intake.read().rows(sql, [device.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        asked.extend(rows.into_iter().map(|(hash, size): ([u8; 32], i64)| {
            (BlobHash::from_bytes(hash), u64::try_from(size).unwrap_or(0))
        }));
    }
    // A device of a scope gets what the records of its scope name, and not whatever it asks for.
    if let Some(opened) = offer.opened.as_ref().filter(|_| !asked.is_empty()) {
        let mut named = BTreeSet::new();
        for entity in opened {
            for dot in intake.history(*entity)? {
                let parts = intake.commits(dot.stream, dot.seq, dot.seq)?;
                let parts = parts.iter().map(|parts| parts.without(|_, entity| offer.opens(entity)));
                blobs::named(intake, &parts.collect::<vault::Result<Vec<_>>>()?, &mut named)?;
            }
        }
        asked.retain(|(hash, _)| named.contains(hash.as_bytes()));
    }
    Ok(asked)
}

/// Writes the sealed file, and answers its length once it is on the medium.
fn write(log: &mut impl Log, device: &Device, content: &mut Content, most: u64, path: &Path) -> Result<u64> {
    let failed = |source| Error::Io { action: "writing", path: path.to_owned(), source };
    let file = File::create(path).map_err(failed)?;
    let mut sealing = Sealing::new(BufWriter::new(file), &content.recipients)?;
    frame::begin(&mut sealing).map_err(failed)?;
    for piece in log.exchange(|intake| scope::fills(intake, &content.offer))? {
        content.manifest.scoped.fills.push(manifest::fill_name(&piece));
        frame::write(&mut sealing, Part::Fill, &piece).map_err(failed)?;
    }
    let (mut bytes_left, mut written) = (most, 0);
    for name in &content.offer.names {
        if bytes_left == 0 {
            break;
        }
        written += 1;
        let batch = log.exchange(|intake| scope::load(intake, *name, &content.offer))?;
        let Some(bytes) = batch.map(|batch| batch.bytes()) else { continue };
        content.manifest.batches.push(manifest::name(&bytes));
        bytes_left = bytes_left.saturating_sub(length(&bytes));
        frame::write(&mut sealing, Part::Batch, &bytes).map_err(failed)?;
    }
    content.rest = u64::try_from(content.offer.names.len() - written).unwrap_or(u64::MAX);
    content.offer.names.truncate(written);
    for (hash, size) in &content.blobs {
        // One that is larger than all that goes at once goes by itself.
        let goes_alone = content.manifest.blobs.is_empty() && content.rest == 0 && *size <= LARGEST;
        if *size > bytes_left && !goes_alone {
            if content.manifest.left_out.len() < NAMED {
                content.manifest.left_out.push((*hash, *size));
            }
            continue;
        }
        bytes_left = bytes_left.saturating_sub(*size);
        let Some(bytes) = log.exchange(|intake| Ok(intake.blob(*hash)?))? else { continue };
        content.manifest.blobs.push(*hash);
        frame::write(&mut sealing, Part::Blob, &bytes).map_err(failed)?;
    }
    frame::write(&mut sealing, Part::Manifest, &content.manifest.sign(device)).map_err(failed)?;
    let mut sealed = sealing.finish().map_err(failed)?;
    sealed.flush().map_err(failed)?;
    let file = sealed.get_ref();
    file.sync_all().map_err(failed)?;
    Ok(file.metadata().map_err(failed)?.len())
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Gives the file its name. Whatever is on the stick under such a name is whole.
fn place(unfinished: &Path, path: &Path, folder: &Path) -> Result<()> {
    let failed = |source| Error::Io { action: "renaming", path: path.to_owned(), source };
    fs::rename(unfinished, path).map_err(failed)?;
    // A medium that cannot do this has done what it can.
    let _best_effort = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}
