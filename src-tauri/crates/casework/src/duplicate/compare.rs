//! Two records side by side, with everything that speaks for and against one person.

use super::{LikenessRecord, between, candidates::of_pair};
use crate::{
    Code, Desk, Failure, Kind, Result,
    find::{self, FoundCase},
    officer,
    permit::{Permit, ReadCases},
    person::{self, PersonView},
};
use chrono::{DateTime, Utc};
use names::same::Likeness;
use vault::Id;

/// Two persons.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PairQuery {
    /// One.
    pub one: Id,
    /// The other.
    pub other: Id,
}

/// Two records side by side.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// One.
    pub one: PersonView,
    /// Their cases.
    pub one_cases: Vec<FoundCase>,
    /// The other.
    pub other: PersonView,
    /// Their cases.
    pub other_cases: Vec<FoundCase>,
    /// How likely they are one person, and what speaks for and against it.
    pub likeness: Likeness,
    /// What is recorded of the pair.
    pub recorded: Option<LikenessRecord>,
    /// Name of the officer who decided.
    pub decided_by: Option<String>,
}

/// Two records side by side. That they were read is logged.
///
/// # Errors
/// [`crate::Code::NotFound`].
pub fn compare(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    pair: PairQuery,
    now: DateTime<Utc>,
) -> Result<Compared> {
    let today = desk.today(now);
    for person in [pair.one, pair.other] {
        if !permit.scope().knows(desk.read(), person)? {
            return Err(Failure::new(Kind::NotFound, Code::NotFound));
        }
    }
    let (one, other) = (person::view(desk, pair.one, today)?, person::view(desk, pair.other, today)?);
    desk.commit(permit.officer(), "duplicate.compare", Some(pair.one), now, |_| Ok(()))?;
    let likeness = of_pair(desk, pair.one, pair.other)?;
    let read = desk.read();
    let recorded = between(read, pair.one, pair.other)?;
    let decided_by = match recorded.as_ref().and_then(|recorded| recorded.decided_by) {
        Some(by) => Some(officer::name(read, by)?),
        None => None,
    };
    Ok(Compared {
        one_cases: find::cases(read, permit.scope(), pair.one)?,
        other_cases: find::cases(read, permit.scope(), pair.other)?,
        one,
        other,
        likeness,
        recorded,
        decided_by,
    })
}
