//! What came back, and taking an inquiry back.

use super::{Inquiry, InquiryAnswer, answered_on};
use crate::{
    Code, Desk, Failure, Result,
    clock::InformationRequest,
    failure::Faults,
    letter,
    permit::{Examine, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// An answer as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct InquiryAnswerForm {
    /// Inquiry.
    pub inquiry: Id,
    /// When it came.
    pub on: NaiveDate,
    /// What it says, in short.
    pub said: String,
}

/// Records what came back. Time limits run on from that day.
///
/// # Errors
/// [`Code::InformationAnswered`] when an answer had come; [`Code::NotIssued`] before the letter was issued; all fields
/// at fault in one failure.
pub fn answer(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &InquiryAnswerForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (read, officer) = (desk.read(), permit.officer());
    let inquiry: Inquiry = read.get(form.inquiry)?;
    if answered_on(read, &inquiry)?.is_some() || inquiry.withdrawn.is_some() {
        return Err(Failure::not_now(Code::InformationAnswered));
    }
    let Some(asked) = inquiry.information else { return Err(Failure::not_now(Code::NotIssued)) };
    let request: InformationRequest = read.get(asked)?;
    let mut faults = Faults::default();
    let said = faults.keep(text::required_long("said", &form.said));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < request.asked_on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let answer = InquiryAnswer { on: form.on, said: said.clone(), officer };
    desk.commit(officer, "inquiry.answer", Some(inquiry.application), now, |change| {
        change.update(&InformationRequest { answered_on: Some(form.on), answer: Some(said), ..request })?;
        change.update(&Inquiry { answer: Some(answer), ..inquiry })?;
        Ok(())
    })
}

/// That an inquiry was recorded by mistake.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct InquiryWithdrawForm {
    /// Inquiry.
    pub inquiry: Id,
    /// Why.
    pub reason: String,
}

/// Takes an inquiry back of which no letter is out.
///
/// # Errors
/// [`Code::AlreadyIssued`] while its letter stands: that is made void first; [`Code::Required`] at `reason`.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &InquiryWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let inquiry: Inquiry = desk.read().get(form.inquiry)?;
    if letter::standing(desk.read(), inquiry.application, inquiry.id)?.is_some() {
        return Err(Failure::not_now(Code::AlreadyIssued));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "inquiry.withdraw", Some(inquiry.application), now, |change| {
        change.update(&Inquiry { withdrawn: Some(reason), ..inquiry })?;
        Ok(())
    })
}
