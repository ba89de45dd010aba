//! Pairs that wait for a decision.

use super::{LikenessRecord, storage};
use crate::{
    Desk, Result,
    find::{self, FoundPerson},
    permit::{Permit, ReadCases},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// A pair that waits for a decision.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingPair {
    /// A person.
    pub one: FoundPerson,
    /// Another person, registered earlier.
    pub other: FoundPerson,
    /// How likely they are one person, in thousandths, when it was raised.
    pub probability: Option<u32>,
    /// When it was raised.
    pub raised_on: NaiveDate,
}

/// Pairs that wait, as far as they are shown.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct WaitingPairs {
    /// How many wait.
    pub total: u32,
    /// The likeliest of them.
    pub pairs: Vec<WaitingPair>,
}

/// Pairs on one page at most.
const MOST: u32 = 200;

/// Pairs that wait for a decision, the likeliest first.
///
/// # Errors
/// Of the database.
pub fn waiting(desk: &Desk, permit: &Permit<ReadCases>) -> Result<WaitingPairs> {
    let read = desk.read();
    let mut pairs = Vec::new();
    for pair in read.list::<LikenessRecord>(storage::OPEN, [MOST])? {
        // A record whose import was undone waits for nothing.
        let persons = (
            find::person(read, permit.scope(), pair.one, Vec::new())?,
            find::person(read, permit.scope(), pair.other, Vec::new())?,
        );
        if let (Some(one), Some(other)) = persons {
            let (probability, raised_on) = (pair.probability, pair.raised_on);
            pairs.push(WaitingPair { one, other, probability, raised_on });
        }
    }
    // Pairs of whom one is not there for the reader are not counted for them either.
    let whole = permit.scope().is_whole();
    let total = if whole { count(read)? } else { u32::try_from(pairs.len()).unwrap_or(u32::MAX) };
    Ok(WaitingPairs { total, pairs })
}

/// How many wait.
pub(crate) fn count(read: Read<'_>) -> Result<u32> {
    Ok(read.row(storage::COUNT_OPEN, [], |row| row.get(0))?.unwrap_or(0))
}

/// How many wait in which a person stands.
pub(crate) fn count_of(read: Read<'_>, person: Id) -> Result<u32> {
    Ok(read.row(storage::COUNT_OPEN_OF, [person], |row| row.get(0))?.unwrap_or(0))
}
