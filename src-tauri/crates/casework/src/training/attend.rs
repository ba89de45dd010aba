//! Attendance per day face to face, and hours online.

use super::{Attendance, Enrolment, EnrolmentState, Online, Presence, enrol, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Permit, Train},
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// A mark of one day.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "AttendanceMark")]
pub struct DayMark {
    /// Enrolment.
    pub enrolment: Id,
    /// Day.
    pub day: NaiveDate,
    /// Whether they were there.
    pub presence: Presence,
}

/// Attendance as marked in the grid.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AttendanceForm {
    /// Session.
    pub session: Id,
    /// Marks; a later one of a day replaces an earlier one.
    pub marks: Vec<DayMark>,
}

/// Hours online as typed.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct OnlineForm {
    /// Enrolment.
    pub enrolment: Id,
    /// Hours, in all.
    pub hours: u32,
}

/// Marks attendance. Whoever was there attends from then on.
///
/// # Errors
/// At `marks.N`: [`Code::NotAChoice`] for a day or a person of another session, [`Code::DateInFuture`];
/// [`Code::NotEnrolled`]; [`Code::EnrolmentClosed`]; [`Code::SessionCancelled`].
pub fn mark(
    desk: &mut Desk,
    permit: &Permit<Train>,
    form: &AttendanceForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (read, today) = (desk.read(), desk.today(now));
    let session = enrol::standing(read, form.session)?;
    let mut faults = Faults::default();
    let mut running: BTreeMap<Id, Enrolment> = BTreeMap::new();
    for (at, one) in form.marks.iter().enumerate() {
        let field = format!("marks.{at}");
        let (enrolment, its) = enrol::running(read, one.enrolment)?;
        if its.id != session.id || !session.face_days.0.contains(&one.day) {
            faults.add(field, Code::NotAChoice);
        } else if one.day > today {
            faults.add(field, Code::DateInFuture);
        }
        running.insert(enrolment.id, enrolment);
    }
    faults.check()?;
    let marked: Vec<Attendance> = read.list(storage::DAYS_IN_SESSION, [session.id])?;
    let mut latest = BTreeMap::new();
    for one in &form.marks {
        latest.insert((one.enrolment, one.day), one.presence);
        if one.presence == Presence::Present {
            let attends = running.get_mut(&one.enrolment);
            attends.into_iter().for_each(|enrolment| enrolment.state = EnrolmentState::Attending);
        }
    }
    desk.commit(permit.officer(), "training.attendance", None, now, |change| {
        for ((enrolment, day), presence) in latest {
            let known = marked.iter().find(|one| one.enrolment == enrolment && one.day == day);
            let id = known.map_or_else(|| change.new_id(), |one| Ok(one.id))?;
            let new = Attendance { id, enrolment, day, presence, marked_by: permit.officer() };
            match known {
                Some(_) => change.update(&new).map(|_| ())?,
                None => change.create(&new)?,
            }
        }
        for enrolment in running.into_values() {
            change.update(&enrolment)?;
        }
        Ok(())
    })
}

/// Records the hours that somebody did online.
///
/// # Errors
/// [`Code::OutOfRange`] at `hours`; [`Code::NotEnrolled`]; [`Code::EnrolmentClosed`]; [`Code::SessionCancelled`].
pub fn online(desk: &mut Desk, permit: &Permit<Train>, form: OnlineForm, now: DateTime<Utc>) -> Result<()> {
    /// More than any module has.
    const MOST: u32 = 1000;
    let (known, _) = enrol::running(desk.read(), form.enrolment)?;
    let mut faults = Faults::default();
    if form.hours > MOST {
        faults.add_with("hours", Code::OutOfRange, "max", MOST);
    }
    faults.check()?;
    let online = Some(Online { hours: form.hours, on: desk.today(now) });
    let state = if form.hours > 0 { EnrolmentState::Attending } else { known.state };
    desk.commit(permit.officer(), "training.online", None, now, |change| {
        change.update(&Enrolment { online, state, ..known })?;
        Ok(())
    })
}
