//! An issued paper as printed: shown, or saved as a file.

use super::{Paper, record};
use crate::{
    Desk, Result, folder,
    interview::Interview,
    letter::Preview,
    permit::{Permit, ReadCases},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// The paper as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show(desk: &Desk, permit: &Permit<ReadCases>, paper: Id) -> Result<Preview> {
    let paper: Paper = desk.read().get(paper)?;
    readable(desk, permit, &paper)?;
    let bytes = desk.vault.blob(paper.pdf)?;
    Ok(Preview::new(&bytes, usize::try_from(paper.pages).unwrap_or(0)))
}

/// File name and bytes of a paper that leaves the case file. That it left is logged.
///
/// # Errors
/// Not found; damaged.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    paper: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let paper: Paper = desk.read().get(paper)?;
    readable(desk, permit, &paper)?;
    let bytes = desk.vault.blob(paper.pdf)?;
    let name = format!("{}-{}.pdf", paper.number.replace('/', "-"), paper.language);
    let case = folder::standing(desk.read(), paper.application)?;
    desk.commit(permit.officer(), "paper.export", Some(case), now, |_| Ok(()))?;
    Ok((name, bytes))
}

/// The record of an interview is for whoever may see every line of it.
fn readable(desk: &Desk, permit: &Permit<ReadCases>, paper: &Paper) -> Result<()> {
    let Some(interview) = paper.about.interview else { return Ok(()) };
    match desk.read().find::<Interview>(interview)? {
        Some(interview) => record::readable(desk, permit.acting(), &interview),
        None => Ok(()),
    }
}
