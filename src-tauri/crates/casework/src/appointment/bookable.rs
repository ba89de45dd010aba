//! What whoever books needs to know of a case, found by its number alone: whom it concerns, in which language, who is in
//! charge of it. Nothing that was told, found or decided.

use crate::{
    Code, Desk, Failure, Result, access, application, folder,
    permit::{Coordinate, Permit},
    person::{Person, PersonName},
    profile::Stage,
};
use vault::Id;

/// The number that somebody asks for.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BookingQuery {
    /// The whole number of the case.
    pub number: String,
}

/// Somebody who can be invited.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Invitee {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: PersonName,
}

/// A case as far as booking needs it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct BookableCase {
    /// Case.
    pub application: Id,
    /// Its number.
    pub number: String,
    /// Language in which interviews are held, as a tag.
    pub language: String,
    /// Who is in charge of it.
    pub officer: Id,
    /// Who is in it.
    pub persons: Vec<Invitee>,
}

/// The case with a number, for whoever books appointments. Part of a number finds nothing: nobody leafs through cases.
///
/// # Errors
/// [`Code::Required`] at `number`, and [`Code::NotFound`] of one that no open case has; [`Code::StageForbids`] of a case that is over,
/// [`Code::CaseMerged`] of one that another took in.
pub fn bookable(desk: &Desk, permit: &Permit<Coordinate>, query: &BookingQuery) -> Result<BookableCase> {
    let read = desk.read();
    if query.number.trim().is_empty() {
        return Err(Failure::field("number", Code::Required));
    }
    let found = access::numbered(read, permit.acting(), &query.number)?
        .ok_or_else(|| Failure::field("number", Code::NotFound))?;
    let case = folder::open_case(read, found.id, None)?;
    if case.stage == Stage::Closed {
        return Err(Failure::not_now(Code::StageForbids));
    }
    let mut persons = Vec::new();
    for member in application::members(read, case.id)? {
        let person: Person = read.get(member.person)?;
        persons.push(Invitee { id: person.id, name: person.name });
    }
    Ok(BookableCase {
        application: case.id,
        number: case.number,
        language: case.language,
        officer: case.officer,
        persons,
    })
}
