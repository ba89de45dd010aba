//! Asking for a name: written down before it is told.

use super::{Unmasking, file::let_read};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Acting, Observe, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A name that is asked for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct UnmaskForm {
    /// Case.
    pub application: Id,
    /// Whose.
    pub person: Id,
    /// Why it is needed.
    pub reason: String,
}

/// Records that an observer needs to know a name, and why; from then on the file tells it, as long as the consent counts.
///
/// # Errors
/// [`Code::NotObserved`]; [`Code::NamesHidden`] where the profile tells none, or the person agreed to reading only;
/// [`Code::Required`] at `reason`.
pub fn unmask(
    desk: &mut Desk,
    permit: &Permit<Observe>,
    acting: &Acting,
    form: &UnmaskForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let consents = let_read(desk, acting, form.application, now)?;
    let consent = consents.iter().find(|one| one.person == form.person && one.names);
    let Some(consent) = consent.filter(|_| desk.profile.observers.unmasking) else {
        return Err(Failure::new(Kind::Forbidden, Code::NamesHidden));
    };
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let consent = consent.id;
    desk.commit(permit.officer(), "observer.unmask", Some(form.application), now, |change| {
        let id = change.new_id()?;
        change.create(&Unmasking { id, consent, observer: permit.officer(), reason, at: now })?;
        Ok(())
    })
}
