//! What is due about records: one row for each kind, with how many and since when.

use crate::{
    Desk, Result, access, breach, disclosure, filing, handover, keeping,
    permit::{
        Acting, ApproveErasure, Disclose, Exchange, KeepBreaches, KeepFiles, OverseeAccess, Register,
        Release, Retain,
    },
    release,
};
use chrono::{Days, NaiveDate};
use vault::Id;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RecordsCode {
    /// Somebody opened a case that was not theirs, in an emergency, and nobody said yet whether it was one.
    Emergency,
    /// A breach is to be told.
    Breach,
    /// A request for disclosure is to be answered.
    Disclosure,
    /// A paper file should be back, or nobody has it.
    File,
    /// A file is on its way to this officer, who says whether they have it.
    Receive,
    /// A case was handed over to this post, and nobody said yet that it came.
    Handover,
    /// A package should be destroyed by now.
    Export,
    /// An erasure waits for a second officer.
    Erasure,
    /// Something was done about an erased case by somebody who had not heard of it.
    Late,
    /// Something was kept long enough.
    Retention,
}

/// What is due of one kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct RecordsDue {
    /// What.
    pub code: RecordsCode,
    /// How many.
    pub count: u32,
    /// How many of them are late.
    pub late: u32,
    /// The nearest day.
    pub day: Option<NaiveDate>,
}

/// Days before the last day of a request from which it is due.
const AHEAD: Days = Days::new(10);

/// What this officer has to do about records.
pub(super) fn of(desk: &Desk, acting: &Acting, today: NaiveDate) -> Result<Vec<RecordsDue>> {
    let (read, me) = (desk.read(), acting.officer());
    let mut found = Vec::new();
    let mut add = |code, days: Vec<NaiveDate>| {
        let late = days.iter().filter(|day| **day < today).count();
        if !days.is_empty() {
            found.push(RecordsDue {
                code,
                count: number(days.len()),
                late: if matches!(code, RecordsCode::Handover | RecordsCode::Late | RecordsCode::Emergency) {
                    0
                } else {
                    number(late)
                },
                day: days.into_iter().min(),
            });
        }
    };
    if acting.may::<OverseeAccess>() {
        let opened = access::unjudged(read, me)?.into_iter();
        add(RecordsCode::Emergency, opened.map(|at| desk.today(at)).collect());
    }
    if acting.may::<KeepBreaches>() {
        add(RecordsCode::Breach, breach::open_breaches(desk)?.into_iter().map(|(_, day)| day).collect());
    }
    if acting.may::<Disclose>() {
        let soon = |day: &NaiveDate| *day <= today + AHEAD;
        let open =
            in_scope(desk, acting, disclosure::open_requests(desk)?, |(one, _)| Some(one.application))?;
        let days = open.into_iter().map(|(_, day)| day);
        add(RecordsCode::Disclosure, days.filter(soon).collect());
    }
    if acting.may::<KeepFiles>() {
        // Whoever keeps closed files looks after all; anybody else after what they have.
        let all = acting.may::<Retain>();
        let mine =
            |holder: &Option<filing::Holder>| holder.as_ref().is_some_and(|one| one.officer == Some(me));
        let late = filing::overdue(read, today)?.into_iter().filter(|(_, one)| all || mine(&one.holder));
        add(RecordsCode::File, late.map(|(_, one)| one.due_back().unwrap_or(today)).collect());
        let coming = filing::coming(read, me)?;
        add(RecordsCode::Receive, coming.into_iter().map(|movement| movement.sent_on).collect());
    }
    if acting.may::<Register>() && acting.may::<Exchange>() {
        let since = handover::coming(read, acting.scope())?.into_iter();
        add(RecordsCode::Handover, since.map(|at| desk.today(at)).collect());
    }
    if acting.may::<Release>() {
        let late =
            in_scope(desk, acting, release::late(read, today)?, |export| export.application)?.into_iter();
        add(RecordsCode::Export, late.map(|export| export.expires_on).collect());
    }
    if acting.may::<ApproveErasure>() {
        let waiting = in_scope(desk, acting, keeping::waiting(read)?, |order| Some(order.application))?;
        let waiting = waiting.into_iter().filter(|order| order.ordered_by != me);
        add(RecordsCode::Erasure, waiting.map(|order| order.ordered_on).collect());
        let late = in_scope(desk, acting, keeping::came_late(read)?, |(case, _)| Some(*case))?.into_iter();
        add(RecordsCode::Late, late.map(|(_, at)| desk.today(at)).collect());
    }
    if acting.may::<Retain>() {
        let due = in_scope(desk, acting, keeping::count_due(desk, today)?, |(case, _)| Some(*case))?;
        add(RecordsCode::Retention, due.into_iter().map(|(_, day)| day).collect());
    }
    Ok(found)
}

/// What is of no case, or of one that is open to the officer: a number tells of a sealed case too.
fn in_scope<T>(
    desk: &Desk,
    acting: &Acting,
    found: Vec<T>,
    case: impl Fn(&T) -> Option<Id>,
) -> Result<Vec<T>> {
    let mut open = Vec::with_capacity(found.len());
    for one in found {
        let is_open = case(&one).map_or(Ok(true), |case| acting.scope().opens(desk.read(), case))?;
        if is_open {
            open.push(one);
        }
    }
    Ok(open)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
