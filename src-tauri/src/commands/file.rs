//! The case file itself: checks, backups, restores.

use super::session::{SessionView, state};
use crate::{
    Session,
    backups::{self, Kept},
};
use casework::{
    Code, Desk, Failure, Result,
    decision::SignatureFault,
    incident::{self, IncidentKind},
    keeping,
    permit::Administer,
};
use chrono::{DateTime, Duration, Utc};
use vault::{FileCheck, Part, Problem, Progress, Secret};

/// What kind of thing is wrong with the case file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ProblemKind {
    /// A page was damaged or altered.
    Page,
    /// The chain of hashes is broken.
    Chain,
    /// A table does not say what the log says.
    Table,
    /// An older copy was put in the place of the file.
    Witness,
    /// The log is not what was signed.
    Checkpoint,
    /// Key slots or the signing key were swapped.
    Keys,
    /// What the last check found has not been found put right.
    Earlier,
    /// A decision is not as an officer signed it.
    Signature,
}

/// Something wrong with the case file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct ProblemView {
    /// What kind of thing.
    pub kind: ProblemKind,
    /// For support.
    pub text: String,
    /// Which decision is not as it was signed, and how.
    pub signature: Option<SignatureProblem>,
}

/// A decision that is not as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SignatureProblem {
    /// Case number, and the number of the decision in it.
    pub decision: String,
    /// What is wrong.
    pub fault: SignatureFault,
}

impl From<&Problem> for ProblemView {
    fn from(problem: &Problem) -> Self {
        let plain = |kind, text: &String| Self { kind, text: text.clone(), signature: None };
        match problem {
            Problem::Page(text) => plain(ProblemKind::Page, text),
            Problem::Chain(text) => plain(ProblemKind::Chain, text),
            Problem::Table(text) => plain(ProblemKind::Table, text),
            Problem::Witness(text) => plain(ProblemKind::Witness, text),
            Problem::Checkpoint(text) => plain(ProblemKind::Checkpoint, text),
            Problem::Keys(text) => plain(ProblemKind::Keys, text),
            Problem::Earlier(text) => plain(ProblemKind::Earlier, text),
            Problem::Signature { fault, subject } => {
                let known = serde_json::from_value(serde_json::Value::String(fault.clone())).ok();
                let signature = known.map(|fault| SignatureProblem { decision: subject.clone(), fault });
                let text = format!("decision {subject}: {fault}");
                Self { kind: ProblemKind::Signature, text, signature }
            }
        }
    }
}

/// What a check of the case file found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FileCheckView {
    /// Whether nothing is wrong.
    pub sound: bool,
    /// Commits read.
    pub commits: u64,
    /// Rows compared with the log.
    pub rows: u64,
    /// What is wrong.
    pub problems: Vec<ProblemView>,
}

impl From<&FileCheck> for FileCheckView {
    fn from(found: &FileCheck) -> Self {
        Self {
            sound: found.problems.is_empty(),
            commits: found.commits,
            rows: found.rows,
            problems: found.problems.iter().map(ProblemView::from).collect(),
        }
    }
}

/// Checks the case file at once: pages, chain of hashes, tables against the log.
///
/// # Errors
/// Locked; not allowed; [`Code::BackupGoingOn`].
pub fn check(session: &mut Session, (): ()) -> Result<FileCheckView> {
    let desk = free_to_check(session)?;
    Ok(FileCheckView::from(&desk.vault.check()?))
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum CheckPart {
    /// Pages and indexes.
    Pages,
    /// The chain of hashes.
    Chain,
    /// The tables, told anew by the log.
    Tables,
    /// What officers signed.
    Signatures,
    /// Scans and letters.
    Blobs,
}

/// How far a check is.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CheckProgress {
    /// What is looked at now.
    pub part: Option<CheckPart>,
    /// Steps done.
    pub done: u64,
    /// Steps in all.
    pub total: u64,
    /// What was found, once it is done.
    pub found: Option<FileCheckView>,
}

/// Begins a check of the whole file beside the session, in place of one that may be going on.
///
/// # Errors
/// Locked; not allowed; [`Code::BackupGoingOn`].
pub fn begin_check(session: &mut Session, (): ()) -> Result<CheckProgress> {
    let desk = free_to_check(session)?;
    match desk.vault.begin_check()? {
        Ok(check) => {
            session.background().begin_asked(check);
            Ok(CheckProgress { part: Some(CheckPart::Pages), done: 0, total: 1, found: None })
        }
        Err(found) => Ok(over(&found)),
    }
}

/// What else reads the file as it was keeps a check from seeing it as it is: another check ends, a backup that is made by
/// itself is made later, one that somebody asked for is waited for.
fn free_to_check(session: &mut Session) -> Result<&mut Desk> {
    session.permitted::<Administer>()?;
    if session.making().is_asked() {
        return Err(Failure::not_now(Code::BackupGoingOn));
    }
    session.end_beside();
    let (desk, _, _) = session.permitted::<Administer>()?;
    Ok(desk)
}

/// How far the check is that was begun, or what it found. The step itself is taken before this has the session
/// ([`crate::ahead`]); it goes on by itself when nobody asks any more.
///
/// # Errors
/// [`Code::NotFound`] when none is going on.
pub fn step_check(session: &mut Session, (): ()) -> Result<CheckProgress> {
    session.permitted::<Administer>()?;
    let background = session.background();
    if let Some(Progress { part, done, total }) = background.progress() {
        return Ok(CheckProgress { part: Some(shown(part)), done, total, found: None });
    }
    background.found().map(|found| over(&found)).ok_or_else(|| Failure::not_now(Code::NotFound))
}

/// What is looked at; pages come first.
fn shown(part: Option<Part>) -> CheckPart {
    match part {
        None | Some(Part::Pages | Part::Structure) => CheckPart::Pages,
        Some(Part::Chain | Part::Checkpoints) => CheckPart::Chain,
        Some(Part::Rebuild | Part::Tables) => CheckPart::Tables,
        Some(Part::Vouched) => CheckPart::Signatures,
        Some(Part::Blobs) => CheckPart::Blobs,
    }
}

fn over(found: &FileCheck) -> CheckProgress {
    CheckProgress { part: None, done: 1, total: 1, found: Some(FileCheckView::from(found)) }
}

/// What was put right.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FileRepaired {
    /// Rows written anew or taken out.
    pub rows: u64,
    /// Where the file lies as it was found.
    pub kept: String,
}

/// Puts tables right that do not say what the log says. It stands in the journal; the desk locks, so that nobody goes on
/// with what was read before.
///
/// # Errors
/// Locked; not allowed; [`Code::DamagedFile`] when the log cannot put it right: a backup is put back then.
pub fn repair(session: &mut Session, (): ()) -> Result<FileRepaired> {
    session.permitted::<Administer>()?;
    session.end_beside();
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let repaired = desk.vault.repair()?;
    let told = format!("{} rows; {}", repaired.rows, repaired.kept);
    incident::report(desk, permit.officer(), IncidentKind::FileRepaired, &told, now)?;
    session.lock();
    Ok(FileRepaired { rows: repaired.rows, kept: repaired.kept })
}

/// When the whole file was last checked, and how far a check is that goes on by itself.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct FileChecked {
    /// When the last check ended.
    pub at: Option<DateTime<Utc>>,
    /// Whether it found nothing wrong.
    pub sound: bool,
    /// Changes that it read.
    pub commits: u64,
    /// Hours after which the next is due.
    pub hours: u32,
    /// Steps done of one that goes on by itself.
    pub done: Option<u64>,
    /// Its steps in all.
    pub total: Option<u64>,
}

/// When the whole file was last checked.
///
/// # Errors
/// Locked; not allowed.
pub fn checked(session: &mut Session, (): ()) -> Result<FileChecked> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    let hours = desk.profile.guard.check_hours;
    let last = session.last_verified()?;
    let progress = session.background().progress();
    Ok(FileChecked {
        at: last.map(|last| last.at),
        sound: last.is_none_or(|last| last.problems == 0),
        commits: last.map_or(0, |last| last.commits),
        hours,
        done: progress.map(|progress| progress.done),
        total: progress.map(|progress| progress.total),
    })
}

/// A backup that was made and verified.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BackupView {
    /// Its folder.
    pub path: String,
    /// Bytes of its database.
    pub bytes: u64,
    /// Commits in it.
    pub commits: u64,
}

/// Where backups lie.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct BackupPlace {
    /// A folder that somebody chose, by its path; empty for the desk's own.
    pub folder: String,
}

/// The sticks that are plugged in: folders that a backup can be written to.
///
/// # Errors
/// Locked; not allowed.
pub fn backup_folders(session: &mut Session, (): ()) -> Result<Vec<String>> {
    session.permitted::<Administer>()?;
    Ok(super::exchange::sticks())
}

/// Begins a backup, named by the time and verified when it is whole. People go on working meanwhile; [`asked_backup`] says
/// what came of it.
///
/// # Errors
/// At `folder`; the disk is full; [`Code::BackupGoingOn`].
pub fn backup(session: &mut Session, place: BackupPlace) -> Result<()> {
    session.permitted::<Administer>()?;
    session.backup(&place.folder)
}

/// What came of the backup that was asked for.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupAsked {
    /// Whether it is still being made.
    pub going_on: bool,
    /// When it ended.
    pub at: Option<DateTime<Utc>>,
    /// What was made.
    pub made: Option<BackupView>,
    /// Why it was not.
    pub failure: Option<Failure>,
}

/// What came of the backup that was asked for last.
///
/// # Errors
/// Locked; not allowed.
pub fn asked_backup(session: &mut Session, (): ()) -> Result<BackupAsked> {
    session.permitted::<Administer>()?;
    let going_on = session.making().is_asked();
    let Some(asked) = session.asked_backup().filter(|_| !going_on) else {
        return Ok(BackupAsked { going_on, at: None, made: None, failure: None });
    };
    let made = asked.outcome.as_ref().ok().map(|made| BackupView {
        path: made.folder.display().to_string(),
        bytes: made.bytes,
        commits: made.commits,
    });
    let failure = asked.outcome.as_ref().err().cloned();
    Ok(BackupAsked { going_on, at: Some(asked.at), made, failure })
}

/// When the last backup was made, and whether the desk cannot make another.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupState {
    /// When the newest good one was made; none when there is none.
    pub last: Option<DateTime<Utc>>,
    /// Why others could not be made since.
    pub failed: Option<BackupFailure>,
}

/// Backups that could not be made.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFailure {
    /// When the last of them was tried.
    pub at: DateTime<Utc>,
    /// When it is tried again, while somebody is signed in.
    pub again: DateTime<Utc>,
    /// Why.
    pub code: Code,
    /// Whether the last good one is so old that everybody is told.
    pub old: bool,
}

/// Hours without a backup after which not only administrators are told.
const OLD_AFTER: Duration = Duration::hours(24);

/// When the last backup was made, and whether the desk cannot make another.
///
/// # Errors
/// Locked.
pub fn backup_state(session: &mut Session, (): ()) -> Result<BackupState> {
    session.desk()?;
    let now = session.now();
    let last = backups::newest(&session.places().backups(session.place()), now);
    let failed = session.failed_backups().map(|failed| BackupFailure {
        at: failed.at,
        again: failed.again,
        code: failed.code,
        old: now - last.unwrap_or(failed.since) >= OLD_AFTER,
    });
    Ok(BackupState { last, failed })
}

/// A backup in the folder of backups.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupEntry {
    /// Name of its folder.
    pub name: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Bytes of its database.
    pub bytes: u64,
    /// Whether something was wrong with the case file when it was made.
    pub alarmed: bool,
}

impl From<Kept> for BackupEntry {
    fn from(Kept { name, made_at, bytes, alarmed }: Kept) -> Self {
        Self { name, made_at, bytes, alarmed }
    }
}

/// The backups, the newest first.
///
/// # Errors
/// Locked; not allowed; at `folder`.
pub fn list_backups(session: &mut Session, place: BackupPlace) -> Result<Vec<BackupEntry>> {
    session.permitted::<Administer>()?;
    let kept = backups::all(&backups::chosen(session.places().backups(session.place()), &place.folder)?);
    Ok(kept.into_iter().map(BackupEntry::from).collect())
}

/// A backup, and the password that opens it: the one its owner had when it was made.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct BackupForm {
    /// The folder that it lies in, when that is not the desk's own; else empty.
    pub folder: String,
    /// Name of its folder.
    pub name: String,
    /// The administrator's password then.
    #[ts(type = "string")]
    pub password: Secret,
}

/// What a drill showed.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DrillView {
    /// What a check of the backup found.
    pub check: FileCheckView,
    /// When the last thing in it was done.
    pub last: Option<DateTime<Utc>>,
    /// How many changes of the case file it does not have.
    pub lost: u64,
    /// When the first of those was made.
    pub lost_from: Option<DateTime<Utc>>,
    /// How many half-typed forms it does not have as they are now.
    pub drafts: u64,
    /// How many erasures were carried out since: it brings back what they took.
    pub erased: u64,
    /// Whether it is a backup of this case file.
    pub is_ours: bool,
}

/// Opens a copy of a backup, checks it and says what would be lost.
///
/// # Errors
/// Locked; not allowed; at the field `password`.
pub fn drill(session: &mut Session, form: BackupForm) -> Result<DrillView> {
    let (place, login) = (session.place(), session.officer().map(|officer| officer.login.clone()));
    let folder = backups::chosen(session.places().backups(place), &form.folder)?;
    let room = session.places().drill(place);
    let (desk, _, _) = session.permitted::<Administer>()?;
    let backup = backups::named(&folder, &form.name)?;
    let drill = desk.vault.drill(&backup, &room, &login.unwrap_or_default(), &form.password);
    let drill = drill.map_err(|error| match error {
        vault::Error::WrongPassword => Failure::field("password", Code::WrongPassword),
        other => Failure::from(other),
    })?;
    let day = drill.last.map(|last| desk.today(last));
    let erased = day.map(|day| keeping::erased_since(desk.read(), day)).transpose()?.unwrap_or_default();
    Ok(DrillView {
        check: FileCheckView::from(&drill.check),
        last: drill.last,
        lost: drill.lost,
        lost_from: drill.lost_from,
        drafts: drill.drafts,
        erased,
        is_ours: drill.is_ours,
    })
}

/// Puts a backup in the place of the case file, which is set aside and closed. A drill comes first: what does not
/// open, is not sound or belongs to another office is not restored.
///
/// # Errors
/// Those of [`drill`]; [`Code::BackupUnsound`]; [`Code::BackupOfAnother`].
pub fn restore(session: &mut Session, form: BackupForm) -> Result<SessionView> {
    let folder = backups::chosen(session.places().backups(session.place()), &form.folder)?;
    let backup = backups::named(&folder, &form.name)?;
    let shown = drill(session, form)?;
    if !shown.is_ours {
        return Err(Failure::not_now(Code::BackupOfAnother));
    }
    if !shown.check.sound {
        return Err(Failure::not_now(Code::BackupUnsound));
    }
    let office = session.places().folder(session.place());
    session.lock();
    vault::file::restore(&backup, &office)?;
    state(session, ())
}
