//! Giving the office another edition of its profile.

use super::{ProfileEdition, keep, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    office::{self, Office},
    permit::{Administer, Permit},
    profile,
};
use chrono::{DateTime, Utc};
use std::path::Path;

/// Which profile is to be loaded.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct InstallForm {
    /// Folder with the files of the profile; the one that the program brings where it is empty.
    pub folder: String,
}

/// Loads a profile and lets the office work under it. Cases stay with their edition.
///
/// # Errors
/// [`Code::ProfileInvalid`] with file, line and rule: the office goes on under the last valid one;
/// [`Code::ProfileOfAnother`]; [`Code::ProfileVersionTaken`].
pub fn install(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &InstallForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let office: Office = office::current(desk.read())?;
    let code = office.profile.split('@').next().unwrap_or_default().to_owned();
    let folder = form.folder.trim();
    let loaded = match folder.is_empty() {
        true => profile::shipped(&code),
        false => profile::from_folder(Path::new(folder)),
    };
    let profile = loaded.map_err(Failure::from)?;
    if profile.code != code {
        return Err(Failure::new(Kind::Invalid, Code::ProfileOfAnother)
            .with("found", &profile.code)
            .with("expected", code));
    }
    if profile.post(&office.post).is_none() {
        let rule = format!("the office's own post {:?} is missing", office.post);
        return Err(profile::LoadError::new("profile.toml", rule).into());
    }
    let kept = desk.read().list::<ProfileEdition>(storage::ONE, (&profile.code, profile.version))?;
    for kept in kept {
        let same = desk.vault.blob(kept.files).is_ok_and(|files| files == profile.bundle);
        if !same {
            return Err(
                Failure::new(Kind::Invalid, Code::ProfileVersionTaken).with("version", profile.version)
            );
        }
    }
    let (officer, today) = (permit.officer(), desk.today(now));
    desk.commit(officer, "profile.load", Some(office.id), now, |change| {
        keep(change, profile, officer, today)?;
        change.update(&Office { profile: profile.edition(), ..office })?;
        Ok(())
    })?;
    desk.work_under(profile);
    Ok(())
}
