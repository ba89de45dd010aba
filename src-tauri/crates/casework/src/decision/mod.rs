//! Decisions: drafted by one officer, approved or returned by another, an outcome for each person.

mod draft;
mod review;
pub(crate) mod storage;
mod submit;
mod view;

pub use draft::{DecisionForm, RulingForm, save};
pub use review::{ReviewForm, review};
pub(crate) use review::{has_drafted, undisputed};
pub(crate) use submit::blockers;
pub use submit::{SubmitForm, submit};
pub(crate) use view::view;
pub use view::{DecisionView, ReviewView, RulingView};

use crate::{
    Code, Failure, Result,
    application::Application,
    profile::{OutcomeCode, Stage},
};
use chrono::{DateTime, Utc};
use letters::Lang;
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

/// Grounds of the 1951 Convention, Article 1A(2).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the grounds of the Convention")]
pub enum Ground {
    Race,
    Religion,
    Nationality,
    SocialGroup,
    PoliticalOpinion,
}

/// The legal analysis, in its fixed order. Inclusion stands before exclusion.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Analysis {
    /// Well-founded fear: the risk looking forward, on the accepted facts.
    pub fear: String,
    /// Whether the harm is persecution.
    pub persecution: String,
    /// Grounds of the Convention.
    pub grounds: Vec<Ground>,
    /// Protection by the State.
    pub protection: String,
    /// Internal flight alternative.
    pub relocation: String,
    /// Exclusion.
    pub exclusion: String,
    /// Non-refoulement, examined even without a status.
    pub refoulement: String,
}

/// Numbered reasons of the letter, in each language that they were written in.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Reasons(
    /// By language tag.
    pub BTreeMap<String, Vec<String>>,
);

impl Reasons {
    /// In a language; empty when they were not written in it.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &[String] {
        self.0.get(lang.tag()).map_or(&[], Vec::as_slice)
    }
}

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

vault::structured!(Analysis, Reasons, Outcome, Approval);

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

/// The decision on a case, when there is one.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Option<Decision>> {
    Ok(read.list("WHERE application = ?1 ORDER BY id DESC LIMIT 1", [application])?.pop())
}

/// Rulings of a decision.
pub(crate) fn rulings(read: Read<'_>, decision: Id) -> Result<Vec<Ruling>> {
    Ok(read.list("WHERE decision = ?1 ORDER BY id", [decision])?)
}

/// Reviews of a decision, the oldest first.
pub(crate) fn reviews(read: Read<'_>, decision: Id) -> Result<Vec<Review>> {
    Ok(read.list("WHERE decision = ?1 ORDER BY at, id", [decision])?)
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
