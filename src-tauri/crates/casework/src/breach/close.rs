//! Concluding a breach.

use super::{Breach, Conclusion, notify::open};
use crate::{
    Desk, Result,
    failure::Faults,
    permit::{KeepBreaches, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A conclusion as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BreachCloseForm {
    /// Breach.
    pub breach: Id,
    /// What was found and done.
    pub text: String,
}

/// Concludes a breach.
///
/// # Errors
/// [`crate::Code::BreachClosed`]; [`crate::Code::Required`] at `text`.
pub fn close(
    desk: &mut Desk,
    permit: &Permit<KeepBreaches>,
    form: &BreachCloseForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (on, officer) = (desk.today(now), permit.officer());
    let breach = open(desk.read(), form.breach)?;
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    faults.check()?;
    desk.commit(officer, "breach.close", None, now, |change| {
        change.update(&Breach { conclusion: Some(Conclusion { text, on, officer }), ..breach })?;
        Ok(())
    })
}
