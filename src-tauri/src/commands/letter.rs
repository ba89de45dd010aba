//! Letters.

pub use crate::files::SavedFile;

use crate::{Session, files};
use casework::{
    Result,
    letter::{self, DeliverForm, LetterForm, Preview, PreviewForm},
    permit::{Issue, ReadCases},
};
use vault::Id;

/// A letter.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct LetterId {
    /// Which.
    pub letter: Id,
}

/// Typesets a letter from a draft.
///
/// # Errors
/// See [`letter::preview`].
pub fn preview(session: &mut Session, form: PreviewForm) -> Result<Preview> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    letter::preview(desk, &permit, &form, now)
}

/// Issues a letter.
///
/// # Errors
/// See [`letter::issue`].
pub fn issue(session: &mut Session, form: LetterForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::issue(desk, &permit, &form, now).map(drop)
}

/// An issued letter as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show(session: &mut Session, id: LetterId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    letter::show(desk, &permit, id.letter)
}

/// Saves an issued letter as a file.
///
/// # Errors
/// The file cannot be written; the disk is full.
pub fn save(session: &mut Session, id: LetterId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::save(&folder, letter::export(desk, &permit, id.letter, now)?)
}

/// Saves an issued letter and opens it in the system's viewer, from where it is printed.
///
/// # Errors
/// As [`save`].
pub fn open(session: &mut Session, id: LetterId) -> Result<SavedFile> {
    files::opened(save(session, id)?)
}

/// Records a delivery.
///
/// # Errors
/// See [`letter::deliver`].
pub fn deliver(session: &mut Session, form: DeliverForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::deliver(desk, &permit, &form, now).map(drop)
}
