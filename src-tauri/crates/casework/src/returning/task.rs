//! What is to be done about returns, told from what was recorded. Nothing is stored, so none is stale.

use super::{Course, VoluntaryReturn, holds_status, storage};
use crate::{
    Desk, Result,
    application::Application,
    permit::{Acting, AdviseReturns, CounselReturns, DecideReturns},
    person::PersonName,
    profile::ReturnRules,
};
use chrono::{Days, Months, NaiveDate};
use vault::Id;

/// Something to do about a return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum ReturnTask {
    /// Nobody spoke yet with whoever asked.
    Counsel,
    /// Something speaks against going, and another officer is to decide.
    Decide,
    /// Money is to be approved.
    Approve,
    /// A lawyer is to say what becomes of a status.
    Advise,
    /// An organisation has not answered.
    Chase,
    /// The person is asked once more whether they wish to go.
    Reconfirm,
    /// The day passed, and nobody said whether they left.
    Departure,
    /// Money that was approved is to be paid.
    Pay,
    /// A tranche is due, and nobody planned it.
    Tranche,
    /// A visit is due.
    Visit,
}

/// Days before a visit or a tranche from which it is a task.
const AHEAD: Days = Days::new(14);

/// What an officer has to do about returns: the case, what, and for which day.
pub(crate) fn due(
    desk: &Desk,
    acting: &Acting,
    today: NaiveDate,
) -> Result<Vec<(Id, ReturnTask, Option<NaiveDate>)>> {
    let mut found = Vec::new();
    if !(acting.may::<CounselReturns>() || acting.may::<DecideReturns>() || acting.may::<AdviseReturns>()) {
        return Ok(found);
    }
    let going_on: Vec<VoluntaryReturn> = desk.read().list(storage::GOING_ON, [])?;
    for one in going_on {
        if !acting.scope().opens(desk.read(), one.application)? {
            continue;
        }
        let course = Course::gathered(desk.read(), one)?;
        let case: Application = desk.read().get(course.one.application)?;
        let rules = &desk.profile_of(&case).returning;
        let mut tasks = Vec::new();
        if acting.may::<DecideReturns>() {
            tasks.extend(to_decide(&course, acting.officer()));
        }
        if acting.may::<AdviseReturns>() && course.one.applied.is_some() && course.one.legal_note.is_none() {
            let holds = holds_status(desk, case.id, course.one.person)?;
            tasks.extend(holds.then_some((ReturnTask::Advise, None)));
        }
        if acting.may::<CounselReturns>() {
            tasks.extend(to_arrange(&course, rules, today));
            tasks.extend(to_follow(&course, rules, today));
        }
        found.extend(tasks.into_iter().map(|(task, day)| (case.id, task, day)));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Visits after a return that are due between two days and were not made, with whom they are about.
pub(crate) fn visits_between(
    desk: &Desk,
    acting: &Acting,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<(VoluntaryReturn, PersonName, NaiveDate)>> {
    let mut found = Vec::new();
    let going_on: Vec<VoluntaryReturn> = desk.read().list(storage::GOING_ON, [])?;
    for one in going_on.into_iter().filter(|one| one.arrived.is_some()) {
        if !acting.scope().opens(desk.read(), one.application)? {
            continue;
        }
        let course = Course::gathered(desk.read(), one)?;
        let case: Application = desk.read().get(course.one.application)?;
        let days = unvisited(&course, &desk.profile_of(&case).returning);
        let days = days.into_iter().filter(|day| (from..=until).contains(day));
        found.extend(days.map(|day| (course.one.clone(), course.person.name.clone(), day)));
    }
    Ok(found)
}

/// Days of the visits that were not made.
fn unvisited(course: &Course, rules: &ReturnRules) -> Vec<NaiveDate> {
    let Some(arrived) = &course.one.arrived else { return Vec::new() };
    let open = rules
        .monitoring_months
        .iter()
        .filter(|month| course.visits.iter().all(|visit| visit.after_months != **month));
    open.filter_map(|month| arrived.on.checked_add_months(Months::new(*month))).collect()
}

type Tasks = Vec<(ReturnTask, Option<NaiveDate>)>;

fn to_decide(course: &Course, officer: Id) -> Tasks {
    let mut tasks = Vec::new();
    let open = course.screening().filter(|one| one.verdict.is_none() && !one.indicators.0.is_empty());
    if open.is_some_and(|one| one.officer != officer) {
        tasks.push((ReturnTask::Decide, None));
    }
    let unapproved = |one: &&super::ReturnPayment| {
        one.approval.is_none() && one.cancelled.is_none() && one.planned_by != officer
    };
    if course.payments.iter().any(|one| unapproved(&one)) {
        tasks.push((ReturnTask::Approve, None));
    }
    tasks
}

/// Until they left.
fn to_arrange(course: &Course, rules: &ReturnRules, today: NaiveDate) -> Tasks {
    let mut tasks = Vec::new();
    let one = &course.one;
    let unpaid =
        |pay: &&super::ReturnPayment| pay.approval.is_some() && pay.paid.is_none() && pay.cancelled.is_none();
    if course.payments.iter().any(|pay| unpaid(&pay)) {
        tasks.push((ReturnTask::Pay, None));
    }
    if one.departed.is_some() {
        return tasks;
    }
    if course.counsellings.is_empty() && course.leader.is_none() {
        tasks.push((ReturnTask::Counsel, None));
    }
    for asked in course.eligibilities.iter().filter(|asked| asked.answer.is_none()) {
        let day = asked.asked_on.checked_add_days(Days::new(rules.eligibility_days.into()));
        tasks.extend(day.filter(|day| *day <= today).map(|day| (ReturnTask::Chase, Some(day))));
    }
    let Some(booking) = &one.booking else { return tasks };
    let leaving = booking.departs_on;
    let from = leaving.checked_sub_days(Days::new(rules.reconfirm_days.into())).unwrap_or(leaving);
    if today > leaving {
        tasks.push((ReturnTask::Departure, Some(leaving)));
    } else if from <= today && !course.is_reconfirmed(rules, leaving) {
        tasks.push((ReturnTask::Reconfirm, Some(leaving)));
    }
    tasks
}

/// After they came there.
fn to_follow(course: &Course, rules: &ReturnRules, today: NaiveDate) -> Tasks {
    let Some(arrived) = &course.one.arrived else { return Vec::new() };
    let mut tasks = Vec::new();
    let soon = |months: u32| {
        let day = arrived.on.checked_add_months(Months::new(months))?;
        (day <= today.checked_add_days(AHEAD).unwrap_or(today)).then_some(day)
    };
    let ahead = today.checked_add_days(AHEAD).unwrap_or(today);
    let visits = unvisited(course, rules).into_iter().filter(|day| *day <= ahead);
    tasks.extend(visits.map(|day| (ReturnTask::Visit, Some(day))));
    let tranches = rules.limits.iter().filter(|limit| limit.tranche.is_some());
    for limit in tranches.filter(|_| course.is_eligible()) {
        let there = |pay: &&super::ReturnPayment| pay.tranche == limit.tranche && pay.cancelled.is_none();
        let planned = course.payments.iter().any(|pay| there(&pay));
        let day = soon(limit.after_months).filter(|_| !planned);
        tasks.extend(day.map(|day| (ReturnTask::Tranche, Some(day))));
    }
    tasks
}
