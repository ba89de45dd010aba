//! Seats: who is in a body, for whom, as what, from when until when.

use super::{BoardBody, BoardSeat, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    officer::Officer,
    permit::{KeepBoard, Permit},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// As what somebody sits in a body.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardSeatRole")]
pub enum SeatRole {
    /// Presides, and votes.
    Chair,
    /// Votes.
    Member,
    /// Prepares and writes the minutes; does not vote.
    Secretary,
    /// Is there; does not vote.
    Observer,
}

impl SeatRole {
    /// Whether whoever sits as this votes, and counts for the quorum.
    #[must_use]
    pub const fn votes(self) -> bool {
        matches!(self, Self::Chair | Self::Member)
    }
}

/// A seat as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardSeatForm")]
pub struct SeatForm {
    /// Body.
    pub body: Id,
    /// Who; of an officer the name of the account.
    #[serde(default)]
    pub name: String,
    /// For whom.
    pub organisation: String,
    /// As what.
    pub role: SeatRole,
    /// The officer, where it is one of this office.
    #[serde(default)]
    pub officer: Option<Id>,
    /// First day.
    pub since: NaiveDate,
}

/// The end of a seat.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "BoardEndSeatForm")]
pub struct EndSeatForm {
    /// Which.
    pub seat: Id,
    /// Last day.
    pub until: NaiveDate,
}

/// A seat as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardSeatView")]
pub struct SeatView {
    /// The seat.
    pub seat: BoardSeat,
    /// Whether it counts for the quorum.
    pub votes: bool,
    /// Whether it is held today.
    pub held: bool,
}

/// Gives somebody a seat.
///
/// # Errors
/// Fields at fault.
pub fn seat(desk: &mut Desk, permit: &Permit<KeepBoard>, form: &SeatForm, now: DateTime<Utc>) -> Result<Id> {
    let body: BoardBody = desk.read().get(form.body)?;
    let mut faults = Faults::default();
    let officer = form.officer.map(|id| desk.read().find::<Officer>(id)).transpose()?.flatten();
    if form.officer.is_some() && officer.is_none() {
        faults.add("officer", Code::NotAChoice);
    }
    let name = match &officer {
        Some(officer) => officer.name.clone(),
        None => faults.keep(text::required("name", &form.name)),
    };
    let organisation = faults.keep(text::required("organisation", &form.organisation));
    faults.check()?;
    desk.commit(permit.officer(), "board.seat", None, now, |change| {
        let id = change.new_id()?;
        change.create(&BoardSeat {
            id,
            body: body.id,
            name,
            organisation,
            role: form.role,
            officer: form.officer,
            since: form.since,
            until: None,
        })?;
        Ok(id)
    })
}

/// Ends a seat.
///
/// # Errors
/// [`Code::DatesOutOfOrder`] at `until`; [`Code::NotFound`].
pub fn end(
    desk: &mut Desk,
    permit: &Permit<KeepBoard>,
    form: &EndSeatForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let known: BoardSeat = desk.read().get(form.seat)?;
    let mut faults = Faults::default();
    if form.until < known.since {
        faults.add("until", Code::DatesOutOfOrder);
    }
    faults.check()?;
    desk.commit(permit.officer(), "board.unseat", None, now, |change| {
        change.update(&BoardSeat { until: Some(form.until), ..known })?;
        Ok(())
    })
}

impl BoardSeat {
    /// Whether it is held on a day.
    #[must_use]
    pub fn is_held(&self, day: NaiveDate) -> bool {
        self.since <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Seats of a body: the chair first, then by name.
pub(super) fn of_body(read: Read<'_>, body: Id) -> Result<Vec<BoardSeat>> {
    let mut seats: Vec<BoardSeat> = read.list(storage::SEATS, [body])?;
    seats.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
    Ok(seats)
}

/// Seats of a body that are held on a day.
pub(super) fn held(read: Read<'_>, body: Id, day: NaiveDate) -> Result<Vec<BoardSeat>> {
    Ok(of_body(read, body)?.into_iter().filter(|seat| seat.is_held(day)).collect())
}
