//! Rooms of the office in which applicants are received.

mod record;
pub(crate) mod storage;

pub use record::{RoomForm, record};

use crate::{
    Desk, Result,
    permit::{Coordinate, Permit},
};
use vault::{Id, Read};

vault::record! {
    /// A room.
    pub struct Room = 36 "room" {
        /// Code of the post that it belongs to.
        1 post: String,
        /// What it is called: a number, a name.
        2 name: String,
        /// How applicants find it: street, floor. Stands on their slip.
        3 place: String,
        /// Whether it is in use.
        4 active: bool,
    }
}

/// All rooms, those in use first.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, _: &Permit<Coordinate>) -> Result<Vec<Room>> {
    all(desk.read())
}

pub(crate) fn all(read: Read<'_>) -> Result<Vec<Room>> {
    Ok(read.list(storage::IN_USE_FIRST, [])?)
}

/// What a room is called, empty when unknown here.
pub(crate) fn name(read: Read<'_>, id: Id) -> Result<String> {
    Ok(read.find::<Room>(id)?.map(|room| room.name).unwrap_or_default())
}
