//! Steps before the body that hears an appeal: hearings, directions, submissions, what holds until the judgment.

use super::{Appeal, AppealState, Proceeding, ProceedingKind, check_document, judgments};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    permit::{Issue, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A step as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProceedingForm {
    /// Appeal.
    pub appeal: Id,
    /// What it is.
    pub kind: ProceedingKind,
    /// The day: of the hearing, by which it is due, on which it was handed in or ordered.
    pub day: NaiveDate,
    /// Time of a hearing, `9:30` or `09:30`.
    #[serde(default)]
    pub time: Option<String>,
    /// What it is about.
    pub what: String,
    /// Who is to do it, or did.
    #[serde(default)]
    pub whom: Option<String>,
    /// Court room.
    #[serde(default)]
    pub place: Option<String>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
}

/// Records a step.
///
/// # Errors
/// [`Code::AppealEnded`] when the appeal is not heard, or no longer; all fields at fault in one failure.
pub fn proceed(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ProceedingForm,
    now: DateTime<Utc>,
) -> Result<Proceeding> {
    let (read, today) = (desk.read(), desk.today(now));
    let appeal: Appeal = read.get(form.appeal)?;
    let judgments = judgments(read, appeal.application)?;
    let judged = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
    let state = appeal.state(judged);
    if appeal.withdrawn.is_some() || !matches!(state, AppealState::Pending | AppealState::LateAsked) {
        return Err(Failure::not_now(Code::AppealEnded));
    }
    let mut faults = Faults::default();
    let what = faults.keep(text::required("what", &form.what));
    let whom = faults.keep(text::optional("whom", form.whom.as_deref()));
    let place = faults.keep(text::optional("place", form.place.as_deref()));
    let typed = form.time.as_deref().unwrap_or_default().trim();
    let time = crate::appointment::time_of_day(typed);
    if time.is_none() && !typed.is_empty() {
        faults.add("time", Code::TimeOfDay);
    }
    let past = matches!(form.kind, ProceedingKind::Submission | ProceedingKind::Interim);
    if past && form.day > today {
        faults.add("day", Code::DateInFuture);
    }
    if form.day < appeal.lodged_on {
        faults.add("day", Code::DatesOutOfOrder);
    }
    check_document(read, appeal.application, form.document, &mut faults)?;
    faults.check()?;
    let step = Proceeding {
        id: Id::new(now)?,
        application: appeal.application,
        appeal: appeal.id,
        kind: form.kind,
        day: form.day,
        time,
        what,
        whom,
        place,
        done_on: past.then_some(form.day),
        outcome: None,
        document: form.document,
        recorded_by: permit.officer(),
        withdrawn: None,
    };
    desk.commit(permit.officer(), "appeal.proceed", Some(appeal.application), now, |change| {
        change.create(&step)?;
        Ok(step)
    })
}

/// That a step was done or a hearing held, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProceedingDoneForm {
    /// Step.
    pub proceeding: Id,
    /// When.
    pub on: NaiveDate,
    /// What came of it.
    #[serde(default)]
    pub outcome: String,
}

/// Records that a step was done or a hearing held.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::AlreadyRecorded`] when it was; the fields at fault.
pub fn done(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ProceedingDoneForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = standing(desk, form.proceeding)?;
    if known.done_on.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let outcome = faults.keep(text::long("outcome", &form.outcome));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    let outcome = Some(outcome).filter(|outcome| !outcome.is_empty());
    let done = Proceeding { done_on: Some(form.on), outcome, ..known };
    desk.commit(permit.officer(), "appeal.done", Some(done.application), now, |change| {
        change.update(&done)?;
        Ok(())
    })
}

/// A step that should never have been recorded.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ProceedingWithdrawForm {
    /// Step.
    pub proceeding: Id,
    /// Why.
    pub reason: String,
}

/// Takes back a step that was recorded by mistake, or a hearing that was called off. The journal keeps it.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Required`] at `reason`.
pub fn take_back(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &ProceedingWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = standing(desk, form.proceeding)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let taken_back = Proceeding { withdrawn: Some(reason), ..known };
    desk.commit(permit.officer(), "appeal.take_back", Some(taken_back.application), now, |change| {
        change.update(&taken_back)?;
        Ok(())
    })
}

fn standing(desk: &Desk, id: Id) -> Result<Proceeding> {
    let known: Proceeding = desk.read().get(id)?;
    match known.withdrawn {
        None => Ok(known),
        Some(_) => Err(Failure::new(Kind::NotFound, Code::NotFound).context("the step was withdrawn")),
    }
}
