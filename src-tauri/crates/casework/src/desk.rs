//! The desk: an open case file with the profile it works under.

use crate::{
    Failure, Result,
    application::Application,
    edition::{self, Editions},
    find::Finder,
    import::OnDesk,
    profile::{LoadError, Profile},
    statistic::Ledger,
    time,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Change, Id, Intent, Read, Vault};

/// An open case file with its profile. Verbs take it, with a permit and the time.
pub struct Desk {
    /// The encrypted file.
    pub vault: Vault,
    /// The country profile that the office works under: new cases are opened under it.
    pub profile: &'static Profile,
    /// What is wrong with the profile that the office was given; it works under the last valid one then.
    pub fault: Option<LoadError>,
    /// Editions that cases of this file are judged by.
    pub(crate) editions: Editions,
    /// The index of names, which follows the file.
    pub finder: Finder,
    /// Everything that is counted, which follows the file.
    pub ledger: Ledger,
    /// Lists of other authorities that are being looked at.
    pub imports: OnDesk,
    /// Why whoever came in could be given no key to sign with.
    pub(crate) keyless: Option<Failure>,
}

impl Desk {
    /// A desk over an open case file that works under this profile.
    #[must_use]
    pub fn new(vault: Vault, profile: &'static Profile) -> Self {
        // What cannot be read now is said by whatever reads next.
        let mut editions = Editions::of(&vault).unwrap_or_default();
        editions.add(profile);
        let (finder, ledger, imports) = (Finder::default(), Ledger::default(), OnDesk::default());
        Self { vault, profile, fault: None, editions, finder, ledger, imports, keyless: None }
    }

    /// A desk over an open case file that works under the profile of its office.
    ///
    /// # Errors
    /// Of the database; a file without an office is damaged.
    pub fn open(vault: Vault) -> Result<Self> {
        let (profile, fault, editions) = edition::open(&vault)?;
        let (finder, ledger, imports) = (Finder::default(), Ledger::default(), OnDesk::default());
        Ok(Self { vault, profile, fault, editions, finder, ledger, imports, keyless: None })
    }

    /// The profile that a case is judged by: the edition that it was opened under or moved to.
    #[must_use]
    pub fn profile_of(&self, case: &Application) -> &'static Profile {
        self.edition(&case.profile)
    }

    /// The profile of an edition; the office's own where the file does not know it.
    pub(crate) fn edition(&self, edition: &str) -> &'static Profile {
        self.editions.get(edition).unwrap_or(self.profile)
    }

    /// Works under another profile from now on; cases of its edition are judged by it.
    pub fn work_under(&mut self, profile: &'static Profile) {
        self.editions.set(profile);
        self.profile = profile;
        self.fault = None;
    }

    /// Reads anew what is kept in memory beside the file: values came or went without a commit that would tell of it.
    pub fn look_anew(&mut self) {
        (self.finder, self.ledger) = (Finder::default(), Ledger::default());
        self.editions = Editions::of(&self.vault).unwrap_or_default();
        self.editions.add(self.profile);
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
