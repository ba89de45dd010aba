//! Calling a meeting, moving it, calling it off.

use super::{BoardBody, BoardMeeting, Cancelled, agenda::Agenda, held::open, storage};
use crate::{
    Code, Desk, Failure, Result,
    appointment::time_of_day,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A meeting as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardMeetingForm")]
pub struct MeetingForm {
    /// Which; none is a new one.
    #[serde(default)]
    pub id: Option<Id>,
    /// Body.
    pub body: Id,
    /// Day.
    pub day: NaiveDate,
    /// Time of day, `HH:MM`.
    pub time: String,
    /// Where.
    pub place: String,
}

/// Why a meeting is not held.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardCancelForm")]
pub struct CancelMeetingForm {
    /// Which.
    pub meeting: Id,
    /// Why.
    pub reason: String,
}

/// Calls a meeting, or moves one that was not recorded yet. One that was held outside of the program is called with its
/// day, too.
///
/// # Errors
/// Fields at fault; [`Code::MeetingHeld`] once who was there is recorded; [`Code::NotFound`].
pub fn call(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &MeetingForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let read = desk.read();
    let body: BoardBody = read.get(form.body)?;
    let known = form.id.map(|id| open(read, id)).transpose()?;
    if known.as_ref().is_some_and(|known| known.attendance.is_some()) {
        return Err(Failure::not_now(Code::MeetingHeld));
    }
    let mut faults = Faults::default();
    let place = faults.keep(text::required("place", &form.place));
    let time = match time_of_day(&form.time) {
        Some(_) => form.time.clone(),
        None => {
            faults.add("time", Code::TimeOfDay);
            String::new()
        }
    };
    if form.day < body.since || body.ended_on.is_some_and(|ended| ended < form.day) {
        faults.add("day", Code::DatesOutOfOrder);
    }
    let moved = known.as_ref().map(|known| known.id);
    let earlier: Vec<BoardMeeting> = of_body(read, body.id)?;
    // Numbers follow the days: what was adopted or decided is told by them.
    let last = earlier
        .iter()
        .filter(|one| Some(one.id) != moved && one.attendance.is_some())
        .map(|one| one.day)
        .max();
    if last.is_some_and(|last| form.day < last) {
        faults.add("day", Code::DatesOutOfOrder);
    }
    faults.check()?;
    let number = known
        .as_ref()
        .map_or_else(|| earlier.iter().map(|one| one.number).max().unwrap_or(0) + 1, |known| known.number);
    desk.commit(permit.officer(), "board.call", None, now, |change| match known {
        Some(known) => {
            change.update(&BoardMeeting { day: form.day, time, place, ..known.clone() })?;
            Ok(known.id)
        }
        None => {
            let id = change.new_id()?;
            change.create(&BoardMeeting {
                id,
                body: body.id,
                number,
                day: form.day,
                time,
                place,
                agenda: Agenda::default(),
                attendance: None,
                minutes: None,
                adopted: None,
                cancelled: None,
            })?;
            Ok(id)
        }
    })
}

/// Calls a meeting off.
///
/// # Errors
/// [`Code::MeetingHeld`]; [`Code::Required`] at `reason`.
pub fn cancel(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &CancelMeetingForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known = open(desk.read(), form.meeting)?;
    if known.attendance.is_some() {
        return Err(Failure::not_now(Code::MeetingHeld));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let cancelled = Some(Cancelled { reason, by: permit.officer(), on: desk.today(now) });
    desk.commit(permit.officer(), "board.cancel", None, now, |change| {
        change.update(&BoardMeeting { cancelled, ..known })?;
        Ok(())
    })
}

/// Meetings of a body that were not called off, the oldest first.
pub(super) fn of_body(read: Read<'_>, body: Id) -> Result<Vec<BoardMeeting>> {
    Ok(read.list(storage::MEETINGS, [body])?)
}
