//! Holding decisions against what officers signed.

use super::{
    DecisionSignature, SignedAct,
    parts::{self, Parts},
    statement::Signed,
};
use crate::{
    application::Application,
    decision::{Decision, DecisionState, Review, Verdict, stand, storage},
    officer::{Keys, Known},
    profile::Stage,
};
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
    /// The words of the review are not those that were signed.
    Words,
}

/// A signature as it was found.
pub(super) struct Found<'k> {
    /// The record.
    pub record: DecisionSignature,
    /// The key, where it is known.
    pub key: Option<&'k Known>,
    /// What is wrong.
    pub faults: Vec<SignatureFault>,
}

/// Everything signed on one decision.
pub(super) struct Looked<'k> {
    /// The signatures, the oldest first.
    pub found: Vec<Found<'k>>,
    /// Whether it was approved and nobody signed that, and whether somebody had to.
    pub unsigned: Option<bool>,
}

/// Holds one decision against what was signed.
pub(super) fn at<'k>(read: Read<'_>, keys: &'k Keys<'_>, decision: &Decision) -> Result<Looked<'k>> {
    let mut found = Vec::new();
    for record in super::of_decision(read, decision.id)? {
        let (key, faults) = match faults(read, keys, decision, &record) {
            // A row that says nothing that can be read was altered.
            Err(Error::Value(_) | Error::NotFound { .. }) => (None, vec![SignatureFault::Forged]),
            other => other?,
        };
        found.push(Found { record, key, faults });
    }
    let is_approved = decision.state == DecisionState::Approved || decision.approval.is_some();
    let is_signed = found.iter().any(|one| one.record.act == SignedAct::Approved);
    let unsigned = (is_approved && !is_signed).then(|| {
        // Without a name under it somebody wrote the state alone.
        decision.approval.as_ref().is_none_or(|approval| keys.must_sign(approval.officer, approval.at))
    });
    Ok(Looked { found, unsigned })
}

fn faults<'k>(
    read: Read<'_>,
    keys: &'k Keys<'_>,
    decision: &Decision,
    record: &DecisionSignature,
) -> Result<(Option<&'k Known>, Vec<SignatureFault>)> {
    let Some(signed) = Signed::read(&record.signed) else {
        return Ok((None, vec![SignatureFault::Forged]));
    };
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
        && is_the_act(read, decision, &signed, record)?;
    wrong(!is_of_record || !is_of_decision, SignatureFault::Foreign);
    let as_handed_in = Parts::of_version(read, decision.id, statement.version)?;
    let mut now = match statement.act {
        SignedAct::Approved => Parts::of_decision(read, decision)?,
        SignedAct::Submitted | SignedAct::Returned => as_handed_in.clone(),
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
    now.words = parts::words(read, statement.review.map(Id::from))?;
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
    signed: &Signed,
    record: &DecisionSignature,
) -> Result<bool> {
    let is = |officer: Id, at: i64| officer == record.officer && at == record.at.timestamp_millis();
    let review: Option<Review> = match signed.statement.review {
        Some(review) => Some(read.get(Id::from(review))?),
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
    })
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
    let looked = at(read, keys, &decision)?;
    let missing = looked.unsigned.filter(|must| *must).map(|_| SignatureFault::Missing);
    let mut faults: Vec<SignatureFault> =
        looked.found.into_iter().flat_map(|one| one.faults).chain(missing).collect();
    if faults.is_empty() {
        return Ok(Vec::new());
    }
    faults.sort_unstable();
    faults.dedup();
    let number = read.find::<Application>(decision.application)?.map(|case| case.number);
    let subject = format!("{} / {}", number.unwrap_or_default(), decision.number);
    Ok(faults.into_iter().map(|fault| problem(fault, subject.clone())).collect())
}

fn problem(fault: SignatureFault, subject: String) -> Problem {
    let fault = serde_json::to_value(fault).ok().and_then(|code| code.as_str().map(str::to_owned));
    Problem::Signature { fault: fault.unwrap_or_default(), subject }
}
