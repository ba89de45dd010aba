//! The bodies that steer the asylum system together: the Project Executive Board, and meetings of co-operation with
//! UNHCR, IOM, other authorities and delegations. Who sits in them, when they meet and about what, what they decide and
//! who does it until when; what they are told is one document that never changes once it was issued.

mod action;
mod agenda;
mod attend;
mod body;
mod decide;
mod export;
mod held;
mod list;
mod meeting;
mod minutes;
mod pack;
mod paper;
mod risk;
mod rules;
mod seat;
pub(crate) mod storage;
mod view;

pub use action::{ActionForm, ActionView, BoardDoneForm, act, finish, my_actions};
pub use agenda::{AgendaForm, AgendaItem, AgendaKind, Matter, set as set_agenda};
pub use attend::{AttendanceForm, Attendee, Presence, attend};
pub use body::{BodyForm, end as end_body, save as save_body};
pub use decide::{BoardDecisionForm, BoardVotes, DecisionView, decide};
pub use export::{BoardExport, BoardTable, export};
pub use list::{BoardOverview, BodyView, MeetingRow, overview};
pub use meeting::{CancelMeetingForm, MeetingForm, call, cancel};
pub use minutes::{AdoptForm, Adoption, Minutes, MinutesForm, adopt, write};
pub use pack::{
    DecisionFollowed, PackFigures, PackForm, PackSection, PackView, Planned, PlannedKind, TrainingFigure,
    figures, issue as issue_pack, packs, preview as preview_pack, read as read_pack,
};
pub use paper::{
    BoardPaperForm, PaperView, WithdrawPaperForm, add as add_paper, read as read_paper,
    withdraw as withdraw_paper,
};
pub use risk::{CloseRiskForm, RiskForm, RiskLevel, RiskView, close as close_risk, save as save_risk};
pub use rules::{BodyKind, Quorum};
pub use seat::{EndSeatForm, SeatForm, SeatRole, SeatView, end as end_seat, seat};
pub use view::{MeetingView, show};

use crate::{audit::Done, statistic::Position};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{BlobHash, Id};

/// What a text of a section says, by its code. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardTexts")]
pub struct Texts(
    /// By the code of the section.
    pub BTreeMap<String, String>,
);

/// Why a meeting is not held. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardCancelled")]
pub struct Cancelled {
    /// Why.
    pub reason: String,
    /// Who recorded it.
    pub by: Id,
    /// When.
    pub on: NaiveDate,
}

vault::coded!(BodyKind, SeatRole, RiskLevel);
vault::structured!(
    Texts,
    Cancelled,
    Quorum,
    agenda::Agenda,
    attend::Attendance,
    Minutes,
    Adoption,
    BoardVotes
);

vault::record! {
    /// A body that meets.
    pub struct BoardBody = 123 "board_body" {
        /// What kind of body.
        1 kind: BodyKind,
        /// Its name.
        2 name: String,
        /// What it is for, and what it rests on.
        3 mandate: String,
        /// How many must be present for a decision.
        4 quorum: Quorum,
        /// When it began.
        5 since: NaiveDate,
        /// When it met for the last time.
        6 ended_on: Option<NaiveDate>,
    }
}

vault::record! {
    /// A seat in a body.
    pub struct BoardSeat = 124 "board_seat" {
        /// Body.
        1 body: Id,
        /// Who sits in it.
        2 name: String,
        /// For whom.
        3 organisation: String,
        /// As what.
        4 role: SeatRole,
        /// The officer, where it is one of this office.
        5 officer: Option<Id>,
        /// First day.
        6 since: NaiveDate,
        /// Last day.
        7 until: Option<NaiveDate>,
    }
}

vault::record! {
    /// A meeting.
    pub struct BoardMeeting = 125 "board_meeting" {
        /// Body.
        1 body: Id,
        /// Number in the body, from 1.
        2 number: u32,
        /// Day.
        3 day: NaiveDate,
        /// Time of day, `HH:MM`.
        4 time: String,
        /// Where.
        5 place: String,
        /// What is talked about, in order.
        6 agenda: agenda::Agenda,
        /// Who was there; none until it was recorded.
        7 attendance: Option<attend::Attendance>,
        /// Minutes.
        8 minutes: Option<Minutes>,
        /// By which later meeting the minutes were adopted. Nothing of the meeting changes after that.
        9 adopted: Option<Adoption>,
        /// Why it is not held.
        10 cancelled: Option<Cancelled>,
    }
}

vault::record! {
    /// A paper of a meeting.
    pub struct BoardPaper = 126 "board_paper" {
        /// Meeting.
        1 meeting: Id,
        /// What it is called.
        2 title: String,
        /// What its bytes are.
        3 media_type: crate::attachment::MediaType,
        /// Bytes.
        4 size: u32,
        /// Pages.
        5 pages: u32,
        /// The bytes.
        6 blob: BlobHash,
        /// Who added it.
        7 added_by: Id,
        /// When.
        8 added_on: NaiveDate,
        /// Why it is no paper of the meeting any more. Its bytes stay.
        9 withdrawn: Option<String>,
    }
}

vault::record! {
    /// A decision of a body. Never changes.
    pub struct BoardDecision = 127 "board_decision" {
        /// Body.
        1 body: Id,
        /// Meeting.
        2 meeting: Id,
        /// Year.
        3 year: u32,
        /// Number in the body and the year, from 1.
        4 number: u32,
        /// What was decided on.
        5 text: String,
        /// Votes.
        6 votes: BoardVotes,
        /// When.
        7 decided_on: NaiveDate,
        /// Who recorded it.
        8 recorded_by: Id,
    }
}

vault::record! {
    /// Something that somebody is to do for a body.
    pub struct BoardAction = 128 "board_action" {
        /// Body.
        1 body: Id,
        /// Meeting at which it was given.
        2 meeting: Id,
        /// Decision that it carries out.
        3 decision: Option<Id>,
        /// What is to be done.
        4 text: String,
        /// The officer whose it is.
        5 officer: Option<Id>,
        /// Whose it is, where it is nobody of this office.
        6 outside: String,
        /// Until when.
        7 due: NaiveDate,
        /// That it was done.
        8 done: Option<Done>,
        /// Who recorded it.
        9 added_by: Id,
        /// When.
        10 added_on: NaiveDate,
    }
}

vault::record! {
    /// A board pack: what a body was told. Never changes; a later one is another.
    pub struct BoardPack = 129 "board_pack" {
        /// Body.
        1 body: Id,
        /// Meeting that it was made for.
        2 meeting: Option<Id>,
        /// Number in the body, from 1.
        3 number: u32,
        /// Language, as a tag.
        4 language: String,
        /// First day of the period.
        5 first_day: NaiveDate,
        /// Last day of the period.
        6 last_day: NaiveDate,
        /// What was written to each section.
        7 texts: Texts,
        /// The document: its bytes.
        8 pdf: BlobHash,
        /// Pages.
        9 pages: u32,
        /// Where the log stood.
        10 position: Position,
        /// Who issued it.
        11 issued_by: Id,
        /// When.
        12 issued_at: DateTime<Utc>,
    }
}

vault::record! {
    /// A risk that a body watches.
    pub struct BoardRisk = 130 "board_risk" {
        /// Body.
        1 body: Id,
        /// What may happen.
        2 text: String,
        /// How likely it is.
        3 likelihood: RiskLevel,
        /// How grave it would be.
        4 impact: RiskLevel,
        /// Who watches it.
        5 owner: String,
        /// What is done against it.
        6 measure: String,
        /// When it was recorded.
        7 recorded_on: NaiveDate,
        /// Why it is a risk no longer.
        8 closed: Option<String>,
        /// When it was closed.
        9 closed_on: Option<NaiveDate>,
    }
}
