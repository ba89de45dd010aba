//! One meeting with all that belongs to it.

use super::{
    ActionView, BoardAction, BoardBody, BoardMeeting, DecisionView, Matter, PaperView, Presence, SeatView,
    action, agenda, decide, held, meeting, paper, seat, storage,
};
use crate::{
    Desk, Result,
    audit::Owner,
    officer,
    permit::{Acting, KeepBoard, Permit, ReadBoard},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// An earlier meeting whose minutes this one can adopt, or did.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardEarlier")]
pub struct Earlier {
    /// Which.
    pub id: Id,
    /// Its number.
    pub number: u32,
    /// Its day.
    pub day: NaiveDate,
    /// Whether this meeting adopted its minutes.
    pub adopted: bool,
}

/// A meeting as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardMeetingView")]
pub struct MeetingView {
    /// The meeting.
    pub meeting: BoardMeeting,
    /// Its body.
    pub body: BoardBody,
    /// Seats that were held on its day.
    pub seats: Vec<SeatView>,
    /// Whether enough were there.
    pub presence: Presence,
    /// What is open and on its agenda not yet.
    pub matters: Vec<Matter>,
    /// Papers.
    pub papers: Vec<PaperView>,
    /// Decisions, in their order.
    pub decisions: Vec<DecisionView>,
    /// What it gave somebody to do.
    pub actions: Vec<ActionView>,
    /// What earlier meetings gave, and was open after the one before.
    pub follow_up: Vec<ActionView>,
    /// Earlier meetings whose minutes it can adopt, or did.
    pub earlier: Vec<Earlier>,
    /// Number of the meeting that adopted its minutes.
    pub adopted_by: Option<u32>,
    /// Officers who can be given something to do.
    pub owners: Vec<Owner>,
    /// Whether something can still be written.
    pub open: bool,
    /// Whether it has begun.
    pub begun: bool,
}

/// A meeting.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn show(
    desk: &Desk,
    _: &Permit<ReadBoard>,
    acting: &Acting,
    meeting: Id,
    now: DateTime<Utc>,
) -> Result<MeetingView> {
    let (read, today) = (desk.read(), desk.today(now));
    let known: BoardMeeting = read.get(meeting)?;
    let seats = seat::held(read, known.body, known.day)?;
    let seat = |seat: super::BoardSeat| SeatView { votes: seat.role.votes(), held: true, seat };
    let given: Vec<BoardAction> = read.list(storage::ACTIONS_OF_MEETING, [known.id])?;
    let earlier = meeting::of_body(read, known.body)?.into_iter().filter(|one| {
        let before = (one.day, one.number) < (known.day, known.number);
        let own = one.adopted.as_ref().is_some_and(|adopted| adopted.meeting == known.id);
        before && one.minutes.is_some() && (one.adopted.is_none() || own)
    });
    let earlier = earlier.map(|one| Earlier {
        id: one.id,
        number: one.number,
        day: one.day,
        adopted: one.adopted.is_some(),
    });
    let adopted = known.adopted.as_ref().map(|one| read.get::<BoardMeeting>(one.meeting)).transpose()?;
    let owner = |one: officer::Officer| Owner { id: one.id, name: one.name };
    let keeps = acting.may::<KeepBoard>();
    let open = known.adopted.is_none() && known.cancelled.is_none();
    let matters = if keeps && open { agenda::matters(read, acting, &known, today)? } else { Vec::new() };
    let owners = match keeps {
        true => officer::all(read)?.into_iter().filter(|one| one.active).map(owner).collect(),
        false => Vec::new(),
    };
    Ok(MeetingView {
        body: read.get(known.body)?,
        seats: seats.into_iter().map(seat).collect(),
        presence: held::presence(read, &known)?,
        matters,
        papers: paper::of_meeting(read, known.id)?,
        decisions: decide::of_meeting(read, known.id)?,
        actions: given.into_iter().map(|one| action::view(read, one, today)).collect::<Result<_>>()?,
        follow_up: action::follow_up(read, &known, today)?,
        earlier: earlier.collect(),
        adopted_by: adopted.map(|one| one.number),
        owners,
        open,
        begun: known.day <= today,
        meeting: known,
    })
}
