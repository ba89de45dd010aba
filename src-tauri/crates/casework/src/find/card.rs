//! One person of the file, whether or not they are in any case.

use super::{FoundCase, FoundPerson, search};
use crate::{
    Code, Desk, Failure, Kind, Result, duplicate,
    permit::{Permit, ReadCases},
    person::{self, PersonView},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A person with their cases, and the records linked to theirs.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonFile {
    /// Who.
    pub person: PersonView,
    /// Cases, the newest first.
    pub cases: Vec<FoundCase>,
    /// Records for which this one stands.
    pub linked: Vec<FoundPerson>,
}

/// Opens the card of a person. The opening is logged: who read what can be proved.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn card(desk: &mut Desk, permit: &Permit<ReadCases>, id: Id, now: DateTime<Utc>) -> Result<PersonFile> {
    let today = desk.today(now);
    if !permit.scope().knows(desk.read(), id)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let person = person::view(desk, id, today)?;
    desk.commit(permit.officer(), "person.open", Some(id), now, |_| Ok(()))?;
    let read = desk.read();
    let mut linked = Vec::new();
    for other in duplicate::linked_to(read, id)? {
        linked.extend(search::person(read, permit.scope(), other, Vec::new())?);
    }
    Ok(PersonFile { person, cases: search::cases(read, permit.scope(), id)?, linked })
}
