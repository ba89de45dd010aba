//! A decision as the page shows it.

use super::{
    Analysis, Decision, DecisionState, LetterReasons, Outcome, OwnAnalyses, Reasons, RemarkView,
    SignatureView, Unsigned, Verdict, VotingView, commission, remark, remarks, reviews, rulings, signature,
    version, voting,
};
use crate::{Desk, Result, application, officer, permit::Class};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// What is decided for one person.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct RulingView {
    /// Person.
    pub person: Id,
    /// Outcome.
    pub outcome: Outcome,
}

/// A review as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ReviewView {
    /// Review.
    pub id: Id,
    /// Who reviewed.
    pub officer: String,
    /// Verdict.
    pub verdict: Verdict,
    /// Reasons.
    pub reasons: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// A decision as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DecisionView {
    /// Decision.
    pub id: Id,
    /// Where it stands.
    pub state: DecisionState,
    /// Who drafted it last.
    pub drafted_by: String,
    /// Outcomes.
    pub rulings: Vec<RulingView>,
    /// Legal analysis.
    pub analysis: Analysis,
    /// Reasons.
    pub reasons: Reasons,
    /// When it was handed in.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// When it was approved.
    pub approved_at: Option<DateTime<Utc>>,
    /// Reviews, the oldest first.
    pub reviews: Vec<ReviewView>,
    /// What reviews found missing, the oldest first.
    pub remarks: Vec<RemarkView>,
    /// Analyses of claims that differ from the family's.
    pub own: OwnAnalyses,
    /// Number in the case, from 1.
    pub number: u32,
    /// Reasons of letters that have their own.
    pub letter_reasons: LetterReasons,
    /// How often it was handed in: drafts that can be compared.
    pub versions: u32,
    /// The vote, where a commission decides.
    pub voting: Option<VotingView>,
    /// Classes for want of which something was left out of it.
    pub withheld: BTreeSet<Class>,
    /// What officers signed, the oldest first, each checked.
    pub signatures: Vec<SignatureView>,
    /// Why there is no signature on an approval.
    pub unsigned: Option<Unsigned>,
}

/// A decision as an officer sees it.
pub(crate) fn view(desk: &Desk, decision: Decision, officer: Id) -> Result<DecisionView> {
    let read = desk.read();
    let members = application::members(read, decision.application)?;
    let mut rulings = rulings(read, decision.id)?;
    // Of whoever left undecided there is nothing to say.
    rulings.retain(|ruling| {
        ruling.outcome.code.is_some() || members.iter().any(|member| member.person == ruling.person)
    });
    let mut shown = Vec::new();
    for review in reviews(read, decision.id)? {
        shown.push(ReviewView {
            id: review.id,
            officer: officer::name(read, review.officer)?,
            verdict: review.verdict,
            reasons: review.reasons,
            at: review.at,
        });
    }
    let approved_by = match &decision.approval {
        Some(approval) => Some(officer::name(read, approval.officer)?),
        None => None,
    };
    let keys = officer::Keys::of(read)?;
    let looked = signature::looked(read, &keys, &decision)?;
    let (signatures, unsigned) = signature::view(read, &keys, &looked)?;
    let body = commission(desk.profile_of(&read.get(decision.application)?));
    let remarks = remarks(read, decision.id)?.into_iter().map(|one| remark::view(read, one));
    Ok(DecisionView {
        withheld: BTreeSet::new(),
        signatures,
        unsigned,
        remarks: remarks.collect::<Result<_>>()?,
        versions: version::last(read, decision.id)?,
        voting: voting(read, body, decision.id, officer, &looked)?,
        own: decision.own,
        number: decision.number,
        letter_reasons: decision.letter_reasons,
        drafted_by: crate::officer::name(read, decision.drafted_by)?,
        rulings: rulings.into_iter().map(|r| RulingView { person: r.person, outcome: r.outcome }).collect(),
        reviews: shown,
        approved_by,
        approved_at: decision.approval.map(|approval| approval.at),
        id: decision.id,
        state: decision.state,
        analysis: decision.analysis,
        reasons: decision.reasons,
        submitted_at: decision.submitted_at,
    })
}
