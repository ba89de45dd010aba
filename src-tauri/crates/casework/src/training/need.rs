//! Needs: what must still be taught, to whom and why, until it was.

use super::{Certificate, End, Enrolment, People, TrainingNeed, TrainingSession, held, module, storage};
use crate::{
    Code, Desk, Failure, Result,
    audit::Gap,
    failure::Faults,
    officer::{self, Officer},
    permit::{Permit, ReadTraining, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A need as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingNeedForm")]
pub struct NeedForm {
    /// The gap that it would close.
    #[serde(default)]
    pub gap: Option<Id>,
    /// Module, by code.
    pub module: String,
    /// Who.
    #[serde(default)]
    pub officers: Vec<Id>,
    /// Which unit, where no officers are named.
    #[serde(default)]
    pub unit: String,
    /// Why.
    pub why: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
}

/// The session that meets a need.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "TrainingMeetForm")]
pub struct MeetForm {
    /// Need.
    pub need: Id,
    /// Session.
    pub session: Id,
}

/// How it stands with a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingNeedState")]
pub enum NeedState {
    /// No session meets it.
    Open,
    /// A session is to meet it.
    Planned,
    /// It was taught, and who was meant holds the certificate.
    Done,
    /// It is none any more.
    Closed,
}

/// A need as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingNeedView")]
pub struct NeedView {
    /// The need.
    pub need: TrainingNeed,
    /// How it stands.
    pub state: NeedState,
    /// Whether it should have been met by now.
    pub late: bool,
    /// Names of the officers.
    pub officers: Vec<String>,
    /// How many of them hold the certificate; of a unit, how many of the session.
    pub done: u32,
    /// The gap in its own words.
    pub gap: Option<String>,
    /// Who raised it.
    pub raised_by: String,
    /// First day of the session.
    pub first_day: Option<NaiveDate>,
}

/// Raises a need.
///
/// # Errors
/// All fields at fault in one failure: [`Code::Required`] at `officers` where neither officers nor a unit is named.
pub fn raise(desk: &mut Desk, permit: &Permit<Train>, form: &NeedForm, now: DateTime<Utc>) -> Result<Id> {
    let (read, today) = (desk.read(), desk.today(now));
    let gap: Option<Gap> = form.gap.map(|id| read.get(id)).transpose()?;
    let mut faults = Faults::default();
    if module::current(read, &desk.profile.lists, &form.module)?.is_none() {
        faults.add("module", Code::NotAChoice);
    }
    let unit = faults.keep(text::line("unit", &form.unit));
    if form.officers.is_empty() && unit.is_empty() {
        faults.add("officers", Code::Required);
    }
    let mut officers: Vec<Id> = Vec::new();
    for (at, id) in form.officers.iter().enumerate() {
        let known: Option<Officer> = read.find(*id)?;
        if !known.is_some_and(|one| one.active) {
            faults.add(format!("officers.{at}"), Code::NotAChoice);
        } else if !officers.contains(id) {
            officers.push(*id);
        }
    }
    let why = faults.keep(text::required_long("why", &form.why));
    if form.due.is_some_and(|due| due < today) {
        faults.add("due", Code::DateInPast);
    }
    faults.check()?;
    desk.commit(permit.officer(), "training.need", None, now, |change| {
        let id = change.new_id()?;
        change.create(&TrainingNeed {
            id,
            gap: gap.map(|gap| gap.id),
            module: form.module.clone(),
            officers: People(officers),
            unit,
            why,
            due: form.due,
            raised_by: permit.officer(),
            raised_on: today,
            session: None,
            closed: None,
        })?;
        Ok(id)
    })
}

/// Says which session meets a need.
///
/// # Errors
/// [`Code::NotAChoice`] at `session` where it teaches another module; [`Code::SessionCancelled`];
/// [`Code::AlreadyRecorded`] once the need is closed.
pub fn meet(desk: &mut Desk, permit: &Permit<Train>, form: MeetForm, now: DateTime<Utc>) -> Result<()> {
    let known: TrainingNeed = desk.read().get(form.need)?;
    if known.closed.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let session = super::enrol::standing(desk.read(), form.session)?;
    if session.module.code != known.module {
        return Err(Failure::field("session", Code::NotAChoice));
    }
    desk.commit(permit.officer(), "training.meet", None, now, |change| {
        change.update(&TrainingNeed { session: Some(session.id), ..known })?;
        Ok(())
    })
}

/// Closes a need that is none any more.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::AlreadyRecorded`].
pub fn close(
    desk: &mut Desk,
    permit: &Permit<Train>,
    need: Id,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: TrainingNeed = desk.read().get(need)?;
    if known.closed.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", reason));
    faults.check()?;
    let closed = Some(End { reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "training.need_close", None, now, |change| {
        change.update(&TrainingNeed { closed, ..known })?;
        Ok(())
    })
}

/// All needs, those still standing first.
///
/// # Errors
/// Of the database.
pub fn needs(desk: &Desk, _: &Permit<ReadTraining>, now: DateTime<Utc>) -> Result<Vec<NeedView>> {
    all(desk.read(), desk.today(now))
}

pub(crate) fn all(read: Read<'_>, today: NaiveDate) -> Result<Vec<NeedView>> {
    let needs: Vec<TrainingNeed> = read.list(storage::NEEDS_NEWEST, [])?;
    needs.into_iter().map(|need| view(read, need, today)).collect()
}

/// Needs that would close a gap.
pub(crate) fn of_gap(read: Read<'_>, gap: Id, today: NaiveDate) -> Result<Vec<NeedView>> {
    let needs: Vec<TrainingNeed> = read.list(storage::NEEDS_OF_GAP, [gap])?;
    needs.into_iter().map(|need| view(read, need, today)).collect()
}

fn view(read: Read<'_>, need: TrainingNeed, today: NaiveDate) -> Result<NeedView> {
    let session: Option<TrainingSession> = need.session.map(|id| read.find(id)).transpose()?.flatten();
    let mut names = Vec::new();
    let mut done = 0_u32;
    for id in &need.officers.0 {
        let Some(officer) = read.find::<Officer>(*id)? else { continue };
        let held = held::certificates(read, &officer)?;
        // What was held when the need was raised did not meet it.
        let since = |one: &Certificate| one.awarded_on >= need.raised_on && one.counts(today);
        done += u32::from(held.iter().any(|one| one.is_of(&need.module) && since(one)));
        names.push(officer.name);
    }
    let mut all_done = !names.is_empty() && usize::try_from(done).unwrap_or(usize::MAX) >= names.len();
    if let (true, Some(session)) = (need.officers.0.is_empty(), &session) {
        let given: Vec<Certificate> = read.list(storage::CERTIFICATES_OF_SESSION, [session.id])?;
        let seated: Vec<Enrolment> = read.list(storage::IN_SESSION, [session.id])?;
        done = u32::try_from(given.len()).unwrap_or(u32::MAX);
        all_done = done > 0 && !seated.iter().any(|one| one.state.is_open());
    }
    let state = match (&need.closed, all_done, &session) {
        (Some(_), ..) => NeedState::Closed,
        (None, true, _) => NeedState::Done,
        (None, false, Some(_)) => NeedState::Planned,
        (None, false, None) => NeedState::Open,
    };
    let gap: Option<Gap> = need.gap.map(|id| read.find(id)).transpose()?.flatten();
    let waits = matches!(state, NeedState::Open | NeedState::Planned);
    Ok(NeedView {
        late: waits && need.due.is_some_and(|due| due < today),
        raised_by: officer::name(read, need.raised_by)?,
        first_day: session.and_then(|session| session.first_day()),
        gap: gap.map(|gap| gap.text),
        officers: names,
        state,
        done,
        need,
    })
}
