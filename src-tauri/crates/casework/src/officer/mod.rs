//! Officers: who works here, and as what.

mod add;
mod password;
pub(crate) mod storage;

pub use add::{NewOfficer, add};
pub use password::replace_password;

use crate::{
    Code, Failure, Kind, Result,
    failure::Faults,
    permit::{Acting, Role},
};
use vault::{Id, Read, Secret};

/// Roles of one officer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Roles(
    /// Without repetition, in the order of [`Role`].
    pub Vec<Role>,
);

vault::structured!(Roles);

impl From<Vec<Role>> for Roles {
    fn from(roles: Vec<Role>) -> Self {
        Self(roles)
    }
}

vault::record! {
    /// An officer.
    pub struct Officer = 2 "officer" {
        /// Name, as it stands on letters.
        1 name: String,
        /// What they sign in with.
        2 login: String,
        /// What they are appointed to do.
        3 roles: Roles,
        /// Whether they still work here.
        4 active: bool,
    }
}

/// Characters of a password at least.
pub const MIN_PASSWORD: usize = 12;

/// Adds the faults of a new password.
pub(crate) fn check_password(faults: &mut Faults, field: &str, password: &Secret) {
    if password.expose_secret().chars().count() < MIN_PASSWORD {
        faults.add_with(field, Code::PasswordTooShort, "min", MIN_PASSWORD);
    }
}

/// The officer with this login, as the one who acts.
///
/// # Errors
/// [`Code::NotAllowed`] when the officer is unknown or no longer works here.
pub fn acting(read: Read<'_>, login: &str) -> Result<(Officer, Acting)> {
    let officer = all(read)?
        .into_iter()
        .find(|officer| officer.active && is_same_login(&officer.login, login))
        .ok_or_else(|| Failure::new(Kind::Forbidden, Code::NotAllowed))?;
    let acting = Acting::new(officer.id, officer.roles.0.clone());
    Ok((officer, acting))
}

/// Whether two logins are one, as the key slots compare them: in every alphabet, which the database's own
/// comparison does not do.
pub(crate) fn is_same_login(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// All officers, by name.
///
/// # Errors
/// Of the database.
pub fn all(read: Read<'_>) -> Result<Vec<Officer>> {
    Ok(read.list("ORDER BY name, id", [])?)
}

/// Name of an officer, empty when unknown here.
pub(crate) fn name(read: Read<'_>, id: Id) -> Result<String> {
    Ok(read.find::<Officer>(id)?.map(|officer| officer.name).unwrap_or_default())
}
