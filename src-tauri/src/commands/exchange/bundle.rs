//! Bundles: given, looked at, taken.

use super::{
    key,
    scopes::{self, Posts},
    told,
};
use crate::{Session, backups};
use casework::{Code, Failure, Result, SCHEMA, permit::Exchange};
use chrono::{DateTime, Utc};
use exchange::{
    Reason,
    bundle::{self, Applied, Applying, Checked, Giving},
    peer,
    trust::Trusted,
};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault::Intake;

/// A folder.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Folder {
    /// Its path.
    pub folder: String,
}

/// A bundle that lies in a folder.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BundleFile {
    /// Where.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it was written, by the clock of who wrote it.
    pub written: Option<DateTime<Utc>>,
    /// Who wrote it, by its name.
    pub device: Option<String>,
    /// Its number there, by its name.
    pub number: Option<u64>,
    /// Whether it was taken, or a later one of the same device was.
    pub taken: bool,
}

/// The bundles in a folder: first those that were not taken yet, the newest first. Those that this device wrote are for
/// others, and left out.
///
/// # Errors
/// [`Code::CannotReadFile`] at `folder`.
pub fn bundles(session: &mut Session, form: Folder) -> Result<Vec<BundleFile>> {
    let (desk, _, now) = session.permitted::<Exchange>()?;
    let own = bundle::beginning(desk.vault.device(now)?.public().id());
    let unread = |error| Failure::field("folder", Code::CannotReadFile).context(error);
    let folder = place(&form.folder)?;
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unread)? {
        let entry = entry.map_err(unread)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".bundle") && !name.starts_with('.') && !name.starts_with(&own) {
            found.push((entry.path(), name, entry.metadata().map_err(unread)?));
        }
    }
    desk.vault.exchange(|intake| listed(intake, found)).map_err(told)
}

fn listed(
    intake: &Intake<'_>,
    found: Vec<(PathBuf, String, fs::Metadata)>,
) -> exchange::Result<Vec<BundleFile>> {
    let trusted = Trusted::load(intake)?;
    let mut files = Vec::with_capacity(found.len());
    for (path, name, metadata) in found {
        let of = bundle::by_name(&name);
        let taken = match of {
            Some((device, number)) => number <= peer::get(intake, device)?.imported,
            None => false,
        };
        files.push(BundleFile {
            path: path.display().to_string(),
            name,
            size: metadata.len(),
            written: metadata.modified().ok().map(DateTime::from),
            device: of
                .and_then(|(device, _)| trusted.get(device))
                .map(|known| known.certificate.name.clone()),
            number: of.map(|(_, number)| number),
            taken,
        });
    }
    files.sort_by(|a, b| (a.taken, b.written, &b.name).cmp(&(b.taken, a.written, &a.name)));
    Ok(files)
}

/// For whom, and where to.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct GiveForm {
    /// Names of the devices' keys.
    pub devices: Vec<String>,
    /// Folder.
    pub folder: String,
}

/// A bundle that was written.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenView {
    /// Where.
    pub path: String,
    /// Its number.
    pub number: u64,
    /// Changes in it.
    pub commits: u64,
    /// Pictures and papers in it.
    pub blobs: u64,
    /// Pictures and papers that go with the next one.
    pub left_out: u64,
    /// Parts that did not fit, and go once it is acknowledged what did.
    pub rest: u64,
    /// Bytes.
    pub bytes: u64,
}

/// Writes a bundle.
///
/// # Errors
/// At `devices` and `folder`; those of [`bundle::give`].
pub fn give(session: &mut Session, form: GiveForm) -> Result<GivenView> {
    let (desk, permit, now) = session.permitted::<Exchange>()?;
    if form.devices.is_empty() {
        return Err(Failure::field("devices", Code::Required));
    }
    let to = form.devices.iter().map(|device| key(device)).collect::<Result<Vec<_>>>()?;
    let folder = place(&form.folder)?;
    let unwritten =
        |error| Failure::field("folder", Code::CannotWriteFile).with("path", folder.display()).context(error);
    fs::create_dir_all(&folder).map_err(unwritten)?;
    let device = desk.vault.device(now)?;
    let giving = Giving { to: &to, folder: &folder, officer: Some(permit.officer()), most: bundle::LARGEST };
    let given = bundle::give_within(&mut desk.vault, &device, &Posts, &giving, now).map_err(told)?;
    Ok(GivenView {
        path: given.path.display().to_string(),
        number: given.number,
        commits: given.commits,
        blobs: given.blobs,
        left_out: given.left_out,
        rest: given.rest,
        bytes: given.bytes,
    })
}

/// An absolute path, as somebody typed it.
fn place(typed: &str) -> Result<PathBuf> {
    let path = PathBuf::from(typed.trim());
    if typed.trim().is_empty() {
        return Err(Failure::field("folder", Code::Required));
    }
    if path.is_absolute() { Ok(path) } else { Err(Failure::field("folder", Code::CannotReadFile)) }
}

/// What taking a bundle would do.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewView {
    /// The device that made it.
    pub device: String,
    /// Its office.
    pub office: String,
    /// Its number.
    pub number: u64,
    /// When, by that device's clock.
    pub made_at: DateTime<Utc>,
    /// Changes that are not here yet.
    pub new_commits: u64,
    /// Pictures and papers.
    pub blobs: u64,
    /// Fields that two workstations would say differently; none when that is not foreseen.
    pub conflicts: Option<u64>,
    /// New records by their table.
    pub made: Vec<(String, u64)>,
    /// Parts that would wait for others.
    pub early: u64,
    /// Parts that would be refused.
    pub refused: u64,
    /// Whether this bundle, or a later one, was taken before.
    pub is_old: bool,
    /// The post whose cases it was made for; none is all.
    pub scope: Option<String>,
}

/// A bundle to take.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Taking {
    /// Where it lies.
    pub path: String,
}

/// Copies a bundle beside the case file, reads all of it and says what taking it would do.
///
/// # Errors
/// Why it is refused.
pub fn look(session: &mut Session, form: Taking) -> Result<PreviewView> {
    let folder = session.places().incoming(session.place());
    let (desk, permit, now) = session.permitted::<Exchange>()?;
    let device = desk.vault.device(now)?;
    let staged = bundle::stage(Path::new(form.path.trim()), &folder).map_err(told)?;
    let seen = bundle::check(&mut desk.vault, &device, &staged)
        .and_then(|checked| Ok((bundle::preview(&mut desk.vault, &device, &checked, now)?, checked)));
    match seen {
        Ok((preview, checked)) => Ok(PreviewView {
            conflicts: preview.conflicts.map(|conflicts| u64::try_from(conflicts.len()).unwrap_or(u64::MAX)),
            made: preview.made.into_iter().filter_map(|(tag, count)| Some((table(tag)?, count))).collect(),
            new_commits: preview.new_commits,
            blobs: preview.blobs,
            early: preview.early,
            refused: preview.refused,
            is_old: preview.is_old,
            scope: preview.scope,
            number: checked.manifest.number,
            made_at: checked.manifest.made_at,
            device: name(&checked, false),
            office: name(&checked, true),
        }),
        Err(error) => {
            if let exchange::Error::Refused(reason) = &error {
                refused(desk, *reason, permit.officer(), now)?;
            }
            Err(told(error))
        }
    }
}

/// A refused bundle is remembered with its reason.
fn refused(desk: &mut casework::Desk, reason: Reason, officer: vault::Id, now: DateTime<Utc>) -> Result<()> {
    use exchange::ledger::{self, Happened, Line};
    let line = Line { reason: Some(reason), ..Line::new(Happened::Refused, now, Some(officer)) };
    desk.vault.exchange(|intake| ledger::add(intake, &line)).map_err(told)
}

fn table(tag: u16) -> Option<String> {
    SCHEMA.tables.iter().find(|table| table.tag == tag).map(|table| table.name.to_owned())
}

fn name(bundle: &Checked, of_office: bool) -> String {
    let Some(device) = bundle.trusted.get(bundle.manifest.from) else { return String::new() };
    let named = if of_office { bundle.trusted.get(device.certificate.issuer) } else { Some(device) };
    named.map(|standing| standing.certificate.name.clone()).unwrap_or_default()
}

/// What taking a bundle did.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppliedView {
    /// Changes that were new.
    pub commits: u64,
    /// Pictures and papers that were new.
    pub blobs: u64,
    /// Fields that two workstations say differently since.
    pub conflicts: u64,
    /// Parts that wait for others.
    pub early: u64,
    /// Parts of a newer version of the program.
    pub newer: u64,
    /// Whether a device was copied.
    pub forked: bool,
    /// Parts made by a clock that cannot be right.
    pub suspect: u64,
    /// Why parts were refused.
    pub refused: Vec<Reason>,
    /// Records whose values came later than they did: a case that was handed over to here.
    pub filled: u64,
    /// Records that were forgotten here: of cases that another post has now.
    pub forgotten: u64,
    /// Whether those are in older backups still, which could not be replaced by a new one.
    pub in_backups: bool,
}

impl From<Applied> for AppliedView {
    fn from(applied: Applied) -> Self {
        Self {
            commits: applied.commits,
            blobs: applied.blobs,
            conflicts: applied.conflicts,
            early: applied.early,
            newer: applied.newer,
            forked: applied.own_is_ahead || !applied.forked.is_empty(),
            suspect: applied.suspect,
            refused: applied.refused,
            filled: applied.filled,
            forgotten: 0,
            in_backups: false,
        }
    }
}

/// How far the taking of a bundle is.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TakingView {
    /// Parts taken.
    pub done: u64,
    /// Parts in all.
    pub total: u64,
    /// What it did, once all of it is taken.
    pub applied: Option<AppliedView>,
}

/// Begins to take the bundle that was looked at last, in place of one that may be half taken: what came of that stays.
///
/// # Errors
/// Why it is refused.
pub fn take(session: &mut Session, (): ()) -> Result<TakingView> {
    let staged = staged(session);
    let (desk, permit, now) = session.permitted::<Exchange>()?;
    let device = desk.vault.device(now)?;
    let checked = bundle::check(&mut desk.vault, &device, &staged).map_err(told)?;
    let taking = Applying::begin(&mut desk.vault, &device, checked, Some(permit.officer())).map_err(told)?;
    session.keep_taking(Some(taking))?;
    take_on(session, ())
}

/// Takes some more of it. Between two calls the desk does other things.
///
/// # Errors
/// [`Code::NotFound`] when none is being taken; of the case file: taken again, it goes on from what is there.
pub fn take_on(session: &mut Session, (): ()) -> Result<TakingView> {
    session.permitted::<Exchange>()?;
    let mut taking = session.taking()?.ok_or_else(|| Failure::not_now(Code::NotFound))?;
    let (desk, _, now) = session.permitted::<Exchange>()?;
    let applied = taking.step(&mut desk.vault, now).map_err(told)?;
    let (done, total) = (taking.done(), taking.total());
    let applied = match applied {
        Some(applied) => Some(taken(session, applied)?),
        None => {
            session.keep_taking(Some(taking))?;
            None
        }
    };
    Ok(TakingView { done, total, applied })
}

fn staged(session: &Session) -> PathBuf {
    session.places().incoming(session.place()).join("incoming.bundle")
}

/// What is done once all of the bundle from a stick was taken.
fn taken(session: &mut Session, applied: Applied) -> Result<AppliedView> {
    // Best effort: the next one takes its place.
    let _gone = fs::remove_file(staged(session));
    let (forgotten, in_backups) = settle_taken(session, &applied)?;
    Ok(AppliedView { forgotten, in_backups, ..applied.into() })
}

/// What follows once all of a bundle was taken, from a stick or through the hub: what came later is found, and what this
/// device is not to know any more is forgotten, also by the backups. Answers how many records it forgot, and whether they
/// are in older backups still.
///
/// # Errors
/// Locked; of the case file.
pub fn settle_taken(session: &mut Session, applied: &Applied) -> Result<(u64, bool)> {
    let (old, now) = (session.places().backups(session.place()), session.now());
    let (desk, _) = session.desk()?;
    let device = desk.vault.device(now)?;
    if applied.filled > 0 {
        desk.look_anew();
    }
    let forgotten: u64 = scopes::forget(desk, &device)?.gone.records.into();
    // All of it was taken; that something of it is in older backups still is told beside, with what to do.
    if forgotten > 0 {
        // It was begun when that was still there.
        session.end_backup();
    }
    let (desk, _) = session.desk()?;
    let in_backups = forgotten > 0 && backups::renew(&desk.vault, &old, now).is_err();
    Ok((forgotten, in_backups))
}
