//! The desk: an open case file with the profile it works under.

use crate::{Result, application::Application, find::Finder, import::OnDesk, profile::Profile, time};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id, Intent, Read, Vault};

/// An open case file with its profile. Verbs take it, with a permit and the time.
pub struct Desk {
    /// The encrypted file.
    pub vault: Vault,
    /// The country profile.
    pub profile: &'static Profile,
    /// The index of names, which follows the file.
    pub finder: Finder,
    /// Lists of other authorities that are being looked at.
    pub imports: OnDesk,
}

impl Desk {
    /// A desk over an open case file.
    #[must_use]
    pub fn new(vault: Vault, profile: &'static Profile) -> Self {
        Self { vault, profile, finder: Finder::default(), imports: OnDesk::default() }
    }

    /// The profile that a case is judged by.
    #[must_use]
    pub fn profile_of(&self, _case: &Application) -> &'static Profile {
        self.profile
    }

    /// Read access.
    #[must_use]
    pub fn read(&self) -> Read<'_> {
        self.vault.read()
    }

    /// The day it is, in the profile's time zone.
    #[must_use]
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        time::day(now, self.profile.utc_offset_minutes)
    }

    /// Runs a command through the write door.
    ///
    /// # Errors
    /// Those of the command; nothing is kept then.
    pub fn commit<T>(
        &mut self,
        actor: Id,
        command: &str,
        subject: Option<Id>,
        now: DateTime<Utc>,
        run: impl FnOnce(&mut Change<'_>) -> Result<T>,
    ) -> Result<T> {
        self.vault.commit(&Intent { actor, command, subject, now }, run)
    }
}
