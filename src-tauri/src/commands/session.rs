//! Signing in and out, first-run set-up, the demonstration office.

use super::{file::ProblemView, office::OfficerView};
use crate::{
    LockedBy, Place, Session, backups,
    reserve::{self, DiskSpace},
};
use casework::{
    Result, demonstration,
    office::{self, SetUp},
    officer,
    permit::{RightName, Role, RoleEntry},
    profile::{self, LoadError, Post, Words},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Secret;

/// The first tells what is wrong; the check tells all.
const MOST_ALARMS: usize = 5;

/// How the session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum SessionState {
    /// There is no case file at this place yet.
    NoOffice,
    /// There is one; nobody is signed in.
    Locked,
    /// An officer is signed in.
    Open,
}

/// The office as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeView {
    /// Its name.
    pub name: String,
    /// Code of the post.
    pub post: String,
    /// Name of the post.
    pub post_name: Words,
    /// Number of this workstation.
    pub workstation: u32,
    /// Whether all its persons are invented.
    pub demonstration: bool,
}

/// An account of the demonstration office. Its password is no secret.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct DemonstrationAccount {
    /// Name.
    pub name: String,
    /// Login.
    pub login: String,
    /// Password.
    pub password: String,
    /// Roles.
    pub roles: Vec<Role>,
}

/// A profile that an office can be set up under.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ProfileChoice {
    /// Its code.
    pub code: String,
    /// Its version.
    pub version: u32,
    /// The authority that decides.
    pub authority: Words,
    /// Its posts.
    pub posts: Vec<Post>,
    /// How many of its values nobody confirmed.
    pub unverified: u32,
}

fn choices() -> Result<Vec<ProfileChoice>> {
    let choice = |code: &str| {
        let profile = profile::shipped(code)?;
        Ok(ProfileChoice {
            code: profile.code.clone(),
            version: profile.version,
            authority: profile.authority.name.clone(),
            posts: profile.posts.clone(),
            unverified: profile.unverified(),
        })
    };
    profile::codes().map(choice).collect()
}

/// The session as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// How it stands.
    pub state: SessionState,
    /// Which case file is at the desk.
    pub place: Place,
    /// Whether this machine has an office of its own.
    pub has_office: bool,
    /// Whether this machine has the demonstration office.
    pub has_demonstration: bool,
    /// The office, when an officer is signed in.
    pub office: Option<OfficeView>,
    /// Who is signed in.
    pub officer: Option<OfficerView>,
    /// What they may.
    pub rights: BTreeSet<RightName>,
    /// Roles of the profile, for their names and for whom officers are appointed as.
    pub roles: Vec<RoleEntry>,
    /// Accounts of the demonstration office, when it is at the desk.
    pub accounts: Vec<DemonstrationAccount>,
    /// Posts of the profile, for set-up.
    pub posts: Vec<Post>,
    /// Edition of the profile that is in use.
    pub profile: String,
    /// Profiles that the program brings, for set-up.
    pub profiles: Vec<ProfileChoice>,
    /// Whether the profile that the office was given cannot be used: the last valid one is.
    pub profile_broken: bool,
    /// What is wrong with it, for administrators.
    pub profile_fault: Option<LoadError>,
    /// Minutes that the office's time is ahead of UTC: the page shows its days and times.
    pub utc_offset_minutes: i32,
    /// Version of the program.
    pub version: String,
    /// Who left the desk locked.
    pub locked_by: Option<LockedBy>,
    /// Seconds after which a desk that nobody touches locks, when one is open.
    pub idle_seconds: Option<u32>,
    /// Whether the officer must choose a password of their own before anything else.
    pub password_given: bool,
    /// Where the office's case file is gone: when the newest backup was made of those that are here.
    pub last_backup: Option<DateTime<Utc>>,
    /// What was found wrong with the case file when it was opened.
    pub alarm: Vec<ProblemView>,
}

/// When the newest backup was made of a case file that is not here any more.
fn last_backup(session: &Session) -> Option<DateTime<Utc>> {
    if session.exists(session.place()) {
        return None;
    }
    let kept = backups::all(&session.places().backups(session.place()));
    kept.first().map(|newest| newest.made_at)
}

/// How the session stands.
///
/// # Errors
/// Of the database.
pub fn state(session: &mut Session, (): ()) -> Result<SessionView> {
    let (place, officer) = (session.place(), session.officer().cloned());
    let (profile, office, fault) = match session.desk() {
        Ok((desk, _)) => (desk.profile, Some(office::current(desk.read())?), desk.fault.clone()),
        Err(_) => (Session::profile()?, None, None),
    };
    let view = match (&officer, session.desk()) {
        (Some(officer), Ok((desk, _))) => Some(OfficerView::of(desk, officer.clone())?),
        _ => None,
    };
    let (locked_by, idle) = (session.locked_by().cloned(), session.idle_limit());
    let password_given = officer.as_ref().is_some_and(|officer| officer.password_given == Some(true));
    // That the profile is broken concerns everybody; what is wrong with it, whoever can mend it.
    let mends =
        officer.as_ref().is_some_and(|officer| profile.roles.may(&officer.roles.0, RightName::Administer));
    let office = office.map(|office| OfficeView {
        post_name: profile
            .post(&office.post)
            .map_or_else(|| Words(Default::default()), |post| post.name.clone()),
        name: office.name,
        post: office.post,
        workstation: office.workstation,
        demonstration: office.demonstration,
    });
    let accounts = demonstration::ACCOUNTS.iter().filter(|_| place == Place::Demonstration);
    Ok(SessionView {
        state: match (&officer, session.exists(place)) {
            (Some(_), _) => SessionState::Open,
            (None, true) => SessionState::Locked,
            (None, false) => SessionState::NoOffice,
        },
        place,
        has_office: session.exists(Place::Office),
        has_demonstration: session.exists(Place::Demonstration),
        office,
        rights: officer.as_ref().map(|one| profile.roles.rights(&one.roles.0)).unwrap_or_default(),
        roles: profile.roles.all().to_vec(),
        officer: view,
        accounts: accounts
            .map(|account| DemonstrationAccount {
                name: account.name.to_owned(),
                login: account.login.to_owned(),
                password: demonstration::PASSWORD.to_owned(),
                roles: account.roles.to_vec(),
            })
            .collect(),
        posts: profile.posts.clone(),
        profile: profile.edition(),
        profiles: choices()?,
        profile_broken: fault.is_some(),
        profile_fault: fault.filter(|_| mends),
        utc_offset_minutes: profile.utc_offset_minutes,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        locked_by,
        idle_seconds: idle.and_then(|limit| u32::try_from(limit.num_seconds()).ok()),
        password_given,
        last_backup: last_backup(session),
        alarm: session.alarm().iter().take(MOST_ALARMS).map(ProblemView::from).collect(),
    })
}

/// Login and password.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct SignIn {
    /// Login.
    pub login: String,
    /// Password.
    #[ts(type = "string")]
    pub password: Secret,
}

/// Signs an officer in.
///
/// # Errors
/// See [`Session::sign_in`].
pub fn sign_in(session: &mut Session, form: SignIn) -> Result<SessionView> {
    session.sign_in(&form.login, &form.password)?;
    super::proof::publish(session);
    state(session, ())
}

/// Closes the case file.
///
/// # Errors
/// None of its own.
pub fn sign_out(session: &mut Session, (): ()) -> Result<SessionView> {
    session.sign_out();
    state(session, ())
}

/// Closes the case file; whoever was here finds the place again.
///
/// # Errors
/// None of its own.
pub fn lock(session: &mut Session, by_itself: bool) -> Result<SessionView> {
    if by_itself {
        session.lock_by_itself();
    } else {
        session.lock();
    }
    state(session, ())
}

/// Somebody reads, scrolls or types where nothing else is asked of the desk.
///
/// # Errors
/// Locked.
pub fn stir(session: &mut Session, (): ()) -> Result<()> {
    session.desk().map(drop)
}

/// Replaces the officer's own password.
///
/// # Errors
/// See [`officer::change_password`].
pub fn change_password(session: &mut Session, form: officer::ChangeForm) -> Result<SessionView> {
    session.desk()?;
    let (cost, now, mut attempts) = (session.cost(), session.now(), session.attempts());
    // At a desk that was left open somebody might try passwords as fast as the machine can.
    attempts.allow(now)?;
    let (desk, acting) = session.desk()?;
    desk.vault.set_cost(cost);
    let changed = officer::change_password(desk, acting, &form, now);
    attempts.count(&changed, now);
    changed?;
    session.refresh_officer()?;
    state(session, ())
}

/// Puts another case file on the desk.
///
/// # Errors
/// None of its own.
pub fn choose(session: &mut Session, place: Place) -> Result<SessionView> {
    session.choose(place);
    state(session, ())
}

/// Makes the demonstration office when there is none, and puts it on the desk.
///
/// # Errors
/// Of the vault.
pub fn demonstration(session: &mut Session, (): ()) -> Result<SessionView> {
    session.demonstration()?;
    state(session, ())
}

/// Answer to set-up.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SetUpDone {
    /// The recovery code. Shown this once, to be printed.
    pub recovery_code: String,
}

/// First-run set-up; signs the first officer in.
///
/// # Errors
/// All fields at fault in one failure.
pub fn set_up(session: &mut Session, form: SetUp) -> Result<SetUpDone> {
    session.choose(Place::Office);
    let folder = session.places().folder(Place::Office);
    let (cost, now) = (session.cost(), session.now());
    if profile::codes().all(|code| code != form.profile) {
        return Err(casework::Failure::field("profile", casework::Code::NotAChoice));
    }
    let profile = profile::shipped(&form.profile)?;
    let (desk, code) = office::set_up(&folder, profile, &form, false, cost, now)?;
    session.enter(desk, &form.login)?;
    session.provide_key(&form.password);
    super::proof::publish(session);
    Ok(SetUpDone { recovery_code: code.printed().to_string() })
}

/// A recovery code with the new password it is to give to a login.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct Recover {
    /// The printed code, however typed, or the offline key that the file was entrusted to.
    #[ts(type = "string")]
    pub code: Secret,
    /// Login.
    pub login: String,
    /// New password.
    #[ts(type = "string")]
    pub password: Secret,
}

/// Opens the case file with the printed code and gives a login a new password.
///
/// # Errors
/// A mistyped or foreign code; an unknown login; a password that is too short.
pub fn recover(session: &mut Session, form: Recover) -> Result<SessionView> {
    let mut desk = session.recover(form.code.expose_secret())?;
    officer::replace_password(&mut desk, &form.login, &form.password, session.now())?;
    session.enter(desk, &form.login)?;
    session.provide_key(&form.password);
    state(session, ())
}

/// How much room there is where the case file lies.
///
/// # Errors
/// Locked.
pub fn disk(session: &mut Session, (): ()) -> Result<DiskSpace> {
    Ok(reserve::space(session.places().root()))
}
