//! Passwords: a new one with the recovery code, from an administrator, or an officer's own.

use super::{Officer, acting, check_password, key};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Acting, Administer, Permit},
};
use chrono::{DateTime, Utc};
use vault::{Id, Secret};

/// Gives an officer a new password. The desk was opened with the recovery code or the offline key, which proves the
/// right.
///
/// # Errors
/// At the fields `login` and `password`.
pub fn replace_password(desk: &mut Desk, login: &str, password: &Secret, now: DateTime<Utc>) -> Result<()> {
    let (officer, _) = acting(desk, login).map_err(|_| Failure::field("login", Code::NotFound))?;
    check("password", password, &officer)?;
    desk.vault.replace_password(&officer.login, password)?;
    // Whoever holds the code opens the file, and nobody's key: the officer signs with another from now on.
    let officer = Officer { password_given: Some(false), ..officer };
    note(desk, officer.id, "officer.recover", officer, true, now)
}

/// A new password for somebody else, who forgot theirs.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct ResetForm {
    /// Officer.
    pub officer: Id,
    /// The password that they are told, and change when they first sign in.
    #[ts(type = "string")]
    pub password: Secret,
}

/// Gives another officer a new password, which they must replace by one of their own.
///
/// # Errors
/// [`Code::OwnAccount`] for the administrator's own; at the field `password`.
pub fn reset_password(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &ResetForm,
    now: DateTime<Utc>,
) -> Result<Officer> {
    let officer: Officer = desk.read().get(form.officer)?;
    if officer.id == permit.officer() {
        return Err(Failure::not_now(Code::OwnAccount));
    }
    if !officer.active {
        return Err(Failure::not_now(Code::OfficerLeft));
    }
    check("password", &form.password, &officer)?;
    // The mark first: a password that nobody told may wait, one that somebody else knows may not stay.
    let marked = Officer { password_given: Some(true), ..officer };
    // With it ends the key, which the new password does not open.
    note(desk, permit.officer(), "officer.reset_password", marked.clone(), true, now)?;
    desk.vault.replace_password(&marked.login, &form.password)?;
    Ok(marked)
}

/// An officer's own new password.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct ChangeForm {
    /// The password so far.
    #[ts(type = "string")]
    pub current: Secret,
    /// The new one.
    #[ts(type = "string")]
    pub password: Secret,
    /// The new one again.
    #[ts(type = "string")]
    pub repeat: Secret,
}

/// Replaces the officer's own password.
///
/// # Errors
/// At the fields `current`, `password`, `repeat`.
pub fn change_password(
    desk: &mut Desk,
    acting: &Acting,
    form: &ChangeForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer: Officer = desk.read().get(acting.officer())?;
    let mut faults = Faults::default();
    check_password(&mut faults, "password", &form.password, &[&officer.login, &officer.name]);
    if form.password.expose_secret() == form.current.expose_secret() {
        faults.add("password", Code::PasswordUnchanged);
    }
    if form.password.expose_secret() != form.repeat.expose_secret() {
        faults.add("repeat", Code::PasswordsDiffer);
    }
    match desk.vault.verify_password(&officer.login, &form.current) {
        Err(vault::Error::WrongPassword) => faults.add("current", Code::WrongPassword),
        other => other?,
    }
    faults.check()?;
    let signer = key::signer(desk, officer.id).ok().flatten();
    let is_own = signer.is_some_and(|signer| !signer.record.given);
    let signs = is_own || desk.vault.officer_key().is_some() || officer.password_given == Some(true);
    if is_own {
        desk.vault.replace_own_password(&officer.login, &form.password)?;
    } else {
        desk.vault.replace_password(&officer.login, &form.password)?;
    }
    let chosen = Officer { password_given: Some(false), ..officer };
    note(desk, chosen.id, "officer.change_password", chosen.clone(), false, now)?;
    // Whoever gave the password so far could have opened the key that it protected.
    if signs && !is_own { key::renew(desk, &chosen, &form.password, now) } else { Ok(()) }
}

/// Refuses whatever else an officer asks while their password is one that somebody else chose.
///
/// # Errors
/// [`Code::PasswordGiven`].
pub fn own_password(officer: &Officer) -> Result<()> {
    if officer.password_given == Some(true) {
        return Err(Failure::new(Kind::NotNow, Code::PasswordGiven));
    }
    Ok(())
}

fn check(field: &str, password: &Secret, officer: &Officer) -> Result<()> {
    let mut faults = Faults::default();
    check_password(&mut faults, field, password, &[&officer.login, &officer.name]);
    faults.check()
}

fn note(
    desk: &mut Desk,
    by: Id,
    command: &str,
    officer: Officer,
    ends_key: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    desk.commit(by, command, None, now, |change| {
        change.update(&officer)?;
        if ends_key { key::end(change, officer.id) } else { Ok(()) }
    })
}
