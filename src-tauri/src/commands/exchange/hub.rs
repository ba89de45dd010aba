//! The hub: how it stands, and how this device comes to it.

use super::{NamedFile, told};
use crate::{
    Session,
    files::{self, SavedFile},
    upload,
};
use casework::{
    Code, Failure, Kind, Result,
    permit::{Administer, Exchange},
};
use chrono::{DateTime, TimeDelta, Utc};
use exchange::{Reason, peer, trust::Trusted};
use hub::{
    Error, Trouble,
    round::Progress,
    settings,
    setup::{self, Answer},
    state::{self, Alarm, State},
};
use vault::{Intake, KeyId};

/// Days before a certificate ends from which it is said: a post is not always to be reached.
const RENEW_BEFORE: i64 = 90;

/// Bytes of an answer at most.
const LARGEST: usize = 64 << 10;

/// Something that is held up.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ObstacleView {
    /// Why.
    pub why: Alarm,
    /// Why it was refused, where it was.
    pub reason: Option<Reason>,
    /// The device that wrote it, when known.
    pub device: Option<String>,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// How it stands with the hub.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct HubView {
    /// Where it is.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether somebody stopped it.
    pub paused: bool,
    /// When a round last ended well.
    pub contact: Option<DateTime<Utc>>,
    /// When one last began.
    pub tried: Option<DateTime<Utc>>,
    /// Why the last one did not end well.
    pub trouble: Option<Trouble>,
    /// When the certificate of this device ends.
    pub ends: Option<DateTime<Utc>>,
    /// Whether that is so soon, or past, that a new one is to be asked for.
    pub ending: bool,
    /// Changes that are not there yet.
    pub waiting: u64,
    /// Pictures and papers that go there.
    pub blobs_out: u64,
    /// Pictures and papers that are to come.
    pub blobs_in: u64,
    /// Whether an office has sealed the key to this device.
    pub has_key: bool,
    /// Whether this device knows the cases of its post only: it exchanges parcels with its offices, and needs no key.
    pub by_parcel: bool,
    /// What is held up.
    pub obstacles: Vec<ObstacleView>,
    /// How far the round is that goes on now.
    pub progress: Option<Progress>,
}

/// The hub of this device.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HubPlace {
    /// How it stands; none where there is none.
    pub hub: Option<HubView>,
}

/// How it stands.
///
/// # Errors
/// Locked; not allowed.
pub fn hub(session: &mut Session, (): ()) -> Result<HubPlace> {
    let progress = session.rounds().progress();
    let (desk, _, now) = session.permitted::<Exchange>()?;
    let own = desk.vault.device(now)?.public().id();
    let hub = desk.vault.exchange(|intake| view(intake, own, progress, now)).map_err(told)?;
    Ok(HubPlace { hub })
}

fn view(
    intake: &Intake<'_>,
    own: KeyId,
    progress: Option<Progress>,
    now: DateTime<Utc>,
) -> exchange::Result<Option<HubView>> {
    let Some(State { settings, waiting, blobs_out, blobs_in, has_key, by_parcel, obstacles }) =
        state::load(intake, own)?
    else {
        return Ok(None);
    };
    let trusted = Trusted::load(intake)?;
    let mut views = Vec::with_capacity(obstacles.len());
    for obstacle in obstacles {
        let device = peer::writer(intake.read(), obstacle.origin)?.and_then(|device| trusted.get(device));
        views.push(ObstacleView {
            why: obstacle.why,
            reason: obstacle.reason,
            device: device.map(|known| known.certificate.name.clone()),
            since: obstacle.since,
        });
    }
    let ends = Answer::ends(&settings.certificate);
    Ok(Some(HubView {
        ends,
        ending: ends.is_some_and(|ends| ends - now < TimeDelta::days(RENEW_BEFORE)),
        host: settings.host,
        port: settings.port,
        paused: settings.paused,
        contact: settings.contact,
        tried: settings.tried,
        trouble: settings.trouble,
        waiting,
        blobs_out,
        blobs_in,
        has_key,
        by_parcel,
        obstacles: views,
        progress,
    }))
}

fn failed(error: Error) -> Failure {
    match error {
        Error::Exchange(error) => told(error),
        Error::Locked => Failure::new(Kind::Locked, Code::Locked),
        other => Failure::field("file", Code::HubAnswerUnfit).context(other),
    }
}

/// Writes the file with which this device asks to be let in to the hub.
///
/// # Errors
/// At `device` and `folder`; of writing.
pub fn hub_request(session: &mut Session, form: super::RequestForm) -> Result<NamedFile> {
    let (desk, _, now) = session.permitted::<Administer>()?;
    let required = |field, text: &str| match text.trim() {
        "" => Err(Failure::field(field, Code::Required)),
        text => Ok(text.to_owned()),
    };
    let (words, folder) = (required("device", &form.device)?, required("folder", &form.folder)?);
    let request = setup::ask(&mut desk.vault, &words, now).map_err(failed)?;
    let name = format!("panah-hub-request-{}.json", desk.vault.device(now)?.public().id());
    let SavedFile { path } = files::save(folder.as_ref(), (name, request.bytes().map_err(failed)?))?;
    Ok(NamedFile { path, code: request.code() })
}

/// The answer of whoever runs the hub.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HubAnswerView {
    /// Where the hub is.
    pub host: String,
    /// The code to compare.
    pub code: String,
    /// When the certificate ends.
    pub ends: Option<DateTime<Utc>>,
}

fn read(file: &str, now: DateTime<Utc>) -> Result<Answer> {
    Answer::read(&upload::bytes("file", file, LARGEST)?, now).map_err(failed)
}

/// Reads an answer.
///
/// # Errors
/// [`Code::HubAnswerUnfit`].
pub fn hub_look(session: &mut Session, form: super::FileForm) -> Result<HubAnswerView> {
    let (_, _, now) = session.permitted::<Administer>()?;
    let answer = read(&form.file, now)?;
    let code = answer.code().map_err(failed)?;
    Ok(HubAnswerView { code, ends: Answer::ends(&answer.certificate), host: answer.host })
}

/// Takes the answer: from now on there is a hub.
///
/// # Errors
/// [`Code::HubAnswerUnfit`].
pub fn hub_join(session: &mut Session, form: super::FileForm) -> Result<()> {
    let (desk, _, now) = session.permitted::<Administer>()?;
    let answer = read(&form.file, now)?;
    setup::join(&mut desk.vault, &answer, now).map_err(failed)?;
    session.rounds().wake();
    Ok(())
}

/// Asks for a round now.
///
/// # Errors
/// Locked; not allowed.
pub fn hub_now(session: &mut Session, (): ()) -> Result<()> {
    session.permitted::<Exchange>()?;
    session.rounds().wake();
    Ok(())
}

/// Whether the rounds stop.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct HubPause {
    /// Whether.
    pub paused: bool,
}

/// Stops the rounds, or lets them go on.
///
/// # Errors
/// Locked; not allowed.
pub fn hub_pause(session: &mut Session, form: HubPause) -> Result<()> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    desk.vault.exchange(|intake| settings::pause(intake, form.paused)).map_err(failed)?;
    session.rounds().wake();
    Ok(())
}

/// Forgets the hub. What came from it stays.
///
/// # Errors
/// Locked; not allowed.
pub fn hub_leave(session: &mut Session, (): ()) -> Result<()> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    desk.vault.exchange(settings::forget).map_err(failed)
}
