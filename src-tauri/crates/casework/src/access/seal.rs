//! Sealing a case, lifting the seal, and who stands on the list.

use super::{Admission, Beside, Seal, gate::absent, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    officer::Officer,
    permit::{Permit, Seals},
    text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// A seal as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SealForm {
    /// Case.
    pub application: Id,
    /// Why.
    pub reason: String,
    /// Who may see it beside whoever seals it and is in charge of it.
    #[serde(default)]
    pub officers: Vec<Id>,
}

/// Seals a case: from now on only those on its list see that it is there.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotAChoice`] at an officer; [`Code::AlreadySealed`].
pub fn seal(desk: &mut Desk, permit: &Permit<Seals>, form: &SealForm, now: DateTime<Utc>) -> Result<Seal> {
    let case = open_case(desk, permit, form.application)?;
    if standing(desk.read(), case.id)?.is_some() {
        return Err(Failure::not_now(Code::AlreadySealed));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    for (at, officer) in form.officers.iter().enumerate() {
        if !works_here(desk, *officer)? {
            faults.add(format!("officers.{at}"), Code::NotAChoice);
        }
    }
    faults.check()?;
    let listed: BTreeSet<Id> = admitted(desk.read(), case.id)?.into_iter().map(|one| one.officer).collect();
    let mut list: BTreeSet<Id> = form.officers.iter().copied().collect();
    list.extend([permit.officer(), case.officer]);
    list.retain(|officer| !listed.contains(officer));
    let by = permit.officer();
    desk.commit(by, "access.seal", Some(case.id), now, |change| {
        let sealed = Seal {
            id: change.new_id()?,
            application: case.id,
            reason: reason.clone(),
            sealed_by: by,
            sealed_at: now,
            lifted_by: None,
            lifted_because: None,
            beside: Some(Beside::of(change.read(), case.id)?),
        };
        change.create(&sealed)?;
        for officer in list {
            change.create(&Admission {
                id: change.new_id()?,
                application: case.id,
                officer,
                because: reason.clone(),
                given_by: by,
                given_at: now,
                ended_because: None,
                ended_by: None,
            })?;
        }
        Ok(sealed)
    })
}

/// The lifting of a seal as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct UnsealForm {
    /// Case.
    pub application: Id,
    /// Why.
    pub reason: String,
}

/// Lifts the seal of a case.
///
/// # Errors
/// [`Code::NotFound`] for whoever does not see the case; [`Code::NotSealed`]; [`Code::Required`] at `reason`.
pub fn unseal(desk: &mut Desk, permit: &Permit<Seals>, form: &UnsealForm, now: DateTime<Utc>) -> Result<()> {
    let case = open_case(desk, permit, form.application)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let seal = standing(desk.read(), case.id)?.ok_or_else(|| Failure::not_now(Code::NotSealed))?;
    let lifted = Seal { lifted_by: Some(permit.officer()), lifted_because: Some(reason), ..seal };
    desk.commit(permit.officer(), "access.unseal", Some(case.id), now, |change| {
        change.update(&lifted)?;
        Ok(())
    })
}

/// Another name on the list, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AdmitForm {
    /// Case.
    pub application: Id,
    /// Who may see it.
    pub officer: Id,
    /// Why.
    pub reason: String,
}

/// Puts an officer on the list of a case.
///
/// # Errors
/// [`Code::NotAChoice`] or [`Code::AlreadyRecorded`] at `officer`; [`Code::Required`] at `reason`.
pub fn admit(desk: &mut Desk, permit: &Permit<Seals>, form: &AdmitForm, now: DateTime<Utc>) -> Result<()> {
    let case = open_case(desk, permit, form.application)?;
    let mut faults = Faults::default();
    let because = faults.keep(text::required("reason", &form.reason));
    if !works_here(desk, form.officer)? {
        faults.add("officer", Code::NotAChoice);
    } else if admitted(desk.read(), case.id)?.iter().any(|one| one.officer == form.officer) {
        faults.add("officer", Code::AlreadyRecorded);
    }
    faults.check()?;
    let admission = Admission {
        id: Id::new(now)?,
        application: case.id,
        officer: form.officer,
        because,
        given_by: permit.officer(),
        given_at: now,
        ended_because: None,
        ended_by: None,
    };
    desk.commit(permit.officer(), "access.admit", Some(case.id), now, |change| {
        change.create(&admission)?;
        Ok(())
    })
}

/// A name that is taken off the list, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DismissForm {
    /// Which.
    pub admission: Id,
    /// Why.
    pub reason: String,
}

/// Takes an officer off the list of a case.
///
/// # Errors
/// [`Code::NotFound`]; [`Code::Required`] at `reason`; [`Code::LastOfTheList`] where nobody would be left.
pub fn dismiss(
    desk: &mut Desk,
    permit: &Permit<Seals>,
    form: &DismissForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let admission: Admission = desk.read().get(form.admission)?;
    let case = open_case(desk, permit, admission.application)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    if admission.ended_because.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let others =
        admitted(desk.read(), case.id)?.into_iter().filter(|one| one.officer != admission.officer).count();
    if others == 0 && standing(desk.read(), case.id)?.is_some() {
        return Err(Failure::not_now(Code::LastOfTheList));
    }
    let ended = Admission { ended_because: Some(reason), ended_by: Some(permit.officer()), ..admission };
    desk.commit(permit.officer(), "access.dismiss", Some(case.id), now, |change| {
        change.update(&ended)?;
        Ok(())
    })
}

/// The case, where whoever decides about its list sees it themselves.
fn open_case(desk: &Desk, permit: &Permit<Seals>, id: Id) -> Result<Application> {
    if !permit.acting().scope().opens(desk.read(), id)? {
        return Err(absent(permit.acting(), id));
    }
    Ok(desk.read().get(id)?)
}

fn works_here(desk: &Desk, officer: Id) -> Result<bool> {
    Ok(desk.read().find::<Officer>(officer)?.is_some_and(|officer| officer.active))
}

/// The seal of a case that stands.
pub(super) fn standing(read: Read<'_>, case: Id) -> Result<Option<Seal>> {
    Ok(read.list::<Seal>(storage::STANDING, [case])?.pop())
}

/// Who stands on the list of a case.
pub(super) fn admitted(read: Read<'_>, case: Id) -> Result<Vec<Admission>> {
    let mut all: Vec<Admission> = read.list(storage::OF_CASE, [case])?;
    all.retain(|one| one.ended_because.is_none());
    Ok(all)
}
