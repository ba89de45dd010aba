//! The editions of an open case file.

use super::{ProfileEdition, storage};
use crate::{
    Result, office,
    profile::{self, LoadError, Profile},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{Change, Id, Vault};

/// Editions of a case file, each by `code@version`.
#[derive(Debug, Default)]
pub(crate) struct Editions {
    known: BTreeMap<String, &'static Profile>,
    broken: BTreeMap<String, LoadError>,
}

impl Editions {
    /// Those that a file keeps. One that cannot be used any more is remembered with what is wrong.
    pub(crate) fn of(vault: &Vault) -> Result<Self> {
        let mut editions = Self::default();
        for kept in vault.read().list::<ProfileEdition>(storage::ALL, [])? {
            let name = format!("{}@{}", kept.code, kept.version);
            let loaded = vault
                .blob(kept.files)
                .map_err(|error| LoadError::new("profile", error))
                .and_then(|bytes| profile::interned(&bytes));
            match loaded {
                Ok(profile) => {
                    editions.known.insert(name, profile);
                }
                Err(error) => {
                    editions.broken.insert(name, error);
                }
            }
        }
        Ok(editions)
    }

    /// Makes one known.
    pub(crate) fn add(&mut self, profile: &'static Profile) {
        self.known.entry(profile.edition()).or_insert(profile);
    }

    /// Makes one known in place of what was known under its name.
    pub(crate) fn set(&mut self, profile: &'static Profile) {
        self.known.insert(profile.edition(), profile);
    }

    /// All that can be used.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static Profile> {
        self.known.values().copied()
    }

    /// The edition of this name.
    pub(crate) fn get(&self, edition: &str) -> Option<&'static Profile> {
        self.known.get(edition).copied()
    }

    /// What is wrong with an edition.
    pub(crate) fn fault(&self, edition: &str) -> Option<&LoadError> {
        self.broken.get(edition)
    }

    /// The usable editions of a profile, the latest first.
    pub(crate) fn of_code(&self, code: &str) -> Vec<&'static Profile> {
        let mut found: Vec<&'static Profile> =
            self.known.values().copied().filter(|profile| profile.code == code).collect();
        found.sort_by_key(|profile| std::cmp::Reverse(profile.version));
        found
    }

    /// The edition that the office works under: the one it says; when that cannot be used the last valid one, with
    /// what is wrong.
    pub(crate) fn current(
        &self,
        edition: &str,
    ) -> std::result::Result<(&'static Profile, Option<LoadError>), LoadError> {
        if let Some(profile) = self.get(edition) {
            return Ok((profile, None));
        }
        let code = edition.split('@').next().unwrap_or_default();
        let brought = || profile::shipped(code);
        match self.fault(edition) {
            // A file from before editions were kept.
            None => Ok((brought().or_else(|_| profile::azerbaijan())?, None)),
            Some(fault) => {
                let last = self.of_code(code).first().copied();
                let last = last.map_or_else(|| brought().or_else(|_| profile::azerbaijan()), Ok)?;
                Ok((last, Some(fault.clone())))
            }
        }
    }
}

/// The profile that the office of a file works under, with the editions that the file keeps.
pub(crate) fn open(vault: &Vault) -> Result<(&'static Profile, Option<LoadError>, Editions)> {
    let mut editions = Editions::of(vault)?;
    let office = office::current(vault.read())?;
    let (profile, fault) = editions.current(&office.profile)?;
    editions.add(profile);
    Ok((profile, fault, editions))
}

/// Keeps an edition in the case file, unless it is there: a case is never opened under one that is not.
pub(crate) fn keep(change: &mut Change<'_>, profile: &Profile, by: Id, on: NaiveDate) -> Result<()> {
    let kept = change.read().list::<ProfileEdition>(storage::ONE, (&profile.code, profile.version))?;
    if kept.is_empty() {
        let files = change.keep(&profile.bundle)?;
        let id = change.new_id()?;
        let code = profile.code.clone();
        change.create(&ProfileEdition {
            id,
            code,
            version: profile.version,
            files,
            loaded_on: on,
            loaded_by: by,
        })?;
    }
    Ok(())
}
