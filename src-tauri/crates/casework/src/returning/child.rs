//! What is found of a child before it may return: what is best for it, where its family is, what the other parent says.

use super::{FindingKind, ReturnChildFinding, ReturnRole, before_departure};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{CounselReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A finding as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnChildFindingForm")]
pub struct ChildFindingForm {
    /// Return.
    pub voluntary_return: Id,
    /// What was asked.
    pub kind: FindingKind,
    /// When it was found; today where nothing is said.
    #[serde(default)]
    pub found_on: Option<NaiveDate>,
    /// Who found it: a panel, a service, a court.
    pub found_by: String,
    /// Whether it speaks for the return.
    pub favours: bool,
    /// What it says.
    pub summary: String,
}

/// Records a finding. The latest of its kind counts.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::NotAChoice`] at `voluntaryReturn` for an adult; all fields at fault in one failure.
pub fn find_of_child(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ChildFindingForm,
    now: DateTime<Utc>,
) -> Result<ReturnChildFinding> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = before_departure(desk, permit.acting(), form.voluntary_return)?;
    if course.role(desk, today)? == ReturnRole::Adult {
        return Err(Failure::field("voluntaryReturn", Code::NotAChoice));
    }
    let mut faults = Faults::default();
    let found_by = faults.keep(text::required("foundBy", &form.found_by));
    let summary = faults.keep(text::required_long("summary", &form.summary));
    let found_on = form.found_on.unwrap_or(today);
    if found_on > today {
        faults.add("foundOn", Code::DateInFuture);
    }
    faults.check()?;
    let finding = ReturnChildFinding {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        kind: form.kind,
        found_on,
        found_by,
        favours: form.favours,
        summary,
        officer,
    };
    desk.commit(officer, "return.child", Some(case.id), now, |change| {
        change.create(&finding)?;
        Ok(finding)
    })
}
