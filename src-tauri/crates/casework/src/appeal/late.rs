//! Whether an appeal that came too late is heard all the same.

use super::{Appeal, AppealState, Lateness, judgments};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    failure::Faults,
    permit::{Permit, Review},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Days, Utc};
use vault::Id;

/// What is decided about an appeal that came too late.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct LatenessForm {
    /// Appeal.
    pub appeal: Id,
    /// Whether it is heard.
    pub accepted: bool,
    /// Why.
    pub because: String,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Code under which the rules are asked about a lateness.
pub(crate) const LATENESS: &str = "lateness";

/// Decides whether an appeal that came too late is heard: by whoever did not decide what it challenges.
///
/// # Errors
/// [`Code::AppealNotLate`] when there is nothing to decide; [`Code::LateNotAllowed`] when the profile lets none in,
/// or none so late; the rules of [`Act::DecideAppeal`]; the reason at fault.
pub fn decide_lateness(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &LatenessForm,
    now: DateTime<Utc>,
) -> Result<Appeal> {
    let (read, today, officer) = (desk.read(), desk.today(now), permit.officer());
    let appeal: Appeal = read.get(form.appeal)?;
    let case: Application = read.get(appeal.application)?;
    let judgments = judgments(read, case.id)?;
    let judged = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
    let undecided = matches!(appeal.state(judged), AppealState::LateAsked | AppealState::OutOfTime);
    if !undecided || appeal.withdrawn.is_some() {
        return Err(Failure::not_now(Code::AppealNotLate));
    }
    let mut faults = Faults::default();
    let because = faults.keep(text::required_long("because", &form.because));
    faults.check()?;
    let profile = desk.profile_of(&case);
    let late =
        profile.remedies.iter().find(|one| one.code == appeal.remedy).and_then(|one| one.late.as_ref());
    if form.accepted {
        let request = appeal.lateness.as_ref().and_then(|lateness| lateness.request.as_ref());
        let in_bounds = |days: u32| appeal.lodged_on <= appeal.last_day + Days::new(days.into());
        let allowed = late.is_some_and(|late| late.days.is_none_or(in_bounds));
        if request.is_none() || !allowed {
            return Err(Failure::not_now(Code::LateNotAllowed));
        }
    }
    let doing = Doing { code: Some(LATENESS.to_owned()), ..Doing::on(appeal.id) };
    let asked = rule::Asked { desk, case: &case, act: Act::DecideAppeal, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let lateness = Lateness {
        accepted: Some(form.accepted),
        because,
        decided_on: Some(today),
        decided_by: Some(officer),
        ..appeal.lateness.clone().unwrap_or_default()
    };
    let decided = Appeal { lateness: Some(lateness), ..appeal };
    desk.commit(officer, "appeal.lateness", Some(case.id), now, |change| {
        change.update(&decided)?;
        if form.accepted && decided.decision.is_some() {
            advance(change, profile, case.id, Stage::Appeal)?;
        }
        passed.record(change)?;
        Ok(decided)
    })
}
