//! A new password for an officer, given with the recovery code.

use super::{acting, check_password};
use crate::{Code, Desk, Failure, Result, failure::Faults};
use chrono::{DateTime, Utc};
use vault::Secret;

/// Gives an officer a new password. The desk was opened with the recovery code, which proves the right.
///
/// # Errors
/// At the fields `login` and `password`.
pub fn replace_password(desk: &mut Desk, login: &str, password: &Secret, now: DateTime<Utc>) -> Result<()> {
    let mut faults = Faults::default();
    check_password(&mut faults, "password", password);
    faults.check()?;
    let (officer, _) = acting(desk.read(), login).map_err(|_| Failure::field("login", Code::NotFound))?;
    desk.vault.replace_password(&officer.login, password)?;
    desk.commit(officer.id, "officer.recover", None, now, |_| Ok(()))
}
