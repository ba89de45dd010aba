//! What is checked of the case file while people work, and what was found.

use super::Session;
use crate::Background;
use casework::{
    Result,
    incident::{self, IncidentKind},
};
use chrono::Duration;
use vault::Problem;

impl Session {
    /// The check of the whole file that goes on beside the session.
    #[must_use]
    pub fn background(&self) -> Background {
        self.background.clone()
    }

    /// Begins a check of the whole file in the background when the last one is older than the profile allows.
    ///
    /// # Errors
    /// Of the vault.
    pub fn check_when_due(&mut self) -> Result<()> {
        // What a backup reads keeps the check from seeing the file as it is.
        let is_going_on = self.background.progress().is_some() || self.making.is_going_on();
        let now = self.now();
        let Some(open) = self.open.as_ref().filter(|_| !is_going_on) else { return Ok(()) };
        let hours = Duration::hours(i64::from(open.desk.profile.guard.check_hours));
        let last = open.desk.vault.last_verified()?;
        // A clock that was set back must not put it off for ever, and what was found wrong waits for nothing.
        let is_wrong = open.desk.vault.is_to_be_checked();
        if !is_wrong && last.is_some_and(|last| now - last.at < hours && last.at <= now + Duration::hours(1))
        {
            return Ok(());
        }
        match open.desk.vault.begin_check()? {
            Ok(check) => self.background.begin(check),
            Err(found) => self.keep_verified(&found)?,
        }
        Ok(())
    }

    /// Ends the check of the whole file: its connection holds the log of writes. One that is due begins again by itself.
    pub fn end_checks(&self) {
        self.background.end();
    }

    /// Remembers what a check of the whole file found. What is wrong is told to everybody from now on.
    ///
    /// # Errors
    /// [`Code::Locked`]; of the database.
    pub fn keep_verified(&mut self, found: &vault::FileCheck) -> Result<()> {
        let now = self.now();
        let open = self.opened()?;
        let known = open.desk.vault.alarm().len();
        open.desk.vault.keep_verified(found, now)?;
        if open.desk.vault.alarm().len() > known { self.report_alarm() } else { Ok(()) }
    }

    /// The last check of the whole file.
    ///
    /// # Errors
    /// [`Code::Locked`]; of the database.
    pub fn last_verified(&mut self) -> Result<Option<vault::Verified>> {
        Ok(self.opened()?.desk.vault.last_verified()?)
    }

    /// Writes down what is wrong with the file, when something is.
    pub(super) fn report_alarm(&mut self) -> Result<()> {
        let now = self.now();
        let Some(open) = self.open.as_mut().filter(|open| !open.desk.vault.alarm().is_empty()) else {
            return Ok(());
        };
        let detail: Vec<String> =
            open.desk.vault.alarm().iter().map(|problem| format!("{problem:?}")).collect();
        incident::report(&mut open.desk, open.officer.id, IncidentKind::FileAltered, &detail.join("; "), now)
    }

    /// What was found wrong with the case file when it was opened.
    #[must_use]
    pub fn alarm(&self) -> &[Problem] {
        self.open.as_ref().map_or(&[], |open| open.desk.vault.alarm())
    }
}
