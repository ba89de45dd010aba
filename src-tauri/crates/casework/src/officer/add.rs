//! Adding an officer.

use super::{Officer, Qualification, check_password, is_same_login, qualify};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Administer, Permit, Role},
    person::Sex,
    text, training,
};
use chrono::{DateTime, Utc};
use vault::Secret;

/// A new officer.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NewOfficer {
    /// Name, as it stands on letters.
    pub name: String,
    /// What they sign in with.
    pub login: String,
    /// First password.
    #[ts(type = "string")]
    pub password: Secret,
    /// What they are appointed to do.
    pub roles: Vec<Role>,
    /// Sex, for applicants who wish to speak to a woman or to a man.
    #[serde(default)]
    pub sex: Option<Sex>,
    /// What they were trained for.
    #[serde(default)]
    pub qualifications: Vec<Qualification>,
}

/// Adds an officer and their key slot.
///
/// # Errors
/// All fields at fault in one failure.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &NewOfficer,
    now: DateTime<Utc>,
) -> Result<Officer> {
    let mut faults = Faults::default();
    let name = faults.keep(text::required("name", &form.name).and_then(|name| text::printable("name", name)));
    let login = faults.keep(text::required("login", &form.login));
    check_password(&mut faults, "password", &form.password, &[&form.login, &form.name]);
    if form.roles.is_empty() {
        faults.add("roles", Code::Required);
    }
    let qualifications = qualify::check(&desk.profile.lists, &form.qualifications, &mut faults);
    faults.check()?;
    let mut roles = form.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    // The slot first: an account without a slot could never sign in, a slot without an account may not act.
    match desk.vault.add_password(&login, &form.password) {
        // The slot is left from an attempt that failed after it, on a full disk say. Nobody has this login yet.
        Err(vault::Error::LoginTaken(_)) if !is_known(desk, &login)? => {
            desk.vault.replace_password(&login, &form.password)?;
        }
        Err(vault::Error::LoginTaken(_)) => return Err(Failure::field("login", Code::LoginTaken)),
        other => other?,
    }
    let today = desk.today(now);
    desk.commit(permit.officer(), "officer.add", None, now, |change| {
        let officer = Officer {
            id: change.new_id()?,
            name,
            login,
            roles: roles.into(),
            active: true,
            sex: form.sex.filter(|sex| *sex != Sex::U),
            qualifications: None,
            // Whoever adds them knows it: until it is changed they could come in as them, and sign.
            password_given: Some(true),
        };
        change.create(&officer)?;
        training::begin_post(change, officer.id, today)?;
        training::replace_recorded(change, &officer, &qualifications.0, permit.officer(), today)?;
        Ok(officer)
    })
}

/// Whether an officer has this login, whether or not they still work here.
fn is_known(desk: &Desk, login: &str) -> Result<bool> {
    Ok(super::all(desk.read())?.iter().any(|officer| is_same_login(&officer.login, login)))
}
