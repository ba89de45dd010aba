//! Social problems: reported, with the day by which something is to be done, and what became of them.

use super::{Keeps, ProblemOutcome, SocialProblem, Urgency, members, standing};
use crate::{Code, Desk, Failure, Result, failure::Faults, person::Checking, profile::ListName, text};
use chrono::{DateTime, Utc};
use vault::Id;

/// A problem as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SocialProblemForm")]
pub struct ProblemForm {
    /// Household.
    pub household: Id,
    /// Whom it concerns; none is all of them.
    #[serde(default)]
    pub person: Option<Id>,
    /// What it is, a code of the list `social_problem`.
    pub kind: String,
    /// How soon something must be done.
    pub urgency: Urgency,
    /// Who told of it.
    pub told_by: String,
    /// What it is, in words.
    pub what: String,
    /// To whom they were referred.
    #[serde(default)]
    pub referral: Option<String>,
}

/// Records a problem. By when something is to be done follows from its urgency and the profile.
///
/// # Errors
/// All fields at fault in one failure; [`Code::HouseholdEnded`].
pub fn report(desk: &mut Desk, permit: &Keeps, form: &ProblemForm, now: DateTime<Utc>) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let household = standing(desk.read(), form.household)?;
    let mut faults = Faults::default();
    if let Some(person) = form.person
        && members(desk.read(), household.id)?.iter().all(|member| member.person != person)
    {
        faults.add("person", Code::NotAChoice);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let kind = checking.required_code(ListName::SocialProblem.as_str(), "kind", &form.kind);
    let told_by = checking.required("toldBy", &form.told_by);
    let referral = checking.line("referral", form.referral.as_ref());
    let what = faults.keep(text::required_long("what", &form.what));
    faults.check()?;
    let problem = SocialProblem {
        id: Id::new(now)?,
        household: household.id,
        person: form.person,
        kind,
        urgency: form.urgency,
        told_by,
        what,
        referral,
        due_on: desk.profile.assistance.urgent(form.urgency).last_day(today, desk.profile),
        reported_by: officer,
        reported_on: today,
        outcome: None,
    };
    desk.commit(officer, "problem.report", Some(household.id), now, |change| {
        change.create(&problem)?;
        Ok(problem.id)
    })
}

/// What became of a problem, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "ProblemOutcomeForm")]
pub struct OutcomeForm {
    /// Problem.
    pub problem: Id,
    /// What was done.
    pub what: String,
    /// Whether it is solved.
    pub solved: bool,
}

/// Records what became of a problem.
///
/// # Errors
/// [`Code::ProblemEnded`]; [`Code::Required`] at `what`.
pub fn solve(desk: &mut Desk, permit: &Keeps, form: &OutcomeForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let problem: SocialProblem = desk.read().get(form.problem)?;
    if problem.outcome.is_some() {
        return Err(Failure::not_now(Code::ProblemEnded));
    }
    let mut faults = Faults::default();
    let what = faults.keep(text::required_long("what", &form.what));
    faults.check()?;
    let outcome = ProblemOutcome { what, solved: form.solved, on: today, officer };
    desk.commit(officer, "problem.solve", Some(problem.household), now, |change| {
        change.update(&SocialProblem { outcome: Some(outcome), ..problem })?;
        Ok(())
    })
}
