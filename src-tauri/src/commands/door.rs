//! At the door of a case file that does not open: a backup is tried out and put in its place.
//!
//! An open desk does that under Administration. Here nobody can be let in by the file itself, so the backup lets in: its
//! own key slots check the password, and its own accounts say who is an administrator. While the file opens, none of
//! this is done: a password of last year must not bring back the file of last year.

use super::{
    file::{BackupEntry, BackupPlace, FileCheckView},
    session::{SessionView, state},
};
use crate::{Session, backups, files};
use casework::{Code, Desk, Failure, Result, SCHEMA, officer, permit::Administer};
use chrono::{DateTime, Utc};
use std::path::Path;
use vault::{Secret, Vault, file};

/// A backup, and an administrator of it.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct DoorForm {
    /// The folder that it lies in, when that is not the desk's own; else empty.
    pub folder: String,
    /// Name of the backup's folder.
    pub name: String,
    /// The administrator's login when it was made.
    pub login: String,
    /// The administrator's password then.
    #[ts(type = "string")]
    pub password: Secret,
}

/// What trying a backup out at the door showed. What would be lost cannot be said: the file that would tell does not
/// open.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorDrill {
    /// What a check of the backup found.
    pub check: FileCheckView,
    /// When the last thing in it was done.
    pub last: Option<DateTime<Utc>>,
    /// Whether the key slots of the damaged file, where they can be read, do not say that it is another one.
    pub is_ours: bool,
}

/// The backups, the newest first.
///
/// # Errors
/// [`Code::FileOpens`]; at `folder`.
pub fn backups(session: &mut Session, place: BackupPlace) -> Result<Vec<BackupEntry>> {
    session.only_when_damaged()?;
    let kept = backups::all(&backups::chosen(session.places().backups(session.place()), &place.folder)?);
    Ok(kept.into_iter().map(BackupEntry::from).collect())
}

/// Opens a copy of a backup and checks all of it.
///
/// # Errors
/// [`Code::FileOpens`]; at the field `password`; [`Code::NotAllowed`] for who is no administrator there.
pub fn try_out(session: &mut Session, form: DoorForm) -> Result<DoorDrill> {
    session.only_when_damaged()?;
    let place = session.place();
    let (office, room) = (session.places().folder(place), session.places().drill(place));
    let folder = backups::chosen(session.places().backups(place), &form.folder)?;
    let backup = backups::named(&folder, &form.name)?;
    // Left by a kill.
    files::remove_folder(&room)?;
    let looked = session.attempt(|| look(&backup, &room, &form));
    let cleared = files::remove_folder(&room);
    let (check, last) = looked.map_err(|failure| match failure.code {
        Code::WrongPassword => Failure::field("password", Code::WrongPassword),
        Code::DamagedFile => Failure::not_now(Code::BackupUnsound).context(failure),
        _ => failure,
    })?;
    cleared?;
    let is_ours = file::identity(&office).is_none_or(|ours| file::identity(&backup) == Some(ours));
    Ok(DoorDrill { check, last, is_ours })
}

fn look(backup: &Path, room: &Path, form: &DoorForm) -> Result<(FileCheckView, Option<DateTime<Utc>>)> {
    file::lay_out(backup, room)?;
    let desk = Desk::open(Vault::open(room, &SCHEMA, &form.login, &form.password)?)?;
    let (_, acting) = officer::acting(&desk, &form.login)?;
    let _permit = acting.permit::<Administer>()?;
    let check = FileCheckView::from(&desk.vault.check()?);
    Ok((check, desk.vault.last_change()?))
}

/// Puts a backup in the place of the case file that does not open, which is set aside. It is tried out first.
///
/// # Errors
/// Those of [`try_out`]; [`Code::BackupUnsound`]; [`Code::BackupOfAnother`].
pub fn restore(session: &mut Session, form: DoorForm) -> Result<SessionView> {
    let place = session.place();
    let folder = backups::chosen(session.places().backups(place), &form.folder)?;
    let backup = backups::named(&folder, &form.name)?;
    let shown = try_out(session, form)?;
    if !shown.is_ours {
        return Err(Failure::not_now(Code::BackupOfAnother));
    }
    if !shown.check.sound {
        return Err(Failure::not_now(Code::BackupUnsound));
    }
    file::restore(&backup, &session.places().folder(place))?;
    session.choose(place);
    state(session, ())
}
