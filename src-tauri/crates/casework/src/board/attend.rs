//! Attendance: who was there, in person or for somebody.

use super::{BoardMeeting, held, seat};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// Somebody who was there.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardAttendee")]
pub struct Attendee {
    /// The seat that they had, themselves or for whoever holds it; none is a guest.
    #[serde(default)]
    pub seat: Option<Id>,
    /// Who came for whoever holds the seat; the name of a guest.
    #[serde(default)]
    pub name: String,
    /// For whom a guest came.
    #[serde(default)]
    pub on_behalf: String,
}

/// Who was there. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAttendance")]
pub struct Attendance(
    /// Each once.
    pub Vec<Attendee>,
);

/// Attendance as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAttendanceForm")]
pub struct AttendanceForm {
    /// Meeting.
    pub meeting: Id,
    /// Who was there.
    pub there: Vec<Attendee>,
}

/// Whether enough of those who vote were there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardPresence")]
pub struct Presence {
    /// Seats that vote.
    pub voting: u32,
    /// Of them present.
    pub present: u32,
    /// Needed for a decision.
    pub needed: u32,
    /// Whether there were as many.
    pub met: bool,
}

/// Records who was there. Until something was decided it can be recorded again.
///
/// # Errors
/// [`Code::MeetingToCome`]; [`Code::MeetingCancelled`]; [`Code::MinutesAdopted`]; [`Code::BoardDecided`] when a decision
/// rests on it already; at `there.N.seat` and `there.N.name` what is wrong.
pub fn attend(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &AttendanceForm,
    now: DateTime<Utc>,
) -> Result<Presence> {
    let (read, today) = (desk.read(), desk.today(now));
    let known = held::begun(read, form.meeting, today)?;
    if !super::decide::of_meeting(read, known.id)?.is_empty() {
        return Err(Failure::not_now(Code::BoardDecided));
    }
    let seats = seat::held(read, known.body, known.day)?;
    let mut faults = Faults::default();
    let mut taken = BTreeSet::new();
    let mut there = Vec::new();
    for (place, one) in form.there.iter().enumerate() {
        let name = match one.seat {
            Some(_) => faults.keep(text::line(&format!("there.{place}.name"), &one.name)),
            None => faults.keep(text::required(&format!("there.{place}.name"), &one.name)),
        };
        let on_behalf = faults.keep(text::line(&format!("there.{place}.onBehalf"), &one.on_behalf));
        if let Some(id) = one.seat {
            let known = seats.iter().any(|seat| seat.id == id);
            if !known || !taken.insert(id) {
                faults.add(format!("there.{place}.seat"), Code::NotAChoice);
            }
        }
        there.push(Attendee { seat: one.seat, name, on_behalf });
    }
    faults.check()?;
    let meeting = BoardMeeting { attendance: Some(Attendance(there)), ..known };
    let presence = held::presence(read, &meeting)?;
    desk.commit(permit.officer(), "board.attend", None, now, |change| {
        change.update(&meeting)?;
        Ok(())
    })?;
    Ok(presence)
}
