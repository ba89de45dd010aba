//! Decisions: drafted by one officer, approved or returned by another, an outcome for each person.

mod analysis;
mod body;
mod draft;
mod group;
pub mod guidance;
mod reasons;
mod remark;
mod review;
mod signature;
mod stand;
pub(crate) mod storage;
mod submit;
mod version;
mod view;
mod vote;

pub use analysis::{
    Agent, Alternative, Analysis, Clause, ClauseFound, Ground, Harm, Held, Nexus, OwnAnalyses,
    ProtectionTest, SeriousHarm, SeriousHarmFound, Severity,
};
pub(crate) use body::commission;
pub use draft::{DecisionForm, RulingForm, save};
pub use group::Group;
pub(crate) use group::{groups, reasons_for};
pub use guidance::DecisionSection;
pub use reasons::{
    Basis, Disagreement, Mismatch, Paragraph, ParagraphView, Phrases, Reasons, ReasonsDesk, ReasonsQuery,
    ask as ask_reasons,
};
pub(crate) use reasons::{Confidences, Standing, Stretches, Told, letters_of};
pub use remark::{RemarkDone, RemarkForm, RemarkView, ReviewRemark, TickForm, tick};
pub(crate) use remark::{open_remarks, remarks};
pub(crate) use review::{APPROVE, has_drafted};
pub use review::{ReviewForm, review};
pub use signature::{DecisionSignature, SignatureFault, SignatureView, SignedAct, Unsigned, VoteSignature};
pub(crate) use signature::{Looked, Said, in_order, look as look_at_signatures, looked, sign, signer};
pub(crate) use stand::{stood_behind, undisputed};
pub use submit::{SubmitForm, submit};
pub use version::{Content, DraftVersion, FactSeen, RulingSeen, VersionView, versions};
pub(crate) use view::view;
pub use view::{DecisionView, ReviewView, RulingView};
pub use vote::{Ballot, CloseForm, Vote, VoteForm, VoteView, VotingView, close, vote};
pub(crate) use vote::{CLOSE, Tally, may_vote, standing_votes, tally, voting, waits_for};

use crate::{
    Code, Failure, Result,
    application::Application,
    profile::{OutcomeCode, Stage},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::{Id, Read};

vault::coded!(OutcomeCode);

/// Where a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum DecisionState {
    /// Being drafted.
    Draft,
    /// Handed in for review.
    Submitted,
    /// Returned with reasons, being drafted again.
    Returned,
    /// Approved by a second officer. Never changes again.
    Approved,
}

vault::coded!(DecisionState);

impl Decision {
    /// The analysis of a person's claim: their own, or the family's.
    #[must_use]
    pub fn analysis_of(&self, person: Id) -> &Analysis {
        self.own.0.get(&person).unwrap_or(&self.analysis)
    }

    /// Takes out what is said of somebody who is no longer of the case; answers whether anything was.
    pub(crate) fn forget(&mut self, person: Id) -> bool {
        let mut said = self.own.0.remove(&person).is_some();
        for analysis in std::iter::once(&mut self.analysis).chain(self.own.0.values_mut()) {
            said |= analysis.unity.remove(&person).is_some();
        }
        for reasons in std::iter::once(&mut self.reasons).chain(self.letter_reasons.0.values_mut()) {
            said |= reasons.forget(person);
        }
        said
    }

    /// The family's analysis and each of a person's own, with whose it is.
    pub(crate) fn analyses(&self) -> impl Iterator<Item = (Option<Id>, &Analysis)> {
        let own = self.own.0.iter().map(|(person, analysis)| (Some(*person), analysis));
        std::iter::once((None, &self.analysis)).chain(own)
    }
}

/// Reasons of letters that have their own, because outcomes differ: by the name of the letter.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct LetterReasons(
    /// By letter.
    pub BTreeMap<String, Reasons>,
);

/// Outcome for one person: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// What was decided; none while undecided.
    pub code: Option<OutcomeCode>,
    /// From whom a derivative status derives.
    pub derived_from: Option<Id>,
}

/// Approval by the second officer: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Approval {
    /// Who approved.
    pub officer: Id,
    /// When.
    pub at: DateTime<Utc>,
}

vault::structured!(Reasons, LetterReasons, Outcome, Approval);

vault::record! {
    /// A decision on an application.
    pub struct Decision = 10 "decision" {
        /// Case.
        1 application: Id,
        /// Who drafted it last; may not approve it.
        2 drafted_by: Id,
        /// Where it stands.
        3 state: DecisionState,
        /// Legal analysis.
        4 analysis: Analysis,
        /// Reasons for the letter.
        5 reasons: Reasons,
        /// When it was handed in.
        6 submitted_at: Option<DateTime<Utc>>,
        /// Approval.
        7 approval: Option<Approval>,
        /// Analyses of claims that differ from the family's.
        8 own: OwnAnalyses,
        /// Number in the case, from 1: a case that comes back is decided anew, and what was decided stays.
        9 number: u32,
        /// Reasons of letters that have their own.
        10 letter_reasons: LetterReasons,
    }
}

vault::record! {
    /// What is decided for one person.
    pub struct Ruling = 11 "ruling" {
        /// Decision.
        1 decision: Id,
        /// Person.
        2 person: Id,
        /// Outcome.
        3 outcome: Outcome,
    }
}

/// What a reviewer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// Approved.
    Approved,
    /// Returned to the drafter.
    Returned,
}

vault::coded!(Verdict);

vault::record! {
    /// A review of a draft. Never changes.
    pub struct Review = 12 "review" {
        /// Decision.
        1 decision: Id,
        /// Who reviewed.
        2 officer: Id,
        /// Verdict.
        3 verdict: Verdict,
        /// Reasons.
        4 reasons: String,
        /// When.
        5 at: DateTime<Utc>,
    }
}

/// The last decision on a case, when there is one.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Option<Decision>> {
    Ok(all(read, application)?.pop())
}

/// The decision that is being made, or was made last. One that was approved before the case came back is not it.
pub(crate) fn current(read: Read<'_>, case: &Application) -> Result<Option<Decision>> {
    let over = |decision: &Decision| {
        decision.state == DecisionState::Approved
            && matches!(case.stage, Stage::Registered | Stage::Interview | Stage::Assessment)
    };
    Ok(of_application(read, case.id)?.filter(|decision| !over(decision)))
}

/// All decisions on a case, the oldest first.
pub(crate) fn all(read: Read<'_>, application: Id) -> Result<Vec<Decision>> {
    Ok(read.list("WHERE application = ?1 ORDER BY number, id", [application])?)
}

/// Rulings of a decision.
pub(crate) fn rulings(read: Read<'_>, decision: Id) -> Result<Vec<Ruling>> {
    Ok(read.list(storage::RULINGS, [decision])?)
}

/// Reviews of a decision, the oldest first.
pub(crate) fn reviews(read: Read<'_>, decision: Id) -> Result<Vec<Review>> {
    Ok(read.list("WHERE decision = ?1 ORDER BY at, id", [decision])?)
}

/// Why a draft was returned: in the words of the review, or by what it found missing.
pub(crate) fn why_returned(read: Read<'_>, decision: Id) -> Result<Option<String>> {
    let Some(last) = reviews(read, decision)?.pop() else { return Ok(None) };
    if !last.reasons.is_empty() {
        return Ok(Some(last.reasons));
    }
    let of_last = remarks(read, decision)?.into_iter().filter(|remark| remark.review == last.id);
    Ok(Some(of_last.map(|remark| remark.note).collect::<Vec<_>>().join("\n")))
}

/// Whether facts and draft may change at this stage.
pub(crate) fn open_to_change(case: &Application) -> Result<()> {
    if case.merged_into.is_some() {
        return Err(Failure::not_now(Code::CaseMerged));
    }
    match case.stage {
        Stage::Registered | Stage::Interview | Stage::Assessment => Ok(()),
        _ => Err(Failure::not_now(Code::DecisionFrozen)),
    }
}
