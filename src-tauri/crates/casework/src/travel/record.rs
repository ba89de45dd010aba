//! Recording a request for a travel document, and taking it back.

use super::TravelRequest;
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    folder, letter,
    permit::{Issue, Permit},
    status, text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A request as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TravelForm {
    /// Case.
    pub application: Id,
    /// For whom.
    pub person: Id,
    /// The body that is written to.
    pub body: String,
    /// Which document.
    pub document: String,
    /// For which purpose, as far as it is to be told.
    pub purpose: String,
}

/// Records it. The letter is issued from it.
///
/// # Errors
/// [`Code::NoStatus`] for whoever holds none by this case; all fields at fault in one failure.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &TravelForm,
    now: DateTime<Utc>,
) -> Result<TravelRequest> {
    let case = folder::open_case(desk.read(), form.application, Some(form.person))?;
    if !status::held(desk, case.id)?.iter().any(|one| one.person == form.person && one.stands()) {
        return Err(Failure::not_now(Code::NoStatus));
    }
    let mut faults = Faults::default();
    let body = faults.keep(text::required("body", &form.body));
    let document = faults.keep(text::required("document", &form.document));
    let purpose = faults.keep(text::required("purpose", &form.purpose));
    faults.check()?;
    let request = TravelRequest {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        body,
        document,
        purpose,
        recorded_by: permit.officer(),
        recorded_on: desk.today(now),
        withdrawn: None,
    };
    desk.commit(permit.officer(), "travel.record", Some(case.id), now, |change| {
        change.create(&request)?;
        Ok(request)
    })
}

/// That a request was recorded by mistake.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TravelWithdrawForm {
    /// Request.
    pub request: Id,
    /// Why.
    pub reason: String,
}

/// Takes a request back of which no letter is out.
///
/// # Errors
/// [`Code::AlreadyIssued`] while its letter stands; [`Code::Required`] at `reason`.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    form: &TravelWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let request: TravelRequest = desk.read().get(form.request)?;
    if letter::standing(desk.read(), request.application, request.id)?.is_some() {
        return Err(Failure::not_now(Code::AlreadyIssued));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "travel.withdraw", Some(request.application), now, |change| {
        change.update(&TravelRequest { withdrawn: Some(reason), ..request })?;
        Ok(())
    })
}
