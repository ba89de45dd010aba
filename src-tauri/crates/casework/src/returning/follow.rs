//! After the return: how a person fares, three, six and twelve months on, or as the profile says.

use super::{ReturnVisit, going_on};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{CounselReturns, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// A visit or a call as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnVisitForm")]
pub struct VisitForm {
    /// Return.
    pub voluntary_return: Id,
    /// How many months after arrival it was due, one of the profile's.
    pub after_months: u32,
    /// When; today where nothing is said.
    #[serde(default)]
    pub visited_on: Option<NaiveDate>,
    /// Whether they were reached.
    pub reached: bool,
    /// How, or how it was tried.
    pub contact: String,
    /// Threats or incidents; none when there were none.
    #[serde(default)]
    pub safety: Option<String>,
    /// What they live on.
    #[serde(default)]
    pub livelihood: Option<String>,
    /// Where they live.
    #[serde(default)]
    pub housing: Option<String>,
    /// Whether they have papers.
    #[serde(default)]
    pub papers: Option<bool>,
    /// How content they are with the help, from 1 to 5.
    #[serde(default)]
    pub satisfaction: Option<u32>,
    /// Whether they think of leaving again.
    #[serde(default)]
    pub leaving_again: Option<bool>,
}

/// Records a visit.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ReturnNotBegun`] before an arrival; [`Code::AlreadyRecorded`] at `afterMonths` for a
/// visit that was made; all fields at fault in one failure.
pub fn visit(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &VisitForm,
    now: DateTime<Utc>,
) -> Result<ReturnVisit> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    let Some(arrived) = &course.one.arrived else {
        return Err(Failure::not_now(Code::ReturnNotBegun));
    };
    let mut faults = Faults::default();
    let contact = faults.keep(text::required("contact", &form.contact));
    let mut long = |field: &str, said: &Option<String>| {
        let said = faults.keep(text::long(field, said.as_deref().unwrap_or_default()));
        Some(said).filter(|text| !text.is_empty())
    };
    let safety = long("safety", &form.safety);
    let livelihood = long("livelihood", &form.livelihood);
    let housing = long("housing", &form.housing);
    let visited_on = form.visited_on.unwrap_or(today);
    if visited_on > today {
        faults.add("visitedOn", Code::DateInFuture);
    } else if visited_on < arrived.on {
        faults.add("visitedOn", Code::DatesOutOfOrder);
    }
    if !desk.profile_of(&case).returning.monitoring_months.contains(&form.after_months) {
        faults.add("afterMonths", Code::NotAChoice);
    } else if course.visits.iter().any(|one| one.after_months == form.after_months && one.reached) {
        faults.add("afterMonths", Code::AlreadyRecorded);
    }
    if form.satisfaction.is_some_and(|points| !(1..=5).contains(&points)) {
        faults.add("satisfaction", Code::NotAChoice);
    }
    faults.check()?;
    let visit = ReturnVisit {
        id: Id::new(now)?,
        application: case.id,
        voluntary_return: course.one.id,
        after_months: form.after_months,
        visited_on,
        reached: form.reached,
        contact,
        safety,
        livelihood,
        housing,
        papers: form.papers,
        satisfaction: form.satisfaction,
        leaving_again: form.leaving_again,
        officer,
    };
    desk.commit(officer, "return.visit", Some(case.id), now, |change| {
        change.create(&visit)?;
        Ok(visit)
    })
}
