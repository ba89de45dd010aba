//! Recording a room, changing it, taking it out of use.

use super::{Room, all};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    office,
    permit::{Coordinate, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A room as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RoomForm {
    /// Which it changes; none is a new one.
    #[serde(default)]
    pub room: Option<Id>,
    /// What it is called.
    pub name: String,
    /// How applicants find it.
    pub place: String,
    /// Whether it is in use.
    pub active: bool,
}

/// Records a room of this office's post, or changes one.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `name` when another room in use is called so.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    form: &RoomForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let known: Option<Room> = form.room.map(|id| desk.read().get(id)).transpose()?;
    let post = match &known {
        Some(known) => known.post.clone(),
        None => office::current(desk.read())?.post,
    };
    let mut faults = Faults::default();
    let printed =
        |field: &str, typed: &str| text::required(field, typed).and_then(|t| text::printable(field, t));
    let name = faults.keep(printed("name", &form.name));
    let place = faults.keep(printed("place", &form.place));
    let same = |other: &Room| Some(other.id) != form.room && other.active && other.post == post;
    let mut others = all(desk.read())?.into_iter().filter(same);
    if form.active && others.any(|other| other.name.to_lowercase() == name.to_lowercase()) {
        faults.add("name", Code::AlreadyRecorded);
    }
    faults.check()?;
    let command = if known.is_some() { "room.change" } else { "room.add" };
    desk.commit(permit.officer(), command, None, now, |change| {
        let id = match &known {
            Some(known) => known.id,
            None => change.new_id()?,
        };
        let room = Room { id, post, name, place, active: form.active };
        if known.is_some() {
            change.update(&room)?;
        } else {
            change.create(&room)?;
        }
        Ok(id)
    })
}
