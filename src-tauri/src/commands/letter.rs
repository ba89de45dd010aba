//! Letters.

pub use crate::files::SavedFile;

use crate::{
    Session, files,
    printing::{self, Printers},
};
use casework::{
    Result,
    letter::{
        self, BatchDone, CopyForm, DeliverForm, DeliverSomeForm, IssueSomeForm, LetterForm, LettersList,
        LettersQuery, Preview, PreviewForm, ReissueForm, VoidForm,
    },
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

/// Opens an issued letter in the system's viewer, from where it is printed.
///
/// # Errors
/// As [`save`]; there is no viewer.
pub fn open(session: &mut Session, id: LetterId) -> Result<SavedFile> {
    let folder = session.places().opened();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::view(&folder, letter::export(desk, &permit, id.letter, now)?)
}

/// Records a delivery.
///
/// # Errors
/// See [`letter::deliver`].
pub fn deliver(session: &mut Session, form: DeliverForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::deliver(desk, &permit, &form, now).map(drop)
}

/// Issues many letters.
///
/// # Errors
/// See [`letter::issue_some`].
pub fn issue_some(session: &mut Session, form: IssueSomeForm) -> Result<Vec<BatchDone>> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::issue_some(desk, &permit, &form, now)
}

/// Records the service of many letters.
///
/// # Errors
/// See [`letter::deliver_some`].
pub fn deliver_some(session: &mut Session, form: DeliverSomeForm) -> Result<Vec<BatchDone>> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::deliver_some(desk, &permit, &form, now)
}

/// Issues a letter anew, in the place of one with a mistake.
///
/// # Errors
/// See [`letter::reissue`].
pub fn reissue(session: &mut Session, form: ReissueForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::reissue(desk, &permit, &form, now).map(drop)
}

/// Makes a letter void.
///
/// # Errors
/// See [`letter::void`].
pub fn void(session: &mut Session, form: VoidForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::void(desk, &permit, &form, now).map(drop)
}

/// Letters to print.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct PrintForm {
    /// Which.
    pub letters: Vec<Id>,
    /// The printer.
    pub printer: String,
    /// Copies of each.
    pub copies: u32,
}

/// A copy of a letter.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct CopyId {
    /// Which.
    pub copy: Id,
}

/// Letters of all cases on their way.
///
/// # Errors
/// See [`letter::list`].
pub fn list(session: &mut Session, query: LettersQuery) -> Result<LettersList> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::list(desk, &permit, &query, now)
}

/// Printers of this computer.
///
/// # Errors
/// Nobody is signed in.
pub fn printers(session: &mut Session, (): ()) -> Result<Printers> {
    session.permitted::<ReadCases>()?;
    Ok(printing::printers())
}

/// Prints letters; each that was taken by the printer is logged.
///
/// # Errors
/// See [`printing::print`].
pub fn print(session: &mut Session, form: PrintForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    for letter in form.letters {
        let (name, bytes) = letter::printable(desk, &permit, letter)?;
        printing::print(&form.printer, &name, form.copies, &bytes)?;
        letter::printed(desk, &permit, letter, now)?;
    }
    Ok(())
}

/// Makes a marked copy of a letter.
///
/// # Errors
/// See [`letter::copy`].
pub fn copy(session: &mut Session, form: CopyForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Issue>()?;
    letter::copy(desk, &permit, &form, now).map(drop)
}

/// A copy as printed.
///
/// # Errors
/// Not found; damaged.
pub fn show_copy(session: &mut Session, id: CopyId) -> Result<Preview> {
    let (desk, permit, _) = session.permitted::<ReadCases>()?;
    letter::show_copy(desk, &permit, id.copy)
}

/// Saves a copy as a file.
///
/// # Errors
/// The file cannot be written; the disk is full.
pub fn save_copy(session: &mut Session, id: CopyId) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    files::save(&folder, letter::export_copy(desk, &permit, id.copy, now)?)
}
