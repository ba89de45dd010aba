//! Whether something can still be recorded of a meeting, and whether enough were there to decide.

use super::{BoardBody, BoardMeeting, attend::Presence, seat};
use crate::{Code, Failure, Result};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A meeting of which something can still be written.
///
/// # Errors
/// [`Code::MeetingCancelled`]; [`Code::MinutesAdopted`].
pub(super) fn open(read: Read<'_>, meeting: Id) -> Result<BoardMeeting> {
    let meeting: BoardMeeting = read.get(meeting)?;
    if meeting.cancelled.is_some() {
        return Err(Failure::not_now(Code::MeetingCancelled));
    }
    if meeting.adopted.is_some() {
        return Err(Failure::not_now(Code::MinutesAdopted));
    }
    Ok(meeting)
}

/// One that has begun.
///
/// # Errors
/// As [`open`]; [`Code::MeetingToCome`].
pub(super) fn begun(read: Read<'_>, meeting: Id, today: NaiveDate) -> Result<BoardMeeting> {
    let meeting = open(read, meeting)?;
    if meeting.day > today {
        return Err(Failure::not_now(Code::MeetingToCome));
    }
    Ok(meeting)
}

/// Who was there of those who vote, and how many it takes.
pub(super) fn presence(read: Read<'_>, meeting: &BoardMeeting) -> Result<Presence> {
    let body: BoardBody = read.get(meeting.body)?;
    let seats = seat::held(read, meeting.body, meeting.day)?;
    let voting: Vec<Id> = seats.iter().filter(|seat| seat.role.votes()).map(|seat| seat.id).collect();
    let there = meeting.attendance.iter().flat_map(|attendance| attendance.0.iter());
    let present = there.filter_map(|one| one.seat).filter(|seat| voting.contains(seat)).count();
    let voting = u32::try_from(voting.len()).unwrap_or(u32::MAX);
    let present = u32::try_from(present).unwrap_or(u32::MAX);
    let needed = body.quorum.needed(voting);
    Ok(Presence { voting, present, needed, met: present >= needed })
}
