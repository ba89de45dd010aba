//! Tasks: what each officer has to do, computed from the stages and clocks. Nothing is stored, so none is stale.

mod after;

use crate::{
    Code, Desk, Result,
    application::{self, Application},
    appointment::{self, CalendarEntry},
    clock::Clock,
    decision::{self, DecisionState},
    duplicate,
    permit::{Acting, Ballots, Examine, Issue, Permit, ReadCases, Review},
    person::PersonName,
    profile::Stage,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum TaskCode {
    Interview,
    Assess,
    Redraft,
    Review,
    Vote,
    Issue,
    Deliver,
    Hearing,
    Direction,
    Lateness,
    CarryOut,
    Reopening,
    StatusNotice,
    StatusResponse,
    StatusDecide,
    StatusServe,
    /// To reach an applicant who did not come.
    FollowNoShow,
}

/// When it is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Due {
    Overdue,
    Today,
    Week,
    Later,
}

/// One thing to do.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Task {
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// Name of the principal applicant.
    pub principal: PersonName,
    /// Persons in the case.
    pub persons: u32,
    /// What is to be done.
    pub code: TaskCode,
    /// When it is due.
    pub due: Due,
    /// The time limit it serves.
    pub clock: Option<Clock>,
    /// The day that it is for, where no time limit says it: a hearing, what a court asked for.
    pub day: Option<NaiveDate>,
    /// Why it came back, when it did.
    pub returned: Option<String>,
}

/// A half-typed form.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRow {
    /// Which form.
    pub key: String,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

/// The first screen.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MyWork {
    /// What to do, the most urgent first.
    pub tasks: Vec<Task>,
    /// Half-typed forms.
    pub drafts: Vec<DraftRow>,
    /// Pairs of records that look like one person and wait for a decision.
    pub pairs: u32,
    /// Today's appointments of the officer, in the order in which they come.
    pub appointments: Vec<CalendarEntry>,
}

/// What an officer has to do.
///
/// # Errors
/// Of the database.
pub fn mine(desk: &Desk, _: &Permit<ReadCases>, acting: &Acting, now: DateTime<Utc>) -> Result<MyWork> {
    let read = desk.read();
    let open: Vec<Application> =
        read.list("WHERE stage NOT IN ('notified', 'final', 'closed') ORDER BY registered_at, id", [])?;
    let mut tasks = Vec::new();
    for case in open {
        if let Some(task) = task(desk, acting, &case, now)? {
            tasks.push(task);
        }
        tasks.extend(missed(desk, acting, &case, now)?);
    }
    tasks.extend(after::tasks(desk, acting, now)?);
    tasks.sort_by_key(|task| (task.due, task.clock.as_ref().map(|clock| clock.last_day).or(task.day)));
    let drafts = desk.vault.drafts(acting.officer())?;
    let drafts = drafts.into_iter().map(|draft| DraftRow { key: draft.key, saved_at: draft.saved_at });
    let pairs = duplicate::waiting_count(desk.read())?;
    let appointments = appointment::of_officer(desk, acting.officer(), desk.today(now))?;
    Ok(MyWork { tasks, drafts: drafts.collect(), pairs, appointments })
}

fn due(days_left: Option<i64>) -> Due {
    match days_left {
        Some(..0) => Due::Overdue,
        Some(0) => Due::Today,
        Some(1..=7) => Due::Week,
        _ => Due::Later,
    }
}

/// A missed appointment of one's own case is followed up: today, as long as attempts are owed, then when the time
/// that it leaves is over.
fn missed(desk: &Desk, acting: &Acting, case: &Application, now: DateTime<Utc>) -> Result<Option<Task>> {
    if case.officer != acting.officer() || !acting.may::<Examine>() {
        return Ok(None);
    }
    let Some(missed) = appointment::open_no_shows(desk, case, desk.today(now))?.pop() else {
        return Ok(None);
    };
    let tried = u32::try_from(missed.attempts.len()).unwrap_or(u32::MAX);
    let days_left = missed.clock.days_left;
    let row = application::row(desk, case.id, now)?;
    Ok(Some(Task {
        application: row.id,
        number: row.number,
        principal: row.principal,
        persons: row.persons,
        code: TaskCode::FollowNoShow,
        due: due(Some(if tried < missed.wanted { days_left.min(0) } else { days_left })),
        clock: Some(missed.clock),
        day: None,
        returned: None,
    }))
}

fn task(desk: &Desk, acting: &Acting, case: &Application, now: DateTime<Utc>) -> Result<Option<Task>> {
    let own = case.officer == acting.officer();
    let decision = decision::current(desk.read(), case)?;
    let returned = decision.as_ref().filter(|decision| decision.state == DecisionState::Returned);
    let drafted_here = decision.as_ref().is_some_and(|decision| decision.drafted_by == acting.officer());
    // Whoever drafted before another saved last may not review either. The journal tells; it is read only where
    // that can be so, for this list looks at every open case.
    let may_have_drafted = acting.may::<Review>() && acting.may::<Examine>() && case.stage == Stage::Review;
    let drafted_before = match &decision {
        Some(decision) if may_have_drafted => decision::has_drafted(desk, decision, acting.officer())?,
        _ => drafted_here,
    };
    let code = match case.stage {
        Stage::Registered if own && acting.may::<Examine>() => TaskCode::Interview,
        Stage::Interview if own && acting.may::<Examine>() => {
            let blockers = decision::blockers(desk, case, acting.officer(), desk.today(now))?;
            let interviews = [Code::NotInterviewed, Code::InterviewOpen];
            match blockers.iter().any(|blocker| interviews.contains(&blocker.code)) {
                true => TaskCode::Interview,
                false if returned.is_some() => TaskCode::Redraft,
                false => TaskCode::Assess,
            }
        }
        Stage::Assessment if returned.is_some() && drafted_here => TaskCode::Redraft,
        Stage::Assessment if own && acting.may::<Examine>() => TaskCode::Assess,
        Stage::Review
            if acting.may::<Ballots>() && decision::waits_for(desk, case, decision.as_ref(), acting)? =>
        {
            TaskCode::Vote
        }
        Stage::Review if acting.may::<Review>() && !drafted_before => TaskCode::Review,
        Stage::Decided if own && acting.may::<Issue>() => TaskCode::Issue,
        Stage::Issued if own && acting.may::<Issue>() => TaskCode::Deliver,
        _ => return Ok(None),
    };
    let returned = match returned {
        Some(decision) => decision::why_returned(desk.read(), decision.id)?,
        None => None,
    };
    let row = application::row(desk, case.id, now)?;
    let days_left = row.clock.as_ref().map(|clock| clock.days_left);
    Ok(Some(Task {
        application: row.id,
        number: row.number,
        principal: row.principal,
        persons: row.persons,
        code,
        due: due(days_left),
        clock: row.clock,
        day: None,
        returned: returned.filter(|_| code == TaskCode::Redraft),
    }))
}
