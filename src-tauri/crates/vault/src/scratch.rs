//! Scratch pad: half-typed forms, kept so that a crash loses no keystroke.
//!
//! Outside the log on purpose: what an officer has not yet handed in is no record. It is encrypted with the rest,
//! never exchanged, never shown to another officer, and gone once the command that it prepared succeeds.

use crate::{Id, Result, Vault};
use chrono::{DateTime, Utc};

/// A half-typed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which form, `area/what`.
    pub key: String,
    /// Its content, as the form wrote it.
    pub body: String,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}

impl Vault {
    /// Keeps a half-typed form.
    ///
    /// # Errors
    /// Of the database.
    pub fn save_draft(&mut self, officer: Id, key: &str, body: &str, now: DateTime<Utc>) -> Result<()> {
        self.parts()
            .0
            .prepare_cached(
                "INSERT INTO scratch (officer, key, body, saved_at) VALUES (?1, ?2, ?3, ?4) \
                 ON CONFLICT (officer, key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at",
            )?
            .execute((officer, key, body, now.timestamp_millis()))?;
        Ok(())
    }

    /// This officer's half-typed forms, newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn drafts(&self, officer: Id) -> Result<Vec<Draft>> {
        self.read().rows(
            "SELECT key, body, saved_at FROM scratch WHERE officer = ?1 ORDER BY saved_at DESC, key",
            [officer],
            |row| {
                let saved_at: i64 = row.get(2)?;
                Ok(Draft {
                    key: row.get(0)?,
                    body: row.get(1)?,
                    saved_at: DateTime::from_timestamp_millis(saved_at).unwrap_or_default(),
                })
            },
        )
    }

    /// Throws a half-typed form away.
    ///
    /// # Errors
    /// Of the database.
    pub fn discard_draft(&mut self, officer: Id, key: &str) -> Result<()> {
        self.parts()
            .0
            .prepare_cached("DELETE FROM scratch WHERE officer = ?1 AND key = ?2")?
            .execute((officer, key))?;
        Ok(())
    }
}
