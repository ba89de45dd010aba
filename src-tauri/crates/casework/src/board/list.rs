//! All bodies with what stands open in each.

use super::{
    ActionView, BoardAction, BoardBody, BoardDecision, BoardMeeting, BodyKind, DecisionView, PackView,
    Quorum, RiskView, SeatView, action, decide, held, pack, risk, rules, seat, storage,
};
use crate::{
    Desk, Result,
    audit::Owner,
    officer,
    permit::{Acting, KeepBoard, Permit, ReadBoard},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A meeting in a list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardMeetingRow")]
pub struct MeetingRow {
    /// Which.
    pub id: Id,
    /// Body.
    pub body: Id,
    /// Name of the body.
    pub name: String,
    /// Number in the body.
    pub number: u32,
    /// Day.
    pub day: NaiveDate,
    /// Time of day.
    pub time: String,
    /// Where.
    pub place: String,
    /// Items of the agenda.
    pub items: u32,
    /// Decisions.
    pub decisions: u32,
    /// Whether there was a quorum; none before it was held.
    pub quorate: Option<bool>,
    /// Whether there are minutes.
    pub minutes: bool,
    /// Whether they were adopted.
    pub adopted: bool,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// A body as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardBodyView")]
pub struct BodyView {
    /// The body.
    pub body: BoardBody,
    /// Seats: the chair first.
    pub seats: Vec<SeatView>,
    /// Decisions, the newest first.
    pub decisions: Vec<DecisionView>,
    /// Actions: open ones first, the most urgent first.
    pub actions: Vec<ActionView>,
    /// Risks.
    pub risks: Vec<RiskView>,
    /// Packs, the newest first.
    pub packs: Vec<PackView>,
}

/// Rule of a kind of body.
#[derive(Debug, Clone, Copy, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardKindRule")]
pub struct KindRule {
    /// Kind.
    pub kind: BodyKind,
    /// Its quorum where nothing else was agreed.
    pub quorum: Quorum,
}

/// The place of the board.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct BoardOverview {
    /// Bodies, those that still meet first.
    pub bodies: Vec<BodyView>,
    /// Meetings of all bodies, the newest first.
    pub meetings: Vec<MeetingRow>,
    /// Kinds with their rules.
    pub kinds: Vec<KindRule>,
    /// Whether the authority confirmed the rules.
    pub verified: bool,
    /// Officers who can be given something to do, for whoever keeps the board.
    pub owners: Vec<Owner>,
    /// Today, as the office has it.
    pub today: NaiveDate,
}

/// All bodies and meetings.
///
/// # Errors
/// Of the database.
pub fn overview(
    desk: &Desk,
    _: &Permit<ReadBoard>,
    acting: &Acting,
    now: DateTime<Utc>,
) -> Result<BoardOverview> {
    let (read, today) = (desk.read(), desk.today(now));
    let bodies: Vec<BoardBody> = read.list(storage::BODIES, [])?;
    let mut meetings = Vec::new();
    for one in read.list::<BoardMeeting>(storage::ALL_MEETINGS, [])? {
        meetings.push(row(read, one)?);
    }
    let owner = |one: officer::Officer| Owner { id: one.id, name: one.name };
    let owners = match acting.may::<KeepBoard>() {
        true => officer::all(read)?.into_iter().filter(|one| one.active).map(owner).collect(),
        false => Vec::new(),
    };
    let (kinds, verified) = rules::kinds()?;
    Ok(BoardOverview {
        bodies: bodies.into_iter().map(|body| view(desk, body, today)).collect::<Result<_>>()?,
        meetings,
        kinds: kinds.into_iter().map(|(kind, quorum)| KindRule { kind, quorum }).collect(),
        verified,
        owners,
        today,
    })
}

fn view(desk: &Desk, body: BoardBody, today: NaiveDate) -> Result<BodyView> {
    let read = desk.read();
    let seat =
        |seat: super::BoardSeat| SeatView { votes: seat.role.votes(), held: seat.is_held(today), seat };
    let decisions: Vec<BoardDecision> = read.list(storage::DECISIONS, [body.id])?;
    Ok(BodyView {
        seats: seat::of_body(read, body.id)?.into_iter().map(seat).collect(),
        decisions: decisions.into_iter().map(decide::view).collect(),
        actions: actions(read, body.id, today)?,
        risks: risk::of_body(read, body.id)?,
        packs: pack::of_body(desk, body.id)?,
        body,
    })
}

/// Actions of a body: open ones first, the most urgent first.
pub(super) fn actions(read: Read<'_>, body: Id, today: NaiveDate) -> Result<Vec<ActionView>> {
    let all: Vec<BoardAction> = read.list(storage::ACTIONS_OF_BODY, [body])?;
    let mut views = all.into_iter().map(|one| action::view(read, one, today)).collect::<Result<Vec<_>>>()?;
    views.sort_by_key(|one| (one.action.done.is_some(), one.action.due));
    Ok(views)
}

fn row(read: Read<'_>, one: BoardMeeting) -> Result<MeetingRow> {
    let quorate = match one.attendance {
        Some(_) => Some(held::presence(read, &one)?.met),
        None => None,
    };
    Ok(MeetingRow {
        name: read.get::<BoardBody>(one.body)?.name,
        decisions: u32::try_from(decide::of_meeting(read, one.id)?.len()).unwrap_or(u32::MAX),
        items: u32::try_from(one.agenda.0.len()).unwrap_or(u32::MAX),
        quorate,
        minutes: one.minutes.is_some(),
        adopted: one.adopted.is_some(),
        cancelled: one.cancelled.is_some(),
        id: one.id,
        body: one.body,
        number: one.number,
        day: one.day,
        time: one.time,
        place: one.place,
    })
}
