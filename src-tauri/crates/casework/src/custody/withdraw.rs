//! Taking a document out of the file that should not have been recorded.

use super::{document_of, is_held};
use crate::{
    Code, Desk, Failure, Result, application,
    failure::Faults,
    permit::{Permit, Register},
    person::IdentityDocument,
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Withdraws the record of a document. It stays in the journal.
///
/// # Errors
/// [`Code::DocumentHeld`] while the office holds it: an original must not vanish from the list of what is held;
/// [`Code::Required`] at `reason`; [`Code::DecisionFrozen`] while the case is under review or decided.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    document: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = document_of(desk, application, document)?;
    application::open_member(desk, application, known.person)?;
    if is_held(&desk.profile.lists, &known) {
        return Err(Failure::not_now(Code::DocumentHeld));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", reason));
    faults.check()?;
    desk.commit(permit.officer(), "document.withdraw", Some(application), now, |change| {
        change.update(&IdentityDocument { withdrawn: Some(reason), ..known })?;
        Ok(())
    })
}
