//! Appeals as the page shows them: level by level, what is next and by when.

use super::{
    Appeal, AppealState, CarriedOut, Granted, Judgment, JudgmentResult, Lateness, Level, Proceeding,
    ProceedingKind, Subject, judgments, levels, of_application, proceedings,
};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    profile::{BodyKind, Late, Profile, Words},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A remedy that can be used, or was.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LevelView {
    /// Remedy of the profile.
    pub remedy: String,
    /// Its name.
    pub name: Words,
    /// Its place in the order.
    pub level: u32,
    /// Who decides it.
    pub kind: BodyKind,
    /// The procedure whose end of a status is challenged; none is the decision on the application.
    pub procedure: Option<Id>,
    /// The day from which its time is counted.
    pub from: NaiveDate,
    /// Its last day.
    pub last_day: NaiveDate,
    /// Days until the last day; negative when it has passed.
    pub days_left: i64,
    /// Whether an appeal can still come in time.
    pub open: bool,
    /// The appeal in which it was used.
    pub used: Option<Id>,
    /// Whether the decision waits for it.
    pub suspensive: bool,
    /// Until when a late one may be let in.
    pub late: Option<Late>,
    /// The law it rests on.
    pub legal_basis: Words,
    /// Whether that was confirmed.
    pub verified: bool,
}

/// A step before the body that hears it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ProceedingView {
    /// Which.
    pub id: Id,
    /// What it is.
    pub kind: ProceedingKind,
    /// The day.
    pub day: NaiveDate,
    /// Time of a hearing.
    pub time: Option<String>,
    /// What it is about.
    pub what: String,
    /// Who is to do it, or did.
    pub whom: Option<String>,
    /// Court room.
    pub place: Option<String>,
    /// When it was done or held.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: Option<String>,
    /// The paper.
    pub document: Option<Id>,
    /// Days until it is due; none once it was done.
    pub days_left: Option<i64>,
}

/// How an appeal ended.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct JudgmentView {
    /// Which.
    pub id: Id,
    /// How.
    pub result: JudgmentResult,
    /// When it was given.
    pub given_on: NaiveDate,
    /// When it was received.
    pub received_on: NaiveDate,
    /// Its number.
    pub reference: Option<String>,
    /// Its reasons.
    pub reasons: String,
    /// What it grants.
    pub granted: Granted,
    /// The paper.
    pub document: Option<Id>,
    /// Name of who recorded it; of a complaint, who decided it.
    pub recorded_by: String,
    /// That it was carried out.
    pub carried_out: Option<CarriedOut>,
    /// Name of who carried it out.
    pub carried_out_by: Option<String>,
}

/// An appeal.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppealView {
    /// Which.
    pub id: Id,
    /// Remedy of the profile.
    pub remedy: String,
    /// Its name.
    pub name: Words,
    /// Who decides it.
    pub kind: BodyKind,
    /// Its place in the order.
    pub level: u32,
    /// The procedure whose end of a status is challenged; none is the decision on the application.
    pub procedure: Option<Id>,
    /// How it stands.
    pub state: AppealState,
    /// When it was lodged.
    pub lodged_on: NaiveDate,
    /// By whom.
    pub lodged_by: String,
    /// Whom it concerns.
    pub persons: Vec<Id>,
    /// On what grounds.
    pub grounds: String,
    /// Number under which the body knows it.
    pub reference: Option<String>,
    /// Last day of its time.
    pub last_day: NaiveDate,
    /// Whether the decision waits for it.
    pub suspensive: bool,
    /// When it came too late: why, and what became of that.
    pub lateness: Option<Lateness>,
    /// Name of who decided that.
    pub lateness_by: Option<String>,
    /// The paper.
    pub document: Option<Id>,
    /// Whether nothing came of it yet, so that it can be taken back as a mistake.
    pub fresh: bool,
    /// Steps, in the order of their days.
    pub steps: Vec<ProceedingView>,
    /// How it ended.
    pub judgment: Option<JudgmentView>,
}

/// All levels and appeals of a case.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AppealTrack {
    /// Remedies against the last decision and against ends of a status, the lowest first.
    pub levels: Vec<LevelView>,
    /// Appeals, the oldest first.
    pub appeals: Vec<AppealView>,
}

pub(crate) fn view(desk: &Desk, case: &Application, today: NaiveDate) -> Result<AppealTrack> {
    let read = desk.read();
    let profile = desk.profile_of(case);
    let shown = levels(desk, case)?.into_iter().map(|one| level(profile, one, today)).collect();
    let (judgments, steps) = (judgments(read, case.id)?, proceedings(read, case.id)?);
    let mut appeals = Vec::new();
    for appeal in of_application(read, case.id)? {
        let judgment = judgments.iter().find(|judgment| judgment.appeal == appeal.id);
        let steps: Vec<&Proceeding> = steps.iter().filter(|step| step.appeal == appeal.id).collect();
        appeals.push(one((read, profile), appeal, judgment, &steps, today)?);
    }
    Ok(AppealTrack { levels: shown, appeals })
}

fn level(profile: &Profile, level: Level, today: NaiveDate) -> LevelView {
    let remedy = level.remedy;
    let deadline = profile.deadline(&remedy.deadline);
    LevelView {
        open: level.is_open(today),
        procedure: match level.subject {
            Subject::Procedure(procedure) => Some(procedure),
            Subject::Decision(_) => None,
        },
        remedy: remedy.code.clone(),
        name: remedy.name.clone(),
        level: remedy.level,
        kind: remedy.kind,
        from: level.from,
        last_day: level.last_day,
        days_left: (level.last_day - today).num_days(),
        used: level.used,
        suspensive: remedy.suspensive,
        late: remedy.late.clone(),
        legal_basis: remedy.legal_basis.clone(),
        verified: remedy.verified && deadline.is_some_and(|deadline| deadline.verified),
    }
}

fn one(
    (read, profile): (Read<'_>, &Profile),
    appeal: Appeal,
    judgment: Option<&Judgment>,
    steps: &[&Proceeding],
    today: NaiveDate,
) -> Result<AppealView> {
    let remedy = profile.remedies.iter().find(|remedy| remedy.code == appeal.remedy);
    let decided = appeal.lateness.as_ref().is_some_and(|late| late.accepted.is_some());
    let by = appeal.lateness.as_ref().and_then(|late| late.decided_by);
    Ok(AppealView {
        fresh: judgment.is_none() && steps.is_empty() && !decided,
        state: appeal.state(judgment),
        name: remedy.map_or_else(|| Words(std::collections::BTreeMap::new()), |remedy| remedy.name.clone()),
        kind: remedy.map_or(BodyKind::Court, |remedy| remedy.kind),
        level: remedy.map_or(0, |remedy| remedy.level),
        lateness_by: by.map(|officer| officer::name(read, officer)).transpose()?,
        judgment: judgment.map(|judgment| judged(read, judgment)).transpose()?,
        steps: steps.iter().map(|one| step(one, today)).collect(),
        id: appeal.id,
        remedy: appeal.remedy,
        procedure: appeal.procedure,
        lodged_on: appeal.lodged_on,
        lodged_by: appeal.lodged_by,
        persons: appeal.persons.0,
        grounds: appeal.grounds,
        reference: appeal.reference,
        last_day: appeal.last_day,
        suspensive: appeal.suspensive,
        lateness: appeal.lateness,
        document: appeal.document,
    })
}

fn step(step: &Proceeding, today: NaiveDate) -> ProceedingView {
    ProceedingView {
        id: step.id,
        kind: step.kind,
        day: step.day,
        time: step.time.clone(),
        what: step.what.clone(),
        whom: step.whom.clone(),
        place: step.place.clone(),
        done_on: step.done_on,
        outcome: step.outcome.clone(),
        document: step.document,
        days_left: step.done_on.is_none().then(|| (step.day - today).num_days()),
    }
}

fn judged(read: Read<'_>, judgment: &Judgment) -> Result<JudgmentView> {
    let by = judgment.carried_out.as_ref().map(|one| officer::name(read, one.officer)).transpose()?;
    Ok(JudgmentView {
        id: judgment.id,
        result: judgment.result,
        given_on: judgment.given_on,
        received_on: judgment.received_on,
        reference: judgment.reference.clone(),
        reasons: judgment.reasons.clone(),
        granted: judgment.granted.clone(),
        document: judgment.document,
        recorded_by: officer::name(read, judgment.recorded_by)?,
        carried_out: judgment.carried_out.clone(),
        carried_out_by: by,
    })
}
