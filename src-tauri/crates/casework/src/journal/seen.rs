//! How much of an entry a reader sees.

use crate::{
    Desk, Result,
    application::Application,
    flag::{self, Flag},
    keeping,
    need::{self, SpecificNeed},
    permit::{Acting, CounselReturns, DecideReturns, ReadCases},
    restriction::{Restriction, Withheld},
    returning::ReturnScreening,
};
use vault::{Id, Record};

/// How much.
#[derive(Debug, Clone)]
pub(super) enum Sight {
    /// Of this case, all that the classes of what is restricted leave the reader.
    Of(Box<Application>),
    /// All but what is restricted about persons.
    Open,
    /// That something was done to a case, by whom and when; nothing of the case.
    Outside,
}

/// Of a case.
pub(super) fn of_case(desk: &Desk, acting: &Acting, application: Id) -> Result<Sight> {
    let case: Option<Application> = desk.read().find(application)?;
    let Some(case) = case else { return outside_of_cases(acting) };
    let opens = acting.may::<ReadCases>()
        && acting.scope().opens(desk.read(), application)?
        && !keeping::is_sealed_to(desk.read(), acting, application)?;
    Ok(if opens { Sight::Of(Box::new(case)) } else { Sight::Outside })
}

/// Of an entry that may be about a case, about a person or about neither.
pub(super) fn of_entry(desk: &Desk, acting: &Acting, subject: Option<Id>) -> Result<Sight> {
    match subject {
        Some(subject) => of_case(desk, acting, subject),
        None => outside_of_cases(acting),
    }
}

fn outside_of_cases(acting: &Acting) -> Result<Sight> {
    Ok(if acting.may::<ReadCases>() { Sight::Open } else { Sight::Outside })
}

/// Whether a change of a case may be read: one of a need or a flag that is restricted now, whatever it was when it was
/// written, is for whoever sees its class; so is one of what carries a class (`withheld`).
pub(crate) fn is_seen(
    desk: &Desk,
    acting: &Acting,
    case: &Application,
    withheld: &Withheld,
    (table, record): (&str, Id),
) -> Result<bool> {
    // What stops a return is for whoever arranges it or decides on it: a spouse's officer need not know of it.
    if table == ReturnScreening::TABLE.name {
        return Ok(acting.may::<CounselReturns>() || acting.may::<DecideReturns>());
    }
    let read = desk.read();
    if table == Restriction::TABLE.name {
        let set: Option<Restriction> = read.find(record)?;
        return Ok(set.is_none_or(|set| !withheld.has(set.record)));
    }
    if withheld.has(record) {
        return Ok(false);
    }
    if table == Flag::TABLE.name {
        let flag: Option<Flag> = read.find(record)?;
        return Ok(flag.is_some_and(|flag| flag::is_seen(desk.profile, acting, case, &flag)));
    }
    if table == SpecificNeed::TABLE.name {
        let need: Option<SpecificNeed> = read.find(record)?;
        return Ok(need.is_some_and(|need| need::is_seen(desk.profile, acting, case, &need)));
    }
    Ok(true)
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
