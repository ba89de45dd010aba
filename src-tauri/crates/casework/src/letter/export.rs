//! An issued letter as printed: shown, or saved as a file.

use super::{Letter, Preview};
use crate::{
    Desk, Result,
    permit::{Permit, ReadCases},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// The letter as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show(desk: &Desk, _: &Permit<ReadCases>, letter: Id) -> Result<Preview> {
    let letter: Letter = desk.read().get(letter)?;
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
    let letter: Letter = desk.read().get(letter)?;
    let bytes = desk.vault.blob(letter.pdf)?;
    let name = format!("{}-{}.pdf", letter.number.replace('/', "-"), letter.language);
    desk.commit(permit.officer(), "letter.export", Some(letter.application), now, |_| Ok(()))?;
    Ok((name, bytes))
}
