//! An issued letter as printed: shown, or saved as a file.

use super::{Letter, Preview, Subject};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Acting, Permit, ReadCases},
    restriction::Withheld,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// The letter as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show(desk: &Desk, permit: &Permit<ReadCases>, letter: Id) -> Result<Preview> {
    let letter: Letter = desk.read().get(letter)?;
    readable(desk, permit.acting(), &letter)?;
    let bytes = desk.vault.blob(letter.pdf)?;
    Ok(Preview::new(&bytes, usize::try_from(letter.pages).unwrap_or(0)))
}

/// File name and bytes of a letter that leaves the case file. That it left is logged.
///
/// # Errors
/// Not found; damaged.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    letter: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let (name, bytes) = printable(desk, permit, letter)?;
    left(desk, permit, letter, "letter.export", now)?;
    Ok((name, bytes))
}

/// File name and bytes of a letter, to be handed to a printer. That it was printed is logged by [`printed`].
///
/// # Errors
/// Not found; damaged.
pub fn printable(desk: &Desk, permit: &Permit<ReadCases>, letter: Id) -> Result<(String, Vec<u8>)> {
    let letter: Letter = desk.read().get(letter)?;
    readable(desk, permit.acting(), &letter)?;
    let bytes = desk.vault.blob(letter.pdf)?;
    Ok((format!("{}-{}.pdf", letter.number.replace('/', "-"), letter.language), bytes))
}

/// Logs that a letter was printed.
///
/// # Errors
/// Not found; of the database.
pub fn printed(desk: &mut Desk, permit: &Permit<ReadCases>, letter: Id, now: DateTime<Utc>) -> Result<()> {
    left(desk, permit, letter, "letter.print", now)
}

fn left(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    letter: Id,
    command: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let letter: Letter = desk.read().get(letter)?;
    desk.commit(permit.officer(), command, Some(letter.application), now, |_| Ok(()))
}

/// Whether a letter is for an officer: what it says repeats nothing that they may not see, and it tells of no decision
/// that rests on such a thing.
///
/// # Errors
/// [`Code::Restricted`].
pub(crate) fn readable(desk: &Desk, acting: &Acting, letter: &Letter) -> Result<()> {
    let withheld = Withheld::of(desk.read(), acting, letter.application)?;
    if withheld.is_empty() {
        return Ok(());
    }
    if matches!(letter.subject, Subject::Decision | Subject::Annex) {
        Withheld::none(withheld.facts())?;
    }
    let Some(kept) = letter.document else { return Ok(()) };
    let damaged = |error| Failure::new(Kind::File, Code::DamagedFile).context(error);
    let document: serde_json::Value = serde_json::from_slice(&desk.vault.blob(kept)?).map_err(damaged)?;
    Withheld::none(&withheld.in_any(&document))
}
