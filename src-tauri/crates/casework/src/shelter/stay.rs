//! Checking in and out.

use super::{ShelterSite, ShelterStay, ShelterUnit, fit, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    family::Concerned,
    household,
    permit::{Assist, Permit},
    rule::{self, BrokenView, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// Persons to be taken in.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CheckInForm {
    /// Unit.
    pub unit: Id,
    /// Household.
    pub household: Id,
    /// Who of it; nobody is everybody.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// First day.
    pub since: NaiveDate,
    /// Day until which it is meant to last.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Reasons for which warnings are overridden.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// What stands against taking persons in.
///
/// # Errors
/// [`Code::NotFound`].
pub fn against(desk: &Desk, _: &Permit<Assist>, form: &CheckInForm) -> Result<Vec<BrokenView>> {
    let unit: ShelterUnit = desk.read().get(form.unit)?;
    let persons = persons(desk.read(), form)?;
    let found = fit::against(desk, &unit, &persons, (form.since, form.until))?;
    Ok(rule::weighed(desk, rule::Act::CheckIn, &found))
}

/// Takes persons into a unit.
///
/// # Errors
/// [`Code::UnitClosed`]; [`Code::StaysElsewhere`] of whoever stays in a unit already; those of the rules: more persons than
/// places, a man in a unit for women, a unit that does not suit a need; all fields at fault in one failure.
pub fn check_in(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &CheckInForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let officer = permit.officer();
    let household = household::standing(desk.read(), form.household)?;
    let unit: ShelterUnit = desk.read().get(form.unit)?;
    let site: ShelterSite = desk.read().get(unit.site)?;
    if unit.closed.is_some() || site.closed.is_some() {
        return Err(Failure::not_now(Code::UnitClosed));
    }
    let persons = persons(desk.read(), form)?;
    let mut faults = Faults::default();
    let living = household::members(desk.read(), household.id)?;
    if persons.iter().any(|person| living.iter().all(|member| member.person != *person)) {
        faults.add("persons", Code::NotAChoice);
    }
    if form.until.is_some_and(|until| until < form.since) {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let stays: Vec<ShelterStay> = desk.read().list(storage::STAYS_OF, [household.id])?;
    let elsewhere = |stay: &ShelterStay| {
        stay.left_on.is_none() && stay.persons.0.iter().any(|person| persons.contains(person))
    };
    if stays.iter().any(elsewhere) {
        return Err(Failure::not_now(Code::StaysElsewhere));
    }
    let found = fit::against(desk, &unit, &persons, (form.since, form.until))?;
    let weighing = rule::Weighing { act: rule::Act::CheckIn, subject: household.id, officer };
    let passed = rule::weigh(desk, &weighing, &found, &form.overrides, now)?;
    let stay = ShelterStay {
        id: Id::new(now)?,
        unit: unit.id,
        household: household.id,
        persons: Concerned(persons),
        since: form.since,
        until: form.until,
        left_on: None,
        left_because: None,
        checked_in_by: officer,
    };
    desk.commit(officer, "shelter.check_in", Some(household.id), now, |change| {
        passed.record(change)?;
        change.create(&stay)?;
        Ok(stay.id)
    })
}

fn persons(read: Read<'_>, form: &CheckInForm) -> Result<Vec<Id>> {
    if !form.persons.is_empty() {
        return Ok(form.persons.clone());
    }
    Ok(household::members(read, form.household)?.into_iter().map(|member| member.person).collect())
}

/// That persons leave.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CheckOutForm {
    /// Stay.
    pub stay: Id,
    /// When.
    pub on: NaiveDate,
    /// Why, and where to.
    pub reason: String,
}

/// Records that persons left a unit.
///
/// # Errors
/// [`Code::StayOver`]; all fields at fault in one failure.
pub fn check_out(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &CheckOutForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let stay: ShelterStay = desk.read().get(form.stay)?;
    if stay.left_on.is_some() {
        return Err(Failure::not_now(Code::StayOver));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    } else if form.on < stay.since {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(permit.officer(), "shelter.check_out", Some(stay.household), now, |change| {
        change.update(&ShelterStay { left_on: Some(form.on), left_because: Some(reason), ..stay })?;
        Ok(())
    })
}
