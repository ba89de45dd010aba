//! What stands in the calendar beside appointments: home visits, visits after a return, reviews of plans of integration.
//! Told from the records of each, so that nothing is stored twice.

use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    household::{self, HomeVisit, Household},
    integration, officer,
    permit::{Acting, Assist, CounselReturns, Integrate, Permit},
    person::PersonName,
    returning,
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// What stands in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum DiaryKind {
    /// A household is visited.
    HomeVisit,
    /// Somebody who returned is asked how they fare.
    ReturnVisit,
    /// A person of a plan of integration is reviewed.
    PlanReview,
}

/// Which days are looked at.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct DiaryQuery {
    /// First.
    pub from: NaiveDate,
    /// Last.
    pub until: NaiveDate,
}

/// Something that stands in the calendar.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct DiaryEntry {
    /// What.
    pub kind: DiaryKind,
    /// The visit, the return or the plan.
    pub record: Id,
    /// Whom it is about.
    pub name: PersonName,
    /// Number of the household or of the case.
    pub number: String,
    /// Household, of a home visit.
    pub household: Option<Id>,
    /// Case, of all else.
    pub application: Option<Id>,
    /// For when it is planned or due.
    pub day: NaiveDate,
    /// Name of who is to do it, where that is one officer.
    pub officer: Option<String>,
    /// Whether that is the reader.
    pub mine: bool,
    /// What for.
    pub note: Option<String>,
}

/// Days that are looked at at once.
const MOST_DAYS: i64 = 200;

/// What stands in the calendar on some days, of what the officer's duties are.
///
/// # Errors
/// [`Code::DatesOutOfOrder`] at `until`, also when that is too far away.
pub fn between(desk: &Desk, acting: &Acting, query: DiaryQuery) -> Result<Vec<DiaryEntry>> {
    if !(0..MOST_DAYS).contains(&(query.until - query.from).num_days()) {
        return Err(Failure::field("until", Code::DatesOutOfOrder));
    }
    let mut found = Vec::new();
    if acting.may::<Assist>() {
        found.extend(home_visits(desk, acting, query)?);
    }
    if acting.may::<CounselReturns>() {
        for (one, name, day) in returning::visits_between(desk, acting, query.from, query.until)? {
            found.push(of_case(desk, (DiaryKind::ReturnVisit, one.id, one.application), name, day)?);
        }
    }
    if acting.may::<Integrate>() {
        for (plan, name, day) in integration::reviews_between(desk, acting, query.from, query.until)? {
            let entry = of_case(desk, (DiaryKind::PlanReview, plan.id, plan.application), name, day)?;
            let officer = Some(officer::name(desk.read(), plan.lead)?);
            found.push(DiaryEntry { officer, mine: plan.lead == acting.officer(), ..entry });
        }
    }
    found.sort_by(|one, other| (one.day, one.kind, &one.number).cmp(&(other.day, other.kind, &other.number)));
    Ok(found)
}

fn home_visits(desk: &Desk, acting: &Acting, query: DiaryQuery) -> Result<Vec<DiaryEntry>> {
    let (read, days) = (desk.read(), (query.from.to_string(), query.until.to_string()));
    let visits: Vec<HomeVisit> = read.list(household::storage::VISITS_BETWEEN, days)?;
    let entry = |visit: HomeVisit| {
        let of: Household = read.get(visit.household)?;
        Ok(DiaryEntry {
            kind: DiaryKind::HomeVisit,
            record: visit.id,
            name: household::head(read, of.id)?,
            number: of.number,
            household: Some(of.id),
            application: None,
            day: visit.planned_on,
            officer: Some(officer::name(read, visit.officer)?),
            mine: visit.officer == acting.officer(),
            note: Some(visit.purpose),
        })
    };
    visits.into_iter().map(entry).collect()
}

/// Due, whoever arranges returns; a plan names who leads it.
fn of_case(
    desk: &Desk,
    (kind, record, application): (DiaryKind, Id, Id),
    name: PersonName,
    day: NaiveDate,
) -> Result<DiaryEntry> {
    let case: Application = desk.read().get(application)?;
    Ok(DiaryEntry {
        kind,
        record,
        name,
        number: case.number,
        household: None,
        application: Some(case.id),
        day,
        officer: None,
        mine: true,
        note: None,
    })
}

/// A home visit as the timeline of a case shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CaseVisit {
    /// Which.
    pub id: Id,
    /// Household.
    pub household: Id,
    /// When they were visited.
    pub on: NaiveDate,
    /// Name of the head of household.
    pub name: PersonName,
    /// Name of who visited.
    pub officer: String,
    /// What was found.
    pub findings: String,
}

/// Home visits to the households of a case that took place, the oldest first.
///
/// # Errors
/// [`Code::NotFound`] for a case that is closed to the officer.
pub fn of_application(desk: &Desk, permit: &Permit<Assist>, application: Id) -> Result<Vec<CaseVisit>> {
    let read: Read<'_> = desk.read();
    crate::access::entered(read, permit.acting(), application)?;
    let mut found = Vec::new();
    for of in read.list::<Household>(household::storage::OF_APPLICATION, [application])? {
        let name = household::head(read, of.id)?;
        for visit in read.list::<HomeVisit>(household::storage::VISITS, [of.id])? {
            let Some(report) = visit.report else { continue };
            found.push(CaseVisit {
                id: visit.id,
                household: of.id,
                on: report.on,
                name: name.clone(),
                officer: officer::name(read, report.officer)?,
                findings: report.findings,
            });
        }
    }
    found.sort_by_key(|visit| (visit.on, visit.id));
    Ok(found)
}
