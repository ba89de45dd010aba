//! What an officer stands behind who hands a decision in or approves it: nothing of it may be disputed then, and whatever
//! another workstation writes of it without having seen that is a dispute, and no silent change.

use super::{Decision, DecisionState, Ruling, rulings, storage};
use crate::{Code, Failure, Result, assessment::Fact};
use vault::{Change, Dispute, Id, Read, Record, Value};

/// Everything whose content is signed: the decision, its rulings, the material facts of the case.
fn records(read: Read<'_>, decision: &Decision) -> vault::Result<Vec<Id>> {
    let rulings: Vec<Ruling> = read.list(storage::RULINGS, [decision.id])?;
    let facts: Vec<Fact> = read.list(storage::FACTS, [decision.application])?;
    let ruled = rulings.iter().map(|ruling| ruling.id);
    Ok(ruled.chain(facts.iter().map(|fact| fact.id)).chain([decision.id]).collect())
}

/// Whether two workstations differ on what is signed of a decision.
pub(super) fn is_disputed(read: Read<'_>, decision: &Decision) -> vault::Result<bool> {
    for record in records(read, decision)? {
        if !read.conflicts(record)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A decision on which two workstations differ is neither written on, handed in, approved nor printed.
///
/// # Errors
/// [`Code::Disputed`].
pub(crate) fn undisputed(read: Read<'_>, decision: &Decision) -> Result<()> {
    if is_disputed(read, decision)? { Err(Failure::not_now(Code::Disputed)) } else { Ok(()) }
}

/// Commands by which an officer stands behind what a decision says.
const STANDING: [&str; 3] = ["decision.submit", "decision.review", "decision.close_vote"];

/// Values of a disputed field behind which an officer stands who handed the decision in or approved it. While there are
/// any, no other value can be chosen: what was signed is changed by returning it and drafting it anew.
pub(crate) fn stood_behind<'d>(read: Read<'_>, dispute: &'d Dispute) -> Result<Vec<&'d Value>> {
    let decision = match dispute.table {
        table if table == Decision::TABLE.tag => Some(dispute.entity),
        table if table == Ruling::TABLE.tag => {
            read.find::<Ruling>(dispute.entity)?.map(|ruling| ruling.decision)
        }
        table if table == Fact::TABLE.tag => match read.find::<Fact>(dispute.entity)? {
            Some(fact) => read.row(storage::LAST_DECISION, [fact.application], |row| row.get(0))?,
            None => None,
        },
        _ => None,
    };
    let decision = decision.map(|id| read.find::<Decision>(id)).transpose()?.flatten();
    let stands =
        |decision: &Decision| matches!(decision.state, DecisionState::Submitted | DecisionState::Approved);
    if !decision.as_ref().is_some_and(stands) {
        return Ok(Vec::new());
    }
    let claims = dispute.claims.iter().filter(|claim| STANDING.contains(&claim.command.as_str()));
    Ok(claims.map(|claim| &claim.value).collect())
}

/// Writes what is signed once more, as it stands: whoever did not see it differs from it then.
pub(super) fn behind(change: &mut Change<'_>, decision: &Decision) -> Result<()> {
    for field in ["drafted_by", "analysis", "reasons", "own", "letter_reasons"] {
        change.settle(decision, field)?;
    }
    for ruling in rulings(change.read(), decision.id)? {
        change.settle(&ruling, "outcome")?;
    }
    let facts: Vec<Fact> = change.read().list(storage::FACTS, [decision.application])?;
    for fact in facts {
        for field in ["number", "statement", "assessed"] {
            change.settle(&fact, field)?;
        }
    }
    Ok(())
}
