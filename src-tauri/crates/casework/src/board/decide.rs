//! Decisions: numbered in the body and the year, with their votes. None without a quorum.

use super::{BoardDecision, BoardMeeting, held, storage};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, Datelike, Utc};
use vault::{Id, Read};

/// Votes. One value, one merge unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoardVotes {
    /// For it.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstained: u32,
}

impl BoardVotes {
    /// Whether more were for it than against.
    #[must_use]
    pub const fn carried(self) -> bool {
        self.in_favour > self.against
    }

    fn sum(self) -> u32 {
        self.in_favour.saturating_add(self.against).saturating_add(self.abstained)
    }
}

/// A decision as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoardDecisionForm {
    /// Meeting.
    pub meeting: Id,
    /// What was decided on.
    pub text: String,
    /// Votes.
    pub votes: BoardVotes,
}

/// A decision as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardDecisionView")]
pub struct DecisionView {
    /// The decision.
    pub decision: BoardDecision,
    /// Its number as people say it, `3/2026`.
    pub number: String,
    /// Whether it was carried.
    pub carried: bool,
}

/// Records a decision.
///
/// # Errors
/// [`Code::MeetingToCome`]; [`Code::MeetingCancelled`]; [`Code::MinutesAdopted`]; [`Code::MeetingAttendanceMissing`];
/// [`Code::BoardNoQuorum`] with how many were there and how many it takes; [`Code::VotesOverPresent`] at `votes`.
pub fn decide(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &BoardDecisionForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let read = desk.read();
    let meeting = held::begun(read, form.meeting, desk.today(now))?;
    let present = quorate(read, &meeting)?;
    let mut faults = Faults::default();
    let text = faults.keep(text::required_long("text", &form.text));
    let votes = form.votes.sum();
    if votes > present {
        faults.add_with("votes", Code::VotesOverPresent, "present", present);
    } else if votes == 0 {
        faults.add("votes", Code::Required);
    }
    faults.check()?;
    let year = u32::try_from(meeting.day.year()).unwrap_or(0);
    let number =
        read.row(storage::LAST_DECISION, (meeting.body, year), |row| row.get::<_, Option<u32>>(0))?;
    let number = number.flatten().unwrap_or(0) + 1;
    desk.commit(permit.officer(), "board.decide", None, now, |change| {
        let id = change.new_id()?;
        change.create(&BoardDecision {
            id,
            body: meeting.body,
            meeting: meeting.id,
            year,
            number,
            text,
            votes: form.votes,
            decided_on: meeting.day,
            recorded_by: permit.officer(),
        })?;
        Ok(id)
    })
}

/// How many of those who vote were there, when they were enough.
pub(super) fn quorate(read: Read<'_>, meeting: &BoardMeeting) -> Result<u32> {
    if meeting.attendance.is_none() {
        return Err(Failure::not_now(Code::MeetingAttendanceMissing));
    }
    let presence = held::presence(read, meeting)?;
    if !presence.met {
        return Err(Failure::not_now(Code::BoardNoQuorum)
            .with("present", presence.present)
            .with("needed", presence.needed)
            .with("voting", presence.voting));
    }
    Ok(presence.present)
}

/// Decisions of a meeting, in their order.
pub(super) fn of_meeting(read: Read<'_>, meeting: Id) -> Result<Vec<DecisionView>> {
    Ok(read.list(storage::DECISIONS_OF_MEETING, [meeting])?.into_iter().map(view).collect())
}

pub(super) fn view(decision: BoardDecision) -> DecisionView {
    DecisionView {
        number: format!("{}/{}", decision.number, decision.year),
        carried: decision.votes.carried(),
        decision,
    }
}
