//! What an officer has of trainings: what they hold and must hold, their sessions, their plan, and what is due.

use super::{
    Certificate, Enrolment, EnrolmentState, MatrixRow, NeedState, PlanRow, RequiredState, SessionRow,
    TrainingSession, held, list, need, plan, required, storage,
};
use crate::{
    Desk, Result,
    officer::Officer,
    permit::{Acting, Train},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum TrainingCode {
    /// A module that should be held by now.
    ModuleOverdue,
    /// A certificate that ended.
    Expired,
    /// A certificate that ends soon.
    Expiring,
    /// A module that is to be held soon.
    ModuleDue,
    /// A session that begins, or a day face to face.
    SessionSoon,
    /// A session that one has not said anything of.
    Evaluate,
    /// For the coordinator: needs that no session meets.
    NeedsOpen,
    /// For the coordinator: certificates of officers that ended.
    CertificatesExpired,
    /// For the coordinator: sessions that are over and not settled.
    SessionsToSettle,
}

/// Something due.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct TrainingDue {
    /// What.
    pub code: TrainingCode,
    /// The module that it is about.
    pub module: Option<String>,
    /// The session, or the enrolment to be evaluated.
    pub id: Option<Id>,
    /// How many.
    pub count: u32,
    /// By when.
    pub day: Option<NaiveDate>,
    /// Whether that day is over.
    pub late: bool,
}

/// A session that an officer takes part in.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "MyTrainingSession")]
pub struct MySession {
    /// The enrolment.
    pub enrolment: Enrolment,
    /// The session.
    pub session: SessionRow,
    /// Days face to face.
    pub days: Vec<NaiveDate>,
}

/// What an officer has of trainings.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct MyTraining {
    /// What they must hold and hold.
    pub row: MatrixRow,
    /// Certificates, the newest first.
    pub certificates: Vec<Certificate>,
    /// Sessions, the newest first.
    pub sessions: Vec<MySession>,
    /// Their plan, the nearest step first.
    pub plan: Vec<PlanRow>,
    /// What is due, the most urgent first; only one's own.
    pub due: Vec<TrainingDue>,
}

/// Days before a module is due from which it is said.
const AHEAD: Days = Days::new(60);

/// What an officer has of trainings: one's own, or of another for who reads trainings.
///
/// # Errors
/// [`crate::Code::NotAllowed`]; [`crate::Code::NotFound`].
pub fn mine(desk: &Desk, acting: &Acting, of: Option<Id>, now: DateTime<Utc>) -> Result<MyTraining> {
    let id = of.unwrap_or(acting.officer());
    let (read, today) = (desk.read(), desk.today(now));
    let row = required::row(desk, acting, id, now)?;
    let officer: Officer = read.get(id)?;
    let mut sessions = Vec::new();
    for mut enrolment in read.list::<Enrolment>(storage::OF_OFFICER, [id])? {
        // What somebody said of a session is theirs alone.
        enrolment.evaluation = enrolment.evaluation.filter(|_| id == acting.officer());
        let session: TrainingSession = read.get(enrolment.session)?;
        let days = session.face_days.0.clone();
        sessions.push(MySession { enrolment, session: list::row(read, session)?, days });
    }
    let plan = plan::of(desk, &officer, today)?;
    let mut due = Vec::new();
    if id == acting.officer() {
        due = own(&row, &sessions, &plan, today);
        if acting.may::<Train>() {
            due.extend(coordinated(desk, today)?);
        }
        due.sort_by_key(|one| (!one.late, one.code, one.day));
    }
    Ok(MyTraining { row, certificates: held::certificates(read, &officer)?, sessions, plan, due })
}

fn own(row: &MatrixRow, sessions: &[MySession], plan: &[PlanRow], today: NaiveDate) -> Vec<TrainingDue> {
    let mut found = Vec::new();
    let mut add = |code, module: &str, id, day: Option<NaiveDate>| {
        let late = day.is_some_and(|day| day < today);
        found.push(TrainingDue { code, module: Some(module.to_owned()), id, count: 1, day, late });
    };
    let soon = |day: Option<NaiveDate>| day.is_some_and(|day| day <= today + AHEAD);
    for one in &row.required {
        match one.state {
            RequiredState::Overdue => add(TrainingCode::ModuleOverdue, &one.module, None, one.due),
            RequiredState::Expired => add(TrainingCode::Expired, &one.module, None, one.until),
            RequiredState::Expiring => add(TrainingCode::Expiring, &one.module, None, one.until),
            RequiredState::Missing if soon(one.due) => {
                add(TrainingCode::ModuleDue, &one.module, None, one.due);
            }
            RequiredState::Missing | RequiredState::Held => {}
        }
    }
    for one in plan.iter().filter(|one| one.state != RequiredState::Held) {
        let known = row
            .required
            .iter()
            .any(|known| known.module == one.item.module && known.state != RequiredState::Held);
        if !known && soon(Some(one.item.due)) {
            add(TrainingCode::ModuleDue, &one.item.module, None, Some(one.item.due));
        }
    }
    for one in sessions {
        let module = &one.session.module.code;
        let next = one.session.first_day.into_iter().chain(one.days.iter().copied());
        let next = next.filter(|day| (0..=1).contains(&(*day - today).num_days())).min();
        let state = one.enrolment.state;
        if matches!(state, EnrolmentState::Enrolled | EnrolmentState::Attending) && next.is_some() {
            add(TrainingCode::SessionSoon, module, Some(one.session.id), next);
        }
        let was_there =
            matches!(state, EnrolmentState::Attending | EnrolmentState::Completed | EnrolmentState::Failed);
        let over = one.session.last_day.is_some_and(|last| last < today);
        if was_there && over && one.enrolment.evaluation.is_none() {
            add(TrainingCode::Evaluate, module, Some(one.enrolment.id), None);
        }
    }
    found
}

/// What the coordinator looks after.
fn coordinated(desk: &Desk, today: NaiveDate) -> Result<Vec<TrainingDue>> {
    let mut found = Vec::new();
    let mut add = |code, days: Vec<Option<NaiveDate>>| {
        let day = days.iter().flatten().min().copied();
        let count = u32::try_from(days.len()).unwrap_or(u32::MAX);
        if count > 0 {
            let late = day.is_some_and(|day| day < today);
            found.push(TrainingDue { code, module: None, id: None, count, day, late });
        }
    };
    let open = need::all(desk.read(), today)?.into_iter().filter(|one| one.state == NeedState::Open);
    add(TrainingCode::NeedsOpen, open.map(|one| one.need.due).collect());
    let rows = required::rows(desk, today)?;
    let required = rows.iter().flat_map(|row| &row.required);
    let expired = required.filter(|one| one.state == RequiredState::Expired);
    add(TrainingCode::CertificatesExpired, expired.map(|one| one.until).collect());
    let mut unsettled = Vec::new();
    for session in super::session::all(desk.read())?.into_iter().filter(|one| one.cancelled.is_none()) {
        let last = session.last_day().filter(|last| *last < today);
        let seated: Vec<Enrolment> = desk.read().list(storage::IN_SESSION, [session.id])?;
        if last.is_some() && seated.iter().any(|one| one.state.is_open()) {
            unsettled.push(last);
        }
    }
    add(TrainingCode::SessionsToSettle, unsettled);
    Ok(found)
}
