//! All returns, for whoever arranges them, decides on them or advises.

use super::{Course, ReturnStage, StepCode, VoluntaryReturn, storage, view};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    permit::{Acting, AdviseReturns, CounselReturns, DecideReturns},
    person::PersonName,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A return in the list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ReturnRow {
    /// Return.
    pub id: Id,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Who.
    pub name: PersonName,
    /// Whether a child goes with an adult.
    pub led: bool,
    /// Where it stands.
    pub stage: ReturnStage,
    /// What is next; nothing once it ended.
    pub next: Option<StepCode>,
    /// Country, ISO 3166 alpha-3.
    pub country: Option<String>,
    /// Day of departure, booked or confirmed.
    pub departs_on: Option<NaiveDate>,
    /// When they first asked.
    pub asked_on: NaiveDate,
    /// Whether it goes on.
    pub open: bool,
}

/// All returns, the newest first.
///
/// # Errors
/// [`Code::NotAllowed`] for whoever has nothing to do with returns; of the database.
pub fn list(desk: &Desk, acting: &Acting, now: DateTime<Utc>) -> Result<Vec<ReturnRow>> {
    let may =
        acting.may::<CounselReturns>() || acting.may::<DecideReturns>() || acting.may::<AdviseReturns>();
    if !may {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    let today = desk.today(now);
    let all: Vec<VoluntaryReturn> = desk.read().list(storage::ALL, [])?;
    let mut cases: BTreeMap<Id, Application> = BTreeMap::new();
    let mut rows = Vec::new();
    for one in all {
        let course = Course::gathered(desk.read(), one)?;
        let case = match cases.get(&course.one.application) {
            Some(case) => case.clone(),
            None => desk.read().get(course.one.application)?,
        };
        // A case that is closed to the officer is not there for them.
        if !acting.scope().opens(desk.read(), case.id)? {
            continue;
        }
        let steps = view::steps(desk, &case, &course, today)?;
        let one = &course.one;
        let departs = one.departed.as_ref().map(|left| left.on);
        rows.push(ReturnRow {
            id: one.id,
            application: case.id,
            number: case.number.clone(),
            name: course.person.name.clone(),
            led: one.led_by.is_some(),
            stage: course.stage(&desk.profile_of(&case).returning),
            next: view::next(&steps).filter(|_| one.ended.is_none()),
            country: one.destination.as_ref().map(|place| place.country.clone()),
            departs_on: departs.or(one.booking.as_ref().map(|way| way.departs_on)),
            asked_on: one.asked_on,
            open: one.ended.is_none(),
        });
        cases.insert(case.id, case);
    }
    Ok(rows)
}
