//! That a breach was told to somebody.

use super::{Breach, Notice, Notices, Told};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepBreaches, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A notice as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BreachNotifyForm")]
pub struct NotifyForm {
    /// Breach.
    pub breach: Id,
    /// To whom.
    pub told: Told,
    /// Their name, and how.
    pub how: String,
}

/// Records that a breach was told.
///
/// # Errors
/// [`Code::BreachClosed`]; [`Code::Required`] at `how`.
pub fn notify(
    desk: &mut Desk,
    permit: &Permit<KeepBreaches>,
    form: &NotifyForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer = permit.officer();
    let breach = open(desk.read(), form.breach)?;
    let mut faults = Faults::default();
    let how = faults.keep(text::required("how", &form.how));
    faults.check()?;
    desk.commit(officer, "breach.notify", None, now, |change| {
        let mut notices = breach.notices.0.clone();
        notices.push(Notice { told: form.told, how, at: now, officer });
        change.update(&Breach { notices: Notices(notices), ..breach })?;
        Ok(())
    })
}

/// A breach that nobody concluded.
pub(super) fn open(read: Read<'_>, breach: Id) -> Result<Breach> {
    let breach: Breach = read.get(breach)?;
    match breach.conclusion {
        Some(_) => Err(Failure::not_now(Code::BreachClosed)),
        None => Ok(breach),
    }
}
