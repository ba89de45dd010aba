//! Checking letters, and the keys that they are signed and checked with.

use crate::{
    Session,
    files::{self, SavedFile},
    upload,
};
use casework::{
    Result,
    permit::Administer,
    proof::{self, ImportedKeys, KeyFile, KeyFileView, KeyView, RevokeForm},
    verify::{self, Verdict},
};

/// A file, a picture of a page, or the text of a code to check.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
pub struct CheckForm {
    /// A file or picture, in base 64.
    #[serde(default)]
    pub file: Option<String>,
    /// The text of a code, as a reader typed it.
    #[serde(default)]
    pub code: Option<String>,
}

/// A scan of a page at 600 dots per inch is smaller.
const LARGEST: usize = 60 << 20;

/// Checks a letter. Whoever is signed in may: it tells of a letter only what the letter says itself, and what took
/// its place.
///
/// # Errors
/// Locked; a file that is too large.
pub fn check(session: &mut Session, form: CheckForm) -> Result<Verdict> {
    let evidence = match (&form.file, form.code) {
        (Some(file), _) => upload::bytes("file", file, LARGEST)?,
        (None, code) => code.unwrap_or_default().into_bytes(),
    };
    let (desk, _) = session.desk()?;
    verify::at_desk(desk, &evidence)
}

/// Writes the list of keys beside the case file, in clear, so that `panah verify` needs no office to be open. It holds
/// nothing secret; without it a check asks for a list.
pub(super) fn publish(session: &mut Session) {
    let (folder, name) = session.places().keys(session.place());
    let Ok((desk, _)) = session.desk() else { return };
    // Best effort: the same list is in the case file.
    let _written = proof::write_list(desk).and_then(|bytes| files::write(&folder, &name, &bytes));
}

/// All keys known here.
///
/// # Errors
/// Locked; not allowed.
pub fn keys(session: &mut Session, (): ()) -> Result<Vec<KeyView>> {
    let (desk, permit, _) = session.permitted::<Administer>()?;
    proof::keys(desk, &permit)
}

/// Saves the list of keys for other offices.
///
/// # Errors
/// The file cannot be written; the disk is full.
pub fn export(session: &mut Session, (): ()) -> Result<SavedFile> {
    let folder = session.places().letters();
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let saved = files::save(&folder, proof::export(desk, &permit, now)?)?;
    publish(session);
    Ok(saved)
}

/// What a file of keys holds.
///
/// # Errors
/// See [`proof::look`].
pub fn look(session: &mut Session, form: KeyFile) -> Result<KeyFileView> {
    let (desk, permit, _) = session.permitted::<Administer>()?;
    proof::look(desk, &permit, &form)
}

/// Takes over the keys of a file.
///
/// # Errors
/// See [`proof::import`].
pub fn import(session: &mut Session, form: KeyFile) -> Result<ImportedKeys> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let done = proof::import(desk, &permit, &form, now)?;
    publish(session);
    Ok(done)
}

/// Revokes a key.
///
/// # Errors
/// See [`proof::revoke`].
pub fn revoke(session: &mut Session, form: RevokeForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Administer>()?;
    proof::revoke(desk, &permit, &form, now)?;
    publish(session);
    Ok(())
}
