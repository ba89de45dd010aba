//! How much of an entry a reader sees.

use crate::{
    Desk, Result,
    application::Application,
    permit::{Acting, ReadCases},
};
use vault::Id;

/// How much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// All of it.
    Whole,
    /// All but what is restricted about persons.
    Open,
    /// That something was done to a case, by whom and when; nothing of the case.
    Outside,
}

/// Of a case.
pub(super) fn of_case(desk: &Desk, acting: &Acting, application: Id) -> Result<Sight> {
    if !acting.may::<ReadCases>() {
        return Ok(Sight::Outside);
    }
    let case: Option<Application> = desk.read().find(application)?;
    Ok(match case {
        Some(case) if acting.sees_restricted(case.officer) => Sight::Whole,
        _ => Sight::Open,
    })
}

/// Of an entry that may be about a case, about a person or about neither.
pub(super) fn of_entry(desk: &Desk, acting: &Acting, subject: Option<Id>) -> Result<Sight> {
    match subject {
        Some(subject) => of_case(desk, acting, subject),
        None if acting.may::<ReadCases>() => Ok(Sight::Open),
        None => Ok(Sight::Outside),
    }
}

/// Tables that tell of the office and of nobody who asks for protection.
const OF_OFFICE: &[&str] = &[
    "incident",
    "interpreter",
    "issuer_key",
    "office",
    "officer",
    "profile_edition",
    "room",
    "text_edition",
];

pub(super) fn is_of_office(table: &str) -> bool {
    OF_OFFICE.contains(&table)
}
