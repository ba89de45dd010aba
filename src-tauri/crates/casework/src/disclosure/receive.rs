//! Receiving a request, making sure who asks, taking back one that was recorded by mistake.

use super::{AskerKind, Decisions, DisclosureRequest, Identity, RequestKind};
use crate::{
    Code, Desk, Failure, Result, appeal,
    failure::Faults,
    folder,
    permit::{Disclose, Permit, Receive},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A request as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "DisclosureRequestForm")]
pub struct RequestForm {
    /// Case.
    pub application: Id,
    /// Whose data are asked for.
    pub person: Id,
    /// What is asked for.
    pub kind: RequestKind,
    /// Who asks.
    pub asker: AskerKind,
    /// Their name.
    pub name: String,
    /// On what they base it: their number, the law, the article.
    #[serde(default)]
    pub basis: Option<String>,
    /// What they ask for.
    pub scope: String,
    /// When it came; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
}

/// Records a request. Its time runs from the day on which it came.
///
/// # Errors
/// [`Code::NotFound`] for somebody who is not of the case; all fields at fault in one failure: whoever is not the person
/// says on what they base it.
pub fn receive(
    desk: &mut Desk,
    permit: &Permit<Receive>,
    form: &RequestForm,
    now: DateTime<Utc>,
) -> Result<DisclosureRequest> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = folder::open_case(desk.read(), form.application, Some(form.person))?;
    let mut faults = Faults::default();
    let name = faults.keep(text::required("name", &form.name));
    let basis = faults.keep(text::optional("basis", form.basis.as_deref()));
    let scope = faults.keep(text::required_long("scope", &form.scope));
    if basis.is_none() && form.asker != AskerKind::Person {
        faults.add("basis", Code::Required);
    }
    let received_on = form.on.unwrap_or(today);
    if received_on > today {
        faults.add("on", Code::DateInFuture);
    }
    appeal::check_document(desk.read(), case.id, form.document, &mut faults)?;
    faults.check()?;
    let request = DisclosureRequest {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        kind: form.kind,
        asker: form.asker,
        name,
        basis,
        scope,
        received_on,
        identity: None,
        decisions: Decisions::default(),
        answered: None,
        withdrawn: None,
        recorded_by: officer,
        document: form.document,
    };
    desk.commit(officer, "disclosure.receive", Some(case.id), now, |change| {
        change.create(&request)?;
        Ok(request)
    })
}

/// A request that nobody answered.
pub(super) fn unanswered(read: Read<'_>, request: Id) -> Result<DisclosureRequest> {
    let request: DisclosureRequest = read.get(request)?;
    if request.answered.is_some() || request.withdrawn.is_some() {
        return Err(Failure::not_now(Code::RequestAnswered));
    }
    Ok(request)
}

/// How it was made sure who asks, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct IdentityForm {
    /// Request.
    pub request: Id,
    /// How.
    pub how: String,
}

/// Records how it was made sure who asks.
///
/// # Errors
/// [`Code::RequestAnswered`]; [`Code::Required`] at `how`.
pub fn check_identity(
    desk: &mut Desk,
    permit: &Permit<Receive>,
    form: &IdentityForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let request = unanswered(desk.read(), form.request)?;
    let mut faults = Faults::default();
    let how = faults.keep(text::required("how", &form.how));
    faults.check()?;
    let identity = Some(Identity { how, on: today, officer });
    desk.commit(officer, "disclosure.identify", Some(request.application), now, |change| {
        change.update(&DisclosureRequest { identity, ..request })?;
        Ok(())
    })
}

/// That a request was recorded by mistake, or taken back by whoever asked.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DisclosureWithdrawForm")]
pub struct RequestWithdrawForm {
    /// Request.
    pub request: Id,
    /// Why.
    pub reason: String,
}

/// Takes a request back.
///
/// # Errors
/// [`Code::RequestAnswered`]; [`Code::Required`] at `reason`.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Disclose>,
    form: &RequestWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let request = unanswered(desk.read(), form.request)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "disclosure.withdraw", Some(request.application), now, |change| {
        change.update(&DisclosureRequest { withdrawn: Some(reason), ..request })?;
        Ok(())
    })
}
