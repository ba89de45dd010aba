//! Goals and what is done towards them.

use super::{Action, Actions, Done, GoalOutcome, IntegrationPlan, PlanGoal, going, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{Acting, Integrate, Permit},
    person::Checking,
    profile::ListName,
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// Something to be done, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlanActionForm")]
pub struct ActionForm {
    /// What.
    pub what: String,
    /// Who does it.
    pub responsible: String,
    /// By when.
    pub due_on: NaiveDate,
}

/// A goal as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "PlanGoalForm")]
pub struct GoalForm {
    /// Plan.
    pub plan: Id,
    /// The goal that gets more actions; none is a new one.
    #[serde(default)]
    pub goal: Option<Id>,
    /// Whose; none is everybody's.
    #[serde(default)]
    pub person: Option<Id>,
    /// Domain, a code of the list `integration_domain`.
    pub domain: String,
    /// What is to be reached.
    pub text: String,
    /// By when.
    pub due_on: NaiveDate,
    /// What is done towards it.
    pub actions: Vec<ActionForm>,
}

/// Sets a goal with its actions, or gives one more actions. Those that were set stay.
///
/// # Errors
/// [`Code::BaselineMissing`] before it is known where they stand; [`Code::PlanEnded`]; all fields at fault in one failure.
pub fn set_goal(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &GoalForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let plan = going(desk.read(), permit.acting(), form.plan)?;
    let reviews: Vec<super::PlanReview> = desk.read().list(storage::REVIEWS, [plan.id])?;
    if reviews.is_empty() {
        return Err(Failure::not_now(Code::BaselineMissing));
    }
    let known = form.goal.map(|id| open_goal(desk.read(), permit.acting(), id)).transpose()?;
    let known = known.map(|(_, goal)| goal);
    let mut faults = Faults::default();
    if form.person.is_some_and(|person| !plan.persons.0.contains(&person)) {
        faults.add("person", Code::NotAChoice);
    }
    if known.is_none() && form.due_on < today {
        faults.add("dueOn", Code::DateInPast);
    }
    let goal = faults.keep(text::required_long("text", &form.text));
    let mut actions = known.as_ref().map(|goal| goal.actions.0.clone()).unwrap_or_default();
    if form.actions.is_empty() && actions.is_empty() {
        faults.add("actions", Code::Required);
    }
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let domain = checking.required_code(ListName::IntegrationDomain.as_str(), "domain", &form.domain);
    for (at, typed) in form.actions.iter().enumerate() {
        let field = |name: &str| format!("actions.{at}.{name}");
        actions.push(Action {
            what: checking.required(&field("what"), &typed.what),
            responsible: checking.required(&field("responsible"), &typed.responsible),
            due_on: typed.due_on,
            done: None,
        });
    }
    faults.check()?;
    let set = PlanGoal {
        id: known.as_ref().map_or_else(|| Id::new(now), |goal| Ok(goal.id))?,
        plan: plan.id,
        person: form.person,
        domain,
        goal,
        due_on: form.due_on,
        actions: Actions(actions),
        outcome: None,
    };
    desk.commit(officer, "integration.goal", Some(plan.application), now, |change| {
        if known.is_some() {
            change.update(&set)?;
        } else {
            change.create(&set)?;
        }
        Ok(set.id)
    })
}

/// That an action was done.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ActionDoneForm {
    /// Goal.
    pub goal: Id,
    /// Place of the action, from 0.
    pub action: u32,
    /// When.
    pub on: NaiveDate,
    /// What came of it.
    #[serde(default)]
    pub note: String,
}

/// Records that an action was done.
///
/// # Errors
/// [`Code::ActionOver`]; [`Code::NotFound`]; all fields at fault in one failure.
pub fn action_done(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &ActionDoneForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let officer = permit.officer();
    let (plan, goal) = open_goal(desk.read(), permit.acting(), form.goal)?;
    let mut actions = goal.actions.0.clone();
    let place = usize::try_from(form.action).unwrap_or(usize::MAX);
    let Some(action) = actions.get_mut(place) else {
        return Err(Failure::new(crate::Kind::NotFound, Code::NotFound));
    };
    if action.done.is_some() {
        return Err(Failure::not_now(Code::ActionOver));
    }
    let mut faults = Faults::default();
    let note = faults.keep(text::long("note", &form.note));
    if form.on > desk.today(now) {
        faults.add("on", Code::DateInFuture);
    }
    faults.check()?;
    action.done = Some(Done { on: form.on, note, officer });
    desk.commit(officer, "integration.action", Some(plan.application), now, |change| {
        change.update(&PlanGoal { actions: Actions(actions), ..goal })?;
        Ok(())
    })
}

/// How a goal ended, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct GoalEndForm {
    /// Goal.
    pub goal: Id,
    /// Whether it was reached.
    pub reached: bool,
    /// How, or why not.
    pub note: String,
}

/// Ends a goal: reached, or given up with a reason.
///
/// # Errors
/// [`Code::ActionOver`] when it ended before; [`Code::Required`] at `note`.
pub fn end_goal(
    desk: &mut Desk,
    permit: &Permit<Integrate>,
    form: &GoalEndForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (on, officer) = (desk.today(now), permit.officer());
    let (plan, goal) = open_goal(desk.read(), permit.acting(), form.goal)?;
    let mut faults = Faults::default();
    let note = faults.keep(text::required_long("note", &form.note));
    faults.check()?;
    desk.commit(officer, "integration.goal_end", Some(plan.application), now, |change| {
        let outcome = Some(GoalOutcome { reached: form.reached, note, on, officer });
        change.update(&PlanGoal { outcome, ..goal })?;
        Ok(())
    })
}

/// A goal that did not end, with its plan.
fn open_goal(read: Read<'_>, acting: &Acting, goal: Id) -> Result<(IntegrationPlan, PlanGoal)> {
    let goal: PlanGoal = read.get(goal)?;
    let plan = going(read, acting, goal.plan)?;
    match goal.outcome {
        Some(_) => Err(Failure::not_now(Code::ActionOver)),
        None => Ok((plan, goal)),
    }
}
