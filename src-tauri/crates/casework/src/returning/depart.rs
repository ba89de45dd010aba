//! Departure and arrival. With the departure the claims that were given up end: of one person, the others going on, or
//! with the last of them the case.

use super::{
    Arrived, ClaimWithdrawal, Course, Departed, DepartureProof, WithdrawalState, gated, going_on, has_claim,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, conclude},
    closure::Closure,
    failure::Faults,
    family::{Concerned, Departing, Tie},
    permit::{Acting, CounselReturns, Permit},
    profile::{ClosedBy, Profile, Stage},
    rule::{Act, Overriding, Passed},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id};

/// A departure as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnDepartForm")]
pub struct DepartForm {
    /// Returns of those who left together, all of one case.
    pub returns: Vec<Id>,
    /// When.
    pub on: NaiveDate,
    /// Who says so.
    pub proof: DepartureProof,
    /// Number or name of what proves it.
    pub reference: String,
    /// What those who stay are to each other, when the principal applicant leaves.
    #[serde(default)]
    pub relationships: Vec<Tie>,
    /// Why it is recorded in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Those who leave together.
struct Leaving {
    case: Application,
    courses: Vec<Course>,
    /// Those of them whose claim ends by it.
    claimants: Vec<Id>,
    on: NaiveDate,
    officer: Id,
}

/// Records that persons left. Their withdrawals take effect.
///
/// # Errors
/// [`Code::Required`] at `returns`; [`Code::ReturnEnded`] where one of them left before or stays; the rules of
/// [`Act::DepartReturn`] for each; [`Code::ReturnNotDeclared`] where no profile may let it pass;
/// [`Code::FamilyInReview`] while a draft about those who stay is under review; all fields at fault in one failure.
pub fn depart(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &DepartForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut leaving = gathered(desk, permit.acting(), form)?;
    let mut faults = Faults::default();
    let reference = faults.keep(text::required("reference", &form.reference));
    check_day(&leaving, today, &mut faults);
    faults.check()?;
    let mut passed: Vec<Passed> = Vec::new();
    for course in &leaving.courses {
        let act = (Act::DepartReturn, course);
        passed.push(gated(desk, &leaving.case, act, (officer, form.on), &form.overrides, now)?);
        let claims = has_claim(desk, &leaving.case, course.one.person)?;
        if !course.is_voluntary(&desk.profile_of(&leaving.case).returning, claims) {
            return Err(Failure::not_now(Code::ReturnNotDeclared));
        }
        if claims {
            leaving.claimants.push(course.one.person);
        }
    }
    let profile = desk.profile_of(&leaving.case);
    let staying = staying(desk, &leaving)?;
    let departing = match !staying.is_empty() && !leaving.claimants.is_empty() {
        true => Some(Departing::check(desk, &leaving.case, &leaving.claimants, &form.relationships, today)?),
        false => None,
    };
    let departed = Departed { on: form.on, proof: form.proof, reference: reference.clone(), officer };
    desk.commit(officer, "return.depart", Some(leaving.case.id), now, |change| {
        for course in &mut leaving.courses {
            course.one.departed = Some(departed.clone());
            change.update(&course.one)?;
        }
        let closure = match departing {
            Some(departing) => {
                departing.leave(change, form.on, &reference, (officer, today))?;
                None
            }
            None => closed(change, profile, &leaving, &reference)?,
        };
        settle(change, &leaving, closure)?;
        passed.into_iter().try_for_each(|one| one.record(change))
    })
}

fn gathered(desk: &Desk, acting: &Acting, form: &DepartForm) -> Result<Leaving> {
    let mut courses = Vec::new();
    let mut of: Option<Application> = None;
    for id in &form.returns {
        let (case, course) = super::before_departure(desk, acting, *id)?;
        if of.as_ref().is_some_and(|other| other.id != case.id)
            || courses.iter().any(|one: &Course| one.one.id == *id)
        {
            return Err(Failure::field("returns", Code::NotAChoice));
        }
        of = Some(case);
        courses.push(course);
    }
    let case = of.ok_or_else(|| Failure::field("returns", Code::Required))?;
    Ok(Leaving { case, courses, claimants: Vec::new(), on: form.on, officer: acting.officer() })
}

/// Nobody left in the future, nor before they signed.
fn check_day(leaving: &Leaving, today: NaiveDate, faults: &mut Faults) {
    let signed = leaving.courses.iter().filter_map(|course| {
        let withdrawn = course.withdrawal().map(|one| one.signed_on);
        course.declaration().map(|one| one.signed_on).max(withdrawn)
    });
    if leaving.on > today {
        faults.add("on", Code::DateInFuture);
    } else if signed.max().is_some_and(|signed| leaving.on < signed) {
        faults.add("on", Code::DatesOutOfOrder);
    }
}

/// Members of the case who do not leave with them.
fn staying(desk: &Desk, leaving: &Leaving) -> Result<Vec<Id>> {
    let members = application::members(desk.read(), leaving.case.id)?;
    let leaves = |person: Id| leaving.courses.iter().any(|course| course.one.person == person);
    Ok(members.into_iter().map(|member| member.person).filter(|person| !leaves(*person)).collect())
}

/// The case ends with the last of them, by what they signed.
fn closed(
    change: &mut Change<'_>,
    profile: &Profile,
    leaving: &Leaving,
    reference: &str,
) -> Result<Option<Id>> {
    if leaving.claimants.is_empty() || leaving.case.stage == Stage::Closed {
        return Ok(None);
    }
    let by_statement = |one: &&crate::profile::Closure| {
        one.by == ClosedBy::Applicant && one.stages.contains(&leaving.case.stage)
    };
    let Some(rule) = profile.closures.iter().find(by_statement) else {
        return Err(Failure::not_now(Code::StageForbids));
    };
    conclude(change, profile, leaving.case.id, &rule.code)?;
    let signed = leaving.courses.iter().filter_map(|course| Some(course.withdrawal()?.signed_on)).max();
    let closure = Closure {
        id: change.new_id()?,
        application: leaving.case.id,
        reason: rule.code.clone(),
        closed_on: leaving.on,
        known: reference.to_owned(),
        statement_on: signed,
        return_asked: Some(true),
        other: None,
        destination: None,
        document: None,
        persons: Concerned(leaving.claimants.clone()),
        stage: leaving.case.stage,
        officer: leaving.officer,
    };
    change.create(&closure)?;
    Ok(Some(closure.id))
}

/// What was signed takes effect.
fn settle(change: &mut Change<'_>, leaving: &Leaving, closure: Option<Id>) -> Result<()> {
    for course in &leaving.courses {
        let waits = |one: &&ClaimWithdrawal| one.state == WithdrawalState::Waiting;
        for withdrawal in course.withdrawals.iter().filter(waits) {
            change.update(&ClaimWithdrawal {
                state: WithdrawalState::Effective,
                settled_on: Some(leaving.on),
                closure,
                ..withdrawal.clone()
            })?;
        }
    }
    Ok(())
}

/// An arrival as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReturnArriveForm")]
pub struct ArriveForm {
    /// Return.
    pub voluntary_return: Id,
    /// When.
    pub on: NaiveDate,
    /// Where.
    pub place: String,
    /// Who says so.
    pub told_by: String,
}

/// Records that somebody came there. Visits and help to begin again count from that day.
///
/// # Errors
/// [`Code::ReturnEnded`]; [`Code::ReturnNotBegun`] before the departure; all fields at fault in one failure.
pub fn arrive(
    desk: &mut Desk,
    permit: &Permit<CounselReturns>,
    form: &ArriveForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let (case, mut course) = going_on(desk, permit.acting(), form.voluntary_return)?;
    let Some(departed) = &course.one.departed else {
        return Err(Failure::not_now(Code::ReturnNotBegun));
    };
    let mut faults = Faults::default();
    let place = faults.keep(text::required("place", &form.place));
    let told_by = faults.keep(text::required("toldBy", &form.told_by));
    if form.on > today {
        faults.add("on", Code::DateInFuture);
    } else if form.on < departed.on {
        faults.add("on", Code::DatesOutOfOrder);
    }
    faults.check()?;
    course.one.arrived = Some(Arrived { on: form.on, place, told_by });
    desk.commit(officer, "return.arrive", Some(case.id), now, |change| {
        change.update(&course.one)?;
        Ok(())
    })
}
