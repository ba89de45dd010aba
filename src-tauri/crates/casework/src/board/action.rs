//! What somebody is to do for a body: it stands in the work of whose it is, and comes back at the next meeting until
//! there is something that shows that it was done.

use super::{BoardAction, BoardBody, BoardDecision, BoardMeeting, decide, held, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    audit::Done,
    failure::Faults,
    officer::{self, Officer},
    permit::{Acting, KeepBoard, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// Something to do, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardActionForm")]
pub struct ActionForm {
    /// Meeting at which it was given.
    pub meeting: Id,
    /// Decision that it carries out.
    #[serde(default)]
    pub decision: Option<Id>,
    /// What is to be done.
    pub text: String,
    /// The officer whose it is.
    #[serde(default)]
    pub officer: Option<Id>,
    /// Whose it is, where it is nobody of this office.
    #[serde(default)]
    pub outside: String,
    /// Until when.
    pub due: NaiveDate,
}

/// That it was done, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoardDoneForm {
    /// Which.
    pub action: Id,
    /// What shows it.
    pub evidence: String,
}

/// Something to do, as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardActionView")]
pub struct ActionView {
    /// The action.
    pub action: BoardAction,
    /// Name of the body.
    pub body: String,
    /// Number of the meeting at which it was given.
    pub meeting: u32,
    /// Number of the decision that it carries out.
    pub decision: Option<String>,
    /// Name of whose it is.
    pub owner: String,
    /// Whether the day is over and it is not done.
    pub overdue: bool,
}

/// Gives somebody something to do.
///
/// # Errors
/// [`Code::MeetingToCome`]; [`Code::MeetingCancelled`]; [`Code::MinutesAdopted`]; fields at fault, `owner` where there is
/// none or two.
pub fn act(desk: &mut Desk, permit: &Permit<KeepBoard>, form: &ActionForm, now: DateTime<Utc>) -> Result<Id> {
    let (read, today) = (desk.read(), desk.today(now));
    let meeting = held::begun(read, form.meeting, today)?;
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    let outside = faults.keep(text::line("outside", &form.outside));
    match form.officer {
        Some(id) => {
            let serves = read.find::<Officer>(id)?.is_some_and(|officer| officer.active);
            if !serves || !outside.is_empty() {
                faults.add("owner", Code::NotAChoice);
            }
        }
        None if outside.is_empty() => faults.add("owner", Code::Required),
        None => {}
    }
    if form.due < meeting.day {
        faults.add("due", Code::DatesOutOfOrder);
    }
    if let Some(id) = form.decision {
        let known: Option<BoardDecision> = read.find(id)?;
        if known.is_none_or(|known| known.meeting != meeting.id || !known.votes.carried()) {
            faults.add("decision", Code::NotAChoice);
        }
    }
    faults.check()?;
    desk.commit(permit.officer(), "board.act", None, now, |change| {
        let id = change.new_id()?;
        change.create(&BoardAction {
            id,
            body: meeting.body,
            meeting: meeting.id,
            decision: form.decision,
            text,
            officer: form.officer,
            outside,
            due: form.due,
            done: None,
            added_by: permit.officer(),
            added_on: today,
        })?;
        Ok(id)
    })
}

/// Records that it was done: by whose it is, or by the secretary.
///
/// # Errors
/// [`Code::NotAllowed`]; [`Code::AlreadyRecorded`]; [`Code::Required`] at `evidence`.
pub fn finish(desk: &mut Desk, acting: &Acting, form: &BoardDoneForm, now: DateTime<Utc>) -> Result<()> {
    let known: BoardAction = desk.read().get(form.action)?;
    if known.officer != Some(acting.officer()) && !acting.may::<KeepBoard>() {
        return Err(Failure::new(Kind::Forbidden, Code::NotAllowed));
    }
    if known.done.is_some() {
        return Err(Failure::not_now(Code::AlreadyRecorded));
    }
    let mut faults = Faults::default();
    let evidence = faults.keep(text::required_long("evidence", &form.evidence));
    faults.check()?;
    let done = Some(Done { on: desk.today(now), evidence, by: acting.officer() });
    desk.commit(acting.officer(), "board.done", None, now, |change| {
        change.update(&BoardAction { done, ..known })?;
        Ok(())
    })
}

/// What an officer still has to do for a body, the most urgent first.
///
/// # Errors
/// Of the database.
pub fn my_actions(desk: &Desk, acting: &Acting, now: DateTime<Utc>) -> Result<Vec<ActionView>> {
    let (read, today) = (desk.read(), desk.today(now));
    let owed: Vec<BoardAction> = read.list(storage::OWED_BY, [acting.officer()])?;
    owed.into_iter().map(|one| view(read, one, today)).collect()
}

/// What was given by earlier meetings of the body and was open after the meeting before this one.
pub(super) fn follow_up(read: Read<'_>, meeting: &BoardMeeting, today: NaiveDate) -> Result<Vec<ActionView>> {
    let before = super::meeting::of_body(read, meeting.body)?;
    let earlier: Vec<&BoardMeeting> =
        before.iter().filter(|one| (one.day, one.number) < (meeting.day, meeting.number)).collect();
    let last = earlier.last().map(|one| one.day);
    let given = |one: &BoardAction| earlier.iter().any(|meeting| meeting.id == one.meeting);
    let was_open =
        |one: &BoardAction| one.done.as_ref().is_none_or(|done| last.is_some_and(|last| done.on > last));
    let all: Vec<BoardAction> = read.list(storage::ACTIONS_OF_BODY, [meeting.body])?;
    all.into_iter().filter(|one| given(one) && was_open(one)).map(|one| view(read, one, today)).collect()
}

pub(super) fn view(read: Read<'_>, action: BoardAction, today: NaiveDate) -> Result<ActionView> {
    let owner = match action.officer {
        Some(officer) => officer::name(read, officer)?,
        None => action.outside.clone(),
    };
    let decision = action.decision.map(|id| read.get::<BoardDecision>(id)).transpose()?;
    Ok(ActionView {
        body: read.get::<BoardBody>(action.body)?.name,
        meeting: read.get::<BoardMeeting>(action.meeting)?.number,
        decision: decision.map(|one| decide::view(one).number),
        owner,
        overdue: action.done.is_none() && action.due < today,
        action,
    })
}
