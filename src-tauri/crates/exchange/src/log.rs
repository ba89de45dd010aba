//! What the exchange needs of a log.

use crate::Error;
use vault::{Intake, Vault};

/// A log that takes commits of other workstations: an encrypted file, or the plain one of a simulation.
pub trait Log {
    /// Runs in one transaction, or not at all.
    ///
    /// # Errors
    /// Those of `run`, and of the database.
    fn exchange<T>(&mut self, run: impl FnOnce(&mut Intake<'_>) -> Result<T, Error>) -> Result<T, Error>;
}

impl Log for Vault {
    fn exchange<T>(&mut self, run: impl FnOnce(&mut Intake<'_>) -> Result<T, Error>) -> Result<T, Error> {
        Self::exchange(self, run)
    }
}

/// One of many steps that share a transaction.
impl Log for Intake<'_> {
    fn exchange<T>(&mut self, run: impl FnOnce(&mut Intake<'_>) -> Result<T, Error>) -> Result<T, Error> {
        self.within(run)
    }
}

#[cfg(feature = "plain")]
impl Log for vault::PlainLog {
    fn exchange<T>(&mut self, run: impl FnOnce(&mut Intake<'_>) -> Result<T, Error>) -> Result<T, Error> {
        Self::exchange(self, run)
    }
}
