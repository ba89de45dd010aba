//! What is recommended about a gap, and what the authority answers.

use super::{Gap, improve, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    officer,
    permit::{Assess as Right, Permit, SteerQuality},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// How urgent a recommendation is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Urgency {
    High,
    Medium,
    Low,
}

/// What the authority answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum AuthorityAnswerKind {
    Accepted,
    Partly,
    Rejected,
}

/// The authority's answer. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AuthorityAnswer {
    /// What it is.
    pub kind: AuthorityAnswerKind,
    /// Why, where it is not accepted whole.
    pub reason: String,
    /// Who answers for the authority.
    pub by: Id,
    /// When.
    pub on: NaiveDate,
}

vault::coded!(Urgency);
vault::structured!(AuthorityAnswer);

vault::record! {
    /// A recommendation.
    pub struct Recommendation = 111 "recommendation" {
        /// Gap.
        1 gap: Id,
        /// What is recommended.
        2 text: String,
        /// To whom: a unit, a position, an authority.
        3 addressed_to: String,
        /// How urgent it is.
        4 priority: Urgency,
        /// Who recommends.
        5 made_by: Id,
        /// When.
        6 made_on: NaiveDate,
        /// What the authority answers.
        7 response: Option<AuthorityAnswer>,
    }
}

/// A recommendation as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RecommendationForm {
    /// Gap.
    pub gap: Id,
    /// What is recommended.
    pub text: String,
    /// To whom.
    pub addressed_to: String,
    /// How urgent it is.
    pub priority: Urgency,
}

/// An answer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AuthorityAnswerForm {
    /// Recommendation.
    pub recommendation: Id,
    /// What the authority answers.
    pub kind: AuthorityAnswerKind,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// A recommendation as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RecommendationView {
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Who recommends.
    pub made_by: String,
    /// Who answered.
    pub answered_by: Option<String>,
    /// What is done.
    pub improvements: Vec<super::ImprovementView>,
}

/// Recommends something about a gap.
///
/// # Errors
/// Fields at fault; [`Code::NotFound`].
pub fn recommend(
    desk: &mut Desk,
    permit: &Permit<Right>,
    form: &RecommendationForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let gap: Gap = desk.read().get(form.gap)?;
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    let addressed_to = faults.keep(text::required("addressedTo", &form.addressed_to));
    faults.check()?;
    let made_on = desk.today(now);
    desk.commit(permit.officer(), "gap.recommend", None, now, |change| {
        let id = change.new_id()?;
        change.create(&Recommendation {
            id,
            gap: gap.id,
            text,
            addressed_to,
            priority: form.priority,
            made_by: permit.officer(),
            made_on,
            response: None,
        })?;
        Ok(id)
    })
}

/// Answers a recommendation for the authority, once.
///
/// # Errors
/// [`Code::AlreadyRecorded`]; [`Code::Required`] at `reason` where it is not accepted whole.
pub fn respond(
    desk: &mut Desk,
    permit: &Permit<SteerQuality>,
    form: &AuthorityAnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: Recommendation = desk.read().get(form.recommendation)?;
    if known.response.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::long("reason", &form.reason));
    if form.kind != AuthorityAnswerKind::Accepted && reason.is_empty() {
        faults.add("reason", Code::Required);
    }
    faults.check()?;
    let response =
        Some(AuthorityAnswer { kind: form.kind, reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "gap.respond", None, now, |change| {
        change.update(&Recommendation { response, ..known })?;
        Ok(())
    })
}

/// Recommendations about a gap.
pub(super) fn about(read: Read<'_>, gap: Id, today: NaiveDate) -> Result<Vec<RecommendationView>> {
    let view = |one: Recommendation| {
        let answered = one.response.as_ref().map(|answer| officer::name(read, answer.by)).transpose()?;
        Ok(RecommendationView {
            made_by: officer::name(read, one.made_by)?,
            answered_by: answered,
            improvements: improve::of_recommendation(read, one.id, today)?,
            recommendation: one,
        })
    };
    read.list::<Recommendation>(storage::ABOUT_GAP, [gap])?.into_iter().map(view).collect()
}
