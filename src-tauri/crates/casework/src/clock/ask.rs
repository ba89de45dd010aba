//! Asking for information: the clocks that allow it stand still until the answer comes.

use super::{InformationRequest, storage};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    officer,
    permit::{Examine, Permit},
    profile::Stage,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// What is asked of whom.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AskInformationForm {
    /// Case.
    pub application: Id,
    /// Who is asked.
    pub asked_of: String,
    /// For what.
    pub what: String,
    /// When it was asked.
    pub on: Option<NaiveDate>,
    /// Until when an answer is asked for.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
}

/// The answer to a request.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AnswerInformationForm {
    /// Request.
    pub request: Id,
    /// When it came.
    pub on: Option<NaiveDate>,
    /// What it says, in short.
    pub answer: String,
}

/// That a request was recorded by mistake.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct WithdrawInformationForm {
    /// Request.
    pub request: Id,
    /// Why.
    pub reason: String,
}

/// A request as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InformationView {
    /// Request.
    pub id: Id,
    /// Who was asked.
    pub asked_of: String,
    /// For what.
    pub what: String,
    /// When.
    pub asked_on: NaiveDate,
    /// By whom.
    pub asked_by: String,
    /// Until when an answer was asked for.
    pub due_on: Option<NaiveDate>,
    /// When it came.
    pub answered_on: Option<NaiveDate>,
    /// What it says.
    pub answer: Option<String>,
}

/// Requests of a case, the oldest first.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<InformationView>> {
    let requests: Vec<InformationRequest> = read.list(storage::OF_APPLICATION, [application])?;
    let view = |one: InformationRequest| {
        Ok(InformationView {
            id: one.id,
            asked_by: officer::name(read, one.asked_by)?,
            asked_of: one.asked_of,
            what: one.what,
            asked_on: one.asked_on,
            due_on: one.due_on,
            answered_on: one.answered_on,
            answer: one.answer,
        })
    };
    requests.into_iter().map(view).collect()
}

/// Records that somebody was asked for information.
///
/// # Errors
/// Fields at fault; [`Code::StageForbids`] once the case is final or closed.
pub fn ask(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &AskInformationForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let case: Application = desk.read().get(form.application)?;
    if case.stage >= Stage::Final {
        return Err(Failure::not_now(Code::StageForbids));
    }
    let today = desk.today(now);
    let mut faults = Faults::default();
    let asked_of = faults.keep(text::required("askedOf", &form.asked_of));
    let what = faults.keep(text::required_long("what", &form.what));
    let asked_on = between("on", form.on, case.registered_on, today, &mut faults);
    if form.due_on.is_some_and(|due| due < asked_on) {
        faults.add("dueOn", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let officer = permit.officer();
    desk.commit(officer, "information.ask", Some(case.id), now, |change| {
        let id = change.new_id()?;
        change.create(&InformationRequest {
            id,
            application: case.id,
            asked_of,
            what,
            asked_on,
            asked_by: officer,
            due_on: form.due_on,
            answered_on: None,
            answer: None,
            withdrawn: None,
        })?;
        Ok(id)
    })
}

/// Records that the information came.
///
/// # Errors
/// [`Code::InformationAnswered`] when it had come; fields at fault.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &AnswerInformationForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let request = open(desk.read(), form.request)?;
    let mut faults = Faults::default();
    let answer = faults.keep(text::required_long("answer", &form.answer));
    let on = between("on", form.on, request.asked_on, desk.today(now), &mut faults);
    faults.check()?;
    desk.commit(permit.officer(), "information.answer", Some(request.application), now, |change| {
        change.update(&InformationRequest { answered_on: Some(on), answer: Some(answer), ..request })?;
        Ok(())
    })
}

/// Takes a request back that was recorded by mistake: no clock stood still for it.
///
/// # Errors
/// [`Code::InformationAnswered`] when the answer had come; a reason that is missing.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &WithdrawInformationForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let request = open(desk.read(), form.request)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "information.withdraw", Some(request.application), now, |change| {
        change.update(&InformationRequest { withdrawn: Some(reason), ..request })?;
        Ok(())
    })
}

fn open(read: Read<'_>, id: Id) -> Result<InformationRequest> {
    let request: InformationRequest = read.get(id)?;
    match request.answered_on.is_some() || request.withdrawn.is_some() {
        true => Err(Failure::not_now(Code::InformationAnswered)),
        false => Ok(request),
    }
}

/// A day that was typed, within bounds; today when none was.
fn between(
    field: &str,
    typed: Option<NaiveDate>,
    first: NaiveDate,
    today: NaiveDate,
    faults: &mut Faults,
) -> NaiveDate {
    let day = typed.unwrap_or(today);
    if day > today {
        faults.add(field, Code::DateInFuture);
    } else if day < first {
        faults.add(field, Code::DatesOutOfOrder);
    }
    day
}
