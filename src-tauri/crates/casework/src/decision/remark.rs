//! Remarks of a review: what is missing, by the items of the checklist, ticked off while the draft is made anew.

use super::{DecisionSection, current, guidance, open_to_change};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::{Change, Id, Read};

/// That a remark was dealt with: one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RemarkDone {
    /// By whom.
    pub officer: Id,
    /// When.
    pub at: DateTime<Utc>,
    /// What was done, or why nothing was.
    pub answer: String,
}

vault::structured!(RemarkDone);

vault::record! {
    /// What a reviewer found missing. Only that it was dealt with is added later.
    pub struct ReviewRemark = 52 "review_remark" {
        /// Decision.
        1 decision: Id,
        /// Review that made it.
        2 review: Id,
        /// Item of the checklist.
        3 item: String,
        /// The part of the draft that it is about.
        4 section: DecisionSection,
        /// What is missing.
        5 note: String,
        /// That it was dealt with.
        6 done: Option<RemarkDone>,
    }
}

/// A remark as typed.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct RemarkForm {
    /// Item of the checklist.
    pub item: String,
    /// The part of the draft that it is about.
    pub section: DecisionSection,
    /// What is missing.
    pub note: String,
}

/// A remark as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RemarkView {
    /// Remark.
    pub id: Id,
    /// Review that made it.
    pub review: Id,
    /// Item of the checklist.
    pub item: String,
    /// The part of the draft that it is about.
    pub section: DecisionSection,
    /// What is missing.
    pub note: String,
    /// Who dealt with it; nobody yet while it is open.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<DateTime<Utc>>,
    /// What was done, or why nothing was.
    pub answer: String,
}

/// Remarks as they are kept.
pub(super) fn check(typed: &[RemarkForm], faults: &mut Faults) -> Result<Vec<RemarkForm>> {
    let checklist = guidance::shared()?;
    let mut kept = Vec::new();
    for (index, remark) in typed.iter().enumerate() {
        if !checklist.has_item(&remark.item) {
            faults.add(format!("remarks.{index}.item"), Code::NotAChoice);
        }
        let note = faults.keep(text::required_long(&format!("remarks.{index}.note"), &remark.note));
        kept.push(RemarkForm { note, ..remark.clone() });
    }
    Ok(kept)
}

/// Records the remarks of a review.
pub(super) fn record(
    change: &mut Change<'_>,
    decision: Id,
    review: Id,
    remarks: Vec<RemarkForm>,
) -> Result<()> {
    for RemarkForm { item, section, note } in remarks {
        let id = change.new_id()?;
        change.create(&ReviewRemark { id, decision, review, item, section, note, done: None })?;
    }
    Ok(())
}

/// Remarks on a decision, by review and then in the order of the draft's parts.
pub(crate) fn remarks(read: Read<'_>, decision: Id) -> Result<Vec<ReviewRemark>> {
    let mut all: Vec<ReviewRemark> = read.list("WHERE decision = ?1 ORDER BY id", [decision])?;
    all.sort_by(|a, b| (a.review, a.section, &a.item).cmp(&(b.review, b.section, &b.item)));
    Ok(all)
}

/// Remarks on a decision that nobody dealt with yet.
pub(crate) fn open_remarks(read: Read<'_>, decision: Id) -> Result<Vec<ReviewRemark>> {
    let mut open = remarks(read, decision)?;
    open.retain(|remark| remark.done.is_none());
    Ok(open)
}

pub(super) fn view(read: Read<'_>, remark: ReviewRemark) -> Result<RemarkView> {
    let done_by = remark.done.as_ref().map(|done| officer::name(read, done.officer)).transpose()?;
    Ok(RemarkView {
        id: remark.id,
        review: remark.review,
        item: remark.item,
        section: remark.section,
        note: remark.note,
        done_by,
        done_at: remark.done.as_ref().map(|done| done.at),
        answer: remark.done.map(|done| done.answer).unwrap_or_default(),
    })
}

/// A remark to tick off, or to open again.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct TickForm {
    /// Case.
    pub application: Id,
    /// Remark.
    pub remark: Id,
    /// Whether it is dealt with.
    pub done: bool,
    /// What was done, or why nothing was.
    #[serde(default)]
    pub answer: String,
}

/// Ticks a remark off, or opens it again.
///
/// # Errors
/// [`Code::DecisionFrozen`] once the draft was handed in again; [`Code::NotFound`]; the answer at fault.
pub fn tick(desk: &mut Desk, permit: &Permit<Examine>, form: &TickForm, now: DateTime<Utc>) -> Result<()> {
    let case: Application = desk.read().get(form.application)?;
    open_to_change(&case)?;
    let mut faults = Faults::default();
    let answer = faults.keep(text::long("answer", &form.answer));
    faults.check()?;
    let decision = current(desk.read(), &case)?;
    let remark: ReviewRemark = desk.read().get(form.remark)?;
    if decision.is_none_or(|decision| decision.id != remark.decision) {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("no such remark on this draft"));
    }
    let officer = permit.officer();
    let done = form.done.then_some(RemarkDone { officer, at: now, answer });
    desk.commit(officer, "decision.tick_remark", Some(case.id), now, |change| {
        change.update(&ReviewRemark { done, ..remark })?;
        Ok(())
    })
}
