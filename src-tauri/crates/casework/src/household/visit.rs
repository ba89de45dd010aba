//! Home visits: planned, then what was found, or why it did not take place.

use super::{HomeVisit, Keeps, VisitPhotographs, VisitReport, standing};
use crate::{Code, Desk, Failure, Result, failure::Faults, officer::Officer, text};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A visit as planned.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VisitForm {
    /// Household.
    pub household: Id,
    /// When.
    pub on: NaiveDate,
    /// Who visits; none is whoever plans it.
    #[serde(default)]
    pub officer: Option<Id>,
    /// What for.
    pub purpose: String,
}

/// Plans a visit.
///
/// # Errors
/// All fields at fault in one failure; [`Code::HouseholdEnded`].
pub fn plan(desk: &mut Desk, permit: &Keeps, form: &VisitForm, now: DateTime<Utc>) -> Result<Id> {
    let me = permit.officer();
    let household = standing(desk.read(), form.household)?;
    let mut faults = Faults::default();
    let purpose = faults.keep(text::required_long("purpose", &form.purpose));
    if form.on < desk.today(now) {
        faults.add("on", Code::DateInPast);
    }
    let officer = form.officer.unwrap_or(me);
    if desk.read().find::<Officer>(officer)?.is_none() {
        faults.add("officer", Code::NotAChoice);
    }
    faults.check()?;
    let visit = HomeVisit {
        id: Id::new(now)?,
        household: household.id,
        officer,
        planned_on: form.on,
        purpose,
        report: None,
        photographs: VisitPhotographs::default(),
        cancelled: None,
        planned_by: me,
    };
    desk.commit(me, "visit.plan", Some(household.id), now, |change| {
        change.create(&visit)?;
        Ok(visit.id)
    })
}

/// What a visit found, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "VisitReportForm")]
pub struct ReportForm {
    /// Visit.
    pub visit: Id,
    /// When they were visited.
    pub on: NaiveDate,
    /// Who was there.
    pub present: String,
    /// What was found.
    pub findings: String,
    /// What is to follow.
    #[serde(default)]
    pub follow_up: String,
}

/// Records what a visit found. It is written once; a correction is another visit.
///
/// # Errors
/// [`Code::VisitOver`]; all fields at fault in one failure.
pub fn file_report(desk: &mut Desk, permit: &Keeps, form: &ReportForm, now: DateTime<Utc>) -> Result<()> {
    let visit = open(desk.read(), form.visit)?;
    let mut faults = Faults::default();
    let present = faults.keep(text::required("present", &form.present));
    let findings = faults.keep(text::required_long("findings", &form.findings));
    let follow_up = faults.keep(text::long("followUp", &form.follow_up));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    let officer = permit.officer();
    let report = VisitReport { on: form.on, present, findings, follow_up, officer };
    desk.commit(officer, "visit.report", Some(visit.household), now, |change| {
        change.update(&HomeVisit { report: Some(report), ..visit })?;
        Ok(())
    })
}

/// That a visit does not take place.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CancelVisitForm {
    /// Visit.
    pub visit: Id,
    /// Why.
    pub reason: String,
}

/// Records why a visit does not take place.
///
/// # Errors
/// [`Code::VisitOver`]; [`Code::Required`] at `reason`.
pub fn cancel(desk: &mut Desk, permit: &Keeps, form: &CancelVisitForm, now: DateTime<Utc>) -> Result<()> {
    let visit = open(desk.read(), form.visit)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "visit.cancel", Some(visit.household), now, |change| {
        change.update(&HomeVisit { cancelled: Some(reason), ..visit })?;
        Ok(())
    })
}

fn open(read: Read<'_>, visit: Id) -> Result<HomeVisit> {
    let visit: HomeVisit = read.get(visit)?;
    match visit.report.is_some() || visit.cancelled.is_some() {
        true => Err(Failure::not_now(Code::VisitOver)),
        false => Ok(visit),
    }
}
