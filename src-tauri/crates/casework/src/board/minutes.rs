//! Minutes: written by the secretary, adopted by a later meeting, and then as they are.

use super::{BoardMeeting, held};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Minutes. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardMinutes")]
pub struct Minutes {
    /// Language, as a tag.
    pub language: String,
    /// What was said.
    pub text: String,
    /// Who wrote them.
    pub by: Id,
    /// When they were last changed.
    pub on: NaiveDate,
}

/// That minutes were adopted. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAdoption")]
pub struct Adoption {
    /// By which meeting.
    pub meeting: Id,
    /// When.
    pub on: NaiveDate,
    /// Who recorded it.
    pub by: Id,
}

/// Minutes as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardMinutesForm")]
pub struct MinutesForm {
    /// Meeting.
    pub meeting: Id,
    /// Language, as a tag.
    pub language: String,
    /// What was said.
    pub text: String,
}

/// Whose minutes a meeting adopts.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardAdoptForm")]
pub struct AdoptForm {
    /// The meeting that the minutes are of.
    pub meeting: Id,
    /// The later meeting that adopts them.
    pub by: Id,
}

/// Writes the minutes of a meeting, as often as it takes until they are adopted.
///
/// # Errors
/// [`Code::MeetingToCome`]; [`Code::MeetingCancelled`]; [`Code::MinutesAdopted`]; fields at fault.
pub fn write(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &MinutesForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let today = desk.today(now);
    let known = held::begun(desk.read(), form.meeting, today)?;
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", &form.language));
    let text = faults.keep(text::required_long("text", &form.text));
    faults.check()?;
    let minutes = Some(Minutes { language, text, by: permit.officer(), on: today });
    desk.commit(permit.officer(), "board.minutes", None, now, |change| {
        change.update(&BoardMeeting { minutes, ..known })?;
        Ok(())
    })
}

/// Records that a later meeting of the same body adopted the minutes. Nothing of the earlier meeting changes after that.
///
/// # Errors
/// [`Code::MinutesMissing`]; [`Code::MinutesAdopted`]; [`Code::MeetingToCome`] when the later one was not held yet;
/// [`Code::NotAChoice`] at `by` when it is none; [`Code::BoardNoQuorum`] when too few were there.
pub fn adopt(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &AdoptForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let (read, today) = (desk.read(), desk.today(now));
    let known = held::begun(read, form.meeting, today)?;
    if known.minutes.is_none() {
        return Err(Failure::not_now(Code::MinutesMissing));
    }
    let later = held::begun(read, form.by, today)?;
    if later.body != known.body || (later.day, later.number) <= (known.day, known.number) {
        return Err(Failure::field("by", Code::NotAChoice));
    }
    super::decide::quorate(read, &later)?;
    let adopted = Some(Adoption { meeting: later.id, on: today, by: permit.officer() });
    desk.commit(permit.officer(), "board.adopt", None, now, |change| {
        change.update(&BoardMeeting { adopted, ..known })?;
        Ok(())
    })
}
