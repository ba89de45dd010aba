//! What is to come: meetings of the body, sessions of training, and what is to be taught and is not yet planned.

use crate::{
    Result,
    board::{BoardMeeting, storage},
    training::{self, NeedState},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// What is to come.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardPlannedKind")]
pub enum PlannedKind {
    /// A meeting of the body.
    Meeting,
    /// A session of training.
    Session,
    /// Something that is to be taught, without a session.
    Need,
}

/// One thing that is to come.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardPlanned")]
pub struct Planned {
    /// What it is.
    pub kind: PlannedKind,
    /// When it begins, or by when it is needed; none where nobody said.
    pub day: Option<NaiveDate>,
    /// Number of the meeting.
    pub number: Option<u32>,
    /// Module of a training, a code of the list `training`.
    pub module: Option<String>,
    /// Where a meeting or a session is, or for which unit something is needed.
    pub place: String,
}

/// What is to come after a day, by kind and day; what has no day stands last.
pub(super) fn of(read: Read<'_>, body: Id, today: NaiveDate) -> Result<Vec<Planned>> {
    let meetings: Vec<BoardMeeting> = read.list(storage::MEETINGS, [body])?;
    let meetings = meetings.into_iter().filter(|one| one.day > today).map(|one| Planned {
        kind: PlannedKind::Meeting,
        day: Some(one.day),
        number: Some(one.number),
        module: None,
        place: one.place,
    });
    let sessions = training::session_rows(read)?.into_iter();
    let sessions = sessions.filter(|one| !one.cancelled && one.last_day.is_none_or(|day| day > today));
    let sessions = sessions.map(|one| Planned {
        kind: PlannedKind::Session,
        day: one.first_day,
        number: None,
        module: Some(one.module.code),
        place: one.place,
    });
    let needs = training::all_needs(read, today)?.into_iter().filter(|one| one.state == NeedState::Open);
    let needs = needs.map(|one| Planned {
        kind: PlannedKind::Need,
        day: one.need.due,
        number: None,
        module: Some(one.need.module),
        place: one.need.unit,
    });
    let mut all: Vec<Planned> = meetings.chain(sessions).chain(needs).collect();
    all.sort_by_key(|one| (one.kind, one.day.is_none(), one.day));
    Ok(all)
}
