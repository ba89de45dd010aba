//! Administration: officers, backup, check, about.

use crate::Session;
use casework::{
    Result,
    officer::{self, NewOfficer, Officer, Qualification, QualifyForm},
    permit::{Administer, Role},
    person::Sex,
};
use vault::Id;

/// An officer as the page shows them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct OfficerView {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Login.
    pub login: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// Whether they still work here.
    pub active: bool,
    /// Sex, where recorded.
    pub sex: Option<Sex>,
    /// What they were trained for.
    pub qualifications: Vec<Qualification>,
}

impl From<Officer> for OfficerView {
    fn from(officer: Officer) -> Self {
        let Officer { id, name, login, roles, active, sex, qualifications } = officer;
        Self {
            id,
            name,
            login,
            roles: roles.0,
            active,
            sex,
            qualifications: qualifications.unwrap_or_default().0,
        }
    }
}

/// All officers.
///
/// # Errors
/// Locked; not allowed.
pub fn officers(session: &mut Session, (): ()) -> Result<Vec<OfficerView>> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    Ok(officer::all(desk.read())?.into_iter().map(OfficerView::from).collect())
}

/// Adds an officer.
///
/// # Errors
/// All fields at fault in one failure.
pub fn add_officer(session: &mut Session, form: NewOfficer) -> Result<OfficerView> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    officer::add(desk, &permit, &form, now).map(OfficerView::from)
}

/// Records what an officer was trained for.
///
/// # Errors
/// See [`officer::qualify`].
pub fn qualify_officer(session: &mut Session, form: QualifyForm) -> Result<OfficerView> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    officer::qualify(desk, &permit, &form, now).map(OfficerView::from)
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

/// Writes a backup, named by the time, and verifies it.
///
/// # Errors
/// The disk is full; the copy does not verify.
pub fn backup(session: &mut Session, (): ()) -> Result<BackupView> {
    let folder = session.places().backups(session.place());
    let (desk, _, now) = session.permitted::<Administer>()?;
    let made = desk.vault.backup(&folder.join(now.format("%Y-%m-%d-%H%M%S").to_string()))?;
    Ok(BackupView { path: made.folder.display().to_string(), bytes: made.bytes, commits: made.commits })
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
    /// What is wrong, for support.
    pub problems: Vec<String>,
}

/// Checks the case file: pages, chain of hashes, tables against the log.
///
/// # Errors
/// Locked; not allowed.
pub fn check(session: &mut Session, (): ()) -> Result<FileCheckView> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    let found = desk.vault.check()?;
    Ok(FileCheckView {
        sound: found.problems.is_empty(),
        commits: found.commits,
        rows: found.rows,
        problems: found.problems.iter().map(|problem| format!("{problem:?}")).collect(),
    })
}

/// About this program.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct About {
    /// Version.
    pub version: String,
    /// Where the case file lies.
    pub folder: String,
    /// Where backups lie.
    pub backups: String,
    /// Where saved letters lie.
    pub letters: String,
    /// Profile edition.
    pub profile: String,
}

/// About this program.
///
/// # Errors
/// None of its own.
pub fn about(session: &mut Session, (): ()) -> Result<About> {
    let place = session.place();
    let shown = |path: std::path::PathBuf| path.display().to_string();
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        folder: shown(session.places().folder(place)),
        backups: shown(session.places().backups(place)),
        letters: shown(session.places().letters()),
        profile: session.profile_in_use()?.edition(),
    })
}
