//! Backups that are made by themselves, and those that somebody asks for.

use super::Session;
use crate::{
    Place,
    backups::{self, Failed},
};
use casework::Result;
use vault::Backup;

impl Session {
    /// Writes a backup when the newest is older than the profile allows. Says whether it did. One that cannot be made is
    /// remembered, and not tried again at once.
    ///
    /// # Errors
    /// Of the vault; [`Code::DiskFull`].
    pub fn backup_when_due(&mut self) -> Result<bool> {
        let (folder, now) = (self.places.backups(self.place), self.now());
        let Some(open) = self.open.as_ref().filter(|_| self.place == Place::Office) else {
            // Invented cases are made again at will.
            return Ok(false);
        };
        // A file that is not what it should be must not push the good backups out.
        let is_alarmed = !open.desk.vault.alarm().is_empty();
        let hours = open.desk.profile.guard.backup_hours;
        if is_alarmed || self.schedule.is_waiting(now) || !backups::is_due(&folder, hours, now) {
            return Ok(false);
        }
        let made = backups::write(&open.desk.vault, &folder, now);
        self.schedule.note(&made, now);
        made.map(|_| true)
    }

    /// Writes a backup because somebody asks for it, into the folder they chose or the desk's own where they chose none.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::CannotReadFile`] at `folder`; of the vault; [`Code::DiskFull`].
    pub fn backup(&mut self, folder: &str) -> Result<Backup> {
        let (own, now) = (self.places.backups(self.place), self.now());
        let chosen = backups::chosen(own.clone(), folder)?;
        let vault = &self.opened()?.desk.vault;
        if chosen != own {
            // Says nothing of those that are made by themselves.
            return backups::write_elsewhere(vault, &chosen, now);
        }
        let made = backups::write(vault, &chosen, now);
        if self.place == Place::Office {
            self.schedule.note(&made, now);
        }
        made
    }

    /// The backups that could not be made since the last one; none when that was made.
    #[must_use]
    pub fn failed_backups(&self) -> Option<&Failed> {
        self.schedule.failed().filter(|_| self.place == Place::Office)
    }
}
