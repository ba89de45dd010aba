//! The demonstration office: invented cases in all stages, for a first look and for training.

pub mod main_job;
mod cases;
mod people;
mod seed;
mod telling;

use crate::{
    Code, Failure, Kind, Result,
    office::{self, SetUp},
    officer::{self, NewOfficer},
    permit::Role,
    profile::Profile,
};
use chrono::{DateTime, Utc};
use std::{
    fs,
    path::{Path, PathBuf},
};
use vault::{Cost, Secret, Vault};

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
pub const ACCOUNTS: &[Account; 3] = &[
    Account { name: "Nümunə Məmurova", login: "caseworker", roles: &[Role::Caseworker] },
    Account { name: "Sınaq Yoxlayıcıyev", login: "reviewer", roles: &[Role::Reviewer] },
    Account { name: "Təlim İdarəçizadə", login: "administrator", roles: &[Role::Administrator] },
];

/// Makes the demonstration office, with cases that were begun in the weeks before `now`.
///
/// # Errors
/// Of the vault; [`Code::AlreadyThere`].
pub fn create(folder: &Path, profile: &'static Profile, cost: Cost, now: DateTime<Utc>) -> Result<()> {
    if Vault::exists(folder) {
        return Err(vault::Error::Exists(folder.to_owned()).into());
    }
    // Made beside its place: whoever stops the program half-way finds no half of an office.
    let mut unfinished = folder.as_os_str().to_owned();
    unfinished.push(".new");
    let unfinished = PathBuf::from(unfinished);
    clear(&unfinished)?;
    furnish(&unfinished, profile, cost, now)?;
    fs::rename(&unfinished, folder).map_err(|error| cannot_write(folder, &error))
}

fn furnish(folder: &Path, profile: &'static Profile, cost: Cost, now: DateTime<Utc>) -> Result<()> {
    let secret = || Secret::new(PASSWORD.to_owned());
    let [caseworker, reviewer, administrator] = ACCOUNTS;
    let form = SetUp {
        office: "Nümayiş idarəsi".to_owned(),
        post: "BAK".to_owned(),
        workstation: 99,
        name: administrator.name.to_owned(),
        login: administrator.login.to_owned(),
        password: secret(),
        repeat: secret(),
        roles: administrator.roles.to_vec(),
    };
    let plan = cases::plan()?;
    // The office is older than its first case: the log's clock never goes back.
    let then = plan.opened(now);
    let (mut desk, _recovery) = office::set_up(folder, profile, &form, true, cost, then)?;
    let (_, administers) = officer::acting(desk.read(), administrator.login)?;
    for account in [caseworker, reviewer] {
        let form = NewOfficer {
            name: account.name.to_owned(),
            login: account.login.to_owned(),
            password: secret(),
            roles: account.roles.to_vec(),
        };
        officer::add(&mut desk, &administers.permit()?, &form, then)?;
    }
    let (_, examines) = officer::acting(desk.read(), caseworker.login)?;
    let (_, reviews) = officer::acting(desk.read(), reviewer.login)?;
    seed::seed(&mut desk, &examines, &reviews, &plan, now)
}

/// Takes away what an attempt left that was stopped.
fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(cannot_write(folder, &error)),
        _ => Ok(()),
    }
}

fn cannot_write(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::new(Kind::File, Code::CannotWriteFile).with("path", folder.display()).context(error)
}

/// The data of the demonstration cannot be used. The tests make it, so an installed program never says so.
fn unusable(why: impl ToString) -> Failure {
    Failure::new(Kind::Unexpected, Code::Unexpected).context(format!("demonstration: {}", why.to_string()))
}
