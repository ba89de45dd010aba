//! Guardians and other representatives: appointed, ended, withdrawn.

use super::{Representative, RepresentativeKind, alter::case_of};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    permit::{Permit, Register},
    person::Checking,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A representative as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RepresentativeForm {
    /// Case.
    pub application: Id,
    /// For whom.
    pub person: Id,
    /// As what.
    pub kind: RepresentativeKind,
    /// Name.
    pub name: String,
    /// Organisation.
    #[serde(default)]
    pub organisation: Option<String>,
    /// The document that it rests on: an order, a power of attorney. Of guardians and legal representatives required.
    #[serde(default)]
    pub authority: Option<String>,
    /// How they are reached.
    #[serde(default)]
    pub contact: Option<String>,
    /// First day, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub since: Option<NaiveDate>,
    /// Last day, when it is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// Records a representative of a member of a case, at any stage of it.
///
/// # Errors
/// All fields at fault in one failure.
pub fn appoint(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RepresentativeForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let today = desk.today(now);
    case_of(desk.read(), form.application, form.person)?;
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let representative = Representative {
        id: Id::new(now)?,
        application: form.application,
        person: form.person,
        kind: form.kind,
        name: checking.required("name", &form.name),
        organisation: checking.line("organisation", form.organisation.as_ref()),
        authority: checking.line("authority", form.authority.as_ref()),
        contact: checking.line("contact", form.contact.as_ref()),
        since: form.since.unwrap_or(today),
        until: form.until,
        ended_because: None,
        withdrawn: None,
    };
    // Whoever decides for another says by what right.
    let decides = matches!(form.kind, RepresentativeKind::Guardian | RepresentativeKind::LegalRepresentative);
    if decides && representative.authority.is_none() {
        faults.add("authority", Code::Required);
    }
    if representative.until.is_some_and(|last| last < representative.since) {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(permit.officer(), "representative.appoint", Some(form.application), now, |change| {
        change.create(&representative)?;
        Ok(representative.id)
    })
}

/// The end of a representation as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RepresentativeEndForm {
    /// Case.
    pub application: Id,
    /// Representative.
    pub representative: Id,
    /// Last day, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// Ends a representation on a day.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NotFound`] when it was withdrawn.
pub fn end_representative(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RepresentativeEndForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let (case, standing) = recorded(desk.read(), form.application, form.representative)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let until = form.until.unwrap_or(today);
    if until < standing.since {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let ended = Representative { until: Some(until), ended_because: Some(reason), ..standing };
    desk.commit(permit.officer(), "representative.end", Some(case.id), now, |change| {
        change.update(&ended)?;
        Ok(())
    })
}

/// A representation to be withdrawn.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RepresentativeWithdrawForm {
    /// Case.
    pub application: Id,
    /// Representative.
    pub representative: Id,
    /// Why it should never have been recorded.
    pub reason: String,
}

/// Withdraws a representation that was recorded by mistake. The journal keeps it.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotFound`] when it was withdrawn.
pub fn withdraw_representative(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RepresentativeWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (case, standing) = recorded(desk.read(), form.application, form.representative)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let withdrawn = Representative { withdrawn: Some(reason), ..standing };
    desk.commit(permit.officer(), "representative.withdraw", Some(case.id), now, |change| {
        change.update(&withdrawn)?;
        Ok(())
    })
}

/// A representation that was not withdrawn, and the case of the person it is for.
fn recorded(read: Read<'_>, application: Id, representative: Id) -> Result<(Application, Representative)> {
    let representative: Representative = read.get(representative)?;
    let case = case_of(read, application, representative.person)?;
    match representative.withdrawn {
        None => Ok((case, representative)),
        Some(_) => {
            Err(Failure::new(Kind::NotFound, Code::NotFound).context("the representation was withdrawn"))
        }
    }
}
