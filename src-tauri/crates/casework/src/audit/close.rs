//! Closing an audit.

use super::{Audit, assessments, counting, files};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Assess as Right, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// The end of an audit.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CloseAuditForm {
    /// Audit.
    pub audit: Id,
    /// What the assessors conclude.
    pub conclusion: String,
}

/// Closes an audit; its marks stay as they are.
///
/// # Errors
/// [`Code::AuditClosed`]; [`Code::AuditUnfinished`] with how many files wait for a marking or an agreement;
/// [`Code::Required`] at `conclusion`.
pub fn close(
    desk: &mut Desk,
    permit: &Permit<Right>,
    form: &CloseAuditForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let audit: Audit = desk.read().get(form.audit)?;
    if audit.closed_on.is_some() {
        return Err(Failure::not_now(Code::AuditClosed));
    }
    let mut faults = Faults::default();
    let conclusion = faults.keep(text::required_long("conclusion", &form.conclusion));
    faults.check()?;
    let mut open = 0_u32;
    for file in files(desk.read(), audit.id)? {
        let known = assessments(desk.read(), file.id)?;
        let agreed = !file.double || known.iter().any(|one| one.pass == super::Pass::Consensus);
        open += u32::from(counting(&known).is_none() || !agreed);
    }
    if open > 0 {
        return Err(Failure::not_now(Code::AuditUnfinished).with("count", open));
    }
    let closed_on = Some(desk.today(now));
    desk.commit(permit.officer(), "audit.close", None, now, |change| {
        change.update(&Audit { conclusion: Some(conclusion), closed_on, ..audit })?;
        Ok(())
    })
}
