//! The end of a need: resolved or ended on a day, or withdrawn because it should never have been recorded.

use super::{SpecificNeed, changeable, is_open_status, open_need};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Acting, Examine, Permit},
    person::Checking,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// The end of a need as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedEndForm {
    /// Case.
    pub application: Id,
    /// Need.
    pub need: Id,
    /// How it ended, a code of the list `need_status` that no longer counts.
    pub status: String,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// Ends a need.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NeedEnded`]; [`Code::NotAllowed`] when the need is restricted and
/// not for this officer.
pub fn end(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    acting: &Acting,
    form: &NeedEndForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let lists = &desk.profile.lists;
    let (case, need) = open_need(desk, acting, form.application, form.need)?;
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists, faults: &mut faults };
    let status = checking.required_code("need_status", "status", &form.status);
    let reason = faults.keep(text::required_long("reason", &form.reason));
    if is_open_status(lists, &status) {
        faults.add("status", Code::NotAChoice);
    }
    let on = form.on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    let ended = SpecificNeed { status, ended_on: Some(on), ended_because: Some(reason), ..need };
    desk.commit(permit.officer(), "need.end", Some(case.id), now, |change| {
        change.update(&ended)?;
        Ok(())
    })
}

/// A need to be withdrawn.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedWithdrawForm {
    /// Case.
    pub application: Id,
    /// Need.
    pub need: Id,
    /// Why it should never have been recorded.
    pub reason: String,
}

/// Withdraws a need that was recorded by mistake. The journal keeps it.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotAllowed`] when the need is restricted and not for this officer.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    acting: &Acting,
    form: &NeedWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (case, need) = changeable(desk, acting, form.application, form.need)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let withdrawn = SpecificNeed { withdrawn: Some(reason), ..need };
    desk.commit(permit.officer(), "need.withdraw", Some(case.id), now, |change| {
        change.update(&withdrawn)?;
        Ok(())
    })
}
