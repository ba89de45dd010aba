//! What was looked at, beside what was changed: searches, sealed cases, what is restricted. One line for each officer,
//! thing and day, so that the log tells who read what and does not grow with every press of a key.

use super::{Looked, LookedFor, storage};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    permit::{OverseeAccess, Permit, ReadCases},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{FieldValue, Id};

/// Characters of a search that are kept.
const KEPT: usize = 80;

/// Writes down what an officer looked at, once a day.
pub(crate) fn note(
    desk: &mut Desk,
    officer: Id,
    what: LookedFor,
    text: Option<&str>,
    application: Option<Id>,
    now: DateTime<Utc>,
) -> Result<()> {
    let on = desk.today(now);
    let text = text.map(|text| text.trim().chars().take(KEPT).collect::<String>());
    if text.as_ref().is_some_and(String::is_empty) {
        return Ok(());
    }
    let asked = (officer, on.to_string(), what.to_value(), text.clone(), application);
    let known: Option<i64> = desk.read().row(storage::LOOKED_ALREADY, asked, |row| row.get(0))?;
    if known.is_some() {
        return Ok(());
    }
    let looked = Looked { id: Id::new(now)?, officer, on_day: on, what, text, application };
    let command = match what {
        LookedFor::Search => "access.searched",
        LookedFor::Sealed => "access.read_sealed",
        LookedFor::Restricted => "access.read_restricted",
    };
    desk.commit(officer, command, application, now, |change| {
        change.create(&looked)?;
        Ok(())
    })
}

/// Writes down that an officer searched. Not at every key: only what was typed to its end.
///
/// # Errors
/// Of the database.
pub fn searched(desk: &mut Desk, permit: &Permit<ReadCases>, text: &str, now: DateTime<Utc>) -> Result<()> {
    note(desk, permit.officer(), LookedFor::Search, Some(text), None, now)
}

/// What somebody looked at, as whoever oversees it sees it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LookedView {
    /// Name of who looked.
    pub officer: String,
    /// When.
    pub on: NaiveDate,
    /// At what.
    pub what: LookedFor,
    /// What was searched for.
    pub text: Option<String>,
    /// Number of the case.
    pub number: Option<String>,
}

/// What was looked at in some days, the latest first; of one officer, or of everybody.
///
/// # Errors
/// Of the database.
pub fn looked_at(
    desk: &Desk,
    _: &Permit<OverseeAccess>,
    (from, until): (NaiveDate, NaiveDate),
    of: Option<Id>,
) -> Result<Vec<LookedView>> {
    let read = desk.read();
    let mut shown = Vec::new();
    for one in read.list::<Looked>(storage::LOOKED, (from.to_string(), until.to_string(), of))? {
        let case: Option<Application> = one.application.map(|case| read.find(case)).transpose()?.flatten();
        shown.push(LookedView {
            officer: officer::name(read, one.officer)?,
            on: one.on_day,
            what: one.what,
            text: one.text,
            number: case.map(|case| case.number),
        });
    }
    Ok(shown)
}
