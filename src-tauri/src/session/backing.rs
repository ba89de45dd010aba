//! Backups that are made by themselves, and those that somebody asks for.

use super::Session;
use crate::{
    Job, Made, Making, Place,
    backups::{self, Failed},
};
use casework::{Code, Failure, Result};
use chrono::{DateTime, Utc};
use vault::Backup;

/// The backup that somebody asked for last, since they signed in.
pub struct Asked {
    /// When it ended.
    pub at: DateTime<Utc>,
    /// What came of it.
    pub outcome: Result<Backup>,
}

impl Session {
    /// The backup that is being made.
    #[must_use]
    pub fn making(&self) -> Making {
        self.making.clone()
    }

    /// Begins a backup when the newest is older than the profile allows. Says whether it did. One that cannot be made is
    /// remembered, and not tried again at once.
    ///
    /// # Errors
    /// Of the vault; [`Code::DiskFull`].
    pub fn backup_when_due(&mut self) -> Result<bool> {
        let (folder, now) = (self.places.backups(self.place), self.now());
        let is_free = self.place == Place::Office && !self.making.is_going_on();
        let Some(open) = self.open.as_ref().filter(|_| is_free) else {
            // Invented cases are made again at will.
            return Ok(false);
        };
        // A file that is not what it should be must not push the good backups out.
        let is_alarmed = !open.desk.vault.alarm().is_empty();
        let hours = open.desk.profile.guard.backup_hours;
        if is_alarmed || self.schedule.is_waiting(now) || !backups::is_due(&folder, hours, now) {
            return Ok(false);
        }
        backups::sweep(&folder);
        match backups::begin(&open.desk.vault, &folder, now) {
            Ok(copying) => {
                self.making.begin(Job { copying, into: folder, asked: false });
                Ok(true)
            }
            Err(failure) => {
                let failed = Err(failure);
                self.schedule.note(&failed, now);
                failed
            }
        }
    }

    /// Begins a backup because somebody asks for it, into the folder they chose or the desk's own where they chose none.
    /// It takes the place of one that is made by itself.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::CannotReadFile`] at `folder`; [`Code::BackupGoingOn`] while one is made that somebody asked
    /// for; of the vault; [`Code::DiskFull`].
    pub fn backup(&mut self, folder: &str) -> Result<()> {
        let (own, now) = (self.places.backups(self.place), self.now());
        let into = backups::chosen(own.clone(), folder)?;
        if self.making.is_asked() {
            return Err(Failure::not_now(Code::BackupGoingOn));
        }
        self.making.end();
        let vault = &self.opened()?.desk.vault;
        if into == own {
            backups::sweep(&own);
        }
        let begun = backups::begin(vault, &into, now);
        if begun.is_err() && into == own && self.place == Place::Office {
            self.schedule.note(&begun, now);
        }
        self.making.begin(Job { copying: begun?, into, asked: true });
        self.asked_backup = None;
        Ok(())
    }

    /// Takes note of how a backup ended, and takes those away that are no longer needed. In a folder that somebody chose
    /// nothing is taken away: what else lies there may be another office's.
    pub fn keep_backup(&mut self, made: Made) {
        let now = self.now();
        let Made { into, asked, outcome } = made;
        if into == self.places.backups(self.place) {
            if self.place == Place::Office {
                self.schedule.note(&outcome, now);
            }
            if let (Some(open), Ok(backup)) = (&self.open, &outcome) {
                backups::settle(&open.desk.vault, &into, &backup.folder, now);
            }
        }
        if asked {
            self.asked_backup = Some(Asked { at: now, outcome });
        }
    }

    /// Ends a backup that is being made; what it wrote is taken away. One that somebody asked for is told of.
    pub fn end_backup(&mut self) {
        if self.making.end() {
            let outcome = Err(Failure::not_now(Code::BackupEnded));
            self.asked_backup = Some(Asked { at: self.now(), outcome });
        }
    }

    /// The last one that somebody asked for and that ended.
    #[must_use]
    pub fn asked_backup(&self) -> Option<&Asked> {
        self.asked_backup.as_ref()
    }

    /// The backups that could not be made since the last one; none when that was made.
    #[must_use]
    pub fn failed_backups(&self) -> Option<&Failed> {
        self.schedule.failed().filter(|_| self.place == Place::Office)
    }
}
