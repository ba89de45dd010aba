//! Rules of a commission.

use super::{
    Asked, Broken,
    decision::{draft, found},
};
use crate::{
    Code, Result,
    decision::{self, APPROVE, Ballot, CLOSE, Tally, commission, tally},
};

fn asks_for(asked: &Asked<'_>, code: &str) -> bool {
    asked.doing.code.as_deref() == Some(code)
}

fn votes(asked: &Asked<'_>) -> Result<Vec<decision::Vote>> {
    match draft(asked)? {
        Some((decision, _)) => decision::standing_votes(asked.read(), decision.id),
        None => Ok(Vec::new()),
    }
}

/// Where a commission decides, nobody approves alone.
pub(super) fn vote_needed(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    Ok(found(asks_for(asked, APPROVE) && commission(asked.profile()).is_some(), Code::VoteNeeded))
}

/// Too few members voted.
pub(super) fn no_quorum(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(body) = commission(asked.profile()).filter(|_| asks_for(asked, CLOSE)) else {
        return Ok(Vec::new());
    };
    let voted = votes(asked)?.len();
    let short = u32::try_from(voted).unwrap_or(u32::MAX) < body.quorum;
    let broken = || Broken::new(Code::NoQuorum, None).with("voted", voted).with("quorum", body.quorum);
    Ok(short.then(broken).into_iter().collect())
}

/// As many voted for the draft as against it, and nobody's vote decides.
pub(super) fn vote_tied(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    let Some(body) = commission(asked.profile()).filter(|_| asks_for(asked, CLOSE)) else {
        return Ok(Vec::new());
    };
    Ok(found(tally(&votes(asked)?, body, asked.officer) == Tally::Tied, Code::VoteTied))
}

/// Somebody voted against and left no dissenting opinion.
pub(super) fn dissent_unexplained(asked: &Asked<'_>) -> Result<Vec<Broken>> {
    if !asks_for(asked, CLOSE) {
        return Ok(Vec::new());
    }
    let silent =
        votes(asked)?.iter().any(|vote| vote.ballot == Ballot::Against && vote.dissent.trim().is_empty());
    Ok(found(silent, Code::DissentUnexplained))
}
