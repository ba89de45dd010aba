//! Adding an officer.

use super::{Officer, check_password};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Administer, Permit, Role},
    text,
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
    let name = faults.keep(text::required("name", &form.name));
    let login = faults.keep(text::required("login", &form.login));
    check_password(&mut faults, "password", &form.password);
    if form.roles.is_empty() {
        faults.add("roles", Code::Required);
    }
    faults.check()?;
    let mut roles = form.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    // The slot first: an account without a slot could never sign in, a slot without an account may not act.
    desk.vault.add_password(&login, &form.password).map_err(|error| match error {
        vault::Error::LoginTaken(_) => Failure::field("login", Code::LoginTaken),
        other => other.into(),
    })?;
    desk.commit(permit.officer(), "officer.add", None, now, |change| {
        let officer = Officer { id: change.new_id()?, name, login, roles: roles.into(), active: true };
        change.create(&officer)?;
        Ok(officer)
    })
}
