//! Raising a flag, ending it, taking back one that was raised by mistake.

use super::{Flag, is_seen};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    failure::Faults,
    folder,
    permit::{Acting, Issue, Permit},
    person::Checking,
    profile::ListName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A flag as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct FlagForm {
    /// Case.
    pub application: Id,
    /// Whom it concerns.
    pub person: Id,
    /// What, a code of the list `flag`.
    pub kind: String,
    /// First day.
    pub since: NaiveDate,
    /// Last day; none while no end is known.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Where.
    #[serde(default)]
    pub place: Option<String>,
    /// Who says so, and the number of the paper.
    #[serde(default)]
    pub source: Option<String>,
    /// What is to be known of it.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether only the officer in charge and reviewers may see it, though the list leaves it open.
    #[serde(default)]
    pub restricted: bool,
}

/// Raises a flag, at any stage of the case.
///
/// # Errors
/// All fields at fault in one failure; [`Code::CaseMerged`]; [`Code::NotFound`] for somebody who is not of the case.
pub fn raise(desk: &mut Desk, permit: &Permit<Issue>, form: &FlagForm, now: DateTime<Utc>) -> Result<Flag> {
    let (today, lists) = (desk.today(now), &desk.profile.lists);
    let case = folder::open_case(desk.read(), form.application, Some(form.person))?;
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists, faults: &mut faults };
    let kind = checking.required_code("flag", "kind", &form.kind);
    let place = checking.line("place", form.place.as_ref());
    let source = checking.line("source", form.source.as_ref());
    let note = checking.long("note", form.note.as_ref());
    if form.since > today {
        faults.add("since", Code::DateInFuture);
    }
    if form.until.is_some_and(|until| until < form.since) {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let entry = lists.entry(ListName::Flag, &kind);
    let flag = Flag {
        id: Id::new(now)?,
        application: case.id,
        person: form.person,
        restricted: form.restricted || entry.is_some_and(|entry| entry.restricted),
        kind,
        since: form.since,
        until: form.until,
        place,
        source,
        note,
        recorded_by: permit.officer(),
        ended_because: None,
        withdrawn: None,
    };
    desk.commit(permit.officer(), "flag.raise", Some(case.id), now, |change| {
        change.create(&flag)?;
        Ok(flag)
    })
}

/// The end of a flag as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct FlagEndForm {
    /// Flag.
    pub flag: Id,
    /// Last day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Ends a flag.
///
/// # Errors
/// [`Code::NotAllowed`] when it is restricted and not for this officer; [`Code::NotFound`]; fields at fault.
pub fn end(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    acting: &Acting,
    form: &FlagEndForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let flag = changeable(desk, acting, form.flag)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    if form.until < flag.since {
        faults.add("until", Code::DatesOutOfOrder);
    }
    if form.until > desk.today(now) {
        faults.add("until", Code::DateInFuture);
    }
    faults.check()?;
    let ended = Flag { until: Some(form.until), ended_because: Some(reason), ..flag };
    desk.commit(permit.officer(), "flag.end", Some(ended.application), now, |change| {
        change.update(&ended)?;
        Ok(())
    })
}

/// A flag that should never have been raised.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct FlagWithdrawForm {
    /// Flag.
    pub flag: Id,
    /// Why.
    pub reason: String,
}

/// Takes back a flag that was raised by mistake. The journal keeps it.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotAllowed`] when it is restricted and not for this officer.
pub fn withdraw(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    acting: &Acting,
    form: &FlagWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let flag = changeable(desk, acting, form.flag)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required("reason", &form.reason));
    faults.check()?;
    let withdrawn = Flag { withdrawn: Some(reason), ..flag };
    desk.commit(permit.officer(), "flag.withdraw", Some(withdrawn.application), now, |change| {
        change.update(&withdrawn)?;
        Ok(())
    })
}

fn changeable(desk: &Desk, acting: &Acting, id: Id) -> Result<Flag> {
    let flag: Flag = desk.read().get(id)?;
    let case: Application = desk.read().get(flag.application)?;
    if flag.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the flag was withdrawn"));
    }
    if !is_seen(desk.profile, acting, &case, &flag) {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    Ok(flag)
}
