//! Steps of a case: what is done, what is next, what blocks it, and what an officer may do about it.

use super::Application;
use crate::{
    Code, Desk, Result,
    clock::Events,
    decision::{self, DecisionState, DecisionView},
    letter::{self, LetterOffer, LetterView},
    need,
    permit::{Acting, Ballots, Examine, Issue, Preside, Register, Review},
    profile::{Event, Stage},
    rule::{BrokenView, RuleKind},
    time,
};
use chrono::NaiveDate;

/// Steps of a case, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum StepCode {
    Register,
    Interview,
    Assess,
    Draft,
    Review,
    Issue,
    Deliver,
    /// What was done since is told in letters of its own.
    Tell,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum StepState {
    /// Done.
    Done,
    /// To be done now.
    Next,
    /// Cannot start yet.
    Waiting,
}

/// One step of the case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Which.
    pub code: StepCode,
    /// How it stands.
    pub state: StepState,
    /// What keeps it from being done.
    pub blocked_by: Vec<Code>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

/// What this officer may do in this case now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ActionCode {
    CorrectPersons,
    Interview,
    Assess,
    Draft,
    Submit,
    Review,
    Vote,
    CloseVote,
    Issue,
    Deliver,
}

/// The steps of a case, each with what keeps it from being done.
pub(super) fn steps(
    desk: &Desk,
    asked: &need::Asked<'_>,
    broken: &[BrokenView],
    events: &Events,
    decision: Option<&DecisionView>,
    letters: &[letter::Letter],
    has_facts: bool,
) -> Result<Vec<Step>> {
    let case = asked.case;
    let day = |at| time::day(at, desk.profile.utc_offset_minutes);
    let blockers = || broken.iter().filter(|broken| broken.kind == RuleKind::Block);
    let among = |codes: &[Code]| -> Vec<Code> {
        let mut found: Vec<Code> =
            blockers().map(|blocker| blocker.code).filter(|code| codes.contains(code)).collect();
        found.dedup();
        found
    };
    let mut interviewed = among(&[Code::NotInterviewed, Code::InterviewOpen]);
    for blocker in blockers().filter(|blocker| blocker.code == Code::NotInterviewed) {
        let Some(person) = blocker.person else { continue };
        let missing = need::blocking(asked, person, &(Stage::Registered..=Stage::Interview))?;
        interviewed.extend(missing.filter(|code| !interviewed.contains(code)));
    }
    let assessed = among(&[Code::FactsMissing, Code::FactsUndecided, Code::PutToApplicantMissing]);
    let drafted = among(&[
        Code::OutcomeMissing,
        Code::ReasonsMissing,
        Code::RemarksOpen,
        Code::RelocationNotPut,
        Code::ExclusionBeforeInclusion,
        Code::ExclusionUnreasoned,
        Code::SubsidiaryGroundMissing,
        Code::GuardianMissing,
        Code::GuaranteeMissing,
    ]);
    let state = decision.map(|decision| decision.state);
    let handed_in = matches!(state, Some(DecisionState::Submitted | DecisionState::Approved));
    let notified = events.first(Event::Notified);
    let issued = letters.first().map(|letter| day(letter.issued_at));
    // Each outcome has a letter of its own: the case moves on with its last one.
    let some_to_issue = case.stage == Stage::Decided;
    let some_to_serve = some_to_issue || case.stage == Stage::Issued;
    let approved = decision.and_then(|decision| decision.approved_at).map(day);
    let submitted = decision.filter(|_| handed_in).and_then(|decision| decision.submitted_at).map(day);
    let done = [
        (StepCode::Register, true, Vec::new(), Some(case.registered_on)),
        (StepCode::Interview, interviewed.is_empty(), interviewed, events.first(Event::Interviewed)),
        (StepCode::Assess, has_facts && assessed.is_empty(), assessed, None),
        (StepCode::Draft, handed_in, drafted, submitted),
        (StepCode::Review, approved.is_some(), Vec::new(), approved),
        (StepCode::Issue, issued.is_some() && !some_to_issue, Vec::new(), issued),
        (StepCode::Deliver, notified.is_some() && !some_to_serve, Vec::new(), notified),
    ];
    let mut next_given = false;
    let steps = done.into_iter().map(|(code, done, blocked_by, done_on)| {
        let state = match (done, next_given) {
            (true, _) => StepState::Done,
            (false, false) => {
                next_given = true;
                StepState::Next
            }
            (false, true) => StepState::Waiting,
        };
        let blocked_by = if done { Vec::new() } else { blocked_by };
        Step { code, state, blocked_by, done_on: done_on.filter(|_| done) }
    });
    Ok(steps.collect())
}

/// That what was done since is told: there where a letter is owed or was issued.
pub(super) fn tell(offers: &[LetterOffer], letters: &[LetterView]) -> Option<Step> {
    let about = |offer: &&LetterOffer| offer.owed || offer.issued.is_some();
    let offers: Vec<&LetterOffer> = offers.iter().filter(about).collect();
    let served = |offer: &&LetterOffer| {
        let issued = letters.iter().find(|letter| Some(letter.id) == offer.issued)?;
        issued.delivery.as_ref().map(|delivery| delivery.on)
    };
    let days: Vec<NaiveDate> = offers.iter().filter_map(served).collect();
    let done = days.len() == offers.len();
    let state = if done { StepState::Done } else { StepState::Next };
    let done_on = days.into_iter().max().filter(|_| done);
    (!offers.is_empty()).then(|| Step { code: StepCode::Tell, state, blocked_by: Vec::new(), done_on })
}

/// What an officer may do in a case now.
pub(super) fn actions(
    case: &Application,
    acting: &Acting,
    drafted: bool,
    own_draft: bool,
    may_vote: bool,
) -> Vec<ActionCode> {
    let mut actions = Vec::new();
    let open = decision::open_to_change(case).is_ok();
    if acting.may::<Register>() && open {
        actions.push(ActionCode::CorrectPersons);
    }
    if acting.may::<Examine>() && open {
        actions.extend([ActionCode::Interview, ActionCode::Assess, ActionCode::Draft]);
        if case.stage == Stage::Assessment || (case.stage == Stage::Interview && drafted) {
            actions.push(ActionCode::Submit);
        }
    }
    if case.stage == Stage::Review && may_vote {
        if acting.may::<Ballots>() {
            actions.push(ActionCode::Vote);
        }
        if acting.may::<Preside>() {
            actions.push(ActionCode::CloseVote);
        }
    }
    match case.stage {
        Stage::Review if acting.may::<Review>() && !own_draft => actions.push(ActionCode::Review),
        Stage::Decided if acting.may::<Issue>() => actions.push(ActionCode::Issue),
        Stage::Issued if acting.may::<Issue>() => actions.push(ActionCode::Deliver),
        _ => {}
    }
    actions
}
