//! Which tasks an officer has: from stages, decisions and requests of all open cases, in a handful of queries.

use super::{TaskCode, storage};
use crate::{
    Code, Desk, Result, access,
    application::{self, Application},
    appointment,
    clock::Clock,
    decision::{self, DecisionState},
    interview,
    permit::{Acting, Ballots, Examine, Issue, Review},
    profile::Stage,
    restriction::Withheld,
    rule::RuleKind,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use vault::{Id, column};

/// A task before its case is looked up.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) application: Id,
    pub(super) code: TaskCode,
    /// Why it came back, when it did.
    pub(super) returned: Option<String>,
    /// Days until it is due, where that is not the case's nearest time limit.
    pub(super) due_in: Option<i64>,
    /// Its own time limit, where it has one.
    pub(super) clock: Option<Clock>,
}

struct Open {
    case: Id,
    stage: Stage,
    officer: Id,
    profile: String,
    decision: Option<(Id, DecisionState, Id)>,
}

/// Everything that an officer has to do.
pub(super) fn of(desk: &Desk, acting: &Acting, today: NaiveDate) -> Result<Vec<Found>> {
    let (read, me) = (desk.read(), acting.officer());
    let open: Vec<Open> = read.rows(storage::OPEN, [me], |row| {
        let decision: Option<Id> = row.get(4)?;
        Ok(Open {
            case: row.get(0)?,
            stage: column(row, 1)?,
            officer: row.get(2)?,
            profile: row.get(3)?,
            decision: match decision {
                Some(id) => Some((id, column(row, 5)?, row.get(6)?)),
                None => None,
            },
        })
    })?;
    let cases = |sql: &str| -> Result<BTreeSet<Id>> {
        Ok(read.rows(sql, [me], |row| row.get(0))?.into_iter().collect())
    };
    let examines = acting.may::<Examine>();
    let nobody = BTreeSet::new;
    let (mut unheard, mut unsigned) = match examines {
        true => (cases(storage::UNHEARD)?, cases(storage::UNSIGNED)?),
        false => (nobody(), nobody()),
    };
    if examines {
        // Few cases took others in; those are looked at one by one.
        for case in cases(storage::CAME_OVER)? {
            let (silent, open) = heard_elsewhere(desk, case)?;
            for (found, set) in [(silent, &mut unheard), (open, &mut unsigned)] {
                if found {
                    set.insert(case)
                } else {
                    set.remove(&case)
                };
            }
        }
    }
    // Whoever drafted before another saved last may not review either. The journal tells; it is read only where
    // that can be so.
    let drafted = if examines && acting.may::<Review>() { cases(storage::DRAFTED)? } else { nobody() };
    let mut found = Vec::new();
    for one in open {
        let own = one.officer == me;
        let blocks = |code: Code| {
            desk.edition(&one.profile).rules.get(code).is_some_and(|rule| rule.kind == RuleKind::Block)
        };
        let returned = one.decision.as_ref().filter(|(_, state, _)| *state == DecisionState::Returned);
        let drafted_here = one.decision.as_ref().is_some_and(|(_, _, by)| *by == me);
        let drafted_before = drafted_here || drafted.contains(&one.case);
        let code = match one.stage {
            Stage::Registered if own && examines => TaskCode::Interview,
            Stage::Interview if own && examines => {
                let unheard = unheard.contains(&one.case) && blocks(Code::NotInterviewed);
                let unsigned = unsigned.contains(&one.case) && blocks(Code::InterviewOpen);
                match returned {
                    _ if unheard || unsigned => TaskCode::Interview,
                    Some(_) => TaskCode::Redraft,
                    None => TaskCode::Assess,
                }
            }
            Stage::Assessment if returned.is_some() && drafted_here => TaskCode::Redraft,
            Stage::Assessment if own && examines => TaskCode::Assess,
            Stage::Review if acting.may::<Ballots>() && votes(desk, &one, acting)? => TaskCode::Vote,
            Stage::Review if acting.may::<Review>() && !drafted_before => TaskCode::Review,
            Stage::Decided if own && acting.may::<Issue>() => TaskCode::Issue,
            Stage::Issued if own && acting.may::<Issue>() => TaskCode::Deliver,
            _ => continue,
        };
        let because = returned.filter(|_| code == TaskCode::Redraft);
        let returned = match because {
            // Whoever drafted may have handed the case over since.
            Some((decision, _, _)) if Withheld::of(read, acting, one.case)?.facts().is_empty() => {
                decision::why_returned(read, *decision)?
            }
            Some(_) => None,
            None => None,
        };
        found.push(Found { application: one.case, code, returned, due_in: None, clock: None });
    }
    if examines {
        let late: Vec<(Id, NaiveDate)> =
            read.rows(storage::LATE, (me, today.to_string()), |row| Ok((row.get(0)?, column(row, 1)?)))?;
        found.extend(late.into_iter().map(|(application, due)| Found {
            application,
            code: TaskCode::Chase,
            returned: None,
            due_in: Some((due - today).num_days()),
            clock: None,
        }));
        for case in cases(storage::MISSED)? {
            found.extend(missed(desk, case, today)?);
        }
    }
    if acting.may::<Review>() {
        // Nobody else sees that the case stands still.
        found.extend(access::to_hand_over(read)?.into_iter().map(|application| Found {
            application,
            code: TaskCode::HandOver,
            returned: None,
            due_in: Some(0),
            clock: None,
        }));
    }
    Ok(found)
}

/// A missed appointment of one's own case is followed up: today, as long as attempts are owed, then when the time
/// that it leaves is over.
fn missed(desk: &Desk, case: Id, today: NaiveDate) -> Result<Option<Found>> {
    let case: Application = desk.read().get(case)?;
    let Some(missed) = appointment::open_no_shows(desk, &case, today)?.pop() else { return Ok(None) };
    let tried = u32::try_from(missed.attempts.len()).unwrap_or(u32::MAX);
    let days_left = missed.clock.days_left;
    let due_in = if tried < missed.wanted { days_left.min(0) } else { days_left };
    let code = TaskCode::FollowNoShow;
    Ok(Some(Found {
        application: case.id,
        code,
        returned: None,
        due_in: Some(due_in),
        clock: Some(missed.clock),
    }))
}

/// Whether a draft waits for an officer's vote. Asked only where the profile has a commission.
fn votes(desk: &Desk, one: &Open, acting: &Acting) -> Result<bool> {
    if desk.edition(&one.profile).decision_body.commission.is_none() {
        return Ok(false);
    }
    let case: Application = desk.read().get(one.case)?;
    let decision = decision::current(desk.read(), &case)?;
    decision::waits_for(desk, &case, decision.as_ref(), acting)
}

/// Whether somebody who claims in their own right was not heard to the end, and whether an interview with lines is not
/// signed, wherever it was held.
fn heard_elsewhere(desk: &Desk, case: Id) -> Result<(bool, bool)> {
    let read = desk.read();
    let interviews = interview::of_application(read, case)?;
    let heard = |person: Id| interviews.iter().any(|one| one.person == person && one.closing.is_some());
    let members = application::members(read, case)?;
    let silent = members.iter().any(|member| member.own_claim && !heard(member.person));
    for one in interviews.iter().filter(|one| one.closing.is_none()) {
        if !interview::lines(read, one.id)?.is_empty() {
            return Ok((silent, true));
        }
    }
    Ok((silent, false))
}
