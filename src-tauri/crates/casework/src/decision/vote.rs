//! The vote of a commission on a draft: each member for, against or abstaining, a dissent kept with the decision.

use super::{
    Approval, Decision, DecisionState, Looked, Review, Said, SignedAct, Verdict, VoteSignature, commission,
    current, has_drafted, looked, sign, signer, storage, undisputed, version,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{Application, advance},
    failure::Faults,
    officer,
    permit::{Acting, Ballots, Permit, Preside},
    profile::{Commission, Stage},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// How a member votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Ballot {
    /// For the draft.
    For,
    /// Against it.
    Against,
    /// Neither.
    Abstain,
}

vault::coded!(Ballot);

vault::record! {
    /// A member's vote on a version of a draft. Never changes: whoever votes otherwise while the vote is open votes anew,
    /// and what was said before stays.
    pub struct Vote = 51 "vote" {
        /// Decision.
        1 decision: Id,
        /// The version of the draft that was voted on.
        2 version: u32,
        /// Member.
        3 officer: Id,
        /// How.
        4 ballot: Ballot,
        /// Why.
        5 reason: String,
        /// Dissenting opinion.
        6 dissent: String,
        /// When.
        7 at: DateTime<Utc>,
    }
}

/// A vote as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VoteForm {
    /// Case.
    pub application: Id,
    /// How.
    pub ballot: Ballot,
    /// Why; needed against.
    pub reason: String,
    /// Dissenting opinion, kept with the decision.
    pub dissent: String,
}

/// The closing of a vote.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct CloseForm {
    /// Case.
    pub application: Id,
    /// Why it is closed in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

impl From<Id> for CloseForm {
    fn from(application: Id) -> Self {
        Self { application, overrides: Vec::new() }
    }
}

/// A vote as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct VoteView {
    /// Member.
    pub officer: String,
    /// Whether it is the vote of whoever looks.
    pub own: bool,
    /// How.
    pub ballot: Ballot,
    /// Why.
    pub reason: String,
    /// Dissenting opinion.
    pub dissent: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the member signed it.
    pub signature: VoteSignature,
    /// Whether it counts; one that came from another workstation after the vote was closed does not.
    pub counted: bool,
}

/// A vote as far as it went.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct VotingView {
    /// Commission.
    pub body: Commission,
    /// Votes on the version that was handed in last.
    pub votes: Vec<VoteView>,
}

/// Votes on the version of a draft that was handed in last, in the order they were given: of each member the last,
/// also where they voted at two workstations.
pub(crate) fn standing_votes(read: Read<'_>, decision: Id) -> Result<Vec<Vote>> {
    let version = version::last(read, decision)?;
    let mut votes: Vec<Vote> = Vec::new();
    for vote in read.list::<Vote>(storage::VOTES_ON, (decision, version))? {
        votes.retain(|earlier| earlier.officer != vote.officer);
        votes.push(vote);
    }
    Ok(votes)
}

/// The vote on a decision, where a commission decides.
pub(crate) fn voting(
    read: Read<'_>,
    body: Option<Commission>,
    decision: Id,
    officer: Id,
    looked: &Looked<'_>,
) -> Result<Option<VotingView>> {
    let mut votes: Vec<Vote> = read.list(storage::VOTES_ON, (decision, version::last(read, decision)?))?;
    // A later vote replaces an earlier one of the same member, but one that came too late none that was counted.
    let is_replaced = |(place, vote): &(usize, &Vote)| {
        let mut later = votes[place + 1..].iter().filter(|later| later.officer == vote.officer);
        later.any(|later| looked.is_counted(later) || !looked.is_counted(vote))
    };
    let replaced: Vec<Id> = votes.iter().enumerate().filter(is_replaced).map(|(_, vote)| vote.id).collect();
    votes.retain(|vote| !replaced.contains(&vote.id));
    let body = match body {
        Some(body) => body,
        // A case that was decided by vote shows it under any profile.
        None if votes.is_empty() => return Ok(None),
        None => Commission { quorum: 0, members_min: 0, chair_decides_tie: false },
    };
    let view = |vote: Vote| {
        Ok(VoteView {
            officer: officer::name(read, vote.officer)?,
            own: vote.officer == officer,
            signature: looked.vote(vote.id),
            counted: looked.is_counted(&vote),
            ballot: vote.ballot,
            reason: vote.reason,
            dissent: vote.dissent,
            at: vote.at,
        })
    };
    Ok(Some(VotingView { body, votes: votes.into_iter().map(view).collect::<Result<_>>()? }))
}

/// What a vote decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tally {
    /// More for than against.
    Carried,
    /// More against than for.
    Lost,
    /// As many as against, and nobody's vote decides.
    Tied,
}

/// Counts votes; abstentions weigh on neither side.
pub(crate) fn tally(votes: &[Vote], body: Commission, chair: Id) -> Tally {
    let count = |ballot: Ballot| votes.iter().filter(|vote| vote.ballot == ballot).count();
    match count(Ballot::For).cmp(&count(Ballot::Against)) {
        std::cmp::Ordering::Greater => Tally::Carried,
        std::cmp::Ordering::Less => Tally::Lost,
        std::cmp::Ordering::Equal => {
            let chairs = votes.iter().find(|vote| vote.officer == chair).map(|vote| vote.ballot);
            match chairs.filter(|_| body.chair_decides_tie) {
                Some(Ballot::For) => Tally::Carried,
                Some(Ballot::Against) => Tally::Lost,
                _ => Tally::Tied,
            }
        }
    }
}

/// What the rules of a review are asked for: a vote.
pub(crate) const VOTE: &str = "vote";
/// The closing of a vote.
pub(crate) const CLOSE: &str = "close";

fn handed_in(desk: &Desk, application: Id) -> Result<(Application, Decision)> {
    let case: Application = desk.read().get(application)?;
    let draft = current(desk.read(), &case)?
        .filter(|decision| decision.state == DecisionState::Submitted)
        .ok_or_else(|| Failure::not_now(Code::NotSubmitted))?;
    Ok((case, draft))
}

/// Votes on a draft, or votes otherwise while the vote is open.
///
/// # Errors
/// [`Code::OwnDraft`] for whoever worked on it; [`Code::NotSubmitted`]; [`Code::NoCommission`] where a second officer
/// decides; [`Code::NoSigningKey`]; the reason at fault.
pub fn vote(desk: &mut Desk, permit: &Permit<Ballots>, form: &VoteForm, now: DateTime<Utc>) -> Result<Vote> {
    let mut faults = Faults::default();
    let reason = match form.ballot {
        Ballot::Against => faults.keep(text::required_long("reason", &form.reason)),
        _ => faults.keep(text::long("reason", &form.reason)),
    };
    let dissent = faults.keep(text::long("dissent", &form.dissent));
    faults.check()?;
    let (case, draft) = handed_in(desk, form.application)?;
    commission(desk.profile_of(&case)).ok_or_else(|| Failure::not_now(Code::NoCommission))?;
    let officer = permit.officer();
    let doing = Doing { code: Some(VOTE.to_owned()), ..Doing::on(draft.id) };
    let day = desk.today(now);
    rule::blocked(&rule::Asked { desk, case: &case, act: Act::ReviewDecision, doing: &doing, officer, day })?;
    undisputed(desk.read(), &draft)?;
    let version = version::last(desk.read(), draft.id)?;
    let signer = signer(desk, officer)?;
    desk.commit(officer, "decision.vote", Some(case.id), now, |change| {
        let id = change.new_id()?;
        let (decision, ballot) = (draft.id, form.ballot);
        let vote = Vote { id, decision, version, officer, ballot, reason, dissent, at: now };
        change.create(&vote)?;
        sign(change, signer.as_ref(), SignedAct::Voted, &draft, Said::by(id))?;
        Ok(vote)
    })
}

/// Closes the vote: the draft is approved, or goes back with what was said against it.
///
/// # Errors
/// [`Code::NoQuorum`], [`Code::VoteTied`], [`Code::OwnDraft`]; [`Code::ReasonNeeded`] for a dissent that nobody
/// explained; [`Code::NotSubmitted`]; [`Code::NoCommission`]; [`Code::Disputed`]; [`Code::VoteNotInOrder`] where a
/// vote is not its member's; [`Code::NoSigningKey`].
pub fn close(
    desk: &mut Desk,
    permit: &Permit<Preside>,
    form: &CloseForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let (case, draft) = handed_in(desk, form.application)?;
    let body = commission(desk.profile_of(&case)).ok_or_else(|| Failure::not_now(Code::NoCommission))?;
    let votes = standing_votes(desk.read(), draft.id)?;
    signed_by_members(desk.read(), &draft, &votes)?;
    let officer = permit.officer();
    let doing = Doing { code: Some(CLOSE.to_owned()), ..Doing::on(draft.id) };
    let day = desk.today(now);
    let asked = rule::Asked { desk, case: &case, act: Act::ReviewDecision, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    undisputed(desk.read(), &draft)?;
    let carried = tally(&votes, body, officer) == Tally::Carried;
    let against = votes.iter().filter(|vote| vote.ballot == Ballot::Against);
    let against: Vec<&str> = against.map(|vote| vote.reason.as_str()).collect();
    let (profile, signer) = (desk.profile_of(&case), signer(desk, officer)?);
    desk.commit(officer, "decision.close_vote", Some(case.id), now, |change| {
        let to = if carried { Stage::Decided } else { Stage::Assessment };
        advance(change, profile, case.id, to)?;
        let decided = Decision {
            state: if carried { DecisionState::Approved } else { DecisionState::Returned },
            approval: carried.then_some(Approval { officer, at: now }),
            ..draft
        };
        change.update(&decided)?;
        let id = change.new_id()?;
        change.create(&Review {
            id,
            decision: decided.id,
            officer,
            verdict: if carried { Verdict::Approved } else { Verdict::Returned },
            reasons: if carried { String::new() } else { against.join("\n\n") },
            at: now,
        })?;
        let act = if carried { SignedAct::Approved } else { SignedAct::Returned };
        let said = Said { counted: Some(votes.iter().map(|vote| vote.id).collect()), ..Said::by(id) };
        sign(change, signer.as_ref(), act, &decided, said)?;
        passed.record(change)?;
        Ok(decided)
    })
}

/// Nothing is counted that no member signed.
fn signed_by_members(read: Read<'_>, draft: &Decision, votes: &[Vote]) -> Result<()> {
    let keys = officer::Keys::of(read)?;
    let looked = looked(read, &keys, draft)?;
    let is_wrong = |vote: &Vote| looked.vote(vote.id) == VoteSignature::Wrong;
    if votes.iter().any(is_wrong) { Err(Failure::not_now(Code::VoteNotInOrder)) } else { Ok(()) }
}

/// Whether an officer may vote on a draft.
pub(crate) fn may_vote(desk: &Desk, case: &Application, decision: &Decision, officer: Id) -> Result<bool> {
    Ok(decision.state == DecisionState::Submitted
        && commission(desk.profile_of(case)).is_some()
        && !has_drafted(desk, decision, officer)?)
}

/// Whether a draft waits for an officer: for their vote, or for the chair who closes it.
pub(crate) fn waits_for(
    desk: &Desk,
    case: &Application,
    decision: Option<&Decision>,
    acting: &Acting,
) -> Result<bool> {
    let Some(decision) = decision else { return Ok(false) };
    if !may_vote(desk, case, decision, acting.officer())? {
        return Ok(false);
    }
    let voted = standing_votes(desk.read(), decision.id)?.iter().any(|vote| vote.officer == acting.officer());
    Ok(!voted || acting.may::<Preside>())
}
