//! First run: the office, its first officer, the recovery code.

use super::Office;
use crate::{
    Code, Desk, Result, SCHEMA, edition,
    failure::Faults,
    officer::{self, Officer},
    permit::Role,
    profile::Profile,
    proof, text,
};
use chrono::{DateTime, Utc};
use std::path::Path;
use vault::{Cost, Id, RecoveryCode, Secret, Vault};

/// What first-run set-up asks.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct SetUp {
    /// Name of the office.
    pub office: String,
    /// Code of the post.
    pub post: String,
    /// Number of this workstation at the post.
    pub workstation: u32,
    /// Name of the first officer.
    pub name: String,
    /// Login of the first officer.
    pub login: String,
    /// Password.
    #[ts(type = "string")]
    pub password: Secret,
    /// Password again.
    #[ts(type = "string")]
    pub repeat: Secret,
    /// What the first officer does besides administering.
    pub roles: Vec<Role>,
    /// Code of the profile that the office works under.
    #[serde(default = "usual")]
    pub profile: String,
}

/// The profile of an office that names none.
#[must_use]
pub fn usual() -> String {
    "azerbaijan".to_owned()
}

/// Makes the case file of an office with its first officer, who administers it.
///
/// # Errors
/// All fields at fault in one failure; those of the vault.
pub fn set_up(
    folder: &Path,
    profile: &'static Profile,
    form: &SetUp,
    demonstration: bool,
    cost: Cost,
    now: DateTime<Utc>,
) -> Result<(Desk, RecoveryCode)> {
    let mut faults = Faults::default();
    let name = faults.keep(text::required("office", &form.office));
    if profile.post(&form.post).is_none() {
        faults.add("post", Code::NotAChoice);
    }
    if !(1..=99).contains(&form.workstation) {
        faults.add("workstation", Code::WorkstationNumber);
    }
    let officer_name =
        faults.keep(text::required("name", &form.name).and_then(|name| text::printable("name", name)));
    let login = faults.keep(text::required("login", &form.login));
    officer::check_password(
        &mut faults,
        "password",
        &form.password,
        &[&form.login, &form.name, &form.office],
    );
    if form.password.expose_secret() != form.repeat.expose_secret() {
        faults.add("repeat", Code::PasswordsDiffer);
    }
    faults.check()?;
    let mut roles = form.roles.clone();
    roles.push(Role::ADMINISTRATOR);
    roles.sort_unstable();
    roles.dedup();
    let (vault, recovery) = Vault::create(folder, &SCHEMA, &login, &form.password, cost, now)?;
    let mut desk = Desk::new(vault, profile);
    let first = Officer {
        id: Id::new(now)?,
        name: officer_name,
        login,
        roles: roles.into(),
        active: true,
        sex: None,
        qualifications: None,
        password_given: Some(false),
    };
    let today = desk.today(now);
    let key = desk.vault.signing_key(now)?;
    desk.commit(first.id, "office.set_up", None, now, |change| {
        let office = Office {
            id: change.new_id()?,
            name,
            profile: profile.edition(),
            post: form.post.clone(),
            workstation: form.workstation,
            demonstration,
        };
        change.create(&office)?;
        proof::first(change, &key, &office, first.id, today)?;
        edition::keep(change, profile, first.id, today)?;
        Ok(change.create(&first)?)
    })?;
    Ok((desk, recovery))
}
