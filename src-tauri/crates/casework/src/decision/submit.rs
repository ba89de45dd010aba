//! Handing a draft in for review: every rule that stands against it is said at once.

use super::{Decision, DecisionState, Said, SignedAct, current, sign, signer, undisputed, version};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    permit::{Examine, Permit},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A draft to hand in.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct SubmitForm {
    /// Case.
    pub application: Id,
    /// Why it is handed in in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl From<Id> for SubmitForm {
    fn from(application: Id) -> Self {
        Self { application, overrides: Vec::new() }
    }
}

/// Hands the draft in, and freezes it as it is read from then on.
///
/// # Errors
/// [`Code::NoSigningKey`]; [`Code::Disputed`] while two workstations differ on it; [`Code::OutcomeMissing`] and the other rules that block, each as a field; [`Code::ReasonNeeded`] for warnings that
/// no reason was given for.
pub fn submit(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &SubmitForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let case: Application = desk.read().get(form.application)?;
    super::open_to_change(&case)?;
    let (doing, officer, day) = (Doing::default(), permit.officer(), desk.today(now));
    let asked = rule::Asked { desk, case: &case, act: Act::SubmitDecision, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let (profile, signer) = (desk.profile_of(&case), signer(desk, officer)?);
    desk.commit(officer, "decision.submit", Some(case.id), now, |change| {
        // After a supplementary interview the case stands at interviews again.
        advance(change, profile, case.id, Stage::Assessment)?;
        advance(change, profile, case.id, Stage::Review)?;
        let draft = current(change.read(), &case)?.ok_or_else(|| Failure::not_now(Code::OutcomeMissing))?;
        undisputed(change.read(), &draft)?;
        // Whoever hands it in answers for it, and may not approve it.
        let submitted = Decision {
            state: DecisionState::Submitted,
            submitted_at: Some(now),
            drafted_by: officer,
            ..draft
        };
        change.update(&submitted)?;
        version::freeze(change, &submitted, officer, now)?;
        sign(change, signer.as_ref(), SignedAct::Submitted, &submitted, Said::default())?;
        passed.record(change)?;
        Ok(submitted)
    })
}
