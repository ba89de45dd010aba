//! What officers are told of audits of their work, and what they answer.

use super::{
    Audit, AuditFeedback, AuditFile, FindingView, assessments, counting, edition, finding,
    mark::{open_audit, reachable},
    storage,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{Acting, Assess as Right, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What is told.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditFeedbackForm")]
pub struct FeedbackForm {
    /// File of the sample.
    pub file: Id,
    /// What is told.
    pub text: String,
}

/// What the officer answers.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AuditAnswerForm")]
pub struct FeedbackAnswerForm {
    /// AuditFeedback.
    pub feedback: Id,
    /// Answer.
    pub text: String,
}

/// AuditFeedback as its officer sees it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "AuditFeedbackView")]
pub struct FeedbackView {
    /// Which.
    pub id: Id,
    /// Title of the audit.
    pub audit: String,
    /// Case.
    pub application: Option<Id>,
    /// Case number.
    pub number: String,
    /// What is told.
    pub text: String,
    /// The errors that were found, and what each rests on; none of a case that is closed to them.
    pub findings: Vec<FindingView>,
    /// Who tells it.
    pub given_by: String,
    /// When.
    pub given_on: NaiveDate,
    /// What they answered.
    pub answer: Option<String>,
    /// When.
    pub answered_on: Option<NaiveDate>,
}

/// Tells an officer what was found in their work.
///
/// # Errors
/// [`Code::AuditClosed`]; [`Code::AuditUnfinished`] before the file was marked; [`Code::Required`] at `text`.
pub fn give(desk: &mut Desk, permit: &Permit<Right>, form: &FeedbackForm, now: DateTime<Utc>) -> Result<Id> {
    let file = reachable(desk.read(), permit.acting(), form.file)?;
    open_audit(desk.read(), &file)?;
    if counting(&assessments(desk.read(), file.id)?).is_none() {
        return Err(Failure::not_now(Code::AuditUnfinished).with("count", 1));
    }
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    faults.check()?;
    let given_on = desk.today(now);
    desk.commit(permit.officer(), "audit.feedback", None, now, |change| {
        let id = change.new_id()?;
        change.create(&AuditFeedback {
            id,
            file: file.id,
            officer: file.officer,
            text,
            given_by: permit.officer(),
            given_on,
            answer: None,
            answered_on: None,
        })?;
        Ok(id)
    })
}

/// The officer answers, once.
///
/// # Errors
/// [`Code::NotAllowed`] for anybody else; [`Code::AlreadyRecorded`]; [`Code::Required`] at `text`.
pub fn answer(desk: &mut Desk, acting: &Acting, form: &FeedbackAnswerForm, now: DateTime<Utc>) -> Result<()> {
    let feedback: AuditFeedback = desk.read().get(form.feedback)?;
    if feedback.officer != acting.officer() {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    if feedback.answer.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    faults.check()?;
    let answered_on = Some(desk.today(now));
    desk.commit(acting.officer(), "audit.answer", None, now, |change| {
        change.update(&AuditFeedback { answer: Some(text), answered_on, ..feedback })?;
        Ok(())
    })
}

/// What an officer was told of their own work, the newest first.
///
/// # Errors
/// Of the database.
pub fn mine(desk: &Desk, acting: &Acting) -> Result<Vec<FeedbackView>> {
    let read = desk.read();
    let told: Vec<AuditFeedback> = read.list(storage::TOLD_TO, [acting.officer()])?;
    let view = |one: AuditFeedback| {
        let mut file: AuditFile = read.get(one.file)?;
        let audit: Audit = read.get(file.audit)?;
        let known = assessments(read, file.id)?;
        let findings = match counting(&known) {
            Some(marked) => finding::of_file(read, acting, &edition::of(read, &audit)?, &file, marked)?,
            None => Vec::new(),
        };
        file.hide(read, acting)?;
        let case = file.application.map(|id| read.get::<Application>(id)).transpose()?;
        Ok(FeedbackView {
            id: one.id,
            audit: audit.title,
            application: file.application,
            number: case.map(|case| case.number).unwrap_or_default(),
            text: one.text,
            findings,
            given_by: officer::name(read, one.given_by)?,
            given_on: one.given_on,
            answer: one.answer,
            answered_on: one.answered_on,
        })
    };
    told.into_iter().map(view).collect()
}
