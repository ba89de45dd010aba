//! What the Exchange screen shows.

use super::{media, told};
use crate::Session;
use casework::{Result, officer::Officer, permit::Exchange, profile::Post};
use chrono::{DateTime, Utc};
use exchange::{
    Reason, Vector, bundle,
    ledger::{self, Happened},
    peer, take,
    trust::{Standing, Trusted, paper_code, rested_on},
};
use vault::{Id, Intake, KeyId};

/// Lines of the ledger shown.
const LINES: u32 = 200;

/// Another device, or this one.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DeviceView {
    /// Name of its key.
    pub key: String,
    /// What its office calls it.
    pub name: String,
    /// Its office.
    pub office: String,
    /// Whether this office certified it, and so can revoke it.
    pub certified_here: bool,
    /// Whether it is this one.
    pub own: bool,
    /// When it was last heard of.
    pub contact: Option<DateTime<Utc>>,
    /// Changes of ours that it has not acknowledged.
    pub waiting: u64,
    /// The post whose cases it knows; none is all.
    pub scope: Option<String>,
    /// When it was revoked.
    pub revoked: Option<DateTime<Utc>>,
    /// Changes of a revoked one that others have and that are not believed: what they wrote since rests on them.
    pub built_on: u64,
    /// When it last wrote by a clock that cannot be right, what that clock said.
    pub suspect: Option<DateTime<Utc>>,
}

/// An office, which certifies devices.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CertifyingOffice {
    /// Name of its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Whether it is this one.
    pub own: bool,
    /// Devices that it certified.
    pub devices: u64,
    /// When it was revoked.
    pub revoked: Option<DateTime<Utc>>,
}

/// Something that came and is not applied.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WaitingView {
    /// `early`, `newer` or `fork`.
    pub why: String,
    /// The device that wrote it, when known.
    pub from: Option<String>,
    /// The device whose changes it waits for, when known.
    pub wanted: Option<String>,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A line of the ledger.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LedgerLine {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub event: Happened,
    /// The other device.
    pub device: Option<String>,
    /// Number of the bundle.
    pub bundle: Option<u64>,
    /// Changes.
    pub commits: u64,
    /// Pictures and papers.
    pub blobs: u64,
    /// Who did it.
    pub officer: String,
    /// Why it was refused.
    pub reason: Option<Reason>,
}

/// Exchange as it stands.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ExchangeView {
    /// The authority that this file trusts; none before it belongs to one.
    pub authority: Option<String>,
    /// The code of that authority, to be compared.
    pub code: Option<String>,
    /// Whether this office certifies devices.
    pub issues: bool,
    /// All devices, this one first.
    pub devices: Vec<DeviceView>,
    /// All offices, this one first.
    pub offices: Vec<CertifyingOffice>,
    /// What came and is not applied.
    pub waiting: Vec<WaitingView>,
    /// Pictures and papers that are not here yet.
    pub missing: u64,
    /// What went out and came in, the newest first.
    pub ledger: Vec<LedgerLine>,
    /// Folders that sticks are mounted in, and the one on this machine.
    pub folders: Vec<String>,
    /// Records whose values are not here: those of other posts, or forgotten.
    pub withheld: u64,
    /// Posts of the profile, of which a device can be.
    pub posts: Vec<Post>,
}

/// Exchange as it stands.
///
/// # Errors
/// Locked; not allowed.
pub fn state(session: &mut Session, (): ()) -> Result<ExchangeView> {
    let folders = media::folders(session.places());
    let (desk, _, _) = session.permitted::<Exchange>()?;
    let own = desk.vault.known_device()?.map(|device| device.public().id());
    let issuer = desk.vault.known_issuer()?.map(|issuer| issuer.public().id());
    let (withheld, posts) = (desk.vault.withheld()?, desk.profile.posts.clone());
    desk.vault
        .exchange(|intake| {
            let trusted = Trusted::load(intake)?;
            Ok(ExchangeView {
                authority: trusted.authority().map(|authority| authority.name.clone()),
                code: trusted.authority().map(|authority| paper_code(&authority.key)),
                issues: issuer.is_some_and(|own| trusted.get(own).is_some_and(|own| own.revoked.is_none())),
                devices: devices(intake, &trusted, own, issuer)?,
                offices: offices(&trusted, issuer),
                waiting: waiting(intake, &trusted)?,
                missing: bundle::missing(intake)?,
                ledger: lines(intake, &trusted)?,
                folders,
                withheld,
                posts,
            })
        })
        .map_err(told)
}

fn devices(
    intake: &Intake<'_>,
    trusted: &Trusted,
    own: Option<KeyId>,
    issuer: Option<KeyId>,
) -> exchange::Result<Vec<DeviceView>> {
    let tips = Vector::from(intake.tips()?);
    let mut devices = Vec::new();
    for standing in trusted.devices() {
        let id = standing.certificate.id();
        let peer = peer::get(intake, id)?;
        let office = trusted.get(standing.certificate.issuer);
        let lacks = peer.acknowledged.lacks(&tips);
        let waiting = lacks.map(|(stream, seq)| seq - peer.acknowledged.seq(stream)).sum();
        devices.push(DeviceView {
            key: id.to_string(),
            name: standing.certificate.name.clone(),
            office: office.map(|office| office.certificate.name.clone()).unwrap_or_default(),
            certified_here: issuer == Some(standing.certificate.issuer),
            own: own == Some(id),
            contact: peer.contact,
            waiting,
            scope: trusted.scope(id).map(str::to_owned),
            revoked: trusted.revocation(standing).map(|statement| statement.at),
            built_on: built_on(intake, trusted, standing)?,
            suspect: peer::suspect(intake, id)?,
        });
    }
    devices.sort_by(|a, b| (!a.own, &a.name).cmp(&(!b.own, &b.name)));
    Ok(devices)
}

fn offices(trusted: &Trusted, own: Option<KeyId>) -> Vec<CertifyingOffice> {
    let certified =
        |office: KeyId| trusted.devices().filter(|device| device.certificate.issuer == office).count();
    let mut offices: Vec<CertifyingOffice> = trusted
        .offices()
        .map(|standing| CertifyingOffice {
            key: standing.certificate.id().to_string(),
            name: standing.certificate.name.clone(),
            own: own == Some(standing.certificate.id()),
            devices: u64::try_from(certified(standing.certificate.id())).unwrap_or(u64::MAX),
            revoked: standing.revoked.as_ref().map(|statement| statement.at),
        })
        .collect();
    offices.sort_by(|a, b| (!a.own, &a.name, &a.key).cmp(&(!b.own, &b.name, &b.key)));
    offices
}

fn built_on(intake: &Intake<'_>, trusted: &Trusted, standing: &Standing) -> exchange::Result<u64> {
    let Some(statement) = &standing.revoked else { return Ok(0) };
    let more = rested_on(intake, trusted, standing.certificate.id())?;
    Ok(more.0.iter().map(|(stream, (seq, _))| seq - statement.until.seq(*stream)).sum())
}

fn waiting(intake: &Intake<'_>, trusted: &Trusted) -> exchange::Result<Vec<WaitingView>> {
    let mut views = Vec::new();
    for waits in take::inbox(intake)? {
        let wanted = waits.wanted.map(|(stream, _)| writer(intake, trusted, stream)).transpose()?;
        views.push(WaitingView {
            why: waits.why,
            from: writer(intake, trusted, waits.stream)?,
            wanted: wanted.flatten(),
            since: waits.since,
        });
    }
    Ok(views)
}

/// Name of the device that writes a stream.
fn writer(intake: &Intake<'_>, trusted: &Trusted, stream: Id) -> exchange::Result<Option<String>> {
    let device = peer::writer(intake.read(), stream)?;
    Ok(device.and_then(|device| trusted.get(device)).map(|known| known.certificate.name.clone()))
}

fn lines(intake: &Intake<'_>, trusted: &Trusted) -> exchange::Result<Vec<LedgerLine>> {
    let mut views = Vec::new();
    for line in ledger::newest(intake, LINES)? {
        let officer = match line.officer {
            Some(officer) => intake.read().find::<Officer>(officer)?.map(|officer| officer.name),
            None => None,
        };
        views.push(LedgerLine {
            at: line.at,
            event: line.event,
            device: line.device.and_then(|id| trusted.get(id)).map(|known| known.certificate.name.clone()),
            bundle: line.bundle,
            commits: line.commits,
            blobs: line.blobs,
            officer: officer.unwrap_or_default(),
            reason: line.reason,
        });
    }
    Ok(views)
}
