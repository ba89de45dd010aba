//! Administration: officers, keys, about.

use super::session::SetUpDone;
use crate::Session;
use casework::{
    Desk, Result,
    office::{self, EscrowForm, KeysView},
    officer::{self, NewOfficer, Officer, Qualification, QualifyForm, ResetForm},
    permit::{Administer, Role},
    person::Sex,
    training,
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

impl OfficerView {
    /// With what they were trained for.
    pub(super) fn of(desk: &Desk, officer: Officer) -> Result<Self> {
        let qualifications = training::recorded(desk.read(), &desk.profile.lists, &officer)?;
        let Officer { id, name, login, roles, active, sex, qualifications: _, password_given: _ } = officer;
        Ok(Self { id, name, login, roles: roles.0, active, sex, qualifications })
    }
}

/// All officers.
///
/// # Errors
/// Locked; not allowed.
pub fn officers(session: &mut Session, (): ()) -> Result<Vec<OfficerView>> {
    let (desk, _, _) = session.permitted::<Administer>()?;
    officer::all(desk.read())?.into_iter().map(|one| OfficerView::of(desk, one)).collect()
}

/// Adds an officer.
///
/// # Errors
/// All fields at fault in one failure.
pub fn add_officer(session: &mut Session, form: NewOfficer) -> Result<OfficerView> {
    let (desk, permit, now) = session.enrolling::<Administer>()?;
    let officer = officer::add(desk, &permit, &form, now)?;
    OfficerView::of(desk, officer)
}

/// Records what an officer was trained for.
///
/// # Errors
/// See [`officer::qualify`].
pub fn qualify_officer(session: &mut Session, form: QualifyForm) -> Result<OfficerView> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let officer = officer::qualify(desk, &permit, &form, now)?;
    OfficerView::of(desk, officer)
}

/// Gives another officer a new password.
///
/// # Errors
/// See [`officer::reset_password`].
pub fn reset_password(session: &mut Session, form: ResetForm) -> Result<OfficerView> {
    let (desk, permit, now) = session.enrolling::<Administer>()?;
    let officer = officer::reset_password(desk, &permit, &form, now)?;
    OfficerView::of(desk, officer)
}

/// An officer, by whom a command means.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct OfficerId {
    /// Officer.
    pub officer: Id,
}

/// Closes an officer's account and gives the case file a new key.
///
/// # Errors
/// See [`officer::remove`].
pub fn remove_officer(session: &mut Session, form: OfficerId) -> Result<OfficerView> {
    // The key of the file is replaced, which nothing else may read meanwhile.
    session.end_beside();
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let officer = officer::remove(desk, &permit, form.officer, now)?;
    OfficerView::of(desk, officer)
}

/// The ways into the case file that are no officer's.
///
/// # Errors
/// Locked; not allowed.
pub fn keys(session: &mut Session, (): ()) -> Result<KeysView> {
    let (desk, permit, _) = session.permitted::<Administer>()?;
    Ok(office::keys(desk, &permit))
}

/// Prints a new recovery code.
///
/// # Errors
/// See [`office::renew_recovery_code`].
pub fn renew_recovery_code(session: &mut Session, (): ()) -> Result<SetUpDone> {
    let (desk, permit, now) = session.enrolling::<Administer>()?;
    let code = office::renew_recovery_code(desk, &permit, now)?;
    Ok(SetUpDone { recovery_code: code.printed().to_string() })
}

/// Entrusts the case file to the holder of an offline key.
///
/// # Errors
/// See [`office::entrust`].
pub fn entrust(session: &mut Session, form: EscrowForm) -> Result<KeysView> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    office::entrust(desk, &permit, &form, now)
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
