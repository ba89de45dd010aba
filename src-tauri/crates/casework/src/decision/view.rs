//! A decision as the page shows it.

use super::{Analysis, Decision, DecisionState, Outcome, Reasons, Verdict, reviews, rulings};
use crate::{Result, application, officer};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

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
}

pub(crate) fn view(read: Read<'_>, decision: Decision) -> Result<DecisionView> {
    let members = application::members(read, decision.application)?;
    let mut rulings = rulings(read, decision.id)?;
    // Of whoever left undecided there is nothing to say.
    rulings.retain(|ruling| {
        ruling.outcome.code.is_some() || members.iter().any(|member| member.person == ruling.person)
    });
    let mut shown = Vec::new();
    for review in reviews(read, decision.id)? {
        shown.push(ReviewView {
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
    Ok(DecisionView {
        drafted_by: officer::name(read, decision.drafted_by)?,
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
