//! What others say: whether an organisation helps, and what a return means for a status.

use super::{EligibilityAnswer, LegalNote, ReturnEligibility, before_departure, going_on, holds_status};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{AdviseReturns, CounselReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A request to an organisation, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnAskEligibilityForm")]
pub struct AskEligibilityForm {
    /// Return.
    pub voluntary_return: Id,
    /// Who is asked, a code of the list `return_body`.
    pub organisation: String,
    /// When; today where nothing is said.
    #[serde(default)]
    pub asked_on: Option<NaiveDate>,
}

/// Records that an organisation was asked to help.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::AlreadyRecorded`] at `organisation` while its answer is awaited; [`Code::NotAChoice`]
/// for one that does not help here.
pub fn ask_eligibility(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &AskEligibilityForm,
    now: DateTime<Utc>,
) -> Result<ReturnEligibility> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    if course.one.applied.is_none() {
        return Err(Failure::not_now(Code::ReturnNotBegun));
    }
    let mut faults = Faults::default();
    let offered = &desk.profile_of(&case).returning.organisations;
    if !offered.contains(&form.organisation) {
        faults.add("organisation", Code::NotAChoice);
    }
    let waits = |one: &ReturnEligibility| one.organisation == form.organisation && one.answer.is_none();
    if course.eligibilities.iter().any(waits) {
        faults.add("organisation", Code::AlreadyRecorded);
    }
    let asked_on = form.asked_on.unwrap_or(today);
    if asked_on > today {
        faults.add("askedOn", Code::DateInFuture);
    }
    faults.check()?;
    let asked = ReturnEligibility {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        organisation: form.organisation.clone(),
        asked_on,
        asked_by: officer,
        answer: None,
    };
    desk.commit(officer, "return.ask_eligibility", Some(case.id), now, |change| {
        change.create(&asked)?;
        Ok(asked)
    })
}

/// An organisation's answer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnAnswerEligibilityForm")]
pub struct AnswerEligibilityForm {
    /// Request.
    pub eligibility: Id,
    /// When it came; today where nothing is said.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Whether it helps.
    pub eligible: bool,
    /// Why, or under what conditions.
    pub reason: String,
    /// Its own number.
    #[serde(default)]
    pub reference: Option<String>,
}

/// Records what an organisation answered.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::AlreadyRecorded`]; all fields at fault in one failure.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &AnswerEligibilityForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let asked: ReturnEligibility = desk.read().get(form.eligibility)?;
    let (case, _) = going_on(desk, permit.acting(), asked.voluntary_return)?;
    if asked.answer.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let reference = faults.keep(text::optional("reference", form.reference.as_deref()));
    let on = form.on.unwrap_or(today);
    if on > today {
        faults.add("on", Code::DateInFuture);
    } else if on < asked.asked_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let answer = Some(EligibilityAnswer { on, eligible: form.eligible, reason, reference, officer });
    desk.commit(officer, "return.answer_eligibility", Some(case.id), now, |change| {
        change.update(&ReturnEligibility { answer, ..asked })?;
        Ok(())
    })
}

/// A lawyer's advice as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnAdviceForm")]
pub struct LegalNoteForm {
    /// Return.
    pub voluntary_return: Id,
    /// What becomes of the status, and what is to be told to the person.
    pub advice: String,
}

/// Records what a lawyer says of the status of somebody who returns. Nothing ends by it: a status ends in its own
/// procedure.
///
/// # Errors
/// [`Code::NoStatus`] for whoever holds none; [`Code::Required`] at `advice`; [`Code::ReturnEnded`].
pub fn advise(
    desk: &mut Desk,
    permit: &Permit<AdviseReturns>,
    form: &LegalNoteForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    if !holds_status(desk, case.id, course.one.person)? {
        return Err(Failure::not_now(Code::NoStatus));
    }
    let mut faults = Faults::default();
    let advice = faults.keep(text::required_long("advice", &form.advice));
    faults.check()?;
    course.one.legal_note = Some(LegalNote { on: today, advice, officer });
    desk.commit(officer, "return.advise", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}
