//! Revoking a key: it was lost, copied or given away.

use super::{
    IssuerKey,
    key::{find, first},
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    office,
    permit::{Administer, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A key to revoke.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RevokeForm {
    /// Which.
    pub key: Id,
    /// From this day on nothing that it signed counts.
    pub since: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Revokes a key. Where this office signs with it, a new one takes its place at once.
///
/// # Errors
/// [`Code::KeyRevoked`] when it is already; a day in the future; all fields at fault in one failure.
pub fn revoke(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &RevokeForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let key: IssuerKey = desk.read().get(form.key)?;
    if key.revoked_since.is_some() {
        return Err(Failure::not_now(Code::KeyRevoked));
    }
    let today = desk.today(now);
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    if form.since > today {
        faults.add("since", Code::DateInFuture);
    }
    faults.check()?;
    let officer = permit.officer();
    let signs = key.until.is_none() && super::key::is_here(desk.read(), &key)?;
    let office = office::current(desk.read())?;
    let next = if signs { Some(desk.vault.new_signing_key(now)?) } else { None };
    desk.commit(officer, "key.revoke", None, now, |change| {
        let until = if signs { Some(today) } else { key.until };
        change.update(&IssuerKey {
            revoked_since: Some(form.since),
            revocation: Some(reason),
            until,
            ..key
        })?;
        if let Some(next) = next.filter(|_| signs)
            && find(change.read(), &next)?.is_none()
        {
            first(change, &next, &office, officer, today)?;
        }
        Ok(())
    })
}
