//! How devices come to be trusted, and how they cease to be.

use super::{key, told};
use crate::{
    Session,
    files::{self, SavedFile},
    upload,
};
use casework::{Code, Failure, Result, permit::Administer};
use exchange::{
    Reason,
    ledger::{self, Happened, Line},
    trust::{self, Answer, Request, Trusted},
};
use vault::{KeyId, RecoveryCode};

/// No certificate is larger; an answer holds those of all devices.
const LARGEST: usize = 8 << 20;
/// What is chosen instead of a post for a device that is to know all cases.
const ALL_CASES: &str = "*";

/// A new authority.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct FoundForm {
    /// Its name.
    pub authority: String,
    /// What this device is called.
    pub device: String,
}

/// An authority was made.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Founded {
    /// Its secret, to print and lock away.
    pub code: String,
}

/// Makes an authority, with this office and this device in it.
///
/// # Errors
/// At `authority` and `device`; [`Code::ExchangeOtherAuthority`].
pub fn found(session: &mut Session, form: FoundForm) -> Result<Founded> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let office = casework::office::current(desk.read())?.name;
    let (authority, device) = (required("authority", &form.authority)?, required("device", &form.device)?);
    let code = trust::found(&mut desk.vault, authority, &office, device, now).map_err(told)?;
    note(desk, Happened::Enrolled, None, permit.officer(), now)?;
    Ok(Founded { code: code.printed().to_string() })
}

/// The printed secret of the authority.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct OpenOfficeForm {
    /// As it stands on paper.
    pub code: String,
}

/// Lets this office certify devices too.
///
/// # Errors
/// [`Code::MistypedRecoveryCode`], [`Code::WrongAuthorityCode`] at `code`; [`Code::ExchangeNotEnrolled`];
/// [`Code::ExchangePostIsNoOffice`] on a device that knows the cases of a post only.
pub fn open_office(session: &mut Session, form: OpenOfficeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let office = casework::office::current(desk.read())?.name;
    trust::open_office(&mut desk.vault, &secret(&form.code)?, &office, now).map_err(|error| match error {
        exchange::Error::Refused(Reason::OtherScope) => {
            Failure::new(casework::Kind::NotNow, Code::ExchangePostIsNoOffice)
        }
        other => of_secret(other),
    })?;
    note(desk, Happened::Enrolled, None, permit.officer(), now)
}

/// An office that is not to be believed any more.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct RevokeOfficeForm {
    /// Name of its key.
    pub office: String,
    /// The printed secret of the authority.
    pub code: String,
}

/// Revokes an office with all devices that it certified; they ask another one.
///
/// # Errors
/// [`Code::MistypedRecoveryCode`], [`Code::WrongAuthorityCode`] at `code`; [`Code::ExchangeNotEnrolled`] where this is no other
/// office; [`Code::ExchangeUnknownSender`].
pub fn revoke_office(session: &mut Session, form: RevokeOfficeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let office = key(&form.office)?;
    trust::revoke_office(&mut desk.vault, &secret(&form.code)?, office, now).map_err(of_secret)?;
    note(desk, Happened::Revoked, Some(office), permit.officer(), now)
}

fn secret(code: &str) -> Result<RecoveryCode> {
    let code = required("code", code)?;
    code.parse().map_err(|_| Failure::field("code", Code::MistypedRecoveryCode))
}

fn of_secret(error: exchange::Error) -> Failure {
    match error {
        exchange::Error::Refused(Reason::OtherAuthority) => Failure::field("code", Code::WrongAuthorityCode),
        other => told(other),
    }
}

fn required<'t>(field: &'static str, text: &'t str) -> Result<&'t str> {
    let text = text.trim();
    if text.is_empty() { Err(Failure::field(field, Code::Required)) } else { Ok(text) }
}

fn note(
    desk: &mut casework::Desk,
    event: Happened,
    device: Option<KeyId>,
    officer: vault::Id,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let line = Line { device, ..Line::new(event, now, Some(officer)) };
    desk.vault.exchange(|intake| ledger::add(intake, &line)).map_err(told)
}

/// What this device asks to be called, and where to the file goes.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct RequestForm {
    /// What this device is called.
    pub device: String,
    /// Folder for the file.
    pub folder: String,
}

/// A file, with the code that is compared.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NamedFile {
    /// Where it lies.
    pub path: String,
    /// The code.
    pub code: String,
}

/// Writes the file with which this device asks to be certified.
///
/// # Errors
/// At `device` and `folder`; of writing.
pub fn request(session: &mut Session, form: RequestForm) -> Result<NamedFile> {
    let (desk, _, now) = session.permitted::<Administer>()?;
    let (device, folder) = (required("device", &form.device)?, required("folder", &form.folder)?);
    let request = Request::of(&mut desk.vault, device, now).map_err(told)?;
    let name = format!("panah-request-{}.panah", desk.vault.device(now)?.public().id());
    let SavedFile { path } = files::save(folder.as_ref(), (name, request.bytes()))?;
    Ok(NamedFile { path, code: request.code() })
}

/// A file of a request or of an answer.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct FileForm {
    /// The file, in base 64.
    pub file: String,
}

/// A device that asks.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct RequestView {
    /// What it calls itself.
    pub name: String,
    /// The code to compare with the one that it shows.
    pub code: String,
}

/// Reads a request.
///
/// # Errors
/// Why it is none.
pub fn look_request(session: &mut Session, form: FileForm) -> Result<RequestView> {
    session.permitted::<Administer>()?;
    let request = read_request(&form.file)?;
    Ok(RequestView { name: request.name().to_owned(), code: request.code() })
}

fn read_request(file: &str) -> Result<Request> {
    Request::read(&upload::bytes("file", file, LARGEST)?)
        .map_err(|error| Failure::field("file", Code::ExchangeMalformed).context(error))
}

/// A device to certify.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct EnrolForm {
    /// The request, in base 64.
    pub file: String,
    /// What the office calls the device.
    pub name: String,
    /// The post whose cases it is to know; `*` is all. Somebody has to choose: it cannot be changed later.
    pub post: String,
    /// Folder for the answer.
    pub folder: String,
}

/// Certifies a device for the cases of a post or for all, and writes the file that tells it so.
///
/// # Errors
/// At `name`, `post` and `folder`; [`Code::ExchangeScopeStands`] at `post` when it is certified for others; of writing.
pub fn enrol(session: &mut Session, form: EnrolForm) -> Result<NamedFile> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let (name, folder) = (required("name", &form.name)?, required("folder", &form.folder)?);
    let post = match required("post", &form.post)? {
        ALL_CASES => None,
        post if desk.profile.post(post).is_some() => Some(post),
        _ => return Err(Failure::field("post", Code::NotAChoice)),
    };
    let request = read_request(&form.file)?;
    let answer = trust::enrol(&mut desk.vault, &request, name, post, now).map_err(|error| match error {
        exchange::Error::Refused(Reason::ScopeStands) => Failure::field("post", Code::ExchangeScopeStands),
        other => told(other),
    })?;
    note(desk, Happened::Enrolled, Some(request.key()), permit.officer(), now)?;
    let file = format!("panah-answer-{}.panah", request.key());
    let SavedFile { path } = files::save(folder.as_ref(), (file, answer.bytes()))?;
    Ok(NamedFile { path, code: answer.code() })
}

/// An answer.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct AuthorityView {
    /// The authority.
    pub authority: String,
    /// The code to compare with the one that the office shows.
    pub code: String,
}

/// Reads an answer.
///
/// # Errors
/// Why it is none.
pub fn look_answer(session: &mut Session, form: FileForm) -> Result<AuthorityView> {
    session.permitted::<Administer>()?;
    let answer = read_answer(&form.file)?;
    Ok(AuthorityView { authority: answer.authority.name.clone(), code: answer.code() })
}

fn read_answer(file: &str) -> Result<Answer> {
    Answer::read(&upload::bytes("file", file, LARGEST)?)
        .map_err(|error| Failure::field("file", Code::ExchangeMalformed).context(error))
}

/// Trusts the authority of an answer.
///
/// # Errors
/// [`Code::ExchangeNotForUs`], [`Code::ExchangeOtherAuthority`].
pub fn join(session: &mut Session, form: FileForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let answer = read_answer(&form.file)?;
    trust::join(&mut desk.vault, &answer, now).map_err(told)?;
    note(desk, Happened::Enrolled, None, permit.officer(), now)
}

/// A device by its key.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct NamedDevice {
    /// Name of its key.
    pub device: String,
}

/// Revokes a device: nothing it writes from now on is believed.
///
/// # Errors
/// [`Code::ExchangeNotEnrolled`] where this office certifies nobody; [`Code::NotAllowed`] for this device itself.
pub fn revoke(session: &mut Session, form: NamedDevice) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let device = key(&form.device)?;
    if desk.vault.device(now)?.public().id() == device {
        return Err(Failure::new(casework::Kind::NotNow, Code::NotAllowed));
    }
    let known =
        desk.vault.exchange(|intake| Ok(Trusted::load(intake)?.device(device).is_ok())).map_err(told)?;
    if !known {
        return Err(Failure::new(casework::Kind::NotFound, Code::NotFound));
    }
    trust::revoke(&mut desk.vault, device, now).map_err(told)?;
    note(desk, Happened::Revoked, Some(device), permit.officer(), now)
}

/// Believes a revoked device as far as others say they have what it gave: their work rests on it, and waits here. It comes
/// with their next bundle.
///
/// # Errors
/// [`Code::ExchangeNotEnrolled`] where this office certifies nobody; [`Code::ExchangeUnknownSender`] where another office
/// certified the device; [`Code::NotFound`] when nobody has more of it.
pub fn believe(session: &mut Session, form: NamedDevice) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let device = key(&form.device)?;
    if !trust::believe(&mut desk.vault, device, now).map_err(told)? {
        return Err(Failure::new(casework::Kind::NotFound, Code::NotFound));
    }
    note(desk, Happened::Believed, Some(device), permit.officer(), now)
}
