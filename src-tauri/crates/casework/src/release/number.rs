//! Numbers of what leaves: post, workstation, year, counter. Each workstation counts for itself.

use super::storage;
use crate::{Result, office::Office};
use vault::Read;

/// A number not yet given.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub(super) text: String,
    pub(super) series: String,
    pub(super) counter: u32,
}

/// The next number of this workstation in a year.
pub(super) fn next(read: Read<'_>, office: &Office, year: i32) -> Result<Number> {
    let series = format!("{}-X{year}", office.series(read)?);
    let last: Option<Option<u32>> = read.row(storage::LAST_COUNTER, [&series], |row| row.get(0))?;
    let counter = last.flatten().unwrap_or(0) + 1;
    Ok(Number { text: format!("{series}-{counter:04}"), series, counter })
}
