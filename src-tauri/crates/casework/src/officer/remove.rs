//! An officer who no longer works here.

use super::{Officer, all};
use crate::{
    Code, Desk, Failure, Result,
    permit::{Administer, Permit, RightName},
    training,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Closes an officer's account: their password opens nothing any more, and the case file gets a new key. What they
/// did stays under their name. Asked again after a failure, it finishes what is left.
///
/// # Errors
/// [`Code::OwnAccount`]; [`Code::LastAdministrator`]; a full disk: the account is closed then, the key is the old one.
pub fn remove(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    officer: Id,
    now: DateTime<Utc>,
) -> Result<Officer> {
    let officer: Officer = desk.read().get(officer)?;
    if officer.id == permit.officer() {
        return Err(Failure::not_now(Code::OwnAccount));
    }
    let administers =
        |one: &Officer| one.active && desk.profile.roles.may(&one.roles.0, RightName::Administer);
    let others = all(desk.read())?.into_iter().filter(|one| one.id != officer.id);
    if !others.into_iter().any(|one| administers(&one)) {
        return Err(Failure::not_now(Code::LastAdministrator));
    }
    let gone = Officer { active: false, ..officer };
    let today = desk.today(now);
    // The account first: whoever is not active may not act, whatever becomes of the key.
    desk.commit(permit.officer(), "officer.remove", None, now, |change| {
        change.update(&gone)?;
        super::key::end(change, gone.id)?;
        training::end_post(change, gone.id, today)?;
        Ok(())
    })?;
    desk.vault.remove_password(&gone.login)?;
    Ok(gone)
}
