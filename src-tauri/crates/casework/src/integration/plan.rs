//! Opening a plan for those who were recognised, and its end.

use super::{IntegrationPlan, PlanExit, going, storage};
use crate::{
    Code, Desk, Failure, Result, access, application,
    failure::Faults,
    family::Concerned,
    folder,
    permit::{Integrate, Permit},
    status, text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A plan as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "IntegrationPlanForm")]
pub struct PlanForm {
    /// Case.
    pub application: Id,
    /// Whom it is for; nobody is everybody in the case.
    #[serde(default)]
    pub persons: Vec<Id>,
    /// What it aims at.
    pub aim: String,
}

/// Opens a plan.
///
/// # Errors
/// [`Code::NotRecognised`] when nobody in the case holds a status; [`Code::AlreadyRecorded`] while a plan of the case goes
/// on; all fields at fault in one failure.
pub fn open(desk: &mut Desk, permit: &Permit<Integrate>, form: &PlanForm, now: DateTime<Utc>) -> Result<Id> {
    let officer = permit.officer();
    let case = folder::standing(desk.read(), form.application)?;
    access::entered(desk.read(), permit.acting(), case)?;
    if !status::held(desk, case)?.iter().any(status::Holding::stands) {
        return Err(Failure::not_now(Code::NotRecognised));
    }
    let plans: Vec<IntegrationPlan> = desk.read().list(storage::OF_CASE, [case])?;
    if plans.iter().any(|plan| plan.exit.is_none()) {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let members = application::members(desk.read(), case)?;
    let mut persons = form.persons.clone();
    if persons.is_empty() {
        persons.extend(members.iter().map(|member| member.person));
    }
    let mut faults = Faults::default();
    if persons.iter().any(|person| members.iter().all(|member| member.person != *person)) {
        faults.add("persons", Code::NotAChoice);
    }
    let aim = faults.keep(text::required_long("aim", &form.aim));
    faults.check()?;
    let plan = IntegrationPlan {
        id: Id::new(now)?,
        application: case,
        persons: Concerned(persons),
        lead: officer,
        opened_on: desk.today(now),
        aim,
        exit: None,
    };
    desk.commit(officer, "integration.open", Some(case), now, |change| {
        change.create(&plan)?;
        Ok(plan.id)
    })
}

/// The end of a plan as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "PlanExitForm")]
pub struct ExitForm {
    /// Plan.
    pub plan: Id,
    /// Whether what was aimed at is reached.
    pub reached: bool,
    /// Why it ends.
    pub reason: String,
}

/// Ends a plan.
///
/// # Errors
/// [`Code::PlanEnded`]; [`Code::Required`] at `reason`.
pub fn exit(desk: &mut Desk, permit: &Permit<Integrate>, form: &ExitForm, now: DateTime<Utc>) -> Result<()> {
    let (on, officer) = (desk.today(now), permit.officer());
    let plan = going(desk.read(), permit.acting(), form.plan)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(officer, "integration.exit", Some(plan.application), now, |change| {
        let exit = Some(PlanExit { reached: form.reached, reason, on, officer });
        change.update(&IntegrationPlan { exit, ..plan })?;
        Ok(())
    })
}
