//! Review by a second officer.

use super::{
    Approval, Decision, DecisionState, RemarkForm, Review, Said, SignedAct, Verdict, current, remark, sign,
    signer, undisputed,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    failure::Faults,
    permit::{self, Permit},
    profile::Stage,
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What the rules of a review are asked for: an approval by a second officer.
pub(crate) const APPROVE: &str = "approve";
/// A return to the drafter.
pub(crate) const RETURN: &str = "return";

/// A review as typed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct ReviewForm {
    /// Case.
    pub application: Id,
    /// Verdict.
    pub verdict: Verdict,
    /// Reasons; needed for a return without remarks.
    pub reasons: String,
    /// What is missing, by the items of the checklist; for a return.
    #[serde(default)]
    pub remarks: Vec<RemarkForm>,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Approves a draft or returns it.
///
/// # Errors
/// [`Code::OwnDraft`] for whoever drafted it, handed it in or worked on it before; [`Code::NotSubmitted`];
/// [`Code::VoteNeeded`] where a commission approves; [`Code::Disputed`] while two workstations differ on it;
/// [`Code::NoSigningKey`]; the reasons at fault.
pub fn review(
    desk: &mut Desk,
    permit: &Permit<permit::Review>,
    form: &ReviewForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let mut faults = Faults::default();
    let reasons = match form.verdict {
        Verdict::Returned if form.remarks.is_empty() => {
            faults.keep(text::required_long("reasons", &form.reasons))
        }
        _ => faults.keep(text::long("reasons", &form.reasons)),
    };
    let remarks = remark::check(&form.remarks, &mut faults)?;
    if form.verdict == Verdict::Approved && !remarks.is_empty() {
        // What is approved is finished; whoever finds something missing returns it.
        faults.add("remarks", Code::RemarksNeedReturn);
    }
    faults.check()?;
    let case: Application = desk.read().get(form.application)?;
    let draft = current(desk.read(), &case)?
        .filter(|decision| decision.state == DecisionState::Submitted)
        .ok_or_else(|| Failure::not_now(Code::NotSubmitted))?;
    let officer = permit.officer();
    let code = match form.verdict {
        Verdict::Approved => APPROVE,
        Verdict::Returned => RETURN,
    };
    let (doing, day) = (Doing { code: Some(code.to_owned()), ..Doing::on(draft.id) }, desk.today(now));
    let asked = rule::Asked { desk, case: &case, act: Act::ReviewDecision, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    undisputed(desk.read(), &draft)?;
    let (profile, signer) = (desk.profile_of(&case), signer(desk, officer)?);
    desk.commit(officer, "decision.review", Some(form.application), now, |change| {
        let to = match form.verdict {
            Verdict::Approved => Stage::Decided,
            Verdict::Returned => Stage::Assessment,
        };
        advance(change, profile, form.application, to)?;
        let reviewed = Decision {
            state: match form.verdict {
                Verdict::Approved => DecisionState::Approved,
                Verdict::Returned => DecisionState::Returned,
            },
            approval: (form.verdict == Verdict::Approved).then_some(Approval { officer, at: now }),
            ..draft
        };
        change.update(&reviewed)?;
        let id = change.new_id()?;
        change.create(&Review {
            id,
            decision: reviewed.id,
            officer,
            verdict: form.verdict,
            reasons,
            at: now,
        })?;
        remark::record(change, reviewed.id, id, remarks)?;
        let act = match form.verdict {
            Verdict::Approved => SignedAct::Approved,
            Verdict::Returned => SignedAct::Returned,
        };
        sign(change, signer.as_ref(), act, &reviewed, Said::by(id))?;
        passed.record(change)?;
        Ok(reviewed)
    })
}

/// Whether an officer drafted or handed in: nobody escapes four eyes by letting another save last.
pub(crate) fn has_drafted(desk: &Desk, decision: &Decision, officer: Id) -> Result<bool> {
    if decision.drafted_by == officer {
        return Ok(true);
    }
    let journal = desk.vault.journal(decision.application, u32::MAX)?;
    let is_drafting = |command: &str| matches!(command, "decision.draft" | "decision.submit");
    Ok(journal.iter().any(|entry| entry.actor == officer && is_drafting(&entry.command)))
}
