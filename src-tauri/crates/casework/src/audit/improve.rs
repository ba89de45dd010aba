//! What is done about a recommendation: by whom, until when, and what shows that it was done.

use super::{AuthorityAnswerKind, Recommendation, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    officer::{self, Officer},
    permit::{Acting, Permit, SteerQuality},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// That something was done. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Done {
    /// When.
    pub on: NaiveDate,
    /// What shows it: an order, a session of training, a new text.
    pub evidence: String,
    /// Who recorded it.
    pub by: Id,
}

vault::structured!(Done);

vault::record! {
    /// Something to be done about a recommendation.
    pub struct Improvement = 112 "improvement" {
        /// Recommendation.
        1 recommendation: Id,
        /// What is to be done.
        2 text: String,
        /// By whom.
        3 owner: Id,
        /// Until when.
        4 due: NaiveDate,
        /// That it was done.
        5 done: Option<Done>,
        /// Who decided it.
        6 added_by: Id,
        /// When.
        7 added_on: NaiveDate,
    }
}

/// Something to be done, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ImprovementForm {
    /// Recommendation.
    pub recommendation: Id,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owner: Id,
    /// Until when.
    pub due: NaiveDate,
}

/// That it was done, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DoneForm {
    /// Which.
    pub improvement: Id,
    /// What shows it.
    pub evidence: String,
}

/// Something to be done, as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ImprovementView {
    /// What.
    pub improvement: Improvement,
    /// Name of whose it is.
    pub owner: String,
    /// Whether the day is over and it is not done.
    pub overdue: bool,
}

/// Decides that something is done about a recommendation that was accepted, wholly or partly.
///
/// # Errors
/// [`Code::RecommendationOpen`] before the authority answered, or where it rejected; fields at fault.
pub fn add(
    desk: &mut Desk,
    permit: &Permit<SteerQuality>,
    form: &ImprovementForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let about: Recommendation = desk.read().get(form.recommendation)?;
    let taken = |kind: AuthorityAnswerKind| {
        matches!(kind, AuthorityAnswerKind::Accepted | AuthorityAnswerKind::Partly)
    };
    if !about.response.is_some_and(|answer| taken(answer.kind)) {
        return Err(Failure::not_now(Code::RecommendationOpen));
    }
    let today = desk.today(now);
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    if !desk.read().find::<Officer>(form.owner)?.is_some_and(|officer| officer.active) {
        faults.add("owner", Code::NotAChoice);
    }
    if form.due < today {
        faults.add("due", Code::DateInPast);
    }
    faults.check()?;
    desk.commit(permit.officer(), "gap.improve", None, now, |change| {
        let id = change.new_id()?;
        change.create(&Improvement {
            id,
            recommendation: about.id,
            text,
            owner: form.owner,
            due: form.due,
            done: None,
            added_by: permit.officer(),
            added_on: today,
        })?;
        Ok(id)
    })
}

/// Records that it was done: by whom it was given to, or by whoever steers.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::AlreadyRecorded`]; [`Code::Required`] at `evidence`.
pub fn finish(desk: &mut Desk, acting: &Acting, form: &DoneForm, now: DateTime<Utc>) -> Result<()> {
    let known: Improvement = desk.read().get(form.improvement)?;
    if known.owner != acting.officer() && !acting.may::<SteerQuality>() {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    if known.done.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let evidence = faults.keep(text::required_long("evidence", &form.evidence));
    faults.check()?;
    let done = Some(Done { on: desk.today(now), evidence, by: acting.officer() });
    desk.commit(acting.officer(), "gap.done", None, now, |change| {
        change.update(&Improvement { done, ..known })?;
        Ok(())
    })
}

/// What an officer still has to do, the most urgent first.
///
/// # Errors
/// Of the database.
pub fn my_improvements(desk: &Desk, acting: &Acting, now: DateTime<Utc>) -> Result<Vec<ImprovementView>> {
    views(desk.read(), storage::OWED_BY, acting.officer(), desk.today(now))
}

pub(super) fn of_recommendation(read: Read<'_>, id: Id, today: NaiveDate) -> Result<Vec<ImprovementView>> {
    views(read, storage::FOR_RECOMMENDATION, id, today)
}

fn views(read: Read<'_>, rest: &str, id: Id, today: NaiveDate) -> Result<Vec<ImprovementView>> {
    let view = |one: Improvement| {
        Ok(ImprovementView {
            owner: officer::name(read, one.owner)?,
            overdue: one.done.is_none() && one.due < today,
            improvement: one,
        })
    };
    read.list::<Improvement>(rest, [id])?.into_iter().map(view).collect()
}
