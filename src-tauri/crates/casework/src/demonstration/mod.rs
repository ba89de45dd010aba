//! The demonstration office: invented cases in all stages, for a first look and for training.

use crate::{
    Result,
    office::{self, SetUp},
    officer::{self, NewOfficer},
    permit::Role,
    profile::Profile,
};
use chrono::{DateTime, Utc};
use std::path::Path;
use vault::{Cost, Secret};

/// Password of every account of the demonstration office. No secret: its persons are invented.
pub const PASSWORD: &str = "panah-demonstration";

/// An account of the demonstration office.
pub struct Account {
    /// Name.
    pub name: &'static str,
    /// Login.
    pub login: &'static str,
    /// Roles.
    pub roles: &'static [Role],
}

/// Accounts of the demonstration office.
pub const ACCOUNTS: &[Account] = &[
    Account { name: "Nümunə Məmurova", login: "caseworker", roles: &[Role::Caseworker] },
    Account { name: "Sınaq Yoxlayıcıyev", login: "reviewer", roles: &[Role::Reviewer] },
    Account { name: "Təlim İdarəçizadə", login: "administrator", roles: &[Role::Administrator] },
];

/// Makes the demonstration office.
///
/// # Errors
/// Of the vault.
pub fn create(folder: &Path, profile: &'static Profile, cost: Cost, now: DateTime<Utc>) -> Result<()> {
    let secret = || Secret::new(PASSWORD.to_owned());
    let form = SetUp {
        office: "Nümayiş idarəsi".to_owned(),
        post: "BAK".to_owned(),
        workstation: 99,
        name: ACCOUNTS[2].name.to_owned(),
        login: ACCOUNTS[2].login.to_owned(),
        password: secret(),
        repeat: secret(),
        roles: ACCOUNTS[2].roles.to_vec(),
    };
    let (mut desk, _recovery) = office::set_up(folder, profile, &form, true, cost, now)?;
    let (_, administrator) = officer::acting(desk.read(), ACCOUNTS[2].login)?;
    for account in &ACCOUNTS[..2] {
        let form = NewOfficer {
            name: account.name.to_owned(),
            login: account.login.to_owned(),
            password: secret(),
            roles: account.roles.to_vec(),
        };
        officer::add(&mut desk, &administrator.permit()?, &form, now)?;
    }
    Ok(())
}
