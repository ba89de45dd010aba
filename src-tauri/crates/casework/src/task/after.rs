//! Tasks that follow a decision: hearings and directions, what waits for a second officer, procedures about a status.

use super::{Due, Task, TaskCode, over};
use crate::{
    Code, Desk, Failure, Kind, Result, appeal,
    appeal::{Appeal, AppealState},
    application::{self, Application},
    closure, decision,
    permit::{Acting, Examine, Issue, Review, Role},
    profile::BodyKind,
    returning::{self, ReturnTask},
    status::{self, StatusProcedure},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// Days before a hearing or a due day from which it is a task.
const AHEAD: u64 = 7;

/// A thing to do in a case, with its day where it has one.
type Found = (Id, TaskCode, Option<NaiveDate>);

/// What an officer has to do after decisions.
pub(super) fn tasks(desk: &Desk, acting: &Acting, now: DateTime<Utc>) -> Result<Vec<Task>> {
    let today = desk.today(now);
    let mut found = Vec::new();
    if acting.may::<Issue>() {
        steps(desk, acting, today, &mut found)?;
    }
    if acting.may::<Review>() {
        second_officer(desk, acting, &mut found)?;
    }
    procedures(desk, acting, today, &mut found)?;
    let returns = returning::due(desk, acting, today)?.into_iter();
    found.extend(returns.map(|(case, what, day)| (case, of_return(what), day)));
    found.extend(over::of(desk, acting, today)?.into_iter().map(|(case, code)| (case, code, None)));
    found.dedup();
    let mut open = Vec::with_capacity(found.len());
    for one in found {
        if acting.scope().opens(desk.read(), one.0)? {
            open.push(one);
        }
    }
    open.into_iter().map(|one| task(desk, one, today, now)).collect()
}

fn of_return(what: ReturnTask) -> TaskCode {
    match what {
        ReturnTask::Counsel => TaskCode::ReturnCounsel,
        ReturnTask::Decide => TaskCode::ReturnDecide,
        ReturnTask::Approve => TaskCode::ReturnApprove,
        ReturnTask::Advise => TaskCode::ReturnAdvise,
        ReturnTask::Chase => TaskCode::ReturnChase,
        ReturnTask::Reconfirm => TaskCode::ReturnReconfirm,
        ReturnTask::Departure => TaskCode::ReturnDeparture,
        ReturnTask::Pay => TaskCode::ReturnPay,
        ReturnTask::Tranche => TaskCode::ReturnTranche,
        ReturnTask::Visit => TaskCode::ReturnVisit,
    }
}

fn in_charge(desk: &Desk, acting: &Acting, case: Id) -> Result<bool> {
    Ok(desk.read().get::<Application>(case)?.officer == acting.officer())
}

fn steps(desk: &Desk, acting: &Acting, today: NaiveDate, found: &mut Vec<Found>) -> Result<()> {
    let until = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    for step in appeal::due(desk.read(), until)? {
        let appeal: Appeal = desk.read().get(step.appeal)?;
        let judgments = appeal::judgments(desk.read(), step.application)?;
        let judgment = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
        let heard = appeal.withdrawn.is_none() && appeal.state(judgment) != AppealState::Ended;
        // Whoever stands before the courts for the office has them all; the others those of their own cases.
        let theirs = acting.has(Role::LITIGATION_OFFICER) || in_charge(desk, acting, step.application)?;
        if heard && theirs {
            let code = match step.kind {
                appeal::ProceedingKind::Hearing => TaskCode::Hearing,
                _ => TaskCode::Direction,
            };
            found.push((step.application, code, Some(step.day)));
        }
    }
    Ok(())
}

fn second_officer(desk: &Desk, acting: &Acting, found: &mut Vec<Found>) -> Result<()> {
    for appeal in appeal::late(desk.read())? {
        if !decided_first(desk, acting, &appeal)? {
            found.push((appeal.application, TaskCode::Lateness, None));
        }
    }
    for judgment in appeal::to_carry_out(desk.read())? {
        if judgment.recorded_by != acting.officer() {
            found.push((judgment.application, TaskCode::CarryOut, None));
        }
    }
    for request in closure::waiting(desk.read())? {
        found.push((request.application, TaskCode::Reopening, None));
    }
    Ok(())
}

/// Whether an officer had a part in what a complaint challenges, so that another decides it.
fn decided_first(desk: &Desk, acting: &Acting, appeal: &Appeal) -> Result<bool> {
    let case: Application = desk.read().get(appeal.application)?;
    let mut remedies = desk.profile_of(&case).remedies.iter();
    let complaint = remedies.any(|one| one.code == appeal.remedy && one.kind == BodyKind::Administrative);
    let Some(challenged) = appeal.decision.filter(|_| complaint) else { return Ok(false) };
    let decision: decision::Decision = desk.read().get(challenged)?;
    let approved = decision.approval.as_ref().is_some_and(|one| one.officer == acting.officer());
    Ok(approved || decision::has_drafted(desk, &decision, acting.officer())?)
}

fn procedures(desk: &Desk, acting: &Acting, today: NaiveDate, found: &mut Vec<Found>) -> Result<()> {
    for procedure in status::going_on(desk.read())? {
        let case = procedure.application;
        let own = procedure.opened_by == acting.officer();
        let undecided = !status::undecided(desk, &procedure)?.is_empty();
        if ready(&procedure, today) && undecided {
            let may = acting.may::<Review>() && !own && !noticed_by(&procedure, acting.officer());
            let day = status::decide_by(desk, &procedure)?;
            found.extend(may.then_some((case, TaskCode::StatusDecide, day)));
        } else if !undecided {
            let may = acting.may::<Issue>() && (own || in_charge(desk, acting, case)?);
            found.extend(may.then_some((case, TaskCode::StatusServe, None)));
        } else if own && acting.may::<Examine>() {
            let day = procedure.notice.as_ref().map(|notice| notice.respond_by);
            let code = if day.is_none() { TaskCode::StatusNotice } else { TaskCode::StatusResponse };
            found.push((case, code, day));
        }
    }
    Ok(())
}

fn ready(procedure: &StatusProcedure, today: NaiveDate) -> bool {
    let over = procedure.notice.as_ref().is_some_and(|notice| today > notice.respond_by);
    procedure.response.is_some() || over
}

fn noticed_by(procedure: &StatusProcedure, officer: Id) -> bool {
    procedure.notice.as_ref().is_some_and(|notice| notice.served.officer == officer)
}

fn task(desk: &Desk, (case, code, day): Found, today: NaiveDate, now: DateTime<Utc>) -> Result<Task> {
    let row = application::rows(desk, &[case], now)?.pop();
    let row = row.ok_or_else(|| Failure::new(Kind::NotFound, Code::NotFound))?;
    let days_left = day.map(|day| (day - today).num_days());
    Ok(Task {
        application: row.id,
        number: row.number,
        principal: row.principal,
        persons: row.persons,
        code,
        due: match days_left {
            Some(..0) => Due::Overdue,
            Some(0) | None => Due::Today,
            Some(1..=7) => Due::Week,
            Some(_) => Due::Later,
        },
        clock: None,
        day,
        returned: None,
    })
}
