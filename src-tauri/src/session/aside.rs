//! What was set aside does not stay for ever.

use super::Session;
use crate::aside;

impl Session {
    /// Removes what was set aside and grew old, as backups are: once each time somebody comes in, after the file was
    /// looked at.
    pub(super) fn remove_old_aside(&mut self) {
        let (folder, now) = (self.places.backups(self.place), self.now());
        if let Some(open) = &self.open {
            aside::remove_old(&open.desk.vault, &folder, now);
        }
    }
}
