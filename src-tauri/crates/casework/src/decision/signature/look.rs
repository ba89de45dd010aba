//! Holding decisions against what officers signed.

use super::{
    DecisionSignature, SignedAct, VoteSignature,
    parts::{self, Parts},
    statement::{Signed, Statement},
};
use crate::{
    Code, Failure,
    application::Application,
    decision::{Decision, DecisionState, Review, Verdict, Vote, stand, storage},
    officer::{Keys, Known},
    profile::Stage,
};
use exchange::wire::B16;
use std::collections::{BTreeMap, BTreeSet};
use vault::{Error, Id, Problem, Read, Result};

/// What is wrong with what an officer signed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum SignatureFault {
    /// There is none, though officers had keys by then.
    Missing,
    /// It was altered, or is not by that key.
    Forged,
    /// It is not of the officer under whose name the act stands, or of another act.
    Foreign,
    /// The key is not known, was not in use then, or is not what its holder and the office say.
    Key,
    /// The outcomes are not those that were signed.
    Outcomes,
    /// The legal analysis is not the one that was signed.
    Analysis,
    /// The reasons are not those that were signed.
    Reasons,
    /// The material facts are not those that were signed.
    Facts,
    /// The words of the review or of the vote are not those that were signed.
    Words,
    /// A vote that was counted is there no more.
    Votes,
}

/// A signature as it was found.
pub(super) struct Found<'k> {
    /// The record.
    pub record: DecisionSignature,
    /// The key, where it is known.
    pub key: Option<&'k Known>,
    /// What is wrong.
    pub faults: Vec<SignatureFault>,
    /// What is signed, as far as it can be read.
    pub statement: Option<Statement>,
}

/// Everything signed on one decision.
pub(crate) struct Looked<'k> {
    /// The signatures, the oldest first.
    pub(super) found: Vec<Found<'k>>,
    /// Whether it was approved and nobody signed that, and whether somebody had to.
    pub(super) unsigned: Option<bool>,
    /// Votes without a signature that holds, and whether they had to bear one.
    unsigned_votes: BTreeMap<Id, bool>,
    /// Whether one of those bears none at all.
    is_vote_missing: bool,
}

impl Looked<'_> {
    /// What is wrong, each once.
    fn faults(&self) -> Vec<SignatureFault> {
        let is_missing = self.unsigned == Some(true) || self.is_vote_missing;
        let missing = is_missing.then_some(SignatureFault::Missing);
        let found = self.found.iter().flat_map(|one| one.faults.iter().copied());
        let faults: BTreeSet<SignatureFault> = found.chain(missing).collect();
        faults.into_iter().collect()
    }

    /// How far a vote is its member's.
    pub(crate) fn vote(&self, vote: Id) -> VoteSignature {
        match self.unsigned_votes.get(&vote) {
            None => VoteSignature::Holds,
            Some(false) => VoteSignature::BeforeKeys,
            Some(true) => VoteSignature::Wrong,
        }
    }

    /// Whether the chair who closed the vote on a version counted a vote; one that came later from another workstation
    /// was not. While the vote is open every vote counts.
    pub(crate) fn is_counted(&self, vote: &Vote) -> bool {
        let by_its_officer = |one: &&Found<'_>| {
            let not_theirs = [SignatureFault::Forged, SignatureFault::Foreign, SignatureFault::Key];
            !one.faults.iter().any(|fault| not_theirs.contains(fault))
        };
        let statements = self.found.iter().filter(by_its_officer).filter_map(|one| one.statement.as_ref());
        let of_version = |statement: &&Statement| statement.version == vote.version;
        let counted = statements.filter(of_version).find_map(|statement| statement.counted.as_ref());
        counted.is_none_or(|counted| counted.contains(&B16::from(vote.id)))
    }
}

/// Holds one decision against what was signed.
pub(crate) fn looked<'k>(read: Read<'_>, keys: &'k Keys<'_>, decision: &Decision) -> Result<Looked<'k>> {
    let votes: Vec<Vote> = read.list(storage::VOTES, [decision.id])?;
    let mut found = Vec::new();
    for record in super::of_decision(read, decision.id)? {
        let signed = Signed::read(&record.signed);
        let (key, faults) = match faults(read, keys, decision, &votes, &record, signed.as_ref()) {
            // A row that says nothing that can be read was altered.
            Err(Error::Value(_) | Error::NotFound { .. }) => (None, vec![SignatureFault::Forged]),
            other => other?,
        };
        found.push(Found { record, key, faults, statement: signed.map(|signed| signed.statement) });
    }
    let of_votes = || found.iter().filter(|one| one.record.act == SignedAct::Voted);
    let vote_of = |one: &Found<'_>| one.statement.as_ref()?.record.map(Id::from);
    let holds: BTreeSet<Id> = of_votes().filter(|one| one.faults.is_empty()).filter_map(vote_of).collect();
    let named: BTreeSet<Id> = of_votes().filter_map(vote_of).collect();
    let must_sign = |vote: &Vote| keys.must_sign(vote.officer, vote.at);
    let is_vote_missing = votes.iter().any(|vote| !named.contains(&vote.id) && must_sign(vote));
    // Whose vote it was made to be may never have had a key: a signature that does not hold is wrong all the same.
    let unsigned_votes = votes.iter().filter(|vote| !holds.contains(&vote.id));
    let unsigned_votes =
        unsigned_votes.map(|vote| (vote.id, named.contains(&vote.id) || must_sign(vote))).collect();
    let is_approved = decision.state == DecisionState::Approved || decision.approval.is_some();
    let is_signed = found.iter().any(|one| one.record.act == SignedAct::Approved);
    let unsigned = (is_approved && !is_signed).then(|| {
        // Without a name under it somebody wrote the state alone.
        decision.approval.as_ref().is_none_or(|approval| keys.must_sign(approval.officer, approval.at))
    });
    Ok(Looked { found, unsigned, unsigned_votes, is_vote_missing })
}

fn faults<'k>(
    read: Read<'_>,
    keys: &'k Keys<'_>,
    decision: &Decision,
    votes: &[Vote],
    record: &DecisionSignature,
    signed: Option<&Signed>,
) -> Result<(Option<&'k Known>, Vec<SignatureFault>)> {
    let Some(signed) = signed else { return Ok((None, vec![SignatureFault::Forged])) };
    let statement = &signed.statement;
    let Some(known) = keys.get(&statement.key.0) else { return Ok((None, vec![SignatureFault::Key])) };
    let mut faults = Vec::new();
    let mut wrong = |is_wrong: bool, fault: SignatureFault| {
        if is_wrong && !faults.contains(&fault) {
            faults.push(fault);
        }
    };
    wrong(!signed.is_by(&known.key), SignatureFault::Forged);
    wrong(!keys.held(known)?.sound || !known.signs_at(record.at), SignatureFault::Key);
    let is_of_record = statement.act == record.act
        && Id::from(statement.decision) == record.decision
        && Id::from(statement.officer) == record.officer
        && statement.at == record.at.timestamp_millis();
    let is_of_decision = Id::from(statement.application) == decision.application
        && known.record.officer == record.officer
        && is_the_act(read, decision, votes, signed, record)?;
    wrong(!is_of_record || !is_of_decision, SignatureFault::Foreign);
    let as_handed_in = Parts::of_version(read, decision.id, statement.version)?;
    let mut now = match statement.act {
        SignedAct::Approved => Parts::of_decision(read, decision)?,
        SignedAct::Submitted | SignedAct::Returned | SignedAct::Voted => as_handed_in.clone(),
    };
    // A case that came back is assessed anew; what was approved rests on the facts as they were handed in.
    if statement.act == SignedAct::Approved && !is_settled(read, decision)? {
        now.facts = if statement.version == 0 { statement.parts.facts } else { as_handed_in.facts };
    }
    if statement.act == SignedAct::Approved && now.facts != statement.parts.facts {
        now.facts = parts::facts_without_late(read, decision, statement.version, record.id)?;
    }
    // Both values are kept, and none of them is printed until somebody decides; that is no forgery.
    if statement.act == SignedAct::Approved && stand::is_disputed(read, decision)? {
        now = statement.parts.clone();
    }
    now.words = parts::words(read, statement.act, statement.record.map(Id::from))?;
    let counted = statement.counted.iter().flatten().copied().map(Id::from);
    let is_there = |id: Id| votes.iter().any(|vote| vote.id == id && vote.version == statement.version);
    wrong(!counted.into_iter().all(is_there), SignatureFault::Votes);
    let signed = &statement.parts;
    wrong(signed.outcomes != now.outcomes, SignatureFault::Outcomes);
    wrong(signed.analysis != now.analysis, SignatureFault::Analysis);
    wrong(signed.reasons != now.reasons, SignatureFault::Reasons);
    wrong(signed.facts != now.facts, SignatureFault::Facts);
    wrong(signed.words != now.words, SignatureFault::Words);
    Ok((Some(known), faults))
}

/// Whether the act that was signed stands there under the name that signed it.
fn is_the_act(
    read: Read<'_>,
    decision: &Decision,
    votes: &[Vote],
    signed: &Signed,
    record: &DecisionSignature,
) -> Result<bool> {
    let is = |officer: Id, at: i64| officer == record.officer && at == record.at.timestamp_millis();
    let named = signed.statement.record.map(Id::from);
    let review: Option<Review> = match named.filter(|_| record.act != SignedAct::Voted) {
        Some(review) => Some(read.get(review)?),
        None => None,
    };
    let of_review = |verdict: Verdict| {
        review.as_ref().map(|review| {
            review.decision == decision.id
                && review.verdict == verdict
                && is(review.officer, review.at.timestamp_millis())
        })
    };
    Ok(match record.act {
        SignedAct::Submitted => read
            .row(storage::HANDED_IN, (decision.id, signed.statement.version), |row| {
                Ok(is(row.get(0)?, row.get(1)?))
            })?
            .unwrap_or(false),
        SignedAct::Approved => {
            let approval = decision.approval.as_ref();
            decision.state == DecisionState::Approved
                && approval.is_some_and(|approval| is(approval.officer, approval.at.timestamp_millis()))
                && of_review(Verdict::Approved).unwrap_or(true)
        }
        SignedAct::Returned => of_review(Verdict::Returned).unwrap_or(false),
        SignedAct::Voted => votes.iter().any(|vote| {
            Some(vote.id) == named
                && vote.version == signed.statement.version
                && is(vote.officer, vote.at.timestamp_millis())
        }),
    })
}

/// Nothing is issued on a decision that is not as its officers signed it: its approval, what was handed in, and the votes
/// that were counted. A vote that somebody invented and nobody counted stays an alarm of the file and bars no letter.
///
/// # Errors
/// [`Code::DecisionNotInOrder`].
pub(crate) fn in_order(read: Read<'_>, decision: &Decision) -> crate::Result<()> {
    let keys = Keys::of(read)?;
    let looked = looked(read, &keys, decision)?;
    let stands_on = |one: &&Found<'_>| matches!(one.record.act, SignedAct::Submitted | SignedAct::Approved);
    let mut signed = looked.found.iter().filter(stands_on);
    let is_counted_wrong = |one: &Found<'_>| {
        let counted = one.statement.iter().filter_map(|statement| statement.counted.as_ref()).flatten();
        counted.copied().any(|vote| looked.vote(Id::from(vote)) == VoteSignature::Wrong)
    };
    let is_wrong =
        looked.unsigned == Some(true) || signed.any(|one| !one.faults.is_empty() || is_counted_wrong(one));
    if is_wrong { Err(Failure::not_now(Code::DecisionNotInOrder)) } else { Ok(()) }
}

/// Whether the facts of a case are those of this decision: it was not decided anew since, and is not to be.
fn is_settled(read: Read<'_>, decision: &Decision) -> Result<bool> {
    let case: Application = read.get(decision.application)?;
    let last: Option<Id> = read.row(storage::LAST_DECISION, [decision.application], |row| row.get(0))?;
    let is_open = matches!(case.stage, Stage::Registered | Stage::Interview | Stage::Assessment);
    Ok(last == Some(decision.id) && case.merged_into.is_none() && !is_open)
}

/// The part of a file's check that looks at signatures: see [`vault::Vouched`].
pub(crate) fn look(read: Read<'_>, after: Option<Id>, most: u32) -> Result<(Vec<Problem>, Option<Id>)> {
    let keys = Keys::of(read)?;
    let after = after.unwrap_or_else(|| Id::from_bytes([0; 16]));
    let ids: Vec<Id> = read.rows(storage::DECISIONS_AFTER, (after, most), |row| row.get(0))?;
    let mut problems = Vec::new();
    for id in &ids {
        match of_one(read, &keys, *id) {
            // That a row cannot be read is found where tables are held against the log.
            Err(Error::Value(_) | Error::NotFound { .. }) => {
                problems.push(problem(SignatureFault::Forged, id.to_string()));
            }
            found => problems.extend(found?),
        }
    }
    let is_more = u32::try_from(ids.len()).is_ok_and(|count| count == most);
    Ok((problems, ids.last().copied().filter(|_| is_more)))
}

fn of_one(read: Read<'_>, keys: &Keys<'_>, id: Id) -> Result<Vec<Problem>> {
    let decision: Decision = read.get(id)?;
    let faults = looked(read, keys, &decision)?.faults();
    if faults.is_empty() {
        return Ok(Vec::new());
    }
    let number = read.find::<Application>(decision.application)?.map(|case| case.number);
    let subject = format!("{} / {}", number.unwrap_or_default(), decision.number);
    Ok(faults.into_iter().map(|fault| problem(fault, subject.clone())).collect())
}

fn problem(fault: SignatureFault, subject: String) -> Problem {
    let fault = serde_json::to_value(fault).ok().and_then(|code| code.as_str().map(str::to_owned));
    Problem::Signature { fault: fault.unwrap_or_default(), subject }
}
