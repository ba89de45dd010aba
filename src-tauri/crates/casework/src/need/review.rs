//! Reviewing a need: from what was reported to what was found.

use super::{SpecificNeed, category, is_open_status, open_need};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Acting, Examine, Permit},
    person::Checking,
    profile::ListName,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A review as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct NeedReviewForm {
    /// Case.
    pub application: Id,
    /// Need.
    pub need: Id,
    /// Where it stands now, a code of the list `need_status`.
    pub status: String,
    /// What it is, when it was found to be another one; none leaves it.
    #[serde(default)]
    pub code: Option<String>,
    /// How grave it is, a code of the list `severity`; none leaves it.
    #[serde(default)]
    pub severity: Option<String>,
    /// Whether only the officer in charge and reviewers may see it from now on. It is never opened again.
    #[serde(default)]
    pub restricted: bool,
    /// To whom the person was referred; none leaves it.
    #[serde(default)]
    pub referral: Option<String>,
    /// On what the review rests.
    pub reason: String,
}

/// Reviews a need. The reason is kept.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NeedEnded`]; [`Code::NotAllowed`] when the need is restricted and
/// not for this officer.
pub fn review(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    acting: &Acting,
    form: &NeedReviewForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let lists = &desk.profile.lists;
    let (case, need) = open_need(desk, acting, form.application, form.need)?;
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists, faults: &mut faults };
    let status = checking.required_code("need_status", "status", &form.status);
    let code = checking.code("need", "code", form.code.as_ref()).unwrap_or_else(|| need.code.clone());
    let severity = checking.code("severity", "severity", form.severity.as_ref());
    let referral = checking.line("referral", form.referral.as_ref());
    let reason = checking.long("reason", Some(&form.reason));
    if reason.is_none() {
        faults.add("reason", Code::Required);
    }
    let entry = lists.entry(ListName::Need, &code);
    if code != need.code && entry.is_some_and(|entry| !entry.offered_on(today)) {
        faults.add("code", Code::NotAChoice);
    }
    faults.check()?;
    let ended = !is_open_status(lists, &status);
    let reviewed = SpecificNeed {
        category: category(lists, &code).to_owned(),
        restricted: need.restricted || form.restricted || entry.is_some_and(|entry| entry.restricted),
        code,
        status,
        severity: severity.or_else(|| need.severity.clone()),
        referral: referral.or_else(|| need.referral.clone()),
        reviewed_on: Some(today),
        reviewed_by: Some(permit.officer()),
        ended_on: ended.then_some(today),
        ended_because: reason.clone().filter(|_| ended),
        reviewed_because: reason,
        ..need
    };
    desk.commit(permit.officer(), "need.review", Some(case.id), now, |change| {
        change.update(&reviewed)?;
        Ok(())
    })
}
